"""What is set aside before numbers are read, and what of it yields to a number."""

from __future__ import annotations

from decimal import Decimal

import pytest

from claimnum.mentions.aside import Aside
from claimnum.mentions.draft import Draft
from claimnum.mentions.numerals import Rejected
from claimnum.text.tokens import tokenise
from claimnum.values.interval import Interval

TOKENS = tokenise("On Monday thirty one ships and a third left")


def draft(first: int, last: int, form: str = "number") -> Draft:
    return Draft(first, last, first, last, Interval.point(31), Decimal(1), form)


@pytest.mark.parametrize(
    ("passage", "read", "yields"),
    [
        (Rejected(3, 4, "idiom"), draft(2, 4), True),  # "one" is only a part of "thirty one"
        (Rejected(2, 4, "idiom"), draft(3, 4), False),  # the passage begins before the number
        (Rejected(3, 4, "idiom"), draft(3, 4), False),  # the very same tokens
        (Rejected(7, 8, "ordinal"), draft(6, 8, "fraction"), False),  # "a third": asked before
        (Rejected(3, 5, "identifier"), draft(2, 4), False),  # the passage goes on behind the number
    ],
)
def test_a_passage_yields_to_a_number_that_holds_it_and_more(passage: Rejected, read: Draft, *, yields: bool) -> None:
    aside = Aside([passage], TOKENS)
    assert aside.may_yield(passage.first)
    assert aside.yields(read, passage.first) is yields
    assert aside.kept() == ([] if yields else [passage])


def test_a_date_yields_to_nothing_and_bounds_what_is_free() -> None:
    aside = Aside([Rejected(1, 2, "date")], TOKENS)
    assert not aside.may_yield(1)
    assert [aside.holds(at) for at in range(3)] == [False, True, False]
    assert (aside.behind(4, 0), aside.behind(1, 0)) == (2, 0)
    assert (aside.next(0, 9), aside.next(2, 9), aside.next_hard(0, 9)) == (1, 9, 1)
