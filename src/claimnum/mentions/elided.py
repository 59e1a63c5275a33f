"""What is said once for several figures: a bound ("at least 5 and 10 percent respectively"), or what an earlier one is in.

A figure that counts nothing and is compared with the one before it is in that one's unit and magnitude: "5.35 million, up from
5.2", "rose 4% in May and 6 the year before", "Brent at $64.12, WTI at 60.50".
"""

from __future__ import annotations

import itertools
from decimal import Decimal

from claimnum.lexicon.load import Lexicon, lines
from claimnum.mentions.bounds import apply
from claimnum.mentions.draft import Draft
from claimnum.mentions.floors import lowest
from claimnum.mentions.fractions import RATIO
from claimnum.struct import Struct
from claimnum.text.phrases import PhraseTable
from claimnum.text.tokens import Tokens
from claimnum.values.interval import EXACT, Interval

COORDINATED = (["and"], [",", "and"], [","], ["or"], ["&"])
NEAR = 10  # how many times the other one figure may be, for both to be in one magnitude
CLOSE = 2  # the same, where only their places in the sentence tell
FARTHEST = 12  # words between two figures that are compared
PAID = 8  # words before an amount in which its clause speaks of money
MILLION = 1_000_000
ADDED = frozenset(("and", ",", "but", ";"))
STANDING = frozenset(("on", "at"))  # what leads to where somebody stands in a poll


class ElidedWords(Struct):
    """The words of comparison before a figure, those that levels and what follows a figure begin with, and times."""

    compared: PhraseTable[str]
    levels: frozenset[str]
    followers: frozenset[str]
    times: frozenset[str]
    paid: frozenset[str]
    expected: frozenset[str]


def elided_words(lexicon: Lexicon) -> ElidedWords:
    """Compile the words of ranges.toml that compare two figures."""
    table = lexicon.table("ranges")
    compared = PhraseTable((line, line) for line in lines(table["compared"]))
    lists = {name: frozenset(table[name].split()) for name in ("levels", "followers", "times")}
    money = {name: frozenset(lexicon.table("currencies")[name].split()) for name in ("paid", "expected")}
    return ElidedWords(compared=compared, **lists, **money)


def share_bounds(drafts: list[Draft], tokens: Tokens, stop: int) -> None:
    """Give figures that "respectively" goes back to the cues of the first of them: "over 12% and 15% respectively"."""
    if not drafts or "respectively" not in tokens.lower[drafts[0].last : stop]:
        return
    told = tokens.lower.index("respectively", drafts[0].last, stop)
    last = max(place for place, draft in enumerate(drafts) if draft.last <= told)
    first = last
    while first > 0 and tokens.lower[drafts[first - 1].last : drafts[first].first] in COORDINATED:
        first -= 1
    for draft in drafts[first + 1 : last + 1]:
        if not draft.effects and drafts[first].effects:
            for effect in drafts[first].effects:
                apply(draft, effect)
            draft.effects, draft.cues = drafts[first].effects, (*drafts[first].cues, *draft.cues)


def lend_elided(drafts: list[Draft], tokens: Tokens, words: ElidedWords) -> None:
    """Give a figure without unit or noun what the figure before it, which it is compared with, is in."""
    for before, draft in itertools.pairwise(drafts):
        if _is_bare(draft) and _is_in_something(before) and draft.first - before.last <= FARTHEST:
            far = _times(before, draft)
            follower = tokens.lower[draft.last] if draft.last < len(tokens) else "."
            if far > NEAR or (follower[0].isalpha() and follower not in words.followers):
                continue
            if _compared(before, draft, tokens, words) or _parallel(before, draft, tokens, words, far):
                _lend(before, draft)


def lend_standings(drafts: list[Draft], tokens: Tokens) -> None:
    """Give the bare figure that one named stands on the percent of another: "the Reds on 41%, the Blues on 38"."""
    if len(drafts) < 2 or "percent" not in [draft.kind for draft in drafts]:
        return
    lender: Draft | None = None
    led = ""
    for draft in drafts:
        named = draft.first - 1
        lead = tokens.lower[named] if tokens.lower[named] in STANDING else ""
        named -= lead != ""
        if named < 0 or not tokens.words[named][0].isupper():
            continue
        if draft.unit == "percent" and draft.form == "number":
            lender, led = draft, lead
        elif lender is not None and lead == led and _is_bare(draft) and _ends(draft, tokens):
            _lend(lender, draft)


def _ends(draft: Draft, tokens: Tokens) -> bool:
    """Whether nothing stands behind a figure that it could count."""
    follower = tokens.lower[draft.last] if draft.last < len(tokens) else "."
    return follower in ADDED or not follower[0].isalnum()


def lend_currency(sentences: list[list[Draft]], tokens: Tokens, words: ElidedWords) -> None:
    """Give an amount in millions without currency or noun that of the one last told: "up from 4 million", "Debt was 3 billion".

    It is compared with the figure before it, or expected in its place, or what its clause speaks of is money.
    """
    money: Draft | None = None
    last: Draft | None = None
    for draft in itertools.chain.from_iterable(sentences):
        if money is not None and _is_bare_amount(draft, tokens, words):
            before = _clause(draft, tokens)
            told = not words.paid.isdisjoint(before) or (last is money and not words.expected.isdisjoint(before))
            told = told or (last is money and before[-2:] == ["of", "which"])
            if told or (last is money and words.compared.ending_at(tokens.lower, draft.first, money.last)):
                draft.unit, draft.kind = money.unit, money.kind
        if draft.kind == "money" and draft.last_magnitude and draft.scale == 1:
            money = draft
        last = draft


