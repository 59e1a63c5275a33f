"""When a number holds and when it was said: the corpus is the spec (tests/corpus/en/periods.toml)."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from claimnum import extract

SOURCE = Path(__file__).parent.parent / "corpus" / "en" / "periods.toml"
CORPUS = tomllib.loads(SOURCE.read_text(encoding="utf-8"))


@pytest.mark.parametrize("row", [row for row in CORPUS["rows"].splitlines() if row])
def test_corpus(row: str) -> None:
    marked, _, wanted = row.partition(" => ")
    text = re.sub(r"[\[\]]", "", marked)
    starts = [found.start() - 2 * place for place, found in enumerate(re.finditer(r"\[", marked))]
    claims = {claim.number.start: claim for claim in extract(text, published=CORPUS["published"])}
    read = []
    for start in starts:
        claim = next(claims[at] for at in sorted(claims) if at >= start)
        said = "" if str(claim.said) == CORPUS["published"] else f" said {claim.said}"
        read.append(f"{'-' if claim.period is None else claim.period}{said}")
    assert ", ".join(read) == wanted


def test_without_a_day_of_publication_nothing_is_dated_by_it() -> None:
    claim = extract("The ministry said Wednesday that 40 people had died on Monday.")[0]
    assert (claim.period, claim.said) == (None, None)


def test_a_year_needs_no_day_of_publication() -> None:
    claim = extract("Sales were $3 billion in 2024.")[0]
    assert str(claim.period) == "2024-01-01..2025-01-01"
