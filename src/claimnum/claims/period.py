"""When a number holds and when it was said.

`said` is the date beside the reporting verb of the attribution, else the day of publication. The period is the date that the
number's own clause gives it; a date beside a reporting verb is never it, nor what a figure is held against ("from a year
earlier"). Where nothing gives one the period is None: a wrong period parts what belongs together.
"""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left

from claimnum.claims.attribution import Attribution
from claimnum.claims.dateuse import ASIDE, ATTRIBUTE, BASELINE, PLAIN, RECORD, STATEMENT, DateUse, DateUses, period_words
from claimnum.claims.spell import MEASURES, TOP, Spells, yearly
from claimnum.lexicon.load import Lexicon
from claimnum.mentions.mention import DateRead, Mention, Mentions, outermost
from claimnum.text import tags as tag
from claimnum.text.outline import Sentence
from claimnum.values.calendar import holding, moved, start_of
from claimnum.values.period import Period

NOUNS = (tag.DET, tag.ADJ, tag.NOUN, tag.NAME)
NEAR = 5  # tokens from a figure to the verb that gives it
SPEAKERS = frozenset((",", "”", '"'))
FAR = 10  # tokens from an attribute to its figure
PARTICIPLE_REACH = 12
SINCE = 12  # tokens from "since" to the date of what it names


