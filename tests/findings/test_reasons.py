"""Reasons say why in numbers, and stand as sentences."""

from __future__ import annotations

import attrs
import pytest

from claimnum import Claim, Interval, relate


def said(value: int | Interval, surface: str, source: str, unit: str | None = None) -> Claim:
    kind = "count" if unit is None else "money"
    made = Claim.of(value, head="person", event="kill", said="2024-11-04", source=source, unit=unit, kind=kind, precision=1)
    return attrs.evolve(made, surface=surface)


@pytest.mark.parametrize(
    ("a", "b", "reason"),
    [
        (
            said(Interval.at_most(30, 0), "No more than 30", "Police"),
            said(40, "Forty", "officials"),
            "Police’s no more than 30 and officials’ forty cannot both be true: 40 is above 30.",
        ),
        (
            said(Interval.at_least(46), "At least 46", "Police"),
            said(Interval(10, 12), "10 to 12", "Mayor"),
            "Mayor’s 10 to 12 and Police’s at least 46 cannot both be true: 46 is above 12.",
        ),
        (
            said(78, "78", "Police"),
            said(Interval.more_than(78), "More than 78", "Mayor"),
            "Mayor’s more than 78 and Police’s 78 cannot both be true: 78 is not above 78.",
        ),
        (
            said(Interval.less_than(78, 0), "Fewer than 78", "Mayor"),
            said(Interval.at_least(78), "78 or more", "Police"),
            "Mayor’s fewer than 78 and Police’s 78 or more cannot both be true: 78 is not below 78.",
        ),
        (
            said(10, "Rs 10", "Police", "INR"),
            said(90, "Rs 90", "Mayor", "INR"),
            "Mayor’s Rs 90 and Police’s Rs 10 cannot both be true: 90 is above 10.",
        ),
    ],
)
def test_a_conflict_says_which_number_lies_beyond_which(a: Claim, b: Claim, reason: str) -> None:
    pair, _, why = relate(a, b).reason.partition(" cannot ")
    wanted, _, numbers = reason.partition(" cannot ")
    assert why == numbers
    assert sorted(pair.casefold().split(" and ")) == sorted(wanted.casefold().split(" and "))
    assert pair[0].isupper()
