"""Mentions: a quantity as it stands in the text, not yet tied to anyone; and what the numbers are that state none."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import attrs

from claimnum.struct import Struct
from claimnum.text.outline import Outline
from claimnum.text.syntax import Syntax
from claimnum.values.period import Period
from claimnum.values.quantity import Quantity

REASONS = frozenset(
    "date time ordinal identifier score version phone list-marker page-junk idiom too-large unclassified".split()  # noqa: SIM905 - a word list reads best as one
)


@attrs.frozen(slots=True)
class Cue:
    """The words that signalled something: `row` names the lexicon row they matched ("bounds: at least")."""

    row: str
    start: int
    end: int


class Mention(Struct):
    """A quantity as it stands in the text.

    Args:
        start, end: the whole quantity phrase, cues, currency signs and unit included, the counted noun not.
        number_start, number_end: the numerals alone, magnitude words included.
        first, last: the tokens of the whole phrase, half-open.
        quantity: the interval as stated, its unit and grain.
        kind: count, money, percent, ratio, measure, duration, age or rate.
        hedge: None, "about", "nearly" or "vague".
        role: "level", or what the phrase itself says ("2,000 more" is a change); claims read the verb.
        cues: what gave the bounds, hedge and unit, in text order.
        equivalent_of: the place in the list of mentions of the one that this restates in another unit, or None.
    """

    start: int
    end: int
    number_start: int
    number_end: int
    first: int
    last: int
    quantity: Quantity
    kind: str = "count"
    hedge: str | None = None
    role: str = "level"
    cues: tuple[Cue, ...] = ()
    equivalent_of: int | None = None


@attrs.frozen(slots=True)
class Skipped:
    """A number of the text that is no claim, and why (`REASONS`)."""

    document: str
    start: int
    end: int
    surface: str
    reason: str

    def to_dict(self) -> dict[str, Any]:
        """The mention as the wire writes it."""
        return attrs.asdict(self)


@attrs.frozen(slots=True)
class DateRead:
    """A time expression and the days it names.

    Args:
        start, end: its span in the text.
        first, last: its tokens, half-open.
        period: the days, open where nothing bounds them; None where the expression names none that can be known.
        precision: "time" (of a day that is left unsaid), "day", "week", "month", "quarter", "season", "year", "decade" or
            "century": how finely it is said.
    """

    start: int
    end: int
    first: int
    last: int
    period: Period | None
    precision: str = "day"

    @property
    def period_start(self) -> str | None:
        """The first day in ISO form, None where it is not known."""
        return None if self.period is None or self.period.start is None else self.period.start.isoformat()

    @property
    def period_end(self) -> str | None:
        """The day after the last in ISO form, None where it is not known."""
        return None if self.period is None or self.period.end is None else self.period.end.isoformat()


def outermost(dates: Iterable[DateRead]) -> list[DateRead]:
    """The dates without those inside a range of dates that is listed too: none overlaps another."""
    found: list[DateRead] = []
    for date in dates:
        while found and found[-1].first >= date.first:
            found.pop()
        if not found or date.first >= found[-1].last:
            found.append(date)
    return found


class Mentions(Struct):
    """All that was found in one document, each in text order, and its syntax as far as it was asked for."""

    outline: Outline
    dates: tuple[DateRead, ...]
    mentions: tuple[Mention, ...]
    skipped: tuple[Skipped, ...]
    syntax: Syntax
