"""The calendar: the weeks, months, quarters, seasons, years, decades and centuries that hold a day, and steps between them.

Everything is total: where a step leaves the years 1 to 9999 the answer is None. Periods do not change and few are asked for,
so they are kept and shared.
"""

from __future__ import annotations

import datetime as dt
from functools import lru_cache
from typing import Final

from claimnum.values.period import Period

KEPT: Final = 1 << 12
MONTHS: Final = {"month": 1, "quarter": 3, "season": 3, "half": 6, "year": 12, "decade": 120, "century": 1200}


def day_of(year: int, month: int, day: int) -> dt.date | None:
    """A date, None where the calendar has no such day."""
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def span(start: dt.date | None, end: dt.date | None) -> Period | None:
    """The days from start up to end, None where an end is unknown or they are none."""
    return Period(start, end) if start is not None and end is not None and start < end else None


def start_of(period: Period | None) -> dt.date | None:
    """The first day, None where it is not known."""
    return None if period is None else period.start


def end_of(period: Period | None) -> dt.date | None:
    """The day after the last, None where it is not known."""
    return None if period is None else period.end


def day_period(day: dt.date | None) -> Period | None:
    """A day as a period."""
    return None if day is None else Period(day, moved(day, "day", 1))


@lru_cache(maxsize=KEPT)
def month_span(year: int, month: int, months: int = 1) -> Period | None:
    """So many months from a month on; a month past 12 counts into the next years."""
    first, last = 12 * year + month - 1, 12 * year + month - 1 + months
    return span(day_of(first // 12, first % 12 + 1, 1), day_of(last // 12, last % 12 + 1, 1))


def fiscal_year(year: int, starts: int) -> Period | None:
    """The fiscal year that ends in `year`, of those that start in the month `starts`."""
    return month_span(year if starts == 1 else year - 1, starts, 12)


@lru_cache(maxsize=KEPT)
def holding(unit: str, day: dt.date, steps: int = 0) -> Period | None:
    """The calendar unit that holds a day, or the one so many steps after it.

    Weeks start on Monday, seasons in March, June, September and December, centuries in a year 1.

    >>> str(holding("week", dt.date(2024, 11, 4), -1))
    '2024-10-28..2024-11-04'
    """
    try:
        if unit == "day":
            return Period.day(day + dt.timedelta(days=steps))
        if unit == "week":
            monday = day - dt.timedelta(days=day.weekday()) + dt.timedelta(weeks=steps)
            return Period(monday, monday + dt.timedelta(weeks=1))
        if unit == "weekend":
            saturday = day + dt.timedelta(days=5 - day.weekday()) + dt.timedelta(weeks=steps)
            return Period(saturday, saturday + dt.timedelta(days=2))
    except OverflowError:
        return None
    months = MONTHS[unit]
    origin = {"season": 2, "century": 12}.get(unit, 0)  # what the counting of months from the year 0 starts at
    first = (12 * day.year + day.month - 1 - origin) // months * months + origin + steps * months
    return month_span(first // 12, first % 12 + 1, months)


def moved(day: dt.date | None, unit: str, steps: int) -> dt.date | None:
    """The same day so many units later; the last of the month where that month is shorter."""
    if day is None:
        return None
    try:
        if unit in ("day", "week", "weekend"):
            return day + dt.timedelta(days=steps * (1 if unit == "day" else 7))
    except OverflowError:
        return None
    count = 12 * day.year + day.month - 1 + MONTHS[unit] * steps
    for last in (day.day, 30, 29, 28):
        if last <= day.day and (found := day_of(count // 12, count % 12 + 1, last)) is not None:
            return found
    return None


def third(period: Period | None, part: int) -> Period | None:
    """The early (0), middle (1) or late (2) third of a period, in whole months where it has three, in years where it has ten.

    Of a month: days 1 to 10, 11 to 20, 21 to its end. Of a year: January to April, May to August, September to December.
    Of a decade: years 0 to 3, 4 to 6, 7 to 9.
    """
    if period is None or period.start is None or period.end is None:
        return period
    days = (period.end - period.start).days
    cuts = [_cut(period.start, period.end, days, place) for place in range(4)]
    return Period(cuts[part], cuts[part + 1])


def _cut(start: dt.date, end: dt.date, days: int, place: int) -> dt.date:
    """Where a period is cut in thirds, at `place` 0 (its start) to 3 (its end): at whole months or years where it is long."""
    if place in (0, 3):
        return start if place == 0 else end
    months = 12 * (end.year - start.year) + end.month - start.month
    if days < 80:
        return start + dt.timedelta(days=10 * place if 28 <= days <= 31 else days * place // 3)
    if months < 120:
        return moved(start, "month", months * place // 3) or end
    return moved(start, "year", months // 12 * (4, 7)[place - 1] // 10) or end
