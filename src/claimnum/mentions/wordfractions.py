"""Fractions in words: "two-thirds", "a third", "half a million", "three and a quarter"."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from claimnum.mentions.draft import Draft
from claimnum.mentions.fractions import ratio, ratio_grain
from claimnum.mentions.spelled import spelled
from claimnum.mentions.words import NumberWords
from claimnum.text.tokens import Tokens
from claimnum.values.interval import EXACT, Interval

ARTICLES = frozenset(("a", "an"))


def denominator(tokens: Tokens, words: NumberWords, index: int, stop: int) -> tuple[int, int] | None:
    """(denominator, end) of the word or compound at a token: "third", "quarters", "twenty-fifth", "hundredths"."""
    lower = tokens.lower
    if index >= stop:
        return None
    if (under := words.denominators.get(lower[index])) is not None:
        return under, index + 1
    tens = words.tens.get(lower[index])
    at = index + 1 + (index + 1 < stop and lower[index + 1] == "-")
    if tens is None or at >= stop:
        return None
    one = words.ordinals.get(lower[at].removesuffix("s"))
    return (tens + one, at + 1) if one is not None and one < 10 else None


def fraction_behind(tokens: Tokens, words: NumberWords, over: Draft, stop: int) -> Draft | None:
    """The fraction whose numerator has just been read: "two-thirds", "nine tenths", "one twenty-fifth"; else None."""
    lower, above = tokens.lower, over.value
    if above is None or over.last >= stop or over.form != "number" or above != above.to_integral_value():
        return None
    hyphened = lower[over.last] == "-"
    found = denominator(tokens, words, over.last + hyphened, stop)
    if found is None or (over.first > 0 and lower[over.first - 1] in words.halves and found[0] in (2, 4)):
        return None
    under, end = found
    plural = lower[end - 1].endswith("s")
    if plural == (abs(above) == 1) and not hyphened:
        return None
    return _fraction(tokens, words, over.first, end, ratio(above, Decimal(under)), under, stop)


def article_fraction(
    tokens: Tokens, words: NumberWords, verbs: Mapping[str, str], index: int, start: int, stop: int
) -> Draft | None:
    """The fraction of one that has its denominator at `index`: "a third", "half", "half a million", "a twenty-first"."""
    lower = tokens.lower
    found = denominator(tokens, words, index, stop)
    if found is None:
        return None
    under, end = found
    article = index > start and lower[index - 1] in ARTICLES
    first = index - article
    if under == 2:
        if not _is_half(tokens, words, first, index, stop):
            return None
    elif not article:
        glued = end + 1 < stop and lower[end] == "-" and tokens.adjacent(end)
        if lower[index] != "quarter" or not (glued or _of_magnitude(tokens, words, Decimal(1), end, stop)):
            return None
    elif lower[end - 1].endswith("s") or not (
        _alone(tokens, words, end, stop)
        or _did(tokens, words, verbs, first, end, stop)
        or (lower[index] == "quarter" and ((lower[end] == "-" and tokens.adjacent(end)) or lower[end] == "point"))
    ):
        return None
    return _fraction(tokens, words, first, end, ratio(Decimal(1), Decimal(under)), under, stop)


def half_behind(
    tokens: Tokens, words: NumberWords, last: int, stop: int, magnitude: int
) -> tuple[Decimal, Decimal, int] | None:
    """(what it adds, grain, end) of "and a half" behind a number; behind a magnitude it is a half of that magnitude."""
    lower = tokens.lower
    last += last < stop and lower[last] == "-" and tokens.adjacent(last)  # "three-and-a-half"
    if last + 1 >= stop or lower[last] != "and":
        return None
    at = last + 1
    at += lower[at] == "-" and at + 1 < stop
    over = Decimal(1)
    if lower[at] in ("a", "an", "one"):
        at += 1
    elif (read := spelled(tokens, words, at, stop)) and read.magnitude == 1:
        over, at = read.value, read.end
    else:
        return None
    found = denominator(tokens, words, at + (at < stop and lower[at] == "-"), stop)
    if found is None or over >= found[0]:
        return None
    under, end = Decimal(found[0]), found[1]
    if under not in (2, 4) and over == 1 and end < stop and lower[end].isalpha() and lower[end] not in words.magnitudes:
        return None  # "two and a third candidate"
    scale = magnitude if magnitude > 100 else 1
    if end < stop and (own := words.magnitudes.get(lower[end])) is not None and own < scale:
        scale, end = own, end + 1  # "one billion and a half million"
    return EXACT.multiply(ratio(over, under), scale), EXACT.multiply(ratio(Decimal(1), under), scale), end


def _fraction(tokens: Tokens, words: NumberWords, first: int, last: int, value: Decimal, under: int, stop: int) -> Draft:
    """The draft of a fraction, with the magnitude it is of ("half a million")."""
    lower = tokens.lower
    if scaled := _of_magnitude(tokens, words, value, last, stop):
        whole, grain, end = scaled
        return Draft(first, end, first, end, Interval.point(whole), grain, "number", end)
    unit_at = last
    if last + 1 < stop and lower[last] == "-" and tokens.adjacent(last):
        unit_at += 1
    else:
        unit_at += last + 1 < stop and lower[last] == "of"
        of_one = unit_at + 1 < stop and lower[unit_at] in ("1", "one") and lower[unit_at + 1] in words.shares
        unit_at += unit_at + 1 < stop and (lower[unit_at] in ARTICLES or of_one)  # "a quarter of 1 percent"
    return Draft(first, last, first, last, Interval.point(value), ratio_grain(Decimal(under)), "fraction", unit_at)


def _is_half(tokens: Tokens, words: NumberWords, first: int, index: int, stop: int) -> bool:
    """Whether a half is a number, not a part of a whole that is named in order ("the second half")."""
    lower = tokens.lower
    behind = index + 1
    of_one = behind < stop and lower[behind] in ARTICLES  # "that half a point"
    return first < index or index == 0 or lower[index - 1] not in words.halves or of_one


def _alone(tokens: Tokens, words: NumberWords, end: int, stop: int) -> bool:
    """Whether "a third" is a fraction, not the ordinal of what follows ("a third candidate", "a third-party")."""
    following = tokens.lower[end] if end < stop else "."
    if following == "-" and tokens.adjacent(end):
        return False
    return not following[0].isalpha() or following in words.after_fraction or following in words.magnitudes


def _did(tokens: Tokens, words: NumberWords, verbs: Mapping[str, str], first: int, end: int, stop: int) -> bool:
    """Whether "a third" is limited and its verb stands behind it: "only about a third returned", "just a tenth survived it"."""
    lower = tokens.lower
    if end >= stop or first == 0 or lower[first - 1] not in words.before_fraction:
        return False
    part = verbs.get(lower[end], "")
    if not part.startswith("past"):
        return False
    return part == "past" or end + 1 >= stop or not lower[end + 1][0].isalpha() or lower[end + 1] in words.behind_verb


def _of_magnitude(
    tokens: Tokens, words: NumberWords, value: Decimal, last: int, stop: int
) -> tuple[Decimal, Decimal, int] | None:
    """(value, grain, end) of a fraction of a magnitude: "half a million", "a quarter of a million", "half a dozen"."""
    lower = tokens.lower
    at = last + (last < stop and (lower[last] == "of" or (lower[last] == "-" and tokens.adjacent(last))))
    if at < stop and lower[at] in ARTICLES:
        at += 1
    elif at > last and lower[last] == "of":
        return None
    at += at < stop and lower[at] == "-"
    if at >= stop:
        return None
    factor = 12 if lower[at] in words.dozens else words.magnitudes.get(lower[at])
    if factor is None:
        return None
    whole = ratio(EXACT.multiply(value, factor), Decimal(1))
    return whole, Decimal(1) if factor == 12 else EXACT.multiply(Decimal("0.1"), factor), at + 1
