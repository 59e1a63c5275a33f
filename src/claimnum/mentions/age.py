"""Ages: bare numbers that tell how old somebody is ("Hartwick, 41, spent", "aged 18 to 24", "children under five").

Ages that say so in their unit ("a 29-year-old", "12 years of age") are read with it.
"""

from __future__ import annotations

from decimal import Decimal

from claimnum.lexicon.load import Lexicon
from claimnum.mentions.draft import Draft
from claimnum.mentions.mention import Cue
from claimnum.struct import Struct
from claimnum.text.signs import JOINTS
from claimnum.text.tokens import Tokens
from claimnum.values.interval import Interval

OLDEST = Decimal(125)
YOUNGEST_NAMED = Decimal(3)  # of a bare number behind a name: smaller ones are more often places, goals and the like
YOUNGEST_BRACKETED = Decimal(10)
HOURS = Decimal(12)
# What is more than anybody's children behind "a grandmother of" is how old she is.
MOST_CHILDREN = Decimal(25)
TIMES = frozenset(("year", "month", "week", "day"))
CLOSES = frozenset(',.;:)]–—"”’')  # what a bare age has behind it


class AgeWords(Struct):
    """The word lists of ages.toml (`links` with bounds.toml's approximators), `function` of idioms.toml, and `titles`."""

    lists: dict[str, frozenset[str]]

    def __getitem__(self, name: str) -> frozenset[str]:
        return self.lists[name]


def age_words(lexicon: Lexicon) -> AgeWords:
    """Compile the word lists of a lexicon."""
    lists = dict(lexicon.table("ages"))
    lists["links"] += f" {lexicon.table('bounds')['approximators']}"
    lists |= {"function": lexicon.table("idioms")["function"], "titles": lexicon.table("titles")["roles"]}
    return AgeWords({name: frozenset(words.split()) for name, words in lists.items()})


