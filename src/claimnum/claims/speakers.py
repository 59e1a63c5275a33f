"""Speakers: the naming of a source from the words that stand for it, resolved in its document."""

from __future__ import annotations

from bisect import bisect_left

from claimnum.claims.claim import Source
from claimnum.claims.cues import cues, source_nouns
from claimnum.claims.phrases import OWN, SourcePhrase
from claimnum.claims.register import LOOK_BACK, Register
from claimnum.lexicon.load import Lexicon
from claimnum.text.outline import Outline
from claimnum.text.span import Span

ARTICLES = frozenset(("the", "a", "an"))
LONGEST_TITLE = 8
Named = tuple[str, str | None, str]


class Speakers:
    """Names the sources of one document."""

    def __init__(self, outline: Outline, lexicon: Lexicon, register: Register) -> None:
        self._tokens = outline.tokens
        self._register = register
        self._nouns = lexicon.compiled(source_nouns)
        self._words = lexicon.compiled(cues).words

    def source(self, phrase: SourcePhrase, via: str | None = None, previous: SourcePhrase | None = None) -> Source:
        """The source that a phrase names, resolved in the document; `previous` is who spoke last before a pronoun."""
        tokens = self._tokens
        span = Span(tokens.starts[phrase.first], tokens.ends[phrase.last - 1])
        name, title, kind = self._resolved(phrase, previous)
        via = via or self._asked_by(phrase)
        return Source(name, title, kind, span, via)

    def may_be(self, phrase: SourcePhrase, pronoun: str) -> bool:
        """Whether "he" or "she" may stand for a source, by its title: "she" for a spokeswoman."""
        title = self._named(phrase)[1] or self._tokens.lower[phrase.core - 1]
        return self._register.agrees(title, pronoun)

    def relays(self, phrase: SourcePhrase) -> bool:
        """Whether a source passes on what others say: an outlet."""
        return not self._nouns.outlets.isdisjoint(self._tokens.lower[phrase.first : phrase.core])

    def begins_with_person(self, first: int) -> bool:
        """Whether the sentence that starts at a token starts with a person's name, a title or a time of day before it."""
        at, stop = first, min(first + LONGEST_TITLE, len(self._tokens))
        while (
            at < stop
            and not self._register.person_at(at)
            and (self._register.titular(at) or not self._tokens.lower[at].isalpha())
        ):
            at += 1
        return at < stop and self._register.person_at(at)

    def _resolved(self, phrase: SourcePhrase, previous: SourcePhrase | None) -> Named:
        """The name, title and kind of a source; a pronoun has them of who spoke last before it."""
        if previous is not None:
            name, title, kind = self._named(previous)
            if self._tokens.lower[phrase.first] in ("it", "its"):
                # What speaks and is no person's role is a body: "According to the inspectorate …. It says"
                previous_word = self._tokens.lower[previous.core - 1]
                body = kind == "organisation" or previous_word not in self._nouns.heads
                if kind == "document" and not previous_word.endswith(("s", "data")):
                    return name, None, kind
                return (name, None, "organisation") if body and (kind != "person" or title is None) else self._named(phrase)
            plural = self._tokens.lower[phrase.first] in ("they", "their")
            lone = self._tokens.words[previous.first][0].isupper() and kind == "organisation" and " " not in name
            if lone and not plural and self._tokens.lower[previous.core - 1] not in self._nouns.heads:
                return name, title, "person"
            if kind == "person" or (kind == "anonymous" and plural == self._tokens.lower[previous.core - 1].endswith("s")):
                return name, title, kind
        if self._asked_by(phrase) is not None:
            phrase = SourcePhrase(phrase.first, phrase.core, phrase.core)
        return self._named(self._owner(phrase) or phrase.stands_for or phrase)

    def _owner(self, phrase: SourcePhrase) -> SourcePhrase | None:
        """Whose a mere tally is: "the League's reckoning", "the count of OpenYard"."""
        lower = self._tokens.lower
        if lower[phrase.core - 1] not in self._nouns.reckonings | self._nouns.published:
            return None
        if (
            phrase.core - 2 > phrase.first
            and lower[phrase.core - 2] == "'s"
            and lower[phrase.core - 1] not in self._nouns.published
        ):
            return SourcePhrase(phrase.first, phrase.core - 2, phrase.core - 2)
        giver = next((at for at in range(phrase.core, phrase.last - 1) if lower[at] in self._words["giving_by"]), None)
        if giver is None or (lower[giver] == "of" and (giver > phrase.core or lower[phrase.core - 1] in self._nouns.published)):
            return None
        first = giver + 2 if lower[giver + 1] == "the" and giver + 2 < phrase.last else giver + 1
        owner = SourcePhrase(first, phrase.last, phrase.last)
        named = self._tokens.words[first][0].isupper() or any(
            self._nouns.heads.get(word) == "organisation" for word in lower[first : phrase.last]
        )
        return owner if named else None

    def _asked_by(self, phrase: SourcePhrase) -> str | None:
        """Who asked the people that a phrase stands for: "economists polled by StreetBook"."""
        lower, words = self._tokens.lower, self._tokens.words
        at = phrase.core
        if at + 2 < phrase.last and lower[at] in self._nouns.asked and lower[at + 1] == "by" and words[at + 2][0].isupper():
            return self._register.text(at + 2, phrase.last)
        return None

    def _named(self, phrase: SourcePhrase) -> Named:
        """The name, title and kind that the words of a phrase themselves give."""
        lower, words = self._tokens.lower, self._tokens.words
        head = self._head(phrase)
        word = lower[head]
        if (known := self._pronoun(word, phrase.first)) is not None:
            return known
        if (
            word == "old"
            and lower[head - 2 : head] == ["year", "-"]
            and (person := self._register.person_before(phrase.first, None))
        ):
            return person.text, person.title, "person"  # "the 58-year-old said"
        proper = words[head][0].isupper() and (not self._register.starts_sentence(head) or word not in self._nouns.heads)
        if proper and word not in self._nouns.roles:
            return self._proper(phrase, head)
        joined = f"{lower[head - 2]}-{word}" if head > 1 and lower[head - 1] == "-" else word
        kind = self._nouns.heads.get(word) or self._nouns.heads.get(joined, "anonymous")
        if kind == "anonymous":
            return self._role(phrase, head)
        if kind == "organisation":
            return self._body(phrase, head)
        return self._whole(phrase.first, head + 1), None, "document"

    def _head(self, phrase: SourcePhrase) -> int:
        """The token of the head noun or last name: not what is set behind it in brackets, nor letters."""
        head = phrase.core - 1
        lower = self._tokens.lower
        if lower[head] == ")":
            while head > phrase.first and lower[head] != "(":
                head -= 1
            head -= 1
        while head > phrase.first and not lower[head][0].isalnum():
            head -= 1
        if head > phrase.first + 1 and lower[head] in self._nouns.letters and lower[phrase.first - 1] != "the":
            head -= self._tokens.words[head].isupper() and lower[phrase.first] not in ARTICLES  # "Nina Roth [MP]"
        return max(head, phrase.first)

    def _whole(self, first: int, last: int) -> str:
        if self._tokens.lower[first] in ("a", "an", "the") and first + 1 < last:
            first += 1
        if self._tokens.lower[last - 1] == ")":
            opening = next((at for at in range(last - 1, first, -1) if self._tokens.lower[at] == "("), last)
            last = opening if self._tokens.words[last - 2].isalnum() else last
        return self._register.text(first, last)

    def _proper(self, phrase: SourcePhrase, head: int) -> Named:
        """A source by its name: a body, an acronym that is spelled out, or a person with the fullest name and title."""
        lower = self._tokens.lower
        first, title = self._register.split(phrase.first, head + 1)
        first = min(first, head)
        titled = title is not None and lower[head] in self._nouns.generic - self._nouns.bodies  # "deputy Nela Brand"
        if not titled and any(word in self._nouns.bodies or word in self._nouns.heads for word in lower[first : head + 1]):
            last = phrase.last
            while last > head + 1 and self._nouns.heads.get(lower[last - 1]) == "document":
                last -= 1  # "Department of Fisheries [figures]"
            return self._whole(phrase.first if title is None else first, last), None, "organisation"
        if first == head and (spelled := self._register.spelled_out(head)) is not None:
            return spelled, None, "organisation"
        known = self._register.known(first, head + 1)
        if known is None and first == head:
            known = self._register.begun(head)
        name = known.text if known else self._register.text(first, head + 1)
        if title is None and phrase.aside is not None:
            title = self._aside_title(phrase.aside)
        title = title or (known.title if known else self._register.title(head + 1))
        if title is not None and self._nouns.heads.get(title.split()[-1].lower()) == "organisation":
            title = None if title.split()[-1].lower() not in self._nouns.roles else title  # "the charity Hearthside"
        person = title is not None or (known is not None and known.person)
        return name, title if person else None, "person" if person else "organisation"

    def _aside_title(self, aside: tuple[int, int]) -> str | None:
        lower = self._tokens.lower
        first, last = aside
        if lower[first] in ("the", "a", "an"):
            first += 1
        return self._register.text(first, last) if any(word in self._nouns.roles for word in lower[first:last]) else None

    def _is_named_beside(self, phrase: SourcePhrase) -> bool:
        """Whether a name is set beside a phrase in commas; "Union leaders, who met on Monday," have none."""
        if phrase.aside is None or not self._tokens.words[phrase.aside[1] - 1][0].isupper():
            return False
        opening = self._tokens.lower[phrase.aside[0]]
        return opening in ARTICLES | OWN or not (opening.endswith("ing") or self._register.is_grammatical(opening))

    def _pronoun(self, word: str, at: int) -> Named | None:
        if word in self._words["personal"] and (person := self._register.person_before(at, word)) is not None:
            return person.text, person.title, "person"
        if word in self._words["impersonal"] and (body := self._register.body_before(at, most_named=False)) is not None:
            return body.text, None, "organisation"
        return None

    def _role(self, phrase: SourcePhrase, head: int) -> Named:
        """A person by what they are: named beside, known by the title, or nobody that has a name."""
        lower = self._tokens.lower
        if self._is_named_beside(phrase) and phrase.aside is not None:
            first, _ = self._register.split(*phrase.aside)
            if first < phrase.aside[1]:
                name = self._register.text(first, phrase.aside[1])
                if not self._nouns.bodies.isdisjoint(self._tokens.lower[first : phrase.aside[1]]):
                    return name, None, "organisation"
                return name, self._whole(phrase.first, phrase.last), "person"
        if lower[phrase.first] in OWN or (phrase.first > 0 and lower[phrase.first - 1] == "the"):
            role = lower[head] if lower[head - 1] != "-" else f"{lower[head - 2]}-{lower[head]}"
            if (known := self._register.holder(role, phrase.first)) is not None:
                return known.text, known.title, "person"
        return self._register.text(phrase.first, phrase.last), None, "anonymous"

    def _body(self, phrase: SourcePhrase, head: int) -> Named:
        """An organisation by what it is: "the ministry" is the one that was named in full, "the company" the last one named."""
        lower = self._tokens.lower
        if self._is_named_beside(phrase) and phrase.aside is not None:
            first, _ = self._register.split(*phrase.aside)
            if first == phrase.aside[0]:
                return self._register.text(*phrase.aside), None, "organisation"
        short = head == phrase.first and phrase.last == head + 1
        if short and head > 0 and lower[head - 1] == "the":
            if lower[head] in self._nouns.generic:
                known = self._register.body_before(phrase.first, most_named=True)
                if known is not None:
                    return known.text, None, "organisation"
            if (full := self._fuller(head)) is not None:
                return full, None, "organisation"
        return self._whole(phrase.first, phrase.last), None, "organisation"

    def _fuller(self, head: int) -> str | None:
        """The longest name among the nearest earlier ones with the same head noun."""
        places = self._tokens.where[self._tokens.lower[head]]
        place = bisect_left(places, head)
        for at in reversed(places[max(0, place - LOOK_BACK) : place]):
            first = at
            while (
                first > 0 and at - first < 5 and not self._register.starts_sentence(first) and self._register.titular(first - 1)
            ):
                first -= 1
            if first < at and self._tokens.lower[first] != "'s":
                return self._register.text(first, at + 1)
        return None
