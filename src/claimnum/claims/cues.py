"""The cues of attribution as compiled from the lexicon: reporting verbs by form, and the nouns of sources by kind."""

from __future__ import annotations

from claimnum.lexicon.load import Lexicon, lines
from claimnum.struct import Struct
from claimnum.text.inflection import inflection
from claimnum.text.phrases import PhraseTable


class Cue(Struct):
    """One form of a reporting verb: its base, what it takes, and its part ("base", "third", "past", "participle", "ing")."""

    base: str
    takes: frozenset[str]
    part: str


class Cues(Struct):
    """What en/reporting.toml holds; ask for it by `lexicon.compiled(cues)`. `openers` are the words a cue may start with."""

    verbs: dict[str, Cue]
    particles: dict[str, frozenset[str]]
    before: PhraseTable[str]
    words: dict[str, frozenset[str]]
    openers: frozenset[str]


def cues(lexicon: Lexicon) -> Cues:
    """Compile en/reporting.toml."""
    table = lexicon.table("reporting")
    takes: dict[str, set[str]] = {}
    for kind, words in table["verbs"].items():
        for word in words.split():
            takes.setdefault(word, set()).add(kind)
    particles: dict[str, set[str]] = {}
    for particle, words in table["particles"].items():
        for word in words.split():
            particles.setdefault(word, set()).add(particle)
    known = {base: frozenset(takes.get(base, ())) for base in (*takes, *particles)}
    inflected = lexicon.compiled(inflection)
    verbs = {form: Cue(base, known[base], inflected.parts[form]) for form, base in inflected.bases.items() if base in known}
    listed = {name: frozenset(words.split()) for name, words in table["words"].items()}
    before = PhraseTable((phrase, rule) for rule, phrases in table["phrases"].items() for phrase in lines(phrases))
    return Cues(
        verbs,
        {base: frozenset(behind) for base, behind in particles.items()},
        before,
        listed,
        before.openers | verbs.keys() | listed["tally_leads"] | listed["counts"] | listed["assertions"] | {"as"},
    )


class Studying(Struct):
    """What en/reporting.toml holds of studies; ask for it by `lexicon.compiled(studying)`.

    Args:
        studies: nouns that are one. makers: nouns that make one. methods: what they do, in the past.
        publishing: what is done to a document, in the past.
        openers: how a sentence starts that goes on with those whom the one before it counted.
    """

    studies: frozenset[str]
    makers: frozenset[str]
    methods: frozenset[str]
    publishing: frozenset[str]
    openers: PhraseTable[str]


def studying(lexicon: Lexicon) -> Studying:
    """Compile the part of en/reporting.toml that is about studies."""
    table = lexicon.table("reporting")["studies"]
    return Studying(
        studies=frozenset(table["studies"].split()),
        makers=frozenset(table["makers"].split()),
        methods=frozenset(table["methods"].split()),
        publishing=frozenset(table["publishing"].split()),
        openers=PhraseTable((phrase, phrase) for phrase in lines(table["openers"])),
    )


class SourceNouns(Struct):
    """What en/organisations.toml and en/titles.toml hold; ask for it by `lexicon.compiled(source_nouns)`.

    Args:
        heads: noun -> what it stands for: "organisation", "document" or "anonymous" (people and roles).
        generic: organisations that stand for whichever was last named ("company").
        reckonings: documents that are no more than their owner's word ("the League's reckoning").
        published: documents that stand for whoever gives them out, where that is said ("figures from the League").
        asked: participles behind people whom somebody else asked ("economists polled by").
        role_links: words that go on with a role behind a name; any other, a verb, makes the role a subject of its own.
        placing: prepositions behind which a name is a place's. inner: words without a capital inside an organisation's name.
        bodies, outlets: words inside a name that make it an organisation's; an outlet relays what others say.
        things: words inside a name that make it a place's or an event's.
        letters: what may stand behind a person's name in capitals ("MP").
        women, men: titles that say which a person is.
    """

    heads: dict[str, str]
    generic: frozenset[str]
    bodies: frozenset[str]
    outlets: frozenset[str]
    things: frozenset[str]
    honorifics: frozenset[str]
    roles: frozenset[str]
    particles: frozenset[str]
    reckonings: frozenset[str]
    published: frozenset[str]
    asked: frozenset[str]
    role_links: frozenset[str]
    placing: frozenset[str]
    inner: frozenset[str]
    letters: frozenset[str]
    women: frozenset[str]
    men: frozenset[str]


def source_nouns(lexicon: Lexicon) -> SourceNouns:
    """Compile en/organisations.toml and en/titles.toml."""
    table, titles = lexicon.table("organisations"), lexicon.table("titles")
    listed = {name: words.split() for name, words in table["heads"].items()}
    roles = titles["roles"].split()
    heads = dict.fromkeys([*roles, *(_plural(role) for role in roles), *listed["people"]], "anonymous")
    heads |= dict.fromkeys([*listed["organisation"], *listed["generic"], *listed["outlet"]], "organisation")
    heads |= dict.fromkeys(listed["document"], "document")
    outlets = frozenset((*table["names"]["outlet"].split(), *listed["outlet"]))
    return SourceNouns(
        heads=heads,
        generic=frozenset(listed["generic"]),
        bodies=frozenset(table["names"]["organisation"].split()) | outlets,
        outlets=outlets,
        things=frozenset(table["names"]["thing"].split()),
        honorifics=frozenset(titles["honorifics"].split()),
        roles=frozenset(roles),
        particles=frozenset(titles["particles"].split()),
        reckonings=frozenset(table["owned"]["reckonings"].split()),
        published=frozenset(table["owned"]["published"].split()),
        asked=frozenset(table["owned"]["asked"].split()),
        role_links=frozenset(titles["role_links"].split()),
        placing=frozenset(table["names"]["placing"].split()),
        inner=frozenset(table["names"]["inner"].split()),
        letters=frozenset(titles["letters"].split()),
        women=frozenset(titles["women"].split()),
        men=frozenset(titles["men"].split()),
    )


def _plural(role: str) -> str:
    """More than one of a role: "bosses", "secretaries", "councilwomen"."""
    if role.endswith("man"):
        return f"{role[:-3]}men"
    if role.endswith("y") and role[-2] not in "aeiou":
        return f"{role[:-1]}ies"
    return f"{role}es" if role.endswith(("s", "x", "ch", "sh")) else f"{role}s"
