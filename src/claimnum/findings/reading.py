"""A claim's number as a policy reads it: as stated, and as it may be meant.

Every reading grows with the interval it reads, so that saying less never makes a conflict.
"""

from __future__ import annotations

import math
from decimal import Decimal
from fractions import Fraction

import attrs

from claimnum.claims.claim import Claim
from claimnum.groups.dimension import Rates, scale
from claimnum.values.extent import Extent, Number, exact
from claimnum.values.policy import Policy


@attrs.frozen(slots=True)
class Readings:
    """The extents of one claim, in the base unit of its dimension.

    Args:
        stated: the interval as it stands.
        meant: the same, a bare figure taken as rounded and a hedged one as inexact: two that agree so do agree.
        loose: the same, bounds and vague words loosened too: two that do not even meet so conflict.
        heard: the stated one, bounds taken as not far off: two that do not meet so are in tension.
        hedged: whether a hedge, not a rounding, widens it.
    """

    stated: Extent
    meant: Extent
    loose: Extent
    heard: Extent
    hedged: bool


def read(claim: Claim, policy: Policy, rates: Rates | None = None) -> Readings:
    """The extents of a claim under a policy."""
    size = scale(claim.quantity.unit, claim.kind, rates)
    stated = Extent.of(claim.quantity.interval, size.factor, size.offset)
    grain = exact(Fraction(claim.quantity.precision) * size.factor * Fraction(policy.rounding))
    counted = claim.kind == "count"
    if counted:
        stated = stated.whole()
    bare = not stated.one_sided and claim.hedge != "nearly"
    meant = stated
    if claim.hedge == "about":
        meant = _spread(stated, Fraction(policy.about), grain)
    elif bare and claim.hedge is None:
        meant = stated.widened(grain, grain)
    if claim.hedge == "vague":
        loose = _spread(stated, Fraction(policy.vague_edge), grain)
    else:
        loose = meant if claim.hedge == "about" else stated.widened(grain, grain)
    if counted:
        meant, loose = meant.whole(), loose.whole()
    return Readings(stated, meant, loose, heard(stated, policy.implied_ceiling, policy.implied_floor), claim.hedge is not None)


def _spread(extent: Extent, share: Fraction, least: Number) -> Extent:
    """An extent widened by a share of each end, but by no less than the grain."""
    return extent.widened(_room(extent.lower[0], share, least), _room(extent.upper[0], share, least))


def _room(end: Number, share: Fraction, least: Number) -> Number:
    return 0 if math.isinf(end) else max(abs(Fraction(end)) * share, least)


def heard(stated: Extent, ceiling: Decimal, floor: Decimal) -> Extent:
    """A bound as it is heard, not far from the figure that it names; any other extent as it is."""
    low, high = stated.lower, stated.upper
    if high[0] == math.inf and low[0] != -math.inf and low[0] > 0:
        return Extent((low[0], 0), (low[0] * (1 + Fraction(ceiling)), 0))
    if high[0] != math.inf and high[0] > 0 and low[0] <= 0:
        return Extent((high[0] * (1 - min(Fraction(floor), Fraction(1))), 0), (high[0], 0))
    return stated
