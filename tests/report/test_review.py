"""A check as ClaimReview: what those who read reviews by machine require is there."""

from __future__ import annotations

from typing import Any

import jsonschema

import claimnum as cn

SHAPE = {
    "type": "object",
    "required": ["@context", "@type", "claimReviewed", "reviewRating", "author", "itemReviewed", "url", "datePublished"],
    "properties": {
        "@context": {"const": "https://schema.org"},
        "@type": {"const": "ClaimReview"},
        "claimReviewed": {"type": "string", "minLength": 3},
        "author": {"type": "object", "required": ["@type", "name"]},
        "datePublished": {"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}$"},
        "reviewRating": {
            "type": "object",
            "required": ["@type", "alternateName", "ratingValue", "bestRating", "worstRating"],
            "properties": {
                "@type": {"const": "Rating"},
                "ratingValue": {"type": "integer", "minimum": 1, "maximum": 3},
                "bestRating": {"const": 3},
                "worstRating": {"const": 1},
            },
        },
        "itemReviewed": {
            "type": "object",
            "required": ["@type", "text", "appearance"],
            "properties": {"@type": {"const": "Claim"}},
        },
        "citation": {"type": "array", "items": {"type": "object", "required": ["@type"]}},
    },
}
DRAFT = cn.Document(
    "The fire killed 12 people, the mayor said. It burned\nfor two days. More than 4,000 people were evacuated.",
    publisher="Draft",
    published="2024-06-02",
)
SOURCE = cn.Document(
    "The fire killed at least 15 people, the mayor said. More than 4,000 people were evacuated.",
    publisher="Wire",
    published="2024-06-02",
    url="https://wire.example/1",
)


def reviews() -> list[dict[str, Any]]:
    found = cn.check(DRAFT, against=[SOURCE]).to_claim_review("Desk", url="https://desk.example/7", published="2024-06-03")
    return sorted(found, key=lambda review: review["reviewRating"]["ratingValue"])


def test_each_review_has_the_required_shape() -> None:
    for review in reviews():
        jsonschema.validate(review, SHAPE)
        assert "prov:" not in str(review)


def test_ratings_follow_the_verdicts_and_quote_the_sentence() -> None:
    assert [(r["reviewRating"]["ratingValue"], r["claimReviewed"]) for r in reviews()] == [
        (1, "The fire killed 12 people, the mayor said."),
        (2, "It burned for two days."),
        (3, "More than 4,000 people were evacuated."),
    ]


def test_the_evidence_is_cited_and_the_reason_given() -> None:
    contradicted, unverified, _ = reviews()
    assert contradicted["citation"][0]["url"] == "https://wire.example/1"
    assert "cannot both be true" in contradicted["reviewBody"]
    assert "citation" not in unverified


def test_claims_of_no_document_are_reviewed_in_their_own_words() -> None:
    draft = cn.Claims([cn.Claim.of(12, head="person", event="kill")])
    (review,) = cn.check(draft, against=["At least 15 people were killed."]).to_claim_review("Desk")
    assert review["claimReviewed"].startswith("12")
    assert "url" not in review
