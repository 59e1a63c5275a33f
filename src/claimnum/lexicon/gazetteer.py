"""The gazetteer: which names stand for which places, and which place lies in which.

Names from the generated table (places/names.txt) and from en/places.toml are read when first asked for. What no table holds
is composed: "northern Gaza" is a part of Gaza, "Kursk region" the region of that name, "Graz, Austria" the Graz in Austria.

A name may stand for several places (Georgia, Washington), and an answer is three-valued: True where some reading of the two
names makes it so, False where both names are known and none does, None where a name is unknown, stands only for small towns or
districts (any number of which share a name), or the question is disputed between states.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache

from claimnum.lexicon.load import Lexicon, lexicon_or_english, lines
from claimnum.struct import Struct, evolved

OPPOSITE = {"north": "south", "south": "north", "east": "west", "west": "east", "centre": "rim", "rim": "centre"}
UNMARKED = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ı": "i", "ß": "ss", "æ": "ae"}
    | dict.fromkeys("-\u2010\u2011–", " ")
    | dict.fromkeys(".'’", "")
)
WORLD = "@world"
CACHED = 1 << 14


@lru_cache(maxsize=CACHED)
def fold(name: str) -> str:
    """A name without case, accents, stops, hyphens and article: what names are looked up by.

    >>> fold("the U.S."), fold("Bogotá"), fold("St. Louis")
    ('us', 'bogota', 'saint louis')
    """
    lower = name.lower()
    if not lower.isascii():
        lower = "".join(c for c in unicodedata.normalize("NFKD", lower) if not unicodedata.combining(c))
    words = lower.split()
    if not "".join(words).isalpha() or not lower.isascii():
        words = lower.translate(UNMARKED).split()
    if len(words) > 1 and words[0] == "the":
        del words[0]
    if "st" in words and len(words) > 1:
        words = ["saint" if word == "st" else word for word in words]
    return " ".join(words)


class Place(Struct):
    """What a name may stand for.

    Args:
        name: the folded name, words that make a part of it or say its kind taken off ("northern Gaza": "gaza").
        codes: the places that bear the name, the largest first: GeoNames codes (a country "ML", a region "ML.09", a settlement
            "ML.09/gao", one of under 100,000 people "FR.11~/sceaux"), a region of countries ("@sahel") or the world, in which
            every place lies ("@world"); empty where unknown.
        part: which part of it is meant ("north", "airport"), or None for the whole.
    """

    name: str
    codes: tuple[str, ...] = ()
    part: str | None = None

    @property
    def weak(self) -> bool:
        """Whether it is unknown, or stands alone for what may share its name with others: small towns, districts of regions."""
        return all(map(_weak, self.codes))


class Gazetteer:
    """Places by name, and how they lie in one another.

    >>> places = Lexicon.english().compiled(Gazetteer)
    >>> places.part_of("Gao", "Mali"), places.part_of("Paris", "Germany"), places.part_of("Velmora", "Mali")
    (True, False, None)
    >>> places.same("the U.S.", "United States"), places.same("Kursk", "Kursk region")
    (True, True)
    """

    def __init__(self, lexicon: Lexicon) -> None:
        table = lexicon.table("places")
        self._rows = lexicon.data("places/names.txt")
        self._row = lru_cache(maxsize=CACHED)(self._find_row)
        self._own, self._people = _own_names(table)
        self._aliases = {fold(a): fold(name) for name, rest in _pairs(table["cities"]) for a in rest.split(",")}
        self._members = _members(table["regions"], self._row)
        self._everywhere = frozenset(map(fold, table["world"].split(",")))
        self._rest = frozenset(map(fold, table["rest"].replace("\n", " ").split(",")))
        self._but = frozenset(table["but"].split())
        self._within = dict(_pairs(table["within"]))
        self._disputed = {a: tuple(rest.replace(",", " ").split()) for a, rest in _pairs(table["disputed"])}
        self._settlement = frozenset(table["settlement"].split())
        self._area = frozenset(table["area"].split())
        self._site = frozenset(table["site"].split())
        self._parts = {fold(w): key if key != "rest" else fold(w) for key, ws in _pairs(table["part"]) for w in ws.split(",")}
        self._hearts = frozenset(table["hearts"].split())
        self._cores = {key: frozenset(codes.split()) for key, codes in _pairs(table["cores"])}
        self._read = lru_cache(maxsize=CACHED)(self._compose)
        self._code_in = lru_cache(maxsize=CACHED)(self._find_in)

    def resolve(self, name: str) -> tuple[Place, ...]:
        """The places that a name stands for: more than one where it joins several ("Butler and Tehama counties")."""
        return self._read(name)

    def knows(self, name: str) -> bool:
        """Whether the whole name is that of a place, a small town aside."""
        codes = self._codes(fold(name))
        return not all(map(_weak, codes))

    def people(self, name: str) -> bool:
        """Whether the name is that of a people or an adjective of a place ("North Korean", "Gazans")."""
        return fold(name) in self._people

    def rest(self, name: str) -> bool:
        """Whether a name only says that it is not there where another number holds: "other territories", "outside the US"."""
        key = fold(name)
        return key in self._rest or key.partition(" ")[0] in self._but

    def same(self, a: str, b: str) -> bool | None:
        """Whether two names stand for one place."""
        ours, theirs = self._read(a), self._read(b)
        if len(ours) != len(theirs):
            return None if any(p.weak for p in (*ours, *theirs)) else False
        return _all(_any(self._is(x, y) for y in theirs) for x in ours)

    def heart(self, a: str, b: str) -> bool:
        """Whether one is the part of the other that stands for it ("central Warsaw", "the US and Canada" for North America)."""
        one, two = self._read(a), self._read(b)
        if len(one) != len(two):
            return self._cored(one, two) or self._cored(two, one)
        parts = {place.part for place in (*one, *two)}
        return len(one) == len(two) == 1 and one[0].name == two[0].name and None in parts and bool(parts & self._hearts)

    def _cored(self, lands: tuple[Place, ...], region: tuple[Place, ...]) -> bool:
        """Whether lands named together are those that a region's figures are of."""
        core = self._cores.get(region[0].codes[0]) if len(region) == 1 and region[0].codes else None
        return core is not None and len(core) == len(lands) and all(core & set(land.codes) for land in lands)

    def part_of(self, a: str, b: str) -> bool | None:
        """Whether `a` lies in `b`, or is it."""
        theirs = self._read(b)
        return _all(_any(self._in(x, y) for y in theirs) for x in self._read(a))

    def _is(self, a: Place, b: Place) -> bool | None:
        """Whether two readings are one place; None where nothing tells."""
        if WORLD in a.codes or WORLD in b.codes:
            return a.codes == b.codes
        if not set(a.codes) & set(b.codes) and (a.name != b.name or (a.codes and b.codes)):
            return None if a.weak or b.weak else False
        if a.part == b.part:
            return True
        if a.part is None or b.part is None or OPPOSITE.get(a.part) == b.part:
            return False
        return None

    def _in(self, a: Place, b: Place) -> bool | None:
        if WORLD in a.codes or WORLD in b.codes:
            return WORLD in b.codes
        whole = True if a.name == b.name and not (a.codes and b.codes) else self._lies(a, b)
        if b.part is None or whole is False:
            return whole
        return True if self._is(a, b) else None

    def _lies(self, a: Place, b: Place) -> bool | None:
        answers = {(self._code_in(x, y), _weak(x) or _weak(y)) for x in a.codes for y in b.codes}
        for weak in (False, True):
            for answer in (True, None):
                if (answer, weak) in answers:
                    return answer
        return None if a.weak or b.weak else False

    def _find_in(self, a: str, b: str) -> bool | None:
        """Whether the place of one code lies in that of another; None where it is disputed, or lies only partly there."""
        if self._holds(b, a):
            return True
        members = self._members.get(a)
        if members:
            inside = {self._code_in(member, b) for member in members}
            return inside.pop() if len(inside) == 1 else None
        for claimed, claimants in self._disputed.items():
            if self._holds(claimed, a) and any(self._holds(b, claimant) for claimant in claimants):
                return None
        return False

    def _holds(self, outer: str, inner: str) -> bool:
        if outer == inner or (inner.startswith(outer) and inner[len(outer)] in "./~"):
            return True
        owner = self._within.get(inner[:2])
        if owner is not None and self._holds(outer, owner):
            return True
        return any(self._holds(member, inner) for member in self._members.get(outer, ()))

    def _codes(self, key: str) -> tuple[str, ...]:
        """The codes that a folded name stands for."""
        found = self._row(key) if key else ()
        if alias := self._aliases.get(key):
            found += self._row(alias)
        return tuple(dict.fromkeys((*found, *self._own.get(key, ()))))

    def _find_row(self, name: str) -> tuple[str, ...]:
        """The codes of one line of the table, found by halving it: too long to decode and cut for a few names."""
        rows, wanted = self._rows, f"{name}\t".encode("utf-8", "surrogatepass")
        low, high = 0, len(rows)
        while low < high:
            start = rows.rfind(b"\n", low, (low + high) // 2) + 1 or low
            end = rows.find(b"\n", start)
            line = rows[start:end]
            if line.startswith(wanted):
                # A code that ends in a slash is a settlement of the name of its line.
                codes = line[len(wanted) :].decode().split(" ")
                return tuple(code + name if code[-1] == "/" else code.replace("_", " ") for code in codes)
            if line < wanted:
                low = end + 1
            else:
                high = start
        return ()

    def _compose(self, name: str) -> tuple[Place, ...]:
        """The places that a name stands for: one, both of "A and B", the part in "B's north", A of "A, B"."""
        key = fold(name)
        if key in self._everywhere:
            return (Place(key, (WORLD,)),)
        if codes := self._codes(key):
            return (Place(key, _of_bare_name(codes)),)
        inner, comma, outer = name.rpartition(",")
        if comma and inner.strip() and outer.strip():
            listed = " and " in outer and not self._codes(fold(outer))
            return (*self._compose(inner), *self._compose(outer)) if listed else self._qualified(inner, outer)
        owner, possessive, rest = name.replace("’", "'").partition("'s ")
        if possessive:
            return tuple(evolved(place, part=self._parts.get(fold(rest), fold(rest))) for place in self._compose(owner))
        left, joined, right = key.partition(" and ")
        if joined and not self._codes(key.partition(" of ")[2]):
            return (*self._compose(self._shared(left, right)), *self._compose(right))
        return (self._single(key),)

    def _shared(self, left: str, right: str) -> str:
        """The first of two joined names in full, where the second says what both are or of which land they are parts."""
        second = right.partition(" and ")[0]
        part, _, land = second.partition(" ")
        if land and left in self._parts and part in self._parts:
            return f"{left} {land}"
        kind = second.rpartition(" ")[2]
        return f"{left} {kind}" if kind in self._area and not self._codes(left) else left

    def _qualified(self, inner: str, outer: str) -> tuple[Place, ...]:
        """A name with the place around it: "Graz, Austria"; "Velmora, Austria" is not known, yet in Austria."""
        (around, *more), narrow = self._compose(outer), self._compose(inner)
        if more or not around.codes:
            return narrow
        kept = []
        for place in narrow:
            codes = tuple(c for c in place.codes if any(self._code_in(c, o) for o in around.codes))
            made = tuple(f"{o}/{place.name}" for o in around.codes if o[0] != "@" and "/" not in o)
            kept.append(evolved(place, codes=codes or made))
        return tuple(kept)

    def _single(self, key: str) -> Place:
        """A name composed of another and a word for its kind, a part of it or a site in it."""
        left, of, right = key.partition(" of ")
        if of and right:
            head = left.rpartition(" ")[2]
            if head in self._settlement or head in self._area:
                return self._of_kind(self._single_known(right), head)
            if left in self._parts or head in self._site or head in self._parts:
                return evolved(self._single_known(right), part=self._parts.get(left, left))
            return Place(key)
        words = key.split(" ")
        for size in (2, 1):
            if len(words) > size and (part := self._parts.get(" ".join(words[:size]))):
                return evolved(self._single_known(" ".join(words[size:])), part=part)
        rest, _, last = key.rpartition(" ")
        if rest and (last in self._settlement or last in self._area):
            return self._of_kind(self._single_known(rest), last)
        if rest and last in self._site:
            return evolved(self._single_known(rest), part=last)
        return Place(key)

    def _single_known(self, key: str) -> Place:
        key = key.removeprefix("the ")
        codes = _of_bare_name(self._codes(key))
        return Place(key, codes) if codes else self._single(key)

    def _of_kind(self, place: Place, kind: str) -> Place:
        """The place with the codes alone that are of a kind, where any is."""
        town = kind in self._settlement
        codes = tuple(code for code in self._codes(place.name) if ("/" in code) is town)
        return evolved(place, codes=codes or place.codes)


def _weak(code: str) -> bool:
    return "~" in code or (code.count(".") > 1 and "/" not in code)


def _of_bare_name(codes: tuple[str, ...]) -> tuple[str, ...]:
    """What a name stands for that says no kind: Niger is no state of Nigeria; Georgia, the larger one, is a state too."""
    countries = [index for index, code in enumerate(codes) if len(code) == 2]
    return codes[: countries[-1] + 1] if countries else codes


def _own_names(table: Mapping[str, str]) -> tuple[dict[str, tuple[str, ...]], frozenset[str]]:
    """(the places of each name of places.toml, the names that are those of a people)."""
    names: dict[str, tuple[str, ...]] = {}
    people: set[str] = set()
    rows = [(code, given) for code, given in _pairs(table["names"])]
    rows += [(code, given.partition("=")[0]) for code, given in _pairs(table["regions"])]
    for code, given in rows:
        places, _, peoples = given.partition(";")
        borne = list(filter(None, map(fold, peoples.split(",")))) if peoples else []
        people.update(borne)
        for name in (*map(fold, places.split(",")), *borne):
            names[name] = (*names.get(name, ()), code)
    return names, frozenset(people)


def _members(regions: str, row: Callable[[str], Iterable[str]]) -> dict[str, tuple[str, ...]]:
    members: dict[str, tuple[str, ...]] = {}
    for region, given in _pairs(regions):
        listed = [member.strip() for member in given.partition("=")[2].split(",")]
        split = (row(f"={m.removeprefix('continent ')}") if m.startswith("continent ") else [m] for m in listed)
        members[region] = tuple(member for some in split for member in some)
    return members


def _pairs(text: str) -> list[tuple[str, str]]:
    """The lines "key: rest" of a word list."""
    pairs = (line.partition(":") for line in lines(text))
    return [(key.strip(), rest.strip()) for key, _, rest in pairs]


def _any(answers: Iterable[bool | None]) -> bool | None:
    found = set(answers)
    return True if True in found else (None if None in found else False)


def _all(answers: Iterable[bool | None]) -> bool | None:
    found = set(answers)
    return False if False in found else (None if None in found else True)


def part_of(inner: str, outer: str, *, lexicon: Lexicon | None = None) -> bool | None:
    """Whether one place lies in another; None where a name is unknown or the question is disputed.

    >>> part_of("Kursk", "Russia"), part_of("Paris", "Germany"), part_of("Velmora", "Russia")
    (True, False, None)
    """
    return lexicon_or_english(lexicon).compiled(Gazetteer).part_of(inner, outer)
