"""What judging passes from rule to rule: a claim as it is read, and what a rule comes to."""

from __future__ import annotations

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
