"""Claims as linked data: every word is schema.org's or PROV's, used where their owners allow it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import claimnum as cn

# property -> the types it may stand on, as schema.org has them (subclasses named where we use them).
WORKS = {"Claim", "CreativeWork", "ClaimReview"}
DOMAIN = {
    "name": {"Person", "Organization", "Thing", "Place", "CreativeWork", "PropertyValue"},
    "description": {"Thing", "Organization", "CreativeWork"},
    "jobTitle": {"Person"},
    "text": WORKS,
    "about": WORKS,
    "author": WORKS,
    "dateCreated": WORKS,
    "datePublished": WORKS,
    "temporalCoverage": WORKS,
    "spatialCoverage": WORKS,
    "publisher": WORKS,
    "url": WORKS,
    "appearance": {"Claim"},
    "value": {"QuantitativeValue", "MonetaryAmount", "PropertyValue"},
    "minValue": {"QuantitativeValue"},
    "maxValue": {"QuantitativeValue"},
    "unitText": {"QuantitativeValue"},
    "additionalProperty": {"QuantitativeValue"},
    "currency": {"MonetaryAmount"},
}
PROV = {
    "prov:wasDerivedFrom": "prov:Entity",
    "prov:specializationOf": "prov:Entity",
    "prov:wasAttributedTo": "prov:Agent",
    "prov:actedOnBehalfOf": "prov:Agent",
}
AGENTS = {"prov:Agent", "prov:Person", "prov:Organization"}
TEXT = (
    "Reuters reported that the health ministry said more than 40 people were killed in Gao in May. "
    "The repairs cost nearly €3.5 million, mayor Ada Brandt said."
)


def nodes(told: Any) -> Iterator[dict[str, Any]]:
    if isinstance(told, dict):
        yield told
        for value in told.values():
            yield from nodes(value)
    elif isinstance(told, list):
        for each in told:
            yield from nodes(each)


def graph() -> list[dict[str, Any]]:
    made = cn.extract(TEXT, publisher="Post", published="2024-06-04", url="https://post.example/1").to_json_ld()
    assert json.loads(json.dumps(made)) == made
    assert made["@context"] == {"@vocab": "https://schema.org/", "prov": "http://www.w3.org/ns/prov#"}
    return list(made["@graph"])


def test_every_property_stands_where_its_vocabulary_allows_it() -> None:
    for node in nodes(graph()):
        types = set(node["@type"]) if isinstance(node.get("@type"), list) else {node.get("@type")}
        for name in node.keys() - {"@id", "@type"}:
            assert name in PROV or DOMAIN[name] & types, (name, types)
        assert "" not in node.values()
        assert None not in node.values()


def test_a_claim_is_derived_from_the_characters_that_state_it() -> None:
    claim = graph()[0]
    span = claim["prov:wasDerivedFrom"]["@id"]
    start, end = map(int, span.partition("#char=")[2].split(","))
    assert span.startswith("https://post.example/1#")
    assert TEXT[start:end] == claim["text"] == "more than 40"


def test_a_claim_is_attributed_to_its_source_and_to_who_passed_it_on() -> None:
    source, via = graph()[0]["prov:wasAttributedTo"]
    assert (source["name"], via["name"]) == ("health ministry", "Reuters")
    assert via["prov:actedOnBehalfOf"] == {"@id": source["@id"]}
    assert all(AGENTS & set(agent["@type"]) for agent in (source, via))


def test_a_person_has_a_title_and_money_a_currency() -> None:
    claim = graph()[1]
    assert (claim["author"]["@type"][0], claim["prov:wasAttributedTo"][0]["jobTitle"]) == ("Person", "mayor")
    money = claim["about"][-1]
    assert (money["@type"], money["currency"], money["value"]["maxValue"]) == ("MonetaryAmount", "EUR", 3_500_000)
    assert [each["name"] for each in money["value"]["additionalProperty"]] == ["lower_closed", "upper_closed"]


def test_days_are_an_interval_with_its_last_day() -> None:
    claim = graph()[0]
    assert claim["temporalCoverage"] == "2024-05-01/2024-05-31"
    one = cn.Claims(
        [cn.Claim.of(1, period=cn.Period("2024-05-01", "2024-05-02")), cn.Claim.of(2, period=cn.Period(None, "2024-05-02"))]
    )
    assert [node["temporalCoverage"] for node in one.to_json_ld()["@graph"]] == ["2024-05-01", "../2024-05-01"]


def test_a_claim_that_says_little_has_few_properties() -> None:
    (claim,) = cn.Claims([cn.Claim.of(40)]).to_json_ld()["@graph"]
    assert "author" not in claim
    assert "prov:wasAttributedTo" not in claim
    assert claim["about"] == [{"@type": "QuantitativeValue", "value": 40}]
