"""Gates: whether two claims answer one question, one gate a ground. Each passes, stops, or cannot tell.

A gate looks at questions, never at numbers, so it is judged once for all claims of two questions.
"""

from __future__ import annotations

import enum
import functools
import operator
from collections.abc import Callable

import attrs

from claimnum.groups.compare import Measures
from claimnum.groups.measure import Fit, Measure, combined
from claimnum.groups.question import Question
from claimnum.lexicon.gazetteer import Gazetteer

# Kinds whose unit says much of what is measured: hectares, knots.
TELLING = frozenset(("measure",))
COUNTS = "they count different things"


class Guess(enum.Flag):
    """What a gate's answer rests on besides what both sides say.

    PRESUMED: something left unsaid was taken for what the other side says.
    UNSAID: a part and a whole were found only because one side does not say what happened.
    UNMARKED: a part and a whole were found only because one side does not say which are meant ("confirmed").
    UNKNOWN: the measure lexicon lacks a noun, so that only figures that agree speak for one question.
    NAMELESS: a side says of nothing what it counts, and the two share no event, word, place or owner.
    BARE: a side says no more than that people are counted, and they share nothing either.
    """

    NONE = 0
    PRESUMED = enum.auto()
    UNSAID = enum.auto()
    UNMARKED = enum.auto()
    UNKNOWN = enum.auto()
    NAMELESS = enum.auto()
    BARE = enum.auto()


@attrs.frozen(slots=True)
class Gate:
    """One gate's answer.

    Args:
        name, fit: which gate, and what it found.
        note: why, for a reason; `{one}` and `{two}` stand for the places or owners as the texts have them.
        guess: what it rests on besides what is said.
    """

    name: str
    fit: Fit
    note: str = ""
    guess: Guess = Guess.NONE

    @property
    def presumed(self) -> bool:
        """Whether it took something left unsaid for what the other side says."""
        return Guess.PRESUMED in self.guess

    @property
    def unsaid(self) -> bool:
        """Whether it found a part and a whole only because one side does not say what happened."""
        return Guess.UNSAID in self.guess


@attrs.frozen(slots=True)
class Gates:
    """All gates of a pair of questions, and the fit they come to.

    Args:
        gates, fit: each gate, and all of them together.
        one_placed: whether only one side names a place, so that what it counts may be a part of the other.
        guess: what any gate rests on besides what is said.
        presumed: whether something left unsaid was presumed.
        thin: whether what is counted was presumed on nothing, which is too little for a conflict.
    """

    gates: tuple[Gate, ...]
    fit: Fit
    one_placed: bool = False
    # Worked out once, not at each of the many claims that two questions may have: flags are slow to combine.
    guess: Guess = attrs.field(init=False)
    presumed: bool = attrs.field(init=False)
    thin: bool = attrs.field(init=False)

    @guess.default
    def _guessed(self) -> Guess:
        return functools.reduce(operator.or_, (gate.guess for gate in self.gates), Guess.NONE)

    @presumed.default
    def _presumed(self) -> bool:
        return Guess.PRESUMED in self.guess

    @thin.default
    def _thin(self) -> bool:
        return bool(self.guess & (Guess.NAMELESS | Guess.BARE))

    @property
    def unsaid(self) -> bool:
        """Whether a part and a whole rest on nothing but one side's silence."""
        return all(gate.fit is Fit.SAME or gate.unsaid for gate in self.gates)

    @property
    def narrowed(self) -> bool:
        """Whether a part and a whole rest on nothing but how narrowly each side says where, or which are meant."""
        loose = Guess.UNSAID | Guess.UNMARKED
        return all(gate.fit is Fit.SAME or gate.guess & loose for gate in self.gates if gate.name != "scope")

    @property
    def elsewhere(self) -> bool:
        """Whether only their places part two questions: such counts add up."""
        return all(gate.fit is Fit.SAME for gate in self.gates if gate.name != "scope") and self.fit is Fit.APART

    def first(self, fit: Fit) -> Gate:
        """The gate that decided for a fit."""
        return next((gate for gate in self.gates if gate.fit is fit), self.gates[-1])


def judge_gates(
    a: Question,
    b: Question,
    measures: Measures,
    places: Gazetteer,
    same_measure: Callable[[Measure, Measure], Fit] | None = None,
) -> Gates:
    """Every gate of two questions; the two turned about give the fit turned about. `same_measure` replaces the topic's."""
    gates = (
        kind_gate(a, b),
        Gate("topic", same_measure(a.measure, b.measure), COUNTS) if same_measure else topic_gate(a, b, measures),
        entity_gate(a, b, places),
        scope_gate(a, b, places),
    )
    fit = combined(gate.fit for gate in gates)
    if fit in (Fit.PART, Fit.WHOLE) and not a.additive:
        fit = Fit.APART
    return Gates(gates, fit, one_placed=a.additive and bool(a.places) != bool(b.places))


def overruled(gates: Gates, fit: Fit) -> Gates:
    """Gates that a caller overruled. What no word can make comparable (a length and a count) stays apart."""
    kind = gates.gates[0]
    if fit is Fit.SAME and kind.fit is Fit.APART:
        return gates
    return Gates((kind, Gate("caller", fit, "so the caller says")), fit)


def in_one_text(gates: Gates) -> Gates:
    """Gates of two claims of one text: what a writer gives no noun is not presumed to be what he names beside it."""
    if not any(gate.name == "topic" and gate.presumed for gate in gates.gates):
        return gates
    apart = Gate("topic", Fit.APART, "one text names what one of them counts and not the other")
    return Gates(tuple(apart if gate.name == "topic" else gate for gate in gates.gates), Fit.APART)


