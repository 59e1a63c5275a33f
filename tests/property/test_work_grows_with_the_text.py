"""Law: twice the text is about twice the work, whatever the text; work is counted in calls, not in seconds."""

from __future__ import annotations

import sys
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


def calls(text: str) -> int:
    """How many calls of functions, ours and Python's own, reading a text takes."""
    count = 0

    def note(_frame: FrameType, event: str, _argument: Any) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(note)
    try:
        cn.extract(text, published="2024-05-05")
    finally:
        sys.setprofile(before)
    return count


@pytest.mark.parametrize("row", ROWS)
def test_work_grows_with_the_text(row: str) -> None:
    cn.extract(f"{row * SIZE} 5 people were killed.")  # whatever compiles has compiled
    once, twice = (calls(f"{row * size} 5 people were killed.") for size in (SIZE, 2 * SIZE))
    assert twice < 2.3 * once + SLACK
