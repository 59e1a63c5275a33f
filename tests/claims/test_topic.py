from __future__ import annotations

import re
import tomllib
from bisect import bisect_right
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from claimnum.claims.claim import Topic
from claimnum.claims.modality import modality_of
from claimnum.claims.role import role_of
from claimnum.claims.topic import Topics
from claimnum.lexicon.load import Lexicon
from claimnum.mentions.dates import find_dates
from claimnum.mentions.mention import Mention, Mentions
from claimnum.text.document import Document
from claimnum.text.outline import outline
from claimnum.text.syntax import Syntax
from claimnum.values.interval import Interval
from claimnum.values.quantity import Quantity
from claimnum.values.reading import DEFAULT_READING

CORPUS = Path(__file__).parents[1] / "corpus" / "en"
MARK = re.compile(r"\[\[(.+?)\]\]|\[(.+?)\]")
ENGLISH = Lexicon.english()
TOLD_APART = frozenset(ENGLISH.table("events")["events"])


def rows() -> Iterator[Any]:
    for path in sorted(CORPUS.glob("topics_*.toml")):
        text = path.read_text(encoding="utf-8")
        lines = text.split("\n")
        for reading in tomllib.loads(text)["reading"]:
            for surface in filter(None, reading["surfaces"].split("\n")):
                yield pytest.param(reading, surface, id=f"{path.name}:{lines.index(surface) + 1}")


def kind_of(surface: str, kind: str) -> str:
    if re.search(r"%|percent", surface):
        return "percent"
    return "money" if surface[0] in "$€£" else kind


def read(surface: str, kind: str) -> tuple[Topic, str, str]:
    """The topic, role and modality of the number in double brackets; those in single ones are read before it."""
    text, marks, end = "", [], 0
    for match in MARK.finditer(surface):
        text += surface[end : match.start()]
        number = match.group(1) or match.group(2)
        marks.append((len(text), len(text) + len(number), match.group(1) is not None))
        text += number
        end = match.end()
    text += surface[end:]
    cut = outline(Document(text, published="2024-11-04"), ENGLISH)
    mentions = tuple(
        Mention(
            start,
            stop,
            start,
            stop,
            bisect_right(cut.tokens.ends, start),
            bisect_right(cut.tokens.starts, stop - 1),
            Quantity(Interval.point(1)),
            kind if tested and kind == "age" else kind_of(text[start:stop], kind if tested else "count"),
        )
        for start, stop, tested in marks
    )
    found = Mentions(cut, find_dates(cut, ENGLISH, DEFAULT_READING), mentions, (), Syntax(cut.tokens, ENGLISH))
    sentences = [next(s for s in cut.sentences if mention.first < s.last) for mention in mentions]
    role = "level"
    for one, (_, _, tested) in zip(Topics(found, ENGLISH).of(list(zip(mentions, sentences, strict=True))), marks, strict=True):
        role = role_of(one.frame, found.syntax, ENGLISH, role, one.topic.head)
        if tested:
            return one.topic, role, modality_of(one.frame, found.syntax, ENGLISH)
    raise AssertionError(surface)


@pytest.mark.parametrize(("reading", "surface"), list(rows()))
def test_what_a_number_is_about(reading: dict[str, Any], surface: str) -> None:
    topic, role, modality = read(surface, reading.get("kind", "count"))
    if "head" in reading:
        assert topic.head == (reading["head"] or None)
        assert topic.event == reading["event"] if "event" in reading else topic.event not in TOLD_APART
    if "subject" in reading:
        assert topic.subject == reading["subject"]
    if "role" in reading or "modality" not in reading:
        assert role == reading.get("role", "level")
    if "modality" in reading or "head" in reading:
        assert modality == reading.get("modality", "asserted")
