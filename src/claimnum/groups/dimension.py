"""Dimensions: which numbers can be compared at all, and what takes each to the unit that they are compared in."""

from __future__ import annotations

from fractions import Fraction

import attrs

from claimnum.values.quantity import SHARES
from claimnum.values.unit import Base, Rates, to_base

SHARE, POINT = "share", "point"
COUNT = Base(Fraction(1), Fraction(0), "1")
POINTS = {
    name: Base(size, Fraction(0), POINT)
    for name, size in (("percentage_point", Fraction(1)), ("basis_point", Fraction(1, 100)))
}


def scale(unit: str | None, kind: str, rates: Rates | None = None) -> Base:
    """What a unit is as claims are compared: a percent and a ratio are shares both; percentage points are another dimension.

    >>> scale("percent", "percent").dimension == scale(None, "ratio").dimension
    True
    """
    if unit is None and kind == "count":
        return COUNT
    if unit in POINTS:
        return POINTS[unit]
    base = to_base(unit, rates)
    return attrs.evolve(base, dimension=SHARE) if kind in SHARES else base
