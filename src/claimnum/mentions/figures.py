"""Figures: the digits of one token as an exact decimal, with the grain they are written to."""

from __future__ import annotations

import re
from decimal import Decimal

from claimnum.values.interval import EXACT

LONGEST = 400
# Thousands by comma ("1,200.5"), the Indian way ("12,34,567.89"), by stop ("1.234.567", "1.234,5") or not at all.
WESTERN = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?")
INDIAN = re.compile(r"\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?")
STOPPED = re.compile(r"\d{1,3}(?:\.\d{3})+,\d{1,2}|\d{1,3}(?:\.\d{3}){2,}")
DECIMAL = re.compile(r"\d+\.\d+")
DECIMAL_COMMA = re.compile(r"\d+,\d{1,2}")


def figure(word: str) -> Decimal | None:
    """The number that a token of digits, commas and stops writes; None where it writes none ("1.2.3", "22,24,26").

    >>> figure("12,34,567.89")
    Decimal('1234567.89')
    """
    if word.isdecimal() or DECIMAL.fullmatch(word):
        return Decimal(word)
    if WESTERN.fullmatch(word) or INDIAN.fullmatch(word):
        return Decimal(word.replace(",", ""))
    if STOPPED.fullmatch(word):
        return Decimal(word.replace(".", "").replace(",", "."))
    if DECIMAL_COMMA.fullmatch(word):
        return Decimal(word.replace(",", "."))
    return None


def grain_of(value: Decimal) -> Decimal:
    """The grain of a figure as it is written.

    The coarser of its last written digit and the finer of its last place that is not 0 and its second significant place:
    11,000 is written to 1000, 100,000 to 10,000, 78 to 1, 7.20 to 0.01.
    """
    _, digits, exponent = value.as_tuple()
    if not isinstance(exponent, int) or exponent < 0 or not any(digits):
        return Decimal(1).scaleb(exponent if isinstance(exponent, int) and exponent < 0 else 0, EXACT)
    zeros = next(place for place, digit in enumerate(reversed(digits)) if digit)
    return Decimal(1).scaleb(max(0, min(zeros, len(digits) - 2)) + exponent, EXACT)


def too_large(value: Decimal) -> bool:
    """Whether it has more digits, before or behind the point, than we read."""
    exponent = value.as_tuple().exponent
    return value.adjusted() >= LONGEST or (isinstance(exponent, int) and exponent < -LONGEST)
