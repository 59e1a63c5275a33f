"""Dimensions: which numbers can be compared at all, and what takes each to the unit that they are compared in."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction

import attrs

from claimnum.values.unit import to_base

Rates = Mapping[str, Decimal]
SHARE, POINT = "share", "point"
POINTS = {"percentage_point": Fraction(1), "basis_point": Fraction(1, 100)}


@attrs.frozen(slots=True)
class Scale:
    """A dimension, and what takes a number of a unit to its base: times `factor` plus `offset`, exactly."""

    dimension: str
    factor: Fraction = Fraction(1)
    offset: Fraction = Fraction(0)


COUNT = Scale("1")


def scale(unit: str | None, kind: str, rates: Rates | None = None) -> Scale:
    """The scale of a unit. A percent and a ratio are shares both; percentage points are another dimension.

    >>> scale("percent", "percent").dimension == scale(None, "ratio").dimension
    True
    """
    if unit is None and kind == "count":
        return COUNT
    if unit in POINTS:
        return Scale(POINT, POINTS[unit])
    base = to_base(unit, rates)
    dimension = SHARE if kind in ("percent", "ratio") else base.dimension
    return Scale(dimension, base.factor, base.offset)
