"""Whose and where: each number of the scope corpora has the places and the entity that its line says."""

from __future__ import annotations

import time
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

import claimnum

CORPUS = Path(__file__).parents[1] / "corpus" / "en"


def lines(name: str) -> Iterator[object]:
    """A parameter a bracketed number: the text without brackets, where the number starts, what is expected of it."""
    path = CORPUS / name
    source = path.read_text(encoding="utf-8")
    for group in tomllib.loads(source)["group"]:
        expected = {key: value for key, value in group.items() if key != "texts"}
        for line in group["texts"].strip().splitlines():
            number = source[: source.index(line)].count("\n") + 1
            at = line.index("[")
            text = line.replace("[", "").replace("]", "")
            starts = [at]
            while (at := line.find("[", at + 1)) >= 0:
                starts.append(at - 2 * len(starts))
            yield pytest.param(text, starts[-1], expected, id=f"{name}:{number}")


@pytest.mark.parametrize(("text", "at", "expected"), [*lines("scope_places.toml"), *lines("scope_entities.toml")])
def test_scope(text: str, at: int, expected: dict[str, object]) -> None:
    claims = claimnum.extract(text, published="2025-03-04").to_dicts()
    claim = next(claim for claim in claims if claim["start"] <= at < claim["end"])
    assert {key: claim[key] or type(value)() for key, value in expected.items()} == expected


@pytest.mark.parametrize(
    "unit", ["in Gao 1 ", "1 and ", "the city 1 ", "at Xxx said 1 ", "Gao's 4 ", "in the the Gao, Mali, 3 "]
)
def test_hostile_text_is_read_in_linear_time(unit: str) -> None:
    times = []
    for size in (200, 1600):
        started = time.process_time()
        claimnum.extract(unit * size)
        times.append(time.process_time() - started)
    assert times[1] < 8 * 4 * max(times[0], 0.05)
