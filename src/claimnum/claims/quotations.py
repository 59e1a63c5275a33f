"""Quotations: the stretches of a document between quotation marks, and which of them go on from paragraph to paragraph."""

from __future__ import annotations

from bisect import bisect_right

from claimnum.struct import Struct
from claimnum.text.outline import Outline
from claimnum.text.tokens import Tokens

OPENING, CLOSING, STRAIGHT = "“«„", "”»", '"'
MARKS = frozenset(OPENING + CLOSING + STRAIGHT)
SINGLE = frozenset(("'", "’", "‘", "`"))
CANDIDATES = MARKS | SINGLE
# What a mark may stick to and still open.
OPENERS = frozenset("([—–-:/‘'")


class Quotation(Struct):
    """Tokens `first` up to, not including, `last`, the marks included.

    Args:
        first, last: its tokens, half-open.
        follows: whether it goes on with the quotation before it: the paragraph before left its own unclosed.
    """

    first: int
    last: int
    follows: bool = False


class Quotations(Struct):
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
    marks = tokens.places(CANDIDATES)
    closing = _closing(tokens, marks)
    unclosed = False
    place = 0
    for paragraph_first, paragraph_last in _paragraphs(outline) if marks else ():
        opened: int | None = None
        follows = False
        while place < len(marks) and marks[place] < paragraph_last:
            index = marks[place]
            width = _mark(tokens, index, paragraph_last)
            if width and opened is not None and tokens.words[index] not in OPENING:
                items.append(Quotation(opened, index + width, follows))
                opened = None
            elif width and opened is None and _opens(tokens, index, width, paragraph_last):
                opened, follows = index, unclosed and index == paragraph_first
            elif not width and opened is None and _opens_single(tokens, index, paragraph_last):
                end = closing[place + 1]
                if end < len(marks) and marks[end] < paragraph_last:
                    items.append(Quotation(index, marks[end] + 1))
                    place = end
            place += max(width, 1)
        unclosed = opened is not None
        if opened is not None:
            items.append(Quotation(opened, paragraph_last, follows))
    return Quotations(items, [item.first for item in items])


def _mark(tokens: Tokens, index: int, stop: int) -> int:
    """How many tokens the quotation mark at `index` takes; 0 where there is none. Two single marks make a double one."""
    word = tokens.words[index]
    if word in MARKS:
        return 1
    return 2 if word in SINGLE and index + 1 < stop and tokens.words[index + 1] == word and tokens.adjacent(index + 1) else 0


def _closing(tokens: Tokens, marks: list[int]) -> list[int]:
    """For each mark the place of the first from there on that may close a quotation in single marks; past the last, none."""
    places = [len(marks)] * (len(marks) + 1)
    for place in range(len(marks) - 1, -1, -1):
        places[place] = place if _closes_single(tokens, marks[place]) else places[place + 1]
    return places


def _opens_single(tokens: Tokens, index: int, stop: int) -> bool:
    """Whether a single mark stands before a word and behind none: "‘We lost 41 boats,’ said Roth"."""
    if tokens.words[index] in ("’", "`") or index + 1 >= stop or not tokens.adjacent(index + 1):
        return False
    return tokens.words[index + 1][0].isalnum() and not (tokens.adjacent(index) and tokens.words[index - 1] not in OPENERS)


def _closes_single(tokens: Tokens, index: int) -> bool:
    """Whether a single mark stands behind a word or stop and before none; behind "s" it may be a plural possessive."""
    words = tokens.words
    if words[index] not in ("’", "'") or index == 0 or not tokens.adjacent(index):
        return False
    ends = index + 1 == len(words) or not words[index + 1][0].isalnum()
    return ends or (not tokens.adjacent(index + 1) and (not words[index - 1][-1].isalnum() or words[index - 1][-1] != "s"))


def _opens(tokens: Tokens, index: int, width: int, stop: int) -> bool:
    """Whether a mark outside a quotation opens one: not one that sticks to the word before it alone."""
    if tokens.words[index] in CLOSING:
        return False
    glued_before = tokens.adjacent(index) and tokens.words[index - 1] not in OPENERS
    glued_after = index + width < stop and tokens.adjacent(index + width)
    return tokens.words[index] in OPENING or glued_after or not glued_before


def _paragraphs(outline: Outline) -> list[tuple[int, int]]:
    """The tokens of each paragraph, half-open."""
    bounds: list[tuple[int, int]] = []
    paragraph = -1
    for sentence in outline.sentences:
        if sentence.paragraph != paragraph:
            bounds.append((sentence.first, sentence.last))
            paragraph = sentence.paragraph
        else:
            bounds[-1] = (bounds[-1][0], sentence.last)
    return bounds