def _clause(draft: Draft, tokens: Tokens) -> list[str]:
    """The words before a figure, not beyond its sentence."""
    words = tokens.lower[max(draft.first - PAID, 0) : draft.first]
    return words[len(words) - words[::-1].index(".") :] if "." in words else words


def _is_bare_amount(draft: Draft, tokens: Tokens, words: ElidedWords) -> bool:
    """Whether a figure in millions has neither a unit nor anything behind it that it could count."""
    follower = tokens.lower[draft.last] if draft.last < len(tokens) else "."
    million = draft.last_magnitude is not None and draft.last_magnitude >= MILLION
    counts = follower[0].isalpha() and follower not in words.followers
    return million and draft.unit is None and draft.kind is None and draft.form in ("number", "range") and not counts


def lend_rates(drafts: list[Draft], tokens: Tokens) -> None:
    """Give money told behind "or" the rate of the one told so before: "$281 million, or $1.12 a share, from …, or 94 cents"."""
    rate: Draft | None = None
    for before, draft in itertools.pairwise(drafts):
        if tokens.lower[before.last : draft.first] != [",", "or"] or before.kind != "money":
            continue
        if draft.kind == "rate":
            rate = draft
        elif rate and draft.kind == "money" and draft.unit and (rate.unit or "").startswith(f"{draft.unit} / "):
            draft.unit, draft.kind = rate.unit, rate.kind


def _is_bare(draft: Draft) -> bool:
    return draft.unit is None and draft.kind is None and draft.form == "number" and draft.last_magnitude is None


def _is_in_something(draft: Draft) -> bool:
    """Whether a figure has a unit or a magnitude that another may share."""
    return draft.form == "number" and (
        draft.kind in ("percent", "money", "measure", "rate") or (draft.kind is None and draft.last_magnitude is not None)
    )


def _written(draft: Draft) -> Decimal:
    """The figure as written, before its magnitude and its unit's scale; 0 where it has none."""
    ends = [abs(end) for end in (draft.interval.lower, draft.interval.upper) if end]
    scale = EXACT.multiply(draft.last_magnitude or Decimal(1), draft.scale)
    return RATIO.divide(ends[-1], scale) if ends else Decimal(0)


def _times(a: Draft, b: Draft) -> Decimal:
    """How many times the smaller the larger figure is, as they are written."""
    low, high = sorted((_written(a), _written(b)))
    return RATIO.divide(high, low) if low else Decimal(NEAR + 1)


def _compared(before: Draft, draft: Draft, tokens: Tokens, words: ElidedWords) -> bool:
    """Whether the words before a figure compare it with the one before: "3.1% from 3.4", but not "rose 4% from 3.1"."""
    found = words.compared.ending_at(tokens.lower, draft.first, before.last)
    if found is None:
        return False
    lead = tokens.lower[before.first - 1] if before.first else ""
    return found[0] != "from" or before.kind != "percent" or lead in words.levels


def _parallel(before: Draft, draft: Draft, tokens: Tokens, words: ElidedWords, far: Decimal) -> bool:
    """Whether two figures stand in one place of two clauses: "7% to Asia, 5 to Europe", "Brent at $64.12, WTI at 60.50"."""
    lower = tokens.lower
    lead = lower[draft.first - 1]
    behind = lower[draft.last : draft.last + 2]
    if lead in ADDED:
        placed = behind[:1] == lower[before.last : before.last + 1] and behind[0] in ("to", "in", "for", "on", "at", "from")
        return placed or (len(behind) == 2 and behind[1] in words.times)
    if lead == "to" and behind[:1] == ["for"] and before.kind == "percent":
        return True  # "50.7% of the vote to 47.2 for his rival"
    places = [_places(one, tokens) for one in (before, draft)]
    return far <= CLOSE and lead in ("at", "to") and lower[before.first - 1] == lead and places[0] == places[1] > 0


def _places(draft: Draft, tokens: Tokens) -> int:
    """How many decimals a figure is written with."""
    return len(tokens.words[draft.number_first].partition(".")[2])


def _lend(lender: Draft, draft: Draft) -> None:
    """Give a draft the unit and magnitude of another."""
    scale = EXACT.multiply(lender.last_magnitude or Decimal(1), lender.scale)
    draft.unit, draft.kind, draft.last_magnitude = lender.unit, lender.kind, lender.last_magnitude
    if scale != 1:
        draft.interval = draft.interval.scaled(scale)
        draft.grain = EXACT.multiply(draft.grain, scale)
    if draft.interval.lower == 0 and not {"at_most", "less_than"}.isdisjoint(draft.effects) and draft.interval.upper:
        floor = lowest(draft, draft.interval.upper)
        draft.interval = Interval(floor, draft.interval.upper, upper_closed=draft.interval.upper_closed)
