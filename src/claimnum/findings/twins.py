"""Twins: one telling figure given twice. Who writes 1,865 where another text did writes of the same thing, by whatever noun."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping, Sequence
from decimal import Decimal
from functools import lru_cache

import attrs

from claimnum.claims.claim import Claim
from claimnum.findings.side import Side
from claimnum.groups.gather import hard_key
from claimnum.groups.group import Group

LEAST = 100  # below it two figures are often equal by chance
MOST = 20  # groups that give one figure, past which it tells nothing: to look at all would take the square of their number
# Of shares and ages there are too few, and too many of them round; whether a length is round hangs on its unit.
KINDS = frozenset(("count", "money"))


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


def pairs(ones: Sequence[Side], others: Sequence[Side]) -> Iterator[tuple[Side, Side]]:
    """The pairs between two groups that give one telling figure. Linear in the sides and in what it gives."""
    giving: dict[Hashable, list[Side]] = {}
    for side in others:
        giving.setdefault(figure(side.claim), []).append(side)
    for one in ones:
        told = figure(one.claim)
        found = () if told is None else giving.get(told, ())
        yield from ((one, other) for other in found if told_twice(one.claim, other.claim))


@attrs.frozen(slots=True, eq=False)
class Twins:
    """Which groups give one telling figure of one kind and dimension.

    Args:
        groups: the groups.
        giving: the first groups that give each figure, one more of them than may tell.
    """

    groups: Sequence[Group]
    giving: Mapping[tuple[Hashable, Hashable], Sequence[int]]

    @classmethod
    def among(cls, groups: Sequence[Group]) -> Twins:
        """The twins among some groups. Linear in their claims."""
        giving: dict[tuple[Hashable, Hashable], list[int]] = {}
        for index, group in enumerate(groups):
            for told in _figures(group):
                found = giving.setdefault(told, [])
                if len(found) <= MOST:
                    found.append(index)
        return cls(groups, giving)

    def of(self, index: int) -> set[int]:
        """The groups, earlier and later, that give a figure of this one."""
        found = (self.giving[told] for told in _figures(self.groups[index]))
        return {other for giving in found if len(giving) <= MOST for other in giving} - {index}


def _figures(group: Group) -> set[tuple[Hashable, Hashable]]:
    """The telling figures of a group."""
    key = hard_key(group.question)
    return {(key, told) for told in map(figure, group.claims) if told is not None}


@lru_cache(maxsize=4096)
def _tells(end: Decimal | None) -> bool:
    """Whether a figure is not round: it has two digits before nothing but noughts follow, and not a 5 for its last of two."""
    if end is None or end < LEAST:
        return False
    digits = end.normalize().as_tuple().digits
    return len(digits) > 2 or (len(digits) == 2 and digits[1] != 5)
