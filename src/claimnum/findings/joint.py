"""Joint bounds: what the claims of related questions leave for each, taken together.

A part is no more than its whole (Kursk in Russia, children among the dead), and parts that share nothing add up to no more
than it. All these rules push one way: what a part is at least, its whole is at least. So the least numbers that satisfy
them are found by going from the parts to the wholes once, and the system has a solution exactly where these least numbers
pass no upper end.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence

import attrs

from claimnum.values.extent import End, Extent, infinite, plus

MOST_PARTS = 12  # disjoint parts of one whole whose sums are tried

# A claim's place in the caller's list.
Ground = int


@attrs.frozen(slots=True)
class Floor:
    """A lower end and the claims that it rests on."""

    end: End
    grounds: frozenset[Ground] = frozenset()


@attrs.frozen(slots=True)
class System:
    """Questions with what claims say of them, and how they lie in one another.

    Args:
        extents: for each question, each claim's place and extent.
        parts: the questions that are parts of a question.
        apart: whether two questions share nothing, so that their numbers add.
    """

    extents: Mapping[int, Sequence[tuple[Ground, Extent]]]
    parts: Mapping[int, Sequence[int]]
    apart: frozenset[tuple[int, int]] = frozenset()

    def floors(self) -> dict[int, Floor]:
        """The least that every question can be, with its grounds."""
        done: dict[int, Floor] = {}
        for question in self.extents:
            self._floor(question, done, frozenset())
        return done

    def joint(self) -> dict[int, Extent]:
        """What is left for each question; a question without a solution is left out."""
        floors = self.floors()
        left: dict[int, Extent] = {}
        for question, floor in floors.items():
            upper = min((end for end in self._ceilings(question, floors)), default=(math.inf, -1))
            if floor.end <= upper:
                left[question] = Extent(floor.end, upper)
        return left

    def contradictions(self) -> list[frozenset[Ground]]:
        """The smallest set of claims that cannot all be true, for each question whose least passes an upper end."""
        found: list[frozenset[Ground]] = []
        for question, floor in self.floors().items():
            passed = [ground for ground, extent in self.extents[question] if floor.end > extent.upper]
            if passed:
                found.append(self._least(question, floor, passed))
        return found

    def _least(self, question: int, floor: Floor, passed: Sequence[Ground]) -> frozenset[Ground]:
        """Of the claims that a contradiction rests on, as few as still contradict one another."""
        uppers = {ground: extent.upper for ground, extent in self.extents[question]}
        lowest = min(passed, key=lambda ground: (uppers[ground], ground))
        kept = set(floor.grounds) | {lowest}
        for ground in sorted(floor.grounds):
            if ground != lowest and not self._only(kept - {ground}).solvable():
                kept.discard(ground)
        return frozenset(kept)

    def solvable(self) -> bool:
        """Whether numbers exist that make every claim true."""
        floors = self.floors()
        return all(floors[q].end <= extent.upper for q, said in self.extents.items() for _, extent in said)

    def _only(self, grounds: set[Ground]) -> System:
        kept = {q: [(g, e) for g, e in said if g in grounds] for q, said in self.extents.items()}
        return attrs.evolve(self, extents=kept)

    def _floor(self, question: int, done: dict[int, Floor], above: frozenset[int]) -> Floor:
        if question in done:
            return done[question]
        above |= {question}
        under = {q: self._floor(q, done, above) for q in self.parts.get(question, ()) if q not in above}
        own = (Floor(extent.lower, frozenset({ground})) for ground, extent in self.extents.get(question, ()))
        done[question] = _highest((*own, *under.values(), *self._sums(under)))
        return done[question]

    def _sums(self, floors: Mapping[int, Floor]) -> Iterator[Floor]:
        """The sums of every set of parts that share nothing; only parts that are more than nothing count."""
        counted = [q for q, floor in floors.items() if 0 < floor.end[0] < math.inf][:MOST_PARTS]
        sets: list[tuple[tuple[int, ...], Floor]] = [((), Floor((0, 0)))]
        for question in counted:
            for members, floor in list(sets):
                if all(self._adds(member, question) for member in members):
                    more = Floor(_add(floor.end, floors[question].end), floor.grounds | floors[question].grounds)
                    sets.append(((*members, question), more))
                    if len(members) > 0:
                        yield more

    def _adds(self, one: int, two: int) -> bool:
        return (one, two) in self.apart or (two, one) in self.apart

    def _ceilings(self, question: int, floors: Mapping[int, Floor]) -> Iterator[End]:
        yield from (extent.upper for _, extent in self.extents.get(question, ()))
        for whole, parts in self.parts.items():
            if question not in parts:
                continue
            rest = {
                q: floors[q] for q in parts if q != question and ((q, question) in self.apart or (question, q) in self.apart)
            }
            beside = _highest((Floor((0, 0)), *rest.values(), *self._sums(rest)))
            for end in self._ceilings(whole, floors):
                yield _less(end, beside.end)


def _highest(floors: Sequence[Floor]) -> Floor:
    """The floor that binds; of equal ones that with the fewest grounds."""
    return max(floors, key=lambda floor: (floor.end, -len(floor.grounds)), default=Floor((-math.inf, 1)))


def _add(a: End, b: End) -> End:
    return plus(a[0], b[0]), 1 if a[1] or b[1] else 0


def _less(upper: End, lower: End) -> End:
    if infinite(upper[0]):
        return upper
    return plus(upper[0], -lower[0]), -1 if upper[1] or lower[1] else 0
