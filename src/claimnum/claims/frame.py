"""Frames: how a number stands in its clause, read once and used for topic, role and modality."""

from __future__ import annotations

import attrs

from claimnum.lexicon.load import Lexicon
from claimnum.mentions.mention import Mention, Mentions
from claimnum.text.outline import Sentence
from claimnum.text.syntax import (
    ADJ,
    ADV,
    AUX,
    BREAKS,
    CONJ,
    DET,
    ING,
    MARK,
    NAME,
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
    Phrase,
    Syntax,
)

PREMODIFIERS = frozenset((DET, POSS, NUM, PAST, ADJ, ADV, TO))
# What stands before a verb and still belongs to it.
VERB_GROUP = VERBAL | {ADV, TO, NEG}
QUOTES = frozenset("\"“”‘’'«»*")
# How far behind its noun a counted thing's verb is looked for.
REACH = 24


@attrs.frozen(slots=True, eq=False)
class FrameWords:
    """The words that frames turn on; each is explained in the head of its lexicon file (events, roles, grammar, nouns)."""

    open: frozenset[str]
    raising: frozenset[str]
    steering: frozenset[str]
    levels: frozenset[str]
    bounds: frozenset[str]
    hangs: frozenset[str]
    relative: frozenset[str]
    not_counted: frozenset[str]
    times: frozenset[str]


def frame_words(lexicon: Lexicon) -> FrameWords:
    """The words of a lexicon that frames turn on; ask for them by `lexicon.compiled(frame_words)`."""
    rows = {
        "events": ("open", "raising", "steering"),
        "roles": ("levels", "bounds"),
        "grammar": ("hangs", "relative", "not_counted"),
        "nouns": ("times",),
    }
    return FrameWords(*(frozenset(lexicon.table(file)[key].split()) for file, keys in rows.items() for key in keys))


@attrs.frozen(slots=True, eq=False)
class Predicate:
    """The verb or state behind the counted things.

    Args:
        at: its token.
        auxiliaries: the tokens of the auxiliaries and "to" before it.
        copular: whether some form of be stands before it.
        negated: whether a "not" does.
        joined: whether other things are counted between ("40 soldiers and 12 civilians were killed").
    """

    at: int
    auxiliaries: tuple[int, ...]
    copular: bool
    negated: bool
    joined: bool


