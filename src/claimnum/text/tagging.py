"""Tagging: a coarse tag a token, by one dictionary look-up, suffix rules and a glance at the neighbours.

A sentence is tagged when it is first asked for, and a text without numbers never.
"""

from __future__ import annotations

import unicodedata

from claimnum.lexicon.load import Lexicon
from claimnum.struct import Struct
from claimnum.text.inflection import inflection
from claimnum.text.tags import (
    ADJ,
    ADV,
    AUX,
    CONJ,
    DET,
    ING,
    MARK,
    NAME,
    NEG,
    NOMINAL,
    NOUN,
    NUM,
    PAST,
    POSS,
    PREP,
    PRON,
    SUB,
    TO,
    VERB,
)
from claimnum.text.tokens import Tokens

LEADS_VERB, DESCRIBES, NAMES_ACT = frozenset((TO, AUX)), frozenset((ADJ, NOUN)), frozenset((ING, NOUN))
# What a word with a capital in the middle of a sentence is otherwise; it is a name.
CAPITALS = frozenset((None, VERB, PAST, ING, ADJ, NOUN, ADV, PREP))
# Before one of these a word that may be noun or verb is a noun; after one it is not a finite verb.
OPENS_NOUN = frozenset((DET, ADJ, PREP, NUM, POSS))
PARTS = {"base": VERB, "any": VERB, "third": VERB, "past": PAST, "participle": PAST, "past or participle": PAST, "ing": ING}
PRESENT = frozenset(("base", "third", "any"))
# How many tokens of a noun phrase are looked at on one side: keeps hostile text linear, no news sentence reaches it.
PHRASE_REACH = 24
# Marks behind which a word has its capital from its place.
OPENERS = frozenset('.:;!?*•…"“‘(')
# The commonest marks, listed as words are.
MARKS = '.,:;!?()[]"“”-–—$€£%'
BULLETS = frozenset("-–*•·")
TAKES_OBJECT = frozenset((DET, NUM, PRON, ADV, ADJ, TO))


class Grammar(Struct):
    """What tagging looks words up in.

    Args:
        tags: of closed words and of known verb forms.
        either: verb forms that are as often nouns.
        attributive: plurals that stand before other nouns.
        plural: nouns that take a plural verb without looking plural.
        takes_noun: auxiliaries that take no bare verb: such a word after one is a noun ("has support").
        to_noun: words behind which "to" has a noun ("according to bank returns").
        subjective: pronouns that are nothing but a subject.
        many: what asks for a plural behind "of the", besides numbers.
        suffixes: the tag of a word that nothing lists.
    """

    tags: dict[str, str]
    either: frozenset[str]
    attributive: frozenset[str]
    plural: frozenset[str]
    takes_noun: frozenset[str]
    to_noun: frozenset[str]
    subjective: frozenset[str]
    many: frozenset[str]
    suffixes: dict[str, str]


def grammar(lexicon: Lexicon) -> Grammar:
    """The grammar of a lexicon; ask for it by `lexicon.compiled(grammar)`."""
    table = lexicon.table("grammar")
    inflected = lexicon.compiled(inflection)
    nouns = inflected.also_nouns
    present = (form for form, base in inflected.bases.items() if base in nouns and inflected.parts[form] in PRESENT)
    listed: dict[str, str] = {}
    for tag, words in reversed(table["tags"].items()):  # of two tags of a word the first holds
        listed.update(dict.fromkeys(words.split(), tag))
    suffixes = {suffix: tag for tag, words in table["suffixes"].items() for suffix in words.split()}
    return Grammar(
        tags=dict.fromkeys(MARKS, MARK)
        | dict(zip(inflected.parts, map(PARTS.__getitem__, inflected.parts.values()), strict=True))
        | listed,
        either=frozenset(present).difference(listed),
        attributive=frozenset(table["attributive"].split()),
        plural=frozenset(table["plural"].split()),
        takes_noun=frozenset(table["takes_noun"].split()),
        to_noun=frozenset(table["to_noun"].split()),
        subjective=frozenset(table["subjective"].split()),
        many=frozenset(table["many"].split()),
        suffixes=suffixes,
    )


