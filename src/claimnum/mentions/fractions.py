"""Fractions in figures: "3 1/2", "½", and what every fraction has: its exact quotient and its grain."""

from __future__ import annotations

import unicodedata
from decimal import Context, Decimal

from claimnum.mentions.figures import figure, grain_of
from claimnum.text.tokens import Tokens
from claimnum.values.interval import EXACT

# A ratio without a finite decimal is given to 28 significant digits (the wire's contract).
RATIO = Context(prec=28)
# A plain fraction stands for what lies within a twentieth of it.
PLAIN = Decimal("0.05")
SLASHES = frozenset("/⁄∕")
# What marks are given out of: "6.9/10", "3.5 out of 5".
SCALES = frozenset((4, 5, 6, 10, 20, 100))


def ratio(numerator: Decimal, denominator: Decimal) -> Decimal:
    """The exact quotient, or 28 significant digits of it."""
    return RATIO.divide(numerator, denominator)


def ratio_grain(denominator: Decimal) -> Decimal:
    """The grain of a fraction: a twentieth for the plain ones, the denominator's own part for "84 out of 100"."""
    return PLAIN if denominator <= 12 else ratio(Decimal(1), denominator)


def on_scale(mark: Decimal, top: Decimal) -> bool:
    """Whether a figure with decimals is a mark on a scale of so many: "6.9/10"; a whole figure is told by other signs."""
    return mark != mark.to_integral_value() and 0 < mark <= top and top in SCALES


def scale_grain(mark: Decimal, top: Decimal) -> Decimal:
    """The grain of a mark: its last digit's part of the scale."""
    return ratio(grain_of(mark), top)


def vulgar(word: str) -> tuple[Decimal, Decimal] | None:
    """(numerator, denominator) of a character such as ½ or ⅔."""
    if len(word) != 1 or word.isascii() or not word.isnumeric():
        return None
    over, slash, under = unicodedata.normalize("NFKC", word).partition("⁄")
    return (Decimal(over), Decimal(under)) if slash and over.isdecimal() and under.isdecimal() else None


def numeric_fraction(
    tokens: Tokens, index: int, last: int, stop: int, value: Decimal
) -> tuple[Decimal, Decimal, int, str] | None:
    """(value, grain, end, form) where a figure begins a fraction in figures: "1/2", "3 1/2", "3½"."""
    if last < stop and (part := vulgar(tokens.words[last])):
        if value == value.to_integral_value():
            return EXACT.add(value, ratio(*part)), _unit_part(part[1]), last + 1, "number"
        if tokens.adjacent(last):  # "$6.12¼": a quarter of a cent
            place = grain_of(value)
            return (
                EXACT.add(value, EXACT.multiply(ratio(*part), place)),
                EXACT.multiply(_unit_part(part[1]), place),
                last + 1,
                "number",
            )
    if _slashed(tokens, index, last, stop):
        under = figure(tokens.words[last + 1])
        if under and value == value.to_integral_value() and _plausible(value, under):
            return ratio(value, under), ratio_grain(under), last + 2, "fraction"
        if under and on_scale(value, under):
            return ratio(value, under), scale_grain(value, under), last + 2, "fraction"
        return None
    if _slashed(tokens, index, last, stop, spaced=True):
        under = figure(tokens.words[last + 1])
        if under and on_scale(value, under):  # "6.9 /10": the decimals tell it from a list
            return ratio(value, under), scale_grain(value, under), last + 2, "fraction"
    if last < stop and tokens.words[last].isdecimal() and not tokens.adjacent(last) and _slashed(tokens, last, last + 1, stop):
        over, under = Decimal(tokens.words[last]), figure(tokens.words[last + 2])
        if under and 0 < over < under <= 64 and value == value.to_integral_value():
            return EXACT.add(value, ratio(over, under)), _unit_part(under), last + 3, "number"
    return None


def _unit_part(denominator: Decimal) -> Decimal:
    return ratio(Decimal(1), denominator)


def _slashed(tokens: Tokens, index: int, last: int, stop: int, *, spaced: bool = False) -> bool:
    """Whether the figure at `index` is one side of a lone fraction bar ("1/2", and neither "1/2/2024" nor "a/1/2")."""
    if last + 1 >= stop or tokens.words[last] not in SLASHES or not tokens.words[last + 1].isdecimal():
        return False
    if not spaced and not (tokens.adjacent(last) and tokens.adjacent(last + 1)):
        return False
    behind = last + 2 < len(tokens) and tokens.adjacent(last + 2) and tokens.words[last + 2] in SLASHES
    before = tokens.adjacent(index) and tokens.words[index - 1] in SLASHES
    return not behind and not before


def _plausible(over: Decimal, under: Decimal) -> bool:
    return 0 < over < under <= 1000 or (0 < over < 100 and 2 <= under <= 16)
