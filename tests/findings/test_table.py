"""The table of two numbers, row by row, and the cases that the design settles."""

from __future__ import annotations

from decimal import Decimal

import pytest

from claimnum import Claim, Interval, Policy, relate

AT_LEAST, MORE, AT_MOST, LESS = Interval.at_least, Interval.more_than, Interval.at_most, Interval.less_than
Value = int | str | Interval


def people(value: Value, precision: int | str = 1, hedge: str | None = None, **more: object) -> Claim:
    return Claim.of(value, head="person", event="kill", precision=precision, hedge=hedge, said="2024-11-04", **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("a", "b", "verdict", "flags"),
    [
        # one inside the other, not disjoint as heard
        pytest.param(people(11000, 1000), people(AT_LEAST(10000), 1000), "agrees", (), id="inside"),
        pytest.param(people(40), people(40), "agrees", (), id="equal"),
        # one inside the other, disjoint as heard
        pytest.param(people(MORE(24)), people(MORE(40)), "agrees", ("tension",), id="inside, in tension"),
        # overlap
        pytest.param(people(AT_LEAST(900), 100), people(AT_MOST(1000, 0), 100), "compatible", (), id="overlap"),
        pytest.param(
            people(AT_LEAST(100), 1), people(AT_MOST(900, 0), 100), "compatible", ("tension",), id="overlap, in tension"
        ),
        # disjoint as stated, inside as meant
        pytest.param(people(11000, 1000), people(11234), "agrees", ("rounded",), id="rounded"),
        pytest.param(people(100000, 10000), people(103000, 1000), "agrees", ("rounded",), id="100,000 for 103,000"),
        pytest.param(people(60, hedge="about"), people(58), "agrees", ("hedged",), id="about"),
        # disjoint as stated, overlap as meant
        pytest.param(people(1300, 100), people(1250, 10), "undecided", ("rounded",), id="roundings that overlap"),
        pytest.param(
            people(1000, 100), people(MORE(1000), 100), "undecided", ("rounded", "touching"), id="1,000 and more than 1,000"
        ),
        pytest.param(
            people(9800, 100), people(AT_LEAST(10000), 1000), "undecided", ("rounded",), id="a bound that may be rounded"
        ),
        # disjoint in every reading
        pytest.param(
            people(712_000, 1000), people(MORE(10**6), 10**6), "conflicts", ("same_day",), id="a threshold is not rounded"
        ),
        pytest.param(people(44), people(LESS(40, 0), 10), "conflicts", ("same_day",), id="nor one from above"),
        pytest.param(people(11000, 1000), people(11600, 100), "conflicts", ("same_day",), id="11,000 is not 11,600"),
        pytest.param(people(78), people(MORE(78)), "conflicts", ("same_day", "touching"), id="78 and more than 78"),
        pytest.param(people(MORE(10)), people(LESS(11, 0)), "conflicts", ("same_day",), id="counts are whole"),
    ],
)
def test_a_row_of_the_table(a: Claim, b: Claim, verdict: str, flags: tuple[str, ...]) -> None:
    finding = relate(a, b)
    assert (finding.verdict, finding.flags) == (verdict, flags)


def test_the_edge_of_a_vague_word_is_undecided_and_beyond_it_is_not() -> None:
    tens_of_thousands = people(Interval(20000, 100000, upper_closed=False), 10000, "vague")
    assert relate(tens_of_thousands, people(17900, 100)).verdict == "undecided"
    assert relate(tens_of_thousands, people(36000, 1000)).verdict == "agrees"
    assert relate(tens_of_thousands, people(9000, 1000)).verdict == "conflicts"


def measure(value: Value, unit: str, precision: int | str = 1) -> Claim:
    return Claim.of(value, unit=unit, kind="measure", precision=precision, head="depth", said="2024-11-04")


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (measure(240, "kilometer / hour", 10), measure(150, "mile / hour", 10)),
        (
            measure("46.6", "degree_Celsius", "0.1"),
            measure("115.9", "degree_Fahrenheit", "0.1"),
        ),
        (measure(12, "mile"), measure(20, "kilometer")),
    ],
    ids=["inside", "a tenth of a degree", "a conversion rounds too"],
)
def test_units_that_differ_agree_where_their_readings_overlap(a: Claim, b: Claim) -> None:
    finding = relate(a, b)
    assert (finding.verdict, finding.flags) == ("agrees", ("rounded",))


def test_a_percent_and_a_ratio_are_one_kind_and_percentage_points_another() -> None:
    ratio = Claim.of("0.4", kind="ratio", precision="0.05", head="union")
    percent = Claim.of(40, unit="percent", kind="percent", head="union")
    points = Claim.of(40, unit="percentage_point", kind="percent", head="union")
    assert relate(ratio, percent).verdict == "agrees"
    assert relate(percent, points).verdict == "not_comparable"


def test_currencies_compare_only_with_a_rate() -> None:
    euros = Claim.of(100, unit="EUR", kind="money", head="debt")
    dollars = Claim.of(108, unit="USD", kind="money", head="debt")
    assert relate(euros, dollars).verdict == "not_comparable"
    assert relate(euros, dollars, rates={"EUR": Decimal("1.08")}).verdict == "agrees"


def test_the_strict_policy_reads_every_figure_as_exact() -> None:
    a, b = people(11000, 1000), people(11234)
    assert relate(a, b).verdict == "agrees"
    strict = relate(a, b, Policy.strict())
    assert (strict.verdict, strict.policy) == ("conflicts", "strict")


def test_the_reason_names_who_says_what() -> None:
    a = people(11000, 1000, source="Volodymyr Zelensky")
    b = people(AT_LEAST(10000), 1000, source="Pat Ryder")
    reason = relate(a, b).reason
    assert "Volodymyr Zelensky’s 11000" in reason
    assert "11000 lies inside 10,000 or more" in reason
