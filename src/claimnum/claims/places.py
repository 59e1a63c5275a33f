"""The places that a sentence names, and what each stands on: a preposition, a possessive, a noun that it is set before."""

from __future__ import annotations

from bisect import bisect_left

from claimnum.claims.names import DATED, Names
from claimnum.claims.standing import Standing, Standings
from claimnum.claims.wide import Wide, wide_words
from claimnum.lexicon.load import Lexicon
from claimnum.mentions.mention import Mentions
from claimnum.struct import Struct, evolved
from claimnum.text.outline import Sentence
from claimnum.text.syntax import Syntax
from claimnum.text.tags import ADJ, ADV, AUX, CONJ, DET, ING, MARK, NOMINAL, NOUN, SUB, VERBAL

# How many sentences back "the city" is looked for.
SENTENCES_BACK = 8
# Widths of places whose kind is no part of their name ("Bantayan island", but "Kursk region").
BARE = frozenset(("settlement", "island"))
# How many places of one sentence are looked at: keeps hostile text linear.
FEW = 20


class PlaceRead(Struct):
    """A place named in a sentence.

    Args:
        first, last: the tokens of the name, half-open.
        names: as written, narrowest first ("Graz", "Austria"); of "the city" the name that it stands for;
            of two in one ("Sylhet and Sunamganj") both together first, then each.
        by: what puts it there: "inside" (a preposition of place), "toward" (one of motion), "of", "subject", "object",
            "modifier" ("Kazakh output"), or "actor": it only says whose ministry spoke.
        name: the name alone ("Bogotá" of "centre of Bogotá"); empty where there is none ("worldwide").
        kind: the word beside it that says what it is ("town" of "the border town of Gao"), or None.
        carried: whether "the city" stands for it.
    """

    first: int
    last: int
    names: tuple[str, ...]
    by: str
    name: str = ""
    kind: str | None = None
    carried: bool = False


