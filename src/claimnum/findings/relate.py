"""Relating two claims: the gates, then the table of intervals, then denial, modality, part and whole, and time.

Pure, total and symmetric: the two claims are put in one order first, so that turning them about changes nothing.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import attrs

from claimnum.claims.claim import Claim
from claimnum.findings.finding import Finding
from claimnum.findings.names import in_words, named, same_source, shown, whose
from claimnum.findings.reading import Readings, read
from claimnum.findings.times import Nature, Order, Timing, held, nature_of, timing
from claimnum.groups.gates import Gates, judge_gates
from claimnum.groups.measure import Fit, Measures
from claimnum.groups.question import Question, question_of
from claimnum.lexicon.gazetteer import Gazetteer
from claimnum.values.extent import Lie
from claimnum.values.policy import Policy


@attrs.frozen(slots=True)
class Outcome:
    """What a rule comes to, before it is put into words; `newer` is 0 or 1, the side that replaces the other."""

    verdict: str
    rule: str
    why: str
    flags: frozenset[str] = frozenset()
    newer: int | None = None


@attrs.frozen(slots=True)
class Side:
    """A claim with what judging reads of it."""

    claim: Claim
    question: Question
    readings: Readings


@attrs.frozen(slots=True, eq=False)
class Judge:
    """Relates claims under one policy with one lexicon; keeps the gates of every pair of questions that it met.

    Args:
        policy: the choices.
        measures: the measure lexicon.
        places: the gazetteer.
    """

    policy: Policy
    measures: Measures
    places: Gazetteer
    _gates: dict[tuple[Question, Question], Gates] = attrs.field(factory=dict, init=False)

    def side(self, claim: Claim) -> Side:
        """What judging reads of a claim."""
        return Side(claim, question_of(claim, self.measures), read(claim, self.policy))

    def gates(self, a: Question, b: Question) -> Gates:
        """The gates of two questions, judged once."""
        key = (a, b)
        if key not in self._gates:
            self._gates[key] = judge_gates(a, b, self.measures, self.places)
        return self._gates[key]

    def relate(self, a: Claim, b: Claim) -> Finding:
        """The finding about two claims."""
        return self.relate_sides(self.side(a), self.side(b))

    def relate_sides(self, a: Side, b: Side) -> Finding:
        """The finding about two claims already read."""
        if _place(b.claim) < _place(a.claim):
            a, b = b, a
        gates = self.gates(a.question, b.question)
        outcome = self.outcome(a, b, gates)
        flags = outcome.flags | ({"presumed"} if gates.presumed and outcome.verdict != "not_comparable" else set())
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

    def outcome(self, a: Side, b: Side, gates: Gates) -> Outcome:
        """What two claims come to, given their gates."""
        if gates.fit is Fit.APART:
            gate = gates.first(Fit.APART)
            return Outcome(
                "not_comparable", f"gate: {gate.name}", _sentence(f"{_both(a, b)} answer two questions: {gate.note}")
            )
        time = timing(a.claim, b.claim, nature_of(_asked(a, b), self.measures), self.policy)
        if time.order is Order.APART:
            return Outcome("not_comparable", "gate: period", _sentence(f"{_both(a, b)} are for two periods"))
        found = self._decide(a, b, gates, time)
        unsure = gates.fit is Fit.UNKNOWN or (gates.presumed and not self.policy.presume)
        if unsure and found.verdict not in ("undecided", "not_comparable"):
            gate = gates.first(Fit.UNKNOWN)
            return Outcome("undecided", f"gate: {gate.name}", _sentence(f"{_both(a, b)} may answer two questions: {gate.note}"))
        return found

    def _decide(self, a: Side, b: Side, gates: Gates, time: Timing) -> Outcome:
        for rule in RULES:
            outcome = rule(a, b, gates, time)
            if outcome is not None:
                return outcome
        return in_time(a, b, table(a, b), time)


Rule = Callable[[Side, Side, Gates, Timing], Outcome | None]


def denial(a: Side, b: Side, gates: Gates, time: Timing) -> Outcome | None:
    """Denying X conflicts with an assertion whose interval lies inside X, and is compatible with any other."""
    del time
    if "denied" not in (a.claim.modality, b.claim.modality):
        return None
    if gates.fit in (Fit.PART, Fit.WHOLE):
        return Outcome("compatible", "denial: of a part", _sentence(f"{_both(a, b)} are a part and its whole"))
    if a.claim.modality == b.claim.modality:
        same = a.readings.stated == b.readings.stated
        verdict = "agrees" if same else "compatible"
        return Outcome(verdict, "denial: both", _sentence(f"{_both(a, b)} both deny a figure"))
    denied, other = (a, b) if a.claim.modality == "denied" else (b, a)
    if other.readings.stated.within(denied.readings.stated):
        why = f"{whose(denied.claim)} denial rules out {named(other.claim)}"
        return Outcome("conflicts", "denial: of what is asserted", _sentence(why))
    why = f"{named(other.claim)} is not what {named(denied.claim)} rules out"
    return Outcome("compatible", "denial: of another figure", _sentence(why))


def direction(a: Side, b: Side, gates: Gates, time: Timing) -> Outcome | None:
    """An increase against a decrease of one thing conflicts."""
    del gates, time
    if {a.claim.role, b.claim.role} != {"increase", "decrease"}:
        return None
    if "asserted" not in (a.claim.modality, b.claim.modality):
        return Outcome("undecided", "direction: possible", _sentence(f"{_both(a, b)} go opposite ways, and neither is a fact"))
    return Outcome("conflicts", "direction: opposite", _sentence(f"{_both(a, b)} go opposite ways"))


def part(a: Side, b: Side, gates: Gates, time: Timing) -> Outcome | None:
    """A part is no more than its whole."""
    if gates.fit not in (Fit.PART, Fit.WHOLE):
        return None
    inner, outer = (a, b) if gates.fit is Fit.PART else (b, a)
    over = inner.readings.stated.lower > outer.readings.stated.upper
    if not over:
        why = f"{named(inner.claim)} counts a part of {named(outer.claim)} and is no more than it"
        return Outcome("compatible", "part: within the whole", _sentence(why))
    why = f"{named(inner.claim)} counts a part of {named(outer.claim)} and is more than the whole"
    if inner.readings.loose.lower <= outer.readings.loose.upper:
        return Outcome("undecided", "part: more as stated", _sentence(f"{why}, though not when rounded"), _loosened(a, b))
    if inner.claim.modality != "asserted" or outer.claim.modality != "asserted":
        return Outcome(
            "compatible", "part: not yet a fact", _sentence(f"{why}, but one is not a fact"), frozenset({"possible"})
        )
    grown = time.order is (Order.LATER if inner is a else Order.EARLIER)
    if time.nature in (Nature.CUMULATIVE, Nature.STATE) and grown:
        return Outcome("compatible", "part: counted later", _sentence(f"{why}, but counted later"), frozenset({"later"}))
    if time.order in (Order.UNKNOWN, *([Order.EARLIER, Order.LATER] if time.nature is Nature.STATE else [])):
        return Outcome("undecided", "part: of another day", _sentence(f"{why}, but of another day"))
    return Outcome("conflicts", "part: more than the whole", _sentence(why))


def not_yet(a: Side, b: Side, gates: Gates, time: Timing) -> Outcome | None:
    """What is only possible or expected conflicts with a firm bound that rules it out, never with a mere figure."""
    del gates
    modes = (a.claim.modality, b.claim.modality)
    if modes == ("asserted", "asserted"):
        return None
    base = table(a, b)
    possible = frozenset({"possible"}) if "possible" in modes else frozenset[str]()
    if base.verdict != "conflicts":
        return attrs.evolve(base, flags=base.flags | possible)
    if modes == ("expected", "expected") and same_source(a.claim, b.claim) and time.order in (Order.EARLIER, Order.LATER):
        return _newer(a, b, time, "forecast: revised", frozenset({"revised"}))
    if any(side.claim.modality == "asserted" and _one_sided(side) for side in (a, b)):
        return attrs.evolve(base, rule="forecast: ruled out by a bound", flags=base.flags | possible)
    if "asserted" not in modes:
        return Outcome(
            "undecided", "forecast: two forecasts", _sentence(f"{_both(a, b)} differ, and neither is a fact yet"), possible
        )
    if possible:
        return Outcome(
            "compatible", "possible: not ruled out", _sentence(f"{_both(a, b)} differ, but one is only possible"), possible
        )
    newer = modes.index("asserted")
    why = f"{named((a, b)[newer].claim)} is the result, and {named((a, b)[1 - newer].claim)} the forecast it misses"
    return Outcome("supersedes", "forecast: missed", _sentence(why), frozenset(), newer)


RULES: tuple[Rule, ...] = (denial, direction, part, not_yet)


def table(a: Side, b: Side) -> Outcome:
    """The verdict of the numbers alone, by the table of stated and meant intervals."""
    one, two = a.readings, b.readings
    lie = one.stated.lie(two.stated)
    if lie is not Lie.DISJOINT:
        tension = frozenset({"tension"}) if one.heard.disjoint(two.heard) else frozenset[str]()
        if lie is Lie.INSIDE:
            inner, outer = (a, b) if one.stated.within(two.stated) else (b, a)
            return Outcome("agrees", "interval: inside", _inside(inner, outer), tension)
        why = f"{_both(a, b)} can both be true: the figures overlap"
        return Outcome("compatible", "interval: overlap", _sentence(why), tension)
    touching = frozenset({"touching"}) if one.stated.touches(two.stated) or _next(a, b) else frozenset[str]()
    if one.loose.disjoint(two.loose):
        why = f"{_both(a, b)} cannot both be true"
        return Outcome("conflicts", "interval: disjoint", _sentence(why), touching)
    flags = _loosened(a, b)
    meant = one.meant.lie(two.meant)
    units = a.claim.quantity.unit != b.claim.quantity.unit
    if meant is Lie.INSIDE or (meant is Lie.OVERLAP and units):
        rule = "interval: hedged" if "hedged" in flags else "interval: rounded"
        why = f"{_both(a, b)} are one figure, {'hedged' if 'hedged' in flags else 'rounded'}"
        return Outcome("agrees", rule, _sentence(why), flags)
    why = f"{_both(a, b)} differ, but by no more than a rounding or a hedge could"
    return Outcome("undecided", "interval: at the edge", _sentence(why), flags | touching)


def in_time(a: Side, b: Side, found: Outcome, time: Timing) -> Outcome:
    """What time makes of the table's verdict: only what would conflict at one time supersedes at two."""
    cumulative = time.nature is Nature.CUMULATIVE
    if found.verdict == "agrees" and cumulative and time.order in (Order.EARLIER, Order.LATER):
        newer = 1 if time.order is Order.EARLIER else 0
        higher = (a, b)[newer].readings.stated.lower > (a, b)[1 - newer].readings.stated.lower
        return attrs.evolve(found, flags=found.flags | {"later"}) if higher else found
    if found.verdict != "conflicts":
        return found
    if time.nature in (Nature.FLOW, Nature.FIXED):
        return _revision(a, b, found)
    if time.order is Order.UNKNOWN:
        why = f"{_both(a, b)} differ, and one has no date"
        return Outcome("undecided", "time: one has no date", _sentence(why))
    if time.order is Order.SAME:
        return attrs.evolve(found, rule="time: one day", flags=found.flags | {"same_day"})
    if not cumulative:
        return _newer(a, b, time, "time: a state replaced", frozenset())
    newer = 1 if time.order is Order.EARLIER else 0
    late, early = (a, b)[newer], (a, b)[1 - newer]
    if late.readings.stated.lower > early.readings.stated.upper:
        return _newer(a, b, time, "time: a total grown", frozenset())
    if same_source(a.claim, b.claim):
        return _newer(a, b, time, "time: revised by its source", frozenset({"revised"}))
    why = f"{_both(a, b)} cannot both be true: a total only grows, and the later one is lower"
    return Outcome("conflicts", "time: a total shrunk", _sentence(why), found.flags)


