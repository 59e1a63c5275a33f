"""The rows of a report: low, best and high, verdicts, and large groups that are swept."""

from __future__ import annotations

import itertools

from claimnum import Claim, Claims, Interval, reconcile
from claimnum.findings.sweep import busiest, count_disjoint, disjoint_pairs
from claimnum.values.extent import Extent


def toll(value: int | Interval, source: str, **more: str) -> Claim:
    return Claim.of(value, head="person", event="kill", said="2024-11-04", source=source, **more)  # type: ignore[arg-type]


def test_best_is_what_most_independent_sources_allow() -> None:
    claims = [
        toll(40, "Police", document="a"),
        toll(40, "Police", document="b"),
        toll(40, "the police", document="c"),
        toll(52, "Mayor"),
        toll(Interval.at_least(50), "Hospital"),
        toll(Interval(30, 60), "Ministry"),
    ]
    row = reconcile(Claims(claims)).to_dict()["groups"][0]
    assert (row["low"], row["best"], row["high"]) == ("30", "52", None)
    assert row["outside"] == [claim.id for claim in claims[:3]]
    assert (row["verdict"], row["complete"]) == ("conflicts", True)


def test_figures_are_given_in_the_unit_of_the_first_claim() -> None:
    miles = Claim.of(12, unit="mile", kind="measure", head="depth")
    kilometres = Claim.of(20, unit="kilometer", kind="measure", head="depth")
    row = reconcile(Claims([kilometres, miles])).to_dict()["groups"][0]
    assert (row["low"], row["high"]) == ("19.312128", "20")


def test_a_large_group_is_swept_and_says_that_it_is_not_complete() -> None:
    claims = [toll(value, f"source {value}") for value in range(3000)]
    report = reconcile(Claims(claims)).to_dict()
    row = report["groups"][0]
    assert (row["complete"], row["verdict"]) == (False, "conflicts")
    assert row["apart"] == 3000 * 2999 // 2
    assert 0 < len(report["findings"]) <= 1000


EXTENTS = [Extent((low, 0), (low + width, -1 if width else 0)) for low in range(5) for width in range(4)]


def test_sweeps_equal_the_table_of_pairs() -> None:
    pairs = {(i, j) for i, j in itertools.combinations(range(len(EXTENTS)), 2) if EXTENTS[i].disjoint(EXTENTS[j])}
    assert count_disjoint(EXTENTS) == len(pairs)
    assert set(disjoint_pairs(EXTENTS)) == pairs
    crossed = {(i, j) for i, a in enumerate(EXTENTS) for j, b in enumerate(EXTENTS) if a.disjoint(b)}
    assert set(disjoint_pairs(EXTENTS, EXTENTS)) == crossed


def test_a_voice_counts_once_where_most_voices_are_sought() -> None:
    low, high = Extent((0, 0), (10, 0)), Extent((8, 0), (20, 0))
    assert busiest([low, low, high], ["a", "a", "b"]) == Extent((8, 0), (10, 0))
    assert busiest([], []) is None
