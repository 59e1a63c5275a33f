"""Days without a year in a check: they are of the year that the other side names, and of none where there are several."""

from __future__ import annotations

import pytest

from claimnum import Document, Reading, check, extract

DRAFT = "As of 7 April, 40 villagers had moved."


@pytest.mark.parametrize(
    ("evidence", "held"),
    [
        ("On 7 April 2020, 41 villagers had moved.", "2020-04-07"),
        ("On 2 May 2019, 41 villagers had moved and 3 were missing.", "2019-04-07"),
        ("On 7 April 2020, 41 villagers had moved. By 7 April 2021, 60 had.", "None"),
        ("By 7 April, 41 villagers had moved.", "None"),
        ("Some 41 villagers had moved.", "None"),
    ],
)
def test_a_draft_takes_the_year_of_its_evidence(evidence: str, held: str) -> None:
    assert [str(claim.period) for claim in check(DRAFT, against=[evidence]).draft] == [held]


def test_evidence_takes_the_year_of_the_draft() -> None:
    made = check("On 7 April 2020, 40 villagers had moved.", against=[DRAFT])
    assert [str(claim.period) for claim in made.evidence] == ["2020-04-07"]


def test_a_day_of_publication_and_a_readers_word_go_first() -> None:
    evidence = ["On 7 April 2020, 41 villagers had moved."]
    published = check(Document(DRAFT, published="2023-05-01"), against=evidence)
    told = check(DRAFT, against=evidence, reading=Reading(year=2022))
    assert [str(claim.period) for claim in (*published.draft, *told.draft)] == ["2023-04-07", "2022-04-07"]


def test_what_is_read_already_is_not_read_again() -> None:
    draft = extract(DRAFT)
    assert check(draft, against=["On 7 April 2020, 41 villagers had moved."]).draft is draft


def test_a_readings_year_is_that_of_days_without_one() -> None:
    claims = extract(DRAFT + " By 9 May 2019, 30 had.", reading=Reading(year=2021))
    assert [str(claim.period) for claim in claims] == ["2021-04-07", "2019-05-09"]
