"""The numeral grammar: from a token that begins a number to the whole numeral, in figures, words or both.

A numeral is a sign, a figure or number words, magnitudes and a fraction; fractions in words and ratios ("one in five") are
read beside it in `fractions`, vague words in `vague`.
"""

from __future__ import annotations

from decimal import Decimal

from claimnum.mentions.draft import Draft
from claimnum.mentions.figures import LONGEST, figure, grain_of, too_large, too_long
from claimnum.mentions.fractions import RATIO, numeric_fraction, ratio, ratio_grain
from claimnum.mentions.millions import Millions
from claimnum.mentions.spelled import CURRENCY, Spelled, spelled
from claimnum.mentions.wordfractions import half_behind
from claimnum.mentions.words import NumberWords
from claimnum.struct import Struct
from claimnum.text.signs import MINUS
from claimnum.text.tokens import Tokens
from claimnum.values.interval import EXACT, Interval

THIN = frozenset("\u2009\u202f\u00a0 ")
SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺", "0123456789-+")
CLOSES = frozenset('.,;:)!?]"”’')
BEFORE_SIGN = frozenset("([{<>=≤≥~≈±:/\"'“‘+")


class Rejected(Struct):
    """A number that is no quantity: its tokens and why."""

    first: int
    last: int
    reason: str


