"""Law: twice the text, or the claims, is about twice the work, whatever they are; work is counted in calls, not in seconds."""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import partial
from types import FrameType
from typing import Any

import pytest

import claimnum as cn

# What a hostile hand may send: one thing over and over, so that whatever looks as far as it can has far to look.
ROWS = (
    *("“", '"', "(", ")", ",", "a.", "1,", "-", "'s ", "$"),
    *("1 ", "5% ", "5 to ", "“5 people” said "),
    *("Capital ", "and ", "May ", "said John Smith ", "in Graz ", "no more than ", "5\n", "He said 5. "),
)
SIZE = 400
SLACK = 1500  # calls: that the last of the text is cut at another place


def calls(work: Callable[[], object]) -> int:
    """How many calls of functions, ours and Python's own, some work takes."""
    count = 0

    def note(_frame: FrameType, event: str, _argument: Any) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(note)
    try:
        work()
    finally:
        sys.setprofile(before)
    return count


@pytest.mark.parametrize("row", ROWS)
def test_work_grows_with_the_text(row: str) -> None:
    def read(size: int) -> object:
        return cn.extract(f"{row * size} 5 people were killed.", published="2024-05-05")

    read(SIZE)  # whatever compiles has compiled
    once, twice = calls(partial(read, SIZE)), calls(partial(read, 2 * SIZE))
    assert twice < 2.3 * once + SLACK


@pytest.mark.parametrize("voices", [1, 10, 10**6])
@pytest.mark.parametrize("figures", [1, 10, 10**6])
def test_work_grows_with_the_claims_of_one_question(voices: int, figures: int) -> None:
    def claims(size: int) -> cn.Claims:
        made = (
            cn.Claim.of(
                1000 + n % figures, head="person", source=f"S{n % voices}", said=f"2024-11-{1 + n % 9:02}", document=f"d{n}"
            )
            for n in range(size)
        )
        return cn.Claims(tuple(made))

    cn.reconcile(claims(9)).to_dict()
    some, more = claims(SIZE), claims(2 * SIZE)
    once, twice = calls(lambda: cn.reconcile(some).to_dict()), calls(lambda: cn.reconcile(more).to_dict())
    assert twice < 2.3 * once + SLACK
