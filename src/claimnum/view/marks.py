"""Text with marks: a passage whose spans are set off, each with a class, a number and words on hover."""

from __future__ import annotations

import bisect
from collections.abc import Iterable, Iterator, Sequence

import attrs

from claimnum.view.markup import escape, shortened
from claimnum.view.room import Room

PIECE = 200


@attrs.frozen(slots=True)
class Mark:
    """A span to set off.

    Args:
        start, end: code points of the text, half-open; marks must not overlap.
        look: CSS classes ("", "good", "bad"), or "skip" for one that is only faint.
        label: what stands raised behind it ("3"), or "".
        hover: what shows on hover.
    """

    start: int
    end: int
    look: str = ""
    label: str = ""
    hover: str = ""


def in_order(marks: Iterable[Mark]) -> list[Mark]:
    """Marks as `marked` wants them."""
    return sorted(marks, key=lambda mark: (mark.start, mark.end))


def marked(text: str, marks: Sequence[Mark], start: int, end: int, room: Room) -> tuple[str, int]:
    """The part `start:end` of a text as markup with the marks that lie in it, as far as there is room, and how far that is.

    `marks` are of the whole text, in order; of two that overlap the first is shown.
    """
    parts: list[str] = []
    reached = start
    for part, reached_with in _parts(text, marks, start, end):
        if not room.fits(part):
            break
        parts.append(part)
        reached = reached_with
    return "".join(parts), reached


def _parts(text: str, marks: Sequence[Mark], start: int, end: int) -> Iterator[tuple[str, int]]:
    """The markup of a stretch of text piece by piece, each with the offset reached; of marks that overlap the first."""
    at = start
    for index in range(bisect.bisect_left(marks, start, key=lambda mark: mark.start), len(marks)):
        mark = marks[index]
        if mark.start >= end:
            break
        if mark.start < at or mark.end > end:
            continue
        yield from _plain(text, at, mark.start)
        yield _one(text[mark.start : mark.end], mark), mark.end
        at = mark.end
    yield from _plain(text, at, end)


def _plain(text: str, start: int, end: int) -> Iterator[tuple[str, int]]:
    """Unmarked text in pieces, so that a long passage is cut where the room ends and not left out."""
    for at in range(start, end, PIECE):
        stop = min(at + PIECE, end)
        yield escape(text[at:stop]), stop


def _one(surface: str, mark: Mark) -> str:
    hover = f' title="{escape(shortened(mark.hover))}"' if mark.hover else ""
    if mark.look == "skip":
        return f'<span class="skip"{hover}>{escape(surface)}</span>'
    look = f' class="{escape(mark.look)}"' if mark.look else ""
    label = f"<sup>{escape(mark.label)}</sup>" if mark.label else ""
    return f"<mark{look}{hover}>{escape(surface)}</mark>{label}"
