"""Support: whether evidence backs a draft's claim, contradicts it, or leaves it unverified."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import attrs

from claimnum.claims.claim import Claim
from claimnum.findings.finding import Finding
from claimnum.findings.relate import Judge
from claimnum.findings.side import Side

SUPPORTED, CONTRADICTED, UNVERIFIED = "supported", "contradicted", "unverified"


@attrs.frozen(slots=True)
class Support:
    """What the evidence says about one claim of a draft.

    Args:
        claim: the draft's.
        verdict: supported, contradicted or unverified.
        findings: what led there, the evidence that decided first.
    """

    claim: Claim
    verdict: str
    findings: tuple[Finding, ...] = ()


def support(claim: Claim, evidence: Sequence[Claim], judge: Judge) -> Support:
    """The verdict about one claim of a draft."""
    draft = judge.side(claim)
    against: list[Finding] = []
    behind: list[Finding] = []
    for side in map(judge.side, evidence):
        finding = judge.relate_sides(draft, side)
        if finding.verdict == "conflicts" or (judge.policy.tension_contradicts and "tension" in finding.flags):
            against.append(finding)
        elif finding.verdict == "agrees" and backs(side, draft):
            behind.append(finding)
    if against and not behind:
        return Support(claim, CONTRADICTED, tuple(against))
    if behind:
        return Support(claim, SUPPORTED, tuple(behind))
    return Support(claim, UNVERIFIED)


def backs(evidence: Side, draft: Side) -> bool:
    """Whether all that the evidence allows is something that the draft allows too."""
    return evidence.readings.stated.within(draft.readings.stated) or evidence.readings.meant.within(draft.readings.meant)


def whole(supports: Iterable[Support]) -> str:
    """The verdict of a whole text: contradicted if any claim is, supported if all are, else unverified."""
    verdicts = {each.verdict for each in supports}
    if CONTRADICTED in verdicts:
        return CONTRADICTED
    return SUPPORTED if verdicts == {SUPPORTED} else UNVERIFIED
