"""One count under two descriptions: a narrower place, an event left unsaid, a floor far under the figure beside it."""

from __future__ import annotations

from typing import Any

import attrs
import pytest

from claimnum import Claim, Interval, relate
from claimnum.text.span import Span

MONDAY, TUESDAY = {"said": "2025-03-03", "document": "a"}, {"said": "2025-03-04", "document": "b"}


def told(value: int | Interval, **more: Any) -> Claim:
    return Claim.of(value, **{"head": "person", "event": "kill", **more})


@pytest.mark.parametrize(
    ("near", "far"),
    [
        (("southern Laos",), ("Laos",)),
        (("Guayaquil",), ("Ecuador",)),
        (("western Poland",), ("Poland",)),
    ],
)
def test_two_texts_with_one_figure_for_a_place_and_what_holds_it_mean_one_count(
    near: tuple[str, ...], far: tuple[str, ...]
) -> None:
    finding = relate(told(17, places=near, **MONDAY), told(Interval.at_least(17), places=far, **TUESDAY))
    assert (finding.verdict, "presumed" in finding.flags) == ("agrees", True)
    assert relate(told(17, places=near, **MONDAY), told(19, places=far, **MONDAY)).verdict == "compatible"


def test_one_text_that_gives_a_place_and_what_holds_it_means_a_part() -> None:
    first = told(17, places=["Guayaquil"], **MONDAY)
    assert relate(first, told(17, places=["Ecuador"], source="Police", **MONDAY)).verdict == "compatible"


def test_a_total_grown_is_grown_though_the_first_text_places_it_more_narrowly() -> None:
    first = told(9, places=["Guayaquil"], **MONDAY)
    later = relate(first, told(14, places=["Ecuador"], **TUESDAY))
    assert (later.verdict, later.rule) == ("supersedes", "time: a total grown")
    floor = relate(told(Interval.at_least(9), places=["Guayaquil"], **MONDAY), told(14, places=["Ecuador"], **TUESDAY))
    assert (floor.verdict, "later" in floor.flags) == ("agrees", True)


def test_who_fled_the_day_before_grows_though_the_next_text_leaves_the_flight_unsaid() -> None:
    fled = told(2000, event="flee", **MONDAY)
    assert relate(fled, told(Interval.at_least(3100), event=None, **TUESDAY)).verdict == "supersedes"
    assert relate(fled, told(5000, head="worker", event=None, **TUESDAY)).verdict == "not_comparable"


@pytest.mark.parametrize(("floor", "whole"), [(7, 18), (400, 3150), (60, 500)])
def test_a_floor_far_under_a_figure_of_the_same_voice_counts_a_part(floor: int, whole: int) -> None:
    text = {"head": "district", "event": None, "document": "a", "publisher": "Courier", "source": "Weather service"}
    finding = relate(told(Interval.at_least(floor), **text), told(whole, **text))
    assert (finding.verdict, finding.rule) == ("compatible", "one voice: a part")


def test_a_ceiling_over_a_figure_of_the_same_voice_is_still_met() -> None:
    text = {"document": "a", "publisher": "Courier", "source": "Police"}
    assert relate(told(Interval.at_most(35000), **text), told(25000, **text)).verdict == "agrees"


@pytest.mark.parametrize(
    ("named", "bare"),
    [
        ({"head": "person", "event": "attend"}, {"head": None, "event": "attend"}),
        ({"head": "wolf", "event": None, "places": ["Poland"]}, {"head": None, "event": None, "places": ["Poland"]}),
        (
            {"head": "wildfire", "event": None, "unit": "hectare", "kind": "measure"},
            {"head": None, "event": None, "unit": "acre", "kind": "measure"},
        ),
    ],
)
def test_of_two_named_voices_in_one_text_the_second_means_what_the_first_has_said(
    named: dict[str, Any], bare: dict[str, Any]
) -> None:
    first = told(14000, document="a", source="City hall", **named)
    assert relate(first, told(99000, document="a", source="Organisers", **bare)).verdict == "conflicts"
    assert relate(first, told(99000, document="a", source="City hall", **bare)).verdict == "not_comparable"
    assert relate(first, told(99000, document="a", **bare)).verdict == "not_comparable"
    far = attrs.evolve(told(99000, document="a", source="Organisers", **bare), span=Span(2000, 2005))
    assert relate(first, far).verdict == "not_comparable"


@pytest.mark.parametrize(
    ("named", "bare"),
    [
        ({"head": "truck", "event": None}, {"head": None, "event": None}),
        ({"head": "share", "unit": "percent", "kind": "percent"}, {"head": None, "unit": "percent", "kind": "percent"}),
        ({"head": "loss", "unit": "CHF", "kind": "money"}, {"head": None, "unit": "CHF", "kind": "money"}),
        ({"head": "person", "event": "attend"}, {"head": "person", "event": None}),
    ],
)
def test_what_one_text_leaves_unsaid_is_too_little_for_a_conflict_but_not_for_an_agreement(
    named: dict[str, Any], bare: dict[str, Any]
) -> None:
    first, other = {**MONDAY, **named}, {**MONDAY, **bare, "document": "b"}
    assert relate(told(900, **{"event": None, **first}), told(500, **{"event": None, **other})).verdict == "undecided"
    assert relate(told(900, **{"event": None, **first}), told(900, **{"event": None, **other})).verdict == "agrees"


