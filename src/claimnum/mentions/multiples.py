"""Multiples: "three times", "twice the size", "doubled", "threefold"."""

from __future__ import annotations

from decimal import Decimal

from claimnum.mentions.draft import Draft
from claimnum.mentions.figures import grain_of
from claimnum.mentions.words import NumberWords
from claimnum.text.tokens import Tokens
from claimnum.values.interval import Interval


def multiple_at(tokens: Tokens, words: NumberWords, index: int, stop: int) -> Draft | None:
    """A word that is a factor by itself; None where it is none ("twice a week", "double room")."""
    word = tokens.lower[index]
    role = "level"
    following = tokens.lower[index + 1] if index + 1 < stop else "."
    if (factor := words.multiples.get(word)) is not None:
        if following in words.not_multiplied:
            return None  # "doubled down"
        role = "increase" if factor > 1 else "decrease"
    elif (fold := words.folds.get(word)) is not None:
        factor = Decimal(fold)
    else:
        if following not in words.multiplied:
            return None
        factor = words.multiples_of[word]
    return Draft(
        index,
        index + 1,
        index,
        index + 1,
        Interval.point(factor),
        grain_of(factor),
        "times",
        index + 1,
        kind="ratio",
        role=role,
    )


def times_behind(draft: Draft, tokens: Tokens, words: NumberWords, stop: int) -> Draft | None:
    """The draft as a factor where "times" and what it multiplies follow ("three times as many"), else None."""
    at = draft.last
    if at >= stop or tokens.lower[at] not in ("times", "x", "×") or draft.form not in ("number", "range"):
        return None
    if tokens.lower[at] != "times" and not tokens.adjacent(at):
        return None
    following = tokens.lower[at + 1] if at + 1 < stop else "."
    value = draft.value
    whole = value is not None and value == value.to_integral_value()
    named = at + 1 < stop and tokens.words[at + 1][0].isupper()
    if tokens.lower[at] == "times" and whole and not named and following not in words.multiplied:
        return None
    draft.last = at + 1
    draft.form, draft.kind = "times", "ratio"
    return draft


def fold_behind(draft: Draft, tokens: Tokens, stop: int) -> Draft | None:
    """The draft as a factor where "-fold" follows ("10-fold"), else None."""
    at = draft.last
    if at < stop and tokens.lower[at] == "-":
        at += 1
    if at >= stop or tokens.lower[at] != "fold" or not tokens.adjacent(at):
        return None
    draft.last = at + 1
    draft.form, draft.kind = "times", "ratio"
    return draft
