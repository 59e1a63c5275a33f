"""Whose number it is: the firm whose revenue, the candidate whose share, the person whose age; None where that is not plain."""

from __future__ import annotations

from claimnum.claims.attribution import Attribution
from claimnum.claims.claim import Topic
from claimnum.claims.event import events
from claimnum.claims.frame import Frame
from claimnum.claims.names import Names, place_words
from claimnum.lexicon.load import Lexicon
from claimnum.mentions.mention import Mention
from claimnum.struct import Struct
from claimnum.text.english import closed_words
from claimnum.text.outline import Sentence
from claimnum.text.syntax import Syntax
from claimnum.text.tagging import grammar
from claimnum.text.tags import ADJ, ADV, AUX, DET, NAME, NEG, NOUN, NUM, POSS, PREP

# How far left of its verb a subject may start, an aside between them included.
REACH = 40
# How many letters a symbol of a unit has at most.
UNIT = 3


class EntityWords(Struct):
    """What finding owners looks words up in."""

    owned: frozenset[str]
    accounts: frozenset[str]
    firm: frozenset[str]
    reports: frozenset[str]
    suffered: frozenset[str]
    titles: frozenset[str]
    common: frozenset[str]
    tags: dict[str, str]
    closed: frozenset[str]
    pronouns: frozenset[str]
    stands: frozenset[str]
    holds: frozenset[str]
    inner: frozenset[str]
    mass: frozenset[str]
    endings: tuple[str, ...]


def entity_words(lexicon: Lexicon) -> EntityWords:
    """The words of a lexicon; ask for them by `lexicon.compiled(entity_words)`."""
    whose, titles, nouns = lexicon.table("scope")["whose"], lexicon.table("titles"), lexicon.table("nouns")
    names, known, inflected = lexicon.compiled(place_words), lexicon.compiled(events), lexicon.compiled(grammar)
    return EntityWords(
        owned=frozenset(whose["owned"].split()),
        accounts=frozenset(whose["accounts"].split()),
        firm=frozenset(whose["firm"].split()),
        reports=frozenset(whose["reports"].split()),
        suffered=frozenset(whose["suffered"].split()),
        common=names.actors
        | names.economy
        | names.kinds
        | names.no_place
        | known.nouns.keys()
        | frozenset((whose["owned"] + whose["firm"]).split()),
        tags=inflected.tags,
        closed=lexicon.compiled(closed_words),
        pronouns=frozenset(whose["pronouns"].split()),
        stands=frozenset(whose["stands"].split()),
        holds=frozenset(whose["holds"].split()),
        inner=frozenset(whose["inside"].split()),
        mass=frozenset(nouns["mass"].split()),
        endings=tuple((nouns["mass_endings"] + " " + nouns["common_endings"]).split()),
        titles=frozenset((titles["honorifics"] + titles["roles"]).split()),
    )


