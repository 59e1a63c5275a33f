"""Frames: how a number stands in its clause, read once and used for topic, role and modality."""

from __future__ import annotations

import attrs

from claimnum.claims.predicate import QUOTES, Predicate, Predicates, frame_words
from claimnum.lexicon.load import Lexicon
from claimnum.mentions.mention import Mention, Mentions
from claimnum.text.outline import Sentence
from claimnum.text.syntax import BREAKS, CLAUSE_REACH, Phrase
from claimnum.text.tags import (
    ADJ,
    ADV,
    AUX,
    CONJ,
    DET,
    ING,
    MARK,
    NEG,
    NOMINAL,
    NOUN,
    NUM,
    PAST,
    POSS,
    PREP,
    PRON,
    SUB,
    TO,
    VERB,
    VERBAL,
)

PREMODIFIERS = frozenset((DET, POSS, NUM, PAST, ADJ, ADV, TO))
# What stands before a verb and still belongs to it.
VERB_GROUP = VERBAL | {ADV, TO, NEG}
# A noun before these and the number keeps what is said behind them for itself.
APART = frozenset(("in", "at", "for", "across", "over", "with", "from"))
# How many words an aside has before its number.
ASIDE = 4
# How far behind its noun a counted thing's verb is looked for.
REACH = 24


@attrs.frozen(slots=True, eq=False, repr=False)
class Frame:
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


