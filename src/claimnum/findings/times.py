"""Time: which day a number holds for, and what two different figures at two days come to."""

from __future__ import annotations

import datetime as dt
import enum

import attrs

from claimnum.claims.claim import Claim
from claimnum.findings.names import same_source
from claimnum.groups.measurewords import MeasureWords
from claimnum.groups.question import Question
from claimnum.values.period import Period
from claimnum.values.policy import Policy


class Nature(enum.Enum):
    """How a number behaves in time."""

    CUMULATIVE = "cumulative"
    STATE = "state"
    FLOW = "flow"
    FIXED = "fixed"


class Order(enum.Enum):
    """How the days of two claims, the first and the second, lie to each other."""

    SAME = "same"
    EARLIER = "earlier"
    LATER = "later"
    APART = "apart"
    UNKNOWN = "unknown"


@attrs.frozen(slots=True)
class Timing:
    """The time of two claims: how their number behaves, and which is later."""

    nature: Nature
    order: Order


MONTH = 31
FIXED_KINDS = frozenset(("duration", "age"))


def nature_of(question: Question, words: MeasureWords) -> Nature:
    """How the number of a question behaves in time; the lexicon first, then the kind."""
    if question.change:
        return Nature.FLOW
    known = words.time(question.measure, question.kind)
    if known == "cumulative" and question.kind not in ("count", "measure", "money"):
        return Nature.STATE if question.kind == "percent" else Nature.FLOW  # deaths only grow, shares and rates of them do not
    if known is not None and not (known == "flow" and question.kind == "percent"):
        return Nature(known)
    return Nature.FIXED if question.kind in FIXED_KINDS else Nature.STATE


def timing(a: Claim, b: Claim, nature: Nature, policy: Policy) -> Timing:
    """How the days of two claims lie; a claim without a period holds on the day it was said."""
    if nature in (Nature.FLOW, Nature.FIXED):
        return Timing(nature, _periods(a, b, nature, policy))
    if a.period is None and b.period is None and a.origin.document == b.origin.document and not same_source(a, b):
        return Timing(nature, Order.SAME)  # two voices that one text sets side by side speak of one time
    if nature is Nature.CUMULATIVE and (order := _spells(a, b, policy)) is not None:
        return Timing(nature, order)
    one, two = held(a), held(b)
    if _told_together(a, b, one, two):
        return Timing(nature, Order.SAME)
    if one is None or two is None:
        return Timing(nature, Order.SAME if one is two else Order.UNKNOWN)
    return Timing(nature, _order(one, two, policy))


def _told_together(a: Claim, b: Claim, one: dt.date | None, two: dt.date | None) -> bool:
    """Whether two voices speak on one day and only one names the (recent) time it means: the other leaves that unsaid."""
    if a.said is None or a.said != b.said or (a.period is None) == (b.period is None) or same_source(a, b):
        return False
    return one is not None and two is not None and abs((one - two).days) <= MONTH


def _spells(a: Claim, b: Claim, policy: Policy) -> Order | None:
    """What spells make of two totals; None where they tell nothing.

    They are apart where they begin on different days, or one is of a time before or long after the other's spell, and
    unknown where one is of a time after it, yet may look back on it. A single day is that on which a total was counted.
    """
    one, two = _spell(a), _spell(b)
    if one is not None and two is not None and one.start is not None and two.start is not None:
        return Order.APART if abs((one.start - two.start).days) > policy.drift else None
    (spell, counted), other = ((one, a), b) if one is not None else ((two, b), a)
    day = held(other)
    if spell is None or spell.start is None or day is None:
        return None
    if counted.modality == "asserted" and day < spell.start:
        return Order.APART
    if spell.end is None or (day - spell.end).days <= MONTH:
        return None
    return Order.APART if day - spell.end > spell.end - spell.start else Order.UNKNOWN


def _spell(claim: Claim) -> Period | None:
    """The period of a claim where it is longer than a day."""
    period = claim.period
    if period is None or period.start is None:
        return None
    return period if period.end is None or (period.end - period.start).days > 1 else None


def held(claim: Claim) -> dt.date | None:
    """The last day that a claim's number is said to hold for, None where nothing dates it.

    What is asserted of a time not yet over ("this year's toll of 72") holds up to the day it was said.
    """
    period = claim.period
    if period is not None and period.end is not None:
        last = period.end - dt.timedelta(days=1)
        return last if claim.said is None or claim.modality != "asserted" else min(last, claim.said)
    if claim.said is not None:
        return claim.said
    if period is not None and period.start is not None:
        return period.start
    return claim.origin.published


def _order(one: dt.date, two: dt.date, policy: Policy) -> Order:
    if abs((one - two).days) <= policy.drift:
        return Order.SAME
    return Order.EARLIER if one < two else Order.LATER


def _periods(a: Claim, b: Claim, nature: Nature, policy: Policy) -> Order:
    """A flow belongs to its period and a fixed thing to its event: two periods are two things."""
    if a.period is None or b.period is None:
        return _unsaid(a, b)
    if a.period == b.period or ((nature is Nature.FIXED or _open(a.period, b.period)) and a.period.overlaps(b.period)):
        return Order.SAME
    return Order.SAME if _nearly_one(a.period, b.period, policy) else Order.APART


def _open(one: Period, two: Period) -> bool:
    """Whether one is open on a side, as what held before a day is: it may be any part of that time."""
    return None in (one.start, one.end, two.start, two.end)


def _nearly_one(one: Period, two: Period, policy: Policy) -> bool:
    """Whether two periods are one but for how it is counted ("the third quarter", "the 13 weeks to 28 September")."""
    if one.start is None or one.end is None or two.start is None or two.end is None:
        return False
    if abs((one.start - two.start).days) <= policy.drift and abs((one.end - two.end).days) <= policy.drift:
        return True
    shared = min(one.end, two.end) - max(one.start, two.start)
    return shared * 10 >= max(one.end - one.start, two.end - two.start) * 9


def _unsaid(a: Claim, b: Claim) -> Order:
    """A claim that names no period is for the latest one when it was said: a period long past by then is another."""
    silent, dated = (a, b) if a.period is None else (b, a)
    period = dated.period
    if period is None or period.end is None or silent.said is None:
        return Order.SAME
    length = dt.timedelta(days=MONTH) if period.start is None else max(period.end - period.start, dt.timedelta(days=MONTH))
    return Order.APART if silent.said - period.end > length else Order.SAME