def names(tokens: Tokens) -> frozenset[str]:
    """The words, in lower case, that a text writes with a capital behind a lower-case word and never without."""
    words = tokens.words
    capital = {tokens.lower[i] for i in tokens.capitals if i and words[i - 1][-1].islower() and i not in tokens.lines}
    return frozenset(capital.difference(words))


class Tagger:
    """Tags the tokens of one document, a sentence at a time; `tags` has a string a token, empty where nobody asked yet."""

    def __init__(self, tokens: Tokens, lexicon: Lexicon) -> None:
        self.tokens = tokens
        self.inflection = lexicon.compiled(inflection)
        self.tags: list[str] = [""] * len(tokens)
        self._grammar = lexicon.compiled(grammar)
        self._names = names(tokens)

    def tag(self, first: int, last: int) -> None:
        """Tag the tokens of a sentence, half-open."""
        known, lower, words, tags = self._grammar.tags, self.tokens.lower, self.tokens.words, self.tags
        starts = True
        for index, word, listed in zip(range(first, last), words[first:last], map(known.get, lower[first:last]), strict=True):
            tag = listed
            if word[0].isupper() and self._named(index, listed, starts=starts or self.starts_line(index)):
                tag = NAME
            elif tag is None:
                tag = self._unlisted(index, word, starts=starts)
            if len(word) == 1 and word.isalpha() and index > first and self._magnifies(index):
                tag = NUM  # "120m", "37B"
            tags[index] = tag
            if tag == MARK:
                abbreviates = word == "." and index > first and tags[index - 1] == NAME  # "Mr. Roth"
                starts = starts or (word in OPENERS and not abbreviates)
            else:
                starts = False
        before = ""
        for index, tag, lowered in zip(range(first, last), tags[first:last], lower[first:last], strict=True):
            if tag == VERB or lowered in {"'s", "that"}:
                before = tags[index] = self._in_context(index, first, last)
            elif (
                before in LEADS_VERB
                and tag in DESCRIBES
                and self._takes_verb(index - 1)
                and (lowered in self.inflection.parts or (lowered not in known and self._is_modal(index - 1)))
            ):
                before = tags[index] = VERB  # "may top", "to open"
            elif tag in NAMES_ACT and lowered.endswith("ing"):
                before = tags[index] = self._ing(index, first, last)
            else:
                before = tag

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
        tags, word = self.tags, self.tokens.lower[index]
        before = tags[index - 1] if index > first else MARK
        after = tags[index + 1] if index + 1 < last else MARK
        if word == "'s":
            return AUX if before == PRON else POSS
        if word == "that":
            return self._that(index, before, after)
        part = self.inflection.parts[word]
        if before == AUX and part == "any" and self.tokens.lower[index - 1] in self._grammar.takes_noun:
            return PAST
        if before == NEG or (index > first and self._takes_verb(index - 1)):
            # "Nor did orders collapse": no third person stands behind an auxiliary.
            return NOUN if before == AUX and part == "third" and word in self._grammar.either else VERB
        if part == "any" and self._is_past(index, first, last, before, after):
            return PAST
        if word not in self._grammar.either:
            named = index - 1 > first and self.tags[index - 2] == NAME  # "July 31 brings", "Windows 11 requires"
            if before == NUM and part == "third" and (named or after == PRON or self.tokens.lower[index + 1] == "the"):
                return VERB  # "only $72m reaches the firm", not "12 overhauls"
            return self._verb_or_act(word, before, after)
        return NOUN if self._is_noun(index, first, last, before, after) else VERB

    def _that(self, index: int, before: str, after: str) -> str:
        """A determiner stands before its noun and not after a verb: "that day" against "said that 40 died"."""
        noun = after in DESCRIBES or (after == VERB and self.tokens.lower[index + 1] in self._grammar.either)
        return DET if noun and before in (PREP, MARK, CONJ) else SUB

    def _is_past(self, index: int, first: int, last: int, before: str, after: str) -> bool:
        """Whether a form that may be base or past ("cut", "shed") is the past of a verb with an object behind it."""
        numbered = before == NUM and index - 1 > first and self.tags[index - 2] == NAME  # "the Nikkei 225 shed"
        if before in OPENS_NOUN and not numbered:
            return False
        if after in TAKES_OBJECT or (before == after == NAME) or self._is_currency(index + 1, last):
            return True
        return before in NOMINAL and self._governs(index + 1, last, lone=before == NAME)

    @staticmethod
    def _verb_or_act(word: str, before: str, after: str) -> str:
        """A verb that is no noun still stands as one after a determiner ("the kill")."""
        noun = (before in (DET, POSS) and after in (MARK, PREP, AUX)) or (
            after == AUX and word.endswith("s") and before in (VERB, PAST, SUB, MARK)  # "say overhauls could"
        )
        return NOUN if noun or (before in (NUM, ADJ, DET) and word.endswith("s")) else VERB

    def _is_noun(self, index: int, first: int, last: int, before: str, after: str) -> bool:
        """Whether a word that is as often a noun as a verb is a noun."""
        lower, part = self.tokens.lower, self.inflection.parts[self.tokens.lower[index]]
        if before == NUM and after == DET and part == "third" and lower[index + 1] != "that":
            return False  # "$72m reaches the company's accounts"
        if index > first and lower[index - 1] in self._grammar.subjective:
            return False  # "he promises growth"
        if part == "base" and lower[index - 1] == "one" and index > first:
            return True  # "one field", of which a verb would say "fields"
        if before in OPENS_NOUN or (after == PREP and lower[index + 1] == "of"):
            return True
        plural = lower[index].endswith("s") and not lower[index].endswith("ss")
        if plural and before == NOUN and after in (NUM, DET) and lower[index - 2] == "of" and self.is_plural(index - 1):
            return lower[index - 1] in self._grammar.attributive  # "a kilo of apples costs 45 crowns"
        if before in NOMINAL and ((plural and self._is_counted(index - 1, first)) or self._is_object(index - 1, first)):
            return True  # "40 relief camps": the number asks for a plural
        if before == MARK and plural and lower[index - 1] == ",":
            return after not in (DET, NUM, TO) and lower[index + 1 : index + 2] != ["up"]  # "Lee, 34, faces up to"
        if before == CONJ:
            return after not in (TO, DET, NUM)
        return not self._agrees(index, last, before, after, plural=plural)

    def _agrees(self, index: int, last: int, before: str, after: str, *, plural: bool) -> bool:
        """Whether what stands before is a subject for a verb here and what stands behind may follow one."""
        if plural and before == NOUN and after == PREP and self._finite_behind(index + 2, last):
            return False  # "wolf attacks on livestock fell": the verb is yet to come
        subject = self.is_plural(index - 1) != plural if before in NOMINAL else before in (PRON, SUB, ADV)
        subject = subject or (plural and before == NAME)  # "Sanders raises"
        if subject and not plural and before == NOUN and after in (NOUN, ADJ, VERB):
            return self.tokens.lower[index - 1] not in self._grammar.attributive  # "people face hunger"
        governs = after in (DET, NUM, PRON, ADV, SUB, NAME, TO, PREP) or (plural and after in (ADJ, MARK))
        return subject and governs

    def _governs(self, at: int, last: int, *, lone: bool) -> bool:
        """Whether an object stands at `at`: "the Fed cut rates", "pills cut body weight by a third"."""
        if at >= last or self.tags[at] not in (NOUN, VERB):
            return False
        behind = at + 1
        while behind < min(last, at + 4) and self.tags[behind] == NOUN:
            behind += 1
        return self.tokens.lower[behind : behind + 1] == ["by"] or (lone and self.is_plural(at))

    def _is_currency(self, at: int, last: int) -> bool:
        return at < last and unicodedata.category(self.tokens.words[at][0]) == "Sc"

    def _finite_behind(self, at: int, last: int) -> bool:
        """Whether behind one noun phrase a form stands that is nothing but a finite past ("fell", not "killed")."""
        stop = min(last, at + PHRASE_REACH)
        while at < stop and self.tags[at] in (*NOMINAL, DET, ADJ, POSS):
            at += 1
        part = self.inflection.parts.get(self.tokens.lower[at]) if at < stop and self.tags[at] == PAST else None
        return part == "past" and not self.tokens.lower[at].endswith("ed")

    def _takes_verb(self, index: int) -> bool:
        tag = self.tags[index]
        if tag == TO:
            return index == 0 or self.tokens.lower[index - 1] not in self._grammar.to_noun
        return tag == AUX and self.tokens.lower[index] not in self._grammar.takes_noun

    def _is_modal(self, index: int) -> bool:
        """Whether a token is an auxiliary with nothing contracted but "not": what follows is a verb though no list has it."""
        word = self.tokens.lower[index]
        return self.tags[index] == AUX and ("'" not in word or word.endswith("n't"))

    def _is_counted(self, at: int, first: int) -> bool:
        """Whether a number stands before the phrase that ends at `at`, with no plural in it yet."""
        tags = self.tags
        first = max(first, at - PHRASE_REACH)
        while at > first and (tags[at] in (NOUN, ADJ, NAME) or self.tokens.lower[at] in ",-") and not self.is_plural(at):
            at -= 1
        if tags[at] == PAST and at > first and tags[at - 1] == NUM:
            at -= 1  # "856 confirmed flu cases"
        if tags[at] == DET and at - 1 > first and self.tokens.lower[at - 1] == "of":
            at -= 2  # "two of the largest fish farms in Chile"
            return tags[at] == NUM or self.tokens.lower[at] in self._grammar.many
        return tags[at] == NUM and not (at > first and self.tokens.lower[at - 1] == "-")

    def _is_object(self, at: int, first: int) -> bool:
        """Whether the phrase that ends at `at` is the object of an infinitive or participle ("raising its sales target")."""
        tags = self.tags
        first = max(first, at - PHRASE_REACH)
        while at > first and tags[at] in (NOUN, ADJ, NUM, DET, POSS):
            at -= 1
        return tags[at] == ING or (tags[at] == VERB and at > first and tags[at - 1] in (TO, AUX))

    def is_plural(self, index: int) -> bool:
        """Whether the noun at a token is plural, or takes a plural verb."""
        word = self.tokens.lower[index]
        irregular = word in self.inflection.singulars or word in self._grammar.plural
        return irregular or (word.endswith("s") and not word.endswith(("ss", "us", "is", "gas", "news")))

    def _ing(self, index: int, first: int, last: int) -> str:
        """A noun after a determiner ("the shooting of"), a verb before an object ("shooting 40 people")."""
        tags = self.tags
        if index > first and tags[index - 1] == AUX:
            return ING
        if index > first and tags[index - 1] in (DET, ADJ, POSS):
            return NOUN if index + 1 == last or tags[index + 1] not in NOMINAL else ING
        return ING if index + 1 < last and tags[index + 1] in (DET, NUM) else tags[index]

    def starts_line(self, index: int) -> bool:
        """Whether a token with a capital begins a line: phrases do not run over it, though sentences may."""
        if not self.tokens.words[index][0].isupper():
            return False
        lines = self.tokens.lines
        return index in lines or (index - 1 in lines and self.tokens.words[index - 1] in BULLETS)
