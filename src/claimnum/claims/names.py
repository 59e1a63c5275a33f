"""Names in a text, and which of them are those of places: known to the gazetteer, or put behind "in" by the text itself."""

from __future__ import annotations

from bisect import bisect_left

from claimnum.lexicon.gazetteer import Gazetteer
from claimnum.lexicon.load import Lexicon
from claimnum.mentions.mention import Mentions
from claimnum.struct import Struct
from claimnum.text.outline import Sentence
from claimnum.text.signs import DASHES
from claimnum.text.tagging import grammar
from claimnum.text.tags import ADV, AUX, CONJ, DET, ING, PAST, PREP, PRON, SUB, TO, VERB

DATED = DASHES | {":"}  # behind a dateline
# The lists of scope.toml that are taken as they are.
PLAIN = """
calendar like inner of_head tops prints strikes peopled sites lands middles agents stopped bearings partitives reasons relatives
openings qualified pointing borne
""".split()  # noqa: SIM905 - a word list reads best as one
LONGEST_NAME = 8
# What may stand right behind a whole noun phrase.
GOES_ON = frozenset((ADV, AUX, CONJ, DET, ING, PAST, PREP, PRON, SUB, TO, VERB))


class PlaceWords(Struct):
    """What finding places looks words up in."""

    gazetteer: Gazetteer
    leads: dict[str, str]
    inside: frozenset[str]
    venue: frozenset[str]
    calendar: frozenset[str]
    like: frozenset[str]
    inner: frozenset[str]
    of_head: frozenset[str]
    tops: frozenset[str]
    no_place: frozenset[str]
    body: frozenset[str]
    actors: frozenset[str]
    at_work: frozenset[str]
    kinds: frozenset[str]
    middles: frozenset[str]
    lands: frozenset[str]
    openers: frozenset[str]
    tags: dict[str, str]
    sites: frozenset[str]
    peopled: frozenset[str]
    strikes: frozenset[str]
    prints: frozenset[str]
    parts: frozenset[str]
    carried: dict[str, str]
    economy: frozenset[str]
    agents: frozenset[str]
    stopped: frozenset[str]
    bearings: frozenset[str]
    partitives: frozenset[str]
    reasons: frozenset[str]
    relatives: frozenset[str]
    openings: frozenset[str]
    qualified: frozenset[str]
    pointing: frozenset[str]
    borne: frozenset[str]


def place_words(lexicon: Lexicon) -> PlaceWords:
    """The words of a lexicon; ask for them by `lexicon.compiled(place_words)`."""
    scope, places = lexicon.table("scope"), lexicon.table("places")
    organisations, titles = lexicon.table("organisations"), lexicon.table("titles")
    kinds = frozenset(places["area"].split()) | frozenset(places["settlement"].split())
    heads = organisations["heads"]
    bodies = (*(heads[kind] for kind in ("organisation", "generic", "people", "document")), titles["roles"])
    economy = frozenset(scope["whose"]["economy"].split())
    actors = frozenset(word for words in bodies for word in words.split()) - economy
    owned = frozenset(scope["whose"]["owned"].split())
    leads = {word: by for by in ("inside", "toward", "beside") for word in scope[by].split()}
    return PlaceWords(
        gazetteer=lexicon.compiled(Gazetteer),
        leads=leads,
        inside=frozenset(word for word, by in leads.items() if by == "inside" or word == "at"),
        venue=frozenset(scope["venue"].split()) | kinds,
        no_place=frozenset(word.replace("_", " ") for word in scope["no_place"].split()),
        body=frozenset((organisations["names"]["organisation"] + organisations["names"]["outlet"]).split()),
        actors=actors,
        at_work=actors | owned | frozenset(f"{noun}s" for noun in owned),
        kinds=kinds,
        openers=frozenset(scope["openers"].split()) | kinds | frozenset(scope["inner"].split()),
        tags=lexicon.compiled(grammar).tags,
        parts=frozenset(
            word for line in places["part"].splitlines() for part in line.partition(":")[2].split(",") for word in part.split()
        ),
        carried={word: width for width, words in scope["carried"].items() for word in words.split()},
        economy=economy,
        **{name: frozenset(scope[name].split()) for name in PLAIN},
    )


