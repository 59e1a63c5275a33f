"""Where an upper bound starts from: "up to 40 people" from 0, "up to 40 percent" from nothing known."""

from __future__ import annotations

from decimal import Decimal

from claimnum.mentions.draft import Draft

UNFLOORED = frozenset(("money", "percent"))


def lowest(draft: Draft, high: Decimal) -> Decimal | None:
    """The lowest number that an amount bounded only from above can be; None where it can be below 0."""
    unit = draft.unit or ""
    rate = draft.kind == "rate" and (unit[:3].isupper() or unit.startswith("percent"))
    if high < 0 or draft.kind in UNFLOORED or rate or "degree" in unit or "kelvin" in unit:
        return None
    return Decimal(0)
