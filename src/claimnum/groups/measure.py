"""Measures: what a number is about, folded so that different words for one question compare as one.

"31 people killed", "a death toll of 31" and "31 dead" are one measure (kill, person). A measure compares with another as
the same, as a part or the whole of it, as apart, or as unknown.
"""

from __future__ import annotations

import enum
from collections.abc import Iterable, Mapping

import attrs

from claimnum.claims.claim import Topic
from claimnum.lexicon.gazetteer import Gazetteer
from claimnum.lexicon.load import Lexicon, lines


class Fit(enum.Enum):
    """How what one claim is about lies to what another is about."""

    SAME = "same"
    PART = "part"
    WHOLE = "whole"
    APART = "apart"
    UNKNOWN = "unknown"

    @property
    def turned(self) -> Fit:
        """The fit seen from the other side."""
        return {Fit.PART: Fit.WHOLE, Fit.WHOLE: Fit.PART}.get(self, self)


@attrs.frozen(slots=True)
class Measure:
    """What is counted or measured.

    Args:
        head: the class of the head noun, None where the text names no thing.
        event: the class of what happened, None where nothing did that asks another question.
        marks: modifiers that exclude others (confirmed, net).
        names: the capitalised modifiers, lower case (whose troops).
        modifiers: every other word of the phrase.
    """

    head: str | None = None
    event: str | None = None
    marks: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()
    modifiers: frozenset[str] = frozenset()


@attrs.frozen(slots=True, eq=False)
class Measures:
    """The measure lexicon, compiled; `measure` folds a topic, `fit` compares two."""

    heads: Mapping[str, str]
    persons: frozenset[str]
    groups: frozenset[str]
    carriers: Mapping[str, tuple[str, str]]
    events: Mapping[str, str]
    parts: frozenset[tuple[str, str]]
    neutral: frozenset[str]
    silent: frozenset[str]
    contrasts: Mapping[str, int]
    times: Mapping[str, str]
    places: Gazetteer

    def measure(self, topic: Topic) -> Measure:
        """The measure of a topic."""
        words = (topic.subject or "").replace("’", "'").split()
        word = (topic.head or (words[-1] if words else "")).lower().replace(" ", "_")
        event = None if topic.event is None else topic.event.lower().replace(" ", "_")
        event = self.events.get(event, event) if event is not None else None
        head: str | None = word or None
        rest = [w.strip(".,;:()\"'“”‘") for w in words[:-1]]
        if head is not None and head in self.carriers:
            said, counted = self.carriers[head]
            if event is None or event in self.neutral or event == said:
                event, head = said, counted
        if head in self.silent:
            head = None
        if words and head is not None and head not in self.heads and self.places.people(words[-1]):
            rest, head = words, "person"  # "North Koreans"
        if event in self.neutral:
            event = None
        lower = [w.lower() for w in rest if w]
        return Measure(
            head=None if head is None else self.heads.get(head, head),
            event=event,
            marks=frozenset(w for w in lower if w in self.contrasts),
            names=frozenset(
                w.lower().removesuffix("s") for w in rest if w[:1].isupper() and (w not in words[:1] or self.places.people(w))
            ),
            modifiers=frozenset(w for w in lower if w not in self.contrasts),
        )

    def fit(self, a: Measure, b: Measure) -> Fit:
        """How measure a lies to measure b. Turning the two about turns the answer about."""
        fits = (self._events(a, b), self._heads(a, b), self._marks(a, b), _names(a, b))
        return combined(fits)

    def time(self, measure: Measure) -> str | None:
        """How a number of this measure behaves in time: cumulative, state, flow, or None where the lexicon does not say."""
        by_event = None if measure.event is None else self.times.get(measure.event)
        return by_event or (None if measure.head is None else self.times.get(measure.head))

    def _events(self, a: Measure, b: Measure) -> Fit:
        if a.event == b.event:
            return Fit.SAME
        if a.event is None or b.event is None:
            return self._one_event(a, b) if b.event is None else self._one_event(b, a).turned
        if (a.event, b.event) in self.parts:
            return Fit.PART
        if (b.event, a.event) in self.parts:
            return Fit.WHOLE
        return Fit.APART

    def _one_event(self, told: Measure, silent: Measure) -> Fit:
        """One side says what happened: those it happened to are some of those the other counts."""
        if silent.head is None:
            return Fit.SAME
        asks = told.event in self.times
        return Fit.PART if asks else Fit.SAME

    def _heads(self, a: Measure, b: Measure) -> Fit:
        if a.head == b.head:
            return Fit.SAME
        if a.head is None or b.head is None:
            return Fit.SAME
        if "person" in (a.head, b.head):
            other = b.head if a.head == "person" else a.head
            if other in self.groups and a.event is not None:
                return Fit.WHOLE if a.head == "person" else Fit.PART
            if other in self.persons:
                return Fit.SAME
            if other in self.groups:
                return Fit.WHOLE if a.head == "person" else Fit.PART
        if a.head in self.groups and b.head in self.persons and a.event == b.event and b.head not in self.groups:
            return Fit.PART
        if b.head in self.groups and a.head in self.persons and a.event == b.event and a.head not in self.groups:
            return Fit.WHOLE
        return Fit.APART

    def _marks(self, a: Measure, b: Measure) -> Fit:
        if a.marks == b.marks:
            return Fit.SAME
        rows_a, rows_b = ({self.contrasts[m]: m for m in side.marks} for side in (a, b))
        if any(rows_a[row] != rows_b[row] for row in rows_a.keys() & rows_b.keys()):
            return Fit.APART
        if rows_a.keys() > rows_b.keys():
            return Fit.PART
        if rows_a.keys() < rows_b.keys():
            return Fit.WHOLE
        return Fit.APART