class Names:
    """The names of one document. One that stood as a place once is a place all through it."""

    def __init__(self, found: Mentions, lexicon: Lexicon) -> None:
        self.words = lexicon.compiled(place_words)
        self.tokens = found.outline.tokens
        self._sentences = found.outline.sentences
        self.starts = frozenset(sentence.first for sentence in found.outline.sentences)
        self.dated = {at for date in found.dates for at in range(date.first, date.last)}
        self.dated.update(self.tokens.places(self.words.calendar))
        self._known: dict[str, bool] = {}
        self._last_words = self._ends_of_names()
        self._acting: frozenset[str] | None = None
        self._named = self._named_as_places()

    def name_at(self, at: int, stop: int) -> int:
        """The token after the capitalised name that starts at `at`; `at` itself where none does."""
        words = self.tokens.words
        if not words[at][0].isupper() or at in self.dated:
            return at
        end, stop = at + 1, min(stop, at + LONGEST_NAME)
        while end < stop and end not in self.dated:
            if words[end][0].isupper():
                end += 1
            elif end + 1 < stop and end + 1 not in self.dated and self._goes_on(at, end):
                end += 2
            else:
                break
        return end

    def _goes_on(self, first: int, at: int) -> bool:
        """Whether a name goes on over a word without a capital ("Plaza [de] Bolívar", "Gulf [of] Aden", "Bosnia [and] …")."""
        lower, tokens = self.tokens.lower, self.tokens
        if lower[at] in "-'":
            return tokens.adjacent(at) and tokens.adjacent(at + 1)
        if not tokens.words[at + 1][0].isupper():
            return False
        if lower[at] == "of":
            return lower[at - 1] in self.words.of_head
        if lower[at] == "and":
            last_of = max((of for of in range(first, at) if lower[of] == "of"), default=first - 1)
            return self.words.gazetteer.knows(self.text(last_of + 1, at + 2))
        if lower[at] == ".":
            return lower[at - 1] in self.words.stopped and tokens.adjacent(at)
        return lower[at] in self.words.inner and at > first

    def text(self, first: int, last: int) -> str:
        """The text of some tokens."""
        return self.tokens.text[self.tokens.starts[first] : self.tokens.ends[last - 1]]

    def known(self, name: str) -> bool:
        """Whether a name is that of a place: of the gazetteer, or one that this document puts behind "in"."""
        known = self._known.get(name)
        if known is None:
            gazetteer = self.words.gazetteer
            known = name.lower() in self._named or (gazetteer.knows(name) and not gazetteer.people(name))
            known = known and name.lower() not in self.words.no_place and not self._is_surname(name)
            self._known[name] = known
        return known

    def _ends_of_names(self) -> frozenset[str]:
        """The last words of names of two or more, one with a direction or kind for a first word aside ("North Bergen")."""
        words, lower = self.tokens.words, self.tokens.lower
        ends = {
            lower[at]
            for at in self.tokens.capitals
            if at and words[at - 1][0].isupper() and lower[at - 1] not in self.words.openers
            if (at - 1 not in self.starts or self.words.tags.get(lower[at - 1]) not in GOES_ON)
            and at + 1 < len(words)
            and not words[at + 1][0].isupper()
        }
        return frozenset(ends)

    def _is_surname(self, name: str) -> bool:
        """Whether a name of a town or district ends a longer name of the document ("Garland" beside a Merrick Garland)."""
        if name.lower() not in self._last_words or name.lower() in self._named:
            return False
        return all("/" in code or code.count(".") > 1 for place in self.words.gazetteer.resolve(name) for code in place.codes)

    def _named_as_places(self) -> frozenset[str]:
        """Names that stand behind "in" somewhere in the document, or open it as a dateline."""
        lower, words, leads = self.tokens.lower, self.tokens.words, self.words.leads
        named: set[str] = set()
        inside = self.tokens.places(self.words.inside)
        for sentence in self._sentences:
            for at in inside[bisect_left(inside, sentence.first) : bisect_left(inside, sentence.last - 1)]:
                if lower[at - 1] in self.words.prints:
                    continue
                first = at + 1
                while first < sentence.last - 1 and (lower[first] == "the" or lower[first] in self.words.parts):
                    first += 1
                while words[first][0].isupper() and (end := self.name_at(first, sentence.last)) > first:
                    if not (self._ends_phrase(end, sentence) and self.may_be_place(first, end, leads[lower[at]], sentence)):
                        break
                    named.add(self.text(first, end).lower())
                    if end + 1 >= sentence.last or lower[end] != "and":
                        break
                    first = end + 1
            if sentence.paragraph > 2:
                continue
            if (dateline := self.dateline(sentence)) is not None:
                named.add(self.text(sentence.first, dateline).lower())
        return frozenset(named)

    def _ends_phrase(self, end: int, sentence: Sentence) -> bool:
        """Whether no noun goes on with a name: "in Velmora, 40 died", not "in the Republican primary"."""
        if end >= sentence.last:
            return True
        if self.tokens.lower[end] in ("'s", "'") and self.tokens.adjacent(end):
            # "In Velmora's outskirts", not "in Roth's first year".
            near = self.tokens.lower[end + 1 : min(end + 4, sentence.last)]
            return not (self.words.parts.isdisjoint(near) and self.words.venue.isdisjoint(near))
        if not self.tokens.words[end][0].isalpha():
            return True
        word = self.tokens.lower[end]
        return self.words.tags.get(word) in GOES_ON or word in self.words.kinds or end in self.dated

    def dateline(self, sentence: Sentence) -> int | None:
        """The token after the place of a dateline ("QUITO, April 14 —", "WARSAW:"), or None."""
        words, lower = self.tokens.words, self.tokens.lower
        end = sentence.first
        while end < sentence.last and words[end].isupper() and words[end].isalpha() and len(words[end]) > 2:
            end += 1
        if end == sentence.first:
            return None
        near = range(end, min(end + 8, sentence.last))
        return end if any(lower[at] in "—–:" or (lower[at] == "-" and not self.tokens.adjacent(at)) for at in near) else None

    def may_be_place(self, first: int, end: int, by: str, sentence: Sentence) -> bool:
        """Whether a name that nothing knows may be a place behind such a preposition."""
        lower, words = self.tokens.lower, self.tokens.words
        last, following = lower[end - 1], lower[end] if end < sentence.last else ""
        if last in self.words.venue:
            return True
        if self.text(first, end).lower() in self.words.no_place or any(
            word in self.words.no_place or word in self.words.body for word in lower[first:end]
        ):
            return False
        if len(last) < 3 or (end == first + 1 and words[first].isupper() and len(words[first]) < 5):
            return False
        if following[:1].isdecimal() or following == "-" or self._is_titled(first, end):
            return False
        if by == "inside" and lower[first - 1] in self.words.borne and not self.no_firm(first, end, sentence):
            return False  # "chose Lee over Roth"
        return by != "beside" or ("at" in lower[max(sentence.first, first - 2) : first] and self.no_firm(first, end, sentence))

    def _is_titled(self, first: int, end: int) -> bool:
        """Whether a name ends a title in quotation marks: "“Dancing in Velvet”"."""
        words = self.tokens.words
        closes = end < len(words) and words[end][0] in "”\"'’" and not words[end][-1].isalnum()
        return closes and first > 1 and words[first - 2][0].isupper()

    def no_firm(self, first: int, end: int, sentence: Sentence) -> bool:
        """Whether "at X" is no employer: nobody works "at X" before it, and X does nothing anywhere in the document."""
        lower = self.tokens.lower
        if first - 2 >= sentence.first and lower[first - 2] in self.words.at_work:
            return False
        return lower[end - 1] not in self._agents()

    def _agents(self) -> frozenset[str]:
        """The last words of the names that a verb of saying or doing, or "which", stands behind."""
        if self._acting is None:
            words, lower = self.tokens.words, self.tokens.lower
            acting: set[str] = set()
            for at in self.tokens.capitals:
                behind = at + 2 if lower[at + 1 : at + 2] == [","] else at + 1
                if at not in self.dated and behind < len(words) and lower[behind] in self.words.agents:
                    acting.add(lower[at])
            self._acting = frozenset(acting)
        return self._acting
