"""Doubts: why two claims whose figures cannot both be true are left undecided all the same.

A wrong conflict accuses somebody, so each doubt asks whether the two answer one question at all. Doubts look at what is said
beside the figures, never at the figures' distance: widening an interval must not make a conflict. Only `strangers`, which takes
a pair apart altogether, looks at distance: those of its pairs that would conflict, `nameless` leaves undecided however near.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from claimnum.findings.names import same_source
from claimnum.findings.rules import DENIAL, MISSED
from claimnum.findings.side import Outcome, Side, both, sentence
from claimnum.findings.size import far
from claimnum.groups.gates import Gates
from claimnum.groups.measure import Fit

# How far off a voice is set beside another, in characters: a paragraph.
BESIDE = 400
# Figures below it are denied of many things.
FEW = 10

# The gate that a doubt is about, and what it says; None for no doubt.
Doubt = Callable[[Side, Side, Gates], tuple[str, str] | None]


def doubted(found: Outcome, a: Side, b: Side, gates: Gates, doubts: Sequence[Doubt]) -> Outcome:
    """A conflict, or what the first doubt makes of it; any other outcome as it is."""
    if found.verdict != "conflicts" or (found.rule == DENIAL and _denied(a, b, gates)):
        return found
    for doubt in doubts:
        if (told := doubt(a, b, gates)) is not None:
            gate, why = told
            return Outcome("undecided", f"gate: {gate}", sentence(f"{both(a, b)} would conflict, but {why}"), found.flags)
    return found


def _denied(a: Side, b: Side, gates: Gates) -> bool:
    """Whether one denies the very figure of the other, and so answers its question: any "not one" may be of something else."""
    return a.readings.stated == b.readings.stated and not (gates.thin and _is_few(a))


def _is_few(side: Side) -> bool:
    """Whether a claim counts fewer than ten of something."""
    interval = side.claim.quantity.interval
    return side.claim.quantity.unit is None and all(end is None or end < FEW for end in (interval.lower, interval.upper))


def nameless(a: Side, b: Side, gates: Gates) -> tuple[str, str] | None:
    """A noun left unsaid was presumed on nothing."""
    del a, b
    return ("topic", "one does not say of what it is a figure") if gates.thin else None


def silent_part(a: Side, b: Side, gates: Gates) -> tuple[str, str] | None:
    """One counts those to whom something happened, the other leaves that unsaid: it may count others, or more than they are."""
    beside = a.claim.origin.document == b.claim.origin.document and set_side_by_side(a, b)
    silent = gates.fit in (Fit.PART, Fit.WHOLE) and gates.unsaid and not beside
    return ("topic", "one leaves unsaid what happened to those it counts") if silent else None


def narrower(a: Side, b: Side, gates: Gates) -> tuple[str, str] | None:
    """One says more narrowly what it counts ("bodies", "data-centre sales"), and is less: it may count a part of the other."""
    del gates
    less, more = (a, b) if a.readings.stated.upper < b.readings.stated.lower else (b, a)
    found = less.question.measure.narrower(more.question.measure) and less.readings.stated.upper < more.readings.stated.lower
    return ("topic", "the lesser may count only some of what the other does") if found else None


def part_there(a: Side, b: Side, gates: Gates) -> tuple[str, str] | None:
    """One names a place, the other none, and the one is less: what was counted there may be a part of it."""
    if not gates.one_placed:
        return None
    placed, other = (a, b) if a.question.places else (b, a)
    speaker = other.claim.source.name
    if speaker is not None and any(place in speaker for place in placed.claim.scope.places):
        return None  # doctors in Gao speak of Gao
    less = placed.readings.stated.upper < other.readings.stated.lower
    return ("scope", "the lesser may count the part in the place that it names") if less else None


def one_text(a: Side, b: Side, gates: Gates) -> tuple[str, str] | None:
    """One text gives both and sets no two voices against each other: more likely it speaks of two things."""
    del gates
    one, two = a.claim, b.claim
    if one.equivalent_of == two.id or two.equivalent_of == one.id:
        return None  # what restates a figure is held to it
    apart = one.origin.document != two.origin.document or one.span.start == two.span.start  # claims of a table stand nowhere
    if apart or set_side_by_side(a, b):
        return None
    return "topic", "one text gives both without setting one source against another: it may mean two things"


def much_presumed(a: Side, b: Side, gates: Gates) -> tuple[str, str] | None:
    """Of what happened, whose it is and where, more than one was presumed to be the same."""
    presumed = sum(gate.presumed for gate in gates.gates if gate.name in ("entity", "scope")) + other_deeds(a, b)
    return ("topic", "too much is presumed to be the same") if presumed > 1 else None


def set_side_by_side(a: Side, b: Side) -> bool:
    """Whether one text sets two named voices beside one another: what the second leaves unsaid, the first has said."""
    named = a.claim.source.name is not None and b.claim.source.name is not None
    beside = abs(a.claim.span.start - b.claim.span.start) <= BESIDE
    return named and beside and not same_source(a.claim, b.claim)


def other_deeds(a: Side, b: Side) -> bool:
    """Whether two counts tell of different deeds, or one of none, not called one by the lexicon: one question is presumed."""
    if a.claim.kind not in ("count", "duration") or a.claim.topic.event == b.claim.topic.event:
        return False
    event = a.question.measure.event
    return event is None or event != b.question.measure.event


MATCHED: tuple[Doubt, ...] = (nameless, part_there)  # a draft is presumed to speak of what its evidence does
DOUBTS: tuple[Doubt, ...] = (*MATCHED, silent_part, narrower, one_text, much_presumed)


def strangers(found: Outcome, a: Side, b: Side, gates: Gates) -> bool:
    """Whether two claims share too little for what they came to: no part of a whole, no forecast, no far figure replaced."""
    if gates.thin and _is_few(a) and _is_few(b):
        return True  # "two" of one thing and "two" of another
    if gates.thin and gates.fit in (Fit.PART, Fit.WHOLE) and not gates.unsaid:
        return found.verdict == "compatible"
    if gates.thin and found.rule == MISSED:
        return True
    if not (gates.thin or other_deeds(a, b)) or not far(a, b):
        return False
    return found.verdict == "supersedes" or (gates.thin and (found.verdict != "agrees" or "tension" in found.flags))
