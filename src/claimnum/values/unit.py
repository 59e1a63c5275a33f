"""Units as canonical strings: what each is, exactly, and conversion between them. The one door to pint.

A unit is a pint expression ("kilometer / hour", "meter ** 2"), an ISO 4217 code alone or per something ("USD / oil_barrel"),
"percent", "percentage_point", "basis_point", or None for counts and ratios. Factors stand in `factors.tsv`, which
`tools/make_units.py` takes from pint as exact fractions, so that reading, comparing and converting what the table knows needs
no pint. For a unit that the table lacks (a user's own), one pint registry is made, once, when it is first asked for.
"""

from __future__ import annotations

import warnings
from collections.abc import Mapping
from decimal import Context, Decimal
from fractions import Fraction
from functools import lru_cache
from typing import Any, Final

import attrs

from claimnum.errors import ConversionError, InputTypeError, InputValueError
from claimnum.shipped import shipped
from claimnum.struct import Struct, evolved
from claimnum.values.interval import EXACT, Interval, excerpt

Rates = Mapping[str, Decimal]

METRIC: Final = {
    "quecto": -30, "ronto": -27, "yocto": -24, "zepto": -21, "atto": -18, "femto": -15, "pico": -12, "nano": -9, "micro": -6,
    "milli": -3, "centi": -2, "deci": -1, "deca": 1, "hecto": 2, "kilo": 3, "mega": 6, "giga": 9, "tera": 12, "peta": 15,
    "exa": 18, "zetta": 21, "yotta": 24, "ronna": 27, "quetta": 30,
}  # fmt: skip
BINARY: Final = ("kibi", "mebi", "gibi", "tebi", "pebi", "exbi", "zebi", "yobi")
PREFIXES: Final[dict[str, Fraction]] = {name: Fraction(10) ** power for name, power in METRIC.items()} | {
    name: Fraction(1024) ** (place + 1) for place, name in enumerate(BINARY)
}

# Below a line or beside another unit a temperature is a difference ("W / m² / K"): a level has no place there.
DIFFERENCES: Final = {
    "degree_Celsius": "delta_degree_Celsius",
    "kelvin": "delta_degree_Celsius",
    "degree_Fahrenheit": "delta_degree_Fahrenheit",
    "degree_Rankine": "delta_degree_Fahrenheit",
}
ROUNDED: Final = Context(prec=28)

# What is read from text has up to seven names of at most forty letters, and numbers below 10 ** 30.
LONGEST: Final = 300
LONGEST_NUMBER: Final = 30
MOST_POWERS: Final = 99


@attrs.frozen(slots=True)
class Base:
    """What a unit is: `value * factor + offset` is the amount in the base unit of its dimension.

    Args:
        factor, offset: exact; the offset is 0 but for temperatures on a scale.
        dimension: the key of what may be compared ("length / time", "USD / length ** 3"; "1" for counts, ratios, percents).
    """

    factor: Fraction
    offset: Fraction
    dimension: str

    def amount(self, value: Decimal) -> Fraction:
        """A value in the unit as an exact amount of the base unit."""
        return Fraction(value) * self.factor + self.offset


def to_base(unit: str | None, rates: Rates | None = None) -> Base:
    """What a unit is, in exact fractions: all that a comparison across units needs.

    Args:
        unit: a canonical unit; None is a pure number.
        rates: what one of each currency is worth in a common one (US dollars, unless `rates` has USD itself): the currencies
            in it become one dimension, "money"; every other is a dimension of its own.

    >>> to_base("kilometer / hour")
    Base(factor=Fraction(5, 18), offset=Fraction(0, 1), dimension='length / time')
    >>> to_base("EUR", {"EUR": Decimal("1.08")}).dimension
    'money'
    """
    parts = _parts(unit)
    if not rates or not any(is_currency(base) for base, _ in parts.powers):
        return parts.base
    worth = {"USD": Decimal(1), **rates}
    factor = parts.base.factor
    powers: dict[str, int] = {}
    for base, power in parts.powers:
        rate = worth.get(base)
        if rate is not None:
            if rate <= 0:
                raise InputValueError("rates", "worths above 0", f"{base}: {rate}")
            factor *= Fraction(rate) ** power
        key = base if rate is None else "money"
        powers[key] = powers.get(key, 0) + power
    return Base(factor, parts.base.offset, _expression(powers))


