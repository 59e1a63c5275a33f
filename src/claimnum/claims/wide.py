"""Where a number holds that holds in no named place: worldwide, abroad, in other countries."""

from __future__ import annotations

from claimnum.lexicon.load import Lexicon
from claimnum.struct import Struct
from claimnum.text.outline import Sentence
from claimnum.text.tags import ADJ, NOMINAL
from claimnum.text.tokens import Tokens

# How far before "in the world" a superlative may stand that it belongs to ("the largest dam in the world").
RANKED = 8


class WideWords(Struct):
    """The words of a lexicon that say where without a name (en/scope.toml, [wide])."""

    everywhere: frozenset[str]
    of_all: frozenset[str]
    of_measures: frozenset[str]
    added: frozenset[str]
    earth: frozenset[str]
    around: frozenset[str]
    away: frozenset[str]
    others: frozenset[str]
    others_led: frozenset[str]
    lands_of: frozenset[str]
    ranks: frozenset[str]
    but: frozenset[str]
    but_from: frozenset[str]
    starts: frozenset[str]


def wide_words(lexicon: Lexicon) -> WideWords:
    """Compile the words; ask for them by `lexicon.compiled(wide_words)`."""
    scope = lexicon.table("scope")
    wide = {key: frozenset(words.split()) for key, words in scope["wide"].items()}
    added = wide.pop("added") | frozenset(scope["whose"]["economy"].split())
    starts = wide["everywhere"] | wide["of_all"] | wide["of_measures"] | wide["earth"] | wide["away"] | wide["others"]
    return WideWords(**wide, added=added, starts=starts)


class Wide:
    """Finds such words in one text."""

    def __init__(self, tokens: Tokens, words: WideWords) -> None:
        self._tokens = tokens
        self._lower = tokens.lower
        self._words = words
        self.starts = words.starts

    def at(self, index: int, sentence: Sentence, tags: list[str]) -> tuple[int, int] | None:
        """(first, last) of the words at a token that say where, half-open; None where they say nothing of it."""
        word = self._lower[index]
        if word not in self._words.starts:
            return None
        following = index + 1 < sentence.last and tags[index + 1] in (*NOMINAL, ADJ)
        if (word in self._words.everywhere or word in self._words.away) and not following:
            told = word == "elsewhere" and self._lower[index + 1 : index + 2] == ["in"]  # "elsewhere in Peru" is in Peru
            return None if told else (index, index + 1)
        if word in self._words.others:
            return self._lands(index, sentence)
        if word in self._words.earth and (earth := self._earth(index, sentence)) is not None:
            return earth
        return self._modifier(index, sentence, tags) if following else None

    def but(self, first: int, sentence: Sentence) -> int | None:
        """The token from which on a name is where a number does not hold: "[outside] the US", "[aside from] Europe"."""
        lower, words = self._lower, self._words
        at = first - 1
        at -= at > sentence.first and lower[at] == "the"
        at -= at > sentence.first + 1 and lower[at] == "of" and lower[at - 1] in words.but
        if at < sentence.first:
            return None
        if lower[at] in words.but:
            return at
        return (
            at - 1 if at > sentence.first and lower[at] in ("from", "for", "than") and lower[at - 1] in words.but_from else None
        )

    def _lands(self, index: int, sentence: Sentence) -> tuple[int, int] | None:
        """Other lands: "in [other territories]"."""
        led = index > sentence.first and self._lower[index - 1] in self._words.others_led
        return (index, index + 2) if led and self._lower[index + 1 : index + 2][0] in self._words.lands_of else None

    def _earth(self, index: int, sentence: Sentence) -> tuple[int, int] | None:
        """The earth: "around [the world]", but not "the largest dam in the world"."""
        lower = self._lower
        if index < sentence.first + 2 or lower[index - 1] != "the" or lower[index - 2] not in self._words.around:
            return None
        before = lower[max(sentence.first, index - RANKED) : index - 2]
        ranked = any(word in self._words.ranks or word.endswith(("est", "iest")) for word in before)
        owned = index + 1 < len(lower) and lower[index + 1] == "'s"
        return None if ranked or owned else (index - 1, index + 1)

    def _modifier(self, index: int, sentence: Sentence, tags: list[str]) -> tuple[int, int] | None:
        """An adjective: "a [worldwide] total of 40", "[global] sales", but not "a global bank"."""
        head = index + 1
        while head + 1 < sentence.last and tags[head + 1] in NOMINAL:
            head += 1
        word = self._lower[index]
        fits = word in self._words.of_all or (word in self._words.of_measures and self._lower[head] in self._words.added)
        return (index, index + 1) if fits else None
