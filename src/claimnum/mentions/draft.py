"""A draft: a quantity while it is being read, numeral first, then its range, unit and cues."""

from __future__ import annotations

from decimal import Decimal

from claimnum.mentions.mention import Cue
from claimnum.struct import Struct
from claimnum.values.interval import Interval


class Draft(Struct, frozen=False):
    """What has been read of a quantity so far; the one mutable thing of this stage.

    Args:
        first, last: the tokens of the phrase so far, half-open; cues and unit widen it.
        number_first, number_last: the tokens of the numerals.
        interval: as stated, so far.
        grain: the grain of the figure as written.
        form: "number", "fraction" ("a third"), "times" ("three times"), "vague" ("dozens") or "range".
        unit_at: the token at which a unit may begin ("half a metre": behind the article).
        scale: what the unit multiplied the figure by ("50 cents" is 0.50 USD).
        inside: the token of a cue that stands amid the numerals ("$5+ billion"), -1 where none does.
        effects: what the cues around it do ("at_least", "about").
        last_magnitude: the magnitude the numeral ends in, which a range lends to the figure before it ("10-12 million").
    """

    first: int
    last: int
    number_first: int
    number_last: int
    interval: Interval
    grain: Decimal
    form: str = "number"
    unit_at: int = -1
    last_magnitude: Decimal | None = None
    unit: str | None = None
    kind: str | None = None
    hedge: str | None = None
    role: str = "level"
    cues: tuple[Cue, ...] = ()
    scale: Decimal = Decimal(1)
    inside: int = -1
    effects: tuple[str, ...] = ()

    @property
    def value(self) -> Decimal | None:
        """The number, where it is one number."""
        low = self.interval.lower
        return low if low is not None and low == self.interval.upper else None


def spanning(low: Draft, high: Draft, interval: Interval) -> Draft:
    """One draft of two, each an end of an interval, in the unit that either has."""
    return Draft(
        low.first,
        high.last,
        low.number_first,
        high.number_last,
        interval,
        min(low.grain, high.grain),
        "range",
        high.last,
        unit=high.unit or low.unit,
        kind=high.kind or low.kind,
        hedge=low.hedge or high.hedge,
        role=high.role,
        cues=(*low.cues, *high.cues),
    )
