"""Gathering: claims into groups by question, and which groups stand beside one another."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable

from claimnum.claims.claim import Claim
from claimnum.groups.compare import Measures
from claimnum.groups.group import Group
from claimnum.groups.question import Question, question_of
from claimnum.values.unit import Rates

# A caller's own question of a claim, given the one that the library reads.
Key = Callable[[Claim, Question], Question]


def gather(
    claims: Iterable[Claim], measures: Measures, key: Key | None = None, rates: Rates | None = None
) -> tuple[Group, ...]:
    """The groups of some claims, in the order of their first claims. Linear in the claims.

    Args:
        claims: in any order.
        measures: the measure lexicon.
        rates: what one of each currency is worth in a common one.
        key: makes a caller's own question of a claim from the library's.
    """
    buckets: dict[Question, list[Claim]] = {}
    asked: dict[Hashable, Question] = {}
    for claim in claims:
        said = (claim.topic, claim.scope, claim.kind, claim.quantity.unit, claim.role)
        question = asked.get(said) or asked.setdefault(said, question_of(claim, measures, rates))
        buckets.setdefault(question if key is None else key(claim, question), []).append(claim)
    return tuple(Group(question, tuple(members)) for question, members in buckets.items())


def hard_key(question: Question) -> Hashable:
    """What two questions must share to be comparable at all: no gate needs to look at pairs that do not."""
    return question.kind, question.dimension, question.change


ANY = ""


def filed_under(question: Question, measures: Measures) -> tuple[str, ...]:
    """The families of nouns of a question; one that may stand beside any is filed under `ANY`."""
    head = question.measure.head
    return (ANY,) if head is None or _open(question, measures) else measures.words.families(head)


def sought_under(question: Question, measures: Measures) -> tuple[str, ...] | None:
    """Where all questions that may not be apart from this one are filed; None is everywhere."""
    head = question.measure.head
    return None if head is None or _open(question, measures) else (*measures.words.families(head), ANY)


def _open(question: Question, measures: Measures) -> bool:
    return question.kind != "count" and not measures.words.knows(question.measure)
