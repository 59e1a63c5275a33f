"""Predicates: what counted things are said to do, to be, or to have suffered."""

from __future__ import annotations

from claimnum.lexicon.load import Lexicon
from claimnum.struct import Struct
from claimnum.text.signs import QUOTES
from claimnum.text.syntax import Syntax
from claimnum.text.tags import ADJ, ADV, AUX, CONJ, DET, ING, NAME, NEG, NOUN, NUM, PAST, PREP, SUB, TO, VERB

ACTS, STARTS_CLAUSE, LEADS_IN = frozenset((VERB, PAST, ING)), frozenset((AUX, VERB, SUB)), frozenset((PREP, TO))
# What a state is behind a form of be.
STATES = frozenset((ADJ, DET, NOUN, NAME, NUM, PREP))
# How many phrases and joined things may stand before the verb.
MOST = 3
# What may stand between the counted things and their verb.
PASSED = QUOTES | {"who", "that", "which", "whom"}


class FrameWords(Struct):
    """The words that frames turn on; each is explained in the head of its lexicon file (events, roles, grammar, nouns)."""

    open: frozenset[str]
    raising: frozenset[str]
    steering: frozenset[str]
    levels: frozenset[str]
    bounds: frozenset[str]
    hangs: frozenset[str]
    keeping: frozenset[str]
    complements: frozenset[str]
    relative: frozenset[str]
    not_counted: frozenset[str]
    manners: frozenset[str]
    permits: frozenset[str]
    dimensions: frozenset[str]
    focusing: frozenset[str]
    particles: frozenset[str]
    demonstratives: frozenset[str]
    points: frozenset[str]
    expletives: frozenset[str]
    times: frozenset[str]
    summaries: frozenset[str]
    paces: frozenset[str]
    accounting: frozenset[str]
    compound: frozenset[str]
    tells: frozenset[str]
    holders: frozenset[str]


def telling(lexicon: Lexicon) -> frozenset[str]:
    """The verbs that tell a figure or a clause, from the lexicon of attribution."""
    verbs = lexicon.table("reporting")["verbs"]
    kinds = ("speech", "stance", "showing", "counting", "putting", "giving")
    return frozenset(verb for kind in kinds for verb in verbs[kind].split())


def holding(lexicon: Lexicon) -> frozenset[str]:
    """The verbs whose subject holds a number true and is not what it is about ("had expected 2.3 %", "pencilled in 40")."""
    verbs = (verb for row in lexicon.table("modality").values() for verb in row.get("verbs", "").split())
    return frozenset(verb.partition("_")[0] for verb in verbs)


def frame_words(lexicon: Lexicon) -> FrameWords:
    """The words of a lexicon that frames turn on; ask for them by `lexicon.compiled(frame_words)`."""
    rows = {
        "events": ("open", "raising", "steering"),
        "roles": ("levels", "bounds"),
        "grammar": (
            "hangs",
            "keeping",
            "complements",
            "relative",
            "not_counted",
            "manners",
            "permits",
            "dimensions",
            "focusing",
            "particles",
            "demonstratives",
            "points",
            "expletives",
        ),
        "nouns": ("times", "summaries", "paces", "accounting", "compound"),
    }
    plain = {key: frozenset(lexicon.table(file)[key].split()) for file, keys in rows.items() for key in keys}
    return FrameWords(tells=telling(lexicon), holders=holding(lexicon), **plain)


def is_passive(verb: int, syntax: Syntax) -> bool:
    """Whether a form of be stands before the participle at a token ("each family will be given")."""
    tags, before = syntax.tags_of(), verb - 1
    while before > 0 and tags[before] == ADV:
        before -= 1
    return tags[verb] == PAST and tags[before] == AUX and syntax.base(before) in ("be", "get")


class Predicate(Struct):
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


class Seen(Struct, frozen=False):
    """What was read on the way to a predicate: as of `Predicate`, and how many phrases and joined things were passed."""

    auxiliaries: list[int]
    copular: bool = False
    negated: bool = False
    joined: bool = False
    phrases: int = 0


