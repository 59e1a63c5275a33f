"""Periods and dates: half-open days, open ends, and what is no date."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimnum.errors import AmbiguousTruthError, ClaimnumError, InputTypeError, InputValueError
from claimnum.text.document import Document
from claimnum.text.span import Span
from claimnum.values.period import Period, as_date

DAY = dt.date(2024, 11, 4)
DAYS = st.integers(0, 12).map(lambda n: DAY + dt.timedelta(days=n))


@st.composite
def periods(draw: st.DrawFn) -> Period:
    start, end = draw(st.none() | DAYS), draw(st.none() | DAYS)
    if start is not None and end is not None and start >= end:
        end = start + dt.timedelta(days=1)
    return Period(start, end)


def days(period: Period) -> set[int]:
    grid = range(-2, 16)
    return {n for n in grid if Period.day(DAY + dt.timedelta(days=n)).within(period)}


@given(periods(), periods())
def test_overlap_is_a_common_day(a: Period, b: Period) -> None:
    assert a.overlaps(b) == b.overlaps(a) == bool(days(a) & days(b))


@given(periods(), periods())
def test_within_is_no_day_left_over(a: Period, b: Period) -> None:
    assert a.within(b) == (days(a) <= days(b))


@given(periods(), periods())
def test_before_is_every_day_earlier(a: Period, b: Period) -> None:
    assert a.before(b) == (a.end is not None and b.start is not None and max(days(a)) < min(days(b)))


def test_a_period_has_no_truth_value() -> None:
    with pytest.raises(AmbiguousTruthError):
        bool(Period.day(DAY))


def test_a_period_that_ends_before_it_starts_is_refused() -> None:
    with pytest.raises(InputValueError):
        Period(DAY, DAY)


@pytest.mark.parametrize("value", ["2024-11-04", "2024-11-04T08:30:00", DAY, dt.datetime(2024, 11, 4, 8)])
def test_dates_come_as_text_or_as_dates(value: object) -> None:
    assert as_date(value, "published") == DAY  # type: ignore[arg-type]  # a datetime is a date


@pytest.mark.parametrize(("value", "error"), [("4 November", ValueError), ("2024-02-30", ValueError), (20241104, TypeError)])
def test_what_is_no_date_is_refused_as_ours_and_as_the_built_in(value: object, error: type[Exception]) -> None:
    with pytest.raises(error, match="published") as caught:
        Document("text", published=value)  # type: ignore[arg-type]  # the wrong types are the test
    assert isinstance(caught.value, ClaimnumError)


@pytest.mark.parametrize("field", [{"text": b"bytes"}, {"text": "x", "publisher": 3}, {"text": "x", "url": 3}])
def test_what_is_no_text_is_refused(field: dict[str, object]) -> None:
    with pytest.raises(InputTypeError):
        Document(**field)  # type: ignore[arg-type]  # the wrong types are the test


def test_a_document_key_is_its_id_or_a_hash_of_what_it_is() -> None:
    assert Document("x", id="mine").key == "mine"
    assert Document("x", "AP", "2024-11-04").key == Document("x", "AP", DAY).key
    assert len({Document("x").key, Document("y").key, Document("x", "AP").key, Document("x", None, DAY).key}) == 4


def test_a_span_that_turns_back_is_refused() -> None:
    with pytest.raises(InputValueError):
        Span(3, 2)


def test_the_ends_of_the_calendar_are_days_too() -> None:
    assert str(Period(dt.date.max, None)) == "9999-12-31..…"
    assert str(Period.day(dt.date.min)) == "0001-01-01"
    with pytest.raises(InputValueError, match="day must be before the last day of the calendar"):
        Period.day(dt.date.max)
    with pytest.raises(InputValueError, match="period must be a start before its end"):
        Period(None, dt.date.min)
