"""Matching a draft's claim with the evidence that comes closest to answering its question.

Evidence is filed by what may be compared at all, then by question, so that thousands of claims cost a draft one look at each
question that they answer, and one comparison of figures.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Hashable, Iterable, Iterator, Mapping
from fractions import Fraction
from types import MappingProxyType

import attrs

from claimnum.findings.names import same_source, voice
from claimnum.findings.relate import Judge
from claimnum.findings.side import Side
from claimnum.findings.size import large, ratio, size
from claimnum.findings.times import Order, nature_of, timing
from claimnum.findings.wary import other_question, words_of
from claimnum.groups.gates import Gate, Gates, Guess, entity_gate, kind_gate, scope_gate
from claimnum.groups.gather import hard_key
from claimnum.groups.measure import Fit, Measure, combined
from claimnum.groups.measurewords import MeasureWords
from claimnum.groups.question import Question

# A noun is the surest sign that counts answer one question; money, shares and lengths are told apart by their kind already.
# Without one in common, two counts of about one size may still be one count under two names ("26 critics", "27 reviews").
NEEDS_NOUN = frozenset(("count", "rate"))
# Nouns tell these apart too, where the evidence has the draft's own; of money and shares it may have another name for it.
NAMED_ALONE = frozenset(("count", "measure", "duration"))
# How near two figures are, a point for each of these ratios that theirs does not exceed: reports of one thing seldom lie far
# apart, and where a text gives a part, another part and the whole, the draft means the one that it comes close to.
STEPS = tuple(Fraction(step, 1000) for step in (1001, 1010, 1020, 1030, 1050, 1100, 1250, 2000))


# What each claim of the evidence that backs claims of a draft has backed, by its id.
Spent = Mapping[str, set[Measure]]
NOTHING: Spent = MappingProxyType({})
# So many figures of one kind are a report: which of them a draft means is no longer to be presumed.
MANY = 5


@attrs.frozen(slots=True)
class Likeness:
    """How like two questions are as a draft takes them.

    Args:
        gates: what may be compared.
        score: points for what they share.
        named: whether a noun or its kind says that they are one.
        tied: whether nothing speaks against it: two nouns with no word in common, about no one event or owner, do.
        silent: whether one has no noun.
        here: whether both name one place.
        part: whether one names a place in the other's.
    """

    gates: Gates
    score: int
    named: bool
    tied: bool
    silent: bool
    here: bool
    part: bool


@attrs.frozen(slots=True)
class Match:
    """A claim of the evidence that may answer a draft claim's question.

    Args:
        side, gates: the claim, and how its question lies to the draft's.
        score: points for how close it comes.
        twin: whether it counts the very thing, by its noun.
        other: whether it counts another thing, by its noun.
        sure: whether it may contradict: a figure of another noun does so only where it lies near, and a count of a thing that
            the lexicon tells apart from the draft's never; of many figures only one that lies near and that reconciling would
            compare, or that is of the draft's very place; none of which there are second thoughts (`wary`).
        here: whether it is of the place that the draft names, and lies near.
        part: whether it is of a part of that place, or of a wider one.
        order: how its time lies to the draft's, where both name one.
    """

    side: Side
    gates: Gates
    score: int
    twin: bool
    other: bool
    sure: bool
    here: bool
    part: bool
    order: Order | None


def _told(side: Side) -> list[Hashable]:
    """What a claim says of when, and of who says so."""
    named = None if side.claim.source.name is None else voice(side.claim)
    return [told for told in (side.claim.period, named) if told is not None]


class Figures:
    """Sides by their figures, for those nearest to one."""

    def __init__(self, sides: list[Side]) -> None:
        self.sides = sides
        figured = sorted((figure, place) for place, side in enumerate(sides) if (figure := size(side)) is not None)
        self._figures = [figure for figure, _ in figured]
        self._places = [place for _, place in figured]

    def nearest(self, figure: Fraction | None) -> list[Side]:
        """The sides within the least of `STEPS` of a figure that any lies within, in their order; all where none does."""
        if figure is None or figure <= 0:
            return self.sides
        for step in STEPS:
            low, high = bisect_left(self._figures, figure / step), bisect_right(self._figures, figure * step)
            if low < high:
                return [self.sides[place] for place in sorted(self._places[low:high])]
        return self.sides


class Filed:
    """The evidence about one question, its figures in order: of many, only the nearest can come closest."""

    def __init__(self, sides: list[Side]) -> None:
        self.sides = sides
        self._all = Figures(sides)
        told: dict[Hashable, list[Side]] = {}
        for side in sides:
            for each in _told(side):
                told.setdefault(each, []).append(side)
        self._of = {each: Figures(some) for each, some in told.items() if len(some) < len(sides)}

    def near(self, draft: Side) -> list[Side]:
        """The sides nearest to a draft's figure, and of those of its own time, and of its own source, the nearest."""
        figure = size(draft)
        filed = (self._all, *(self._of[each] for each in _told(draft) if each in self._of))
        return list({id(side): side for some in filed for side in some.nearest(figure)}.values())


