"""Figures told with another sentence between, and parts of a mere total."""

from __future__ import annotations

import pytest

from claimnum import extract


@pytest.mark.parametrize(
    "text",
    [
        "City hall said it drew 14,000 people. Organisers said it was double that. They stopped counting at 28,000, they said.",
        "Police say the march drew 900 people. The union would not comment on that figure. The mayor claimed 4,000.",
        "Guards said 40 people had come by noon. Nobody at the town hall would say more. A priest put it at 90.",
    ],
)
def test_a_figure_told_a_sentence_later_is_of_the_same_people(text: str) -> None:
    assert [claim.topic.head for claim in extract(text) if claim.kind == "count"] == ["person", "person"]


@pytest.mark.parametrize("total", ["The total remains 1,200", "The figure was 1,200", "The tally stood at 1,200"])
def test_a_part_of_a_mere_total_has_no_noun(total: str) -> None:
    assert extract(f"{total}, of which 650 are in Leipzig.")[1].topic.head is None
    assert extract("There were 1,200 cows, of which 650 were sold.")[1].topic.head == "cow"
