"""The worked example: the five claims of the seed article, what was skipped, and what the report says of them."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

import pytest

import claimnum as cn

ARTICLE = Path(__file__).parents[2] / "examples" / "north-korean-troops.txt"
RYDER = ("Pat Ryder", "Pentagon press secretary", "person")
EXPECTED = {
    "thousands": ("[2000, 10000)", "soldier", [], ("a Ukrainian official", None, "anonymous"), "asserted", "vague"),
    "11,000": ("[11000]", "troop", ["Kursk"], ("Volodymyr Zelensky", "Ukrainian President", "person"), "asserted", None),
    "at least 10,000": ("[10000, ∞)", "troop", ["Kursk"], RYDER, "asserted", None),
    "nearly three months": ("(2.7, 3) month", None, ["Kursk"], (None, None, "outlet"), "asserted", "nearly"),
    "as high as 12,000": ("[0, 12000]", "korean", ["Russia"], RYDER, "possible", None),
}


@lru_cache(maxsize=1)
def claims() -> cn.Claims:
    return cn.extract(ARTICLE.read_text(encoding="utf-8"), publisher="The Hill", published="2024-11-04")


def test_the_five_claims_and_no_other() -> None:
    assert [claim.surface for claim in claims()] == list(EXPECTED)


@pytest.mark.parametrize("surface", EXPECTED)
def test_each_claim_is_read_whole(surface: str) -> None:
    claim = next(claim for claim in claims() if claim.surface == surface)
    quantity, head, places, source, modality, hedge = EXPECTED[surface]
    assert str(claim.quantity) == quantity
    assert claim.topic.head == head
    assert list(claim.scope.places) == places
    assert (claim.source.name, claim.source.title, claim.source.kind) == source
    assert (claim.modality, claim.hedge) == (modality, hedge)
    assert str(claim.said) == "2024-11-04"


def test_first_time_and_first_north_koreans_are_ordinals() -> None:
    assert [(number.surface, number.reason) for number in claims().skipped] == [("first", "ordinal")] * 3


def test_the_findings() -> None:
    report = cn.reconcile(claims())
    found = {frozenset(claim.surface for claim in finding.claims): finding.verdict for finding in report.findings}
    assert found[frozenset({"11,000", "at least 10,000"})] == "agrees"
    assert found[frozenset({"at least 10,000", "as high as 12,000"})] == "compatible"
    assert found[frozenset({"11,000", "as high as 12,000"})] == "compatible"
    assert not any("nearly three months" in pair for pair in found)
    assert not report.conflicts
    kursk = next(
        group for group in report.to_dict()["groups"] if "Kursk" in group["question"] and "troops" in group["question"]
    )
    assert (kursk["joint"]["lower"], kursk["joint"]["upper"]) == ("10000", "12000")
