"""Policy: the choices made when claims are judged. Frozen, named, passed to `reconcile` and `check`."""

from __future__ import annotations

from decimal import Decimal
from typing import Self

import attrs

from claimnum.values.choice import flag, share, text, whole


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
            a period, what happened) is taken to be what the other says; without it such pairs are undecided.
        tension_contradicts: whether `check` calls a tension contradicted: evidence "over 24" then speaks against a draft's
            "more than 30", as a reader would say.
        evidence_ceiling: how far from n `check` hears a bound at n in the evidence, as a share of n; 0 hears n itself.
        bounds_hold: whether `check` takes a draft's bound at its word: 9,800 then contradicts "at least 10,000", though
            10,000 may be rounded.
        unnamed: how far the presumption goes that a draft and its evidence are about one thing: how much greater or smaller,
            as a share, a count with no noun in common may be for `check` to take it as the same count ("26 reviewers",
            "27 critics"); 0 asks for the very figure. A figure of another noun contradicts only half as far off. Judging too
            holds a figure that says of nothing what it counts only against figures so near.

    Raises:
        InputTypeError, InputValueError: a parameter that is none of these.

    >>> Policy.strict().about
    Decimal('0')
    """

    name: str = attrs.field(default="default", validator=text)
    rounding: Decimal = attrs.field(default=Decimal("0.5"), validator=share)
    about: Decimal = attrs.field(default=Decimal("0.1"), validator=share)
    vague_edge: Decimal = attrs.field(default=Decimal("0.25"), validator=share)
    implied_ceiling: Decimal = attrs.field(default=Decimal("0.25"), validator=share)
    implied_floor: Decimal = attrs.field(default=Decimal("0.25"), validator=share)
    drift: int = attrs.field(default=0, validator=whole(0))
    presume: bool = attrs.field(default=True, validator=flag)
    tension_contradicts: bool = attrs.field(default=True, validator=flag)
    evidence_ceiling: Decimal = attrs.field(default=Decimal(0), validator=share)
    bounds_hold: bool = attrs.field(default=True, validator=flag)
    unnamed: Decimal = attrs.field(default=Decimal(1), validator=share)

    @classmethod
    def strict(cls) -> Self:
        """Every figure exact and every bound nothing but a bound: the intervals as stated."""
        zero = Decimal(0)
        return cls(name="strict", rounding=zero, about=zero, vague_edge=zero, tension_contradicts=False, unnamed=zero)

    @classmethod
    def pragmatic(cls) -> Self:
        """As a patient reader takes it: about is 20 %, and dates a day apart are one."""
        return cls(name="pragmatic", about=Decimal("0.2"), drift=1)

    @classmethod
    def careful(cls) -> Self:
        """Nothing unsaid is presumed: fewer conflicts, and most of them real. For piles of text rather than a pair."""
        return cls(name="careful", presume=False)


DEFAULT_POLICY = Policy()
