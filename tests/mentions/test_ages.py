"""The corpus of ages: what is read as one, and what is not."""

from __future__ import annotations

import tomllib
from decimal import Decimal
from pathlib import Path

import pytest

from claimnum.lexicon.load import Lexicon
from claimnum.mentions.find import find
from claimnum.mentions.mention import Mention
from claimnum.text.document import Document
from claimnum.text.outline import outline
from claimnum.values.interval import Interval
from claimnum.values.reading import Reading

CORPUS = Path(__file__).parent.parent / "corpus" / "en" / "skips_ages.toml"
LINES = tomllib.loads(CORPUS.read_text(encoding="utf-8"))["lines"].strip().splitlines()


def ages(text: str) -> list[Mention]:
    lexicon = Lexicon.english()
    return [m for m in find(outline(Document(text), lexicon), lexicon, Reading()).mentions if m.kind == "age"]


@pytest.mark.parametrize("line", LINES)
def test_each_age_is_read_as_marked(line: str) -> None:
    text = line.replace("«", "").replace("»", "")
    marked, at = "", 0
    for mention in ages(text):
        marked += f"{text[at : mention.start]}«{text[mention.start : mention.end]}»"
        at = mention.end
    assert marked + text[at:] == line


@pytest.mark.parametrize(
    ("text", "interval", "unit"),
    [
        ("children under five", Interval(0, 5, upper_closed=False), "year"),
        ("the over-65s", Interval.more_than(65), "year"),
        ("women over 40", Interval.more_than(40), "year"),
        ("people aged 18 to 24", Interval(18, 24), "year"),
        ("a woman in her 50s", Interval(50, 60, upper_closed=False), "year"),
        ("babies aged under 6 months", Interval(0, 6, upper_closed=False), "month"),
        ("those 65 or older", Interval.at_least(65), "year"),
    ],
)
def test_an_age_is_the_interval_as_stated(text: str, interval: Interval, unit: str) -> None:
    (mention,) = ages(text)
    assert (mention.quantity.interval, mention.quantity.unit) == (interval, unit)
    assert mention.quantity.precision == Decimal(1)
    assert any(cue.row.startswith("ages: ") for cue in mention.cues)
