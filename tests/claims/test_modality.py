"""Modality where it turns on the bound of a number: what somebody only faces."""

from __future__ import annotations

import pytest

import claimnum


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("The skipper faces a fine of up to $75 million.", "possible"),
        ("Both brothers face up to 12 years in prison, the prosecutor said.", "possible"),
        ("The owner faces a penalty of as much as $5 million.", "possible"),
        ("The skipper faces a fine of $75 million.", "asserted"),
        ("The owner paid a penalty of up to $5 million.", "asserted"),
    ],
)
def test_the_most_of_what_somebody_faces_is_possible(text: str, modality: str) -> None:
    assert [claim.modality for claim in claimnum.extract(text)] == [modality]
