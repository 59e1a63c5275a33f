"""The digest of a group: lowest, best and highest figure, its verdict, the largest set of claims that can all be true."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

import attrs

from claimnum.claims.claim import Claim
from claimnum.findings.finding import Finding
from claimnum.findings.names import voice
from claimnum.findings.side import Side
from claimnum.findings.sweep import busiest
from claimnum.values.extent import Extent, Number


@attrs.frozen(slots=True)
class Digest:
    """A group in one row, in the base unit of its dimension.

    Args:
        low, high: the least and the greatest that any of its claims allows; None is unbounded.
        best: the numbers that most independent sources allow, None where every claim is denied.
        together: the claims that allow the best numbers, the largest set that can all be true.
        outside: the others.
    """

    low: Number | None
    best: Extent | None
    high: Number | None
    together: tuple[Claim, ...]
    outside: tuple[Claim, ...]

    @property
    def point(self) -> Number | None:
        """One number for `best`: its lower end, else its upper; what a floor and a ceiling both stand by comes first."""
        if self.best is None:
            return None
        low, high = self.best.lower[0], self.best.upper[0]
        return low if not math.isinf(low) else None if math.isinf(high) else high


def digest(sides: Sequence[Side]) -> Digest:
    """The digest of a group's claims. Restatements by one source count once, in whatever document they stand."""
    told = [side for side in sides if side.claim.modality != "denied"]
    best = busiest([side.readings.stated for side in told], [voice(side.claim) for side in told])
    lows, highs = [side.readings.stated.lower[0] for side in told], [side.readings.stated.upper[0] for side in told]
    allows = [best is not None and best.within(side.readings.stated) for side in told]
    return Digest(
        low=_finite(min(lows, default=math.inf)),
        best=best,
        high=_finite(max(highs, default=math.inf)),
        together=tuple(side.claim for side, fits in zip(told, allows, strict=True) if fits),
        outside=tuple(side.claim for side, fits in zip(told, allows, strict=True) if not fits),
    )


def verdict_of(findings: Iterator[Finding]) -> str:
    """A group's verdict: conflicts if any pair conflicts, else undecided if any is, else agrees."""
    undecided = False
    for finding in findings:
        if finding.verdict == "conflicts":
            return "conflicts"
        undecided = undecided or finding.verdict == "undecided"
    return "undecided" if undecided else "agrees"


def _finite(end: Number) -> Number | None:
    return None if math.isinf(end) else end