class Entities:
    """The entities of one document's numbers, asked for in text order: "the company" is the one that was named before."""

    def __init__(self, names: Names, syntax: Syntax, lexicon: Lexicon) -> None:
        self._names = names
        self._tokens = names.tokens
        self._syntax = syntax
        self._words = lexicon.compiled(entity_words)
        self._full: dict[str, str] = {}
        self._proper: set[str] = set()
        self._owners: set[str] = set()
        self._register()

    def of(self, frame: Frame, topic: Topic, attribution: Attribution) -> str | None:
        """Whose number stands in a frame, by the fullest name in the document."""
        mention, sentence = frame.mention, frame.sentence
        tags = self._syntax.tags(sentence)
        aside = mention.kind == "count" and frame.phrase is None
        person = self._beside(mention, sentence) if aside or mention.kind == "age" else None
        if mention.kind == "age" or person is not None:
            return self._full_name(person)
        if topic.event in self._words.suffered or mention.kind == "duration":
            return None
        if mention.kind == "percent" and (share := self._share(mention, sentence)) is not None:
            return self._full_name(share)
        owner = self._full_name(self._owner(frame, tags) or self._subject(frame, tags))
        source = attribution.source
        if owner is not None and source.kind == "person" and owner == source.name and " " in owner:
            # "Kopp said it would": the pronoun stands for what a person speaks of, not for the person.
            return None
        if owner is None and topic.head in self._words.accounts and source.kind == "organisation":
            owner = source.name if source.name is not None and self._is_firm(source.name) else None
        if owner is not None and not self._names.known(owner):
            self._owners.add(owner)
        return owner

    def _is_firm(self, name: str) -> bool:
        """Whether a source may speak of its own accounts: no ministry, no bureau of statistics, no place."""
        words = name.lower().split()
        return words[0] in self._proper and not set(words) & self._names.words.body and not self._names.known(name)

    # Where a name may stand.

    def _run_before(self, end: int, first: int) -> tuple[int, int] | None:
        """The capitalised name that ends right before token `end`, or "the company" there."""
        if end - 1 > 0 and self._tokens.lower[end - 1] in self._words.firm and self._tokens.lower[end - 2] == "the":
            return end - 1, end
        words, start = self._tokens.words, end
        while start > first and words[start - 1][0].isupper() and start - 1 not in self._names.dated:
            start -= 1
            if start - 2 > first and self._tokens.lower[start - 1] == "'s" and words[start - 2][0].isupper():
                start -= 1
        unit = start + 1 == end and len(words[start]) <= UNIT and not words[start].islower()
        of_figure = unit and start > 0 and words[start - 1][0].isdecimal()  # "2,310 MW"
        return (start, end) if start < end and not of_figure else None

    def _beside(self, mention: Mention, sentence: Sentence) -> tuple[int, int] | None:
        """The person of an age: "Lena Hartwick, 41," and "Lena Hartwick (41)"."""
        before = mention.first - 1
        if before <= sentence.first or self._tokens.lower[before] not in (",", "("):
            return None
        behind = self._tokens.lower[mention.last] if mention.last < sentence.last else ","
        return self._run_before(before, sentence.first) if behind in (",", ")", ".", ";") else None

    def _share(self, mention: Mention, sentence: Sentence) -> tuple[int, int] | None:
        """Whose share it is where the name stands right before it, or behind "for"."""
        lower, at = self._tokens.lower, mention.first
        for links in (self._words.holds, self._words.stands):
            if at - 1 > sentence.first and lower[at - 1] in links:
                at -= 1
        run = self._run_before(at, sentence.first)
        if run is not None and run[0] > sentence.first and self._tokens.words[run[0]].isupper() and at == mention.first:
            return None
        if run is None and mention.last + 1 < sentence.last and lower[mention.last] == "for":
            end = self._names.name_at(mention.last + 1, sentence.last)
            run = (mention.last + 1, end) if end > mention.last + 1 else None
        return None if run is None or self._names.known(self._names.text(*run)) else run

    def _owner(self, frame: Frame, tags: list[str]) -> tuple[int, int] | None:
        """The name that a possessive gives the number to, or that stands before a measure of firms ("Acme shares")."""
        before = frame.mention.first - 1
        if before > frame.sentence.first and tags[before] == POSS and frame.phrase is not None:
            actor = self._tokens.lower[frame.phrase.head] in self._names.words.actors
            return None if actor else self._run_before(before, frame.sentence.first)
        for phrase in (frame.host, frame.phrase):
            if phrase is not None and (owner := self._owner_in(phrase.first, phrase.last, phrase.head, tags)) is not None:
                return owner
        return None

    def _owner_in(self, first: int, last: int, head: int, tags: list[str]) -> tuple[int, int] | None:
        lower, words = self._tokens.lower, self._names.words
        if lower[head] in words.actors and self._syntax.singular(head) not in self._words.owned:
            return None
        for at in range(last - 1, first, -1):
            if tags[at] == POSS:
                return self._run_before(at, first)
        if tags[head] == NOUN and self._syntax.singular(head) in self._words.owned:
            at = head
            while at > first and tags[at - 1] in (ADJ, NOUN, NUM) and not self._tokens.words[at - 1][0].isupper():
                at -= 1
            return self._run_before(at, first)
        return None

    # The subject.

    def _subject(self, frame: Frame, tags: list[str]) -> tuple[int, int] | None:
        """The name that is the subject of the verb which governs the number."""
        if frame.verb < 0:
            return None
        passive = frame.verb > frame.sentence.first and tags[frame.verb - 1] == AUX
        speaks = self._syntax.base(frame.verb) in self._words.reports and not passive
        if speaks and (frame.host is None or self._syntax.singular(frame.host.head) not in self._words.owned):
            return None
        return self._subject_of(frame.verb, frame.sentence, tags, depth=0)

    def _subject_of(self, verb: int, sentence: Sentence, tags: list[str], depth: int) -> tuple[int, int] | None:
        lower = self._tokens.lower
        at, floor = verb, max(sentence.first, verb - REACH)
        while at > floor and (tags[at - 1] in (AUX, ADV, NEG, "to") or at - 1 in self._names.dated or lower[at - 1] == "on"):
            at -= 1
        if at > floor and lower[at - 1] == ",":
            at = self._before_aside(at - 1, floor)
        if at <= floor:
            return None
        if lower[at - 1] in self._words.pronouns and depth < 2:
            return self._antecedent(at - 1, sentence, tags, depth)
        phrase = self._syntax.noun_phrase_before(at, floor)
        if phrase is None:
            return None
        before = phrase.first - 1
        while before > floor and tags[before] == DET:
            before -= 1
        if before >= floor and tags[before] == PREP:
            return self._owned_of(before, floor, phrase.last, tags)
        if tags[phrase.head] == NAME or self._tokens.words[phrase.head][0].isupper() or lower[phrase.head] in self._words.firm:
            return self._run_before(phrase.last, phrase.first)
        if (owner := self._owner_in(phrase.first, phrase.last, phrase.head, tags)) is not None:
            return owner
        return None

    def _owned_of(self, preposition: int, floor: int, last: int, tags: list[str]) -> tuple[int, int] | None:
        """The firm of "shares of Acme", where what stands behind the preposition is a name."""
        if tags[last - 1] == NAME and self._syntax.singular(preposition - 1) in self._words.owned and preposition > floor:
            return self._run_before(last, preposition + 1)
        return None

    def _before_aside(self, comma: int, floor: int) -> int:
        """The token behind a subject whose aside closes at `comma`: "[Brightwater], which employs 40 people, will"."""
        at = comma - 1
        while at > floor and self._tokens.lower[at] not in (",", ";", '"', "“", "”"):
            at -= 1
        return at if self._tokens.lower[at] == "," else floor

    def _antecedent(self, at: int, sentence: Sentence, tags: list[str], depth: int) -> tuple[int, int] | None:
        """What "which" stands behind, and whom "it" in a report stands for: the subject of the verb of saying before it."""
        lower = self._tokens.lower
        if lower[at] in ("which", "who"):
            end = at - 1 if at > sentence.first and lower[at - 1] == "," else at
            phrase = self._syntax.noun_phrase_before(end, max(sentence.first, end - REACH))
            if phrase is not None and phrase.first > sentence.first and tags[phrase.first - 1] == PREP:
                return None
            return None if phrase is None else self._run_before(phrase.last, phrase.first)
        verb = at - 1
        while verb > sentence.first and (
            tags[verb] in (ADV, NEG) or verb in self._names.dated or lower[verb] in ("that", "on")
        ):
            verb -= 1
        if verb > sentence.first and self._syntax.base(verb) in self._words.reports:
            return self._subject_of(verb, sentence, tags, depth + 1)
        return None

    # Names.

    def _full_name(self, run: tuple[int, int] | None) -> str | None:
        """The fullest form of a name in the document, titles off."""
        if run is None:
            return None
        first, last = self._untitled(*run)
        if last == first + 1 and self._tokens.lower[first] in self._words.firm:
            # "The company" is the one owner that numbers had before; where there were two, it may be either.
            return next(iter(self._owners)) if len(self._owners) == 1 else None
        if first == last or (last == first + 1 and not self._is_proper(first)):
            return None
        name, words = self._names.text(first, last), self._names.words
        key = name.lower()
        if key in words.no_place or key in words.body or key in words.calendar:
            return None
        return self._full.get(key, name)

    def _is_proper(self, at: int) -> bool:
        """Whether a capitalised word is a name: it has its capital elsewhere too, or no sentence would open with it else."""
        word = self._tokens.lower[at]
        if word in self._proper or self._names.known(self._tokens.words[at]):
            return True
        forms = (word, self._syntax.singular(at))
        common = any(form in self._words.common or form in self._words.tags for form in forms) or word in self._words.mass
        return not (common or word.endswith(self._words.endings))

    def _untitled(self, first: int, last: int) -> tuple[int, int]:
        lower = self._tokens.lower
        while first < last and (
            lower[first] in self._words.titles or lower[first] in self._words.closed or lower[first] == "-"
        ):
            first += 1
        return first, last

    def _opens(self, at: int) -> bool:
        """Whether a word may have its capital from where it stands: behind a full stop, a dash, a quotation mark."""
        inside = self._tokens.words[at - 1][0].isalnum() or self._tokens.lower[at - 1] in self._words.inner
        return at in self._names.starts or not inside

    def _register(self) -> None:
        """Note each name by its first and last word, and the words that are names: those with a capital inside a sentence."""
        words, starts, dated = self._tokens.words, self._names.starts, self._names.dated
        end = 0
        for at in self._tokens.capitals:
            if at < end or at in dated:
                continue
            end = at + 1
            while end < len(words) and words[end][0].isupper() and end not in starts and end not in dated:
                end += 1
            first, last = self._untitled(at, end)
            if last - first > 1 or (last > first and not self._opens(first)):
                self._proper.update(self._tokens.lower[first:last])
            if 2 <= last - first <= 4:
                for word in (words[first], words[last - 1]):
                    self._full.setdefault(word.lower(), self._names.text(first, last))
