"""Units as strings: their dimensions, what pint is asked for, and what is never imported."""

from __future__ import annotations

import subprocess
import sys
from decimal import Decimal
from fractions import Fraction

import pytest

from claimnum.values.interval import Interval
from claimnum.values.unit import Base, convert, dimension, is_currency, is_exact, is_unit, to_base


@pytest.mark.parametrize(
    ("unit", "key"),
    [
        (None, "1"),
        ("percent", "1"),
        ("percentage_point", "percentage_point"),
        ("1 / 100000", "1"),
        ("1 / day", "1 / time"),
        ("kilometer / hour", "length / time"),
        ("acre", "length ** 2"),
        ("oil_barrel / day", "length ** 3 / time"),
        ("kilogram / meter ** 3", "mass / length ** 3"),
        ("kilowatt_hour", "length ** 2 * mass / time ** 2"),
        ("USD", "USD"),
        ("USD / oil_barrel", "USD / length ** 3"),
        ("USD / share", "USD / share"),
        ("degree_Celsius", "temperature"),
        ("delta_degree_Celsius", "temperature_difference"),
        ("watt / meter ** 2 / kelvin", "mass / temperature_difference / time ** 3"),
        ("gigabyte / second", "information / time"),
    ],
)
def test_dimension(unit: str | None, key: str) -> None:
    assert dimension(unit) == key


def test_base_is_exact() -> None:
    assert to_base("degree_Fahrenheit") == Base(Fraction(5, 9), Fraction(45967, 180), "temperature")
    assert to_base("degree_Fahrenheit").amount(Decimal(212)) == Fraction("373.15")


@pytest.mark.parametrize(
    ("unit", "expected"), [("USD", True), ("EUR / share", False), ("usd", False), ("ton", False), ("", False)]
)
def test_a_currency_is_three_capitals(unit: str, expected: bool) -> None:  # noqa: FBT001 - the answer expected
    assert is_currency(unit) is expected


def test_money_takes_rates_it_is_given_and_no_other() -> None:
    rates = {"EUR": Decimal("1.08"), "GBP": Decimal("1.27")}
    assert dimension("EUR") != dimension("USD")
    assert to_base("EUR", rates).dimension == to_base("USD", rates).dimension == to_base("GBP", rates).dimension == "money"
    assert to_base("JPY", rates).dimension == "JPY"
    assert str(convert(Interval.point(127), "EUR", "GBP", rates)) == "[108]"
    assert str(convert(Interval.point(1), "EUR", "CHF", {"EUR": Decimal("0.93"), "CHF": Decimal(1)})) == "[0.93]"


def test_a_conversion_with_no_end_to_its_decimals_has_28_digits() -> None:
    assert not is_exact("meter", "mile")
    assert str(convert(Interval.point(1), "meter", "mile")) == "[0.0006213711922373339696174341844]"
    assert is_exact("mile", "meter")


def test_pint_gives_what_the_table_lacks_by_full_name_only() -> None:
    assert dimension("slug") == "mass"
    assert is_unit("dyne")
    assert not is_unit("instructor")
    assert dimension("kph") == "kph"  # a symbol to pint
    assert dimension("gauss") == "gauss"  # Gaussian: no exact factor


PROOF = """
import sys
import claimnum
from claimnum.values.interval import Interval
from claimnum.values.unit import convert, dimension
text = '''Brent rose to $64.10 a barrel as output of 1.86 million barrels a day met winds of 64 km/h, at 20 °C (68 °F).
The 5ft 10in driver paid £3.20 per litre; 12 µg/m³ of soot, 68 cases per 100,000 people, 3 kilotonnes of CO2 and 40 kWh.
Attorneys sold 23 microchips to 3 millionaires for 5 million euros; two teraflops and 6 gigafactories, 3 picnics.'''
claims = claimnum.extract(text)
assert len(claims) > 12, claims
convert(Interval.point(3), "kilometer / hour", "mile / hour")
assert dimension("USD / share") == "USD / share"
loaded = {"pint", "quantulum3", "numpy", "inflect"} & set(sys.modules)
assert not loaded, loaded
"""


def test_neither_pint_nor_quantulum3_is_imported_for_what_the_table_has() -> None:
    done = subprocess.run([sys.executable, "-c", PROOF], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
