"""The corpus of units and money: what stands beside a figure, and how far the phrase reaches."""

from __future__ import annotations

import time
import tomllib
from pathlib import Path

import pytest

import claimnum
from claimnum.errors import LexiconError
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


def test_a_bare_dollar_is_the_readings_and_says_so() -> None:
    read, _ = unit_of("it cost $5", 0)
    assert read is not None
    assert (read.unit, read.row) == ("USD", "currencies: $ as USD")
    read, _ = unit_of("it cost 50 cents", 0, Reading(dollar="CAD"))
    assert read is not None
    assert (read.unit, str(read.scale), read.row) == ("CAD", "0.01", "currencies: cents as CAD")
    read, _ = unit_of("it cost US$5", 0, Reading(dollar="CAD"))
    assert read is not None
    assert (read.unit, read.row) == ("USD", "currencies: us $")


def test_users_add_units_and_currencies_of_their_own() -> None:
    own = Lexicon.english().extended(
        {
            "units": {"names": "\n37.3242 kilogram: maund | maunds\n", "symbols": "\nkilogram: kgm\n"},
            "currencies": {"names": "\nSLE: leone | leones\n", "signs": "\nSLE: le $\n"},
        }
    )
    for text, unit, scale in (
        ("40 maunds of rice", "kilogram", "37.3242"),
        ("40 kgm of rice", "kilogram", "1"),
        ("40 leones a day", "SLE / day", "1"),
        ("Le $40", "SLE", "1"),
    ):
        read, _ = unit_of(text, 0, lexicon=own)
        assert read is not None, text
        assert (read.unit, str(read.scale)) == (unit, scale)
        assert text.startswith("Le") or unit_of(text, 0)[0] is None or unit.startswith("SLE")


def test_a_row_that_keeps_to_no_grammar_is_an_error_with_its_place() -> None:
    own = Lexicon.english().extended({"units": {"names": "\nmaund kilogram\n"}})
    with pytest.raises(LexiconError, match="units, names"):
        unit_of("40 maunds", 0, lexicon=own)


@pytest.mark.parametrize("tail", ["per " * 4000, "of a " * 4000, "a-" * 4000, "' " * 4000, "square " * 4000, "/km" * 4000])
def test_hostile_text_takes_linear_time(tail: str) -> None:
    tokens = tokenise(f"5 {tail}")
    start = time.perf_counter()
    for first in range(0, 400, 2):
        read_unit(tokens, first, first + 1, 0, len(tokens), Lexicon.english(), Reading())
    assert time.perf_counter() - start < 2


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("A magnitude 6.7 quake struck.", "magnitude 6.7"),
        ("The quake had a magnitude of 6.7 there.", "magnitude of 6.7"),
        ("A 6.7-magnitude quake struck.", "6.7-magnitude"),
    ],
)
def test_a_figure_on_a_scale_is_a_measure_with_no_unit(text: str, surface: str) -> None:
    (claim,) = claimnum.extract(text)
    assert (claim.kind, claim.quantity.unit, claim.surface) == ("measure", None, surface)
