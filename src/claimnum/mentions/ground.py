"""What a reader of passages sees: the tokens, what is dated already, and the words that make a figure no quantity."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import attrs

from claimnum.lexicon.load import Lexicon, lines
from claimnum.text.phrases import PhraseTable
from claimnum.text.tokens import Tokens, words_of

MOST = 12  # how far a reader looks: text without a space may be as long as a hostile hand likes


@attrs.frozen(slots=True)
class Passage:
    """Tokens `first` up to, not including, `last`, that hold numbers and state no quantity; `reason` is one of `REASONS`."""

    first: int
    last: int
    reason: str


@attrs.frozen(slots=True, eq=False, repr=False)
class Words:
    """The word lists of the readers of passages, compiled from identifiers.toml, idioms.toml, markers.toml and scores.toml."""

    lists: Mapping[str, frozenset[str]]
    idioms: PhraseTable[str]
    idiom_starts: frozenset[str]

    def __getitem__(self, name: str) -> frozenset[str]:
        return self.lists[name]


FILES = ("identifiers", "markers", "ordinals", "scores")


def passage_words(lexicon: Lexicon) -> Words:
    """Compile the word lists."""
    lists = {name: frozenset(words.split()) for file in FILES for name, words in _rows(lexicon.table(file))}
    idioms = lexicon.table("idioms")
    lists |= {name: frozenset(words.split()) for name, words in _rows(idioms) if name != "phrases"}
    phrases = lines(idioms["phrases"])
    starts = frozenset(words_of(phrase)[0] for phrase in phrases)
    return Words(lists, PhraseTable((phrase, f"idioms: {phrase}") for phrase in phrases), starts)


def _rows(table: Mapping[str, Any]) -> list[tuple[str, str]]:
    return [(name, words) for name, words in table.items() if isinstance(words, str)]


@attrs.frozen(slots=True, eq=False, repr=False)
class Ground:
    """A text on which passages are sought; positions outside of it read as "" and as not adjacent."""

    tokens: Tokens
    words: Words

    def lower(self, index: int) -> str:
        """The token in lower case."""
        return self.tokens.lower[index] if 0 <= index < len(self.tokens.lower) else ""

    def word(self, index: int) -> str:
        """The token as it stands."""
        return self.tokens.words[index] if 0 <= index < len(self.tokens.words) else ""

    def glued(self, index: int) -> bool:
        """Whether no space parts token `index` from the one before it."""
        return 0 < index < len(self.tokens.words) and self.tokens.ends[index - 1] == self.tokens.starts[index]

    def figure(self, index: int) -> bool:
        """Whether the token is a figure."""
        return self.word(index)[:1].isdecimal()

    def breaks(self, index: int) -> bool:
        """Whether a line break, or the text's edge, stands right before token `index`."""
        tokens = self.tokens
        if not 0 < index < len(tokens.words):
            return True
        return tokens.text.find("\n", tokens.ends[index - 1], tokens.starts[index]) >= 0

    def capital(self, index: int) -> bool:
        """Whether the token is a word with a capital in it ("Boeing", "iPhone", "S.P.A.")."""
        word = self.word(index)
        return word[:1].isalpha() and word != word.lower()
