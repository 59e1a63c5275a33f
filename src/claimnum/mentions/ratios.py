"""Ratios of two numbers: "one in five", "two out of three", "1 over 20"."""

from __future__ import annotations

from claimnum.mentions.draft import Draft
from claimnum.mentions.fractions import ratio, ratio_grain
from claimnum.mentions.spelled import HYPHENS
from claimnum.text.tokens import Tokens
from claimnum.values.interval import Interval

# Denominators of "n in m" beyond ten: 3 in 100, but not 3 in 14.
LARGE_DENOMINATORS = frozenset((12, 20, 25, 50, 100, 1000, 10_000, 100_000, 1_000_000))
OUT_OF = frozenset((("out", "of"), ("out", "of", "every"), ("in", "every"), ("of", "every")))


def in_ratio(tokens: Tokens, over: Draft, under: Draft) -> bool:
    """Whether two numerals are a ratio: "one in five", "two out of three", "nine of every ten", "1 over 20"."""
    above, below = over.value, under.value
    if above is None or below is None or above <= 0 or above != above.to_integral_value():
        return False
    if over.form != "number" or under.form != "number":
        return False
    link = tuple(word for word in tokens.lower[over.number_last : under.number_first] if word not in HYPHENS)
    if link in OUT_OF:
        return above <= below
    if link == ("over",):
        following = tokens.lower[under.last] if under.last < len(tokens) else "."
        return not following[0].isalnum() and under.first == under.number_first
    if link != ("in",) or above >= below:
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
