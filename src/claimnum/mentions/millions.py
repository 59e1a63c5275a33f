"""Whether the "m" behind a figure is a million or metres: "1.2m people", "drew 26m in a week"; "a 26m mast", "swam 200m".

What the figure counts tells first, then what is told of before it; where neither does, a text whose other figures in "m" are
millions, and which speaks of no length, has only millions.
"""

from __future__ import annotations

from claimnum.mentions.spelled import CURRENCY
from claimnum.mentions.words import NumberWords
from claimnum.text.signs import JOINTS
from claimnum.text.tokens import Tokens

TOLD = 8  # how far before a figure the noun may stand whose number it is
MOVED = 4  # how far before it the verb or noun of a length may


class Millions:
    """Tells the millions of one text."""

    __slots__ = ("_usual", "lower", "tokens", "words")

    def __init__(self, tokens: Tokens, words: NumberWords) -> None:
        self.tokens = tokens
        self.lower = tokens.lower
        self.words = words
        self._usual: bool | None = None

    def holds(self, first: int, after: int, stop: int) -> bool:
        """Whether the "m" right before token `after`, behind the figure at `first`, is a million."""
        told = self._told(first, after, stop)
        if told is not None:
            return told
        if self._usual is None:
            self._usual = self._is_usual()
        return self._usual

    def _told(self, first: int, after: int, stop: int) -> bool | None:
        """What the words around tell: True a million, False metres, None nothing."""
        lower, words = self.lower, self.words
        if self.is_money(first):
            return True
        if after + 2 < stop and self.tokens.words[after + 2] == "m" and self.tokens.words[after + 1][0].isdecimal():
            return self._told(first, after + 3, stop)  # "26m to 31m users": as the end of the range
        if after < stop and lower[after] == "-" and self.tokens.adjacent(after):
            after += 1
        if after + 1 < stop and lower[after] in ("a", "an", "per", "of"):
            return lower[after] != "of" or lower[after + 1] in ("them", "those", "these", "its", "their")
        following = lower[after] if after < stop else "."
        apart = following == "from" and after + 1 < stop and self.tokens.words[after + 1][0].isdecimal()  # "2.3m from 2.6m"
        if (following in words.metre and not apart) or not words.lengths.isdisjoint(lower[max(first - MOVED, 0) : first]):
            return False
        before = lower[max(first - TOLD, 0) : first]
        if before and before[-1] not in words.length_before and not words.numbered.isdisjoint(before):
            return True
        if following in words.counted or (len(following) > 3 and following.isalpha() and following.endswith("s")):
            return True
        if (before and before[-1] in words.length_before) or not words.falls.isdisjoint(before[-MOVED:]):
            return False
        return True if following in words.people_do else None

    def is_money(self, first: int) -> bool:
        """Whether a currency stands before the figure, or before the lower end of its range ("a $3-4m deal")."""
        lower, adjacent = self.lower, self.tokens.adjacent
        at = first - 1
        if at > 1 and lower[at] in JOINTS and adjacent(at) and lower[at - 1][0].isdecimal():
            at -= 2
        at -= at > 0 and lower[at] == "." and lower[at - 1] in self.words.currency_abbreviations
        if at < 0:
            return False
        word = lower[at]
        if word in CURRENCY or word in self.words.currency_abbreviations:
            return True
        return word.isalpha() and self.tokens.words[at].isupper() and (len(word) > 1 or adjacent(first))

    def _is_usual(self) -> bool:
        """Whether the text has a figure in "m" that is told to be a million, and no length."""
        words, million = self.tokens.words, False
        if not self.words.length_units.isdisjoint(self.tokens.where):
            return False
        for at in self.tokens.where.get("m", ()):
            if at and words[at - 1][0].isdecimal() and self.tokens.adjacent(at):
                told = self._told(at - 1, at + 1, len(words))
                if told is False:
                    return False
                million = million or told is True
        return million
