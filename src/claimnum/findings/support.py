"""Support: whether evidence backs a draft's claim, contradicts it, or leaves it unverified.

A draft is written from its evidence, so the two are presumed to be about one thing: each claim of the draft is held
against the evidence that comes closest to answering its question (`match`), not against all that a gate lets through.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import attrs

from claimnum.claims.claim import Claim
from claimnum.findings.echo import Echoes
from claimnum.findings.finding import Finding
from claimnum.findings.match import NOTHING, Matcher, Spent
from claimnum.findings.reading import heard
from claimnum.findings.relate import Judge
from claimnum.findings.side import Side
from claimnum.findings.sums import Sums
from claimnum.findings.times import Nature, Order, nature_of, timing
from claimnum.groups.measure import Measure
from claimnum.values.extent import Extent
from claimnum.values.policy import Policy

SUPPORTED, CONTRADICTED, UNVERIFIED = "supported", "contradicted", "unverified"
NEAREST = 3  # findings told of a claim that no evidence settles
SAME_QUESTION = frozenset(("interval: inside", "interval: overlap"))
LOOSENED = frozenset(("interval: at the edge", "interval: rounded", "interval: hedged"))
# Rules that leave a pair undecided for want of something that a draft is presumed to share with its evidence; nor does a draft
# correct its sources, or forecast otherwise than they do.
PRESUMABLE = frozenset(("time: one has no date", "time: revised by its source", "forecast: two"))


@attrs.frozen(slots=True, repr=False)
class Support:
    """What the evidence says about one claim of a draft.

    Args:
        claim: the draft's.
        verdict: supported, contradicted or unverified.
        findings: what led there; of an unverified claim, what the nearest evidence comes to beside it.
    """

    claim: Claim
    verdict: str
    findings: tuple[Finding, ...] = ()

    def __repr__(self) -> str:
        return f"<Support {self.verdict}: {self.claim!r}>"


def supports(draft: Iterable[Claim], evidence: Iterable[Claim], judge: Judge) -> tuple[Support, ...]:
    """The verdict about each claim of a draft, in its order."""
    sides = [judge.side(claim) for claim in evidence]
    matcher, indirect = Matcher(sides, judge), (Sums(sides, judge), Echoes(sides, judge))
    ours = [judge.side(claim) for claim in draft]
    found = [_support(side, matcher, indirect, judge) for side in ours]
    spent = _spent(ours, found)
    return tuple(
        _support(side, matcher, indirect, judge, spent) if each.verdict == CONTRADICTED else each
        for side, each in zip(ours, found, strict=True)
    )


def _spent(draft: Iterable[Side], found: Iterable[Support]) -> dict[str, set[Measure]]:
    """The claims of the evidence that back claims of a draft, with what those measure.

    A figure that backs one claim of a draft is its answer: it is not held against another, of something else ("340 trains and
    fewer than 90 trams": the trains' 340 is not the trams').
    """
    spent: dict[str, set[Measure]] = {}
    for side, each in zip(draft, found, strict=True):
        for claim in (claim for finding in each.findings for claim in finding.claims if each.verdict == SUPPORTED):
            if claim.id != each.claim.id:
                spent.setdefault(claim.id, set()).add(side.question.measure)
    return spent


def _support(
    draft: Side,
    matcher: Matcher,
    indirect: tuple[Sums, Echoes],
    judge: Judge,
    spent: Spent = NOTHING,
) -> Support:
    behind: list[Finding] = []
    against: list[Finding] = []
    beside: list[Finding] = []
    for match in matcher.closest(draft, spent):
        dated = _then(draft, match.side)
        finding = judge.relate_sides(dated, match.side, match.gates)
        ours, theirs = judge.unrounded(dated, match.side)
        if dated is not draft:
            finding = _among(finding, {draft.claim.id: draft.claim})
        if finding.verdict in ("agrees", "compatible", "supersedes") and backs(theirs, ours, judge.policy):
            behind.append(finding)
        elif match.sure and not _sums_up(dated, draft, judge) and contradicts(finding, ours, theirs, judge.policy):
            against.append(finding)
        else:
            beside.append(finding)
    sums, echoes = indirect
    if not behind:
        behind.extend(sums.of(draft))
    if behind:
        return Support(draft.claim, SUPPORTED, tuple(behind))
    if against:
        return Support(draft.claim, CONTRADICTED, tuple(against))
    if echoed := echoes.of(draft):
        return Support(draft.claim, SUPPORTED, echoed)
    return Support(draft.claim, UNVERIFIED, tuple(beside[:NEAREST]))


def _then(draft: Side, evidence: Side) -> Side:
    """A draft's claim at the time of its evidence, where it only says within what that lies ("after 2015", "in 2015")."""
    ours, theirs = draft.claim.period, evidence.claim.period
    if ours is None or theirs is None or ours == theirs or not theirs.within(ours):
        return draft
    return attrs.evolve(draft, claim=attrs.evolve(draft.claim, period=theirs))


def _sums_up(dated: Side, draft: Side, judge: Judge) -> bool:
    """Whether a draft's period is longer than its evidence's, of what a period adds up: a year's sales are not a month's."""
    period = draft.claim.period
    longer = dated is not draft and period is not None and None not in (period.start, period.end)
    return longer and nature_of(draft.question, judge.measures.words) is Nature.FLOW


def backs(evidence: Side, draft: Side, policy: Policy) -> bool:
    """Whether all that the evidence allows is something that the draft allows too."""
    stated = draft.readings.stated
    if policy.tension_contradicts and stated.one_sided and _heard(evidence, policy).within(stated):
        return True
    return evidence.readings.stated.within(stated) or evidence.readings.meant.within(draft.readings.meant)


def _heard(evidence: Side, policy: Policy) -> Extent:
    return heard(evidence.readings.stated, policy.evidence_ceiling, policy.evidence_ceiling)


def contradicts(finding: Finding, draft: Side, evidence: Side, policy: Policy) -> bool:
    """Whether a finding contradicts the draft under a policy.

    A conflict does. So does a tension, of two bounds that both hold but that a reader hears as two figures, and a bound of
    the draft that the evidence breaks by no more than a rounding.
    """
    if finding.verdict == "conflicts":
        return True
    stated = draft.readings.stated
    apart = stated.disjoint(evidence.readings.stated)
    if finding.rule in PRESUMABLE:
        return apart
    if timing(draft.claim, evidence.claim, Nature.STATE, policy).order in (Order.EARLIER, Order.LATER):
        return False
    if policy.tension_contradicts and stated.one_sided and finding.rule in SAME_QUESTION:
        return _heard(evidence, policy).disjoint(stated)
    return policy.bounds_hold and stated.one_sided and apart and finding.rule in LOOSENED


def as_given(supports: Iterable[Support], *sides: Iterable[Claim]) -> tuple[Support, ...]:
    """Supports that were found among claims read in some year, about the claims as given, which have none."""
    given = {claim.id: claim for side in sides for claim in side}
    return tuple(
        attrs.evolve(
            each,
            claim=given.get(each.claim.id, each.claim),
            findings=tuple(_among(finding, given) for finding in each.findings),
        )
        for each in supports
    )


def _among(finding: Finding, given: Mapping[str, Claim]) -> Finding:
    newer = None if finding.newer is None else given.get(finding.newer.id, finding.newer)
    return attrs.evolve(finding, claims=tuple(given.get(claim.id, claim) for claim in finding.claims), newer=newer)


def whole(supports: Iterable[Support]) -> str:
    """The verdict of a whole text: contradicted if any claim is, supported if all are, else unverified."""
    verdicts = {each.verdict for each in supports}
    if CONTRADICTED in verdicts:
        return CONTRADICTED
    return SUPPORTED if verdicts == {SUPPORTED} else UNVERIFIED
