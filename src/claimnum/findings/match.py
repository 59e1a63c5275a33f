"""Matching a draft's claim with the evidence that comes closest to answering its question."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

import attrs

from claimnum.findings.relate import Judge
from claimnum.findings.side import Side
from claimnum.findings.times import Order, nature_of, timing
from claimnum.groups.gates import Gate, Gates, entity_gate, kind_gate, scope_gate
from claimnum.groups.measure import Fit, Measure, combined

# A noun is the surest sign that counts answer one question; money, shares and lengths are told apart by their kind already.
# Without one in common, two counts of about one size may still be one count under two names ("26 critics", "27 reviews").
NEEDS_NOUN = frozenset(("count", "rate"))


@attrs.frozen(slots=True)
class Candidate:
    """A claim of the evidence with how close it comes, and the gates as a draft takes them."""

    side: Side
    gates: Gates
    score: int


def closest(draft: Side, evidence: Sequence[Side], judge: Judge) -> list[tuple[Side, Gates]]:
    """The claims of the evidence that come closest to answering a draft claim's question; none where none could."""
    found = [candidate for side in evidence if (candidate := _candidate(draft, side, judge)) is not None]
    best = max((candidate.score for candidate in found), default=0)
    return [(candidate.side, candidate.gates) for candidate in found if candidate.score == best]


def _candidate(draft: Side, side: Side, judge: Judge) -> Candidate | None:
    a, b = draft.question, side.question
    gates = (
        kind_gate(a, b),
        _topic(a.measure, b.measure, judge),
        entity_gate(a, b, judge.places),
        _presumed(scope_gate(a, b, judge.places)),
    )
    heads = _heads(a.measure, b.measure, judge)
    words = len(_words(a.measure) & _words(b.measure))
    near = _near(draft, side)
    named = heads > 0 or words > 0 or a.kind not in NEEDS_NOUN
    if any(gate.fit is Fit.APART for gate in gates) or not (named or near):
        return None
    fit = combined(gate.fit for gate in gates)
    if fit in (Fit.PART, Fit.WHOLE) and not a.additive:
        fit = Fit.APART
    events = 2 if a.measure.event is not None and a.measure.event == b.measure.event else 0
    place = 0 if gates[3].fit is not Fit.SAME else 1 if gates[3].presumed else 2
    order = timing(draft.claim, side.claim, nature_of(a, judge.measures), judge.policy).order
    day = 1 if order is Order.SAME else 0
    score = 4 * heads + 2 * min(words, 3) + events + place + day + near
    return Candidate(side, Gates(gates, fit), score)


def _topic(a: Measure, b: Measure, judge: Judge) -> Gate:
    """What one side leaves unsaid is what the other says; two events, or two modifiers that exclude one another, are apart."""
    told = a.event is not None and b.event is not None
    events = judge.measures.fit(Measure(event=a.event), Measure(event=b.event)) if told else Fit.SAME
    marks = judge.measures.fit(Measure(marks=a.marks), Measure(marks=b.marks))
    heads = judge.measures.fit(Measure(head=a.head), Measure(head=b.head))
    part = [fit for fit in (events, heads) if fit in (Fit.PART, Fit.WHOLE)]
    apart = [fit for fit in (events, marks) if fit is Fit.APART]
    return Gate("topic", combined((*apart, *part)), presumed=heads is Fit.APART or not told)


def _heads(a: Measure, b: Measure, judge: Judge) -> int:
    if a.head is None or b.head is None:
        return 1 if a.head is b.head else 0
    fit = judge.measures.fit(Measure(head=a.head), Measure(head=b.head))
    return {Fit.SAME: 2 if a.head == b.head else 1, Fit.PART: 1, Fit.WHOLE: 1}.get(fit, 0)


def _words(measure: Measure) -> frozenset[str]:
    return measure.modifiers | measure.marks | (frozenset((measure.head,)) if measure.head is not None else frozenset())


def _presumed(gate: Gate) -> Gate:
    return attrs.evolve(gate, fit=Fit.SAME, presumed=True) if gate.fit is Fit.UNKNOWN else gate


def _near(a: Side, b: Side) -> int:
    """How near two figures are: reports of one thing seldom lie far apart."""
    one, two = (_point(side) for side in (a, b))
    if one is None or two is None or one <= 0 or two <= 0:
        return 0
    ratio = max(one, two) / min(one, two)
    return 2 if ratio <= Fraction(11, 10) else 1 if ratio <= 2 else 0


def _point(side: Side) -> Fraction | None:
    """The figure that an interval is written with: its finite end, the greater of two."""
    interval = side.claim.quantity.interval
    end = interval.upper if interval.upper is not None else interval.lower
    return None if end is None else Fraction(end)
