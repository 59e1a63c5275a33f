"""Writes the generated unit tables from the installed quantulum3 and pint: `python tools/make_units.py`, from the root.

quantulum3 says which units people write and by what names; pint says what each is, exactly. The two meet by name and by
dimension, never by symbol: "pound sterling" is no mass, and °F is not a farad. Every unit of quantulum3 is either mapped
(`RENAMED`, or its own name in American spelling, which pint must know), or composed by the grammar of `mentions/terms.py`
("square mile", "mile per hour"), or left out below with the reason.

    src/claimnum/lexicon/en/units.tsv    unit, whether it takes metric prefixes, its names; hand-written rows are in units.toml
    src/claimnum/values/factors.tsv      unit, dimension, factor and offset to the dimension's base, as exact fractions
"""

from __future__ import annotations

import importlib.metadata
import json
import sys
from fractions import Fraction
from pathlib import Path
from typing import Any

import pint
import quantulum3

ROOT = Path(__file__).resolve().parent.parent / "src" / "claimnum"

# quantulum3's name -> pint's. Reviewed by hand; every other mapped name is pint's own but for spelling.
RENAMED = {
    "degree Celsius": "degree_Celsius",
    "degree fahrenheit": "degree_Fahrenheit",
    "degree rankine": "degree_Rankine",
    "degree angle": "degree",
    "minute of arc": "arcminute",
    "second of arc": "arcsecond",
    "tonne": "metric_ton",
    "short ton": "ton",
    "pound-mass": "pound",
    "atomic mass unit": "dalton",
    "parts-per-million": "ppm",
    "percentage": "percent",
    "per mille": "permille",
    "barrel": "oil_barrel",
    "ångström": "angstrom",
    "millimeter of mercury": "millimeter_Hg",
    "inch of mercury": "inch_Hg",
    "centimeter of water": "centimeter_H2O",
    "inch of water": "inch_H2O",
    "light-year": "light_year",
    "kilowatt hour": "kilowatt_hour",
    "watt second": "watt * second",
    "horsepower-hour": "horsepower * hour",
    "ampere-hour": "ampere_hour",
    "milliampere-hour": "milliampere_hour",
    "volt-ampere": "volt * ampere",
    "newton metre": "newton * meter",
    "acre foot": "acre_foot",
    "board-foot": "board_foot",
    "therm": "therm",
    "mibibyte": "mebibyte",
    "exbibyte": "exbibyte",
    "exbibit": "exbibit",
    "basis point": "basis_point",
    "revolutions per minute": "revolution / minute",
    "pound per square inch": "psi",
    "kilogram-force": "kilogram_force",
    "gram-force": "gram_force",
    "pound-force": "pound_force",
    "ounce-force": "ounce_force",
    "cubic centimetre": "milliliter",
    "british thermal unit": "british_thermal_unit",
    "ton of refrigeration": "ton_of_refrigeration",
    "standard atmosphere": "standard_atmosphere",
    "ton per day": "ton / day",
    "rad": "rads",
}

# quantulum3's units that hardly any text has: known by name only (rows whose unit is "?"), and read by asking quantulum3
# (mentions/quantulum.py) where one does come up.
ASKED = frozenset(
    (
        "ampere-turn",
        "dyne",
        "poundal",
        "technical atmosphere",
        "ton-force",
        "horsepower-hour",
        "barye",
        "circular mil",
        "hartree",
    )
)