class Predicates:
    """Reads the predicate behind a number and what it counts."""

    def __init__(self, syntax: Syntax, words: FrameWords, dated: set[int]) -> None:
        self.syntax = syntax
        self.tokens = syntax.tokens
        self._words = words
        self._dated = dated

    def behind(self, at: int, stop: int, tags: list[str], *, apposed: bool) -> Predicate | None:
        """The verb or state behind token `at`, or None; `apposed` where a comma before the number parts it from its noun."""
        seen = Seen([])
        while at < stop and not self.syntax.starts_line(at):
            past = self._past_auxiliary(at, stop, tags, seen)
            if past < 0:
                if self._says(at, stop, tags, seen):
                    return Predicate(at, tuple(seen.auxiliaries), seen.copular, seen.negated, seen.joined)
                past = self._past_phrase(at, stop, tags, seen, apposed=apposed)
            if past < 0:
                return None
            at = past
        return None

    def _past_auxiliary(self, at: int, stop: int, tags: list[str], seen: Seen) -> int:
        """The token behind what only leads to the verb or state: an auxiliary, a "not", "listed as"; -1 for all else."""
        tag, lower = tags[at], self.tokens.lower
        if tag == AUX or (tag == TO and at + 1 < stop and tags[at + 1] in (VERB, PAST, AUX, ADV)):
            seen.auxiliaries.append(at)
            seen.copular = seen.copular or self.syntax.base(at) in ("be", "get")
        elif tag == NEG:
            seen.negated = True
        elif tag in ACTS and self._raises(at, stop, tags):
            seen.copular = True
            return at + 1 + (lower[at + 1] == "as")  # "are listed as missing"
        elif lower[at] == "as" and at + 1 < stop and (tags[at + 1] == PAST or lower[at + 1] in self._words.open):
            seen.copular = True  # "lists 40 homes as destroyed"
        else:
            return -1
        return at + 1

    def _says(self, at: int, stop: int, tags: list[str], seen: Seen) -> bool:
        """Whether a token is the verb or state itself."""
        tag = tags[at]
        if tag in ACTS or (self.tokens.lower[at] in self._words.open and not (seen.phrases and not seen.copular)):
            return True
        return seen.copular and tag in STATES and not self._breaks_off(at, stop, tags)

    @staticmethod
    def _breaks_off(at: int, stop: int, tags: list[str]) -> bool:
        """Whether a preposition has a clause behind it ("wounded 11 others before being killed")."""
        return tags[at] == PREP and at + 1 < stop and tags[at + 1] in (AUX, ING)

    def _past_phrase(self, at: int, stop: int, tags: list[str], seen: Seen, *, apposed: bool) -> int:
        """The token behind what may stand between the things and their verb; -1 where nothing of the kind does."""
        lower = self.tokens.lower
        if self._breaks_off(at, stop, tags):
            return -1
        if tags[at] in LEADS_IN and not seen.copular and seen.phrases < MOST and lower[at] not in ("per", "including"):
            inner = self.syntax.noun_phrase_at(at + 1, stop)
            if lower[at] == "by" and inner and lower[inner.last : inner.last + 1] in (["that"], ["which"], ["who"]):
                return -1  # "11 of them by a tanker that happened to be passing"
            seen.phrases += 1
            return inner.last if inner else at + 2
        if at in self._dated or tags[at] == ADV or lower[at] in PASSED:
            return at + 1
        if lower[at] == "," and not seen.auxiliaries and (past := self._aside(at, stop, tags, apposed=apposed)) >= 0:
            return past
        if not seen.auxiliaries and seen.phrases < MOST and (past := self._joined(at, stop, tags)) >= 0:
            seen.joined = True
            seen.phrases += 1
            return past
        return -1

    def _raises(self, at: int, stop: int, tags: list[str]) -> bool:
        """Whether the verb at `at` passes on to a state behind it ("were confirmed dead", "remain to be counted")."""
        base = self.syntax.base(at)
        if base not in self._words.raising and base not in self._words.steering:
            return False
        after = at + 1
        while after < stop and (tags[after] in (ADV, TO, AUX) or self.tokens.lower[after] == "as"):
            after += 1
        if base in self._words.steering:
            return after < stop and after > at + 1 and tags[after] == VERB
        return after < stop and (self.tokens.lower[after] in self._words.open or tags[after] == PAST)

    def _joined(self, at: int, stop: int, tags: list[str]) -> int:
        """The token behind things that "and" or a comma and a number join to these; -1 where there are none."""
        after = at + 1
        if self.tokens.lower[at] == "," and after < stop and tags[after] == CONJ:
            after += 1
        if tags[after - 1] != CONJ and not (self.tokens.lower[at] == "," and after < stop and tags[after] in (NUM, DET)):
            return -1
        number = after
        while number < min(stop, after + 4) and (tags[number] in (ADV, ADJ, PREP, TO) or tags[number + 1 : number + 2] == [TO]):
            number += 1
        if number < stop and tags[number] == NUM:
            after = number  # "and close to 90 shops"
        inner = self.syntax.noun_phrase_at(after, stop) if after < stop else None
        return -1 if inner is None else inner.last

    def _aside(self, at: int, stop: int, tags: list[str], *, apposed: bool) -> int:
        """The token behind an aside in commas that a verb follows (", among them six rhinos, have"); -1 where none is."""
        if apposed and at + 1 < stop and tags[at + 1] == AUX:
            return at + 1
        for after in range(at + 1, min(stop, at + 14)):
            if self.tokens.lower[after] == ",":
                return after + 1 if after + 1 < stop and tags[after + 1] in (AUX, PAST) else -1
            if tags[after] in STARTS_CLAUSE and self.tokens.lower[after] not in ("which", "whom", "who"):
                return -1
        return -1
