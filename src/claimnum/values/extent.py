"""Extents: intervals in exact fractions, as judging compares them.

An end is a pair that sorts as the end does: (10, 1) is an open lower end at 10 and starts later than the closed (10, 0);
(10, -1) is an open upper end at 10 and stops earlier than (10, 0). So two ends compare as tuples do, with no case apart.
"""

from __future__ import annotations

import enum
import math
from decimal import Decimal
from fractions import Fraction

import attrs

from claimnum.values.interval import Interval

Number = int | float | Fraction  # a float only where it is infinite
End = tuple[Number, int]


class Lie(enum.Enum):
    """How two extents lie to each other."""

    INSIDE = "inside"
    OVERLAP = "overlap"
    DISJOINT = "disjoint"


def exact(value: Fraction) -> int | Fraction:
    """A fraction, as an int where it is one: ints compare several times faster."""
    return value.numerator if value.denominator == 1 else value


def infinite(number: Number) -> bool:
    """Whether an end is not there. `math.isinf` would make a float of a number, which 400 digits are too many for."""
    return isinstance(number, float)


def plus(a: Number, b: Number) -> Number:
    """A sum: exact, and infinite where either is; Python would make a float of the other, which may be too large for one."""
    return a if isinstance(a, float) else b if isinstance(b, float) else a + b


def _scaled(value: Decimal, factor: Fraction | int, offset: Fraction | int) -> int | Fraction:
    whole = int(value)
    if whole == value and factor == 1 and not offset:
        return whole
    return exact(Fraction(value) * factor + offset)


@attrs.frozen(slots=True)
class Extent:
    """The numbers between two ends."""

    lower: End
    upper: End

    @classmethod
    def of(cls, interval: Interval, factor: Fraction | int = 1, offset: Fraction | int = 0) -> Extent:
        """An interval times a positive factor plus an offset."""
        lower: End = (-math.inf, 1)
        upper: End = (math.inf, -1)
        if interval.lower is not None:
            lower = (_scaled(interval.lower, factor, offset), 0 if interval.lower_closed else 1)
        if interval.upper is interval.lower and interval.lower is not None:
            upper = lower
        elif interval.upper is not None:
            upper = (_scaled(interval.upper, factor, offset), 0 if interval.upper_closed else -1)
        return cls(lower, upper)

    @property
    def one_sided(self) -> bool:
        """Whether it is a bound: no end on one side, or a lower one that is only where counting starts (at most 30)."""
        return not self.bounded or self.only_below

    @property
    def only_below(self) -> bool:
        """Whether it is a ceiling alone: nothing under it, or only where counting starts."""
        return self.lower[0] == -math.inf or (self.lower == (0, 0) and self.upper[0] != 0)

    @property
    def integral(self) -> bool:
        """Whether its finite ends are whole numbers."""
        return not (isinstance(self.lower[0], Fraction) or isinstance(self.upper[0], Fraction))

    @property
    def bounded(self) -> bool:
        """Whether both ends are finite."""
        return self.lower[0] != -math.inf and self.upper[0] != math.inf

    def within(self, other: Extent) -> bool:
        """Whether it lies inside the other."""
        return self.lower >= other.lower and self.upper <= other.upper

    def disjoint(self, other: Extent) -> bool:
        """Whether no number is in both."""
        return self.lower > other.upper or other.lower > self.upper

    def lie(self, other: Extent) -> Lie:
        """How the two lie to each other."""
        if self.disjoint(other):
            return Lie.DISJOINT
        return Lie.INSIDE if self.within(other) or other.within(self) else Lie.OVERLAP

    def touches(self, other: Extent) -> bool:
        """Whether two disjoint extents meet at an end that only one of them holds ("78", "more than 78")."""
        return self.lower[0] == other.upper[0] or other.lower[0] == self.upper[0]

    def widened(self, below: Number, above: Number) -> Extent:
        """Both ends moved out; a closed end that moves up opens, for half a grain up already rounds to the next figure."""
        lower, upper = self.lower, self.upper
        if below:
            lower = (plus(lower[0], -below), lower[1])
        if above:
            upper = (plus(upper[0], above), -1)
        return Extent(lower, upper)

    def whole(self) -> Extent:
        """The whole numbers in it, where it holds any: over 10 starts at 11."""
        lower, upper = self.lower, self.upper
        if not lower[1] and not upper[1]:
            return self
        if lower[1] and lower[0] != -math.inf:
            lower = (math.floor(lower[0]) + 1, 0)
        if upper[1] and upper[0] != math.inf:
            upper = (math.ceil(upper[0]) - 1, 0)
        return Extent(lower, upper) if lower <= upper else self
