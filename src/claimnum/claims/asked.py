"""Questions and headings: what a text asks or names without a number, and the figures behind it leave out.

"How many Zambians will need food? The fund says six million." "The loss. At $48m it was all writedown." "Inflation? It's 4 %."
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from claimnum.mentions.mention import Mention, Mentions
from claimnum.text.outline import Sentence
from claimnum.text.tags import ADJ, FINITE, NOMINAL, NUM
from claimnum.values.interval import Interval
from claimnum.values.quantity import Quantity

ASKING = ("how", "many")
UNKNOWN = Quantity(Interval(None, None))
# The kind of what a heading names: a figure of any kind may be of it.
ANY = ""
# How many words a heading has, its mark included, and which marks end one.
LONGEST = 8
CLOSES = frozenset((".", "?"))
LABELS = frozenset((")", ":"))


class Asked:
    """The questions for a number and the headings of one document, each as the mention that would stand there."""

    def __init__(self, found: Mentions) -> None:
        self._tokens = found.outline.tokens
        self._syntax = found.syntax
        self._sentences = found.outline.sentences
        self._firsts = [sentence.first for sentence in self._sentences]
        lower = self._tokens.lower
        asking = [at for at in self._tokens.where.get(ASKING[0], ()) if tuple(lower[at : at + 2]) == ASKING]
        short = (s for s in self._sentences if s.last - s.first <= LONGEST and lower[s.last - 1] in CLOSES)
        self._places = sorted({*asking, *(sentence.first for sentence in short)})
        self._next = 0

    def until(self, first: int) -> Iterator[tuple[Mention, Sentence]]:
        """The questions and headings before token `first` that were not given yet, in text order, each with its sentence."""
        while self._next < len(self._places) and self._places[self._next] < first:
            at = self._places[self._next]
            self._next += 1
            sentence = self._sentences[bisect_right(self._firsts, at) - 1]
            if tuple(self._tokens.lower[at : at + 2]) == ASKING:
                yield self._mention(at, at + 2, "count"), sentence
            elif sentence.last <= first and (named := self._named(sentence)) is not None:
                yield self._mention(named, named, ANY), sentence

    def _mention(self, first: int, last: int, kind: str) -> Mention:
        start, end = self._tokens.starts[first], self._tokens.ends[max(first, last - 1)]
        return Mention(start, end, start, end, first, last, UNKNOWN, kind)

    def _named(self, sentence: Sentence) -> int | None:
        """The token at which the noun phrase of a heading starts; None where it has a verb or a figure, and so is none."""
        tags, at = self._syntax.tags(sentence), sentence.first
        for label in range(at + 1, sentence.last - 1):
            if self._tokens.lower[label] in LABELS:
                at = label + 1  # "1) The loss.", "HOST: And the debt?"
        while at < sentence.last and tags[at] == NUM:
            at += 1  # "23.55 New turnout figure."
        if any(tags[inner] in FINITE or tags[inner] == NUM for inner in range(at, sentence.last)):
            return None
        while at < sentence.last and tags[at] not in NOMINAL and tags[at] != ADJ:
            at += 1
        return at if at < sentence.last else None
