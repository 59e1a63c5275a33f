"""The unit of a figure: what stands on either side of it, read as one canonical expression.

A phrase is `term {joiner term}`: the terms are `mentions/terms.py`'s and `mentions/money.py`'s, the joiners "per", "/", "a"
("barrels a day", "km/h", "$12 a share", "68 cases per 100,000 people"). Counted nouns are no units: "1,500 instructors" has
none, "40 people a day" is a rate of 1 / day.
"""

from __future__ import annotations

from decimal import Decimal

from claimnum.lexicon.load import Lexicon
from claimnum.mentions.money import MoneyTable, below, money_table, read_money
from claimnum.mentions.terms import AGAINST, APART, ONE, UNDER, Term, UnitTable, is_inverse, near, read_term, unit_table
from claimnum.struct import Struct, evolved
from claimnum.text.signs import JOINTS
from claimnum.text.tokens import Tokens
from claimnum.values.reading import Reading
from claimnum.values.unit import dimension, is_currency

BRACKETS = {"(": ")", "[": "]", "{": "}", "<": ">"}
SLASHES = ("/", "∕")
LONGEST_NUMBER, LONGEST_NOUN = 15, 40
HUNDREDTHS = frozenset(("percent", "percentage_point", "basis_point", "permille"))  # and finer parts of a whole
DELTAS = {"degree_Celsius": "delta_degree_Celsius", "degree_Fahrenheit": "delta_degree_Fahrenheit"}


class UnitRead(Struct):
    """The unit of a figure.

    Args:
        unit: canonical: a pint expression, an ISO 4217 code alone or per something, percent, percentage_point, basis_point.
        kind: money, percent, measure, duration, age, or rate (a count, money or percent per anything).
        first, last: the tokens of the whole phrase, figure included, half-open.
        scale: what the figure is to be multiplied by (50 cents are 0.01 USD each).
        row: the lexicon row that gave the unit, for `explain`.
    """

    unit: str
    kind: str
    first: int
    last: int
    scale: Decimal
    row: str


def read_unit(
    tokens: Tokens, first: int, last: int, start: int, stop: int, lexicon: Lexicon, reading: Reading
) -> UnitRead | None:
    """The unit of the figure at tokens `first` to `last` in the sentence at `start` to `stop`, or None for a bare count.

    >>> from claimnum.text.tokens import tokenise
    >>> read_unit(tokenise("1.5 million barrels a day"), 0, 2, 0, 5, Lexicon.english(), Reading()).unit
    'oil_barrel / day'
    """
    units, money = lexicon.compiled(unit_table), lexicon.compiled(money_table)
    return _Reader(tokens, first, last, start, stop, units, money, reading).read()


