"""Parting: reports side by side in one sentence, each cut where the next one's words begin ("A said 40, and B said 50")."""

from __future__ import annotations

from claimnum.claims.cues import Cues
from claimnum.claims.phrases import PhraseReader, SourcePhrase
from claimnum.claims.reported import Report
from claimnum.struct import evolved
from claimnum.text import tags as tag
from claimnum.text.outline import Sentence


class Parting:
    """Parts the reports of the sentences of one document."""

    def __init__(self, phrases: PhraseReader, words: Cues) -> None:
        self._cues = words
        self._tokens = phrases.tokens
        self._tags = phrases.tags

    def start(self, phrase: SourcePhrase, sentence: Sentence) -> int:
        """The first token of the phrase with its "the", and of what a relative pronoun takes up with the comma between."""
        first = phrase.first
        if phrase.stands_for is not None:
            return first
        return first - 1 if first > sentence.first and self._tokens.lower[first - 1] == "the" else first

    def parted(self, found: list[Report], sentence: Sentence) -> list[Report]:
        """Each cut where the next one's words begin ("A said 40, and B said 50")."""
        lower, parting = self._tokens.lower, self._cues.words["parting"]
        for place in range(1, len(found)):
            other = found[place]
            if other.rule in ("in a poll", "as Lee said"):
                continue
            one = found[place - 1]
            edge = (
                other.cue[0] if other.phrase == one.phrase or other.rule == "participle" else self.start(other.phrase, sentence)
            )
            while edge > sentence.first and self._tags[edge - 1] == tag.ADV:
                edge -= 1
            relative = other.phrase.stands_for is not None
            told = lower[edge - 1] == ":" and edge - 1 > one.cue[1] and other.rule == "Lee said" and other.before is None
            parts = told or lower[edge - 1] in parting or (lower[edge - 1] == "," and self._is_opposed(one, sentence))
            if edge > one.cue[1] and (parts or relative):
                found[:place] = [self._cut(report, edge - 1) for report in found[:place]]
            if other.before is not None and other.rule in ("Lee said", "said Lee", "according to"):
                first = self._after_parting(one.cue[1], other.before[1], other.before[0])
                found[place] = evolved(other, before=(first, other.before[1]))
        return found

    def _is_opposed(self, report: Report, sentence: Sentence) -> bool:
        """Whether a report stands in a clause that opens its sentence and ends at a comma ("while Lee says 40, …")."""
        start = self.start(report.phrase, sentence)
        opened = sentence.first < start < sentence.first + 3
        return opened and self._tokens.lower[start - 1] in self._cues.words["opposing"]

    def _cut(self, report: Report, edge: int) -> Report:
        if report.after is None or not report.after[0] <= edge < report.after[1]:
            return report
        return evolved(report, after=(report.after[0], edge) if report.after[0] < edge else None)

    def _after_parting(self, first: int, last: int, otherwise: int) -> int:
        """Where, between two reports, the words of the second begin: behind "; " or ", but"."""
        lower = self._tokens.lower
        for at in range(last - 1, first, -1):
            if lower[at] == ";" or (lower[at - 1] == "," and lower[at] in ("but", "and", "while", "whereas", "though")):
                return at + 1
        return otherwise
