"""Bounds and hedges: the cues around a number and what they make of its interval ("at least 40" is [40, ∞))."""

from __future__ import annotations

from decimal import Decimal

from claimnum.lexicon.load import Lexicon, lines
from claimnum.mentions.draft import Draft
from claimnum.mentions.floors import lowest
from claimnum.mentions.fractions import RATIO
from claimnum.mentions.mention import Cue
from claimnum.struct import Struct
from claimnum.text.phrases import PhraseTable
from claimnum.text.signs import QUOTES
from claimnum.text.tokens import Tokens, words_of
from claimnum.values.interval import EXACT, Interval

EFFECTS = ("at_least", "more_than", "at_most", "less_than", "nearly", "about", "exact", "level")
BOUNDING = frozenset(("at_least", "more_than", "at_most", "less_than"))
# What makes one of a unit a quantity: "more than a year", "nearly a mile", but not "about a year".
NARROWING = BOUNDING | {"nearly"}
# The plain lists of bounds.toml, each held by the field of its name.
LISTS = """
reach marks spans closers reached leads averaged negated exceeding deniers occasions opening undenied breaks dating stretches
negated_links excess
""".split()  # noqa: SIM905 - a word list reads best as one
FEW = 12  # as many summers as "over" takes for a stretch of them; over 400 games is more than that
# What a bound says when its verb is negated.
TURNED = {"more_than": "at_most", "less_than": "at_least", "at_least": "less_than"}
QUOTED = QUOTES | {"`"}  # the way TeX opens a quotation
LONGEST_REACH = 3
NOUNS_BETWEEN = 2
DENIED = 14  # how many tokens before a verb its denial may stand
NEARLY = Decimal("0.9")


class BoundRow(Struct):
    """One cue: its row name, what it does, and when it holds (a table of lexicon/en/bounds.toml: "before", "calm", "far")."""

    name: str
    effect: str
    place: str


class Bounds(Struct):
    """The cues of a lexicon, by where they stand; `openers` are the last words of those that narrow."""

    before: PhraseTable[BoundRow]
    after: PhraseTable[BoundRow]
    openers: frozenset[str]
    negations: frozenset[str]
    reach: frozenset[str]
    marks: frozenset[str]
    spans: frozenset[str]
    closers: frozenset[str]
    reached: frozenset[str]
    leads: frozenset[str]
    averaged: frozenset[str]
    negated: frozenset[str]
    exceeding: frozenset[str]
    deniers: frozenset[str]
    occasions: frozenset[str]
    opening: frozenset[str]
    undenied: frozenset[str]
    breaks: frozenset[str]
    dating: frozenset[str]
    stretches: frozenset[str]
    negated_links: frozenset[str]
    excess: frozenset[str]


def bounds_of(lexicon: Lexicon) -> Bounds:
    """Compile the cues of a lexicon."""
    table = lexicon.table("bounds")
    stands = {
        name: [words_of(word) for word in table[key].split()] for name, key in (("{not}", "negations"), ("{modal}", "modals"))
    }
    before: list[tuple[tuple[str, ...], BoundRow]] = []
    after: list[tuple[tuple[str, ...], BoundRow]] = []
    for effect in EFFECTS:
        for place, phrases in table.get(effect, {}).items():
            entries = before if place in ("before", "calm", "free", "amount", "apart") else after
            for phrase in lines(phrases):
                row = BoundRow(f"bounds: {phrase}", effect, place)
                entries += [(one, row) for one in _expanded(phrase, stands)]
    table_before = PhraseTable(before)
    return Bounds(
        before=table_before,
        after=PhraseTable(after),
        openers=frozenset(words[-1] for words, row in table_before.rows.items() if row.effect in NARROWING),
        negations=frozenset(table["negations"].split()) - {"without"},
        **{name: frozenset(table[name].split()) for name in LISTS},
    )


def _expanded(phrase: str, stands: dict[str, list[tuple[str, ...]]]) -> list[tuple[str, ...]]:
    """The tokens of a phrase, with each word that its class stands for."""
    for name, each in stands.items():
        head, found, tail = phrase.partition(name)
        if found:
            lead, rest = words_of(head), words_of(tail)
            return [(*lead, *words, *rest) for words in each]
    return [words_of(phrase)]


