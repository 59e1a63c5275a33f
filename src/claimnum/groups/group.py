"""Groups: the claims that answer one question."""

from __future__ import annotations

import attrs

from claimnum.claims.claim import Claim
from claimnum.groups.question import Question


@attrs.frozen(slots=True)
class Group:
    """Claims with one question, in the order they were given.

    Args:
        question: what they answer.
        claims: at least one.
    """

    question: Question
    claims: tuple[Claim, ...]

    @property
    def title(self) -> str:
        """The question as a person would head it, in the words of its fullest claim ("North Korean troops, Kursk")."""
        fullest = max(self.claims, key=lambda claim: len(claim.topic.subject or ""))
        event = self.question.measure.event
        parts = (
            fullest.scope.entity,
            " ".join(word for word in (fullest.topic.subject, event and f"({event})") if word) or self.question.kind,
            ", ".join(fullest.scope.places[:1]),
        )
        return ", ".join(part for part in parts if part)
