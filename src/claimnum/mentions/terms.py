"""Unit terms: one name or symbol of a unit with its power ("square miles", "km²", "kg"), as the lexicon has them.

Names are read in any case, symbols in their own, letters ("m", "C", "in") only where no other sense fits. What several terms
make together ("kg/m³", "barrels a day") is `mentions/units.py`'s business.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from claimnum.errors import LexiconError
from claimnum.lexicon.load import Lexicon, lines
from claimnum.mentions.quantulum import ask
from claimnum.mentions.words import number_words, pairs
from claimnum.struct import Struct
from claimnum.text.phrases import PhraseTable
from claimnum.text.signs import plain
from claimnum.text.tokens import TOKEN, Tokens
from claimnum.values.unit import dimension

HIGH = {"²": 2, "³": 3}
AGAINST, APART, LAST, UNDER = "against", "apart", "last", "under"
LONGEST_SYMBOL = 3  # letters of a symbol that a plain hyphen raises: "min-1", but "foot-3"
ONE = Decimal(1)


class Row(Struct):
    """What a phrase stands for: a canonical unit, what one of the phrase is worth in it, and the lexicon row's name."""

    unit: str
    scale: Decimal
    row: str


class Term(Struct):
    """A unit term in a text: tokens `first` up to, not including, `last`."""

    unit: str
    scale: Decimal
    first: int
    last: int
    row: str


class UnitTable(Struct):
    """The unit tables of a lexicon, ready for matching.

    Args:
        names: by lower-case tokens; symbols and lower: by tokens as written.
        letters: the risky symbols, each with where it may stand.
        context: symbols that a word of the sentence makes another unit.
        prefixable: names that metric prefixes go before; prefixes: these.
        powers: words before a name that raise it ("square") -> 2 or 3; raised: those behind it ("squared", "²").
        magnitudes: number words that may stand below a line ("per hundred thousand") -> what they are worth.
        below: nouns that stand below a line ("a share").
    """

    names: PhraseTable[Row]
    symbols: PhraseTable[Row]
    letters: dict[str, tuple[Row, str]]
    context: dict[str, tuple[Row, frozenset[str], frozenset[str]]]
    prefixable: dict[str, Row]
    prefixes: tuple[str, ...]
    powers: dict[str, int]
    raised: dict[str, int]
    magnitudes: dict[str, int]
    below: PhraseTable[Row]
    words: dict[str, frozenset[str]]


def rows_of(text: str, file: str, place: str) -> Iterator[tuple[str, Row]]:
    """The rows of a list in the grammar of units.toml and currencies.toml: `[scale] unit: phrase | phrase` a line."""
    for line in lines(text):
        head, colon, phrases = line.partition(": ")
        scale, space, unit = head.partition(" ")
        if not colon:
            raise LexiconError(file, place, f"a row is `unit: phrase | phrase`, not {line!r}")
        worth, unit = (Decimal(scale), unit) if space and scale[0].isdecimal() and unit[0] not in "*/" else (ONE, head)
        for phrase in phrases.split("|"):
            yield phrase.strip(), Row(unit.strip(), worth, f"{file}: {phrase.strip()}")


def cut(phrase: str) -> tuple[str, ...]:
    """A phrase as tokens in its own case; our rows have a space between tokens already."""
    words = phrase.split()
    plain = "".join(words).isalpha() or all(len(word) == 1 or word.isalpha() for word in words)
    return tuple(words if plain else TOKEN.findall(phrase))


