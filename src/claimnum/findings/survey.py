"""A survey: the findings of all groups, made when asked for, within a group and between groups that stand beside one another.

Small groups are judged pair by pair. A large one is swept: only the pairs whose figures have no number in common are
looked at, and those are counted by sorting, so that 10⁵ claims never make 5·10⁹ findings.
"""

from __future__ import annotations

import bisect
import itertools
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from functools import lru_cache

import attrs

from claimnum.findings.finding import Finding
from claimnum.findings.relate import Judge
from claimnum.findings.side import Side
from claimnum.findings.sweep import disjoint_pairs
from claimnum.findings.together import MOST, Together, tied, together
from claimnum.findings.twins import figure, told_twice
from claimnum.groups.gather import filed_under, hard_key, sought_under
from claimnum.groups.group import Group
from claimnum.groups.measure import Fit

SMALL = 100  # claims of a group all of whose pairs are judged
PAIRS = 10_000  # pairs between two groups that are judged one by one
NEIGHBOURS = 200  # groups beside one that are looked at
TWINS = 20  # groups at most that give one figure, where it is to tell
KEPT = 512  # groups whose claims are kept as read


@attrs.frozen(slots=True, eq=False, repr=False)
class Survey:
    """The groups and whoever judges them."""

    judge: Judge
    groups: tuple[Group, ...]
    _read: Callable[[int], Sequence[Side]] = attrs.field(init=False, repr=False)
    _index: dict[Hashable, list[int]] = attrs.field(init=False, repr=False, factory=dict)
    _twins: dict[Hashable, list[int]] = attrs.field(init=False, repr=False, factory=dict)
    _figures: list[set[Hashable]] = attrs.field(init=False, repr=False, factory=list)

    def __repr__(self) -> str:
        return f"<Survey: groups {len(self.groups):,}>"

    def __attrs_post_init__(self) -> None:
        object.__setattr__(self, "_read", lru_cache(maxsize=KEPT)(self._sides))
        for index, group in enumerate(self.groups):
            key = hard_key(group.question)
            for family in (None, *filed_under(group.question, self.judge.measures)):
                self._index.setdefault((key, family), []).append(index)
            self._figures.append({(key, told) for claim in group.claims if (told := figure(claim)) is not None})
            for told in self._figures[-1]:
                self._twins.setdefault(told, []).append(index)

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
        """Whether more groups could stand beside this one than are looked at."""
        return len(self.candidates(index)) > NEIGHBOURS

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
        """The findings between the claims of two groups; where a gate parts these, of those alone that it does not."""
        ones, others = self.sides(index), self.sides(other)
        if self.fit(index, other) is Fit.APART:
            pairs = itertools.product(ones, others)
            return self.judged((a, b) for a, b in pairs if told_twice(a.claim, b.claim) or self._joined(a, b))
        if len(ones) * len(others) <= PAIRS:
            return self.judged(itertools.product(ones, others))
        loose = ([side.readings.loose for side in sides] for sides in (ones, others))
        return self.judged((ones[i], others[j]) for i, j in disjoint_pairs(*loose))

    def joined(self) -> Iterator[Finding]:
        """The findings about pairs that the caller joined and that stand in no groups beside one another."""
        if not self.judge.overruled:
            return
        home = {claim.id: index for index, group in enumerate(self.groups) for claim in group.claims}
        for pair, fit in self.judge.overruled.items():
            places = sorted(home[claim] for claim in pair if claim in home)
            if fit is Fit.SAME and len(places) == 2 and places[0] != places[1] and places[1] not in set(self.beside(places[0])):
                one, two = (next(side for side in self.sides(at) if side.claim.id in pair) for at in places)
                yield from self.judged(iter([(one, two)]))

    def beside(self, index: int) -> Iterator[int]:
        """The later groups that no gate parts from this one, or that share a figure with it; none of too many that could."""
        found, twins = self.candidates(index), {other for found in self._of_one_figure(index) for other in found}
        if len(found) <= NEIGHBOURS:
            yield from (other for other in found if other in twins or self.fit(index, other) is not Fit.APART)

    def alike(self, index: int) -> list[int]:
        """The groups, earlier and later, whose question is this one's for all that their texts say."""
        near = sorted({other for found in self._near(index) for other in found[:NEIGHBOURS]} - {index})
        return [other for other in near if self.fit(index, other) is Fit.SAME]

    def candidates(self, index: int) -> Sequence[int]:
        """The later groups that could stand beside this one: of one kind, dimension and family of nouns, or of one figure."""
        near = itertools.chain(self._near(index), self._of_one_figure(index))
        return sorted({other for found in near for other in found[bisect.bisect_right(found, index) :]})

    def _near(self, index: int) -> Iterator[Sequence[int]]:
        """The groups of one kind, dimension and family of nouns with this one, which is among them."""
        question = self.groups[index].question
        key = hard_key(question)
        sought = (None if self.judge.same_measure else sought_under(question, self.judge.measures)) or (None,)
        yield from (self._index.get((key, family), ()) for family in sought)

    def _of_one_figure(self, index: int) -> Iterator[Sequence[int]]:
        """The groups of one kind and dimension that give a telling figure of this one, which is among them.

        A figure that very many give tells nothing: to look at all of them would take the square of their number.
        """
        yield from (found for told in self._figures[index] if len(found := self._twins[told]) <= TWINS)

    def _joined(self, a: Side, b: Side) -> bool:
        """Whether the caller joined two claims."""
        return bool(self.judge.overruled) and frozenset((a.claim.id, b.claim.id)) in self.judge.overruled

    def sides(self, index: int) -> Sequence[Side]:
        """The claims of a group as they are read."""
        return self._read(index)

    def _sides(self, index: int) -> Sequence[Side]:
        question = self.groups[index].question
        return [self.judge.side(claim, question) for claim in self.groups[index].claims]

    def judged(self, pairs: Iterable[tuple[Side, Side]]) -> Iterator[Finding]:
        """What pairs come to, those that are not comparable left out."""
        for a, b in pairs:
            finding = self.judge.relate_sides(a, b)
            if finding.verdict != "not_comparable":
                yield finding
