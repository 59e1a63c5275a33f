"""Quantities in several parts, units said once for several, and the same quantity given twice.

"5ft 10in" and "3 dollars 50 cents" are one quantity each; in "45 and 50 mg" both are milligrams; "100 km (62 miles)" is two
mentions, the second marked as the first in another unit, so that nothing counts it twice.
"""

from __future__ import annotations

import itertools
from decimal import Decimal
from fractions import Fraction

from claimnum.mentions.draft import Draft
from claimnum.mentions.mention import Mention
from claimnum.struct import evolved
from claimnum.text.tokens import Tokens
from claimnum.values.interval import EXACT, Interval
from claimnum.values.unit import convert, dimension, is_currency, is_exact, to_base

LINKS: tuple[list[str], ...] = ([], ["and"], [","], [",", "and"])
MIXED = frozenset(("length", "mass", "time", "length ** 3", "angle"))
ACROSS = (["by"], ["x"], ["×"], ["-", "by", "-"])
INCHES = 12
WIDEST = 60  # how many times the lower end the upper one is at most, where their units differ
OPENERS = frozenset("([")
CLOSERS = frozenset(")],;")
# How far apart two figures for one thing may be and still be meant for the same: a slip is marked too, a stranger is not.
SLIP = Fraction(2)


def join_mixed(drafts: list[Draft], tokens: Tokens, stop: int) -> list[Draft]:
    """The drafts of a sentence that ends at token `stop`, with the parts of one quantity joined.

    The whole is in the finest unit in which it is exact: 70 inches for "5ft 10in", but 1.3048 metres for "1 metre 1 foot".
    """
    joined: list[Draft] = []
    for draft in drafts:
        whole = _whole(joined[-1], draft, tokens, stop) if joined else None
        if whole is None:
            joined.append(draft)
        else:
            joined[-1] = whole
    return joined


def _whole(large: Draft, small: Draft, tokens: Tokens, stop: int) -> Draft | None:
    """Two drafts as one quantity ("5ft 10in", "$20 and 43c"), None where they are two."""
    a, b = large.value, small.value
    if large.unit is None or a is None or b is None or b < 0 or {large.form, small.form} - {"number", "fraction", "article"}:
        return None
    link = tokens.lower[large.last : small.first]
    if link == ["-"] and large.unit == "foot" and small.unit in (None, "inch") and b < INCHES and tokens.adjacent(small.first):
        small.unit, small.kind, link = "inch", "measure", []  # "a 6-foot-4 forward"
    if link not in LINKS or a != a.to_integral_value() or tokens.lower[max(large.first - 1, 0)] in ("between", "from"):
        return None
    if is_currency(large.unit):
        return _money(large, small, a, b, link, tokens, stop)
    if small.unit is None or small.kind != large.kind or dimension(large.unit) not in MIXED:
        return None
    return _measure(large, small, a, b)


def _measure(large: Draft, small: Draft, a: Decimal, b: Decimal) -> Draft | None:
    """Feet and inches, hours and minutes: the second unit is the smaller, and its figure stays below one of the first."""
    if dimension(large.unit) != dimension(small.unit):
        return None
    ratio = to_base(small.unit).factor / to_base(large.unit).factor
    if ratio >= 1 or (Fraction(b) * ratio >= 1 and b >= 10):
        return None
    unit = small.unit if is_exact(large.unit, small.unit) else large.unit
    sizes = [convert(Interval.point(size), have, unit).lower for size, have in ((a, large.unit), (b, small.unit))]
    grain = convert(Interval.point(small.grain), small.unit, unit).lower
    return _sum(large, small, EXACT.add(sizes[0] or Decimal(0), sizes[1] or Decimal(0)), unit, grain or small.grain)


def in_unit_of(low: Draft, high: Draft) -> Draft | None:
    """The upper end of a range in the lower one's finer unit ("20 minutes to two hours"); None where it has no exact one."""
    if low.unit is None or high.unit is None or low.kind != high.kind or dimension(low.unit) not in MIXED:
        return None
    if dimension(low.unit) != dimension(high.unit) or not is_exact(high.unit, low.unit):
        return None
    grain = convert(Interval.point(high.grain), high.unit, low.unit).lower
    ends = convert(high.interval, high.unit, low.unit)
    a, b = low.value, ends.lower
    if not a or not b or b > WIDEST * a:
        return None  # "aged from 3 months to 97 years" are two ages
    return evolved(high, interval=ends, unit=low.unit, grain=grain or high.grain, last_magnitude=None)


def _money(large: Draft, small: Draft, a: Decimal, b: Decimal, link: list[str], tokens: Tokens, stop: int) -> Draft | None:
    """Dollars and cents: "$20 and 43c", "3 CAD 3 cents"; at the end of a sentence without the word too ("15 dollars 50")."""
    if large.last_magnitude or "," in link:
        return None
    if small.unit is not None and is_currency(small.unit):
        cents = b < 1 and small.first == small.number_first and "." not in tokens.words[small.number_last - 1]
        named = any(cue.row.startswith(("currencies: cent", "currencies: c ")) for cue in small.cues)
        if not cents or (small.unit != large.unit and not named):
            return None
        return _sum(large, small, EXACT.add(a, b), large.unit, small.grain)
    ends = small.last >= stop or tokens.words[small.last] in ".?!"
    if small.unit is not None or not ends or b >= 100 or b != b.to_integral_value():
        return None
    return _sum(large, small, EXACT.add(a, b.scaleb(-2)), large.unit, Decimal("0.01"))


