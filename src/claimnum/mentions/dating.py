"""What the forms of dates share: the place in the text, the day they are read from, and what one of them yields."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from claimnum.mentions.datewords import DateWords
from claimnum.struct import Struct
from claimnum.text.outline import Sentence
from claimnum.text.syntax import Syntax
from claimnum.text.tokens import Tokens
from claimnum.values.calendar import holding
from claimnum.values.period import Period
from claimnum.values.reading import Reading

ORDINAL_ENDS = frozenset(("st", "nd", "rd", "th"))


class Atom(Struct):
    """Tokens `first` up to, not including, `last`, and the days they name; `precision` as in DateRead."""

    first: int
    last: int
    period: Period | None
    precision: str


class Scan(Struct, frozen=False):
    """A walk over the tokens of a document.

    Args:
        syntax: tags for the tense around a date.
        form_at: reads the form whose core is a token.
        start, stop: the tokens of the sentence in hand.
        free: the first token that no date has taken yet.
        anchor: the last date read, what "a day earlier" is earlier than.
        day: the last day read.
        spell: the last month, quarter or run of months or weeks read, what "the same period of 2023" is the same as.
        accounts: whether a quarter has been spoken of.
    """

    tokens: Tokens
    lower: list[str]
    words: DateWords
    reading: Reading
    published: dt.date | None
    form_at: Callable[[Scan, int], Atom | None]
    syntax: Syntax
    sentence: Sentence
    start: int = 0
    stop: int = 0
    free: int = 0
    anchor: Atom | None = None
    day: Atom | None = None
    spell: Atom | None = None
    accounts: bool = False

    def tags(self) -> list[str]:
        """The syntax tags of the sentence in hand, by token."""
        return self.syntax.tags(self.sentence)

    def word(self, index: int) -> str:
        """The lower-case token, empty outside of the sentence or where a date has been read already."""
        return self.lower[index] if self.free <= index < self.stop else ""

    def adjacent(self, index: int) -> bool:
        """Whether a token of the sentence stands right behind the one before it."""
        return index < self.stop and self.tokens.adjacent(index)

    def glued(self, index: int, mark: str | frozenset[str]) -> bool:
        """Whether token `index` is one of these marks and stands right behind the one before it."""
        return self.word(index) != "" and self.lower[index] in mark and self.adjacent(index)

    def figure(self, index: int, low: int, high: int, digits: int = 4) -> int | None:
        """The whole number that a token of at most so many digits is, None where it is none or out of bounds."""
        word = self.word(index)
        if word.isdecimal() and word.isascii() and len(word) <= digits and low <= int(word) <= high:
            return int(word)
        return None

    def capital(self, index: int) -> bool:
        """Whether token `index` of the sentence starts with a capital."""
        return index < self.stop and self.tokens.words[index][0].isupper()

    def within(self, unit: str, steps: int = 0) -> Period | None:
        """The unit that holds the day of publication, or one so many units away; None without that day."""
        return None if self.published is None else holding(unit, self.published, steps)

    def ahead_at(self, index: int) -> Atom | None:
        """The date whose first token is exactly this one."""
        free, self.free = self.free, index
        found = None
        for core in range(index, min(index + 5, self.stop)):
            if (atom := self.form_at(self, core)) is not None:
                found = atom if atom.first == index else None
                break
        self.free = free
        return found