def test_less_where_a_place_is_named_may_be_a_part_of_what_names_none_and_more_may_not() -> None:
    nacala, all_of_it = {"places": ["Nacala"], **MONDAY}, {**MONDAY, "document": "b"}
    assert relate(told(2100, **nacala), told(4300, **all_of_it)).rule == "gate: scope"
    assert relate(told(2100, **nacala), told(4300, **all_of_it)).verdict == "undecided"
    assert relate(told(4300, **nacala), told(2100, **all_of_it)).verdict == "conflicts"
    assert relate(told(2100, **nacala), told(4300, source="Doctors in Nacala", **all_of_it)).verdict == "conflicts"
    rate = {"unit": "percent", "kind": "percent", "head": "turnout", "event": None}
    assert relate(told(21, **rate, **nacala), told(43, **rate, **all_of_it)).verdict == "conflicts"


@pytest.mark.parametrize(("head", "sort"), [("attendance", "average"), ("goal", "average"), ("patient", "median")])
def test_an_average_of_counts_is_no_count(head: str, sort: str) -> None:
    average = told(7400, subject=f"{sort} {head}s", head=head, event=None, **MONDAY)
    assert relate(average, told(77000, subject=f"{head}s", head=head, event=None, **TUESDAY)).rule == "gate: kind"
    assert relate(average, told(5000, subject=f"{sort} {head}s", head=head, event=None, **MONDAY)).verdict == "conflicts"


def test_what_is_shot_down_or_launched_belongs_to_its_raid() -> None:
    night = {"head": "missile", "event": "shoot down"}
    assert relate(told(17, **night, **MONDAY), told(19, **night, **TUESDAY)).verdict == "conflicts"


def test_what_one_noun_says_of_time_holds_for_both() -> None:
    study = told(40182, head="adult", event=None, **MONDAY)
    assert relate(study, told(40128, head="cohort", event=None, **TUESDAY)).verdict == "conflicts"
    assert relate(study, told(40128, head="adult", event=None, **TUESDAY)).verdict == "supersedes"


@pytest.mark.parametrize(
    "named",
    [
        {"head": "truck"},
        {"head": "margin", "unit": "percent", "kind": "percent"},
        {"head": "loss", "unit": "CHF", "kind": "money"},
        {"head": None, "unit": "day", "kind": "duration"},
    ],
)
def test_a_figure_of_nothing_is_not_taken_for_one_that_lies_far_from_it(named: dict[str, Any]) -> None:
    first, nothing = {"event": None, **named, **MONDAY}, {"event": None, **named, **TUESDAY, "head": None}
    assert relate(told(52, **first), told(3, **nothing)).verdict == "not_comparable"
    assert relate(told(52, **first), told(31, **nothing)).verdict != "not_comparable"
    assert relate(told(52, **first), told(Interval.at_least(3), **nothing)).verdict == "not_comparable"
    assert relate(told(52, **first), told(Interval.at_least(50), **nothing)).verdict == "agrees"
    assert relate(told(52, **first), told(3, places=["Gao"], **nothing)).verdict == "not_comparable"


def test_a_figure_far_off_replaces_none_of_another_deed() -> None:
    flown = {"head": "jet", "event": "fly", **MONDAY}
    for count, verdict in ((12, "not_comparable"), (30, "supersedes")):
        assert relate(told(38, **flown), told(count, head="jet", event=None, **TUESDAY)).verdict == verdict


def test_what_names_nothing_is_no_part_of_what_it_shares_no_word_with() -> None:
    whole = {"head": "person", "event": None, **MONDAY}
    for head in ("doctor", "driver", "child"):
        assert relate(told(4000, **whole), told(12, head=head, event="arrest", **TUESDAY)).verdict != "compatible"


def test_two_figures_of_nothing_conflict_only_where_a_word_a_place_or_an_owner_ties_them() -> None:
    first, other = {"head": None, "event": None, **MONDAY}, {"head": None, "event": None, **MONDAY, "document": "b"}
    assert relate(told(40, **first), told(30, **other)).verdict == "undecided"
    for tie in ({"entity": "Acme"}, {"places": ["Gao"]}, {"event": "kill"}):
        assert relate(told(40, **{**first, **tie}), told(30, **{**other, **tie})).verdict == "conflicts"


