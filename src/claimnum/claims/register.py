"""The register: every name that stands in a document, who introduced it with which title, and the fullest form of each."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Set as AbstractSet

from claimnum.claims.cues import source_nouns
from claimnum.lexicon.load import Lexicon
from claimnum.struct import Struct, evolved
from claimnum.text.inflection import inflection
from claimnum.text.outline import Outline
from claimnum.text.signs import plain
from claimnum.text.tagging import grammar
from claimnum.text.tags import ADJ, ING, NOUN, VERB

# The tags of words that name, act or describe; all others are of grammar.
OPEN = frozenset((NOUN, VERB, ING, ADJ))
# How many names a pronoun or a short form looks back over.
LOOK_BACK = 40

# How far back from its acronym a name starts.
LONGEST_NAME = 12


class Name(Struct):
    """A name as it stands at tokens `first` to `last`, with its title if it has one there.

    `person` and `body` (an organisation) say what its words and neighbours show; a name of two words that shows nothing
    is taken for a person's, but may be a body's.
    """

    first: int
    last: int
    text: str
    title: str | None
    person: bool
    body: bool = False


class Register:
    """The names of one document. Made in one pass over its tokens; look-ups afterwards are bounded."""

    def __init__(self, outline: Outline, lexicon: Lexicon, dates: AbstractSet[int]) -> None:
        self._tokens = outline.tokens
        self._nouns = lexicon.compiled(source_nouns)
        self._tags = lexicon.compiled(grammar).tags
        self._parts = lexicon.compiled(inflection).parts
        self._dates = dates
        self._sentences = [sentence.first for sentence in outline.sentences]
        self._starts = frozenset(self._sentences)
        self._names = self._read()
        lower = self._tokens.lower
        self._places = [name.first for name in self._names]
        self._counts = Counter(lower[name.last - 1] for name in self._names)
        placed = (name for name in self._names if name.first > 0 and lower[name.first - 1] in self._nouns.placing)
        self._where = frozenset(lower[name.last - 1] for name in placed)
        self._persons = frozenset(lower[name.last - 1] for name in self._names if name.person)
        self._spelled = self._acronyms()
        self._full: dict[str, list[Name]] = {}
        self._begun: dict[str, Name] = {}
        self._titles: dict[str, str] = {}
        self._roles: dict[str, list[Name]] = {}
        for name in self._names:
            key = lower[name.last - 1]
            forms = self._full.setdefault(key, [])
            if name.last - name.first > 1 and len(forms) < LOOK_BACK and all(name.text != form.text for form in forms):
                forms.append(name)
                if name.person or name.body:
                    self._begun.setdefault(lower[name.first], name)
            if name.title is not None:
                self._titles.setdefault(key, name.title)
                if name.person:
                    self._roles.setdefault(plain(name.title.split()[-1].lower()), []).append(name)

    def starts_sentence(self, token: int) -> bool:
        """Whether a token is the first of its sentence: there a capital says nothing."""
        return token in self._starts

    def _read(self) -> list[Name]:
        """The names of the document; a single word that opens a sentence is one only if it is elsewhere."""
        names: list[Name] = []
        end, count = 0, len(self._tokens)
        doubtful: list[Name] = []
        for index in self._tokens.capitals:
            if index < end or index in self._dates or self._is_common(index):
                continue
            end = self._run(index, count)
            name = self._name(index, end)
            if name is not None:
                (doubtful if name.first in self._starts and name.last == name.first + 1 else names).append(name)
        # One capital at the start of a sentence is a name where it is one elsewhere.
        known = {word for name in names for word in self._tokens.lower[name.first : name.last]}
        sure = [name for name in doubtful if name.title or self._tokens.lower[name.first] in known]
        self._doubtful = [name for name in doubtful if self._tokens.lower[name.first] not in known]
        return sorted((*names, *sure), key=lambda name: name.first) if sure else names

    def is_grammatical(self, word: str) -> bool:
        """Whether a lower-case word is one of grammar, with which neither a name nor a title starts."""
        return self._tags.get(word, NOUN) not in OPEN

    def _is_common(self, index: int) -> bool:
        """Whether a word of grammar has its capital from its place: "Lee: That is all", "11:40 A crowd", "They'd found"."""
        word = self._tokens.lower[index].partition("'")[0]
        return self.is_grammatical(word) and (index in self._starts or not self._tokens.lower[index - 1][-1].isalpha())

    def _run(self, first: int, count: int) -> int:
        """The token after the words with capitals that go on from a token, with the particles and joints between them."""
        words, lower = self._tokens.words, self._tokens.lower
        at = first + 1
        while at < count and at not in self._starts and at not in self._dates:
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

    def _name(self, first: int, end: int) -> Name | None:
        """The name in such a run, with the title before or behind it, and whether it is a person's or a body's."""
        lower = self._tokens.lower
        if end > first + 2 and lower[end - 1] in self._nouns.letters and self._tokens.words[end - 1].isupper():
            end -= 1  # "Nina Roth [MP]"
        name_first, title = self.split(first, end)
        if name_first >= end:
            return None
        styled = title is None or self._nouns.honorifics.issuperset(title.lower().replace(".", " ").split())
        if styled and first > 0 and first not in self._starts and self._is_role(first - 1):
            title = self.text(self._titled(first - 1), first)
        title = title or self._title_after(end)
        words = lower[name_first:end]
        described = first > 0 and first not in self._starts and self._nouns.heads.get(lower[first - 1]) == "organisation"
        body = (
            described
            or self._describes_body(end)
            or any(word in self._nouns.bodies or word in self._nouns.heads for word in words)
        )
        thing = body or not self._nouns.things.isdisjoint(words)
        shouted = all(word.isupper() for word in self._tokens.words[name_first:end]) and name_first in self._starts
        person = not thing and not shouted and (title is not None or self._aged(end) or 2 <= len(words) <= 4)
        return Name(name_first, end, self.text(name_first, end), title, person, body)

    def _is_role(self, at: int) -> bool:
        lower = self._tokens.lower
        return lower[at] in self._nouns.roles or (at > 1 and f"{lower[at - 2]}{lower[at - 1]}{lower[at]}" in self._nouns.roles)

    def _titled(self, at: int) -> int:
        """The first token of the title that ends with the token `at`."""
        floor = max(0, at - 5)
        while at > floor and at not in self._starts and self.titular(at - 1):
            at -= 1
        return at

    def titular(self, at: int) -> bool:
        """Whether a word may stand inside a title or an organisation's name."""
        word = self._tokens.lower[at]
        return at not in self._dates and ((word[0].isalpha() and not self.is_grammatical(word)) or word in ("'s", "-"))

    def _aged(self, end: int) -> bool:
        lower = self._tokens.lower
        return end + 2 < len(lower) and lower[end] == "," and (lower[end + 1].isdecimal() or lower[end + 1] == "who")

    def _describes_body(self, end: int) -> bool:
        """Whether what is set behind a name says it is an organisation: "Kestrel Pay, the payments firm,"."""
        lower = self._tokens.lower
        if end + 2 >= len(lower) or lower[end] != "," or lower[end + 1] not in ("the", "a", "an"):
            return False
        at = end + 2
        while at < min(len(lower), end + 8) and self.titular(at):
            at += 1
        return self._nouns.heads.get(lower[at - 1]) == "organisation"

    def _title_after(self, end: int) -> str | None:
        """The role set behind a name: "Rui Valadas, Mora's mayor,"; in "in Mora, the mayor said" it is a subject."""
        lower = self._tokens.lower
        if end + 1 >= len(lower) or lower[end] != ",":
            return None
        start = at = end + 2 if lower[end + 1] in ("the", "a", "an") else end + 1
        while at < min(len(lower), start + 7) and self.titular(at):
            if lower[at] in self._nouns.roles and (at + 1 >= len(lower) or not self.titular(at + 1)):
                following = lower[at + 1] if at + 1 < len(lower) else "."
                linked = following in self._nouns.role_links or following in self._nouns.particles
                return None if following[0].isalpha() and not linked else self.text(start, at + 1)
            at += 1
        return None

    def split(self, first: int, end: int) -> tuple[int, str | None]:
        """(first token of the name, its title) in a phrase that ends in a name: "Pentagon press secretary Gen. Pat Ryder"."""
        words, lower = self._tokens.words, self._tokens.lower
        at = end
        while at > first and self._in_name(at - 1, first):
            at -= 1
        stop = at
        while stop > first and (lower[stop - 1] in self._nouns.honorifics or words[stop - 1] == "."):
            stop -= 1
        start = first + 1 if first < stop and lower[first] in ("the", "a", "an") else first
        if start >= stop:
            return at, self.text(stop, at).rstrip(".") if stop < at else None
        known = lower[stop - 1] in self._nouns.roles or lower[stop - 1] in self._nouns.heads
        return at, self.text(start, stop) if known else None

    def _in_name(self, at: int, first: int) -> bool:
        words, lower = self._tokens.words, self._tokens.lower
        word = words[at]
        if word[0].isupper():
            return lower[at] not in self._nouns.honorifics and lower[at] not in self._nouns.roles
        if word == ".":
            return at > first and len(words[at - 1]) == 1
        return (lower[at] in self._nouns.particles or word in "-&") and at > first and words[at - 1][0].isupper()

    def text(self, first: int, last: int) -> str:
        """The words of tokens `first` to `last`, white space made single."""
        tokens = self._tokens
        return " ".join(tokens.text[tokens.starts[first] : tokens.ends[last - 1]].split())

    def _acronyms(self) -> dict[str, str]:
        """The acronyms of a document and what they stand for: set in brackets behind it ("the Harbour Rights Watch (HRW)")."""
        words = self._tokens.words
        found: dict[str, str] = {}
        for at in self._tokens.capitals:
            word = words[at]
            if 0 < at < len(words) - 1 and words[at - 1] == "(" and words[at + 1] == ")" and sum(map(str.isupper, word)) > 1:
                first = self._initialled([letter for letter in word if letter.isupper()], at - 1)
                if first is not None:
                    found.setdefault(word, self.text(first, at - 1))
        return found

    def _initialled(self, letters: list[str], end: int) -> int | None:
        """The first of the words right before token `end` whose capitals are these letters."""
        words = self._tokens.words
        at = end - 1
        while letters and at >= max(0, end - LONGEST_NAME):
            if words[at][0] == letters[-1]:
                letters.pop()
            elif words[at][0].isupper() or self._tokens.lower[at] not in self._nouns.inner:
                return None
            at -= 1
        return None if letters else at + 1

    # Look-ups.

    def spelled_out(self, token: int) -> str | None:
        """What the acronym at a token stands for, if the document says so."""
        return self._spelled.get(self._tokens.words[token])

    def known(self, first: int, last: int) -> Name | None:
        """The fullest form of a name: the one introduced last in front of it, else the first behind, that ends so."""
        key, ending = self._tokens.lower[last - 1], self.text(first, last).lower()
        forms = [name for name in self._full.get(key, ()) if last - first == 1 or name.text.lower().endswith(ending)]
        before = [name for name in forms if name.first <= first]
        chosen = before[-1] if before else forms[0] if forms else None
        return evolved(chosen, title=chosen.title or self._titles.get(key)) if chosen else None

    def begun(self, token: int) -> Name | None:
        """The full name that starts with the word at a token: "Noria" of "Noria Labs"."""
        return self._begun.get(self._tokens.lower[token])

    def title(self, last: int) -> str | None:
        """The title with which the name that ends right before token `last` was ever introduced."""
        return self._titles.get(self._tokens.lower[last - 1])

    def is_person(self, name: Name) -> bool:
        """Whether a name is a person's, by what is said of it anywhere."""
        return name.person or (name.last - name.first == 1 and self._tokens.lower[name.last - 1] in self._persons)

    def person_at(self, first: int) -> bool:
        """Whether a person's name starts at a token."""
        place = bisect_left(self._places, first)
        return place < len(self._names) and self._places[place] == first and self.is_person(self._names[place])

    def holder(self, role: str, at: int) -> Name | None:
        """The person last introduced before token `at` by a title that ends in `role`, else the first one behind it."""
        names = self._roles.get(role, ())
        if not names:
            return None
        before = [name for name in names[:LOOK_BACK] if name.first < at]
        return before[-1] if before else names[0]

    def agrees(self, title: str | None, pronoun: str | None) -> bool:
        """Whether "he" or "she" may stand for the bearer of a title; any may where neither says."""
        words = (title or "").lower().split()
        if pronoun in ("he", "him", "his"):
            return not any(word in self._nouns.women or word.endswith("woman") for word in words)
        if pronoun in ("she", "her"):
            return not any(word in self._nouns.men or (word.endswith("man") and not word.endswith("woman")) for word in words)
        return True

    def person_before(self, at: int, pronoun: str | None) -> Name | None:
        """The person whom "she" at token `at` stands for: the first one named in the nearest sentence that names one."""

        def may_be(name: Name) -> bool:
            return self.is_person(name) and self.agrees(name.title or self.title(name.last), pronoun)

        for name in self._back(at):
            if may_be(name):
                sentence = self._sentences[bisect_left(self._sentences, name.first + 1) - 1]
                same = [other for other in self._back(name.first) if other.first >= sentence and may_be(other)]
                chosen = same[-1] if same else name
                return self.known(chosen.first, chosen.last) or chosen
        return self._acting_before(at)

    def _acting_before(self, at: int) -> Name | None:
        """Who is named by one capital alone, right in front of what he did, in the sentence of a "he" or the one before it."""
        place = bisect_left(self._sentences, at)
        floor = self._sentences[max(0, place - 2)]
        near = bisect_left(self._doubtful, at, key=lambda name: name.first) - 1
        name = self._doubtful[near] if near >= 0 else None
        acts = name is not None and name.first >= floor and "past" in self._parts.get(self._tokens.lower[name.last], "")
        return name if acts else None

    def body_before(self, at: int, *, most_named: bool) -> Name | None:
        """The organisation that "it" (the nearest) or "the company" (the one most named so far) at token `at` stands for."""
        lower = self._tokens.lower
        names = [n for n in self._back(at) if lower[n.last - 1] not in self._where and n.title is None]
        bodies = [n for n in names if n.body] if most_named else [n for n in names if n.body or not self._shows_person(n)]
        if not bodies:
            return None
        if most_named:
            firms = [
                n for n in bodies if lower[n.last - 1] not in self._nouns.heads or lower[n.last - 1] in self._nouns.generic
            ]
            chosen = max(firms or bodies, key=lambda name: (self._counts[lower[name.last - 1]], -name.first))
        else:
            sentence = self._sentences[bisect_left(self._sentences, bodies[0].first + 1) - 1]
            chosen = [name for name in bodies if name.first >= sentence][-1]
        return self.known(chosen.first, chosen.last) or chosen

    def _shows_person(self, name: Name) -> bool:
        """Whether a name is a person's by more than its look: with a title or an age, here or elsewhere."""
        key = self._tokens.lower[name.last - 1]
        return name.title is not None or key in self._titles or self._aged(name.last)

    def _back(self, at: int) -> list[Name]:
        """The names before token `at`, the nearest first."""
        place = bisect_left(self._places, at)
        return self._names[max(0, place - LOOK_BACK) : place][::-1]
