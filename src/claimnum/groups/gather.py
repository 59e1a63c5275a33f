"""Gathering: claims into groups by question, and which groups stand beside one another."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable

from claimnum.claims.claim import Claim
from claimnum.groups.group import Group
from claimnum.groups.measure import Measures
from claimnum.groups.question import Question, question_of

Key = Callable[[Claim], Question]


def gather(claims: Iterable[Claim], measures: Measures, key: Key | None = None) -> tuple[Group, ...]:
    """The groups of some claims, in the order of their first claims. Linear in the claims.

    Args:
        claims: in any order.
        measures: the measure lexicon.
        key: a caller's own question of a claim, in place of the library's.
    """
    buckets: dict[Question, list[Claim]] = {}
    for claim in claims:
        question = question_of(claim, measures) if key is None else key(claim)
        buckets.setdefault(question, []).append(claim)
    return tuple(Group(question, tuple(members)) for question, members in buckets.items())


def hard_key(question: Question) -> Hashable:
    """What two questions must share to be comparable at all: no gate needs to look at pairs that do not."""
    return question.kind, question.dimension, question.change