class Matcher:
    """The evidence of a check, filed so that what comes closest to a draft's claim is found fast."""

    def __init__(self, evidence: Iterable[Side], judge: Judge) -> None:
        self._judge = judge
        asked: dict[Hashable, dict[Question, list[Side]]] = {}
        for side in evidence:
            asked.setdefault(hard_key(side.question), {}).setdefault(side.question, []).append(side)
        self._filed = {key: {question: Filed(sides) for question, sides in some.items()} for key, some in asked.items()}

    def closest(self, draft: Side, spent: Spent = NOTHING) -> list[Match]:
        """The claims of the evidence that come closest to answering a draft claim's question; none where none could.

        Those `spent` on claims of the draft that measure something else are left out.

        Where the evidence counts the very thing, what else it counts is no answer, however near: its four doctors are not
        the draft's nine because it has nine nurses. Nor is what it gives of another place or time, where it gives the
        draft's own, nor what another says, where the draft names who says so and the evidence has that one's figure.
        """
        own = {draft.question.measure}
        found = [match for match in self._candidates(draft) if spent.get(match.side.claim.id, own) <= own]
        named = draft.question.kind in NAMED_ALONE or draft.question.change
        if named and any(match.twin for match in found):
            found = [match for match in found if not match.other]
        if any(match.twin and match.order is Order.SAME for match in found):
            found = [match for match in found if match.order in (None, Order.SAME)]
        whose = [match for match in found if draft.claim.source.name is not None and same_source(draft.claim, match.side.claim)]
        if any(match.twin or draft.question.kind not in NEEDS_NOUN for match in whose):
            found = whose
        if any(match.here and (match.twin or draft.question.kind not in NEEDS_NOUN) for match in found):
            found = [match for match in found if not match.part]
        best = max((match.score for match in found), default=0)
        return [match for match in found if match.score == best]

    def _candidates(self, draft: Side) -> Iterator[Match]:
        ours, words, policy = draft.question.measure, self._judge.measures.words, self._judge.policy
        nature, unnamed = nature_of(draft.question, words), Fraction(policy.unnamed)
        filed = self._filed.get(hard_key(draft.question), {})
        held = sum(len(each.sides) for each in filed.values())
        many, alone = held >= MANY, held == 1
        for question, each in filed.items():
            like = likeness(draft.question, question, self._judge)
            if like is None:
                continue
            alike = not many or _alike(self._judge.gates(draft.question, question))
            twin = ours.head is not None and ours.head == question.measure.head
            other = None not in (ours.head, question.measure.head) and not heads_in_common(ours, question.measure, self._judge)
            told_apart = draft.question.kind == "count" and other and words.knows(ours) and words.knows(question.measure)
            for side in each.near(draft):
                apart = ratio(draft, side)
                near, close = (apart is not None and apart <= 1 + reach for reach in (unnamed, unnamed / 2))
                if not (like.named or near or (alone and like.silent and large(draft) and large(side))):
                    continue
                steps = 0 if apart is None else sum(apart <= step for step in STEPS)
                order = timing(draft.claim, side.claim, nature, policy).order
                sure = like.tied or _taken(draft, side, words) or (not told_apart and close)
                if many:
                    sure = sure and near and (alike or like.here)
                sure = sure and not other_question(draft, side, self._judge)
                score = like.score + 2 * steps + (order is Order.SAME)
                dated = None if draft.claim.period is None or side.claim.period is None else order
                here = like.here and close
                yield Match(side, like.gates, score, twin, other, sure, here=here, part=like.part, order=dated)


