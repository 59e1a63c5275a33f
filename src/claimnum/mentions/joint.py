"""Joint bounds: "at least 20 and at most 100" is one quantity, [20, 100]."""

from __future__ import annotations

from claimnum.mentions.draft import Draft, spanning
from claimnum.text.tokens import Tokens
from claimnum.values.interval import Interval

LINKS = frozenset((("and",), ("but",), (",",), ("yet",), (",", "but"), (",", "and"), ("and", "also")))


def join_bounds(drafts: list[Draft], tokens: Tokens) -> list[Draft]:
    """The drafts of a sentence, each lower bound joined with the upper bound that stands right beside it."""
    joined: list[Draft] = []
    for draft in drafts:
        whole = _whole(joined[-1], draft, tokens) if joined else None
        if whole:
            joined[-1] = whole
        else:
            joined.append(draft)
    return joined


def _whole(left: Draft, right: Draft, tokens: Tokens) -> Draft | None:
    """A lower bound and an upper bound as one quantity, None where they are two."""
    if tuple(tokens.lower[left.last : right.first]) not in LINKS or not (left.cues and right.cues):
        return None
    if left.unit != right.unit and left.unit is not None and right.unit is not None:
        return None
    low, high = (left, right) if _is_floor(left) else (right, left)
    if not _is_floor(low) or _is_floor(high) or high.interval.upper is None or high.value is not None:
        return None
    bottom, top = low.interval.lower, high.interval.upper
    if bottom is None or bottom >= top or (high.interval.lower or 0) != 0:
        return None
    if (
        tokens.lower[left.last] == ","
        and right.last < len(tokens)
        and (tokens.lower[right.last].isalpha() or tokens.lower[right.last] == "(")
    ):
        return None  # "less than 0.5% manganese, at least 0.1% nickel", "up to 3% (Mo, W)": a list, each with its own noun
    interval = Interval(bottom, top, lower_closed=low.interval.lower_closed, upper_closed=high.interval.upper_closed)
    return spanning(left, right, interval)


def _is_floor(draft: Draft) -> bool:
    return draft.interval.lower is not None and draft.interval.upper is None
