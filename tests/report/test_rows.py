"""The rows of a report: low, best and high, verdicts, and large groups that are swept."""

from __future__ import annotations

import itertools

from claimnum import Claim, Claims, Interval, reconcile
from claimnum.findings.sweep import busiest, count_disjoint, disjoint_pairs
from claimnum.report.rows import BETWEEN
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


def test_a_source_counts_by_what_it_said_last() -> None:
    monday = [toll(12, "Police"), toll(12, "Mayor"), toll(12, "Hospital")]
    later = [Claim.of(41, head="person", event="kill", said="2024-11-06", source=source) for source in ("Police", "Mayor")]
    assert best([*monday, *later]) == "41"


def test_of_figures_that_tie_the_best_is_one_that_is_given_then_the_latest_then_the_narrowest() -> None:
    assert best([toll(Interval.at_most(30), "Police"), toll(40, "Officials")]) == "40"
    wednesday = Claim.of(38, head="person", event="kill", said="2024-11-06", source="Mayor")
    assert best([toll(40, "Police"), wednesday]) == "38"
    assert best([toll(Interval(10, 20), "Police"), toll(40, "Mayor")]) == "40"
    assert best([toll(44, "Police"), toll(40, "Mayor")]) == "40"


def test_a_ceiling_alone_has_no_best_figure() -> None:
    assert best([toll(Interval.at_most(30), "Police")]) is None
    assert best([toll(Interval.at_least(40), "Police")]) == "40"
    assert best([toll(0, "Police")]) == "0"


def best(claims: list[Claim]) -> str | None:
    figure: str | None = reconcile(Claims(claims)).to_dict()["groups"][0]["best"]
    return figure


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


def test_questions_that_may_be_one_another_are_listed_up_to_a_limit() -> None:
    claims = [toll(value, f"source {value}", places=[f"Place{value % 40}"]) for value in range(1600)]  # type: ignore[arg-type]
    report = reconcile(Claims(claims)).to_dict()
    assert sum(finding["verdict"] == "undecided" for finding in report["findings"]) <= BETWEEN
    assert not any(row["complete"] for row in report["groups"][-2:])


EXTENTS = [Extent((low, 0), (low + width, -1 if width else 0)) for low in range(5) for width in range(4)]


def test_sweeps_equal_the_table_of_pairs() -> None:
    pairs = {(i, j) for i, j in itertools.combinations(range(len(EXTENTS)), 2) if EXTENTS[i].disjoint(EXTENTS[j])}
    assert count_disjoint(EXTENTS) == len(pairs)
    assert set(disjoint_pairs(EXTENTS)) == pairs
    crossed = {(i, j) for i, a in enumerate(EXTENTS) for j, b in enumerate(EXTENTS) if a.disjoint(b)}
    assert set(disjoint_pairs(EXTENTS, EXTENTS)) == crossed


def test_a_voice_counts_once_where_most_voices_are_sought() -> None:
    low, high = Extent((0, 0), (10, 0)), Extent((8, 0), (20, 0))
    assert busiest([low, low, high], ["a", "a", "b"]) == [Extent((8, 0), (10, 0))]
    assert busiest([], []) == []


def test_runs_that_most_voices_allow_hold_as_many_voices_as_any_number_has() -> None:
    for some in itertools.combinations(EXTENTS, 4):
        voices = ["a", "b", "a", "c"]
        points = {end for extent in some for end in (extent.lower, extent.upper)}
        most = max(len({v for v, e in zip(voices, some, strict=True) if e.lower <= point <= e.upper}) for point in points)
        runs = busiest(some, voices)
        assert runs
        for run in runs:
            assert len({v for v, e in zip(voices, some, strict=True) if run.within(e)}) == most
