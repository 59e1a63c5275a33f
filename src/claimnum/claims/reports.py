"""Reports: in one sentence, each place where somebody is said to say something, and the words that this covers."""

from __future__ import annotations

from bisect import bisect_left

from claimnum.claims.cues import Cue, Cues
from claimnum.claims.gapped import Gapped
from claimnum.claims.openings import Openings
from claimnum.claims.parting import Parting
from claimnum.claims.phrases import LONGEST, OWN, PhraseReader, SourcePhrase
from claimnum.claims.quotations import MARKS, Quotations
from claimnum.claims.reach import STOPS, Reach
from claimnum.claims.reported import Report
from claimnum.claims.saying import Saying
from claimnum.claims.verbless import Verbless
from claimnum.struct import evolved
from claimnum.text import tags as tag
from claimnum.text.outline import Sentence

# What may stand behind a verb that says something.
GOVERNED = frozenset((tag.DET, tag.NUM, tag.NAME, tag.PRON, tag.SUB, tag.MARK, tag.ADV))
# What opens a clause about the noun before it, which somebody may be set inside: "a strike that organisers said drew 40".
RELATIVE = frozenset(("that", "which", "who"))
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
        self.openings = Openings(phrases)
        self._parting = Parting(phrases, words)
        self._gapped = Gapped(phrases)
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
        if not found and (closing := self._verbless.closing(sentence)) is not None:
            return [closing]
        return self._gapped.read(self._parting.parted(found, sentence), sentence) if found else found

    def _at(self, index: int, sentence: Sentence, found: list[Report]) -> Report | None:
        """The report whose cue starts at a token: a phrase, a tally, "as", a verb."""
        lower = self._tokens.lower
        if (hit := self._cues.before.starting_at(lower, index, sentence.last)) is not None:
            rule, end = hit
            if rule == "citing":
                return self._verbless.citing(index, end, sentence, found)
            return self._verbless.according(index, end, sentence, known=rule == "basis")
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
        doubled = cue.part == "third" and following == tag.NOUN and self._tokens.lower[index + 1].endswith("s")
        if doubled and self._tags[end - 1] != tag.POSS:
            return self._agrees(end, cue, sentence)  # "the union claims losses of"
        if subject == ",":
            particled = self._tokens.lower[index + 1] in self._cues.particles.get(cue.base, ())
            closes = cue.part == "third" and self._tokens.lower[index + 1] in STOPS  # "the supplier, Roth Cells, estimates"
            return particled or closes or following in (tag.DET, tag.NUM, tag.NAME, tag.PRON, tag.SUB)
        if cue.part == "third" and self._tokens.words[end - 1][0].isupper() and following in (tag.NAME, tag.PRON, tag.DET):
            return not self.phrases.speaks(end - 1)  # "Forbes lists Roth"
        if not self._agrees(end, cue, sentence):
            return False
        hedged = following == tag.PREP and index + 2 < sentence.last and tags[index + 2] == tag.NUM
        leads = self._cues.words["hedging"] | self._cues.particles.get(cue.base, frozenset())
        spoken = hedged and self._tokens.lower[index + 1] in leads  # "officials at the port talk of 40", "estimate around 40"
        return index + 1 >= sentence.last or spoken or following in GOVERNED

    def _agrees(self, end: int, cue: Cue, sentence: Sentence) -> bool:
        """Whether who speaks stands right before a token and has the number of such a verb: "filings show"."""
        phrase = self.phrases.before(end, sentence.first)
        head = end - 1 if phrase is None or self.phrases.kind(phrase) is None else phrase.core - 1
        subject = self._tokens.lower[head]
        plural = subject.endswith("s") or subject in ("data", "police")
        return self.phrases.speaks(head) and (cue.part == "third") != plural

    def introduces(self, colon: int, last: int, sentence: Sentence) -> Report | None:
        """The report of a name and nothing else in front of a colon and a quotation that ends at `last`."""
        phrase = self.phrases.before(colon, sentence.first)
        if phrase is not None and self._tokens.lower[phrase.core] == "from":  # "more from Lee:"
            phrase = self.phrases.before(colon, phrase.core + 1)
        if phrase is None or self.phrases.kind(phrase) != "name" or colon - phrase.first > 8:
            return None
        before = self._parting.start(phrase, sentence) - 1
        if (
            before >= sentence.first
            and self._tags[before] not in (tag.MARK, tag.NUM)
            and self._tokens.lower[before] not in ("from", "and")
        ):
            return None  # "said of Lee:", but "more from Lee:"
        return Report(phrase, (colon, colon + 1), None, (colon + 1, last), "Lee:")

    def subject(self, first: int, last: int, sentence: Sentence) -> Report | None:
        """The report of quoted words in a sentence that names no verb for them: they are its subject's."""
        phrase = self.openings.subject(sentence, first)
        if phrase is None or self.phrases.kind(phrase) in (None, "document"):
            return None
        if self._tokens.words[phrase.core - 1].isupper() and tag.FINITE.isdisjoint(self._tags[phrase.last : first]):
            return None  # a dateline: 'LEIPZIG "We lost 41 boats'
        return Report(phrase, (first, first + 1), None, (first, last), "quoted words", says=False)

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
                return self._passive(index, end, cue, sentence, describes=not passive)
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
        if left - 1 > sentence.first and lower[left - 1] in words["beside_verb"] and tags[left - 2] == tag.AUX:
            left -= 1  # "was first reported", "had itself said"
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
        return self.openings.subject(sentence, index)

    def _floor(self, at: int, sentence: Sentence) -> int:
        """The first token that a phrase before `at` may hold: behind the last quotation."""
        places = self._quoted.within(sentence.first, at)
        return max(sentence.first, min(at, self._quoted.items[places[-1]].last)) if places else sentence.first

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

    def _passive(self, index: int, end: int, cue: Cue, sentence: Sentence, *, describes: bool) -> Report | None:
        """As in "was put at 40 by the ministry", or "the 40 named by the ministry" of which it `describes` only that."""
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
        if describes and (given := self._reach.given(index, sentence)) is not None:
            return Report(phrase, (index, end), given, None, "what Lee expected", says=False)
        # "The reading quoted by the authorities comes from a mast 40 metres up": that is not quoted.
        over = describes and phrase.last < sentence.last and self._tags[phrase.last] in tag.FINITE
        last = phrase.last if over else sentence.last
        return Report(phrase, (index, end), (sentence.first, index), (end, last), "passive", says=False)

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
        inside = phrase.last < sentence.last and lower[phrase.last] == ","
        if (
            inside
            and index - 2 > sentence.first
            and lower[index - 1] == ","
            and tags[index - 2] in (tag.CONJ, tag.SUB, tag.PREP)
        ):
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
        if at + 1 < sentence.last and (self._tags[at + 1] == tag.ING or lower[at + 1] in self._cues.words["going_on"]):
            return at + 1, sentence.last
        return None

    def _quoted_behind(self, at: int, sentence: Sentence) -> tuple[int, int] | None:
        """What is quoted again behind a token and what goes on from there."""
        places = self._quoted.within(at, sentence.last)
        return (self._quoted.items[places[0]].first, sentence.last) if places else None

    def _clause(self, phrase: SourcePhrase, cue: Cue, index: int, end: int, sentence: Sentence) -> Report:
        """As in "Lee said that 40 died", "40 died, Lee said", "40, Lee said, died", "as Lee said, 40 died"."""
        lower = self._tokens.lower
        start = self._parting.start(phrase, sentence)
        before_start = lower[start - 1] if start > sentence.first else "."
        lead = start > sentence.first and (before_start in (",", "'", "—", "–") or before_start[0] in MARKS)
        if (given := self._given(phrase, cue, index, end, sentence)) is not None:
            return given
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
        if before_start[0] not in MARKS and lead and not as_clause and self._reach.trails(end, cue, sentence):
            if self._reach.has_verb(sentence.first, start) and self._tags[sentence.first] != tag.SUB:
                before, after = (sentence.first, start), None
        elif over and (
            ((before or says) and self._reach.closes(tail, sentence))
            or (before and tail + 1 < sentence.last and self._reach.narrates(tail + 1) and self._reach.has_verb(*before))
        ):
            after = None
        if before and before_start[0] in MARKS and not as_clause:
            after = self._quoted_behind(tail, sentence)
        elif after is not None:
            after = (self._reach.listened(end, cue, sentence), sentence.last)
        return Report(phrase, (index, end), before, after, "as Lee said" if as_clause else "Lee said", says)

    def _given(self, phrase: SourcePhrase, cue: Cue, index: int, end: int, sentence: Sentence) -> Report | None:
        """As in "the 40 that Lee claimed", "the 40 analysts expected", "a strike that Lee said drew 40": of that alone."""
        start = self._parting.start(phrase, sentence)
        if (wanted := self._reach.wanted(start, end, sentence)) is not None:
            return Report(phrase, (index, end), wanted, None, "what Lee expected", says=False)
        if "stance" in cue.takes and (told := self._counted_tellers(phrase, index, end, sentence)) is not None:
            return told
        inside = start > sentence.first and self._tokens.lower[start - 1] in RELATIVE
        if not inside or end >= sentence.last or self._tags[end] not in tag.FINITE:
            return None
        relative = (end, self._reach.of_relative(end, sentence))
        return Report(phrase, (index, end), None, relative, "what Lee expected", says=False)

    def _counted_tellers(self, phrase: SourcePhrase, index: int, end: int, sentence: Sentence) -> Report | None:
        """As in "short of the 40 analysts had expected": the figure is what they expected, and counts nobody."""
        number = phrase.core - 2
        if (end < sentence.last and self._tokens.lower[end] not in STOPS) or number < phrase.first:
            return None
        if self._tags[number] != tag.NUM or self.phrases.kind(phrase) != "anonymous" or self._tags[phrase.first - 1] != tag.DET:
            return None
        tellers = SourcePhrase(number + 1, phrase.core, phrase.core)
        return Report(tellers, (index, end), (phrase.first, number + 1), None, "what Lee expected", says=False)

    def narrated(self, report: Report, token: int) -> bool:
        """Whether a token behind a report's cue stands in the narrator's own words after all."""
        return self._reach.narrated(report.cue[1], token, parenthetical=report.before is not None)
