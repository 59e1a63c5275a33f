"""Numbers in words ("two hundred and six thousand"), and words behind a figure ("2.5 million", "4 thousand 3 hundred")."""

from __future__ import annotations

from decimal import Decimal

from claimnum.mentions.figures import figure, grain_of
from claimnum.mentions.words import NumberWords
from claimnum.struct import Struct
from claimnum.text.tokens import Tokens
from claimnum.values.interval import EXACT

CURRENCY = frozenset("$€£¥₹₩₽₺₴₦₪฿₫₱¢")


class Spelled(Struct):
    """A number, the grain it is said to, the token behind it, and the magnitude it ends in (1 where none)."""

    value: Decimal
    grain: Decimal
    end: int
    magnitude: int = 1


class Sum:
    """A number while its words are added up: `done` in closed magnitudes, `open` the part that one may still multiply."""

    __slots__ = ("done", "grain", "last", "open", "scale")

    def __init__(self, start: Decimal | None) -> None:
        self.done = Decimal(0)
        self.open = start
        self.scale: int | None = None  # the last magnitude closed, which the next must be below
        self.last = 0  # what the last word was: 1 small, 10 tens, a magnitude
        self.grain = Decimal(0)

    def small(self, value: int) -> bool:
        """Add a word under twenty; False where it cannot follow."""
        if self.open is None:
            self.open = Decimal(value)
        elif (self.last == 10 and 0 < value < 10) or (self.last == 100 and value > 0):
            self.open = EXACT.add(self.open, value)
        else:
            return False
        self.last, self.grain = 1, Decimal(1)
        return True

    def tens(self, value: int) -> bool:
        """Add twenty to ninety."""
        if self.open is not None and self.last != 100:
            return False
        self.open = EXACT.add(self.open or Decimal(0), value)
        self.last, self.grain = 10, Decimal(1)
        return True

    def magnitude(self, factor: int) -> bool:
        """Multiply by hundred, thousand …; False where what stands before cannot be multiplied by it."""
        if factor == 100 and self.open is not None:
            if self.last == 100 or (self.last and self.open >= 100):
                return False
            self.open = EXACT.multiply(self.open, 100)
        elif factor == 100:
            if self.done:
                return False
            self.open = Decimal(100)
        elif self.open is None and self.done:
            self.done = EXACT.multiply(self.done, factor)  # "lakh crore", "thousand millions"
            self.scale = factor
        elif self.scale is not None and factor >= self.scale:
            return False
        else:
            self.done = EXACT.add(self.done, EXACT.multiply(Decimal(1) if self.open is None else self.open, factor))
            self.open, self.scale = None, factor
        self.last = factor
        self.grain = Decimal(factor)
        return True

    @property
    def value(self) -> Decimal:
        """The number so far."""
        return EXACT.add(self.done, self.open or Decimal(0))


def spelled(
    tokens: Tokens, words: NumberWords, index: int, stop: int, start: Decimal | None = None, *, cross: bool = True
) -> Spelled | None:
    """The longest number in words that starts at a token and ends by `stop`.

    Args:
        tokens: the text.
        words: the number words.
        index: the first token.
        stop: the token not to pass.
        start: a figure that stands right before `index`, which magnitudes multiply.
        cross: whether "and" may join parts ("between two hundred and three hundred": not the first).
    """
    lower = tokens.lower
    total = Sum(start)
    end = at = index
    before: Spelled | None = None  # what was read before an "and" that may prove to join two numbers
    while at < stop:
        joined = False
        word = lower[at]
        if word == "-" and at > index and at + 1 < stop and _bound(tokens, words, at, total):
            at += 1
        elif word in ("and", "&") and cross and total.last >= 100 and at + 1 < stop:
            before, joined = _read(total, end), True
            at += 1
            if _is_numerator(tokens, words, at, stop):
                break  # "two million and three fifths"
        elif word == "," and at + 2 < stop and _goes_on(words, lower[at + 1], lower[at + 2], total):
            at += 1
        taken = _take(tokens, words, at, stop, total, behind=start is not None or at > index)
        if taken is None and before is not None and lower[at] in words.magnitudes and total.last < 100:
            return before  # "three hundred and two hundred": the "and" joined two numbers
        if not taken or (joined and total.last >= 100):
            break
        at = end = taken
    if end == index:
        return None
    return _read(total, end)


def _is_numerator(tokens: Tokens, words: NumberWords, at: int, stop: int) -> bool:
    """Whether the number word at `at` is the numerator of a fraction."""
    after = at + 1
    if after + 1 < stop and tokens.lower[after] == "-":
        after += 2 if tokens.lower[after + 1] in words.small else 1
    return after < stop and tokens.lower[at] in words.small and tokens.lower[after] in words.denominators


def _read(total: Sum, end: int) -> Spelled:
    value = total.value
    return Spelled(value, max(total.grain, grain_of(value)), end, int(total.grain) if total.last >= 100 else 1)


def _bound(tokens: Tokens, words: NumberWords, at: int, total: Sum) -> bool:
    """Whether a hyphen binds two number words: "twenty-four", "fifty - two", "two-hundred"."""
    following = tokens.lower[at + 1]
    if total.last == 10 and 0 < words.small.get(following, 0) < 10:
        return True
    return tokens.adjacent(at) and tokens.adjacent(at + 1) and (following in words.magnitudes or following in words.dozens)


def _goes_on(words: NumberWords, following: str, magnitude: str, total: Sum) -> bool:
    """Whether a comma parts magnitudes of one number: "three million, two hundred and forty", but not "two million, one"."""
    below = words.magnitudes.get(magnitude)
    counted = following in words.small or following in words.tens
    return counted and below is not None and total.open is None and total.scale is not None and below < total.scale


def _take(tokens: Tokens, words: NumberWords, at: int, stop: int, total: Sum, *, behind: bool) -> int | None:
    """The token after the number word at `at`, added to the total; None where it is none or cannot follow."""
    word = tokens.lower[at]
    if (small := words.small.get(word)) is not None:
        return at + 1 if (small or not total.last) and total.small(small) else None
    if (tens := words.tens.get(word)) is not None:
        return at + 1 if total.tens(tens) else None
    if (factor := words.magnitudes.get(word)) is not None:
        return at + 1 if total.magnitude(factor) else None
    if behind and total.last and len(word) > 1 and (factor := words.short.get(word)) is not None:
        return at + 1 if total.magnitude(factor) else None
    if behind and (factor := words.plurals.get(word)) is not None:
        return at + 1 if total.magnitude(factor) else None
    if word in words.dozens and (behind or not word.endswith("s")):
        if total.last not in (0, 1, 10, 100):
            return None
        total.open = EXACT.multiply(Decimal(1) if total.open is None else total.open, 12)
        total.last = total.last or 1
        total.grain = Decimal(1)
        return at + 1
    if behind and total.last >= 100 and word[0].isdecimal():
        return _figure_behind(tokens, at, stop, total)
    return None


def _figure_behind(tokens: Tokens, at: int, stop: int, total: Sum) -> int | None:
    """Figures behind a magnitude: "4 thousand 3 hundred", "3 hundred and 21"."""
    value = figure(tokens.words[at])
    linked = tokens.lower[at - 1] == "and" or (at + 1 < stop and tokens.lower[at + 1] == "hundred")
    if value is None or not linked or value >= total.last or value != value.to_integral_value() or value <= 0:
        return None
    total.open = EXACT.add(total.open or Decimal(0), value)
    total.last, total.grain = 1, grain_of(value)
    return at + 1
