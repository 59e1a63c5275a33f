"""A draft that says who said so is held to that one's own figure; what settles nothing is told with the verdict."""

from __future__ import annotations

import pytest

from claimnum import check

CROWD = "Police put the crowd at 15,000 people. Organisers said 40,000 people marched."
JOBS = "The union said 900 people lost their jobs. The company said 300 people lost their jobs."


@pytest.mark.parametrize(
    ("draft", "evidence", "verdict"),
    [
        ("Police said 40,000 people marched.", CROWD, "unverified"),
        ("Police said more than 20,000 people marched.", CROWD, "contradicted"),
        ("Organisers said 40,000 people marched.", CROWD, "supported"),
        ("About 40,000 people marched.", CROWD, "supported"),
        ("The mayor said 40,000 people marched.", CROWD, "supported"),
        ("The union said 300 people lost their jobs.", JOBS, "contradicted"),
        ("The company said 300 people lost their jobs.", JOBS, "supported"),
    ],
)
def test_the_source_that_a_draft_names_answers_for_its_own_figure(draft: str, evidence: str, verdict: str) -> None:
    assert check(draft, against=[evidence]).verdict == verdict


def test_an_unverified_claim_tells_the_nearest_evidence() -> None:
    told = str(check("The fire killed 12 people.", against=["The fire killed at least 12 people, police said."]))
    assert "the nearest evidence settles nothing" in told
    assert "12 lies inside 12 or more" in told
    assert "no evidence answers the same question" in str(check("The fire killed 12.", against=["The fair drew 400 visitors."]))
