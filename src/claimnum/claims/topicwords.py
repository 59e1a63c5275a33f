"""The words that topics turn on, from the lexicons of events, nouns and roles."""

from __future__ import annotations

from collections.abc import Mapping

from claimnum.claims.predicate import holding, telling
from claimnum.lexicon.load import Lexicon
from claimnum.struct import Struct


class TopicWords(Struct):
    """The words that topics turn on.

    Args:
        open: participles and adjectives that stand for people ("the wounded").
        nouns: nouns that name an event ("death").
        counts: nouns for the count of an event ("toll").
        transparent: nouns that only say that a number follows; the topic is what they are of.
        figures: nouns for a number of what was just counted ("the total remains 1,200").
        hearsay: nouns of which a bare count is one told of what is counted elsewhere ("reports of 600").
        sums: those of them that are a thing of their own.
        collective: nouns for many things in one, of which a count counts the things ("the queue of ships grew to 41").
        extremes: nouns for an earlier or outer value of the same thing ("down from a peak of 1,600").
        wholes: nouns for all of what the subject is a part of ("two-thirds of the total").
        economies: names of what an economy makes, of which another sum is a share ("debt of 62 % of GDP").
        levels: verbs that give the level of their subject.
        holders: verbs whose subject holds the number true and is not what it is about ("had expected 2.3 %").
        placing: verbs whose object stands at the number ("put losses at").
        makes: verbs that put a number in the place of an "it" ("made it 40").
        beside: prepositions before another value of the same thing.
        past: those of place that say how it compares ("far below the 9 million that he claims").
        agents: verbs whose subject gives, gets or makes the amount, which is no property of it ("the campaign spent $2m").
        contains: verbs whose subject a bare count belongs to ("the ward holds 40").
        shares: verbs that give their subject a share of what an earlier number is a share of ("Lee took 41 %").
        company: pronouns behind "of" for those who speak and who listen, and for nobody counted before ("40 of us").
        stand_ins: pronouns for a figure told before ("revised that to 40").
        asides: words that begin what stands beside the main line of a sentence ("where it employs", "including").
        mass, mass_endings: nouns that stand without an article, and how most of them end ("revenue", "-ment").
        parents: nouns behind whose "of" a number counts children ("a mother of five").
        gives: verbs of giving, before whose object stands who gets it ("promised each family $500").
        invests: verbs of a sum that goes into something ("invest $12bn in a factory").
        comparatives, apart: what says how far a number lies from another, with and without "than" ("more", "below").
        so: what stands between "as" and "as" ("three times as many as").
        meets, reckoned: verbs and nouns for a value that somebody reckoned with ("topping expectations of $7bn").
        moves, changes: verbs and nouns of increase, decrease and change.
        tells: verbs that tell a figure of what the text counts ("police counted 900").
        does: kind -> verbs of telling that with a number of it tell none ("admitted 140", "the gauge showed 8 m").
        told_with: preposition -> verbs that tell a figure behind it ("spoke of 500").
    """

    open: frozenset[str]
    nouns: frozenset[str]
    counts: frozenset[str]
    transparent: frozenset[str]
    figures: frozenset[str]
    hearsay: frozenset[str]
    sums: frozenset[str]
    collective: frozenset[str]
    extremes: frozenset[str]
    wholes: frozenset[str]
    economies: frozenset[str]
    levels: frozenset[str]
    holders: frozenset[str]
    placing: frozenset[str]
    makes: frozenset[str]
    beside: frozenset[str]
    past: frozenset[str]
    agents: frozenset[str]
    contains: frozenset[str]
    shares: frozenset[str]
    gives: frozenset[str]
    invests: frozenset[str]
    comparatives: frozenset[str]
    apart: frozenset[str]
    so: frozenset[str]
    meets: frozenset[str]
    reckoned: frozenset[str]
    moves: frozenset[str]
    changes: frozenset[str]
    tells: frozenset[str]
    does: dict[str, frozenset[str]]
    told_with: dict[str, frozenset[str]]
    company: frozenset[str]
    stand_ins: frozenset[str]
    asides: frozenset[str]
    mass: frozenset[str]
    mass_endings: tuple[str, ...]
    parents: frozenset[str]


# The word lists of each file that the fields of their names hold.
PLAIN = {
    "events": "open counts",
    "nouns": "transparent figures hearsay sums collective extremes wholes reckoned mass",
    "roles": "levels placing makes beside past agents contains shares gives invests apart so meets",
    "grammar": "company stand_ins asides",
    "ages": "parents",
}


def topic_words(lexicon: Lexicon) -> TopicWords:
    """The words of a lexicon that topics turn on; ask for them by `lexicon.compiled(topic_words)`."""
    noun, role, reporting = lexicon.table("nouns"), lexicon.table("roles"), lexicon.table("reporting")
    listed = {name: frozenset(lexicon.table(file)[name].split()) for file, names in PLAIN.items() for name in names.split()}
    return TopicWords(
        nouns=frozenset(word for row in lexicon.table("events")["events"].values() for word in row.get("nouns", "").split()),
        economies=frozenset(name.replace("_", " ") for name in noun["economies"].split()),
        holders=holding(lexicon),
        comparatives=_all_of(role["comparatives"]) | listed["apart"],
        moves=_all_of(role["verbs"]),
        changes=_all_of(role["nouns"]),
        tells=telling(lexicon),
        does={kind: frozenset(verbs.split()) for kind, verbs in reporting["does"].items()},
        told_with={word: frozenset(verbs.split()) for word, verbs in reporting["particles"].items()},
        mass_endings=tuple(noun["mass_endings"].split()),
        **listed,
    )


def _all_of(lists: Mapping[str, str]) -> frozenset[str]:
    return frozenset(word for words in lists.values() for word in words.split())
