"""Events: what happened to the things that a number counts."""

from __future__ import annotations

from claimnum.claims.frame import Frame, Frames
from claimnum.lexicon.load import Lexicon
from claimnum.struct import Struct
from claimnum.text.syntax import Phrase
from claimnum.text.tags import ADJ, ADV, AUX, DET, ING, NAME, NOUN, NUM, PAST, POSS, PRON, VERB

# What stands before a noun and belongs to its phrase.
BEFORE_NOUN = frozenset((DET, ADJ, ADV, NUM, POSS, NOUN, NAME))


class Events(Struct):
    """The events of a lexicon, by the kind of word that says them (grammar: lexicon/en/events.toml)."""

    acts: dict[str, str]
    happens: dict[str, str]
    states: dict[str, str]
    nouns: dict[str, str]
    unmet: dict[str, str]
    idioms: dict[tuple[str, str], str]
    whereabouts: dict[str, str]
    bringing: frozenset[str]
    inside: frozenset[str]
    weak: frozenset[str]
    counts: frozenset[str]
    fatal: frozenset[str]
    pricing: frozenset[str]
    joining: frozenset[str]
    gatherings: frozenset[str]
    told_apart: frozenset[str]


def events(lexicon: Lexicon) -> Events:
    """The events of a lexicon; ask for them by `lexicon.compiled(events)`."""
    table = lexicon.table("events")
    found: dict[str, dict[str, str]] = {key: {} for key in ("acts", "happens", "states", "nouns", "unmet", "idioms")}
    for event, words in table["events"].items():
        for key, entries in words.items():
            found[key].update((word.replace("_", " "), event) for word in entries.split())
    idioms = {(verb, noun): event for pair, event in found["idioms"].items() for verb, noun in [pair.split(" ")]}
    return Events(
        acts=found["acts"],
        happens=found["happens"],
        states=found["states"],
        nouns=found["nouns"],
        unmet=found["unmet"],
        idioms=idioms,
        whereabouts=dict(table["whereabouts"]),
        bringing=frozenset(table["bringing"].split()),
        inside=frozenset(table["inside"].split()),
        weak=frozenset(table["weak"].split()),
        counts=frozenset(table["counts"].split()),
        fatal=frozenset(table["fatal"].split()),
        pricing=frozenset(table["pricing"].split()),
        joining=frozenset(word.replace("_", " ") for word in table["joining"].split()),
        gatherings=frozenset(table["gatherings"].split()),
        told_apart=frozenset(table["events"]),
    )


