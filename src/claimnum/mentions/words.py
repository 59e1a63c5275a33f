"""The number words of a lexicon, compiled once: what the numeral grammar reads with."""

from __future__ import annotations

from decimal import Decimal

from claimnum.lexicon.load import Lexicon
from claimnum.struct import Struct

# Tokens besides magnitudes that may go on with a figure, and those that may relate a numeral to the next.
GOES_ON = ("and", "point", "e", "x", "^", "*", "/", "-", "+")
RELATES = ("in", "out", "of", "over", "times", "x", "×", "-", "‑", "‐", "fold", "(")


class NumberWords(Struct):
    """Number words by what they do in the grammar (lexicon/en/numbers.toml says what each table is).

    `goes_on` are the tokens that may continue a figure, `relates` those that may tie a numeral to what follows; before any
    other a numeral is at its end. `seeds` are the words at which a numeral may begin; `counting` those that are numbers
    wherever they stand, and so are never dropped.
    """

    small: dict[str, int]
    tens: dict[str, int]
    magnitudes: dict[str, int]
    plurals: dict[str, int]
    short: dict[str, int]
    glued: dict[str, int]
    money: dict[str, int]
    dozens: frozenset[str]
    ordinals: dict[str, int]
    denominators: dict[str, int]
    suffixes: frozenset[str]
    multiples: dict[str, Decimal]
    multiples_of: dict[str, Decimal]
    folds: dict[str, int]
    signs: dict[str, int]
    multiplied: frozenset[str]
    not_multiplied: frozenset[str]
    counted: frozenset[str]
    numbered: frozenset[str]
    taking: frozenset[str]
    warmth: frozenset[str]
    alone: frozenset[str]
    metre: frozenset[str]
    lengths: frozenset[str]
    falls: frozenset[str]
    length_units: frozenset[str]
    people_do: frozenset[str]
    halves: frozenset[str]
    after_fraction: frozenset[str]
    counting: frozenset[str]
    goes_on: frozenset[str]
    relates: frozenset[str]
    seeds: frozenset[str]


def number_words(lexicon: Lexicon) -> NumberWords:
    """Compile the number words of a lexicon."""
    table = lexicon.table("numbers")
    small = {word: value for value, word in enumerate(table["small"].split())}
    small |= dict.fromkeys(table["zero"].split(), 0)
    tens = {word: 10 * value for value, word in enumerate(table["tens"].split(), 2)}
    magnitudes = _powers(table["magnitudes"])
    plurals = _powers(table["plurals"])
    ordinals = {word: int(value) for word, value in _pairs(table["ordinals"])}
    denominators = {word: value for word, value in ordinals.items() if value > 2}
    denominators |= {f"{word}s": value for word, value in denominators.items()}
    denominators |= {"half": 2, "halves": 2, "quarter": 4, "quarters": 4}
    short, glued, money = (_powers(table[name]) for name in ("short", "glued", "money"))
    dozens = frozenset(table["dozens"].split())
    multiples = {word: Decimal(value) for word, value in _pairs(table["multiples"])}
    multiples_of = {word: Decimal(value) for word, value in _pairs(table["multiples_of"])}
    folds = {word: int(value) for word, value in _pairs(table["folds"])}
    return NumberWords(
        small,
        tens,
        magnitudes,
        plurals,
        short,
        glued,
        money,
        dozens,
        ordinals,
        denominators,
        frozenset(table["suffixes"].split()),
        multiples,
        multiples_of,
        folds,
        dict.fromkeys(table["negative"].split(), -1) | dict.fromkeys(table["positive"].split(), 1),
        frozenset(table["multiplied"].split()),
        frozenset(table["not_multiplied"].split()),
        frozenset(table["counted"].split()),
        frozenset(table["numbered"].split()),
        frozenset(table["taking"].split()),
        frozenset(table["warmth"].split()),
        frozenset(table["alone"].split()),
        frozenset(table["metre"].split()),
        frozenset(table["lengths"].split()),
        frozenset(table["falls"].split()),
        frozenset(table["length_units"].split()),
        frozenset(table["people_do"].split()),
        frozenset(table["halves"].split()),
        frozenset(table["after_fraction"].split()),
        frozenset([*small, *tens, *magnitudes, *plurals, "dozen", "dozens"]),
        frozenset([*magnitudes, *plurals, *short, *dozens, *glued, *money, *GOES_ON]),
        frozenset([*RELATES, *tens, *denominators]),
        frozenset([*small, *tens, *magnitudes, *dozens, *ordinals, *denominators, *multiples, *multiples_of, *folds]),
    )


def _pairs(words: str) -> list[tuple[str, str]]:
    parts = words.split()
    return list(zip(parts[::2], parts[1::2], strict=True))


def _powers(words: str) -> dict[str, int]:
    return {word: 10 ** int(power) for word, power in _pairs(words)}
