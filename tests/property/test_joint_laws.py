"""Joint bounds equal what trying every assignment of small numbers gives."""

from __future__ import annotations

import itertools
import math

from hypothesis import given, settings
from hypothesis import strategies as st

from claimnum.findings.joint import System
from claimnum.values.extent import Extent

MOST = 6
QUESTIONS = range(4)


@st.composite
def extents(draw: st.DrawFn) -> Extent:
    low = draw(st.integers(0, 4))
    high = draw(st.one_of(st.none(), st.integers(low, 5)))
    return Extent((low, 0), (math.inf, -1) if high is None else (high, 0))


@st.composite
def systems(draw: st.DrawFn) -> System:
    said = {q: [(q * 2 + n, e) for n, e in enumerate(draw(st.lists(extents(), max_size=2)))] for q in QUESTIONS}
    # A whole has a higher index than its parts, so nothing is a part of itself.
    parts = {q: sorted(draw(st.sets(st.integers(0, q - 1)))) for q in QUESTIONS if q}
    pairs = itertools.combinations(QUESTIONS, 2)
    apart = [(a, b) for a, b in pairs if not inside(a, parts) & inside(b, parts) and draw(st.booleans())]
    return System(said, parts, frozenset(apart))


def inside(question: int, parts: dict[int, list[int]]) -> set[int]:
    """A question and all that is in it: what share some of it are not apart."""
    return {question}.union(*(inside(part, parts) for part in parts.get(question, ())))


def cliques(system: System, parts: list[int]) -> list[tuple[int, ...]]:
    """The sets of parts that pairwise share nothing."""
    return [
        group
        for size in range(1, len(parts) + 1)
        for group in itertools.combinations(parts, size)
        if all(pair in system.apart for pair in itertools.combinations(group, 2))
    ]


def solutions(system: System) -> list[tuple[int, ...]]:
    """Every assignment of 0 to `MOST` · 4 that satisfies the system; that is as far as the least numbers can reach."""
    sums = [(q, group) for q, parts in system.parts.items() for group in cliques(system, list(parts))]
    found = []
    for values in itertools.product(range(MOST * 2), repeat=len(QUESTIONS)):
        fits = all(e.lower[0] <= values[q] <= e.upper[0] for q, said in system.extents.items() for _, e in said)
        if fits and all(sum(values[part] for part in group) <= values[q] for q, group in sums):
            found.append(values)
    return found


@settings(max_examples=25, deadline=None)
@given(systems())
def test_joint_bounds_are_those_of_a_brute_force_solver(system: System) -> None:
    found = solutions(system)
    least = {q: floor.end[0] for q, floor in system.floors().items()}
    if not all(value < MOST * 2 or math.isinf(value) for value in least.values()):
        return  # past what is tried
    assert system.solvable() == bool(found)
    if not found:
        assert system.contradictions()
        return
    joint = system.joint()
    for question in QUESTIONS:
        low, high = min(values[question] for values in found), max(values[question] for values in found)
        assert max(joint[question].lower[0], 0) == low
        if not math.isinf(joint[question].upper[0]):
            assert joint[question].upper[0] == high


@settings(max_examples=40, deadline=None)
@given(systems())
def test_a_contradiction_names_claims_none_of_which_can_be_left_out(system: System) -> None:
    for grounds in system.contradictions():
        kept = {q: [(g, e) for g, e in said if g in grounds] for q, said in system.extents.items()}
        assert not System(kept, system.parts, system.apart).solvable()
        for ground in grounds:
            fewer = {q: [(g, e) for g, e in said if g != ground] for q, said in kept.items()}
            assert System(fewer, system.parts, system.apart).solvable()
