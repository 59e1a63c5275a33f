"""Openings: who a sentence opens with, behind its dateline and what tells when or where."""

from __future__ import annotations

from claimnum.claims.phrases import LONGEST, PhraseReader, SourcePhrase
from claimnum.claims.quotations import MARKS
from claimnum.text import tags as tag
from claimnum.text.outline import Sentence


class Openings:
    """Reads the openings of the sentences of one document."""

    def __init__(self, phrases: PhraseReader) -> None:
        self._phrases = phrases
        self._tokens = phrases.tokens
        self._tags = phrases.tags

    def subject(self, sentence: Sentence, index: int) -> SourcePhrase | None:
        """The noun phrase that the sentence starts with."""
        first = self._behind_dateline(sentence)
        if self._tags[first] == tag.PREP:
            first = self._behind_adjunct(first, index)
        while first < index and (self._tags[first] in (tag.ADV, tag.CONJ) or self._tokens.lower[first][0] in MARKS):
            first += 1
        return self._phrases.after(first, index)

    def _behind_adjunct(self, first: int, stop: int) -> int:
        """The token behind the comma of what a sentence starts with: "In a statement, ". `first` where there is none."""
        for at in range(first + 1, min(stop, first + LONGEST // 4)):
            if self._tokens.lower[at] == ",":
                return at + 1
            if self._tags[at] in (tag.VERB, tag.AUX, tag.SUB):
                break
        return first

    def _behind_dateline(self, sentence: Sentence) -> int:
        """The first token behind "LEIPZIG, Germany —"."""
        words = self._tokens.words
        if len(words[sentence.first]) > 2 and words[sentence.first].isupper():
            for at in range(sentence.first + 1, min(sentence.first + 10, sentence.last)):
                if words[at] in ("—", "–", ":") or (words[at] == "-" and not self._tokens.adjacent(at)):
                    return at + 1
        return sentence.first

    def person(self, sentence: Sentence) -> SourcePhrase | None:
        """The one person, told by a role, that a sentence opens with: "The minister is right about deaths"."""
        phrase = self.subject(sentence, sentence.last)
        if phrase is None or phrase.last >= sentence.last or self._phrases.kind(phrase) != "anonymous":
            return None
        one = self._tokens.lower[phrase.first - 1] == "the" and not self._tokens.lower[phrase.core - 1].endswith("s")
        return phrase if one and self._tags[phrase.last] in tag.FINITE else None

    def body(self, sentence: Sentence, stop: int) -> SourcePhrase | None:
        """The body that is the subject of the clause which a sentence opens with, up to a token."""
        phrase = self.subject(sentence, stop)
        if phrase is None:
            return None
        at = phrase.aside[1] + 1 if phrase.aside else phrase.last
        acts = at < stop and (self._tags[at] in tag.FINITE or (self._tags[at] == tag.ADV and self._tags[at + 1] in tag.FINITE))
        body = self._phrases.kind(phrase) in ("organisation", "name") or self._tags[phrase.core - 1] == tag.NAME
        lone = phrase.core == phrase.first + 1 and self._tokens.words[phrase.first][0].isupper()
        plural = self._phrases.kind(phrase) is None and self._tokens.lower[phrase.core - 1].endswith("s")
        return phrase if acts and (body or lone) and not plural else None
