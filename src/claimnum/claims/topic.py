"""Topics: what a number is about: its subject, the subject's head noun, and what happened to it."""

from __future__ import annotations

import attrs

from claimnum.claims.attribution import Attribution
from claimnum.claims.claim import Topic
from claimnum.claims.frame import Frame, Frames
from claimnum.lexicon.load import Lexicon
from claimnum.mentions.mention import Mention, Mentions
from claimnum.text.outline import Sentence
from claimnum.text.syntax import ADJ, ADV, AUX, DET, ING, NAME, NOMINAL, NOUN, NUM, PAST, POSS, PRON, VERB, Phrase

# Nouns that only say that a number follows: the topic is what they are of.
TRANSPARENT = frozenset(("number", "proportion", "percentage", "numbers"))
COUNTED = frozenset(("count", "ratio", "percent"))


@attrs.frozen(slots=True, eq=False)
class Events:
    """The events of a lexicon, by the kind of word that says them (grammar: lexicon/en/events.toml)."""

    acts: dict[str, str]
    happens: dict[str, str]
    states: dict[str, str]
    nouns: dict[str, str]
    idioms: dict[tuple[str, str], str]
    weak: frozenset[str]
    open: frozenset[str]
    levels: frozenset[str]


def events(lexicon: Lexicon) -> Events:
    """The events of a lexicon; ask for them by `lexicon.compiled(events)`."""
    table = lexicon.table("events")
    found: dict[str, dict[str, str]] = {key: {} for key in ("acts", "happens", "states", "nouns", "idioms")}
    for event, words in table["events"].items():
        for key, entries in words.items():
            found[key].update((word.replace("_", " "), event) for word in entries.split())
    idioms = {(verb, noun): event for pair, event in found["idioms"].items() for verb, noun in [pair.split(" ")]}
    return Events(
        found["acts"],
        found["happens"],
        found["states"],
        found["nouns"],
        idioms,
        frozenset(table["weak"].split()),
        frozenset(table["open"].split()),
        frozenset(lexicon.table("roles")["levels"].split()),
    )


