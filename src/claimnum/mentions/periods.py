"""Periods: what stands before a date, or between two, and makes a longer run of days of them."""

from __future__ import annotations

import datetime as dt

from claimnum.mentions.datewords import LINKS
from claimnum.mentions.dating import Atom, Scan
from claimnum.struct import evolved
from claimnum.values.calendar import end_of, moved, span, start_of
from claimnum.values.period import Period

YEARLY = ("quarter", "half", "month", "season")


def bounded(scan: Scan, atom: Atom) -> Atom:
    """Since, by, until, through, as of: a period open on one side, or the date as it stands."""
    at = atom.first - 1
    word, sets, period = scan.word(at), scan.words.sets, atom.period
    if word in sets["since"]:
        start = start_of(period)
        first = at - (scan.word(at - 1) == "ever")
        return evolved(atom, first=first, period=Period(start, None) if start is not None else None)
    if word in sets["until"] and scan.word(atom.last) != "'s":
        end = end_of(period)
        first = at - (scan.word(at - 1) == "up")
        return evolved(atom, first=first, period=Period(None, end) if end is not None else None)
    at = _before_clock(scan, at)
    if scan.word(at) in ("of", "at") and scan.word(at - 1) == "as":
        return evolved(atom, first=at - 1)
    return atom


def _before_clock(scan: Scan, at: int) -> int:
    """The token before the time of day that stands in front of a date ("as of 18:00, 20 June", "as of 7 a.m. Friday")."""
    at -= scan.word(at) in (",", "on")
    word, sets = scan.word(at), scan.words.sets
    at -= word in sets["halves"] or word in sets["zones"] or word in ("local", "time")
    if scan.figure(at, 0, 59, 2) is None:
        return at
    return at - 3 if scan.glued(at - 1, ":") and scan.figure(at - 2, 0, 23, 2) is not None else at - 1


def owned(scan: Scan, one: Atom, two: Atom) -> Atom | None:
    """The part of a year whose year stands in front of it ("1989's third quarter", "last year's first half")."""
    if one.precision != "year" or two.first != one.last + 1 or scan.lower[one.last] != "'s" or two.precision not in YEARLY:
        return None
    year, start = start_of(one.period), start_of(two.period)
    if year is None or start is None:
        return None
    steps = year.year - start.year
    return Atom(one.first, two.last, span(moved(start, "year", steps), moved(end_of(two.period), "year", steps)), two.precision)


def joined(scan: Scan, one: Atom, two: Atom) -> Atom | None:
    """From one to two, between one and two, one–two: the days from the first of the one to the last of the other."""
    link = _link(scan, one.last, two.first)
    opener = scan.lower[one.first - 1] if one.first > scan.start else ""
    if link in LINKS:
        fits = True
    elif link in scan.words.span_openers:
        fits = opener in scan.words.span_openers[link] or (link != "and" and one.precision == two.precision)
    else:
        return None
    if not fits:
        return None
    first = one.first - (opener in ("from", "between"))
    if one.period is None or two.period is None:
        return Atom(first, two.last, None, two.precision)
    start, end = one.period.start, two.period.end
    if start is not None and end is not None and one.precision == "day" and not _tells_year(scan, two):
        earlier = moved(end, "year", -1)
        end = (
            earlier if earlier is not None and earlier > start else end
        )  # "between June 23 and July 2": of one year, whatever the verb behind
    if start is not None and end is not None and start >= end and one.precision in ("day", "month"):
        # Thursday to Saturday go on from one week to the next, December to January from one year to the next.
        start = moved(start, "week" if one.precision == "day" and (start - end).days < 7 else "year", -1)
    return Atom(first, two.last, span(start, end), two.precision) if span(start, end) is not None else None


def _tells_year(scan: Scan, atom: Atom) -> bool:
    return any(len(word) == 4 and word.isdecimal() for word in scan.lower[atom.first : atom.last])


def _link(scan: Scan, after: int, before: int) -> str:
    """The word or dash alone between two dates; of "April-to-June" its word."""
    if before == after + 1:
        return scan.lower[after]
    hyphens = before == after + 3 and scan.lower[after] in LINKS and scan.lower[after + 2] in LINKS
    return scan.lower[after + 1] if hyphens else ""


def reaching(scan: Scan, atom: Atom) -> Atom | None:
    """The three months to June 30 · the week ended Friday · the year to March: so many units up to a date's last day."""
    at = atom.first - 1
    if at < scan.start or scan.lower[at] not in scan.words.sets["reaching"]:
        return None
    unit = scan.words.units.get(scan.lower[at - 1]) if at > scan.start else None
    if unit is None or unit in ("half", "weekend", "decade", "century", "minute"):
        return None
    count, first = 1, at - 1
    before = scan.lower[first - 1] if first > scan.start else ""
    if before in scan.words.numbers or (before.isdecimal() and before.isascii() and len(before) <= 3):
        count, first = scan.words.numbers.get(before) or int(before), first - 1
    elif before not in ("the", "full"):
        return None
    first -= first > scan.start and scan.lower[first - 1] == "the"
    end = end_of(atom.period)
    period = _up_to(end, unit, count) if end is not None else None
    return Atom(first, atom.last, period, "day" if unit == "hour" else "week" if unit == "fortnight" else unit)


def _up_to(end: dt.date, unit: str, count: int) -> Period | None:
    if unit == "hour":
        return span(moved(end, "day", -max(1, -(-count // 24)) - (count >= 24)), end)
    plain, size = ("week", 2) if unit == "fortnight" else (unit, 1)
    return span(moved(end, plain, -count * size), end)
