"""Questions: what a claim answers, without the answer. Claims with one question are judged by their numbers alone."""

from __future__ import annotations

import attrs

from claimnum.claims.claim import Claim
from claimnum.groups.compare import Measures
from claimnum.groups.dimension import scale
from claimnum.groups.measure import Measure
from claimnum.text.signs import plain
from claimnum.values.unit import Rates

# Percent and ratio say one thing in two ways.
KINDS = {"ratio": "percent"}
# An average of counts is no count: it answers another question, and averages do not add up. A score is one anyway.
AVERAGES = frozenset(("average", "mean", "median"))
AMOUNTS = frozenset(("count", "money"))


@attrs.frozen(slots=True, cache_hash=True)
class Question:
    """What a claim answers.

    Args:
        kind, dimension: what may be compared at all.
        change: whether it asks for a change (an increase, a decrease), not a level.
        measure: what is counted or measured.
        entity: whose number it is, folded, or None.
        places: where, folded, narrowest first.
    """

    kind: str
    dimension: str
    change: bool
    measure: Measure
    entity: str | None
    places: tuple[str, ...]

    @property
    def additive(self) -> bool:
        """Whether parts add up to the whole: counts and money do, rates and averages do not."""
        return self.kind in AMOUNTS and not self.change


def question_of(claim: Claim, measures: Measures, rates: Rates | None = None) -> Question:
    """The question that a claim answers."""
    measure = measures.folding.measure(claim.topic, claim.kind)
    level = measures.folding.of_change(measure, claim.kind, claim.role)
    averaged = claim.kind == "count" and not measure.marks.isdisjoint(AVERAGES) and measure.head not in measures.words.scores
    return Question(
        kind="average" if averaged else KINDS.get(claim.kind, claim.kind),
        dimension=scale(claim.quantity.unit, claim.kind, rates).dimension,
        change=claim.role != "level" and level is None,
        measure=measure if level is None else level,
        entity=folded(claim.scope.entity),
        places=tuple(place for name in claim.scope.places if (place := folded(name))),
    )


def folded(name: str | None) -> str | None:
    """A name in lower case without "the" before it or a possessive after it; None for none."""
    if name is None:
        return None
    text = plain(name).casefold().strip().removeprefix("the ").removesuffix("'s")
    return text or None