# quantulum3's name -> why it is not in the table and is not asked for either.
LEFT_OUT = {
    **dict.fromkeys(("unk", "dimensionless", "pair", "set", "count"), "counts nothing in particular"),
    **dict.fromkeys(
        ("dozen", "gross", "great gross", "long hundred", "baker's dozen"), "a number word: mentions/numerals.py reads it"
    ),
    **dict.fromkeys(
        ("span", "ell", "drop", "shake", "kip", "mill", "peck", "stere", "league", "quad", "tex", "denier", "gal", "nibble"),
        "its name is an everyday word or a name far more often than a unit",
    ),
    **dict.fromkeys(("barn", "inverse femtobarn", "quarter"), "as above, in news at least"),
    **dict.fromkeys(("faraday", "rutherford", "darcy", "langley", "rhe", "decitex", "speed of light"), "a name, or a constant"),
    **dict.fromkeys(
        ("statcoulomb", "statvolt", "statmho", "statohm", "oersted", "maxwell", "stilb"),
        "Gaussian units: pint keeps them apart from the SI's dimensions, by roots",
    ),
    **dict.fromkeys(("quintal", "cubit", "gauss", "lustrum"), "not in pint, or not exactly: written by hand, with a scale"),
    **dict.fromkeys(
        ("jansky", "millijansky", "twip", "dessertspoon", "solar mass", "earth mass", "ton-force"), "not in pint, or inexact"
    ),
    **dict.fromkeys(("gigaton", "megaton", "kiloton"), "an energy to quantulum3; a mass here (37 gigatonnes of CO2)"),
    **dict.fromkeys(("bushel",), "a mass to quantulum3, a volume to pint: written by hand as pint has it"),
    **dict.fromkeys(
        ("parts-per-billion", "parts-per-trillion", "mega british thermal unit"), "not in pint: written by hand, with a scale"
    ),
    **dict.fromkeys(("centavo", "cent", "penny", "dime", "rappen"), "money: currencies.toml"),
    **dict.fromkeys(("base pair", "kilo base pair", "mega base pair", "giga base pair", "nucleotide", "quantum bit"), "counts"),
    **dict.fromkeys(
        ("standard cubic centimetre per minute", "standard cubic feet per minute", "standard litre per minute"),
        "an amount of gas under standard conditions, not a volume",
    ),
}

# Names of quantulum3 that are words of another unit or of everyday English: not taken from it.
UNSAFE_NAMES = frozenset(
    """dots pel circle cycle revolution candle cumec mho nit bip beep bary barad barrie minute_arc second_arc weight_ton beep
    nautical_league picture_element small_calorie large_calorie gal ua kilo kg kgs per_second bevatron pond force_ton
    imperial_ton dry_barrel barrel_dry long_measure atmosphere gray grays amp_hour permyriad quarter gaj sol franklin""".split()  # noqa: SIM905 - a word list reads best as one
)

PREFIXED = frozenset(
    """meter gram second watt joule volt ampere ohm hertz pascal newton liter bit byte electronvolt sievert gray becquerel
    tesla farad henry coulomb calorie curie mole siemens weber pixel parsec bar year lumen candela katal
    watt_hour""".split()  # noqa: SIM905 - a word list reads best as one
)

PREFIXES = """quecto ronto yocto zepto atto femto pico nano micro milli centi deci deca hecto kilo mega giga tera peta exa zetta
    yotta ronna quetta kibi mebi gibi tebi pebi exbi zebi yobi""".split()  # noqa: SIM905 - a word list reads best as one

# Atoms that the hand-written rows and the wire format use beside quantulum3's.
MORE_ATOMS = """imperial_gallon imperial_pint imperial_fluid_ounce stone hundredweight troy_ounce nautical_mile bushel
    standard_gravity metric_horsepower week fortnight month year decade century millennium parsec degree_Celsius
    delta_degree_Celsius degree_Fahrenheit delta_degree_Fahrenheit kelvin turn revolution grain
    long_ton""".split()  # noqa: SIM905 - a word list reads best as one

# What stands below the line of a rate without being a unit of measure: each is a dimension of its own.
COUNTED = """share person household head unit night passenger pupil student patient employee worker vote ticket vehicle car game
    match dose page copy birth capita player seat bed room line pair word token""".split()  # noqa: SIM905 - a word list reads best as one

# unit -> dimension and factor, where pint has none or another: its decade is a ratio of ten, its decibel a logarithm.
BY_HAND = {
    "decade": "time\t315576000",
    "decibel": "level\t1",
    "percentage_point": "percentage_point\t1",
    "basis_point": "percentage_point\t1/100",
}

