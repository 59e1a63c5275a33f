"""Discourse: which earlier number a number takes up where its own words leave out what it counts.

"37 % of teachers walked out; the union claimed 65 %", "the number was 231", "another 20 are missing". What is taken up is of
the same kind, of the same sentence or one a few words before it, and stands in its main line, in no aside or relative clause.
Where nothing there will do, nothing is taken up.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from claimnum.claims.asked import ANY
from claimnum.claims.beside import stands_beside
from claimnum.claims.claim import Topic
from claimnum.claims.frame import Frame, Frames
from claimnum.claims.predicate import Predicate, is_passive
from claimnum.claims.topicwords import TopicWords
from claimnum.mentions.mention import Mention, Mentions
from claimnum.struct import Struct
from claimnum.text.syntax import Phrase
from claimnum.text.tags import ADJ, DET, NOMINAL, NOUN, PAST, PREP, PRON, VERBAL
from claimnum.values.quantity import SHARES

COUNTED = frozenset(("count", "ratio", "percent"))
# How many numbers back one is looked for.
BACK = 8
# How many words may stand between a sentence that counts and one in which somebody tells the same count, or its total.
BETWEEN = 20
# How many words of a sentence between two numbers are but an aside.
ASIDE = 8
# What parts a number from the one that it replaces.
INSTEAD = frozenset((("instead", "of"), ("rather", "than")))
# How many times the other one of two figures for the same thing may be.
LARGE = 10
# How many words stand between two figures where the second leaves out the first one's verb.
FARTHEST = 12
NOTHING = Topic()


class TopicRead(Struct):
    """What a number is about, and how it stands in its clause.

    `taken` is the place, in text order, of the mention whose measure it takes up; None where it stands on its own.
    """

    topic: Topic
    frame: Frame
    taken: int | None


class Discourse:
    """The numbers of one document as far as they were read, and the questions for one, `read`: each with its frame and topic.

    `taken` is the place in the text's order of the number that the last one tells of again, where and whose it is included;
    None where it stands on its own.
    """

    def __init__(self, found: Mentions, frames: Frames, words: TopicWords) -> None:
        self.read: list[tuple[Frame, Topic]] = []
        self.taken: int | None = None
        self._numbers: list[int | None] = []
        self._count = 0
        self._telling = False
        self._frames = frames
        self._tokens = frames.tokens
        self._syntax = frames.syntax
        self._words = words
        self._sentences = found.outline.sentences
        self._firsts = [sentence.first for sentence in self._sentences]

    def note(self, frame: Frame, topic: Topic, *, numbered: bool = True) -> None:
        """Keep what was read of a number, or of a question for one."""
        self._telling = numbered and self.told(frame)
        self.read.append((frame, topic))
        self._numbers.append(self._count if numbered else None)
        self._count += numbered

    def take(self, at: int) -> Topic:
        """The topic of the number at a place in `read`, which the one that is read now takes up."""
        self.taken = self._numbers[at]
        return self.read[at][1]

    def before(self, frame: Frame) -> Iterator[int]:
        """The places in `read` of the numbers before this one in its sentence and the sentence before it, the nearest first.

        What is said in a few words between the two sentences parts them not ("The debt? That depends. He says it's $63m").
        """
        return self._within(ASIDE, frame)

    def _within(self, words: int, frame: Frame) -> Iterator[int]:
        """The places in `read` of the numbers at most so many words before this one's sentence, the nearest first."""
        for at in range(len(self.read) - 1, max(-1, len(self.read) - 1 - BACK), -1):
            if self.read[at][0].sentence.last + words < frame.sentence.first:
                return
            yield at

    def main(self) -> int:
        """The place of the last number of which others may be parts: not the districts of "people in 5 districts"."""
        last = len(self.read) - 1
        for at in range(last, max(-1, last - 4), -1):
            earlier, topic = self.read[at]
            if earlier.sentence is self.read[last][0].sentence and topic.subject and not self.is_aside(earlier):
                return at
        return last

    def restated(self, frame: Frame) -> int:
        """The place of the number that this one restates or stands beside: one of its kind in the sentence, else the main."""
        found = []
        for at in range(len(self.read) - 1, max(-1, len(self.read) - 5), -1):
            earlier, topic = self.read[at]
            same = earlier.sentence is frame.sentence and earlier.mention.kind == frame.mention.kind
            if same and topic.subject and not self.is_aside(earlier):
                found.append(at)
        alike = (at for at in found if _is_as_large(self.read[at][0].mention, frame.mention))
        return next(alike, found[0] if found else self.main())

    def told(self, frame: Frame) -> bool:
        """Whether somebody tells the number and no noun with it ("the union claimed 65 %, the ministry 37", "spoke of 500")."""
        if frame.phrase is not None or frame.pointed or frame.predicate is not None:
            return False
        if self._gapped(frame) or self._for_it(frame):
            return True
        if frame.host is not None or frame.verb < 0:
            return False
        after = frame.mention.last
        if after < frame.sentence.last and self._syntax.tags_of()[after] in (DET, PRON, *NOMINAL):
            return False  # "I need five times that"
        base = self._syntax.base(frame.verb)
        if frame.link:
            return base in self._words.told_with.get(frame.link, ())
        if base in self._words.moves or base in self._words.levels or is_passive(frame.verb, self._syntax):
            return False
        if base in self._words.does.get(frame.mention.kind, ()):
            return False
        return base in self._words.holders or base in self._words.tells

    def _for_it(self, frame: Frame) -> bool:
        """Whether the number is put in the place of an "it" ("now puts it at 40", "made it 40", "revised that to 40")."""
        at = frame.left if frame.link in self._words.stand_ins else frame.left - 1 if frame.link in ("at", "to") else -1
        if at <= frame.sentence.first or self._tokens.lower[at] not in self._words.stand_ins or frame.host is not None:
            return False
        return frame.link in ("at", "to") or self._syntax.base(at - 1) in self._words.makes

    def _gapped(self, frame: Frame) -> bool:
        """Whether the verb that told the number before this one is left out behind a second name ("the ministry 37")."""
        if not self._telling or frame.link or frame.verb >= 0 or frame.host is None:
            return False
        earlier = self.read[-1][0]
        between = self._syntax.tags_of()[earlier.mention.last : frame.mention.first]
        return earlier.sentence is frame.sentence and len(between) <= FARTHEST and VERBAL.isdisjoint(between)

    def same(self, frame: Frame) -> Topic | None:
        """The topic of the number before this one that tells of the same: of its kind, in the main line, about as large."""
        found = [at for at in self._within(BETWEEN, frame) if self.read[at][1] != NOTHING]
        found = [at for at in found if compares(self.read[at][0].mention, frame.mention)]
        return self.take(min(found, key=lambda at: self._distance(at, frame))) if found else None

    def measured(self, frame: Frame, event: str | None) -> Topic:
        """The topic of a number in whose clause nothing is measured: of what the one before it measured."""
        beside = bool(self.read) and self.read[-1][0].sentence is frame.sentence
        for at in self.before(frame):
            earlier, topic = self.read[at]
            if beside and frame.predicate is not None and earlier.sentence is not frame.sentence:
                break  # "In a survey of 312 firms, 41 % said": of what the sentence counts
            if earlier.mention.kind in (frame.mention.kind, ANY) and topic.subject is not None:
                return Topic(topic.subject, topic.head, event or topic.event)
        last = self.read[-1][1] if beside else NOTHING
        return Topic(last.subject, last.head, event)

    def _distance(self, at: int, frame: Frame) -> tuple[bool, bool, int]:
        earlier = self.read[at][0]
        return self._is_beside(earlier), not _is_as_large(earlier.mention, frame.mention), -at

    def _is_beside(self, frame: Frame) -> bool:
        """Whether a number stands beside the main line: within a phrase, as a part of another, in a relative clause."""
        if frame.pointed or self.is_aside(frame):
            return True
        opener = max(frame.clause[0] - 1, frame.sentence.first)
        openers = self._tokens.lower[opener : frame.clause[0] + 1]
        return not self._words.asides.isdisjoint((*openers, self._tokens.lower[frame.left] if frame.left >= 0 else ""))

    def restates(self, frame: Frame) -> bool:
        """Whether the number stands beside an earlier one for the same thing ("31, up from 23"; "8, or 2 a share")."""
        if not self.read or frame.phrase is not None or frame.pointed:
            return False
        earlier = self.read[-1][0]
        if earlier.sentence is not frame.sentence:
            return False
        if frame.relative >= 0 or stands_beside(frame, self._syntax, self._words):
            return True
        if frame.predicate is not None and not frame.particle and not frame.negated and not self._was_told(frame.predicate):
            return False
        held = self._is_held_against(frame, earlier)
        return self._is_apposed(frame, earlier) if held is None else held

    def _is_held_against(self, frame: Frame, earlier: Frame) -> bool | None:
        """Whether the number is what an earlier one is compared with, or moved from; None where no word for it stands there."""
        if frame.particle in ("up", "down") and (frame.link in ("", "from") or (frame.link == "by" and frame.verb < 0)):
            return True
        if frame.left > 0 and (self._tokens.lower[frame.left - 1], frame.link) in INSTEAD:
            return True
        if frame.link in self._words.beside | self._words.past and frame.host is None:
            given = earlier.mention.first > frame.verb and compares(earlier.mention, frame.mention)
            return frame.verb < 0 or bool(frame.particle) or given  # "expand by 2.1% next year after 1.3% this year"
        if frame.link == "with" and self._tokens.lower[frame.left - 1] in ("compared", "compares", "compare"):
            return True
        if frame.link == "to" and frame.left - 1 <= earlier.mention.last and earlier.link == "from":
            return True
        if frame.link == "to" and earlier.phrase is not None and earlier.phrase.last == frame.left:
            return earlier.mention.kind == frame.mention.kind == "count"  # "by 77 votes to 71"
        return None

    def _is_apposed(self, frame: Frame, earlier: Frame) -> bool:
        """Whether the number says again what an earlier one said, denies it, or is its peak or average."""
        if frame.link == "or" and self._tokens.lower[frame.left - 1] == ",":
            return True
        if frame.negated and frame.host is None and frame.verb < 0:
            return True  # "310 a day, not the 400 that it talks of"
        if frame.link == "of" and frame.host is not None and self._tokens.lower[frame.host.head] in self._words.extremes:
            before = frame.host.first - 1
            while before > 0 and self._syntax.tags_of()[before] in (DET, ADJ):
                before -= 1
            return self._tokens.lower[before] in self._words.beside or self._tokens.lower[before] == "to"
        beside = frame.left - 1 <= earlier.mention.last + 1
        return beside and (
            frame.link in ("or", "(") or (frame.link == "," and frame.mention.kind == earlier.mention.kind != "count")
        )

    def _was_told(self, predicate: Predicate) -> bool:
        """Whether a participle only says that a figure was told ("less than the 5,000 tonnes quoted in the media")."""
        bare = not predicate.auxiliaries and not predicate.copular
        return bare and self._syntax.tags_of()[predicate.at] == PAST and self._syntax.base(predicate.at) in self._words.tells

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

    def counted(self, frame: Frame, *, acts: bool) -> int | None:
        """The place of the count whose things a bare count is of, or None.

        What an act is done to must be said anew ("It rescued 41"); a pronoun may stand for things counted further back.
        """
        found = []
        for at in range(len(self.read) - 1, max(-1, len(self.read) - 5), -1):
            earlier = self.read[at][0]
            shares = earlier.mention.kind in COUNTED and (earlier.partitive or frame.pointed)
            near = earlier.sentence is frame.sentence or frame.pointed
            near = near or (not acts and earlier.sentence.last == frame.sentence.first)
            if near and (earlier.mention.kind in ("count", ANY) or shares) and not self.is_aside(earlier):
                found.append(at)
        if not found or frame.pointed:
            return found[0] if found else None
        return min(found, key=lambda at: (self._is_beside(self.read[at][0]), self.read[at][1].head in self._words.figures, -at))

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

    def suffered(self, frame: Frame) -> str | None:
        """What happened to those of whom so many "were children", where another number of the sentence before says it."""
        at = self.counted(frame, acts=False) if frame.phrase is None else None
        return None if at is None else self.read[at][1].event

    def recalled(self, frame: Frame, topic: Topic) -> Topic:
        """The topic of a number whose noun is but "the figure": what was just counted, and what happened to it."""
        heard = topic.head in self._words.hearsay and frame.link == "of" and frame.mention.kind == "count"
        if topic.head not in self._words.figures and not heard:
            return topic
        found = [at for at in self._within(BETWEEN, frame) if compares(self.read[at][0].mention, frame.mention)]
        found = [at for at in found if self.read[at][1] != NOTHING]
        if not found:
            return topic
        told = self.read[min(found, key=lambda at: self._distance(at, frame))][1]
        named = None if topic.head in self._words.sums else self._named(frame)
        return Topic(topic.subject, named or topic.head, topic.event or told.event)

    def _named(self, frame: Frame) -> str | None:
        """The noun of the one thing of which a number in this sentence, or all in the one before it, are about as many."""
        heads: dict[str, None] = {}
        for at in self.before(frame):
            earlier, topic = self.read[at]
            if self._numbers[at] is None:
                return next(iter(heads), topic.head)  # a question or a heading: what stands before it is another matter
            fits = compares(earlier.mention, frame.mention) and _is_as_large(earlier.mention, frame.mention)
            if fits and topic.head and topic.head not in self._words.figures and not self._is_beside(earlier):
                heads[topic.head] = None
                if earlier.sentence is frame.sentence:
                    break
        return next(iter(heads)) if len(heads) == 1 else None

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


def compares(a: Mention, b: Mention) -> bool:
    """Whether two numbers may answer one question: a percentage and a fraction, two sums in one currency, two counts."""
    if a.kind == ANY:
        return b.kind not in ("age", "duration")
    if a.kind in SHARES:
        return b.kind in SHARES
    return a.kind == b.kind and a.quantity.unit == b.quantity.unit


def _is_as_large(a: Mention, b: Mention) -> bool:
    """Whether one figure is at most LARGE times the other, as far as both are known."""
    ends = sorted(abs(end) for each in (a, b) if (end := each.quantity.interval.upper or each.quantity.interval.lower))
    return len(ends) < 2 or ends[1] <= LARGE * ends[0]
