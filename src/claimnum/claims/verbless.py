"""Reports without a verb of their own: "according to Lee", "in a poll", "citing the ministry"."""

from __future__ import annotations

from claimnum.claims.cues import Cues
from claimnum.claims.phrases import OWN, PhraseReader, SourcePhrase
from claimnum.claims.reach import Reach
from claimnum.claims.reported import Report
from claimnum.text import tags as tag
from claimnum.text.outline import Sentence
from claimnum.text.signs import DASHES

# Where what somebody's count counts is over.
MARKED = frozenset((",", ";", "—", "–", ".", "!", "?", "(", ")"))
# What stands before the source that closes a headline, and within how many words of its end.
HEADED = 6


class Verbless:
    """Reads the reports without a verb of one document."""

    def __init__(self, phrases: PhraseReader, reach: Reach, words: Cues) -> None:
        self._phrases = phrases
        self._reach = reach
        self._cues = words
        self._tokens = phrases.tokens
        self._tags = phrases.tags

    def according(self, index: int, end: int, sentence: Sentence, *, known: bool) -> Report | None:
        """As in "according to Lee, 40 died" or "40 died, according to Lee"; only of what is plainly a source if `known`."""
        phrase = self._phrases.after(end, sentence.last)
        if phrase is None or (known and self._phrases.kind(phrase) not in ("organisation", "document", "name")):
            return None
        last = phrase.aside[1] if phrase.aside else phrase.last
        if index - 2 > sentence.first and self._tokens.lower[index - 1] == "," and self._relates(index - 2):
            # "A strike that, according to the ministry, cost 40 million": of the clause alone.
            return Report(phrase, (index, end), None, self._within(last, sentence), "according to")
        before = (sentence.first, index)
        narrates = last + 1 < sentence.last and self._tokens.lower[last] == "," and self._reach.narrates(last + 1)
        after = None if narrates and self._reach.has_verb(*before) else (last, sentence.last)
        return Report(phrase, (index, end), before, after, "according to")

    def _viewer(self, phrase: SourcePhrase) -> SourcePhrase | None:
        """Whose view is told: "in [the Council]'s assessment", "in [her] opinion"."""
        lower, noun = self._tokens.lower, phrase.core - 1
        if lower[phrase.first] in OWN:
            return SourcePhrase(phrase.first, phrase.first + 1, phrase.first + 1)
        owner = next((at for at in range(noun - 1, phrase.first, -1) if self._tags[at] == tag.POSS), None)
        return None if owner is None else SourcePhrase(phrase.first, owner, owner)

    def _relates(self, at: int) -> bool:
        """Whether a word opens a clause about what stands before it."""
        return self._tokens.lower[at] in ("that", "which", "who", "where", "when") and self._tags[at - 1] != tag.VERB

    def _within(self, first: int, sentence: Sentence) -> tuple[int, int]:
        """What stands behind a comma up to the next one."""
        last = first + 1
        while last < sentence.last and self._tokens.lower[last] not in MARKED:
            last += 1
        return first, last

    def tallied(self, index: int, sentence: Sentence) -> Report | None:
        """As in "in a poll by Acme, 40 percent" or "40 in all, by the union's count": of the whole sentence."""
        phrase = self._phrases.after(index + 1, sentence.last)
        lower = self._tokens.lower
        if phrase is None:
            return None
        if lower[index] == "on":
            return self._on_own(phrase, index, sentence)
        if lower[phrase.core - 1] in self._cues.words["views"] and (viewer := self._viewer(phrase)) is not None:
            return Report(
                viewer, (index, index + 1), (sentence.first, index), (phrase.last, sentence.last), "in a poll", says=False
            )
        if lower[phrase.core - 1] not in self._cues.words["tally"]:
            return None
        if lower[phrase.core - 1] == "polls":
            return None  # whichever they are: "ahead in the polls"
        if lower[index] == "by" and lower[phrase.first] in self._cues.words["whoever"]:
            return None  # "212 by one count"
        if lower[phrase.first] in ("our", "my") and phrase.core == phrase.first + 2:
            return None  # the outlet's own sums
        return Report(
            phrase, (index, index + 1), (sentence.first, index), (phrase.last, sentence.last), "in a poll", says=False
        )

    def _on_own(self, owner: SourcePhrase, index: int, sentence: Sentence) -> Report | None:
        """As in "on the ministry's own figures the cost is 40 million"."""
        noun = owner.last + 2
        own = noun < sentence.last and self._tags[noun - 2] == tag.POSS and self._tokens.lower[noun - 1] == "own"
        if not own or self._phrases.kind(SourcePhrase(noun, noun + 1, noun + 1)) != "document":
            return None
        opens = index == sentence.first or self._tokens.lower[index - 1] in MARKED
        before = None if opens else (sentence.first, index)
        return Report(owner, (index, index + 1), before, (noun + 1, sentence.last), "in a poll", says=False)

    def closing(self, sentence: Sentence) -> Report | None:
        """Who closes a headline behind a dash: "Ferry fire kills 40 - police"."""
        tokens, last = self._tokens, sentence.last
        if not tokens.words[last - 1][-1].isalpha():
            return None
        for dash in range(last - 2, max(sentence.first + 1, last - HEADED), -1):
            if tokens.lower[dash] in DASHES and not tokens.adjacent(dash):
                phrase = self._phrases.after(dash + 1, last)
                heads = (
                    phrase is not None and phrase.last == last and self._phrases.kind(phrase) in ("organisation", "anonymous")
                )
                return Report(phrase, (dash, dash + 1), (sentence.first, dash), None, "- Lee") if phrase and heads else None
        return None

    def owned(self, index: int, sentence: Sentence) -> Report | None:
        """As in "Lee's count of 40" or "its latest estimate is 40": of what the noun at a token counts."""
        tags, lower = self._tags, self._tokens.lower
        first = index
        while first > max(sentence.first, index - 3) and (
            tags[first - 1] in (tag.ADJ, tag.NOUN, tag.PAST) or lower[first - 1] == "own"
        ):
            first -= 1
        if first == sentence.first or lower[first - 1] in ("our", "my"):
            return None
        phrase: SourcePhrase | None = None
        if tags[first - 1] == tag.POSS:
            phrase = self._phrases.before(first - 1, sentence.first)
        elif lower[first - 1] == "whose" and lower[first - 2] == ",":
            phrase = self._phrases.spoken_of(first - 2, sentence.first)
        elif lower[first - 1] in OWN:
            phrase = SourcePhrase(first - 1, first, first, None, self._owner(lower[first - 1], first - 1, sentence))
        if phrase is None or self._phrases.kind(phrase) not in ("organisation", "anonymous", "name", "pronoun"):
            return None
        after = self._counted(index + 1, sentence)
        return Report(phrase, (index, index + 1), None, after, "Lee's count", says=False) if after else None

    def _owner(self, own: str, last: int, sentence: Sentence) -> SourcePhrase | None:
        """The body that "its" stands for where it is the subject of the sentence: "The bureau has raised its estimate"."""
        if own not in ("its", "their"):
            return None
        subject = self._phrases.after(sentence.first, last)
        acts = subject is not None and subject.last < last and self._tags[subject.last] in tag.FINITE
        return subject if acts and subject is not None and self._phrases.kind(subject) in ("organisation", "name") else None

    def _counted(self, first: int, sentence: Sentence) -> tuple[int, int] | None:
        """What is counted behind "count": up to the verb behind "of", or up to the next mark behind "is" or a colon."""
        if first >= sentence.last:
            return None
        lower, of = self._tokens.lower, self._tokens.lower[first] in ("of", "for")
        if (apposed := self._apposed(first, sentence)) is not None:
            return apposed
        is_figure = self._tags[first] == tag.AUX and self._tags[first + 1 : first + 2] != [tag.ING]
        if not of and lower[first] not in (":", "that") and not is_figure:
            return None
        last = first + 1
        while last < sentence.last and lower[last] not in MARKED:
            if of and self._tags[last] in tag.FINITE:
                if self._tags[last] != tag.AUX or self._tags[last + 1 : last + 2] != [tag.NUM]:
                    break
                of = False  # "its count for the bay is 40"
            if lower[last] == "by" and tag.NUM in self._tags[first:last]:
                break  # "exceeds its figure of 3% by half a point"
            last += 1
        return first, last

    def _apposed(self, first: int, sentence: Sentence) -> tuple[int, int] | None:
        """The figure set in commas behind what is counted: "the League's figure for the bay[, 40], is"."""
        lower, at = self._tokens.lower, first
        if lower[first] in ("of", "for"):
            while at < sentence.last and self._tags[at] not in (tag.NUM, tag.MARK, tag.AUX, tag.VERB):
                at += 1
        if at + 2 >= sentence.last or lower[at] != ",":
            return None
        last = at + 1
        while last < sentence.last and (self._tags[last] in (tag.NUM, tag.ADV, tag.PREP) or lower[last] in "$€£%"):
            last += 1
        return (at, last) if tag.NUM in self._tags[at:last] and last < sentence.last and lower[last] == "," else None

    def quoted_as(self, index: int, sentence: Sentence, found: list[Report]) -> Report | None:
        """As in "State radio quoted the ministry as saying 40 died": the words are the ministry's."""
        if index + 1 >= sentence.last or self._tags[index + 1] != tag.ING or not found or found[-1].after is None:
            return None
        verb = self._cues.verbs.get(self._tokens.lower[found[-1].cue[0]])
        if verb is None or verb.base not in self._cues.words["quoting"]:
            return None
        phrase = self._phrases.before(index, found[-1].cue[1])
        if phrase is None or self._phrases.kind(phrase) is None:
            return None
        return Report(phrase, (index, index + 2), None, (index + 2, sentence.last), "citing")

    def citing(self, index: int, end: int, sentence: Sentence, found: list[Report]) -> Report | None:
        """The source behind another one: it covers what that one does."""
        phrase = self._phrases.after(end, sentence.last)
        if phrase is None or self._phrases.kind(phrase) is None:
            return None
        before = found[-1].before or (sentence.first, index) if found else None
        return Report(phrase, (index, end), before, (phrase.last, sentence.last), "citing")
