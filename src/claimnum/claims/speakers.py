"""The register of who was introduced in a document, and the naming of a source from the words that stand for it."""

from __future__ import annotations

from bisect import bisect_left

import attrs

from claimnum.claims.claim import Source
from claimnum.claims.cues import source_nouns
from claimnum.claims.phrases import OWN, SourcePhrase
from claimnum.lexicon.load import Lexicon
from claimnum.text.outline import Outline
from claimnum.text.span import Span
from claimnum.text.syntax import grammar
from claimnum.text.tokens import Tokens

HE_SHE = frozenset(("he", "she", "him", "her"))
LOOK_BACK = 40


def common_words(lexicon: Lexicon) -> frozenset[str]:
    """Words that start a sentence in upper case without being a name, or part a title from what stands before it."""
    known = lexicon.compiled(grammar).tags
    return frozenset(word for word, kind in known.items() if kind not in ("noun", "verb", "past", "ing", "adjective"))


@attrs.frozen(slots=True)
class Introduced:
    """A name as it stands in the text at tokens `first` to `last`, with its title if it has one there."""

    first: int
    last: int
    name: str
    title: str | None
    person: bool


class Speakers:
    """Who was introduced in one document, and where. Made in one pass over its tokens."""

    def __init__(self, outline: Outline, lexicon: Lexicon) -> None:
        self._outline = outline
        self._tokens: Tokens = outline.tokens
        self._nouns = lexicon.compiled(source_nouns)
        self._common = lexicon.compiled(common_words)
        self._starts = {sentence.first for sentence in outline.sentences}
        self._sentences = [sentence.first for sentence in outline.sentences]
        self._names: list[Introduced] = self._read()
        self._places = [name.first for name in self._names]
        self._by_last: dict[str, list[Introduced]] = {}
        self._by_role: dict[str, list[Introduced]] = {}
        for name in self._names:
            self._by_last.setdefault(self._tokens.lower[name.last - 1], []).append(name)
            if name.title is not None and name.person:
                self._by_role.setdefault(name.title.split()[-1].lower(), []).append(name)
        self._heads: dict[str, list[int]] = {}

    # Reading the register.

    def _read(self) -> list[Introduced]:
        names: list[Introduced] = []
        index, count = 0, len(self._tokens)
        while index < count:
            if not self._is_name(index):
                index += 1
                continue
            end = self._run(index, count)
            names.extend(self._introduced(index, end))
            index = end
        return names

    def _is_name(self, index: int) -> bool:
        word = self._tokens.words[index]
        if not word[0].isupper():
            return False
        return index not in self._starts or self._tokens.lower[index] not in self._common

    def _run(self, first: int, count: int) -> int:
        words, lower = self._tokens.words, self._tokens.lower
        at = first + 1
        while at < count and at not in self._starts:
            if words[at][0].isupper() or words[at] == "&":
                at += 1
            elif (words[at] in "-." and self._glues(at)) or lower[at] in self._nouns.particles:
                if at + 1 >= count or not words[at + 1][0].isupper():
                    break
                at += 2
            else:
                break
        return at

    def _glues(self, at: int) -> bool:
        """Whether a hyphen or a stop goes on with the name: "Al-Assad", "J. Smith", "Gen. Ryder"."""
        tokens = self._tokens
        if tokens.words[at] == "-":
            return tokens.adjacent(at) and tokens.adjacent(at + 1)
        return tokens.adjacent(at) and (len(tokens.words[at - 1]) == 1 or tokens.lower[at - 1] in self._nouns.honorifics)

    def _introduced(self, first: int, end: int) -> list[Introduced]:
        lower = self._tokens.lower
        name_first, title = self.split(first, end)
        if name_first >= end:
            return []
        role = title is not None
        if title is None and first > 0 and first not in self._starts and lower[first - 1] in self._nouns.roles:
            back = first - 1
            while back > max(0, first - 6) and back not in self._starts and self._titular(back - 1):
                back -= 1
            title, role = self._text(back, first), True
        words = lower[name_first:end]
        if title is None:
            title = self._title_after(end)
            role = title is not None
        body = any(word in self._nouns.bodies or word in self._nouns.heads for word in words)
        person = not body and (role or self._aged(end) or 2 <= len(words) <= 4)
        return [Introduced(name_first, end, self._text(name_first, end), title, person)]

    def _titular(self, at: int) -> bool:
        word = self._tokens.lower[at]
        return (word[0].isalpha() and word not in self._common) or word in ("'s", "-")

    def _aged(self, end: int) -> bool:
        lower = self._tokens.lower
        return end + 2 < len(lower) and lower[end] == "," and (lower[end + 1].isdecimal() or lower[end + 1] == "who")

    def _title_after(self, end: int) -> str | None:
        """The role set behind a name: "Rui Valadas, Mora's mayor,"."""
        lower = self._tokens.lower
        if end + 1 >= len(lower) or lower[end] != ",":
            return None
        at = end + 1
        if lower[at] in ("the", "a", "an"):
            at += 1
        start = at
        while at < min(len(lower), start + 7) and self._titular(at):
            if lower[at] in self._nouns.roles and (at + 1 >= len(lower) or not self._titular(at + 1)):
                return self._text(start, at + 1)
            at += 1
        return None

    def split(self, first: int, end: int) -> tuple[int, str | None]:
        """(first token of the name, its title) in a phrase that ends in a name: "Pentagon press secretary Gen. Pat Ryder"."""
        words, lower = self._tokens.words, self._tokens.lower
        at = end
        while at > first and self._in_name(at - 1, first):
            at -= 1
        while at < end and (lower[at] in self._nouns.particles and at == first):
            at += 1
        stop = at
        while stop > first and (lower[stop - 1] in self._nouns.honorifics or words[stop - 1] == "."):
            stop -= 1
        start = first
        while start < stop and lower[start] in ("the", "a", "an"):
            start += 1
        if start < stop and lower[stop - 1] in self._nouns.roles:
            return at, self._text(start, stop)
        if stop < at and start >= stop:
            return at, self._text(stop, at).rstrip(".")
        return (at, None) if start >= stop else (at, self._text(start, stop) if lower[stop - 1] in self._nouns.heads else None)

    def _in_name(self, at: int, first: int) -> bool:
        words, lower = self._tokens.words, self._tokens.lower
        word = words[at]
        if word[0].isupper():
            return lower[at] not in self._nouns.honorifics and not (lower[at] in self._nouns.roles and at + 1 < len(words))
        if word == ".":
            return at > first and len(words[at - 1]) == 1
        return (lower[at] in self._nouns.particles or word in "-&") and at > first and words[at - 1][0].isupper()

    def _text(self, first: int, last: int) -> str:
        tokens = self._tokens
        return " ".join(tokens.text[tokens.starts[first] : tokens.ends[last - 1]].split())

    # Naming a source.

    def source(self, phrase: SourcePhrase, via: str | None = None) -> Source:
        """The source that a phrase names, resolved in the document."""
        tokens = self._tokens
        span = Span(tokens.starts[phrase.first], tokens.ends[phrase.last - 1])
        name, title, kind = self._named(phrase.stands_for or phrase)
        return Source(name, title, kind, span, via)

    def relays(self, phrase: SourcePhrase) -> bool:
        """Whether a source passes on what others say: an outlet."""
        return not self._nouns.outlets.isdisjoint(self._tokens.lower[phrase.first : phrase.core])

    def _named(self, phrase: SourcePhrase) -> tuple[str, str | None, str]:
        lower, words = self._tokens.lower, self._tokens.words
        head = self._head(phrase)
        word = lower[head]
        if (known := self._pronoun(word, phrase.first)) is not None:
            return known
        proper = words[head][0].isupper() and (head not in self._starts or word not in self._nouns.heads)
        if proper and word not in self._nouns.roles:
            return self._proper(phrase, head)
        kind = self._nouns.heads.get(word, "anonymous")
        if kind == "anonymous":
            return self._role(phrase, head)
        if kind == "organisation":
            return self._body(phrase, head)
        return self._whole(phrase.first, head + 1), None, "document"

    def _head(self, phrase: SourcePhrase) -> int:
        head = phrase.core - 1
        lower = self._tokens.lower
        if lower[head] == ")":
            while head > phrase.first and lower[head] != "(":
                head -= 1
            head -= 1
        while head > phrase.first and not lower[head][0].isalnum():
            head -= 1
        return max(head, phrase.first)

    def _whole(self, first: int, last: int) -> str:
        if self._tokens.lower[first] in ("a", "an", "the") and first + 1 < last:
            first += 1
        return self._text(first, last)

    def _proper(self, phrase: SourcePhrase, head: int) -> tuple[str, str | None, str]:
        lower = self._tokens.lower
        first, title = self.split(phrase.first, head + 1)
        first = min(first, head)
        if any(word in self._nouns.bodies or word in self._nouns.heads for word in lower[first : head + 1]):
            return self._whole(phrase.first if title is None else first, phrase.last), None, "organisation"
        known = self._known(first, head + 1)
        name = known.name if known else self._text(first, head + 1)
        if title is None and phrase.aside is not None:
            title = self._aside_title(phrase.aside)
        title = title or (known.title if known else None)
        person = title is not None or (known is not None and known.person)
        return name, title if person else None, "person" if person else "organisation"

    def _aside_title(self, aside: tuple[int, int]) -> str | None:
        lower = self._tokens.lower
        first, last = aside
        if lower[first] in ("the", "a", "an"):
            first += 1
        return self._text(first, last) if any(word in self._nouns.roles for word in lower[first:last]) else None

    def _known(self, first: int, last: int) -> Introduced | None:
        """The fullest form of a name: the last one in front of it, else the next one behind, that ends in the same word."""
        same = [
            name for name in self._by_last.get(self._tokens.lower[last - 1], ()) if name.last - name.first > 1 or name.title
        ]
        full = [name for name in same if name.last - name.first > 1] or same
        if last - first > 1:
            full = [name for name in full if name.name.lower().endswith(self._text(first, last).lower())] or []
        before = [name for name in full if name.first <= first]
        titled = next((name.title for name in same if name.title), None)
        chosen = before[-1] if before else full[0] if full else None
        return attrs.evolve(chosen, title=chosen.title or titled) if chosen else None

    def _pronoun(self, word: str, at: int) -> tuple[str, str | None, str] | None:
        if word in HE_SHE:
            known = self._last(at, person=True)
            return None if known is None else (known.name, known.title, "person")
        if word in ("it", "they"):
            known = self._last(at, person=False)
            return None if known is None else (known.name, None, "organisation")
        return None

    def _last(self, at: int, *, person: bool) -> Introduced | None:
        """The one a pronoun stands for: the first named in the nearest sentence before it that names one."""
        place = bisect_left(self._places, at) - 1
        for back in range(place, max(-1, place - LOOK_BACK), -1):
            name = self._names[back]
            if self._is_person(name) != person:
                continue
            sentence = bisect_left(self._sentences, name.first + 1) - 1
            chosen, earlier = name, back
            while earlier > 0 and self._names[earlier - 1].first >= self._sentences[sentence]:
                earlier -= 1
                if self._is_person(self._names[earlier]) == person:
                    chosen = self._names[earlier]
            return self._known(chosen.first, chosen.last) or chosen
        return None

    def _is_person(self, name: Introduced) -> bool:
        if name.person:
            return True
        return name.last - name.first == 1 and any(other.person for other in self._by_last[self._tokens.lower[name.last - 1]])

    def _role(self, phrase: SourcePhrase, head: int) -> tuple[str, str | None, str]:
        """A person by what they are: named beside, known by the title, or nobody that has a name."""
        lower = self._tokens.lower
        if phrase.aside is not None and self._tokens.words[phrase.aside[1] - 1][0].isupper():
            first, _ = self.split(*phrase.aside)
            if first < phrase.aside[1]:
                return self._text(first, phrase.aside[1]), self._whole(phrase.first, phrase.last), "person"
        definite = lower[phrase.first] in OWN or (phrase.first > 0 and lower[phrase.first - 1] == "the")
        if definite and (known := self._by_role.get(lower[head])):
            before = [name for name in known if name.first < phrase.first] or known
            return before[-1].name, before[-1].title, "person"
        return self._text(phrase.first, phrase.last), None, "anonymous"

    def _body(self, phrase: SourcePhrase, head: int) -> tuple[str, str | None, str]:
        """An organisation by what it is: "the ministry" is the one that was named in full, "the company" the last one named."""
        lower = self._tokens.lower
        short = head == phrase.first and phrase.last == head + 1
        if short and head > 0 and lower[head - 1] == "the":
            if lower[head] in self._nouns.generic and (known := self._last(phrase.first, person=False)) is not None:
                return known.name, None, "organisation"
            if (full := self._fuller(head)) is not None:
                return full, None, "organisation"
        return self._whole(phrase.first, phrase.last), None, "organisation"

    def _fuller(self, head: int) -> str | None:
        """The longest name among the nearest earlier ones with the same head noun."""
        if not self._heads:
            for at, word in enumerate(self._tokens.lower):
                if self._nouns.heads.get(word) == "organisation":
                    self._heads.setdefault(word, []).append(at)
        places = self._heads.get(self._tokens.lower[head], [])
        place = bisect_left(places, head)
        for at in reversed(places[max(0, place - LOOK_BACK) : place]):
            first = at
            while first > 0 and at - first < 5 and first not in self._starts and self._titular(first - 1):
                first -= 1
            if first < at and self._tokens.lower[first] != "'s":
                return self._text(first, at + 1)
        return None
