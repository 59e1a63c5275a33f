"""Dimensions: which units can be compared at all, and the factor to the one they are compared in."""

from __future__ import annotations

from fractions import Fraction

import attrs

SHARES = {None: ("share", Fraction(1)), "percent": ("share", Fraction(1, 100))}
POINTS = {"percentage_point": ("point", Fraction(1)), "basis_point": ("point", Fraction(1, 100))}


@attrs.frozen(slots=True)
class Scale:
    """A dimension, and what takes a number of the unit to the dimension's base: number times `factor` plus `offset`."""

    dimension: str
    factor: Fraction = Fraction(1)
    offset: Fraction = Fraction(0)


def scale(unit: str | None, kind: str) -> Scale:
    """The scale of a unit. A percent and a ratio are one dimension, percentage points another."""
    if unit in POINTS:
        return Scale(*POINTS[unit])
    if kind in ("percent", "ratio") and unit in SHARES:
        return Scale(*SHARES[unit])
    return Scale(unit or "count")
