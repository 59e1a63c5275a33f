"""Vague number words: "dozens", "tens of thousands", "a few hundred", "several", as the intervals of a named table."""

from __future__ import annotations

from decimal import Decimal

from claimnum.errors import InputValueError, LexiconError
from claimnum.lexicon.load import Lexicon, lines
from claimnum.mentions.draft import Draft
from claimnum.mentions.words import NumberWords
from claimnum.struct import Struct
from claimnum.text.tokens import Tokens
from claimnum.values.interval import Interval


class VagueTable(Struct):
    """The intervals of one table by word, and of the plural of a magnitude."""

    intervals: dict[str, Interval]
    plural: Interval


def vague_tables(lexicon: Lexicon) -> dict[str, VagueTable]:
    """All tables of a lexicon by name."""
    tables: dict[str, VagueTable] = {}
    for name, rows in lexicon.table("vague").items():
        intervals = dict(_row(line) for line in lines(rows["intervals"]))
        tables[name] = VagueTable(intervals, intervals.pop("plural"))
    return tables


def vague_table(lexicon: Lexicon, name: str) -> VagueTable:
    """The table of a name.

    Raises:
        InputValueError: the lexicon has none of that name.
    """
    tables = lexicon.compiled(vague_tables)
    if name not in tables:
        raise InputValueError("reading.vague", f"one of {', '.join(sorted(tables))}", name)
    return tables[name]


def _row(line: str) -> tuple[str, Interval]:
    word, _, ends = line.partition(" ")
    low, comma, high = ends[1:-1].partition(",")
    if not comma:
        raise LexiconError("vague.toml", line, "an interval is written [low, high) or [low, high]")
    return word, Interval(low.strip(), high.strip(), lower_closed=ends[0] == "[", upper_closed=ends[-1] == "]")


def vague_at(tokens: Tokens, words: NumberWords, table: VagueTable, index: int, start: int, stop: int) -> Draft | None:
    """The vague quantity at token `index`, or None."""
    lower = tokens.lower
    word = lower[index]
    factor, first, last = 1, index, index + 1
    interval = table.intervals.get(word)
    if interval is None:
        if word not in words.plurals:
            return None
        interval, factor = table.plural, words.plurals[word]
    following = lower[last] if last < stop else "."
    linked = following == "of"
    if word in words.of_linked and not linked:
        return None
    if linked and last + 1 < stop and lower[last + 1] in words.plurals and word not in words.articled:
        factor, last = factor * words.plurals[lower[last + 1]], last + 2
    elif word in words.articled or word == "several":
        factor, last = _multiplied(lower, words, last + (linked and word == "couple"), stop) or (1, last)
        articled = index > start and lower[index - 1] == "a"
        if word in words.articled and not articled and factor == 1:
            return None
        if word == "couple" and factor == 1 and following.isalpha() and following not in words.after_couple:
            return None  # two people, married
        first = index - articled
    scaled = interval.scaled(Decimal(factor)) if factor > 1 else interval
    return Draft(first, last, first, last, scaled, Decimal(factor), "vague", last, hedge="vague")


def _multiplied(lower: list[str], words: NumberWords, at: int, stop: int) -> tuple[int, int] | None:
    """(factor, token after) of the magnitudes behind a few: "several [hundred thousand]", "a couple of [dozen]"."""
    if at >= stop:
        return None
    factor = 12 if lower[at] == "dozen" else words.magnitudes.get(lower[at], 1)
    if factor == 1:
        return None
    greater = words.magnitudes.get(lower[at + 1], 0) if at + 1 < stop else 0
    return (factor * greater, at + 2) if greater > factor else (factor, at + 1)


def tens_figure(tokens: Tokens, words: NumberWords, index: int) -> Draft | None:
    """The ten that a plural of tens stands for: "highs in the low 90s", "shot in the 60s"; ages and decades are others'."""
    figure, lead = tokens.words[index], tokens.lower[index - 1]
    lead = tokens.lower[index - 2] if lead == "-" else lead
    if (
        len(figure) != 2
        or figure[1] != "0"
        or figure == "00"
        or lead not in words.tens_before
        or not tokens.adjacent(index + 1)
    ):
        return None
    interval = Interval(figure, str(int(figure) + 10), upper_closed=False)
    return Draft(index, index + 2, index, index + 2, interval, Decimal(10), "vague", index + 2, hedge="vague")


def plural_figure(tokens: Tokens, table: VagueTable, index: int) -> Draft | None:
    """The vague quantity of a figure before "s of", where it is a round one: "1,000s of fans", "100s of cars"."""
    last, figure = index + 2, tokens.words[index].replace(",", "")
    if len(figure) < 3 or figure.rstrip("0") != "1" or not tokens.adjacent(index + 1):
        return None
    factor = Decimal(figure)
    return Draft(index, last, index, last, table.plural.scaled(factor), factor, "vague", last, hedge="vague")
