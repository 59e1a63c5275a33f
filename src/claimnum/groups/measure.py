"""Measures: what a number is about, folded so that different words for one question compare as one.

"31 people killed", "a death toll of 31" and "31 dead" are one measure (kill, person). A measure compares with another as
the same, as a part or the whole of it, as apart, or as unknown.
"""

from __future__ import annotations

import enum
from collections.abc import Iterable

import attrs


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
        sorts: those that say which of the things are meant ("seasonal workers"), and not how or when they were counted.
        some: whether the noun may stand for only some of those to whom the event happened ("bodies", "patients").
        sorted: whether words beside the noun, not a verb ("tickets cost $4": a price of tickets), say which are meant.
    """

    head: str | None = None
    event: str | None = None
    marks: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()
    modifiers: frozenset[str] = frozenset()
    sorts: frozenset[str] = frozenset()
    some: bool = False
    sorted: bool = False

    def narrower(self, other: Measure) -> bool:
        """Whether it may count only some of what the other counts: bodies found beside the dead, sea ice beside ice."""
        if self.head == other.head and self.head != "person":
            return self.sorted and not other.sorted
        return self.some and not other.some

    @property
    def nameless(self) -> bool:
        """Whether it says nothing of what is counted."""
        return self.head is None and self.event is None and not self.sorts

    @property
    def bare(self) -> bool:
        """Whether it says no more than that people are counted."""
        return self.head == "person" and self.event is None and not self.sorts and not self.names


def combined(fits: Iterable[Fit]) -> Fit:
    """Several fits as one: apart wins, then unknown; a part here and a whole there are apart."""
    found = list(fits)
    if Fit.APART in found or (Fit.PART in found and Fit.WHOLE in found):
        return Fit.APART
    for fit in (Fit.UNKNOWN, Fit.PART, Fit.WHOLE):
        if fit in found:
            return fit
    return Fit.SAME