def _names(a: Measure, b: Measure) -> Fit:
    """Whose: two sets of names with none in common are two peoples."""
    if a.names and b.names and not a.names & b.names:
        return Fit.APART
    return Fit.SAME


def combined(fits: Iterable[Fit]) -> Fit:
    """Several fits as one: apart wins, then unknown; a part here and a whole there are apart."""
    found = set(fits)
    if Fit.APART in found or {Fit.PART, Fit.WHOLE} <= found:
        return Fit.APART
    for fit in (Fit.UNKNOWN, Fit.PART, Fit.WHOLE):
        if fit in found:
            return fit
    return Fit.SAME


def compile_measures(lexicon: Lexicon) -> Measures:
    """The measure lexicon of a lexicon; ask for it by `lexicon.compiled(compile_measures)`."""
    table = lexicon.table("measures")
    carriers: dict[str, tuple[str, str]] = {}
    for line in lines(table["carriers"]):
        event, _, rest = line.partition(":")
        nouns, _, counted = rest.partition(">")
        carriers.update((noun, (event, counted.strip() or "person")) for noun in nouns.split())
    pairs = (line.split() for line in lines(table["parts"]))
    return Measures(
        heads=_classes(table["heads"]),
        persons=frozenset(table["persons"].split()),
        groups=frozenset(table["groups"].split()),
        carriers=carriers,
        events=_classes(table["events"]),
        parts=frozenset((part, whole) for part, whole in pairs),
        neutral=frozenset(table["neutral"].split()),
        silent=frozenset(table["silent"].split()),
        contrasts={word: row for row, line in enumerate(lines(table["contrasts"])) for word in line.split()},
        times={word: kind for kind, words in table["times"].items() for word in words.split()},
        places=lexicon.compiled(Gazetteer),
    )


def _classes(words: str) -> dict[str, str]:
    """Word -> the name of its class; the first class that has a word keeps it."""
    classes: dict[str, str] = {}
    for line in lines(words):
        name, _, members = line.partition(":")
        for word in (name, *members.split()):
            classes.setdefault(word, name)
    return classes
