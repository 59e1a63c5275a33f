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


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("It is not true that a fifth of the services were cancelled.", "denied"),
        ("It was never correct that the yard owed $4 million.", "denied"),
        ("It is not even remotely accurate that 300 pupils fell ill.", "denied"),
        ("It is a myth that the dam holds 40 billion litres.", "denied"),
        ("It is nonsense that 40 people were hurt.", "denied"),
        ("It is true that a fifth of the services were cancelled.", "asserted"),
        ("It is right that 300 pupils fell ill.", "asserted"),
        ("The myth is old, and 40 people were hurt.", "asserted"),
    ],
)
def test_what_is_said_not_to_be_true_is_denied(text: str, modality: str) -> None:
    assert [claim.modality for claim in claimnum.extract(text)] == [modality]


@pytest.mark.parametrize(
    "text",
    [
        "Our fleet of 139 buses will be joined this autumn by newer ones.",
        "Its workforce of 4,100 will vote in May.",
        "The firm’s network of 38 depots will close.",
    ],
)
def test_what_somebody_has_is_there_whatever_is_to_come_of_it(text: str) -> None:
    assert [claim.modality for claim in claimnum.extract(text)] == ["asserted"]
