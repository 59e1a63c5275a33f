"""Naming: how a topic calls what a noun phrase is about: its words, and the common noun at its head."""

from __future__ import annotations

from claimnum.claims.claim import Topic
from claimnum.claims.topicwords import TopicWords
from claimnum.text.syntax import Phrase, Syntax
from claimnum.text.tags import DET, MARK, NAME, NOMINAL, NOUN, NUM


class Naming:
    """Names the phrases of one document."""

    def __init__(self, syntax: Syntax, words: TopicWords) -> None:
        self._syntax = syntax
        self._tokens = syntax.tokens
        self._words = words
        self._written = frozenset(syntax.tokens.words)

    def topic(self, phrase: Phrase, event: str | None, earlier: str | None, *, named: bool = False) -> Topic:
        """The topic of a noun phrase: its words without determiners and "more", and its head.

        Args:
            phrase: the noun phrase.
            event: what happened to the things.
            earlier: the head of the number before it, which "others" are more of.
            named: whether the phrase may be a name, whose head is told elsewhere or nowhere.
        """
        tokens, tags = self._tokens, self._syntax.tags_of()
        first = phrase.first
        while first < phrase.head and (tags[first] in (DET, NUM) or tokens.lower[first] in ("additional", "further", "extra")):
            first += 1
        subject = self.text(Phrase(first, phrase.last, phrase.head))
        if tokens.lower[phrase.head] in self._words.open and tags[phrase.head] not in NOMINAL:
            return Topic(subject, None, event)
        if named and tags[phrase.head] == NAME and (title := self._title(phrase, tags)) is not None:
            return Topic(subject, title, event)
        unheard = named and self._unheard(phrase, tags)
        if named and (unheard or tags[phrase.head] == NAME) and (apposed := self._apposed(phrase, tags)) is not None:
            return Topic(subject, self._head(apposed), event)
        if unheard:
            return Topic(subject, None, event)
        head = self._head(phrase)
        if tokens.lower[phrase.head] == "others" and earlier is not None:
            head = earlier
        if head in self._words.counts and phrase.head > first and tokens.lower[phrase.head - 1] in self._words.nouns:
            head = tokens.lower[phrase.head - 1]
        return Topic(subject, head, event)

    def _title(self, phrase: Phrase, tags: list[str]) -> str | None:
        """The common noun before a name ("payments company Kestrel Pay")."""
        at = phrase.head
        while at > phrase.first and tags[at] == NAME:
            at -= 1
        return self._syntax.singular(at) if tags[at] == NOUN and not self.capital(at) else None

    def _apposed(self, phrase: Phrase, tags: list[str]) -> Phrase | None:
        """What a name is said to be behind a comma ("Tengiz, the largest field, is producing")."""
        at = phrase.last + 1
        if (
            at + 1 >= len(self._tokens)
            or self._tokens.lower[phrase.last] != ","
            or self._tokens.lower[at] not in ("a", "an", "the")
        ):
            return None
        apposed = self._syntax.noun_phrase_at(at, len(self._tokens))
        return apposed if apposed is not None and tags[apposed.head] == NOUN else None

    def _unheard(self, phrase: Phrase, tags: list[str]) -> bool:
        """Whether a head is a name that the text never writes as a common noun.

        A lone singular that opens a sentence is one, though its capital is no sign there, unless it is a mass noun
        ("Kazakhstan pumped", but "Revenue rose").
        """
        at, word = phrase.head, self._tokens.lower[phrase.head]
        if word in self._written or word in self._words.economies or not self.capital(at):
            return False
        if tags[at] == NAME:
            return True
        opens = phrase.first == at and (at == 0 or tags[at - 1] == MARK or not tags[at - 1])
        mass = word in self._words.mass or word.endswith(self._words.mass_endings)
        return opens and not mass and not self._syntax.is_plural(at)

    def _head(self, phrase: Phrase) -> str:
        """The singular of a phrase's head, with what a hyphen joins to it ("start-up")."""
        tokens, first = self._tokens, phrase.head
        while first - 2 >= phrase.first and tokens.lower[first - 1] == "-" and tokens.adjacent(first):
            first -= 2
        return "".join(tokens.lower[first : phrase.head]) + self._syntax.singular(phrase.head)

    def text(self, phrase: Phrase) -> str:
        """The words of a phrase, as written."""
        return self._tokens.text[self._tokens.starts[phrase.first] : self._tokens.ends[phrase.last - 1]]

    def capital(self, index: int) -> bool:
        """Whether a word starts with a capital."""
        return self._tokens.words[index][0].isupper()