DIMENSIONS = {
    "[length]": "length",
    "[mass]": "mass",
    "[time]": "time",
    "[current]": "current",
    "[temperature]": "temperature",
    "[substance]": "substance",
    "[luminosity]": "luminosity",
    "[printing_unit]": "printing",
}
# pint counts these as pure numbers; a text does not. unit of account -> its dimension's name and base.
OWN_DIMENSION = {
    "degree arcminute arcsecond radian turn revolution": ("angle", "degree"),
    "steradian": ("solid_angle", "steradian"),
    "bit byte": ("information", "bit"),
}


def unit_names(record: dict[str, Any]) -> list[str]:
    """quantulum3's surfaces of a unit with their plurals, lower case, as the tokens they would be in a text."""
    found: list[str] = []
    for surface in record.get("surfaces", ()):
        name = " ".join(surface.lower().replace("-", " - ").split())
        if name in ("minute", "second") and "arc" in record["URI"].lower():
            continue  # the time has these words
        if name.replace(" - ", " ").replace(" ", "_") in UNSAFE_NAMES or not name.isascii():
            continue
        found += [name] if name.split()[0].endswith("s") else [name, plural(name)]
    return list(dict.fromkeys(found))


def plural(name: str) -> str:
    """The plural of a unit's name: of its first word where a preposition follows, else of its last."""
    words = name.split()
    at = next((i - 1 for i, word in enumerate(words) if word in ("of", "per") and i), len(words) - 1)
    word = words[at]
    if word.endswith("s") or word in ("mercury", "dry", "liquid"):
        return name
    irregular = {
        "foot": "feet",
        "inch": "inches",
        "century": "centuries",
        "henry": "henries",
        "energy": "energies",
        "millennium": "millennia",
    }
    invariant = (
        "hertz",
        "fahrenheit",
        "lux",
        "horsepower",
        "centigrade",
        "percent",
        "pferdestarke",
        "mil",
        "mill",
        "mille",
        "mass",
    )
    words[at] = word if word in invariant else irregular.get(word, f"{word}s")
    return " ".join(words)


def mapped(name: str, registry: pint.UnitRegistry[Any]) -> str | None:
    """pint's unit for one of quantulum3's by name, or None where the grammar composes it or pint lacks it."""
    if name in RENAMED:
        return RENAMED[name]
    own = name.replace("metre", "meter").replace("litre", "liter").replace(" ", "_").replace("-", "_")
    composed = name.startswith(("square ", "cubic ", "inverse ")) or " per " in name
    return own if not composed and own in registry else None


def atoms(unit: str) -> list[str]:
    """The unit names in an expression."""
    return [part for part in unit.replace("**", " ").replace("*", " ").replace("/", " ").split() if not part.isdigit()]


def factor_row(atom: str, registry: pint.UnitRegistry[Any]) -> str:
    """`atom, dimension, factor, offset` as pint has them."""
    for members, (dimension, base) in OWN_DIMENSION.items():
        if atom in members.split():
            return f"{atom}\t{dimension}\t{_exact(root(atom, registry) / root(base, registry))}\t0"
    if atom.startswith("delta_degree"):
        return f"{atom}\ttemperature_difference\t{'1' if atom.endswith('Celsius') else '5/9'}\t0"
    zero = registry.Quantity(Fraction(0), atom).to_root_units().magnitude
    factor = registry.Quantity(Fraction(1), atom).to_root_units().magnitude - zero
    powers = registry.get_dimensionality(atom)
    if not isinstance(factor, (int, Fraction)):
        sys.exit(f"{atom}: pint has no exact factor ({factor})")
    dimension = expression({DIMENSIONS[str(base)]: int(power) for base, power in powers.items()})
    return f"{atom}\t{dimension}\t{_exact(factor)}\t{_exact(zero)}"


def root(atom: str, registry: pint.UnitRegistry[Any]) -> Fraction:
    """How many of pint's root unit one `atom` is."""
    return Fraction(registry.Quantity(Fraction(1), atom).to_root_units().magnitude)


