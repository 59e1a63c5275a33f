"""One quantity given twice in two units: held together where it agrees, and said so where it does not."""

from __future__ import annotations

import pytest

import claimnum as cn


def verdicts(text: str) -> list[str]:
    return [f.verdict for f in cn.reconcile(cn.extract(text, publisher="Wire", published="2024-11-04")).findings]


@pytest.mark.parametrize(
    "text",
    [
        "The town is 100 km (90 miles) from the coast.",
        "The fire burned 500 hectares (2,000 acres).",
        "It was 30 °F (12 °C) at dawn.",
        "The bridge is 200 metres (400 feet) long.",
    ],
)
def test_a_wrong_conversion_is_found_though_one_source_gives_both(text: str) -> None:
    assert verdicts(text) == ["conflicts"]


@pytest.mark.parametrize(
    "text",
    [
        "The town is 100 km (62 miles) from the coast.",
        "The fire burned 500 hectares (1,240 acres).",
        "It was 30 °F (−1.1 °C) at dawn.",
    ],
)
def test_a_right_conversion_agrees(text: str) -> None:
    assert verdicts(text) == ["agrees"]
