"""The size of a figure: the one number that an interval is written with, and how far two of them lie apart."""

from __future__ import annotations

from fractions import Fraction

from claimnum.findings.side import Side

LARGE = 1000


def point(side: Side) -> Fraction | None:
    """The figure that an interval is written with: its finite end, the greater of two."""
    interval = side.claim.quantity.interval
    end = interval.upper if interval.upper is not None else interval.lower
    return None if end is None else Fraction(end)


def ratio(a: Side, b: Side) -> Fraction | None:
    """The greater of two figures over the lesser; None where one has none or is not above 0."""
    one, two = point(a), point(b)
    if one is None or two is None or one <= 0 or two <= 0:
        return None
    return max(one, two) / min(one, two)


def large(side: Side) -> bool:
    """Whether a figure is so large that a text that gives but one of its kind hardly means another thing by it."""
    figure = point(side)
    return figure is not None and figure >= LARGE
