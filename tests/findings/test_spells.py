"""Totals of two spells: last year's dead are not this year's, and those of a day not those since January."""

from __future__ import annotations

from typing import Any

import pytest

from claimnum import Claim, Interval, Period, extract, relate

DEAD: dict[str, Any] = {"head": "person", "event": "kill", "said": "2024-09-18"}


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ((119, Period("2024-01-01", None)), (1705, Period("2023-01-01", "2024-01-01"))),
        ((119, Period("2024-01-01", None)), (6, Period("2024-09-16", "2024-09-18"))),
        ((22, Period("2024-09-17", "2024-09-18")), (300, Period("2021-01-01", "2022-01-01"))),
        ((2210, Period("2024-09-04", "2024-09-05")), (96, Period("2024-09-10", "2024-09-17"))),
    ],
)
def test_totals_of_two_spells_answer_two_questions(a: tuple[int, Period], b: tuple[int, Period]) -> None:
    one, two = (Claim.of(value, period=period, **DEAD) for value, period in (a, b))
    assert relate(one, two).verdict == "not_comparable"
    assert relate(two, one).verdict == "not_comparable"


def test_totals_of_one_spell_that_goes_on_supersede() -> None:
    early = Claim.of(119, period=Period("2024-01-01", "2024-09-01"), **DEAD)
    late = Claim.of(138, period=Period("2024-01-01", "2024-09-18"), **DEAD)
    assert relate(early, late).verdict == "supersedes"


def test_a_total_told_soon_after_a_year_may_look_back_on_it() -> None:
    year, spring = Claim.of(2163, period=Period("2024-01-01", "2025-01-01"), **DEAD), {**DEAD, "said": "2025-03-02"}
    assert relate(year, Claim.of(26, **spring)).verdict == "undecided"
    assert relate(year, Claim.of(Interval.more_than(2000), **spring)).verdict == "agrees"


def test_a_forecast_is_of_a_time_not_yet_come() -> None:
    soon = Claim.of(6000, period=Period("2024-10-01", "2024-11-01"), modality="possible", **DEAD)
    assert relate(soon, Claim.of(4990, **DEAD)).verdict == "compatible"


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("There were 213 new cases of cholera on Monday.", "There were 41 new cases of cholera on Tuesday."),
        ("The ministry recorded 38 daily deaths from heat on Monday.", "It recorded 12 daily deaths from heat on Wednesday."),
        ("Clinics saw 60 new infections on Sunday.", "Clinics saw 95 new infections on Thursday."),
    ],
)
def test_what_is_counted_anew_each_time_belongs_to_its_period(first: str, second: str) -> None:
    counts = ([claim for claim in extract(text, published="2025-03-07") if claim.kind == "count"] for text in (first, second))
    (one,), (two,) = counts
    assert relate(one, two).verdict == "not_comparable"
