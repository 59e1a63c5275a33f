"""Comparing two measures: noun by noun, event by event, and by the words beside them."""

from __future__ import annotations

import attrs

from claimnum.groups.fold import Folding
from claimnum.groups.measure import Fit, Measure, combined
from claimnum.groups.measurewords import MeasureWords, compile_words
from claimnum.lexicon.gazetteer import Gazetteer
from claimnum.lexicon.load import Lexicon
from claimnum.text.inflection import inflection


@attrs.frozen(slots=True, eq=False, repr=False)
class Measures:
    """Folds topics to measures and compares these.

    Args:
        words: the measure lexicon.
        folding: what folds by it.
    """

    words: MeasureWords
    folding: Folding

    def fit(self, a: Measure, b: Measure) -> Fit:
        """How measure a lies to measure b. Turning the two about turns the answer about."""
        fits = (self._events(a, b), self._heads(a, b), self._marks(a, b), _names(a, b), _sorts(a, b))
        return combined(fits)

    def unknown(self, a: Measure, b: Measure) -> bool:
        """Whether two heads differ and the lexicon lacks one of them: what it does not know it cannot tell apart."""
        return a.head != b.head and not (self.words.knows(a) and self.words.knows(b))

    def nouns_alone(self, a: Measure, b: Measure) -> bool:
        """Whether nothing but their nouns could part two measures: no two events, no modifiers that exclude one another."""
        limit = (a.head in self.words.limits) != (b.head in self.words.limits)
        headless = attrs.evolve(a, head=None), attrs.evolve(b, head=None)
        return not limit and self.fit(*headless) is not Fit.APART

    def unsaid(self, a: Measure, b: Measure) -> bool:
        """Whether one is a part of the other only because the other does not say what happened."""
        silent = attrs.evolve(a, event=None), attrs.evolve(b, event=None)
        return (a.event is None) != (b.event is None) and self.fit(*silent) is Fit.SAME

    def unmarked(self, a: Measure, b: Measure) -> bool:
        """Whether one is a part of the other only because the other does not say which are meant ("confirmed cases")."""
        both = a.marks & b.marks
        return self.fit(attrs.evolve(a, marks=both), attrs.evolve(b, marks=both)) is Fit.SAME

    def _events(self, a: Measure, b: Measure) -> Fit:
        if a.event == b.event:
            return Fit.SAME
        if a.event is None or b.event is None:
            return self._one_event(a, b) if b.event is None else self._one_event(b, a).turned
        return self._in(a.event, b.event)

    def _one_event(self, told: Measure, silent: Measure) -> Fit:
        """One side says what happened: those it happened to are some of those the other counts, where these are as wide."""
        nature = None if told.event is None else self.words.times.get(told.event)
        # Who came is who was there; who struck is not who is employed.
        asks = nature in ("cumulative", "state") or (nature == "fixed" and silent.head != "person")
        if asks and told.head == "person" and silent.head != "person" and self.words.people(silent.head):
            return Fit.APART  # 4,000 evacuated people need not be among the 620 workers
        return Fit.PART if asks and silent.head is not None else Fit.SAME

    def _heads(self, a: Measure, b: Measure) -> Fit:
        if a.head == b.head:
            return Fit.SAME
        if (a.head in self.words.limits) != (b.head in self.words.limits):
            return Fit.APART
        if a.head is None or b.head is None or (a.head, b.head) in self.words.kin:
            return Fit.SAME
        persons, groups = self.words.persons, self.words.groups
        if "person" in (a.head, b.head):
            other = b.head if a.head == "person" else a.head
            some = other in groups and a.names.isdisjoint(b.names)  # "North Koreans" are the North Korean troops
            if some and (other not in persons or (a.event is not None and a.event == b.event)):
                return Fit.WHOLE if a.head == "person" else Fit.PART
            if self.words.people(other):
                return Fit.SAME
        if a.head in groups and b.head in persons and a.event == b.event and b.head not in groups:
            return Fit.PART
        if b.head in groups and a.head in persons and a.event == b.event and a.head not in groups:
            return Fit.WHOLE
        return self._in(a.head, b.head)

    def _in(self, a: str, b: str) -> Fit:
        return Fit.PART if (a, b) in self.words.parts else Fit.WHOLE if (b, a) in self.words.parts else Fit.APART

    def _marks(self, a: Measure, b: Measure) -> Fit:
        if a.marks == b.marks:
            return Fit.SAME
        if self.exclude(a.marks, b.marks):
            return Fit.APART
        ours, theirs = self._by_row(a.marks), self._by_row(b.marks)
        fits = [Fit.PART for _, parts in ours.keys() - theirs.keys() if parts]
        return combined(fits + [Fit.WHOLE for _, parts in theirs.keys() - ours.keys() if parts])

    def exclude(self, a: frozenset[str], b: frozenset[str]) -> bool:
        """Whether two sets of marks say of one thing what cannot both be so: confirmed cases, suspected ones."""
        ours, theirs = self._by_row(a), self._by_row(b)
        return any(ours[row].isdisjoint(theirs[row]) for row in ours.keys() & theirs.keys())

    def _by_row(self, marks: frozenset[str]) -> dict[tuple[int, bool], set[str]]:
        rows: dict[tuple[int, bool], set[str]] = {}
        for mark in marks:
            rows.setdefault(self.words.contrasts[mark], set()).add(mark)
        return rows


def _names(a: Measure, b: Measure) -> Fit:
    """Whose: two sets of names with none in common are two peoples."""
    return Fit.APART if a.names and b.names and a.names.isdisjoint(b.names) else Fit.SAME


def _sorts(a: Measure, b: Measure) -> Fit:
    """Which: seasonal workers and skilled workers may be two sorts, or the same men in two words."""
    return Fit.UNKNOWN if a.sorts and b.sorts and a.sorts.isdisjoint(b.sorts) else Fit.SAME


def compile_measures(lexicon: Lexicon) -> Measures:
    """What folds and compares measures by a lexicon; ask for it by `lexicon.compiled(compile_measures)`."""
    words = lexicon.compiled(compile_words)
    return Measures(words, Folding(words, lexicon.compiled(Gazetteer), inflection(lexicon)))
