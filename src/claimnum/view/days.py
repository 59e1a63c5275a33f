"""Charts of numbers over days in plain SVG: a mark a claim, above the day it was said, and what stood after each day.

A point is a dot, an interval an upright bar; an end that belongs to it is filled, one that does not is hollow, an unbounded
one is an arrow. Possible claims are dashed, superseded ones faint, those in conflict red with a cross behind their label.
The shaded steps run between the least and the greatest figure that stood: a line where there was one figure.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence

import attrs

from claimnum.values.interval import Interval
from claimnum.view.markup import WARN, escape, shortened, svg
from claimnum.view.scale import Scale, drawable, ends, figure, scale_of

LEFT, PLOT, RIGHT, TOP, HEIGHT = 84, 716, 40, 16, 250
APART = 17  # pixels between the marks of one day
LETTER, LINE = 6.4, 14  # about the width of a letter and the height of a line
LONGEST_LABEL = 28
MOST = 60  # marks in one chart; the rest is counted
SPANS = (1, 2, 7, 14, 30, 61, 91, 182, 365)  # days between ticks
MOST_TICKS = 9
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")

Box = tuple[float, float, float, float]


@attrs.frozen(slots=True)
class Event:
    """One claim in a chart.

    Args:
        day: the day it stands above.
        label: what stands beside it ("3 police"), left out up to its first space where there is no room.
        interval: its reading, in the chart's unit.
        hover: what shows on hover.
        possible, superseded, conflicting: how it is drawn.
    """

    day: dt.date
    label: str
    interval: Interval
    hover: str = ""
    possible: bool = False
    superseded: bool = False
    conflicting: bool = False


@attrs.frozen(slots=True)
class Standing:
    """From one day on, the least and the greatest figure that stand."""

    day: dt.date
    low: float
    high: float


def day_chart(events: Sequence[Event], standing: Sequence[Standing] = (), *, unit: str | None = None) -> str:
    """The events over their days as an SVG element, "" for none.

    Args:
        events: at most `MOST` are drawn.
        standing: what stood, a step a day on which it changed, in order.
        unit: what the upright axis counts.
    """
    shown = sorted((event for event in events if drawable(event.interval)), key=lambda event: event.day)[:MOST]
    if not shown:
        return ""
    across = Days(shown[0].day, shown[-1].day)
    scale = scale_of([end for event in shown for end in ends(event.interval)])
    places = list(_places(shown, across))
    taken = [_box_of_mark(event, x, scale) for event, x in zip(shown, places, strict=True)]
    parts = [_axes(across, scale, unit), _steps(standing, across, scale)]
    for event, x in zip(shown, places, strict=True):
        parts.append(_event(event, x, scale, taken))
    width, height = LEFT + PLOT + RIGHT, TOP + HEIGHT + 40
    return svg(parts, f"{len(shown)} claims from {shown[0].day} to {shown[-1].day}", width, height)


@attrs.frozen(slots=True)
class Days:
    """Days to places across the plot, half a day of room at either end."""

    first: dt.date
    last: dt.date

    def x(self, day: dt.date) -> float:
        """The middle of a day; of one outside, the nearer end."""
        share = ((day - self.first).days + 0.5) / ((self.last - self.first).days + 1)
        return LEFT + PLOT * min(max(share, 0.0), 1.0)

    def ticks(self) -> list[dt.date]:
        """Days to name, at most `MOST_TICKS`."""
        count = (self.last - self.first).days
        step = next((span for span in SPANS if count // span < MOST_TICKS), count // (MOST_TICKS - 1))
        return [self.first + dt.timedelta(days=n) for n in range(0, count + 1, step)]


def _places(events: Sequence[Event], across: Days) -> Iterator[float]:
    """The x of each event, those of one day side by side about its middle."""
    for day in dict.fromkeys(event.day for event in events):
        count = sum(event.day == day for event in events)
        room = max(PLOT / ((across.last - across.first).days + 1), APART)
        apart = min(APART, room / count) if count > 1 else 0.0
        yield from (across.x(day) + apart * (n - (count - 1) / 2) for n in range(count))


def _y(scale: Scale, value: float) -> float:
    return TOP + HEIGHT * (1 - scale.share(value))


def _reach(interval: Interval, scale: Scale) -> tuple[float, float]:
    """The y of the lower and of the upper end; an unbounded one is the plot's edge."""
    low = TOP + HEIGHT if interval.lower is None else _y(scale, float(interval.lower))
    high = TOP if interval.upper is None else _y(scale, float(interval.upper))
    return low, high


def _box_of_mark(event: Event, x: float, scale: Scale) -> Box:
    low, high = _reach(event.interval, scale)
    return x - 6, high - 6, x + 6, low + 6


