"""Related questions taken together: a system of joint bounds for the parts and wholes of a survey, and what it finds."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping, Sequence

import attrs

from claimnum.findings.finding import Finding
from claimnum.findings.joint import Ground, System
from claimnum.findings.names import named, voice
from claimnum.findings.relate import Judge
from claimnum.findings.side import Side, sentence
from claimnum.findings.times import held
from claimnum.groups.group import Group
from claimnum.groups.measure import Fit
from claimnum.groups.question import Question
from claimnum.values.extent import Extent

MOST = 200  # claims of one system: past that joint bounds are not sought


@attrs.frozen(slots=True, eq=False)
class Together:
    """The questions that are tied to one another as parts and wholes, with the claims about them.

    Args:
        questions: by the index of their group.
        sides: all that is asserted for one day, by group.
        ceilings: what is said for that day to be possible at most, by group: it bounds, though it rules nothing out.
        judge: whoever knows the gates.
    """

    questions: Mapping[int, Question]
    sides: Mapping[int, Sequence[Side]]
    ceilings: Mapping[int, Sequence[Side]]
    judge: Judge

    def joint(self) -> dict[int, Extent]:
        """What bounds of related questions leave for each, where they leave something.

        A figure that one source alone gives is its answer to the question, to be held against what the bounds leave, not a
        bound; where nothing else is said, figures are all there is.
        """
        said = {index: [*self.sides[index], *self.ceilings[index]] for index in self.questions}
        bounds = {index: [side for side in sides if _bounds(side, sides)] for index, sides in said.items()}
        system, _ = self._system(bounds if any(bounds.values()) else said, lambda side: side.readings.stated)
        return system.joint()

    def findings(self) -> Iterator[Finding]:
        """The sets of three claims and more that cannot all be true, though any two can."""
        system, claims = self._system(self.sides, lambda side: side.readings.loose)
        for grounds in dict.fromkeys(system.contradictions()):
            together = [claims[ground].claim for ground in sorted(grounds)]
            if len(together) > 2:
                listed = ", ".join(named(claim) for claim in together[:-1])
                why = f"{listed} and {named(together[-1])} cannot all be true: the parts come to more than the whole"
                yield Finding(
                    tuple(together), "conflicts", "joint: no solution", sentence(why), (), None, self.judge.policy.name
                )

    def _system(self, said: Mapping[int, Sequence[Side]], reading: Callable[[Side], Extent]) -> tuple[System, list[Side]]:
        claims: list[Side] = []
        extents: dict[int, list[tuple[Ground, Extent]]] = {}
        for index, sides in said.items():
            extents[index] = [(len(claims) + place, reading(side)) for place, side in enumerate(sides)]
            claims.extend(sides)
        parts: dict[int, list[int]] = {}
        apart: set[tuple[int, int]] = set()
        for one, a in self.questions.items():
            for two, b in self.questions.items():
                gates = self.judge.gates(a, b)
                if gates.fit is Fit.PART:
                    parts.setdefault(two, []).append(one)
                elif one < two and gates.elsewhere:
                    apart.add((one, two))
        return System(extents, parts, frozenset(apart)), claims


def together(members: Sequence[int], groups: Sequence[Group], read: Callable[[int], Sequence[Side]], judge: Judge) -> Together:
    """The system of some groups: what their claims say for the latest day that any of them holds for."""
    asserted = {index: _days(read(index), "asserted") for index in members}
    possible = {index: _days([s for s in read(index) if s.readings.stated.one_sided], "possible") for index in members}
    latest = max((day for said in asserted.values() for day in said), default="")

    def of(days: Mapping[str, list[Side]]) -> list[Side]:
        return [*days.get(latest, ()), *(days.get("", ()) if latest else ())]

    return Together(
        {index: groups[index].question for index in members},
        {index: of(days) for index, days in asserted.items()},
        {index: [side for side in of(days) if side.readings.stated.upper[0] < math.inf] for index, days in possible.items()},
        judge,
    )


def _days(sides: Sequence[Side], modality: str) -> dict[str, list[Side]]:
    """The claims of a modality by the day that they hold for; one without a day holds for any ("")."""
    days: dict[str, list[Side]] = {}
    for side in sides:
        if side.claim.modality == modality:
            day = held(side.claim)
            days.setdefault("" if day is None else day.isoformat(), []).append(side)
    return days


def _bounds(side: Side, beside: Sequence[Side]) -> bool:
    """Whether a claim bounds its question: it is no single figure, or another source gives the same one."""
    stated = side.readings.stated
    if stated.lower[0] != stated.upper[0]:
        return True
    return any(other.readings.stated == stated and voice(other.claim) != voice(side.claim) for other in beside)


def tied(pairs: Sequence[tuple[int, int]]) -> list[list[int]]:
    """The groups that a chain of pairs ties together, each set in order."""
    home: dict[int, list[int]] = {}
    for one, two in pairs:
        a, b = home.setdefault(one, [one]), home.setdefault(two, [two])
        if a is not b:
            a.extend(b)
            for index in b:
                home[index] = a
    return sorted(sorted(members) for members in {id(members): members for members in home.values()}.values())
