"""The period that a text reports: the quarter of an earnings story, the day of a situation report.

It is said once, at the top, and holds for the figures below it that name no time of their own.
"""

from __future__ import annotations

import datetime as dt

from claimnum.claims.dateuse import BASELINE, STATEMENT, DateUse
from claimnum.mentions.mention import DateRead, Mention
from claimnum.struct import Struct
from claimnum.text.outline import Sentence
from claimnum.text.syntax import Syntax
from claimnum.text.tags import PAST
from claimnum.text.tokens import Tokens
from claimnum.values.calendar import moved, span
from claimnum.values.period import Period

REPORTING = ("quarter", "half")
MEASURES = ("money", "percent", "ratio")
TOP = 3  # sentences


class Spells(Struct, frozen=False):
    """What a document reports on, as far as it has been read.

    Args:
        lists: the word lists of periods.toml.
        reported: the period of its accounts or statistics.
        guessed: whether that is a calendar quarter, which the text may yet tell to the day.
        day: the day that a situation report is of.
    """

    syntax: Syntax
    lists: dict[str, frozenset[str]]
    published: dt.date | None = None
    reported: Period | None = None
    guessed: bool = False
    day: Period | None = None

    def see(self, used: list[DateUse], place: int) -> None:
        """Take note of the dates of a sentence, the one in that place of the text."""
        for use in used:
            words = self.syntax.tokens.lower[use.date.first : use.date.first + 2]
            if use.use in (STATEMENT, BASELINE) or use.date.period is None:
                continue
            if place < TOP and self.day is None and words[0] == "as" and use.date.precision == "day":
                self.day = use.date.period
            elif self._reports(use.date) and self._over(use.date.period) and (self.reported is None or self._sharper(use.date)):
                month = yearly(self.syntax.tokens, use.date)
                self.reported = use.date.period if month is None else month
                self.guessed = use.date.precision in REPORTING

    def _sharper(self, date: DateRead) -> bool:
        """Whether a date tells the reported quarter to the day ("in the 13 weeks to 28 September")."""
        run = not self.lists["runs"].isdisjoint(self.syntax.tokens.lower[date.first : date.last])
        known = self.reported
        return run and self.guessed and known is not None and date.period is not None and known.overlaps(date.period)

    def _over(self, period: Period) -> bool:
        """Whether a period can be reported on: "the current quarter" is only forecast."""
        return self.published is None or period.end is None or period.end <= self.published

    def _reports(self, date: DateRead) -> bool:
        words = self.syntax.tokens.lower[date.first : date.last]
        run = not self.lists["runs"].isdisjoint(words) and date.precision in ("week", "month", "year")
        return date.precision in REPORTING or run

    def of(self, mention: Mention, sentence: Sentence) -> Period | None:
        """The period of a figure whose sentence gives it none."""
        if self.day is not None:
            return self.day
        if mention.kind not in MEASURES:
            return None
        if not self.lists["markets"].isdisjoint(self.syntax.tokens.lower[sentence.first : mention.first]):
            return self._session(mention, sentence)
        words = self.syntax.tokens.lower[sentence.first : sentence.last]
        yearly_told = not self.lists["whole_year"].isdisjoint(words)
        return None if yearly_told or self.lists["flows"].isdisjoint(words) else self.reported

    def _session(self, mention: Mention, sentence: Sentence) -> Period | None:
        """The day that shares moved on where the text leaves it unsaid: that of publication, for a plain past."""
        words = self.syntax.tokens.lower[sentence.first : mention.first]
        if (
            self.published is None
            or not self.lists["no_plain_past"].isdisjoint(words)
            or not self.syntax.tags(sentence)[sentence.first : mention.first].count(PAST)
        ):
            return None
        return Period.day(self.published)

    def year_before(self) -> Period | None:
        """The reported period of the year before, what "a year earlier" is in accounts."""
        if self.reported is None:
            return None
        return span(moved(self.reported.start, "year", -1), moved(self.reported.end, "year", -1))


def yearly(tokens: Tokens, date: DateRead) -> Period | None:
    """The month that twelve months up to it are named by ("the year to July"), None where it is no such run."""
    words = tokens.lower[date.first : date.last]
    period = date.period
    if period is None or period.start is None or period.end is None or period.end.day != 1 or "to" not in words:
        return None
    return span(moved(period.end, "month", -1), period.end) if moved(period.start, "year", 1) == period.end else None
