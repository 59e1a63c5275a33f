"""Source phrases: the words that stand for a source, read leftwards from a verb or rightwards from "by" or "according to"."""

from __future__ import annotations

import attrs

from claimnum.text import syntax as tag
from claimnum.text.syntax import Syntax
from claimnum.text.tokens import Tokens

LINKS = frozenset(("of", "for", "at", "in", "from", "with", "on", "to", "by", "about", "against"))
RELATIVES = frozenset(("who", "which"))
CORE = frozenset((tag.NOUN, tag.NAME, tag.ADJ, tag.POSS, tag.NUM))
OWN = frozenset(("his", "her", "its", "their", "my", "our", "your"))
LONGEST = 60


@attrs.frozen(slots=True)
class SourcePhrase:
    """The words that stand for a source.

    Args:
        first, last: its tokens, half-open, a leading "the" left out ("ministry", "Pentagon press secretary Pat Ryder", "He").
        core: the token after its first noun phrase: what stands behind is "of the northern province".
        aside: tokens of the phrase set beside it ("Rui Valadas, [Mora's mayor]"), or None.
    """

    first: int
    last: int
    core: int
    aside: tuple[int, int] | None = None


class PhraseReader:
    """Reads the source phrases of one document. `dates` are the tokens of its time expressions: never part of one."""

    def __init__(
        self, tokens: Tokens, syntax: Syntax, tags: list[str], dates: frozenset[int], participles: frozenset[str]
    ) -> None:
        self.tokens = tokens
        self.tags = tags
        self._syntax = syntax
        self._dates = dates
        self._participles = participles

    def is_date(self, token: int) -> bool:
        """Whether a token belongs to a time expression."""
        return token in self._dates

    def before(self, end: int, floor: int) -> SourcePhrase | None:
        """The phrase that ends right before token `end` and starts no earlier than `floor`: a verb's subject."""
        lower = self.tokens.lower
        floor = max(floor, end - LONGEST)
        if end <= floor:
            return None
        if lower[end - 1] == ",":
            return self._before_aside(end - 1, floor)
        if lower[end - 1] in RELATIVES:
            return self._before_relative(end - 1, floor)
        return self._chain_before(end, floor)

    def _before_relative(self, end: int, floor: int) -> SourcePhrase | None:
        """The noun that "who" stands for."""
        return self._chain_before(end - 1 if end > floor and self.tokens.lower[end - 1] == "," else end, floor)

    def _before_aside(self, comma: int, floor: int) -> SourcePhrase | None:
        """The phrase before an aside that closes at `comma`: "Rui Valadas, Mora's mayor, said"."""
        opening = comma - 1
        for _ in range(4):
            while opening >= floor and self.tokens.lower[opening] not in (",", ";", "—", "–", ":"):
                opening -= 1
            if opening <= floor or self.tokens.lower[opening] != ",":
                return None
            if self._opens_aside(opening + 1):
                found = self._chain_before(opening, floor)
                if found and self.tags[found.core - 1] in (tag.NAME, tag.NOUN, tag.PRON):
                    return attrs.evolve(found, aside=(opening + 1, comma))
            opening -= 1
        return None

    def _opens_aside(self, at: int) -> bool:
        """Whether what stands behind a comma renames or describes the noun before it."""
        kind, word = self.tags[at], self.tokens.lower[at]
        return (
            kind in (tag.DET, tag.NAME, tag.NOUN, tag.NUM, tag.ADJ)
            or word in RELATIVES
            or word in OWN
            or word in self._participles
        )

    def _chain_before(self, end: int, floor: int) -> SourcePhrase | None:
        """Noun phrases joined by prepositions, the last of which ends at `end`."""
        first = self._chunk_before(end, floor)
        if first is None:
            return None
        core = end
        while first > floor:
            link = first - 1
            if self.tokens.lower[link] not in LINKS:
                break
            stop = link
            if stop > floor and self.tokens.lower[stop - 1] in self._participles:
                stop -= 1
            before = self._chunk_before(stop, floor)
            if before is None:
                break
            first, core = before, stop
        antecedent = self._antecedent(first, floor)
        if antecedent is not None:
            first, core = antecedent
        return self._trimmed(first, end, core)

    def _antecedent(self, first: int, floor: int) -> tuple[int, int] | None:
        """Where a relative clause stands between a noun and its verb ("advisers who ran the numbers argue"): that noun."""
        for at in range(first - 1, max(floor, first - 14), -1):
            word = self.tokens.lower[at]
            if word in (",", ";", ":", "—") or self.tags[at] == tag.CONJ:
                return None
            if word in RELATIVES or (word == "that" and self.tags[at - 1] in tag.NOMINAL):
                if at + 1 < len(self.tags) and self.tags[at + 1] not in tag.VERBAL and word == "that":
                    return None
                before = self._chunk_before(at, floor)
                return None if before is None else (before, at)
        return None

    def _chunk_before(self, end: int, floor: int) -> int | None:
        """The first token of the noun phrase that ends right before `end`, its determiner included."""
        tags, lower = self.tags, self.tokens.lower
        at = end - 1
        if at < floor or at in self._dates:
            return None
        if lower[at] == ")":
            while at > floor and lower[at] != "(":
                at -= 1
            return self._chunk_before(at, floor)
        if tags[at] == tag.PRON:
            return at
        if not (tags[at] in tag.NOMINAL or (tags[at] in (tag.POSS, tag.ADJ, tag.DET, tag.NUM) and at - 1 >= floor)):
            return None
        if tags[at] == tag.DET:
            return at if lower[at] not in ("the", "a", "an") else None
        while at > floor and at - 1 not in self._dates and self._joins(at - 1):
            at -= 1
        return at - 1 if at > floor and (tags[at - 1] == tag.DET or lower[at - 1] in OWN) else at

    def _joins(self, at: int) -> bool:
        """Whether the token belongs to the noun phrase that goes on right behind it."""
        kind, word = self.tags[at], self.tokens.lower[at]
        if kind in CORE:
            return True
        if word in ("-", "&", "/", "–") or (word == "." and self.tags[at + 1] == tag.NAME and self.tags[at - 1] == tag.NAME):
            return word in "&." or (self.tokens.adjacent(at) and self.tokens.adjacent(at + 1))
        # A participle inside: "the United Nations", "polled economists".
        return kind in (tag.PAST, tag.ING) and at > 0 and self.tags[at - 1] in (tag.DET, tag.ADJ) and self.tags[at + 1] in CORE

    def after(self, first: int, stop: int) -> SourcePhrase | None:
        """The phrase that starts at token `first` and ends by `stop`, with the aside behind it."""
        if first >= stop:
            return None
        if self.tags[first] == tag.PRON:
            return SourcePhrase(first, first + 1, first + 1)
        core = self._chunk_after(first, stop)
        if core is None:
            return None
        last = self._chain_after(core, stop)
        found = self._trimmed(first, last, core)
        return attrs.evolve(found, aside=self._aside_after(last, stop))

    def _chain_after(self, last: int, stop: int) -> int:
        """The token after the noun phrases that prepositions join to the one that ends at `last`."""
        while last < stop:
            at = last
            if self.tokens.lower[at] in self._participles and at + 1 < stop:
                at += 1
            if self.tokens.lower[at] not in LINKS or (further := self._chunk_after(at + 1, stop)) is None:
                break
            last = further
        return last

    def _aside_after(self, last: int, stop: int) -> tuple[int, int] | None:
        if last + 1 >= stop or self.tokens.lower[last] != "," or not self._opens_aside(last + 1):
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
            if kind in tag.NOMINAL:
                head = at
            elif kind == tag.DET and head is not None:
                break
            elif lower[at] in ("-", "&", "/") or (
                lower[at] == "." and tags[at - 1] == tag.NAME and at + 1 < stop and tags[at + 1] == tag.NAME
            ):
                pass
            elif (
                kind not in (tag.DET, tag.ADJ, tag.NUM, tag.POSS)
                and lower[at] not in OWN
                and not (kind in (tag.PAST, tag.ING) and head is None)
            ):
                break
            at += 1
        return None if head is None else head + 1

    def _trimmed(self, first: int, last: int, core: int) -> SourcePhrase:
        if self.tokens.lower[first] == "the" and first + 1 < last:
            first += 1
        return SourcePhrase(first, last, max(core, first + 1))
