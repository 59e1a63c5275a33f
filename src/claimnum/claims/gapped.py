"""Gapped reports: the next source and its figure, with the verb left unsaid: "Police counted 40 dead, the union 55"."""

from __future__ import annotations

from claimnum.claims.phrases import PhraseReader, SourcePhrase
from claimnum.claims.reach import STOPS
from claimnum.claims.reported import Report
from claimnum.struct import evolved
from claimnum.text import tags as tag
from claimnum.text.outline import Sentence

# What may stand between who says a figure and the figure: "the union at least 55".
LEADS = frozenset((tag.ADV, tag.ADJ, tag.PREP))
# How many words may do so.
LED_BY = 3
# With one of these a clause is told, not a figure.
CLAUSAL = tag.FINITE | {tag.ING, tag.SUB}
# Between the figures of two sources.
BETWEEN = frozenset((",", ";", "and", "but", "while"))


class Gapped:
    """Reads the gapped reports of the sentences of one document."""

    def __init__(self, phrases: PhraseReader) -> None:
        self._phrases = phrases
        self._lower = phrases.tokens.lower
        self._words = phrases.tokens.words
        self._tags = phrases.tags

    def read(self, found: list[Report], sentence: Sentence) -> list[Report]:
        """The reports of a sentence with those added that share the verb of the one before them."""
        if not any(report.rule == "Lee said" and report.after is not None and report.before is None for report in found):
            return found
        told: list[Report] = []
        for report in found:
            told.append(report)
            while (gapped := self._next(told[-1], sentence)) is not None:
                told[-1:] = gapped
        return told

    def _next(self, report: Report, sentence: Sentence) -> tuple[Report, Report] | None:
        """A report cut where the figure of the next source starts, and that source's."""
        if report.rule != "Lee said" or report.after is None or report.before is not None:
            return None
        first, last = report.after
        counted = False
        if self._stands(first, min(last, sentence.last)):
            return None
        for at in range(first, min(last, sentence.last)):
            if self._lower[at] in BETWEEN and counted and (phrase := self._source(at + 1, last)) is not None:
                other = Report(phrase, report.cue, None, (phrase.last, last), report.rule, report.says)
                return evolved(report, after=(first, at)), other
            counted = counted or self._tags[at] == tag.NUM
            if self._tags[at] in CLAUSAL:
                return None
        return None

    def _stands(self, first: int, last: int) -> bool:
        """Whether a figure is where somebody named stands, as the next is: "puts [the Reds at 41]", "gives [Roth 41]"."""
        at = first + (first < last and self._tags[first] == tag.DET)
        named = at
        while at < last and self._words[at][0].isupper():
            at += 1
        at += named < at < last - 1 and self._lower[at] in ("at", "on")
        return named < at < last and self._tags[at] == tag.NUM and not self._phrases.is_date(at)

    def _source(self, at: int, last: int) -> SourcePhrase | None:
        """Who stands at a token with nothing but a figure behind."""
        while at < last and (self._lower[at] in BETWEEN or self._tags[at] == tag.ADV):
            at += 1
        phrase = self._phrases.after(at, last)
        if phrase is not None and tag.NUM in self._tags[phrase.core : phrase.last]:
            phrase = SourcePhrase(phrase.first, phrase.core, phrase.core)  # "the union [at least 55]"
        if phrase is None or tag.NUM in self._tags[phrase.first : phrase.last]:
            return None
        if self._phrases.kind(phrase) not in ("organisation", "anonymous", "name") or phrase.aside is not None:
            return None
        number = phrase.last
        if self._lower[number : number + 1] == ["on"]:
            return None  # "puts the Reds on 41 percent, the Greens on 14": where they stand
        while number < min(last, phrase.last + LED_BY) and (self._tags[number] in LEADS or self._lower[number] in "$€£"):
            number += 1
        if number >= last or self._tags[number] != tag.NUM or self._phrases.is_date(number):
            return None
        behind = number
        while behind < last and self._lower[behind] not in STOPS:
            if self._tags[behind] in tag.FINITE:
                return None  # "and the union 40 of whose members died says"
            behind += 1
        return phrase