def unit_table(lexicon: Lexicon) -> UnitTable:
    """Compile the unit tables; ask for them by `lexicon.compiled(unit_table)`."""
    table, numbers = lexicon.table("units"), lexicon.compiled(number_words)
    generated = list(_generated(lexicon.data("en/units.tsv").decode()))
    names = [(phrase, row) for phrase, row, _ in generated]
    names += [(phrase.lower(), row) for phrase, row in rows_of(table["names"], "units", "names")]
    exact = [*rows_of(table["lower"], "units", "lower"), *_prefixed(table["prefixed"], dict(pairs(table["prefix_symbols"])))]
    letters = {
        phrase: (row, where) for where in (AGAINST, APART, LAST, UNDER) for phrase, row in rows_of(table[where], "units", where)
    }
    return UnitTable(
        names=PhraseTable(names, cut),
        symbols=PhraseTable([*exact, *rows_of(table["symbols"], "units", "symbols")], cut),
        letters=letters,
        context=dict(in_context(table["context"], "units")),
        prefixable={phrase: row for phrase, row, prefixed in generated if prefixed and phrase.isalpha()},
        prefixes=tuple(table["prefixes"].split()),
        powers={word: int(power) for word, power in pairs(table["powers"])},
        raised={word: int(power) for word, power in pairs(table["raised"])} | HIGH,
        magnitudes=numbers.magnitudes,
        below=PhraseTable(rows_of(table["below"], "units", "below"), cut),
        words={key: frozenset(table[key].split()) for key in WORDS}
        | {"joiners": frozenset(f"{table['per']} {table['each']}".split()), "excess": numbers.excess},
    )


WORDS = """
per each ago between change_before change_after levels level_prepositions change_near extremes scales dimensions fractions
breaks behind_hyphen weather below_followers rates counted_below hour_symbols second_symbols before_inches
timed gross
""".split()  # noqa: SIM905 - a word list reads best as one


def _generated(text: str) -> Iterator[tuple[str, Row, bool]]:
    for line in text.splitlines():
        if line and line[0] != "#":
            unit, prefixed, phrases = line.split("\t")
            for phrase in phrases.split(" | "):
                yield phrase, Row(unit, ONE, f"units: {phrase}"), bool(prefixed)


def in_context(text: str, file: str) -> Iterator[tuple[str, tuple[Row, frozenset[str], frozenset[str]]]]:
    """Rows `unit symbol: words`, those with ! before them apart."""
    for line in lines(text):
        head, _, words = line.partition(": ")
        unit, _, symbol = head.rpartition(" ")
        barred = frozenset(word[1:] for word in words.split() if word[0] == "!")
        yield symbol, (Row(unit, ONE, f"{file}: {symbol} ({unit})"), frozenset(words.split()) - barred, barred)


def _prefixed(text: str, metric: dict[str, str]) -> Iterator[tuple[str, Row]]:
    """Symbols with metric prefixes ("km", "MWh") from rows `unit symbol: prefixes`."""
    for line in lines(text):
        head, _, prefixes = line.partition(": ")
        unit, _, symbol = head.rpartition(" ")
        for prefix in prefixes.split():
            yield prefix + symbol, Row(metric[prefix] + unit, ONE, f"units: {prefix}{symbol}")


def read_term(tokens: Tokens, index: int, stop: int, table: UnitTable, place: str) -> Term | None:
    """The unit term that starts at a token.

    Args:
        tokens: of the text.
        index, stop: where it must start, and end at the latest.
        table: the compiled lexicon.
        place: what stands before it: AGAINST a figure, APART from one, UNDER a line, or "word" after a number word.
    """
    if index >= stop:
        return None
    power = table.powers.get(tokens.lower[index], 1)
    at = index + 1 if power > 1 else index
    if power > 1 and at < stop and tokens.words[at] in ".-":
        at += 1
    found = _plain(tokens, at, stop, table, place)
    if found is None:
        return None
    row, last = found
    last, raised = (last, power) if power > 1 else _power(tokens, last, stop, table)
    # Any unit has inverses, few have powers, and none that is a power already.
    inverse = raised < 0 and tokens.words[found[1]] == "−" and (raised == -1 or " " not in row.unit)
    if raised != 1 and not inverse and dimension(row.unit) not in ("length", "time"):
        return None if power > 1 else Term(row.unit, row.scale, index, found[1], row.row)
    return Term(_raised(row.unit, raised), row.scale**raised, index, last, row.row)


def _raised(unit: str, power: int) -> str:
    if power == 1:
        return unit
    return f"{unit} ** {power}" if power > 1 else f"1 / {unit}" if power == -1 else f"1 / {unit} ** {-power}"