class Numerals:
    """Reads the numerals of one text."""

    __slots__ = ("lower", "millions", "tokens", "words")

    def __init__(self, tokens: Tokens, words: NumberWords) -> None:
        self.tokens = tokens
        self.words = words
        self.lower = tokens.lower
        self.millions = Millions(tokens, words)

    def at(self, index: int, start: int, stop: int) -> Draft | Rejected | None:
        """The numeral whose first figure or number word is at `index`, between `start` and `stop`; None where there is none."""
        first = self.lower[index][0]
        if first.isdecimal():
            return self._figures(index, start, stop)
        return self._words(index, start, stop)

    def begins(self, index: int) -> bool:
        """Whether a numeral may begin at a token."""
        word = self.lower[index]
        return word[0].isdecimal() or word in self.words.seeds

    def character(self, index: int, start: int, part: tuple[Decimal, Decimal]) -> Draft | Rejected:
        """A fraction in one character: "½"."""
        return self._draft(index, start, index + 1, ratio(*part), ratio_grain(part[1]), "fraction", 1)

    def _figures(self, index: int, start: int, stop: int) -> Draft | Rejected | None:
        """The numeral that starts with a figure, with its thousands by space and its point without a whole part."""
        words, lower = self.tokens.words, self.lower
        last = index + 1
        if last < stop and lower[last] in self.words.suffixes and self.tokens.adjacent(last) and self._is_order(index):
            return Rejected(index, last + 1, "ordinal")
        if too_long(words[index]):
            return Rejected(index, last, "too-large")
        if self._is_exponent(index, start):
            return Rejected(index, last, "identifier")
        grouped = self._groups(index, stop)
        text, last = grouped or (words[index], last)
        value = figure(text)
        if value is None:
            return Rejected(index, last, "version" if text.count(".") > 1 else "unclassified")
        first = index
        if text.isdecimal() and self._is_point(index - 1, start) and self._adjoins(index):
            value, first = Decimal(f".{text}"), index - 1
        if last >= stop or self._closes(lower[last]):
            return self._draft(first, start, last, value, grain_of(value), "number", 1)
        return self._goes_on(index, (first, last), start, stop, value, whole=text.isdecimal())

    def _goes_on(
        self, index: int, spanned: tuple[int, int], start: int, stop: int, value: Decimal, *, whole: bool
    ) -> Draft | Rejected | None:
        """The figure at `index`, read over tokens `spanned`, with its fraction, power, decimals in words and magnitude."""
        (first, last), grain = spanned, grain_of(value)
        form, magnitude, inside = "number", 1, -1
        if part := numeric_fraction(self.tokens, index, last, stop, value):
            value, grain, last, form = part
        elif power := self._power(last, stop, value):
            value, grain, last = power
        elif whole and (said := self._point(last, stop, value)):
            value, grain, last = said.value, said.grain, said.end
        if last < stop:
            factor, end = self._glued(first, last, stop, value)
            if factor != 1:
                value, grain, magnitude, last = EXACT.multiply(value, factor), EXACT.multiply(grain, factor), factor, end
            elif behind := self._behind(self._past_mark(last, stop), stop, value, grain):
                inside = last if self._past_mark(last, stop) > last else -1
                value, grain, last, magnitude = behind.value, behind.grain, behind.end, behind.magnitude
            if half := half_behind(self.tokens, self.words, last, stop, magnitude):
                value, grain, last = EXACT.add(value, half[0]), half[1], half[2]
                form = "number"
        read = self._draft(first, start, last, value, grain, form, magnitude)
        if isinstance(read, Draft):
            read.inside = inside
        return read

    def _words(self, index: int, start: int, stop: int) -> Draft | Rejected | None:
        """The numeral that starts with a number word, with decimals, a half and magnitudes behind."""
        lower = self.lower
        cross = index == 0 or lower[index - 1] not in ("between", "from")
        read = spelled(self.tokens, self.words, index, stop, cross=cross)
        if read is None:
            return None
        value, grain, last, magnitude = read.value, read.grain, read.end, read.magnitude
        if point := self._point(last, stop, value):
            value, grain, last = point.value, point.grain, point.end
            if behind := self._behind(last, stop, value, grain):
                value, grain, last, magnitude = behind.value, behind.grain, behind.end, behind.magnitude
        if half := half_behind(self.tokens, self.words, last, stop, magnitude):
            value, grain, last = EXACT.add(value, half[0]), half[1], half[2]
            if behind := self._behind(last, stop, value, grain) if magnitude == 1 else None:
                value, grain, last, magnitude = behind.value, behind.grain, behind.end, behind.magnitude
        first = index
        scales = lower[index] in self.words.magnitudes or lower[index] in self.words.dozens
        if scales and index > start and lower[index - 1] in ("a", "an"):
            first = index - 1
        return self._draft(first, start, last, value, grain, "number", magnitude)

    def _draft(
        self, first: int, start: int, last: int, value: Decimal, grain: Decimal, form: str, magnitude: int
    ) -> Draft | Rejected:
        if too_large(value):
            return Rejected(first, last, "too-large")
        sign, first = self._sign(first, start)
        interval = Interval.point(value if sign > 0 else -value)
        return Draft(first, last, first, last, interval, grain, form, last, Decimal(magnitude) if magnitude > 1 else None)

    def _adjoins(self, index: int) -> bool:
        return self.tokens.adjacent(index)

    def _closes(self, following: str) -> bool:
        """Whether nothing that follows can go on with a figure, as nearly always."""
        return following not in self.words.goes_on and following.isascii() and not following[0].isdecimal()

    def _is_exponent(self, index: int, start: int) -> bool:
        """Whether a figure is the power of a unit that lost its height: "5 fb−1", "kg m-2"."""
        words, unit = self.tokens.words, index - 2
        return (
            unit >= start
            and len(words[index]) == 1
            and words[index - 1] in MINUS
            and words[unit].isalpha()
            and len(words[unit]) <= 3
            and self._adjoins(index)
            and self._adjoins(index - 1)
        )

    def _is_order(self, index: int) -> bool:
        """Whether a figure with "st" behind it is an ordinal ("21st"), not a weight ("4st")."""
        return self.lower[index + 1] != "st" or self.lower[index].endswith("1")

    def _is_point(self, at: int, start: int) -> bool:
        """Whether a token is the point of a figure without a whole part: ".77", "-.8", "$.50"."""
        if at < start or self.tokens.words[at] != ".":
            return False
        before = self.tokens.words[at - 1] if at > 0 else ""
        return not self._adjoins(at) or before in MINUS or before in CURRENCY

    def _groups(self, index: int, stop: int) -> tuple[str, int] | None:
        """Thousands parted by a space, thin or not, or by a comma set off: "1 234 567", "40\u202f000", "700 , 000"."""
        words, starts, ends = self.tokens.words, self.tokens.starts, self.tokens.ends
        if index + 1 >= stop or len(words[index]) > 3 or not words[index].isdecimal() or words[index][0] == "0":
            return None
        last = index + 1
        while last + 1 < stop and words[last : last + 2] == [",", "000"]:
            last += 2
        if last > index + 1:
            return "".join(words[index:last]).replace(",", ""), last
        text = self.tokens.text
        while (
            last < stop and starts[last] - ends[last - 1] == 1 and text[ends[last - 1]] in THIN and words[last][0].isdecimal()
        ):
            whole = words[last].partition(".")[0]
            if len(whole) != 3 or not whole.isdecimal():
                return None if len(words[last]) > 3 or last == index + 1 else ("".join(words[index:last]), last)
            last += 1
            if whole != words[last - 1]:
                break
        if last == index + 1:
            return None
        return "".join(words[index:last]), last

    def _power(self, last: int, stop: int, value: Decimal) -> tuple[Decimal, Decimal, int] | None:
        """A power of ten: "1e10", "6.02×10^23", "10^6", "10⁶"."""
        words, lower = self.tokens.words, self.lower
        if last >= stop:
            return None
        grain = grain_of(value)
        if lower[last] == "e" and self._adjoins(last) and last + 1 < stop and self._adjoins(last + 1):
            return self._raised(last + 1, stop, value, grain)
        if lower[last] in ("x", "×", "·", "*") and last + 1 < stop and words[last + 1][0].isdecimal():
            return self._times_power(last + 1, stop, value, grain)
        if value == 10:
            return self._of_ten(last, stop, Decimal(1), Decimal(1))
        return self._to_the(last, stop, value) if words[last] == "^" else None

    def _times_power(self, base: int, stop: int, value: Decimal, grain: Decimal) -> tuple[Decimal, Decimal, int] | None:
        """A figure times a power whose base is at `base`: "6.02×10^23", "5.5x10-3", "8x2^10"."""
        words = self.tokens.words
        if words[base] == "10":
            if base + 2 < stop and words[base + 1] in MINUS and self._adjoins(base + 1) and self._adjoins(base + 2):
                return self._raised(base + 1, stop, value, grain)  # the raised figure lost its sign of height
            return self._of_ten(base + 1, stop, value, grain)
        raised = figure(words[base]) if base + 1 < stop and words[base + 1] == "^" else None
        power = self._to_the(base + 1, stop, raised) if raised is not None else None
        return (EXACT.multiply(value, power[0]), EXACT.multiply(grain, power[0]), power[2]) if power else None

    def _of_ten(self, last: int, stop: int, value: Decimal, grain: Decimal) -> tuple[Decimal, Decimal, int] | None:
        """A figure times the power of ten whose exponent is at `last`: "^23", "²³"."""
        words = self.tokens.words
        if last < stop and words[last] == "^":
            return self._raised(last + 1, stop, value, grain)
        if last < stop and self._adjoins(last) and (exponent := words[last].translate(SUPERSCRIPTS)) != words[last]:
            if exponent in ("-", "+") and last + 1 < stop and self._adjoins(last + 1):
                exponent += words[last + 1].translate(SUPERSCRIPTS)
                last += 1
            return _scaled(value, grain, exponent, last + 1)
        return None

    def _to_the(self, last: int, stop: int, base: Decimal) -> tuple[Decimal, Decimal, int] | None:
        """Any other power in figures: "1.1^23", to 28 digits where it has more."""
        raised = self._raised(last + 1, stop, Decimal(1), Decimal(1))
        if raised is None or not base or abs(exponent := raised[0].adjusted()) > LONGEST:
            return None
        value = RATIO.power(base, exponent)
        return value, grain_of(value), raised[2]

    def _raised(self, index: int, stop: int, value: Decimal, grain: Decimal) -> tuple[Decimal, Decimal, int] | None:
        sign = ""
        if index < stop and self.tokens.words[index] in MINUS | {"+"}:
            sign = "" if self.tokens.words[index] == "+" else "-"
            index += 1
        if index < stop and self.tokens.words[index].isdecimal():
            return _scaled(value, grain, sign + self.tokens.words[index], index + 1)
        return None

    def _is_warm(self, first: int) -> bool:
        """Whether a temperature stands right before, so that K is a kelvin."""
        return any(word in self.words.warmth for word in self.lower[max(0, first - 6) : first])

    def _glued(self, first: int, last: int, stop: int, value: Decimal) -> tuple[int, int]:
        """(factor, end) of a letter behind a figure: "3k", "1.2m people", "$2.9T", "$4.8 M"; (1, last) where it is none."""
        word, lower = self.tokens.words[last], self.lower[last]
        if not self._adjoins(last):
            return self._parted(first, last, stop)
        if lower in self.words.money and self.millions.is_money(first):
            return self.words.money[lower], last + 1
        factor = self.words.glued.get(lower)
        if factor is None:
            return 1, last
        if word == "m" and not self.millions.holds(first, last + 1, stop):
            return 1, last
        if (word in ("m", "b") and value >= 1000 and not self.millions.is_money(first)) or (
            word == "K" and self._is_warm(first)
        ):
            return 1, last  # "1500m", "1500b", "573.15K"
        return factor, last + 1

    def _parted(self, first: int, last: int, stop: int) -> tuple[int, int]:
        """As `_glued`, of a letter that a space parts from an amount or a count: "£3 m", "4 M followers"; not "$5 T-shirts"."""
        letter, following = self.tokens.words[last], last + 1
        power = self.words.money.get(self.lower[last]) or self.words.glued.get(self.lower[last])
        if power is None or (self._adjoins(following) and self.tokens.words[following] not in CLOSES):
            return 1, last
        money = first > 0 and self.lower[first - 1] in CURRENCY
        counted = following < stop and (self.lower[following] in self.words.counted or self.lower[following].endswith("ers"))
        return (power, following) if money or (letter.isupper() and counted) else (1, last)

    def _past_mark(self, last: int, stop: int) -> int:
        """The token past a mark of "or more" that stands between a figure and its magnitude ("620+ million"), else `last`."""
        lower = self.lower
        at = last + 1 + (lower[last] == "-" and last + 1 < stop and lower[last + 1] in self.words.excess)
        if at >= stop or not (lower[last] == "+" or at > last + 1) or not self._adjoins(last):
            return last
        word = lower[at]
        return at if word in self.words.magnitudes or (word in self.words.short and len(word) > 1) else last

    def _behind(self, last: int, stop: int, value: Decimal, grain: Decimal) -> Spelled | None:
        """Magnitudes behind a number: "2.5 million", "10 bn", "20 lakh crore", "4 thousand 3 hundred and 21"."""
        lower = self.lower
        if last >= stop:
            return None
        if (power := self.words.short.get(lower[last])) is not None and (
            len(lower[last]) > 1 or (self.tokens.words[last] == "k" and not self._adjoins(last))
        ):
            factor = Decimal(power)
            return Spelled(EXACT.multiply(value, factor), EXACT.multiply(grain, factor), last + 1, power)
        index = last
        if lower[last] == "-" and self._adjoins(last) and last + 1 < stop and self._adjoins(last + 1):
            index = last + 1
        magnitudes = self.words
        if (
            lower[index] not in magnitudes.magnitudes
            and lower[index] not in magnitudes.plurals
            and lower[index] not in magnitudes.dozens
        ):
            return None
        read = spelled(self.tokens, self.words, index, stop, value)
        if read is None:
            return None
        # The figure's own digits set the grain of what its magnitude multiplies ("2.5 million" is said to 100,000).
        written = EXACT.multiply(grain, read.value / value) if value and read.magnitude > 1 else read.grain
        return Spelled(read.value, written, read.end, read.magnitude)

    def _point(self, last: int, stop: int, whole: Decimal) -> Spelled | None:
        """Decimals in words: "two point two", "three point one four"."""
        if last + 1 >= stop or self.lower[last] != "point":
            return None
        return point(self.tokens, self.words, last + 1, stop, whole)

    def _sign(self, first: int, start: int) -> tuple[int, int]:
        """(sign, first token with it): "−5", "minus 6", "+0.3"."""
        if first <= start:
            return 1, first
        before = self.tokens.words[first - 1]
        if before in MINUS and first == 1 and self._is_all(first):
            return -1, 0
        if (sign := self.words.signs.get(self.lower[first - 1])) is not None:
            return (1, first) if first > 1 and self.lower[first - 2] == "or" else (sign, first - 1)  # "plus or minus one"
        if (before in MINUS or before == "+") and self._adjoins(first):
            at = first - 1
            if at > 0 and (self.tokens.words[at - 1][0].isdecimal() or self.lower[at - 1] in self.words.seeds):
                return 1, first  # "2 -7 g" is a range
            if not self._adjoins(at) or self.tokens.words[at - 1] in BEFORE_SIGN or self.tokens.words[at - 1] in CURRENCY:
                return (1 if before == "+" else -1), first - 1
        return 1, first

    def _is_all(self, first: int) -> bool:
        """Whether a text has nothing besides a number, so that a minus parted from it is no bullet: "- 2 degrees"."""
        rest = self.lower[first + 1 : first + 6]
        return len(self.lower) < first + 6 and all(not word[0].isalpha() or word in self.words.alone for word in rest)


