"""The reach of a report: where what is said begins and ends around its verb, and where the narrator goes on."""

from __future__ import annotations

from claimnum.claims.cues import Cue, Cues
from claimnum.claims.phrases import OWN, PhraseReader
from claimnum.claims.quotations import MARKS
from claimnum.text import tags as tag
from claimnum.text.outline import Sentence

STOPS = frozenset((",", ";", ":", ".", "!", "?", "—", "–", "…", "'", ")"))
FINAL = frozenset((".", "!", "?", "…", "'", ")", *MARKS))
# What goes on behind a dash with the clause before it: "58 were held — among them six minors".
GOING_ON = frozenset((tag.PREP, tag.CONJ, tag.TO))

# What may stand before the number of those who listen: "told some 200 people".
LEADING = frozenset((tag.ADV, tag.PREP, tag.DET, tag.ADJ))


class Reach:
    """Reads the reach of the reports of one document."""

    def __init__(self, phrases: PhraseReader, words: Cues) -> None:
        self._phrases = phrases
        self._cues = words
        self._tokens = phrases.tokens
        self._tags = phrases.tags

    def closes(self, tail: int, sentence: Sentence) -> bool:
        """Whether nothing but closing marks stands from `tail` to the end of the sentence."""
        return (
            all(self._tokens.lower[at] in FINAL for at in range(tail, min(sentence.last, tail + 4)))
            and tail + 4 > sentence.last
        )

    def narrates(self, at: int) -> bool:
        """Whether what goes on behind a trailing "Lee said," is the narrator's: "40 died, Lee said, as the water rose".

        So is how long it was before or after what the narrator tells: "Lee said, eight days after a crash".
        """
        lower = self._tokens.lower
        since = self._tags[at] == tag.NUM and not {"after", "before"}.isdisjoint(lower[at + 1 : at + 4])
        return lower[at] in self._cues.words["narrating"] or since

    def trails(self, end: int, cue: Cue, sentence: Sentence) -> bool:
        """Whether behind the verb only the narrator tells when it was said: "40 died, Lee said as he opened the hall"."""
        heard = self._phrases.after(end, sentence.last) if cue.base in self._cues.words["told"] else None
        at = end if heard is None else heard.last
        while at + 1 < sentence.last and (
            self._phrases.is_date(at) or self._tags[at] == tag.ADV or self._phrases.is_date(at + 1)
        ):
            at += 1
        if at + 2 >= sentence.last or self._tokens.lower[at] not in self._cues.words["meanwhile"]:
            return False
        return self._tags[at + 1] not in (tag.DET, tag.ADJ, tag.ADV) or self._tokens.lower[at + 1] in ("the", "a", "an", *OWN)

    def has_verb(self, first: int, last: int) -> bool:
        """Whether a finite verb, or what looks one, stands among tokens `first` to `last`."""
        return not tag.FINITE.isdisjoint(self._tags[first:last])

    def tail(self, at: int, cue: Cue, sentence: Sentence) -> int:
        """The token after what may stand behind a verb without being its content: "told reporters in Paris on Monday"."""
        tags = self._tags
        if (
            at < sentence.last
            and cue.base in self._cues.words["told"]
            and tags[at] in (*tag.NOMINAL, tag.ADJ, tag.PRON, tag.DET)
        ):
            phrase = self._phrases.after(at, sentence.last)
            at = phrase.last if phrase else at
        while at < sentence.last:
            if tags[at] == tag.ADV or self._phrases.is_date(at) or self._tokens.lower[at] in self._cues.words["participles"]:
                at += 1
            elif self._tokens.lower[at] in self._cues.words["hedging"] and tags[at + 1 : at + 2] == [tag.NUM]:
                break  # "estimate around 40"
            elif tags[at] == tag.PREP or (tags[at] == tag.TO and self._hears(at + 1, sentence)):
                at += 1
                while at < sentence.last and self._phrases.is_date(at):
                    at += 1
                phrase = self._phrases.after(at, sentence.last)
                at = phrase.last if phrase else self._to_stop(at, sentence)
            else:
                break
        return at

    def wanted(self, start: int, end: int, sentence: Sentence) -> tuple[int, int] | None:
        """What a clause without an object of its own is about: "missing [the $3bn] that analysts had expected"."""
        lower, tags = self._tokens.lower, self._tags
        if end < sentence.last and lower[end] not in STOPS and not self._lacks(end, sentence):
            return None
        last = start
        if start - 1 > sentence.first and lower[start - 1] in ("that", "which", "whom"):
            last -= 2 if lower[start - 2] == "of" else 1  # "the 40 of whom Roth boasts"
        return self.given(last, sentence) if start - last > 1 or tags[last - 1] != tag.PREP else None

    def given(self, last: int, sentence: Sentence) -> tuple[int, int] | None:
        """The figure that somebody gave, with its noun, right before a token: "the [40 boats in all] claimed by the union"."""
        lower, tags = self._tokens.lower, self._tags
        if lower[last] == "," or lower[last - 1] == ",":
            return None
        first = last
        while first > sentence.first and (
            tags[first - 1] in (tag.NUM, tag.ADJ, *tag.NOMINAL)
            or lower[first - 1] in "$€£%¥"
            or lower[first - 1] in ("in", "of")
        ):
            first -= 1
        holds = any(tags[at] == tag.NUM for at in range(first, last))
        return (first, last) if holds and first > sentence.first and lower[first - 1] in ("the", "a", "an") else None

    def _lacks(self, end: int, sentence: Sentence) -> bool:
        """Whether what somebody says has no object but what stands before: "the 40 Lee says [it will buy]"."""
        tags = self._tags
        if tags[end] != tag.PRON:
            return False
        at = end + 1
        while at < min(sentence.last, end + 6) and tags[at] in (*tag.VERBAL, tag.ADV, tag.PREP, tag.TO):
            at += 1
        return at > end + 1 and (at >= sentence.last or self._tokens.lower[at] in STOPS)

    def of_relative(self, verb: int, sentence: Sentence) -> int:
        """The token after a clause about a noun, from its verb: at the verb of the main clause, or the next mark."""
        at = verb + 1
        while at < sentence.last and self._tags[at] != tag.AUX and self._tokens.lower[at] not in STOPS:
            at += 1
        return at

    def listened(self, end: int, cue: Cue, sentence: Sentence) -> int:
        """The token after those who are told, where they are counted ("told 200 people gathered at"); else `end`."""
        if cue.base != "tell":
            return end
        phrase = self._phrases.after(end, sentence.last)
        if phrase is not None and self._tokens.lower[phrase.core - 1] in self._cues.words["audience"]:
            return self._behind_size(phrase.core, sentence)
        at = end
        while at < min(sentence.last, end + 3) and self._tags[at] in LEADING and self._tokens.lower[at] not in ("of", "about"):
            at += 1
        if at >= sentence.last or self._tags[at] != tag.NUM:
            return end
        phrase = self._phrases.after(at, sentence.last)
        return end if phrase is None else phrase.core

    def _behind_size(self, at: int, sentence: Sentence) -> int:
        """The token after the size of an audience that stands in front of token `at`: "a crowd [of about 200 people]"."""
        if at >= sentence.last or self._tokens.lower[at] != "of":
            return at
        while at < sentence.last and self._tags[at] not in (tag.NUM, tag.MARK, tag.SUB, *tag.FINITE):
            at += 1
        while at < sentence.last and self._tags[at] in (tag.NUM, tag.ADJ, *tag.NOMINAL):
            at += 1
        return at

    def _hears(self, at: int, sentence: Sentence) -> bool:
        """Whether somebody who listens stands at a token behind "to": "confirmed to the Tribune", and no verb."""
        return at < sentence.last and (self._tags[at] in (tag.DET, tag.NAME) or self._phrases.speaks(at))

    def _to_stop(self, at: int, sentence: Sentence) -> int:
        """The next mark where only a few words stand before it, none of them a verb; else `at`."""
        for stop in range(at, min(at + 6, sentence.last)):
            if self._tokens.lower[stop] in STOPS:
                return stop
            if self._tags[stop] in (tag.VERB, tag.PAST, tag.SUB):
                return at
        return at

    def narrated(self, cue: int, token: int, *, parenthetical: bool) -> bool:
        """Whether a token behind a cue stands in the narrator's own words.

        Such are a clause behind a semicolon, and one that tells what a name is ("in Kursk, a region which they have held for
        three months"), unless a comma closes it in front of the token.
        """
        lower = self._tokens.lower
        dashes = [at for at in range(cue + 1, token) if self._is_dash(at)]
        if len(dashes) % 2 and self._tags[dashes[-1] + 1] not in GOING_ON:
            return True
        nearest = not dashes
        for at in range(token - 1, cue, -1):
            if lower[at] == ";":
                return not parenthetical
            if lower[at] == ",":
                if nearest and lower[at + 1] in self._cues.words["describing"] and self._is_place(at, cue):
                    return True
                nearest = False
        return False

    def _is_dash(self, at: int) -> bool:
        """Whether a token is a dash: a hyphen with white space on both sides, a short dash with some ("3–5" is a range)."""
        tokens, word = self._tokens, self._tokens.lower[at]
        if word not in ("-", "–") or at + 1 >= len(tokens):
            return word == "—"
        if word == "-" and tokens.lower[at - 1] == "-" and tokens.adjacent(at):
            return True  # the second of two, as typewriters make one
        glued = tokens.adjacent(at) + tokens.adjacent(at + 1)
        return glued < (1 if word == "-" else 2)

    def _is_place(self, end: int, floor: int) -> bool:
        """Whether the words before token `end` are a name behind a preposition or a verb: "in Kursk", "reached Kursk"."""
        first = end
        while first > floor and self._tags[first - 1] == tag.NAME:
            first -= 1
        return first < end and self._tags[first - 1] in (tag.PREP, tag.PAST, tag.VERB)
