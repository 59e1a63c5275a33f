"""Echoes: the evidence gives a draft's very figure, in what reads as another kind of quantity.

"30,000 cars daily" and "30,000 vehicles a day", "it made 4 million" and "$4 million", "a retirement age of 64" and "retire at
64" are one figure each, though one of the two leaves its unit unsaid; so are "a score of 8.6" and "8.6/10", "71 percent" and
"a score of 71". That speaks for the draft, never against it.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from fractions import Fraction

import attrs

from claimnum.claims.claim import Claim
from claimnum.findings.finding import Finding
from claimnum.findings.match import likeness
from claimnum.findings.relate import Judge
from claimnum.findings.side import Side, both, sentence
from claimnum.findings.size import point
from claimnum.groups.measure import Fit
from claimnum.values.extent import Extent
from claimnum.values.quantity import SHARES

# Kinds that one figure may be read as, where one text leaves a unit, a "per day" or "years old" unsaid.
KIN = frozenset(
    frozenset(pair.split("-"))
    for pair in ("count-rate", "count-money", "count-age", "count-measure", "count-duration", "money-rate", "age-duration")
)
# How far a figure may lie from the bound that it meets ("more than 13", "14").
NEAR = Fraction(5, 4)
# What marks are given out of.
MARKS = (5, 10, 100)
PERCENT = 100
# So many written digits are not met by chance where a text names no noun.
TELLING, LARGE = 3, 1000


class Echoes:
    """The figures of the evidence, in their order."""

    def __init__(self, evidence: Iterable[Side], judge: Judge) -> None:
        self._judge = judge
        figured = [(figure, side) for side in evidence if (figure := point(side)) is not None and figure > 0]
        self._sides = sorted(figured, key=lambda pair: pair[0])

    def of(self, draft: Side) -> tuple[Finding, ...]:
        """What the evidence gives as a draft's figure, in another kind of quantity."""
        figure = point(draft)
        if figure is None or figure <= 0:
            return ()
        found = [side for side in self._near(figure) if self._same(draft, side)]
        for scale in MARKS if not found else ():
            for other in _marks(draft, figure, scale):
                found += [side for side in self._near(other) if self._marked(draft, side, scale)]
        return tuple(self._finding(draft, side) for side in dict.fromkeys(found))

    def _near(self, figure: Fraction) -> list[Side]:
        first = bisect_left(self._sides, figure / NEAR, key=lambda pair: pair[0])
        last = bisect_right(self._sides, figure * NEAR, key=lambda pair: pair[0])
        return [side for _, side in self._sides[first:last]]

    def _same(self, draft: Side, side: Side) -> bool:
        """Whether a claim gives a draft's figure about what may be the same thing."""
        ours, theirs = draft.claim, side.claim
        kinds = frozenset((ours.kind, theirs.kind))
        if kinds not in KIN or ("count" not in kinds and _unit(ours) != _unit(theirs)):
            return False
        if not Extent.of(theirs.quantity.interval).within(Extent.of(ours.quantity.interval)):
            return False
        return self._alike(draft, side)

    def _marked(self, draft: Side, side: Side, scale: int) -> bool:
        """Whether one is a mark, told by its figure alone, and the other the share that it is of what such marks are out of."""
        mark, share = (draft, side) if draft.claim.kind == "count" else (side, draft)
        scores = self._judge.measures.words.scores
        if mark.claim.kind != "count" or share.claim.kind not in SHARES or mark.question.measure.head not in scores:
            return False
        if share.claim.kind == "percent" and scale != PERCENT:
            return False
        out_of = {"count": scale, "percent": PERCENT, "ratio": 1}
        ours, theirs = (Extent.of(each.claim.quantity.interval, Fraction(1, out_of[each.claim.kind])) for each in (draft, side))
        return theirs.within(ours) and self._alike(draft, side, told=share.claim.topic.event is None)

    def _alike(self, draft: Side, side: Side, *, told: bool = False) -> bool:
        """Whether a claim may be about the same thing, whatever its kind; `told` where one noun says enough."""
        question = attrs.evolve(side.question, kind=draft.question.kind, dimension=draft.question.dimension)
        like = likeness(draft.question, question, self._judge)
        if like is None or like.gates.fit is not Fit.SAME:
            return False
        return told or _telling(draft.claim) if like.silent else like.tied

    def _finding(self, draft: Side, side: Side) -> Finding:
        why = sentence(f"{both(draft, side)} give one figure, though not as one kind of quantity")
        pair = (draft.claim, side.claim)
        return Finding(pair, "agrees", "figure: of another kind", why, ("presumed",), policy=self._judge.policy.name)


def _marks(draft: Side, figure: Fraction, scale: int) -> tuple[Fraction, ...]:
    """What a draft's figure is as a mark out of `scale`, or as a share where it is one."""
    if draft.claim.kind == "count":
        return (figure / scale, figure * PERCENT / scale) if figure <= scale else ()
    return (figure * scale if draft.claim.kind == "ratio" else figure * scale / PERCENT,)


def _unit(claim: Claim) -> str:
    """The unit of what is counted: of "USD / year" it is USD."""
    return (claim.quantity.unit or "1").partition(" / ")[0]


def _telling(claim: Claim) -> bool:
    """Whether a figure is not met by chance: it is large, or has many digits."""
    ends = [end for end in (claim.quantity.interval.lower, claim.quantity.interval.upper) if end is not None]
    return any(abs(end) >= LARGE or len(str(end.normalize()).replace(".", "").strip("-0")) >= TELLING for end in ends)