def point(tokens: Tokens, words: NumberWords, index: int, stop: int, whole: Decimal) -> Spelled | None:
    """The digits said behind "point", from token `index` on."""
    digits, at = "", index
    while at < stop:
        word = tokens.lower[at]
        if word.isdecimal() and not digits:
            digits, at = word, at + 1
            break
        value = words.small.get(word, words.tens.get(word))
        if value is None:
            if not (word == "-" and digits and at + 1 < stop and tokens.lower[at + 1] in words.small):
                break
        elif word in words.tens and at + 2 < stop and tokens.lower[at + 1] == "-" and tokens.lower[at + 2] in words.small:
            digits += str(value + words.small[tokens.lower[at + 2]])
            at += 2
        else:
            digits += str(value)
        at += 1
    if not digits:
        return None
    fraction = Decimal(f"0.{digits}")
    return Spelled(EXACT.add(whole, fraction), Decimal(1).scaleb(-len(digits)), at)


def _scaled(value: Decimal, grain: Decimal, exponent: str, end: int) -> tuple[Decimal, Decimal, int] | None:
    if not exponent.lstrip("+-").isdecimal():
        return None
    power = int(exponent) if len(exponent) < 6 else 10**5
    return value.scaleb(power, EXACT), grain.scaleb(power, EXACT), end
