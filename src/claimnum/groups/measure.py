"""Measures: what a number is about, folded so that different words for one question compare as one.

"31 people killed", "a death toll of 31" and "31 dead" are one measure (kill, person). A measure compares with another as
the same, as a part or the whole of it, as apart, or as unknown.
"""

from __future__ import annotations

import enum
from collections.abc import Iterable, Mapping

import attrs

from claimnum.claims.claim import Topic
from claimnum.lexicon.gazetteer import Gazetteer
from claimnum.lexicon.load import Lexicon, lines
from claimnum.text.inflection import Inflection, inflection

MARKS = ".,;:()\"'“”‘"
SHARES = frozenset(("percent", "ratio"))
UNMARKED = ("person", "company", "firm", "group")


class Fit(enum.Enum):
    """How what one claim is about lies to what another is about."""

    SAME = "same"
    PART = "part"
    WHOLE = "whole"
    APART = "apart"
    UNKNOWN = "unknown"

    @property
    def turned(self) -> Fit:
        """The fit seen from the other side."""
        return {Fit.PART: Fit.WHOLE, Fit.WHOLE: Fit.PART}.get(self, self)


@attrs.frozen(slots=True)
class Measure:
    """What is counted or measured.

    Args:
        head: the class of the head noun, None where the text names no thing.
        event: the class of what happened, None where nothing did that asks another question.
        marks: modifiers that exclude others (confirmed, net).
        names: the capitalised modifiers, lower case (whose troops).
        modifiers: every other word of the phrase.
        sorts: those that say which of the things are meant ("seasonal workers"), and not how or when they were counted.
        some: whether the noun may stand for only some of those to whom the event happened ("bodies", "patients").
        sorted: whether words beside the noun, not a verb ("tickets cost $4": a price of tickets), say which are meant.
    """

    head: str | None = None
    event: str | None = None
    marks: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()
    modifiers: frozenset[str] = frozenset()
    sorts: frozenset[str] = frozenset()
    some: bool = False
    sorted: bool = False

    def narrower(self, other: Measure) -> bool:
        """Whether it may count only some of what the other counts: bodies found beside the dead, sea ice beside ice."""
        if self.head == other.head and self.head != "person":
            return self.sorted and not other.sorted
        return self.some and not other.some

    @property
    def nameless(self) -> bool:
        """Whether it says nothing of what is counted."""
        return self.head is None and self.event is None and not self.sorts

    @property
    def bare(self) -> bool:
        """Whether it says no more than that people are counted."""
        return self.head == "person" and self.event is None and not self.sorts and not self.names


