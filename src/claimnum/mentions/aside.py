"""What is set aside before the numbers of a text are read: its dates, and the passages that state no quantity."""

from __future__ import annotations

from collections.abc import Sequence

from claimnum.mentions.draft import Draft
from claimnum.mentions.numerals import Rejected
from claimnum.text.tokens import Tokens

# Passages of these reasons yield to a number that they are only a part of.
SOFT = frozenset(("ordinal", "idiom", "identifier"))
ASIDE = b"\x01"


class Aside:
    """The tokens of one text that are set aside, and which passages yield after all ("thirty one", "one over 20")."""

    __slots__ = ("_hard", "_owned", "_passages", "_soft", "_tokens", "_yielded")

    def __init__(self, passages: Sequence[Rejected], tokens: Tokens) -> None:
        self._tokens = tokens
        self._passages = passages
        self._owned = bytearray(len(tokens) + 1)
        self._hard = bytearray(len(tokens) + 1)
        self._soft: dict[int, Rejected] = {}
        self._yielded: set[int] = set()  # the passages that proved part of a number, by their first token
        for passage in passages:
            covered = ASIDE * (passage.last - passage.first)
            self._owned[passage.first : passage.last] = covered
            if passage.reason in SOFT:
                self._soft[passage.first] = passage
            else:
                self._hard[passage.first : passage.last] = covered

    def holds(self, index: int) -> bool:
        """Whether a token is set aside."""
        return bool(self._owned[index])

    def may_yield(self, index: int) -> bool:
        """Whether a passage starts at a token that a number may prove a part of."""
        return index in self._soft

    def behind(self, first: int, start: int) -> int:
        """The token behind the last one before `first` that is set aside, not below `start`."""
        at = self._owned.rfind(ASIDE, start, first)
        return start if at < 0 else at + 1

    def next(self, index: int, stop: int) -> int:
        """The first token from `index` on that is set aside, else `stop`."""
        at = self._owned.find(ASIDE, index, stop)
        return stop if at < 0 else at

    def next_hard(self, index: int, stop: int) -> int:
        """The same of those that yield to no number."""
        at = self._hard.find(ASIDE, index, stop)
        return stop if at < 0 else at

    def yields(self, read: Draft, at: int) -> bool:
        """Whether the passages from `at` on yield to a number: it holds them wholly, and more than the first of them."""
        first, last = read.number_first, read.number_last
        passages = []
        while at < last:
            passages.append(self._soft[at])
            at = self.next(passages[-1].last, last)
        if not passages or passages[0].first < first:
            return False
        if passages[-1].last > last and (passages[-1].reason != "idiom" or passages[-1].first == first):
            return False  # an idiom that begins amid a number is none: "forty-two cents"
        if passages[0].reason == "ordinal" and last - first == 2 and self._tokens.lower[first] in ("a", "an"):
            return False  # whether "a third" is an ordinal has been asked
        same = (passages[0].first, passages[0].last) == (first, last)
        if same and not (read.form == "fraction" and self._tokens.words[last - 1].isalpha()):
            return False
        self._yielded.update(passage.first for passage in passages)
        return True

    def kept(self) -> list[Rejected]:
        """The passages that no number took."""
        return [passage for passage in self._passages if passage.first not in self._yielded]
