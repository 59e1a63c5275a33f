"""Finding every quantity of a text: each number ends in one mention, or in one skipped with its reason.

Dates and passages that state no quantity are set aside first; the numerals of what is left are read with their units, joined
to ranges, and bounded by the cues around them.
"""

from __future__ import annotations

from bisect import bisect_left
from decimal import Decimal

from claimnum.lexicon.load import Lexicon
from claimnum.mentions.age import Ages, age_words
from claimnum.mentions.aside import Aside
from claimnum.mentions.bounds import Bounder, bounds_of
from claimnum.mentions.compound import join_mixed, mark_equivalents
from claimnum.mentions.dates import find_dates
from claimnum.mentions.draft import Draft
from claimnum.mentions.elided import share_bounds
from claimnum.mentions.fractions import vulgar
from claimnum.mentions.joint import join_bounds
from claimnum.mentions.measures import Measures
from claimnum.mentions.mention import DateRead, Mention, Mentions, Skipped, outermost
from claimnum.mentions.multiples import fold_behind, multiple_at, times_behind
from claimnum.mentions.numerals import Numerals, Rejected
from claimnum.mentions.passages import find_passages
from claimnum.mentions.ranges import Ranges, range_words
from claimnum.mentions.ratios import as_ratio, in_ratio, one_in
from claimnum.mentions.vague import VagueTable, plural_figure, tens_figure, vague_at, vague_table, vague_tables
from claimnum.mentions.wordfractions import ARTICLES, article_fraction, fraction_behind
from claimnum.mentions.words import NumberWords, number_words
from claimnum.text.inflection import inflection
from claimnum.text.outline import Outline, Sentence
from claimnum.text.syntax import Syntax
from claimnum.values.interval import EXACT, Interval
from claimnum.values.quantity import Quantity
from claimnum.values.reading import Reading


def find(outline: Outline, lexicon: Lexicon, reading: Reading) -> Mentions:
    """All quantities, dates and other numbers of a document, each number in exactly one."""
    syntax = Syntax(outline.tokens, lexicon)
    dates = find_dates(outline, lexicon, reading, syntax)
    passages = find_passages(outline, dates, lexicon)
    apart = [Rejected(one.first, one.last, one.reason) for one in passages]
    finder = _Finder(
        outline, lexicon, reading, [Rejected(date.first, date.last, _reason(date)) for date in outermost(dates)] + apart
    )
    finder.find()
    mentions = tuple(mark_equivalents(finder.mentions, outline.tokens, finder.ranges.words.restating))
    return Mentions(outline, dates, mentions, tuple(finder.skipped()), syntax)


def _reason(date: DateRead) -> str:
    return "time" if date.precision == "time" else "date"


def seed_words(lexicon: Lexicon) -> frozenset[str]:
    """The words at which a number may begin; at an article only behind a cue that makes it one ("nearly a mile")."""
    words = lexicon.compiled(number_words)
    tables = lexicon.compiled(vague_tables)
    vague = (word for table in tables.values() for word in table.intervals)
    return frozenset([*words.seeds, *words.plurals, *vague, *ARTICLES])


def _is_narrowed(draft: Draft) -> bool:
    """Whether a cue has narrowed a draft of one."""
    return draft.value is None


