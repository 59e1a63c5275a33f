"""What two days make of two figures: only what would conflict at one time supersedes at two."""

from __future__ import annotations

import attrs

from claimnum.findings.names import pair, same_source
from claimnum.findings.side import Outcome, Side, both, sentence
from claimnum.findings.times import Nature, Order, Timing, held


def in_time(a: Side, b: Side, found: Outcome, time: Timing) -> Outcome:
    """What time makes of the table's verdict."""
    if found.verdict == "agrees":
        return _grown(a, b, found, time)
    if found.verdict != "conflicts":
        return found
    if time.nature in (Nature.FLOW, Nature.FIXED):
        return _corrected(a, b) or found
    if time.order is Order.UNKNOWN:
        return Outcome("undecided", "time: one has no date", sentence(f"{both(a, b)} differ, and one has no date"))
    if time.order is Order.SAME:
        corrected = _corrected(a, b) if a.claim.period is not None and a.claim.period == b.claim.period else None
        return corrected or attrs.evolve(found, rule="time: one day", flags=found.flags | {"same_day"})
    if time.nature is Nature.STATE:
        return replaces(a, b, time.order, "time: a state replaced")
    late, early = _late_first(a, b, time.order)
    if late.readings.stated.lower > early.readings.stated.upper:
        return replaces(a, b, time.order, "time: a total grown")
    return _corrected(a, b) or Outcome(
        "conflicts",
        "time: a total shrunk",
        sentence(f"{both(a, b)} cannot both be true: a total only grows, and the later one is lower"),
        found.flags,
    )


def replaces(a: Side, b: Side, order: Order, rule: str, flags: frozenset[str] = frozenset()) -> Outcome:
    """The later claim replaces the earlier one."""
    late, early = _late_first(a, b, order)
    day = held(late.claim)
    dated = f" ({day})" if day is not None else ""
    new, old = pair(late.claim, early.claim)
    why = f"{new}{dated} replaces {old}"
    return Outcome("supersedes", rule, sentence(why), flags, 0 if late is a else 1)


def _late_first(a: Side, b: Side, order: Order) -> tuple[Side, Side]:
    return (b, a) if order is Order.EARLIER else (a, b)


def _grown(a: Side, b: Side, found: Outcome, time: Timing) -> Outcome:
    """An earlier floor and a later, higher total are both true."""
    if time.nature is not Nature.CUMULATIVE or time.order not in (Order.EARLIER, Order.LATER):
        return found
    late, early = _late_first(a, b, time.order)
    higher = late.readings.stated.lower > early.readings.stated.lower
    return attrs.evolve(found, flags=found.flags | {"later"}) if higher else found


def _corrected(a: Side, b: Side) -> Outcome | None:
    """One source that later says another figure for the same time corrects itself."""
    one, two = a.claim.said, b.claim.said
    if one is None or two is None or one == two or not same_source(a.claim, b.claim):
        return None
    order = Order.EARLIER if one < two else Order.LATER
    return replaces(a, b, order, "time: revised by its source", frozenset({"revised"}))
