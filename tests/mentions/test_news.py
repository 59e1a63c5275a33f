"""The corpus of news: whole sentences with all the quantities they state (tests/corpus/en/news_*.toml).

A line is `sentence => interval unit kind [hedge]; …`, "-" for no unit, "nothing" where every number is skipped.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from claimnum.lexicon.load import Lexicon
from claimnum.mentions.find import find
from claimnum.mentions.mention import Mention
from claimnum.text.document import Document
from claimnum.text.outline import outline
from claimnum.values.reading import DEFAULT_READING

CORPUS = Path(__file__).parent.parent / "corpus" / "en"


def lines() -> Iterator[Any]:
    for path in sorted(CORPUS.glob("news_*.toml")):
        for name, table in tomllib.loads(path.read_text(encoding="utf-8")).items():
            for line in table["lines"].strip().split("\n"):
                sentence, _, expected = line.partition(" => ")
                yield pytest.param(sentence, expected, id=f"{path.stem}-{name}: {sentence}")


def written(mention: Mention) -> str:
    words = (str(mention.quantity.interval), mention.quantity.unit or "-", mention.kind, mention.hedge)
    return " ".join(word for word in words if word)


@pytest.mark.parametrize(("sentence", "expected"), list(lines()))
def test_every_quantity_of_a_sentence_is_read_and_nothing_else(sentence: str, expected: str) -> None:
    english = Lexicon.english()
    found = find(outline(Document(sentence), english), english, DEFAULT_READING).mentions
    assert "; ".join(written(mention) for mention in found) == expected.replace("nothing", "")