def _plain(tokens: Tokens, index: int, stop: int, table: UnitTable, place: str) -> tuple[Row, int] | None:
    """A name or symbol without its power: the longest; a symbol before a name of the same length."""
    if index >= stop:
        return None
    word = tokens.words[index]
    if word in table.context and place in (AGAINST, APART, "word"):
        meant, words, barred = table.context[word]
        if (place != "word" or len(word) > 2) and near(tokens, index, words) and not near(tokens, index, barred):
            score = (
                meant.unit == "percentage_point" and sum(c.isdecimal() for c in tokens.words[index - 1].partition(".")[0]) > 2
            )
            return None if score else (meant, index + 1)
    symbol = table.symbols.starting_at(tokens.words, index, stop)
    name = table.names.starting_at(tokens.lower, index, stop)
    if symbol and (name is None or symbol[1] >= name[1]):
        return symbol[0], _stopped(tokens, symbol[1], stop)
    if name and name[0].unit == "?":
        return _asked(tokens, index, name[1])
    if name and name[0].unit != "-":
        return name
    if word == "m" and _is_minute(tokens, index, table):
        return Row("minute", ONE, "units: m (minute)"), index + 1
    if word[-1] in "²³" and len(word) > 1:
        return _raised_word(word[:-1], table, index)
    if tokens.lower[index].startswith(table.prefixes) and (row := _long(tokens.lower[index], table)):
        return row, index + 1
    if (letter := table.letters.get(word)) and _stands(tokens, index, stop, table, place, letter[1]):
        return letter[0], _stopped(tokens, index + 1, stop)
    return None


def _is_minute(tokens: Tokens, index: int, table: UnitTable) -> bool:
    """Whether an "m" stands between hours and seconds: "2m 14s", "1h 30m"."""
    behind = tokens.words[index + 1 : index + 3]
    return (len(behind) == 2 and behind[0][0].isdecimal() and behind[1] in table.words["second_symbols"]) or (
        index > 1 and tokens.words[index - 2] in table.words["hour_symbols"]
    )


def _asked(tokens: Tokens, index: int, last: int) -> tuple[Row, int] | None:
    """A name that the table knows for a unit of quantulum3's, and leaves to it."""
    phrase = plain(tokens.text[tokens.starts[index] : tokens.ends[last - 1]].lower())
    unit = ask(phrase)
    return (Row(unit, ONE, f"quantulum3: {phrase}"), last) if unit else None


def _long(word: str, table: UnitTable) -> Row | None:
    """A name with a metric prefix: "kilopascals", "terabytes"."""
    for prefix in table.prefixes:
        if word.startswith(prefix) and (row := table.prefixable.get(word[len(prefix) :])):
            return Row(prefix + row.unit, row.scale, f"units: {prefix}- {row.row.partition(': ')[2]}")
    return None


def _raised_word(symbol: str, table: UnitTable, index: int) -> tuple[Row, int] | None:
    """A symbol whose power is written on it: "km²" is one token. `_power` reads the power off the same token."""
    if found := table.symbols.starting_at((symbol,), 0, 1):
        return found[0], index + 1
    letter = table.letters.get(symbol)
    return (letter[0], index + 1) if letter else None


def _power(tokens: Tokens, last: int, stop: int, table: UnitTable) -> tuple[int, int]:
    """(token after, power) of what raises a term: "²" on it, "2" or "^2" or "-1" against it, "squared" after it."""
    word = tokens.words[last - 1]
    if not word[0].isalpha():
        return last, 1
    if word[-1] in "²³" and len(word) > 1:
        return last, HIGH[word[-1]]
    if last < stop and (raised := table.raised.get(tokens.lower[last])) is not None:
        return last + 1, raised
    at = last
    if is_inverse(tokens, last, stop) and (len(word) <= LONGEST_SYMBOL or tokens.words[last] == "−"):
        return last + 2, -int(tokens.words[last + 1])
    while at < stop and tokens.words[at] in ("^", "*") and tokens.adjacent(at):
        at += 1
    if at < stop and at - last <= 2 and tokens.adjacent(at) and tokens.words[at] in ("1", "2", "3"):
        if at + 1 < stop and tokens.adjacent(at + 1) and tokens.words[at + 1][0].isalnum():
            return last, 1
        if tokens.words[at] != "1":
            return at + 1, int(tokens.words[at])
    return last, 1


