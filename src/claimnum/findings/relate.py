"""Relating two claims: the gates, then the rules, then the table of intervals, then time.

Pure, total and symmetric: the two claims are put in one order first, so that turning them about changes nothing.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from functools import lru_cache, partial

import attrs

from claimnum.claims.claim import Claim
from claimnum.findings.days import in_time
from claimnum.findings.doubts import DOUBTS, MATCHED, doubted, other_deeds, set_side_by_side, strangers
from claimnum.findings.finding import Finding
from claimnum.findings.names import noted
from claimnum.findings.reading import Readings, read
from claimnum.findings.rules import DENIAL, RULES
from claimnum.findings.side import Outcome, Side, both, sentence
from claimnum.findings.table import table
from claimnum.findings.times import Order, Timing, nature_of, timing
from claimnum.findings.twins import told_twice
from claimnum.groups.compare import Measures
from claimnum.groups.gates import Gates, Guess, by_one_figure, in_one_text, judge_gates, overruled
from claimnum.groups.gather import Key
from claimnum.groups.measure import Fit, Measure
from claimnum.groups.question import Question, question_of
from claimnum.lexicon.gazetteer import Gazetteer
from claimnum.values.policy import Policy
from claimnum.values.quantity import Quantity
from claimnum.values.unit import Rates

FIGURES = 4096  # figures kept as read: those of a pile of reports repeat
PAIRS = 1 << 15  # pairs of questions whose gates are kept: half a kilobyte each, and asked for again soon or never


@attrs.frozen(slots=True, eq=False)
class Judge:
    """Relates claims under one policy with one lexicon; keeps the gates of the pairs of questions that it met.

    Args:
        policy: the choices.
        measures: the measure lexicon.
        places: the gazetteer.
        overruled: pairs of claim ids that the caller says answer one question (`Fit.SAME`) or two (`Fit.APART`).
        rates: what one of each currency is worth in a common one; two currencies without a rate do not compare.
        key: makes a caller's own question of a claim from the one that the library reads.
        same_measure: a caller's own word on how what one question counts lies to what another does, in place of the lexicon's;
            turned about for the two turned about.
    """

    policy: Policy
    measures: Measures
    places: Gazetteer
    rates: Rates | None = None
    overruled: Mapping[frozenset[str], Fit] = attrs.field(factory=dict)
    key: Key | None = None
    same_measure: Callable[[Measure, Measure], Fit] | None = None
    _gates: dict[tuple[Question, Question], Gates] = attrs.field(factory=dict, init=False)
    _read: Callable[[Quantity, str, str | None], Readings] = attrs.field(init=False, repr=False)

    def __attrs_post_init__(self) -> None:
        reading = partial(read, policy=self.policy, rates=self.rates)
        object.__setattr__(self, "_read", lru_cache(maxsize=FIGURES)(reading))

    def side(self, claim: Claim, question: Question | None = None) -> Side:
        """What judging reads of a claim; `question` where it is known already."""
        readings = self._read(claim.quantity, claim.kind, claim.hedge)
        return Side(claim, question or self.question(claim), readings, self.policy)

    def question(self, claim: Claim) -> Question:
        """What a claim answers."""
        question = question_of(claim, self.measures, self.rates)
        return question if self.key is None else self.key(claim, question)

    def gates(self, a: Question, b: Question) -> Gates:
        """The gates of two questions, judged once, or again after many others."""
        key = (a, b)
        gates = self._gates.get(key)
        if gates is None:
            gates = judge_gates(a, b, self.measures, self.places, self.same_measure)
            if len(self._gates) >= PAIRS:
                self._gates.clear()  # all at once: the order of use would cost every hit
            self._gates[key] = gates
        return gates

    def relate(self, a: Claim, b: Claim) -> Finding:
        """The finding about two claims."""
        return self.relate_sides(self.side(a), self.side(b))

    def relate_sides(self, a: Side, b: Side, gates: Gates | None = None) -> Finding:
        """The finding about two claims already read; `gates` (of the first to the second) where they are known already."""
        if _place(b.claim) < _place(a.claim):
            a, b = b, a
            gates = None if gates is None else attrs.evolve(gates, fit=gates.fit.turned)
        matched = gates is not None
        gates = self.gates_of(a, b) if gates is None else gates
        a, b = self.unrounded(a, b)
        outcome = self.outcome(a, b, gates, matched=matched)
        presumed = gates.presumed or other_deeds(a, b)
        flags = outcome.flags | ({"presumed"} if presumed and outcome.verdict != "not_comparable" else set())
        pair = (a.claim, b.claim)
        return Finding(
            claims=pair,
            verdict=outcome.verdict,
            rule=outcome.rule,
            reason=outcome.why,
            flags=tuple(sorted(flags)),
            newer=None if outcome.newer is None else pair[outcome.newer],
            policy=self.policy.name,
        )

    def unrounded(self, a: Side, b: Side) -> tuple[Side, Side]:
        """Two sides as they are read together: beside an average of 5.7, under 6 does not end at 5."""
        if a.claim.kind != "count" or (a.readings.stated.integral and b.readings.stated.integral):
            return a, b
        one, two = (attrs.evolve(side, readings=self._unrounded(side.claim)) for side in (a, b))
        return one, two

    def _unrounded(self, claim: Claim) -> Readings:
        return read(claim.quantity, claim.kind, claim.hedge, self.policy, self.rates, whole=False)

    def gates_of(self, a: Side, b: Side) -> Gates:
        """The gates of two claims; a caller's word that they answer one question, or two, goes before the topic and place."""
        gates = self.gates(a.question, b.question)
        fit = self.overruled.get(frozenset((a.claim.id, b.claim.id))) if self.overruled else None
        if fit is not None:
            return overruled(gates, fit)
        apart = a.claim.origin.document != b.claim.origin.document
        if not (apart or (not gates.thin and set_side_by_side(a, b))):
            gates = in_one_text(gates)
        parted = self.same_measure is None and (gates.fit is not Fit.SAME or gates.thin)
        if parted and told_twice(a.claim, b.claim):
            return by_one_figure(gates, a.question, b.question, self.measures)
        return gates

    def outcome(self, a: Side, b: Side, gates: Gates, *, matched: bool = False) -> Outcome:
        """What two claims come to, given their gates; `matched` where a draft was held against what comes closest to it."""
        if gates.fit is Fit.APART:
            gate = gates.first(Fit.APART)
            return _stopped(gate.name, f"{both(a, b)} answer two questions: {noted(gate, a.claim, b.claim)}")
        time = timing(a.claim, b.claim, nature_of(self._asked(a, b), self.measures.words), self.policy)
        if time.order is Order.APART:
            return _stopped("period", f"{both(a, b)} are for two periods")
        found = self._decide(a, b, gates, time)
        twins = found.rule == DENIAL and a.readings.stated == b.readings.stated
        deed = a.claim.topic.event is not None and a.claim.topic.event == b.claim.topic.event
        if Guess.UNKNOWN in gates.guess and found.verdict != "agrees" and not (twins or deed):
            return _stopped("topic", f"{both(a, b)} seem to measure two things")
        if not matched and strangers(found, a, b, gates):
            return _stopped("topic", f"{both(a, b)} may count two things: they share too little to be held against each other")
        found = doubted(found, a, b, gates, MATCHED if matched else DOUBTS)
        unsure = (gates.fit is Fit.UNKNOWN and not twins) or (not self.policy.presume and (gates.presumed or other_deeds(a, b)))
        if unsure and found.verdict not in ("undecided", "not_comparable"):
            gate = gates.first(Fit.UNKNOWN)
            known = "one leaves unsaid what the other says, or tells of another deed"
            note = noted(gate, a.claim, b.claim) if gate.fit is Fit.UNKNOWN else known
            return Outcome("undecided", f"gate: {gate.name}", sentence(f"{both(a, b)} may answer two questions: {note}"))
        return found

    def _asked(self, a: Side, b: Side) -> Question:
        """The question that says more of what happened, or of what the lexicon knows: it decides how the number behaves."""
        one, two, words = a.question, b.question, self.measures.words
        if words.anew(two.measure):
            return two
        if one.measure.event is None and two.measure.event is not None:
            return two
        unknown = one.measure.event is two.measure.event is None and words.time(one.measure, one.kind) is None
        return two if unknown and words.time(two.measure, two.kind) is not None else one

    def _decide(self, a: Side, b: Side, gates: Gates, time: Timing) -> Outcome:
        for rule in RULES:
            outcome = rule(a, b, gates, time)
            if outcome is not None:
                return outcome
        return in_time(a, b, table(a, b), time)


def _stopped(gate: str, why: str) -> Outcome:
    return Outcome("not_comparable", f"gate: {gate}", sentence(why))


def _place(claim: Claim) -> tuple[dt.date, str, int, str]:
    return claim.said or dt.date.min, claim.origin.document, claim.span.start, claim.id
