"""A quantity: an interval in a unit, with the grain of the figure as it was written."""

from __future__ import annotations

from decimal import Decimal

import attrs

from claimnum.values.interval import Interval


@attrs.frozen(slots=True)
class Quantity:
    """An interval in a unit.

    Args:
        interval: the numbers it may be, as stated.
        unit: None for counts; a pint unit expression ("kilometer / hour"), an ISO 4217 code, alone or per something
            ("USD / oil_barrel"), "percent", "percentage_point" or "basis_point".
        precision: the grain of the figure as written, in its unit (11,000 → 1000; 7.20 → 0.01).

    >>> str(Quantity(Interval.at_least(3), "kilometer / hour"))
    '[3, ∞) kilometer / hour'
    """

    interval: Interval
    unit: str | None = None
    precision: Decimal = Decimal(1)

    def __str__(self) -> str:
        return f"{self.interval} {self.unit}" if self.unit else str(self.interval)
