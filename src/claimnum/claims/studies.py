"""Studies and lists: what a text tells of a document and of what stands in it, without saying each time who says so.

A study counts whom it asked ("a study of 400 nurses found"), those who made it followed them for years, and "of those, 40 fell
ill": all of that is the study's word. So is a document's what is listed behind its being published ("Boats: 40. Crew: 200.").
"""

from __future__ import annotations

from claimnum.claims.cues import Studying
from claimnum.claims.phrases import LONGEST, PhraseReader, SourcePhrase
from claimnum.claims.reported import Report
from claimnum.claims.textreports import TextReports
from claimnum.text import tags as tag

# How many sentences back the study stands of whose making a sentence tells.
BACK = 4
# No label in front of a colon has more words.
LABEL = 4


class Studies:
    """The studies of one document."""

    def __init__(self, phrases: PhraseReader, words: Studying, reports: TextReports) -> None:
        self._sentences = reports.sentences
        self._phrases = phrases
        self._lower = phrases.tokens.lower
        self._words = words
        self._reports = reports
        self._told: dict[int, tuple[int, Report] | None] = {}

    def at(self, token: int, index: int) -> tuple[int, Report] | None:
        """(sentence, report) of the study that says what stands at a token of the sentence with an index, or None."""
        for report in self._reports.of(index):
            phrase = report.phrase
            if self._is_study(phrase) and phrase.first <= token < phrase.last:
                return index, report
            if phrase.last <= token and self._follows(phrase.last, index):
                return index, report
        return self._telling(index)

    def _is_study(self, phrase: SourcePhrase) -> bool:
        return self._lower[phrase.core - 1] in self._words.studies

    def _follows(self, at: int, index: int) -> bool:
        """Whether behind a source it is told how it knows: "scientists who followed 400 nurses", "the Guild, which polled"."""
        at += self._lower[at] == ","
        goes_on = at + 1 < self._sentences[index].last and self._lower[at] in ("who", "which", "that")
        return goes_on and self._lower[at + 1] in self._words.methods

    def _telling(self, index: int) -> tuple[int, Report] | None:
        """The study of which a sentence goes on telling, by sentences in a row; none is looked at twice."""
        row: list[int] = []
        told: tuple[int, Report] | None = None
        at = index
        while at >= 0:
            if at in self._told:
                told = self._told[at]
                break
            row.append(at)
            if self._makes(at):
                told = self._named_before(at)
                break
            item = self._is_item(at)
            if not item and not self._goes_on(at):
                break
            if at > 0 and (told := self._published(at - 1) if item else self._named_in(at - 1)) is not None:
                break
            at -= 1
        self._told.update(dict.fromkeys(row, told))
        return told

    def _makes(self, index: int) -> bool:
        """Whether a sentence tells how a study was made: "Researchers at the clinic followed 400 nurses for a decade"."""
        sentence = self._sentences[index]
        phrase = self._phrases.after(sentence.first, sentence.last)
        if phrase is None or phrase.last >= sentence.last:
            return False
        made_by = self._lower[phrase.core - 1] in self._words.makers or self._is_study(phrase)
        return made_by and self._lower[phrase.last] in self._words.methods

    def _goes_on(self, index: int) -> bool:
        """Whether a sentence starts from those whom the one before it counted: "Of those, 40 fell ill"."""
        sentence = self._sentences[index]
        return self._words.openers.starting_at(self._lower, sentence.first, sentence.last) is not None

    def _is_item(self, index: int) -> bool:
        """Whether a sentence is an item of a list: a label, a colon and what there is of it."""
        sentence = self._sentences[index]
        for at in range(sentence.first, min(sentence.last - 1, sentence.first + LABEL)):
            if self._lower[at] == ":":
                return at > sentence.first
            if self._phrases.tags[at] in tag.FINITE or not self._lower[at][0].isalpha():
                return False
        return False

    def _published(self, index: int) -> tuple[int, Report] | None:
        """The document that a sentence says was published: "The League has corrected the fact sheet for its boats"."""
        sentence, lower = self._sentences[index], self._lower
        self._reports.of(index)
        for at in range(sentence.first + 1, min(sentence.last - 1, sentence.first + LONGEST)):
            if lower[at] in self._words.publishing:
                phrase = self._phrases.after(at + 1, sentence.last)
                if phrase is None or self._phrases.kind(phrase) != "document":
                    return None
                return index, Report(phrase, (at, at + 1), None, None, "published", says=False)
        return None

    def _named_before(self, index: int) -> tuple[int, Report] | None:
        """The study named last before the sentence that tells how it was made."""
        for at in range(index, max(-1, index - BACK), -1):
            if (named := self._named_in(at)) is not None:
                return named
        return None

    def _named_in(self, index: int) -> tuple[int, Report] | None:
        """The study that a sentence reports."""
        reports = [report for report in self._reports.of(index) if self._is_study(report.phrase)]
        return (index, reports[-1]) if reports else None
