"""Quantities: what every claim holds, so what judging and the wire may count on."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from claimnum.errors import ClaimnumError, InputValueError
from claimnum.pipeline import extract
from claimnum.values.interval import Interval
from claimnum.values.quantity import Quantity
from claimnum.values.unit import dimension, well_formed

FORTY: Any = Interval.point(40)


@pytest.mark.parametrize(
    ("arguments", "argument"),
    [
        ((5, 7, "x"), "precision"),
        ((5, "meter", 1), "interval"),
        ((FORTY, 7), "unit"),
        ((FORTY, None, 0.5), "precision"),
        ((FORTY, None, None), "precision"),
    ],
)
def test_an_argument_of_another_type_is_named(arguments: tuple[Any, ...], argument: str) -> None:
    with pytest.raises(ClaimnumError) as raised:
        Quantity(*arguments)
    assert vars(raised.value)["argument"] == argument


def test_a_grain_may_be_a_whole_number_or_written() -> None:
    assert Quantity(FORTY, None, 10) == Quantity(FORTY, None, "10") == Quantity(FORTY, None, Decimal(10))


@pytest.mark.parametrize(
    "unit",
    ["USD", "kilometer / hour", "1 / day", "100000 / person", "meter ** 3", "kilogram * meter ** 2 / second ** 3", "vial"],
)
def test_units_of_names_and_powers_are_units(unit: str) -> None:
    well_formed(unit)
    assert Quantity(FORTY, unit).unit == unit


@pytest.mark.parametrize(
    "unit",
    [
        "",
        " ",
        "km/h",
        "meter * ",
        " / hour",
        "a  / b",
        "two words",
        "a ** b",
        "a ** -",
        "a ** 2 ** 2",
        "a ** 999",
        "a ** ²",
        "a ** 0",
        "a ** 50 / b ** 50",
        "a**2",
        "1 / 0",
        "0",
        "9" * 31,
        "meter" * 61,
        "a * " * 99 + "a",
    ],
)
def test_what_is_no_unit_is_named_wherever_it_comes_in(unit: str) -> None:
    for make in (well_formed, dimension, lambda unit: Quantity(FORTY, unit)):
        with pytest.raises(InputValueError) as raised:
            make(unit)
        assert raised.value.argument == "unit"


@pytest.mark.parametrize(
    "text",
    [
        "They saw 40 per " + "9" * 5000 + ".",
        "They saw 40 per " + "9" * 20 + " people.",
        "It cost $40 per " + "a" * 400 + ".",
        "It had 40 N" + "·m" * 200 + ".",
        "It took 40 m³ −2 and 5 cc −2 and 5 ha −3.",
        "From " + "9" * 400 + " ± 1." + "1" * 399 + " km.",
        "They saw " + "9" * 400 + " feet and 0." + "9" * 399 + " thousand cents.",
    ],
)
def test_no_text_makes_a_quantity_that_is_none(text: str) -> None:
    claims = extract(text)
    assert claims or claims.skipped
    assert type(claims).from_dicts(claims.to_dicts()).items == claims.items
