"""A survey: the findings of all groups, made when asked for, within a group and between groups that stand beside one another.

Small groups are judged pair by pair. A large one is swept: only the pairs whose figures have no number in common are
looked at, and those are counted by sorting, so that 10⁵ claims never make 5·10⁹ findings.
"""

from __future__ import annotations

import bisect
import itertools
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from functools import lru_cache, partial

import attrs

from claimnum.findings.finding import Finding
from claimnum.findings.relate import Judge
from claimnum.findings.side import Side
from claimnum.findings.sweep import disjoint_pairs
from claimnum.findings.together import MOST, Together, tied, together
from claimnum.findings.twins import Twins, pairs, told_twice
from claimnum.groups.gather import filed_under, hard_key, sought_under
from claimnum.groups.group import Group
from claimnum.groups.measure import Fit

SMALL = 100  # claims of a group all of whose pairs are judged
PAIRS = 10_000  # pairs between two groups that are judged one by one
NEIGHBOURS = 200  # groups beside one that are looked at
KEPT = 512  # groups whose claims are kept as read


@attrs.frozen(slots=True, eq=False, repr=False)
class Survey:
    """The groups and whoever judges them."""

    judge: Judge
    groups: tuple[Group, ...]
    _read: Callable[[int], Sequence[Side]] = attrs.field(init=False, repr=False)
    _index: dict[Hashable, list[int]] = attrs.field(init=False, repr=False, factory=dict)
    _twins: Callable[[], Twins] = attrs.field(init=False, repr=False)

    def __repr__(self) -> str:
        return f"<Survey: groups {len(self.groups):,}>"

    def __attrs_post_init__(self) -> None:
        # Of what they need alone, not of the survey: what refers to itself waits for the garbage collector.
        object.__setattr__(self, "_read", lru_cache(maxsize=KEPT)(partial(_sides, self.judge, self.groups)))
        object.__setattr__(self, "_twins", lru_cache(maxsize=1)(partial(Twins.among, self.groups)))
        for index, group in enumerate(self.groups):
            key = hard_key(group.question)
            for family in (None, *filed_under(group.question, self.judge.measures)):
                self._index.setdefault((key, family), []).append(index)

    def findings(self) -> Iterator[Finding]:
        """Every finding but those that are not comparable; of large groups, those whose figures differ."""
        parts: list[tuple[int, int]] = []
        for index in range(len(self.groups)):
            yield from self.within(index)
            for other in self.beside(index):
                yield from self.between(index, other)
                if self.fit(index, other) in (Fit.PART, Fit.WHOLE):
                    parts.append((index, other))
        yield from self.joined()
        for system in self.systems(parts):
            yield from system.findings()

    def fit(self, index: int, other: int) -> Fit:
        """How the question of one group lies to that of another."""
        return self.judge.gates(self.groups[index].question, self.groups[other].question).fit

    def systems(self, parts: Sequence[tuple[int, int]]) -> Iterator[Together]:
        """The groups that stand to one another as parts and wholes, each set of them taken together."""
        for members in tied(parts):
            if sum(len(self.groups[index].claims) for index in members) <= MOST:
                yield together(members, self.groups, self.sides, self.judge)

    def crowded(self, index: int) -> bool:
        """Whether more later groups may ask what this one asks than are looked at."""
        return len(self._later(index)) > NEIGHBOURS

    def within(self, index: int) -> Iterator[Finding]:
        """The findings of one group."""
        sides = self.sides(index)
        if len(sides) <= SMALL:
            pairs: Iterator[tuple[Side, Side]] = itertools.combinations(sides, 2)
        else:
            loose = [side.readings.loose for side in sides]
            pairs = ((sides[i], sides[j]) for i, j in disjoint_pairs(loose))
        return self.judged(pairs)

    def between(self, index: int, other: int) -> Iterator[Finding]:
        """The findings between the claims of two groups; where a gate parts these, of those alone that give one figure."""
        ones, others = self.sides(index), self.sides(other)
        if self.fit(index, other) is Fit.APART:
            return self.judged(pairs(ones, others))
        if len(ones) * len(others) <= PAIRS:
            return self.judged(itertools.product(ones, others))
        loose = ([side.readings.loose for side in sides] for sides in (ones, others))
        return self.judged((ones[i], others[j]) for i, j in disjoint_pairs(*loose))

    def joined(self) -> Iterator[Finding]:
        """The findings about pairs that the caller joined and that no others are about: their groups are held apart."""
        if not self.judge.overruled:
            return
        home = {claim.id: index for index, group in enumerate(self.groups) for claim in group.claims}
        for pair, fit in self.judge.overruled.items():
            places = sorted(home[claim] for claim in pair if claim in home)
            if fit is Fit.SAME and len(places) == 2 and places[0] != places[1]:
                one, two = (next(side for side in self.sides(at) if side.claim.id in pair) for at in places)
                if not self._looked_at(one, two, *places):
                    yield from self.judged([(one, two)])

    def _looked_at(self, one: Side, two: Side, index: int, other: int) -> bool:
        """Whether a pair of two groups is among those that stand beside one another."""
        return other in self.beside(index) and (self.fit(index, other) is not Fit.APART or told_twice(one.claim, two.claim))

    def beside(self, index: int) -> Iterator[int]:
        """The later groups that no gate parts from this one, or that share a figure with it; of the first none of too many."""
        later = self._later(index) if not self.crowded(index) else ()
        found = {other for other in later if self.fit(index, other) is not Fit.APART}
        yield from sorted(found.union(other for other in self._twins().of(index) if other > index))

    def alike(self, index: int) -> list[int]:
        """The groups, earlier and later, whose question is this one's for all that their texts say."""
        near = sorted({other for found in self._families(index) for other in found[:NEIGHBOURS]} - {index})
        return [other for other in near if self.fit(index, other) is Fit.SAME]

    def _later(self, index: int) -> set[int]:
        """The later groups of one kind, dimension and family of nouns with this one; of a family no more than show a crowd."""
        later: set[int] = set()
        for found in self._families(index):
            start = bisect.bisect_right(found, index)
            later.update(found[start : start + NEIGHBOURS + 1])
        return later

    def _families(self, index: int) -> Iterator[Sequence[int]]:
        """The groups of each family of nouns that this one, which is among them, has its own in, of its kind and dimension."""
        question = self.groups[index].question
        key = hard_key(question)
        sought = (None if self.judge.same_measure else sought_under(question, self.judge.measures)) or (None,)
        yield from (self._index.get((key, family), ()) for family in sought)

    def sides(self, index: int) -> Sequence[Side]:
        """The claims of a group as they are read."""
        return self._read(index)

    def judged(self, pairs: Iterable[tuple[Side, Side]]) -> Iterator[Finding]:
        """What pairs come to, those that are not comparable left out."""
        for a, b in pairs:
            finding = self.judge.relate_sides(a, b)
            if finding.verdict != "not_comparable":
                yield finding


def _sides(judge: Judge, groups: Sequence[Group], index: int) -> Sequence[Side]:
    question = groups[index].question
    return [judge.side(claim, question) for claim in groups[index].claims]
