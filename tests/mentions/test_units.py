"""The corpus of units and money: what stands beside a figure, and how far the phrase reaches."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from claimnum.lexicon.load import Lexicon
from claimnum.mentions.units import UnitRead, read_unit
from claimnum.text.tokens import tokenise
from claimnum.values.reading import Reading

CORPUS = Path(__file__).parent.parent / "corpus" / "en"
MAGNITUDES = frozenset(("million", "billion", "trillion", "crore", "lakh"))


def rows() -> list[tuple[str, str]]:
    """(expected, line) of every file of the corpus of units."""
    found = []
    for path in sorted(CORPUS.glob("units_*.toml")):
        for table in tomllib.loads(path.read_text(encoding="utf-8")).values():
            found += [line.partition(": ")[::2] for line in table["lines"].strip().splitlines()]
    return found


def unit_of(
    text: str, figure: int, reading: Reading | None = None, lexicon: Lexicon | None = None
) -> tuple[UnitRead | None, str]:
    """What stands beside the figure in a text (the first at or behind an offset), and the whole phrase."""
    tokens = tokenise(text)
    first = next(i for i, word in enumerate(tokens.words) if word[0].isdecimal() and tokens.starts[i] >= figure)
    last = first + 1
    while last < len(tokens) and tokens.lower[last] in MAGNITUDES:
        last += 1
    read = read_unit(tokens, first, last, 0, len(tokens), lexicon or Lexicon.english(), reading or Reading())
    if read is None:
        return None, text[tokens.starts[first] : tokens.ends[last - 1]]
    return read, text[tokens.starts[read.first] : tokens.ends[read.last - 1]]


@pytest.mark.parametrize(("expected", "line"), rows())
def test_each_line_has_its_unit(expected: str, line: str) -> None:
    text, figure = line.replace("«", "").replace("»", ""), line.index("«")
    read, surface = unit_of(text, figure)
    words = expected.split()
    if words[0] == "-":
        assert read is None
        return
    assert read is not None
    written = f"{read.unit} {read.kind}"
    if read.unit[0] != "1" and (read.scale != 1 or words[-1][-1].isdecimal()):
        written = f"{written} {read.scale:f}" if words[-1][-1].isdecimal() else f"{read.scale:f} {written}"
    assert (written, surface) == (expected, line[line.index("«") + 1 : line.index("»")])
