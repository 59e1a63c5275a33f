"""What stands around a name: what leads it in, the word for its kind, the noun that it is set before."""

from __future__ import annotations

from claimnum.claims.names import Names
from claimnum.struct import Struct
from claimnum.text.outline import Sentence
from claimnum.text.syntax import Syntax
from claimnum.text.tags import ADJ, ADV, CONJ, DET, MARK, NAME, NOMINAL, NUM, PAST, POSS, SUB, VERBAL

# How many tokens before a name what leads it in may stand.
STEPS_BACK = 5
# What may stand in a noun phrase before its noun, and how many tokens of it are looked at.
PHRASAL = frozenset((ADJ, NUM, ADV, PAST, *NOMINAL))
PHRASE = 20


class Standing(Struct):
    """A name and what stands around it.

    Args:
        first, end: the tokens of the name, half-open; last: those of its kind too ("Kursk [region]").
        text: the name.
        by: what leads it in, as `PlaceRead.by` of places.py.
        kind: the word beside it that says what it is ("town" of "the border town of Gao"), or None.
        head: the head noun of the phrase that it is set before ("the Gao [airport]"), or None.
        known: whether it is known for a place.
        owned: whether a possessive stands behind it.
        kind_behind: whether the kind does.
    """

    first: int
    end: int
    last: int
    text: str
    by: str
    kind: str | None
    head: int | None
    known: bool
    owned: bool
    kind_behind: bool


class Standings:
    """Reads what stands around the names of one document; `figures` are the tokens of its quantities."""

    def __init__(self, names: Names, syntax: Syntax, figures: set[int]) -> None:
        self._names = names
        self._words = names.words
        self._tokens = names.tokens
        self._syntax = syntax
        self._figures = figures

    def of(self, first: int, end: int, sentence: Sentence, joined: str | None) -> Standing:
        """A name with what stands around it; one joined to a place before it is led in as that one is, by `joined`."""
        tags, text = self._syntax.tags(sentence), self._names.text(first, end)
        by, kind_before = (joined, None) if joined is not None else self._lead(first, sentence, tags)
        if by in ("inside", "of") and self._ranks(first, sentence, tags):
            by = "actor"
        last, kind_behind = self._kind_behind(end, sentence)
        known = self._names.known(text) or (kind_behind is not None and self._names.known(self._names.text(first, last)))
        owned = last < sentence.last and tags[last] == POSS
        head = self.head_behind(last, sentence)
        return Standing(first, end, last, text, by, kind_behind or kind_before, head, known, owned, kind_behind is not None)

    def _lead(self, first: int, sentence: Sentence, tags: list[str]) -> tuple[str, str | None]:
        """(what leads a name in, the kind of place that it is called before it: "the border [town] of Gao")."""
        lower, kinds, parts = self._tokens.lower, self._words.kinds, self._words.parts
        at, within = first - 1, False
        kind: str | None = None
        for _ in range(STEPS_BACK):
            if at < sentence.first:
                break
            word, tag = lower[at], tags[at]
            if word == "of" and at > sentence.first and (lower[at - 1] in kinds or lower[at - 1] in parts):
                kind, within = kind or (lower[at - 1] if lower[at - 1] in kinds else None), True
                at -= 2
            elif (by := self._words.leads.get(word)) is not None and word not in parts:
                return self._by(by, word, lower[at - 1] if at > sentence.first else "", within), kind
            elif word == "than" and at > sentence.first and lower[at - 1] == "other":
                return "inside", kind  # "in countries other than Peru"
            elif word == "'s" and at > sentence.first and self._tokens.words[at - 1][0].isupper():
                at -= 1
                while at >= sentence.first and tags[at] == NAME:
                    at -= 1
            elif tag in (DET, ADJ) or word in parts or (tag in (*NOMINAL, NUM) and within):
                at -= 1
            else:
                break
        if within:
            return "inside", kind
        before = tags[at] if at >= sentence.first else MARK
        struck = at >= sentence.first and lower[at] in self._words.strikes
        return "object" if struck or before in VERBAL else "subject" if before in (MARK, CONJ, SUB) else "", kind

    def _by(self, by: str, word: str, before: str, within: bool) -> str:  # noqa: FBT001 - one of four things known of the place
        """What a preposition makes of a name, by the word before it: "residents of Gao", "published in Nature"."""
        words = self._words
        if word == "of":
            if before in words.like:
                return ""
            if before in words.actors:
                return "actor"
            return "inside" if within or before in words.peopled else "of"
        if before in words.prints:
            return ""
        home = (word == "on" and before in words.lands) or (word == "from" and before in words.economy)
        return "inside" if home or (within and by != "beside") else by

    def _ranks(self, first: int, sentence: Sentence, tags: list[str]) -> bool:
        """Whether a name only says among which others a place stands out: "Turku, the oldest city in [Finland], has"."""
        lower, words, at = self._tokens.lower, self._words, first - 1
        while at > sentence.first and (tags[at] == DET or lower[at] in words.parts):
            at -= 1
        noun = at - 1
        if noun - 1 <= sentence.first or lower[at] not in ("in", "of"):
            return False
        kind = self._syntax.singular(noun)
        if self._tops(noun):
            noun += 1  # "the busiest in Finland"
        elif kind not in words.kinds and kind not in words.venue and kind not in words.sites:
            return False
        at = noun - 1
        while at > max(sentence.first, noun - PHRASE) and (tags[at] in PHRASAL or lower[at] == "-"):
            at -= 1
        if lower[at] not in ("the", "its") or not any(self._tops(top) for top in range(at + 1, noun)):
            return False
        before = at - 1 - 2 * (lower[at - 2 : at] == ["one", "of"])
        return before > sentence.first and (lower[before] == "," or self._syntax.base(before) in ("be", "remain", "become"))

    def _tops(self, at: int) -> bool:
        """Whether a word is a superlative: "oldest", "worst"."""
        word, words = self._tokens.lower[at], self._words
        return word in words.tops or (word.endswith("est") and not (word in words.parts or word in words.venue))

    def _kind_behind(self, end: int, sentence: Sentence) -> tuple[int, str | None]:
        """(token after the word for its kind, that word): "Kursk [region]", "Butler and Tehama [counties]"."""
        lower, words = self._tokens.lower, self._tokens.words
        if end < sentence.last and lower[end] in self._words.kinds and not lower[end].endswith("s"):
            return end + 1, lower[end]
        if end + 1 < sentence.last and lower[end] == "and" and words[end + 1][0].isupper():
            other = self._names.name_at(end + 1, sentence.last)
            if other < sentence.last and lower[other] in self._words.kinds:
                return other + 1, lower[other]
        return end, None

    def head_behind(self, last: int, sentence: Sentence) -> int | None:
        """The head noun of the phrase that a name is set before ("the Gao [airport]", "Gaza's health [ministry]"), or None."""
        tags = self._syntax.tags(sentence)
        start = at = last + 1 if last < sentence.last and tags[last] == POSS else last
        head = None
        while at < sentence.last and at not in self._names.dated and (at not in self._figures or start > last):
            tag, behind = tags[at], tags[at + 1] if at + 1 < sentence.last else MARK
            if tag in NOMINAL:
                head = at
            elif head is not None or tag not in (ADJ, PAST, NUM) or (tag == PAST and behind in (NUM, DET)):
                break
            at += 1
        return head
