"""Measures: a draft given the unit that stands beside its numeral, scaled to the canonical one ("50 cents" is 0.50 USD)."""

from __future__ import annotations

from decimal import Decimal

from claimnum.lexicon.load import Lexicon
from claimnum.mentions.compound import lend_units
from claimnum.mentions.draft import Draft
from claimnum.mentions.elided import elided_words, lend_currency, lend_elided, lend_rates, lend_standings
from claimnum.mentions.mention import Cue
from claimnum.mentions.terms import near, unit_table
from claimnum.mentions.units import UnitRead, read_unit
from claimnum.text.signs import MINUS
from claimnum.text.tokens import Tokens
from claimnum.values.interval import EXACT
from claimnum.values.reading import Reading

IT_WAS = (["it", "was"], ["it", "is"], ["it", "'s"])
NEGATIVE = MINUS | {"minus"}


# Kinds whose unit may open a sentence: "In hours it had 40" is no length of time.
FRONTED = frozenset(("measure", "money"))


class Measures:
    """Gives the drafts of one text their units."""

    __slots__ = ("lexicon", "reading", "tokens", "words")

    def __init__(self, tokens: Tokens, lexicon: Lexicon, reading: Reading) -> None:
        self.tokens = tokens
        self.lexicon = lexicon
        self.reading = reading
        self.words = lexicon.compiled(unit_table).words

    def give(self, draft: Draft, start: int, stop: int) -> Draft:
        """A draft with its unit, if one stands between tokens `start` and `stop` beside it."""
        if draft.form == "times" or draft.unit is not None:
            return draft
        read = self._read(draft, start, stop)
        if read is None and draft.form == "number" and self._below_zero(draft.last, draft.first):
            read = UnitRead("degree", "measure", draft.first, draft.last, Decimal(1), "units: below zero")
        if read is None and draft.form == "fraction" and (end := self._part_of_point(draft)):
            read = UnitRead("percentage_point", "percent", draft.first, end, Decimal(1), "units: point of a rate")
        return self._scaled(draft, start) if read is None else self._united(draft, read, start)

    def lend(self, drafts: list[Draft], start: int) -> None:
        """Give the drafts of a sentence (from token `start`) the unit that is said once for several, or before its figure."""
        start += 2 * (self.tokens.lower[start + 1 : start + 2] in ([")"], ["."]))  # past the number of a list
        if drafts and self.tokens.lower[start : start + 1] == ["in"]:
            self._front(drafts[0], start + 1)
        lend_units(drafts, self.tokens, self.words["extremes"], self.words["breaks"])
        lend_rates(drafts, self.tokens)
        lend_elided(drafts, self.tokens, self.lexicon.compiled(elided_words))
        lend_standings(drafts, self.tokens)

    def carry(self, sentences: list[list[Draft]]) -> None:
        """Give amounts the currency that an earlier sentence told for all."""
        lend_currency(sentences, self.tokens, self.lexicon.compiled(elided_words))

    def _front(self, draft: Draft, at: int) -> None:
        """Give a bare figure the unit that opens its sentence: "In square miles the maximum was 5.35 million."."""
        followed = self.tokens.lower[draft.last] if draft.last < len(self.tokens) else "."
        if draft.unit is not None or draft.kind is not None or draft.form != "number" or followed[0].isalnum():
            return
        read = read_unit(self.tokens, at - 1, at, at - 1, draft.first, self.lexicon, self.reading)
        if read is None or read.first != at - 1 or read.last >= draft.first or read.kind not in FRONTED:
            return
        draft.unit, draft.kind, draft.scale = read.unit, read.kind, read.scale
        if read.scale != 1:
            draft.interval = draft.interval.scaled(read.scale)
            draft.grain = EXACT.multiply(draft.grain, read.scale)
        draft.cues = (Cue(read.row, self.tokens.starts[at], self.tokens.ends[read.last - 1]), *draft.cues)

    def _read(self, draft: Draft, start: int, stop: int) -> UnitRead | None:
        last = draft.unit_at if draft.unit_at > 0 else draft.last
        read = read_unit(self.tokens, draft.first, last, start, stop, self.lexicon, self.reading)
        if read is None and draft.form != "fraction" and last + 1 < stop and self.tokens.lower[last] == "of":
            # "tens of millions of dollars", "a couple of hours": what is counted has "of" before it, and may be a unit.
            read = read_unit(self.tokens, draft.first, last + 1, start, stop, self.lexicon, self.reading)
            return None if read is None or read.unit.startswith("1 /") else read
        return read

    def _scaled(self, draft: Draft, start: int) -> Draft:
        """A figure on a scale that is said with no unit: "magnitude 6.7", "a 6.7-magnitude quake", "absolute zero"."""
        lower, at = self.tokens.lower, draft.first - 1
        at -= at > start and lower[at] in ("of", "-")
        if at >= start and lower[at : draft.last] == ["absolute", "zero"]:
            draft.unit, draft.kind, draft.first = "kelvin", "measure", at
        elif at >= start and lower[at] in self.words["scales"]:
            draft.kind, draft.first = "measure", at
        elif lower[draft.last : draft.last + 1] == ["-"] and not self.words["scales"].isdisjoint(
            lower[draft.last + 1 : draft.last + 2]
        ):
            draft.kind, draft.last = "measure", draft.last + 2
        return draft

    def _united(self, draft: Draft, read: UnitRead, start: int) -> Draft:
        """A draft with the unit that was read beside it, its figure scaled and its sign set."""
        starts, ends = self.tokens.starts, self.tokens.ends
        scale = read.scale
        negative = read.first < draft.first and self._is_negative(read.first, start)
        below = self._below_zero(read.last, draft.first) if "degree" in read.unit else 0
        if negative or below:
            scale = -scale
        draft.scale = read.scale
        if scale != 1:
            draft.interval = draft.interval.scaled(scale)
            draft.grain = EXACT.multiply(draft.grain, abs(scale))
        low, high = (read.first, draft.first) if read.first < draft.first else (draft.number_last, read.last)
        draft.cues = (*draft.cues, Cue(read.row, starts[low], ends[high - 1]))
        mark = self.tokens.lower[draft.last : draft.last + 2] if read.last > draft.last else []
        if mark[:1] == ["+"] or (mark[:1] == ["-"] and mark[1] in self.words["excess"]):
            draft.inside = draft.last
        draft.first = read.first - negative
        draft.last = max(draft.last, read.last + below)
        draft.unit, draft.kind = read.unit, read.kind
        return draft

    def _part_of_point(self, draft: Draft) -> int:
        """The token after the point that a fraction is of, where rates are told of: "by a quarter point"; else 0."""
        lower, at = self.tokens.lower, draft.unit_at
        is_point = at < len(lower) and lower[at] in ("point", "points")
        return at + 1 if is_point and near(self.tokens, at, self.words["rates"]) else 0

    def _below_zero(self, last: int, first: int) -> int:
        """How many tokens behind a figure say that it is so much below zero: "below zero", "20 below" where it is cold."""
        lower = self.tokens.lower
        if lower[last : last + 1] != ["below"]:
            return 0
        if lower[last + 1 : last + 2] == ["zero"]:
            return 2
        following = lower[last + 1] if last + 1 < len(lower) else "."
        lone = not following[0].isalnum() or following in self.words["below_followers"]
        cold = near(self.tokens, first, self.words["weather"]) or lower[max(first - 2, 0) : first] in IT_WAS
        return int(lone and cold)

    def _is_negative(self, first: int, start: int) -> bool:
        """Whether a minus stands before the sign of a currency ("−$5"), and is no dash."""
        if first <= start or self.tokens.lower[first - 1] not in NEGATIVE:
            return False
        if self.tokens.lower[first - 2] == "or" and first - 2 > start:
            return False  # "plus or minus $200 million"
        return self.tokens.lower[first - 1] == "minus" or (self.tokens.adjacent(first) and not self.tokens.adjacent(first - 1))
