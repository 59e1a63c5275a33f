"""Shallow syntax: noun phrases and clauses over the tags of a document's tokens. No parser."""

from __future__ import annotations

from bisect import bisect_left

from claimnum.lexicon.load import Lexicon
from claimnum.struct import Struct
from claimnum.text.inflection import remembered
from claimnum.text.outline import Sentence
from claimnum.text.tagging import PHRASE_REACH, Tagger
from claimnum.text.tags import ADJ, ADV, AUX, CONJ, DET, ING, MARK, NAME, NOMINAL, NOUN, NUM, PAST, POSS, SUB, TO, VERB, VERBAL
from claimnum.text.tokens import Tokens

# What may stand between the first word of a noun phrase and its head, and before it.
INNER = frozenset((DET, ADJ, NUM, NOUN, NAME, POSS, PAST, ING))
PREMODIFIES = frozenset((NOUN, NAME, ADJ, POSS))
# How many tokens a clause may have on one side: keeps hostile text linear, no news sentence reaches it.
CLAUSE_REACH = 80
DOUBLE = frozenset('"“”')  # single ones may be apostrophes
BREAKS = frozenset(';:()[]"“”–—―')
# What may part clauses: a word by its tag, a mark.
PARTING, PARTED = frozenset((SUB, CONJ)), BREAKS | {","}


class Phrase(Struct):
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
        self._tagger = Tagger(tokens, lexicon)
        self.inflection = self._tagger.inflection
        self._singular, self._base = lexicon.compiled(remembered)
        self._tags = self._tagger.tags
        self._limits: dict[int, list[int]] = {}
        self._clauses: dict[int, tuple[int, int]] = {}

    def tags(self, sentence: Sentence) -> list[str]:
        """The tags of the document, a string a token and indexed by token; those of `sentence` are filled in."""
        if not self._tags[sentence.first]:
            self._tagger.tag(sentence.first, sentence.last)
        return self._tags

    def tags_of(self) -> list[str]:
        """The tags of the document as far as its sentences were asked for."""
        return self._tags

    def base(self, index: int) -> str:
        """The base form of the verb at a token."""
        return self._base(self.tokens.lower[index])

    def singular(self, index: int) -> str:
        """The singular of the noun at a token, in lower case."""
        return self._singular(self.tokens.lower[index])

    def is_plural(self, index: int) -> bool:
        """Whether the noun at a token is plural, or takes a plural verb."""
        return self._tagger.is_plural(index)

    def starts_line(self, index: int) -> bool:
        """Whether a token with a capital begins a line: phrases do not run over it, though sentences may."""
        return self._tagger.starts_line(index)

    def noun_phrase_at(self, index: int, stop: int) -> Phrase | None:
        """The noun phrase whose first word is at `index`, read no further than `stop`; None where none starts there.

        A participle belongs to it before its noun ("injured people") and ends it behind ("people injured").
        """
        tags, lower, lines = self._tags, self.tokens.lower, self.tokens.lines
        head = -1
        at = index
        stop = min(stop, index + PHRASE_REACH)
        while at < stop and not (at in lines and at > index and self.starts_line(at)):
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

    def _within(self, at: int, head: int, stop: int) -> bool:
        """Whether a word that is no noun may stand in a noun phrase whose last noun so far is at `head` (-1 for none)."""
        tags, tag = self._tags, self._tags[at]
        after = tags[at + 1] if at + 1 < stop else MARK
        if head < 0 and self.tokens.lower[at] in DOUBLE:
            return after in INNER or after == MARK
        if head < 0 and self.tokens.lower[at] == "," and tags[at - 1] == ADJ and tags[at - 2] != AUX:
            return after == ADJ  # "minor, last-minute changes"
        if head < 0:
            return tag in INNER or (tag == ADV and after in (ADJ, PAST, ING))
        if self.tokens.lower[at] == "&":
            return after == NAME
        return (
            tag == POSS
            or (tag in (NUM, DET) and tags[at - 1] == POSS)
            or (tag == ADJ and after in NOMINAL and tags[head] == NAME)
        )

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
            first, last = sentence.first, sentence.last
            limits = self._limits[first] = [
                at
                for at, tag, word in zip(range(first, last), self._tags[first:last], self.tokens.lower[first:last], strict=True)
                if (tag in PARTING or word in PARTED) and self._parts(at, sentence)
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
