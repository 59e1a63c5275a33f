"""The number words of a lexicon, compiled once: what the numeral grammar reads with."""

from __future__ import annotations

from decimal import Decimal

from claimnum.lexicon.load import Lexicon
from claimnum.struct import Struct

# The plain lists of numbers.toml, in the order of the fields of `NumberWords` that hold them.
LISTS = """
suffixes multiplied not_multiplied counted numbered taking warmth alone metre lengths falls length_units length_before people_do
halves after_fraction after_or_two before_fraction behind_verb
shares excess currency_abbreviations articled after_couple of_linked tens_before
""".split()  # noqa: SIM905 - a word list reads best as one


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
    multiples: dict[str, Decimal]
    multiples_of: dict[str, Decimal]
    folds: dict[str, int]
    signs: dict[str, int]
    counting: frozenset[str]
    goes_on: frozenset[str]
    relates: frozenset[str]
    seeds: frozenset[str]
    suffixes: frozenset[str]
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
    length_before: frozenset[str]
    people_do: frozenset[str]
    halves: frozenset[str]
    after_fraction: frozenset[str]
    after_or_two: frozenset[str]
    before_fraction: frozenset[str]
    behind_verb: frozenset[str]
    shares: frozenset[str]
    excess: frozenset[str]
    currency_abbreviations: frozenset[str]
    articled: frozenset[str]
    after_couple: frozenset[str]
    of_linked: frozenset[str]
    tens_before: frozenset[str]


def number_words(lexicon: Lexicon) -> NumberWords:
    """Compile the number words of a lexicon."""
    table = lexicon.table("numbers")
    small = {word: value for value, word in enumerate(table["small"].split())}
    small |= dict.fromkeys(table["zero"].split(), 0)
    tens = {word: 10 * value for value, word in enumerate(table["tens"].split(), 2)}
    magnitudes = _powers(table["magnitudes"])
    plurals = _powers(table["plurals"])
    ordinals = {word: int(value) for word, value in pairs(table["ordinals"])}
    denominators = {word: value for word, value in ordinals.items() if value > 2}
    denominators |= {f"{word}s": value for word, value in denominators.items()}
    denominators |= {word: int(value) for word, value in pairs(table["denominators"])}
    short, glued, money = (_powers(table[name]) for name in ("short", "glued", "money"))
    dozens = frozenset(table["dozens"].split())
    twelves = dozens.union(table["short_dozens"].split())
    multiples = {word: Decimal(value) for word, value in pairs(table["multiples"])}
    multiples_of = {word: Decimal(value) for word, value in pairs(table["multiples_of"])}
    folds = {word: int(value) for word, value in pairs(table["folds"])}
    return NumberWords(
        small=small,
        tens=tens,
        magnitudes=magnitudes,
        plurals=plurals,
        short=short,
        glued=glued,
        money=money,
        dozens=twelves,
        ordinals=ordinals,
        denominators=denominators,
        multiples=multiples,
        multiples_of=multiples_of,
        folds=folds,
        signs=dict.fromkeys(table["negative"].split(), -1) | dict.fromkeys(table["positive"].split(), 1),
        counting=frozenset([*small, *tens, *magnitudes, *plurals, *dozens]),
        goes_on=frozenset([*magnitudes, *plurals, *short, *twelves, *glued, *money, *table["goes_on"].split()]),
        relates=frozenset([*table["relates"].split(), *tens, *denominators]),
        seeds=frozenset([*small, *tens, *magnitudes, *twelves, *ordinals, *denominators, *multiples, *multiples_of, *folds]),
        **{name: frozenset(table[name].split()) for name in LISTS},
    )


def pairs(words: str) -> list[tuple[str, str]]:
    """The pairs of a list of words in which each second one says what the one before it stands for."""
    parts = words.split()
    return list(zip(parts[::2], parts[1::2], strict=True))


def _powers(words: str) -> dict[str, int]:
    return {word: 10 ** int(power) for word, power in pairs(words)}
