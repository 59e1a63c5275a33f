"""The digest of a group: lowest, best and highest figure, its verdict, the largest set of claims that can all be true."""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Hashable, Iterator, Sequence

import attrs

from claimnum.claims.claim import Claim
from claimnum.findings.finding import Finding
from claimnum.findings.names import voice
from claimnum.findings.side import Side
from claimnum.findings.sweep import busiest
from claimnum.findings.times import held
from claimnum.values.extent import Extent, Number


@attrs.frozen(slots=True)
class Digest:
    """A group in one row, in the base unit of its dimension.

    Args:
        low, high: the least and the greatest that any of its claims allows; None is unbounded.
        best: the numbers that most independent sources allow by what each said last, None where every claim is denied. Where
            several runs of numbers tie: one that a figure is given for, then the latest, the narrowest, the lowest.
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
        """One number for `best`: its lower end, where floor and ceiling both stand by it; None where only ceilings are told."""
        return None if self.best is None or self.best.only_below else _finite(self.best.lower[0])


def digest(sides: Sequence[Side]) -> Digest:
    """The digest of a group's claims. Restatements by one source count once, in whatever document they stand."""
    told = [side for side in sides if side.claim.modality != "denied"]
    last = _last_said(told)
    runs = busiest([side.readings.stated for side in last], [voice(side.claim) for side in last])
    best = max(runs, key=lambda run: _standing(run, last), default=None) if len(runs) > 1 else runs[0] if runs else None
    lows, highs = [side.readings.stated.lower[0] for side in told], [side.readings.stated.upper[0] for side in told]
    allows = [best is not None and best.within(side.readings.stated) for side in told]
    return Digest(
        low=_finite(min(lows, default=math.inf)),
        best=best,
        high=_finite(max(highs, default=math.inf)),
        together=tuple(side.claim for side, fits in zip(told, allows, strict=True) if fits),
        outside=tuple(side.claim for side, fits in zip(told, allows, strict=True) if not fits),
    )


def _last_said(sides: Sequence[Side]) -> list[Side]:
    """Each source's claims of the last day that it dated any for, and those that it dated for none."""
    days = [held(side.claim) for side in sides]
    latest: dict[Hashable, dt.date] = {}
    for side, day in zip(sides, days, strict=True):
        if day is not None:
            latest[voice(side.claim)] = max(day, latest.get(voice(side.claim), day))
    return [side for side, day in zip(sides, days, strict=True) if day is None or day == latest[voice(side.claim)]]


def _standing(run: Extent, sides: Sequence[Side]) -> tuple[bool, dt.date, Number, Number]:
    """What puts one of several runs that tie before the others."""
    days = [held(side.claim) for side in sides if run.within(side.readings.stated)]
    low, high = run.lower[0], run.upper[0]
    return not run.only_below, max((day for day in days if day), default=dt.date.min), low - high, -low


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
