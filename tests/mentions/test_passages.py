"""The corpus of numbers that state no quantity: what is skipped, why, and what must not be."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from claimnum.lexicon.load import Lexicon
from claimnum.mentions.mention import REASONS
from claimnum.mentions.passages import find_passages
from claimnum.text.document import Document
from claimnum.text.outline import outline

CORPUS = Path(__file__).parent.parent / "corpus" / "en"


def rows() -> list[tuple[str, str]]:
    """(class, line) of every file of the corpus of skips."""
    found = []
    for path in sorted(CORPUS.glob("skips_news*.toml")):
        for name, table in tomllib.loads(path.read_text(encoding="utf-8")).items():
            found += [(name, line) for line in table["lines"].strip("\n").splitlines()]
    return found


def skipped(text: str) -> tuple[str, set[str]]:
    """The text with its passages marked, and their reasons."""
    lexicon = Lexicon.english()
    page = outline(Document(text), lexicon)
    marked, at, reasons = "", 0, set()
    for passage in find_passages(page, (), lexicon):
        start, end = page.tokens.starts[passage.first], page.tokens.ends[passage.last - 1]
        marked += f"{text[at:start]}«{text[start:end]}»"
        at = end
        reasons.add(passage.reason)
    return marked + text[at:], reasons


@pytest.mark.parametrize(("name", "line"), rows())
def test_each_line_is_skipped_as_marked(name: str, line: str) -> None:
    text = line.replace("«", "").replace("»", "")
    marked, reasons = skipped(text)
    assert marked == line
    assert reasons <= REASONS
    if name in REASONS:
        assert name in reasons
    else:
        assert bool(reasons) == ("«" in line)


def test_a_dated_number_is_left_to_the_dates() -> None:
    lexicon = Lexicon.english()
    page = outline(Document("Item No. 4 of 4 May"), lexicon)
    (passage,) = find_passages(page, (), lexicon)
    assert (passage.first, passage.last, passage.reason) == (1, 4, "identifier")
