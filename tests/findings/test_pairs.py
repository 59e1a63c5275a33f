"""Pairs of sentences about one event: the rows of tests/corpus/pairs, each with the verdict that its table says."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from claimnum import Claim, extract, relate

ROWS = Path(__file__).parents[1] / "corpus" / "pairs" / "verdicts.toml"
SIDE = re.compile(r"(?:([0-9-]{10}): )?([^[]*)\[([^]]+)\](.*)")


def rows(*, gaps: bool = False) -> Iterator[tuple[str, str, str]]:
    """(class and line, pair, verdict) of each row; of the known gaps alone, or of all others."""
    for verdict, classes in tomllib.loads(ROWS.read_text(encoding="utf-8")).items():
        for name, lines in classes.items():
            if name.startswith("gap") is gaps:
                for number, line in enumerate(filter(None, lines.splitlines()), 1):
                    yield f"{verdict}:{name}:{number}", line, verdict


def claim(side: str, publisher: str) -> Claim:
    """The claim of the number in brackets."""
    match = SIDE.fullmatch(side)
    assert match is not None, side
    day, before, number, after = match.groups()
    claims = extract(f"{before}{number}{after}", publisher=publisher, published=day or "2025-03-04")
    return next(each for each in claims if each.number.start < len(before) + len(number) and each.number.end > len(before))


def judged(pair: str) -> str:
    one, two = pair.split(" || ")
    return relate(claim(one, "Courier"), claim(two, "Post")).verdict


@pytest.mark.parametrize(("pair", "want"), [pytest.param(pair, want, id=name) for name, pair, want in rows()])
def test_the_two_numbers_stand_to_each_other_as_a_reader_says(pair: str, want: str) -> None:
    assert judged(pair) == want


@pytest.mark.parametrize(("pair", "want"), [pytest.param(pair, want, id=name) for name, pair, want in rows(gaps=True)])
def test_known_gaps_stay_known(pair: str, want: str) -> None:
    if judged(pair) != want:
        pytest.xfail("a known gap")
    pytest.fail("no gap any more: move it up")


def test_the_rows_hold_conflicts_and_what_only_looks_like_one() -> None:
    verdicts = [verdict for _, _, verdict in rows()]
    assert verdicts.count("conflicts") >= 25
    assert len(verdicts) - verdicts.count("conflicts") >= 25
