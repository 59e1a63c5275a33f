"""Turns of talk: paragraphs that open with who speaks, as in a transcript or an interview."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter

from claimnum.claims.quotations import MARKS
from claimnum.lexicon.load import Lexicon, lines
from claimnum.struct import Struct
from claimnum.text.outline import Outline
from claimnum.text.phrases import PhraseTable

# A label has no more words than this.
LONGEST = 6
# A label that comes back this often is one of a transcript's.
OFTEN = 3


class TurnWords(Struct):
    """The labels of an outlet's own people, and the phrases by which one shows himself its reporter ("told me")."""

    hosts: frozenset[str]
    receiving: PhraseTable[str]


def turn_words(lexicon: Lexicon) -> TurnWords:
    """Compile the part of en/reporting.toml that is about transcripts."""
    table = lexicon.table("reporting")["turns"]
    return TurnWords(frozenset(table["hosts"].split()), PhraseTable((phrase, phrase) for phrase in lines(table["receiving"])))


class Turn(Struct):
    """A speaker's label at tokens `first` to `colon`, and what is said from there to `last`."""

    first: int
    colon: int
    last: int


class Turns:
    """The turns of one document. Made in one pass over its paragraphs. By `first_person` pronouns who talks names himself."""

    def __init__(self, outline: Outline, first_person: frozenset[str], words: TurnWords) -> None:
        self._first_person = first_person
        self._words = outline.tokens.words
        self._lower = outline.tokens.lower
        labelled = [turn for bounds in _paragraphs(outline) if (turn := self._labelled(*bounds)) is not None]
        counts = Counter(self._label(turn) for turn in labelled)
        self._turns = [
            turn
            for turn in labelled
            if self._is_message(turn) or counts[self._label(turn)] >= OFTEN or self._names_himself(turn)
        ]
        self._firsts = [turn.first for turn in self._turns]
        self._own = {self._label(turn) for turn in self._turns if self._is_own(turn, words)}

    def at(self, token: int) -> Turn | None:
        """The turn in which a token is said."""
        place = bisect_right(self._firsts, token) - 1
        turn = self._turns[place] if place >= 0 else None
        return turn if turn is not None and turn.colon < token < turn.last else None

    def is_outlet(self, turn: Turn) -> bool:
        """Whether a turn is the outlet's own: its presenter's, or a reporter's who tells what he was told."""
        return self._label(turn) in self._own

    def _is_own(self, turn: Turn, words: TurnWords) -> bool:
        if self._lower[turn.first] in words.hosts:
            return True
        spots = range(turn.colon + 1, turn.last)
        return any(words.receiving.starting_at(self._lower, at, turn.last) is not None for at in spots)

    def _is_message(self, turn: Turn) -> bool:
        """Whether a turn is a message with its author's handle: "@MayorRoth: …"."""
        return self._words[turn.first - 1 : turn.first] == ["@"]

    def _names_himself(self, turn: Turn) -> bool:
        """Whether a turn says "I" or "we" before it quotes anybody."""
        for at in range(turn.colon + 1, turn.last):
            if self._lower[at] in self._first_person or self._words[at] in MARKS:
                return self._lower[at] in self._first_person
        return False

    def _label(self, turn: Turn) -> tuple[str, ...]:
        return tuple(self._lower[turn.first : turn.colon])

    def _labelled(self, first: int, last: int) -> Turn | None:
        """The turn of a paragraph that opens with a name and a colon; "A:" and "Q:" name nobody."""
        handle = first + 1 if self._words[first] == "RT" else first
        if handle + 3 < last and self._words[handle] == "@" and self._words[handle + 2] == ":":
            return Turn(handle + 1, handle + 2, last)
        at = first
        while at < min(last, first + LONGEST) and (self._words[at][0].isupper() or self._words[at] in ".-"):
            at += 1
        named = at > first and len(self._words[at - 1]) > 1 and self._words[at - 1][0].isalpha()
        return Turn(first, at, last) if named and at + 1 < last and self._words[at] == ":" else None


def _paragraphs(outline: Outline) -> list[tuple[int, int]]:
    firsts = [
        sentence.first
        for before, sentence in zip((None, *outline.sentences), outline.sentences, strict=False)
        if before is None or before.paragraph != sentence.paragraph
    ]
    return list(zip(firsts, [*firsts[1:], len(outline.tokens)], strict=True))