def _taken(draft: Side, side: Side, words: MeasureWords) -> bool:
    """Whether verbs alone name two measures that a reader does not tell apart by them ("earned $3m", "grossed $3m")."""
    return words.taken(draft.question.measure, draft.claim.topic) and words.taken(side.question.measure, side.claim.topic)


def likeness(a: Question, b: Question, judge: Judge) -> Likeness | None:
    """How like a draft's question and an evidence's are; None where they are two."""
    topic = _topic(a.measure, b.measure, judge)
    if not a.additive and topic.fit in (Fit.PART, Fit.WHOLE):
        topic = attrs.evolve(topic, fit=Fit.SAME, guess=Guess.PRESUMED)  # no part of an age: the resident's is the man's
    scope = scope_gate(a, b, judge.places)
    if a.places and b.places and (rest := _rest(a.places[0], b.places[0], judge)) is not None:
        scope = Gate("scope", rest)
    elif scope.fit is Fit.UNKNOWN:
        scope = attrs.evolve(scope, fit=Fit.SAME, guess=Guess.PRESUMED)
    gates = (kind_gate(a, b), topic, entity_gate(a, b, judge.places), scope)
    fit = combined(gate.fit for gate in gates)
    if any(gate.fit is Fit.APART for gate in gates):
        return None
    if fit in (Fit.PART, Fit.WHOLE) and not a.additive:
        fit = Fit.APART
    heads = heads_in_common(a.measure, b.measure, judge)
    words = len(words_of(a.measure) & words_of(b.measure))
    events = a.measure.event is not None and a.measure.event == b.measure.event
    score = 4 * heads + 2 * min(words, 3) + 2 * events + _place(a, b, scope)
    silent = None in (a.measure.head, b.measure.head)
    owned = a.entity is not None and a.entity == b.entity
    named = heads > 0 or words > 0 or a.kind not in NEEDS_NOUN
    here = _place(a, b, scope) > 1
    part = scope.fit in (Fit.PART, Fit.WHOLE)
    return Likeness(Gates(gates, fit), score, named, silent or heads > 0 or words > 0 or events or owned, silent, here, part)


def _alike(gates: Gates) -> bool:
    """Whether two questions are one without any presumption of a draft's."""
    return gates.fit not in (Fit.APART, Fit.UNKNOWN) and Guess.UNKNOWN not in gates.guess


def _rest(a: str, b: str, judge: Judge) -> Fit | None:
    """How "other territories" lie to a place: apart from one with a name, the same as "outside Peru"; None of two names."""
    rests = judge.places.rest(a), judge.places.rest(b)
    everywhere = any(judge.places.part_of("Earth", name) is True for name in (a, b))
    return None if not any(rests) or everywhere else Fit.SAME if all(rests) else Fit.APART


def _place(a: Question, b: Question, scope: Gate) -> int:
    """Points for where: one place that both name tells figures apart that are alike in all else ("worldwide", "in Peru")."""
    if not a.places or not b.places:
        return 1
    return 6 if scope.fit is Fit.SAME and not scope.presumed else 0


def _topic(a: Measure, b: Measure, judge: Judge) -> Gate:
    """What one side leaves unsaid is what the other says; two events, or two modifiers that exclude one another, are apart."""
    told = a.event is not None and b.event is not None
    events = judge.measures.fit(Measure(event=a.event), Measure(event=b.event)) if told else Fit.SAME
    heads = judge.measures.fit(Measure(head=a.head), Measure(head=b.head))
    part = [fit for fit in (events, heads) if fit in (Fit.PART, Fit.WHOLE)]
    apart = [Fit.APART] if events is Fit.APART or judge.measures.exclude(a.marks, b.marks) else []
    presumed = heads is Fit.APART or not told
    return Gate("topic", combined((*apart, *part)), guess=Guess.PRESUMED if presumed else Guess.NONE)


def heads_in_common(a: Measure, b: Measure, judge: Judge) -> int:
    """How much of a noun two measures share: 2 one noun, 1 two nouns of one class, or a part, 0 none."""
    if a.head is None or b.head is None:
        return 1 if a.head is b.head else 0
    fit = judge.measures.fit(Measure(head=a.head), Measure(head=b.head))
    return {Fit.SAME: 2 if a.head == b.head else 1, Fit.PART: 1, Fit.WHOLE: 1}.get(fit, 0)