class _Reader(Struct):
    """One figure, with all that its unit is read from."""

    tokens: Tokens
    first: int
    last: int
    start: int
    stop: int
    units: UnitTable
    money: MoneyTable
    reading: Reading

    def read(self) -> UnitRead | None:
        """The unit of the figure with what stands below it, or a bare count per something; None for a bare count."""
        term = read_money(self.tokens, (self.first, self.last), (self.start, self.stop), self.money, self.reading)
        term = term or self._measure() or self._bracketed()
        if term is None:
            return self._count_rate()
        unit, last = self._joined(term.unit, term.last)
        kind = self._kind(term.unit, unit)
        if kind == "duration" and (end := self._age(last)):
            kind, last = "age", end
        if unit in DELTAS and self._is_change(last):
            unit = DELTAS[unit]
        return UnitRead(unit, kind, min(term.first, self.first), last, term.scale, term.row)

    def _measure(self) -> Term | None:
        """A unit behind the figure, right there or past a hyphen, an article ("half a mile") or an adjective."""
        tokens, at = self.tokens, self.last
        if at >= self.stop:
            return None
        digits = tokens.words[at - 1][-1].isnumeric()
        place = (AGAINST if tokens.adjacent(at) else APART) if digits else "word"
        if term := self._term(at, place):
            return None if self._is_modifier(term) else term
        if at + 1 >= self.stop:
            return None
        word = tokens.lower[at]
        if word in JOINTS:
            marked = tokens.lower[at + 1] in self.units.words["excess"] and at + 2 < self.stop
            return self._term(at + 1 + marked, "word")  # "40-year", "500-odd kilometres"
        if word == "+" and tokens.adjacent(at):
            return self._term(at + 1, "word")  # "500+ miles"
        if word in ("of", "a", "an") and tokens.lower[at - 1] in self.units.words["fractions"]:
            while at < self.stop and tokens.lower[at] in ("of", "a", "an"):
                at += 1
            return self._term(at, "word")
        if word == "of" and tokens.words[at - 1].startswith("0.") and tokens.lower[at + 1 : at + 2] == ["a"]:
            term = self._term(at + 2, "word")
            return term if term and term.unit in HUNDREDTHS else None  # "0.2 of a percentage point"
        at = self._behind(at)
        return self._term(at, "word") if at > self.last else None

    def _behind(self, at: int) -> int:
        """The token behind what may stand between a figure and its unit: "two [full] years", "106 [non-consecutive] weeks"."""
        lower, between = self.tokens.lower, self.units.words["between"]
        while at < self.stop:
            un = 2 if lower[at : at + 2] == ["non", "-"] else 0
            if at + un >= self.stop or lower[at + un] not in between:
                break
            at += un + 1
        return at

    def _is_modifier(self, term: Term) -> bool:
        """Whether a singular behind a space belongs to the noun after it: "12 second-hand cars", "40 second homes"."""
        tokens, last = self.tokens, term.last
        if last + 1 >= self.stop or tokens.adjacent(term.first) or tokens.lower[last - 1].endswith("s"):
            return False
        if tokens.words[last] in JOINTS and tokens.adjacent(last) and tokens.adjacent(last + 1):
            return tokens.lower[last + 1].isalpha() and tokens.lower[last + 1] not in self.units.words["behind_hyphen"]
        if tokens.lower[last - 1] == "second":
            return tokens.lower[last].endswith("s")
        return tokens.lower[last] in self.units.words["timed"]  # "five day labourers"

    def _term(self, index: int, place: str) -> Term | None:
        """A term, with what is multiplied to it ("N·m", "watt × hour")."""
        term = read_term(self.tokens, index, self.stop, self.units, place)
        for _ in range(3):
            if not term or term.last + 1 >= self.stop or self.tokens.words[term.last] not in "·⋅*":
                break
            more = read_term(self.tokens, term.last + 1, self.stop, self.units, UNDER)
            if more is None:
                break
            term = Term(f"{term.unit} * {more.unit}", term.scale * more.scale, term.first, more.last, term.row)
        return term

    def _bracketed(self) -> Term | None:
        """A unit in brackets and nothing else in them: "20 [kg]"."""
        at = self.last
        if at + 2 >= self.stop or not (close := BRACKETS.get(self.tokens.words[at])):
            return None
        term = self._term(at + 1, "word")
        if term is None or term.last >= self.stop or self.tokens.words[term.last] != close:
            return None
        return evolved(term, last=term.last + 1)

    def _joined(self, unit: str, last: int) -> tuple[str, int]:
        """The unit with what stands below it, as often as something does."""
        for _ in range(3):
            below = self._below(last, unit)
            if below is None:
                break
            bottom, last = below
            unit = f"{unit} / {bottom}"
        return unit, last

    def _below(self, last: int, unit: str) -> tuple[str, int] | None:
        """(what is below, token after) of a joiner and what follows it, where both stand at `last`."""
        tokens, at = self.tokens, last
        if at < self.stop and tokens.lower[at] == "more" and is_currency(unit):
            at += 1
        while at < self.stop and tokens.words[at] in JOINTS and at + 1 < self.stop:
            at += 1
        if at + 1 >= self.stop:
            return None
        if at == last and is_inverse(tokens, at + 1, self.stop):
            term = read_term(tokens, at, self.stop, self.units, UNDER)
            return (term.unit.removeprefix("1 / "), term.last) if term and term.unit.startswith("1 / ") else None
        joiner = tokens.lower[at]
        hyphen = tokens.words[at + 1] in JOINTS
        if joiner in self.units.words["per"]:
            return self._bottom(at + 1 + hyphen, unit, joiner)
        if joiner in self.units.words["each"]:
            return self._bottom_of_article(at + 1 + hyphen, unit)
        return None

    def _bottom(self, at: int, unit: str, joiner: str) -> tuple[str, int] | None:
        """What is below "per" or "/": a unit, a number with what it counts, a noun."""
        if at >= self.stop:
            return None
        if number := None if joiner in SLASHES and unit == "1" else self._number(at):
            value, last = number
            term = read_term(self.tokens, last, self.stop, self.units, APART) if last < self.stop else None
            return (f"{value} / {term.unit}", term.last) if term and term.scale == ONE else (str(value), self._counted(last))
        if found := self.units.below.starting_at(self.tokens.lower, at, self.stop):
            return found[0].unit, found[1]
        term = read_term(self.tokens, at, self.stop, self.units, UNDER if joiner in SLASHES else "word")
        if term and term.scale == ONE and " / " not in term.unit and term.unit not in HUNDREDTHS:
            return None if dimension(term.unit) == dimension(unit) == "time" else (term.unit, term.last)
        if term and term.scale == term.scale.to_integral_value() and " / " not in term.unit:
            return f"{term.scale:f} / {term.unit}", term.last  # "$9.80 per mmBtu"
        if joiner == "per" and (money := below(self.tokens.lower, at, self.stop, self.money, self.reading)):
            return money
        if term or joiner != "per" or not (is_currency(unit) or unit in HUNDREDTHS):
            return None
        noun = self.tokens.lower[at]
        return (
            (noun, at + 1)
            if 2 < len(noun) <= LONGEST_NOUN and noun.isalpha() and noun.isascii() and noun not in self.units.words["breaks"]
            else None
        )

    def _bottom_of_article(self, at: int, unit: str) -> tuple[str, int] | None:
        """What is below "a": a time, unless a point in time ("a year ago"); a known noun or a unit, below money and shares."""
        if at >= self.stop:
            return None
        lower = self.tokens.lower
        term = read_term(self.tokens, at, self.stop, self.units, "word")
        noun = self.units.below.starting_at(lower, at, self.stop)
        end = term.last if term else noun[1] if noun else self.stop
        if end < self.stop and self.tokens.words[end] in JOINTS and self.tokens.adjacent(end):
            return None  # "a head-set"
        if term and term.scale == ONE and " / " not in term.unit and not lower[at].endswith("s"):
            if dimension(term.unit) == "time":
                past = term.last < self.stop and lower[term.last] in self.units.words["ago"] and not self._gross(term.last)
                return None if past or dimension(unit) == "time" else (term.unit, term.last)
            spread = "**" in term.unit or dimension(term.unit) == "length ** 2"  # "two bags an acre"
            return (term.unit, term.last) if (not noun and unit != "1") or spread else None
        if noun and (is_currency(unit) or unit in HUNDREDTHS) and not lower[noun[1] - 1].endswith("s"):
            return noun[0].unit, noun[1]
        return None

    def _gross(self, at: int) -> bool:
        """Whether pay stands there before something is taken from it or put to it: "a month before tax"."""
        return self.tokens.lower[at] == "before" and not self.units.words["gross"].isdisjoint(
            self.tokens.lower[at + 1 : at + 2]
        )

    def _number(self, at: int) -> tuple[int, int] | None:
        """A round number below a line ("100,000", "million", "a hundred", "1,000"), and the token after it."""
        words, value = self.tokens.lower, 1
        begin = at
        if words[at] in ("a", "an", "one") and at + 1 < self.stop:
            at += 1
        if words[at].replace(",", "").isdecimal():
            if len(words[at]) > LONGEST_NUMBER:
                return None  # no round number
            value = int(words[at].replace(",", ""))
            at += 1
        while at < self.stop and words[at] in self.units.magnitudes and value < 10**15:
            value *= self.units.magnitudes[words[at]]
            at += 1
        grown = at > begin and value > 1
        return (value, at) if grown else None

    def _counted(self, at: int) -> int:
        """Past what a number below a line counts: "people", "live births"."""
        end = at
        while (
            end < min(self.stop, at + 2)
            and self.tokens.words[end].isalpha()
            and self.tokens.lower[end] not in self.units.words["breaks"]
        ):
            end += 1
            if self.tokens.lower[end - 1].endswith("s") or self.tokens.lower[end - 1] in self.units.words["counted_below"]:
                return end
        return at

    def _count_rate(self) -> UnitRead | None:
        """A bare count per something: "60 a day", "12 per 100,000", "four persons a square metre", "68 cases per 100,000"."""
        tokens, at = self.tokens, self.last
        for _ in range(4):
            if at >= self.stop or tokens.lower[at] in self.units.words["joiners"]:
                break
            if not tokens.words[at].isalpha() or tokens.lower[at] in self.units.words["breaks"]:
                return None
            at += 1
        if at == self.last and at < self.stop and tokens.words[at] in SLASHES:
            return None  # "7/10", "4/A"
        unit, last = self._joined("1", at)
        return UnitRead(unit, "rate", self.first, last, ONE, "units: per") if unit != "1" else None

    def _kind(self, top: str, unit: str) -> str:
        if is_currency(top):
            return "money" if top == unit else "rate"
        if top in HUNDREDTHS:
            return "percent" if top == unit else "rate"
        return "duration" if dimension(unit) == "time" else "measure"

    def _age(self, last: int) -> int | None:
        """The token after "old", "-year-olds", "of age" behind a time, or None."""
        lower, at = self.tokens.lower, last
        if lower[at - 1] == "yo":
            return at
        while at < self.stop and self.tokens.words[at] in JOINTS:
            at += 1
        if at < self.stop and lower[at] in ("old", "olds"):
            return at + 1
        return at + 2 if lower[at : at + 2] == ["of", "age"] and at + 2 <= self.stop else None

    def _is_change(self, last: int) -> bool:
        """Whether a temperature is a difference: "rose by 3 °C", "12 °C above normal", "a 2 °C rise"."""
        lower, words = self.tokens.lower, self.units.words
        if near(self.tokens, self.first, words["change_near"]):
            return True
        after = lower[last : min(last + 2, self.stop)]
        if after and after[0] in words["change_after"] and after[1:] and after[1] not in words["levels"]:
            return not after[1][0].isdecimal()
        at, farthest = self.first - 1, max(self.start, self.first - 5)
        while at > farthest and lower[at] in ("to", "-", "–", "and", "or") and lower[at - 1][0].isdecimal():
            at -= 2  # "by 5 to 8 degrees"
        for word in reversed(lower[farthest : at + 1]):
            if word in words["level_prepositions"]:
                return False
            if word in words["change_before"]:
                return True
        return False
