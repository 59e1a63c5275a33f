"""Shallow syntax: a coarse tag a token, noun phrases and clauses.

No parser: one dictionary look-up a token, suffix rules, and a glance at the neighbours. A sentence is tagged when it is
first asked for, and a text without numbers never.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_left

import attrs

from claimnum.lexicon.load import Lexicon
from claimnum.text.inflection import inflection
from claimnum.text.outline import Sentence
from claimnum.text.tokens import Tokens

DET, PREP, SUB, CONJ, PRON = "determiner", "preposition", "subordinator", "conjunction", "pronoun"
AUX, VERB, PAST, ING, TO, NEG = "auxiliary", "verb", "past", "ing", "to", "negation"
NOUN, NAME, ADJ, ADV, NUM, MARK, POSS = "noun", "name", "adjective", "adverb", "number", "mark", "possessive"
NOMINAL = frozenset((NOUN, NAME))
# What may stand between the first word of a noun phrase and its head.
INNER = frozenset((DET, ADJ, NUM, NOUN, NAME, POSS, PAST, ING))
VERBAL = frozenset((AUX, VERB, PAST, ING))
LEADS_VERB = frozenset((TO, AUX))
DESCRIBES, NAMES_ACT, PREMODIFIES = frozenset((ADJ, NOUN)), frozenset((ING, NOUN)), frozenset((NOUN, NAME, ADJ, POSS))
# What may be the verb of a clause.
FINITE = frozenset((AUX, VERB, PAST))
# What a word with a capital in the middle of a sentence is otherwise; it is a name.
CAPITALS = frozenset((None, VERB, PAST, ING, ADJ, NOUN, ADV, PREP))
# Before one of these a word that may be noun or verb is a noun; after one it is not a finite verb.
OPENS_NOUN = frozenset((DET, ADJ, PREP, NUM, POSS))
PARTS = {"base": VERB, "any": VERB, "third": VERB, "past": PAST, "participle": PAST, "past or participle": PAST, "ing": ING}
# How many tokens a noun phrase and a clause may have on one side: keeps hostile text linear, no news sentence reaches it.
PHRASE_REACH, CLAUSE_REACH = 24, 80
DASHES = frozenset("–—―")
# Marks behind which a word has its capital from its place.
OPENERS = frozenset('.:;!?*•…"“‘(')
TAKES_OBJECT = frozenset((DET, NUM, PRON, ADV, ADJ, TO))
QUOTES = frozenset('"“”')
BREAKS = frozenset(';:()[]"“”') | DASHES
# What may part clauses: a word by its tag, a mark.
PARTING, PARTED = frozenset((SUB, CONJ)), BREAKS | {","}


@attrs.frozen(slots=True, eq=False, repr=False)
class Grammar:
    """What tagging looks words up in.

    Args:
        tags: of closed words and of known verb forms.
        either: verb forms that are as often nouns.
        attributive: plurals that stand before other nouns.
        plural: nouns that take a plural verb without looking plural.
        takes_noun: auxiliaries that take no bare verb: such a word after one is a noun ("has support").
        suffixes: the tag of a word that nothing lists.
    """

    tags: dict[str, str]
    either: frozenset[str]
    attributive: frozenset[str]
    plural: frozenset[str]
    takes_noun: frozenset[str]
    suffixes: dict[str, str]


def grammar(lexicon: Lexicon) -> Grammar:
    """The grammar of a lexicon; ask for it by `lexicon.compiled(grammar)`."""
    table = lexicon.table("grammar")
    inflected = lexicon.compiled(inflection)
    tags: dict[str, str] = {}
    either: set[str] = set()
    for form, known in inflected.forms.items():
        tags[form] = PARTS[known.part]
        if known.base in inflected.also_nouns and known.part in ("base", "third", "any"):
            either.add(form)
    listed: dict[str, str] = {}
    for tag, words in table["tags"].items():
        for word in words.split():
            listed.setdefault(word, tag)
    either.difference_update(listed)
    suffixes = {suffix: tag for tag, words in table["suffixes"].items() for suffix in words.split()}
    return Grammar(
        tags | listed,
        frozenset(either),
        frozenset(table["attributive"].split()),
        frozenset(table["plural"].split()),
        frozenset(table["takes_noun"].split()),
        suffixes,
    )


def names(tokens: Tokens) -> frozenset[str]:
    """The words, in lower case, that a text writes with a capital behind a lower-case word and never without."""
    words = tokens.words
    capital = {
        tokens.lower[i]
        for i in tokens.capitals
        if i and words[i - 1][-1].islower() and "\n" not in tokens.text[tokens.ends[i - 1] : tokens.starts[i]]
    }
    return frozenset(capital.difference(words))


@attrs.frozen(slots=True)
class Phrase:
    """A noun phrase: tokens `first` up to, not including, `last`; `head` is the token of its head noun."""

    first: int
    last: int
    head: int


class Syntax:
    """The tags, noun phrases and clauses of one document's tokens.

    >>> from claimnum.text.document import Document
    >>> from claimnum.text.outline import outline
    >>> english = Lexicon.english()
    >>> read = outline(Document("The blast killed 40 young men."), english)
    >>> syntax = Syntax(read.tokens, english)
    >>> syntax.tags(read.sentences[0])[:4]
    ['determiner', 'noun', 'past', 'number']
    >>> syntax.noun_phrase_at(4, 7)
    Phrase(first=4, last=6, head=5)
    """

    def __init__(self, tokens: Tokens, lexicon: Lexicon) -> None:
        self.tokens = tokens
        self.inflection = lexicon.compiled(inflection)
        self._grammar = lexicon.compiled(grammar)
        self._tags: list[str] = [""] * len(tokens)
        self._names = names(tokens)
        self._limits: dict[int, list[int]] = {}
        self._clauses: dict[int, tuple[int, int]] = {}

    def tags(self, sentence: Sentence) -> list[str]:
        """The tags of the document, a string a token and indexed by token; those of `sentence` are filled in."""
        tags = self._tags
        if sentence.first < sentence.last and not tags[sentence.first]:
            self._tag(sentence.first, sentence.last)
        return tags

    def tags_of(self) -> list[str]:
        """The tags of the document as far as its sentences were asked for."""
        return self._tags

    def base(self, index: int) -> str:
        """The base form of the verb at a token."""
        return self.inflection.base_verb(self.tokens.lower[index])

    def singular(self, index: int) -> str:
        """The singular of the noun at a token, in lower case."""
        return self.inflection.singular(self.tokens.lower[index])

    def _tag(self, first: int, last: int) -> None:
        known, lower, words, tags = self._grammar.tags, self.tokens.lower, self.tokens.words, self._tags
        starts = True
        for index, word, lowered in zip(range(first, last), words[first:last], lower[first:last], strict=True):
            tag = known.get(lowered)
            if word[0].isupper() and self._named(index, tag, starts=starts or self.starts_line(index)):
                tag = NAME
            elif tag is None:
                tag = self._unlisted(index, word, starts=starts)
            if len(word) == 1 and word.isalpha() and index > first and self._magnifies(index):
                tag = NUM  # "120m", "37B"
            tags[index] = tag
            starts = tag == MARK and (starts or word in OPENERS)
        before = ""
        for index in range(first, last):
            tag, lowered = tags[index], lower[index]
            if tag == VERB or lowered in ("'s", "that"):
                tags[index] = self._in_context(index, first, last)
            elif (
                before in LEADS_VERB
                and tag in DESCRIBES
                and self._takes_verb(index - 1)
                and (lowered in self.inflection.forms or (lowered not in known and self._is_modal(index - 1)))
            ):
                tags[index] = VERB  # "may top", "to open"
            elif tag in NAMES_ACT and lowered.endswith("ing"):
                tags[index] = self._ing(index, first, last)
            before = tags[index]

    def _magnifies(self, index: int) -> bool:
        """Whether a letter is glued to a figure."""
        return self.tokens.words[index - 1][-1].isdecimal() and self.tokens.adjacent(index)

    def _named(self, index: int, tag: str | None, *, starts: bool) -> bool:
        """Whether a capital makes a name: on the first word only if it is one elsewhere, later on any but grammatical words."""
        if starts:
            word = self.tokens.words[index]
            mixed = word[1:].lower() != word[1:] and not word.isupper()
            return tag in (None, NOUN, VERB) and (mixed or self.tokens.lower[index] in self._names)
        word = self.tokens.words[index]
        if tag is not None and len(word) > 3 and word.isupper():
            return False  # a headline in capitals
        return tag in CAPITALS or self.tokens.words[index] in ("May", "Will")

    def _unlisted(self, index: int, word: str, *, starts: bool) -> str:
        lower = self.tokens.lower[index]
        if word[0].isdecimal():
            return NUM
        if not word[0].isalpha():
            plural = lower == "'" and self.tokens.adjacent(index) and self.tokens.lower[index - 1].endswith("s")
            return POSS if lower == "'s" or plural else MARK
        if word[0].isupper() and (not starts or not word.isupper()) and "." in word:
            return NAME
        if len(lower) > 4:
            if lower.endswith("ed"):
                return PAST
            if lower.endswith("ing"):
                return ING
            for size in (5, 4, 3, 2):
                if (tag := self._grammar.suffixes.get(lower[-size:])) is not None:
                    return tag
        return NOUN

    def _in_context(self, index: int, first: int, last: int) -> str:
        """The tag of a word that may be several things, by its neighbours; those before it are settled already."""
        tags, word = self._tags, self.tokens.lower[index]
        before = tags[index - 1] if index > first else MARK
        after = tags[index + 1] if index + 1 < last else MARK
        if word == "'s":
            return AUX if before == PRON else POSS
        if word == "that":
            # "said that 40 died" against "that day": a determiner stands before its noun and not after a verb.
            noun = after in (NOUN, ADJ) or (after == VERB and self.tokens.lower[index + 1] in self._grammar.either)
            return DET if noun and before in (PREP, MARK, CONJ) else SUB
        if (
            before == AUX
            and self.inflection.forms[word].part == "any"
            and self.tokens.lower[index - 1] in self._grammar.takes_noun
        ):
            return PAST
        if before == NEG or (index > first and self._takes_verb(index - 1)):
            # "Nor did orders collapse": no third person stands behind an auxiliary.
            inverted = before == AUX and word in self._grammar.either and self.inflection.forms[word].part == "third"
            return NOUN if inverted else VERB
        numbered = before == NUM and index - 1 > first and tags[index - 2] == NAME  # "the Nikkei 225 shed"
        invariant = self.inflection.forms[word].part == "any" and (numbered or before not in OPENS_NOUN)
        if invariant and (after in TAKES_OBJECT or (before == after == NAME) or self._is_currency(index + 1, last)):
            return PAST
        if invariant and before in NOMINAL and self._governs_plural(index + 1, last, lone=before == NAME):
            return PAST
        if word not in self._grammar.either:
            # A verb that is no noun still stands as one after a determiner ("the kill").
            noun = (before in (DET, POSS) and after in (MARK, PREP, AUX)) or (
                after == AUX and word.endswith("s") and before in (VERB, PAST, SUB, MARK)  # "say overhauls could"
            )
            return NOUN if noun or (before in (NUM, ADJ, DET) and word.endswith("s")) else VERB
        if before == NUM and after == DET and self.inflection.forms[word].part == "third":
            return VERB  # "$72m reaches the company's accounts"
        if before in OPENS_NOUN:
            return NOUN
        plural = word.endswith("s") and not word.endswith("ss")
        if plural and before in NOMINAL and self._is_counted(index - 1, first):
            return NOUN  # "40 relief camps": the number asks for a plural
        if after == PREP and self.tokens.lower[index + 1] == "of":
            return NOUN  # "a success rate of"
        if before in NOMINAL and self._is_object(index - 1, first):
            return NOUN
        if before == MARK and plural and self.tokens.lower[index - 1] == ",":  # "Lee, 34, faces up to"
            return VERB if after in (DET, NUM, TO) or self.tokens.lower[index + 1 : index + 2] == ["up"] else NOUN
        if before == CONJ:
            return VERB if after in (TO, DET, NUM) else NOUN
        if plural and before == NOUN and after == PREP and self._finite_behind(index + 2, last):
            return NOUN  # "wolf attacks on livestock fell": the verb is yet to come
        subject = self.is_plural(index - 1) != plural if before in NOMINAL else before in (PRON, SUB, ADV)
        noun_follows = after in (NOUN, ADJ, VERB)
        if subject and not plural and before == NOUN and noun_follows:
            return NOUN if self.tokens.lower[index - 1] in self._grammar.attributive else VERB  # "people face hunger"
        governs = after in (DET, NUM, PRON, ADV, SUB, NAME, TO, PREP) or (plural and after in (ADJ, MARK))
        return VERB if subject and governs else NOUN

    def _governs_plural(self, at: int, last: int, *, lone: bool) -> bool:
        """Whether a plural is the object of the verb before it: "the Fed cut rates", "pills cut deaths by a third"."""
        plural = at < last and self.is_plural(at) and self._tags[at] in (NOUN, VERB)
        return plural and (lone or self.tokens.lower[at + 1 : at + 2] == ["by"])

    def _is_currency(self, at: int, last: int) -> bool:
        return at < last and unicodedata.category(self.tokens.words[at][0]) == "Sc"

    def _finite_behind(self, at: int, last: int) -> bool:
        """Whether behind one noun phrase a form stands that is nothing but a finite past ("fell", not "killed")."""
        stop = min(last, at + PHRASE_REACH)
        while at < stop and self._tags[at] in (*NOMINAL, DET, ADJ, POSS):
            at += 1
        form = self.inflection.forms.get(self.tokens.lower[at]) if at < stop and self._tags[at] == PAST else None
        return form is not None and form.part == "past" and not self.tokens.lower[at].endswith("ed")

    def _takes_verb(self, index: int) -> bool:
        tag = self._tags[index]
        return tag == TO or (tag == AUX and self.tokens.lower[index] not in self._grammar.takes_noun)

    def _is_modal(self, index: int) -> bool:
        """Whether a token is an auxiliary with nothing contracted but "not": what follows is a verb though no list has it."""
        word = self.tokens.lower[index]
        return self._tags[index] == AUX and ("'" not in word or word.endswith("n't"))

    def _is_counted(self, at: int, first: int) -> bool:
        """Whether a number stands before the phrase that ends at `at`, with no plural in it yet."""
        tags = self._tags
        first = max(first, at - PHRASE_REACH)
        while at > first and tags[at] in (NOUN, ADJ, NAME) and not self.is_plural(at):
            at -= 1
        return tags[at] == NUM and not (at > first and self.tokens.lower[at - 1] == "-")

    def _is_object(self, at: int, first: int) -> bool:
        """Whether the phrase that ends at `at` is the object of an infinitive or participle ("raising its sales target")."""
        tags = self._tags
        first = max(first, at - PHRASE_REACH)
        while at > first and tags[at] in (NOUN, ADJ, NUM, DET, POSS):
            at -= 1
        return tags[at] == ING or (tags[at] == VERB and at > first and tags[at - 1] in (TO, AUX))

    def is_plural(self, index: int) -> bool:
        """Whether the noun at a token is plural, or takes a plural verb."""
        word = self.tokens.lower[index]
        irregular = word in self.inflection.singulars or word in self._grammar.plural
        return irregular or (word.endswith("s") and not word.endswith("ss"))

    def _ing(self, index: int, first: int, last: int) -> str:
        """A noun after a determiner ("the shooting of"), a verb before an object ("shooting 40 people")."""
        tags = self._tags
        if index > first and tags[index - 1] == AUX:
            return ING
        if index > first and tags[index - 1] in (DET, ADJ, POSS):
            return NOUN if index + 1 == last or tags[index + 1] not in NOMINAL else ING
        return ING if index + 1 < last and tags[index + 1] in (DET, NUM) else tags[index]

    def noun_phrase_at(self, index: int, stop: int) -> Phrase | None:
        """The noun phrase whose first word is at `index`, read no further than `stop`; None where none starts there.

        A participle belongs to it before its noun ("injured people") and ends it behind ("people injured").
        """
        tags, lower = self._tags, self.tokens.lower
        head = -1
        at = index
        stop = min(stop, index + PHRASE_REACH)
        while at < stop and not (at > index and self.starts_line(at)):
            tag = tags[at]
            if at + 2 < stop and lower[at + 1] == "-" and tag != MARK and self._hyphen(at + 1):
                at += 2
                if tags[at] not in (PAST, ING, ADJ, NUM) and not (at + 1 < stop and self._hyphen(at + 1)):
                    head = at  # "start-up", "ceasefire-line"
                    at += 1
                continue
            if tag in NOMINAL or (tag == ADJ and head >= 0 and tags[at - 1] == POSS and tags[at + 1 : at + 2] != [NOUN]):
                head = at
            elif not self._within(at, head, stop):
                break
            at += 1
        return Phrase(index, head + 1, head) if head >= 0 else None

    def starts_line(self, index: int) -> bool:
        """Whether a token with a capital begins a line: phrases do not run over it, though sentences may."""
        tokens = self.tokens
        return tokens.words[index][0].isupper() and "\n" in tokens.text[tokens.ends[index - 1] : tokens.starts[index]]

    def _within(self, at: int, head: int, stop: int) -> bool:
        """Whether a word that is no noun may stand in a noun phrase whose last noun so far is at `head` (-1 for none)."""
        tags, tag = self._tags, self._tags[at]
        after = tags[at + 1] if at + 1 < stop else MARK
        if head < 0 and self.tokens.lower[at] in QUOTES:
            return after in INNER or after == MARK
        if head < 0:
            return tag in INNER or (tag == ADV and after in (ADJ, PAST, ING))
        if self.tokens.lower[at] == "&":
            return after == NAME
        return tag == POSS or (tag == NUM and tags[at - 1] == POSS) or (tag == ADJ and after in NOMINAL and tags[head] == NAME)

    def noun_phrase_before(self, index: int, start: int) -> Phrase | None:
        """The noun phrase that ends right before `index` and starts no earlier than `start`, its determiner left out."""
        tags = self._tags
        start = max(start, index - PHRASE_REACH)
        head = index - 1
        if head < start or not (tags[head] in NOMINAL or self._stands_alone(head, start)):
            return None
        first = head
        while first > start and self._goes_before(first - 1) and not self.starts_line(first):
            first -= 1
        return Phrase(first, index, head)

    def _stands_alone(self, at: int, start: int) -> bool:
        """Whether an adjective stands for a noun: "the maximum was", "a summer low of"."""
        tags = self._tags
        return tags[at] == ADJ and at > start and tags[at - 1] in (DET, ADJ, POSS, NOUN)

    def _goes_before(self, at: int) -> bool:
        return self._tags[at] in PREMODIFIES or self._hyphen(at) or self._hyphen(at + 1) or self._hyphen(at - 1)

    def _hyphen(self, at: int) -> bool:
        """Whether a hyphen at `at` joins the words on both sides."""
        joins = at + 1 < len(self.tokens) and self.tokens.lower[at] == "-"
        return joins and self.tokens.adjacent(at) and self.tokens.adjacent(at + 1)

    def clause(self, index: int, sentence: Sentence) -> tuple[int, int]:
        """The tokens of the clause around `index`, half-open.

        A clause ends at a mark that parts clauses (not a comma alone), at a subordinator, and at a conjunction or comma
        before a verb or before a phrase that has a verb of its own ("40 killed and 100 injured").
        """
        known = self._clauses.get(index)
        if known is None:
            known = self._clauses[index] = self._clause_around(index, sentence)
        return known

    def _clause_around(self, index: int, sentence: Sentence) -> tuple[int, int]:
        tags, limits = self.tags(sentence), self._limits_of(sentence)
        before, behind = bisect_left(limits, index), bisect_left(limits, index + 1)
        first = max(limits[before - 1] + 1 if before else sentence.first, index - CLAUSE_REACH)
        last = min(limits[behind] if behind < len(limits) else sentence.last, index + CLAUSE_REACH)
        if tags[first] in PARTING and first < index:
            first += 1
        return first, last

    def _limits_of(self, sentence: Sentence) -> list[int]:
        """The tokens that part the clauses of a sentence; kept, since each number of it asks for its own clause."""
        limits = self._limits.get(sentence.first)
        if limits is None:
            tags, lower = self._tags, self.tokens.lower
            limits = self._limits[sentence.first] = [
                at
                for at in range(sentence.first, sentence.last)
                if (tags[at] in PARTING or lower[at] in PARTED) and self._parts(at, sentence)
            ]
        return limits

    def _parts(self, at: int, sentence: Sentence) -> bool:
        tags, lower = self._tags, self.tokens.lower
        if tags[at] == SUB or lower[at] in BREAKS:
            return True
        after = at + 1
        while after < sentence.last and tags[after] in (CONJ, ADV, SUB):
            after += 1
        if after >= sentence.last or tags[after] in VERBAL or tags[after] == TO:
            return True
        # A conjunct with a subject of its own has a verb at once behind its noun phrase, and one stands before it;
        # "homes, shops and 40 schools burned" is one clause.
        if VERBAL.isdisjoint(tags[max(sentence.first, at - PHRASE_REACH) : at]):
            return False
        phrase = self.noun_phrase_at(after, sentence.last)
        end = phrase.last if phrase else after + 1
        while end < sentence.last and tags[end] == ADV:
            end += 1
        return end < sentence.last and tags[end] in (AUX, VERB, PAST)
