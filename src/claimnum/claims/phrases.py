"""Source phrases: the words that stand for a source, read leftwards from a verb or rightwards from "by" or "according to"."""

from __future__ import annotations

from claimnum.claims.cues import SourceNouns
from claimnum.struct import Struct, evolved
from claimnum.text import tags as tag
from claimnum.text.tokens import Tokens

LINKS = frozenset(("of", "for", "at", "in", "from", "with", "on", "to", "by", "about", "against", "inside"))
RELATIVES = frozenset(("who", "which"))
CORE = frozenset((tag.NOUN, tag.NAME, tag.ADJ, tag.POSS, tag.NUM))
OWN = frozenset(("his", "her", "its", "their", "my", "our", "your"))
PERSONAL = frozenset(("i", "you", "he", "she", "it", "we", "they"))
ASIDES = frozenset((tag.DET, tag.NAME, tag.NOUN, tag.NUM, tag.ADJ, tag.ADV, tag.PREP, tag.ING, tag.PAST))
ASIDES_BEHIND = ASIDES - {tag.ADV, tag.PREP}
# Words that open what is set in commas behind a noun.
ASIDE_OPENERS = RELATIVES | OWN | {"whose", "where"}
# No phrase that stands for a source is longer: what bounds the work a cue can cause.
LONGEST = 60


class SourcePhrase(Struct):
    """The words that stand for a source.

    Args:
        first, last: its tokens, half-open, a leading "the" left out ("ministry", "Pentagon press secretary Pat Ryder", "He").
        core: the token after its first noun phrase: what stands behind is "of the northern province".
        aside: tokens of the phrase set beside it ("Rui Valadas, [Mora's mayor]"), or None.
        stands_for: for a relative pronoun, the phrase that it takes up ("Roth, who says"), or None.
    """

    first: int
    last: int
    core: int
    aside: tuple[int, int] | None = None
    stands_for: SourcePhrase | None = None

    def holds(self, token: int) -> bool:
        """Whether a token is one of its own."""
        return self.first <= token < self.last


