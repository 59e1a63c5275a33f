"""Figures that tell anew of what changed: what was expected, said before, or known of another time."""

from __future__ import annotations

import pytest

from claimnum import extract


@pytest.mark.parametrize(
    "text",
    [
        "Prices rose by 2.1% in May; economists had expected 2.3%.",
        "Wages grew 4% last year after 3% the year before.",
        "The economy will expand by 2.1% in 2026, following 1.3% in 2025.",
        "Exports rose by 2.1% rather than the 2.2% that the office first published.",
        "Rents climbed 6% on average, compared with 4% a year before.",
    ],
)
def test_both_are_increases(text: str) -> None:
    assert [claim.role for claim in extract(text, published="2026-06-01")] == ["increase", "increase"]


@pytest.mark.parametrize(
    "text",
    [
        "Approval rose 5% from 20%.",
        "Output fell 3% to 40%.",
        "Shares gained 4%. The firm employs 40 people.",
    ],
)
def test_what_a_change_starts_from_or_reaches_is_none(text: str) -> None:
    assert extract(text)[1].role == "level"


def test_in_a_transcript_a_label_is_who_speaks() -> None:
    text = "HOST: How many homes were lost?\n\nVARGA: Fifty-two.\n\nHOST: And before?\n\nVARGA: I said 60 on Monday."
    assert [claim.topic.head for claim in extract(text)] == ["home", "home"]
    assert extract("Deaths: 12\nINJURED: 57\n")[1].topic.subject == "INJURED"


def test_the_year_of_what_a_figure_follows_is_not_its_own() -> None:
    periods = [claim.period for claim in extract("Turnout was 52% after 61% in 2019.", published="2026-06-01")]
    assert periods[0] is None
    assert str(periods[1]) == "2019-01-01..2020-01-01"
