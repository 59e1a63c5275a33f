"""Ranges: two numbers that are the ends of one ("5–10 km", "between 20 and 30", "38,400 give or take 2,100")."""

from __future__ import annotations

from decimal import Decimal

from claimnum.lexicon.load import Lexicon
from claimnum.mentions.compound import in_unit_of
from claimnum.mentions.draft import Draft, spanning
from claimnum.mentions.figures import grain_of
from claimnum.mentions.mention import Cue
from claimnum.struct import Struct
from claimnum.text.signs import DASHES
from claimnum.text.tokens import Tokens
from claimnum.values.interval import EXACT, Interval

LINKS = DASHES | frozenset("−~〜∼")
NEAR = 10  # how many times the level after a fall the one before may be, both in one magnitude
STEP = 3  # how many times its lower end the upper one may be, where nothing but "to" makes them a range
THOUSAND = Decimal(1000)


class RangeWords(Struct):
    """What links two ends, and the verbs of change that make "from a to b" a trend of two levels.

    `hedges` may stand before an end; of these `ceilings` hedge nothing ("from 10 to as many as 15"). `restating` may stand
    before a figure that is another's in other words, `share_leads` before a share told by one of its people.
    """

    margins: frozenset[tuple[str, ...]]
    links: frozenset[str]
    changes: frozenset[str]
    spreads: frozenset[str]
    steps: frozenset[str]
    ceilings: frozenset[str]
    hedges: frozenset[str]
    restating: frozenset[str]
    share_leads: frozenset[str]


def range_words(lexicon: Lexicon) -> RangeWords:
    """Compile the words of ranges.toml."""
    table = lexicon.table("ranges")
    margins = frozenset(tuple(line.split()) for line in table["margins"].splitlines() if line.strip())
    plain = {name: frozenset(table[name].split()) for name in ("links", "changes", "spreads", "steps", "ceilings")}
    about = lexicon.table("bounds")["approximators"]
    hedging = {name: frozenset(f"{about} {table[name]}".split()) for name in ("hedges", "restating", "share_leads")}
    return RangeWords(margins=margins, **plain, **hedging)


