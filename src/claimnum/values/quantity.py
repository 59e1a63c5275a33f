"""A quantity: an interval in a unit, with the grain of the figure as it was written."""

from __future__ import annotations

from decimal import Decimal

import attrs

from claimnum.errors import InputTypeError, InputValueError
from claimnum.values.interval import Interval, excerpt, finite
from claimnum.values.unit import well_formed

# What is read from text has up to 801 (n ± u of two figures of 400 each); judging takes figures of any size, but longer ones
# would cost it more than any claim is worth.
DIGITS = 1000
SHARES = frozenset(("percent", "ratio"))  # the kinds that say how much of a whole: "40 %" answers "two-fifths"


def _precision(value: Decimal | int | str) -> Decimal:
    return finite(value, "precision")


@attrs.frozen(slots=True)
class Quantity:
    """An interval in a unit.

    Args:
        interval: the numbers it may be, as stated.
        unit: None for counts; a pint unit expression ("kilometer / hour"), an ISO 4217 code, alone or per something
            ("USD / oil_barrel"), "percent", "percentage_point" or "basis_point".
        precision: the grain of the figure as written, in its unit (11,000 → 1000; 7.20 → 0.01): a Decimal, int or decimal
            string, zero or more.

    Raises:
        InputTypeError, InputValueError: an argument that is none of these, or has more than a thousand digits before or behind
            the point.

    >>> str(Quantity(Interval.at_least(3), "kilometer / hour"))
    '[3, ∞) kilometer / hour'
    """

    interval: Interval
    unit: str | None = None
    precision: Decimal = attrs.field(default=Decimal(1), converter=_precision)

    def __attrs_post_init__(self) -> None:
        if not isinstance(self.interval, Interval):
            raise InputTypeError("interval", "an Interval", type(self.interval).__name__)
        for argument, figure in (("lower", self.interval.lower), ("upper", self.interval.upper), ("precision", self.precision)):
            if figure is not None and not _is_short(figure):
                raise InputValueError(
                    argument, f"a number of at most {DIGITS} digits before or behind the point", excerpt(figure)
                )
        if self.precision < 0:
            raise InputValueError("precision", "zero or more", str(self.precision))
        if self.unit is not None:
            well_formed(self.unit)

    def __str__(self) -> str:
        return f"{self.interval} {self.unit}" if self.unit else str(self.interval)


def _is_short(figure: Decimal) -> bool:
    if not -DIGITS <= figure.adjusted() < DIGITS:
        return False
    return len(str(figure)) <= DIGITS or len(figure.as_tuple().digits) <= DIGITS
