"""The digest of a group: lowest, best and highest figure, its verdict, the largest set of claims that can all be true."""

from __future__ import annotations

import datetime as dt
import math
from collections import deque
from collections.abc import Hashable, Iterator, Sequence
from heapq import heappop, heappush
from typing import NamedTuple

import attrs

from claimnum.claims.claim import Claim
from claimnum.findings.finding import Finding
from claimnum.findings.names import voice
from claimnum.findings.side import Side
from claimnum.findings.sweep import busiest
from claimnum.findings.times import held
from claimnum.values.extent import End, Extent, Number, infinite, plus


@attrs.frozen(slots=True)
class Digest:
    """A group in one row, in the base unit of its dimension.

    Args:
        low, high: the least and the greatest that any of its claims allows; None is unbounded.
        best: the numbers that most independent sources allow by what each said last, None where every claim is denied; of
            the counts that one source gives in one text the lesser are parts, and no such numbers. Where several runs of
            numbers tie: one that a figure is given for, then the latest, the narrowest, the lowest.
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


class Said(NamedTuple):
    """What a digest asks of one claim: the numbers it states, whose it is, the day it holds for."""

    extent: Extent
    voice: Hashable
    day: dt.date | None


def digest(sides: Sequence[Side]) -> Digest:
    """The digest of a group's claims. Restatements by one source count once, in whatever document they stand."""
    told = [side for side in sides if side.claim.modality != "denied"]
    said = [Said(side.readings.stated, voice(side.claim), held(side.claim)) for side in told]
    last = _last_said(_wholes(told, said))
    best = _foremost(busiest([one.extent for one in last], [one.voice for one in last]), last)
    allows = [best is not None and best.within(one.extent) for one in said]
    return Digest(
        low=_finite(min((one.extent.lower[0] for one in said), default=math.inf)),
        best=best,
        high=_finite(max((one.extent.upper[0] for one in said), default=math.inf)),
        together=tuple(side.claim for side, fits in zip(told, allows, strict=True) if fits),
        outside=tuple(side.claim for side, fits in zip(told, allows, strict=True) if not fits),
    )


def _wholes(told: Sequence[Side], said: Sequence[Said]) -> list[Said]:
    """What is said, but for counts below a greater one for the same day by the same source in the same text: its parts."""
    most: dict[Hashable, Number] = {}
    texts = [(one.voice, one.day, side.claim.origin.document) for side, one in zip(told, said, strict=True)]
    for text, one in zip(texts, said, strict=True):
        most[text] = max(most.get(text, -math.inf), one.extent.lower[0])
    rows = zip(told, said, texts, strict=True)
    return [one for side, one, text in rows if side.claim.kind != "count" or not one.extent.upper[0] < most[text]]


def _last_said(said: Sequence[Said]) -> list[Said]:
    """Each source's claims of the last day that it dated any for, and those that it dated for none."""
    latest: dict[Hashable, dt.date] = {}
    for _, whose, day in said:
        if day is not None:
            latest[whose] = max(day, latest.get(whose, day))
    return [one for one in said if one.day is None or one.day == latest[one.voice]]


def _foremost(runs: Sequence[Extent], said: Sequence[Said]) -> Extent | None:
    """Of the runs of numbers that tie, from the lowest up, the one that stands before the others."""
    if len(runs) < 2:
        return runs[0] if runs else None
    ranked = zip(runs, latest_days(runs, said), strict=True)
    return max(
        ranked, key=lambda one: (not one[0].only_below, one[1], plus(one[0].lower[0], -one[0].upper[0]), -one[0].upper[0])
    )[0]


def latest_days(runs: Sequence[Extent], said: Sequence[Said]) -> list[int]:
    """The last day (as its ordinal) that any of the claims which allow a run holds for, run by run; 0 where none is dated.

    The runs lie apart from the lowest up, so a claim is taken up once and laid down once: a sort, where there may be as many
    runs as claims.
    """
    dated = [(one.extent.lower, one.extent.upper, -one.day.toordinal()) for one in said if one.day is not None]
    waiting = deque(sorted(dated))
    begun: list[tuple[int, End]] = []  # a heap, the latest day first, each with where its claim ends
    days: list[int] = []
    for run in runs:
        while waiting and waiting[0][0] <= run.lower:
            _, upper, day = waiting.popleft()
            heappush(begun, (day, upper))
        while begun and begun[0][1] < run.upper:
            heappop(begun)
        days.append(-begun[0][0] if begun else 0)
    return days


def verdict_of(findings: Iterator[Finding]) -> str:
    """A group's verdict: conflicts if any pair conflicts, else undecided if any is, else agrees."""
    undecided = False
    for finding in findings:
        if finding.verdict == "conflicts":
            return "conflicts"
        undecided = undecided or finding.verdict == "undecided"
    return "undecided" if undecided else "agrees"


def _finite(end: Number) -> Number | None:
    return None if infinite(end) else end