class Ranges:
    """Joins the drafts of one text that are two ends of a range."""

    __slots__ = ("lower", "tokens", "words")

    def __init__(self, tokens: Tokens, words: RangeWords) -> None:
        self.tokens = tokens
        self.lower = tokens.lower
        self.words = words

    def join(self, drafts: list[Draft], start: int) -> list[Draft]:
        """The drafts of a sentence that begins at token `start`, ranges joined."""
        joined: list[Draft] = []
        for draft in drafts:
            before = joined[-1] if joined else None
            floor = joined[-2].last if len(joined) > 1 else start
            if before and draft.first - before.last <= 6 and (whole := self._pair(before, draft, floor)):
                joined[-1] = whole
            else:
                joined.append(draft)
        return joined

    def _pair(self, low: Draft, high: Draft, start: int) -> Draft | None:
        """The range of two drafts beside each other, None where nothing makes them one."""
        if "vague" in (low.form, high.form) or "range" in (low.form, high.form):
            return None
        link = self.lower[low.last : high.first]
        if margin := self._margin(low, high, link):
            return margin
        if link == ["below"] and high.value == 0 and low.value and self.lower[high.number_first] == "zero":
            return _negative(low, high)
        hedge = None
        while link and link[-1] in self.words.hedges and link[-1] not in LINKS:
            hedge, link = hedge if link[-1] in self.words.ceilings else link[-1], link[:-1]
        if len(link) > 1 and link[-1] == "~":
            hedge, link = "about", link[:-1]
        if link and link[0] in LINKS and len(link) == 3 and link[2] in LINKS:
            link = link[1:2]  # "20-to-30-year-olds"
        if len(link) == 2 and link[0] in LINKS:
            link = link[1:]  # "8- to 16-metre"
        if len(link) != 1:
            return None
        if not _one_unit(low, high):
            finer = in_unit_of(low, high)
            if finer is None:
                return None
            high = finer  # "30 minutes to 20 hours"
        opener = self._opener(low, start)
        if link[0] == "and" and opener is None:
            return None
        if link[0] == "or" and not _next_numbers(low, high):
            return None
        if link[0] not in ("and", "or") and link[0] not in self.words.links and link[0] not in LINKS:
            return None
        return self._whole(low, high, opener, link[0], start, hedge)

    def _opener(self, low: Draft, start: int) -> int | None:
        """The token of the "between" or "from" before the lower end."""
        at = low.first - 1
        while at >= start and self.lower[at] in self.words.hedges:
            at -= 1
        if at - 2 > start and self.lower[at] == "of" and self.lower[at - 1] in ("age", "ages"):
            at -= 3  # "between the ages of 18 and 24"
        return at if at >= start and self.lower[at] in ("between", "from") else None

    def _whole(self, low: Draft, high: Draft, opener: int | None, link: str, start: int, hedge: str | None) -> Draft | None:
        """The range of two ends, None where they are two levels; the lower end is lent what the upper one says for both."""
        self._lend_magnitude(low, high, opener, link)
        a, b = low.value, high.value
        if a is None or b is None:
            return None
        spread = opener is not None and opener > start and self.lower[opener - 1] in self.words.spreads
        if spread and a > b and link == "to":
            a, b = b, a  # "ranged from -18 to -34"
        step = opener is None and link == "to" and b > STEP * a and (_is_top(low, high) or self._is_step(low, start))
        if a >= b or step or (not spread and self._is_trend(low, high, opener, link, start)):
            if low.unit is None and high.kind == "percent" and link != "and":
                low.unit, low.kind = high.unit, high.kind  # "50 to 48 percent"
            elif link == "to" and opener is not None and (_is_top(low, high) or low.unit is None):
                _lend(high, low)  # "rose from $60 to $70 a barrel", "grew from 300 to 4,500 acres"
            return None
        whole = spanning(low, high, Interval(a, b))
        if low.form == high.form == "times":
            whole.form = "times"
        elif low.form == high.form == "fraction" and whole.unit is None:
            whole.kind = whole.kind or "ratio"
        if hedge or (opener is not None and self.lower[low.first - 1] in self.words.hedges):
            whole.hedge = "about"
        if opener is not None:
            cue = Cue(f"ranges: {self.lower[opener]}", self.tokens.starts[opener], self.tokens.ends[opener])
            whole.first, whole.cues = opener, (cue, *whole.cues)
        return whole

    def _lend_magnitude(self, low: Draft, high: Draft, opener: int | None, link: str) -> None:
        """Give the lower end the magnitude that is said once: "10-12 million", "fell from 5.2 to 4.8 million"."""
        a, b = low.value, high.value
        lent = high.last_magnitude or self._thousands(low, high, link)
        if a is None or b is None or not lent or low.last_magnitude or a >= THOUSAND:
            return
        fallen = opener is not None and link == "to" and a < NEAR * b / lent
        if fallen or EXACT.multiply(a, lent) <= b:
            low.interval = Interval.point(EXACT.multiply(a, lent))
            low.grain = EXACT.multiply(low.grain, lent)

    def _is_step(self, low: Draft, start: int) -> bool:
        """Whether an amount of money is a change before the level it led to: "lost 3½ cents to $9.87¾"."""
        return low.kind == "money" and low.first > start and self.lower[low.first - 1] in self.words.steps

    def _thousands(self, low: Draft, high: Draft, link: str) -> Decimal | None:
        """The thousand that a grouped figure lends to the lower end: "10-15,000 troops"."""
        a, b = low.value, high.value
        grouped = (
            link in LINKS and self.lower[high.number_last - 1].endswith(",000") and low.number_last - low.number_first == 1
        )
        return THOUSAND if grouped and a and b and 0 < a < b / THOUSAND < THOUSAND else None

    def _is_trend(self, low: Draft, high: Draft, opener: int | None, link: str, start: int) -> bool:
        """Whether the two are levels of something that changed ("rose from 20 to 30", "rose 12 to 50")."""
        if link == "and" or link in LINKS:
            return False
        if opener is not None:
            window = self.lower[max(start - 1, opener - 12, 0) : opener]  # "doubled from $5 to $10": the number before too
            return any(word in self.words.changes for word in window)
        before = self.lower[low.first - 1] if low.first > start else ""
        if before not in self.words.changes and before != "by":
            return False
        a, b = low.value, high.value
        shared = low.unit is None and (high.unit is not None or high.form == "times")
        return not shared and (before != "by" or (a is not None and b is not None and b > 5 * a))

    def _margin(self, middle: Draft, width: Draft, link: list[str]) -> Draft | None:
        """N ± u: "52 ± 3 percent", "38,400 people, give or take 2,100"."""
        size = next((n for n in (1, 3) if tuple(link[len(link) - n :]) in self.words.margins), 0)
        gap = link[: len(link) - size]
        if not size or len(gap) > 3 or any(not word.isalpha() and word != "," for word in gap):
            return None
        a, u = middle.value, width.value
        if a is None or u is None or u < 0 or not (_one_unit(middle, width) or width.unit is None):
            return None
        unit, kind = (middle.unit, middle.kind) if middle.unit else (width.unit, width.kind)
        interval = Interval(EXACT.subtract(a, u), EXACT.add(a, u))
        cue = Cue(
            f"ranges: {' '.join(link[-size:])}", self.tokens.starts[width.first - size], self.tokens.ends[width.first - 1]
        )
        return Draft(
            middle.first,
            width.last,
            middle.number_first,
            width.number_last,
            interval,
            min(middle.grain, grain_of(u)),
            "range",
            width.last,
            None,
            unit,
            kind,
            middle.hedge,
            middle.role,
            (*middle.cues, cue),
        )


