"""A report as an Altair chart, for those who want another look: its data are plain rows, its marks are layers."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from claimnum.claims.shown import who_and_when
from claimnum.errors import MissingExtraError
from claimnum.report.render import MOST_CLAIMS, MOST_GROUPS
from claimnum.report.section import Section
from claimnum.view.markup import shortened
from claimnum.view.scale import drawable

if TYPE_CHECKING:
    import altair as alt

STATES = ("conflicts", "superseded", "stands")


def rows(sections: Iterable[Section]) -> list[dict[str, Any]]:
    """A row a claim of the questions shown: its ends as floats, and from where to where it is drawn."""
    return [row for section in list(sections)[:MOST_GROUPS] for row in _rows(section)]


def _rows(section: Section) -> list[dict[str, Any]]:
    """A question's claims as rows; an open end is drawn a little past the outermost closed one."""
    in_conflict, replaced = section.in_conflict, section.replaced
    claims = [c for c in (*section.claims, *section.others)[:MOST_CLAIMS] if drawable(c.quantity.interval)]
    ends = [float(e) for c in claims for e in (c.quantity.interval.lower, c.quantity.interval.upper) if e is not None]
    low, high = min(ends, default=0.0), max(ends, default=1.0)
    room = (high - low) * 0.15 or abs(high) * 0.1 or 1.0
    made = []
    for claim in claims:
        lower, upper = claim.quantity.interval.lower, claim.quantity.interval.upper
        state = STATES[0] if claim.id in in_conflict else STATES[1] if claim.id in replaced else STATES[2]
        made.append(
            {
                "question": section.question,
                "label": shortened(f"{claim.surface} · {who_and_when(claim)}", 60),
                "surface": claim.surface,
                "lower": None if lower is None else float(lower),
                "upper": None if upper is None else float(upper),
                "from": low - room if lower is None else float(lower),
                "to": high + room if upper is None else float(upper),
                "unit": claim.quantity.unit,
                "source": claim.source.name,
                "publisher": claim.origin.publisher,
                "said": None if claim.said is None else claim.said.isoformat(),
                "modality": claim.modality,
                "state": state,
                "id": claim.id,
            }
        )
    return made


def chart(data: list[dict[str, Any]]) -> alt.FacetChart:
    """Bars and ends in layers over `data`, a facet a question.

    Raises:
        MissingExtraError: altair is not installed.
    """
    try:
        import altair as alt
    except ImportError:
        raise MissingExtraError("altair", "plot") from None
    colours = alt.Scale(domain=list(STATES), range=["#d1242f", "#8c959f", "#0969da"])
    base = alt.Chart().encode(
        y=alt.Y("label:N", title=None, sort=None),
        color=alt.Color("state:N", scale=colours, title=None),
        strokeDash=alt.StrokeDash("modality:N", title=None),
        tooltip=[alt.Tooltip(f"{name}:N") for name in ("surface", "source", "publisher", "said", "modality", "state")],
    )
    bars = base.mark_rule(strokeWidth=3).encode(x=alt.X("from:Q", title=None, scale=alt.Scale(zero=False)), x2="to:Q")
    lows = base.mark_point(filled=True, size=70).encode(x="lower:Q")
    highs = base.mark_point(filled=True, size=70).encode(x="upper:Q")
    arrows = [
        base.mark_point(shape=shape, filled=True, size=90).encode(x=f"{end}:Q").transform_filter(f"datum.{bound} === null")
        for shape, end, bound in (("triangle-left", "from", "lower"), ("triangle-right", "to", "upper"))
    ]
    layers = alt.layer(bars, lows, highs, *arrows, data=alt.InlineData(values=data))
    order = list(dict.fromkeys(row["question"] for row in data))
    header = alt.Header(title=None, labelOrient="top", labelAnchor="start", labelFontWeight="bold")
    return layers.facet(row=alt.Row("question:N", sort=order, header=header)).resolve_scale(x="independent", y="independent")
