"""Laws of conversion: it undoes itself, it goes straight or round about alike, and it is exact where decimals can be."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimnum.errors import ConversionError, InputValueError
from claimnum.values.interval import EXACT, Interval
from claimnum.values.unit import convert, dimension, is_exact, to_base

UNITS = [
    line.split("\t")[0]
    for line in files("claimnum.values").joinpath("factors.tsv").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
]
COMPOUND = [
    "kilometer / hour",
    "mile / hour",
    "knot",
    "meter ** 2",
    "mile ** 2",
    "acre",
    "microgram / meter ** 3",
    "oil_barrel / day",
]
KEYS = {unit: dimension(unit) for unit in [*UNITS, *COMPOUND]}
PAIRS = [(a, b) for a in KEYS for b in KEYS if KEYS[a] == KEYS[b]]
EXACT_PAIRS = [(a, b) for a, b in PAIRS if is_exact(a, b) and is_exact(b, a)]

pairs = st.sampled_from(PAIRS)
decimals = st.decimals(min_value=-(10**12), max_value=10**12, places=4, allow_nan=False)


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    low, high = sorted((draw(decimals), draw(decimals)))
    if low == high:
        return Interval.point(low)
    return Interval(
        draw(st.sampled_from([low, None])), high, lower_closed=draw(st.booleans()), upper_closed=draw(st.booleans())
    )


def near(a: Decimal | None, b: Decimal | None, size: Decimal) -> bool:
    """Whether two ends are one but for what 28 digits leave out."""
    if a is None or b is None:
        return a is b
    return abs(EXACT.subtract(a, b)) <= EXACT.multiply(max(abs(size), Decimal(1)), Decimal("1e-24"))


@given(st.sampled_from(EXACT_PAIRS), intervals())
def test_an_exact_conversion_undoes_itself(units: tuple[str, str], interval: Interval) -> None:
    there = convert(interval, *units)
    assert convert(there, units[1], units[0]) == interval


@given(pairs, intervals())
def test_any_conversion_undoes_itself_to_28_digits(units: tuple[str, str], interval: Interval) -> None:
    back = convert(convert(interval, *units), units[1], units[0])
    size = max(abs(end) for end in (interval.lower, interval.upper) if end is not None) + Decimal(1000)
    assert near(back.lower, interval.lower, size)
    assert near(back.upper, interval.upper, size)


@given(pairs, decimals)
def test_a_conversion_keeps_the_amount_in_the_base_unit(units: tuple[str, str], value: Decimal) -> None:
    converted = convert(Interval.point(value), *units).lower
    assert converted is not None
    have, got = to_base(units[0]).amount(value), to_base(units[1]).amount(converted)
    assert abs(have - got) <= max(abs(have), to_base(units[1]).factor * 1000, Fraction(1, 10**20)) * Fraction(1, 10**24)


@given(pairs, intervals())
def test_a_conversion_keeps_which_ends_are_bounded_and_closed(units: tuple[str, str], interval: Interval) -> None:
    there = convert(interval, *units)
    assert (there.lower is None, there.upper is None) == (interval.lower is None, interval.upper is None)
    assert (there.lower_closed, there.upper_closed) == (interval.lower_closed, interval.upper_closed)


@given(pairs, decimals, decimals)
def test_order_is_kept(units: tuple[str, str], a: Decimal, b: Decimal) -> None:
    ends = [convert(Interval.point(value), *units).lower for value in (a, b)]
    assert ends[0] is not None
    assert ends[1] is not None
    assert (a <= b) == (ends[0] <= ends[1])


@given(st.sampled_from(sorted(KEYS)), st.sampled_from(sorted(KEYS)))
def test_only_one_dimension_converts(source: str, target: str) -> None:
    if KEYS[source] != KEYS[target]:
        with pytest.raises(ConversionError) as caught:
            convert(Interval.point(1), source, target)
        assert (caught.value.source, caught.value.target) == (source, target)


@given(st.sampled_from(sorted(KEYS)), intervals())
def test_a_unit_to_itself_is_the_interval_itself(unit: str, interval: Interval) -> None:
    assert convert(interval, unit, unit) is interval


@given(st.sampled_from(["kilo", "mega", "milli", "micro"]), st.sampled_from(["meter", "gram", "watt", "liter"]), decimals)
def test_prefixes_are_powers_of_ten(prefix: str, unit: str, value: Decimal) -> None:
    power = {"kilo": 3, "mega": 6, "milli": -3, "micro": -6}[prefix]
    assert convert(Interval.point(value), prefix + unit, unit) == Interval.point(value.scaleb(power, EXACT))


@given(decimals, st.decimals(min_value="0.001", max_value=1000, places=3))
def test_money_goes_by_the_rates_and_back(amount: Decimal, rate: Decimal) -> None:
    rates = {"EUR": rate}
    dollars = convert(Interval.point(amount), "EUR", "USD", rates)
    assert dollars == Interval.point(EXACT.multiply(amount, rate))
    back = convert(dollars, "USD", "EUR", rates)
    assert near(back.lower, amount, amount)


@given(decimals)
def test_levels_and_changes_of_temperature_are_apart(value: Decimal) -> None:
    level = convert(Interval.point(value), "degree_Celsius", "degree_Fahrenheit").lower
    change = convert(Interval.point(value), "delta_degree_Celsius", "delta_degree_Fahrenheit").lower
    assert level is not None
    assert change is not None
    assert level == change + 32
    with pytest.raises(ConversionError):
        convert(Interval.point(value), "degree_Celsius", "delta_degree_Celsius")


@pytest.mark.parametrize(
    ("value", "source", "target", "expected"),
    [
        ("3", "kilometer", "meter", "3000"),
        ("60", "mile / hour", "kilometer / hour", "96.56064"),
        ("20", "degree_Celsius", "degree_Fahrenheit", "68"),
        ("0", "kelvin", "degree_Celsius", "-273.15"),
        ("-40", "degree_Fahrenheit", "degree_Celsius", "-40"),
        ("1", "oil_barrel", "gallon", "42"),
        ("1", "mile ** 2", "kilometer ** 2", "2.589988110336"),
        ("2", "hour", "minute", "120"),
        ("7", "basis_point", "percentage_point", "0.07"),
        ("12", "percent", None, "0.12"),
        ("68", "1 / 100000", "1 / 1000", "0.68"),
        ("2.5", "USD / 1000000", "USD / 1000", "0.0025"),
        ("1", "kilowatt_hour", "joule", "3600000"),
    ],
)
def test_known_conversions(value: str, source: str, target: str | None, expected: str) -> None:
    assert convert(Interval.point(value), source, target) == Interval.point(expected)


@pytest.mark.parametrize(
    ("source", "target"), [("USD", "EUR"), ("percent", "percentage_point"), ("USD", "percent"), ("EUR / year", "EUR")]
)
def test_no_conversion_without_a_bridge(source: str, target: str) -> None:
    with pytest.raises(ConversionError):
        convert(Interval.point(5), source, target)


def test_money_per_something_converts_in_both() -> None:
    price = convert(Interval.point(2), "EUR / liter", "USD / gallon", {"EUR": Decimal("1.1")})
    assert price.lower == Decimal("8.3279059248")


def test_a_rate_is_above_nothing() -> None:
    with pytest.raises(InputValueError):
        convert(Interval.point(2), "EUR", "USD", {"EUR": Decimal(0)})