def by_one_figure(gates: Gates, a: Question, b: Question, measures: Measures) -> Gates:
    """Gates of two claims that give one telling figure: two nouns, or none, do not make two questions of it."""
    rest = [gate for gate in gates.gates if gate.name != "topic"]
    if len(rest) == len(gates.gates) or any(gate.fit is Fit.APART for gate in rest):
        return gates
    if not measures.nouns_alone(a.measure, b.measure):
        return gates
    same = Gate("topic", Fit.SAME, COUNTS, Guess.PRESUMED)
    told = tuple(same if gate.name == "topic" else gate for gate in gates.gates)
    return Gates(told, combined(gate.fit for gate in told), gates.one_placed)


def kind_gate(a: Question, b: Question) -> Gate:
    """Kind, dimension, and level or change must be equal."""
    if a.kind != b.kind:
        return Gate("kind", Fit.APART, f"a {a.kind} and a {b.kind}")
    if a.dimension != b.dimension:
        return Gate("kind", Fit.APART, f"{a.dimension} and {b.dimension} do not convert")
    if a.change != b.change:
        return Gate("kind", Fit.APART, "a level and a change")
    return Gate("kind", Fit.SAME)


def topic_gate(a: Question, b: Question, measures: Measures) -> Gate:
    """What is counted must be the same, or one a part of the other."""
    fit = measures.fit(a.measure, b.measure)
    if a.kind != "count" and fit is Fit.APART and measures.unknown(a.measure, b.measure):
        headless = attrs.evolve(a.measure, head=None), attrs.evolve(b.measure, head=None)
        if measures.fit(*headless) is Fit.SAME:
            return Gate("topic", Fit.SAME, "they measure different things", Guess.PRESUMED | Guess.UNKNOWN)
    guess = Guess.NONE
    if fit in (Fit.PART, Fit.WHOLE) and measures.unsaid(a.measure, b.measure):
        fit, guess = (fit, Guess.UNSAID) if a.additive else (Fit.SAME, Guess.NONE)
    elif fit in (Fit.PART, Fit.WHOLE) and measures.unmarked(a.measure, b.measure):
        guess = Guess.UNMARKED
    headless_side = (a.measure.head is None) != (b.measure.head is None)
    if a.kind == "age" and (headless_side or (a.measure.head is None and not _one_person(a, b))):
        return Gate("topic", Fit.APART, "an age is somebody's, and the two do not say that he is one")
    if headless_side and fit is not Fit.APART:
        guess |= Guess.PRESUMED
    return Gate("topic", fit, COUNTS, guess | _on_nothing(a, b, fit))


def _one_person(a: Question, b: Question) -> bool:
    """Whether two ages that no noun tells whose they are name one person, in full or in part."""
    return not _named(a).isdisjoint(_named(b))


def _named(question: Question) -> frozenset[str]:
    return question.measure.names.union(() if question.entity is None else question.entity.split())


def _on_nothing(a: Question, b: Question, fit: Fit) -> Guess:
    """What of the topic is presumed where the two share nothing that would speak for it."""
    event, entity = a.measure.event, a.entity
    same = (event is not None and event == b.measure.event) or (entity is not None and entity == b.entity)
    named = not a.measure.names.isdisjoint(b.measure.names)
    words = named or not (a.measure.modifiers.isdisjoint(b.measure.modifiers) and set(a.places).isdisjoint(b.places))
    if same or words or a.kind in TELLING:
        return Guess.NONE
    if a.measure.head is None or b.measure.head is None:
        return Guess.NAMELESS
    happened = event is not None or b.measure.event is not None or fit is not Fit.SAME
    return Guess.BARE if a.kind == "count" and happened and a.measure.bare != b.measure.bare else Guess.NONE


def entity_gate(a: Question, b: Question, places: Gazetteer) -> Gate:
    """Whose number it is must be the same (the U.S. is the United States); a side that does not say means the other's."""
    if a.entity == b.entity:
        return Gate("entity", Fit.SAME)
    if a.entity is None or b.entity is None:
        return Gate("entity", Fit.SAME, guess=Guess.PRESUMED)
    one, two = set(a.entity.split()), set(b.entity.split())
    if one <= two or two <= one or places.same(a.entity, b.entity):
        return Gate("entity", Fit.SAME)
    return Gate("entity", Fit.APART, "{one} and {two}")


def scope_gate(a: Question, b: Question, places: Gazetteer) -> Gate:
    """Where must be the same, or one place a part of the other."""
    if a.places == b.places:
        return Gate("scope", Fit.SAME)
    if not a.places or not b.places:
        return Gate("scope", Fit.SAME, guess=Guess.PRESUMED)
    here, there = a.places[0], b.places[0]
    same = places.same(here, there)
    if same:
        return Gate("scope", Fit.SAME)
    if places.heart(here, there):
        return Gate("scope", Fit.SAME, guess=Guess.PRESUMED)
    if any(places.same(there, place) for place in _wider(a.places, places)):
        return Gate("scope", Fit.PART)
    if any(places.same(here, place) for place in _wider(b.places, places)):
        return Gate("scope", Fit.WHOLE)
    inside, around = places.part_of(here, there), places.part_of(there, here)
    if inside or around:
        return Gate("scope", Fit.SAME if inside and around else Fit.PART if inside else Fit.WHOLE)
    if same is False and inside is False and around is False:
        return Gate("scope", Fit.APART, "{one} and {two} are two places")
    return Gate("scope", Fit.UNKNOWN, "whether {one} and {two} are one place is not known")


def _wider(names: tuple[str, ...], places: Gazetteer) -> tuple[str, ...]:
    """The places around the first; those behind two in one ("Sylhet and Sunamganj") are its parts."""
    return names[1:] if len(places.resolve(names[0])) < 2 else ()
