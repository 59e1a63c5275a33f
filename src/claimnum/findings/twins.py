"""Twins: one telling figure given twice. Who writes 1,865 where another text did writes of the same thing, by whatever noun."""

from __future__ import annotations

from collections.abc import Hashable
from decimal import Decimal

from claimnum.claims.claim import Claim

LEAST = 100  # below it two figures are often equal by chance
# Of shares, ages and durations there are too few, and too many of them round.
KINDS = frozenset(("count", "money", "measure"))


def figure(claim: Claim) -> Hashable | None:
    """What two claims share that give one telling figure; None where a claim's figure could be anybody's."""
    interval = claim.quantity.interval
    if claim.kind not in KINDS or not any(map(_tells, (interval.lower, interval.upper))):
        return None
    return claim.kind, claim.quantity.unit, interval


def told_twice(a: Claim, b: Claim) -> bool:
    """Whether two texts give one telling figure, or one voice denies what another says."""
    denied = (a.modality == "denied") != (b.modality == "denied")
    if not denied and a.origin.document == b.origin.document:
        return False
    told = figure(a)
    return told is not None and told == figure(b)


def _tells(end: Decimal | None) -> bool:
    """Whether a figure is not round: it has two digits before nothing but noughts follow, and not a 5 for its last of two."""
    if end is None or end < LEAST:
        return False
    digits = end.normalize().as_tuple().digits
    return len(digits) > 2 or (len(digits) == 2 and digits[1] != 5)
