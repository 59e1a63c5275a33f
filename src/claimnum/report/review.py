"""A check as schema.org's ClaimReview: one review a claim of the draft, as fact-checkers publish them.

The rating says how the claim stands to the evidence, never whether it is true.
"""

from __future__ import annotations

import bisect
from collections.abc import Iterable, Sequence
from typing import Any

from claimnum.claims.claim import Claim
from claimnum.claims.claims import Claims
from claimnum.claims.shown import reading_of
from claimnum.findings.support import CONTRADICTED, SUPPORTED, UNVERIFIED, Support
from claimnum.lexicon.load import Lexicon
from claimnum.text.document import Document
from claimnum.text.outline import outline
from claimnum.wire.linked import document, node

RATINGS = {
    CONTRADICTED: (1, "Contradicted by the evidence"),
    UNVERIFIED: (2, "Neither backed nor contradicted by the evidence"),
    SUPPORTED: (3, "Supported by the evidence"),
}


def reviews(
    supports: Iterable[Support], draft: Claims, author: str, url: str | None, published: str | None
) -> list[dict[str, Any]]:
    """A ClaimReview for each claim of a draft."""
    told = {each.key: Sentences(each) for each in draft.documents}
    return [_review(each, told.get(each.claim.origin.document), author, url, published) for each in supports]


class Sentences:
    """The sentences of a document, to quote the one that a claim stands in."""

    def __init__(self, text: Document) -> None:
        read = outline(text, Lexicon.english())
        tokens = read.tokens
        self._text = text.text
        self._spans: Sequence[tuple[int, int]] = [(tokens.starts[s.first], tokens.ends[s.last - 1]) for s in read.sentences]

    def around(self, claim: Claim) -> str:
        """The sentence that a claim stands in."""
        at = max(0, bisect.bisect_right(self._spans, claim.span.start, key=lambda span: span[0]) - 1)
        return " ".join(self._text[slice(*self._spans[at])].split())


def _review(each: Support, told: Sentences | None, author: str, url: str | None, published: str | None) -> dict[str, Any]:
    """One claim's support as a ClaimReview; what nobody told is left out."""
    claim, (rating, words) = each.claim, RATINGS[each.verdict]
    against = {c.origin.document: c.to_dict() for f in each.findings for c in f.claims if c.id != claim.id}
    review: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "ClaimReview",
        "claimReviewed": told.around(claim) if told else f"{claim.surface}: {reading_of(claim)}",
        "author": {"@type": "Organization", "name": author},
        "itemReviewed": _plain(node(claim.to_dict())),
        "reviewRating": {
            "@type": "Rating",
            "ratingValue": rating,
            "bestRating": max(value for value, _ in RATINGS.values()),
            "worstRating": min(value for value, _ in RATINGS.values()),
            "alternateName": words,
        },
    }
    said = {
        "url": url,
        "datePublished": published,
        "reviewBody": " ".join(finding.reason for finding in each.findings) or None,
        "citation": [_plain(document(record)) for record in against.values()] or None,
    }
    return review | {key: value for key, value in said.items() if value is not None}


def _plain(told: Any) -> Any:
    """A node without its provenance: those who read reviews know schema.org's words alone."""
    if isinstance(told, list):
        kept = [_plain(each) for each in told if not str(each).startswith("prov:")]
        return kept[0] if len(kept) == 1 else kept
    if not isinstance(told, dict):
        return told
    return {key: _plain(value) for key, value in told.items() if not key.startswith("prov:")}
