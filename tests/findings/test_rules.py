"""The rules beside the table: denial, direction, part and whole, what is not yet a fact, one voice, and the days."""

from __future__ import annotations

import datetime as dt
from typing import Any

import attrs
import pytest

from claimnum import Claim, Interval, Period, relate
from claimnum.findings.finding import Finding


def told(value: int | str | Interval, **more: Any) -> Claim:
    return Claim.of(value, **{"head": "person", "event": "kill", "said": "2024-11-04", **more})


def verdict(a: Claim, b: Claim) -> str:
    return relate(a, b).verdict


# ---- denial


def test_denying_a_figure_conflicts_with_asserting_it_and_with_no_other() -> None:
    denied = told(1200, modality="denied")
    assert verdict(denied, told(1200)) == "conflicts"
    assert verdict(denied, told(1300)) == "compatible"


def test_denying_a_floor_conflicts_with_anything_above_it() -> None:
    denied = told(Interval.more_than(100), modality="denied")
    assert verdict(denied, told(Interval.at_least(150))) == "conflicts"
    assert verdict(denied, told(Interval.at_least(50))) == "compatible"


# ---- direction


def test_an_increase_and_a_decrease_of_one_thing_conflict_whatever_the_amount() -> None:
    rise = Claim.of(6, unit="percent", kind="percent", role="increase", head="revenue")
    fall = Claim.of(6, unit="percent", kind="percent", role="decrease", head="sale")
    assert verdict(rise, fall) == "conflicts"
    assert verdict(rise, Claim.of(6, unit="percent", kind="percent", head="revenue")) == "not_comparable"


# ---- part and whole


def test_a_part_is_compatible_with_its_whole_and_conflicts_only_where_it_is_more() -> None:
    kursk, russia = {"places": ["Kursk"]}, {"places": ["Russia"]}
    assert verdict(told(10000, **kursk), told(12000, **russia)) == "compatible"
    assert verdict(told(12000, **kursk), told(10000, **russia)) == "conflicts"


def test_children_are_a_part_of_the_dead_and_never_agree_with_the_toll() -> None:
    finding = relate(told(11, head="child"), told(11))
    assert (finding.verdict, finding.rule) == ("compatible", "part: within the whole")
    assert verdict(told(12, head="child"), told(11)) == "conflicts"


def test_a_part_that_is_more_only_as_stated_is_undecided() -> None:
    part = told(Interval.at_least(1600), places=["Gao"], precision=100, document="a")
    assert verdict(part, told(1600, places=["Mali"], precision=100, document="a")) == "compatible"
    assert verdict(part, told(1500, places=["Mali"], precision=100, hedge="about")) == "undecided"


def test_averages_do_not_add_across_places() -> None:
    rate = {"unit": "1 / day", "kind": "rate", "event": "infect"}
    assert verdict(told(5, places=["Gao"], **rate), told(9, places=["Mali"], **rate)) == "not_comparable"


# ---- not yet a fact


def test_a_forecast_is_met_missed_or_ruled_out() -> None:
    quarter = Period(dt.date(2025, 4, 1), dt.date(2025, 7, 1))
    money: dict[str, Any] = {"unit": "USD", "kind": "money", "head": "revenue", "event": None, "period": quarter}
    forecast = told(335, modality="expected", said="2025-04-01", **money)
    result = told(342, said="2025-07-24", **money)
    missed = relate(forecast, result)
    assert (missed.verdict, missed.newer) == ("supersedes", result)
    assert verdict(forecast, told(335, said="2025-07-24", **money)) == "agrees"
    assert verdict(forecast, told(Interval.at_least(400), said="2025-07-24", **money)) == "conflicts"


def test_what_is_only_possible_is_not_ruled_out_by_a_figure_but_by_a_bound() -> None:
    possible = told(45000, modality="possible")
    assert verdict(possible, told(38000)) == "compatible"
    finding = relate(possible, told(Interval.at_most(35000, 0)))
    assert (finding.verdict, "possible" in finding.flags) == ("conflicts", True)


FORECASTS: dict[str, Any] = {"head": "passenger", "event": None, "modality": "expected"}


def test_two_forecasts_that_differ_conflict_where_one_is_a_bound() -> None:
    figure = told(1200, source="Airport", document="a", **FORECASTS)
    assert verdict(figure, told(1600, source="Airline", document="b", **FORECASTS)) == "compatible"
    finding = relate(figure, told(Interval.at_least(2000), source="Airline", document="b", **FORECASTS))
    assert (finding.verdict, finding.rule) == ("conflicts", "forecast: ruled out by a bound")
    ceiling = told(Interval.at_most(900, 0), source="Airline", document="b", **FORECASTS)
    assert verdict(figure, ceiling) == "conflicts"
    assert verdict(figure, attrs.evolve(ceiling, modality="possible")) == "compatible"


