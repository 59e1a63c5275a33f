"""The findings of a report are a sequence, made as far as it is asked for, always the same."""

from __future__ import annotations

import itertools
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor

import attrs
import pytest

from claimnum import Claim, Claims, reconcile
from claimnum.claims.claim import Claim as AnyClaim
from claimnum.findings.finding import Finding
from claimnum.findings.listed import Findings
from claimnum.findings.survey import Survey
from claimnum.groups.measure import Fit, Measure
from claimnum.groups.question import Question


def crowd(size: int) -> Claims:
    return Claims([Claim.of(n, head="person", event="kill", said="2024-11-04", source=f"source {n}") for n in range(size)])


def test_findings_are_a_sequence() -> None:
    report = reconcile(crowd(4))
    found = report.findings
    assert found[0].verdict == "conflicts"
    assert len(found) == 6
    assert list(found) == [found[n] for n in range(6)] == list(reconcile(crowd(4)).findings)
    assert found[-1] == found[5]
    assert found[1:3] == (found[1], found[2])
    assert found[2] in found
    assert not reconcile(crowd(1)).findings
    assert found[-6] == found[0]
    for beyond in (6, -7, -12):
        with pytest.raises(IndexError):
            found[beyond]
    with pytest.raises(IndexError):
        reconcile(crowd(1)).findings[-1]


def test_no_more_is_made_than_is_asked_for() -> None:
    made = itertools.count()
    finding = reconcile(crowd(2)).findings[0]
    found = Findings(lambda: (attrs.evolve(finding, reason=f"{next(made)}.") for _ in range(1000)))
    assert found[3].reason == "3."
    assert list(itertools.islice(found, 5))[4].reason == "4."
    assert next(made) == 5


@pytest.mark.parametrize("ask", [len, list, lambda found: found[-1], lambda found: [found[n] for n in range(300)]])
def test_threads_share_the_findings_of_a_report(ask: Callable[[Findings], object]) -> None:
    finding = reconcile(crowd(2)).findings[0]
    start = threading.Barrier(4)

    def slowly() -> Iterator[Finding]:
        for n in range(300):
            time.sleep(0)  # the other threads' turn, while one is being made
            yield attrs.evolve(finding, reason=f"{n}.")

    found = Findings(slowly)

    def asked() -> object:
        start.wait()
        return ask(found)

    with ThreadPoolExecutor(4) as threads:
        answers = [future.result() for future in [threads.submit(asked) for _ in range(4)]]
    assert answers == [ask(Findings(slowly))] * 4
    assert [each.reason for each in found] == [f"{n}." for n in range(300)]


def test_what_is_interrupted_is_not_taken_for_the_end() -> None:
    finding = reconcile(crowd(2)).findings[0]
    interrupts = iter([True])

    def interrupted_once() -> Iterator[Finding]:
        for n in range(10):
            if n == 5 and next(interrupts, False):
                raise KeyboardInterrupt
            yield attrs.evolve(finding, reason=f"{n}.")

    found = Findings(interrupted_once)
    with pytest.raises(KeyboardInterrupt):
        len(found)
    assert [each.reason for each in found] == [f"{n}." for n in range(10)]


def test_the_first_finding_of_a_great_group_comes_at_once() -> None:
    assert reconcile(crowd(20_000)).findings[0].verdict == "conflicts"


def places_aside(claim: AnyClaim, question: Question) -> Question:
    del claim
    return attrs.evolve(question, places=())


def test_a_caller_replaces_the_question_of_a_claim() -> None:
    towns = Claims([Claim.of(n, head="boat", places=[place]) for n, place in ((5, "Gao"), (9, "Kidal"))])
    assert not reconcile(towns).conflicts
    report = reconcile(towns, key=places_aside)
    assert len(report.to_dict()["groups"]) == 1
    assert [finding.verdict for finding in report.conflicts] == ["conflicts"]


def fleet_in_harbour(a: Measure, b: Measure) -> Fit:
    if a.head == b.head:
        return Fit.SAME
    return Fit.PART if b.head == "fleet" else Fit.WHOLE if a.head == "fleet" else Fit.APART


def test_a_caller_replaces_how_measures_lie_to_one_another() -> None:
    vessels = Claims([Claim.of(n, head=head) for n, head in ((5, "dinghy"), (9, "fleet"), (3, "lorry"))])
    assert not reconcile(vessels).findings
    found = reconcile(vessels, same_measure=fleet_in_harbour).findings
    assert [(f.verdict, f.rule) for f in found] == [("compatible", "part: within the whole")] * 2


def test_groups_are_judged_without_listing_their_pairs() -> None:
    claims = crowd(3) + Claims([Claim.of(7, head="bridge"), Claim.of(7, head="bridge", source="Mayor")])
    listed = reconcile(claims).to_dict()["groups"]
    alone = list(reconcile(claims).groups)
    aside = {"related", "joint"}
    assert [{k: v for k, v in row.items() if k not in aside} for row in alone] == [
        {k: v for k, v in row.items() if k not in aside} for row in listed
    ]
    assert [row["verdict"] for row in alone] == ["conflicts", "agrees"]


def test_conflicts_and_agreements_are_of_the_findings_made() -> None:
    report = reconcile(crowd(4))
    assert all(conflict is finding for conflict, finding in zip(report.conflicts, report.findings, strict=True))
    same = reconcile([Claim.of(7, head="bridge"), Claim.of(7, head="bridge", source="Mayor")])
    assert same.agreements[0] is same.findings[0]


def test_groups_are_a_sequence() -> None:
    claims = Claims([Claim.of(n, head=head, source=f"S{n}") for head in ("boat", "bridge", "lorry") for n in (7, 9)])
    groups = reconcile(claims).groups
    rows = list(groups)
    assert len(groups) == len(rows) == 3
    assert rows == list(groups)  # again, from the first
    assert [groups[n] for n in range(3)] == [groups[n - 3] for n in range(3)] == rows
    assert groups[1:] == tuple(rows[1:])
    assert groups[::-1] == tuple(reversed(groups))
    assert rows[2] in groups
    assert groups.index(rows[1]) == 1
    assert not reconcile(Claims()).groups
    for beyond in (3, -4):
        with pytest.raises(IndexError):
            groups[beyond]


def test_groups_are_judged_as_they_are_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    claims = Claims([Claim.of(n, head=f"thing{n}") for n in range(50)])
    groups = reconcile(claims).groups
    judged: list[int] = []

    def within(_: Survey, index: int) -> Iterator[Finding]:
        judged.append(index)
        return iter(())

    monkeypatch.setattr(Survey, "within", within)
    assert len(groups) == 50
    assert groups[20]["claims"] == [claims[20].id]
    assert len(list(itertools.islice(groups, 3))) == 3
    assert judged == [20, 0, 1, 2]
