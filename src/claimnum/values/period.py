"""Periods: half-open runs of days, an end that is not known or not bounded is None."""

from __future__ import annotations

import datetime as dt
from typing import NoReturn, Self

import attrs

from claimnum.errors import AmbiguousTruthError, InputTypeError, InputValueError


def as_date(value: dt.date | str | None, argument: str) -> dt.date | None:
    """A calendar date from a date, an ISO string or None.

    Raises:
        InputTypeError, InputValueError: it is something else, or no date on the calendar.
    """
    if value is None:
        return None
    if isinstance(value, dt.datetime):
        if value != value:  # noqa: PLR0124 - as pandas' NaT is, a datetime without a day
            raise InputValueError(argument, "a day (None where there is none)", str(value))
        return value.date()
    if isinstance(value, dt.date):
        return value
    if not isinstance(value, str):
        raise InputTypeError(argument, "a date, an ISO date string or None", type(value).__name__)
    try:
        return dt.datetime.fromisoformat(value).date()
    except ValueError:
        raise InputValueError(argument, "an ISO date (2024-11-04)", value) from None


def _start(value: dt.date | str | None) -> dt.date | None:
    return as_date(value, "start")


def _end(value: dt.date | str | None) -> dt.date | None:
    return as_date(value, "end")


@attrs.frozen(slots=True)
class Period:
    """The days from `start` up to, not including, `end`; None is open on that side.

    >>> str(Period.day(dt.date(2024, 11, 4)))
    '2024-11-04'
    """

    start: dt.date | None = attrs.field(converter=_start)
    end: dt.date | None = attrs.field(converter=_end)

    def __attrs_post_init__(self) -> None:
        if self.end is not None and (self.start or dt.date.min) >= self.end:
            raise InputValueError("period", "a start before its end", f"{self.start}..{self.end}")

    @classmethod
    def day(cls, day: dt.date) -> Self:
        """One day.

        Raises:
            InputValueError: it is the last of the calendar, which has no end in it.
        """
        if day == dt.date.max:
            raise InputValueError("day", "before the last day of the calendar", str(day))
        return cls(day, day + dt.timedelta(days=1))

    def within(self, other: Period) -> bool:
        """Whether every day of it is a day of the other."""
        starts = other.start is None or (self.start is not None and self.start >= other.start)
        ends = other.end is None or (self.end is not None and self.end <= other.end)
        return starts and ends

    def overlaps(self, other: Period) -> bool:
        """Whether some day is in both."""
        return not (self.before(other) or other.before(self))

    def before(self, other: Period) -> bool:
        """Whether it has ended when the other starts."""
        return self.end is not None and other.start is not None and self.end <= other.start

    def __bool__(self) -> NoReturn:
        raise AmbiguousTruthError("a period", "ask .within, .overlaps or .before")

    def __str__(self) -> str:
        if self.start is not None and self.end is not None and (self.end - self.start).days == 1:
            return str(self.start)
        return f"{self.start or '…'}..{self.end or '…'}"
