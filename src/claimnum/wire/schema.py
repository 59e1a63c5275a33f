"""The JSON Schema of a claim record, made from the one table of keys."""

from __future__ import annotations

from typing import Any

from claimnum.wire.record import CHOICES, DATES, DECIMALS, KEYS, SCHEMA_VERSION

_DECIMAL = r"^-?\d+(\.\d*[1-9])?$"
_DATE = r"^\d{4}-\d{2}-\d{2}$"


def claim_schema() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) that every dict of `to_dicts` keeps to.

    >>> claim_schema()["required"][:3]
    ['id', 'document', 'publisher']
    """
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "claimnum claim",
        "version": SCHEMA_VERSION,
        "type": "object",
        "properties": {key: _property(key, types, says) for key, (types, says) in KEYS.items()},
        "required": list(KEYS),
        "additionalProperties": False,
    }


def _property(key: str, types: tuple[str, ...], says: str) -> dict[str, Any]:
    """The JSON Schema of one key."""
    schema: dict[str, Any] = {"description": says, "type": list(types) if len(types) > 1 else types[0]}
    if key in CHOICES:
        schema["enum"] = list(CHOICES[key])
    if key in DECIMALS:
        schema["pattern"] = _DECIMAL
    if key in DATES:
        schema["pattern"] = _DATE
    if key == "places":
        schema["items"] = {"type": "string"}
    if "integer" in types:
        schema["minimum"] = 0
    return schema
