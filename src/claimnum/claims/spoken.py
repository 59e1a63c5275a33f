"""Who speaks a quotation: who is named beside it, else who speaks the one it goes on from, or whom its sentence is about."""

from __future__ import annotations

from claimnum.claims.quotations import Quotation, Quotations
from claimnum.claims.reported import Report
from claimnum.claims.textreports import TextReports
from claimnum.text.tokens import Tokens

# A quotation of this many tokens, marks included, may be a single quoted word and then stands in its sentence's own words.
SHORT = 5
# How many quotations an unattributed one looks around.
REACH = 20


class Spoken:
    """The speakers of the quotations of one text, each looked for once."""

    def __init__(self, tokens: Tokens, quoted: Quotations, reports: TextReports) -> None:
        self._tokens = tokens
        self._items = quoted.items
        self._sentences = reports.sentences
        self._reports = reports
        self._found: dict[int, tuple[int, Report] | None] = {}

    def long(self, place: int) -> bool:
        """Whether a quotation is more than a few words, which may be the sentence's own."""
        item = self._items[place]
        return item.last - item.first > SHORT

    def of(self, place: int) -> tuple[int, Report] | None:
        """(sentence, report) of who speaks a quotation, or the one that it goes on from."""
        chain: list[int] = []
        spoken: tuple[int, Report] | None = None
        at: int | None = place
        while at is not None and len(chain) < REACH:
            if at in self._found:
                spoken = self._found[at]
                break
            chain.append(at)
            spoken = self._introduced(at) or self._beside(at) or self._around(at) or self._carried(at) or self._subject(at)
            at = self._before(at) if spoken is None else None
        self._found.update(dict.fromkeys(chain, spoken))
        return spoken

    def _before(self, place: int) -> int | None:
        """The quotation that this one goes on from: left open by its paragraph, or closing the sentence right before."""
        items, sentences = self._items, self._sentences
        if place == 0 or not self.long(place):
            return None
        index = self._reports.index(items[place].first)
        adjoins = items[place].first == sentences[index].first and items[place - 1].last == sentences[index - 1].last
        return place - 1 if items[place].follows or (index > 0 and adjoins) else None

    def _introduced(self, place: int) -> tuple[int, Report] | None:
        """The name in front of a colon: "Nina Roth: “We lost 41 boats.”"."""
        item = self._items[place]
        index = self._reports.index(item.first)
        sentence = self._sentences[index]
        colon = item.first - 1
        if colon <= sentence.first or self._tokens.words[colon] != ":":
            return None
        self._reports.of(index)
        return (index, report) if (report := self._reports.reader.introduces(colon, item.last, sentence)) else None

    def _beside(self, place: int) -> tuple[int, Report] | None:
        """The report in a sentence that the quotation starts or ends in, or right behind it."""
        item = self._items[place]
        sentences = self._sentences
        opening, closing = self._reports.index(item.first), self._reports.index(item.last - 1)
        for index in dict.fromkeys((closing, opening)):
            # What a clause inside the sentence says ("a man who promised boats: “…”") is not what the quotation is.
            touching = [report for report in self._reports.of(index) if report.touches(item.first, item.last)]
            if touching:
                return index, max(reversed(touching), key=lambda report: _nearness(report, item))
        following = closing + 1
        if following < len(sentences) and sentences[following].paragraph == sentences[closing].paragraph:
            reports = self._reports.of(following)
            if (
                reports
                and reports[0].after is None
                and reports[0].phrase
                and reports[0].phrase.first - sentences[following].first < 2
            ):
                return following, reports[0]
        return None

    def _around(self, place: int) -> tuple[int, Report] | None:
        """The speaker of the quotation before in the paragraph, else of the one after."""
        items, sentences = self._items, self._sentences
        paragraph = sentences[self._reports.index(items[place].first)].paragraph
        if not self.long(place):
            return None
        for step in (-1, 1):
            for at in range(place + step, place + step * REACH, step):
                if not 0 <= at < len(items) or sentences[self._reports.index(items[at].first)].paragraph != paragraph:
                    break
                if self.long(at) and (spoken := self._beside(at)) is not None:
                    return spoken
        return None

    def _subject(self, place: int) -> tuple[int, Report] | None:
        """Who a sentence with quoted words of somebody is about: "Roth nudged the target to “4 percent, plus or minus one”"."""
        item = self._items[place]
        index = self._reports.index(item.first)
        sentence = self._sentences[index]
        behind_colon = item.first > sentence.first and self._tokens.words[item.first - 1] == ":"
        if not self.long(place) or item.first == sentence.first or (item.last > sentence.last and not behind_colon):
            return None
        self._reports.of(index)
        report = self._reports.reader.subject(item.first, item.last, sentence)
        return None if report is None else (index, report)

    def _carried(self, place: int) -> tuple[int, Report] | None:
        """Who spoke last before a quotation that nobody is said to speak: in the sentence before it, or the paragraph's end."""
        item, sentences = self._items[place], self._sentences
        index = self._reports.index(item.first)
        if index == 0 or item.first != sentences[index].first:
            return None
        spoken = [report for report in self._reports.of(index - 1) if report.says and report.rule in ("Lee said", "said Lee")]
        return (index - 1, spoken[-1]) if spoken else None


def _nearness(report: Report, item: Quotation) -> tuple[bool, int]:
    """How near a report stands to a quotation; one inside a relative clause comes last."""
    return report.phrase.stands_for is None, -min(abs(report.cue[0] - item.first), abs(report.cue[0] - item.last))
