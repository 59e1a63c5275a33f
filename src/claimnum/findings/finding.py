"""Findings: what judging found about two claims, or about more that cannot all be true."""

from __future__ import annotations

from typing import Any

import attrs

from claimnum.claims.claim import Claim

VERDICTS = ("agrees", "compatible", "conflicts", "supersedes", "undecided", "not_comparable")
FLAGS = (
    *("rounded", "hedged", "tension", "touching", "same_day", "later"),
    *("revised", "possible", "presumed"),
)


@attrs.frozen(slots=True, repr=False)
class Finding:
    """A verdict with the rule that gave it and a sentence of reason.

    Args:
        claims: the claims it is about, in the order of their dates; two, but for joint bounds.
        verdict: one of `VERDICTS`. It is about consistency, never about truth.
        rule: the name of the rule that decided ("interval: inside").
        reason: a sentence for a reader.
        flags: what a reader should know beside it, sorted (`FLAGS`).
        newer: the claim that replaces the other, where one does.
        policy: the name of the policy that it was judged by.

    >>> from claimnum import Claim, relate
    >>> relate(Claim.of(40, head="person", source="Police"), Claim.of(30, head="person", source="Navy")).verdict
    'conflicts'
    """

    claims: tuple[Claim, ...]
    verdict: str
    rule: str
    reason: str
    flags: tuple[str, ...] = ()
    newer: Claim | None = None
    policy: str = "default"

    @property
    def a(self) -> Claim | None:
        """The first of two claims; None where there are more."""
        return self.claims[0] if len(self.claims) == 2 else None

    @property
    def b(self) -> Claim | None:
        """The second of two claims; None where there are more."""
        return self.claims[1] if len(self.claims) == 2 else None

    def to_dict(self) -> dict[str, Any]:
        """The finding as the wire writes it."""
        return {
            "a": None if self.a is None else self.a.id,
            "b": None if self.b is None else self.b.id,
            "claims": [claim.id for claim in self.claims],
            "newer": None if self.newer is None else self.newer.id,
            "verdict": self.verdict,
            "rule": self.rule,
            "reason": self.reason,
            "flags": list(self.flags),
        }

    def __str__(self) -> str:
        return f"{self.verdict}: {self.reason}"

    def __repr__(self) -> str:
        flags = f" ({', '.join(self.flags)})" if self.flags else ""
        return f"<Finding {self}{flags}>"