def dimension(unit: str | None) -> str:
    """The key of what a unit may be compared with; cheap, and without pint for every unit of the table.

    >>> dimension("mile / hour") == dimension("knot")
    True
    """
    return _parts(unit).base.dimension


def is_currency(unit: str) -> bool:
    """Whether a name is a currency's code (ISO 4217): three capitals.

    >>> is_currency("EUR"), is_currency("EUR / share")
    (True, False)
    """
    return len(unit) == 3 and unit.isalpha() and unit.isupper() and unit.isascii()


def is_unit(name: str) -> bool:
    """Whether a single name is a unit of the table or, failing that, pint's own full name for one.

    >>> is_unit("dyne"), is_unit("share_price")
    (True, False)
    """
    powers = _atom(name).powers
    return powers != ((name, 1),) or name in _factors()


def convert(interval: Interval, source: str | None, target: str | None, rates: Rates | None = None) -> Interval:
    """An interval in another unit: exact where the result is a finite decimal, else to 28 significant digits.

    Raises:
        ConversionError: the units differ in dimension, or are two currencies without a rate for each.

    >>> str(convert(Interval.point(60), "mile / hour", "kilometer / hour"))
    '[96.56064]'
    >>> str(convert(Interval.point(20), "degree_Celsius", "degree_Fahrenheit"))
    '[68]'
    """
    if source == target:
        return interval
    have, want = to_base(source, rates), to_base(target, rates)
    if have.dimension != want.dimension:
        raise ConversionError(str(source), str(target))

    def move(end: Decimal | None) -> Decimal | None:
        return None if end is None else as_decimal((have.amount(end) - want.offset) / want.factor)

    lower, upper = move(interval.lower), move(interval.upper)
    return Interval(lower, upper, lower_closed=interval.lower_closed, upper_closed=interval.upper_closed)


def is_exact(source: str | None, target: str | None) -> bool:
    """Whether any decimal in one unit is a finite decimal in the other (miles in metres are, metres in miles are not)."""
    have, want = to_base(source), to_base(target)
    if have.dimension != want.dimension:
        return False
    return _finite(have.factor / want.factor) and _finite((have.offset - want.offset) / want.factor)


def as_decimal(value: Fraction) -> Decimal:
    """A fraction as a decimal: exact where it has a finite one, else to 28 significant digits.

    >>> as_decimal(Fraction(3, 8)), as_decimal(Fraction(1, 3))
    (Decimal('0.375'), Decimal('0.3333333333333333333333333333'))
    """
    context = EXACT if _finite(value) else ROUNDED
    return context.divide(Decimal(value.numerator), Decimal(value.denominator))


def _finite(value: Fraction) -> bool:
    rest = value.denominator
    for prime in (2, 5):
        while rest % prime == 0:
            rest //= prime
    return rest == 1


def well_formed(unit: str) -> None:
    """Hold a unit against its grammar; whether its names are known is not asked (one of yours is a dimension of its own).

    Raises:
        InputTypeError, InputValueError: it is no str, or not names joined by " * " and " / ", a power behind " ** ".

    >>> well_formed("USD / meter ** 2")
    """
    if not isinstance(unit, str):
        raise InputTypeError("unit", "a str or None", type(unit).__name__)
    if not _is_unit_expression(unit):
        expected = f"names joined by ' * ' and ' / ', powers behind ' ** ' ({MOST_POWERS} in all)"
        raise InputValueError("unit", expected, excerpt(unit))


@lru_cache(maxsize=4096)
def _is_unit_expression(unit: str) -> bool:
    if len(unit) > LONGEST:
        return False
    powers = [_power_of(term) for line in unit.split(" / ") for term in line.split(" * ")]
    return all(powers) and sum(powers) <= MOST_POWERS


def _power_of(term: str) -> int:
    """The power of a name, which a number above 0 may be; 0 where it is neither."""
    name, raised, written = term.partition(" ** ")
    named = len(name) <= LONGEST_NUMBER and int(name) > 0 if name.isdecimal() else _is_name(name)
    if not named or (raised and not (0 < len(written) <= 2 and written.isascii() and written.isdecimal())):
        return 0
    return int(written or 1)


def _is_name(text: str) -> bool:
    return text.split() == [text] and "*" not in text and "/" not in text


class _Parts(Struct):
    """A unit's base with the powers of its dimensions, for currencies to be exchanged in."""

    base: Base
    powers: tuple[tuple[str, int], ...]


