"""What governs a number from before it: a verb, a preposition, a noun phrase, a mark."""

from __future__ import annotations

from typing import NamedTuple

from claimnum.claims.outer import Outer
from claimnum.claims.predicate import FrameWords
from claimnum.mentions.mention import Mention, Mentions
from claimnum.text.signs import QUOTES
from claimnum.text.syntax import Phrase
from claimnum.text.tags import ADJ, ADV, DET, ING, MARK, NAME, NEG, NOMINAL, NUM, PAST, POSS, PREP, TO, VERB, VERBAL


class Governor(NamedTuple):
    """What stands before a number.

    Args:
        left: the token that governs it, adverbs and determiners skipped; -1 where none does.
        link: the preposition or mark there ("to", "of", ":"), "" where a verb or noun stands right before.
        particle: "up" or "down" before the link or the number.
        host: the noun phrase before the link ("a workforce of 40", "put the toll at 40").
        verb: the token of the verb that governs the number, or its host, from the left; -1 where none does.
        negated: whether "not" stands right before the number.
    """

    left: int = -1
    link: str = ""
    particle: str = ""
    host: Phrase | None = None
    verb: int = -1
    negated: bool = False


class GovernorReader:
    """Reads what governs the numbers of one document; `dated` are the tokens of its time expressions."""

    def __init__(self, found: Mentions, words: FrameWords, outer: Outer, dated: set[int]) -> None:
        self._syntax = found.syntax
        self._tokens = found.outline.tokens
        self._words = words
        self._outer = outer
        self._dated = dated
        # The token behind each number, and its first: they show what is "of" another.
        self.ends = {mention.last: mention.first for mention in found.mentions}

    def of(self, mention: Mention, first: int, start: int, tags: list[str]) -> Governor:
        """What governs a number whose phrase starts at token `first`, looked for no further left than `start`."""
        if (bound := self._bound(mention, tags)) >= 0:
            return Governor(bound, verb=bound)
        at, negated = self._past_fillers(first - 1, start, tags)
        found = Governor() if at < start else self._at(at, mention, first, start, tags)
        return found._replace(negated=True) if negated else found

    def is_part(self, first: int, left: int) -> bool:
        """Whether a number ends right before token `first`, and behind the "of" at `left` stands what it is a part of."""
        return first in self.ends and self._tokens.lower[left - 1] != "instead"

    def is_outnumbered(self, left: int) -> bool:
        """Whether what a number is a part of follows the "of" at `left`: "35 of its 412 shops", "125 out of 327 cases"."""
        return left in self.ends or (left > 0 and self._tokens.lower[left - 1] == "out" and left - 1 in self.ends)

    def is_compound(self, at: int) -> bool:
        """Whether a token makes one preposition with "in" and "of" ("in front of")."""
        return at > 0 and self._tokens.lower[at] in self._words.compound and self._tokens.lower[at - 1] == "in"

    def _bound(self, mention: Mention, tags: list[str]) -> int:
        """The verb within a number's own surface ("topped 3,000"), or -1."""
        for at in range(mention.first, mention.last):
            if self._tokens.starts[at] >= mention.number_start:
                break
            if tags[at] in (VERB, PAST) and self._syntax.base(at) in self._words.bounds:
                return at
        return -1

    def _past_fillers(self, at: int, start: int, tags: list[str]) -> tuple[int, bool]:
        """The token that is no filler of a number's phrase, read leftwards from `at`, and whether a "not" was passed."""
        lower, negated = self._tokens.lower, False
        while (
            at >= start
            and lower[at] not in self._words.demonstratives
            and (tags[at] in (ADV, DET, ADJ, NEG) or lower[at] in QUOTES or self._is_filler(at, tags))
        ):
            denies = tags[at] == NEG and lower[at - 1] != "if" and lower[at + 1] not in self._words.focusing
            negated = negated or denies
            at -= 1
        return at, negated

    def _at(self, at: int, mention: Mention, first: int, start: int, tags: list[str]) -> Governor:
        """What governs from token `at`."""
        lower = self._tokens.lower
        if lower[at] in self._words.particles and (found := self._moved(at, first, start, tags)) is not None:
            return found
        if tags[at] in (PREP, TO):
            return self._by_preposition(at, mention, start, tags)
        if tags[at] in VERBAL:
            return Governor(at, verb=at)
        if lower[at] in self._words.demonstratives:
            return Governor(at, host=Phrase(at, at + 1, at))
        if tags[at] in NOMINAL:
            host = self._host(at, "", start, tags)
            return Governor(at, host=host, verb=self._verb_before(host.first if host else at, start, tags))
        return Governor(at, lower[at], host=self._host(at - 1, lower[at], start, tags) if tags[at] == MARK else None)

    def _moved(self, at: int, first: int, start: int, tags: list[str]) -> Governor | None:
        """A particle before the number: how a level moved ("sales, down 4 %"), or part of a verb ("picked up $5m")."""
        lower, verb = self._tokens.lower, self._verb_before(at, start, tags)
        moves = verb < 0 or self._syntax.base(verb) in self._words.levels
        if lower[at - 1] == "-" and self._tokens.adjacent(at):
            return None  # "a one-off £750 payment"
        if lower[at] != "out" and at + 1 == first and moves:
            host = self._outer.ending_at(at - 2, start, tags) if at > start and lower[at - 1] == "," else None
            return Governor(at, "", lower[at], host, verb)
        return Governor(verb, verb=verb) if verb >= 0 else None

    def _by_preposition(self, at: int, mention: Mention, start: int, tags: list[str]) -> Governor:
        lower, link, left, particle = self._tokens.lower, self._tokens.lower[at], at, ""
        at -= 1
        if at >= start and lower[at] in self._words.particles:
            particle = lower[at]
            at -= 1
        at = self._past_adverbs(at, start, tags)
        if link == "to":
            at = self._past_adverbs(self._past_amount(at, start), start, tags)
        host = self._host(at, link, start, tags)
        if particle and host is None and at > start and lower[at] == ",":
            host = self._outer.ending_at(at - 1, start, tags)  # "shares, up by 4 %, closed"
        if link == "of" and host is not None and lower[host.head] in self._words.accounting and host.first - 2 >= start:
            host = self._syntax.noun_phrase_before(host.first - 1, start) or host  # "a loss before tax of £12m"
        if link == "of" and host is not None and self._summarises(host, start, tags):
            return self.of(mention, host.first, start, tags)  # "by an average of 4 %"
        if link == "of" and host is not None and self._paced(host, start, tags):
            return self.of(mention, host.first - 2, start, tags)  # "rising at a rate of 4 %"
        return Governor(left, link, particle, host, self._verb_before(host.first if host else at + 1, start, tags))

    def _summarises(self, host: Phrase, start: int, tags: list[str]) -> bool:
        """Whether a phrase before "of" only says how a number was come by ("cut it by an average of 4 %")."""
        before = host.first - 1
        if self._tokens.lower[host.head] not in self._words.summaries or tags[before] != DET:
            return False
        return before > start and (tags[before - 1] in (PREP, TO) or tags[before - 1] in VERBAL or host.first > host.head)

    def _paced(self, host: Phrase, start: int, tags: list[str]) -> bool:
        """Whether a phrase before "of" says how fast goes what a verb has said ("rising at a rate of 4 %")."""
        at = host.first - 2
        if at <= start or tags[at + 1] != DET or self._tokens.lower[at] != "at" or tags[at - 1] not in VERBAL:
            return False
        return self._tokens.lower[host.head] in self._words.paces

    def _past_adverbs(self, at: int, start: int, tags: list[str]) -> int:
        """The token that says no when or how, read leftwards from `at`."""
        lower, dated = self._tokens.lower, self._dated
        while at >= start and (tags[at] == ADV or at in dated or lower[at] in QUOTES or (tags[at] == PREP and at + 1 in dated)):
            at -= 1
        return at

    def _past_amount(self, at: int, start: int) -> int:
        """What stands before the amount of a change up to the number ("fell by a quarter to 40", "cut it 4 %, to 40")."""
        lower, before = self._tokens.lower, at
        before -= before > start and lower[before] == ","
        if before + 1 not in self.ends:
            return at
        before = self.ends[before + 1] - 1
        before -= before > start and lower[before] == "by"
        return before if before >= start else at

    def _is_filler(self, at: int, tags: list[str]) -> bool:
        """An "estimated" or "confirmed" between an article and its number."""
        return tags[at] == PAST and at > 0 and tags[at - 1] == DET

    def _host(self, at: int, link: str, start: int, tags: list[str]) -> Phrase | None:
        """The noun phrase that ends at `at`; but for "of", the one that its "of" and "in" phrases hang on."""
        while at > start and ((link == ":" and tags[at] == PAST) or self._tokens.lower[at] == "aged"):
            at -= 1
        if link == "of" and self.is_compound(at):
            return None
        phrase = self._syntax.noun_phrase_before(at + 1, start) if at >= start else None
        if phrase is None and at >= start and self._stands_open(at, link, tags):
            phrase = Phrase(at, at + 1, at)
        if phrase is None and link == "to" and tags[at] == PAST and (phrase := self._syntax.noun_phrase_before(at, start)):
            verb = self._verb_before(phrase.first, start, tags)
            phrase = phrase if verb >= 0 and tags[verb] != ING else None  # "takes the amount restored to"
        if phrase is None and link in ("for", "to") and self._permits(at, start, tags):
            return self._syntax.noun_phrase_before(at, start)
        if phrase is not None and link not in ("of", "", ","):
            phrase = self._outer.of(phrase, start, tags)
        return phrase

    def _permits(self, at: int, start: int, tags: list[str]) -> bool:
        """Whether a participle says what the noun before it is made or cleared for ("a vessel built for 400")."""
        return at > start and tags[at] == PAST and tags[at - 1] in NOMINAL and self._syntax.base(at) in self._words.permits

    def _stands_open(self, at: int, link: str, tags: list[str]) -> bool:
        """Whether an adjective stands for people before the number ("the number of missing to 40", "Injured: 40")."""
        return self._tokens.lower[at] in self._words.open and (link == ":" or tags[at - 1] in (PREP, DET, NAME))

    def _verb_before(self, at: int, start: int, tags: list[str]) -> int:
        """The verb right before token `at`, determiners, adverbs and particles skipped; -1 where there is none."""
        before = self.ends.get(at, at) - 1
        while before >= start and (
            tags[before] in (DET, ADV, ADJ, POSS, NUM)
            or self._tokens.lower[before] in ("up", "down", "by")
            or (tags[before] == PAST and tags[before - 1] == DET)  # "paid each bereaved family"
        ):
            before -= 1
        return before if before >= start and tags[before] in VERBAL else -1
