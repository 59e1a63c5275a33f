"""What judging passes from rule to rule: a claim as it is read, and what a rule comes to."""

from __future__ import annotations

from fractions import Fraction

import attrs

from claimnum.claims.claim import Claim
from claimnum.findings.names import pair
from claimnum.findings.reading import Readings, heard
from claimnum.groups.question import Question
from claimnum.values.extent import Extent
from claimnum.values.policy import Policy


@attrs.frozen(slots=True)
class Outcome:
    """What a rule comes to, before it is put into words; `newer` is 0 or 1, the side that replaces the other."""

    verdict: str
    rule: str
    why: str
    flags: frozenset[str] = frozenset()
    newer: int | None = None


@attrs.frozen(slots=True)
class Side:
    """A claim with what judging reads of it."""

    claim: Claim
    question: Question
    readings: Readings
    policy: Policy

    @property
    def heard(self) -> Extent:
        """The stated extent, a bound taken as not far off: two that do not meet so are in tension."""
        return heard(self.readings.stated, self.policy.implied_ceiling, self.policy.implied_floor)


def both(a: Side, b: Side) -> str:
    """Both claims, named."""
    return " and ".join(pair(a.claim, b.claim))


def sentence(text: str) -> str:
    """A sentence from its words."""
    return f"{text[:1].upper()}{text[1:]}."


def loosened(a: Side, b: Side) -> frozenset[str]:
    """The flag of what loosened two figures that differ as stated."""
    return frozenset({"hedged"} if a.readings.hedged or b.readings.hedged else {"rounded"})


def far(a: Side, b: Side) -> bool:
    """Whether two figures lie too far apart for one that names nothing to be presumed the other's."""
    low, high = sorted((_figure(a), _figure(b)))
    if low <= 0:
        return a.readings.stated.disjoint(b.readings.stated)
    return high > low * (1 + Fraction(a.policy.unnamed))


def _figure(side: Side) -> Fraction | int:
    """The figure that an interval is written with: its finite end, the greater of two."""
    ends = [end for end, _ in (side.readings.stated.upper, side.readings.stated.lower) if not isinstance(end, float)]
    return ends[0] if ends else 0
