"""The measure lexicon, compiled: which nouns and verbs are of one class, and what is known of each class.

The grammar of every list stands at the head of `lexicon/en/measures.toml`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

import attrs

from claimnum.claims.claim import Topic
from claimnum.groups.measure import Measure
from claimnum.lexicon.load import Lexicon, lines


@attrs.frozen(slots=True, eq=False, repr=False)
class MeasureWords:
    """The lists of the measure lexicon, each by the name that it has there, and what they say of one measure.

    Args:
        heads, events: a word -> its class.
        carriers: a noun -> the event that it says, and what it then counts.
        events_of: (head, verb) -> the event that the verb says of this head alone.
        named_by: (kind, verb) -> the head that the verb names, and whether its subject says of what it is one.
        implied: (kind, head) -> the event that the noun says anyway.
        changes: (kind, head, role) -> the event or head of which such a change is a level.
        marked_by: (event, verb) -> the modifier that the verb stands for.
        contrasts: a modifier -> its line in the list, and whether one alone is a part of the whole.
        times: a class -> how its number behaves in time.
        parts, kin: pairs of classes; `kin` has each pair both ways round.
        names: every class of heads.
        deeds: every event that a noun carries.
        sexes: a noun for somebody -> man or woman.
        anew_by: modifiers of what is counted anew each time.
    """

    heads: Mapping[str, str]
    events: Mapping[str, str]
    carriers: Mapping[str, tuple[str, str]]
    events_of: Mapping[tuple[str, str], str]
    named_by: Mapping[tuple[str, str], tuple[str, bool]]
    implied: Mapping[tuple[str, str], str]
    changes: Mapping[tuple[str, str, str], str]
    marked_by: Mapping[tuple[str, str], str]
    contrasts: Mapping[str, tuple[int, bool]]
    times: Mapping[str, str]
    sexes: Mapping[str, str]
    parts: frozenset[tuple[str, str]]
    kin: frozenset[tuple[str, str]]
    persons: frozenset[str]
    groups: frozenset[str]
    amounts: frozenset[str]
    takings: frozenset[str]
    silent: frozenset[str]
    attributes: frozenset[str]
    plain: frozenset[str]
    scores: frozenset[str]
    adjectives: frozenset[str]
    fixed: frozenset[str]
    found: frozenset[str]
    limits: frozenset[str]
    anew_by: frozenset[str]
    names: frozenset[str]
    deeds: frozenset[str]

    def people(self, head: str | None) -> bool:
        """Whether a head other than "person" is a noun for people, or for some of them."""
        return head in self.persons or head in self.groups

    def families(self, head: str) -> tuple[str, ...]:
        """The families of a head: two heads that share none are apart."""
        wholes = ("/".join(sorted(pair)) for pair in (*self.parts, *self.kin) if head in pair)
        people = ("person",) if self.people(head) else ()
        return tuple(dict.fromkeys((head, *people, *sorted(wholes))))

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


def compile_words(lexicon: Lexicon) -> MeasureWords:
    """The measure words of a lexicon; ask for them by `lexicon.compiled(compile_words)`."""
    table = lexicon.table("measures")
    heads, carriers = _classes(table["heads"]), dict(_carriers(table["carriers"]))
    named_by = dict(_named_by(table["named_by"]))
    kin = set(_pairs(table["kin"]))
    words = {name: frozenset(table[name].split()) for name in PLAIN_LISTS}
    return MeasureWords(
        heads=heads,
        events=_classes(table["events"]),
        carriers=carriers,
        events_of={(head, verb): event for head, event, verbs in _triples(table["events_of"]) for verb in verbs},
        named_by=named_by,
        implied={(kind, head): event for kind, event, nouns in _triples(table["implied"]) for head in nouns},
        changes=dict(_changes(table["changes"])),
        marked_by={(event, verb): mark for event, mark, verbs in _triples(table["marked_by"]) for verb in verbs},
        contrasts=dict(_contrasts(table["contrasts"])),
        times={word: kind for kind, words in table["times"].items() for word in words.split()},
        sexes=_classes(table["sexes"]),
        parts=frozenset(_pairs(table["parts"])),
        kin=frozenset(kin | {(two, one) for one, two in kin}),
        amounts=frozenset((*table["amounts"].split(), *(head for head, _ in named_by.values()))),
        plain=frozenset((*table["plain"].split(), *table["adjectives"].split(), *table["silent"].split())),
        scores=frozenset(heads.get(word, word) for word in table["scores"].split()),
        anew_by=frozenset(table["anew"].split()),
        names=frozenset(heads.values()),
        deeds=frozenset(event for event, _ in carriers.values()),
        **words,
    )


PLAIN_LISTS = ("persons", "groups", "takings", "silent", "attributes", "adjectives", "fixed", "found", "limits")


def _classes(words: str) -> dict[str, str]:
    """Word -> the name of its class; the first class that has a word keeps it."""
    classes: dict[str, str] = {}
    for line in lines(words):
        name, _, members = line.partition(":")
        for word in (name, *members.split()):
            classes.setdefault(word, name)
    return classes


def _carriers(words: str) -> Iterator[tuple[str, tuple[str, str]]]:
    for line in lines(words):
        event, _, rest = line.partition(":")
        nouns, _, counted = rest.partition(">")
        yield from ((noun, (event, counted.strip() or "person")) for noun in nouns.split())


def _named_by(words: str) -> Iterator[tuple[tuple[str, str], tuple[str, bool]]]:
    for kind, head, verbs in _triples(words):
        yield from (((kind, verb), (head.removesuffix("*"), head.endswith("*"))) for verb in verbs)


def _changes(words: str) -> Iterator[tuple[tuple[str, str, str], str]]:
    for line in lines(words):
        key, _, name = line.partition(":")
        kind, head, role = key.split()
        yield (kind, head, role), name.strip()


def _contrasts(words: str) -> Iterator[tuple[str, tuple[int, bool]]]:
    for row, line in enumerate(lines(words)):
        yield from ((word, (row, line.startswith("part"))) for word in line.split()[1:])


def _triples(words: str) -> list[tuple[str, str, list[str]]]:
    rows = []
    for line in lines(words):
        names, _, members = line.partition(":")
        head, event = names.split()
        rows.append((head, event, members.split()))
    return rows


def _pairs(words: str) -> Iterable[tuple[str, str]]:
    return ((one, two) for one, two in map(str.split, lines(words)))
