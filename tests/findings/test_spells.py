"""Totals of two spells: last year's dead are not this year's, and those of a day not those since January."""

from __future__ import annotations

from typing import Any

import pytest

from claimnum import Claim, Period, relate

DEAD: dict[str, Any] = {"head": "person", "event": "kill", "said": "2024-09-18"}


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ((119, Period("2024-01-01", None)), (1705, Period("2023-01-01", "2024-01-01"))),
        ((119, Period("2024-01-01", None)), (6, Period("2024-09-16", "2024-09-18"))),
        ((22, Period("2024-09-17", "2024-09-18")), (300, Period("2021-01-01", "2022-01-01"))),
    ],
)
def test_totals_of_two_spells_answer_two_questions(a: tuple[int, Period], b: tuple[int, Period]) -> None:
    one, two = (Claim.of(value, period=period, **DEAD) for value, period in (a, b))
    assert relate(one, two).verdict == "not_comparable"
    assert relate(two, one).verdict == "not_comparable"


def test_totals_of_one_spell_that_goes_on_supersede() -> None:
    early = Claim.of(119, period=Period("2024-01-01", "2024-09-01"), **DEAD)
    late = Claim.of(138, period=Period("2024-01-01", "2024-09-18"), **DEAD)
    assert relate(early, late).verdict == "supersedes"