class Ages:
    """Tells which numbers of one text are ages."""

    __slots__ = ("lower", "stop", "tokens", "words")

    def __init__(self, tokens: Tokens, words: AgeWords) -> None:
        self.tokens = tokens
        self.lower = tokens.lower
        self.words = words
        self.stop = len(tokens)

    def mark(self, drafts: list[Draft], start: int) -> None:
        """Make ages of those drafts of a sentence (from token `start`, bounds and units read) that are."""
        aged: Draft | None = None
        for draft in drafts:
            chained = aged is not None and all(word in self.words["chain"] for word in self.lower[aged.last : draft.first])
            cue = self._grouped(draft, start)
            if cue is None and self._may_be(draft):
                cue = self._cue(draft, start, chained=chained)
            aged = draft if cue else None
            if cue is not None:
                draft.kind = "age"
                draft.unit = "year" if draft.unit in (None, "second") else draft.unit
                draft.cues = (*draft.cues, cue)

    def _grouped(self, draft: Draft, start: int) -> Cue | None:
        """A number with a plural s: "the over-65s", "under-25s"; "in his 40s", "her mid-30s"."""
        behind = draft.number_last
        if behind >= self.stop or self.lower[behind] != "s" or not self._adjoins(behind):
            return None
        value = draft.value
        if value is None or not 0 < value <= OLDEST:
            return None
        at = draft.number_first - 1
        at -= at > start and self.lower[at] in JOINTS
        word = self.lower[at] if at >= start else ""
        owner = self.lower[at - 1] if word in self.words["parts"] and at > start else word
        if word in ("over", "under"):
            draft.interval = Interval.more_than(value) if word == "over" else Interval.less_than(value, 0)
            draft.first = at
        elif owner in self.words["owners"] and value % 10 == 0:
            draft.interval = Interval(value, value + 10, upper_closed=False)
            draft.first = draft.number_first if word == owner else at
            draft.hedge = None if word == owner else "about"
        else:
            return None
        draft.last = behind + 1
        return self._row(word, at)

    def _may_be(self, draft: Draft) -> bool:
        told = draft.unit in TIMES if draft.kind == "duration" else draft.unit is None and draft.kind is None
        if not told or draft.form not in ("number", "range"):
            return False
        ends = (end for end in (draft.interval.lower, draft.interval.upper) if end is not None)
        return all(0 <= end <= OLDEST for end in ends)

    def _cue(self, draft: Draft, start: int, *, chained: bool) -> Cue | None:
        """What shows that the number is an age; in `chained`, the age before it."""
        if any(end != int(end) for end in (draft.interval.lower, draft.interval.upper) if end is not None):
            averaged = self._told(draft, start) if draft.unit is None else None
            return averaged if averaged and averaged.row == "ages: age" else None  # "the mean age was 43.5"
        at = draft.first - 1
        while at > start and self.lower[at] in self.words["links"]:
            at -= 1
        word = self.lower[at] if at >= start else ""
        if word in self.words["before"] and not self._counts(draft):
            return self._row(word, at)
        if chained and (draft.unit or not self._counts_things(draft)):
            return self._row("and", draft.first - 1)
        if draft.unit is not None:
            return None
        within = self.lower[draft.first : draft.last]
        if any(one in self.words["comparisons"] for one in within):
            return self._row("older", draft.first)
        if word in self.words["persons"] and not draft.interval.is_point and not self._counts_things(draft):
            return self._row("persons", at)
        if self._aged_so(draft, at):
            return self._row("was", at)
        if self._counts(draft):
            return None
        return self._told(draft, start) or self._named(draft, start)

    def _aged_so(self, draft: Draft, at: int) -> bool:
        """Whether "of" says how old one person is ("a woman of 61 having died", "a mother of 71", but "a mother of 12")."""
        if self.lower[at + 1 : draft.first] != ["of"] or self._counts_things(draft) or (draft.value or 0) < YOUNGEST_BRACKETED:
            return False
        childless = self.lower[at] not in self.words["parents"] or (draft.value or 0) > MOST_CHILDREN
        return childless and self.lower[at] in self.words["single"]

    def _counts(self, draft: Draft) -> bool:
        """Whether a noun that the number could count follows it."""
        at = draft.last
        if at >= self.stop or self.tokens.words[at] in CLOSES or self._breaks(at):
            return False
        return self.lower[at] not in self.words["function"] and self.tokens.words[at] not in ("(", "|")

    def _counts_things(self, draft: Draft) -> bool:
        """Whether what follows the number is a plural, and not a verb ("women over 40 get")."""
        return self._counts(draft) and self.lower[draft.last].endswith("s")

    def _adjoins(self, at: int) -> bool:
        return self.tokens.adjacent(at)

    def _breaks(self, at: int) -> bool:
        return at in self.tokens.lines

    def _told(self, draft: Draft, start: int) -> Cue | None:
        """Who is how old: "who is 58", "the dead man was 73", "average age was 46", "died at 91", "At 97, she"."""
        at = draft.first - 1
        if at > start and self.lower[at] == "at" and self.lower[at - 1] in self.words["deeds"]:
            return self._row("died at", at)
        if at > start and self.lower[at] in ("to", "at") and self.lower[at - 1] == "age":
            return self._row("age", at - 1)  # "raise the pension age to 67"
        behind = self.lower[draft.last : draft.last + 2]
        opens = at == start or (at > start and not self.lower[at - 1][0].isalnum())
        if opens and self.lower[at] == "at" and behind[:1] == [","] and behind[-1] in self.words["hers"]:
            return self._row("at", at)  # "At 97, she still runs"
        if opens and self.lower[at] in ("at", "by") and behind[:1] and behind[0] in self.words["subjects"]:
            return self._row("at", at) if (draft.value or 0) > HOURS else None  # "By 34 she was its head", but "By 8 she"
        verb = at
        while verb > start and (
            self.lower[verb] in self.words["be"] or self.lower[verb] in self.words["links"] or self.lower[verb] == ":"
        ):
            verb -= 1
        if verb == at:
            return None
        if self.lower[verb] in self.words["nouns"]:
            return self._row("age", verb)
        if self.lower[verb] in self.words["parents"] and self.lower[verb + 1] == "of":
            return None
        if verb == start + 1 and at == verb + 1 and self._is_person(start) and (draft.value or 0) >= YOUNGEST_BRACKETED:
            return self._row("was", verb)  # "Niko Salar was 24."
        return self._row("was", verb) if self.lower[verb] in self.words["single"] else None

    def _named(self, draft: Draft, start: int) -> Cue | None:
        """A name, and the number between commas or brackets behind it: "Lou Haines, 68, took", "Rekha Das (44)"."""
        at, end = draft.first - 1, draft.last
        value = draft.value
        if at <= start or draft.cues or value is None or value < YOUNGEST_NAMED or draft.form != "number":
            return None
        opened, closed = self.tokens.words[at], self.tokens.words[end] if end < self.stop else "."
        name = self.tokens.words[at - 1]
        titled = name[0].isupper() and not name.isupper() and self.lower[at - 1] not in self.words["no_persons"]
        if not titled and self.lower[at - 1] not in self.words["single"] and self.lower[at - 1] not in self.words["titles"]:
            return None
        commas = opened == "," and (closed in CLOSES or self._hails(end))
        tall = value >= YOUNGEST_BRACKETED  # smaller ones are a tally: "Borussia Dortmund (5)"
        brackets = opened == "(" and closed == ")" and tall and self._full_name(at - 1, start)
        return self._row("name", at - 1) if commas or brackets else None

    def _is_person(self, first: int) -> bool:
        """Whether the two words of a full name stand at a token, and neither is of a kind that a person's is not."""
        pair = range(first, first + 2)
        return all(self.tokens.words[at].istitle() and self.tokens.words[at].isalpha() for at in pair) and all(
            self.lower[at] not in self.words["function"] and self.lower[at] not in self.words["no_persons"] for at in pair
        )

    def _hails(self, at: int) -> bool:
        """Whether the age is followed by where the person is from ("44 of Majuli"; "in Mali, 31 of them" counts)."""
        return at + 1 < self.stop and self.lower[at] in ("of", "from") and self.tokens.words[at + 1][0].isupper()

    def _full_name(self, last: int, start: int) -> bool:
        return last > start and self.tokens.words[last - 1][0].isupper()

    def _row(self, name: str, at: int) -> Cue:
        return Cue(f"ages: {name}", self.tokens.starts[at], self.tokens.ends[at])
