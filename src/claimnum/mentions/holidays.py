"""Holidays: days that a name gives, fixed in the calendar, the nth weekday of a month, or counted from Easter."""

from __future__ import annotations

import datetime as dt

from claimnum.mentions.dating import Atom, Scan
from claimnum.mentions.tense import chosen, tense
from claimnum.text.tags import ING, NOUN
from claimnum.values.calendar import day_of, day_period, moved
from claimnum.values.period import Period


def holiday_form(scan: Scan, core: int) -> Atom | None:
    """Christmas Eve · Thanksgiving 2019 · Good Friday · the Sept. 11 attacks."""
    found = scan.words.holidays.starting_at(scan.lower, core, scan.stop)
    if found is None or not (scan.capital(core) or scan.lower[core][0].isdecimal()):
        return None
    rule, last = found
    if rule.count("-") == 2:
        return Atom(core, last, day_period(dt.date.fromisoformat(rule)), "day")
    if last < scan.stop and scan.tags()[last] in (NOUN, ING) and scan.lower[last] not in scan.words.sets["day_parts"]:
        return None  # "Christmas shopping"
    at = last + (scan.word(last) in (",", "of"))
    year = scan.figure(at, 1000, 2100)
    if year is not None:
        return Atom(core, at + 1, day_of_holiday(rule, year), "day")
    step = scan.words.steps.get(scan.word(core - 1))
    first = core - (step is not None)
    if scan.published is None:
        return Atom(first, last, None, "day")
    near = [day_of_holiday(rule, scan.published.year + away) for away in (-2, -1, 0, 1, 2)]
    return Atom(first, last, chosen(near, scan.published, tense(scan, first, last), step), "day")


def day_of_holiday(rule: str, year: int) -> Period | None:
    """The day of a holiday in a year: "12-25", "11 thu 4" (the fourth Thursday of November), "easter -2"."""
    if rule.startswith("easter"):
        return day_period(moved(easter(year), "day", int(rule.split()[1])))
    if "-" in rule and " " not in rule:
        month, _, of_month = rule.partition("-")
        return day_period(day_of(year, int(month), int(of_month)))
    month, weekday, place = rule.split()
    wanted = ("mon", "tue", "wed", "thu", "fri", "sat", "sun").index(weekday)
    first = day_of(year, int(month), 1)
    if first is None:
        return None
    day = moved(first, "day", (wanted - first.weekday()) % 7 + 7 * (int(place) - 1 if int(place) > 0 else 4))
    if day is not None and day.month != int(month):
        day = moved(day, "day", -7)
    return day_period(day)


def easter(year: int) -> dt.date | None:
    """Easter Sunday in the Gregorian calendar (Butcher's rule)."""
    century, golden = year // 100, year % 19
    epact = (century - century // 4 - (8 * century + 13) // 25 + 19 * golden + 15) % 30
    epact -= (epact // 28) * (1 - (29 // (epact + 1)) * ((21 - golden) // 11))
    weekday = (year + year // 4 + epact + 2 - century + century // 4) % 7
    day = epact - weekday
    month = 3 + (day + 40) // 44
    return day_of(year, month, day + 28 - 31 * (month // 4))
