"""Second thoughts: why the evidence that comes closest to a draft's figure is not held against it.

What comes closest may still answer another question. It can back a draft, whose figure it then gives; but a wrong conflict
accuses whoever wrote the draft, so each doubt here leaves that figure unverified.
"""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

from claimnum.findings.doubts import other_deeds
from claimnum.findings.relate import Judge
from claimnum.findings.side import Side
from claimnum.findings.size import large, ratio
from claimnum.groups.measure import Fit, Measure

# How near two figures lie that are one even where nothing else says so.
NEAR = Fraction(5, 4)
# How far apart two lengths of time hardly are of one thing: minutes and hours may be, hours and years are not.
FAR = 10
# Kinds whose figures a text gives of many things at once: so many players, so many yards.
COMMON = frozenset(("count", "measure"))

Doubt = Callable[[Side, Side, Judge], bool]


def other_question(draft: Side, evidence: Side, judge: Judge) -> bool:
    """Whether evidence that comes close to a draft's figure may be of something else all the same."""
    return any(doubt(draft, evidence, judge) for doubt in DOUBTS)


def nothing_shared(draft: Side, evidence: Side, judge: Judge) -> bool:
    """One names no thing and the two share no word, event or owner: only their figures, where those are small, are alike."""
    del judge
    a, b = draft.question, evidence.question
    if a.kind not in COMMON or None not in (a.measure.head, b.measure.head):
        return False
    event, owner = a.measure.event, a.entity
    if (event is not None and event == b.measure.event) or (owner is not None and owner == b.entity):
        return False
    if not words_of(a.measure).isdisjoint(words_of(b.measure)):
        return False
    if a.kind == "count" and (large(draft) or large(evidence)):
        return False
    apart = ratio(draft, evidence)
    return apart is None or apart > NEAR


def new_or_all(draft: Side, evidence: Side, judge: Judge) -> bool:
    """One counts what is new, the other all there is: four new cases, 23 cases."""
    words = judge.measures.words
    return words.anew(draft.question.measure) != words.anew(evidence.question.measure)


def other_amount(draft: Side, evidence: Side, judge: Judge) -> bool:
    """Two sums of money that have nouns of their own: a budget, a debt, what came in."""
    a, b, words = draft.question.measure, evidence.question.measure, judge.measures.words
    if draft.question.kind != "money" or a.head not in words.amounts or b.head not in words.amounts:
        return False
    taken = a.head in words.takings and b.head in words.takings  # what a film earned is what it grossed
    return not taken and judge.measures.fit(Measure(head=a.head), Measure(head=b.head)) is Fit.APART


def mark_or_share(draft: Side, evidence: Side, judge: Judge) -> bool:
    """A mark that was given out of so many ("a rating of 7 out of 10") is not the share of those who gave a good one."""
    marked = draft.claim.kind == "ratio" and draft.question.measure.head in judge.measures.words.scores
    return marked and evidence.claim.kind == "percent"


def other_share(draft: Side, evidence: Side, judge: Judge) -> bool:
    """Two shares of things that the lexicon tells apart, or changes of two things: wages rose 4 %, rents 5.1 %."""
    a, b, words = draft.question.measure, evidence.question.measure, judge.measures.words
    if draft.question.kind != "percent" or None in (a.head, b.head):
        return False
    if not draft.question.change and not (words.knows(a) and words.knows(b)):
        return False
    return judge.measures.fit(Measure(head=a.head), Measure(head=b.head)) is Fit.APART


def other_deed(draft: Side, evidence: Side, judge: Judge) -> bool:
    """A draft tells what happened to those it counts, and the evidence counts far fewer or far more who did something else."""
    del judge
    told = draft.question.measure.event is not None and other_deeds(draft, evidence)
    apart = ratio(draft, evidence)
    return told and (apart is None or apart > 1 + Fraction(draft.policy.unnamed))


def other_spell(draft: Side, evidence: Side, judge: Judge) -> bool:
    """Two lengths of time of quite another order, not of one deed: hours of sleep, years of a study."""
    del judge
    event, apart = draft.claim.topic.event, ratio(draft, evidence)
    one = event is not None and event == evidence.claim.topic.event
    return draft.question.kind == "duration" and not one and apart is not None and apart > FAR


def another_person(draft: Side, evidence: Side, judge: Judge) -> bool:
    """The age of a woman is not that of a man."""
    sexes = judge.measures.words.sexes
    one, two = (sexes.get(side.claim.topic.head or "") for side in (draft, evidence))
    return draft.question.kind == "age" and None not in (one, two) and one != two


def words_of(measure: Measure) -> frozenset[str]:
    """Every word of a measure that two of them may share."""
    return measure.modifiers | measure.marks | (frozenset((measure.head,)) if measure.head is not None else frozenset())


DOUBTS: tuple[Doubt, ...] = (
    nothing_shared,
    new_or_all,
    other_amount,
    other_share,
    other_deed,
    other_spell,
    mark_or_share,
    another_person,
)
