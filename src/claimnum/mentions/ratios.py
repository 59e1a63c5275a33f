"""Ratios of two numbers: "one in five", "two out of three", "1 over 20"."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from claimnum.mentions.draft import Draft
from claimnum.mentions.fractions import on_scale, ratio, ratio_grain, scale_grain
from claimnum.text.tokens import Tokens
from claimnum.values.interval import Interval

# Denominators of "n in m" beyond ten: 3 in 100, but not 3 in 14. Nor is "17 out of 28 provinces" a share beyond dozens: it
# counts 17 of them, and 28 in all.
PLAIN = 12
LARGE_DENOMINATORS = frozenset((12, 20, 25, 50, 100, 1000, 10_000, 100_000, 1_000_000))
OUT = ("out", "of")
OUT_OF = frozenset((OUT, ("out", "of", "every"), ("in", "every"), ("of", "every")))


def in_ratio(tokens: Tokens, over: Draft, under: Draft) -> bool:
    """Whether two numerals are a ratio: "one in five", "two out of three", "nine of every ten", "1 over 20"."""
    above, below = over.value, under.value
    if above is None or below is None or above <= 0 or over.form != "number" or under.form != "number":
        return False
    link = tuple(word for word in tokens.lower[over.number_last : under.number_first] if word != "-")
    if above != above.to_integral_value():
        return link == OUT and on_scale(above, below)
    if link in OUT_OF:
        return above <= below and (_round(below) or not _counting(tokens, under.last))
    if link == ("over",):
        following = tokens.lower[under.last] if under.last < len(tokens) else "."
        return not following[0].isalnum() and under.first == under.number_first
    if link != ("in",) or above >= below:
        return False
    return above == 1 or below <= 10 or int(below) in LARGE_DENOMINATORS


def one_in(drafts: list[Draft], tokens: Tokens, leads: frozenset[str], verbal: Callable[[int], bool]) -> list[Draft]:
    """The drafts of a sentence, a share told by one of its people joined: "One adult in five is", "about one Briton in ten".

    `leads` are what may stand before the one; `verbal` tells whether a token is a verb or a grammatical word, which no
    number counts.
    """
    joined: list[Draft] = []
    for draft in drafts:
        before = joined[-1] if joined else None
        if before and _is_one_in(before, draft, tokens, leads) and (draft.last >= len(tokens) or verbal(draft.last)):
            joined[-1] = as_ratio(before, draft)
        else:
            joined.append(draft)
    return joined


def _is_one_in(over: Draft, under: Draft, tokens: Tokens, leads: frozenset[str]) -> bool:
    above, below, link = over.value, under.value, tokens.lower[over.last : under.first]
    if above != 1 or below is None or len(link) != 2 or link[1] != "in" or not link[0].isalpha():
        return False
    if {over.form, under.form} != {"number"} or over.unit or under.unit or under.kind or not _round(below):
        return False
    lead = tokens.lower[over.first - 1] if over.first else "."
    closed = under.last >= len(tokens) or not tokens.lower[under.last][0].isalnum()  # "may lay up one ship in ten."
    return (closed or lead in leads or not lead[0].isalnum()) and below > 1


def _round(below: Decimal) -> bool:
    """Whether a denominator is one that shares are told in: ten, 25, 500."""
    return below <= PLAIN or int(below) in LARGE_DENOMINATORS or len(below.normalize().as_tuple().digits) == 1


def _counting(tokens: Tokens, at: int) -> bool:
    """Whether a noun goes on from the second number, so that it counts something."""
    return at < len(tokens) and tokens.lower[at][0].isalpha()


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
        ratio_grain(below) if above == above.to_integral_value() else scale_grain(above, below),
        "fraction",
        under.last,
    )
