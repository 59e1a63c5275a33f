"""What a reader of passages sees: the tokens, what is dated already, and the words that make a figure no quantity."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from claimnum.lexicon.load import Lexicon, lines
from claimnum.mentions.words import number_words
from claimnum.struct import Struct
from claimnum.text.phrases import PhraseTable
from claimnum.text.tokens import Tokens

MARGIN = 96  # further than any reader looks
MOST = 12  # how far a reader looks: text without a space may be as long as a hostile hand likes


class Passage(Struct):
    """Tokens `first` up to, not including, `last`, that hold numbers and state no quantity; `reason` is one of `REASONS`."""

    first: int
    last: int
    reason: str


class Words(Struct):
    """The word lists of the readers of passages and their phrases, compiled from `FILES`, and the `CLOCK` words of dates."""

    lists: Mapping[str, frozenset[str]]
    idioms: PhraseTable[str]
    teasers: PhraseTable[str]


FILES = ("identifiers", "idioms", "markers", "ordinals", "scores")
CLOCK = ("halves", "zones")
PHRASES = {"phrases": "idioms", "teasers": "markers"}  # the lists of phrases, and their files; all others are of words


def passage_words(lexicon: Lexicon) -> Words:
    """Compile the word lists."""
    lists = {
        name: frozenset(words.split()) for file in FILES for name, words in _rows(lexicon.table(file)) if name not in PHRASES
    }
    lists |= {name: frozenset(lexicon.table("dates")[name].split()) for name in CLOCK}
    lists["counting"] = lexicon.compiled(number_words).counting | {"half"}
    phrases = {name: lines(lexicon.table(file)[name]) for name, file in PHRASES.items()}
    tables = {name: PhraseTable((one, f"{PHRASES[name]}: {one}") for one in listed) for name, listed in phrases.items()}
    return Words(lists, tables["phrases"], tables["teasers"])


def _rows(table: Mapping[str, Any]) -> list[tuple[str, str]]:
    return [(name, words) for name, words in table.items() if isinstance(words, str)]


class Ground(Struct):
    """A text on which passages are sought.

    `word` and `lower` are the tokens as they stand and in lower case, with `MARGIN` empty ones behind the last: a reader may
    look that far past either end of the text and finds nothing there (before the first is behind the last). `words` are the
    lists of `Words`; `joined` are the tokens that no space parts from the one before; `named` holds the figures of the names
    found so far, `verbs` the parts of the known verb forms, `rows` the numbers that led lines of a list and their tokens.
    """

    tokens: Tokens
    words: Mapping[str, frozenset[str]]
    idioms: PhraseTable[str]
    teasers: PhraseTable[str]
    verbs: Mapping[str, str]
    word: list[str]
    lower: list[str]
    joined: frozenset[int]
    named: set[str]
    rows: dict[int, int]

    def glued(self, index: int) -> bool:
        """Whether no space parts token `index` from the one before it."""
        return index in self.joined

    def figure(self, index: int) -> bool:
        """Whether the token is a figure."""
        return self.word[index][:1].isdecimal()

    def breaks(self, index: int) -> bool:
        """Whether a line break, or the text's edge, stands right before token `index`."""
        return index in self.tokens.lines or not 0 < index < len(self.tokens.words)

    def capital(self, index: int) -> bool:
        """Whether the token is a word with a capital in it ("Boeing", "iPhone", "S.P.A.")."""
        word = self.word[index]
        return word[:1].isalpha() and word != word.lower()


def marked(ground: Ground, index: int) -> bool:
    """Whether the figure is a mark out of another: "81/100"."""
    after = index + 1
    return ground.word[after] == "/" and ground.glued(after) and ground.figure(after + 1) and ground.glued(after + 1)


def counts(ground: Ground, index: int) -> bool:
    """Whether a noun, a unit or a magnitude may follow the figure at `index`, so that it counts something."""
    after = index + 1
    if reads_as_amount(ground, index):
        return True
    word = ground.word[after]
    if ground.glued(after):
        return word.isalpha() or word in "%-–"
    if word == "of" and ground.lower[after + 1] in ("them", "those", "these", "whom", "which", "us"):
        return True
    return bool(word) and word[0].isalpha() and word.lower() not in ground.words["function"] and not ground.breaks(after)


def acts(ground: Ground, before: int, index: int) -> bool:
    """Whether a word that may name a figure is a verb with what it counts ("to build 30 homes", "could exit 4 markets")."""
    lead = ground.lower[before - 1]
    if ground.lower[before] not in ground.words["acts"] or lead not in ground.words["act_before"] or ground.capital(before):
        return False
    joined = lead in ("and", "or") and ground.figure(before - 2)
    return not joined and counts(ground, index) and ground.lower[index + 1].endswith("s")


def acts_out(ground: Ground, index: int) -> bool:
    """Whether a verb in the past stands there, which a name has behind it and a bare count seldom: "Maroon 5 cancelled"."""
    word = ground.word[index]
    part = ground.verbs.get(word)
    past = part.startswith("past") if part else word.endswith("ed") and len(word) > 4
    return past and word not in ground.words["one_states"]


def reads_as_amount(ground: Ground, index: int) -> bool:
    """Whether the figure is written, or goes on, as a quantity: grouped in thousands, in millions, a percentage."""
    figure = ground.word[index]
    return ("," in figure and len(figure) > 4) or ground.lower[index + 1] in ground.words["magnitudes"]


def name_end(ground: Ground, index: int) -> int:
    """The token after the name that the figure at `index` ends: glued letters, figures and bracketed parts are in it."""
    end = index + 1
    while end < index + MOST and ground.glued(end):
        word = ground.word[end]
        if word[0].isalnum() and ground.word[end - 1] != ")":
            end += 1
        elif word in "-–/.(+" and ground.glued(end + 1) and ground.word[end + 1][:1].isalnum():
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
        word = ground.word[start - 1]
        if not (word[0].isalnum() or word in "-–&/."):
            break
        start -= 1
    return start


def ground_of(tokens: Tokens, words: Words, verbs: Mapping[str, str]) -> Ground:
    """The ground of a text before anything is found on it."""
    margin = [""] * MARGIN
    word, lower = tokens.words + margin, tokens.lower + margin
    return Ground(
        tokens, words.lists, words.idioms, words.teasers, verbs, word, lower, tokens.joined, set(words.lists["models"]), {}
    )
