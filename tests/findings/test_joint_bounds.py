"""Joint bounds: parts and wholes propagated, and the smallest set of claims that cannot all be true."""

from __future__ import annotations

import math

import attrs

from claimnum import Claim, Claims, Interval, reconcile
from claimnum.findings.joint import System
from claimnum.values.extent import Extent

KURSK, RUSSIA, BRYANSK = 0, 1, 2


def at_least(n: int) -> Extent:
    return Extent((n, 0), (math.inf, -1))


def at_most(n: int) -> Extent:
    return Extent((0, 0), (n, 0))


def test_a_part_is_held_by_its_whole() -> None:
    system = System({KURSK: [(0, at_least(10000))], RUSSIA: [(1, at_most(12000))]}, {RUSSIA: [KURSK]})
    assert system.joint() == {KURSK: Extent((10000, 0), (12000, 0)), RUSSIA: Extent((10000, 0), (12000, 0))}
    assert system.contradictions() == []


def test_parts_that_share_nothing_add_up() -> None:
    extents = {KURSK: [(0, at_least(7))], BRYANSK: [(1, at_least(6))], RUSSIA: [(2, at_most(12))]}
    parts = {RUSSIA: [KURSK, BRYANSK]}
    assert System(extents, parts).contradictions() == []
    apart = System(extents, parts, frozenset({(KURSK, BRYANSK)}))
    assert apart.contradictions() == [frozenset({0, 1, 2})]
    assert not apart.solvable()


def test_only_the_claims_that_a_contradiction_needs_are_named() -> None:
    extents = {
        KURSK: [(0, at_least(20)), (1, at_least(5))],
        BRYANSK: [(2, at_least(6))],
        RUSSIA: [(3, at_most(12)), (4, at_most(40))],
    }
    system = System(extents, {RUSSIA: [KURSK, BRYANSK]}, frozenset({(KURSK, BRYANSK)}))
    assert system.contradictions() == [frozenset({0, 3})]


def troops(value: int | Interval, place: str) -> Claim:
    return Claim.of(value, head="troop", places=[place], said="2024-11-04", source=f"{place} {value}")


def test_a_report_gives_the_joint_reading_of_the_seed_article() -> None:
    report = reconcile(
        Claims([troops(Interval.at_least(10000), "Kursk"), troops(Interval.at_most(12000, 0), "Russia")])
    ).to_dict()
    joint = report["groups"][0]["joint"]
    assert (joint["lower"], joint["upper"]) == ("10000", "12000")
    assert report["groups"][0]["related"] == [1]


def test_a_report_names_three_claims_of_which_any_two_can_be_true() -> None:
    claims = [troops(70, "Kyiv"), troops(60, "Lviv"), troops(Interval.at_most(120, 0), "Ukraine")]
    findings = reconcile(Claims(claims)).to_dict()["findings"]
    joint = [f for f in findings if f["rule"] == "joint: no solution"]
    assert [(f["a"], f["b"], f["verdict"], set(f["claims"])) for f in joint] == [
        (None, None, "conflicts", {c.id for c in claims})
    ]


def test_a_figure_of_one_source_does_not_stand_for_what_the_bounds_leave() -> None:
    kursk = [troops(Interval.at_least(10000), "Kursk"), troops(11000, "Kursk")]
    possible = attrs.evolve(troops(Interval.at_most(12000, 0), "Russia"), modality="possible")
    floor = attrs.evolve(troops(Interval.at_least(11500), "Russia"), modality="possible")
    joint = reconcile(Claims([*kursk, possible, floor])).to_dict()["groups"][0]["joint"]
    assert (joint["lower"], joint["upper"]) == ("10000", "12000")
    confirmed = Claim.of(11000, head="troop", places=["Kursk"], said="2024-11-04", source="Kyiv")
    joint = reconcile(Claims([*kursk, confirmed, possible])).to_dict()["groups"][0]["joint"]
    assert (joint["lower"], joint["upper"]) == ("11000", "11000")


def test_figures_are_all_there_is_where_no_bound_is() -> None:
    children = Claim.of(11, head="child", event="kill", source="Police")
    joint = reconcile(Claims([children, Claim.of(31, head="person", event="kill", source="Police")])).to_dict()["groups"]
    assert [(group["joint"]["lower"], group["joint"]["upper"]) for group in joint] == [("11", "11"), ("31", "31")]


def test_what_cannot_all_be_true_is_among_the_findings_of_a_report() -> None:
    report = reconcile(Claims([troops(70, "Kyiv"), troops(60, "Lviv"), troops(Interval.at_most(120, 0), "Ukraine")]))
    assert [finding.rule for finding in report.conflicts] == ["joint: no solution"]
    assert [finding.to_dict() for finding in report.findings] == report.to_dict()["findings"]
