"""The table of two numbers: what their intervals come to, as stated and as meant."""

from __future__ import annotations

from claimnum.findings.names import in_words, shown, why_apart
from claimnum.findings.side import Outcome, Side, both, loosened, sentence
from claimnum.values.extent import Lie


def table(a: Side, b: Side) -> Outcome:
    """The verdict of the numbers alone, by the table of stated and meant intervals."""
    one, two = a.readings, b.readings
    lie = one.stated.lie(two.stated)
    if lie is not Lie.DISJOINT:
        tension = frozenset({"tension"}) if a.heard.disjoint(b.heard) else frozenset[str]()
        if lie is Lie.INSIDE:
            inner, outer = (a, b) if one.stated.within(two.stated) else (b, a)
            return Outcome("agrees", "interval: inside", _inside(inner, outer), tension)
        why = f"{both(a, b)} can both be true: the figures overlap"
        return Outcome("compatible", "interval: overlap", sentence(why), tension)
    touching = frozenset({"touching"}) if one.stated.touches(two.stated) or _next(a, b) else frozenset[str]()
    if one.loose.disjoint(two.loose):
        why = f"{both(a, b)} cannot both be true{why_apart(a.claim, b.claim)}"
        return Outcome("conflicts", "interval: disjoint", sentence(why), touching)
    flags = loosened(a, b)
    meant = one.meant.lie(two.meant)
    units = a.claim.quantity.unit != b.claim.quantity.unit
    if meant is Lie.INSIDE or (meant is Lie.OVERLAP and units):
        rule = "interval: hedged" if "hedged" in flags else "interval: rounded"
        why = f"{both(a, b)} are one figure, {'hedged' if 'hedged' in flags else 'rounded'}"
        return Outcome("agrees", rule, sentence(why), flags)
    why = f"{both(a, b)} differ, but by no more than a rounding or a hedge could"
    return Outcome("undecided", "interval: at the edge", sentence(why), flags | touching)


def _next(a: Side, b: Side) -> bool:
    """Whether two counts stand side by side because counts are whole ("78", "more than 78")."""
    one, two = a.claim.quantity.interval, b.claim.quantity.interval
    low, high = (one, two) if a.readings.stated.upper < b.readings.stated.lower else (two, one)
    return low.upper is not None and low.upper == high.lower


def _inside(inner: Side, outer: Side) -> str:
    words = in_words(outer.claim.quantity.interval)
    if inner.readings.stated == outer.readings.stated:
        return sentence(f"{both(inner, outer)} are the same")
    return sentence(f"{both(inner, outer)} can both be true: {shown(inner.claim)} lies inside {words}")
