"""Arguments of the wrong type: each call says which argument it is and what it wants, before anything is read."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest

import claimnum
from claimnum.errors import InputTypeError, InputValueError

cn: Any = claimnum  # what is passed here is wrong on purpose
TEXT = "Police said 40 people were killed."
READ = claimnum.extract(TEXT)


@pytest.mark.parametrize(
    ("call", "argument", "got"),
    [
        (lambda: cn.extract(TEXT, lexicon="en"), "lexicon", "str"),
        (lambda: cn.extract(TEXT, reading="acled"), "reading", "str"),
        (lambda: cn.read_dates(TEXT, reading="acled"), "reading", "str"),
        (lambda: cn.reconcile([READ, TEXT]), "each of claims", "str"),
        (lambda: cn.reconcile(TEXT), "claims", "str"),
        (lambda: cn.reconcile(None), "claims", "NoneType"),
        (lambda: cn.reconcile(READ[0].to_dict()), "claims", "dict"),
        (lambda: cn.reconcile(READ, policy="strict"), "policy", "str"),
        (lambda: cn.check(TEXT, against=TEXT), "against", "str"),
        (lambda: cn.check(TEXT, against=cn.Document(TEXT)), "against", "Document"),
        (lambda: cn.check(TEXT, against=READ), "against", "Claims"),
        (lambda: cn.check(TEXT, against=[TEXT], policy="strict"), "policy", "str"),
        (lambda: cn.check(TEXT, against=None), "against", "NoneType"),
        (lambda: cn.check(TEXT, against={TEXT: 1}), "against", "dict"),
        (lambda: cn.check(TEXT, against=[READ, 5]), "each of against", "int"),
        (lambda: cn.check(5, against=[READ]), "text", "int"),
        (lambda: cn.check(READ, against=[READ], reading="x"), "reading", "str"),
        (lambda: cn.reconcile(READ, same="ab"), "same", "str"),
        (lambda: cn.reconcile(READ, same=(READ[0], READ[0])), "each of same", "Claim"),
        (lambda: cn.reconcile(READ, different=["ab"]), "each of different", "str"),
        (lambda: cn.reconcile(READ, different=[("ab", 5)]), "each of different", "of int"),
        (lambda: cn.reconcile(READ, different=5), "different", "int"),
        (lambda: cn.reconcile(READ, rates={"EUR": 1.08}), "rates['EUR']", "float"),
        (lambda: cn.reconcile(READ, rates=[("EUR", 1)]), "rates", "list"),
        (lambda: cn.check(TEXT, against=[TEXT], rates={"EUR": None}), "rates['EUR']", "NoneType"),
        (lambda: cn.relate(READ[0], READ[0], rates={"EUR": [1]}), "rates['EUR']", "list"),
        (lambda: cn.explain(READ[0], READ[0], rates="EUR"), "rates", "str"),
        (lambda: cn.relate(READ, READ[0]), "a", "Claims"),
        (lambda: cn.explain(READ[0], READ[0].id), "b", "str"),
        (lambda: cn.part_of("Gao", "Mali", lexicon="en"), "lexicon", "str"),
        (lambda: cn.Lexicon.english().extended(40), "additions", "int"),
    ],
)
def test_the_argument_is_named(call: Callable[[], object], argument: str, got: str) -> None:
    with pytest.raises(InputTypeError) as raised:
        call()
    assert (raised.value.argument, raised.value.got) == (argument, got)


@pytest.mark.parametrize(
    ("call", "argument", "expected"),
    [
        (lambda: cn.reconcile(READ, same=[("ab",)]), "each of same", "a pair of claims or of their ids"),
        (lambda: cn.reconcile(READ, same=[("ab", "cd", "ef")]), "each of same", "a pair of claims or of their ids"),
        (lambda: cn.reconcile(READ, rates={"EUR": 0}), "rates['EUR']", "above 0"),
        (lambda: cn.reconcile(READ, rates={"EUR": "-1.08"}), "rates['EUR']", "above 0"),
        (lambda: cn.reconcile(READ, rates={"EUR": "much"}), "rates['EUR']", "a decimal number"),
        (lambda: cn.reconcile(READ, rates={"EUR": "NaN"}), "rates['EUR']", "a finite number"),
        (
            lambda: cn.relate(READ[0], READ[0], rates={"EUR": "1e999"}),
            "rates['EUR']",
            "of at most 100 digits before or behind the point",
        ),
        (
            lambda: cn.relate(READ[0], READ[0], rates={"euro": 1}),
            "each key of rates",
            "a currency's code of three capitals (USD)",
        ),
        (lambda: cn.relate(READ[0], READ[0], rates={5: 1}), "each key of rates", "a currency's code of three capitals (USD)"),
    ],
)
def test_the_argument_of_no_use_is_named(call: Callable[[], object], argument: str, expected: str) -> None:
    with pytest.raises(InputValueError) as raised:
        call()
    assert (raised.value.argument, raised.value.expected) == (argument, expected)


@pytest.mark.parametrize("worth", [2, "2", "2.0"])
def test_a_worth_may_be_a_whole_number_or_written(worth: object) -> None:
    euros, dollars = cn.extract("It cost €40."), cn.extract("It cost $30.")
    assert cn.relate(euros[0], dollars[0], rates={"EUR": worth}) == cn.relate(euros[0], dollars[0], rates={"EUR": Decimal(2)})
    assert cn.reconcile([euros, dollars], rates={"EUR": worth}).conflicts
    assert not cn.check("It cost €40.", against=["It cost $30."], rates={"EUR": worth}).ok


def test_claims_of_several_documents_need_no_joining() -> None:
    other = claimnum.extract("No more than 12 people were killed.", publisher="Post")
    joined = claimnum.reconcile(READ + other).to_dict()
    assert claimnum.reconcile([READ, other]).to_dict() == joined
    assert claimnum.reconcile(each for each in (READ, other, READ)).to_dict() == joined
    assert claimnum.reconcile([*READ, *other]).to_dict()["findings"] == joined["findings"]


@pytest.mark.parametrize("call", [lambda day: cn.extract(TEXT, published=day), lambda day: cn.Claim.of(12, said=day)])
def test_a_table_s_missing_day_is_no_day(call: Callable[[object], object]) -> None:
    missing = pytest.importorskip("pandas").NaT
    with pytest.raises(InputValueError, match=r"must be a day \(None where there is none\), not 'NaT'"):
        call(missing)
