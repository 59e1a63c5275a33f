"""The laws of intervals, each pinned to the plain definition: a set of numbers."""

from __future__ import annotations

import pickle
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimnum.errors import AmbiguousTruthError, InputTypeError, InputValueError
from claimnum.values.interval import Interval, decimal_text

# Few and small, so that ends often meet; halves lie between them and tell open from closed.
ENDS = st.integers(-3, 3).map(Decimal)
POINTS = [Decimal(n) / 4 for n in range(-20, 21)]


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    low, high = draw(st.none() | ENDS), draw(st.none() | ENDS)
    if low is not None and high is not None and low > high:
        low, high = high, low
    closed = low is not None and low == high
    return Interval(low, high, lower_closed=closed or draw(st.booleans()), upper_closed=closed or draw(st.booleans()))


def members(interval: Interval) -> set[Decimal]:
    return {point for point in POINTS if point in interval}


@given(intervals(), intervals())
def test_overlap_is_a_common_member(a: Interval, b: Interval) -> None:
    assert a.overlaps(b) == b.overlaps(a) == bool(members(a) & members(b))


@given(intervals(), intervals())
def test_the_intersection_holds_the_common_members(a: Interval, b: Interval) -> None:
    both = a.intersection(b)
    assert (members(both) if both is not None else set()) == members(a) & members(b)


@given(intervals(), intervals())
def test_within_is_no_member_left_over(a: Interval, b: Interval) -> None:
    reaches = (a.lower is None and b.lower is not None) or (a.upper is None and b.upper is not None)
    assert a.within(b) == (members(a) <= members(b) and not reaches)


@given(intervals(), intervals())
def test_the_hull_is_the_smallest_that_holds_both(a: Interval, b: Interval) -> None:
    hull = a.hull(b)
    assert a.within(hull)
    assert b.within(hull)
    between = members(hull) - members(a) - members(b)
    gap = a.gap(b)
    assert between == (members(gap) if gap is not None else set())


@given(intervals(), intervals())
def test_a_gap_is_found_only_between_what_does_not_overlap(a: Interval, b: Interval) -> None:
    assert a.gap(b) == b.gap(a)
    if a.overlaps(b):
        assert a.gap(b) is None


@given(intervals(), st.sampled_from([Decimal(-2), Decimal("0.5"), Decimal(3)]), ENDS)
def test_scaling_moves_every_member(a: Interval, factor: Decimal, offset: Decimal) -> None:
    moved = a.scaled(factor, offset)
    assert all((point in a) == (point * factor + offset in moved) for point in POINTS)


@given(intervals())
def test_intervals_are_values(a: Interval) -> None:
    assert pickle.loads(pickle.dumps(a)) == a  # noqa: S301 - our own bytes
    assert hash(pickle.loads(pickle.dumps(a))) == hash(a)  # noqa: S301 - as above
    with pytest.raises(AmbiguousTruthError):
        bool(a)


@given(st.decimals(allow_nan=False, allow_infinity=False, places=6))
def test_decimal_text_is_exact_positional_and_bare(number: Decimal) -> None:
    text = decimal_text(number)
    assert Fraction(text) == Fraction(number)
    assert "E" not in text
    assert "." not in text or text[-1] not in "0."


def test_four_hundred_digits_stay_exact() -> None:
    long = "9" * 400
    assert decimal_text(Interval.point(long).scaled(Decimal("0.9")).lower or Decimal(0)) == str(int(long) * 9 // 10) + ".1"


@pytest.mark.parametrize(
    ("lower", "upper", "kwargs"),
    [(2, 1, {}), (1, 1, {"lower_closed": False}), ("x", 1, {}), ("NaN", 1, {}), ("Infinity", None, {})],
)
def test_what_is_no_interval_is_refused(lower: object, upper: object, kwargs: dict[str, bool]) -> None:
    with pytest.raises(InputValueError):
        Interval(lower, upper, **kwargs)  # type: ignore[arg-type]  # the wrong types are the test


@pytest.mark.parametrize("value", [1.5, True, b"1"])
def test_a_float_is_refused_since_it_is_not_exact(value: object) -> None:
    with pytest.raises(InputTypeError):
        Interval.point(value)  # type: ignore[arg-type]  # the wrong types are the test


@pytest.mark.parametrize(
    ("interval", "text"),
    [
        (Interval.point(40), "[40]"),
        (Interval.at_least(10000), "[10000, ∞)"),
        (Interval.more_than("2.50"), "(2.5, ∞)"),
        (Interval.at_most(3), "(-∞, 3]"),
        (Interval.less_than(3, 0), "[0, 3)"),
        (Interval(None, None), "(-∞, ∞)"),
    ],
)
def test_an_interval_reads_as_it_is_written_in_mathematics(interval: Interval, text: str) -> None:
    assert str(interval) == text
