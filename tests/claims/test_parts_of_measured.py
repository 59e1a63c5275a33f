"""Parts of what a hyphened measure stands before, and what a date brings."""

from __future__ import annotations

import pytest

from claimnum import extract


@pytest.mark.parametrize(
    ("text", "head"),
    [
        ("Nearly two-thirds of the 2.2m-bpd voluntary cut will be unwound.", "cut"),
        ("A third of the 2,000-MW coal plant is idle.", "plant"),
        ("Half of the 12-member board left.", "board"),
        ("Half of the 5m-tonne wheat crop was lost.", "crop"),
        ("She warned that July 31 brings heat above 38 Celsius.", "heat"),
    ],
)
def test_the_first_number_is_of_the_thing_and_not_of_its_unit(text: str, head: str) -> None:
    assert extract(text)[0].topic.head == head


def test_a_letter_before_another_unit_is_a_million() -> None:
    assert [str(claim.quantity) for claim in extract("A 5m-tonne crop, a 2m-hectare fire, a 5m-long pole.")] == [
        "[5000000] metric_ton",
        "[2000000] hectare",
        "[5] meter",
    ]