def _revision(a: Side, b: Side, found: Outcome) -> Outcome:
    """One source that says another figure for one period later corrects itself."""
    one, two = a.claim.said, b.claim.said
    if same_source(a.claim, b.claim) and one is not None and two is not None and one != two:
        order = Order.EARLIER if one < two else Order.LATER
        return _newer(a, b, Timing(Nature.FLOW, order), "time: revised by its source", frozenset({"revised"}))
    return found


def _newer(a: Side, b: Side, time: Timing, rule: str, flags: frozenset[str]) -> Outcome:
    newer = 1 if time.order is Order.EARLIER else 0
    late, early = (a, b)[newer].claim, (a, b)[1 - newer].claim
    day = held(late)
    dated = f" ({day})" if day is not None else ""
    return Outcome("supersedes", rule, _sentence(f"{named(late)}{dated} replaces {named(early)}"), flags, newer)


def _loosened(a: Side, b: Side) -> frozenset[str]:
    return frozenset({"hedged"} if a.readings.hedged or b.readings.hedged else {"rounded"})


def _one_sided(side: Side) -> bool:
    """Whether it is a bound: no end on one side, or a lower one that is only where counting starts."""
    stated = side.readings.stated
    return not stated.bounded or (stated.lower == (0, 0) and stated.upper[0] != 0)


def _next(a: Side, b: Side) -> bool:
    """Whether two counts stand side by side because counts are whole ("78", "more than 78")."""
    one, two = a.claim.quantity.interval, b.claim.quantity.interval
    low, high = (one, two) if a.readings.stated.upper < b.readings.stated.lower else (two, one)
    return low.upper is not None and low.upper == high.lower


def _asked(a: Side, b: Side) -> Question:
    """The question that says more of what happened: it decides how the number behaves in time."""
    return a.question if a.question.measure.event is not None or b.question.measure.event is None else b.question


def _place(claim: Claim) -> tuple[str, str, int, str]:
    day = claim.said or dt.date.min
    return day.isoformat(), claim.origin.document, claim.span.start, claim.id


def _both(a: Side, b: Side) -> str:
    return f"{named(a.claim)} and {named(b.claim)}"


def _inside(inner: Side, outer: Side) -> str:
    words = in_words(outer.claim.quantity.interval)
    if inner.readings.stated == outer.readings.stated:
        return _sentence(f"{_both(inner, outer)} are the same")
    return _sentence(f"{_both(inner, outer)} can both be true: {shown(inner.claim)} lies inside {words}")


def _sentence(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}."
