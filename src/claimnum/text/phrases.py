"""Phrase tables: the longest phrase of a lexicon that starts, or ends, at a token."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property
from typing import Generic, TypeVar

from claimnum.text.tokens import words_of

Row = TypeVar("Row")


class PhraseTable(Generic[Row]):
    """Phrases (tuples of lower-case tokens) and what each stands for.

    Longest match first, so a negated form is found before the form inside it ("no more than" before "more than").
    A later entry for the same phrase replaces an earlier one, which is how a user's lexicon overrides ours. `cut` parts
    a phrase into tokens, where a table is matched in the very case; one that is tokens already stays as it is. `rows` are the
    phrases as tokens, each with its row.
    """

    def __init__(
        self, entries: Iterable[tuple[str | tuple[str, ...], Row]], cut: Callable[[str], tuple[str, ...]] = words_of
    ) -> None:
        rows = {phrase if isinstance(phrase, tuple) else cut(phrase): row for phrase, row in entries}
        rows.pop((), None)
        self.rows: Mapping[tuple[str, ...], Row] = rows

    @property
    def openers(self) -> frozenset[str]:
        """The words that a phrase of the table may start with."""
        return frozenset(self._first)

    @property
    def closers(self) -> frozenset[str]:
        """The words that a phrase of the table may end with."""
        return frozenset(self._last)

    # Most tables are asked from one end only.
    @cached_property
    def _first(self) -> dict[str, tuple[int, ...]]:
        return _lengths(self.rows, 0)

    @cached_property
    def _last(self) -> dict[str, tuple[int, ...]]:
        return _lengths(self.rows, -1)

    def starting_at(self, lower: Sequence[str], index: int, stop: int) -> tuple[Row, int] | None:
        """(row, token after the phrase) of the longest phrase that starts at `index` and ends by `stop`."""
        if index >= stop or (lengths := self._first.get(lower[index])) is None:
            return None
        for length in lengths:
            end = index + length
            if end <= stop and (row := self.rows.get(tuple(lower[index:end]))) is not None:
                return row, end
        return None

    def ending_at(self, lower: Sequence[str], index: int, start: int) -> tuple[Row, int] | None:
        """(row, first token) of the longest phrase that ends right before `index` and starts no earlier than `start`."""
        if index <= start or (lengths := self._last.get(lower[index - 1])) is None:
            return None
        for length in lengths:
            first = index - length
            if first >= start and (row := self.rows.get(tuple(lower[first:index]))) is not None:
                return row, first
        return None

    def __len__(self) -> int:
        return len(self.rows)


def _lengths(rows: Iterable[tuple[str, ...]], end: int) -> dict[str, tuple[int, ...]]:
    """The word at one end of a phrase -> the lengths of the phrases that have it there, longest first."""
    lengths: dict[str, tuple[int, ...]] = {}
    for words in rows:
        word, length = words[end], len(words)
        known = lengths.get(word)
        if known is None:
            lengths[word] = (length,)
        elif length not in known:
            lengths[word] = tuple(sorted((*known, length), reverse=True))
    return lengths
