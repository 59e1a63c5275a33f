"""Which day a figure holds for, and what one text or one day of statements says by leaving something out."""

from __future__ import annotations

from typing import Any

import pytest

from claimnum import Claim, Interval, Period, relate


def told(value: int | Interval, **more: Any) -> Claim:
    return Claim.of(value, **{"head": "person", "event": "kill", "said": "2024-07-08", **more})


JUNE = Period("2024-06-30", "2024-07-01")


@pytest.mark.parametrize(
    ("head", "unit", "kind", "figures"),
    [
        ("debt", "GBP", "money", (640, 604)),
        ("troop", None, "count", (1200, 900)),
        ("vote", "percent", "percent", (48, 31)),
    ],
)
def test_two_voices_of_one_day_of_which_one_names_a_recent_time_speak_of_one_time(
    head: str, unit: str | None, kind: str, figures: tuple[int, int]
) -> None:
    what: dict[str, Any] = {"head": head, "unit": unit, "kind": kind, "event": None, "precision": 1}
    dated = told(figures[0], **what, period=JUNE, source="Ministry")
    assert relate(dated, told(figures[1], **what, source="Auditors")).verdict == "conflicts"
    assert relate(dated, told(figures[1], **what, said="2024-07-09", source="Auditors")).verdict == "supersedes"
    long_ago = told(figures[0], **what, period=Period("2004-06-30", "2004-07-01"), source="Ministry")
    assert relate(long_ago, told(figures[1], **what, source="Auditors")).verdict == "supersedes"


@pytest.mark.parametrize("period", [Period("2024-01-01", "2025-01-01"), Period("2024-07-01", "2024-08-01")])
def test_a_total_of_a_time_not_yet_over_holds_up_to_the_day_it_was_said(period: Period) -> None:
    finding = relate(told(72, period=period), told(79, said="2024-07-09", source="Officials"))
    assert (finding.verdict, finding.newer is not None and finding.newer.said.isoformat()) == ("supersedes", "2024-07-09")  # type: ignore[union-attr]


def test_one_source_in_one_text_tells_two_days_apart_and_does_not_shrink_its_own_total() -> None:
    here: dict[str, Any] = {"document": "a", "source": "Police", "event": "arrest"}
    may_day = told(211, **here, period=Period("2024-05-01", "2024-05-02"))
    assert relate(may_day, told(60, **here)).verdict == "compatible"
    other = told(60, **{**here, "document": "b", "source": "Mayor"})
    assert relate(may_day, other).verdict == "conflicts"


@pytest.mark.parametrize("head", ["child", "missile", "acre"])
def test_what_one_text_gives_no_noun_is_not_presumed_to_be_what_it_names_beside_it(head: str) -> None:
    named = told(30, head=head, event=None, document="a", source="Police")
    assert relate(named, told(40, head=None, event=None, document="a", source="Police")).verdict == "not_comparable"
    assert relate(named, told(40, head=None, event=None, document="b", source="Mayor")).verdict == "undecided"
    assert relate(named, told(30, head=None, event=None, document="b", source="Mayor")).verdict == "agrees"


def test_a_denial_of_the_very_figure_is_about_it_whatever_noun_the_lexicon_lacks() -> None:
    output: dict[str, Any] = {"unit": "USD", "kind": "money", "event": None}
    said = told(1860, **output, head="blorp", source="Tracker")
    assert relate(said, told(1860, **output, head="output", modality="denied", source="Ministry")).verdict == "conflicts"
    assert relate(said, told(1900, **output, head="output", source="Ministry")).verdict == "not_comparable"


def test_a_share_of_what_only_grows_is_a_state() -> None:
    share: dict[str, Any] = {"unit": "percent", "kind": "percent", "event": None, "head": "fire"}
    assert relate(told(17, **share), told(29, **share, said="2024-07-09")).verdict == "supersedes"


def test_burnt_homes_are_some_of_the_buildings_destroyed() -> None:
    homes, all_of_them = told(Interval.at_least(134), head="home", event="burn"), told(66, head="structure", event="destroy")
    finding = relate(homes, all_of_them)
    assert (finding.verdict, finding.rule) == ("conflicts", "part: more than the whole")
    assert relate(told(12, head="home", event="burn"), all_of_them).verdict == "compatible"


@pytest.mark.parametrize(("one", "other"), [("lose", "stop"), ("own", "rent"), ("tested", "voted")])
def test_shares_of_people_who_did_two_things_answer_two_questions(one: str, other: str) -> None:
    share: dict[str, Any] = {"unit": "percent", "kind": "percent", "head": "patient"}
    assert relate(told(55, **share, event=one), told(24, **share, event=other, source="Police")).verdict == "not_comparable"
    assert relate(told(55, **share, event=one), told(24, **share, event=one, source="Mayor")).verdict == "conflicts"


def test_an_age_without_a_person_is_nobody_s() -> None:
    age: dict[str, Any] = {"unit": "year", "kind": "age", "event": None}
    assert relate(told(33, **age, head="driver"), told(31, **age, head=None)).verdict == "not_comparable"
    assert relate(told(33, **age, head="driver"), told(31, **age, head="driver", source="Mayor")).verdict == "conflicts"
