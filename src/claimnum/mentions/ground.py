"""What a reader of passages sees: the tokens, what is dated already, and the words that make a figure no quantity."""

from __future__ import annotations

from collections.abc import Callable, Container, Mapping
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


BEYOND = ("",) * (8 * MOST)  # what stands on either side of a text, further than any reader looks
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
    """A text on which passages are sought; positions outside of it read as "" and as not adjacent.

    `word(i)` is token i as it stands, `lower(i)` in lower case. `named` holds the figures of the names found so far, `rows`
    the numbers that led lines of a list and their tokens.
    """

    tokens: Tokens
    words: Words
    verbs: Container[str]
    named: set[str] = attrs.field(factory=set)
    rows: dict[int, int] = attrs.field(factory=dict)
    lower: Callable[[int], str] = attrs.field(init=False)
    word: Callable[[int], str] = attrs.field(init=False)

    def __attrs_post_init__(self) -> None:
        # Read several dozen times a figure: the padded list answers by itself, on either side of the text.
        object.__setattr__(self, "lower", [*self.tokens.lower, *BEYOND].__getitem__)
        object.__setattr__(self, "word", [*self.tokens.words, *BEYOND].__getitem__)

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


def counts(ground: Ground, index: int) -> bool:
    """Whether a noun, a unit or a magnitude may follow the figure at `index`, so that it counts something."""
    after = index + 1
    if reads_as_amount(ground, index):
        return True
    word = ground.word(after)
    if ground.glued(after):
        return word.isalpha() or word in "%-–"
    if word == "of" and ground.lower(after + 1) in ("them", "those", "these", "whom", "which", "us"):
        return True
    return bool(word) and word[0].isalpha() and word.lower() not in ground.words["function"] and not ground.breaks(after)


def reads_as_amount(ground: Ground, index: int) -> bool:
    """Whether the figure is written, or goes on, as a quantity: grouped in thousands, in millions, a percentage."""
    figure = ground.word(index)
    return ("," in figure and len(figure) > 4) or ground.lower(index + 1) in ground.words["magnitudes"]


def name_end(ground: Ground, index: int) -> int:
    """The token after the name that the figure at `index` ends: glued letters, figures and bracketed parts are in it."""
    end = index + 1
    while end < index + MOST and ground.glued(end):
        word = ground.word(end)
        if word[0].isalnum() and ground.word(end - 1) != ")":
            end += 1
        elif word in "-–‑/.(+" and ground.glued(end + 1) and ground.word(end + 1)[:1].isalnum():
            end += 2
        elif word == ")" and "(" in ground.tokens.words[index:end]:
            end += 1
        else:
            break
    return end


def run_start(ground: Ground, index: int) -> int:
    """The first token of the run of letters, figures and joints that token `index` is in."""
    start = index
    while start > max(0, index - MOST) and ground.glued(start):
        word = ground.word(start - 1)
        if not (word[0].isalnum() or word in "-–‑&/."):
            break
        start -= 1
    return start