class Topics:
    """Reads the topic of each mention of one document, in text order: a later number may lean on an earlier one."""

    def __init__(self, found: Mentions, lexicon: Lexicon) -> None:
        self.frames = Frames(found, lexicon)
        self._tokens = found.outline.tokens
        self._syntax = self.frames.syntax
        self._events = lexicon.compiled(events)
        self._last: list[tuple[Frame, Topic]] = []

    def of(self, mention: Mention, sentence: Sentence, attribution: Attribution) -> Topic:
        """The topic of a mention; mentions are to be asked in text order."""
        del attribution
        return self.read(self.frames.of(mention, sentence))

    def read(self, frame: Frame) -> Topic:
        """The topic of a number that stands in this frame."""
        topic = self._read(frame, self._syntax.tags(frame.sentence))
        self._last.append((frame, topic))
        return topic

    @property
    def frame(self) -> Frame:
        """The frame of the mention that was read last."""
        return self._last[-1][0]

    def _read(self, frame: Frame, tags: list[str]) -> Topic:
        mention = frame.mention
        if self._last and (mention.equivalent_of is not None or self._restates(frame)):
            return self._last[-1][1]
        counted = mention.kind in COUNTED or frame.partitive
        event = self._event(frame, tags, counted=counted)
        if frame.pointed:
            return self._again(frame, event)
        if (noun := self._predicated(frame, tags)) is not None:
            return self._topic(noun, event or self._inherited(frame))
        if frame.phrase is not None and self._compounds(frame, tags):
            return self._topic(frame.phrase, event or self._chained(frame))
        if frame.link == "," and frame.host is not None and self._tokens.lower[mention.last : mention.last + 1] == [","]:
            return self._opened(frame.host, event, tags)
        if mention.kind == "count" and self._elliptical(frame):
            return self._again(frame, event)
        return self._measured(frame, tags, event)

    def _compounds(self, frame: Frame, tags: list[str]) -> bool:
        """Whether the phrase behind the number is what it counts or measures ("a $9m appeal", not "raised $9m Monday")."""
        mention, phrase = frame.mention, frame.phrase
        if phrase is None or frame.partitive or mention.kind not in ("money", "duration", "percent", "measure", "rate"):
            return True
        before = mention.first - 1
        determined = before >= frame.sentence.first and tags[before] in (DET, POSS)
        return determined or (tags[phrase.first] == NOUN and frame.verb < 0)

    # Events.

    def _event(self, frame: Frame, tags: list[str], *, counted: bool) -> str | None:
        if frame.phrase is not None and (event := self._named(frame.phrase, tags)) is not None:
            return event
        behind = self._behind(frame, tags) if counted or frame.phrase is not None else None
        if behind in self._closed() or (behind is not None and frame.verb < 0):
            return behind
        return self._before(frame, tags) or behind

    def _closed(self) -> frozenset[str]:
        return frozenset(self._events.acts.values()) | frozenset(self._events.states.values())

    def _named(self, phrase: Phrase, tags: list[str]) -> str | None:
        """The event that a phrase itself names ("deaths", "missing people", "death toll", "number of dead")."""
        lower = self._tokens.lower
        known = self._events
        if (event := known.nouns.get(self._syntax.singular(phrase.head))) is not None:
            return event
        for at in range(phrase.first, phrase.last):
            word = lower[at]
            if at != phrase.head and word in known.nouns and lower[phrase.head] in ("toll", "tolls", "count", "tally"):
                return known.nouns[word]
            if word in known.states:
                return known.states[word]
            if tags[at] == PAST and (event := known.acts.get(self._syntax.base(at))) is not None:
                return event
        return None

    def _behind(self, frame: Frame, tags: list[str]) -> str | None:
        """The event that the predicate behind the counted things says."""
        predicate = frame.predicate
        if predicate is None or predicate.negated:
            return None
        at, known, word = predicate.at, self._events, self._tokens.lower[predicate.at]
        if word in known.states and (tags[at] != VERB):
            return known.states[word]
        if tags[at] not in (VERB, PAST, ING):
            return None
        passive = predicate.copular or (not predicate.auxiliaries and not self._has_object(at, frame, tags))
        passive = passive and tags[at] != ING
        for base in self._bases(at, frame):
            if base in known.happens:
                return known.happens[base]
            if base in known.acts and passive and tags[at] == PAST:
                return known.acts[base]
        base = self._syntax.base(at)
        if (event := self._idiom(base, at + 1, frame)) is not None:
            return event
        if base in known.acts or base in known.weak:
            return None
        return base

    def _before(self, frame: Frame, tags: list[str]) -> str | None:
        """The event that governs the number from the left."""
        known, lower = self._events, self._tokens.lower
        if frame.link == "of" and frame.left > 0:
            head = frame.left - 1
            if (event := known.nouns.get(self._syntax.singular(head))) is not None:
                return event
            if lower[head] == "toll" and frame.host is not None:
                return self._named(frame.host, tags)
            base = self._syntax.base(head)
            if tags[head] in (ING, NOUN) and lower[head].endswith("ing") and base in known.acts:
                return known.acts[base]
        if frame.verb < 0 or frame.link != "" or frame.host is not None:
            return None
        at = frame.verb
        if tags[at] == AUX:
            return None
        for base in self._bases(at, frame):
            if base in known.acts:
                return known.acts[base]
        base = self._syntax.base(at)
        if frame.phrase is not None and (event := known.idioms.get((base, self._syntax.singular(frame.phrase.head)))):
            return event
        return None if base in known.weak or base in known.happens else base

    def _bases(self, at: int, frame: Frame) -> list[str]:
        """The verb with its particle or phrase, then alone ("lay off", "take to hospital", "shoot down")."""
        lower, base = self._tokens.lower, self._syntax.base(at)
        after = lower[at + 1 : min(at + 3, frame.sentence.last)]
        forms = [f"{base} {' '.join(after[:size])}" for size in range(len(after), 0, -1)]
        return [*forms, base]

    def _idiom(self, base: str, at: int, frame: Frame) -> str | None:
        for after in range(at, min(at + 4, frame.sentence.last)):
            if (event := self._events.idioms.get((base, self._syntax.singular(after)))) is not None:
                return event
        return None

    def _has_object(self, at: int, frame: Frame, tags: list[str]) -> bool:
        after = at + 1
        while after < frame.sentence.last and tags[after] == ADV:
            after += 1
        return after < frame.sentence.last and tags[after] in (DET, NUM, PRON, NOUN, NAME, ADJ)

    # Subjects.

    def _topic(self, phrase: Phrase, event: str | None, *, named: bool = False) -> Topic:
        """The topic of a noun phrase: its words without determiners and "more", and its head."""
        tokens, tags = self._tokens, self._syntax.tags_of()
        first = phrase.first
        while first < phrase.head and (tags[first] in (DET, NUM) or tokens.lower[first] in ("additional", "further", "extra")):
            first += 1
        subject = tokens.text[tokens.starts[first] : tokens.ends[phrase.last - 1]]
        if tokens.lower[phrase.head] in self._events.open and tags[phrase.head] not in NOMINAL:
            return Topic(subject, None, event)
        if named and tags[phrase.head] == NAME:
            return Topic(subject, None, event)
        head = self._syntax.singular(phrase.head)
        if tokens.lower[phrase.head] == "others" and self._last and (earlier := self._last[-1][1].head) is not None:
            head = earlier
        if head == "toll" and phrase.head > first and tokens.lower[phrase.head - 1] in self._events.nouns:
            head = tokens.lower[phrase.head - 1]
        return Topic(subject, head, event)

    def _predicated(self, frame: Frame, tags: list[str]) -> Phrase | None:
        """The plural noun that the counted things are said to be ("of the 40, 12 were children")."""
        predicate = frame.predicate
        if (
            predicate is None
            or not predicate.copular
            or tags[predicate.at] != NOUN
            or not (frame.partitive or frame.phrase is None)
        ):
            return None
        phrase = self._syntax.noun_phrase_at(predicate.at, frame.sentence.last)
        return phrase if phrase is not None and self._syntax.singular(phrase.head) != self._tokens.lower[phrase.head] else None

    def _elliptical(self, frame: Frame) -> bool:
        """Whether a bare count leaves out a noun that was said before."""
        if frame.predicate is not None:
            return True
        if frame.verb >= 0 and frame.link == "" and frame.host is None:
            return self._syntax.base(frame.verb) not in self._events.levels
        return frame.link in ("and", "or", ",", "(", "")

    def _restates(self, frame: Frame) -> bool:
        """Whether the number stands beside an earlier one for the same thing ("31, up from 23"; "8, or 2 a share")."""
        if not self._last or frame.phrase is not None or frame.predicate is not None or frame.pointed:
            return False
        earlier = self._last[-1][0]
        if earlier.sentence is not frame.sentence:
            return False
        if frame.particle in ("up", "down") and frame.link in ("", "from"):
            return True
        if frame.link in ("from", "against", "versus", "than") and frame.host is None:
            return True
        if frame.link == "to" and frame.left - 1 <= earlier.mention.last and earlier.link == "from":
            return True
        return frame.link in ("or", "(") and frame.left - 1 <= earlier.mention.last + 1

    def _chained(self, frame: Frame) -> str | None:
        """The event of a number that another introduces ("40 people, including 12 children")."""
        if not self._last or frame.left < 0:
            return None
        earlier, topic = self._last[-1]
        if earlier.sentence is not frame.sentence:
            return None
        word = self._tokens.lower[frame.left]
        if word in ("including", "among") or (word in ("them", "and") and frame.verb < 0):
            return topic.event
        return None

    def _inherited(self, frame: Frame) -> str | None:
        earlier = self._last[-1] if self._last else None
        return earlier[1].event if earlier is not None and earlier[0].sentence is frame.sentence else None

    def _again(self, frame: Frame, event: str | None) -> Topic:
        """The things that an earlier count named, with this number's own event or, where it points at them, theirs."""
        for earlier, topic in reversed(self._last[-4:]):
            if topic.subject is not None and earlier.mention.kind in ("count", "ratio", "percent"):
                near = earlier.sentence is frame.sentence or earlier.sentence.last == frame.sentence.first
                if near or frame.pointed:
                    return Topic(topic.subject, topic.head, event or (topic.event if frame.pointed or frame.verb < 0 else None))
        return Topic(None, None, event)

    def _measured(self, frame: Frame, tags: list[str], event: str | None) -> Topic:
        """The thing that a measure, a sum or a bare count is a property of, before the number."""
        host = frame.host
        if host is not None and (frame.link in ("of", ":") or (frame.link in ("at", "to") and frame.verb >= 0)):
            return self._opened(host, event, tags)
        if host is not None and frame.link == "" and frame.verb < 0:
            return self._opened(host, event, tags)
        subject = self.frames.subject(frame)
        if subject is None:
            return self._last_measured(frame, event)
        return self._opened(subject, event, tags)

    def _opened(self, phrase: Phrase, event: str | None, tags: list[str]) -> Topic:
        """The topic of a phrase, or of what a transparent noun is of ("the number of people missing")."""
        lower = self._tokens.lower
        stop = len(self._tokens)
        if lower[phrase.head] in TRANSPARENT and phrase.last + 1 < stop and lower[phrase.last] == "of":
            at = phrase.last + 1
            while at < stop and tags[at] == DET:
                at += 1
            inner = self._syntax.noun_phrase_at(at, min(stop, at + 12)) if at < stop else None
            if inner is None and lower[at] in self._events.open:
                inner = Phrase(at, at + 1, at)
            if inner is not None:
                phrase = inner
        event = event or self._named(phrase, tags)
        if event is None and phrase.last < stop:
            event = self._events.states.get(lower[phrase.last])
        return self._topic(phrase, event, named=True)

    def _last_measured(self, frame: Frame, event: str | None) -> Topic:
        for earlier, topic in reversed(self._last[-2:]):
            if earlier.mention.kind == frame.mention.kind and earlier.sentence is frame.sentence:
                return Topic(topic.subject, topic.head, event or topic.event)
        return Topic(None, None, event)
