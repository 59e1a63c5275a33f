"""The growth plot: time against size, both logarithmic, in plain SVG. A straight line at 45° is linear growth."""

from __future__ import annotations

import math

NAMES = {
    "text": "reading one text (characters)",
    "many": "reconcile, a hundred claims a question",
    "listed": "the same, every pair listed",
    "one": "reconcile, all one question",
}
DASHES = {"text": "", "many": "6 4", "listed": "8 2 2 2", "one": "2 3"}
LEFT, TOP, WIDTH, HEIGHT = 60, 20, 520, 340


def growth_chart(curves: dict[str, list[tuple[int, float]]]) -> str:
    """An SVG document of the curves: name -> [(size, seconds)]."""
    sizes = [math.log10(size) for curve in curves.values() for size, _ in curve]
    times = [math.log10(max(seconds, 1e-4)) for curve in curves.values() for _, seconds in curve]
    low_x, high_x = math.floor(min(sizes)), math.ceil(max(sizes))
    low_y, high_y = math.floor(min(times)), math.ceil(max(times))

    def place(size: float, seconds: float) -> tuple[float, float]:
        x = LEFT + WIDTH * (math.log10(size) - low_x) / (high_x - low_x)
        y = TOP + HEIGHT - HEIGHT * (math.log10(max(seconds, 1e-4)) - low_y) / (high_y - low_y)
        return x, y

    parts = [f'<rect x="{LEFT}" y="{TOP}" width="{WIDTH}" height="{HEIGHT}" fill="none" stroke="#888" stroke-width="0.5"/>']
    for power in range(low_x, high_x + 1):
        x, _ = place(10.0**power, 10.0**low_y)
        parts.append(f'<text x="{x:.0f}" y="{TOP + HEIGHT + 18}" text-anchor="middle">10{_raised(power)}</text>')
    for power in range(low_y, high_y + 1):
        _, y = place(10.0**low_x, 10.0**power)
        parts.append(f'<path d="M{LEFT} {y:.1f}h{WIDTH}" stroke="#888" stroke-width="0.3"/>')
        parts.append(f'<text x="{LEFT - 8}" y="{y + 4:.1f}" text-anchor="end">{10.0**power:g} s</text>')
    for row, (name, curve) in enumerate(curves.items()):
        line = f'fill="none" stroke="#36c" stroke-width="2" stroke-dasharray="{DASHES[name]}"'
        points = [place(size, seconds) for size, seconds in curve]
        path = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
        parts.append(f'<polyline points="{path}" {line}/>')
        parts += [f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3" fill="#36c"/>' for x, y in points]
        y = TOP + 18 + 18 * row
        parts.append(f'<path d="M{LEFT + 12} {y - 4}h28" {line}/>')
        parts.append(f'<text x="{LEFT + 48}" y="{y}">{NAMES[name]}</text>')
    size = f'viewBox="0 0 {LEFT + WIDTH + 30} {TOP + HEIGHT + 34}"'
    style = 'font-family="system-ui,sans-serif" font-size="12" fill="#888"'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {size} {style}>{"".join(parts)}</svg>\n'


def _raised(power: int) -> str:
    return "".join("⁰¹²³⁴⁵⁶⁷⁸⁹"[int(digit)] for digit in str(power))