def _negative(draft: Draft, zero: Draft) -> Draft:
    """The draft as so much below zero."""
    draft.interval = draft.interval.scaled(Decimal(-1))
    draft.last = draft.number_last = zero.last
    return draft


def _one_unit(low: Draft, high: Draft) -> bool:
    """Whether both ends have one unit, or one lends it to the other ("$10 to 20", "10 to 20 percent")."""
    if low.form != high.form and (low.form == "times" or (high.form == "times" and low.unit)):
        return False  # "rose 12-fold to $1.2bn", "doubled to 60,000"; but "three to five times"
    if low.form == "fraction" and high.form == "number" and low.unit is None and high.unit is None:
        return False  # "fell by half to 40"
    if low.unit == high.unit or low.unit is None or _is_top(low, high):
        return True
    return high.unit is None and low.first < low.number_first


def _lend(high: Draft, low: Draft) -> None:
    """Give the lower of two levels the unit of the other, with what that makes of a figure without one of its own."""
    if low.unit is None and high.scale != 1:
        low.interval = low.interval.scaled(high.scale)
        low.grain = EXACT.multiply(low.grain, high.scale)
    low.unit, low.kind = high.unit, high.kind


def _is_top(low: Draft, high: Draft) -> bool:
    """Whether the upper end has the lower one's unit with something below it: "$4-$5 a gallon"."""
    return low.unit is not None and high.unit is not None and high.unit.startswith(f"{low.unit} / ")


def _next_numbers(low: Draft, high: Draft) -> bool:
    """Whether "two or three" are neighbours, so that the two say one vague number."""
    a, b = low.value, high.value
    scale = high.last_magnitude or Decimal(1)
    if a is None or b is None or low.last_magnitude is not None or a >= 20:
        return False
    return b == EXACT.multiply(EXACT.add(a, Decimal(1)), scale)
