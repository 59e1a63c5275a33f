"""A claim's number as a policy reads it: as stated, and as it may be meant.

Every reading grows with the interval it reads, so that saying less never makes a conflict.
"""

from __future__ import annotations

import math
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache

import attrs

from claimnum.groups.dimension import scale
from claimnum.values.extent import Extent, Number, exact, infinite
from claimnum.values.interval import Interval
from claimnum.values.policy import Policy
from claimnum.values.quantity import Quantity
from claimnum.values.unit import Rates


@attrs.frozen(slots=True)
class Readings:
    """The extents of one claim, in the base unit of its dimension.

    Args:
        stated: the interval as it stands.
        meant: the same, a bare figure taken as rounded and a hedged one as inexact: two that agree so do agree.
        loose: the same, bounds and vague words loosened too: two that do not even meet so conflict.
        hedged: whether a hedge, not a rounding, widens it.
    """

    stated: Extent
    meant: Extent
    loose: Extent
    hedged: bool


def read(
    quantity: Quantity, kind: str, hedge: str | None, policy: Policy, rates: Rates | None, *, whole: bool = True
) -> Readings:
    """The extents of a claim's quantity under a policy; `whole` where a count of whole figures counts whole things."""
    size = scale(quantity.unit, kind, rates)
    stated = Extent.of(quantity.interval, size.factor, size.offset)
    counted = whole and kind == "count" and stated.integral
    if counted:
        stated = stated.whole()
    grain = _grain(quantity.precision, size.factor, policy.rounding)
    if hedge is None and counted and stated.integral and grain < 1:
        return Readings(stated, stated, stated, hedged=False)  # half a person more or less is nobody
    meant = loose = stated
    if hedge == "about":
        meant = loose = _spread(stated, Fraction(policy.about), grain)
    elif hedge == "vague":
        loose = _spread(stated, Fraction(policy.vague_edge), grain)
    else:
        below, above = _slack(quantity.interval, hedge, grain)
        loose = stated.widened(below, above)
        meant = stated if stated.one_sided or hedge is not None else loose
    if counted:
        meant, loose = meant.whole(), loose.whole()
    return Readings(stated, meant, loose, hedge is not None)


def heard(stated: Extent, ceiling: Decimal, floor: Decimal) -> Extent:
    """A bound as it is heard, not far from the figure that it names; any other extent as it is."""
    low, high = stated.lower, stated.upper
    if high[0] == math.inf and low[0] != -math.inf and low[0] > 0:
        return Extent((low[0], 0), (low[0] * (1 + Fraction(ceiling)), 0))
    if high[0] != math.inf and high[0] > 0 and low[0] <= 0:
        return Extent((high[0] * (1 - min(Fraction(floor), Fraction(1))), 0), (high[0], 0))
    return stated


def _slack(ends: Interval, hedge: str | None, grain: Number) -> tuple[Number, Number]:
    """How far the ends of a figure may stand from what it rounds.

    Who says "more than a million" has compared with a million, and rounds nothing: 712,000 is not more.
    """
    sharp = hedge is None
    return 0 if sharp and not ends.lower_closed else grain, 0 if sharp and not ends.upper_closed else grain


@lru_cache(maxsize=1024)
def _grain(precision: Decimal, factor: Fraction, rounding: Decimal) -> int | Fraction:
    """How far a figure may stand from what it rounds; there are few grains and many figures."""
    return exact(Fraction(precision) * factor * Fraction(rounding))


def _spread(extent: Extent, share: Fraction, least: Number) -> Extent:
    """An extent widened by a share of each end, but by no less than the grain."""
    return extent.widened(_room(extent.lower[0], share, least), _room(extent.upper[0], share, least))


def _room(end: Number, share: Fraction, least: Number) -> Number:
    return 0 if infinite(end) else max(abs(Fraction(end)) * share, least)
