"""Modals: the words of lexicon/en/modality.toml, and what both the clause of a number and what holds it are looked up in."""

from __future__ import annotations

from claimnum.claims.dateuse import period_words
from claimnum.lexicon.load import Lexicon
from claimnum.struct import Struct

MODALITIES = ("denied", "possible", "expected")
# What ends a clause, whoever holds it.
CLOSES = frozenset(';"“”—–―')


class Modals(Struct):
    """The words of lexicon/en/modality.toml: each maps to its modality; `telling` are those that tell whatever their tag."""

    auxiliaries: dict[str, str]
    verbs: dict[str, str]
    nouns: dict[str, str]
    adverbs: dict[str, str]
    adjectives: dict[str, str]
    predicative: frozenset[str]
    passive: frozenset[str]
    present: frozenset[str]
    speaking: frozenset[str]
    unproven: frozenset[str]
    conditions: frozenset[str]
    beside: frozenset[str]
    tellings: frozenset[str]
    linking: frozenset[str]
    relative: frozenset[str]
    demonstratives: frozenset[str]
    owned: frozenset[str]
    settled: frozenset[str]
    grounds: frozenset[str]
    falsehoods: frozenset[str]
    upheld: frozenset[str]
    merits: frozenset[str]
    refutes: frozenset[str]
    threats: frozenset[str]
    stocks: frozenset[str]
    telling: frozenset[str]


def modals(lexicon: Lexicon) -> Modals:
    """The modal words of a lexicon; ask for them by `lexicon.compiled(modals)`."""
    table = lexicon.table("modality")
    words: dict[str, dict[str, str]] = {key: {} for key in ("auxiliaries", "verbs", "nouns", "adverbs", "adjectives")}
    for modality in MODALITIES:
        for key, entries in ((key, table[modality][key]) for key in words.keys() & table[modality].keys()):
            words[key].update((word.replace("_", " "), modality) for word in entries.split())
    expected, denied, known, grammar = table["expected"], table["denied"], table["asserted"], lexicon.table("grammar")
    falsehoods = _listed(f"{denied['adjectives']} {denied['falsehoods']}")
    upheld, merits = _listed(denied["upheld"]), _listed(denied["merits"])
    return Modals(
        auxiliaries=words["auxiliaries"],
        verbs=words["verbs"],
        nouns=words["nouns"],
        adverbs=words["adverbs"],
        adjectives=words["adjectives"],
        predicative=_listed(expected["predicative"]),
        passive=_listed(expected["passive"]),
        present=_listed(expected["present"]),
        unproven=_listed(denied["unproven"]),
        conditions=_listed(denied["conditions"]),
        tellings=_listed(denied["tellings"]),
        linking=_listed(denied["linking"]),
        owned=_listed(known["owned"]),
        settled=_listed(known["settled"]),
        grounds=_listed(known["grounds"]),
        relative=_listed(grammar["relative"]),
        demonstratives=_listed(grammar["demonstratives"]),
        speaking=lexicon.compiled(period_words).speaking,
        beside=_listed(lexicon.table("roles")["beside"]),
        falsehoods=falsehoods,
        upheld=upheld,
        merits=merits,
        refutes=falsehoods | upheld | merits,
        threats=_listed(table["possible"]["threats"]),
        stocks=_listed(known["stocks"]),
        telling=CLOSES.union(
            ":", denied["unproven"].split(), known["settled"].split(), words["adjectives"], falsehoods, upheld
        ),
    )


def _listed(words: str) -> frozenset[str]:
    return frozenset(words.split())
