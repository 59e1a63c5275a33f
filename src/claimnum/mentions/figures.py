"""Figures: the digits of one token as an exact decimal, with the grain they are written to."""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache
from re import fullmatch

from claimnum.values.interval import EXACT

LONGEST = 400
# Thousands by comma ("1,200.5"), the Indian way ("12,34,567.89"), by stop ("1.234.567", "1.234,5") or not at all.
# Patterns compile when first asked for: few texts ask for all.
WESTERN = r"[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?"
INDIAN = r"\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?"
STOPPED = r"\d{1,3}(?:\.\d{3})+,\d{1,2}|\d{1,3}(?:\.\d{3}){2,}"
DECIMAL = r"\d+\.\d+"
DECIMAL_COMMA = r"\d+,\d{1,2}|0,\d+"


@lru_cache(maxsize=1 << 12)
def figure(word: str) -> Decimal | None:
    """The number that a token of digits, commas and stops writes; None where it writes none ("1.2.3", "22,24,26").

    >>> figure("12,34,567.89")
    Decimal('1234567.89')
    """
    if word.isdecimal():
        return Decimal(word)
    if "," in word and (fullmatch(WESTERN, word) or fullmatch(INDIAN, word)):
        return Decimal(word.replace(",", ""))
    if fullmatch(DECIMAL, word):
        return Decimal(word)
    if fullmatch(STOPPED, word):
        return Decimal(word.replace(".", "").replace(",", "."))
    if fullmatch(DECIMAL_COMMA, word):
        return Decimal(word.replace(",", "."))
    return None


def grain_of(value: Decimal) -> Decimal:
    """The grain of a figure as it is written.

    The coarser of its last written digit and the finer of its last place that is not 0 and its second significant place:
    11,000 is written to 1000, 100,000 to 10,000, 78 to 1, 7.20 to 0.01.
    """
    written = str(value)
    whole, point, decimals = written.partition(".")
    if "E" in written:
        exponent = value.as_tuple().exponent
        return place(exponent if isinstance(exponent, int) else 0)
    if point:
        return place(-len(decimals))
    digits = whole.lstrip("-")
    zeros = len(digits) - len(digits.rstrip("0"))
    return place(max(0, min(zeros, len(digits) - 2)))


@lru_cache(maxsize=2048)
def place(power: int) -> Decimal:
    """Ten to a power: the place that a grain stands at."""
    return Decimal(1).scaleb(power, EXACT)


def too_large(value: Decimal) -> bool:
    """Whether it has more digits, before or behind the point, than we read."""
    return not -LONGEST <= value.adjusted() < LONGEST


def too_long(word: str) -> bool:
    """Whether a token has more digits than we read."""
    return len(word) > LONGEST and sum(character.isdecimal() for character in word) > LONGEST
