"""Who says so: attributions, quotations and their speakers."""

from __future__ import annotations

import pytest

import claimnum


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("The harbour office said that 41 boats had sunk.", "harbour office"),
        ("At least 41 boats had sunk, the harbour office said on Tuesday.", "harbour office"),
        ("According to Nina Roth, 41 boats had sunk.", "Nina Roth"),
        ("About 41 boats had sunk, according to Nina Roth, a surveyor.", "Nina Roth"),
        ("“We lost 41 boats in an hour,” said Nina Roth, a surveyor.", "Nina Roth"),
        ('"We lost 41 boats in an hour," Roth said.', "Roth"),
        ("The storm sank 41 boats.", None),
    ],
)
def test_who_is_named(text: str, source: str | None) -> None:
    (claim,) = claimnum.extract(text).to_dicts()
    assert claim["source"] == source
    if source is not None:
        assert text[claim["source_start"] : claim["source_end"]]
