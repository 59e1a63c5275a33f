"""One telling figure in two texts is of one thing, whatever each text calls it."""

from __future__ import annotations

import pytest

from claimnum import Claim, Claims, reconcile, relate


def told(value: str, head: str | None, event: str | None = None, document: str = "a", **more: object) -> Claim:
    return Claim.of(value, head=head, event=event, document=document, source=document, said="2025-03-04", **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("value", "head", "other"),
    [("1865", "margin", "vote"), ("7800", "member", "docker"), ("640", "bunk", "prisoner"), ("1300000", "parcel", "answer")],
)
def test_two_nouns_do_not_part_one_telling_figure(value: str, head: str, other: str) -> None:
    a, b = told(value, head), told(value, other, document="b")
    finding = relate(a, b)
    assert (finding.verdict, finding.flags) == ("agrees", ("presumed",))
    assert [each.verdict for each in reconcile(Claims([a, b])).findings] == ["agrees"]


@pytest.mark.parametrize("value", ["138", "7800", "15200"])
def test_who_denies_a_telling_figure_denies_it_of_what_the_other_says_it_of(value: str) -> None:
    a, b = told(value, "sandbag"), told(value, None, document="b", modality="denied")
    assert relate(a, b).verdict == "conflicts"
    assert len(reconcile(Claims([a, b])).conflicts) == 1


@pytest.mark.parametrize("value", ["12", "64", "1000", "1500", "250", "40000"])
def test_a_small_or_a_round_figure_tells_nothing(value: str) -> None:
    assert relate(told(value, "cabin"), told(value, "grip", document="b")).verdict == "not_comparable"


@pytest.mark.parametrize(
    ("one", "two"),
    [
        pytest.param({"event": "kill"}, {"event": "injure"}, id="two events"),
        pytest.param({"entity": "Norbank"}, {"entity": "Delby"}, id="two owners"),
        pytest.param({"places": ("Texas",)}, {"places": ("Florida",)}, id="two places"),
        pytest.param({}, {"kind": "money", "unit": "USD"}, id="two kinds"),
    ],
)
def test_what_else_parts_two_claims_parts_twins(one: dict[str, object], two: dict[str, object]) -> None:
    a, b = told("1865", "farm", **one), told("1865", "barn", document="b", **two)  # type: ignore[arg-type]
    assert relate(a, b).verdict == "not_comparable"
    assert not list(reconcile(Claims([a, b])).findings)


def test_one_text_that_gives_a_figure_twice_means_two_things() -> None:
    assert relate(told("1865", "farm"), told("1865", "barn")).verdict == "not_comparable"


def test_of_two_groups_that_only_a_figure_ties_nothing_else_is_held_against_another() -> None:
    claims = [
        told("1865", "farm"),
        told("1900", "farm"),
        told("1865", "barn", document="b"),
        told("2400", "barn", document="b"),
    ]
    across = [f for f in reconcile(Claims(claims)).findings if len({claim.topic.head for claim in f.claims}) == 2]
    assert [finding.verdict for finding in across] == ["agrees"]