class Frames:
    """Reads the frame of each mention of one document."""

    def __init__(self, found: Mentions, lexicon: Lexicon) -> None:
        self.syntax = found.syntax
        self.tokens = found.outline.tokens
        self._dated = {index for date in found.dates for index in range(date.first, date.last)}
        self.words = lexicon.compiled(frame_words)
        # Durations tell when, as dates do, and are skipped on the way to a subject; ends of numbers show what is "of" another.
        spans = [range(m.first, m.last) for m in found.mentions if m.kind == "duration"]
        self._when = self._dated.union(*spans)
        self._ends = {mention.last: mention.first for mention in found.mentions}
        self._restated = self._past_equivalents(found)
        self._predicates = Predicates(self.syntax, self.words, self._dated)

    def of(self, mention: Mention, sentence: Sentence) -> Frame:
        """How `mention` stands in `sentence`."""
        tags = self.syntax.tags(sentence)
        clause = self.syntax.clause(mention.first, sentence)
        phrase, pointed, partitive, behind = self._counted(mention, sentence, tags)
        left, link, particle, host, verb, negated = self._governor(
            mention, mention.first, max(mention.first - REACH, sentence.first), tags
        )
        predicate = self._predicates.behind(behind, min(sentence.last, behind + REACH), tags, apposed=link == ",")
        if (
            predicate is not None
            and predicate.auxiliaries
            and ((link == "of" and left in self._ends) or (host and link in APART))
        ):
            predicate = None  # "35 of its 412 shops could go", "people in 28 districts are affected": not theirs
        if predicate is not None and phrase is None and (predicate.joined or verb >= mention.first):
            predicate = None  # "sales topped 2 million, and organisers expect": theirs, not the number's
        return Frame(
            mention, sentence, clause, phrase, pointed, partitive, left, link, particle, host, verb, negated, behind, predicate
        )

    def _past_equivalents(self, found: Mentions) -> dict[int, int]:
        """The end of a number -> the token behind the brackets that restate it: "9,400 hectares (23,200 acres) of trees"."""
        past: dict[int, int] = {}
        for other in found.mentions:
            if other.equivalent_of is not None and self.tokens.lower[other.last : other.last + 1] == [")"]:
                past[found.mentions[other.equivalent_of].last] = other.last + 1
        return past

    def is_dated(self, index: int) -> bool:
        """Whether a token belongs to a date."""
        return index in self._dated

    def is_compound(self, at: int) -> bool:
        """Whether a token makes one preposition with "in" and "of" ("in front of")."""
        return at > 0 and self.tokens.lower[at] in self.words.compound and self.tokens.lower[at - 1] == "in"

    # What stands behind the number.

    def _counted(self, mention: Mention, sentence: Sentence, tags: list[str]) -> tuple[Phrase | None, bool, bool, int]:
        """(phrase, pointed, partitive, token behind it)."""
        lower, stop = self.tokens.lower, sentence.last
        at = self._restated.get(mention.last, mention.last)
        holds_noun = mention.kind == "count" or (mention.kind == "rate" and (mention.quantity.unit or "1").startswith("1"))
        if holds_noun and (inside := self._inside(mention, tags)) is not None:
            return inside, False, False, mention.last
        while at < stop and lower[at] in QUOTES:
            at += 1
        if at < stop and lower[at] == "-" and self.tokens.adjacent(at):
            at += 1
            if at < stop and mention.kind == "count" and tags[at] in NOMINAL and self.tokens.adjacent(at):
                whole = self.syntax.noun_phrase_at(at, stop)
                return Phrase(at, at + 1, at), False, False, at + 1 if whole is None else whole.last  # "a nine-storey block"
        at += lower[at : at + 2] == ["out", "of"]  # "17 out of the 28 districts"
        partitive = at + 1 < stop and lower[at] == "of"
        if mention.kind == "money" and at + 1 < stop and lower[at] == "in" and tags[at + 1] in (NOUN, ADJ):
            inner = self.syntax.noun_phrase_at(at + 1, stop)
            if (
                inner is not None
                and tags[inner.head] == NOUN
                and lower[inner.head] not in self.words.manners
                and at + 1 not in self._dated
            ):
                return inner, False, True, inner.last  # "$5m in aid"
        if partitive:
            at += 1
            if lower[at] in ("which", "whom") or (tags[at] == PRON and lower[at] != "one"):
                return None, True, True, at + 1
            if lower[at] in ("them", "those", "these") and (at + 1 == stop or tags[at + 1] not in NOMINAL):
                return None, True, True, at + 1
        if (
            not partitive
            and at < stop
            and mention.kind != "ratio"
            and (lower[at] in self.words.not_counted or at in self._dated)
        ):
            return None, False, False, at
        while at < stop and tags[at] in (DET, ADV) and lower[at] not in ("here", "there") and tags[at + 1 : at + 2] != [AUX]:
            at += 1
        whole_at = at
        while partitive and at < stop and (tags[at] == NUM or self.tokens.words[at] in "$€£¥-"):
            at += 1  # "$2.6m of the $9m appeal"
        if at >= stop or at in self._dated:
            return None, False, partitive, mention.last
        phrase = self.syntax.noun_phrase_at(at, stop)
        if phrase is not None and not partitive and phrase.head == at and lower[at] in self.words.open:
            return None, False, False, at  # "19 were killed and 34 hurt"
        if phrase is None and partitive and lower[at] in self.words.open:
            return Phrase(at, at + 1, at), False, True, at + 1
        if phrase is None or (tags[at] in (PAST, ING) and not self._modifies(at, phrase, tags)):
            numbered = partitive and at > whole_at  # "two of the 47 were unhurt"
            return None, False, partitive, mention.last if partitive and not numbered else at
        return phrase, False, partitive, phrase.last

    def _modifies(self, at: int, phrase: Phrase, tags: list[str]) -> bool:
        """Whether a participle at `at` belongs to the phrase behind it ("injured people") and is no verb ("killed men")."""
        return tags[at + 1] in (NOUN, ADJ, PAST) and tags[phrase.head] == NOUN

    def _inside(self, mention: Mention, tags: list[str]) -> Phrase | None:
        """The noun within a mention's surface ("38,400 people, give or take 2,100"; "68 cases per 100,000")."""
        seen = False
        for at in range(mention.first, mention.last):
            if tags[at] == NUM:
                seen = True
            elif seen and tags[at] in NOMINAL:
                return self.syntax.noun_phrase_at(at, mention.last)
            elif seen and tags[at] in (PREP, SUB, CONJ, DET):
                return None
        return None

    # What stands before the number.

    def _governor(
        self, mention: Mention, first: int, start: int, tags: list[str]
    ) -> tuple[int, str, str, Phrase | None, int, bool]:
        """(left, link, particle, host, verb, negated) of a number whose phrase starts at token `first`."""
        lower, negated = self.tokens.lower, False
        for at in range(mention.first, mention.last):
            if self.tokens.starts[at] >= mention.number_start:
                break
            if tags[at] in (VERB, PAST) and self.syntax.base(at) in self.words.bounds:
                return at, "", "", None, at, False
        at = first - 1
        while (
            at >= start
            and lower[at] not in ("those", "these")
            and (tags[at] in (ADV, DET, ADJ, NEG) or lower[at] in QUOTES or self._is_filler(at, tags))
        ):
            negated = negated or tags[at] == NEG
            at -= 1
        if at < start:
            return -1, "", "", None, -1, negated
        particle = ""
        if lower[at] in ("up", "down", "off") and at + 1 == first and self._moves(at, start, tags):
            host = self._outer_before(at - 2, start, tags) if at > start and lower[at - 1] == "," else None
            return at, "", lower[at], host, self._verb_before(at, start, tags), negated
        if lower[at] in ("up", "down", "off", "out") and (verb := self._verb_before(at, start, tags)) >= 0:
            return verb, "", "", None, verb, negated
        if tags[at] in (PREP, TO):
            link, left = lower[at], at
            at -= 1
            if at >= start and lower[at] in ("up", "down", "out", "off"):
                particle = lower[at]
                at -= 1
            while at >= start and (
                tags[at] == ADV or at in self._dated or lower[at] in QUOTES or (tags[at] == PREP and at + 1 in self._dated)
            ):
                at -= 1
            host = self._host(at, link, start, tags)
            if link == "of" and host is not None and self._summarises(host, start, tags):
                return self._governor(mention, host.first, start, tags)  # "by an average of 4 %"
            verb = self._verb_before(host.first if host else at + 1, start, tags)
            return left, link, particle, host, verb, negated
        if tags[at] in VERBAL:
            return at, "", "", None, at, negated
        if lower[at] in ("those", "these"):
            return at, "", "", Phrase(at, at + 1, at), -1, negated
        if tags[at] in NOMINAL:
            host = self._host(at, "", start, tags)
            return at, "", "", host, self._verb_before(host.first if host else at, start, tags), negated
        link = lower[at]
        host = self._host(at - 1, link, start, tags) if tags[at] == MARK else None
        return at, link, "", host, -1, negated

    def _summarises(self, host: Phrase, start: int, tags: list[str]) -> bool:
        """Whether a phrase before "of" only says how a number was come by ("cut it by an average of 4 %")."""
        before = host.first - 1
        if self.tokens.lower[host.head] not in self.words.summaries or tags[before] != DET:
            return False
        return before > start and (tags[before - 1] in (PREP, TO) or tags[before - 1] in VERBAL or host.first > host.head)

    def _moves(self, at: int, start: int, tags: list[str]) -> bool:
        """Whether an "up" or "down" says how a level moved and is no part of its verb ("picked up $5m")."""
        verb = self._verb_before(at, start, tags)
        return verb < 0 or self.syntax.base(verb) in self.words.levels

    def _is_filler(self, at: int, tags: list[str]) -> bool:
        """An "estimated" or "confirmed" between an article and its number."""
        return tags[at] == PAST and at > 0 and tags[at - 1] == DET

    def _host(self, at: int, link: str, start: int, tags: list[str]) -> Phrase | None:
        """The noun phrase that ends at `at`; but for "of", the one that its "of" and "in" phrases hang on."""
        while at > start and ((link == ":" and tags[at] == PAST) or self.tokens.lower[at] == "aged"):
            at -= 1
        if link == "of" and self.is_compound(at):
            return None
        phrase = self.syntax.noun_phrase_before(at + 1, start) if at >= start else None
        if (
            phrase is None
            and at >= start
            and self.tokens.lower[at] in self.words.open
            and (link == ":" or tags[at - 1] in (PREP, DET))
        ):
            phrase = Phrase(at, at + 1, at)
        if phrase is None and link == "to" and tags[at] == PAST and (phrase := self.syntax.noun_phrase_before(at, start)):
            phrase = phrase if self._verb_before(phrase.first, start, tags) >= 0 else None  # "takes the amount restored to"
        if phrase is not None and link not in ("of", "", ","):
            phrase = self._outer(phrase, start, tags)
        return phrase

    def _outer_before(self, at: int, start: int, tags: list[str]) -> Phrase | None:
        phrase = self.syntax.noun_phrase_before(at + 1, start) if at >= start else None
        return None if phrase is None else self._outer(phrase, start, tags)

    def _verb_before(self, at: int, start: int, tags: list[str]) -> int:
        """The verb right before token `at`, determiners, adverbs and particles skipped; -1 where there is none."""
        before = self._ends.get(at, at) - 1
        while before >= start and (
            tags[before] in (DET, ADV, ADJ, POSS, NUM)
            or self.tokens.lower[before] in ("up", "down", "by")
            or (tags[before] == PAST and tags[before - 1] == DET)  # "paid each bereaved family"
        ):
            before -= 1
        return before if before >= start and tags[before] in VERBAL else -1

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
        phrase = self.syntax.noun_phrase_before(at, frame.sentence.first)
        return None if phrase is None else self._outer(phrase, frame.sentence.first, tags)

    # The subject of a clause.

    def subject(self, frame: Frame) -> Phrase | None:
        """The noun phrase that is the subject of the verb that governs the number, or of a verb before it."""
        tags, lower = self.syntax.tags(frame.sentence), self.tokens.lower
        start = max(frame.sentence.first, frame.mention.first - CLAUSE_REACH)
        at = frame.verb if frame.verb >= 0 else frame.left if frame.left >= 0 else frame.mention.first
        for _ in range(4):
            while at >= start and tags[at] not in VERBAL:
                if self._breaks(at, tags) or (tags[at] == SUB and not self._is_relative(at, tags)):
                    return None
                at -= 1
            at = self._before_verb(at, start, tags)
            if at < start:
                return None
            if tags[at] == PRON:
                return None
            if lower[at] in self.words.times and tags[at - 1] == DET:
                at = self._before_verb(at - 3 if tags[at - 2] == PREP else at - 2, start, tags)
            if (phrase := self.syntax.noun_phrase_before(at + 1, start)) is not None:
                return self._related(self._outer(phrase, start, tags), start, tags)
        return None

    def _is_relative(self, at: int, tags: list[str]) -> bool:
        """Whether a word starts a relative clause; "that" behind a verb of telling starts what is told."""
        told = tags[at - 1] in VERBAL and self.syntax.base(at - 1) in self.words.tells
        return self.tokens.lower[at] in self.words.relative and not told

    def _breaks(self, at: int, tags: list[str]) -> bool:
        """Whether a clause ends at a mark: a dash between two numbers ends none."""
        return self.tokens.lower[at] in BREAKS and not (tags[at - 1] == tags[at + 1] == NUM)

    def _related(self, phrase: Phrase, start: int, tags: list[str]) -> Phrase:
        """The noun that a relative clause hangs on, where the phrase is its object ("a fire that burned homes grew")."""
        at = phrase.first - 1
        while at > start and tags[at] in (DET, POSS, NUM, ADJ, ADV):
            at -= 1
        if at <= start or not (tags[at] in VERBAL or tags[at] == PREP) or self.syntax.base(at) in self.words.tells:
            return phrase
        while at > start and self.tokens.lower[at] not in BREAKS and self.tokens.lower[at] not in self.words.relative:
            at -= 1
        if at <= start or self.tokens.lower[at] not in self.words.relative:
            return phrase
        at -= self.tokens.lower[at - 1] == ","
        outer = self.syntax.noun_phrase_before(at, start)
        return phrase if outer is None else self._outer(outer, start, tags)

    def _before_verb(self, at: int, start: int, tags: list[str]) -> int:
        """The last token of what may be the subject of the verb at `at`: its own group, dates and an aside skipped."""
        lower = self.tokens.lower
        dated = self._when
        while at >= start and (
            tags[at] in VERB_GROUP
            or at in dated
            or lower[at] in QUOTES
            or lower[at] in self.words.relative
            or (tags[at] == PREP and at + 1 in dated)
        ):
            at -= 1
        if at > start and lower[at] == ")":
            while at > start and lower[at] != "(":
                at -= 1
            at -= 1
        if at > start and lower[at] == ",":
            before = at - 1
            if tags[before] not in VERBAL and lower[at + 1] in self.words.relative:
                return before
            while before > max(start, at - REACH) and lower[before] != ",":
                before -= 1
            at = before - 1 if lower[before] == "," and tags[at + 1] in (AUX, PAST, VERB, ADV) else at - 1
            while at > start and at in self._dated:
                at -= 1
        return at

    def _outer(self, phrase: Phrase, start: int, tags: list[str]) -> Phrase:
        """The phrase that this one hangs on by a preposition, and so on outward."""
        lower = self.tokens.lower
        while True:
            before = phrase.first - 1
            while before > start and (tags[before] in PREMODIFIERS or lower[before] in ("-", "–")):
                before -= 1
            if before > start and tags[before] == CONJ and (other := self._conjunct(before, start)) is not None:
                phrase = other
                continue
            if before <= start or lower[before] not in self.words.hangs:
                return phrase
            before -= 1
            while before > start and (tags[before] in (PAST, ING) or lower[before] in self.words.open or before in self._dated):
                before -= 1
            outer = self.syntax.noun_phrase_before(before + 1, start)
            if outer is None:
                return phrase
            phrase = outer

    def _conjunct(self, at: int, start: int) -> Phrase | None:
        """The phrase before a conjunction where it hangs on a preposition ("arrivals in Sicily and the islands")."""
        phrase = self.syntax.noun_phrase_before(at, start)
        if phrase is None or phrase.first <= start:
            return None
        return phrase if self.tokens.lower[phrase.first - 1] in self.words.hangs else None