class PhraseReader:
    """Reads the source phrases of one document. `dates` are the tokens of its time expressions: never part of one."""

    def __init__(
        self, tokens: Tokens, tags: list[str], dates: frozenset[int], participles: frozenset[str], nouns: SourceNouns
    ) -> None:
        self.tokens = tokens
        self.tags = tags
        self._dates = dates
        self._participles = participles
        self._nouns = nouns

    def is_date(self, token: int) -> bool:
        """Whether a token belongs to a time expression."""
        return token in self._dates

    def speaks(self, token: int) -> bool:
        """Whether a word is a noun that stands for a source."""
        return self.noun(token) in self._nouns.heads

    def noun(self, token: int) -> str:
        """The word at a token with what a hyphen joins to it, where only the two together are a source: "co-op"."""
        lower = self.tokens.lower
        if lower[token] in self._nouns.heads or token < 2 or lower[token - 1] != "-" or not self.tokens.adjacent(token):
            return lower[token]
        joined = f"{lower[token - 2]}-{lower[token]}"
        return joined if joined in self._nouns.heads else lower[token]

    def contracted(self, token: int) -> bool:
        """Whether a word is a pronoun with its auxiliary: "they've"."""
        return self.tags[token] == tag.AUX and self.tokens.lower[token].partition("'")[0] in PERSONAL

    def kind(self, phrase: SourcePhrase) -> str | None:
        """What stands for the source: "name", "pronoun", "organisation", "document", "anonymous", or None for anything else."""
        if phrase.stands_for is not None:
            return self.kind(phrase.stands_for)
        head = phrase.core - 1
        word = self.noun(head)
        if word == ")" or self.tags[head] == tag.MARK:
            head = phrase.first
            word = self.tokens.lower[head]
        known = self._nouns.heads.get(word)
        if known is not None or self.tags[head] == tag.NUM:
            return known
        if self.tags[head] == tag.PRON or word in OWN or self.contracted(head):
            return "pronoun"
        if word in self._nouns.things and phrase.first > 0 and self.tokens.lower[phrase.first - 1] == "the":
            return None  # "the Hatch Fire", but "Cal Fire"
        return "name" if self.tags[head] == tag.NAME or self._set_off(head) else None

    def _set_off(self, head: int) -> bool:
        """Whether a capital that may be its sentence's ("Markets fell") names: an outlet, an acronym, one with an aside."""
        words = self.tokens.words
        if not words[head][0].isupper() or self.tags[head] != tag.NOUN:
            return False
        if len(words[head]) > 1 and words[head].isupper():
            return True
        if words[head + 1 : head + 2] == [","] or self.tokens.lower[head] in self._nouns.outlets:
            return True
        # No singular acts without an article that is no name: "Roth makes it 40".
        acts = head + 1 < len(words) and self.tags[head + 1] == tag.VERB and words[head + 1].endswith("s")
        return acts and not words[head].endswith("s")

    def before(self, end: int, floor: int) -> SourcePhrase | None:
        """The phrase that ends right before token `end` and starts no earlier than `floor`: a verb's subject."""
        lower = self.tokens.lower
        floor = max(floor, end - LONGEST)
        end = self.before_when(end, floor)
        if end - 1 > floor and lower[end - 1] in ("all", "both", "each") and self.tags[end - 2] in tag.NOMINAL:
            end -= 1  # "the fire service and police both said"
        if end <= floor:
            return None
        if lower[end - 1] == ",":
            return self._before_aside(end - 1, floor)
        if lower[end - 1] in RELATIVES:
            comma = end - 2 > floor and lower[end - 2] == ","
            antecedent = self._antecedent_of(end - 1, end - 2 if comma else end - 1, floor)
            return None if antecedent is None else SourcePhrase(end - 1, end, end, None, antecedent)
        return self._chain_before(end, floor)

    def spoken_of(self, end: int, floor: int) -> SourcePhrase | None:
        """What "whose" takes up at token `end`: the phrase that may be a source, else its last part."""
        chain, first = self._chain_before(end, floor), self._chunk_before(end, floor)
        if first is None or (chain is not None and self.kind(chain) is not None):
            return chain
        return self._trimmed(first, end, end)

    def _antecedent_of(self, relative: int, end: int, floor: int) -> SourcePhrase | None:
        """What a relative pronoun takes up: the name right before it, else the whole phrase.

        Not that name where it is but a part of a person's ("Lee of the bank, who says") or where the verb is a plural's
        ("documents seen by the Ledger, which show"), nor what is set beside a name ("Lee, the bank's head, who says").
        """
        first = self._chunk_before(end, floor)
        if first is None or self.tags[end - 1] != tag.NAME:
            beside = self._before_aside(end, floor) if relative > end else None
            if first is not None and beside is not None and beside.aside is not None and self.kind(beside) == "name":
                return beside if beside.aside[0] + 4 > first >= beside.aside[0] else self._chain_before(end, floor)
            return self._chain_before(end, floor)
        chain = self._chain_before(end, floor)
        if chain is not None and chain.core < end:
            head, verb = chain.core - 1, self._verb_behind(relative + 1)
            person = self.tokens.lower[relative] == "who" and self.tags[head] == tag.NAME
            plural = self.tokens.lower[head].endswith("s") and self.tags[verb] == tag.VERB and self.speaks(head)
            if person or (plural and not self.tokens.lower[verb].endswith("s")):
                return chain
        return self._trimmed(first, end, end)

    def _verb_behind(self, at: int) -> int:
        """The token at or behind `at` that is no adverb."""
        while at + 1 < len(self.tags) and self.tags[at] == tag.ADV:
            at += 1
        return min(at, len(self.tags) - 1)

    def before_when(self, end: int, floor: int) -> int:
        """Where what says when it was made stops: "a poll [released on Monday] found"."""
        at = end
        while at > floor and (at - 1 in self._dates or self.tags[at - 1] == tag.ADV):
            at -= 1
        if at == end:
            return end
        if at > floor and self.tags[at - 1] == tag.PREP:
            at -= 1
        return at - 1 if at > floor and self.tokens.lower[at - 1] in self._participles else at

    def _before_aside(self, comma: int, floor: int) -> SourcePhrase | None:
        """The phrase before an aside that closes at `comma`: "Rui Valadas, Mora's mayor, said"."""
        opening = comma - 1
        for _ in range(4):
            while opening >= floor and self.tokens.lower[opening] not in (",", ";", "—", "–", ":"):
                opening -= 1
            if opening <= floor or self.tokens.lower[opening] != ",":
                return None
            if self.tags[opening + 1] in ASIDES or self.tokens.lower[opening + 1] in ASIDE_OPENERS:
                found = self._chain_before(opening, floor)
                if found and self.kind(found) is not None and not self._is_set_beside(found, floor):
                    return evolved(found, aside=(opening + 1, comma))
            opening -= 1
        return None

    def _is_set_beside(self, phrase: SourcePhrase, floor: int) -> bool:
        """Whether a phrase only says where somebody lives: "Roth, 52, of [Tern Close], Hastings, said"."""
        lower = self.tokens.lower
        at = phrase.first - 1 - (lower[phrase.first - 1] == "the")
        return at > floor and lower[at] in LINKS and lower[at - 1] == ","

    def _chain_before(self, end: int, floor: int) -> SourcePhrase | None:
        """Noun phrases joined by prepositions, the last of which ends at `end`."""
        first = self._chunk_before(end, floor)
        if first is None:
            behind = self._antecedent(end, floor)  # "an official who was not allowed to speak said"
            return None if behind is None else self._trimmed(behind[0], behind[1], behind[1])
        core = end
        while first > floor and self.tokens.lower[first - 1] in LINKS:
            stop = first - 1
            if stop > floor and self.tokens.lower[stop - 1] in self._participles:
                stop -= 1
            before = self._chunk_before(stop, floor)
            if before is None or (self.tags[stop - 1] == tag.ADJ and self.tags[before] != tag.DET):
                break  # "short of the 40 analysts expected"
            first, core = before, stop
        antecedent = self._antecedent(first, floor)
        if antecedent is not None:
            first, core = antecedent
        return self._trimmed(self._conjoined(first, floor), end, core)

    def _conjoined(self, first: int, floor: int) -> int:
        """The first token of what is joined by "and" to the phrase that starts at `first`, if it opens there."""
        if first - 2 < floor or self.tokens.lower[first - 1] not in ("and", "or"):
            return first
        before = self._chunk_before(first - 1, floor)
        if before is None:
            return first
        opens = before == floor or self.tags[before - 1] in (tag.MARK, tag.CONJ, tag.SUB, tag.ADV)
        return before if opens else first

    def _antecedent(self, first: int, floor: int) -> tuple[int, int] | None:
        """Where a relative clause stands between a noun and its verb ("advisers who ran the numbers argue"): that noun."""
        for at in range(first - 1, max(floor, first - 14), -1):
            word = self.tokens.lower[at]
            if word in (",", ";", ":", "—") or self.tags[at] == tag.CONJ:
                return None
            if word == "who":
                before = self._chunk_before(at, floor)
                return None if before is None else (before, at)
        return None

    def _chunk_before(self, end: int, floor: int) -> int | None:
        """The first token of the noun phrase that ends right before `end`, its determiner included."""
        tags, lower = self.tags, self.tokens.lower
        at = end - 1
        if at >= floor and lower[at] == ")":
            while at > floor and lower[at] != "(":
                at -= 1
            at -= 1
        if at < floor or at in self._dates:
            return None
        if tags[at] == tag.PRON or self.contracted(at):
            return at
        noun = (
            tags[at] in CORE or lower[at] in self._nouns.heads or (tags[at] == tag.VERB and at > floor and tags[at - 1] in CORE)
        )
        if not noun and not (tags[at] == tag.DET and lower[at] not in ("the", "a", "an")):
            return None
        if tags[at] == tag.DET:
            return at
        while at > floor and at - 1 not in self._dates and self._joins(at - 1):
            at -= 1
        return at - 1 if at > floor and (tags[at - 1] == tag.DET or lower[at - 1] in OWN) else at

    def _joins(self, at: int) -> bool:
        """Whether the token belongs to the noun phrase that goes on right behind it."""
        kind, word = self.tags[at], self.tokens.lower[at]
        if kind in CORE or word == "own" or (kind == tag.ING and self._in_title(at)):
            return True
        if self.tokens.lower[at + 1 : at + 2] == ["-"] and self.tokens.adjacent(at + 1) and word[0].isalpha():
            return True  # "caucus-goers"
        if word in ("-", "&", "/", "–", ".", "'"):
            return self._glues(at)
        before = self.tags[at - 1] if at > 0 else tag.MARK
        if kind == tag.ING and before in (tag.MARK, tag.CONJ, tag.SUB) and self.tags[at + 1] == tag.NOUN:
            return True
        if kind in (tag.ING, tag.PAST) and before == tag.MARK and self.tokens.lower[at - 1] == "-" and self.tokens.adjacent(at):
            return True
        # A participle ("the United Nations", "polled economists") or a noun that looks a verb: "state-owned", "fire agency".
        inside = before in (tag.DET, tag.ADJ, tag.NOUN, tag.POSS) and self.tags[at + 1] in CORE
        return inside and kind in (tag.PAST, tag.ING, tag.VERB) and (kind == tag.VERB) == (before == tag.NOUN)

    def _in_title(self, at: int) -> bool:
        """Whether a word in "-ing" belongs to the title of somebody: "Noria [managing] director Nina Roth"."""
        titled = at > 0 and at + 1 < len(self.tags) and self.tags[at - 1] in tag.NOMINAL
        return titled and self.tags[at + 1] == tag.NOUN and self.tokens.lower[at + 1] in self._nouns.roles

    def _glues(self, at: int) -> bool:
        """Whether a mark stands inside a name or a compound: "AT&T", "state-owned", "J. Smith", "the workers' union"."""
        tags, tokens = self.tags, self.tokens
        word = tokens.lower[at]
        if at == 0 or at + 1 >= len(tags):
            return False
        if word == "&":
            return True
        if word == "'":
            return tokens.adjacent(at) and not tokens.adjacent(at + 1) and tags[at - 1] in tag.NOMINAL
        if word == ".":
            return tokens.adjacent(at) and tags[at - 1] == tag.NAME and tags[at + 1] in tag.NOMINAL
        return tokens.adjacent(at) and tokens.adjacent(at + 1)

    def after(self, first: int, stop: int) -> SourcePhrase | None:
        """The phrase that starts at token `first` and ends by `stop`, with the aside behind it."""
        stop = min(stop, first + LONGEST)
        if first >= stop:
            return None
        if self.tags[first] == tag.PRON and not self._counts(first, stop):
            return SourcePhrase(first, first + 1, first + 1)
        core = self._chunk_after(first, stop)
        if core is None:
            return None
        last = self._chain_after(core, stop)
        return self._trimmed(first, last, core, self._aside_after(last, stop))

    def _counts(self, at: int, stop: int) -> bool:
        """Whether a pronoun stands before its noun: "one source"."""
        return self.tokens.lower[at] == "one" and at + 1 < stop and (self.tags[at + 1] in CORE or self.speaks(at + 1))

    def _chain_after(self, last: int, stop: int) -> int:
        """The token after the noun phrases that prepositions join to the one that ends at `last`."""
        while last < stop:
            at = last
            if self.tokens.lower[at] in self._participles and at + 1 < stop:
                at = self._behind_when(at + 1, stop)
            if self.tokens.lower[at] not in LINKS or (further := self._chunk_after(at + 1, stop)) is None:
                break
            last = further
        return last

    def _behind_when(self, first: int, stop: int) -> int:
        """The token after what says when: "data released [on Tuesday] by the League"."""
        at = first + 1 if first + 1 < stop and first + 1 in self._dates and first not in self._dates else first
        while at in self._dates:
            at += 1
        return at if at < stop else first

    def _aside_after(self, last: int, stop: int) -> tuple[int, int] | None:
        if last + 1 >= stop or self.tokens.lower[last] != "," or self.tags[last + 1] not in ASIDES_BEHIND:
            return None
        end = self._chunk_after(last + 1, stop)
        if end is None:
            return None
        end = self._chain_after(end, stop)
        closed = end >= stop or self.tags[end] in (tag.MARK, tag.CONJ) or self.tokens.lower[end] in RELATIVES
        return (last + 1, end) if closed else None

    def _chunk_after(self, first: int, stop: int) -> int | None:
        """The token after the noun phrase that starts at `first`."""
        tags, lower = self.tags, self.tokens.lower
        at, head = first, None
        while at < stop and at not in self._dates:
            kind = tags[at]
            if self._hyphened(at, stop):
                at += 2
                if tags[at] in (tag.PAST, tag.ING):
                    at += 1
                elif tags[at] == tag.PREP:  # "start-up"
                    head, at = at, at + 1
                continue
            if (
                kind == tag.NAME
                and head is not None
                and lower[head].endswith("s")
                and self._nouns.heads.get(lower[head]) == "document"
            ):
                break  # "reports Lee filed"
            if kind in tag.NOMINAL or self._noun_for_all_that(at, first, stop):
                head = at
            elif kind == tag.DET and head is not None:
                break
            elif lower[at] in ("-", "&", "/", ".", "'"):
                if at == first or not self._glues(at):
                    break
            elif kind in (tag.PAST, tag.ING):
                if head is not None and not (kind == tag.ING and self._in_title(at)):
                    break
            elif kind not in (tag.DET, tag.ADJ, tag.NUM, tag.POSS) and lower[at] not in OWN and not self._counts(at, stop):
                break
            at += 1
        return None if head is None else head + 1

    def _hyphened(self, at: int, stop: int) -> bool:
        """Whether the word at a token and the hyphen behind it begin one longer word: "just-released", "then-president"."""
        tokens = self.tokens
        joined = at + 2 < stop and tokens.lower[at + 1] == "-" and tokens.adjacent(at + 1) and tokens.adjacent(at + 2)
        return joined and tokens.lower[at][0].isalnum()

    def _noun_for_all_that(self, at: int, first: int, stop: int) -> bool:
        """Whether a word that looks a verb or an adjective is a noun here: "FEC [records]", "the state [fire] agency"."""
        tags, lower = self.tags, self.tokens.lower
        following = tags[at + 1] if at + 1 < stop else tag.MARK
        if tags[at] in (tag.VERB, tag.ADJ) and lower[at] in self._nouns.heads:
            return tags[at] == tag.VERB if at == first else following not in (tag.DET, tag.NUM, tag.NAME, tag.PRON)
        return (
            tags[at] == tag.VERB
            and at > first
            and tags[at - 1] in (tag.DET, tag.ADJ, tag.NOUN, tag.POSS)
            and following in CORE
            and following != tag.NUM
        )

    def _trimmed(self, first: int, last: int, core: int, aside: tuple[int, int] | None = None) -> SourcePhrase:
        if self.tokens.lower[first] == "the" and first + 1 < last:
            first += 1
        return SourcePhrase(first, last, max(core, first + 1), aside)
