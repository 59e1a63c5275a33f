"""The corpus of quantities: one expected reading, many surfaces, a file a class (tests/corpus/en/quantities_*).

Grammar of a file: `[[reading]]` tables with `expect` (the interval, or a list of them, as `str` writes it), optional `unit`,
`kind`, `hedge` and `grain`, and `surfaces`, a text a line. In quantities_negatives.toml `reason` stands for `expect`:
nothing is claimed, and something is skipped for that reason. quantities_bugs.toml holds surfaces that were once read wrong,
quantities_gaps.toml those that still are: they fail as expected, and a gap that closes must move.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from claimnum.lexicon.load import Lexicon
from claimnum.mentions.find import find
from claimnum.mentions.mention import Mentions
from claimnum.text.document import Document
from claimnum.text.outline import outline
from claimnum.values.interval import decimal_text
from claimnum.values.reading import DEFAULT_READING

CORPUS = Path(__file__).parent.parent / "corpus" / "en"


def cases(*, gaps: bool) -> Iterator[Any]:
    for path in sorted(CORPUS.glob("quantities_*.toml")):
        if (path.stem == "quantities_gaps") == gaps:
            yield from file_cases(path)


def file_cases(path: Path) -> Iterator[Any]:
    text = path.read_text(encoding="utf-8")
    lines = text.split("\n")
    number = 0
    for reading in tomllib.loads(text)["reading"]:
        for surface in reading["surfaces"].strip("\n").split("\n"):
            number = lines.index(surface, number) + 1
            yield pytest.param(surface, reading, id=f"{path.name}:{number}")


def read(text: str) -> Mentions:
    english = Lexicon.english()
    return find(outline(Document(text), english), english, DEFAULT_READING)


def check(surface: str, reading: dict[str, Any]) -> None:
    found = read(surface)
    intervals = [str(mention.quantity.interval) for mention in found.mentions]
    if "reason" in reading:
        assert intervals == []
        assert reading["reason"] in {one.reason for one in found.skipped} or reading["reason"] == "nothing"
        return
    expected = reading["expect"] if isinstance(reading["expect"], list) else [reading["expect"]]
    assert intervals == expected
    for mention in found.mentions:
        assert mention.hedge == reading.get("hedge")
        if "kind" in reading:
            assert mention.kind == reading["kind"]
        if "unit" in reading:
            assert mention.quantity.unit == reading["unit"]
        if "grain" in reading:
            assert decimal_text(mention.quantity.precision) == reading["grain"]


@pytest.mark.parametrize(("surface", "reading"), list(cases(gaps=False)))
def test_every_surface_is_read_as_its_reading(surface: str, reading: dict[str, Any]) -> None:
    check(surface, reading)


@pytest.mark.xfail(strict=True, raises=AssertionError, reason="a known gap")
@pytest.mark.parametrize(("surface", "reading"), list(cases(gaps=True)))
def test_known_gaps_stay_known(surface: str, reading: dict[str, Any]) -> None:
    check(surface, reading)


def test_the_corpus_is_large_enough_to_be_a_specification() -> None:
    assert sum(1 for _ in cases(gaps=False)) >= 900