def _event(event: Event, x: float, scale: Scale, taken: list[Box]) -> str:
    """One figure above its day, its ends and its label."""
    colour = WARN if event.conflicting else "currentColor"
    interval = event.interval
    low, high = _reach(interval, scale)
    dash = ' stroke-dasharray="4 3"' if event.possible else ""
    parts = [f"<title>{escape(shortened(event.hover or event.label))}</title>"]
    if low > high:
        parts.append(f'<path d="M{x:.1f} {low:.1f}V{high:.1f}" stroke="{colour}" stroke-width="3"{dash}/>')
    parts.append(_end(x, low, colour, closed=interval.lower_closed, arrow=1 if interval.lower is None else 0, dash=dash))
    if not interval.is_point:
        parts.append(_end(x, high, colour, closed=interval.upper_closed, arrow=-1 if interval.upper is None else 0, dash=dash))
    parts.append(_label(event, x, high if interval.lower in (None, 0) else low, colour, taken))
    faint = ' opacity="0.6"' if event.superseded else ""
    return f"<g{faint}>{''.join(parts)}</g>"


def _end(x: float, y: float, colour: str, *, closed: bool, arrow: int, dash: str) -> str:
    if arrow:
        return f'<path d="M{x - 5:.1f} {y:.1f}L{x:.1f} {y + 9 * arrow:.1f}L{x + 5:.1f} {y:.1f}Z" fill="{colour}"/>'
    fill = colour if closed and not dash else "Canvas"
    thin = ' stroke-dasharray="2 2"' if dash else ""
    return f'<circle cx="{x:.1f}" cy="{y:.1f}" r="4.5" fill="{fill}" stroke="{colour}" stroke-width="2"{thin}/>'


def _label(event: Event, x: float, y: float, colour: str, taken: list[Box]) -> str:
    """The label where nothing else stands, else only its number, else the number where it hides least."""
    sign = " ✗" if event.conflicting else ""
    for text in (shortened(event.label, LONGEST_LABEL) + sign, event.label.partition(" ")[0] + sign):
        width = LETTER * len(text)
        for left, middle in ((x + 8, y - 9), (x + 9, y), (x - 9 - width, y), (x - width / 2, y - 14), (x - width / 2, y + 15)):
            box = left, middle - LINE / 2, left + width, middle + LINE / 2
            inside = left > LEFT and left + width < LEFT + PLOT + RIGHT and TOP - 8 < middle < TOP + HEIGHT - 4
            if inside and not any(_meet(box, other) for other in taken):
                taken.append(box)
                return _text(left, middle, text, colour)
    return _text(x + 8, y - 8, event.label.partition(" ")[0] + sign, colour)


def _text(x: float, y: float, text: str, colour: str) -> str:
    return f'<text x="{x:.1f}" y="{y + 4:.1f}" fill="{colour}">{escape(text)}</text>'


def _meet(a: Box, b: Box) -> bool:
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]


def _steps(standing: Sequence[Standing], across: Days, scale: Scale) -> str:
    """The figures that stood, as a shape of steps: each from its day to the next, the last to the plot's end."""
    if not standing:
        return ""
    starts = [across.x(each.day) for each in standing]
    stops = [*starts[1:], float(LEFT + PLOT)]
    over = _run((start, stop, _y(scale, each.high)) for each, start, stop in zip(standing, starts, stops, strict=True))
    under = [(start, stop, _y(scale, each.low)) for each, start, stop in zip(standing, starts, stops, strict=True)]
    back = _run((stop, start, y) for start, stop, y in reversed(under))
    shape = f'd="M{over[1:]}{back}Z" fill="currentColor" fill-opacity="0.13" stroke="currentColor" stroke-opacity="0.3"'
    return f"<path {shape}><title>the figures that stood</title></path>"


def _run(steps: Iterable[tuple[float, float, float]]) -> str:
    return "".join(f"L{start:.1f} {y:.1f}L{stop:.1f} {y:.1f}" for start, stop, y in steps)


def _axes(across: Days, scale: Scale, unit: str | None) -> str:
    """The lines of the figures and the ticks of the days."""
    bottom, right = TOP + HEIGHT, LEFT + PLOT
    parts = [f'<path d="M{LEFT} {bottom}H{right}" stroke="currentColor" opacity="0.4"/>']
    for value in scale.ticks():
        y = _y(scale, value)
        parts.append(f'<path d="M{LEFT} {y:.1f}H{right}" stroke="currentColor" opacity="0.12"/>')
        parts.append(f'<text x="{LEFT - 8}" y="{y + 4:.1f}" text-anchor="end" opacity="0.75">{figure(value)}</text>')
    year = None
    for day in across.ticks():
        x = across.x(day)
        told = f"{day.day} {MONTHS[day.month - 1]}" + (f" {day.year}" if day.year != year else "")
        year = day.year
        parts.append(f'<path d="M{x:.1f} {bottom}v4" stroke="currentColor" opacity="0.4"/>')
        parts.append(f'<text x="{x:.1f}" y="{bottom + 18}" text-anchor="middle" opacity="0.75">{told}</text>')
    if unit:
        parts.append(f'<text x="{LEFT + 4}" y="{TOP - 4}" opacity="0.75">{escape(shortened(unit, 40))}</text>')
    return "".join(parts)
