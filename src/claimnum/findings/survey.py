"""A survey: the findings of all groups, made lazily, group by group and between groups that stand beside one another."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from typing import Any

import attrs

from claimnum.findings.finding import Finding
from claimnum.findings.relate import Judge, Side
from claimnum.groups.gather import hard_key
from claimnum.groups.group import Group
from claimnum.groups.measure import Fit


@attrs.frozen(slots=True, eq=False)
class Survey:
    """The groups and whoever judges them."""

    judge: Judge
    groups: tuple[Group, ...]

    def findings(self) -> Iterator[Finding]:
        """Every finding but those that are not comparable."""
        sides = [[self.judge.side(claim) for claim in group.claims] for group in self.groups]
        for one, two in self._beside():
            yield from self._between(sides[one], sides[two] if one != two else None)

    def _between(self, ones: list[Side], others: list[Side] | None) -> Iterator[Finding]:
        pairs = itertools.combinations(ones, 2) if others is None else itertools.product(ones, others)
        for a, b in pairs:
            finding = self.judge.relate_sides(a, b)
            if finding.verdict != "not_comparable":
                yield finding

    def _beside(self) -> Iterator[tuple[int, int]]:
        buckets: dict[Any, list[int]] = {}
        for index, group in enumerate(self.groups):
            buckets.setdefault(hard_key(group.question), []).append(index)
        for index, group in enumerate(self.groups):
            for other in buckets[hard_key(group.question)]:
                if other >= index and self.judge.gates(group.question, self.groups[other].question).fit is not Fit.APART:
                    yield index, other

    def group_dicts(self) -> list[dict[str, Any]]:
        """The groups as the wire writes them."""
        return [{"question": group.title, "claims": [claim.id for claim in group.claims]} for group in self.groups]
