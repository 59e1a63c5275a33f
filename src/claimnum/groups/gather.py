"""Gathering: claims into groups by question, and which groups stand beside one another."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable

from claimnum.claims.claim import Claim
from claimnum.groups.dimension import Rates
from claimnum.groups.group import Group
from claimnum.groups.measure import Measure, Measures
from claimnum.groups.question import Question, question_of

Key = Callable[[Claim], Question]


def gather(
    claims: Iterable[Claim], measures: Measures, key: Key | None = None, rates: Rates | None = None
) -> tuple[Group, ...]:
    """The groups of some claims, in the order of their first claims. Linear in the claims.

    Args:
        claims: in any order.
        measures: the measure lexicon.
        rates: what one of each currency is worth in a common one.
        key: a caller's own question of a claim, in place of the library's.
    """
    buckets: dict[Question, list[Claim]] = {}
    asked: dict[Hashable, Question] = {}
    for claim in claims:
        if key is not None:
            question = key(claim)
        else:
            said = (claim.topic, claim.scope, claim.kind, claim.quantity.unit, claim.role == "level")
            question = asked.get(said) or asked.setdefault(said, question_of(claim, measures, rates))
        buckets.setdefault(question, []).append(claim)
    return tuple(Group(question, tuple(members)) for question, members in buckets.items())


def hard_key(question: Question) -> Hashable:
    """What two questions must share to be comparable at all: no gate needs to look at pairs that do not."""
    return question.kind, question.dimension, question.change


ANY = ""


def filed_under(measure: Measure, measures: Measures) -> tuple[str, ...]:
    """The families of nouns of a measure; one that names no noun is filed under `ANY`."""
    return (ANY,) if measure.head is None else measures.families(measure.head)


def sought_under(measure: Measure, measures: Measures) -> tuple[str, ...] | None:
    """Where all measures that may not be apart from this one are filed; None is everywhere."""
    return None if measure.head is None else (*measures.families(measure.head), ANY)
