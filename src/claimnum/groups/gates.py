"""Gates: whether two claims answer one question, one gate a ground. Each passes, stops, or cannot tell.

A gate looks at questions, never at numbers, so it is judged once for all claims of two questions.
"""

from __future__ import annotations

from collections.abc import Callable

import attrs

from claimnum.groups.measure import Fit, Measure, Measures, combined
from claimnum.groups.question import Question
from claimnum.lexicon.gazetteer import Gazetteer

# Parts of a place that stand for it: what is counted in central Warsaw is taken for Warsaw's.
HEARTS = frozenset(("centre", "mainland"))
# Kinds whose unit says much of what is measured: hectares, knots.
TELLING = frozenset(("measure",))
COUNTS = "they count different things"


@attrs.frozen(slots=True)
class Gate:
    """One gate's answer.

    Args:
        name, fit: which gate, and what it found.
        presumed: whether it took something left unsaid for what the other side says.
        note: why, for a reason.
        unknown: whether the measure lexicon lacks a noun, so that only figures that agree speak for one question.
        thin: whether it took a noun left unsaid for the other's, and the two share no event, place or owner either.
        unsaid: whether it found a part and a whole only because one side does not say what happened.
    """

    name: str
    fit: Fit
    presumed: bool = False
    note: str = ""
    unsaid: bool = False
    unknown: bool = False
    thin: bool = False


@attrs.frozen(slots=True)
class Gates:
    """All gates of a pair of questions, and the fit they come to.

    Args:
        gates, fit: each gate, and all of them together.
        one_placed: whether only one side names a place, so that what it counts may be a part of the other.
    """

    gates: tuple[Gate, ...]
    fit: Fit
    one_placed: bool = False

    @property
    def presumed(self) -> bool:
        """Whether something left unsaid was presumed."""
        return any(gate.presumed for gate in self.gates)

    @property
    def unknown(self) -> bool:
        """Whether only figures that agree speak for one question."""
        return any(gate.unknown for gate in self.gates)

    @property
    def thin(self) -> bool:
        """Whether a noun left unsaid was presumed on nothing, which is too little for a conflict."""
        return any(gate.thin for gate in self.gates)

    @property
    def unsaid(self) -> bool:
        """Whether a part and a whole rest on nothing but one side's silence."""
        return all(gate.fit is Fit.SAME or gate.unsaid for gate in self.gates)

    @property
    def placed(self) -> bool:
        """Whether a part and a whole rest on nothing but how narrowly each side says where."""
        return all(gate.fit is Fit.SAME or gate.unsaid for gate in self.gates if gate.name != "scope")

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
        Gate("topic", same_measure(a.measure, b.measure), note=COUNTS) if same_measure else topic_gate(a, b, measures),
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
    return Gates((kind, Gate("caller", fit, note="so the caller says")), fit)


def in_one_text(gates: Gates) -> Gates:
    """Gates of two claims of one text: what a writer gives no noun is not presumed to be what he names beside it."""
    if not any(gate.name == "topic" and gate.presumed for gate in gates.gates):
        return gates
    apart = Gate("topic", Fit.APART, note="one text names what one of them counts and not the other")
    return Gates(tuple(apart if gate.name == "topic" else gate for gate in gates.gates), Fit.APART)


def kind_gate(a: Question, b: Question) -> Gate:
    """Kind, dimension, and level or change must be equal."""
    if a.kind != b.kind:
        return Gate("kind", Fit.APART, note=f"a {a.kind} and a {b.kind}")
    if a.dimension != b.dimension:
        return Gate("kind", Fit.APART, note=f"{a.dimension} and {b.dimension} do not convert")
    if a.change != b.change:
        return Gate("kind", Fit.APART, note="a level and a change")
    return Gate("kind", Fit.SAME)