class EventReader:
    """Reads the event of a number from its frame."""

    def __init__(self, frames: Frames, lexicon: Lexicon) -> None:
        self._syntax = frames.syntax
        self._tokens = frames.tokens
        self._known = lexicon.compiled(events)

    def state(self, index: int, tags: list[str]) -> str | None:
        """The event that a word says of the things before it ("people missing", "people killed in"); any index will do."""
        if index >= len(self._tokens):
            return None
        if self._tokens.lower[index] in ("who", "that"):
            return self._suffered(index + 1, tags)
        state = self._known.states.get(self._tokens.lower[index])
        return state or (self._known.acts.get(self._syntax.base(index)) if tags[index] == PAST else None)

    def _suffered(self, at: int, tags: list[str]) -> str | None:
        """What a relative clause says of the things before it ("people who died", "homes that were destroyed")."""
        passive = False
        while at < len(self._tokens) and tags[at] in (AUX, ADV):
            passive = passive or self._syntax.base(at) == "be"
            at += 1
        if at >= len(self._tokens) or tags[at] not in (VERB, PAST):
            return None
        base = self._syntax.base(at)
        return self._known.happens.get(base) or (self._known.acts.get(base) if passive else None)

    def of(self, frame: Frame, *, counted: bool) -> str | None:
        """The event of a number; `counted` where it counts things, so that what stands behind them is theirs."""
        tags = self._syntax.tags(frame.sentence)
        if frame.phrase is not None and (event := self.named(frame.phrase, tags)) is not None:
            return event
        if frame.link == "of" and (event := self._before(frame, tags)) is not None:
            return event
        behind = self._behind(frame, tags) if counted or frame.phrase is not None else None
        if behind in self._known.told_apart or (behind is not None and frame.verb < 0):
            return behind
        labelled = self.state(frame.left - 1, tags) if frame.link == ":" else None
        return self._before(frame, tags) or behind or labelled

    def undergone(self, frame: Frame, tags: list[str]) -> str | None:
        """What was done to a measured amount that is the subject itself ("175 acres burned"), no host's property."""
        predicate = frame.predicate
        if frame.phrase is not None or predicate is None or frame.link not in ("", ":") or frame.verb >= 0:
            return None
        if predicate.at - len(predicate.auxiliaries) > frame.mention.last:
            return None
        event = self._behind(frame, tags)
        return event if event in self._known.told_apart else None

    def is_told_apart(self, event: str | None) -> bool:
        """Whether an event makes another question of the same noun."""
        return event in self._known.told_apart

    def is_fatal(self, noun: str | None) -> bool:
        """Whether a noun counts the dead where nothing else is said of it ("the toll rose to 40")."""
        return noun in self._known.fatal

    def counted(self, noun: str | None) -> str | None:
        """The event that a noun counts by itself ("death"), where what it counts was said elsewhere."""
        return None if noun is None else self._known.nouns.get(noun)

    def named(self, phrase: Phrase, tags: list[str]) -> str | None:
        """The event that a phrase itself names ("deaths", "missing people", "death toll", "number of dead")."""
        lower = self._tokens.lower
        known = self._known
        if (event := known.nouns.get(self._syntax.singular(phrase.head))) is not None:
            return event
        for at in range(phrase.first, phrase.last):
            word = lower[at]
            if at != phrase.head and word in known.nouns and self._syntax.singular(phrase.head) in known.counts:
                return known.nouns[word]
            if word in known.states:
                return known.states[word]
            if tags[at] == PAST and (event := known.acts.get(self._syntax.base(at))) is not None:
                return event
        return None

    def _behind(self, frame: Frame, tags: list[str]) -> str | None:
        """The event that the predicate behind the counted things says."""
        predicate = frame.predicate
        if predicate is None or (predicate.joined and frame.verb >= 0):
            return None
        if predicate.negated:
            return self._known.unmet.get(self._syntax.base(predicate.at)) if predicate.copular else None
        if predicate.copular and frame.link in ("of", "in", "from") and frame.host is not None:
            return None  # "residents of the two counties were evacuated": the residents were
        at, known, word = predicate.at, self._known, self._tokens.lower[predicate.at]
        if word in known.states and (tags[at] != VERB):
            return known.states[word]
        if frame.phrase is None and self._tokens.lower[at - 1] == "as":
            return None  # "138 as stated yesterday"
        if (event := self._there(at, frame)) is not None:
            return event
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
        if (event := self._idiom(base, at + 1, frame) or self._joined(at, frame)) is not None:
            return event
        if base in known.acts or base in known.weak:
            return None
        return base

    def _before(self, frame: Frame, tags: list[str]) -> str | None:
        """The event that governs the number from the left."""
        known, lower = self._known, self._tokens.lower
        if frame.link == "of" and frame.left > 0:
            head = frame.left - 1
            if (event := known.nouns.get(self._syntax.singular(head))) is not None:
                return event
            if lower[head] == "toll" and frame.host is not None:
                return self.named(frame.host, tags)
            idiom = (self._syntax.base(frame.verb) if frame.verb >= 0 else "", self._syntax.singular(head))
            if idiom in known.idioms:
                return known.idioms[idiom]
            base = self._syntax.base(head)
            if tags[head] in (ING, NOUN) and lower[head].endswith("ing") and base in known.acts:
                return known.acts[base]
        if frame.link == "and" and frame.phrase is not None and frame.predicate is None:
            return self._with_another(frame, tags)
        gets = self._gets(frame, tags)
        if frame.verb < 0 or (frame.link != "" and not gets) or (frame.host is not None and not gets):
            return None
        at = frame.verb
        if tags[at] == AUX:
            return None
        for between in range(at + 1, frame.mention.first):
            if lower[between] in known.states:
                return known.states[lower[between]]  # "shot dead six people"
        parts = frame.phrase is not None and frame.mention.kind != "measure"
        parted = self._bases(at, frame, frame.behind) if parts else []
        for base in (*parted[:-1], *self._bases(at, frame)):
            if base in known.acts:
                return known.acts[base]
        base = self._syntax.base(at)
        if frame.phrase is not None and (event := known.idioms.get((base, self._syntax.singular(frame.phrase.head)))):
            return event
        return None if base in known.weak or base in known.happens else base

    def _gets(self, frame: Frame, tags: list[str]) -> bool:
        """Whether a verb gives the noun behind it a sum ("fined Norbank $40m", "values Acme at $1bn")."""
        host, verb = frame.host, frame.verb
        if host is None or frame.mention.kind != "money" or verb < 0 or tags[verb] == AUX:
            return False
        if any(tags[at] not in BEFORE_NOUN and self._tokens.lower[at] != "-" for at in range(verb + 1, host.first)):
            return False
        return frame.link == "" or (frame.link == "at" and self._syntax.base(verb) in self._known.pricing)

    def _with_another(self, frame: Frame, tags: list[str]) -> str | None:
        """The act on things that stand behind another object of it ("detained the owner and two managers")."""
        other = self._syntax.noun_phrase_before(frame.left, frame.sentence.first)
        at = -1 if other is None else other.first - 1
        while at > frame.sentence.first and tags[at] in (DET, NUM, ADJ):
            at -= 1
        return self._known.acts.get(self._syntax.base(at)) if at >= 0 and tags[at] in (VERB, PAST, ING) else None

    def _bases(self, at: int, frame: Frame, behind: int = -1) -> list[str]:
        """The verb with its particle or phrase, then alone ("lay off", "take to hospital", "shoot down").

        Those stand right behind it, or from token `behind` on ("laid 40 welders off", "rushed 12 people to hospital").
        """
        lower, base = self._tokens.lower, self._syntax.base(at)
        start = at + 1 if behind < 0 else behind
        after = lower[start : min(start + 2, frame.sentence.last)]
        forms = [f"{base} {' '.join(after[:size])}" for size in range(len(after), 0, -1)]
        return [*forms, base]

    def _idiom(self, base: str, at: int, frame: Frame) -> str | None:
        for after in range(at, min(at + 4, frame.sentence.last)):
            if (event := self._known.idioms.get((base, self._syntax.singular(after)))) is not None:
                return event
        return None

    def _there(self, at: int, frame: Frame) -> str | None:
        """What happened to those who are, or were brought, where a noun says ("remain in hospital", "treated at a clinic")."""
        lower = self._tokens.lower
        at += lower[at] not in self._known.inside and self._syntax.base(at) in self._known.bringing
        at += lower[at] == "up" and lower[at - 1] not in self._known.inside
        if lower[at] not in self._known.inside:
            return None
        words = (self._known.whereabouts.get(word) for word in lower[at + 1 : min(at + 4, frame.sentence.last)])
        return next(filter(None, words), None)

    def _joined(self, at: int, frame: Frame) -> str | None:
        """What people are said to have taken part in ("joined the strike", "took part in a rally")."""
        if self._known.joining.isdisjoint(self._bases(at, frame)):
            return None
        nouns = (self._syntax.singular(after) for after in range(at + 1, min(at + 7, frame.sentence.last)))
        return next((noun for noun in nouns if noun in self._known.gatherings), None)

    def _has_object(self, at: int, frame: Frame, tags: list[str]) -> bool:
        after = at + 1
        while after < frame.sentence.last and tags[after] == ADV:
            after += 1
        return after < frame.sentence.last and tags[after] in (DET, NUM, PRON, NOUN, NAME, ADJ)
