"""The wire contract: every key always there, every output valid, the way back exact, errors that name row and key."""

from __future__ import annotations

from typing import Any

import jsonschema
import pytest

from claimnum.claims.claim import Claim
from claimnum.claims.claims import Claims
from claimnum.errors import RecordError
from claimnum.pipeline import extract
from claimnum.wire.record import KEYS
from claimnum.wire.schema import claim_schema

TEXT = "Police said at least 40 people were killed on Monday. Damage could reach $3.5 million, the mayor told reporters."
GOOD = Claim.of(40, head="person", event="kill", source="Police", said="2024-11-04").to_dict()


def test_every_output_keeps_to_the_schema() -> None:
    validator = jsonschema.Draft202012Validator(claim_schema())
    records = extract(TEXT, publisher="Wire", published="2024-11-05").to_dicts()
    assert records
    for record in records:
        validator.validate(record)
        assert list(record) == list(KEYS)


def test_claims_come_back_from_their_records_as_they_were() -> None:
    claims = extract(TEXT, publisher="Wire", published="2024-11-05")
    assert Claims.from_dicts(claims.to_dicts()).items == claims.items


@pytest.mark.parametrize(
    ("changes", "key"),
    [
        ({"lower": 40}, "lower"),
        ({"lower": "forty"}, "lower"),
        ({"lower": "50"}, "lower"),
        ({"lower": "NaN"}, "lower"),
        ({"lower": "1e300000", "upper": None}, "lower"),
        ({"lower": None, "upper": "1e300000"}, "upper"),
        ({"precision": "1e-300000"}, "precision"),
        ({"precision": "-1"}, "precision"),
        ({"unit": "a ** b"}, "unit"),
        ({"unit": "kilometer ** 99999999"}, "unit"),
        ({"unit": ""}, "unit"),
        ({"kind": "number"}, "kind"),
        ({"hedge": "perhaps"}, "hedge"),
        ({"said": "last week"}, "said"),
        ({"period_start": "2024-02-01", "period_end": "2024-01-01"}, "period_start"),
        ({"period_start": "last week"}, "period_start"),
        ({"period_end": "0001-01-01"}, "period_start"),
        ({"places": "Kursk"}, "places"),
        ({"places": [1]}, "places"),
        ({"start": -1}, "start"),
        ({"start": True}, "start"),
        ({"colour": "red"}, "colour"),
        ({"id": None}, "id"),
    ],
)
def test_a_record_that_breaks_the_contract_names_its_row_and_key(changes: dict[str, Any], key: str) -> None:
    with pytest.raises(RecordError) as caught:
        Claims.from_dicts([GOOD, {**GOOD, **changes}])
    assert (caught.value.row, caught.value.key) == (1, key)


def test_a_missing_key_is_named() -> None:
    with pytest.raises(RecordError, match="record 0, key 'via': is missing"):
        Claims.from_dicts([{k: v for k, v in GOOD.items() if k != "via"}])
