"""Folding: the measure of a topic. Its noun and verb become classes, its other words what they say of the things counted."""

from __future__ import annotations

import re
from collections.abc import Iterable

import attrs

from claimnum.claims.claim import Topic
from claimnum.groups.measure import Measure
from claimnum.groups.measurewords import MeasureWords
from claimnum.lexicon.gazetteer import Gazetteer
from claimnum.text.inflection import Inflection
from claimnum.text.signs import plain
from claimnum.values.quantity import SHARES

MARKS = ".,;:()\"'“”‘"
CAMEL = re.compile(r"([a-z])([A-Z])")  # where a hashtag joins two words
# Nouns that leave it to the verb what is measured: a company, or a man, earns $3m.
UNMARKED = ("person", "company", "firm", "group")


@attrs.frozen(slots=True, eq=False, repr=False)
class Folding:
    """Folds topics by the measure words, the names of peoples and how nouns are inflected."""

    words: MeasureWords
    places: Gazetteer
    inflection: Inflection

    def measure(self, topic: Topic, kind: str = "count") -> Measure:
        """The measure of a topic of a kind of number."""
        known = self.words
        words = [bare for word in plain(topic.subject or "").split() if (bare := word.strip(MARKS))]
        head, event, rest = self._noun(topic.head, words, kind)
        verb = None if topic.event is None else topic.event.lower().replace(" ", "_")
        owner = None
        if verb is not None and (kind, verb) in known.named_by and self._nameless(head, kind):
            (name, owned), thing = known.named_by[kind, verb], head
            owner, head = (thing if owned else None), name
        elif verb is not None:
            event = self._event_of(head, verb) or event
            if event is None and kind in SHARES and (head == "person" or known.people(head)):
                event = verb  # a share of people asks what they did, whatever that is
        event = event or known.implied.get((kind, head or "")) or self._beside(words)
        named = self._name_alone(words) if topic.head is None else frozenset()
        sorts = frozenset(() if named else self._sorts(words, rest))
        lower = [w.lower() for w in rest]
        return Measure(
            head=head,
            event=event,
            marks=frozenset((*(w for w in lower if w in known.contrasts), *self._marked(event, verb))),
            names=named
            or frozenset(self._name(w) for w in rest if w[:1].isupper() and (w is not words[0] or self.places.people(w))),
            modifiers=frozenset(w for w in lower if w not in known.contrasts),
            sorts=sorts | frozenset((owner,) if owner else ()),
            some=event is not None and topic.head in known.found,
            sorted=bool(sorts),
        )

    def _name_alone(self, words: list[str]) -> frozenset[str]:
        """The name that stands where a noun would ("Lilac Fire", "#LilacFire"); a place is no such name."""
        if not all(word[:1].isupper() for word in words) or self.places.knows(" ".join(words)):
            return frozenset()
        return frozenset(part.lower() for word in words for part in CAMEL.sub(r"\1 \2", word).split())

    def of_change(self, measure: Measure, kind: str, role: str) -> Measure | None:
        """The measure of which a change is a level: jobs that a headcount falls by are jobs cut. None where it is of none."""
        name = None if measure.head is None else self.words.changes.get((kind, measure.head, role))
        if name is None:
            return None
        return attrs.evolve(measure, event=name) if name in self.words.deeds else attrs.evolve(measure, head=name)

    def _noun(self, topic_head: str | None, words: list[str], kind: str) -> tuple[str | None, str | None, list[str]]:
        """The class of the noun, the event that it says by itself, and the words beside it."""
        head, rest = self._head(topic_head, words)
        if kind == "measure" and head in self.words.attributes:
            head, rest = self._owner(words), words[:-1]
        event = None
        if head is not None and head in self.words.carriers:
            event, head = self.words.carriers[head]
        if words and head is not None and head not in self.words.heads and self._people(words):
            rest, head = words, "person"  # "North Koreans"
        return None if head is None else self.words.heads.get(head, head), event, rest

    def _head(self, head: str | None, words: list[str]) -> tuple[str | None, list[str]]:
        """The noun that says what is counted, and the words beside it; a silent noun gives way to what it is the figure of."""
        heads, carriers = self.words.heads, self.words.carriers
        if head is None and words and words[-1].lower() in carriers:
            head = words[-1].lower()
        if head is None:
            return None, words
        singular = self.inflection.singular
        word = head.lower().replace(" ", "_")
        rest = [w for w in words if w.lower() not in (word, words[-1].lower())] if words else []
        if word not in heads and word not in carriers:
            word = singular(word)
        if len(words) > 1 and ((pair := f"{words[-2].lower()}_{word}") in carriers or pair in heads):
            return pair, [w for w in rest if w is not words[-2]]  # "positive tests" are infections
        if word not in self.words.silent:
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
        return self.words.heads.get(word)

    def _people(self, words: list[str]) -> bool:
        return self.places.people(words[-1]) or self.places.people(" ".join(words[-2:]))

    def _nameless(self, head: str | None, kind: str) -> bool:
        """Whether a noun leaves it to the verb what is measured: a ticket costs, but a profit is one."""
        return head in (None, *UNMARKED) or (kind == "money" and head not in self.words.amounts)

    def _event_of(self, head: str | None, verb: str) -> str | None:
        """The event of a verb: what it says of some nouns alone, where no noun is said of the only one, or of any."""
        events_of, anyway = self.words.events_of, self.words.events.get(verb)
        if head is None:
            said = {event for (_, other), event in events_of.items() if other == verb and anyway is None}
            return said.pop() if len(said) == 1 else anyway
        people = self.words.people(head)
        return events_of.get((head, verb)) or (events_of.get(("person", verb)) if people else None) or anyway

    def _beside(self, words: list[str]) -> str | None:
        """The event that a word beside the noun says ("dead animals", "people injured")."""
        lower = (word.lower() for word in words)
        return next((self.words.carriers[word][0] for word in lower if word in self.words.adjectives), None)

    def _marked(self, event: str | None, verb: str | None) -> Iterable[str]:
        """What a verb says of the things that a modifier would say too ("418 cases have been confirmed")."""
        if event is not None and verb is not None and (mark := self.words.marked_by.get((event, verb))) is not None:
            yield mark

    def _sorts(self, words: list[str], rest: list[str]) -> Iterable[str]:
        """The common words before the noun that say which things are meant; those with a capital are names."""
        known = self.words
        kept = {id(word) for word in rest}
        for word in words[:-1]:
            lower = word.lower()
            if lower == "of" or id(word) not in kept:
                return
            named = word[0].isupper() and (word is not words[0] or self.places.people(word) or self.places.knows(word))
            if lower.replace("-", "").isalpha() and not named and lower not in known.plain and lower not in known.contrasts:
                sort = self.inflection.singular(lower)
                if known.heads.get(sort) != "person":
                    yield sort

    def _name(self, word: str) -> str:
        return self.inflection.singular(word.lower().removesuffix("'s"))