@pytest.mark.parametrize(
    ("told_of", "silent"),
    [
        ({"head": "shelter", "event": "burn"}, {"head": "shelter"}),
        ({"head": "house", "event": "damage"}, {"head": "home"}),
        ({"head": "bird", "event": "kill"}, {"head": "bird"}),
    ],
)
def test_the_lesser_of_two_near_figures_may_be_a_part_or_the_same_where_one_leaves_unsaid_what_happened(
    told_of: dict[str, Any], silent: dict[str, Any]
) -> None:
    whole = told(2300, **MONDAY, **silent, event=None)
    assert relate(told(1700, **MONDAY, **told_of), whole).verdict == "undecided"
    assert relate(told(300, **MONDAY, **told_of), whole).verdict == "compatible"
    assert relate(told(2900, **MONDAY, **told_of), whole).verdict == "undecided"


def test_a_figure_of_the_confirmed_and_one_that_leaves_it_unsaid_are_one_where_two_texts_give_the_same() -> None:
    confirmed, all_told = {"subject": "confirmed cases", "head": "case", **MONDAY}, {"head": "infection", **TUESDAY}
    assert relate(told(71, **confirmed, event=None), told(71, **all_told, event=None)).verdict == "agrees"
    assert relate(told(71, **confirmed, event=None), told(180, **all_told, event=None)).verdict == "compatible"
    assert (
        relate(told(71, **confirmed, event=None), told(71, **{**all_told, "document": "a"}, event=None)).verdict == "compatible"
    )


@pytest.mark.parametrize(
    ("narrow", "plain"),
    [
        ({"subject": "bodies", "head": "body"}, {"head": "person"}),
        ({"subject": "patients", "head": "patient"}, {"subject": "deaths", "head": "death"}),
        ({"subject": "employees", "head": "employee"}, {"subject": "death toll", "head": "toll"}),
        (
            {"subject": "data-centre sales", "head": "sale", "event": None, "unit": "USD", "kind": "money"},
            {"subject": "sales", "head": "sale", "event": None, "unit": "USD", "kind": "money"},
        ),
        ({"subject": "wild animals", "head": "animal"}, {"subject": "animals", "head": "animal"}),
    ],
)
def test_less_of_a_narrower_word_may_be_a_part_and_more_may_not(narrow: dict[str, Any], plain: dict[str, Any]) -> None:
    other = {**MONDAY, "document": "b"}
    assert relate(told(210, **MONDAY, **narrow), told(860, **other, **plain)).verdict in ("undecided", "compatible")
    assert relate(told(860, **MONDAY, **narrow), told(210, **other, **plain)).verdict == "conflicts"


def test_two_unknown_nouns_measure_one_thing_where_one_verb_tells_of_both() -> None:
    heard = {"unit": "mile", "kind": "measure", "event": "hear", **MONDAY}
    blast, roar = told(150, **{**heard, "head": "explosion"}), told(125, **{**heard, "head": "enormity", "document": "b"})
    assert relate(blast, roar).verdict == "conflicts"
    assert relate(attrs.evolve(blast, topic=attrs.evolve(blast.topic, event="travel")), roar).verdict == "not_comparable"


def test_two_voices_that_one_text_sets_side_by_side_speak_of_the_same_though_one_leaves_the_event_unsaid() -> None:
    told_of = {"head": "passenger", "event": "strand", "source": "Tracker", **MONDAY}
    silent = {"head": "passenger", "event": None, "source": "Airline", **MONDAY}
    assert relate(told(26000, **told_of), told(19000, **silent)).verdict == "conflicts"
    assert relate(told(26000, **told_of), told(19000, **{**silent, "document": "b"})).verdict == "undecided"


def test_who_denies_the_very_figure_answers_the_question_though_in_other_words() -> None:
    sorts = {"head": "car", "event": None}
    seasonal = told(46870, subject="electric cars", **sorts, **MONDAY)
    denied = told(46870, subject="recalled cars", modality="denied", **sorts, **TUESDAY)
    assert relate(seasonal, denied).verdict == "conflicts"
    assert relate(seasonal, told(500, subject="recalled cars", modality="denied", **sorts, **TUESDAY)).verdict == "undecided"


@pytest.mark.parametrize(("mark", "head"), [("confirmed", "case"), ("wild", "death"), ("military", "arrest")])
def test_a_total_of_some_grows_though_the_next_text_leaves_unsaid_which_if_no_more_than_twofold(mark: str, head: str) -> None:
    first = told(71, **{"subject": f"{mark} {head}s", "head": head, "event": None, **MONDAY})
    later = told(112, **{"subject": f"{head}s", "head": head, "event": None, **TUESDAY})
    found = relate(first, later)
    assert (found.verdict, found.newer, "presumed" in found.flags) == ("supersedes", later, True)
    assert relate(first, attrs.evolve(later, said=first.said)).verdict == "compatible"
    assert relate(attrs.evolve(first, said=later.said), attrs.evolve(later, said=first.said)).verdict == "compatible"