def test_two_forecasts_of_one_source_are_a_revision_or_two_things() -> None:
    first = told(1200, source="Airport", document="a", **FORECASTS)
    assert relate(first, told(1600, source="Airport", document="b", said="2024-11-06", **FORECASTS)).rule == "forecast: revised"
    assert relate(first, told(1600, source="Airport", document="a", **FORECASTS)).rule == "one voice: a part"
    rate: dict[str, Any] = {"unit": "percent", "kind": "percent", "head": "turnout", "event": None, "modality": "expected"}
    shares = (told(n, source="Airport", document="a", **rate) for n in (40, 60))
    assert verdict(*shares) == "not_comparable"


@pytest.mark.parametrize(
    "rate",
    [
        {"unit": "percent", "kind": "percent", "head": "unemployment", "event": None},
        {"unit": "EUR", "kind": "money", "head": "rent", "event": None},
        {"unit": "1 / day", "kind": "rate", "head": "flight", "event": None},
    ],
)
def test_a_rate_or_sum_that_is_expected_is_not_the_one_that_is(rate: dict[str, Any]) -> None:
    now, later = told(4, source="Bank", **rate), told(6, source="Ministry", modality="expected", **rate)
    assert relate(now, later).rule == "forecast: of another time"
    assert verdict(now, attrs.evolve(later, modality="possible")) == "compatible"


def test_a_result_of_nothing_in_particular_misses_no_forecast() -> None:
    forecast = told(400, head="seat", event=None, modality="expected", said="2024-11-01", document="a")
    assert verdict(forecast, told(520, head="seat", event=None, document="b")) == "supersedes"
    assert verdict(forecast, told(520, head=None, event=None, document="b")) == "not_comparable"


# ---- one voice


def test_one_source_in_one_text_does_not_contradict_itself() -> None:
    a, b = (told(n, document="d", source="Police") for n in (11, 4))
    assert verdict(a, b) == "compatible"
    assert verdict(a, told(4, document="d", source="Mayor")) == "conflicts"
    one, two = (told(n, unit="USD", kind="money", head="profit", event=None, document="d", source="Acme") for n in (11, 4))
    assert relate(one, two).rule == "one voice: two things"
    assert verdict(a, told(4, document="e", source="Police")) == "conflicts"


# ---- days


def day(number: int, of: str, **more: Any) -> Claim:
    return told(number, said=of, **more)


def superseded_by(finding: Finding) -> str | None:
    return None if finding.newer is None else str(finding.newer.said)


def test_a_total_that_grew_supersedes_and_one_that_shrank_conflicts() -> None:
    monday, tuesday = day(23, "2025-04-14"), day(31, "2025-04-15")
    grown = relate(monday, tuesday)
    assert (grown.verdict, superseded_by(grown)) == ("supersedes", "2025-04-15")
    shrunk = relate(day(31, "2025-04-14"), day(23, "2025-04-15"))
    assert (shrunk.verdict, shrunk.rule) == ("conflicts", "time: a total shrunk")


def test_a_source_that_lowers_its_own_total_revises_it() -> None:
    finding = relate(day(104, "2025-02-24", source="health ministry"), day(96, "2025-02-26", source="the health ministry"))
    assert (finding.verdict, finding.flags) == ("supersedes", ("revised",))


def test_an_earlier_floor_and_a_later_higher_total_agree() -> None:
    finding = relate(told(Interval.at_least(40), said="2025-04-14"), day(112, "2025-04-16"))
    assert finding.verdict == "agrees"
    assert "later" in finding.flags


def test_a_state_at_two_dates_is_replaced_and_at_one_date_conflicts() -> None:
    price: dict[str, Any] = {"head": "troop", "event": None}
    assert verdict(day(900, "2025-02-05", **price), day(1600, "2025-02-06", **price)) == "supersedes"
    same = relate(day(900, "2025-02-05", **price), day(1600, "2025-02-05", **price))
    assert (same.verdict, same.flags) == ("conflicts", ("same_day",))


def test_one_side_without_a_date_leaves_what_changes_undecided() -> None:
    assert verdict(told(23, said=None), day(31, "2025-04-15")) == "undecided"
    assert verdict(told(23, said=None), told(31, said=None)) == "conflicts"


def test_flows_of_two_periods_do_not_compare() -> None:
    def quarter(value: int, start: str, end: str) -> Claim:
        return told(value, unit="USD", kind="money", head="revenue", event=None, period=Period(start, end))

    first, second = quarter(281, "2025-01-01", "2025-04-01"), quarter(281, "2025-04-01", "2025-07-01")
    assert verdict(first, second) == "not_comparable"
    thirteen_weeks = quarter(290, "2025-03-31", "2025-06-30")
    assert verdict(second, thirteen_weeks) == "conflicts"


@pytest.mark.parametrize("other", ["2025-04-16", None])
def test_what_does_not_change_conflicts_whenever_it_was_said(other: str | None) -> None:
    quake: dict[str, Any] = {"head": "earthquake", "event": None, "kind": "measure", "precision": "0.1"}
    assert verdict(told("6.7", **{**quake, "said": "2025-04-14"}), told("6.4", **{**quake, "said": other})) == "conflicts"
