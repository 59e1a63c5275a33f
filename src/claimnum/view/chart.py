"""Interval charts in plain SVG: one bar a claim on a common scale, which starts at x = 0 right of the labels.

A point is a dot, an interval a bar; an end that belongs to it is filled, one that does not is hollow, an unbounded one
is an arrow. Possible claims are dashed, superseded ones faint, those in conflict red with a cross behind their label.
"""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from claimnum.values.interval import Interval
from claimnum.view.markup import WARN, escape, shortened, svg
from claimnum.view.scale import Scale, drawable, ends, figure, scale_of

ROW, PLOT, RIGHT, TOP = 22, 400, 40, 8
LETTER, MOST_LEFT = 6.6, 440  # about the width of a letter; pixels for labels
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


def interval_chart(bars: Sequence[Bar], *, gap: Interval | None = None, unit: str | None = None) -> str:
    """The bars as an SVG element.

    Args:
        bars: at most `MOST` are drawn.
        gap: numbers that lie strictly between two conflicting claims, drawn as a red band.
        unit: what the axis counts, written under it.
    """
    shown = [bar for bar in bars[:MOST] if drawable(bar.interval)]
    if not shown:
        return ""
    scale = scale_of([end for bar in shown for end in ends(bar.interval)])
    height = TOP + ROW * len(shown) + (34 if unit else 22)
    left = round(min(LETTER * (max(len(bar.label) for bar in shown) + 2) + 20, MOST_LEFT))
    width = left + PLOT + RIGHT
    parts = [_gap(gap, scale, ROW * len(shown)), _axis(scale, TOP + ROW * len(shown), unit)]
    parts += [_bar(bar, scale, TOP + ROW * row + ROW / 2) for row, bar in enumerate(shown)]
    return svg(parts, f"Intervals of {len(shown)} claims", width, height, left=left)


def _x(scale: Scale, value: float) -> float:
    return PLOT * scale.share(value)


def _bar(bar: Bar, scale: Scale, y: float) -> str:
    """One bar, its ends and its label."""
    colour = WARN if bar.conflicting else "currentColor"
    low, high = bar.interval.lower, bar.interval.upper
    left = 0.0 if low is None else _x(scale, float(low))
    right = float(PLOT) if high is None else _x(scale, float(high))
    dash = ' stroke-dasharray="4 3"' if bar.possible else ""
    parts = [f"<title>{escape(shortened(bar.hover or bar.label))}</title>"]
    sign = " ✗" if bar.conflicting else ""
    label = escape(shortened(bar.label, 60) + sign)
    parts.append(f'<text x="-14" y="{y + 4:.1f}" text-anchor="end" fill="{colour}">{label}</text>')
    if right > left:
        parts.append(f'<path d="M{left:.1f} {y:.1f}H{right:.1f}" stroke="{colour}" stroke-width="3"{dash}/>')
    parts.append(_end(left, y, colour, closed=bar.interval.lower_closed, arrow=-1 if low is None else 0))
    if not bar.interval.is_point:
        parts.append(_end(right, y, colour, closed=bar.interval.upper_closed, arrow=1 if high is None else 0))
    faint = ' opacity="0.6"' if bar.superseded else ""
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
    left, right = _x(scale, float(gap.lower)), _x(scale, float(gap.upper))
    title = f"<title>no reading fits both: {escape(gap)}</title>"
    place = f'x="{left:.1f}" y="{TOP}" width="{right - left:.1f}" height="{height}"'
    return f'<rect {place} fill="{WARN}" opacity="0.13">{title}</rect>'


def _axis(scale: Scale, y: float, unit: str | None) -> str:
    """The line below the bars with its ticks."""
    line = f'<path d="M0 {y}H{PLOT}" stroke="currentColor" opacity="0.4"/>'
    ticks = "".join(
        f'<path d="M{_x(scale, t):.1f} {y}v4" stroke="currentColor" opacity="0.4"/>'
        f'<text x="{_x(scale, t):.1f}" y="{y + 16}" text-anchor="middle" opacity="0.75">{figure(t)}</text>'
        for t in scale.ticks()
    )
    name = (
        f'<text x="{PLOT}" y="{y + 30}" text-anchor="end" opacity="0.75">{escape(shortened(unit, 40))}</text>' if unit else ""
    )
    return line + ticks + name
