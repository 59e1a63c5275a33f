"""Reports: in one sentence, each place where somebody is said to say something, and the words that this covers."""

from __future__ import annotations

import attrs

from claimnum.claims.phrases import PhraseReader, SourcePhrase
from claimnum.claims.quotations import MARKS, Quotations
from claimnum.lexicon.load import Lexicon, lines
from claimnum.text import syntax as tag
from claimnum.text.inflection import inflection
from claimnum.text.outline import Sentence
from claimnum.text.phrases import PhraseTable

STOPS = frozenset((",", ";", ":", ".", "!", "?", "—", "–", "…"))
PARTING = frozenset(("while", "whereas", "though", "although", "as", "but", "and", "or", "yet", "because", "since"))


@attrs.frozen(slots=True)
class Cue:
    """One form of a reporting verb: its base, what it takes, and its part ("base", "third", "past", "ing")."""

    base: str
    takes: frozenset[str]
    part: str
    particle: str | None = None


@attrs.frozen(slots=True, eq=False, repr=False)
class Cues:
    """The cues of a lexicon; ask for them by `lexicon.compiled(cues)`."""

    verbs: dict[str, Cue]
    particles: dict[str, frozenset[str]]
    before: PhraseTable[str]
    citing: PhraseTable[str]
    silent: frozenset[str]
    being: frozenset[str]
    participles: frozenset[str]
    documents: frozenset[str]


def cues(lexicon: Lexicon) -> Cues:
    """Compile en/reporting.toml."""
    table = lexicon.table("reporting")
    takes: dict[str, set[str]] = {}
    for kind, words in table["verbs"].items():
        for word in words.split():
            takes.setdefault(word, set()).add(kind)
    particles: dict[str, set[str]] = {}
    for particle, words in table["particles"].items():
        for word in words.split():
            particles.setdefault(word, set()).add(particle)
    verbs = {
        form: Cue(known.base, frozenset(takes.get(known.base, ())), known.part)
        for form, known in lexicon.compiled(inflection).forms.items()
        if known.base in takes or known.base in particles
    }
    words = {name: frozenset(listed.split()) for name, listed in table["words"].items()}
    return Cues(
        verbs,
        {base: frozenset(listed) for base, listed in particles.items()},
        PhraseTable((phrase, phrase) for phrase in lines(table["phrases"]["before"])),
        PhraseTable((phrase, phrase) for phrase in lines(table["phrases"]["citing"])),
        words["silent"],
        words["being"],
        words["participles"],
        frozenset(lexicon.table("organisations")["heads"]["document"].split()),
    )


@attrs.frozen(slots=True)
class Report:
    """One attribution in a sentence.

    Args:
        phrase: the source; None where nobody is named ("was put at 40").
        cue: the tokens of the cue, half-open.
        before, after: the tokens in front of and behind the attribution that it covers, half-open, or None.
        rule: which rule read it.
    """

    phrase: SourcePhrase | None
    cue: tuple[int, int]
    before: tuple[int, int] | None
    after: tuple[int, int] | None
    rule: str

    def covers(self, token: int) -> bool:
        """Whether a token is among the words reported."""
        return any(part is not None and part[0] <= token < part[1] for part in (self.before, self.after))


