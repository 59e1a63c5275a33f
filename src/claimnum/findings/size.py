"""The size of a figure: the one number that an interval is written with, and how far two of them lie apart."""

from __future__ import annotations

from fractions import Fraction

from claimnum.findings.side import Side
from claimnum.values.extent import infinite

LARGE = 1000
# Kinds of many units.
PHYSICAL = frozenset(("measure", "duration", "age", "rate"))


def point(side: Side) -> Fraction | None:
    """The figure that an interval is written with: its finite end, the greater of two."""
    interval = side.claim.quantity.interval
    end = interval.upper if interval.upper is not None else interval.lower
    return None if end is None else Fraction(end)


def measured(side: Side) -> Fraction | None:
    """The same in the base unit of its dimension."""
    ends = (side.readings.stated.upper[0], side.readings.stated.lower[0])
    return next((Fraction(end) for end in ends if not infinite(end)), None)


def size(side: Side) -> Fraction | None:
    """The figure in the unit that sizes compare in: seven hours are not about eight years.

    Only of kinds of many units is that the base unit: 59 % is not to come near a mark of 5.9 out of 10, of which it seldom is
    the other way of writing.
    """
    return measured(side) if side.claim.kind in PHYSICAL else point(side)


def ratio(a: Side, b: Side) -> Fraction | None:
    """The greater of two figures over the lesser; None where one has none or is not above 0."""
    one, two = size(a), size(b)
    if one is None or two is None or one <= 0 or two <= 0:
        return None
    return max(one, two) / min(one, two)


def far(a: Side, b: Side) -> bool:
    """Whether two figures lie too far apart for one that names nothing to be presumed the other's."""
    low, high = sorted((measured(a) or Fraction(0), measured(b) or Fraction(0)))
    if low <= 0:
        return a.readings.stated.disjoint(b.readings.stated)
    return high > low * (1 + Fraction(a.policy.unnamed))


def large(side: Side) -> bool:
    """Whether a figure is so large that a text that gives but one of its kind hardly means another thing by it.

    A length or a weight never is: it would hang on its unit.
    """
    figure = None if side.claim.kind in PHYSICAL else point(side)
    return figure is not None and figure >= LARGE
