"""Related questions taken together: a system of joint bounds for the parts and wholes of a survey, and what it finds."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

import attrs

from claimnum.findings.finding import Finding
from claimnum.findings.joint import Ground, System
from claimnum.findings.names import named
from claimnum.findings.relate import Judge
from claimnum.findings.side import Side, sentence
from claimnum.findings.times import held
from claimnum.groups.measure import Fit
from claimnum.groups.question import Question
from claimnum.values.extent import Extent

MOST = 200  # claims of one system: past that joint bounds are not sought


@attrs.frozen(slots=True, eq=False)
class Together:
    """The questions that are tied to one another as parts and wholes, with the claims about them.

    Args:
        questions: by the index of their group.
        sides: all claims that count for one day, by group; denied, possible and expected ones do not.
        judge: whoever knows the gates.
    """

    questions: Mapping[int, Question]
    sides: Mapping[int, Sequence[Side]]
    judge: Judge

    def joint(self) -> dict[int, Extent]:
        """What all claims together leave for each question, where they leave something."""
        system, _ = self._system(lambda side: side.readings.stated)
        return system.joint()

    def findings(self) -> Iterator[Finding]:
        """The sets of three claims and more that cannot all be true, though any two can."""
        system, claims = self._system(lambda side: side.readings.loose)
        for grounds in dict.fromkeys(system.contradictions()):
            together = [claims[ground].claim for ground in sorted(grounds)]
            if len(together) > 2:
                listed = ", ".join(named(claim) for claim in together[:-1])
                why = f"{listed} and {named(together[-1])} cannot all be true: the parts come to more than the whole"
                yield Finding(
                    tuple(together), "conflicts", "joint: no solution", sentence(why), (), None, self.judge.policy.name
                )

    def _system(self, reading: Callable[[Side], Extent]) -> tuple[System, list[Side]]:
        claims: list[Side] = []
        extents: dict[int, list[tuple[Ground, Extent]]] = {}
        for index, sides in self.sides.items():
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


def counting(sides: Sequence[Side]) -> dict[str, list[Side]]:
    """The claims that joint bounds may rest on, by the day that they hold for; one without a day holds for any ("")."""
    days: dict[str, list[Side]] = {}
    for side in sides:
        if side.claim.modality == "asserted":
            day = held(side.claim)
            days.setdefault("" if day is None else day.isoformat(), []).append(side)
    return days


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
