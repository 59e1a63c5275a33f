"""Rules that come before the table of numbers: denial, direction, part and whole, what is not yet a fact, one voice.

Each looks at both sides and answers, or leaves the pair to the next.
"""

from __future__ import annotations

import math
from collections.abc import Callable

import attrs

from claimnum.findings.days import in_time, replaces
from claimnum.findings.names import pair, same_source, whose
from claimnum.findings.side import Outcome, Side, both, loosened, sentence
from claimnum.findings.size import far
from claimnum.findings.table import table
from claimnum.findings.times import Nature, Order, Timing, held
from claimnum.groups.gates import Gates, Guess
from claimnum.groups.measure import Fit

# Rules that what comes after them asks for by name.
DENIAL, MISSED = "denial: of what is asserted", "forecast: missed"

Rule = Callable[[Side, Side, Gates, Timing], Outcome | None]


def denial(a: Side, b: Side, gates: Gates, time: Timing) -> Outcome | None:
    """Denying X conflicts with an assertion whose interval lies inside X, and is compatible with any other."""
    del gates, time
    modes = (a.claim.modality, b.claim.modality)
    if "denied" not in modes:
        return None
    if modes[0] == modes[1]:
        same = a.readings.stated == b.readings.stated
        return Outcome("agrees" if same else "compatible", "denial: both", sentence(f"{both(a, b)} both deny a figure"))
    denied, other = (a, b) if modes[0] == "denied" else (b, a)
    if other.readings.stated.within(denied.readings.stated):
        why = f"{whose(denied.claim)} denial rules out {pair(denied.claim, other.claim)[1]}"
        return Outcome("conflicts", DENIAL, sentence(why))
    figure, denial_of_it = pair(other.claim, denied.claim)
    why = f"{figure} is not what {denial_of_it} rules out"
    return Outcome("compatible", "denial: of another figure", sentence(why))


def direction(a: Side, b: Side, gates: Gates, time: Timing) -> Outcome | None:
    """An increase against a decrease of one thing conflicts."""
    del gates, time
    if {a.claim.role, b.claim.role} != {"increase", "decrease"}:
        return None
    if one_voice(a, b):
        return _apart(a, b)
    if (a.claim.modality, b.claim.modality) != ("asserted", "asserted"):
        why = f"{both(a, b)} go opposite ways, and one is not a fact yet"
        return Outcome("undecided", "direction: not yet a fact", sentence(why))
    return Outcome("conflicts", "direction: opposite", sentence(f"{both(a, b)} go opposite ways"))


def part(a: Side, b: Side, gates: Gates, time: Timing) -> Outcome | None:
    """A part is no more than its whole."""
    if gates.fit not in (Fit.PART, Fit.WHOLE):
        return None
    if (one := _one_count(a, b, gates, time)) is not None:
        return one
    inner, outer = (a, b) if gates.fit is Fit.PART else (b, a)
    parts = " counts a part of ".join(pair(inner.claim, outer.claim))
    if gates.unsaid and inner.readings.stated.upper < outer.readings.stated.lower and not far(a, b):
        why = f"{parts}, or tells of the same things: one leaves unsaid what the other says"
        return Outcome("undecided", "part: unsaid", sentence(why))
    if inner.readings.stated.lower <= outer.readings.stated.upper:
        return Outcome("compatible", "part: within the whole", sentence(f"{parts} and is no more than it"))
    if inner.readings.loose.lower <= outer.readings.loose.upper:
        why = f"{parts} and is more than the whole, though not when rounded"
        return Outcome("undecided", "part: more as stated", sentence(why), loosened(a, b))
    if (a.claim.modality, b.claim.modality) != ("asserted", "asserted"):
        why = f"{parts} and is more than the whole, but one is not a fact yet"
        return Outcome("compatible", "part: not yet a fact", sentence(why), _possible(a, b))
    later = time.order is (Order.LATER if inner is a else Order.EARLIER)
    if time.nature is Nature.CUMULATIVE and later:
        why = f"{parts} and is more than the whole was, but was counted later"
        return Outcome("compatible", "part: counted later", sentence(why), frozenset({"later"}))
    if time.order is Order.UNKNOWN or (time.nature is Nature.STATE and time.order is not Order.SAME):
        return Outcome("undecided", "part: of another day", sentence(f"{parts} and is more than the whole, but of another day"))
    return Outcome("conflicts", "part: more than the whole", sentence(f"{parts} and is more than the whole"))


def _one_count(a: Side, b: Side, gates: Gates, time: Timing) -> Outcome | None:
    """What two texts come to that seem to count one thing, though one of them names it more narrowly.

    A part rests on little where one side only leaves unsaid what happened, or where two texts place one event, or say which
    things they count, more and less exactly: the same figure is then the same count, and a later, higher total that count
    grown; of things that one calls "confirmed" a total no more than twofold, for it may count others too.
    """
    apart = a.claim.origin.document != b.claim.origin.document
    if not gates.unsaid and not (apart and gates.narrowed):
        return None
    found = in_time(a, b, table(a, b), time)
    grown = (
        (Guess.UNMARKED not in gates.guess or not far(a, b))
        and time.nature is Nature.CUMULATIVE
        and (found.verdict == "supersedes" or "later" in found.flags)
    )
    if grown or (found.verdict == "agrees" and (gates.unsaid or _one_figure(a, b))):
        return attrs.evolve(found, flags=found.flags | {"presumed"})
    return None