@lru_cache(maxsize=4096)
def _parts(unit: str | None) -> _Parts:
    """What a unit is made of: its size in base units, and the powers of these."""
    if unit is not None:
        well_formed(unit)
    factor, offset, powers = Fraction(1), Fraction(0), dict[str, int]()
    lines = (unit or "1").split(" / ")
    lone = len(lines) == 1 and " * " not in lines[0] and "**" not in lines[0]
    for place, line in enumerate(lines):
        for term in line.split(" * "):
            name, _, exponent = term.partition(" ** ")
            power = int(exponent or 1) if place == 0 else -int(exponent or 1)
            atom = _atom(name if lone else DIFFERENCES.get(name, name))
            factor *= atom.base.factor**power
            offset = atom.base.offset if lone else offset
            for base, count in atom.powers:
                powers[base] = powers.get(base, 0) + count * power
    return _Parts(Base(factor, offset, _expression(powers)), tuple(powers.items()))


@lru_cache(maxsize=4096)
def _atom(name: str) -> _Parts:
    """One name: a number, a currency, a unit of the table, one with a prefix, else what pint makes of it."""
    if name.isdecimal():
        return _Parts(Base(Fraction(int(name)), Fraction(0), "1"), ())
    if is_currency(name):
        return _Parts(Base(Fraction(1), Fraction(0), name), ((name, 1),))
    table = _factors()
    if name in table:
        key, factor, offset = table[name]
        return _Parts(Base(Fraction(factor), Fraction(offset), key), tuple(_powers(key).items()))
    for prefix, worth in PREFIXES.items():
        if name.startswith(prefix) and name[len(prefix) :] in table:
            parts = _atom(name[len(prefix) :])
            return evolved(parts, base=attrs.evolve(parts.base, factor=parts.base.factor * worth))
    return _from_pint(name)


@lru_cache(maxsize=1)
def _factors() -> dict[str, tuple[str, str, str]]:
    """Each unit of the table -> its dimension, factor and offset as written: a text uses few of them."""
    rows = (line.split("\t") for line in shipped("values/factors.tsv").decode().splitlines() if not line.startswith("#"))
    return {name: (key, factor, offset) for name, key, factor, offset in rows}


def _powers(key: str) -> dict[str, int]:
    """A dimension's key as powers of its bases: the inverse of `_expression`."""
    powers: dict[str, int] = {}
    for place, line in enumerate(key.split(" / ")):
        for term in line.split(" * "):
            base, _, exponent = term.partition(" ** ")
            if base != "1":
                powers[base] = int(exponent or 1) * (1 if place == 0 else -1)
    return powers


def _expression(powers: Mapping[str, int]) -> str:
    """Powers of bases as a key: bases by name, then what they are divided by, so that equal dimensions are equal strings."""

    def written(base: str, power: int) -> str:
        return base if power == 1 else f"{base} ** {power}"

    top = [written(base, power) for base, power in sorted(powers.items()) if power > 0]
    below = [written(base, -power) for base, power in sorted(powers.items()) if power < 0]
    return " / ".join([" * ".join(top) or "1", *below])


@lru_cache(maxsize=1)
def _registry() -> Any:
    # The one door to pint, opened for a unit that the table lacks. The registry reads its definitions once, which takes
    # about a second. Fractions keep pint's factors exact, which decimals would not (a survey foot is 1200/3937 m). numpy,
    # which pint imports, would leave filters of its own among the warnings'.
    with warnings.catch_warnings():
        import pint

        return pint.UnitRegistry(non_int_type=Fraction)


def _from_pint(name: str) -> _Parts:
    """A unit by pint's own full name for it; a symbol, or a word that pint does not have, is a dimension of its own."""
    registry = _registry()
    alone = _Parts(Base(Fraction(1), Fraction(0), name), ((name, 1),))
    try:
        if registry.get_name(name, case_sensitive=True) != name:
            return alone
        amount = registry.Quantity(Fraction(1), name).to_root_units()
    except Exception:  # noqa: BLE001 - pint raises a family of errors of no one root for what it cannot read or convert
        return alone
    bases = {str(base).strip("[]").removesuffix("_unit"): power for base, power in amount.dimensionality.items()}
    if isinstance(amount.magnitude, float) or any(power != int(power) for power in bases.values()):
        return alone  # Gaussian units have roots in them, and no exact factor
    powers = {base: int(power) for base, power in bases.items()}
    return _Parts(Base(Fraction(amount.magnitude), Fraction(0), _expression(powers)), tuple(powers.items()))
