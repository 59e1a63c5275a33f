"""Intervals of exact decimals: what a quantity phrase states ("at least 40" is [40, ∞))."""

from __future__ import annotations

from decimal import Context, Decimal
from typing import NoReturn, Self

import attrs

from claimnum.errors import AmbiguousTruthError, InputTypeError, InputValueError

# Wide enough that a 400-digit figure times a factor stays exact.
EXACT = Context(prec=1000, Emax=10**6, Emin=-(10**6))


def excerpt(value: object) -> str:
    """As much of a value as an error shows."""
    text = str(value)
    return text if len(text) <= 40 else f"{text[:37]}..."


def decimal_text(value: Decimal) -> str:
    """A decimal as the wire writes it: positional, without exponent or trailing zeros ("11000", "0.5")."""
    text = format(value, "f")
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return "0" if text in ("-0", "") else text


def finite(value: Decimal | int | str, argument: str) -> Decimal:
    """A number as a finite decimal.

    Raises:
        InputTypeError, InputValueError: it is none; `argument` names it.
    """
    if isinstance(value, Decimal):
        number = value
    elif isinstance(value, (int, str)) and not isinstance(value, bool):
        try:
            number = Decimal(value)
        except ArithmeticError:
            raise InputValueError(argument, "a decimal number", excerpt(value)) from None
    else:
        raise InputTypeError(argument, "a Decimal, int or decimal string", type(value).__name__)
    if not number.is_finite():
        raise InputValueError(argument, "a finite number", str(number))
    return number


def _end(value: Decimal | int | str | None, argument: str) -> Decimal | None:
    """An end of an interval; `argument` names it for the error."""
    return None if value is None else finite(value, argument)


def _lower(value: Decimal | int | str | None) -> Decimal | None:
    return _end(value, "lower")


def _upper(value: Decimal | int | str | None) -> Decimal | None:
    return _end(value, "upper")


