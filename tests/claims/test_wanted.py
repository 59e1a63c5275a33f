"""Filtering: by any word of a claim, by days, by a test of one's own; what cannot be is said."""

from __future__ import annotations

from typing import Any

import pytest

from claimnum import Claim, Claims, extract
from claimnum.claims.wanted import WHERE, Wanted
from claimnum.errors import InputTypeError, InputValueError
from claimnum.wire.record import CHOICES

CLAIMS = Claims(
    [
        Claim.of(40, head="person", event="kill", places=["Gao", "Mali"], source="Police", said="2024-11-04", publisher="Wire"),
        Claim.of(3, head="bridge", unit="USD", kind="money", hedge="about", said="2024-11-06", via="Reuters", publisher="Post"),
        Claim.of(7, head="road", modality="possible", role="increase", entity="Acme"),
    ]
)


def found(claims: Claims) -> list[str | None]:
    return [claim.topic.head for claim in claims]


def test_every_key_filters_by_what_the_claim_says() -> None:
    text = "Reuters reported that mayor Ada Brandt said about $3 million was lost in Gao."
    claims: Any = extract(text, publisher="Wire", url="https://wire.example")
    record = claims[0].to_dict() | {"place": claims[0].scope.places[0]}
    for name in Wanted.__annotations__:
        value = record[name] or next((choice for choice in CHOICES.get(name, ("x",)) if choice), "x")
        assert len(claims.filter(**{name: value})) == (record[name] is not None), name
    assert set(WHERE) <= set(Wanted.__annotations__)


def test_several_values_are_any_of_them_and_several_keys_are_all() -> None:
    assert found(CLAIMS.filter(head=["Bridge", "road"])) == ["bridge", "road"]
    assert found(CLAIMS.filter(head=["bridge", "road"], publisher="post")) == ["bridge"]
    assert found(CLAIMS.filter(place="MALI")) == ["person"]
    assert found(CLAIMS.filter(head=[])) == []
    assert found(CLAIMS.filter(lambda claim: claim.hedge is None, kind="count")) == ["person", "road"]


def test_days_are_inclusive_and_a_claim_without_one_fits_none() -> None:
    assert found(CLAIMS.filter(since="2024-11-04", until="2024-11-05")) == ["person"]
    assert found(CLAIMS.filter(until="2024-11-06")) == ["person", "bridge"]
    assert found(CLAIMS.filter()) == ["person", "bridge", "road"]


def test_what_cannot_be_is_said() -> None:
    with pytest.raises(InputTypeError):
        CLAIMS.filter(noun="person")  # type: ignore[call-arg]
    with pytest.raises(InputTypeError):
        CLAIMS.filter(head=40)  # type: ignore[arg-type]
    with pytest.raises(InputValueError):
        CLAIMS.filter(kind="kilos")
    with pytest.raises(InputValueError):
        CLAIMS.filter(since="last week")
