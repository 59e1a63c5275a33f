"""Outer phrases: the noun phrase that another one hangs on by a preposition ("arrivals in Sicily")."""

from __future__ import annotations

from claimnum.claims.predicate import FrameWords
from claimnum.text.syntax import Phrase, Syntax
from claimnum.text.tags import ADJ, ADV, CONJ, DET, ING, NUM, PAST, POSS, TO

# What may stand between a preposition and the noun phrase behind it.
PREMODIFIERS = frozenset((DET, POSS, NUM, PAST, ADJ, ADV, TO))


class Outer:
    """Finds them in one document; `dated` are the tokens of its time expressions."""

    def __init__(self, syntax: Syntax, words: FrameWords, dated: set[int]) -> None:
        self._syntax = syntax
        self._lower = syntax.tokens.lower
        self._words = words
        self._dated = dated

    def ending_at(self, at: int, start: int, tags: list[str]) -> Phrase | None:
        """The outermost phrase whose inmost one ends at token `at`."""
        phrase = self._syntax.noun_phrase_before(at + 1, start) if at >= start else None
        return None if phrase is None else self.of(phrase, start, tags)

    def of(self, phrase: Phrase, start: int, tags: list[str]) -> Phrase:
        """The phrase that this one hangs on, and so on outward; itself where it hangs on none."""
        lower = self._lower
        while True:
            before = phrase.first - 1
            while before > start and (tags[before] in PREMODIFIERS or lower[before] in ("-", "–")):
                before -= 1
            if before > start and tags[before] == ING and lower[before - 1] in self._words.hangs:
                before -= 1  # "the cost of balancing the system"
            if before > start and tags[before] == CONJ and (other := self._conjunct(before, start)) is not None:
                phrase = other
                continue
            if before <= start or lower[before] not in self._words.hangs:
                return phrase
            before -= 1
            while before > start and (
                tags[before] in (PAST, ING) or lower[before] in self._words.open or before in self._dated
            ):
                before -= 1
            outer = self._syntax.noun_phrase_before(before + 1, start)
            if outer is None and lower[before] == "of" and lower[before + 1] in self._words.open:
                outer = Phrase(before + 1, before + 2, before + 1)  # "the number of dead in the collapse"
            if outer is None:
                return phrase
            phrase = outer

    def _conjunct(self, at: int, start: int) -> Phrase | None:
        """The phrase before a conjunction where it hangs on a preposition ("arrivals in Sicily and the islands")."""
        phrase = self._syntax.noun_phrase_before(at, start)
        if phrase is None or phrase.first <= start:
            return None
        return phrase if self._lower[phrase.first - 1] in self._words.hangs else None
