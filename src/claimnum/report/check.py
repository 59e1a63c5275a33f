"""The check of a draft against its sources."""

from __future__ import annotations

import datetime as dt
from typing import Any

import attrs

from claimnum.claims.claims import Claims
from claimnum.findings.support import CONTRADICTED, SUPPORTED, UNVERIFIED, Support, whole
from claimnum.report.draft import check_body, check_text, headline
from claimnum.report.review import reviews
from claimnum.values.period import as_date
from claimnum.values.policy import Policy
from claimnum.view.markup import fragment, page
from claimnum.wire.record import SCHEMA_VERSION


@attrs.frozen(slots=True, repr=False, eq=False)
class Check:
    """What the evidence says about a draft.

    Args:
        draft: the draft's claims.
        evidence: the claims it was held against.
        supports: one for each claim of the draft, in its order.
        policy: what it was judged by.

    >>> from claimnum.pipeline import check
    >>> found = check("The fire killed 12 people.", against=["At least 15 people were killed."])
    >>> found.ok, [each.claim.surface for each in found.contradicted]
    (False, ['12'])
    """

    draft: Claims
    evidence: Claims
    supports: tuple[Support, ...]
    policy: Policy

    @property
    def verdict(self) -> str:
        """Contradicted if any claim is, supported if all are, else unverified; a text without claims is unverified."""
        return whole(self.supports)

    @property
    def ok(self) -> bool:
        """Whether nothing in the draft is contradicted."""
        return not self.contradicted

    @property
    def supported(self) -> tuple[Support, ...]:
        """The claims that the evidence backs."""
        return tuple(each for each in self.supports if each.verdict == SUPPORTED)

    @property
    def contradicted(self) -> tuple[Support, ...]:
        """The claims that the evidence contradicts."""
        return tuple(each for each in self.supports if each.verdict == CONTRADICTED)

    @property
    def unverified(self) -> tuple[Support, ...]:
        """The claims that the evidence neither backs nor contradicts."""
        return tuple(each for each in self.supports if each.verdict == UNVERIFIED)

    def to_dict(self) -> dict[str, Any]:
        """The check as the wire writes it."""
        return {
            "verdict": self.verdict,
            "claims": [
                {
                    "id": each.claim.id,
                    "surface": each.claim.surface,
                    "verdict": each.verdict,
                    "evidence": [c.id for f in each.findings for c in f.claims if c.id != each.claim.id],
                    "reasons": [finding.reason for finding in each.findings],
                }
                for each in self.supports
            ],
            "policy": self.policy.name,
            "schema": SCHEMA_VERSION,
        }

    def to_claim_review(
        self, author: str, *, url: str | None = None, published: dt.date | str | None = None
    ) -> list[dict[str, Any]]:
        """The check as schema.org's ClaimReview, one a claim of the draft; `json.dumps` makes text of it.

        The rating, from 1 (contradicted) to 3 (supported), says how a claim stands to the evidence, never whether it is true.

        Args:
            author: who publishes the review.
            url, published: where and when, for those who read reviews by machine.

        >>> from claimnum.pipeline import check
        >>> found = check("The fire killed 12 people.", against=["At least 15 people were killed."])
        >>> review = found.to_claim_review("Fact Desk", published="2024-06-02")[0]
        >>> review["claimReviewed"], review["reviewRating"]["alternateName"]
        ('The fire killed 12 people.', 'Contradicted by the evidence')
        """
        day = as_date(published, "published")
        return reviews(self.supports, self.draft, author, url, None if day is None else day.isoformat())

    def to_html(self) -> str:
        """The marked draft as a page of its own."""
        return page("claimnum check", check_body(self.verdict, self.supports, self.draft, self.evidence))

    def _repr_html_(self) -> str:
        """The draft in a notebook, its claims marked supported, contradicted or unverified."""
        return fragment(check_body(self.verdict, self.supports, self.draft, self.evidence))

    def __str__(self) -> str:
        return check_text(self.verdict, self.supports, (*self.draft.documents, *self.evidence.documents))

    def __repr__(self) -> str:
        return f"<Check {headline(self.verdict, self.supports)}>"
