"""Arguments of the wrong type: each call says which argument it is and what it wants, before anything is read."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

import claimnum
from claimnum.errors import InputTypeError

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


def test_claims_of_several_documents_need_no_joining() -> None:
    other = claimnum.extract("No more than 12 people were killed.", publisher="Post")
    joined = claimnum.reconcile(READ + other).to_dict()
    assert claimnum.reconcile([READ, other]).to_dict() == joined
    assert claimnum.reconcile(each for each in (READ, other, READ)).to_dict() == joined
    assert claimnum.reconcile([*READ, *other]).to_dict()["findings"] == joined["findings"]
