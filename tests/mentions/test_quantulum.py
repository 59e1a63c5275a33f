"""The unit table against the quantulum3 and pint installed: by name and dimension; and the door to quantulum3."""

from __future__ import annotations

import json
import logging
import warnings
from collections import Counter
from fractions import Fraction
from functools import cache
from importlib.resources import files
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pint
import pytest

from claimnum.lexicon.load import Lexicon
from claimnum.mentions.quantulum import ask
from claimnum.mentions.units import read_unit
from claimnum.text.tokens import tokenise
from claimnum.values.reading import Reading
from claimnum.values.unit import dimension, to_base

# quantulum3's base entities -> the bases of our dimensions.
BASES = {
    "amount of substance": "substance",
    "luminous intensity": "luminosity",
    "data storage": "information",
    "sound level": "level",
    "typographical element": "printing",
    "solid angle": "solid_angle",
    "dimensionless": "",
}
# Where we read another unit than quantulum3 by the same name, on purpose.
OTHERS = {
    "bushel": "a volume to pint",
    "gigaton": "a mass, in climate news",
    "megaton": "a mass",
    "kiloton": "a mass",
    "minute of arc": "its short name is the time",
    "second of arc": "its short name is the time",
    "gal": "the gallon's abbreviation",
    "revolutions per minute": "an angle over a time, a bare frequency there",
    "tesla": "a flux density; quantulum3 gives the field strength",
    "gauss": "as the tesla",
    "rad": "the radian, in lower case",
    "baud": "a frequency to pint",
    "steradian": "a dimension of its own here, an angle there",
    "lumen": "the candela's dimension to pint, its own there",
    "lux": "as the lumen",
    "standard litre per minute": "an amount of gas, which we count",
    "standard cubic feet per minute": "as above",
    "standard cubic centimetre per minute": "as above",
}
FACTORS = [
    line.split("\t")
    for line in files("claimnum.values").joinpath("factors.tsv").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
]
# Not in pint, or another thing there: its decade is a ratio, its quarter a mass.
OURS = frozenset(("decade", "decibel", "percentage_point", "basis_point"))
PINTS = {
    "angle": "",
    "solid_angle": "",
    "information": "",
    "temperature_difference": "temperature",
    "printing": "printing_unit",
}


@cache
def quantulum_data(name: str) -> dict[str, Any]:
    spec = find_spec("quantulum3")
    assert spec is not None
    assert spec.origin is not None
    data: dict[str, Any] = json.loads((Path(spec.origin).parent / name).read_text(encoding="utf-8"))
    return data


def powers_of_entity(name: str) -> Counter[str]:
    """What quantulum3 says an entity is made of, down to base entities."""
    if name == "charge":  # a base there, a current over a time in the SI
        return Counter({"current": 1, "time": 1})
    parts = quantulum_data("entities.json").get(name, {}).get("dimensions") or []
    if not parts:
        return Counter({BASES.get(name, name): 1})
    total: Counter[str] = Counter()
    for part in parts:
        for base, power in powers_of_entity(part["base"]).items():
            total[base] += power * part["power"]
    return total


def powers_of_key(key: str) -> Counter[str]:
    """The powers of a dimension's key."""
    total: Counter[str] = Counter()
    for place, line in enumerate(key.split(" / ")):
        for term in line.split(" * "):
            base, _, power = term.partition(" ** ")
            total[base] += int(power or 1) * (1 if place == 0 else -1)
    return total


def nonzero(powers: Counter[str]) -> dict[str, int]:
    return {base: power for base, power in powers.items() if power and base not in ("", "1")}


def surfaces() -> list[tuple[str, str]]:
    """(unit, surface) of every name that quantulum3 has for a unit that is no money."""
    return [
        (name, surface)
        for name, record in quantulum_data("units.json").items()
        if record["entity"] not in ("currency", "dimensionless") and name not in OTHERS
        for surface in record.get("surfaces", ())
    ]


def test_every_name_of_quantulum3_that_we_read_has_its_dimension() -> None:
    units, wrong, read = quantulum_data("units.json"), [], 0
    for name, surface in surfaces():
        tokens = tokenise(f"3 {surface}")
        found = read_unit(tokens, 0, 1, 0, len(tokens), Lexicon.english(), Reading())
        if found is None or found.last != len(tokens) or found.row.startswith("quantulum3"):
            continue
        read += 1
        ours, theirs = nonzero(powers_of_key(dimension(found.unit))), nonzero(powers_of_entity(units[name]["entity"]))
        if ours != theirs:
            wrong.append((surface, found.unit, ours, theirs))
    assert not wrong
    assert read > 250


@pytest.mark.parametrize(("unit", "key", "factor", "offset"), FACTORS, ids=[row[0] for row in FACTORS])
def test_each_factor_is_pints(unit: str, key: str, factor: str, offset: str) -> None:
    registry = registry_in_fractions()
    if unit in OURS or unit == key:
        return
    theirs = {str(base).strip("[]"): power for base, power in registry.get_dimensionality(unit).items()}
    assert nonzero(Counter({PINTS.get(base, base): n for base, n in powers_of_key(key).items()})) == theirs
    if key not in ("angle", "information", "temperature_difference"):
        zero = registry.Quantity(Fraction(0), unit).to_root_units().magnitude
        one = registry.Quantity(Fraction(1), unit).to_root_units().magnitude
        assert (one - zero, zero) == (Fraction(factor), Fraction(offset))


@cache
def registry_in_fractions() -> pint.UnitRegistry[Any]:
    return pint.UnitRegistry(non_int_type=Fraction)


@pytest.mark.parametrize(("unit", "degrees"), [("arcminute", "1/60"), ("turn", "360"), ("revolution", "360")])
def test_angles_are_told_in_degrees(unit: str, degrees: str) -> None:
    assert to_base(unit).factor == Fraction(degrees)


def test_a_name_the_table_leaves_is_asked_of_quantulum3_and_nothing_leaks() -> None:
    ask.cache_clear()
    root = logging.getLogger()
    kept = list(root.handlers)
    root.handlers.clear()  # basicConfig does nothing where a handler is set
    try:
        before = (root.level, list(warnings.filters))
        assert ask("dynes") == "dyne"
        assert ask("horsepower-hours") == "horsepower * hour"
        assert root.handlers == []
        assert (root.level, list(warnings.filters)) == before
    finally:
        root.handlers[:] = kept


@pytest.mark.parametrize("phrase", ["Gs", "F", "attorneys", "dynes of it", "3 dynes", "instructors", "c"])
def test_no_answer_is_taken_that_names_no_whole_words(phrase: str) -> None:
    assert ask(phrase) is None


def test_a_text_with_such_a_unit_is_read() -> None:
    tokens = tokenise("a force of 40 dynes held it")
    found = read_unit(tokens, 3, 4, 0, len(tokens), Lexicon.english(), Reading())
    assert found is not None
    assert (found.unit, found.kind, found.row) == ("dyne", "measure", "quantulum3: dynes")
    assert dimension(found.unit) == dimension("newton")
