"""Dates: the corpus is the spec (tests/corpus/en/dates_*.toml)."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from claimnum import read_dates
from claimnum.mentions.mention import DateRead

CORPUS = Path(__file__).parent.parent / "corpus" / "en"


def rows() -> Iterator[object]:
    for path in sorted(CORPUS.glob("dates_*.toml")):
        source = path.read_text(encoding="utf-8")
        lines = source.splitlines()
        for day in tomllib.loads(source)["day"]:
            for row in filter(None, day["rows"].splitlines()):
                place = next((n for n, line in enumerate(lines, 1) if line == row), 0)
                yield pytest.param(day["published"] or None, row, id=f"{path.name}:{place}")


def shown(date: DateRead) -> str:
    return "unknown" if date.period is None else str(date.period)


@pytest.mark.parametrize(("published", "row"), list(rows()))
def test_corpus(published: str | None, row: str) -> None:
    marked, _, wanted = row.rpartition(" => ")
    text = re.sub(r"[\[\]]", "", marked)
    spans: list[tuple[int, int]] = []
    for found in re.finditer(r"\[([^\]]*)\]", marked):
        start = found.start() - 2 * len(spans)
        spans.append((start, start + len(found[1])))
    read = read_dates(text, published)
    by_span = {(date.start, date.end): date for date in read}
    assert [shown(by_span[span]) if span in by_span else "missed" for span in spans] == (
        [] if wanted == "none" else wanted.split(", ")
    ), [(text[date.start : date.end], shown(date)) for date in read]
    stray = [date for date in read if not any(date.start < end and start < date.end for start, end in spans)]
    assert [text[date.start : date.end] for date in stray] == []