class Bounder:
    """Applies the cues of one text to its drafts."""

    __slots__ = ("cues", "lower", "tokens")

    def __init__(self, tokens: Tokens, cues: Bounds) -> None:
        self.tokens = tokens
        self.lower = tokens.lower
        self.cues = cues

    def bound(self, draft: Draft, start: int, stop: int) -> None:
        """Read the cues around a draft, between tokens `start` and `stop` (where its neighbours end and begin)."""
        effects: list[str] = []
        self._before(draft, start, effects)
        if draft.inside >= 0:
            self._inside(draft, effects)
        self._after(draft, stop, effects)
        draft.effects = tuple(effects)
        for effect in effects:
            apply(draft, effect)

    def opens(self, index: int, start: int) -> bool:
        """Whether a cue that narrows ends right before a token."""
        found = self.cues.before.ending_at(self.lower, index, start)
        return found is not None and found[0].effect in NARROWING

    def _before(self, draft: Draft, start: int, effects: list[str]) -> None:
        """Take the cues before a draft, from the nearest on, up to one that bounds; `effects` grows by what they do."""
        at = draft.first
        while at > start:
            found = self._cue_before(draft, at, start)
            if found is None:
                return
            row, first, end = found
            if row.effect == "level":
                return
            effect, first = self._negated(row, first, start)
            effects.append(effect)
            draft.cues = (Cue(row.name, self.tokens.starts[first], self.tokens.ends[end - 1]), *draft.cues)
            draft.first = at = first
            if row.effect in BOUNDING:
                return

    def _cue_before(self, draft: Draft, at: int, start: int) -> tuple[BoundRow, int, int] | None:
        """(row, first token, end) of the cue that ends at `at` or within its reach before it."""
        lower = self.lower
        for _ in range(LONGEST_REACH + 1):
            if at <= start:
                return None
            found = self.cues.before.ending_at(lower, at, start)
            if found and self._holds(found[0], draft, found[1]):
                return found[0], found[1], at
            word = lower[at - 1]
            if word not in self.cues.reach and word not in QUOTED and not (word in ("the", "its") and self._is_mark(draft)):
                return None
            at -= 1
        return None

    def _negated(self, row: BoundRow, first: int, start: int) -> tuple[str, int]:
        """(effect, first token) of a cue, turned about where its verb is negated: "did not rise above", "never held over"."""
        turned = TURNED.get(row.effect)
        if turned is None:
            return row.effect, first
        if self.lower[first] in self.cues.exceeding:
            return (turned if self._denied(first) else row.effect), first
        verb = first - 1 - (first > start and self.lower[first - 1] in QUOTED)
        if verb < 0 or self.lower[verb] not in self.cues.negated:
            return row.effect, first
        if self._denied(verb):
            return turned, first
        if verb <= start:
            return row.effect, first
        negation = verb - 1 - (verb - 1 > start and self.lower[verb - 1] in self.cues.negated_links)
        return (turned, negation) if self.lower[negation] in self.cues.negations else (row.effect, first)

    def _denied(self, verb: int) -> bool:
        """Whether the subject or an opening adverb denies the verb: "no reading exceeded", "at no time did it exceed"."""
        lower, cues, dated = self.lower, self.cues, False
        for at in range(verb - 1, max(-1, verb - DENIED), -1):
            word = lower[at]
            if word in cues.deniers:
                if lower[at + 1] in cues.occasions:
                    return word == "no"
                return not dated and (at == 0 or lower[at - 1] in cues.opening) and lower[at + 1] not in cues.undenied
            if word in cues.breaks:
                return False
            dated = dated or word in cues.dating
        return False

    def _is_mark(self, draft: Draft) -> bool:
        last = draft.last + (draft.last < len(self.lower) and self.lower[draft.last] == "-")
        return last < len(self.lower) and self.lower[last] in self.cues.marks

    def _holds(self, row: BoundRow, draft: Draft, first: int) -> bool:
        """Whether a cue before a number bounds it: "over two days" and "passed two laws" do not."""
        if row.name == "bounds: over" and self._averaged(first):
            return False
        if row.place == "calm" and (draft.kind == "duration" or self._stretches(draft)):
            return row.name in ("bounds: within", "bounds: inside") or first == 0 or self.lower[first - 1] in self.cues.spans
        if row.name in ("bounds: within", "bounds: inside"):
            return draft.kind in ("measure", "duration") and draft.unit is not None
        if row.place == "apart":
            return first == 0 or not self.lower[first - 1][-1].isalpha() or self.lower[first - 1] in self.cues.leads
        if row.place == "free":
            return first == 0 or self.lower[first - 1] not in self.cues.reached
        if row.place == "amount":
            low, behind = draft.interval.lower, self.lower[draft.last : draft.last + 2]
            if behind[0:1] == ["to"] and behind[-1][0].isdecimal():
                return False  # "passed 55% to 45%": the two sides of a vote
            return draft.unit is not None or (low is not None and low >= 100)
        return True

    def _stretches(self, draft: Draft) -> bool:
        """Whether a few times or rounds are counted, which something may go on for: "over three summers", "over two legs"."""
        low, after = draft.interval.lower, self.lower[draft.last : draft.last + 1]
        return low is not None and low <= FEW and not self.cues.stretches.isdisjoint(after)

    def _averaged(self, first: int) -> bool:
        """Whether "over" follows what is averaged, no verb that averages: "Averaged over 18 critics, it scored 15%"."""
        if first == 0 or self.lower[first - 1] != "averaged":
            return False
        return first == 1 or self.lower[first - 2] in self.cues.averaged

    def _inside(self, draft: Draft, effects: list[str]) -> None:
        """The cue between a figure and its magnitude: "$5+ billion", "£40-odd million"."""
        found = self.cues.after.starting_at(self.lower, draft.inside, draft.last)
        if found and not (found[0].effect in BOUNDING and any(effect in BOUNDING for effect in effects)):
            effects.append(found[0].effect)
            cue = Cue(found[0].name, self.tokens.starts[draft.inside], self.tokens.ends[found[1] - 1])
            draft.cues = (*draft.cues, cue)

    def _after(self, draft: Draft, stop: int, effects: list[str]) -> None:
        """Take the cue behind a draft, or behind the noun that it counts."""
        found = self.cues.after.starting_at(self.lower, draft.last, stop)
        if found is None:
            found = self._far(draft, stop)
        if found is None or not self._closes(found[0], draft, found[1], stop):
            return
        row, end = found
        if row.effect in BOUNDING and any(effect in BOUNDING for effect in effects):
            return
        effects.append(row.effect)
        first = end - 1
        draft.cues = (*draft.cues, Cue(row.name, self.tokens.starts[draft.last], self.tokens.ends[first]))
        draft.last = end

    def _far(self, draft: Draft, stop: int) -> tuple[BoundRow, int] | None:
        """The cue behind the counted noun: "4,000 people or more", "4,000 people, give or take"."""
        at = draft.last
        for _ in range(NOUNS_BETWEEN):
            if at >= stop or not self.lower[at].isalpha() or self.lower[at] in self.cues.closers:
                return None
            at += 1
            found = self.cues.after.starting_at(self.lower, at, stop)
            if found and found[0].place in ("far", "last"):
                return found
        return None

    def _closes(self, row: BoundRow, draft: Draft, end: int, stop: int) -> bool:
        """Whether a cue behind the number is not the next number's own ("20 people, at least 5 of them")."""
        following = self.lower[end] if end < len(self.lower) else "."
        if row.place == "after" and self.lower[draft.last] in self.cues.excess:
            if self.lower[draft.last] == "plus" and draft.unit is not None:
                return False  # "$5 an hour plus tips"
            return following.isalpha() and not following[0].isdecimal() and following not in ("a", "an", "the", "its", "or")
        if self.lower[draft.last] == "+":
            return self.tokens.adjacent(draft.last) and not following[0].isdecimal()
        if (
            following == "than"
            or (following == "to" and self.lower[end - 1] == "up")
            or (row.place == "last" and following.isalpha())
        ):
            return False
        if row.name.startswith("bounds: ,") and following[0].isalpha():
            return False  # "180,000 pounds, roughly as much as": it hedges what follows
        return end < stop or not (end < len(self.lower) and end == stop)


def apply(draft: Draft, effect: str) -> None:
    """Narrow or widen a draft's interval by one cue."""
    if effect == "about":
        draft.hedge = draft.hedge or "about"
    if effect in ("exact", "about"):
        return
    low, high = draft.interval.lower, draft.interval.upper
    if low is None or high is None:
        return
    if effect == "at_least":
        draft.interval = Interval(low, None, lower_closed=draft.interval.lower_closed)
    elif effect == "more_than":
        draft.interval = Interval(low, None, lower_closed=False)
    elif effect in ("at_most", "less_than"):
        floor = lowest(draft, high)
        closed = effect == "at_most" and draft.interval.upper_closed
        if floor is not None and floor == high:
            floor = None
        draft.interval = Interval(floor, high, upper_closed=closed)
    elif effect == "nearly":
        _nearly(draft, high)


def _nearly(draft: Draft, value: Decimal) -> None:
    if draft.form == "vague" or draft.value is None or value == 0:
        draft.hedge = draft.hedge or "about"
        return
    draft.hedge = "nearly"
    far = (RATIO if draft.form == "fraction" else EXACT).multiply(NEARLY, value)
    draft.interval = Interval(min(far, value), max(far, value), lower_closed=False, upper_closed=False)
