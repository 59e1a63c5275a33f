"""Earlier numbers: what a number leans on where its sentence leaves out what it counts."""

from __future__ import annotations

from bisect import bisect_left

from claimnum.claims.claim import Topic
from claimnum.claims.frame import Frame, Frames
from claimnum.claims.topicwords import TopicWords
from claimnum.mentions.mention import Mentions
from claimnum.text.outline import Sentence
from claimnum.text.syntax import Phrase
from claimnum.text.tags import ADJ, DET, NOUN, PREP

COUNTED = frozenset(("count", "ratio", "percent"))
# How many words may stand between a sentence that counts and one that says its total.
BETWEEN = 20
# What parts a number from the one that it replaces.
INSTEAD = frozenset((("instead", "of"), ("rather", "than")))


class Earlier:
    """The numbers of one document as far as they were read, `read`: each with its frame and topic."""

    def __init__(self, found: Mentions, frames: Frames, words: TopicWords) -> None:
        self.read: list[tuple[Frame, Topic]] = []
        self._frames = frames
        self._tokens = frames.tokens
        self._syntax = frames.syntax
        self._words = words
        self._sentences = found.outline.sentences
        self._firsts = [sentence.first for sentence in self._sentences]

    def main(self) -> tuple[Frame, Topic]:
        """The last number of which others may be parts: not the districts of "people in 5 districts, including"."""
        last = self.read[-1]
        for earlier, topic in reversed(self.read[-4:]):
            if earlier.sentence is last[0].sentence and topic.subject and not self.is_aside(earlier):
                return earlier, topic
        return last

    def restates(self, frame: Frame) -> bool:
        """Whether the number stands beside an earlier one for the same thing ("31, up from 23"; "8, or 2 a share")."""
        if not self.read or frame.phrase is not None or frame.pointed:
            return False
        earlier, tags = self.read[-1][0], self._syntax.tags(frame.sentence)
        if earlier.sentence is not frame.sentence:
            return False
        if frame.predicate is not None and not frame.particle:
            return False
        if frame.particle in ("up", "down") and frame.link in ("", "from"):
            return True
        if frame.link in self._words.beside and frame.host is None:
            return frame.verb < 0 or bool(frame.particle)
        if frame.link == "with" and self._tokens.lower[frame.left - 1] in ("compared", "compares", "compare"):
            return True
        if frame.link == "to" and frame.left - 1 <= earlier.mention.last and earlier.link == "from":
            return True
        if frame.link == "or" and self._tokens.lower[frame.left - 1] == ",":
            return True
        if frame.left > 0 and (self._tokens.lower[frame.left - 1], frame.link) in INSTEAD:
            return True
        if frame.link == "of" and frame.host is not None and self._tokens.lower[frame.host.head] in self._words.extremes:
            before = frame.host.first - 1
            while before > 0 and tags[before] in (DET, ADJ):
                before -= 1
            return self._tokens.lower[before] in self._words.beside or self._tokens.lower[before] == "to"
        beside = frame.left - 1 <= earlier.mention.last + 1
        return beside and (
            frame.link in ("or", "(") or (frame.link == "," and frame.mention.kind == earlier.mention.kind != "count")
        )

    def is_aside(self, frame: Frame) -> bool:
        """Whether a number counts within a phrase about something else ("residents of the two counties")."""
        return (
            frame.phrase is not None
            and not frame.partitive
            and frame.host is not None
            and frame.link in ("of", "in", "at", "across")
        )

    def amount(self, frame: Frame, event: str | None) -> Topic:
        """What "it" is a part of: the thing that the number before it in the sentence measures ("€23m, 40 % of it insured")."""
        if self.read and self.read[-1][0].sentence is frame.sentence:
            topic = self.read[-1][1]
            return Topic(topic.subject, topic.head, event)
        return Topic(None, None, event)

    def near(self, earlier: Sentence, frame: Frame, *, acts: bool) -> bool:
        """Whether a number may lean on an earlier one: what an act is done to must be said anew ("It rescued 41")."""
        if earlier is frame.sentence or frame.pointed:
            return True
        return not acts and earlier.last == frame.sentence.first

    def shared(self, frame: Frame, topic: Topic) -> str | None:
        """The event of an earlier number, where this one has no verb of its own."""
        return topic.event if frame.pointed or (frame.verb < 0 and frame.predicate is None) else None

    def whole(self, frame: Frame) -> Topic | None:
        """What a bare share is a share of, where an earlier one said it ("won 52 % of the vote", then "Lee took 41 %")."""
        if frame.mention.kind != "percent" or frame.verb < 0 or frame.host is not None or frame.link not in ("", "with"):
            return None
        if self._syntax.base(frame.verb) not in self._words.shares:
            return None
        said = (
            topic for earlier, topic in reversed(self.read[-12:]) if earlier.partitive and earlier.mention.kind == "percent"
        )
        return next(said, None)

    def recalled(self, frame: Frame, topic: Topic) -> Topic:
        """The topic of a count with what happened to what was just counted, where its noun is but "the total"."""
        if frame.mention.kind != "count" or topic.head not in self._words.figures or topic.event is not None:
            return topic
        for earlier, told in reversed(self.read[-2:]):
            near = earlier.sentence.last + BETWEEN >= frame.sentence.first
            if earlier.mention.kind == "count" and told.event is not None and near:
                return Topic(topic.subject, topic.head, told.event)
        return topic

    def plural_before(self, frame: Frame) -> Phrase | None:
        """What "them" points at where no number was said since: the last plural of the sentence before, no preposition's."""
        at = bisect_left(self._firsts, frame.sentence.first) - 1
        if at < 0 or (self.read and self.read[-1][0].mention.first >= self._firsts[at]):
            return None
        before = self._sentences[at]
        tags = self._syntax.tags(before)
        for last in range(before.last - 1, before.first - 1, -1):
            if tags[last] == NOUN and self._syntax.is_plural(last) and not self._frames.is_dated(last):
                phrase = self._syntax.noun_phrase_before(last + 1, before.first)
                if phrase is not None and (phrase.first == before.first or tags[phrase.first - 1] not in (PREP, DET)):
                    return phrase
        return None
