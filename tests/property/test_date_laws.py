"""Laws of dates: they read any text, point into it, name a day or more, and absolute ones do not hang on their neighbours."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimnum import read_dates
from claimnum.values.calendar import end_of, holding, moved, start_of, third
from claimnum.values.period import Period

WORDS = """
March May Oct. Monday Sat. Q3 H1 fiscal FY2022 summer fall 2019 1500 1990s '90s 5 31 5th 12:30 a.m. 3/5/2022 2024-11-04
2013-14 today overnight last next this the of to from between and since until by as ago earlier later before after early
mid- late end first third a two 100 year years week months days quarter half century decade weekend night said will killed
, . - – : ( ) ' " 's Christmas Easter Thanksgiving 9/11 same period Q4 T14 Z
""".split()  # noqa: SIM905 - a word list reads best as one
salads = st.lists(st.sampled_from(WORDS), max_size=14).map(" ".join)
days = st.dates(dt.date(1, 1, 1), dt.date(9999, 12, 31))
published = st.none() | days
ABSOLUTE = """
5 March 2022|Oct. 23, 1998|2024-11-04|the third quarter of 2019|in 1987|the 1990s|mid-June 2001|FY2019|Good Friday 2019
""".strip().split("|")
UNITS = st.sampled_from("day week month quarter half season year decade century".split())  # noqa: SIM905 - as above
PUBLISHED_ONLY = "last week|Monday|a year ago|in October|the third quarter|Christmas|tonight|this summer|last Tuesday"
MIDDLE_DAYS = st.dates(dt.date(1000, 1, 1), dt.date(3000, 1, 1))


@settings(deadline=None)
@given(st.one_of(st.text(), salads), published)
def test_total_and_inside_the_text(text: str, day: dt.date | None) -> None:
    for date in read_dates(text, day):
        assert 0 <= date.start < date.end <= len(text)
        assert not text[date.start].isspace()
        if date.period is not None:
            assert date.period.start is None or date.period.end is None or date.period.start < date.period.end
            assert date.period.start is not None or date.period.end is not None


@settings(deadline=None)
@given(salads, published)
def test_dates_overlap_only_as_a_range_holds_its_ends(text: str, day: dt.date | None) -> None:
    read = read_dates(text, day)
    for place, one in enumerate(read):
        for other in read[place + 1 :]:
            apart = one.end <= other.start
            assert apart or (other.start <= one.start and one.end <= other.end)


@settings(deadline=None)
@given(st.sampled_from(ABSOLUTE), salads, salads, published, published)
def test_an_absolute_date_is_the_same_anywhere(
    phrase: str, before: str, after: str, day: dt.date | None, other: dt.date | None
) -> None:
    alone = f"It happened {phrase}."
    found = [str(date.period) for date in read_dates(alone, day)]
    text = f"{before}\n\n{alone}\n\n{after}"
    start = len(before) + 2
    inside = [d for d in read_dates(text, other) if start <= d.start and d.end <= start + len(alone)]
    assert [str(date.period) for date in inside] == found
    assert len(found) == 1


@settings(deadline=None)
@given(
    days,
    st.sampled_from(["day", "week", "month", "quarter", "half", "season", "year", "decade", "century"]),
    st.integers(-40, 40),
)
def test_a_unit_holds_its_days_and_meets_the_next(day: dt.date, unit: str, steps: int) -> None:
    here, following = holding(unit, day, steps), holding(unit, day, steps + 1)
    if here is None or following is None:
        return
    assert here.end == following.start
    if steps == 0:
        assert Period.day(day).within(here)


@settings(deadline=None)
@given(MIDDLE_DAYS, st.sampled_from(["week", "month", "quarter", "year", "decade"]))
def test_thirds_make_the_whole(day: dt.date, unit: str) -> None:
    whole = holding(unit, day)
    assert whole is not None
    early, middle, late = (third(whole, part) for part in (0, 1, 2))
    cuts = [start_of(early), start_of(middle), start_of(late), end_of(late)]
    assert cuts == [whole.start, end_of(early), end_of(middle), whole.end]


@settings(deadline=None)
@given(MIDDLE_DAYS, st.sampled_from(["day", "week", "month", "year"]), st.integers(0, 500))
def test_a_step_forward_is_never_back(day: dt.date, unit: str, steps: int) -> None:
    there = moved(day, unit, steps)
    assert there is not None
    assert there >= day


@pytest.mark.parametrize(
    "step", ["last week", "Monday", "a year ago", "in October", "the third quarter", "Christmas", "tonight", "this summer"]
)
def test_nothing_reads_the_clock(step: str) -> None:
    assert [date.period for date in read_dates(f"It happened {step}.")] == [None]
