"""Text with marks: a passage whose spans are set off, each with a class, a number and words on hover."""

from __future__ import annotations

from collections.abc import Iterable

import attrs

from claimnum.view.markup import escape, shortened


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


def marked(text: str, marks: Iterable[Mark], start: int, end: int) -> str:
    """The part `start:end` of a text as markup, with the marks that lie in it."""
    parts: list[str] = []
    at = start
    for mark in sorted((m for m in marks if start <= m.start and m.end <= end), key=lambda m: (m.start, m.end)):
        if mark.start < at:
            continue
        parts.append(escape(text[at : mark.start]))
        parts.append(_one(text[mark.start : mark.end], mark))
        at = mark.end
    parts.append(escape(text[at:end]))
    return "".join(parts)


def _one(surface: str, mark: Mark) -> str:
    hover = f' title="{escape(shortened(mark.hover))}"' if mark.hover else ""
    if mark.look == "skip":
        return f'<span class="skip"{hover}>{escape(surface)}</span>'
    look = f' class="{escape(mark.look)}"' if mark.look else ""
    label = f"<sup>{escape(mark.label)}</sup>" if mark.label else ""
    return f"<mark{look}{hover}>{escape(surface)}</mark>{label}"
