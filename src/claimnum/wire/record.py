"""A claim as a flat record: its keys, their order and what each may hold."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal, InvalidOperation
from typing import Any, Final

from claimnum.errors import RecordError

SCHEMA_VERSION: Final = "1"

Record = dict[str, Any]

# key -> (JSON types, what it says); the order is the order of every dict and table.
KEYS: Final[dict[str, tuple[tuple[str, ...], str]]] = {
    "id": (("string",), "hash of the document's key and the span: the same in any run and process"),
    "document": (("string",), "the document's key"),
    "publisher": (("string", "null"), "who published the document"),
    "published": (("string", "null"), "ISO date of publication"),
    "url": (("string", "null"), "where the document stands"),
    "start": (("integer",), "first code point of the surface"),
    "end": (("integer",), "code point after the surface"),
    "surface": (("string",), "the whole quantity phrase as written"),
    "number_start": (("integer",), "first code point of the numeral"),
    "number_end": (("integer",), "code point after the numeral"),
    "lower": (("string", "null"), "lower end, a decimal; null is unbounded"),
    "upper": (("string", "null"), "upper end, a decimal; null is unbounded"),
    "lower_closed": (("boolean",), "whether the lower end belongs to the interval"),
    "upper_closed": (("boolean",), "whether the upper end belongs to the interval"),
    "precision": (("string",), "grain of the figure as written, in its unit, a decimal"),
    "equivalent_of": (("string", "null"), "id of the claim that this one restates in another unit"),
    "unit": (("string", "null"), "null for counts, else a pint expression, an ISO 4217 code or percent"),
    "kind": (("string",), "count, money, percent, ratio, measure, duration, age or rate"),
    "role": (("string",), "level, increase, decrease or change"),
    "modality": (("string",), "asserted, possible, expected or denied"),
    "hedge": (("string", "null"), "about, nearly or vague"),
    "subject": (("string", "null"), "what is counted or measured, as written"),
    "head": (("string", "null"), "its lower-case singular head noun"),
    "event": (("string", "null"), "lower-case base verb of what happened"),
    "entity": (("string", "null"), "whose number it is"),
    "places": (
        ("array",),
        'where, as written, narrowest first; of two in one ("Amador and Calaveras") both together first, then each',
    ),
    "period_start": (("string", "null"), "ISO date of the first day the number holds for"),
    "period_end": (("string", "null"), "ISO date of the day after the last"),
    "said": (("string", "null"), "ISO date of the statement"),
    "source": (("string", "null"), "who says so; null is the outlet"),
    "source_title": (("string", "null"), "the source's title as written"),
    "source_kind": (("string",), "person, organisation, document, anonymous or outlet"),
    "source_start": (("integer", "null"), "first code point of the words that stand for the source"),
    "source_end": (("integer", "null"), "code point after them"),
    "via": (("string", "null"), "a relaying source"),
}

CHOICES: Final[dict[str, tuple[str | None, ...]]] = {
    "kind": ("count", "money", "percent", "ratio", "measure", "duration", "age", "rate"),
    "role": ("level", "increase", "decrease", "change"),
    "modality": ("asserted", "possible", "expected", "denied"),
    "hedge": (None, "about", "nearly", "vague"),
    "source_kind": ("person", "organisation", "document", "anonymous", "outlet"),
}
DECIMALS: Final = ("lower", "upper", "precision")
DATES: Final = ("published", "period_start", "period_end", "said")

_PYTHON_TYPES: Final[dict[str, type]] = {"string": str, "integer": int, "boolean": bool, "array": list, "null": type(None)}
_TYPES: Final = {key: frozenset(_PYTHON_TYPES[name] for name in types) for key, (types, _) in KEYS.items()}


def check_record(record: Mapping[str, Any], row: int) -> None:
    """Hold a record against the contract: every key there, none besides, each of its type and among its choices.

    Raises:
        RecordError: with the row and the key at fault.
    """
    if missing := KEYS.keys() - record.keys():
        raise RecordError(row, min(missing), "is missing")
    if unknown := record.keys() - KEYS.keys():
        raise RecordError(row, min(unknown), "is no key of a claim")
    for key, types in _TYPES.items():
        if type(record[key]) not in types:
            wanted, found = " or ".join(KEYS[key][0]), type(record[key]).__name__
            raise RecordError(row, key, f"must be {wanted}, not {found}")
    for key, choices in CHOICES.items():
        if record[key] not in choices:
            raise RecordError(row, key, f"must be one of {', '.join(map(str, choices))}, not {record[key]!r}")
    for key in DECIMALS:
        if record[key] is not None and not _decimal(record[key]):
            raise RecordError(row, key, f"must be a decimal, not {record[key]!r}")
    if not all(isinstance(place, str) for place in record["places"]):
        raise RecordError(row, "places", "must be a list of strings")


def _decimal(text: str) -> bool:
    """Whether a text is a finite decimal."""
    try:
        return Decimal(text).is_finite()
    except InvalidOperation:
        return False
