"""Who says so: each mention tied to the source that a report or a quotation gives it, or to the outlet itself."""

from __future__ import annotations

from functools import cached_property

from claimnum.claims.attribution import Attribution
from claimnum.claims.cues import cues, source_nouns, studying
from claimnum.claims.phrases import PhraseReader, SourcePhrase
from claimnum.claims.quotations import Quotations, quotations
from claimnum.claims.register import Register
from claimnum.claims.reported import Report
from claimnum.claims.reports import ReportReader
from claimnum.claims.speakers import Speakers
from claimnum.claims.spoken import Spoken
from claimnum.claims.studies import Studies
from claimnum.claims.textreports import TextReports
from claimnum.claims.turns import Turns, turn_words
from claimnum.lexicon.load import Lexicon
from claimnum.mentions.mention import Mention, Mentions
from claimnum.text.outline import Sentence

# How many sentences back somebody may have spoken last for whom a pronoun stands.
NEAR = 4
FAR = 16


class Sources:
    """The attributions of one document, read sentence by sentence as its mentions ask for them."""

    def __init__(self, found: Mentions, lexicon: Lexicon) -> None:
        self._found = found
        self._lexicon = lexicon
        self._words = lexicon.compiled(cues).words
        self._syntax = found.syntax
        self._made: dict[tuple[Report, Report | None], Attribution] = {}

    def of(self, mention: Mention, sentence: Sentence) -> Attribution:
        """Who says a mention that stands in a sentence."""
        place = self._quoted.at(mention.first)
        index = self._reports.index(sentence.first)
        if place is not None:
            spoken = self._spoken.of(place)
            if spoken is not None and self._is_house(spoken[1].phrase):
                return Attribution()
            if spoken is not None:
                return self._attribution(spoken[1], spoken[0], None)
            if self._spoken.long(place):
                return Attribution()
        reports = self._reports.of(index)
        covering = [report for report in reports if self._covers(report, mention.first)]
        if covering and any(
            report.rule in ("citing", "according to") and report.phrase.holds(mention.first) for report in reports
        ):
            return Attribution()  # how many are cited
        turn = self._turn(mention.first)
        if turn is not None and (not covering or self._is_speaker(covering[-1].phrase)):
            return self._attribution(turn, index, None)
        others = [report for report in covering if not self._is_house(report.phrase)]
        if covering and not others:
            return Attribution()
        covering = others
        if not covering:
            listed = self._listed(index)
            if listed is not None:
                return self._attribution(listed, index - 1, None)
            told = self._studies.at(mention.first, index)
            return Attribution() if told is None else self._attribution(told[1], told[0], None)
        inner, outer = self._nested(covering, mention.first)
        return self._attribution(inner, index, outer)

    def _covers(self, report: Report, token: int) -> bool:
        return report.covers(token) and not (report.cue[0] < token and self._reader.narrated(report, token))

    def _turn(self, token: int) -> Report | None:
        """The report of a speaker's label in front of the paragraph that holds a token ("Roth: We lost 41 boats.")."""
        turn = self._turns.at(token)
        if turn is None or self._turns.is_outlet(turn):
            return None
        phrase = SourcePhrase(turn.first, turn.colon, turn.colon)
        return Report(phrase, (turn.colon, turn.colon + 1), None, (turn.colon + 1, turn.last), "Lee:")

    def _is_speaker(self, phrase: SourcePhrase) -> bool:
        return self._found.outline.tokens.lower[phrase.first] in self._words["first_person"]

    def _is_house(self, phrase: SourcePhrase) -> bool:
        """Whether a phrase stands for the outlet itself, as "we" and "our" do outside quotations: "our sums show".

        "Our source says" and "says our chairman, Roth" do not, but "our reporter Roth says" does.
        """
        lower, head = self._found.outline.tokens.lower, phrase.core - 1
        if lower[phrase.first] not in self._words["house"]:
            return False
        if head == phrase.first or not self._lexicon.compiled(turn_words).hosts.isdisjoint(lower[phrase.first : phrase.last]):
            return True
        return lower[head] not in self._words["speaking_for"] and self._reader.phrases.kind(phrase) != "name"

    def _listed(self, index: int) -> Report | None:
        """The report that ends in a colon right before a sentence, which it then covers ("Roth gave these figures:")."""
        sentences = self._found.outline.sentences
        if index == 0 or self._found.outline.tokens.words[sentences[index - 1].last - 1] != ":":
            return None
        reports = [
            report for report in self._reports.of(index - 1) if report.after and report.after[1] == sentences[index - 1].last
        ]
        return reports[-1] if reports else None

    def _nested(self, covering: list[Report], token: int) -> tuple[Report, Report | None]:
        """(whose words they are, who passes them on) of the reports that cover a token.

        What stands behind the words is about all of them, what stands before them about what follows. The outermost is
        the source, unless it relays what another one says ("Reuters reported that the ministry said").
        """
        given = [report for report in covering if report.rule == "what Lee expected"]
        if given:
            return given[0], None  # "Lee put it far above the 40 claimed by Roth"
        leading = [report for report in covering if report.cue[0] <= token and report.rule != "citing"]
        trailing = [report for report in covering if report.cue[0] > token and report.rule != "citing"]
        order = [*reversed(trailing), *leading]
        cited = [report for report in covering if report.rule == "citing"]
        if cited:
            return cited[0], order[0] if order else None
        said = [report for report in order if report.rule not in ("in a poll", "Lee's count")]
        order = said or [report for report in order if report.rule == "Lee's count"] or order
        order = [report for report in order if report.rule != "as Lee said" or report.cue[0] < order[-1].cue[0]] or order
        if len(order) > 1 and order[1].says and order[1].phrase != order[0].phrase and self._speakers.relays(order[0].phrase):
            return order[1], order[0]
        return order[0], None

    def _previous(self, phrase: SourcePhrase, index: int) -> SourcePhrase | None:
        """The last source before a pronoun that speaks: whom it stands for, if anybody spoke in the sentences before it."""
        tokens, pronouns = self._found.outline.tokens, self._words["third_person"]
        if phrase.stands_for is not None or phrase.last > phrase.first + 1 or tokens.lower[phrase.first] not in pronouns:
            return None
        if tokens.lower[phrase.first] == "it" and (subject := self._told_of_itself(phrase, index)) is not None:
            return subject
        near = index - NEAR
        for earlier in range(index, max(-1, index - FAR), -1):
            if earlier <= near:
                return None
            reports = self._reports.of(earlier)
            if (
                earlier < index
                and not reports
                and self._speakers.begins_with_person(self._found.outline.sentences[earlier].first)
            ):
                return None  # "Lee, who won, takes office. She …"
            if earlier < index and not reports and tokens.lower[phrase.first] in self._words["personal"]:
                person = self._reader.openings.person(self._found.outline.sentences[earlier])
                if person is not None and not self._differs(phrase, person):
                    return person
            for report in reversed(reports):
                behind = report.phrase.stands_for or report.phrase
                lone = behind.last == behind.first + 1 and tokens.lower[behind.first] in pronouns
                if behind.last <= phrase.first and not lone:
                    if self._differs(phrase, behind):
                        continue
                    return behind
                if earlier < index and tokens.lower[behind.first] == tokens.lower[phrase.first]:
                    near = earlier - NEAR  # "he said. … he added": the same one goes on
        return None

    def _differs(self, phrase: SourcePhrase, behind: SourcePhrase) -> bool:
        """Whether a pronoun cannot stand for a phrase: "he" for several people, "it" for somebody."""
        lower = self._found.outline.tokens.lower
        if lower[phrase.first] in self._words["personal"] and not self._speakers.may_be(behind, lower[phrase.first]):
            return True
        if self._reader.phrases.kind(behind) != "anonymous":
            return False
        return lower[phrase.first] in ("it", "its") or (
            lower[phrase.first] in self._words["personal"] and lower[behind.core - 1].endswith(("s", "men", "people"))
        )

    def _told_of_itself(self, phrase: SourcePhrase, index: int) -> SourcePhrase | None:
        """The body that opens the sentence which it closes: "Noria has cut 41 jobs, it said"."""
        sentence = self._found.outline.sentences[index]
        if self._found.outline.tokens.lower[phrase.first - 1] not in (",", ";", ":") or phrase.first == sentence.first:
            return None
        subject = self._reader.openings.body(sentence, phrase.first - 1)
        return subject if subject is not None and subject.last < phrase.first - 1 else None

    @cached_property
    def _quoted(self) -> Quotations:
        return quotations(self._found.outline)

    @cached_property
    def _reports(self) -> TextReports:
        return TextReports(self._found.outline.sentences, self._syntax, self._reader)

    @cached_property
    def _spoken(self) -> Spoken:
        return Spoken(self._found.outline.tokens, self._quoted, self._reports)

    @cached_property
    def _studies(self) -> Studies:
        return Studies(self._reader.phrases, self._lexicon.compiled(studying), self._reports)

    @cached_property
    def _turns(self) -> Turns:
        return Turns(self._found.outline, self._words["first_person"], self._lexicon.compiled(turn_words))

    @cached_property
    def _speakers(self) -> Speakers:
        outline = self._found.outline
        return Speakers(outline, self._lexicon, Register(outline, self._lexicon, self._dates))

    @cached_property
    def _dates(self) -> frozenset[int]:
        return frozenset(at for date in self._found.dates for at in range(date.first, date.last))

    @cached_property
    def _reader(self) -> ReportReader:
        tokens = self._found.outline.tokens
        words = self._lexicon.compiled(cues)
        tags = self._syntax.tags_of()
        phrases = PhraseReader(tokens, tags, self._dates, words.words["participles"], self._lexicon.compiled(source_nouns))
        return ReportReader(phrases, self._quoted, words)

    def _attribution(self, report: Report, index: int, outer: Report | None) -> Attribution:
        """What a report comes to, made once for all that it covers."""
        made = self._made.get((report, outer))
        if made is None:
            via = None if outer is None else self._speakers.source(outer.phrase).name
            source = self._speakers.source(report.phrase, via, self._previous(report.phrase, index))
            made = Attribution(source, index, (report.phrase.first, report.phrase.last), report.cue)
            self._made[report, outer] = made
        return made
