"""Escaped markup with inline style: it must stand in a notebook's cell, in light and in dark, with no page of its own."""

from __future__ import annotations

import html
import unicodedata
from collections.abc import Iterable

# Every colour is the page's own text colour, thinned, but for two, which lean to it so that they stand out in light and in
# dark; and whatever colour says, a sign or a word says too.
WARN = "color-mix(in srgb,#e5383b 76%,currentColor)"
GOOD = "color-mix(in srgb,#2da44e 70%,currentColor)"
STYLE = (
    "<style>"
    ".claimnum{font:14px/1.5 system-ui,sans-serif;color:inherit;max-width:72em}"
    ".claimnum h2{font-size:16px;margin:1em 0 .3em}"
    ".claimnum h3{font-size:14px;margin:1em 0 .3em}"
    ".claimnum table{border-collapse:collapse;margin:.4em 0;width:100%}"
    ".claimnum td,.claimnum th{padding:.25em .6em;text-align:left;vertical-align:top}"
    ".claimnum tr{border-top:1px solid color-mix(in srgb,currentColor 18%,transparent)}"
    ".claimnum td:first-child{white-space:nowrap}"
    ".claimnum th{font-weight:600;border-top:0}"
    ".claimnum .faint{opacity:.62}"
    ".claimnum .num{font-variant-numeric:tabular-nums;white-space:nowrap}"
    f".claimnum .bad{{color:{WARN};font-weight:600}}"
    f".claimnum .good{{color:{GOOD};font-weight:600}}"
    ".claimnum mark{background:color-mix(in srgb,currentColor 12%,transparent);color:inherit;"
    "border-bottom:2px solid currentColor;padding:0 .1em}"
    f".claimnum mark.bad{{border-bottom:3px double {WARN};font-weight:inherit;color:inherit}}"
    f".claimnum mark.good{{border-bottom-color:{GOOD};font-weight:inherit;color:inherit}}"
    ".claimnum .skip{opacity:.55;border-bottom:1px dotted currentColor}"
    ".claimnum sup{font-size:.7em;line-height:0}"
    ".claimnum .pair{display:grid;grid-template-columns:minmax(0,3fr) minmax(0,2fr);gap:.3em 1.5em;align-items:start}"
    ".claimnum .text{white-space:pre-wrap;overflow-wrap:anywhere;unicode-bidi:isolate;margin:.3em 0}"
    ".claimnum .note{font-size:12.5px;margin:.3em 0;overflow-wrap:anywhere}"
    ".claimnum .chart{overflow-x:auto}"
    ".claimnum svg{max-width:100%;min-width:42em;height:auto;display:block}"
    "@media(max-width:40em){.claimnum .pair{grid-template-columns:1fr}.claimnum td:first-child{white-space:normal}}"
    "</style>"
)
LONGEST = 300


def escape(text: object) -> str:
    """Text that is inert in markup, quotes included, and cannot turn the writing direction of what follows it."""
    return html.escape(str(text), quote=True).translate(_DIRECTION)


def shortened(text: str, longest: int = LONGEST) -> str:
    """Text cut to so many characters, the cut shown."""
    return text if len(text) <= longest else f"{text[: longest - 1]}…"


def beside(name: str, rest: str) -> str:
    """A name and what follows it, which stays behind it though the name be written from right to left."""
    turned = any(unicodedata.bidirectional(character) in ("R", "AL") for character in name)
    return f"{name}\u200e{rest}" if turned and rest else name + rest


def svg(parts: Iterable[str], label: str, width: int, height: int, *, left: int = 0) -> str:
    """Shapes and text as an SVG element of so many pixels; `left` of its width lie left of the x that is 0."""
    return (
        f'<svg viewBox="{-left} 0 {width} {height}" width="{width}" height="{height}" role="img" aria-label="{escape(label)}" '
        f'font-family="system-ui,sans-serif" font-size="12" fill="currentColor" stroke="none">{"".join(parts)}</svg>'
    )


def chart(drawn: str) -> str:
    """A chart that keeps its size where the page is narrow, and is scrolled there."""
    return tag("div", drawn, class_="chart") if drawn else ""


def tag(name: str, content: str, **attributes: str | None) -> str:
    """An element around markup that is already safe; attribute values are escaped, None ones left out."""
    written = "".join(f' {key.rstrip("_")}="{escape(value)}"' for key, value in attributes.items() if value is not None)
    return f"<{name}{written}>{content}</{name}>"


def fragment(body: str) -> str:
    """Markup that carries its style with it, for a notebook's cell."""
    return f'{STYLE}<div class="claimnum">{body}</div>'


def page(title: str, body: str) -> str:
    """A whole page around a fragment's body."""
    return (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{escape(title)}</title>'
        '<meta name="viewport" content="width=device-width,initial-scale=1">'
        "<style>:root{color-scheme:light dark}body{margin:2em auto;max-width:72em;padding:0 1em;"
        "background:Canvas;color:CanvasText}</style></head><body>"
        f"{fragment(body)}</body></html>"
    )


# Overrides and isolates of the writing direction, shown as the mark for what cannot be shown.
_DIRECTION = dict.fromkeys((*range(0x202A, 0x202F), *range(0x2066, 0x206A)), "\ufffd")
