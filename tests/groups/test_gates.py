"""The gates: what may be compared at all, three-valued, and what silence is taken for."""

from __future__ import annotations

from typing import Any

import pytest

from claimnum import Claim, Interval, Policy, extract, reconcile, relate
from claimnum.claims.claims import Claims


def claim(**more: Any) -> Claim:
    return Claim.of(more.pop("value", 40), **{"head": "person", "event": "kill", "said": "2024-11-04", **more})


@pytest.mark.parametrize(
    ("a", "b", "verdict", "gate"),
    [
        ({"kind": "count"}, {"kind": "rate", "unit": "1 / day"}, "not_comparable", "kind"),
        ({}, {"role": "change"}, "not_comparable", "kind"),
        ({"unit": "mile", "kind": "measure"}, {"unit": "kilogram", "kind": "measure"}, "not_comparable", "kind"),
        ({"head": "bridge"}, {"head": "truck"}, "not_comparable", "topic"),
        ({"entity": "Acme"}, {"entity": "Globex"}, "not_comparable", "entity"),
        ({"places": ["Kyiv"]}, {"places": ["Lviv"]}, "not_comparable", "scope"),
        ({"places": ["Velmora"]}, {"places": ["Karsten"]}, "undecided", "scope"),
    ],
)
def test_what_a_gate_stops_or_cannot_tell(a: dict[str, Any], b: dict[str, Any], verdict: str, gate: str) -> None:
    finding = relate(claim(**a), claim(**b))
    assert (finding.verdict, finding.rule) == (verdict, f"gate: {gate}")


@pytest.mark.parametrize("said", [{"entity": "Acme"}, {"places": ["Kyiv"]}, {"head": None}])
def test_what_one_side_leaves_unsaid_is_presumed_to_be_the_others(said: dict[str, Any]) -> None:
    finding = relate(claim(), claim(**said))
    assert (finding.verdict, finding.flags) == ("agrees", ("presumed",))
    assert relate(claim(), claim(**said), Policy(presume=False)).verdict == "undecided"


@pytest.mark.parametrize(("one", "two"), [("sell", "print"), ("sell", None)])
def test_counts_told_by_two_deeds_are_presumed_to_be_one(one: str, two: str | None) -> None:
    a, b = claim(event=one, head="ticket"), claim(event=two, head="ticket", value=90)
    assert "presumed" in relate(a, b).flags
    assert relate(a, b, Policy.careful()).verdict == "undecided"
    assert relate(a, claim(event=one, head="ticket", value=90), Policy.careful()).verdict == "conflicts"


def test_a_conflict_rests_on_one_presumption_at_most() -> None:
    sold = {"event": "sell", "head": "ticket", "places": ["Kyiv"]}
    assert relate(claim(**sold), claim(event="print", head="ticket", places=["Kyiv"], value=90)).verdict == "conflicts"
    assert relate(claim(**sold), claim(event="print", head="ticket", value=90)).verdict == "undecided"


def test_one_text_that_sets_no_two_sources_against_each_other_may_mean_two_things() -> None:
    said = "Two fires broke out. The first killed 40 people, and 90 people were killed in Gao."
    assert not reconcile(extract(said)).conflicts
    assert reconcile(extract("Police said 40 people were killed. The hospital said 90 people were killed.")).conflicts


def test_deeds_that_the_lexicon_calls_one_need_no_presumption() -> None:
    assert relate(claim(event="kill"), claim(event="die", value=90), Policy.careful()).verdict == "conflicts"


def test_conflicts_that_need_nothing_presumed_come_first() -> None:
    firm, silent = claim(value=90, source="Police"), claim(value=70, source="Mayor", places=["Kyiv"])
    flags = [finding.flags for finding in reconcile(Claims([claim(source="Hospital"), silent, firm])).conflicts]
    assert ["presumed" in each for each in flags] == sorted("presumed" in each for each in flags)
    assert len(set(flags)) > 1


