"""Law: twice the text is about twice the looking, in what lists give out: words of the text and its mentions, slices too.

Counting calls (test_work_grows_with_the_text) does not see a slice that copies the rest of the text for each number in it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, SupportsIndex, overload

import pytest

from claimnum.claims.build import build
from claimnum.lexicon.load import Lexicon
from claimnum.mentions.find import find
from claimnum.mentions.mention import Mention
from claimnum.struct import evolved
from claimnum.text.document import Document
from claimnum.text.outline import outline
from claimnum.values.reading import DEFAULT_READING

# Each in one paragraph: who speaks, quotes, dates and lists within reach of numbers.
ROWS = (
    "Roth said 41 boats sank on Monday. ",
    "“We lost 41 boats that night, and 12 rafts,” Roth said. ",
    "“It was 41 boats in May ",
    "‘It was 41 boats in May ",
    "The office put the losses at 41 boats in 2024, or 3 percent. ",
    "A study of 41 nurses found harm. Of those, 12 fell ill in May. ",
    "Acme Boats (AB) said it had 41. The company sold 12 in May, AB said. ",
    "Roth: We lost 41 boats in May. ",
    "Cars: 41. ",
    "(41 boats ",
)
SIZE = 60
SLACK = 2_000  # visits: that the last of the text is cut at another place


class Visits:
    """How many items were given out."""

    def __init__(self) -> None:
        self.count = 0


class SeenList(list[str]):
    """A list that counts what it gives out."""

    visits: Visits

    @overload
    def __getitem__(self, at: SupportsIndex) -> str: ...
    @overload
    def __getitem__(self, at: slice) -> list[str]: ...
    def __getitem__(self, at: Any) -> Any:
        self.visits.count += len(range(*at.indices(len(self)))) if isinstance(at, slice) else 1
        return super().__getitem__(at)

    def __iter__(self) -> Iterator[str]:
        self.visits.count += len(self)
        return super().__iter__()


class SeenTuple(tuple[Mention, ...]):  # noqa: SLOT001 (no tuple may have slots of its own, and this one counts)
    """A tuple that counts what it gives out."""

    visits: Visits

    @overload
    def __getitem__(self, at: SupportsIndex) -> Mention: ...
    @overload
    def __getitem__(self, at: slice) -> tuple[Mention, ...]: ...
    def __getitem__(self, at: Any) -> Any:
        self.visits.count += len(range(*at.indices(len(self)))) if isinstance(at, slice) else 1
        return super().__getitem__(at)

    def __iter__(self) -> Iterator[Mention]:
        self.visits.count += len(self)
        return super().__iter__()


def visits(text: str) -> int:
    """How many words and mentions are looked at where a text's claims are read."""
    english, seen = Lexicon.english(), Visits()
    read = outline(Document(text), english)
    words, lower = SeenList(read.tokens.words), SeenList(read.tokens.lower)
    words.visits = lower.visits = seen
    found = find(evolved(read, tokens=evolved(read.tokens, words=words, lower=lower)), english, DEFAULT_READING)
    mentions = SeenTuple(found.mentions)
    mentions.visits = seen
    assert len(build(evolved(found, mentions=mentions), english))
    return seen.count


@pytest.mark.parametrize("row", ROWS)
def test_visits_grow_with_the_text(row: str) -> None:
    once, twice = (visits(row * size) for size in (SIZE, 2 * SIZE))
    assert twice < 2.2 * once + SLACK
