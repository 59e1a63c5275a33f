"""What check asks: supported, contradicted or unverified, claim by claim and for the whole text."""

from __future__ import annotations

from typing import Any

import pytest

from claimnum import Claim, Claims, Interval, Policy, check


def verdict(draft: Claim | list[Claim], *evidence: Claim, policy: Policy | None = None) -> str:
    text = Claims(draft if isinstance(draft, list) else [draft])
    made = check(text, against=[Claims(evidence)], policy=policy or Policy())
    assert made.to_dict()["verdict"] == made.verdict
    return made.verdict


def cases(value: int | str | Interval, **more: Any) -> Claim:
    return Claim.of(value, **{"head": "case", "subject": "confirmed cases", **more})


@pytest.mark.parametrize(
    ("draft", "evidence", "want"),
    [
        (Interval.more_than(120), 127, "supported"),
        (Interval.more_than(130), 127, "contradicted"),
        (127, 127, "supported"),
        (127, 129, "contradicted"),
        (Interval.less_than(100, 0), 98, "supported"),
        (Interval.less_than(100, 0), 103, "contradicted"),
        (11000, Interval.at_least(10000), "unverified"),
        (Interval.more_than(30), Interval.more_than(24), "contradicted"),
        (Interval.more_than(24), Interval.more_than(30), "supported"),
        (Interval.less_than(7000, 0), Interval.more_than(6000), "supported"),
    ],
)
def test_a_draft_against_one_claim(draft: int | Interval, evidence: int | Interval, want: str) -> None:
    assert verdict(cases(draft), cases(evidence)) == want


def test_strictly_a_tension_is_no_contradiction() -> None:
    assert verdict(cases(Interval.more_than(30)), cases(Interval.more_than(24)), policy=Policy.strict()) == "unverified"


def test_the_evidence_that_comes_closest_is_asked() -> None:
    deaths = Claim.of(3, head="death", subject="recorded deaths")
    recovered = Claim.of(58, head="recovery", subject="recoveries")
    assert verdict(cases(127), deaths, recovered, cases(127)) == "supported"
    assert verdict(cases(127), deaths, recovered) == "unverified"


def test_nouns_that_no_lexicon_joins_are_matched_where_the_figures_are_near() -> None:
    draft = Claim.of(26, head="reviewer", subject="reviewers")
    assert verdict(draft, Claim.of(26, head="critic", subject="critics")) == "supported"
    assert verdict(draft, Claim.of(260, head="critic", subject="critics")) == "unverified"


def test_the_whole_text_is_as_good_as_its_worst_claim() -> None:
    good, bad = cases(127), cases(150, places=["Kyiv"])
    other = Claim.of(5, head="bridge", subject="bridges")
    assert verdict([good, bad], cases(127), cases(127, places=["Kyiv"])) == "contradicted"
    assert verdict([good, other], cases(127)) == "unverified"
    assert verdict([]) == "unverified"


def test_a_check_says_what_decided() -> None:
    draft, evidence = cases(150), cases(127)
    made = check(Claims([draft]), against=[Claims([evidence])])
    assert not made.ok
    row = made.to_dict()["claims"][0]
    assert (row["id"], row["evidence"]) == (draft.id, [evidence.id])
    assert "cannot both be true" in row["reasons"][0]


@pytest.mark.parametrize("day", ["2024-11-04", "2024-11-05", None])
def test_a_draft_does_not_correct_a_source_that_it_quotes(day: str | None) -> None:
    said = Claim.of(34, head="death", source="Police", said="2024-11-04")
    quoted = Claim.of(29, head="death", source="Police", said=day)
    assert verdict(quoted, said) == "contradicted"
    assert verdict(quoted, said, Claim.of(29, head="death", source="Police", said="2024-11-06")) == "supported"
