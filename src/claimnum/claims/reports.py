"""Reports: in one sentence, each place where somebody is said to say something, and the words that this covers."""

from __future__ import annotations

from bisect import bisect_left

from claimnum.claims.cues import Cue, Cues
from claimnum.claims.phrases import LONGEST, OWN, PhraseReader, SourcePhrase
from claimnum.claims.quotations import MARKS, Quotations
from claimnum.claims.reach import STOPS, Reach
from claimnum.claims.reported import Report
from claimnum.claims.saying import Saying
from claimnum.claims.verbless import Verbless
from claimnum.struct import evolved
from claimnum.text import tags as tag
from claimnum.text.outline import Sentence

# Behind one of these a form of a verb is no verb.
OF_NOUNS = OWN | {"the", "a", "an"}


class ReportReader:
    """Reads the reports of sentences of one document."""

    def __init__(self, phrases: PhraseReader, quoted: Quotations, words: Cues) -> None:
        self.phrases = phrases
        self._quoted = quoted
        self._cues = words
        self._reach = Reach(phrases, words)
        self._saying = Saying(phrases, words)
        self._verbless = Verbless(phrases, self._reach, words)
        self._tokens = phrases.tokens
        self._tags = phrases.tags
        self._openers = self._tokens.places(words.openers)

    def read(self, sentence: Sentence) -> list[Report]:
        """The reports of a sentence (its tags are filled in), in the order of their cues."""
        found: list[Report] = []
        low, high = bisect_left(self._openers, sentence.first), bisect_left(self._openers, sentence.last)
        spans = [self._quoted.items[place] for place in self._quoted.within(sentence.first, sentence.last)]
        spans.reverse()
        free = sentence.first
        for index in self._openers[low:high]:
            while spans and spans[-1].first <= index:
                free = max(free, spans.pop().last)
            if index >= free and (report := self._at(index, sentence, found)) is not None:
                found.append(report)
                free = report.cue[1]
        return self._parted(found, sentence) if found else found

    def _at(self, index: int, sentence: Sentence, found: list[Report]) -> Report | None:
        """The report whose cue starts at a token: a phrase, a tally, "as", a verb."""
        lower = self._tokens.lower
        if (hit := self._cues.before.starting_at(lower, index, sentence.last)) is not None:
            rule, end = hit
            if rule == "before":
                return self._verbless.according(index, end, sentence)
            return self._verbless.citing(index, end, sentence, found)
        asserts = lower[index] in self._cues.words["assertions"] and lower[index + 1 : index + 2] == ["that"]
        if (asserts or lower[index] in self._cues.words["counts"]) and (
            owned := self._verbless.owned(index, sentence)
        ) is not None:
            return owned
        if lower[index] == "as":
            return self._verbless.quoted_as(index, sentence, found)
        if self._tags[index] == tag.PREP and lower[index] in self._cues.words["tally_leads"]:
            return self._verbless.tallied(index, sentence)
        cue = self._cues.verbs.get(lower[index])
        if cue is not None and self._tags[index] == tag.NAME and cue.part == "third" and self._is_headline(sentence):
            return self._verb(index, index + 1, cue, sentence, found)
        if cue is None or not (self._tags[index] in tag.VERBAL or self._is_verb(index, cue, sentence)):
            return None
        end = index + 1
        if cue.base == "make" and lower[end : end + 1] == ["it"] and self._gives_figure(end + 1, sentence):
            return self._verb(index, end + 1, evolved(cue, takes=frozenset(("speech",))), sentence, found)
        particles = self._cues.particles.get(cue.base, frozenset())
        if end < sentence.last and lower[end] in particles:
            return self._verb(index, end + 1, evolved(cue, takes=cue.takes | {"speech"}), sentence, found)
        return self._verb(index, end, cue, sentence, found) if cue.takes else None

    def _gives_figure(self, at: int, sentence: Sentence) -> bool:
        """Whether a figure stands at a token, be it hedged: "makes it [more like 40]"."""
        stop = min(at + 5, sentence.last)
        while at < stop and (self._tags[at] in (tag.ADV, tag.ADJ, tag.PREP, tag.DET) or self._tokens.lower[at] in "$€£¥₦₱"):
            at += 1
        return at < stop and self._tags[at] == tag.NUM

    def _is_headline(self, sentence: Sentence) -> bool:
        """Whether nearly every word has a capital: there a verb looks a name ("Roth Promises 40 Boats")."""
        words = self._tokens.words[sentence.first : sentence.last]
        spelled = [word for word in words[:40] if word[0].isalpha() and len(word) > 3]
        return len(spelled) > 2 and sum(word[0].isupper() for word in spelled) > 0.8 * len(spelled)

    def _is_verb(self, index: int, cue: Cue, sentence: Sentence) -> bool:
        """Whether a form that may be a noun, and was tagged so, is a verb behind a noun that speaks ("filings show")."""
        if cue.base in self._cues.words["saying"]:
            return True
        tags = self._tags
        if cue.part == "any" and index > sentence.first and self._tokens.words[index - 1][0].isupper():
            return index + 1 < sentence.last and tags[index + 1] in (tag.DET, tag.NUM)
        if index == sentence.first or tags[index] != tag.NOUN or cue.part in ("ing", "past", "participle"):
            return False
        end = self.phrases.before_when(index, sentence.first)
        if end == sentence.first:
            return False
        subject = self._tokens.lower[end - 1]
        following = tags[index + 1] if index + 1 < sentence.last else tag.MARK
        if subject == ",":
            particled = self._tokens.lower[index + 1] in self._cues.particles.get(cue.base, ())
            closes = cue.part == "third" and self._tokens.lower[index + 1] in STOPS  # "the supplier, Roth Cells, estimates"
            return particled or closes or following in (tag.DET, tag.NUM, tag.NAME, tag.PRON, tag.SUB)
        if cue.part == "third" and self._tokens.words[end - 1][0].isupper() and following in (tag.NAME, tag.PRON, tag.DET):
            return not self.phrases.speaks(end - 1)  # "Forbes lists Roth"
        if not self.phrases.speaks(end - 1) or (cue.part == "third") == (
            subject.endswith("s") or subject in ("data", "police")
        ):
            return False
        return index + 1 >= sentence.last or tags[index + 1] in (
            tag.DET,
            tag.NUM,
            tag.NAME,
            tag.PRON,
            tag.SUB,
            tag.MARK,
            tag.ADV,
        )

    def introduces(self, colon: int, last: int, sentence: Sentence) -> Report | None:
        """The report of a name and nothing else in front of a colon and a quotation that ends at `last`."""
        phrase = self.phrases.before(colon, sentence.first)
        if phrase is not None and self._tokens.lower[phrase.core] == "from":  # "more from Lee:"
            phrase = self.phrases.before(colon, phrase.core + 1)
        if phrase is None or self.phrases.kind(phrase) != "name" or colon - phrase.first > 8:
            return None
        before = self.start(phrase, sentence) - 1
        if (
            before >= sentence.first
            and self._tags[before] not in (tag.MARK, tag.NUM)
            and self._tokens.lower[before] not in ("from", "and")
        ):
            return None  # "said of Lee:", but "more from Lee:"
        return Report(phrase, (colon, colon + 1), None, (colon + 1, last), "Lee:")

    def subject(self, first: int, last: int, sentence: Sentence) -> Report | None:
        """The report of quoted words in a sentence that names no verb for them: they are its subject's."""
        phrase = self._first_subject(sentence, first)
        if phrase is None or self.phrases.kind(phrase) in (None, "document"):
            return None
        return Report(phrase, (first, first + 1), None, (first, last), "quoted words", says=False)

    def opening(self, sentence: Sentence, stop: int) -> SourcePhrase | None:
        """The body that is the subject of the clause which a sentence opens with, up to a token."""
        phrase = self._first_subject(sentence, stop)
        if phrase is None:
            return None
        at = phrase.aside[1] + 1 if phrase.aside else phrase.last
        acts = at < stop and (self._tags[at] in tag.FINITE or (self._tags[at] == tag.ADV and self._tags[at + 1] in tag.FINITE))
        body = self.phrases.kind(phrase) in ("organisation", "name") or self._tags[phrase.core - 1] == tag.NAME
        lone = phrase.core == phrase.first + 1 and self._tokens.words[phrase.first][0].isupper()
        plural = self.phrases.kind(phrase) is None and self._tokens.lower[phrase.core - 1].endswith("s")
        return phrase if acts and (body or lone) and not plural else None

    # Verbs.

    def _verb(self, index: int, end: int, cue: Cue, sentence: Sentence, found: list[Report]) -> Report | None:
        """The report of a verb at `index`: its source stands before it, right behind it ("said Lee") or behind "by"."""
        lower, words = self._tokens.lower, self._cues.words
        group = self._verb_group(index, cue, sentence)
        if group is None:
            return None
        left, passive = group
        if cue.part not in ("ing", "base", "third"):
            quoted = passive and end + 1 < sentence.last and lower[end] == "as" and self._tags[end + 1] == tag.ING
            if quoted:  # "was quoted as saying by"
                passive, end = False, end + 2
            elif passive or (end < sentence.last and lower[end] == "by" and cue.base not in words["saying"]):
                return self._passive(index, end, cue, sentence)
        if cue.part == "ing" and left == index:
            return self._participle(index, end, cue, sentence, found)
        reckons = cue.part == "third" and "stance" in cue.takes and index > sentence.first and lower[index - 1] == ","
        if left == index and (cue.takes & {"speech", "quoting"} or reckons) and cue.base not in words["told"]:
            inverted = self._inverted(index, end, sentence)
            if inverted is not None:
                return inverted
        phrase = self._subject(left, index, sentence, found)
        if phrase is None:
            return None
        lone = left == index and (cue.base == "report" or "stance" in cue.takes)
        if lone and self._saying.believed(phrase, cue, end, sentence):
            return None
        if cue.base == "tell" and self._saying.is_share(phrase):
            return self._asked(index, end, sentence)
        return self._clause(phrase, cue, index, end, sentence) if self._saying.says(phrase, cue, end, sentence) else None

    def _verb_group(self, index: int, cue: Cue, sentence: Sentence) -> tuple[int, bool] | None:
        """(first token of a verb with what goes with it, whether it is passive); None where it is none, or says nothing."""
        lower, tags, words = self._tokens.lower, self._tags, self._cues.words
        left, passive = index, False
        if index > sentence.first and lower[index - 1] in OF_NOUNS and cue.part not in ("base", "third"):
            return None  # "its proposed sale"
        if left - 1 > sentence.first and lower[left - 1] in ("first", "last") and tags[left - 2] == tag.AUX:
            left -= 1  # "was first reported"
        while left > sentence.first and (tags[left - 1] in (tag.ADV, tag.AUX) or lower[left - 1] in words["silent"]):
            if self.phrases.contracted(left - 1):
                break  # "they've said"
            left -= 1
            if lower[left] == "to" and (rising := self._rising(left, sentence)) is not None:
                left = rising
                break
            if lower[left] in words["silent"] or lower[left].endswith("n't"):
                return None  # "declined to say"
            if lower[left] in words["obliging"] or (lower[left] in words["doubting"] and "stance" in cue.takes):
                return None  # "should say", "some may think"
            passive = passive or (lower[left] in words["being"] and cue.part != "ing")
        return left, passive

    def _rising(self, to: int, sentence: Sentence) -> int | None:
        """The token of the verb by which somebody comes to say something: "Roth [stood up] to say", "She [went on] to say"."""
        at = to - 1
        at -= at > sentence.first and self._tags[at] in (tag.PREP, tag.ADV)
        return at if at > sentence.first and self._tokens.lower[at] in self._cues.words["rising"] else None

    def _subject(self, left: int, index: int, sentence: Sentence, found: list[Report]) -> SourcePhrase | None:
        lower = self._tokens.lower
        if left > sentence.first and self._tags[left - 1] == tag.CONJ:
            return self._shared_subject(index, sentence, found)
        if left > sentence.first and lower[left - 1][0] in MARKS:
            return None
        return self.phrases.before(left, self._floor(left, sentence))

    def _asked(self, index: int, end: int, sentence: Sentence) -> Report | None:
        """As in "60 percent of voters told the League that": whoever asked them says so."""
        phrase = self.phrases.after(end, sentence.last)
        kind = None if phrase is None else self.phrases.kind(phrase)
        if phrase is None or not (kind in ("organisation", "name") or (kind and self._tokens.words[phrase.core - 1].istitle())):
            return None
        return Report(phrase, (index, end), (sentence.first, index), (phrase.last, sentence.last), "told Lee", says=False)

    def _shared_subject(self, index: int, sentence: Sentence, found: list[Report]) -> SourcePhrase | None:
        """As in "He denied it and said 40 died": the subject of the verb before; else of the clause, or the sentence."""
        lower = self._tokens.lower
        floor = found[-1].cue[1] if found else sentence.first
        for at in range(index - 2, floor, -1):
            if lower[at] == ";" or (lower[at] in ("but", "while", "and") and lower[at - 1] == ","):
                phrase = self.phrases.after(at + 1, index)
                if phrase is not None and self.phrases.kind(phrase) is not None and self._tags[phrase.last] in tag.VERBAL:
                    return phrase
                break
        for report in reversed(found):
            if report.rule == "Lee said" and report.phrase.stands_for is None:
                return report.phrase
        return self._first_subject(sentence, index)

    def _floor(self, at: int, sentence: Sentence) -> int:
        """The first token that a phrase before `at` may hold: behind the last quotation."""
        places = self._quoted.within(sentence.first, at)
        return max(sentence.first, min(at, self._quoted.items[places[-1]].last)) if places else sentence.first

    def _first_subject(self, sentence: Sentence, index: int) -> SourcePhrase | None:
        """The noun phrase that the sentence starts with."""
        first = self._behind_dateline(sentence)
        if self._tags[first] == tag.PREP:
            first = self._behind_adjunct(first, index)
        while first < index and (self._tags[first] in (tag.ADV, tag.CONJ) or self._tokens.lower[first][0] in MARKS):
            first += 1
        return self.phrases.after(first, index)

    def _behind_adjunct(self, first: int, stop: int) -> int:
        """The token behind the comma of what a sentence starts with: "In a statement, ". `first` where there is none."""
        for at in range(first + 1, min(stop, first + LONGEST // 4)):
            if self._tokens.lower[at] == ",":
                return at + 1
            if self._tags[at] in (tag.VERB, tag.AUX, tag.SUB):
                break
        return first

    def _behind_dateline(self, sentence: Sentence) -> int:
        """The first token behind "LEIPZIG, Germany —"."""
        words = self._tokens.words
        if len(words[sentence.first]) > 2 and words[sentence.first].isupper():
            for at in range(sentence.first + 1, min(sentence.first + 10, sentence.last)):
                if words[at] in ("—", "–", ":") or (words[at] == "-" and not self._tokens.adjacent(at)):
                    return at + 1
        return sentence.first

    def _participle(self, index: int, end: int, cue: Cue, sentence: Sentence, found: list[Report]) -> Report | None:
        """Whoever says "…, adding that 40 died": whoever spoke before in the sentence, else its subject."""
        before = self._tokens.lower[index - 1] if index > sentence.first else "."
        conceding = before in ("after", "before", "when", "by") and self._tokens.lower[end : end + 1] == ["that"]
        if before not in (",", "—", "–", "and", "while") and before[0] not in MARKS and not conceding:
            return None
        phrase = self._shared_subject(index, sentence, found[-1:])
        if found and found[-1].rule in ("said Lee", "participle"):
            phrase = found[-1].phrase
        if phrase is None or not self._saying.says(phrase, cue, end, sentence):
            return None
        return Report(phrase, (index, end), None, (end, sentence.last), "participle")

    def _passive(self, index: int, end: int, cue: Cue, sentence: Sentence) -> Report | None:
        """As in "was put at 40 by the ministry"."""
        lower = self._tokens.lower
        at = end
        while (
            at < min(sentence.last, end + LONGEST)
            and lower[at] not in ("by", ",", ";")
            and self._tags[at] not in (tag.AUX, tag.VERB)
        ):
            at += 1
        if at + 1 >= sentence.last or lower[at] != "by" or lower[at + 1] in self._cues.words["means"]:
            return None
        phrase = self.phrases.after(at + 1, sentence.last)
        if phrase is None or self.phrases.kind(phrase) is None or not self._saying.passive(cue, sentence.first, index):
            return None
        if self._tags[at + 1] == tag.ING:
            return None
        return Report(phrase, (index, end), (sentence.first, index), (end, sentence.last), "passive", says=False)

    def _inverted(self, index: int, end: int, sentence: Sentence) -> Report | None:
        """As in "…," said Lee, an analyst."""
        lower, tags = self._tokens.lower, self._tags
        if index > sentence.first and not (lower[index - 1] in STOPS or lower[index - 1][0] in MARKS):
            return None
        phrase = self.phrases.after(end, sentence.last)
        if phrase is None or tags[phrase.first] == tag.PRON:
            return None
        if tags[phrase.first] == tag.NUM and self.phrases.kind(phrase) != "anonymous":
            return None
        if self.phrases.kind(phrase) is None and self._cues.verbs[lower[index]].base not in ("say", "ask"):
            return None  # "tweeted a warning"
        if phrase.last < sentence.last and tags[phrase.last] in (tag.VERB, tag.AUX, tag.PAST):
            return None
        if index == sentence.first and phrase.last < sentence.last and lower[phrase.last] not in STOPS:
            return None
        last = phrase.aside[1] if phrase.aside else phrase.last
        if index - 2 > sentence.first and lower[index - 1] == "," and tags[index - 2] in (tag.CONJ, tag.SUB, tag.PREP):
            return Report(
                phrase, (index, end), None, (phrase.last, sentence.last), "said Lee"
            )  # "The club has, and, says Lee, 40"
        return Report(phrase, (index, end), (sentence.first, index), self._behind(last, sentence), "said Lee")

    def _behind(self, last: int, sentence: Sentence) -> tuple[int, int] | None:
        """What goes on behind "…," said Lee: a quotation, or a participle."""
        lower = self._tokens.lower
        if (quoted := self._quoted_behind(last, sentence)) is not None:
            return quoted
        at = last
        while at < sentence.last and lower[at] != ",":
            at += 1
        if at + 1 < sentence.last and self._tags[at + 1] == tag.ING:
            return at + 1, sentence.last
        return None

    def _quoted_behind(self, at: int, sentence: Sentence) -> tuple[int, int] | None:
        """What is quoted again behind a token and what goes on from there."""
        places = self._quoted.within(at, sentence.last)
        return (self._quoted.items[places[0]].first, sentence.last) if places else None

    def _clause(self, phrase: SourcePhrase, cue: Cue, index: int, end: int, sentence: Sentence) -> Report:
        """As in "Lee said that 40 died", "40 died, Lee said", "40, Lee said, died", "as Lee said, 40 died"."""
        lower = self._tokens.lower
        start = self.start(phrase, sentence)
        before_start = lower[start - 1] if start > sentence.first else "."
        lead = start > sentence.first and (before_start in (",", "'", "—", "–") or before_start[0] in MARKS)
        if cue.takes & {"stance", "counting"} and (wanted := self._reach.wanted(start, end, sentence)) is not None:
            return Report(phrase, (index, end), wanted, None, "what Lee expected", says=False)
        as_clause = before_start == "as"
        tail = self._reach.tail(end, cue, sentence)
        over = tail >= sentence.last or (lower[tail] in STOPS and lower[tail] != ":")
        before: tuple[int, int] | None = None
        after: tuple[int, int] | None = (end, sentence.last)
        if as_clause:
            before = (sentence.first, start - 1) if start - 1 > sentence.first else None
        elif lead and (over or before_start[0] in MARKS):
            before = (sentence.first, start)
        says = bool(cue.takes & {"speech", "quoting"})
        if over and (
            ((before or says) and self._reach.closes(tail, sentence))
            or (before and tail + 1 < sentence.last and self._reach.narrates(tail + 1) and self._reach.has_verb(*before))
        ):
            after = None
        if before and before_start[0] in MARKS and not as_clause:
            after = self._quoted_behind(tail, sentence)
        elif after is not None:
            after = (self._reach.listened(end, cue, sentence), sentence.last)
        return Report(phrase, (index, end), before, after, "as Lee said" if as_clause else "Lee said", says)

    def start(self, phrase: SourcePhrase, sentence: Sentence) -> int:
        """The first token of the phrase with its "the", and of what a relative pronoun takes up with the comma between."""
        first = phrase.first
        if phrase.stands_for is not None:
            return first
        return first - 1 if first > sentence.first and self._tokens.lower[first - 1] == "the" else first

    def narrated(self, report: Report, token: int) -> bool:
        """Whether a token behind a report's cue stands in the narrator's own words after all."""
        return self._reach.narrated(report.cue[1], token, parenthetical=report.before is not None)

    # Reports side by side.

    def _parted(self, found: list[Report], sentence: Sentence) -> list[Report]:
        """Each cut where the next one's words begin ("A said 40, and B said 50")."""
        lower, parting = self._tokens.lower, self._cues.words["parting"]
        for place in range(1, len(found)):
            other = found[place]
            if other.rule in ("in a poll", "as Lee said"):
                continue
            one = found[place - 1]
            edge = (
                other.cue[0] if other.phrase == one.phrase or other.rule == "participle" else self.start(other.phrase, sentence)
            )
            while edge > sentence.first and self._tags[edge - 1] == tag.ADV:
                edge -= 1
            relative = other.phrase.stands_for is not None
            parts = lower[edge - 1] in parting or (lower[edge - 1] == "," and self._is_opposed(one, sentence))
            if edge > one.cue[1] and (parts or relative):
                found[:place] = [self._cut(report, edge - 1) for report in found[:place]]
            if other.before is not None and other.rule in ("Lee said", "said Lee", "according to"):
                first = self._after_parting(one.cue[1], other.before[1], other.before[0])
                found[place] = evolved(other, before=(first, other.before[1]))
        return found

    def _is_opposed(self, report: Report, sentence: Sentence) -> bool:
        """Whether a report stands in a clause that opens its sentence and ends at a comma ("while Lee says 40, …")."""
        start = self.start(report.phrase, sentence)
        opened = sentence.first < start < sentence.first + 3
        return opened and self._tokens.lower[start - 1] in self._cues.words["opposing"]

    def _cut(self, report: Report, edge: int) -> Report:
        if report.after is None or not report.after[0] <= edge < report.after[1]:
            return report
        return evolved(report, after=(report.after[0], edge) if report.after[0] < edge else None)

    def _after_parting(self, first: int, last: int, otherwise: int) -> int:
        """Where, between two reports, the words of the second begin: behind "; " or ", but"."""
        lower = self._tokens.lower
        for at in range(last - 1, first, -1):
            if lower[at] == ";" or (lower[at - 1] == "," and lower[at] in ("but", "and", "while", "whereas", "though")):
                return at + 1
        return otherwise