def expression(powers: dict[str, int]) -> str:
    """A dimension as text: bases by name, then what they are divided by."""
    top = [_power(base, n) for base, n in sorted(powers.items()) if n > 0]
    below = [_power(base, -n) for base, n in sorted(powers.items()) if n < 0]
    return " / ".join([" * ".join(top) or "1", *below])


def _power(base: str, power: int) -> str:
    return base if power == 1 else f"{base} ** {power}"


def _exact(value: Fraction | int) -> str:
    return str(Fraction(value))


def main() -> None:
    """Write both tables; every unit of quantulum3 that is neither mapped, composed nor left out is an error."""
    registry: pint.UnitRegistry[Any] = pint.UnitRegistry(non_int_type=Fraction)
    source = Path(quantulum3.__file__).parent
    units: dict[str, Any] = json.loads((source / "units.json").read_text(encoding="utf-8"))
    stamp = ", ".join(f"{name} {importlib.metadata.version(name)}" for name in ("quantulum3", "pint"))
    rows: dict[str, list[str]] = {}
    unknown = []
    for name, record in units.items():
        if name in LEFT_OUT or record["entity"] == "currency":
            continue
        unit = "?" if name in ASKED else mapped(name, registry)
        if unit:
            rows.setdefault(unit, []).extend(unit_names(record))
        elif not (name.startswith(("square ", "cubic ", "inverse ")) or " per " in name or "metre" in name):
            unknown.append(name)
    if unknown:
        sys.exit(f"neither mapped nor left out: {unknown}")
    write_names(rows, stamp)
    write_factors(rows, registry, stamp)


HEAD = """# {what}
# Generated by tools/make_units.py from {stamp}; do not edit, run it again. {notice}
# Grammar: tab separated, {grammar}
"""
NOTICE = "Names: quantulum3, MIT, (c) 2016 Marco Lagi and others; factors: pint, BSD-3, (c) 2012 by its authors."


def write_names(rows: dict[str, list[str]], stamp: str) -> None:
    """en/units.tsv."""
    lines = [
        HEAD.format(
            what="Names of units.",
            stamp=stamp,
            notice=NOTICE,
            grammar="the unit (? asks quantulum3); p where metric prefixes go before its names; the names, spaced tokens, |.",
        )
    ]
    for unit, names in sorted(rows.items()):
        kept = [name for name in dict.fromkeys(names) if not _prefixed_form(unit, name)]
        if kept:
            lines.append(f"{unit}\t{'p' if unit in PREFIXED else ''}\t{' | '.join(kept)}\n")
    (ROOT / "lexicon" / "en" / "units.tsv").write_text("".join(lines), encoding="utf-8")


def _stem(unit: str) -> str:
    """The unit behind a metric or binary prefix, or nothing."""
    return next((unit[len(p) :] for p in PREFIXES if unit.startswith(p) and unit[len(p) :] in PREFIXED), "")


def _prefixed_form(unit: str, name: str) -> bool:
    """Whether a name is read by taking a prefix off it, so that no row is needed."""
    stem = _stem(unit)
    return bool(stem) and " " not in name and name.startswith(unit[: -len(stem)])


def write_factors(rows: dict[str, list[str]], registry: pint.UnitRegistry[Any], stamp: str) -> None:
    """values/factors.tsv."""
    wanted = sorted({atom for unit in rows if unit != "?" for atom in atoms(unit)} | set(MORE_ATOMS) | PREFIXED)
    lines = [
        HEAD.format(
            what="What each unit is, exactly.",
            stamp=stamp,
            notice=NOTICE,
            grammar="the unit; its dimension; factor and offset to the dimension's base unit, as fractions.",
        )
    ]
    lines += [f"{factor_row(atom, registry)}\n" for atom in wanted if atom not in BY_HAND and not _stem(atom)]
    lines += [f"{noun}\t{noun}\t1\t0\n" for noun in COUNTED]
    lines += [f"{unit}\t{row}\t0\n" for unit, row in BY_HAND.items()]
    (ROOT / "values" / "factors.tsv").write_text("".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main()