class Periods:
    """The periods and statement dates of one document's mentions."""

    def __init__(self, found: Mentions, lexicon: Lexicon) -> None:
        self._tokens = found.outline.tokens
        self._lower = self._tokens.lower
        self._sentences = found.outline.sentences
        self._published = found.outline.document.published
        self._syntax = syntax = found.syntax
        # A time of day alone leaves the day unsaid.
        self._dates = [date for date in outermost(found.dates) if date.precision != "time"]
        self._date_firsts = [date.first for date in self._dates]
        self._mentions = found.mentions
        self._mention_firsts = [mention.first for mention in found.mentions]
        self._lists = lexicon.compiled(period_words).lists
        self._uses = DateUses(syntax, lexicon.compiled(period_words))
        self._known: dict[int, list[DateUse]] = {}
        self._sentence_firsts = [sentence.first for sentence in self._sentences]
        self._spells = Spells(syntax, self._lists, self._published)
        if found.mentions:
            for sentence in self._sentences[:TOP]:
                self._used(sentence)

    def of(self, mention: Mention, sentence: Sentence, attribution: Attribution) -> tuple[Period | None, dt.date | None]:
        """(the days that a number holds for, the day that it was said), each None where it is not known."""
        return self._period(mention, sentence), self._said(mention, sentence, attribution)

    def _used(self, sentence: Sentence) -> list[DateUse]:
        """The dates of a sentence with their uses."""
        if sentence.first not in self._known:
            low = bisect_left(self._date_firsts, sentence.first)
            high = bisect_left(self._date_firsts, sentence.last, low)
            used = self._uses.of(self._dates[low:high], sentence) if low < high else []
            self._spells.see(used, bisect_left(self._sentence_firsts, sentence.first))
            self._known[sentence.first] = used
        return self._known[sentence.first]

    # The day of the statement.

    def _said(self, mention: Mention, sentence: Sentence, attribution: Attribution) -> dt.date | None:
        """The day of the statement: the date beside the verb that says it, else the day of publication."""
        used = self._used(sentence)
        given = next((use for use in used if self._gives(mention, use)), None)
        if given is not None:
            return start_of(given.date.period) or self._published
        if attribution.sentence is None or attribution.cue is None:
            dated = [use for use in used if use.use == STATEMENT and self._lower[use.verb] in self._lists["dated"]]
            return (start_of(dated[0].date.period) if len(dated) == 1 else None) or self._published
        low, high = attribution.cue
        if attribution.phrase is not None:
            low, high = min(low, attribution.phrase[0]), max(high, attribution.phrase[1])
        best: tuple[int, dt.date] | None = None
        for use in self._used(self._sentences[attribution.sentence]):
            if use.use != STATEMENT or use.date.period is None or use.date.period.start is None:
                continue
            away = max(low - use.verb, use.verb - high, 0)
            # A participle dates the words around it, a reporting verb only its own attribution.
            reach = PARTICIPLE_REACH if self._lower[use.verb] in self._lists["dated"] else 1
            if away <= reach and (best is None or away < best[0]):
                best = away, use.date.period.start
        return self._published if best is None else best[1]

    def _gives(self, mention: Mention, used: DateUse) -> bool:
        """Whether the date is that of the figure's own clause ("the 3 percent it gave on Friday")."""
        behind = used.use == STATEMENT and mention.last <= used.verb <= mention.last + NEAR and used.verb < used.date.first
        tags = self._syntax.tags_of()
        own = behind and tags[used.verb - 1 - (tags[used.verb - 1] == tag.AUX)] == tag.PRON
        return own and self._unbroken(mention.last, used.verb) and self._lower[mention.last] not in SPEAKERS

    # The period of the number.

    def _period(self, mention: Mention, sentence: Sentence) -> Period | None:
        used = self._used(sentence)
        held = self._held_against(mention, sentence)
        found = self._of_clause(mention, sentence, used, held=held) if used else None
        if found is not None:
            return self._running(found, self._days(found, mention), used)
        own = any(use.use == PLAIN and not self._taken(use.date, sentence, mention) for use in used)
        return None if held or own else self._spells.of(mention, sentence)

    def _of_clause(self, mention: Mention, sentence: Sentence, used: list[DateUse], *, held: bool) -> DateRead | None:
        """The date that a sentence gives to a mention in it."""
        tags = self._syntax.tags(sentence)
        clause = self._syntax.clause(mention.first, sentence)
        trailing = self._trailing(mention, sentence, used, held=held)
        if (attribute := self._measured(mention, used, tags)) is not None and not held:
            return attribute
        if trailing is not None and (
            trailing.date.first < clause[1] or self._unbroken(self._past(mention), trailing.date.first)
        ):
            return trailing.date if self._fits(trailing, tags, sentence, leading=False) else None
        if held:
            return None
        fitting = [u for u in used if self._fits(u, tags, sentence, leading=u.date.last <= mention.first)]
        before = [u.date for u in fitting if u.date.last <= mention.first and not self._taken(u.date, sentence, mention)]
        behind = [u.date for u in fitting if u.date.first >= mention.last and self._unbroken(mention.last, u.date.first)]
        behind = [date for date in behind[:1] if not self._taken(date, sentence, mention)]
        in_clause = [date for date in before if date.first >= clause[0] and "." not in self._lower[date.last : mention.first]]
        ordered = in_clause or behind or before
        return ordered[-1] if ordered else self._closing(mention, sentence, used)

    def _trailing(self, mention: Mention, sentence: Sentence, used: list[DateUse], *, held: bool) -> DateUse | None:
        """The date behind a mention, where it may be its own."""
        end = self._segment_end(mention, sentence)
        found = next((use for use in used if mention.last <= use.date.first < end and use.use != STATEMENT), None)
        if found is None or found.use in (BASELINE, RECORD) or (held and self._was_reckoned(found.date)):
            return None
        return None if found.use == ATTRIBUTE and self._lower[found.date.last] == "'s" else found  # "after Tuesday's drop"

    def _was_reckoned(self, date: DateRead) -> bool:
        """Whether a figure was reckoned with at a time, and not of it ("the 1.9 per cent expected in July")."""
        at = date.first - 1
        at -= self._lower[at] in ("in", "on")
        return self._syntax.tags_of()[at] == tag.PAST and self._syntax.base(at) in self._lists["reckons"]

    def _closing(self, mention: Mention, sentence: Sentence, used: list[DateUse]) -> DateRead | None:
        """The date that ends a sentence and is that of all its figures: "40 cases and 3 deaths, as of 6 May"."""
        use, lower = used[-1], self._lower
        date = use.date
        between = range(bisect_left(self._mention_firsts, mention.last), bisect_left(self._mention_firsts, date.first))
        if use.use != PLAIN or date.first < mention.last or any(word[0].isalnum() for word in lower[date.last : sentence.last]):
            return None
        if any(mention.last <= other.date.first < date.first for other in used):
            return None
        if any(self._held_against(self._mentions[at], sentence) for at in between):
            return None
        as_of = lower[date.first - 2 : date.first] == ["as", "of"] or lower[date.first : date.first + 2] == ["as", "of"]
        return date if as_of or date.first < self._syntax.clause(mention.first, sentence)[1] else None

    def _segment_end(self, mention: Mention, sentence: Sentence) -> int:
        """The token up to which a date behind a mention is its own: the next mention that is not its twin ("$1, or 2 %")."""
        place = bisect_left(self._mention_firsts, mention.first)
        before = mention
        for following in range(place + 1, len(self._mentions)):  # no slice: each would copy the rest of the text
            other = self._mentions[following]
            if other.first >= sentence.last:
                break
            if not self._twins(before, other):
                return other.first
            before = other
        return sentence.last

    def _twins(self, one: Mention, two: Mention) -> bool:
        """Whether two mentions state one figure twice ("$1, or 2 %"): a date behind the second is of both."""
        return two.first - one.last <= 2 and all(
            word in self._lists["twin_links"] for word in self._lower[one.last : two.first]
        )

    def _past(self, mention: Mention) -> int:
        """The token behind a mention, and behind what restates it in brackets: "414 billion (1.5 trillion rials) in 2018"."""
        place = bisect_left(self._mention_firsts, mention.last)
        if self._lower[mention.last : mention.last + 1] == ["("] and place < len(self._mentions):
            other = self._mentions[place]
            if other.first == mention.last + 1 and self._lower[other.last : other.last + 1] == [")"]:
                return other.last + 1
        return mention.last

    def _held_against(self, mention: Mention, sentence: Sentence) -> bool:
        """Whether a mention is what another one is held against ("from 23", "compared with 400", "against 140")."""
        lower = self._lower
        tags = self._syntax.tags(sentence)
        at = mention.first - 1
        nouns = at > sentence.first and lower[at] == "of"  # "from a profit of $3m"
        at -= nouns
        against, hedges = self._lists["against"], self._lists["hedges"]
        if mention.kind in MEASURES:
            against |= self._lists["follows"]
        while at > sentence.first and lower[at] not in against and (lower[at] in hedges or (nouns and tags[at] in NOUNS)):
            at -= 1
        if at < sentence.first:
            return False
        return lower[at] in against or (lower[at] in ("with", "to") and lower[at - 1] in self._lists["compared"])

    def _measured(self, mention: Mention, used: list[DateUse], tags: list[str]) -> DateRead | None:
        """The date that says of what period the measured thing is ("second-quarter revenue of $3bn", "a 2025 target of 4%")."""
        for use in reversed(used):
            between = range(use.date.last, mention.first)
            words = self._lower[use.date.last : mention.first]
            if use.use == ATTRIBUTE and words == ["'s"]:
                return use.date  # "Monday's 40 arrests"
            if use.use != ATTRIBUTE or use.date.precision == "day" or not 0 < len(between) <= FAR:
                continue
            if any(tags[at] in (tag.SUB, tag.AUX, tag.NUM) or self._lower[at] in (",", ";", ":", ".") for at in between):
                continue
            if not self._lists["measuring"].isdisjoint(words):
                return use.date
        return None

    def _fits(self, used: DateUse, tags: list[str], sentence: Sentence, *, leading: bool) -> bool:
        """Whether a date can be the period of a number at all."""
        if used.use == PLAIN:
            return True
        if used.use == ASIDE:
            return not leading
        if used.use != ATTRIBUTE or self._lower[used.date.last] == "'s":
            return False
        at = used.date.first - 1
        while at > sentence.first and tags[at] in (tag.DET, tag.ADJ, tag.POSS):
            at -= 1
        return at >= sentence.first and self._lower[at] in self._lists["holds"] and not (leading and self._lower[at] == "of")

    def _taken(self, date: DateRead, sentence: Sentence, mention: Mention) -> bool:
        """Whether a date before a mention belongs to a figure that another one is held against."""
        place = bisect_left(self._mention_firsts, date.first) - 1
        if place < 0 or self._mentions[place].first < sentence.first or self._mentions[place].first == mention.first:
            return False
        while place > 0 and self._twins(self._mentions[place - 1], self._mentions[place]):
            place -= 1
        other = self._mentions[place]
        return self._unbroken(other.last, date.first) and self._held_against(other, sentence)

    def _unbroken(self, first: int, last: int) -> bool:
        return not any(word in (",", ";", ":", "—", "–", "(") for word in self._lower[first:last])

    def _days(self, date: DateRead, mention: Mention) -> Period | None:
        """The days of a date as a number holds for them."""
        period = date.period
        if period is None:
            return None
        if period.start is None and period.end is not None and self._lower[date.first] == "by":
            # "had killed 36 by Thursday": the level of that day.
            last = moved(period.end, "day", -1)
            return None if last is None else holding(self._unit(date), last)
        side = self._lower[date.first - 1]
        if side in ("before", "after") and self._lower[date.last : date.last + 1] != ["'s"]:
            return _beside(period, before=side == "before")
        if mention.quantity.unit == "percent":
            month = yearly(self._tokens, date)
            return period if month is None else month
        if (edge := self._edge(date, period)) is not None:
            return edge
        back = self._lower[date.last - 1] in self._lists["back"]
        if back and date.precision == "year":
            before = self._spells.year_before()
            return period if before is None else before
        if back and date.precision == "week" and self._published is not None and period.start is not None:
            return holding("day", period.start, self._published.weekday())  # a level "a week ago" is of that day
        return period

    def _edge(self, date: DateRead, period: Period) -> Period | None:
        """The last or first day of a time that is itself ended or begun ("ended the quarter with cash of $4m")."""
        at = date.first - 1
        at -= self._lower[at] in ("the", "its")
        if self._syntax.tags_of()[at] not in (tag.VERB, tag.PAST, tag.ING) or date.precision == "day":
            return None
        base = self._syntax.base(at)
        if base in self._lists["ends"] and period.end is not None:
            last = moved(period.end, "day", -1)
            return None if last is None else holding("day", last)
        return holding("day", period.start) if base in self._lists["starts"] and period.start is not None else None

    def _running(self, date: DateRead, period: Period | None, used: list[DateUse]) -> Period | None:
        """What has run since a date, up to the day that the sentence counts it for ("182 games since 1909, as of June")."""
        if period is None or period.start is None:
            return period
        lower, first = self._lower, date.first
        if lower[first] != "since" and not self._since_then(first):
            return period
        counted = (use.date for use in used if lower[use.date.first : use.date.first + 2] == ["as", "of"])
        until = next((day.period for day in counted if day.period is not None), None)
        end = None if until is None or until.end is None or until.end <= period.start else until.end
        return Period(period.start, end)

    def _since_then(self, first: int) -> bool:
        """Whether a date says when that was since which a figure runs: "since its launch in 2007"."""
        lower, tags = self._lower, self._syntax.tags_of()
        at = first - 1
        if lower[at] not in ("in", "on", "of") and lower[first] not in ("early", "late"):
            return False
        for before in range(at - 1, max(at - SINCE, 0), -1):
            if lower[before] == "since":
                return True
            if not lower[before][0].isalpha() or tags[before] in (tag.SUB, tag.CONJ):
                return False
        return False

    def _unit(self, date: DateRead) -> str:
        return date.precision if date.precision in ("day", "week", "month", "quarter", "year", "decade") else "day"


def _beside(period: Period, *, before: bool) -> Period | None:
    """The days before a date, or after it: "before 30 April, fewer than 300 cases were counted"."""
    end = period.start if before else period.end
    return None if end is None else Period(None, end) if before else Period(end, None)
