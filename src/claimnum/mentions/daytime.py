"""Times of day: with their day they are a date, alone of precision "time" and of the day that is likeliest."""

from __future__ import annotations

from claimnum.mentions.dating import Atom, Scan

DAYS = ("weekday", "deictic", "month", "figure")


def clock_form(scan: Scan, core: int) -> Atom | None:
    """10:15 a.m. · 8 p.m. Friday · at 14:30 GMT · 7 a.m. on March 5."""
    last = _clock(scan, core)
    return None if last is None else _of_day(scan, core, last)


def noon_form(scan: Scan, core: int) -> Atom | None:
    """At noon · by midnight Friday."""
    if scan.lower[core] not in scan.words.sets["noons"] or scan.word(core - 1) not in scan.words.sets["clock_before"]:
        return None
    return _of_day(scan, core, core + 1)


def _clock(scan: Scan, core: int) -> int | None:
    """The token after a time of day, None where the figure is no such time."""
    hours = scan.figure(core, 0, 24, 2)
    at, sets = core + 1, scan.words.sets
    if hours is None:
        return None
    minutes = scan.glued(at, ":") and scan.adjacent(at + 1) and len(scan.word(at + 1)) == 2
    if minutes:
        if scan.figure(at + 1, 0, 59, 2) is None or scan.glued(at + 2, ":"):
            return None
        at += 2
    half = scan.word(at) in sets["halves"] and hours <= 12
    at += half
    local = scan.word(at) == "local"
    zone = (local or scan.word(at) in sets["zones"]) and (half or minutes)
    at += zone + (local and scan.word(at + 1) == "time")
    span = scan.word(core - 1) in ("and", "to", "–") and scan.word(core - 3) == ":"  # "between 13:40 and 14:25"
    if half or (minutes and (zone or span or scan.word(core - 1) in sets["clock_before"])):
        return at
    return None


def _of_day(scan: Scan, first: int, last: int) -> Atom:
    """The time with the day it goes on to, else of the day last read in the sentence, else of the day of publication."""
    at = last + (scan.word(last) in ("on", ",", "of"))
    kind = scan.words.cores.get(scan.word(at), "figure" if scan.word(at).isdecimal() else "")
    kind = "weekday" if scan.word(at) in ("last", "next", "this", "late", "early") else kind
    day = scan.ahead_at(at) if kind in DAYS else None
    if day is not None and day.precision == "day":
        return Atom(first, day.last, day.period, "day")
    if scan.day is not None and scan.day.first >= scan.start:
        return Atom(first, last, scan.day.period, "time")
    return Atom(first, last, scan.within("day"), "time")


def timed(one: Atom, two: Atom, between: list[str]) -> Atom | None:
    """A day and the time behind it as one ("Thursday at 10:15 a.m."), None where they are two."""
    if one.precision == "day" and two.precision == "time" and between in ([], ["at"], [","], ["around"], ["about"]):
        return Atom(one.first, two.last, one.period, "day")
    return None