def _sum(large: Draft, small: Draft, total: Decimal, unit: str | None, grain: Decimal) -> Draft:
    """The first draft with the second added to it."""
    return evolved(
        large,
        last=small.last,
        number_last=small.number_last,
        interval=Interval.point(total),
        grain=grain,
        unit=unit,
        unit_at=small.unit_at,
        cues=(*large.cues, *small.cues),
    )


def lend_units(drafts: list[Draft], tokens: Tokens, extremes: frozenset[str], words: frozenset[str]) -> None:
    """Give the drafts of a sentence that have neither unit nor noun the one that they are said in.

    Behind them ("45 and 50 mg", "2, 3 or 5 km"), or before them ("from 3.1 metres to 4.2", "fewer than 60 a day from a peak of
    140"); `extremes` are the nouns of such levels, `words` those that no counted thing begins with.
    """
    for place in range(len(drafts) - 2, -1, -1):
        draft, following = drafts[place], drafts[place + 1]
        link = tokens.lower[draft.last : following.first]
        if link in ACROSS and _is_bare(draft) and following.unit is not None and dimension(following.unit) == "length":
            _lend(following, draft)  # "30 by 40 feet", "a 10-by-12-foot cell"
            continue
        suffixed = following.unit is not None and following.first == following.number_first
        if _is_bare(draft) and suffixed and (link in (["and"], ["or"]) or (link == [","] and _lent(drafts, place + 1))):
            _lend(following, draft)
    for before, draft in itertools.pairwise(drafts):
        if (
            _is_bare(draft)
            and before.kind in ("measure", "rate", "percent", "duration", "money")
            and _ends(draft, tokens, words)
        ):
            at = draft.first - 1
            level = (
                before.kind in ("measure", "rate") and at > 0 and tokens.lower[at] == "of" and tokens.lower[at - 1] in extremes
            )
            ranged = tokens.lower[before.last : draft.first] == ["to"] and tokens.lower[max(before.first - 1, 0)] == "from"
            if level or ranged:
                _lend(before, draft)


def _lend(lender: Draft, draft: Draft) -> None:
    """Give a draft the unit of another, unless a magnitude was said once for both too ("1.2 million barrels to 1.4")."""
    if lender.last_magnitude and not draft.last_magnitude and (draft.value or 0) < 1000:
        return
    draft.unit, draft.kind = lender.unit, lender.kind
    if lender.scale != 1:
        draft.interval = draft.interval.scaled(lender.scale)
        draft.grain = EXACT.multiply(draft.grain, lender.scale)


def _is_bare(draft: Draft) -> bool:
    return draft.unit is None and draft.kind is None and draft.form in ("number", "range")


def _lent(drafts: list[Draft], place: int) -> bool:
    """Whether a draft has its unit from the one behind it."""
    return place + 1 < len(drafts) and drafts[place].last == drafts[place].number_last


def _ends(draft: Draft, tokens: Tokens, words: frozenset[str]) -> bool:
    """Whether nothing that could be counted follows."""
    word = tokens.lower[draft.last] if draft.last < len(tokens) else "."
    return not word[0].isalpha() or word in words


def mark_equivalents(mentions: list[Mention], tokens: Tokens, hedges: frozenset[str]) -> list[Mention]:
    """The mentions, each that restates the one before it in another unit marked with its place in the list.

    `hedges` are words that may stand before a figure that does.
    """
    marked: list[Mention] = []
    for place, mention in enumerate(mentions):
        first = _restated(marked[-1], mention, place - 1, tokens, hedges) if marked else None
        marked.append(mention if first is None else evolved(mention, equivalent_of=first))
    return marked


def _restated(before: Mention, mention: Mention, place: int, tokens: Tokens, hedges: frozenset[str]) -> int | None:
    """The place of what a mention restates: of the one before it, or of what that one restates ("(572 °F, 845 K)")."""
    if mention.quantity.unit is None or before.quantity.unit in (None, mention.quantity.unit) or mention.first < before.last:
        return None
    link = tokens.lower[before.last : mention.first] if mention.first - before.last < 5 else ["too", "far"]
    while link and link[-1] in hedges and link not in (["or"], [",", "or"]):
        link = link[:-1]
    closed = mention.last >= len(tokens) or tokens.words[mention.last] in CLOSERS
    bracketed = len(link) == 1 and link[0] in OPENERS and closed
    listed = link in ([","], ["/"], [";"]) and before.equivalent_of is not None and closed
    said = link in (["or"], [",", "or"], ["/"])
    if not (bracketed or listed or said) or not _alike(before, mention, money=not said):
        return None
    return place if before.equivalent_of is None else before.equivalent_of


def _alike(a: Mention, b: Mention, *, money: bool) -> bool:
    """Whether two quantities may be meant for the same: of one dimension and not far apart, or of two currencies."""
    units = [(mention.quantity.unit or "").partition(" / ") for mention in (a, b)]
    if is_currency(units[0][0]) and is_currency(units[1][0]):
        return money and units[0][2] == units[1][2]
    base = [to_base(mention.quantity.unit) for mention in (a, b)]
    if a.kind != b.kind or base[0].dimension != base[1].dimension or base[0].dimension == "1":
        return False
    ends = [
        [abs(base[i].amount(end)) for end in (m.quantity.interval.lower, m.quantity.interval.upper) if end]
        for i, m in enumerate((a, b))
    ]
    if not ends[0] or not ends[1]:
        return False
    low, high = sorted((ends[0][-1], ends[1][-1]))
    return low > 0 and high / low <= SLIP
