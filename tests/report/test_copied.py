"""A report pickles and copies as what made it, and says the same again."""

from __future__ import annotations

import copy
import pickle
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import attrs
import pytest

from claimnum import Claim, Claims, Lexicon, Policy, extract, reconcile
from claimnum.groups.measure import Fit, Measure
from claimnum.groups.question import Question
from claimnum.report.report import Report

TOWNS = Claims([Claim.of(n, head="boat", places=[place]) for n, place in ((5, "Gao"), (9, "Kidal"), (5, "Gao"))])
COSTS = extract("The bridge cost $40m, Lee said.") + extract("The bridge cost €60m, Roth said.")
CRAFT = [Claim.of(5, head="dinghy"), Claim.of(9, head="fleet"), Claim.of(3, head="lorry")]


def places_aside(claim: Claim, question: Question) -> Question:
    del claim
    return attrs.evolve(question, places=())


def fleet_in_harbour(a: Measure, b: Measure) -> Fit:
    if a.head == b.head:
        return Fit.SAME
    return Fit.PART if b.head == "fleet" else Fit.WHOLE if a.head == "fleet" else Fit.APART


WORDS = Lexicon.english().extended({"measures": {"heads": "\nskerrick: oddment\n"}})
GIVEN: dict[str, tuple[Any, dict[str, Any]]] = {
    "policy": (extract("About 40 people died. Police said 42 people died."), {"policy": Policy.strict()}),
    "rates": (COSTS, {"rates": {"USD": Decimal(1), "EUR": Decimal("1.08")}}),
    "same": (CRAFT, {"same": ((CRAFT[0], CRAFT[2].id),)}),
    "different": (TOWNS, {"different": ((TOWNS[0], TOWNS[2]),)}),
    "key": (TOWNS, {"key": places_aside}),
    "same measure": (CRAFT, {"same_measure": fleet_in_harbour}),
    "lexicon": ([Claim.of(40, head="skerrick"), Claim.of(60, head="oddment")], {"lexicon": WORDS}),
}


def pickled(report: Report) -> Any:
    return pickle.loads(pickle.dumps(report))  # noqa: S301 - made here


@pytest.mark.parametrize("name", GIVEN)
@pytest.mark.parametrize("again", [pickled, copy.deepcopy, copy.copy])
def test_a_report_comes_back_with_all_that_it_was_made_by(name: str, again: Callable[[Report], Report]) -> None:
    claims, options = GIVEN[name]
    report = reconcile(claims, **options)
    expected = report.to_dict()
    assert expected != reconcile(claims).to_dict()
    back = again(report)
    assert back.to_dict() == expected
    assert back.claims.items == report.claims.items
    assert back.policy == report.policy
    assert list(back.findings) == list(report.findings)
    assert again(back).to_dict() == expected


@pytest.mark.parametrize("again", [pickled, copy.deepcopy, copy.copy])
def test_what_was_given_but_once_comes_back_too(again: Callable[[Report], Report]) -> None:
    texts = ("Officials said 40 people were killed.", "No more than 30 people died.")
    report = reconcile((extract(text) for text in texts), different=iter([("nobody's", "neither")]))
    assert report.conflicts
    assert again(report).to_dict() == report.to_dict()
    assert again(reconcile(Claims())).to_dict() == reconcile(Claims()).to_dict()


def test_what_of_a_caller_s_cannot_be_pickled_is_said_by_pickle() -> None:
    def here(claim: Claim, question: Question) -> Question:
        return places_aside(claim, question)

    report = reconcile(TOWNS, key=here)
    with pytest.raises((pickle.PicklingError, AttributeError), match="here"):
        pickle.dumps(report)
    assert copy.deepcopy(report).to_dict() == report.to_dict()