class _Finder:
    """The numbers of one text while they are being found."""

    def __init__(self, outline: Outline, lexicon: Lexicon, reading: Reading, apart: list[Rejected]) -> None:
        self.outline = outline
        self.tokens = outline.tokens
        self.words: NumberWords = lexicon.compiled(number_words)
        self.table: VagueTable = vague_table(lexicon, reading.vague)
        self.numerals = Numerals(self.tokens, self.words)
        self.measures = Measures(self.tokens, lexicon, reading)
        self.ranges = Ranges(self.tokens, lexicon.compiled(range_words))
        self.ages = Ages(self.tokens, lexicon.compiled(age_words))
        self.bounder = Bounder(self.tokens, lexicon.compiled(bounds_of))
        self.verbs = lexicon.compiled(inflection).parts
        self.aside = Aside(apart, self.tokens)
        self.mentions: list[Mention] = []
        self.rejected: list[Rejected] = []
        self.seeds = self._seeds(lexicon.compiled(seed_words))

    def _seeds(self, seeds: frozenset[str]) -> list[int]:
        """The tokens at which a number may begin."""
        lower, aside = self.tokens.lower, self.aside
        openers = self.bounder.cues.openers | self.words.taking
        odd = [word for word in self.tokens.where if not word.isascii() and vulgar(word)]
        return [
            index
            for index in self.tokens.places(seeds.union(odd) if odd else seeds, figures=True)
            if (lower[index] not in ARTICLES or index == 0 or lower[index - 1] in openers)
            and (not aside.holds(index) or aside.may_yield(index))
        ]

    def find(self) -> None:
        """Find the numbers of the text: each step for all sentences before the next, as claims are built."""
        found = [(one, self._drafts(one, seeds)) for one in self.outline.sentences if (seeds := self._seeds_of(one))]
        leads = self.ranges.words.share_leads
        found = [(one, one_in(drafts, self.tokens, leads, self._is_verbal)) for one, drafts in found]
        found = [(one, self.ranges.join(join_mixed(drafts, self.tokens, one.last), one.first)) for one, drafts in found]
        for sentence, drafts in found:
            self._bound(sentence, drafts)
        found = [(one, self._joined(drafts)) for one, drafts in found]
        for sentence, drafts in found:
            self.measures.lend(drafts, sentence.first)
            share_bounds(drafts, self.tokens, sentence.last)
        self.measures.carry([drafts for _, drafts in found])
        for sentence, drafts in found:
            self.ages.mark(drafts, sentence.first)
        self.mentions = [self._mention(draft) for _, drafts in found for draft in drafts]

    def _seeds_of(self, sentence: Sentence) -> list[int]:
        low = bisect_left(self.seeds, sentence.first)
        return self.seeds[low : bisect_left(self.seeds, sentence.last, low)]

    def _bound(self, sentence: Sentence, drafts: list[Draft]) -> None:
        """Narrow or widen the numbers of a sentence by the cues beside each."""
        for place, draft in enumerate(drafts):
            start = drafts[place - 1].last if place else sentence.first
            stop = drafts[place + 1].first if place + 1 < len(drafts) else sentence.last
            self.bounder.bound(draft, self.aside.behind(draft.first, start), self.aside.next(draft.last, stop))

    def _joined(self, drafts: list[Draft]) -> list[Draft]:
        return join_bounds([draft for draft in drafts if draft.form != "article" or _is_narrowed(draft)], self.tokens)

    def _is_verbal(self, index: int) -> bool:
        """Whether a token is a mark, a grammatical word or a verb of one, and so nothing that is counted."""
        word = self.tokens.lower[index]
        return not word[0].isalpha() or word in self.ages.words["function"] or self.verbs.get(word) == "third"

    def _drafts(self, sentence: Sentence, seeds: list[int]) -> list[Draft]:
        """The numbers of a sentence as drafts; those that are no quantity are rejected."""
        drafts: list[Draft] = []
        start = sentence.first
        for index in seeds:
            if index < start:
                continue
            read = self._apart_from_passages(index, max(start, self.aside.behind(index, start)), sentence.last)
            if isinstance(read, Draft):
                drafts.append(read)
                start = read.last
            elif read is not None:
                self.rejected.append(read)
                start = read.last
            elif self.tokens.lower[index] in self.words.counting and not self.aside.holds(index):
                self.rejected.append(Rejected(index, index + 1, "unclassified"))
        return drafts

    def _apart_from_passages(self, index: int, start: int, last: int) -> Draft | Rejected | None:
        """The number at `index`, short of the next passage, unless that is only a part of it ("thirty one", "one over 20")."""
        aside = self.aside.next(index, last)
        if self.aside.may_yield(aside) and aside < last:
            read = self._number(index, start, self.aside.next_hard(index, last))
            if isinstance(read, Draft) and self.aside.yields(read, aside):
                return read
        return self._number(index, start, aside) if aside > index else None

    def _number(self, index: int, start: int, stop: int) -> Draft | Rejected | None:
        """The number whose first number word or figure is `index`, with its unit."""
        read = self._numeral(index, start, stop)
        if not isinstance(read, Draft):
            return read
        if read.last < stop and self.tokens.lower[read.last] in self.words.relates:
            read = self._related(read, stop)
        read = self.measures.give(read, start, stop)
        return None if self._is_part_of_word(read) else read

    def _related(self, read: Draft, stop: int) -> Draft:
        """A numeral with what ties it to the next or makes it a factor: "one in five", "three times", "forty-five (45)"."""
        self._repeated(read, stop)
        under_at = next((at for at in range(read.last, min(read.last + 4, stop)) if self.numerals.begins(at)), None)
        if under_at is not None and read.form == "number":
            under = self._numeral(under_at, read.last, stop)
            if isinstance(under, Draft) and in_ratio(self.tokens, read, under):
                whole = as_ratio(read, under)
                if self.measures.give(under, read.last, stop).kind != "duration":
                    return whole  # "one in five", but not "one in five years"
        return times_behind(read, self.tokens, self.words, stop) or fold_behind(read, self.tokens, stop) or read

    def _is_part_of_word(self, read: Draft) -> bool:
        """Whether a half or a quarter only begins a compound that is no measure: "half-time", "quarter-final"."""
        at, tokens = read.last, self.tokens
        if read.form != "fraction" or read.unit is not None or at + 1 >= len(tokens) or tokens.lower[at] != "-":
            return False
        return tokens.adjacent(at) and tokens.adjacent(at + 1) and tokens.lower[at - 1] in ("half", "quarter")

    def _repeated(self, read: Draft, stop: int) -> None:
        """Widen a numeral by itself in brackets: "forty-five (45)"."""
        lower, at = self.tokens.lower, read.last + 1
        if at + 1 < stop and lower[read.last] == "(" and self.numerals.begins(at):
            again = self.numerals.at(at, at, stop)
            if isinstance(again, Draft) and again.interval == read.interval and lower[again.last : again.last + 1] == [")"]:
                read.last = read.number_last = read.unit_at = again.last + 1

    def _numeral(self, index: int, start: int, stop: int) -> Draft | Rejected | None:
        """The numeral at a token, by what that is: a figure, a factor, an article, a fraction, a vague or a number word."""
        tokens, words = self.tokens, self.words
        word = tokens.lower[index]
        if word[0].isdecimal():
            if tokens.lower[index + 1 : index + 3] == ["s", "of"] and (vague := plural_figure(tokens, self.table, index)):
                return vague
            if (
                tokens.lower[index + 1 : index + 2] == ["s"]
                and not self._is_of_somebody(index)
                and (tens := tens_figure(tokens, words, index))
            ):
                return tens
            return self._whole_or_part(self.numerals.at(index, start, stop), stop)
        if word in words.multiples or word in words.multiples_of or word in words.folds:
            return multiple_at(tokens, words, index, stop)
        if word in ARTICLES:
            return self._one_of_a_unit(index, start, stop)
        if word == "two" and (span := self._unit_or_two(index, start)):
            return span
        if word == "half" and (mixed := self._unit_and_half(index, start)):
            return mixed
        if word == "half" and index > 2 and self.aside.holds(index - 3) and tokens.lower[index - 2 : index] == ["and", "a"]:
            return Rejected(index - 2, index + 1, "date")  # "the past decade and a half"
        if (word in words.denominators or word in words.tens) and (
            fraction := article_fraction(tokens, words, self.verbs, index, start, stop)
        ):
            return fraction
        if word in words.ordinals:
            return Rejected(index, index + 1, "ordinal")
        if word in words.denominators:
            return None
        if word in self.table.intervals or word in words.plurals:
            return vague_at(tokens, words, self.table, index, start, stop)
        if not word.isascii() and (part := vulgar(word)):
            return self.numerals.character(index, start, part)
        return self._whole_or_part(self.numerals.at(index, start, stop), stop)

    def _is_of_somebody(self, index: int) -> bool:
        """Whether a possessive stands before a plural of tens, which is an age then: "in her mid-30s"."""
        return not self.ages.words["owners"].isdisjoint(self.tokens.lower[max(index - 3, 0) : index])

    def _whole_or_part(self, read: Draft | Rejected | None, stop: int) -> Draft | Rejected | None:
        """A numeral, or the fraction that it is the numerator of."""
        if not isinstance(read, Draft) or read.last >= stop or self.tokens.lower[read.last] not in self.words.relates:
            return read
        return fraction_behind(self.tokens, self.words, read, stop) or read

    def _unit_and_half(self, index: int, start: int) -> Draft | None:
        """One and a half of a unit that stands inside: "a day and a half", "an hour and a half"."""
        lower, first = self.tokens.lower, index - 4
        if (
            first < start
            or lower[first] not in ("a", "an", "one", "past", "last", "next")
            or lower[index - 2 : index] != ["and", "a"]
        ):
            return None
        draft = Draft(first, first + 1, first, first + 1, Interval.point("1.5"), Decimal("0.5"), unit_at=first + 1)
        self.measures.give(draft, start, index)
        if draft.unit is None or draft.last != index - 2:
            return None
        draft.last = draft.number_last = draft.unit_at = index + 1
        return draft

    def _unit_or_two(self, index: int, start: int) -> Draft | None:
        """One or two of a unit that stands before the "or": "a week or two"."""
        lower, first = self.tokens.lower, index - 3
        if first < start or lower[first] not in ARTICLES or lower[index - 1] != "or" or not self._ends_or_two(index):
            return None
        draft = Draft(first, first + 1, first, first + 1, Interval.point(1), Decimal(1), unit_at=first + 1)
        self.measures.give(draft, start, index)
        return self._to_two(draft, index) if draft.unit is not None and draft.last == index - 1 else None

    def _ends_or_two(self, index: int) -> bool:
        """Whether a "two" counts nothing behind it, as in "an hour or two later", but not in "a year or two terms"."""
        after = self.tokens.lower[index + 1] if index + 1 < len(self.tokens) else "."
        return not after[0].isalpha() or after in self.ages.words["function"] or after in self.words.after_or_two

    def _to_two(self, draft: Draft, index: int) -> Draft:
        """One of a unit, widened up to the "two" at a token."""
        draft.interval = Interval(draft.interval.lower, EXACT.multiply(draft.interval.lower or Decimal(1), 2))
        draft.last = draft.number_last = draft.unit_at = index + 1
        return draft

    def _one_of_a_unit(self, index: int, start: int, stop: int) -> Draft | None:
        """One of a unit, where a cue makes it a quantity ("more than a year", "nearly a mile"), or it is all of a text."""
        lower = self.tokens.lower
        alone = index == 0 and stop == len(lower)
        taken = index > start and lower[index - 1] in self.words.taking
        if index + 1 >= stop or lower[index + 1] in self.words.seeds:
            return None
        if not (alone or taken or self.bounder.opens(index, start)):
            return None
        draft = Draft(index, index + 1, index, index + 1, Interval.point(1), Decimal(1), "article", index + 1)
        self.measures.give(draft, index, stop)
        if draft.kind not in ("duration", "measure", "money", "rate") or (alone and draft.last < stop):
            return None
        if alone or (taken and draft.kind != "duration"):
            draft.form = "number"
        if lower[draft.last : min(draft.last + 2, stop)] == ["or", "two"] and self._ends_or_two(draft.last + 1):
            return self._to_two(draft, draft.last + 1)
        return draft

    def _mention(self, draft: Draft) -> Mention:
        """A finished draft as a mention."""
        starts, ends = self.tokens.starts, self.tokens.ends
        kind = draft.kind or ("ratio" if draft.form in ("fraction", "times") and draft.unit is None else "count")
        return Mention(
            starts[draft.first],
            ends[draft.last - 1],
            starts[draft.number_first],
            ends[draft.number_last - 1],
            draft.first,
            draft.last,
            Quantity(draft.interval, draft.unit, draft.grain),
            kind,
            draft.hedge,
            draft.role,
            draft.cues,
        )

    def skipped(self) -> list[Skipped]:
        """The numbers that are no quantities, in text order."""
        document, tokens = self.outline.document, self.tokens
        key = document.key
        found = sorted(self.rejected + [one for one in self.aside.kept() if self._is_number(one)], key=lambda one: one.first)
        spans = [(tokens.starts[one.first], tokens.ends[one.last - 1], one.reason) for one in found]
        return [Skipped(key, start, end, document.text[start:end], reason) for start, end, reason in spans]

    def _is_number(self, passage: Rejected) -> bool:
        """Whether a passage set aside holds a figure or a number word."""
        return any(self.numerals.begins(at) for at in range(passage.first, passage.last))