@attrs.frozen(slots=True, eq=False)
class Measures:
    """The measure lexicon, compiled; `measure` folds a topic, `fit` compares two."""

    heads: Mapping[str, str]
    persons: frozenset[str]
    groups: frozenset[str]
    carriers: Mapping[str, tuple[str, str]]
    events: Mapping[str, str]
    events_of: Mapping[tuple[str, str], str]
    named_by: Mapping[tuple[str, str], tuple[str, bool]]
    amounts: frozenset[str]
    takings: frozenset[str]
    changes: Mapping[tuple[str, str, str], str]
    kin: frozenset[tuple[str, str]]
    parts: frozenset[tuple[str, str]]
    silent: frozenset[str]
    attributes: frozenset[str]
    implied: Mapping[tuple[str, str], str]
    plain: frozenset[str]
    scores: frozenset[str]
    contrasts: Mapping[str, tuple[int, bool]]
    adjectives: frozenset[str]
    times: Mapping[str, str]
    fixed: frozenset[str]
    found: frozenset[str]
    limits: frozenset[str]
    anew_by: frozenset[str]
    marked_by: Mapping[tuple[str, str], str]
    places: Gazetteer
    inflection: Inflection
    names: frozenset[str]
    deeds: frozenset[str]

    def measure(self, topic: Topic, kind: str = "count") -> Measure:
        """The measure of a topic."""
        words = [bare for word in (topic.subject or "").replace("’", "'").split() if (bare := word.strip(MARKS))]
        head, rest = self._head(topic.head, words)
        if kind == "measure" and head in self.attributes:
            head, rest = self._owner(words), words[:-1]
        verb = None if topic.event is None else topic.event.lower().replace(" ", "_")
        event = None
        if head is not None and head in self.carriers:
            event, head = self.carriers[head]
        if words and head is not None and head not in self.heads and self._people(words):
            rest, head = words, "person"  # "North Koreans"
        if head is not None:
            head = self.heads.get(head, head)
        owner = None
        if verb is not None and (kind, verb) in self.named_by and self._nameless(head, kind):
            (name, owned), thing = self.named_by[kind, verb], head
            owner, head = (thing if owned else None), name
        elif verb is not None:
            event = self._event_of(head, verb) or self.events.get(verb) or event
            if event is None and kind in SHARES and (head == "person" or head in self.persons or head in self.groups):
                event = verb  # a share of people asks what they did, whatever that is
        sorts = frozenset(self._sorts(words, rest))
        lower = [w.lower() for w in rest]
        event = event or self.implied.get((kind, head or ""))
        if event is None:
            event = next((self.carriers[w][0] for w in (word.lower() for word in words) if w in self.adjectives), None)
        return Measure(
            head=head,
            event=event,
            marks=frozenset((*(w for w in lower if w in self.contrasts), *self._marked(event, verb))),
            names=frozenset(self._name(w) for w in rest if w[:1].isupper() and (w is not words[0] or self.places.people(w))),
            modifiers=frozenset(w for w in lower if w not in self.contrasts),
            sorts=sorts | frozenset((owner,) if owner else ()),
            some=event is not None and topic.head in self.found,
            sorted=bool(sorts),
        )

    def _marked(self, event: str | None, verb: str | None) -> Iterable[str]:
        """What a verb says of the things that a modifier would say too ("418 cases have been confirmed")."""
        if event is not None and verb is not None and (mark := self.marked_by.get((event, verb))) is not None:
            yield mark

    def _nameless(self, head: str | None, kind: str) -> bool:
        """Whether a noun leaves it to the verb what is measured: a ticket costs, but a profit is one."""
        return head in (None, *UNMARKED) or (kind == "money" and head not in self.amounts)

    def _sorts(self, words: list[str], rest: list[str]) -> Iterable[str]:
        """The common words before the noun that say which things are meant; those with a capital are names."""
        kept = {id(word) for word in rest}
        for word in words[:-1]:
            lower = word.lower()
            if lower == "of" or id(word) not in kept:
                return
            known = self.places.people(word) or self.places.knows(word)
            named = word[0].isupper() and (word is not words[0] or known)
            if lower.replace("-", "").isalpha() and not named and lower not in self.plain and lower not in self.contrasts:
                sort = self.inflection.singular(lower)
                if self.heads.get(sort) != "person":
                    yield sort

    def _head(self, head: str | None, words: list[str]) -> tuple[str | None, list[str]]:
        """The noun that says what is counted, and the words beside it; a silent noun gives way to what it is the figure of."""
        if head is None and words and words[-1].lower() in self.carriers:
            head = words[-1].lower()
        if head is None:
            return None, words
        singular = self.inflection.singular
        word = head.lower().replace(" ", "_")
        rest = [w for w in words if w.lower() not in (word, words[-1].lower())] if words else []
        if word not in self.heads and word not in self.carriers:
            word = singular(word)
        if len(words) > 1 and ((pair := f"{words[-2].lower()}_{word}") in self.carriers or pair in self.heads):
            return pair, [w for w in rest if w is not words[-2]]  # "positive tests" are infections
        if word not in self.silent:
            return word, rest
        lower = [w.lower() for w in words]
        if "of" in lower[1:-1]:
            return singular(lower[-1]), words[lower.index("of") + 1 : -1]
        if word in ("rate", "level") and len(words) > 1:
            return singular(lower[-2]), words[:-2]
        return None, rest

    def _owner(self, words: list[str]) -> str | None:
        """Whose an attribute is that the unit says anyway ("the train's speed", "wind speed"), or None."""
        before = words[-2].lower() if len(words) > 1 else ""
        if before.endswith("'s"):
            return before.removesuffix("'s")
        word = self.inflection.singular(before) if before else ""
        return self.heads.get(word)

    def _people(self, words: list[str]) -> bool:
        return self.places.people(words[-1]) or self.places.people(" ".join(words[-2:]))

    def _event_of(self, head: str | None, verb: str) -> str | None:
        """The event of a verb that says it of some nouns; where no noun is said, of the only one it says any of."""
        if head is None:
            said = {event for (_, other), event in self.events_of.items() if other == verb and verb not in self.events}
            return said.pop() if len(said) == 1 else None
        people = head in self.persons or head in self.groups
        return self.events_of.get((head, verb)) or (self.events_of.get(("person", verb)) if people else None)

    def _name(self, word: str) -> str:
        return self.inflection.singular(word.lower().removesuffix("'s"))

    def of_change(self, measure: Measure, kind: str, role: str) -> Measure | None:
        """The measure of which a change is a level: jobs that a headcount falls by are jobs cut. None where it is of none."""
        name = None if measure.head is None else self.changes.get((kind, measure.head, role))
        if name is None:
            return None
        return attrs.evolve(measure, event=name) if name in self.deeds else attrs.evolve(measure, head=name)

    def fit(self, a: Measure, b: Measure) -> Fit:
        """How measure a lies to measure b. Turning the two about turns the answer about."""
        fits = (self._events(a, b), self._heads(a, b), self._marks(a, b), _names(a, b), _sorts(a, b))
        return combined(fits)

    def families(self, head: str) -> tuple[str, ...]:
        """The families of a head: two heads that share none are apart."""
        wholes = ("/".join(sorted(pair)) for pair in (*self.parts, *self.kin) if head in pair)
        people = ("person",) if head in self.persons or head in self.groups else ()
        return tuple(dict.fromkeys((head, *people, *sorted(wholes))))

    def unknown(self, a: Measure, b: Measure) -> bool:
        """Whether two heads differ and the lexicon lacks one of them: what it does not know it cannot tell apart."""
        return a.head != b.head and not (self.knows(a) and self.knows(b))

    def knows(self, measure: Measure) -> bool:
        """Whether the lexicon has the noun of a measure, or it has none."""
        return measure.head is None or measure.head in self.names

    def taken(self, measure: Measure, topic: Topic) -> bool:
        """Whether a verb alone names a measure, and one that is said of whatever comes in."""
        head = None if topic.head is None else self.heads.get(topic.head, topic.head)
        return measure.head in self.takings and head != measure.head

    def time(self, measure: Measure, kind: str) -> str | None:
        """How a number of this measure behaves in time: cumulative, state, flow, or None where the lexicon does not say."""
        if kind == "measure" and measure.head in self.fixed:
            return "fixed"
        named = (self.times.get(word) for word in (measure.event, measure.head) if word is not None)
        known = next((time for time in named if time is not None), None)
        return "flow" if known == "cumulative" and self.anew(measure) else known

    def anew(self, measure: Measure) -> bool:
        """Whether what otherwise adds up is counted anew each time: new cases, daily deaths."""
        return not measure.marks.isdisjoint(self.anew_by)

    def _events(self, a: Measure, b: Measure) -> Fit:
        if a.event == b.event:
            return Fit.SAME
        if a.event is None or b.event is None:
            return self._one_event(a, b) if b.event is None else self._one_event(b, a).turned
        return self._in(a.event, b.event)

    def _one_event(self, told: Measure, silent: Measure) -> Fit:
        """One side says what happened: those it happened to are some of those the other counts, where these are as wide."""
        nature = None if told.event is None else self.times.get(told.event)
        # Who came is who was there; who struck is not who is employed.
        asks = nature in ("cumulative", "state") or (nature == "fixed" and silent.head != "person")
        if asks and told.head == "person" and silent.head != "person" and silent.head in self.persons | self.groups:
            return Fit.APART  # 4,000 evacuated people need not be among the 620 workers
        return Fit.PART if asks and silent.head is not None else Fit.SAME

    def unsaid(self, a: Measure, b: Measure) -> bool:
        """Whether one is a part of the other only because the other does not say what happened."""
        silent = attrs.evolve(a, event=None), attrs.evolve(b, event=None)
        return (a.event is None) != (b.event is None) and self.fit(*silent) is Fit.SAME

    def unmarked(self, a: Measure, b: Measure) -> bool:
        """Whether one is a part of the other only because the other does not say which are meant ("confirmed cases")."""
        both = a.marks & b.marks
        return self.fit(attrs.evolve(a, marks=both), attrs.evolve(b, marks=both)) is Fit.SAME

    def _heads(self, a: Measure, b: Measure) -> Fit:
        if a.head == b.head:
            return Fit.SAME
        if (a.head in self.limits) != (b.head in self.limits):
            return Fit.APART
        if a.head is None or b.head is None or (a.head, b.head) in self.kin:
            return Fit.SAME
        if "person" in (a.head, b.head):
            other = b.head if a.head == "person" else a.head
            some = other in self.groups and a.names.isdisjoint(b.names)  # "North Koreans" are the North Korean troops
            if some and (other not in self.persons or (a.event is not None and a.event == b.event)):
                return Fit.WHOLE if a.head == "person" else Fit.PART
            if other in self.persons or other in self.groups:
                return Fit.SAME
        if a.head in self.groups and b.head in self.persons and a.event == b.event and b.head not in self.groups:
            return Fit.PART
        if b.head in self.groups and a.head in self.persons and a.event == b.event and a.head not in self.groups:
            return Fit.WHOLE
        return self._in(a.head, b.head)

    def _in(self, a: str, b: str) -> Fit:
        return Fit.PART if (a, b) in self.parts else Fit.WHOLE if (b, a) in self.parts else Fit.APART

    def _marks(self, a: Measure, b: Measure) -> Fit:
        if a.marks == b.marks:
            return Fit.SAME
        ours, theirs = self._by_row(a.marks), self._by_row(b.marks)
        if any(ours[row].isdisjoint(theirs[row]) for row in ours.keys() & theirs.keys()):
            return Fit.APART
        fits = {Fit.PART for _, parts in ours.keys() - theirs.keys() if parts}
        return combined(fits | {Fit.WHOLE for _, parts in theirs.keys() - ours.keys() if parts})

    def _by_row(self, marks: frozenset[str]) -> dict[tuple[int, bool], set[str]]:
        rows: dict[tuple[int, bool], set[str]] = {}
        for mark in marks:
            rows.setdefault(self.contrasts[mark], set()).add(mark)
        return rows