class Places:
    """The places of one document, a sentence at a time."""

    def __init__(self, found: Mentions, syntax: Syntax, lexicon: Lexicon) -> None:
        self.names = Names(found, lexicon)
        self.words = self.names.words
        self._tokens = found.outline.tokens
        self._wide = Wide(self._tokens, lexicon.compiled(wide_words))
        self._sentences = found.outline.sentences
        self._syntax = syntax
        figures = {at for mention in found.mentions for at in range(mention.first, mention.last)}
        self._standings = Standings(self.names, syntax, figures)
        self._read: dict[int, tuple[PlaceRead, ...]] = {}
        self._firsts = [sentence.first for sentence in found.outline.sentences]
        telling = self._tokens.places(frozenset(self.words.carried) | self._wide.starts)
        self._candidates = sorted({*self._tokens.capitals, *telling})

    def of(self, sentence: Sentence) -> tuple[PlaceRead, ...]:
        """The places that a sentence names, in its order."""
        if sentence.first not in self._read:
            self._syntax.tags(sentence)
            self._read[sentence.first] = tuple(self._find(sentence))
        return self._read[sentence.first]

    # Reading a sentence.

    def _find(self, sentence: Sentence) -> list[PlaceRead]:
        """The places of a sentence, each name asked once, those that are one place together joined."""
        places: list[PlaceRead] = []
        words, tags = self._tokens.words, self._syntax.tags(sentence)
        carried, free = self.words.carried, self._start(sentence)
        if (dateline := self.names.dateline(sentence)) is not None:
            name = self.names.text(sentence.first, dateline)
            places.append(PlaceRead(sentence.first, dateline, (name,), "actor", name))
        low, high = bisect_left(self._candidates, free), bisect_left(self._candidates, sentence.last)
        for at in self._candidates[low:high]:
            if at < free:
                continue
            if (wide := self._wide.at(at, sentence, tags)) is not None:
                places.append(PlaceRead(*wide, (self.names.text(*wide),), "inside"))
                free = wide[1]
                continue
            if words[at] in carried:
                if (read := self._carried(at, sentence, places)) is not None:
                    places.append(read)
                continue
            opens = at == sentence.first and tags[at] not in NOMINAL and not self.names.known(words[at])
            end = at if opens or not words[at][0].isupper() else self.names.name_at(at, sentence.last)
            if end == at:
                continue
            joined = places[-1] if places and self._joins(places[-1].last, at) else None
            read, free = self._place(at, end, sentence, joined)
            if read is None:
                continue
            read = self._sited(read, sentence, places)
            if places and (wider := self._wider(places[-1], read, joined)) is not None:
                places[-1] = wider
            else:
                places.append(read)
        return places

    def _start(self, sentence: Sentence) -> int:
        """The first token behind a dateline."""
        at = sentence.first
        if self.names.dateline(sentence) is not None:
            while self._tokens.lower[at] not in DATED:
                at += 1
        return at

    def _joins(self, last: int, at: int) -> bool:
        """Whether nothing but a conjunction or comma stands between two names: "Canada [and the] U.S.", "Graz[,] Austria"."""
        return self._tokens.lower[last:at] in (["and"], [","], ["and", "the"])

    def _wider(self, inner: PlaceRead, outer: PlaceRead, joined: PlaceRead | None) -> PlaceRead | None:
        """One place for "Mora, in the Alentejo", "Graz, Austria" and "Sylhet and Sunamganj"."""
        gap = self._tokens.lower[inner.last : outer.first]
        further = gap[:1] == [","] and all(word in ("the", "a") or word in self.words.leads for word in gap[1:])
        if gap == ["'s"]:
            return evolved(inner, last=outer.last, names=(*outer.names, *inner.names))
        if gap in (["and"], ["and", "the"]):
            # Two places together are one: what holds of both is not what holds of either.
            if joined is None or outer.by != inner.by:
                return None
            whole = self.names.text(inner.first, outer.last)
            each = (inner.name, outer.name) if inner.name and outer.name else ()  # "outside the US and Canada" is one
            return evolved(inner, last=outer.last, names=(whole, *each))
        if gap == [","]:
            further = self.words.gazetteer.part_of(inner.names[0], outer.names[0]) is True
        return evolved(inner, last=outer.last, names=(*inner.names, *outer.names)) if further else None

    def _place(self, first: int, end: int, sentence: Sentence, joined: PlaceRead | None) -> tuple[PlaceRead | None, int]:
        """The place that a name stands for, if any, and the token to go on from."""
        name = self._standings.of(first, end, sentence, joined.by if joined else None)
        if name.by and (around := self._qualifier(end, sentence)) is not None:
            return PlaceRead(first, around, (name.text, self.names.text(end + 1, around)), "inside", name.text), around
        if self._is_demonym(name, sentence):
            return self._demonym(name, sentence), end
        if name.by == "beside" and self._is_agent(name):
            return None, end
        if name.by == "actor" or self._is_actors(name):
            return self._actor(name), end
        if name.by == "toward" and name.kind is not None and self._tokens.lower[first - 1] != "to":
            name = evolved(name, by="inside")
        known = name.known or name.kind is not None
        if not known and not self._is_adjectival(name, sentence, joined) and (site := self._site(name, sentence)) is not None:
            return site, end + 1
        stands = self._stands_alone(name, sentence) if known else self._may_stand(name, sentence, joined)
        if not stands or self._is_owner(name, sentence):
            return None, end
        by = "inside" if name.owned and name.by in ("toward", "of", "") else name.by
        return self._made(first, name.last, by, name.kind, sentence), name.last

    def _is_demonym(self, name: Standing, sentence: Sentence) -> bool:
        """Whether a name is one of a people, or short for one: "Belgian", "the U.S. troops"."""
        if self.words.gazetteer.people(name.text) and (not name.known or self._is_called(name, sentence)):
            return True
        return not name.by and name.head is not None and (name.text.isupper() or "." in name.text)

    def _is_called(self, name: Standing, sentence: Sentence) -> bool:
        """Whether a kind of place and "of" stand behind a name: "the Belgian [city of] Ghent" is Ghent."""
        lower, end = self._tokens.lower, name.end
        return end + 1 < sentence.last and lower[end] in self.words.kinds and lower[end + 1] == "of"

    def _is_agent(self, name: Standing) -> bool:
        """Whether a name behind "by" is who did it, and not what something lies by: "a return by Logan", "by Lake Como"."""
        lower, at = self._tokens.lower, name.first - 1
        at -= at > 0 and lower[at] == "the"
        sited = not self.words.venue.isdisjoint(lower[name.first : name.last])
        return at >= 0 and lower[at] == "by" and not sited

    def _is_actors(self, name: Standing) -> bool:
        """Whether a name is set before those who act: "Gaza's health ministry"."""
        head = "" if name.head is None else self._tokens.lower[name.head]
        return head in self.words.actors and head not in self.words.venue

    def _actor(self, name: Standing) -> PlaceRead | None:
        """A name that says whose ministry spoke, and no place of what is counted."""
        if name.by != "actor":
            known = name.known and name.owned
            return PlaceRead(name.first, name.last, (name.text,), "actor", name.text, name.kind) if known else None
        whole = self.names.text(name.first, name.last)
        known = name.known or name.kind_behind
        return PlaceRead(name.first, name.last, (whole,), "actor", whole, name.kind) if known else None

    def _is_adjectival(self, name: Standing, sentence: Sentence, joined: PlaceRead | None) -> bool:
        """Whether a name that nobody knows goes on as a phrase or clause of its own: "In the [Republican] primary"."""
        lower, tags = self._tokens.lower, self._syntax.tags(sentence)
        behind = tags[name.last] if name.last < sentence.last else ""
        if joined is not None and (lower[name.first - 1] == "," or behind in VERBAL):
            return True
        return name.head is None and lower[name.first - 1] == "the" and behind == ADJ

    def _site(self, name: Standing, sentence: Sentence) -> PlaceRead | None:
        """The site that is named after a name that nobody knows: "at Ostvik airport"."""
        end = name.end
        sited = name.head == end and name.by in ("inside", "beside") and self._tokens.lower[end] in self.words.sites
        if not sited or not self.names.may_be_place(name.first, end, "inside", sentence):
            return None
        names = (self.names.text(name.first, end + 1), name.text)
        return PlaceRead(name.first, end + 1, names, "inside", name.text, self._tokens.lower[end])

    def _may_stand(self, name: Standing, sentence: Sentence, joined: PlaceRead | None) -> bool:
        """Whether a name that nobody knows is a place: by its preposition, by what it is called, or by what befell it."""
        if self._is_adjectival(name, sentence, joined):
            return False
        lower, venue = self._tokens.lower, self.words.venue
        if name.by == "object" and (lower[name.end - 1] in venue or lower[name.first] in venue or self._struck(name, sentence)):
            return True
        led = name.by in ("inside", "beside") and (name.head is None or name.owned)
        return led and self.names.may_be_place(name.first, name.end, name.by, sentence)

    def _is_owner(self, name: Standing, sentence: Sentence) -> bool:
        """Whether a name only owns what follows: "in Hartwell's amber" is not in Hartwell, as far as anybody knows."""
        if not name.owned or name.head is None or name.kind is not None or self.words.gazetteer.knows(name.text):
            return False
        return not self._is_part(name.last + 1, sentence)

    def _qualifier(self, end: int, sentence: Sentence) -> int | None:
        """The token after the state or country that stands behind a name and a comma ("Gulf Shores, [Alabama]")."""
        if end + 1 >= sentence.last or self._tokens.lower[end] != ",":
            return None
        last = self.names.name_at(end + 1, sentence.last)
        found = self.words.gazetteer.resolve(self.names.text(end + 1, last)) if last > end + 1 else ()
        whole = bool(found) and all(place.codes and place.part is None and "/" not in place.codes[0] for place in found)
        return last if whole and (last >= sentence.last or self._tokens.lower[last] in self.words.qualified) else None

    def _struck(self, name: Standing, sentence: Sentence) -> bool:
        """Whether a name is that of a place because of what befell it ("shelling hit Velmora")."""
        verb, tags = name.first - 1, self._syntax.tags(sentence)
        while verb > sentence.first and tags[verb] in (DET, ADJ):
            verb -= 1
        if self._tokens.lower[verb] not in self.words.strikes:
            return False
        names = self.names
        return names.may_be_place(name.first, name.end, "inside", sentence) and names.no_firm(name.first, name.end, sentence)

    def _made(self, first: int, last: int, by: str, kind: str | None, sentence: Sentence) -> PlaceRead:
        """A place with the words that make a part of it: "central Warsaw", "centre of Bogotá", "India's northeast"."""
        lower, parts = self._tokens.lower, self.words.parts
        begin = first
        while begin > sentence.first and lower[begin - 1] in parts and lower[begin - 1] not in self.words.kinds:
            begin -= 1
        middle = begin - 2 - (lower[begin - 1] == "the")
        inner = middle >= sentence.first and lower[middle + 1] == "of" and self._is_middle(middle)
        begin = middle if inner else begin
        # "Bantayan island" is Bantayan, "Kursk region" is not Kursk.
        end = last - (last - 1 > first and lower[last - 1] == kind and self.words.carried.get(kind) in BARE)
        name, plain = self.names.text(begin, end), self.names.text(first, end)
        stop = last + 1
        if last < sentence.last and lower[last] == "'s":
            while stop < sentence.last and (lower[stop] in parts or (lower[stop] == "-" and self._tokens.adjacent(stop))):
                stop += 1
        if stop > last + 1:
            return PlaceRead(begin, stop, (self.names.text(begin, stop), name), by or "modifier", plain, kind)
        if (but := self._wide.but(begin, sentence)) is not None and self._is_land(plain):
            return PlaceRead(but, last, (self.names.text(but, last),), "inside")
        by = "inside" if by == "beside" else by or "modifier"
        return PlaceRead(begin, last, (name, plain) if inner else (name,), by, plain, kind)

    def _is_middle(self, at: int) -> bool:
        """Whether a word with "of" behind it makes a part of a place: "outskirts of Gao", "the south of Mali"."""
        word, directions = self._tokens.lower[at], self.words.parts
        return word in self.words.middles and (word not in directions or (at > 0 and self._tokens.lower[at - 1] == "the"))

    def _is_land(self, name: str) -> bool:
        """Whether a name is that of a country or of several: what is outside it is in another, not round about it."""
        codes = [code for place in self.words.gazetteer.resolve(name) for code in place.codes[:1]]
        return bool(codes) and all(len(code) == 2 or code[0] == "@" for code in codes)

    def _sited(self, read: PlaceRead, sentence: Sentence, places: list[PlaceRead]) -> PlaceRead:
        """A square, stadium or park with the town that was named before it."""
        lower = self._tokens.lower
        site = lower[read.last - 1] in self.words.sites or lower[read.first] in self.words.sites
        if not site or self.words.gazetteer.knows(read.name):
            return read
        town = self._last_named("city", sentence, places)
        known = town is not None and (town.kind is not None or self._may_be_called(town.name, "settlement"))
        return evolved(read, names=(*read.names, *town.names)) if town is not None and known else read

    def _is_part(self, at: int, sentence: Sentence) -> bool:
        """Whether a word makes a part of a place, or stands in one: "Velmora's [outskirts]", "Velmora's [hospitals]"."""
        lower, words = self._tokens.lower, self.words
        near = lower[at : min(at + 3, sentence.last)]
        return not (words.parts.isdisjoint(near) and words.venue.isdisjoint(near))

    def _demonym(self, name: Standing, sentence: Sentence) -> PlaceRead | None:
        """A demonym is a place only of what a country has ("Kazakh output"), never of people ("North Korean troops")."""
        called = self._is_called(name, sentence) and self.words.gazetteer.people(name.text)
        if called or name.head is None or self._tokens.lower[name.head] not in self.words.economy:
            return None
        by = name.by if name.by == "inside" else "modifier"
        return PlaceRead(name.first, name.end, (name.text,), by, name.text)

    def _stands_alone(self, name: Standing, sentence: Sentence) -> bool:
        """Whether a known name says where: led in, the subject of a verb, or set before a noun or a figure."""
        if name.by not in ("", "subject"):
            return True
        lower, words, tags, last = self._tokens.lower, self._tokens.words, self._syntax.tags(sentence), name.last
        if last >= len(lower) or name.head is not None or words[last][0].isdecimal():
            return last < len(lower)
        if name.by != "subject" or lower[last] == "'s":
            return False
        if tags[last] in VERBAL or tags[last] == ADV:
            return True
        return lower[last] == "," and self.words.gazetteer.knows(self.names.text(name.first, last))

    # Places named earlier.

    def _carried(self, at: int, sentence: Sentence, places: list[PlaceRead]) -> PlaceRead | None:
        """What "the city" stands for, where it stands for a place named earlier."""
        lower, tags = self._tokens.lower, self._syntax.tags(sentence)
        if lower[at] == "there":
            return self._there(at, sentence, places)
        first = at - 1
        while first > max(sentence.first, at - 5) and (tags[first] in (ADJ, NOUN, ING) or lower[first] == "-"):
            first -= 1
        if first < sentence.first or lower[first] not in self.words.pointing:
            return None
        if at + 1 < sentence.last and lower[at + 1] == "of":
            return None
        head = self._standings.head_behind(at + 1, sentence)
        if head is not None and lower[head] in self.words.actors and lower[head] not in self.words.venue:
            return None
        read = self._last_named(lower[at], sentence, places)
        return None if read is None else evolved(read, first=first, last=at + 1, by="inside", carried=True)

    def _there(self, at: int, sentence: Sentence, places: list[PlaceRead]) -> PlaceRead | None:
        """The place that "there" points at ("The police there took 312 calls"), unless it only says that something is."""
        tags = self._syntax.tags(sentence)
        behind = tags[at + 1] if at + 1 < sentence.last else MARK
        exists = behind == AUX and tags[at - 1] not in NOMINAL
        if at == sentence.first or exists or tags[at - 1] in (MARK, CONJ, SUB, AUX, ADV):
            return None
        read = self._last_named("there", sentence, places)
        return None if read is None else evolved(read, first=at, last=at + 1, by="inside", carried=True)

    def _last_named(self, noun: str, sentence: Sentence, places: list[PlaceRead]) -> PlaceRead | None:
        """The last place that was called so, else that is known to be so, else of which nothing is known."""
        index = bisect_left(self._firsts, sentence.first)
        before = (
            read
            for back in range(index - 1, max(-1, index - 1 - SENTENCES_BACK), -1)
            for read in reversed(self.of(self._sentences[back])[-FEW:])
        )
        named = (read for read in (*reversed(places[-FEW:]), *before) if read.name)
        reads = [evolved(read, names=_whole(read)) for read in named]
        called = (read for read in reads if read.kind == noun)
        width = self.words.carried[noun]
        fitting = (read for answer in (True, None) for read in reads if self._may_be_called(read.name, width) is answer)
        return next(called, None) or next(fitting, None)

    def _may_be_called(self, name: str, width: str) -> bool | None:
        """Whether a place may be called a city, a province, a country; None where the gazetteer cannot tell."""
        codes = [code for place in self.words.gazetteer.resolve(name) for code in place.codes]
        if width == "any":
            return True
        if not codes:
            return False if width == "country" else None
        if width == "country":
            return any(len(code) == 2 for code in codes)
        if width == "island":
            return False if any(len(code) == 2 or code[0] == "@" for code in codes) else None
        return any(len(code) > 2 and ("/" in code) == (width == "settlement") for code in codes)


def _whole(read: PlaceRead) -> tuple[str, ...]:
    """The names of a place without the part that was meant where it was named ("centre of Bogotá")."""
    return read.names[read.names.index(read.name) :] if read.name in read.names else (read.name, *read.names[1:])
