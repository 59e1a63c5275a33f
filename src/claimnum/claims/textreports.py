"""The reports of a text, sentence by sentence as they are asked for, each sentence read once."""

from __future__ import annotations

from bisect import bisect_right

from claimnum.claims.reported import Report
from claimnum.claims.reports import ReportReader
from claimnum.text.outline import Sentence
from claimnum.text.syntax import Syntax


class TextReports:
    """The reports of one text, by the index of their sentence."""

    def __init__(self, sentences: list[Sentence], syntax: Syntax, reader: ReportReader) -> None:
        self.sentences = sentences
        self.reader = reader
        self._syntax = syntax
        self._firsts = [sentence.first for sentence in sentences]
        self._read: dict[int, list[Report]] = {}

    def index(self, token: int) -> int:
        """The index of the sentence that holds a token."""
        return bisect_right(self._firsts, token) - 1

    def of(self, index: int) -> list[Report]:
        """The reports of a sentence, in the order of their cues; its tags are filled in."""
        if index not in self._read:
            sentence = self.sentences[index]
            self._syntax.tags(sentence)
            self._read[index] = self.reader.read(sentence)
        return self._read[index]
