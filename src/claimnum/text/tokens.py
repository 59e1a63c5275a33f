"""Tokens: the words, figures and marks of a text with their offsets, made in one pass and read by every later stage.

Kept as parallel lists, not objects: a text has a token every five characters, and most are only ever compared.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import chain, compress, count, islice
from operator import eq, itemgetter

from claimnum.struct import Struct
from claimnum.text.signs import evenly, plain

# Order matters. Initials keep their stops ("U.S.", "a.m."); a figure keeps its grouping and decimal marks ("1,200.5");
# a word keeps an inner apostrophe ("didn't", "O'Brien") but gives up a possessive one, which is a token ("Ukraine" "’s").
TOKEN = re.compile(
    r" ?("  # taken along with the token: a match that begins at every space costs as much as the tokens
    r"[A-Za-z]++(?=[ ,;:\n])"  # most words, at half the price of the next but two
    r"|(?:[^\W\d_]\.){2,}"  # initials
    r"|['’]s(?![^\W_])"  # the possessive
    r"|[^\W\d_]+(?:['’](?!s(?![^\W_]))[^\W\d_]+)?"  # a word
    r"|\d+(?:[.,]\d+)*"  # a figure
    r"|\S)"  # a mark
)

# What is asked of every token of a text is asked without a step of Python for each.
FIRST = itemgetter(0)


class Tokens(Struct):
    """The tokens of a text.

    `words[i]` is `text[starts[i]:ends[i]]`, hyphens and dashes of a kind spelt alike (`signs.evenly`); `lower[i]` is the same
    in lower case with a straight apostrophe.
    `capitals` are the tokens that begin with a capital: what those who look for names look at; `lines` those but the first
    that a line begins with, `joined` those that no space parts from the one before. `where` has each lower-case word's tokens,
    `figures` the words that begin with a digit: who looks for words asks `places`, and no text is walked twice.
    """

    text: str
    words: list[str]
    lower: list[str]
    starts: list[int]
    ends: list[int]
    capitals: list[int]
    lines: frozenset[int]
    joined: frozenset[int]
    where: dict[str, list[int]]
    figures: frozenset[str]

    def __len__(self) -> int:
        return len(self.words)

    def places(self, words: frozenset[str], *, figures: bool = False) -> list[int]:
        """The tokens, in text order, that are any of some words, or begin with a digit where `figures` are sought too."""
        sought = words.intersection(self.where)
        if figures:
            sought |= self.figures
        return sorted(chain.from_iterable(map(self.where.__getitem__, sought)))

    def adjacent(self, index: int) -> bool:
        """Whether token `index` stands right behind the one before it, with no space between; past the end, none does."""
        return index in self.joined


def tokenise(text: str) -> Tokens:
    """Cut a text into tokens. Linear in its length; white space is no token."""
    even = evenly(text)
    words: list[str] = TOKEN.findall(even)
    starts: list[int] = []
    ends: list[int] = []
    end = 0
    for word in words:
        start = even.find(word, end)  # at once: nothing but white space is left out
        end = start + len(word)
        starts.append(start)
        ends.append(end)
    lower = list(map(str.lower, words))
    if "’" in text:
        lower = [word.replace("’", "'") for word in lower]
    capitals = list(compress(count(), map(str.isupper, map(FIRST, words))))
    where: dict[str, list[int]] = {}
    for index, word in enumerate(lower):
        if word in where:
            where[word].append(index)
        else:
            where[word] = [index]
    figures = frozenset(compress(where, map(str.isdecimal, map(FIRST, where))))
    joined = frozenset(compress(count(1), map(eq, ends, islice(starts, 1, None))))
    return Tokens(text, words, lower, starts, ends, capitals, _lines(text, starts), joined, where, figures)


def _lines(text: str, starts: list[int]) -> frozenset[int]:
    found: list[int] = []
    newline = text.find("\n")
    while newline >= 0 and (index := bisect_left(starts, newline)) < len(starts):
        found.append(index)
        newline = text.find("\n", starts[index])
    return frozenset(found) - {0}


def words_of(phrase: str) -> tuple[str, ...]:
    """A phrase as the lower-case tokens that it would be in a text: what cues are matched by."""
    if phrase.replace(" ", "").isalpha():
        return tuple(phrase.lower().split())  # most phrases of a lexicon have words alone
    return tuple(TOKEN.findall(plain(phrase.lower())))