class ReportReader:
    """Reads the reports of sentences of one document."""

    def __init__(self, phrases: PhraseReader, quoted: Quotations, words: Cues) -> None:
        self._phrases = phrases
        self._quoted = quoted
        self._words = words
        self._tokens = phrases.tokens
        self._tags = phrases.tags

    def read(self, sentence: Sentence) -> list[Report]:
        """The reports of a sentence (its tags are filled in), in the order of their cues."""
        found: list[Report] = []
        lower = self._tokens.lower
        spans = [self._quoted.items[place] for place in self._quoted.within(sentence.first, sentence.last)]
        index, stop = sentence.first, sentence.last
        while index < stop:
            while spans and spans[0].last <= index:
                spans.pop(0)
            if spans and spans[0].first <= index:
                index = spans[0].last
                continue
            report = self._at(index, sentence, found) if lower[index][0].isalpha() else None
            if report is not None:
                found.append(report)
            index = max(index + 1, report.cue[1]) if report else index + 1
        return self._parted(found, sentence)

    def _at(self, index: int, sentence: Sentence, found: list[Report]) -> Report | None:
        lower, words = self._tokens.lower, self._words
        if (hit := words.before.starting_at(lower, index, sentence.last)) is not None:
            return self._according(index, hit[1], sentence)
        if (hit := words.citing.starting_at(lower, index, sentence.last)) is not None:
            return self._citing(index, hit[1], sentence, found)
        cue = words.verbs.get(lower[index])
        if cue is None:
            return None
        if self._tags[index] not in tag.VERBAL and cue.base not in ("say", "tell"):
            return None
        end = index + 1
        if not cue.takes or (end < sentence.last and lower[end] in words.particles.get(cue.base, ())):
            if end >= sentence.last or lower[end] not in words.particles[cue.base]:
                return None
            end += 1
        return self._verb(index, end, cue, sentence, found)

    def _according(self, index: int, end: int, sentence: Sentence) -> Report | None:
        phrase = self._phrases.after(end, sentence.last)
        if phrase is None:
            return None
        last = phrase.aside[1] if phrase.aside else phrase.last
        return Report(phrase, (index, end), (sentence.first, index), (last, sentence.last), "according to")

    def _citing(self, index: int, end: int, sentence: Sentence, found: list[Report]) -> Report | None:
        """The source behind another one: it covers what that one does."""
        phrase = self._phrases.after(end, sentence.last)
        if phrase is None or not found:
            return None
        outer = found[-1]
        return Report(phrase, (index, end), outer.before or (sentence.first, index), (phrase.last, sentence.last), "citing")

    def _verb(self, index: int, end: int, cue: Cue, sentence: Sentence, found: list[Report]) -> Report | None:
        lower, tags = self._tokens.lower, self._tags
        left, passive = index, False
        while left > sentence.first and (tags[left - 1] in (tag.ADV, tag.AUX) or lower[left - 1] in self._words.silent):
            left -= 1
            if lower[left] in self._words.silent:
                return None
            passive = passive or (lower[left] in self._words.being and cue.part != "ing")
        if passive or (end < sentence.last and lower[end] == "by" and cue.part not in ("ing", "base", "third")):
            return self._passive(index, end, sentence)
        if cue.part == "ing" and left == index:
            return self._participle(index, end, sentence, found)
        if "speech" in cue.takes and left == index and (inverted := self._inverted(index, end, sentence)) is not None:
            return inverted
        phrase = self._subject(left, index, sentence, found)
        return None if phrase is None else self._clause(phrase, index, end, sentence)

    def _subject(self, left: int, index: int, sentence: Sentence, found: list[Report]) -> SourcePhrase | None:
        lower = self._tokens.lower
        at = left
        if at > sentence.first and self._tags[at - 1] == tag.CONJ:
            # "He denied it and said 40 died": the subject of the verb before; else of the sentence.
            if found and found[-1].phrase is not None and found[-1].rule != "according to":
                return found[-1].phrase
            return self._first_subject(sentence, index)
        if at > sentence.first and lower[at - 1][0] in MARKS:
            return None
        return self._phrases.before(at, self._floor(at, sentence))

    def _floor(self, at: int, sentence: Sentence) -> int:
        """The first token that a phrase before `at` may hold: behind the last quotation."""
        places = self._quoted.within(sentence.first, at)
        return max(sentence.first, min(at, self._quoted.items[places[-1]].last)) if places else sentence.first

    def _first_subject(self, sentence: Sentence, index: int) -> SourcePhrase | None:
        """The noun phrase that the sentence starts with."""
        first = sentence.first
        while first < index and (self._tags[first] in (tag.ADV, tag.CONJ) or self._tokens.lower[first][0] in MARKS):
            first += 1
        return self._phrases.after(first, index)

    def _participle(self, index: int, end: int, sentence: Sentence, found: list[Report]) -> Report | None:
        """Whoever says "…, adding that 40 died": whoever spoke before in the sentence, else its subject."""
        phrase = found[-1].phrase if found and found[-1].rule != "according to" else self._first_subject(sentence, index)
        return None if phrase is None else Report(phrase, (index, end), None, (end, sentence.last), "participle")

    def _passive(self, index: int, end: int, sentence: Sentence) -> Report | None:
        lower = self._tokens.lower
        at = end
        while at < sentence.last and lower[at] not in ("by", ",", ";") and self._tags[at] not in (tag.AUX, tag.VERB):
            at += 1
        if at >= sentence.last or lower[at] != "by":
            return None
        phrase = self._phrases.after(at + 1, sentence.last)
        if phrase is None or self._tags[phrase.core - 1] == tag.NUM or not self._may_speak(phrase):
            return None
        return Report(phrase, (index, end), (sentence.first, index), (end, sentence.last), "passive")

    def _may_speak(self, phrase: SourcePhrase) -> bool:
        """Whether a phrase behind "by" is no amount ("was put up by 4 percent")."""
        return self._tags[phrase.first] != tag.NUM or self._tags[phrase.core - 1] == tag.NAME

    def _inverted(self, index: int, end: int, sentence: Sentence) -> Report | None:
        """A verb before its subject: "…," said Lee, an analyst."""
        lower = self._tokens.lower
        if index > sentence.first and not (
            lower[index - 1] == "," or lower[index - 1][0] in MARKS or lower[index - 1] in "'.?!—"
        ):
            return None
        phrase = self._phrases.after(end, sentence.last)
        if phrase is None or self._tags[phrase.first] == tag.PRON or self._tags[phrase.first] == tag.NUM:
            return None
        if phrase.last < sentence.last and self._tags[phrase.last] in (tag.VERB, tag.AUX, tag.PAST):
            return None
        if index == sentence.first and phrase.last < sentence.last and lower[phrase.last] not in STOPS:
            return None
        last = phrase.aside[1] if phrase.aside else phrase.last
        after = self._behind(last, sentence)
        return Report(phrase, (index, end), (sentence.first, index), after, "said Lee")

    def _behind(self, last: int, sentence: Sentence) -> tuple[int, int] | None:
        """What goes on behind "…," said Lee: only a quotation, or a clause behind a comma that is not about Lee."""
        lower = self._tokens.lower
        for place in self._quoted.within(last, sentence.last):
            return (self._quoted.items[place].first, sentence.last)
        at = last
        while at < sentence.last and lower[at] != ",":
            at += 1
        if at + 1 < sentence.last and self._tags[at + 1] == tag.ING:
            return (at + 1, sentence.last)
        return None

    def _clause(self, phrase: SourcePhrase, index: int, end: int, sentence: Sentence) -> Report:
        lower = self._tokens.lower
        start = self._start(phrase, sentence)
        lead = start > sentence.first and (lower[start - 1] == "," or lower[start - 1][0] in MARKS or lower[start - 1] in "'—–")
        as_clause = start > sentence.first and lower[start - 1] == "as"
        tail = self._tail(end, sentence)
        over = tail >= sentence.last or (lower[tail] in STOPS and lower[tail] != ":")
        before: tuple[int, int] | None = None
        after: tuple[int, int] | None = (end, sentence.last)
        if as_clause:
            before = (sentence.first, start - 1)
        elif lead and (over or lower[start - 1][0] in MARKS):
            before = (sentence.first, start)
        if over and tail >= sentence.last:
            after = None
        return Report(phrase, (index, end), before, after, "as Lee said" if as_clause else "Lee said")

    def _start(self, phrase: SourcePhrase, sentence: Sentence) -> int:
        """The first token of the phrase with its "the"."""
        first = phrase.first
        return first - 1 if first > sentence.first and self._tokens.lower[first - 1] == "the" else first

    def _tail(self, at: int, sentence: Sentence) -> int:
        """The token after what may stand behind a verb without being its content: "told reporters in Paris on Monday"."""
        lower, tags = self._tokens.lower, self._tags
        if at < sentence.last and lower[at] not in STOPS and tags[at] in (tag.NOUN, tag.NAME, tag.PRON, tag.DET):
            told = self._words.verbs.get(lower[at - 1])
            if told is not None and told.base in ("tell", "inform", "assure", "advise", "remind"):
                phrase = self._phrases.after(at, sentence.last)
                at = phrase.last if phrase else at
        while at < sentence.last:
            if tags[at] == tag.ADV or self._phrases.is_date(at):
                at += 1
            elif tags[at] == tag.PREP:
                at += 1
                while at < sentence.last and self._phrases.is_date(at):
                    at += 1
                phrase = self._phrases.after(at, sentence.last)
                at = phrase.last if phrase else at
            else:
                break
        return at

    def _parted(self, found: list[Report], sentence: Sentence) -> list[Report]:
        """Reports that stand side by side, each cut where the next one's begins ("A said 40, and B said 50")."""
        lower = self._tokens.lower
        for place in range(1, len(found)):
            one, other = found[place - 1], found[place]
            if other.phrase is None:
                continue
            edge = other.cue[0] if other.phrase == one.phrase else self._start(other.phrase, sentence)
            while edge > sentence.first and self._tags[edge - 1] == tag.ADV:
                edge -= 1
            parts = edge > one.cue[1] and (lower[edge - 1] in PARTING or lower[edge - 1] == ";")
            if parts and one.after is not None and one.after[0] < edge:
                found[place - 1] = attrs.evolve(one, after=(one.after[0], edge - 1))
            if other.before is not None and one.after is not None and other.rule in ("Lee said", "said Lee", "according to"):
                found[place] = attrs.evolve(
                    other, before=(self._after_parting(one.cue[1], other.before[1], other.before[0]), other.before[1])
                )
        return found

    def _after_parting(self, first: int, last: int, otherwise: int) -> int:
        """Where, between two reports, the words of the second begin: behind "; " or ", but"."""
        lower = self._tokens.lower
        for at in range(last - 1, first, -1):
            if lower[at] == ";" or (lower[at - 1] == "," and lower[at] in ("but", "and", "while", "whereas", "though")):
                return at + 1
        return otherwise