def _one_figure(a: Side, b: Side) -> bool:
    """Whether two claims name one figure: 17 and at least 17."""
    one, two = a.readings.stated, b.readings.stated
    ends = {end[0] for end in (one.lower, one.upper)} & {end[0] for end in (two.lower, two.upper)}
    return bool(ends - {0, math.inf, -math.inf})


def not_yet(a: Side, b: Side, gates: Gates, time: Timing) -> Outcome | None:
    """What is only possible or expected conflicts with a firm bound that rules it out, never with a mere figure."""
    del gates
    modes = (a.claim.modality, b.claim.modality)
    if modes == ("asserted", "asserted"):
        return None
    base, possible = table(a, b), _possible(a, b)
    if base.verdict != "conflicts":
        return attrs.evolve(base, flags=base.flags | possible)
    if "asserted" not in modes:
        return _two_forecasts(a, b, base, possible)
    fact = modes.index("asserted")
    result, forecast = ((a, b), (b, a))[fact]
    if result.readings.stated.one_sided:
        return attrs.evolve(base, rule="forecast: ruled out by a bound", flags=base.flags | possible)
    if not possible and _comes_after(result, forecast, time):
        one, two = pair(result.claim, forecast.claim)
        why = f"{one} is the result, and {two} the forecast it misses"
        return Outcome("supersedes", MISSED, sentence(why), newer=fact)
    one, two = pair(forecast.claim, result.claim)
    if not possible and a.question.kind != "count":
        why = f"{one} is expected and {two} is so: they are for two times"
        return Outcome("not_comparable", "forecast: of another time", sentence(why))
    why = f"{one} is not a fact yet, and {two} does not rule it out"
    return Outcome("compatible", "forecast: not ruled out", sentence(why), possible)


def _two_forecasts(a: Side, b: Side, base: Outcome, possible: frozenset[str]) -> Outcome:
    """What two figures come to that differ and of which neither is a fact yet."""
    one, two = a.claim, b.claim
    if same_source(one, two):
        if one.said is not None and two.said is not None and one.said != two.said and not possible:
            return replaces(a, b, Order.EARLIER, "forecast: revised", frozenset({"revised"}))
        if one_voice(a, b):
            return _apart(a, b)
    elif not possible and (a.readings.stated.one_sided or b.readings.stated.one_sided):
        return attrs.evolve(base, rule="forecast: ruled out by a bound")
    why = f"{both(a, b)} differ, but neither is a fact yet and neither rules the other out"
    return Outcome("compatible", "forecast: two", sentence(why), possible)


def same_voice(a: Side, b: Side, gates: Gates, time: Timing) -> Outcome | None:
    """Nobody contradicts himself in one text: two figures of one source for one time count two things, or whole and part."""
    del gates
    if not one_voice(a, b):
        return None
    found = table(a, b)
    if not (found.verdict == "conflicts" or _floor_far_below(a, b, found)):
        return None
    shrunk = time.order is not Order.SAME and in_time(a, b, found, time).verdict == "conflicts"
    return _apart(a, b) if time.order is Order.SAME or shrunk else None


def _floor_far_below(a: Side, b: Side, found: Outcome) -> bool:
    """Whether one is a floor far under the other's figure: "at least seven" of 18 districts counts some of them."""
    floors = [side.readings.stated.upper[0] == math.inf for side in (a, b)]
    return "tension" in found.flags and floors[0] != floors[1]


def one_voice(a: Side, b: Side) -> bool:
    """Whether both stand in one text and one known source says both; what restates a quantity in another unit is held to it."""
    one, two = a.claim, b.claim
    if one.equivalent_of == two.id or two.equivalent_of == one.id:
        return False
    known = one.source.name is not None or one.origin.publisher is not None
    return known and one.origin.document == two.origin.document and same_source(one, two)


def _apart(a: Side, b: Side) -> Outcome:
    if a.question.kind == "count" and not a.question.change:
        why = f"{both(a, b)} stand in one text and from one source: one counts a part of the other, or another thing"
        return Outcome("compatible", "one voice: a part", sentence(why))
    why = f"{both(a, b)} stand in one text and from one source, which means two things by them"
    return Outcome("not_comparable", "one voice: two things", sentence(why))


def _comes_after(result: Side, forecast: Side, time: Timing) -> bool:
    """Whether a figure is what a forecast was about: of its period, or held after it was made."""
    one, two = result.claim.period, forecast.claim.period
    if one is not None and two is not None:
        return one == two
    made, day = forecast.claim.said, held(result.claim)
    return made is not None and day is not None and day > made and time.order is not Order.APART


def _possible(a: Side, b: Side) -> frozenset[str]:
    return frozenset({"possible"} if "possible" in (a.claim.modality, b.claim.modality) else ())


RULES: tuple[Rule, ...] = (denial, direction, part, not_yet, same_voice)
