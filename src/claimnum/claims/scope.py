"""Whose and where: the entity that a number belongs to, and the places where it holds."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from functools import cached_property

from claimnum.claims.attribution import Attribution
from claimnum.claims.claim import Scope, Topic
from claimnum.claims.discourse import TopicRead
from claimnum.claims.entity import Entities
from claimnum.claims.frame import Frame
from claimnum.claims.places import PlaceRead, Places
from claimnum.lexicon.load import Lexicon
from claimnum.mentions.mention import Mention, Mentions
from claimnum.text.outline import Sentence
from claimnum.text.signs import DASHES
from claimnum.text.tags import ADJ, ADV, AUX, CONJ, DET, FINITE, ING, MARK, NOUN, PAST, PREP, PRON, SUB, VERB, VERBAL

# What a place far off in the sentence says nothing about.
NEAR_ONLY = frozenset(("money", "duration"))
# How many tokens off a place is looked for, and how many numbers may share one: keeps hostile text linear.
REACH, LIST = 120, 12
BRACKETS = frozenset("()")
# How many clauses back a place is looked for.
CLAUSES_BACK = 5


class Scopes:
    """The scopes of one document's mentions."""

    def __init__(self, found: Mentions, lexicon: Lexicon) -> None:
        self._found = found
        self._lexicon = lexicon
        self._tokens = found.outline.tokens
        self._syntax = found.syntax

    def of(self, told: Sequence[TopicRead], attributions: Sequence[Attribution]) -> list[Scope]:
        """The scope of each mention of the document, by what was read of it, in text order."""
        where = self._places_of([one.frame for one in told], attributions)
        scopes: list[Scope] = []
        for one, attribution, places in zip(told, attributions, where, strict=True):
            scope = self._scope(one.frame, one.topic, attribution, places)
            scopes.append(scope if one.taken is None else scope.filled(scopes[one.taken]))
        return scopes

    def _places_of(self, frames: list[Frame], attributions: Sequence[Attribution]) -> list[tuple[str, ...]]:
        """The places of each mention, narrowest first."""
        found: list[tuple[str, ...]] = []
        for at, (frame, attribution) in enumerate(zip(frames, attributions, strict=True)):
            places = self._where(frame.mention, frame.sentence, attribution)
            if frame.pointed and places and at and frames[at - 1].sentence is frame.sentence:
                # "91 died in the northeast, 79 of them in Assam": where the part is lies in where the whole is.
                places = tuple(dict.fromkeys((*places, *found[-1])))
            found.append(places)
        return found

    def _scope(self, frame: Frame, topic: Topic, attribution: Attribution, places: tuple[str, ...]) -> Scope:
        entity = self._entities.of(frame, topic, attribution)
        named = entity is not None and any(place == entity or place.endswith(f" and {entity}") for place in places)
        return Scope(None if named else entity, places)

    @cached_property
    def _places(self) -> Places:
        return Places(self._found, self._syntax, self._lexicon)

    @cached_property
    def _entities(self) -> Entities:
        return Entities(self._places.names, self._syntax, self._lexicon)

    @cached_property
    def _firsts(self) -> list[int]:
        return [mention.first for mention in self._found.mentions]

    # Where.

    def _where(self, mention: Mention, sentence: Sentence, attribution: Attribution) -> tuple[str, ...]:
        """The places where a mention holds, as its own sentence tells."""
        reads = () if mention.kind == "age" else self._near_by(mention, sentence, attribution)
        if not reads:
            return ()
        tags, clause = self._syntax.tags(sentence), self._clause(mention, sentence)
        ahead, behind = self._ahead(mention, clause, reads, sentence), self._behind(mention, clause, reads, tags)
        # "In front of 77,390 fans, the largest crowd in England": what a comma parts off yields to a place before.
        apart = ahead is not None and (ahead.carried or "," in self._tokens.lower[mention.last : ahead.first])
        near = behind if behind is not None and apart else ahead or behind
        if near is not None:
            return near.names
        if (told := self._antecedent(clause, reads) or self._joined(mention, reads, sentence)) is not None:
            return told.names
        if mention.kind in NEAR_ONLY:
            return ()
        far = self._before(clause, reads, sentence, attribution) or self._frame(reads, sentence)
        return far.names if far else ()

    def _near_by(self, mention: Mention, sentence: Sentence, attribution: Attribution) -> tuple[PlaceRead, ...]:
        """The places near a mention that are not its source's: of "police in Gao said 40 died" none."""
        named = self._places.of(sentence)
        low = bisect_left(named, mention.first - REACH, key=lambda read: read.first)
        high = bisect_left(named, mention.last + REACH, key=lambda read: read.first)
        reads = tuple(read for read in named[low:high] if read.by != "actor" and not self._listed(read, mention))
        if attribution.phrase is None:
            return reads
        first, last = attribution.phrase
        # "Texas reported 400 cases": the reporter is where they are.
        own = attribution.cue is not None and attribution.cue[1] == mention.first
        return tuple(r for r in reads if r.last <= first or r.first >= last or (own and r.first <= first and r.last >= last))

    def _listed(self, read: PlaceRead, mention: Mention) -> bool:
        """Whether a place is of a number in brackets or dashes that close before a mention: "92 (54 in Lima) and [two]"."""
        opened = self._aside_mark(range(read.first - 1, max(-1, read.first - REACH), -1))
        if opened is None or opened[1] == ")":
            return False
        closed = self._aside_mark(range(read.last, mention.first))
        own = bisect_left(self._firsts, opened[0]) < bisect_left(self._firsts, read.first)
        return own and closed is not None and (opened[1] == "(") is (closed[1] == ")")

    def _aside_mark(self, among: range) -> tuple[int, str] | None:
        """The first bracket or dash among tokens, with where it stands."""
        lower = self._tokens.lower
        for at in among:
            if lower[at] in BRACKETS or (lower[at] in DASHES and not self._tokens.adjacent(at)):
                return at, lower[at]
        return None

    def _clause(self, mention: Mention, sentence: Sentence) -> tuple[int, int]:
        """The clause of a mention, which may run over a joint, and past the brackets that restate it."""
        clause = self._syntax.clause(mention.first, sentence)
        if mention.last > clause[1]:
            clause = clause[0], self._syntax.clause(mention.last - 1, sentence)[1]
        past = self._past_brackets(mention, sentence)
        return clause if past is None else (clause[0], self._syntax.clause(past, sentence)[1])

    def _next_mention(self, mention: Mention, tags: list[str]) -> int:
        """The first token of the mention behind this one that has places of its own."""
        behind, last = bisect_left(self._firsts, mention.last), mention.last
        for following in self._found.mentions[behind : behind + LIST]:
            told = following.equivalent_of is not None or self._leads_on(following)
            if not (told or self._shares(last, following, tags)):
                return following.first
            last = following.last
        return len(self._tokens)

    def _shares(self, first: int, following: Mention, tags: list[str]) -> bool:
        """Whether nothing but nouns stands between two numbers: "21 of the 23 held in Warsaw", "9 trucks and 6 cars at Gao"."""
        last = following.first
        lower = self._tokens.lower[first:last]
        if all(word in self._places.words.partitives for word in lower):
            return True
        if tags[following.last : following.last + 1] == [PREP]:
            return False  # "4,300 people and 250 in Graz"
        return lower[-1] == "and" and all(tag in (NOUN, ADJ, CONJ) for tag in tags[first:last])

    def _past_brackets(self, mention: Mention, sentence: Sentence) -> int | None:
        """The token behind the brackets that restate a quantity: the clause goes on there ("3 km (2 miles) [off] Velmora")."""
        behind = bisect_left(self._firsts, mention.last)
        for other in self._found.mentions[behind : behind + 1]:
            if other.equivalent_of is not None and self._tokens.lower[other.last : other.last + 1] == [")"]:
                return other.last + 1 if other.last + 1 < sentence.last else None
        return None

    def _leads_on(self, mention: Mention) -> bool:
        """Whether a number only leads to a place: "14 km east of Gao", "across 26 districts of Assam"."""
        lower = self._tokens.lower
        behind = lower[mention.last] if mention.last < len(lower) else ""
        if behind in self._places.words.bearings:
            return True
        return mention.last + 1 < len(lower) and behind in self._places.words.kinds and lower[mention.last + 1] == "of"

    def _ahead(
        self, mention: Mention, clause: tuple[int, int], reads: tuple[PlaceRead, ...], sentence: Sentence
    ) -> PlaceRead | None:
        """The first place behind a mention, no other number between, in its clause or one that "when" opens behind it."""
        read = next((read for read in reads if read.first >= mention.last and read.by != "subject"), None)
        tags = self._syntax.tags(sentence)
        if read is None or read.first >= min(self._next_mention(mention, tags), sentence.last):
            return None
        if read.first < clause[1]:
            return None if self._aside(mention.last, read.first, tags) else read
        opener = min(clause[1] + 1, sentence.last - 1)
        # "when a coach left the road and overturned near Kalomo": what "and" joins is told of the same event.
        linked = self._tokens.lower[clause[1]] in ("when", "where") and read.by == "inside"
        # "The previous best, 60,160, was set at Highbury Park": the verb is behind.
        verbless = not any(tags[at] in VERBAL for at in range(*clause)) and tags[opener] in VERBAL and read.by == "inside"
        end = self._syntax.clause(opener, sentence)[1]
        while linked and end + 1 < sentence.last and tags[end] == CONJ and tags[end + 1] in VERBAL:
            end = self._syntax.clause(end + 1, sentence)[1]
        return read if (linked or verbless) and read.first < end else None

    def _behind(
        self, mention: Mention, clause: tuple[int, int], reads: tuple[PlaceRead, ...], tags: list[str]
    ) -> PlaceRead | None:
        """The last place before a mention in its clause, unless the mention opens a part of it that has a verb of its own."""
        if self._opens_conjunct(mention, clause, tags) or self._led_elsewhere(mention):
            return None
        for read in reversed(reads):
            if clause[0] <= read.first and read.last <= mention.first and read.by != "toward":
                return read
        return None

    def _led_elsewhere(self, mention: Mention) -> bool:
        """Whether a name behind "in" tells where, though nobody knows it for a place: "416 in the Ironworkers League"."""
        at = mention.last
        if self._tokens.lower[at : at + 1] != ["in"]:
            return False
        at += 1 + (self._tokens.lower[at + 1 : at + 2] == ["the"])
        return at < len(self._tokens) and self._tokens.words[at][0].isupper() and at not in self._places.names.dated

    def _aside(self, first: int, last: int, tags: list[str]) -> bool:
        """Whether a place stands in a clause of reason that a tag did not part: "8 percent, as demand fell in Europe"."""
        lower, reasons = self._tokens.lower, self._places.words.reasons
        return any(lower[at] in reasons and not FINITE.isdisjoint(tags[at:last]) for at in range(first, last))

    def _opens_conjunct(self, mention: Mention, clause: tuple[int, int], tags: list[str]) -> bool:
        """Whether a mention is the subject behind a conjunction: "900 are in Gao, and [a third] of the force rotates"."""
        before = mention.first - 1
        while before > clause[0] and tags[before] in (DET, ADV):
            before -= 1
        if before <= clause[0] or tags[before] != CONJ or self._tokens.lower[before - 1] != ",":
            return False
        return any(tags[at] in (AUX, VERB) for at in range(mention.last, clause[1]))

    def _antecedent(self, clause: tuple[int, int], reads: tuple[PlaceRead, ...]) -> PlaceRead | None:
        """The place that a relative clause tells of: "in Kursk, a region bordering Sumy and which they held for months"."""
        lower, first, relatives = self._tokens.lower, clause[0], self._places.words.relatives
        before = [read for read in reads if read.last <= first]
        if not before or relatives.isdisjoint(lower[first - 1 : first + 1]) or before[-1].last < first - 2:
            return None
        # Behind "Kursk, a region", every place up to the clause only describes Kursk.
        described = (read for read in before if lower[read.last] == "," and lower[read.last + 1] in ("a", "an", "the"))
        return next(described, before[-1])

    def _joined(self, mention: Mention, reads: tuple[PlaceRead, ...], sentence: Sentence) -> PlaceRead | None:
        """The place behind the last of several counts in a row: "3 people died, 27 were hurt and 26 are missing in Joso"."""
        tags, index = self._syntax.tags(sentence), bisect_left(self._firsts, mention.last)
        for following in self._found.mentions[index : index + LIST]:
            if not self._follows_on(mention, following, tags):
                return None
            mention, clause = following, self._syntax.clause(following.first, sentence)
            read = self._ahead(following, clause, reads, sentence)
            if read is not None:
                # "Employs 4,300 people and 250 in Graz": those alone are there.
                return None if read.carried or read.first - following.last < 2 else read
        return None

    def _follows_on(self, mention: Mention, following: Mention, tags: list[str]) -> bool:
        """Whether a count stands behind another in a row, with things or a verb of its own."""
        between = range(mention.last, following.first)
        if mention.kind != "count" or following.kind != "count" or not between or len(between) > REACH // 4:
            return False
        if self._tokens.lower[following.last : following.last + 1] == ["of"]:
            return False  # "120,000 turned out nationwide, 80,000 of them in Bogotá"
        before = following.first - 1
        while before > mention.last and tags[before] in (DET, ADV):
            before -= 1
        if tags[before] != CONJ and self._tokens.lower[before] != ",":
            return False
        return all(tags[at] not in (SUB, PRON) and (tags[at] != MARK or self._tokens.lower[at] == ",") for at in between)

    def _before(
        self, clause: tuple[int, int], reads: tuple[PlaceRead, ...], sentence: Sentence, attribution: Attribution
    ) -> PlaceRead | None:
        """The last place in the clauses that this one leans on: "struck Gao, killing 40", "up from 29"."""
        for _ in range(CLAUSES_BACK):
            spoken = attribution.cue is not None and clause[0] <= attribution.cue[0] < clause[1]
            if clause[0] - 1 <= sentence.first or not (spoken or self._leans(clause, sentence)):
                return None
            clause = self._syntax.clause(clause[0] - 2, sentence)
            for read in reversed(reads):
                if clause[0] <= read.first < clause[1] and read.by != "toward":
                    return read
        return None

    def _leans(self, clause: tuple[int, int], sentence: Sentence) -> bool:
        """Whether a clause has no subject and verb of its own, or a relative for one."""
        tags, lower = self._syntax.tags(sentence), self._tokens.lower
        (first, last), openings = clause, self._places.words.openings
        opener = lower[first - 1]
        if opener == ";":
            return False
        if opener in openings or lower[first] in openings:
            return True
        while first < last and (tags[first] in (ADV, CONJ) or lower[first] == ","):
            first += 1
        if first >= last or tags[first] in (ING, PAST, PREP, VERB, AUX):
            return True
        if opener == "that":
            return False
        return FINITE.isdisjoint(tags[first + 1 : last])

    def _frame(self, reads: tuple[PlaceRead, ...], sentence: Sentence) -> PlaceRead | None:
        """The place that a sentence opens with: "In Sunamganj, where …, nine people died"."""
        if (
            reads
            and reads[0].by == "inside"
            and reads[0].first - sentence.first < 2
            and self._tokens.lower[reads[0].last : reads[0].last + 1] == [","]
        ):
            return reads[0]
        return None
