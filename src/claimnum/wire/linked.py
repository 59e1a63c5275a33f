"""Claims as linked data: schema.org's Claim, with its provenance in the words of W3C's PROV.

A claim was derived from a span of its document (a fragment of characters, RFC 5147) and is attributed to its source; whoever
passed its words on acted on behalf of that source. The vocabulary is written out, so that no context has to be fetched.
"""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any, Final

from claimnum.wire.record import Record

Node = dict[str, Any]

CONTEXT: Final[Node] = {"@vocab": "https://schema.org/", "prov": "http://www.w3.org/ns/prov#"}
AGENTS: Final[Mapping[str, tuple[str, str]]] = {
    "person": ("Person", "prov:Person"),
    "organisation": ("Organization", "prov:Organization"),
    "outlet": ("Organization", "prov:Organization"),
    "anonymous": ("Thing", "prov:Agent"),
    "document": ("CreativeWork", "prov:Agent"),
}


def graph(records: Iterable[Record]) -> Node:
    """The claims of wire records as one JSON-LD object, a node each."""
    return {"@context": CONTEXT, "@graph": [node(record) for record in records]}


def node(record: Record) -> Node:
    """The Claim node of one record; what the record does not say is left out."""
    article = document(record)
    span = f"{article['@id']}#char={record['start']},{record['end']}"
    return _said(
        {
            "@id": f"urn:claimnum:claim:{record['id']}",
            "@type": ["Claim", "prov:Entity"],
            "text": record["surface"],
            "about": [part for part in (_subject(record), _figure(record)) if part],
            "author": _agent(record["source_kind"], record["source"] or record["publisher"]),
            "dateCreated": record["said"],
            "temporalCoverage": _days(record["period_start"], record["period_end"]),
            "spatialCoverage": [{"@type": "Place", "name": place} for place in record["places"]],
            "appearance": article,
            "prov:wasDerivedFrom": {"@id": span, "@type": "prov:Entity", "prov:specializationOf": {"@id": article["@id"]}},
            "prov:wasAttributedTo": _agents(record),
        }
    )


def document(record: Record) -> Node:
    """The document that a record's claim stands in: its address, else a name made of its key."""
    return _said(
        {
            "@id": record["url"] or f"urn:claimnum:document:{record['document']}",
            "@type": ["CreativeWork", "prov:Entity"],
            "url": record["url"],
            "publisher": _agent("outlet", record["publisher"]),
            "datePublished": record["published"],
        }
    )


def _agents(record: Record) -> list[Node]:
    """The source, and whoever passes its words on, on its behalf."""
    source = _agent(record["source_kind"], record["source"] or record["publisher"])
    via = _agent("organisation", record["via"])
    if via and source:
        via["prov:actedOnBehalfOf"] = {"@id": source["@id"]}
    if source and record["source_title"]:
        source["jobTitle" if source["@type"][0] == "Person" else "description"] = record["source_title"]
    return [agent for agent in (source, via) if agent]


def _agent(kind: str, name: str | None) -> Node | None:
    if name is None:
        return None
    key = hashlib.sha256(f"{kind}\x00{name}".encode()).hexdigest()[:16]
    return {"@id": f"urn:claimnum:agent:{key}", "@type": list(AGENTS[kind]), "name": name}


def _subject(record: Record) -> Node | None:
    """What the number is about, in the words of the text, and whose it is."""
    name = record["subject"] or record["head"]
    return None if name is None else _said({"@type": "Thing", "name": name, "description": record["event"]})


def _figure(record: Record) -> Node:
    """The interval as a QuantitativeValue, within a MonetaryAmount where it is money; ends that are not its own are named."""
    low, high = _number(record["lower"]), _number(record["upper"])
    ends = {"value": low} if low == high and low is not None else {"minValue": low, "maxValue": high}
    money = record["kind"] == "money" and record["unit"] is not None and " " not in record["unit"]
    opened = [f"{end}_closed" for end in ("lower", "upper") if record[end] is not None and not record[f"{end}_closed"]]
    value = _said(
        {
            "@type": "QuantitativeValue",
            **ends,
            "unitText": None if money else record["unit"],
            "additionalProperty": [{"@type": "PropertyValue", "name": name, "value": False} for name in opened],
        }
    )
    return {"@type": "MonetaryAmount", "currency": record["unit"], "value": value} if money else value


def _number(text: str | None) -> int | float | None:
    if text is None:
        return None
    value = Decimal(text)
    return int(value) if value == value.to_integral_value() else float(value)


def _days(start: str | None, end: str | None) -> str | None:
    """An ISO 8601 interval of days, the last one included; ".." where it is open."""
    if start is None and end is None:
        return None
    last = None if end is None else (dt.date.fromisoformat(end) - dt.timedelta(days=1)).isoformat()
    return start if start == last else f"{start or '..'}/{last or '..'}"


def _said(properties: Node) -> Node:
    """The properties that say something."""
    return {key: value for key, value in properties.items() if value is not None and value != []}
