"""Frames: how a number stands in its clause, read once and used for topic, role and modality."""

from __future__ import annotations

from claimnum.claims.counted import CountedReader
from claimnum.claims.governor import GovernorReader
from claimnum.claims.outer import Outer
from claimnum.claims.predicate import Predicate, Predicates, frame_words
from claimnum.claims.subject import Subjects
from claimnum.lexicon.load import Lexicon
from claimnum.mentions.mention import Mention, Mentions
from claimnum.struct import Struct
from claimnum.text.outline import Sentence
from claimnum.text.syntax import CLAUSE_REACH, Phrase
from claimnum.text.tags import ADJ, NOUN, PAST, PREP

# How many words an aside has before its number.
ASIDE = 4
# How far before a number what governs it is looked for, and how far behind its noun a counted thing's verb.
REACH = 24


class Frame(Struct):
    """How a number stands in its clause.

    Args:
        mention, sentence: the number and where it stands.
        clause: tokens of its clause, half-open.
        phrase: the noun phrase behind the number ("40 young men"), or inside its surface.
        pointed: whether a pronoun stands for that phrase ("40 of them").
        partitive: whether "of" leads to it ("40 of the men", "a third of the men").
        left: the token that governs the number from before it, adverbs and determiners skipped; -1 where none does.
        link: the preposition or mark there ("to", "of", ":"), "" where a verb or noun stands right before.
        particle: "up" or "down" before the link or the number.
        host: the noun phrase before the link ("a workforce of 40", "put the toll at 40").
        verb: the token of the verb that governs the number, or its host, from the left; -1 where none does.
        negated: whether "not" stands right before the number.
        behind: the token behind the number and what it counts.
        predicate: the verb or state there.
        relative: the verb of a clause that hangs on the number without a pronoun ("the $3bn he had forecast"); -1 for none.
        whole: whether an earlier number is a part of this one ("one of the 40", "80 shops of 640").
    """

    mention: Mention
    sentence: Sentence
    clause: tuple[int, int]
    phrase: Phrase | None
    pointed: bool
    partitive: bool
    left: int
    link: str
    particle: str
    host: Phrase | None
    verb: int
    negated: bool
    behind: int
    predicate: Predicate | None
    relative: int
    whole: bool


class Frames:
    """Reads the frame of each mention of one document."""

    def __init__(self, found: Mentions, lexicon: Lexicon) -> None:
        self.syntax = found.syntax
        self.tokens = found.outline.tokens
        self.words = lexicon.compiled(frame_words)
        self._dated = {index for date in found.dates for index in range(date.first, date.last)}
        # Durations tell when, as dates do, and are skipped on the way to a subject.
        when = self._dated.union(*(range(m.first, m.last) for m in found.mentions if m.kind == "duration"))
        self._outer = Outer(self.syntax, self.words, self._dated)
        self._counted = CountedReader(found, self.words, self._dated)
        self._governors = GovernorReader(found, self.words, self._outer, self._dated)
        self._predicates = Predicates(self.syntax, self.words, self._dated)
        self._subjects = Subjects(self.syntax, self.words, self._outer, self._dated, when)

    def of(self, mention: Mention, sentence: Sentence) -> Frame:
        """How `mention` stands in `sentence`."""
        tags = self.syntax.tags(sentence)
        counted = self._counted.of(mention, sentence.last, tags)
        left, link, particle, host, verb, negated = self._governors.of(
            mention, mention.first, max(mention.first - REACH, sentence.first), tags
        )
        behind = counted.behind
        predicate = self._predicates.behind(behind, min(sentence.last, behind + REACH), tags, apposed=link == ",")
        elsewhere = (link == "of" and self._governors.is_outnumbered(left)) or (host and link in self.words.keeping)
        if predicate is not None and (predicate.auxiliaries or predicate.copular) and elsewhere:
            predicate = None  # "35 of its 412 shops could go", "people in 28 districts are affected": not theirs
        moved = verb >= 0 and link in self.words.complements  # "the toll rose to 34 on Monday after divers brought up"
        if predicate is not None and counted.phrase is None and (predicate.joined or verb >= mention.first or moved):
            predicate = None  # "sales topped 2 million, and organisers expect": theirs, not the number's
        return Frame(
            mention,
            sentence,
            self.syntax.clause(mention.first, sentence),
            counted.phrase,
            counted.pointed,
            counted.partitive,
            left,
            link,
            particle,
            host,
            verb,
            negated,
            behind,
            predicate,
            counted.relative,
            link == "of" and self._governors.is_part(left if host is None else host.first, left),
        )

    def is_dated(self, index: int) -> bool:
        """Whether a token belongs to a date."""
        return index in self._dated

    def is_compound(self, at: int) -> bool:
        """Whether a token makes one preposition with "in" and "of" ("in front of")."""
        return self._governors.is_compound(at)

    def described(self, frame: Frame) -> Phrase | None:
        """The phrase that an aside with the number describes ("the centre, built for 2,050, held"; "the cohort (n = 40)")."""
        tags, lower, at = self.syntax.tags(frame.sentence), self.tokens.lower, frame.left
        closer = lower[frame.mention.last : frame.mention.last + 1]
        if frame.phrase is not None or frame.particle or at < 0 or closer not in ([","], [")"]):
            return None
        if tags[at] != PREP and lower[at] != "=":
            return None
        start = max(frame.sentence.first, at - ASIDE)
        while at > start and (tags[at] in (PREP, PAST, ADJ, NOUN) or lower[at] == "=") and at not in self._dated:
            at -= 1
        if lower[at] != ("," if closer == [","] else "("):
            return None
        return self._outer.ending_at(at - 1, frame.sentence.first, tags)

    def subject(self, frame: Frame) -> Phrase | None:
        """The noun phrase that is the subject of the verb that governs the number, or of a verb before it."""
        start = max(frame.sentence.first, frame.mention.first - CLAUSE_REACH)
        at = frame.verb if frame.verb >= 0 else frame.left if frame.left >= 0 else frame.mention.first
        return self._subjects.before(at, start, self.syntax.tags(frame.sentence))
