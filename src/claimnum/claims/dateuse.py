"""What the dates of a sentence are for: the day of a statement, the period of a figure, or what a figure is held against."""

from __future__ import annotations

from claimnum.claims.cues import Cue, cues
from claimnum.lexicon.load import Lexicon
from claimnum.mentions.mention import DateRead
from claimnum.struct import Struct
from claimnum.text import tags as tag
from claimnum.text.outline import Sentence
from claimnum.text.syntax import Syntax

STATEMENT, BASELINE, RECORD, ATTRIBUTE, ASIDE, PLAIN = "statement", "baseline", "record", "attribute", "aside", "plain"
REACH = 10
BEFORE_SINCE = 7
# Between a reporting verb and its date: "said in a brief statement late Monday".
SUBJECT = frozenset((tag.PRON, tag.DET, tag.ADJ, tag.NOUN, tag.NAME, tag.POSS))
OPENERS = frozenset(",;:.—–\"“”'‘’(")
BETWEEN = frozenset((tag.PREP, tag.DET, tag.ADJ, tag.ADV, tag.NOUN, tag.NAME, tag.POSS, tag.ING, tag.PRON))


class PeriodWords(Struct):
    """The word lists of lexicon/en/periods.toml and the forms of verbs: those that speak, name a listener, give a figure.

    `hedges` come with the approximators of bounds.toml, `relative` from grammar.toml.
    """

    lists: dict[str, frozenset[str]]
    speaking: frozenset[str]
    telling: frozenset[str]
    giving: frozenset[str]


def period_words(lexicon: Lexicon) -> PeriodWords:
    """Compile en/periods.toml."""
    known = lexicon.compiled(cues)
    told = known.words["told"]
    speaking = frozenset(form for form, cue in known.verbs.items() if _speaks(cue))
    lists = {name: frozenset(words.split()) for name, words in lexicon.table("periods").items()}
    lists["hedges"] |= frozenset(lexicon.table("bounds")["approximators"].split())
    lists["relative"] = frozenset(lexicon.table("grammar")["relative"].split())
    return PeriodWords(
        lists,
        speaking,
        frozenset(form for form, cue in known.verbs.items() if cue.base in told),
        speaking | {form for form, cue in known.verbs.items() if cue.base == "give"},
    )


def _speaks(cue: Cue) -> bool:
    return cue.part != "ing" and not cue.takes.isdisjoint(("speech", "showing"))


class DateUse(Struct):
    """A date with what it is for; `verb` is the token of the verb or participle that makes it a statement's, or -1."""

    date: DateRead
    use: str
    verb: int = -1


