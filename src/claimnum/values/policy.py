"""Policy: the choices made when claims are judged. Frozen, named, passed to `reconcile` and `check`."""

from __future__ import annotations

from decimal import Decimal
from typing import Self

import attrs

from claimnum.errors import InputTypeError, InputValueError


def _share(_instance: object, attribute: attrs.Attribute[Decimal], value: object) -> None:
    if not isinstance(value, Decimal):
        raise InputTypeError(attribute.name, "a Decimal", type(value).__name__)
    if not value.is_finite() or value < 0:
        raise InputValueError(attribute.name, "zero or more", str(value))


@attrs.frozen(slots=True, kw_only=True)
class Policy:
    """How claims are judged. Every finding names the policy that gave it.

    Args:
        name: what findings call it.
        rounding: how far a figure may stand from what it rounds, as a share of its grain (0.5: 11,000 may be 11,234);
            0 reads every figure as exact.
        about: how far a figure called about, some or roughly may be off, as a share of it.
        vague_edge: how far past the ends of a vague word (dozens, thousands) a figure leaves the pair undecided.
        implied_ceiling: how far above n "over n" and "at least n" are meant to be heard, as a share of n; further apart is
            a tension, never a conflict.
        implied_floor: the same below n for "under n" and "at most n".
        drift: days that two dates may lie apart and still count as one.
        presume: whether texts judged together are presumed to be about one event, so that what one leaves unsaid (a place,
            a period) is taken to be what the other says; without it such pairs are undecided.
        tension_contradicts: whether `check` calls a tension contradicted.
        bounds_hold: whether `check` takes a bound at its word: 9,800 then contradicts "at least 10,000", though 10,000 may
            be rounded.

    >>> Policy.strict().about
    Decimal('0')
    """

    name: str = "default"
    rounding: Decimal = attrs.field(default=Decimal("0.5"), validator=_share)
    about: Decimal = attrs.field(default=Decimal("0.1"), validator=_share)
    vague_edge: Decimal = attrs.field(default=Decimal("0.25"), validator=_share)
    implied_ceiling: Decimal = attrs.field(default=Decimal("0.25"), validator=_share)
    implied_floor: Decimal = attrs.field(default=Decimal("0.25"), validator=_share)
    drift: int = 0
    presume: bool = True
    tension_contradicts: bool = False
    bounds_hold: bool = True

    @classmethod
    def strict(cls) -> Self:
        """Every figure exact and every bound nothing but a bound: the intervals as stated."""
        zero = Decimal(0)
        return cls(name="strict", rounding=zero, about=zero, vague_edge=zero)

    @classmethod
    def pragmatic(cls) -> Self:
        """As a reader hears it: "over 24" is not far over, and a text that says "more than 30" contradicts it."""
        return cls(name="pragmatic", tension_contradicts=True)


DEFAULT_POLICY = Policy()
