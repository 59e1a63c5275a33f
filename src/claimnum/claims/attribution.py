"""An attribution: who a number is put down to, and the words that did it."""

from __future__ import annotations

from claimnum.claims.claim import OUTLET, Source
from claimnum.struct import Struct


class Attribution(Struct):
    """A source with where it stands.

    Args:
        source: who says so.
        sentence: index of the sentence that holds the attribution (a quotation may be attributed in another), or None.
        phrase: tokens of the source phrase, half-open, or None.
        cue: tokens of the reporting cue ("told reporters"), half-open, or None.
    """

    source: Source = OUTLET
    sentence: int | None = None
    phrase: tuple[int, int] | None = None
    cue: tuple[int, int] | None = None
