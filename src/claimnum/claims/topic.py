"""Topics: what a number is about: its subject, the subject's head noun, and what happened to it."""

from __future__ import annotations

from collections.abc import Sequence

from claimnum.claims.asked import Asked
from claimnum.claims.claim import Topic
from claimnum.claims.discourse import COUNTED, Discourse, TopicRead
from claimnum.claims.event import EventReader
from claimnum.claims.frame import Frame, Frames
from claimnum.claims.label import Labels
from claimnum.claims.naming import Naming
from claimnum.claims.predicate import is_passive
from claimnum.claims.topicwords import topic_words
from claimnum.lexicon.load import Lexicon
from claimnum.mentions.mention import Mention, Mentions
from claimnum.text.outline import Sentence
from claimnum.text.syntax import Phrase
from claimnum.text.tags import AUX, CONJ, DET, ING, NOUN, NUM, PAST, POSS, VERB

# How many numbers back one is looked for whose things are meant, and what kinds count none.
NEAR = 4
MEASURING = frozenset(("measure", "duration", "age"))


class Topics:
    """Reads the topic of each mention of one document, in text order: a later number may lean on an earlier one."""

    def __init__(self, found: Mentions, lexicon: Lexicon) -> None:
        self.frames = Frames(found, lexicon)
        self._tokens = found.outline.tokens
        self._syntax = self.frames.syntax
        self._words = lexicon.compiled(topic_words)
        self._events = EventReader(self.frames, lexicon)
        self._naming = Naming(self._syntax, self._words)
        self._labels = Labels(self.frames)
        self._discourse = Discourse(found, self.frames, self._words)
        self._asked = Asked(found)

    def of(self, stated: Sequence[tuple[Mention, Sentence]]) -> list[TopicRead]:
        """The topics of the mentions of the document, each given with its sentence, in text order."""
        return [self._told(frame) for frame in [self.frames.of(*one) for one in stated]]

    def _told(self, frame: Frame) -> TopicRead:
        """The topic of a number, once the questions and headings before it were noted."""
        for asked, where in self._asked.until(frame.mention.first):
            self._discourse.note(*self._asks(self.frames.of(asked, where)), numbered=False)
        self._discourse.taken = None
        topic = self._read(frame, self._syntax.tags(frame.sentence))
        if frame.mention.kind == "age":
            topic = Topic(topic.subject, topic.head)  # how old they are, whatever happened to them
        elif frame.mention.kind == "count" and topic.event is None and self._events.is_fatal(topic.head):
            topic = Topic(topic.subject, topic.head, "kill")
        self._discourse.note(frame, topic)
        return TopicRead(topic, frame, self._discourse.taken)

    def _asks(self, frame: Frame) -> tuple[Frame, Topic]:
        """What a question asks for: the things behind "how many", or whom its verb tells of ("how many had boarded")."""
        if frame.phrase is None:
            return frame, Topic(None, None, self._events.of(frame, counted=True))
        topic, before = self._read(frame, self._syntax.tags(frame.sentence)), frame.phrase.head - 1
        if topic.head in self._words.figures and before >= frame.phrase.first:
            return frame, self._topic(Phrase(frame.phrase.first, before + 1, before), topic.event)  # "New turnout figure."
        return frame, topic

    def _read(self, frame: Frame, tags: list[str]) -> Topic:
        if (again := self._told_anew(frame)) is not None:
            return again
        if self._tokens.lower[frame.mention.first - 1] in ("of", "-") and self._is_parent(frame):
            return Topic()
        counted = frame.mention.kind in COUNTED or frame.partitive
        event = self._events.of(frame, counted=counted) if frame.mention.kind != "age" else None
        return (
            self._things(frame, tags, event)
            or self._described(frame, tags, event)
            or self._left_out(frame, event)
            or self._property(frame, tags, event)
        )

    def _is_parent(self, frame: Frame) -> bool:
        """Whether a number says how many children somebody has, whatever befell them: "the father-of-three was killed"."""
        lower, first = self._tokens.lower, frame.mention.first
        joined = lower[first - 1] == "-"
        at = first - 1 - joined
        if frame.mention.kind != "count" or at < frame.sentence.first + 1 or lower[at] != "of":
            return False
        at -= 1 + (lower[at - 1] == "-")
        return lower[at] in self._words.parents and (joined or frame.phrase is None)

    def _told_anew(self, frame: Frame) -> Topic | None:
        """What an earlier number is of that this one restates or tells otherwise."""
        if self._discourse.read and (frame.mention.equivalent_of is not None or self._discourse.restates(frame)):
            return self._discourse.take(self._discourse.restated(frame))
        return self._discourse.same(frame) or Topic() if self._discourse.told(frame) else None

    def _things(self, frame: Frame, tags: list[str], event: str | None) -> Topic | None:
        """The things behind the number, or what is said there of things that nobody names."""
        if frame.pointed:
            return self._pointed(frame, tags, event)
        if frame.link == "of" and frame.phrase is None and self.frames.is_compound(frame.left - 1):
            return Topic(None, None, event)  # "in front of 40,000": of whom, nobody says
        if frame.phrase is None and frame.predicate is not None and self._tokens.lower[frame.predicate.at] in self._words.open:
            return self._state(frame, event)
        if (noun := self._predicated(frame, tags)) is not None:
            return self._topic(noun, event or self._inherited(frame) or self._discourse.suffered(frame))
        if frame.phrase is not None and self._compounds(frame, tags):
            return self._topic(self._changed(frame.phrase, frame.sentence.last, tags), event or self._chained(frame))
        undergone = self._events.undergone(frame, tags) if frame.mention.kind == "measure" else None
        return None if undergone is None else Topic(None, None, undergone)

    def _described(self, frame: Frame, tags: list[str], event: str | None) -> Topic | None:
        """What a label, or a noun beside which the number is set, is about."""
        host = frame.host
        if self._labels.speaks(frame):
            return self._discourse.same(frame) or Topic(None, None, event)
        if (label := self._labels.of(frame)) is not None:
            return self._opened(frame, label, event, tags)
        if frame.mention.kind == "age" and frame.link == "," and host is not None and self._naming.capital(host.head):
            return Topic(self._naming.text(host), None, None)
        if frame.link == "," and host is not None and self._set_off(frame):
            return self._opened(frame, host, event, tags)
        if host is not None and host.last < frame.left and tags[host.last] == PAST and frame.phrase is None:
            return self._opened(frame, host, event, tags)  # "a vessel built for 400"
        described = self.frames.described(frame)
        return None if described is None else self._opened(frame, described, event, tags)

    def _left_out(self, frame: Frame, event: str | None) -> Topic | None:
        """The things that a bare number leaves out because they were named before."""
        kind = frame.mention.kind
        if kind == "age" and frame.link == "them":
            return self._again(frame, event)
        if (state := self._of_state(frame)) is not None:
            told = event if self._events.is_told_apart(event) else state
            return Topic(self._tokens.words[frame.left - 1], None, told)
        if kind == "count" and not (frame.link in ("of", "at", "to") and frame.host) and self._elliptical(frame):
            return self._again(frame, event)
        if kind in ("percent", "ratio") and frame.verb < 0 and frame.host is None and self._acts(frame):
            return self._again(frame, event)
        return None

    def _property(self, frame: Frame, tags: list[str], event: str | None) -> Topic:
        """What a number says how long, how much or how many of."""
        if frame.mention.kind == "duration" and frame.phrase is None:
            return self._lasting(frame, tags, event)
        if frame.mention.kind == "money" and (given := self._given(frame, tags)) is not None:
            return given
        return self._discourse.recalled(frame, self._measured(frame, tags, event))

    def _given(self, frame: Frame, tags: list[str]) -> Topic | None:
        """What a sum went to that is said to have been given or got ("$135m had been spent on the bridge")."""
        predicate = frame.predicate
        if frame.phrase is not None or predicate is None or not predicate.copular or tags[predicate.at] != PAST:
            return None
        if frame.link == "of" and frame.host is not None:
            return None  # "a ransom of $4m was paid": the ransom was
        base, at = self._syntax.base(predicate.at), predicate.at + 1
        if base not in self._words.agents:
            return None
        if at < frame.sentence.last and self._tokens.lower[at] in ("on", "for"):
            purpose = self._syntax.noun_phrase_at(at + 1, frame.sentence.last)
            if purpose is not None and tags[purpose.head] == NOUN and not self.frames.is_dated(at + 1):
                return self._topic(purpose, base)
        return Topic(None, None, base)

    def _pointed(self, frame: Frame, tags: list[str], event: str | None) -> Topic:
        """The things that a pronoun points at, or what they are said to be ("two of them women")."""
        if frame.behind < frame.sentence.last and tags[frame.behind] == NOUN and self._tokens.lower[frame.behind][-3:] != "ing":
            noun = self._syntax.noun_phrase_at(frame.behind, frame.sentence.last)
            if noun is not None:
                return self._topic(noun, event or self._inherited(frame))
        return self._again(frame, event)

    def _compounds(self, frame: Frame, tags: list[str]) -> bool:
        """Whether the phrase behind the number is what it counts or measures ("a $9m appeal", not "raised $9m Monday")."""
        mention, phrase = frame.mention, frame.phrase
        if phrase is not None and frame.partitive and self._is_whole(phrase):
            return False
        if phrase is not None and mention.kind == "ratio" and not frame.partitive and self._multiplies(frame):
            return False
        if (
            phrase is None
            or frame.partitive
            or phrase.first < mention.last
            or self._tokens.lower[mention.last - 2] == "-"  # "a £110,000-a-week deal", "300-millimetre lines"
            or mention.kind not in ("money", "duration", "percent", "measure", "rate")
        ):
            return True
        before = mention.first - 1
        determined = before >= frame.sentence.first and tags[before] in (DET, POSS)
        return determined or (tags[phrase.first] == NOUN and frame.verb < 0)

    def _is_whole(self, phrase: Phrase) -> bool:
        """Whether a number is a part of what stands only for all ("two-thirds of the total", "debt at 62 % of GDP")."""
        word, before = self._tokens.lower[phrase.head], self._tokens.lower[phrase.head - 1]
        return word in self._words.wholes or word in self._words.economies or f"{before} {word}" in self._words.economies

    def _multiplies(self, frame: Frame) -> bool:
        """Whether a number of times is the level that a subject stands at ("debt stands at 2.4 times earnings")."""
        times = "time" in (self._syntax.singular(frame.mention.last - 1), self._syntax.singular(frame.mention.last))
        return times and frame.verb >= 0 and self._syntax.base(frame.verb) in self._words.levels

    # Subjects.

    def _topic(self, phrase: Phrase, event: str | None, *, named: bool = False) -> Topic:
        before = (
            topic.head for earlier, topic in reversed(self._discourse.read[-NEAR:]) if earlier.mention.kind not in MEASURING
        )
        earlier = next(before, None) if self._tokens.lower[phrase.head] == "others" else None
        return self._naming.topic(phrase, event, earlier, named=named)

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
        return phrase if phrase is not None and self._syntax.is_plural(phrase.head) else None

    def _elliptical(self, frame: Frame) -> bool:
        """Whether a bare count leaves out a noun that was said before."""
        if frame.predicate is not None:
            return True
        if frame.verb >= 0 and frame.link == "" and frame.host is None:
            base = self._syntax.base(frame.verb)
            return base not in self._words.levels and base not in self._words.contains
        return frame.link in ("and", "or", ",", "(", "", "with", "for")

    def _chained(self, frame: Frame) -> str | None:
        """The event of a number that another introduces ("40 people, including 12 children")."""
        if not self._discourse.read or frame.left < 0:
            return None
        earlier, topic = self._discourse.read[self._discourse.main()]
        if earlier.sentence is not frame.sentence:
            return None
        word = self._tokens.lower[frame.left]
        if word in ("including", "among") or (word in ("them", "and") and frame.verb < 0):
            return topic.event
        if word in (",", "or") and frame.partitive and frame.verb < 0 and earlier.mention.kind in ("count", "measure"):
            return topic.event  # "laid off 40 people, 8 % of the workforce"
        return None

    def _inherited(self, frame: Frame) -> str | None:
        """The event of the number before this one in its sentence; of the last count, where that one only measures."""
        for earlier, topic in reversed(self._discourse.read[-NEAR:]):
            if earlier.sentence is not frame.sentence:
                return None
            if earlier.mention.kind not in MEASURING:
                return topic.event
        return None

    def _again(self, frame: Frame, event: str | None) -> Topic:
        """The things that an earlier count named, with this number's own event or, where it points at them, theirs."""
        if frame.pointed and event is None and frame.predicate is not None and frame.predicate.negated:
            return Topic(None, None, None)  # "50 of those were never on the list": some that the others are not
        if frame.pointed and self._tokens.lower[frame.behind - 1] in self._words.company:
            return Topic(None, None, event)
        if frame.pointed and self._tokens.lower[frame.behind - 1] == "it":
            return self._discourse.amount(frame, event)
        if frame.pointed and (plural := self._discourse.plural_before(frame)) is not None:
            return self._topic(plural, event)
        acts = frame.link == "" and frame.host is None and frame.verb >= 0 and not frame.pointed
        acts = acts and self._syntax.base(frame.verb) not in self._words.tells
        at = self._discourse.counted(frame, acts=acts)
        if at is None:
            return Topic(None, None, event)
        topic = self._discourse.read[at][1]
        again = event or self._discourse.shared(frame, topic) or self._events.counted(topic.head)
        part = frame.pointed or self._tokens.lower[frame.mention.first - 1] == "which"
        told = not part or topic.head not in self._words.figures  # "the total is 1,200, of which 650": of what?
        return Topic(topic.subject, topic.head, again) if told else Topic(None, None, again)

    def _state(self, frame: Frame, event: str | None) -> Topic:
        """The things "40 dead" or "100 injured" are: those of an earlier number of the sentence, or just so many."""
        earlier, topic = self._discourse.read[-1] if self._discourse.read else (None, Topic())
        if earlier is not None and earlier.sentence is frame.sentence and topic.head is not None and frame.predicate:
            return Topic(topic.subject, topic.head, event)
        if frame.predicate and frame.predicate.at == frame.mention.last:
            return Topic(self._tokens.words[frame.predicate.at], None, event)
        return self._again(frame, event)

    def _measured(self, frame: Frame, tags: list[str], event: str | None) -> Topic:
        """The thing that a measure, a sum or a bare count is a property of, before the number."""
        host = frame.host
        if host is not None and self._discourse.read:
            last = self._discourse.read[-1][0].mention
            if last.last > host.head and (frame.link != "to" or last.first <= host.head):
                host = None
        if host is not None and self._receives(frame, tags):
            return self._opened(frame, host, event, tags)
        if (purpose := self._purpose(frame)) is not None:
            return self._topic(purpose, event)
        if (whole := self._discourse.whole(frame)) is not None:
            return Topic(whole.subject, whole.head, event)
        if frame.mention.kind == "money" and self._governs(frame, self._words.agents):
            subject = self.frames.subject(frame) if is_passive(frame.verb, self._syntax) else None
            return Topic(None, None, event) if subject is None else self._opened(frame, subject, event, tags)
        if host is not None and frame.link == "of" and self._sets_record(frame, host):
            host = None
        moved = frame.particle and (frame.link == "" or (frame.link == "by" and frame.verb < 0))
        doubled = frame.mention.kind == "ratio" and frame.link == "" and tags[frame.mention.last - 1] in (PAST, VERB)
        if host is not None and (moved or doubled or frame.mention.kind == "age"):
            return self._opened(frame, host, event, tags)
        valued = frame.link in ("of", ":", "worth") or (frame.link in ("at", "to", "by", "for", "from") and frame.verb >= 0)
        if host is not None and (valued or (frame.link in ("at", "to") and host.first > 0 and self._leads(host, tags))):
            return self._opened(frame, host, event, tags)
        placed = frame.verb >= 0 and self._syntax.base(frame.verb) in self._words.placing
        placed = placed or self._tokens.lower[frame.mention.first] in self._words.past  # "brings winds above 120 km/h"
        if host is not None and frame.link == "" and (frame.verb < 0 or placed):
            return self._opened(frame, host, event, tags)
        if frame.mention.kind == "percent" and self._governs(frame, self._words.gives):
            return Topic(None, None, event)  # "the employers have offered 8 percent": of what, nobody says
        subject = self.frames.subject(frame)
        if subject is None:
            return self._discourse.measured(frame, event)
        return self._opened(frame, subject, event, tags)

    def _of_state(self, frame: Frame) -> str | None:
        """What happened to those of whom a bare count is some ("Of the injured, 46 were in serious condition")."""
        lower, at = self._tokens.lower, frame.left - 1
        if (
            frame.link != ","
            or frame.phrase is not None
            or at - 2 < frame.sentence.first
            or lower[at - 2 : at] != ["of", "the"]
        ):
            return None
        return self._events.state(at, self._syntax.tags(frame.sentence)) if lower[at] in self._words.open else None

    def _set_off(self, frame: Frame) -> bool:
        """Whether a number stands in commas behind its noun ("the wall, 770 metres long,", "the camp, 35 km from here,")."""
        at, lower = frame.mention.last, self._tokens.lower
        if lower[at : at + 1] == [","]:
            return True
        return frame.mention.kind == "measure" and lower[at : at + 1] != [] and lower[at] in self.frames.words.dimensions

    def _acts(self, frame: Frame) -> bool:
        """Whether a bare share is the subject of a clause ("41 % said", "half were women")."""
        return (
            frame.predicate is not None and frame.phrase is None and not frame.partitive and frame.link in ("", ",", ";", "and")
        )

    def _changed(self, phrase: Phrase, stop: int, tags: list[str]) -> Phrase:
        """What a noun of change is a change in ("a 23 % slump in orders"), else the phrase itself."""
        lower, at = self._tokens.lower, phrase.last + 1
        if self._syntax.singular(phrase.head) not in self._words.changes or lower[phrase.last : at] != ["in"]:
            return phrase
        while at < stop and tags[at] == DET:
            at += 1
        inner = self._syntax.noun_phrase_at(at, stop) if at < stop and not self.frames.is_dated(at) else None
        return inner if inner is not None and tags[inner.head] == NOUN else phrase

    def _lasting(self, frame: Frame, tags: list[str], event: str | None) -> Topic:
        """What lasts so long: the direct object before a preposition ("snarled traffic for 7 hours"), else the subject."""
        host = frame.host
        if host is not None and self._discourse.read and host.head < self._discourse.read[-1][0].mention.last:
            host = None  # "lost 178 feet in 4 seconds"
        valued = frame.link in ("at", "of", ":", "to", "from") or (frame.link == "" and frame.verb < 0)
        if frame.particle or valued:
            return self._measured(frame, tags, event)
        if self._tokens.lower[frame.mention.first - 1] in ("every", "each"):
            return Topic(None, None, event)  # how often
        if host is not None and frame.verb >= 0 and self._words.beside.isdisjoint((frame.link,)) and tags[host.head] == NOUN:
            return self._opened(frame, host, event, tags)
        subject = self.frames.subject(frame)
        return Topic(None, None, event) if subject is None else self._opened(frame, subject, event, tags)

    def _governs(self, frame: Frame, verbs: frozenset[str]) -> bool:
        """Whether one of these verbs has the number for its object."""
        return frame.verb >= 0 and frame.link == "" and frame.host is None and self._syntax.base(frame.verb) in verbs

    def _receives(self, frame: Frame, tags: list[str]) -> bool:
        """Whether the phrase between a verb of giving and the number is who gets it ("promised each family $500")."""
        gives = frame.verb >= 0 and frame.link == "" and self._syntax.base(frame.verb) in self._words.gives
        return gives and frame.host is not None and tags[frame.host.head] == NOUN

    def _sets_record(self, frame: Frame, host: Phrase) -> bool:
        """Whether a subject reached a record, which is its own value ("power use hit a record of 40 GW")."""
        extreme = self._tokens.lower[host.head] == "record" and frame.verb >= 0
        return extreme and self._syntax.base(frame.verb) in self._words.levels and self._syntax.base(frame.verb) != "be"

    def _purpose(self, frame: Frame) -> Phrase | None:
        """What money goes to ("spent $1.3 million on the race")."""
        at, tokens, tags = frame.mention.last, self._tokens, self._syntax.tags(frame.sentence)
        if frame.mention.kind not in ("money", "rate") or frame.verb < 0 or frame.link != "" or tags[frame.verb] == AUX:
            return None
        if at + 1 >= frame.sentence.last or tags[at + 1] == ING:
            return None
        moves = self._syntax.base(frame.verb) in self._words.moves
        into = self._syntax.base(frame.verb) in self._words.invests and tokens.lower[at] in ("in", "into")
        if tokens.lower[at] not in ("on", "for") and not into and not (moves and tokens.lower[at] in ("from", "off")):
            return None
        phrase = self._syntax.noun_phrase_at(at + 1, frame.sentence.last)
        if phrase is None or tags[phrase.head] != NOUN or self.frames.is_dated(at + 1):
            return None
        return None if tokens.lower[phrase.head] in self.frames.words.times else phrase  # "for each day of delay"

    def _leads(self, host: Phrase, tags: list[str]) -> bool:
        """Whether a conjunction stands right before a phrase ("put the wait at 70 hours and the number of drivers at 650")."""
        before = host.first - 1
        while before > 0 and tags[before] == DET:
            before -= 1
        return tags[before] == CONJ

    def _opened(self, frame: Frame, phrase: Phrase, event: str | None, tags: list[str]) -> Topic:
        """The topic of a phrase, or of what a transparent noun is of ("the number of people missing")."""
        lower = self._tokens.lower
        stop = len(self._tokens)
        through = lower[phrase.head] in self._words.transparent or lower[phrase.head] in self._words.wholes
        through = through or (self._syntax.singular(phrase.head) in self._words.reckoned and frame.link != "of")
        through = through or (frame.mention.kind == "count" and lower[phrase.head] in self._words.collective)
        if through and phrase.last + 1 < stop and lower[phrase.last] == "of":
            at = phrase.last + 1
            while at < stop and (tags[at] == DET or (tags[at] == NUM and lower[phrase.head] in self._words.wholes)):
                at += 1
            inner = self._syntax.noun_phrase_at(at, min(stop, at + 12)) if at < stop and tags[at] != NUM else None
            if inner is None and lower[at] in self._words.open:
                inner = Phrase(at, at + 1, at)
            if inner is not None:
                return self._topic(inner, event or self._events.named(inner, tags) or self._events.state(inner.last, tags))
        return self._topic(
            phrase, event or self._events.named(phrase, tags) or self._events.state(phrase.last, tags), named=True
        )