def _names(a: Measure, b: Measure) -> Fit:
    """Whose: two sets of names with none in common are two peoples."""
    if a.names and b.names and not a.names & b.names:
        return Fit.APART
    return Fit.SAME


def _sorts(a: Measure, b: Measure) -> Fit:
    """Which: seasonal workers and skilled workers may be two sorts, or the same men in two words."""
    if a.sorts and b.sorts and not a.sorts & b.sorts:
        return Fit.UNKNOWN
    return Fit.SAME


def combined(fits: Iterable[Fit]) -> Fit:
    """Several fits as one: apart wins, then unknown; a part here and a whole there are apart."""
    found = set(fits)
    if Fit.APART in found or {Fit.PART, Fit.WHOLE} <= found:
        return Fit.APART
    for fit in (Fit.UNKNOWN, Fit.PART, Fit.WHOLE):
        if fit in found:
            return fit
    return Fit.SAME


def compile_measures(lexicon: Lexicon) -> Measures:
    """The measure lexicon of a lexicon; ask for it by `lexicon.compiled(compile_measures)`."""
    table = lexicon.table("measures")
    carriers: dict[str, tuple[str, str]] = {}
    for line in lines(table["carriers"]):
        event, _, rest = line.partition(":")
        nouns, _, counted = rest.partition(">")
        carriers.update((noun, (event, counted.strip() or "person")) for noun in nouns.split())
    heads = _classes(table["heads"])
    kin = [(one, two) for one, two in map(str.split, lines(table["kin"]))]
    named_by = {
        (kind, verb): (head.removesuffix("*"), head.endswith("*"))
        for kind, head, verbs in _triples(table["named_by"])
        for verb in verbs
    }
    return Measures(
        heads=heads,
        persons=frozenset(table["persons"].split()),
        groups=frozenset(table["groups"].split()),
        carriers=carriers,
        events=_classes(table["events"]),
        kin=frozenset((*kin, *((two, one) for one, two in kin))),
        parts=frozenset((part, whole) for part, whole in map(str.split, lines(table["parts"]))),
        events_of={(head, verb): event for head, event, verbs in _triples(table["events_of"]) for verb in verbs},
        named_by=named_by,
        amounts=frozenset((*table["amounts"].split(), *(head for head, _ in named_by.values()))),
        takings=frozenset(table["takings"].split()),
        changes=dict(_changes(table["changes"])),
        silent=frozenset(table["silent"].split()),
        attributes=frozenset(table["attributes"].split()),
        implied={(kind, head): event for kind, event, nouns in _triples(table["implied"]) for head in nouns},
        scores=frozenset(heads.get(word, word) for word in table["scores"].split()),
        plain=frozenset((*table["plain"].split(), *table["adjectives"].split(), *table["silent"].split())),
        contrasts={
            word: (row, line.startswith("part"))
            for row, line in enumerate(lines(table["contrasts"]))
            for word in line.split()[1:]
        },
        adjectives=frozenset(table["adjectives"].split()),
        times={word: kind for kind, words in table["times"].items() for word in words.split()},
        fixed=frozenset(table["fixed"].split()),
        found=frozenset(table["found"].split()),
        limits=frozenset(table["limits"].split()),
        anew_by=frozenset(table["anew"].split()),
        marked_by={(event, verb): mark for event, mark, verbs in _triples(table["marked_by"]) for verb in verbs},
        places=lexicon.compiled(Gazetteer),
        inflection=inflection(lexicon),
        names=frozenset(heads.values()),
        deeds=frozenset(event for event, _ in carriers.values()),
    )


def _changes(words: str) -> Iterable[tuple[tuple[str, str, str], str]]:
    for line in lines(words):
        key, _, name = line.partition(":")
        kind, head, role = key.split()
        yield (kind, head, role), name.strip()


def _triples(words: str) -> list[tuple[str, str, list[str]]]:
    rows = []
    for line in lines(words):
        names, _, members = line.partition(":")
        head, event = names.split()
        rows.append((head, event, members.split()))
    return rows


def _classes(words: str) -> dict[str, str]:
    """Word -> the name of its class; the first class that has a word keeps it."""
    classes: dict[str, str] = {}
    for line in lines(words):
        name, _, members = line.partition(":")
        for word in (name, *members.split()):
            classes.setdefault(word, name)
    return classes
