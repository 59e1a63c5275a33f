"""Tense around a date: whether the clause it stands in looks back or ahead."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from claimnum.mentions.dating import Scan
from claimnum.values.period import Period

PAST, NEUTRAL, FUTURE = -1, 0, 1
BREAKS = frozenset(';:“”"')
REACH = 24
IMMINENT = 10  # days


def tense(scan: Scan, first: int, last: int) -> int:
    """PAST, FUTURE or NEUTRAL for the date of tokens `first` to `last`, read from the nearest verb.

    The verb before rules ("said Monday that it will"), unless an auxiliary follows right behind ("the vote Friday will"); where
    none stands before, the first one after does ("On Friday, the court will").
    """
    ahead = scan.words.sets["ahead"]
    if last < scan.stop and scan.lower[last] in ahead:
        return FUTURE
    for index in range(first - 1, max(scan.start, first - REACH) - 1, -1):
        if scan.lower[index] in BREAKS:
            break
        if found := _signal(scan, index):
            return found
    for index in range(last, min(scan.stop, last + REACH)):
        if found := _signal(scan, index):
            return found
    return NEUTRAL


def _signal(scan: Scan, index: int) -> int:
    word = scan.lower[index]
    if word in scan.words.sets["ahead"]:
        return FUTURE
    if word in scan.words.sets["behind"] or (word.endswith("ed") and word not in scan.words.sets["no_past"]):
        # "will be announced", "to be held": the auxiliary before it tells.
        return NEUTRAL if index > scan.start and scan.lower[index - 1] == "be" else PAST
    return NEUTRAL


def chosen(candidates: Iterable[Period | None], published: dt.date, direction: int, step: int | None) -> Period | None:
    """Of the days that a name may mean, in time order, the ones it does.

    "last" takes the latest that is over, "next" the first to come, "this" the nearest; without such a word the past takes the
    latest that has begun, the future the first that is not over, and a clause without tense the nearest. What is due
    within days is meant where the other choice lies most of a year away.
    """
    found = [(p, p.start, p.end) for p in candidates if p is not None and p.start is not None and p.end is not None]
    if step == -1:
        kept = [p for p, _, end in found if end <= published][-1:]
    elif step == 1:
        kept = [p for p, start, _ in found if start > published][:1]
    elif step is None and direction == PAST:
        kept = [p for p, start, _ in found if start <= published or _imminent(start, published, found)][-1:]
    elif step is None and direction == FUTURE:
        kept = [p for p, _, end in found if end > published][:1]
    else:
        kept = [min(found, key=lambda each: abs(each[1] - published))[0]] if found else []
    return kept[0] if kept else None


def _imminent(start: dt.date, published: dt.date, found: list[tuple[Period, dt.date, dt.date]]) -> bool:
    yearly = len(found) > 1 and (found[1][1] - found[0][1]).days > 300
    return yearly and 0 < (start - published).days <= IMMINENT
