"""Fractions: "3 1/2", "½", "two-thirds", "half a million", "one in five", "84 out of 100", "three times"."""

from __future__ import annotations

import unicodedata
from decimal import Context, Decimal

from claimnum.mentions.draft import Draft
from claimnum.mentions.figures import figure
from claimnum.mentions.spelled import HYPHENS, spelled
from claimnum.mentions.words import NumberWords
from claimnum.text.tokens import Tokens
from claimnum.values.interval import EXACT, Interval

# A ratio without a finite decimal is given to 28 significant digits (the wire's contract).
RATIO = Context(prec=28)
# A plain fraction stands for what lies within a twentieth of it.
PLAIN = Decimal("0.05")
SLASHES = frozenset("/⁄∕")
LARGE_DENOMINATORS = frozenset((12, 20, 25, 50, 100, 1000, 10_000, 100_000, 1_000_000))


def ratio(numerator: Decimal, denominator: Decimal) -> Decimal:
    """The exact quotient, or 28 significant digits of it."""
    return RATIO.divide(numerator, denominator)


def ratio_grain(denominator: Decimal) -> Decimal:
    """The grain of a fraction: a twentieth for the plain ones, the denominator's own part for "84 out of 100"."""
    return PLAIN if denominator <= 12 else ratio(Decimal(1), denominator)


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
    if last < stop and (part := vulgar(tokens.words[last])) and value == value.to_integral_value():
        return EXACT.add(value, ratio(*part)), _unit_part(part[1]), last + 1, "number"
    if _slashed(tokens, index, last, stop):
        under = figure(tokens.words[last + 1])
        if under and value == value.to_integral_value() and _plausible(value, under):
            return ratio(value, under), ratio_grain(under), last + 2, "fraction"
        return None
    if last < stop and tokens.words[last].isdecimal() and not tokens.adjacent(last) and _slashed(tokens, last, last + 1, stop):
        over, under = Decimal(tokens.words[last]), figure(tokens.words[last + 2])
        if under and 0 < over < under <= 64 and value == value.to_integral_value():
            return EXACT.add(value, ratio(over, under)), _unit_part(under), last + 3, "number"
    return None


def _unit_part(denominator: Decimal) -> Decimal:
    return ratio(Decimal(1), denominator)


def _slashed(tokens: Tokens, index: int, last: int, stop: int) -> bool:
    """Whether the figure at `index` is one side of a lone fraction bar ("1/2", and neither "1/2/2024" nor "a/1/2")."""
    if last + 1 >= stop or tokens.words[last] not in SLASHES or not tokens.words[last + 1].isdecimal():
        return False
    if not (tokens.adjacent(last) and tokens.adjacent(last + 1)):
        return False
    behind = last + 2 < len(tokens) and tokens.adjacent(last + 2) and tokens.words[last + 2] in SLASHES
    before = tokens.adjacent(index) and tokens.words[index - 1] in SLASHES
    return not behind and not before


def _plausible(over: Decimal, under: Decimal) -> bool:
    return 0 < over < under <= 1000 or (0 < over < 100 and 2 <= under <= 16)


def half_behind(
    tokens: Tokens, words: NumberWords, last: int, stop: int, magnitude: int
) -> tuple[Decimal, Decimal, int] | None:
    """(what it adds, grain, end) of "and a half" behind a number; behind a magnitude it is a half of that magnitude."""
    lower = tokens.lower
    if last + 1 >= stop or lower[last] != "and":
        return None
    at = last + 1
    over = Decimal(1)
    if lower[at] in ("a", "an", "one"):
        at += 1
    elif (read := spelled(tokens, words, at, stop)) and read.end < stop and read.magnitude == 1:
        over, at = read.value, read.end
    else:
        return None
    if at < stop and lower[at] in HYPHENS:
        at += 1
    under = words.denominators.get(lower[at]) if at < stop else None
    if under is None or over >= under or (under not in (2, 4) and over == 1 and not _closes(tokens, words, at + 1, stop)):
        return None
    if at + 1 < stop and (own := words.magnitudes.get(lower[at + 1])) is not None and own < magnitude:
        magnitude, at = own, at + 1  # "one billion and a half million"
    part = EXACT.multiply(ratio(over, Decimal(under)), Decimal(magnitude))
    return part, EXACT.multiply(ratio(Decimal(1), Decimal(under)), Decimal(magnitude)), at + 1


def _closes(tokens: Tokens, words: NumberWords, index: int, stop: int) -> bool:
    """Whether nothing follows that "a third" could be the ordinal of."""
    return index >= stop or not tokens.lower[index].isalpha() or tokens.lower[index] in words.magnitudes


