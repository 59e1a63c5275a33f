"""Figures of the page and not of the story: list marks, reference marks, page numbers, reading times, teasers."""

from __future__ import annotations

from claimnum.mentions.ground import MOST, Ground, Passage
from claimnum.text.signs import DASHES, ENDS

PARTING = ENDS | frozenset(';:,"”’')
BULLETS = frozenset("*-•·–")
PARTS_OF_LINE = frozenset("|·•—")
TEASED = PARTING | DASHES | {"|"}


def read_list_mark(ground: Ground, index: int) -> Passage | None:
    """Such as "1." "2)" "(3)" "[4]" before the words of a list's item."""
    figure = ground.word[index]
    if not figure.isdecimal() or len(figure) > 3:
        return None
    opened = ground.word[index - 1] in ("(", "[") and ground.glued(index)
    first = index - opened
    after = ground.word[index + 1]
    closed = after in (")", "]") and ground.glued(index + 1)
    if after == "]" and opened and closed:
        return Passage(first, index + 2, "list-marker")
    starts = ground.breaks(first) or (ground.word[first - 1] in BULLETS and ground.breaks(_run(ground, first - 1)))
    if starts and not opened and _row(ground, index, int(figure)):
        return Passage(index, index + 1, "list-marker")
    if starts and (closed or (after == "." and ground.glued(index + 1) and not opened)) and not ground.glued(index + 2):
        return Passage(first, index + 2, "list-marker") if _item(ground, index + 2) else None
    if closed and (
        (opened and ground.word[first - 1] in (";", ":", ",", "and", "or", ".", "!", "?"))
        or (not opened and not _open(ground, index))
    ):
        return Passage(first, index + 2, "list-marker") if _item(ground, index + 2) else None
    return None


def _row(ground: Ground, index: int, number: int) -> bool:
    """Whether the figure leads a line of a numbered list without marks: the next line, or the one before, has its neighbour."""
    if not ground.word[index + 1][:1].isupper() or ground.breaks(index + 1) or ground.glued(index + 1):
        return False
    at = index + 1
    while at < index + 2 * MOST and not ground.breaks(at):
        at += 1
    if ground.breaks(at) and ground.word[at] == str(number + 1):
        return True
    return ground.rows.get(number - 1, -3 * MOST) > index - 3 * MOST


def _run(ground: Ground, index: int) -> int:
    """The first of a run of equal marks that ends at `index`."""
    stop = max(0, index - MOST)
    while index > stop and ground.word[index - 1] == ground.word[index] and not ground.breaks(index):
        index -= 1
    return index


def _item(ground: Ground, index: int) -> bool:
    """Whether the words of an item stand there."""
    return bool(ground.word[index]) and not ground.breaks(index) and not ground.figure(index)


def _open(ground: Ground, index: int) -> bool:
    """Whether a bracket that is not yet closed stands before, within a sentence's reach."""
    for at in range(index - 1, max(-1, index - 4 * MOST), -1):
        word = ground.word[at]
        if word in "([":
            return True
        if word in ")]" or ground.breaks(at + 1):
            return False
    return False


def read_reference(ground: Ground, index: int) -> Passage | None:
    """Such as "[12]", "[3, 5-7]"; "95% CI", "a 95 percent confidence interval"."""
    if ground.word[index - 1] == "[" and ground.glued(index):
        end = index + 1
        while end < index + 4 * MOST and (ground.figure(end) or (ground.word[end] and ground.word[end] in ",-–;")):
            end += 1
        if ground.word[end] == "]":
            return Passage(index - 1, end + 1, "list-marker")
    end = (
        index
        + 1
        + (ground.lower[index + 1] in ("%", "percent"))
        + 2 * (ground.lower[index + 1] == "per" and ground.lower[index + 2] == "cent")
    )
    if end > index + 1 and (ground.word[end] in ground.words["statistics"] or _confidence(ground, end)):
        return Passage(index, end + 1, "identifier")
    return None


def _confidence(ground: Ground, index: int) -> bool:
    """Whether the words of a statistic stand there: "confidence interval", "credible level"."""
    words = ground.words
    return ground.lower[index] in words["statistic_modifiers"] and ground.lower[index + 1] in words["statistic_nouns"]


def read_page(ground: Ground, index: int) -> Passage | None:
    """Such as "3 min read", "Listen · 4:12 min", "Page 1 of 2", "Related: 5 things to know", "7 ways to treat water"."""
    end = index + 1
    while ground.glued(end) and (ground.word[end] in (":", "-") or ground.figure(end)) and end < index + 4:
        end += 1
    if ground.lower[end] in ("-", "·"):
        end += 1
    if ground.lower[end] in ground.words["reading_units"]:
        end += 1
        if ground.lower[end] in ground.words["reading"] and _line_end(ground, end + 1):
            return Passage(index, end + 1, "page-junk")
    return _counter(ground, index) or _listicle(ground, index)


def _counter(ground: Ground, index: int) -> Passage | None:
    """What a page counts under its headline, alone on its line or between bars: "214 comments", "1.2K shares | 40 likes"."""
    end = index + 1 + (ground.glued(index + 1) and ground.lower[index + 1] in ("k", "m"))
    if ground.lower[end] not in ground.words["counters"] or ground.breaks(end):
        return None
    opens = ground.breaks(index) or ground.word[index - 1] in PARTS_OF_LINE
    closes = ground.breaks(end + 1) or ground.word[end + 1] in PARTS_OF_LINE
    return Passage(index, end + 1, "page-junk") if opens and closes else None


def _line_end(ground: Ground, index: int) -> bool:
    word = ground.word[index]
    return ground.breaks(index) or not word[0].isalnum()


def read_teaser(ground: Ground, index: int) -> Passage | None:
    """The line of a link, told by how it begins: "Related: 5 things to know", "Sign up for our 6 a.m. newsletter"."""
    if not ground.breaks(index) or not ground.teasers.starting_at(ground.lower, index, len(ground.lower)):
        return None
    end = index + 1
    while end < index + 2 * MOST and not ground.breaks(end):
        end += 1
    whole = ground.breaks(end) and ground.word[end - 1] not in PARTING
    return Passage(index, end, "page-junk") if whole and any(ground.figure(at) for at in range(index, end)) else None


def _listicle(ground: Ground, index: int) -> Passage | None:
    """Such as "5 things to know": at a line's start, or behind a colon or a dash in a line without a full stop."""
    noun = index + 1
    if not ground.figure(index) or ground.breaks(noun):
        return None
    if ground.word[noun].isalpha() and ground.lower[noun] not in ground.words["listicles"]:
        noun += 1
    if ground.lower[noun] not in ground.words["listicles"] or ground.lower[noun + 1] not in ground.words["listicle_followers"]:
        return None
    if not (ground.breaks(index) or ground.word[index - 1] in TEASED):
        return None
    end = noun
    while end < noun + 2 * MOST and not ground.breaks(end):
        end += 1
    titled = ground.breaks(index) and ground.capital(noun)
    return Passage(index, noun, "page-junk") if ground.breaks(end) and (titled or ground.word[end - 1] not in PARTING) else None