def topic_gate(a: Question, b: Question, measures: Measures) -> Gate:
    """What is counted must be the same, or one a part of the other."""
    fit = measures.fit(a.measure, b.measure)
    if a.kind != "count" and fit is Fit.APART and measures.unknown(a.measure, b.measure):
        headless = attrs.evolve(a.measure, head=None), attrs.evolve(b.measure, head=None)
        if measures.fit(*headless) is Fit.SAME:
            return Gate("topic", Fit.SAME, presumed=True, note="they measure different things", unknown=True)
    unsaid = fit in (Fit.PART, Fit.WHOLE) and measures.unsaid(a.measure, b.measure)
    if unsaid and not a.additive:
        fit, unsaid = Fit.SAME, False
    presumed = (a.measure.head is None) != (b.measure.head is None)
    if presumed and a.kind == "age":
        return Gate("topic", Fit.APART, note="an age is somebody's, and one does not say whose")
    presumed = presumed and fit is not Fit.APART
    happened = a.measure.event is not None or b.measure.event is not None or fit is not Fit.SAME
    bare = presumed or (a.kind == "count" and happened and a.measure.bare != b.measure.bare)
    return Gate("topic", fit, presumed, COUNTS, unsaid, thin=bare and a.kind not in TELLING and not _tied(a, b))


def _tied(a: Question, b: Question) -> bool:
    """Whether two questions share what happened, a place or an owner."""
    event, entity = a.measure.event, a.entity
    same = (event is not None and event == b.measure.event) or (entity is not None and entity == b.entity)
    return same or not set(a.places).isdisjoint(b.places)


def entity_gate(a: Question, b: Question, places: Gazetteer) -> Gate:
    """Whose number it is must be the same (the U.S. is the United States); a side that does not say means the other's."""
    if a.entity == b.entity:
        return Gate("entity", Fit.SAME)
    if a.entity is None or b.entity is None:
        return Gate("entity", Fit.SAME, presumed=True)
    one, two = set(a.entity.split()), set(b.entity.split())
    if one <= two or two <= one or places.same(a.entity, b.entity):
        return Gate("entity", Fit.SAME)
    return Gate("entity", Fit.APART, note=f"{a.entity} and {b.entity}")


def scope_gate(a: Question, b: Question, places: Gazetteer) -> Gate:
    """Where must be the same, or one place a part of the other."""
    if a.places == b.places:
        return Gate("scope", Fit.SAME)
    if not a.places or not b.places:
        return Gate("scope", Fit.SAME, presumed=True)
    here, there = a.places[0], b.places[0]
    same = places.same(here, there)
    if not same and _heart(here, there, places):
        return Gate("scope", Fit.SAME, presumed=True)
    if same:
        return Gate("scope", Fit.SAME)
    if any(places.same(there, place) for place in _wider(a.places, places)):
        return Gate("scope", Fit.PART)
    if any(places.same(here, place) for place in _wider(b.places, places)):
        return Gate("scope", Fit.WHOLE)
    inside, around = places.part_of(here, there), places.part_of(there, here)
    if inside or around:
        return Gate("scope", Fit.SAME if inside and around else Fit.PART if inside else Fit.WHOLE)
    if same is False and inside is False and around is False:
        return Gate("scope", Fit.APART, note=f"{here} and {there} are two places")
    return Gate("scope", Fit.UNKNOWN, note=f"whether {here} and {there} are one place is not known")


def _wider(names: tuple[str, ...], places: Gazetteer) -> tuple[str, ...]:
    """The places around the first; those behind two in one ("Sylhet and Sunamganj") are its parts."""
    return names[1:] if len(places.resolve(names[0])) < 2 else ()


def _heart(a: str, b: str, places: Gazetteer) -> bool:
    """Whether one is the heart of the other ("central Warsaw", "mainland Portugal")."""
    one, two = places.resolve(a), places.resolve(b)
    parts = {place.part for place in (*one, *two)}
    return len(one) == len(two) == 1 and one[0].name == two[0].name and None in parts and bool(parts & HEARTS)