class DateUses:
    """Tells what the dates of a document's sentences are for."""

    def __init__(self, syntax: Syntax, words: PeriodWords) -> None:
        self._syntax = syntax
        self._lower = syntax.tokens.lower
        self._words = words

    def of(self, dates: list[DateRead], sentence: Sentence) -> list[DateUse]:
        """The dates of one sentence, each with its use."""
        tags = self._syntax.tags(sentence)
        return [self._use(date, sentence, tags) for date in dates]

    def _use(self, date: DateRead, sentence: Sentence, tags: list[str]) -> DateUse:
        """What a date is for; the day of a statement goes before what a figure is held against."""
        verb = self._statement_verb(date, sentence, tags)
        if verb >= 0:
            return DateUse(date, STATEMENT, verb)
        if self._against(date, sentence):
            return DateUse(date, BASELINE)
        if self._lower[date.first] in ("since", "ever") and self._superlative(date.first, sentence):
            return DateUse(date, RECORD)
        if self._in_aside(date, sentence, tags):
            return DateUse(date, ASIDE)
        return DateUse(date, ATTRIBUTE if self._attributive(date, sentence, tags) else PLAIN)

    def _statement_verb(self, date: DateRead, sentence: Sentence, tags: list[str]) -> int:
        """The token of the verb whose statement the date dates, -1 where it dates none."""
        lower, words = self._lower, self._words
        after = date.last
        if after < sentence.last and lower[after] in words.speaking and tags[after] in (tag.PAST, tag.VERB):
            return after
        at = date.first - 1
        while at >= sentence.first and (tags[at] == tag.PREP or lower[at] in words.lists["before_date"]):
            at -= 1
        if at >= sentence.first and lower[at] in words.lists["dated"]:
            return at
        if at > sentence.first and lower[at] in words.giving and tags[at - 1 - (tags[at - 1] == tag.AUX)] == tag.PRON:
            return at  # "the 3 percent it had given on Friday"
        if date.precision not in ("day", "week", "month"):
            return -1
        if (reckoning := self._reckoned_then(date, sentence, tags)) >= 0:
            return reckoning
        verb = self._verb_before(date.first, sentence, tags)
        # "Reported third-quarter sales", "announced January cuts": the date is the object's.
        return -1 if verb == date.first - 1 and self._attributive(date, sentence, tags) else verb

    def _reckoned_then(self, date: DateRead, sentence: Sentence, tags: list[str]) -> int:
        """The verb by which somebody reckoned with a figure at that time ("In April it had forecast $3bn"), or -1."""
        lower, at = self._lower, date.last
        opens = date.first - (date.first > sentence.first and tags[date.first - 1] == tag.PREP)
        if opens > sentence.first and lower[opens - 1] not in OPENERS:
            return -1
        stop = min(date.last + REACH, sentence.last)
        while at < stop and tags[at] in SUBJECT:
            at += 1
        past = at < stop and lower[at] in self._words.lists["past_auxiliaries"]
        while at < stop and tags[at] in (tag.AUX, tag.ADV):
            at += 1
        then = at < stop and (tags[at] == tag.PAST or (past and tags[at] == tag.ING))
        return at if then and at > date.last and self._syntax.base(at) in self._words.lists["reckons"] else -1

    def _in_aside(self, date: DateRead, sentence: Sentence, tags: list[str]) -> bool:
        """Whether the date ends an aside, beside what holds now: "The law, adopted in 2019, covers 40 firms"."""
        lower, last = self._lower, date.last
        if last >= sentence.last or lower[last] != ",":
            return False
        at = date.first
        while at > max(sentence.first, date.first - REACH) and lower[at - 1] not in (",", "—", "–"):
            at -= 1
        at += tags[at] == tag.ADV
        if tags[at] != tag.PAST and lower[at] not in self._words.lists["relative"]:
            return False
        verb = next((at for at in range(last + 1, sentence.last) if tags[at] in tag.FINITE), -1)
        return verb >= 0 and tags[verb] != tag.PAST and lower[verb] not in self._words.lists["past_auxiliaries"]

    def _verb_before(self, first: int, sentence: Sentence, tags: list[str]) -> int:
        """The reporting verb before a date with no object of its own between: listeners and means are none."""
        lower, words = self._lower, self._words
        for at in range(first - 1, max(sentence.first, first - REACH) - 1, -1):
            if lower[at] in words.speaking and tags[at] in (tag.PAST, tag.VERB):
                if lower[at - 1] in words.lists["future"] or self._counts_by_day(at, first, sentence, tags):
                    return -1
                behind = at + 1
                direct = behind < first and tags[behind] in (tag.NOUN, tag.NAME, tag.DET, tag.ADJ, tag.POSS)
                return -1 if direct and lower[at] not in words.telling else at
            if tags[at] not in BETWEEN and lower[at] not in words.lists["dated"]:
                return -1
        return -1

    def _counts_by_day(self, verb: int, first: int, sentence: Sentence, tags: list[str]) -> bool:
        """Whether things were reported on the day, which counts them by it ("213 new cases were notified on Wednesday")."""
        lower = self._lower
        passive = verb - 1 > sentence.first and tags[verb - 1] == tag.AUX and self._syntax.base(verb - 1) == "be"
        return passive and lower[verb - 2] not in ("it", "as") and {"that", "as"}.isdisjoint(lower[verb + 1 : first + 3])

    def _against(self, date: DateRead, sentence: Sentence) -> bool:
        """Whether a figure is held against the date: "from a year earlier", "compared with 2019", "on a week ago"."""
        lower, lists = self._lower, self._words.lists
        at = date.first - 1
        at -= at > sentence.first and lower[at] in ("the", "its", "a")
        at -= at > sentence.first and lower[at] in ("in", "on", "at") and lower[at - 1] == "than"
        if at < sentence.first:
            return False
        if lower[at] in lists["against"]:
            return True
        if at > sentence.first and lower[at] in ("with", "to") and lower[at - 1] in lists["compared"]:
            return True
        return lower[at] in ("on", "over") and lower[date.last - 1] in lists["back"]

    def _superlative(self, first: int, sentence: Sentence) -> bool:
        records = self._words.lists["records"]
        lower = self._lower
        return any(
            (lower[at] in records and lower[at - 1] != "at") or (lower[at].endswith("est") and len(lower[at]) > 4)
            for at in range(max(sentence.first + 1, first - BEFORE_SINCE), first)
        )

    def _attributive(self, date: DateRead, sentence: Sentence, tags: list[str]) -> bool:
        """Whether a noun goes on from the date ("a 2021 accord", "Monday's earthquake", "third-quarter revenue")."""
        after = date.last
        if after >= sentence.last or (tags[after] not in (tag.NOUN, tag.NAME, tag.ADJ, tag.POSS) and self._lower[after] != "-"):
            return False
        before = date.first - 1
        opened = before >= sentence.first and tags[before] == tag.PREP and self._lower[date.first] != "the"
        return tags[after] == tag.POSS or not opened