def is_inverse(tokens: Tokens, index: int, stop: int) -> bool:
    """Whether a negative power starts at a token: "s-1", "m s −1"."""
    if index + 1 >= stop or tokens.words[index] not in "-−" or not tokens.adjacent(index + 1):
        return False
    return tokens.words[index + 1] in ("1", "2", "3") and (tokens.words[index] == "−" or tokens.adjacent(index))


def _stopped(tokens: Tokens, last: int, stop: int) -> int:
    """Past the full stop of an abbreviation ("5 ft. 10"), where the sentence goes on behind it."""
    if last + 1 < stop and tokens.words[last] == "." and tokens.adjacent(last) and tokens.words[last - 1][-1].isalpha():
        return last + 1
    return last


def _stands(tokens: Tokens, index: int, stop: int, table: UnitTable, place: str, allowed: str) -> bool:
    """Whether a letter stands where it can only be a unit."""
    if place == UNDER:
        return True
    word = tokens.words[index]
    if allowed == UNDER or place not in (AGAINST, APART):
        return False
    figure = tokens.words[index - 1]
    if place == AGAINST and word == "s" and "." not in figure and figure.endswith("0"):
        return False  # "the 1990s", "his 30s"
    if word in "\"”'’":
        if place == APART:
            return index + 1 < len(tokens) and tokens.lower[index + 1] in table.words["dimensions"]
        if word in "'’":
            if index + 1 == len(tokens):
                return "'" not in tokens.text[max(tokens.starts[index] - 600, 0) : tokens.starts[index]]
            return tokens.lower[index + 1][0].isdecimal() or tokens.lower[index + 1] in table.words["dimensions"]
        return _closes_nothing(tokens, index) and _ends(tokens, index + 1, table)
    if word in "CF" and not _is_temperature(tokens, index, stop, table):
        return False
    if allowed == APART:
        return not (index + 1 < stop and tokens.adjacent(index + 1) and tokens.words[index + 1][0].isalnum())
    if allowed == AGAINST or (word == "m" and place == AGAINST):
        return place == AGAINST or is_inverse(tokens, index + 1, len(tokens))
    return _ends(tokens, index + 1, table) or (word == "in" and tokens.lower[max(index - 2, 0)] in table.words["before_inches"])


def _closes_nothing(tokens: Tokens, index: int) -> bool:
    """Whether no quotation is open at a mark of inches, by the marks not far before it."""
    text = tokens.text[max(tokens.starts[index] - 600, 0) : tokens.starts[index]]
    mark = tokens.words[index]
    return text.rfind("“") <= text.rfind("”") if mark == "”" else text.count(mark) % 2 == 0


def _ends(tokens: Tokens, index: int, table: UnitTable) -> bool:
    """Whether nothing follows that the letter could belong to: an end, a mark, a figure, a word of extent."""
    if index >= len(tokens) or index in tokens.lines:
        return True
    word = tokens.lower[index]
    if word[0].isdecimal():
        return tokens.words[index - 1] != "in"
    if not word[0].isalpha() or word in table.words["dimensions"] or is_inverse(tokens, index + 1, len(tokens)):
        return True
    return tokens.words[index - 1].isalpha() and tokens.words[index - 1] != "in" and word in table.words["breaks"]


def near(tokens: Tokens, index: int, words: frozenset[str]) -> bool:
    """Whether one of some words stands near a token: a sentence's length to either side."""
    return not words.isdisjoint(tokens.lower[max(index - 25, 0) : index + 25])


def _is_temperature(tokens: Tokens, index: int, stop: int, table: UnitTable) -> bool:
    """Whether "C" or "F" is a temperature: a decimal, the weather, or two digits and no noun behind."""
    figure = tokens.words[index - 1]
    if "." in figure or near(tokens, index, table.words["weather"]):
        return True
    following = tokens.lower[index + 1] if index + 1 < stop else "."
    return 1 < len(figure) < 4 and (not following[0].isalpha() or following in table.words["breaks"]) and following != "be"
