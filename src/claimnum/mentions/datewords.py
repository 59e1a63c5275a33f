"""The words of dates, compiled from the lexicon: what a token may begin, and what it stands for."""

from __future__ import annotations

from collections.abc import Mapping

from claimnum.lexicon.load import Lexicon, lines
from claimnum.mentions.words import pairs
from claimnum.struct import Struct
from claimnum.text.phrases import PhraseTable
from claimnum.text.signs import DASHES
from claimnum.text.tokens import words_of

LINKS = DASHES | {"−"}  # between two dates, or the parts of one


class DateWords(Struct):
    """The tables of lexicon/en/dates.toml, ready to ask.

    Args:
        cores: word -> which form it is the core of ("month", "weekday", "season", "unit", "deictic", "decade", "period").
        values: word -> what it counts as within its form (a month 1 to 12, a weekday 0 to 6, a season 0 to 3).
        openers: words that a holiday's name starts with.
        full: words that are no abbreviation; also_words: those that mean something else as well.
        numbers, ordinals, steps, anchored: word -> number.
        sets: the plain word lists by name.
        span_openers: what links the two ends of a span -> what may stand before the first ("to": "from").
        beside: what stands right behind the figure that a date or a time of day starts with.
        names: names that hold a weekday or a month, by phrase.
        holidays: names of days, by phrase, each with its rule.
    """

    cores: dict[str, str]
    starts: frozenset[str]
    values: dict[str, int]
    units: dict[str, str]
    full: frozenset[str]
    also_words: frozenset[str]
    openers: frozenset[str]
    numbers: dict[str, int]
    ordinals: dict[str, int]
    steps: dict[str, int]
    anchored: dict[str, int]
    sets: dict[str, frozenset[str]]
    beside: frozenset[str]
    span_openers: dict[str, frozenset[str]]
    names: PhraseTable[str]
    holidays: PhraseTable[str]


DEICTIC = ("today", "yesterday", "tomorrow", "overnight", "day_parts")
SETS = """
today yesterday tomorrow overnight day_parts before early middle late starts begins ends since until fiscal
in_front makes_quantity amounts counted opposed enduring ahead turns_ahead timeless same halves zones clock_before noons
measured
determiners round_before compared bases counting_suffixes past_auxiliaries relatives anchor_closes reaching remainders
""".split()  # noqa: SIM905 - a word list reads best as one


def date_words(lexicon: Lexicon) -> DateWords:
    """Compile the words of dates."""
    table = lexicon.table("dates")
    sets = {name: frozenset(table[name].split()) for name in SETS}
    units = {word: line.split()[0] for line in lines(table["units"]) for word in line.split()}
    decades = _pairs(table["decades"])
    holidays = [line.partition(" = ") for line in lines(table["holidays"])]
    openers = frozenset(words_of(name)[0] for name, _, _ in holidays)
    cores, values, full = _in_order(table)
    cores |= dict.fromkeys(units, "unit")
    for name in DEICTIC:
        cores |= dict.fromkeys(sets[name], "deictic")
    cores |= dict(pairs(table["forms"]))
    # First of all a holiday is tried: "Good Friday" before the weekday inside it.
    cores |= {word: "holiday" for word in openers if word not in cores}
    cores |= dict.fromkeys(decades, "decade")
    return DateWords(
        cores=cores,
        starts=frozenset(cores),
        values=values | decades,
        units=units,
        full=full,
        also_words=frozenset(table["also_words"].split()),
        openers=openers,
        numbers=_pairs(table["numbers"]),
        ordinals=_pairs(table["ordinals"]),
        steps=_pairs(table["steps"]),
        anchored=_pairs(table["anchored_steps"]),
        sets=sets,
        beside=sets["halves"] | LINKS | {":", "/", "s", "'s"},
        span_openers={link: frozenset(openers) for link, *openers in map(str.split, lines(table["span_links"]))},
        names=PhraseTable((name, name) for name in lines(table["names"])),
        holidays=PhraseTable((name, rule) for name, _, rule in holidays),
    )


def _in_order(table: Mapping[str, str]) -> tuple[dict[str, str], dict[str, int], frozenset[str]]:
    """(form, value, those that are no abbreviation) of the words that are listed in calendar order."""
    cores: dict[str, str] = {}
    values: dict[str, int] = {}
    full: list[str] = []
    for form, name in (("month", "months"), ("weekday", "weekdays"), ("season", "seasons")):
        for place, line in enumerate(lines(table[name])):
            words = line.split()
            cores |= dict.fromkeys(words, form)
            values |= dict.fromkeys(words, place + (form == "month"))
            full += words if form == "season" else words[:1]
    return cores, values, frozenset(full)


def _pairs(rows: str) -> dict[str, int]:
    return {word: int(value) for word, value in (line.split() for line in lines(rows))}
