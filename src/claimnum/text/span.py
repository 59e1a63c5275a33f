"""Spans: half-open code-point offsets into a document's text."""

from __future__ import annotations

import attrs

from claimnum.errors import InputValueError


@attrs.frozen(slots=True, order=True)
class Span:
    """The code points from `start` up to, not including, `end`."""

    start: int
    end: int

    def __attrs_post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise InputValueError("span", "0 <= start <= end", f"{self.start}, {self.end}")

    def of(self, text: str) -> str:
        """The surface: `text[start:end]`."""
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """Whether some code point is in both."""
        return self.start < other.end and other.start < self.end
