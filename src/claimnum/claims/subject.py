"""Subjects: the noun phrase that is the subject of the clause that a number stands in."""

from __future__ import annotations

from claimnum.claims.outer import Outer
from claimnum.claims.predicate import FrameWords
from claimnum.text.signs import QUOTES
from claimnum.text.syntax import BREAKS, Phrase, Syntax
from claimnum.text.tags import ADJ, ADV, AUX, DET, ING, NEG, NUM, PAST, POSS, PREP, PRON, SUB, TO, VERB, VERBAL

# What stands before a verb and still belongs to it.
VERB_GROUP = VERBAL | {ADV, TO, NEG}
# How far before its verb the other comma of an aside is looked for.
ASIDE = 24


class Subjects:
    """Finds the subjects of one document. `dated` are the tokens of its time expressions, `when` those and its durations'."""

    def __init__(self, syntax: Syntax, words: FrameWords, outer: Outer, dated: set[int], when: set[int]) -> None:
        self._syntax = syntax
        self._lower = syntax.tokens.lower
        self._words = words
        self._outer = outer
        self._dated = dated
        self._when = when

    def before(self, at: int, start: int, tags: list[str]) -> Phrase | None:
        """The subject of the verb at or before token `at`, looked for no further left than `start`."""
        for _ in range(4):
            while at >= start and tags[at] not in VERBAL:
                if self._breaks(at, tags) or (tags[at] == SUB and not self._is_relative(at, tags)):
                    return None
                at -= 1
            if self._is_expletive(at, start, tags):
                return None
            at = self._before_verb(at, start, tags)
            if at < start or tags[at] == PRON:
                return None
            if self._lower[at] in self._words.times and tags[at - 1] == DET:
                at = self._before_verb(at - 3 if tags[at - 2] == PREP else at - 2, start, tags)
            phrase = self._syntax.noun_phrase_before(at + 1, start)
            if phrase is None and self._lower[at] in self._words.open and self._lower[at - 1] == "of":
                phrase = Phrase(at, at + 1, at)  # "the number of missing was"
            if phrase is not None:
                if tags[at + 1] == PAST and self._syntax.base(at + 1) in self._words.permits:
                    return phrase  # "tickets sold for a vessel allowed to take 160"
                return self._related(self._outer.of(phrase, start, tags), start, tags)
        return None

    def _is_expletive(self, at: int, start: int, tags: list[str]) -> bool:
        """Whether a verb only says that something is there ("there were 40", "there had been 40")."""
        while at > start and tags[at] in VERB_GROUP and self._lower[at] not in self._words.expletives:
            at -= 1
        return at >= start and self._lower[at] in self._words.expletives and self._syntax.base(at + 1) in ("be", "have")

    def _is_relative(self, at: int, tags: list[str]) -> bool:
        """Whether a word starts a relative clause; "that" behind a verb of telling starts what is told."""
        told = tags[at - 1] in VERBAL and self._syntax.base(at - 1) in self._words.tells
        return self._lower[at] in self._words.relative and not told

    def _breaks(self, at: int, tags: list[str]) -> bool:
        """Whether a clause ends at a mark: a dash between two numbers ends none."""
        return self._lower[at] in BREAKS and not (tags[at - 1] == tags[at + 1] == NUM)

    def _related(self, phrase: Phrase, start: int, tags: list[str]) -> Phrase:
        """The noun that a relative clause hangs on, where the phrase is its object ("a fire that burned homes grew")."""
        at = phrase.first - 1
        while at > start and (tags[at] in (DET, POSS, NUM, ADJ, ADV) or (tags[at] == PAST and self._lower[at - 1] == "whose")):
            at -= 1  # "firms whose combined profit was €295m"
        if at > start and tags[at] == ING and (outer := self._syntax.noun_phrase_before(at, start)) is not None:
            return self._outer.of(outer, start, tags)  # "trains serving the north carried 40"
        if at <= start or not (tags[at] in VERBAL or tags[at] == PREP) or self._syntax.base(at) in self._words.tells:
            return phrase
        while at > start and self._lower[at] not in BREAKS and self._lower[at] not in self._words.relative:
            at -= 1
        if at <= start or self._lower[at] not in self._words.relative:
            return phrase
        at -= self._lower[at - 1] == ","
        outer = self._syntax.noun_phrase_before(at, start)
        return phrase if outer is None else self._outer.of(outer, start, tags)

    def _before_verb(self, at: int, start: int, tags: list[str]) -> int:
        """The last token of what may be the subject of the verb at `at`: its own group, dates and an aside skipped."""
        lower, when = self._lower, self._when
        while at >= start and (
            (tags[at] in VERB_GROUP and not self._stands_for_people(at))
            or at in when
            or lower[at] in QUOTES
            or lower[at].endswith(("self", "selves"))
            or lower[at] in self._words.relative
            or (tags[at] == PREP and at + 1 in when)
        ):
            at -= 1
        if at > start and lower[at] == ")":
            while at > start and lower[at] != "(":
                at -= 1
            at -= 1
        return self._before_comma(at, start, tags) if at > start and lower[at] == "," else at

    def _stands_for_people(self, at: int) -> bool:
        """Whether a participle is a noun behind "of" ("the number of injured had hit 40")."""
        return self._lower[at - 1] == "of" and self._lower[at] in self._words.open

    def _before_comma(self, at: int, start: int, tags: list[str]) -> int:
        """The last token before a comma that is no part of the subject, or before the aside that the comma closes."""
        lower, before = self._lower, at - 1
        if tags[before] not in VERBAL and lower[at + 1] in self._words.relative:
            return before
        while before > max(start, at - ASIDE) and lower[before] != ",":
            before -= 1
        at = before - 1 if lower[before] == "," and tags[at + 1] in (AUX, PAST, VERB, ADV) else at - 1
        while at > start and (at in self._dated or (tags[at] == PREP and at + 1 in self._dated)):
            at -= 1  # "the crowd on Sunday, the busiest day, was 46,000"
        return at
