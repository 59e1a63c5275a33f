"""Extents: ends that compare as tuples, and whole numbers."""

from __future__ import annotations

from fractions import Fraction

import pytest

from claimnum import Interval
from claimnum.values.extent import Extent, Lie


@pytest.mark.parametrize(
    ("a", "b", "lie"),
    [
        (Interval.point(5), Interval.at_least(5), Lie.INSIDE),
        (Interval.point(5), Interval.more_than(5), Lie.DISJOINT),
        (Interval(1, 5), Interval(4, 9), Lie.OVERLAP),
        (Interval(1, 5, upper_closed=False), Interval(5, 9), Lie.DISJOINT),
        (Interval.at_most(5), Interval.less_than(5), Lie.INSIDE),
        (Interval(None, None), Interval.point(3), Lie.INSIDE),
    ],
)
def test_how_two_extents_lie(a: Interval, b: Interval, lie: Lie) -> None:
    one, two = Extent.of(a), Extent.of(b)
    assert one.lie(two) is lie
    assert two.lie(one) is lie


def test_a_change_of_unit_is_exact() -> None:
    third = Extent.of(Interval.point("0.1"), Fraction(1, 3), 0)
    assert third.lower == third.upper == (Fraction(1, 30), 0)


def test_whole_numbers_start_past_an_open_end_and_none_is_left_as_it_is() -> None:
    assert Extent.of(Interval.more_than(10)).whole().lower == (11, 0)
    assert Extent.of(Interval.less_than(12, 0)).whole().upper == (11, 0)
    nearly_five = Interval("4.5", 5, lower_closed=False, upper_closed=False)
    assert Extent.of(nearly_five).whole() == Extent.of(nearly_five)
