"""Sums: two figures that the evidence names side by side add up to the draft's ("49 passengers and four crew": 53 people)."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from claimnum.findings.finding import Finding
from claimnum.findings.match import heads_in_common
from claimnum.findings.names import named
from claimnum.findings.relate import Judge
from claimnum.findings.side import Side, sentence
from claimnum.groups.question import Question

# How many characters may stand between two figures that are told in one breath.
BREATH = 60


class Sums:
    """The pairs of counts that stand side by side in the evidence, by what they come to."""

    def __init__(self, evidence: Iterable[Side], judge: Judge) -> None:
        self._judge = judge
        self._filed: dict[int, list[tuple[Side, Side]]] = {}
        for one, two in pairwise(evidence):
            if _beside(one, two):
                total = sum(int(side.claim.quantity.interval.lower or 0) for side in (one, two))
                self._filed.setdefault(total, []).append((one, two))

    def of(self, draft: Side) -> tuple[Finding, ...]:
        """The sums that are a draft's figure and count parts of what it counts."""
        interval = draft.claim.quantity.interval
        if draft.question.kind != "count" or draft.question.change or not interval.is_point or interval.lower is None:
            return ()
        if interval.lower != interval.lower.to_integral_value():
            return ()
        pairs = self._filed.get(int(interval.lower), ())
        return tuple(self._finding(draft, *pair) for pair in pairs if all(self._is_part(draft.question, s) for s in pair))

    def _is_part(self, asked: Question, side: Side) -> bool:
        """Whether a claim counts some of what a question counts."""
        found = heads_in_common(asked.measure, side.question.measure, self._judge) > 0 and asked.measure.head is not None
        places = not asked.places or not side.question.places or asked.places == side.question.places
        return found and places and asked.measure.event in (None, side.question.measure.event)

    def _finding(self, draft: Side, one: Side, two: Side) -> Finding:
        why = sentence(f"{named(one.claim)} and {named(two.claim)} come to {named(draft.claim)}")
        claims = (draft.claim, one.claim, two.claim)
        return Finding(claims, "agrees", "sum: of two", why, ("presumed",), policy=self._judge.policy.name)


def _beside(one: Side, two: Side) -> bool:
    """Whether two exact counts of two sorts are told in one breath."""
    a, b = one.claim, two.claim
    whole = all(
        side.question.kind == "count"
        and not side.question.change
        and side.claim.quantity.interval.is_point
        and side.claim.hedge is None
        and side.readings.stated.integral
        for side in (one, two)
    )
    near = a.origin.document == b.origin.document and 0 <= b.span.start - a.span.end <= BREATH
    sorts = one.question.measure.head != two.question.measure.head and one.question.measure.event == two.question.measure.event
    return whole and near and sorts and (a.modality, b.modality) == ("asserted", "asserted") and a.period == b.period
