"""Marks that mean the same are spelt alike for those who read tokens, and nothing moves."""

from __future__ import annotations

import pytest

from claimnum.text.signs import HYPHENS, SPELT, evenly, plain
from claimnum.text.tokens import tokenise, words_of


@pytest.mark.parametrize("mark", SPELT, ids=ascii)
def test_a_mark_becomes_one_mark(mark: str) -> None:
    assert len(evenly(mark)) == 1
    assert evenly(mark) != mark


def test_a_text_without_such_marks_is_itself() -> None:
    text = "a 5-km walk – “quoted” — and ‘so’ −5 ~6"
    assert evenly(text) is text


def test_a_plain_text_has_straight_apostrophes_too() -> None:
    assert plain("the mayor\u2011elect’s") == "the mayor-elect's"


@pytest.mark.parametrize("hyphen", HYPHENS, ids=ascii)
def test_tokens_are_where_the_text_has_them(hyphen: str) -> None:
    tokens = tokenise(f"a 5{hyphen}km walk")
    assert tokens.words == ["a", "5", "-", "km", "walk"]
    assert (tokens.starts[2], tokens.ends[2]) == (3, 4)
    assert tokens.text == f"a 5{hyphen}km walk"


@pytest.mark.parametrize("hyphen", HYPHENS, ids=ascii)
def test_cues_are_matched_by_the_same_spelling(hyphen: str) -> None:
    assert words_of(f"give{hyphen}or{hyphen}take") == ("give", "-", "or", "-", "take")