@attrs.frozen(slots=True)
class Interval:
    """A set of numbers without holes; `None` is an end that is not bounded, and such an end is open.

    Args:
        lower, upper: the ends, exact (Decimal, int or decimal string; a float is refused).
        lower_closed, upper_closed: whether the end itself belongs to the interval.

    Raises:
        InputValueError: the ends cross, or nothing lies between them.

    >>> str(Interval("2.7", 3, lower_closed=False, upper_closed=False))
    '(2.7, 3)'
    """

    lower: Decimal | None = attrs.field(converter=_lower)
    upper: Decimal | None = attrs.field(converter=_upper)
    lower_closed: bool = True
    upper_closed: bool = True

    def __attrs_post_init__(self) -> None:
        if self.lower is None and self.lower_closed:
            object.__setattr__(self, "lower_closed", False)
        if self.upper is None and self.upper_closed:
            object.__setattr__(self, "upper_closed", False)
        if self.lower is not None and self.upper is not None:
            closed = self.lower_closed and self.upper_closed
            if self.lower > self.upper or (self.lower == self.upper and not closed):
                low, high = "[" if self.lower_closed else "(", "]" if self.upper_closed else ")"
                raise InputValueError("interval", "lower end before upper end", f"{low}{self.lower}, {self.upper}{high}")

    @classmethod
    def point(cls, value: Decimal | int | str) -> Self:
        """Exactly n: [n, n]."""
        return cls(value, value)

    @classmethod
    def at_least(cls, value: Decimal | int | str) -> Self:
        """N or more: [n, ∞)."""
        return cls(value, None)

    @classmethod
    def more_than(cls, value: Decimal | int | str) -> Self:
        """More than n: (n, ∞)."""
        return cls(value, None, lower_closed=False)

    @classmethod
    def at_most(cls, value: Decimal | int | str, lower: Decimal | int | str | None = None) -> Self:
        """N or less: (-∞, n], or [lower, n]."""
        return cls(lower, value)

    @classmethod
    def less_than(cls, value: Decimal | int | str, lower: Decimal | int | str | None = None) -> Self:
        """Less than n: (-∞, n), or [lower, n)."""
        return cls(lower, value, upper_closed=False)

    @property
    def is_point(self) -> bool:
        """Whether it holds one number."""
        return self.lower is not None and self.lower == self.upper

    def __contains__(self, value: Decimal | int) -> bool:
        number = finite(value, "value")
        above = self.lower is None or number > self.lower or (self.lower_closed and number == self.lower)
        below = self.upper is None or number < self.upper or (self.upper_closed and number == self.upper)
        return above and below

    def within(self, other: Interval) -> bool:
        """Whether every number in it is in the other."""
        return not _starts_before(self, other) and not _ends_after(self, other)

    def overlaps(self, other: Interval) -> bool:
        """Whether some number is in both."""
        return not (_lies_below(self, other) or _lies_below(other, self))

    def intersection(self, other: Interval) -> Interval | None:
        """The numbers in both, or None."""
        if not self.overlaps(other):
            return None
        low = other if _starts_before(self, other) else self
        high = other if _ends_after(self, other) else self
        return Interval(low.lower, high.upper, lower_closed=low.lower_closed, upper_closed=high.upper_closed)

    def hull(self, other: Interval) -> Interval:
        """The smallest interval that holds both."""
        low = self if _starts_before(self, other) else other
        high = self if _ends_after(self, other) else other
        return Interval(low.lower, high.upper, lower_closed=low.lower_closed, upper_closed=high.upper_closed)

    def gap(self, other: Interval) -> Interval | None:
        """The numbers strictly between two that do not overlap; None where they overlap or leave nothing between."""
        for low, high in ((self, other), (other, self)):
            if _lies_below(low, high) and low.upper is not None and high.lower is not None:
                if low.upper == high.lower and (low.upper_closed or high.lower_closed):
                    return None
                return Interval(low.upper, high.lower, lower_closed=not low.upper_closed, upper_closed=not high.lower_closed)
        return None

    def scaled(self, factor: Decimal, offset: Decimal = Decimal(0)) -> Interval:
        """Every number times `factor` plus `offset`, exactly; a negative factor turns it about."""

        def move(end: Decimal | None) -> Decimal | None:
            return None if end is None else EXACT.add(EXACT.multiply(end, factor), offset)

        if factor == 0:
            raise InputValueError("factor", "a number other than 0", "0")
        if factor < 0:
            return Interval(move(self.upper), move(self.lower), lower_closed=self.upper_closed, upper_closed=self.lower_closed)
        return Interval(move(self.lower), move(self.upper), lower_closed=self.lower_closed, upper_closed=self.upper_closed)

    def __bool__(self) -> NoReturn:
        raise AmbiguousTruthError("an interval", "ask .within, .overlaps or `number in interval`")

    def __str__(self) -> str:
        if self.lower is not None and self.lower == self.upper:
            return f"[{decimal_text(self.lower)}]"
        low = "(-∞" if self.lower is None else f"{'[' if self.lower_closed else '('}{decimal_text(self.lower)}"
        high = "∞)" if self.upper is None else f"{decimal_text(self.upper)}{']' if self.upper_closed else ')'}"
        return f"{low}, {high}"


def _starts_before(a: Interval, b: Interval) -> bool:
    if a.lower is None or b.lower is None:
        return a.lower is None and b.lower is not None
    return a.lower < b.lower or (a.lower == b.lower and a.lower_closed and not b.lower_closed)


def _ends_after(a: Interval, b: Interval) -> bool:
    if a.upper is None or b.upper is None:
        return a.upper is None and b.upper is not None
    return a.upper > b.upper or (a.upper == b.upper and a.upper_closed and not b.upper_closed)


def _lies_below(a: Interval, b: Interval) -> bool:
    """Whether every number of a is less than every number of b."""
    if a.upper is None or b.lower is None:
        return False
    return a.upper < b.lower or (a.upper == b.lower and not (a.upper_closed and b.lower_closed))
