"""Sweeps over sorted ends: what can be said of n intervals without looking at their n² pairs."""

from __future__ import annotations

import bisect
import itertools
from collections import Counter
from collections.abc import Hashable, Iterator, Sequence

from claimnum.values.extent import End, Extent


def count_disjoint(extents: Sequence[Extent]) -> int:
    """How many pairs have no number in common. Sorts once.

    >>> one, two = Extent((1, 0), (2, 0)), Extent((3, 0), (4, 0))
    >>> count_disjoint([one, two, one])
    2
    """
    uppers = sorted(extent.upper for extent in extents)
    return sum(bisect.bisect_left(uppers, extent.lower) for extent in extents)


def disjoint_pairs(extents: Sequence[Extent], others: Sequence[Extent] | None = None) -> Iterator[tuple[int, int]]:
    """The index pairs with no number in common, of one sequence (the earlier index first) or between two.

    Costs the sort and one step a pair that it gives: pairs that overlap are never looked at.
    """
    if others is None:
        for low, high in _below(extents, extents):
            yield (low, high) if low < high else (high, low)
        return
    yield from _below(extents, others)
    for low, high in _below(others, extents):
        yield high, low


def _below(lows: Sequence[Extent], highs: Sequence[Extent]) -> Iterator[tuple[int, int]]:
    """The pairs of which the first lies wholly below the second."""
    order = sorted(range(len(lows)), key=lambda index: lows[index].upper)
    uppers = [lows[index].upper for index in order]
    for high, extent in enumerate(highs):
        for low in itertools.islice(order, bisect.bisect_left(uppers, extent.lower)):
            yield low, high


def busiest(extents: Sequence[Extent], voices: Sequence[Hashable]) -> list[Extent]:
    """The runs of numbers that most voices allow, from the lowest up: one, or as many as tie; none for no extents.

    A voice counts once, however many of its extents hold a number.
    """
    turns: list[tuple[End, int, int]] = []
    for index, extent in enumerate(extents):
        turns.append((extent.lower, 0, index))
        turns.append((extent.upper, 1, index))
    turns.sort()
    open_now: Counter[Hashable] = Counter()
    most, voiced, start = 0, 0, None
    runs: list[Extent] = []
    for end, closes, index in turns:
        voice = voices[index]
        if not closes:
            open_now[voice] += 1
            voiced += open_now[voice] == 1
            if voiced > most:
                most, runs = voiced, []
            start = end if voiced == most else start
        else:
            if start is not None and voiced == most:
                runs.append(Extent(start, end))
            start = None
            open_now[voice] -= 1
            voiced -= open_now[voice] == 0
    return runs
