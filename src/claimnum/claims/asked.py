"""Questions: "how many" stands where a number would, and the numbers that answer leave out what they count.

"How many Zambians will need food aid? The fund says six million, the ministry 4.5 million."
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from claimnum.mentions.mention import Mention, Mentions
from claimnum.text.outline import Sentence
from claimnum.values.interval import Interval
from claimnum.values.quantity import Quantity

ASKING = ("how", "many")
UNKNOWN = Quantity(Interval(None, None))


class Asked:
    """The questions of one document that ask for a number, each as the mention that its answer would be."""

    def __init__(self, found: Mentions) -> None:
        tokens = found.outline.tokens
        self._tokens = tokens
        self._sentences = found.outline.sentences
        self._firsts = [sentence.first for sentence in self._sentences]
        pairs = zip(tokens.lower, tokens.lower[1:], strict=False)
        self._places = [at for at, pair in enumerate(pairs) if pair == ASKING]
        self._next = 0

    def until(self, first: int) -> Iterator[tuple[Mention, Sentence]]:
        """The questions before token `first` that were not given yet, in text order, each with its sentence."""
        while self._next < len(self._places) and self._places[self._next] < first:
            at = self._places[self._next]
            self._next += 1
            start, end = self._tokens.starts[at], self._tokens.ends[at + 1]
            asked = Mention(start, end, start, end, at, at + 2, UNKNOWN)
            yield asked, self._sentences[bisect_right(self._firsts, at) - 1]
