"""What a number counts or measures: the noun phrase behind it, or a pronoun that stands for one."""

from __future__ import annotations

from typing import NamedTuple

from claimnum.claims.predicate import FrameWords
from claimnum.mentions.mention import Mention, Mentions
from claimnum.text.signs import QUOTES
from claimnum.text.syntax import Phrase
from claimnum.text.tags import ADJ, ADV, AUX, CONJ, DET, ING, NOMINAL, NOUN, NUM, PAST, POSS, PREP, PRON, SUB, VERB


class Counted(NamedTuple):
    """What stands behind a number.

    Args:
        behind: the token behind the number and what it counts.
        phrase: the noun phrase ("40 young men"), or the one inside the number's surface.
        pointed: whether a pronoun stands for it ("40 of them").
        partitive: whether "of" leads to it ("40 of the men", "a third of the men").
        relative: the verb of a clause that hangs on the number without a pronoun ("the $3bn he had forecast"); -1 for none.
    """

    behind: int
    phrase: Phrase | None = None
    pointed: bool = False
    partitive: bool = False
    relative: int = -1


class CountedReader:
    """Reads what the numbers of one document count; `dated` are the tokens of its time expressions."""

    def __init__(self, found: Mentions, words: FrameWords, dated: set[int]) -> None:
        self._syntax = found.syntax
        self._tokens = found.outline.tokens
        self._words = words
        self._dated = dated
        self._restated = self._past_equivalents(found)

    def _past_equivalents(self, found: Mentions) -> dict[int, int]:
        """The end of a number -> the token behind the brackets that restate it: "9,400 hectares (23,200 acres) of trees"."""
        past: dict[int, int] = {}
        for other in found.mentions:
            if other.equivalent_of is not None and self._tokens.lower[other.last : other.last + 1] == [")"]:
                past[found.mentions[other.equivalent_of].last] = other.last + 1
        return past

    def of(self, mention: Mention, stop: int, tags: list[str]) -> Counted:
        """What `mention` counts in its sentence, which ends at token `stop`."""
        lower = self._tokens.lower
        holds_noun = mention.kind == "count" or (mention.kind == "rate" and (mention.quantity.unit or "1").startswith("1"))
        if holds_noun and (inside := self._inside(mention, tags)) is not None:
            return Counted(mention.last, inside)
        at = self._restated.get(mention.last, mention.last)
        while at < stop and lower[at] in QUOTES:
            at += 1
        if at < stop and lower[at] == "-" and self._tokens.adjacent(at):
            at += 1
            if at < stop and mention.kind == "count" and tags[at] in NOMINAL and self._tokens.adjacent(at):
                whole = self._syntax.noun_phrase_at(at, stop)
                return Counted(at + 1 if whole is None else whole.last, Phrase(at, at + 1, at))  # "a nine-storey block"
        at += lower[at : at + 2] == ["out", "of"]  # "17 out of the 28 districts"
        if mention.kind == "money" and (paid := self._paid_in(at, stop, tags)) is not None:
            return Counted(paid.last, paid, partitive=True)
        if at + 1 < stop and lower[at] == "of":
            if self._points(at + 1, stop, tags):
                return Counted(at + 2, pointed=True, partitive=True)
            return self._part(at + 1, mention, stop, tags)
        if at < stop and mention.kind != "ratio" and (lower[at] in self._words.not_counted or at in self._dated):
            return Counted(at)
        if (verb := self._reckoned(at, mention, stop, tags)) >= 0:
            return Counted(mention.last, relative=verb)
        return self._whole(at, mention, stop, tags)

    def _paid_in(self, at: int, stop: int, tags: list[str]) -> Phrase | None:
        """What a sum is worth of: "$5m in aid"."""
        if at + 1 >= stop or self._tokens.lower[at] != "in" or tags[at + 1] not in (NOUN, ADJ) or at + 1 in self._dated:
            return None
        inner = self._syntax.noun_phrase_at(at + 1, stop)
        if inner is None or tags[inner.head] != NOUN or self._tokens.lower[inner.head] in self._words.manners:
            return None
        return inner

    def _reckoned(self, at: int, mention: Mention, stop: int, tags: list[str]) -> int:
        """The verb by which somebody reckoned with a number before ("the $3bn he had forecast"), or -1."""
        if at >= stop or self._tokens.lower[mention.first - 1 : mention.first] not in (["the"], ["than"]):
            return -1
        verbs = self._words.holders
        if tags[at] != PRON:
            subject = self._syntax.noun_phrase_at(at, stop)
            if subject is None or subject.last >= stop:
                return -1
            at = subject.last
        else:
            verbs = verbs | self._words.tells  # "the 3 percent it gave on Friday"
            at += 1
        while at < stop and tags[at] in (AUX, ADV) and self._syntax.base(at) != "be":
            at += 1
        return at if at < stop and tags[at] in (PAST, VERB) and self._syntax.base(at) in verbs else -1

    def _points(self, at: int, stop: int, tags: list[str]) -> bool:
        """Whether a pronoun stands behind "of": "40 of them", "40 of which", "40 of those"."""
        word = self._tokens.lower[at]
        if word in self._words.points and (at + 1 == stop or tags[at + 1] not in NOMINAL):
            return True
        return tags[at] == PRON and word != "one"

    def _part(self, at: int, mention: Mention, stop: int, tags: list[str]) -> Counted:
        """What a number is a part of, behind "of": "two of the 47 patients", "$2.6m of the $9m appeal"."""
        while at in self._dated or (tags[at] == POSS and at - 1 in self._dated):
            at += 1  # "a fifth of Wednesday's schedule"
        at = whole_at = self._past_determiners(at, stop, tags)
        while at < stop and (tags[at] == NUM or self._tokens.words[at] in "$€£¥-"):
            at += 1
        at += whole_at < at < stop - 1 and self._tokens.words[at - 1] == "-"  # "a third of the 2.2m-bpd cut"
        if at >= stop or at in self._dated:
            return Counted(mention.last, partitive=True)
        phrase = self._syntax.noun_phrase_at(at, stop)
        if phrase is None and self._tokens.lower[at] in self._words.open:
            return Counted(at + 1, Phrase(at, at + 1, at), partitive=True)
        if phrase is None or self._is_verb(at, phrase, tags):
            return Counted(at if at > whole_at else mention.last, partitive=True)  # "two of the 47 were unhurt"
        return Counted(phrase.last, phrase, partitive=True)

    def _whole(self, at: int, mention: Mention, stop: int, tags: list[str]) -> Counted:
        """What stands right behind a number: "40 young men"."""
        at = self._past_determiners(at, stop, tags)
        if at >= stop or at in self._dated:
            return Counted(mention.last)
        phrase = self._syntax.noun_phrase_at(at, stop)
        if phrase is None or self._is_verb(at, phrase, tags):
            return Counted(at)
        word = self._tokens.lower[at]
        alone = phrase.head == at or at + 1 in self._dated
        if alone and (word in self._words.open or (word == "total" and mention.kind == "count")):
            return Counted(at)  # "19 were killed and 34 hurt", "of 54 total", "40 dead this morning"
        return Counted(phrase.last, phrase)

    def _past_determiners(self, at: int, stop: int, tags: list[str]) -> int:
        lower = self._tokens.lower
        while at < stop and tags[at] in (DET, ADV) and lower[at] not in ("here", "there") and tags[at + 1 : at + 2] != [AUX]:
            at += 1
        return at

    @staticmethod
    def _is_verb(at: int, phrase: Phrase, tags: list[str]) -> bool:
        """Whether a participle at `at` is a verb ("killed men") and not part of the phrase behind it ("injured people")."""
        return tags[at] in (PAST, ING) and not (tags[at + 1] in (NOUN, ADJ, PAST) and tags[phrase.head] == NOUN)

    def _inside(self, mention: Mention, tags: list[str]) -> Phrase | None:
        """The noun within a mention's surface ("38,400 people, give or take 2,100"; "68 cases per 100,000")."""
        seen = False
        for at in range(mention.first, mention.last):
            if tags[at] == NUM:
                seen = True
            elif seen and tags[at] in NOMINAL:
                return self._syntax.noun_phrase_at(at, mention.last)
            elif seen and tags[at] in (PREP, SUB, CONJ, DET):
                return None
        return None
