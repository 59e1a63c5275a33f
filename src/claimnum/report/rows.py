"""The rows of a report: a row a group, and the findings worth listing, from one pass over a survey."""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction
from typing import Any, overload

import attrs

from claimnum.findings.digest import Digest, digest, verdict_of
from claimnum.findings.finding import Finding
from claimnum.findings.survey import SMALL, Survey
from claimnum.findings.sweep import count_disjoint
from claimnum.groups.dimension import scale
from claimnum.groups.measure import Fit
from claimnum.values.extent import Extent, Number
from claimnum.values.interval import decimal_text
from claimnum.values.unit import as_decimal

LISTED = 1000  # findings listed of one large group, or between two groups
BETWEEN = 20_000  # findings listed between groups in all: a hundred places that nobody knows make millions
ANY = Extent((-math.inf, 1), (math.inf, -1))


@attrs.frozen(slots=True)
class Rows:
    """The groups and findings of a report as the wire writes them."""

    groups: list[dict[str, Any]]
    findings: list[dict[str, Any]]


def rows(survey: Survey) -> Rows:
    """Every group of a survey; every finding of its small groups, and of large ones what is not agreement, up to a limit.

    Past `BETWEEN` findings between groups no more are listed, and the groups that miss some are not complete.
    """
    groups: list[dict[str, Any]] = []
    found: list[Finding] = []
    related: dict[int, set[int]] = {}
    parts: list[tuple[int, int]] = []
    cut: set[int] = set()
    left = BETWEEN
    for index in range(len(survey.groups)):
        own = list(itertools.islice(survey.within(index), None if len(survey.groups[index].claims) <= SMALL else LISTED))
        groups.append(_row(survey, index, own))
        found += own
        for other in survey.beside(index):
            between = list(itertools.islice(survey.between(index, other), min(LISTED, left)))
            found += between
            left -= len(between)
            cut.update((index, other) if left == 0 else ())
            if survey.fit(index, other) in (Fit.PART, Fit.WHOLE):
                parts.append((index, other))
            if between:
                related.setdefault(index, set()).add(other)
                related.setdefault(other, set()).add(index)
    for index, group in enumerate(groups):
        group["related"] = sorted(related.get(index, ()))
        group["complete"] = group["complete"] and index not in cut
    found += survey.joined()
    for system in survey.systems(parts):
        found += system.findings()
        for index, extent in system.joint().items():
            if extent != ANY and (system.sides[index] or extent.bounded):
                groups[index]["joint"] = _extent(survey, index, extent)
    return Rows(groups, [finding.to_dict() for finding in found])


@attrs.frozen(slots=True, eq=False, repr=False)
class GroupRows(Sequence[dict[str, Any]]):
    """The groups of a survey, each judged on its own and no further than its verdict needs: nothing related.

    A row is made whenever it is asked for and not kept, so that memory stays level however many there are.
    """

    survey: Survey

    def __len__(self) -> int:
        return len(self.survey.groups)

    def __iter__(self) -> Iterator[dict[str, Any]]:
        return map(self._row, range(len(self)))

    @overload
    def __getitem__(self, index: int) -> dict[str, Any]: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[dict[str, Any], ...]: ...
    def __getitem__(self, index: int | slice) -> dict[str, Any] | tuple[dict[str, Any], ...]:
        places = range(len(self))[index]
        return self._row(places) if isinstance(places, int) else tuple(map(self._row, places))

    def __repr__(self) -> str:
        return f"<GroupRows: {len(self):,}>"

    def _row(self, index: int) -> dict[str, Any]:
        return _row(self.survey, index, self.survey.within(index))


def _row(survey: Survey, index: int, own: Iterable[Finding]) -> dict[str, Any]:
    """A group as the wire has it; one of many claims is counted and not listed."""
    group, sides = survey.groups[index], survey.sides(index)
    small = len(sides) <= SMALL
    figures: Digest = digest(sides)
    row: dict[str, Any] = {
        "question": group.title,
        "claims": [claim.id for claim in group.claims],
        "related": [],
        "low": _in_unit(survey, index, figures.low),
        "best": _in_unit(survey, index, figures.point),
        "high": _in_unit(survey, index, figures.high),
        "joint": None,
        "verdict": verdict_of(iter(own)),
        "outside": [claim.id for claim in figures.outside] if small else [],
        "complete": small and not survey.crowded(index),
    }
    if not small:
        row["apart"] = count_disjoint([side.readings.loose for side in sides])
    return row


def _extent(survey: Survey, index: int, extent: Extent) -> dict[str, Any]:
    return {
        "lower": _in_unit(survey, index, extent.lower[0]),
        "upper": _in_unit(survey, index, extent.upper[0]),
        "lower_closed": extent.lower[1] == 0,
        "upper_closed": extent.upper[1] == 0,
    }


def _in_unit(survey: Survey, index: int, number: Number | None) -> str | None:
    """A number of the base unit in the unit of the group's first claim, as a decimal; None where it is unbounded."""
    if number is None or isinstance(number, float):
        return None
    first = survey.groups[index].claims[0]
    size = scale(first.quantity.unit, first.kind, survey.judge.rates)
    value = (Fraction(number) - size.offset) / size.factor
    return decimal_text(as_decimal(value))