def test_a_fuller_name_is_the_same_entity_and_the_heart_of_a_city_the_city() -> None:
    assert relate(claim(entity="Acme"), claim(entity="Acme Corp")).verdict == "agrees"
    assert relate(claim(places=["central Warsaw"]), claim(places=["Warsaw"])).verdict == "agrees"


def test_a_caller_overrules_topic_and_place_but_not_dimension() -> None:
    trucks, lorries, miles = (
        claim(head="truck", value=212),
        claim(head="wagon", value=140),
        claim(unit="mile", kind="measure"),
    )
    claims = Claims([trucks, lorries, miles])

    def verdicts(**pairs: Any) -> list[str]:
        return [finding["verdict"] for finding in reconcile(claims, **pairs).to_dict()["findings"]]

    assert verdicts() == []
    assert verdicts(same=[(trucks, lorries)]) == ["conflicts"]
    assert verdicts(same=[(trucks.id, lorries.id)], different=[(trucks, lorries)]) == []
    assert verdicts(same=[(trucks, miles)]) == []


def test_nouns_that_the_lexicon_lacks_answer_one_question_only_where_the_figures_agree() -> None:
    latency: dict[str, Any] = {"kind": "duration", "unit": "millisecond", "event": None}
    a = claim(value=410, head="prompt", **latency)
    b = claim(value=Interval(300, 450), head="latency", **latency)
    assert (relate(a, b).verdict, relate(a, b).flags) == ("agrees", ("presumed",))
    assert relate(a, claim(value=900, head="latency", **latency)).verdict == "not_comparable"
    assert [f["verdict"] for f in reconcile(Claims([a, b])).to_dict()["findings"]] == ["agrees"]


def age(value: int, subject: str | None, entity: str | None = None) -> Claim:
    return Claim.of(value, unit="year", kind="age", subject=subject, entity=entity, said="2024-11-04")


def test_an_age_is_held_only_against_another_of_one_who_is_named_the_same() -> None:
    orla = age(71, "Orla Brandt", "Orla Brandt")
    assert relate(orla, age(73, "Brandt")).verdict == "conflicts"
    for other in (age(73, "Ines Roth", "Ines Roth"), age(73, None), age(73, "Ines Roth")):
        assert relate(orla, other).verdict == "not_comparable"
    assert relate(age(5, None), age(94, None)).verdict == "not_comparable"


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ({"subject": "Wim Dassen", "head": None, "event": None}, {"subject": None, "head": None, "event": None}),
        ({"subject": "Wim Dassen", "head": None, "event": None}, {"subject": "Kestrel Park", "head": None, "event": None}),
        ({"subject": None, "head": None, "event": "kill"}, {"subject": None, "head": None, "event": None}),
    ],
)
def test_figures_that_name_nothing_both_speak_of_do_not_conflict(one: dict[str, Any], two: dict[str, Any]) -> None:
    for more in ({}, {"unit": "month", "kind": "duration"}):
        assert relate(claim(value=18, **one, **more), claim(value=300, **two, **more)).verdict != "conflicts"


def test_a_name_that_stands_for_the_noun_is_one_name_written_together_too() -> None:
    share = {"unit": "percent", "kind": "percent", "head": None, "event": None}
    fire = claim(value=20, subject="Lilac Fire", **share)
    assert relate(fire, claim(value=60, subject="LilacFire", **share)).verdict == "conflicts"
    assert relate(fire, claim(value=60, subject="Camp Gorge", **share)).verdict == "not_comparable"


def test_two_of_one_thing_and_two_of_another_say_nothing_of_each_other() -> None:
    few, nothing = {"head": "door", "event": None}, {"head": None, "event": None}
    assert relate(claim(value=2, **few), claim(value=2, **nothing)).verdict == "not_comparable"
    assert relate(claim(value=213, **few), claim(value=213, **nothing)).verdict == "agrees"
    assert relate(claim(value=1, **few), claim(value=1, modality="denied", **nothing)).verdict == "not_comparable"
    assert relate(claim(value=213, **few), claim(value=213, modality="denied", **nothing)).verdict == "conflicts"
