"""Interval charts in plain SVG: one bar a claim on a common scale.

A point is a dot, an interval a bar; an end that belongs to it is filled, one that does not is hollow, an unbounded one
is an arrow. Possible claims are dashed, superseded ones faint, those in conflict red with a cross behind their label.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

import attrs

from claimnum.values.interval import Interval
from claimnum.view.markup import WARN, escape, shortened

ROW, LEFT, PLOT, RIGHT, TOP = 22, 400, 400, 40, 8
MOST = 40  # bars in one chart; the rest is counted


@attrs.frozen(slots=True)
class Bar:
    """One claim in a chart.

    Args:
        label: what stands before it ("AP · 6 Nov").
        interval: its reading, in the chart's unit.
        hover: what shows on hover.
        possible, superseded, conflicting: how it is drawn.
    """

    label: str
    interval: Interval
    hover: str = ""
    possible: bool = False
    superseded: bool = False
    conflicting: bool = False


@attrs.frozen(slots=True)
class Scale:
    """Numbers to places across the plot: linear, or logarithmic where positive ends span more than two magnitudes."""

    low: float
    high: float
    logarithmic: bool

    def at(self, value: float) -> float:
        """The x of a number."""
        low, high = (math.log10(self.low), math.log10(self.high)) if self.logarithmic else (self.low, self.high)
        place = math.log10(max(value, self.low)) if self.logarithmic else value
        return LEFT + PLOT * min(max((place - low) / (high - low), 0.0), 1.0)


def interval_chart(bars: Sequence[Bar], *, gap: Interval | None = None, unit: str | None = None) -> str:
    """The bars as an SVG element.

    Args:
        bars: at most `MOST` are drawn.
        gap: numbers that lie strictly between two conflicting claims, drawn as a red band.
        unit: what the axis counts, written under it.
    """
    shown = [bar for bar in bars[:MOST] if _drawable(bar.interval)]
    if not shown:
        return ""
    scale = _scale([end for bar in shown for end in _ends(bar.interval)])
    height = TOP + ROW * len(shown) + (34 if unit else 22)
    width = LEFT + PLOT + RIGHT
    parts = [_gap(gap, scale, ROW * len(shown)), _axis(scale, TOP + ROW * len(shown), unit)]
    parts += [_bar(bar, scale, TOP + ROW * row + ROW / 2) for row, bar in enumerate(shown)]
    label = f"Intervals of {len(shown)} claims"
    return (
        f'<svg viewBox="0 0 {width} {height}" width="{width}" height="{height}" role="img" aria-label="{label}" '
        f'font-family="system-ui,sans-serif" font-size="12" fill="currentColor" stroke="none">{"".join(parts)}</svg>'
    )


def _drawable(interval: Interval) -> bool:
    """Whether its ends are in reach of a float: a chart of 400 digits says nothing."""
    return all(math.isfinite(end) and abs(end) < 1e300 for end in _ends(interval))


def _ends(interval: Interval) -> list[float]:
    return [float(end) for end in (interval.lower, interval.upper) if end is not None]


def _scale(ends: Sequence[float]) -> Scale:
    low, high = (min(ends), max(ends)) if ends else (0.0, 1.0)
    positive = [end for end in ends if end > 0]
    if positive and low >= 0 and max(positive) > 100 * min(positive):
        return Scale(min(positive) / 2, high * 2, logarithmic=True)
    pad = (high - low) * 0.12 or abs(high) * 0.1 or 1.0
    return Scale(low - pad, high + pad, logarithmic=False)


def _bar(bar: Bar, scale: Scale, y: float) -> str:
    colour = WARN if bar.conflicting else "currentColor"
    low, high = bar.interval.lower, bar.interval.upper
    left = LEFT if low is None else scale.at(float(low))
    right = LEFT + PLOT if high is None else scale.at(float(high))
    dash = ' stroke-dasharray="4 3"' if bar.possible else ""
    parts = [f"<title>{escape(shortened(bar.hover or bar.label))}</title>"]
    sign = " ✗" if bar.conflicting else ""
    label = escape(shortened(bar.label, 60) + sign)
    parts.append(f'<text x="{LEFT - 14}" y="{y + 4:.1f}" text-anchor="end" fill="{colour}">{label}</text>')
    if right > left:
        parts.append(f'<path d="M{left:.1f} {y:.1f}H{right:.1f}" stroke="{colour}" stroke-width="3"{dash}/>')
    parts.append(_end(left, y, colour, closed=bar.interval.lower_closed, arrow=-1 if low is None else 0))
    if not bar.interval.is_point:
        parts.append(_end(right, y, colour, closed=bar.interval.upper_closed, arrow=1 if high is None else 0))
    faint = ' opacity="0.45"' if bar.superseded else ""
    return f"<g{faint}>{''.join(parts)}</g>"


def _end(x: float, y: float, colour: str, *, closed: bool, arrow: int) -> str:
    if arrow:
        tip = x + 9 * arrow
        return f'<path d="M{x:.1f} {y - 5:.1f}L{tip:.1f} {y:.1f}L{x:.1f} {y + 5:.1f}Z" fill="{colour}"/>'
    fill = colour if closed else "Canvas"
    return f'<circle cx="{x:.1f}" cy="{y:.1f}" r="4.5" fill="{fill}" stroke="{colour}" stroke-width="2"/>'


def _gap(gap: Interval | None, scale: Scale, height: float) -> str:
    if gap is None or gap.lower is None or gap.upper is None:
        return ""
    left, right = scale.at(float(gap.lower)), scale.at(float(gap.upper))
    title = f"<title>no reading fits both: {escape(gap)}</title>"
    place = f'x="{left:.1f}" y="{TOP}" width="{right - left:.1f}" height="{height}"'
    return f'<rect {place} fill="{WARN}" opacity="0.13">{title}</rect>'


def _axis(scale: Scale, y: float, unit: str | None) -> str:
    line = f'<path d="M{LEFT} {y}H{LEFT + PLOT}" stroke="currentColor" opacity="0.4"/>'
    ticks = "".join(
        f'<path d="M{scale.at(t):.1f} {y}v4" stroke="currentColor" opacity="0.4"/>'
        f'<text x="{scale.at(t):.1f}" y="{y + 16}" text-anchor="middle" opacity="0.75">{_figure(t)}</text>'
        for t in _ticks(scale)
    )
    name = (
        f'<text x="{LEFT + PLOT}" y="{y + 30}" text-anchor="end" opacity="0.75">{escape(shortened(unit, 40))}</text>'
        if unit
        else ""
    )
    return line + ticks + name


def _ticks(scale: Scale) -> list[float]:
    if scale.logarithmic:
        lowest, highest = math.ceil(math.log10(scale.low)), math.floor(math.log10(scale.high))
        return [10.0**power for power in range(lowest, highest + 1, max(1, (highest - lowest) // 5 + 1))]
    rough = (scale.high - scale.low) / 4
    magnitude = 10.0 ** math.floor(math.log10(rough))
    step = next(magnitude * factor for factor in (1, 2, 2.5, 5, 10) if magnitude * factor >= rough)
    first = math.ceil(scale.low / step)
    return [round(n * step, 12) for n in range(first, math.floor(scale.high / step) + 1)]


def _figure(value: float) -> str:
    """A tick's figure as news writes it: 12,000, 2.5 million."""
    for size, name in ((1e12, " trillion"), (1e9, " billion"), (1e6, " million")):
        if abs(value) >= size:
            return f"{value / size:g}{name}"
    return f"{value:,.0f}" if value == int(value) else f"{value:.6f}".rstrip("0")