@attrs.frozen(slots=True, eq=False)
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
        self.syntax = Syntax(found.outline.tokens, lexicon)
        self.tokens = found.outline.tokens
        self._dated = {index for date in found.dates for index in range(date.first, date.last)}
        self._words = lexicon.compiled(frame_words)

    def of(self, mention: Mention, sentence: Sentence) -> Frame:
        """How `mention` stands in `sentence`."""
        tags = self.syntax.tags(sentence)
        clause = self.syntax.clause(mention.first, sentence)
        phrase, pointed, partitive, behind = self._counted(mention, sentence, tags)
        left, link, particle, host, verb, negated = self._governor(mention, max(mention.first - REACH, sentence.first), tags)
        predicate = self._predicate(behind, min(sentence.last, behind + REACH), tags)
        return Frame(
            mention, sentence, clause, phrase, pointed, partitive, left, link, particle, host, verb, negated, behind, predicate
        )

    # What stands behind the number.

    def _counted(self, mention: Mention, sentence: Sentence, tags: list[str]) -> tuple[Phrase | None, bool, bool, int]:
        """(phrase, pointed, partitive, token behind it)."""
        lower, at, stop = self.tokens.lower, mention.last, sentence.last
        if (mention.kind == "count" or (mention.quantity.unit or "").startswith("1 /")) and (
            inside := self._inside(mention, tags)
        ) is not None:
            return inside, False, False, mention.last
        while at < stop and lower[at] in QUOTES:
            at += 1
        if at < stop and lower[at] == "-" and self.tokens.adjacent(at):
            at += 1
        partitive = at + 1 < stop and lower[at] == "of"
        if mention.kind == "money" and at + 1 < stop and lower[at] == "in" and tags[at + 1] in (NOUN, ADJ):
            inner = self.syntax.noun_phrase_at(at + 1, stop)
            if (
                inner is not None
                and tags[inner.head] == NOUN
                and lower[inner.head] not in self._words.not_counted
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
            and (lower[at] in self._words.not_counted or at in self._dated)
        ):
            return None, False, False, at
        while at < stop and tags[at] in (DET, ADV) and lower[at] not in ("here", "there") and tags[at + 1 : at + 2] != [AUX]:
            at += 1
        if at >= stop or at in self._dated:
            return None, False, partitive, mention.last
        phrase = self.syntax.noun_phrase_at(at, stop)
        if phrase is None and partitive and lower[at] in self._words.open:
            return Phrase(at, at + 1, at), False, True, at + 1
        if phrase is None or (tags[at] in (PAST, ING) and not self._modifies(at, phrase, tags)):
            return None, False, partitive, mention.last
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

    def _governor(self, mention: Mention, start: int, tags: list[str]) -> tuple[int, str, str, Phrase | None, int, bool]:
        """(left, link, particle, host, verb, negated)."""
        lower, negated = self.tokens.lower, False
        for at in range(mention.first, mention.last):
            if self.tokens.starts[at] >= mention.number_start:
                break
            if tags[at] in (VERB, PAST) and self.syntax.base(at) in self._words.bounds:
                return at, "", "", None, at, False
        at = mention.first - 1
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
        if lower[at] in ("up", "down", "off") and at + 1 == mention.first and self._moves(at, start, tags):
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
            while at >= start and (tags[at] == ADV or at in self._dated or lower[at] in QUOTES):
                at -= 1
            host = self._host(at, link, start, tags)
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

    def _moves(self, at: int, start: int, tags: list[str]) -> bool:
        """Whether an "up" or "down" says how a level moved and is no part of its verb ("picked up $5m")."""
        verb = self._verb_before(at, start, tags)
        return verb < 0 or self.syntax.base(verb) in self._words.levels

    def _is_filler(self, at: int, tags: list[str]) -> bool:
        """An "estimated" or "confirmed" between an article and its number."""
        return tags[at] == PAST and at > 0 and tags[at - 1] == DET

    def _host(self, at: int, link: str, start: int, tags: list[str]) -> Phrase | None:
        """The noun phrase that ends at `at`; but for "of", the one that its "of" and "in" phrases hang on."""
        while at > start and ((link == ":" and tags[at] == PAST) or self.tokens.lower[at] == "aged"):
            at -= 1
        phrase = self.syntax.noun_phrase_before(at + 1, start) if at >= start else None
        if (
            phrase is None
            and at >= start
            and self.tokens.lower[at] in self._words.open
            and (link == ":" or tags[at - 1] in (PREP, DET))
        ):
            phrase = Phrase(at, at + 1, at)
        if phrase is not None and link not in ("of", "", ","):
            phrase = self._outer(phrase, start, tags)
        return phrase

    def _outer_before(self, at: int, start: int, tags: list[str]) -> Phrase | None:
        phrase = self.syntax.noun_phrase_before(at + 1, start) if at >= start else None
        return None if phrase is None else self._outer(phrase, start, tags)

    def _verb_before(self, at: int, start: int, tags: list[str]) -> int:
        """The verb right before token `at`, determiners, adverbs and particles skipped; -1 where there is none."""
        before = at - 1
        while before >= start and (tags[before] in (DET, ADV, ADJ, POSS) or self.tokens.lower[before] in ("up", "down", "by")):
            before -= 1
        return before if before >= start and tags[before] in VERBAL else -1

    # What the counted things do, or what is done to them.

    def _predicate(self, at: int, stop: int, tags: list[str]) -> Predicate | None:
        lower = self.tokens.lower
        auxiliaries: list[int] = []
        copular = negated = joined = False
        phrases = 0
        while at < stop:
            tag = tags[at]
            if tag in (AUX, TO):
                auxiliaries.append(at)
                copular = copular or self.syntax.base(at) in ("be", "get")
            elif tag == NEG:
                negated = True
            elif tag in (VERB, PAST, ING):
                if self._raises(at, stop, tags):
                    at += 1
                    copular = True
                    continue
                return Predicate(at, tuple(auxiliaries), copular, negated, joined)
            elif (lower[at] in self._words.open and not (phrases and not copular)) or (copular and tag == ADJ):
                return Predicate(at, tuple(auxiliaries), copular, negated, joined)
            elif tag == PREP and not copular and phrases < 3 and lower[at] not in ("per", "including"):
                inner = self.syntax.noun_phrase_at(at + 1, stop)
                at = inner.last if inner else at + 2
                phrases += 1
                continue
            elif copular and tag in (DET, NOUN, NAME, NUM, PREP):
                return Predicate(at, tuple(auxiliaries), copular, negated, joined)
            elif at in self._dated or tag == ADV or lower[at] in ("who", "that", "which", "whom", *QUOTES):
                pass
            elif not auxiliaries and phrases < 3 and (past := self._joined(at, stop, tags)) >= 0:
                at, joined = past, True
                phrases += 1
                continue
            elif lower[at] == "," and not auxiliaries and (past := self._aside(at, stop, tags)) >= 0:
                at = past
                continue
            else:
                return None
            at += 1
        return None

    def _raises(self, at: int, stop: int, tags: list[str]) -> bool:
        """Whether the verb at `at` passes on to a state behind it ("were confirmed dead", "remain to be counted")."""
        base = self.syntax.base(at)
        if base not in self._words.raising and base not in self._words.steering:
            return False
        after = at + 1
        while after < stop and tags[after] in (ADV, TO, AUX):
            after += 1
        if base in self._words.steering:
            return after < stop and after > at + 1 and tags[after] == VERB
        return after < stop and (self.tokens.lower[after] in self._words.open or (tags[after] == PAST and after > at))

    def _joined(self, at: int, stop: int, tags: list[str]) -> int:
        """The token behind things that "and" or a comma and a number join to these; -1 where there are none."""
        after = at + 1
        if self.tokens.lower[at] == "," and after < stop and tags[after] == CONJ:
            after += 1
        if tags[after - 1] != CONJ and not (self.tokens.lower[at] == "," and after < stop and tags[after] == NUM):
            return -1
        inner = self.syntax.noun_phrase_at(after, stop) if after < stop else None
        return -1 if inner is None else inner.last

    def _aside(self, at: int, stop: int, tags: list[str]) -> int:
        """The token behind an aside in commas that a verb follows (", among them six rhinos, have"); -1 where none is."""
        if at + 1 < stop and tags[at + 1] == AUX:
            return at + 1
        for after in range(at + 1, min(stop, at + 14)):
            if self.tokens.lower[after] == ",":
                return after + 1 if after + 1 < stop and tags[after + 1] in (AUX, PAST) else -1
            if tags[after] in (AUX, VERB, SUB) and self.tokens.lower[after] not in ("which", "whom", "who"):
                return -1
        return -1

    # The subject of a clause.

    def subject(self, frame: Frame) -> Phrase | None:
        """The noun phrase that is the subject of the verb that governs the number, or of a verb before it."""
        tags, lower, start = self.syntax.tags(frame.sentence), self.tokens.lower, frame.sentence.first
        at = frame.verb if frame.verb >= 0 else frame.left if frame.left >= 0 else frame.mention.first
        for _ in range(4):
            while at >= start and tags[at] not in VERBAL:
                if lower[at] in BREAKS or (tags[at] == SUB and lower[at] not in self._words.relative):
                    return None
                at -= 1
            at = self._before_verb(at, start, tags)
            if at < start:
                return None
            if tags[at] == PRON:
                return None
            if lower[at] in self._words.times and lower[at - 1] in ("this", "last", "next", "that"):
                at -= 2
            if (phrase := self.syntax.noun_phrase_before(at + 1, start)) is not None:
                return self._outer(phrase, start, tags)
        return None

    def _before_verb(self, at: int, start: int, tags: list[str]) -> int:
        """The last token of what may be the subject of the verb at `at`: its own group, dates and an aside skipped."""
        lower = self.tokens.lower
        dated = self._dated
        while at >= start and (
            tags[at] in VERB_GROUP
            or at in dated
            or lower[at] in QUOTES
            or lower[at] in self._words.relative
            or (tags[at] == PREP and at + 1 in dated)
        ):
            at -= 1
        if at > start and lower[at] == ",":
            before = at - 1
            if tags[before] not in VERBAL and lower[at + 1] in self._words.relative:
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
            if before <= start or lower[before] not in self._words.hangs:
                return phrase
            before -= 1
            while before > start and (
                tags[before] in (PAST, ING) or lower[before] in self._words.open or before in self._dated
            ):
                before -= 1
            outer = self.syntax.noun_phrase_before(before + 1, start)
            if outer is None:
                return phrase
            phrase = outer
