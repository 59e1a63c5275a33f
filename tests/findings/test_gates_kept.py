"""A judge keeps no more gates than it has room for, and says the same with little room as with much."""

from __future__ import annotations

from typing import Any

import pytest

from claimnum import Claim, Claims, reconcile
from claimnum.findings import relate
from claimnum.groups.gates import Gates, judge_gates
from claimnum.groups.question import Question

BOATS = Claims(
    [
        Claim.of(n, head=head, places=[place], source=f"S{n}")
        for head in ("boat", "bridge", "lorry")
        for place in ("Gao", "Mali", "Kidal", "Paris")
        for n in (5, 9)
    ]
)


def test_little_room_for_gates_changes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    expected = reconcile(BOATS).to_dict()
    assert expected["findings"]
    monkeypatch.setattr(relate, "PAIRS", 4)
    assert reconcile(BOATS).to_dict() == expected


def test_gates_are_kept_but_not_for_ever(monkeypatch: pytest.MonkeyPatch) -> None:
    judge = reconcile(BOATS).survey.judge
    one, *others = (judge.question(claim) for claim in BOATS[::2])
    judged: list[Question] = []

    def counted(a: Question, b: Question, *more: Any) -> Gates:
        judged.append(b)
        return judge_gates(a, b, *more)

    monkeypatch.setattr(relate, "PAIRS", 4)
    monkeypatch.setattr(relate, "judge_gates", counted)
    asked = [judge.gates(one, other) for other in others[:4]]
    assert [judge.gates(one, other) for other in others[:4]] == asked
    assert judged == others[:4]
    judge.gates(one, others[4])
    assert judge.gates(one, others[0]) == asked[0]
    assert judged == [*others[:5], others[0]]