def word_fraction(tokens: Tokens, words: NumberWords, index: int, start: int, stop: int) -> Draft | None:
    """A fraction in words around the denominator at `index`: "a third", "two-thirds", "half", "half a million"."""
    lower = tokens.lower
    under = words.denominators.get(lower[index])
    if under is None:
        return None
    hyphened = index - 1 > start and lower[index - 1] in HYPHENS
    at = index - 2 if hyphened else index - 1
    first, over, article = index, Decimal(1), False
    if at >= start and lower[at] in ("a", "an"):
        first, article = at, True
    elif at >= start and (found := _numerator(tokens, words, at, start)):
        first, over = found
    half = under == 2
    if half and not _is_half(tokens, words, first, index, start, stop):
        return None
    if not half and not _is_fraction(tokens, words, index, stop, over, named=first < index, hyphened=hyphened, article=article):
        return None
    value, last = ratio(over, Decimal(under)), index + 1
    scaled = _scaled(tokens, words, value, last, stop)
    if scaled:
        return Draft(first, scaled[2], first, scaled[2], Interval.point(scaled[0]), scaled[1], "number", scaled[2])
    unit_at = last
    if half and last < stop and lower[last] in HYPHENS and tokens.adjacent(last):
        unit_at = last + 1
    elif last < stop and lower[last] in ("a", "an", "of"):
        unit_at = last + 1 + (lower[last] == "of" and last + 1 < stop and lower[last + 1] in ("a", "an"))
    return Draft(first, last, first, last, Interval.point(value), ratio_grain(Decimal(under)), "fraction", unit_at)


def _numerator(tokens: Tokens, words: NumberWords, at: int, start: int) -> tuple[int, Decimal] | None:
    """(first token, numerator) of the number words that end at `at`."""
    for first in range(max(start, at - 2), at + 1):
        read = spelled(tokens, words, first, at + 1)
        if read and read.end == at + 1 and read.magnitude == 1:
            return first, read.value
    if tokens.words[at].isdecimal() and len(tokens.words[at]) < 3:
        return at, Decimal(tokens.words[at])
    return None


def _is_half(tokens: Tokens, words: NumberWords, first: int, index: int, start: int, stop: int) -> bool:
    lower = tokens.lower
    if first > start and lower[first - 1] in words.halves:
        return False
    behind = index + 1
    glued = behind + 1 < stop and lower[behind] in HYPHENS and tokens.adjacent(behind) and tokens.adjacent(behind + 1)
    return not (
        glued and first == index and lower[behind + 1] in ("time", "back", "brother", "sister", "baked", "hearted", "way")
    )


def _is_fraction(
    tokens: Tokens, words: NumberWords, index: int, stop: int, over: Decimal, *, named: bool, hyphened: bool, article: bool
) -> bool:
    """Whether a denominator is one, not an ordinal or a time ("a third candidate", "three quarters in a row")."""
    lower = tokens.lower
    plural = lower[index].endswith("s")
    if not named:
        return not plural and index + 1 < stop and lower[index + 1] in ("of", *words.magnitudes) and lower[index] == "quarter"
    if not article:
        return over > 0 and (plural or over == 1) and (plural == (over != 1) or hyphened)
    if plural:
        return False
    following = lower[index + 1] if index + 1 < stop else "."
    return not following[0].isalpha() or following in words.after_fraction or following in words.magnitudes


def _scaled(tokens: Tokens, words: NumberWords, value: Decimal, last: int, stop: int) -> tuple[Decimal, Decimal, int] | None:
    """(value, grain, end) of a fraction of a magnitude: "half a million", "a quarter of a million", "half a dozen"."""
    lower = tokens.lower
    at = last
    if at < stop and lower[at] == "of":
        at += 1
    if at < stop and lower[at] in ("a", "an"):
        at += 1
    elif at > last or at >= stop:
        return None
    if at < stop and lower[at] in HYPHENS:
        at += 1
    factor = 12 if at < stop and lower[at] in words.dozens else words.magnitudes.get(lower[at]) if at < stop else None
    if factor is None:
        return None
    whole = EXACT.multiply(value, Decimal(factor))
    nearest = whole.to_integral_value()
    whole = whole if factor == 12 or abs(whole - nearest) > Decimal("1e-9") else nearest
    return whole, Decimal(1) if factor == 12 else EXACT.multiply(Decimal("0.1"), Decimal(factor)), at + 1


def in_ratio(tokens: Tokens, over: Draft, under: Draft) -> bool:
    """Whether two numerals are a ratio: "one in five", "two out of three", "nine of every ten"."""
    above, below = over.value, under.value
    if above is None or below is None or not 0 < above <= below or above != above.to_integral_value():
        return False
    if over.form != "number" or under.form != "number":
        return False
    link = tuple(tokens.lower[over.number_last : under.number_first])
    if link in (("out", "of"), ("out", "of", "every"), ("in", "every"), ("of", "every")):
        return True
    if link != ("in",) or above == below:
        return False
    return above == 1 or below <= 10 or int(below) in LARGE_DENOMINATORS


def as_ratio(over: Draft, under: Draft) -> Draft:
    """The two as one ratio."""
    above, below = over.value, under.value
    assert above is not None and below is not None  # noqa: S101, PT018 - in_ratio has asked
    value = ratio(above, below)
    return Draft(
        over.first,
        under.last,
        over.number_first,
        under.number_last,
        Interval.point(value),
        ratio_grain(below),
        "fraction",
        under.last,
    )
