"""Quotations: the stretches of a document between quotation marks, and which of them go on from paragraph to paragraph."""

from __future__ import annotations

from bisect import bisect_right

import attrs

from claimnum.text.outline import Outline
from claimnum.text.tokens import Tokens

OPENING, CLOSING, STRAIGHT = "“«„", "”»", '"'
MARKS = frozenset(OPENING + CLOSING + STRAIGHT)
SINGLE = "'‘’`"


@attrs.frozen(slots=True)
class Quotation:
    """Tokens `first` up to, not including, `last`, the marks included.

    Args:
        first, last: its tokens, half-open.
        follows: whether it goes on with the quotation before it: the paragraph before left its own unclosed.
    """

    first: int
    last: int
    follows: bool = False


@attrs.frozen(slots=True, eq=False, repr=False)
class Quotations:
    """The quotations of a document in text order; they do not overlap."""

    items: list[Quotation]
    firsts: list[int]

    def at(self, token: int) -> int | None:
        """The place in `items` of the quotation that holds a token, or None."""
        place = bisect_right(self.firsts, token) - 1
        return place if place >= 0 and token < self.items[place].last else None

    def within(self, first: int, last: int) -> range:
        """The places of the quotations that lie at least partly in tokens `first` to `last`."""
        start = bisect_right(self.firsts, first) - 1
        if start < 0 or self.items[start].last <= first:
            start += 1
        stop = start
        while stop < len(self.items) and self.firsts[stop] < last:
            stop += 1
        return range(start, stop)


def quotations(outline: Outline) -> Quotations:
    """The quotations of a document. Linear: no mark is looked at twice.

    A quotation ends with its paragraph. Where the mark was never closed and the next paragraph opens with another, the two
    are one speech (the printers' rule); a stray mark thus spoils at most its own paragraph.
    """
    tokens = outline.tokens
    items: list[Quotation] = []
    opened: int | None = None
    unclosed = False
    for paragraph_first, paragraph_last in _paragraphs(outline):
        follows = unclosed and tokens.words[paragraph_first] in OPENING + STRAIGHT
        opened = None
        for index in range(paragraph_first, paragraph_last):
            if tokens.words[index][0] not in MARKS:
                continue
            if opened is None:
                opened = index if _opens(tokens, index) else None
            elif not (tokens.words[index] in OPENING and index > opened + 1):
                items.append(Quotation(opened, index + 1, follows and opened == paragraph_first))
                opened = None
        unclosed = opened is not None
        if opened is not None:
            items.append(Quotation(opened, paragraph_last, follows and opened == paragraph_first))
    return Quotations(items, [item.first for item in items])


def _opens(tokens: Tokens, index: int) -> bool:
    """Whether a mark outside a quotation opens one: a straight mark does unless it sticks to the word before it alone."""
    word = tokens.words[index]
    if word in CLOSING:
        return False
    glued_before = tokens.adjacent(index) and tokens.words[index - 1] not in "([—–-:/‘'"
    glued_after = index + 1 < len(tokens) and tokens.adjacent(index + 1)
    return word in OPENING or glued_after or not glued_before


def _paragraphs(outline: Outline) -> list[tuple[int, int]]:
    bounds: list[tuple[int, int]] = []
    paragraph = -1
    for sentence in outline.sentences:
        if sentence.paragraph != paragraph:
            bounds.append((sentence.first, sentence.last))
            paragraph = sentence.paragraph
        else:
            bounds[-1] = (bounds[-1][0], sentence.last)
    return bounds
