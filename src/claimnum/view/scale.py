"""Scales: numbers to shares of a plot's width or height, and the ticks that a reader can use."""

from __future__ import annotations

import math
from collections.abc import Sequence

import attrs

from claimnum.values.interval import Interval


@attrs.frozen(slots=True)
class Scale:
    """Numbers to shares of a plot: linear, or logarithmic where positive ends span more than two magnitudes."""

    low: float
    high: float
    logarithmic: bool

    def share(self, value: float) -> float:
        """How far along the plot a number stands, from 0 to 1; what lies beyond an end stands at it."""
        low, high = (math.log10(self.low), math.log10(self.high)) if self.logarithmic else (self.low, self.high)
        place = math.log10(max(value, self.low)) if self.logarithmic else value
        return min(max((place - low) / (high - low), 0.0), 1.0)

    def ticks(self) -> list[float]:
        """Three to six round numbers within it."""
        if self.logarithmic:
            lowest, highest = math.ceil(math.log10(self.low)), math.floor(math.log10(self.high))
            return [10.0**power for power in range(lowest, highest + 1, max(1, (highest - lowest) // 5 + 1))]
        rough = (self.high - self.low) / 4
        magnitude = 10.0 ** math.floor(math.log10(rough))
        step = next(magnitude * factor for factor in (1, 2, 2.5, 5, 10) if magnitude * factor >= rough)
        first = math.ceil(self.low / step)
        return [round(n * step, 12) for n in range(first, math.floor(self.high / step) + 1)]


def scale_of(ends: Sequence[float]) -> Scale:
    """A scale that holds some numbers with room beside them; none of them below zero, no room below zero."""
    low, high = (min(ends), max(ends)) if ends else (0.0, 1.0)
    positive = [end for end in ends if end > 0]
    if positive and low >= 0 and max(positive) > 100 * min(positive):
        return Scale(min(positive) / 2, high * 2, logarithmic=True)
    pad = (high - low) * 0.12 or abs(high) * 0.1 or 1.0
    return Scale(max(low - pad, 0.0) if low > 0 else low - pad, high + pad, logarithmic=False)


def ends(interval: Interval) -> list[float]:
    """The ends that an interval has."""
    return [float(end) for end in (interval.lower, interval.upper) if end is not None]


def drawable(interval: Interval) -> bool:
    """Whether its ends are in reach of a float: a chart of 400 digits says nothing."""
    return all(math.isfinite(end) and abs(end) < 1e300 for end in ends(interval))


def figure(value: float) -> str:
    """A tick's figure as news writes it: 12,000, 2.5 million."""
    for size, name in ((1e12, " trillion"), (1e9, " billion"), (1e6, " million")):
        if abs(value) >= size:
            return f"{value / size:g}{name}"
    return f"{value:,.0f}" if value == int(value) else f"{value:.6f}".rstrip("0")
