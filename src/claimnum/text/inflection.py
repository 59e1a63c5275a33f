"""Inflection: a noun led back to its singular and a verb form to its base, by rule, with irregulars as data."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import NamedTuple

from claimnum.lexicon.load import Lexicon, lines
from claimnum.struct import Struct

VOWELS = frozenset("aeiou")
SIBILANTS = ("s", "x", "z", "ch", "sh")
TAKES_ES = (*SIBILANTS, "o")
KEPT = 1 << 13  # words: a megabyte or two at most
# Endings of a stem that lost a silent e before "ed" or "ing" ("evacuat", "believ", "enforc"); read where no known verb helps.
SILENT_E = (
    "at",
    "v",
    "c",
    "uc",
    "iz",
    "is",
    "ur",
    "u",
    "dg",
    "ng",
    "bl",
    "pl",
    "dl",
    "tl",
    "gl",
    "fl",
    "zl",
    "uil",
    "ar",
    "os",
    "ut",
)


class Form(NamedTuple):
    """What a verb form may be: its `base` and its `part`.

    `part` is "base", "third", "past", "participle", "past or participle", "ing", or "any" (all but third and ing: "cut").
    """

    base: str
    part: str


class Inflection(Struct):
    """The inflected words of a lexicon.

    Args:
        forms: every form of the known verbs.
        singulars: irregular plurals.
        unchanged: nouns that look plural and are not.
        also_nouns: known verbs that are as often nouns, as base forms.
    """

    forms: dict[str, Form]
    singulars: dict[str, str]
    unchanged: frozenset[str]
    also_nouns: frozenset[str]

    def singular(self, noun: str) -> str:
        """The singular of a lower-case noun; one that is singular already comes back as it is.

        "troops" is "troop", "families" "family", "lives" "life", "people" "person".
        """
        if (irregular := self.singulars.get(noun)) is not None:
            return irregular
        if noun[-1:] != "s":
            if noun.endswith("men") and len(noun) > 3 and noun not in self.unchanged:
                return f"{noun[:-2]}an"
            return noun.removesuffix("ren") if noun.endswith("children") else noun
        if len(noun) < 3 or noun in self.unchanged or noun.endswith(("ss", "us", "is")):
            return noun
        if noun.endswith("ies"):
            return f"{noun[:-3]}y"
        if noun.endswith("es") and noun[:-2].endswith(("ss", "x", "zz", "ch", "sh")):
            return noun[:-2]
        if noun.endswith("men's"):
            return noun
        return noun[:-1]

    def base_verb(self, form: str) -> str:
        """The base of a lower-case verb form ("killed" is "kill", "died" "die", "shipped" "ship", "evacuating" "evacuate").

        A word with no verb's ending comes back as it is.
        """
        if (known := self.forms.get(form)) is not None:
            return known.base
        if form.endswith("ied") and len(form) > 4:
            return f"{form[:-3]}y"
        if form.endswith("ed") and len(form) > 4:
            return self._from_stem(form[:-2])
        if form.endswith("ing") and len(form) > 5:
            return self._from_stem(form[:-3])
        if form.endswith("ies") and len(form) > 4:
            return f"{form[:-3]}y"
        if form.endswith("es") and form[:-2].endswith(SIBILANTS):
            return form[:-1] if form.endswith("ses") and not form.endswith("sses") else form[:-2]
        if form.endswith("s") and len(form) > 3 and not form.endswith(("ss", "us", "is")):
            return form[:-1]
        return form

    def _from_stem(self, stem: str) -> str:
        for candidate in (stem, f"{stem}e"):
            if candidate in self.forms:
                return candidate
        if len(stem) > 2 and stem[-1] == stem[-2] and stem[-1] not in "aeiouflsz":
            return stem[:-1]
        return f"{stem}e" if stem.endswith(SILENT_E) or (len(stem) > 2 and stem[-1] == "s" and stem[-2] != "s") else stem


def remembered(lexicon: Lexicon) -> tuple[Callable[[str], str], Callable[[str], str]]:
    """`singular` and `base_verb` of a lexicon, remembering what was asked last: texts ask for few words, over and over."""
    words = lexicon.compiled(inflection)
    return lru_cache(KEPT)(words.singular), lru_cache(KEPT)(words.base_verb)


def inflection(lexicon: Lexicon) -> Inflection:
    """The inflection of a lexicon; ask for it by `lexicon.compiled(inflection)`."""
    verbs, nouns = lexicon.table("verbs"), lexicon.table("nouns")
    doubles = frozenset(verbs["doubles"].split())
    also_nouns = verbs["also_nouns"].split()
    forms: dict[str, Form] = {}
    acts = (word.partition("_")[0] for row in lexicon.table("events")["events"].values() for word in _acts(row))
    for base in (*acts, *verbs["only"].split(), *also_nouns):
        _inflect(base, base in doubles, forms)
    for line in lines(verbs["irregular"]):
        base, past, participle, *others = line.split()
        regular: dict[str, Form] = {}
        _inflect(base, base in doubles, regular)
        for word, form in regular.items():
            if word.endswith(("ed", "ied")) and word not in (past, participle):
                forms.pop(word, None)
            else:
                forms[word] = form
        forms.update((word, Form(base, "past or participle")) for word in others)
        forms[past] = Form(base, "past")
        forms[participle] = Form(base, "past or participle" if participle == past else "participle")
    # A base form stands for itself though it is another verb's past ("lay", "found", "fell").
    for line in lines(verbs["irregular"]):
        base, past = line.split()[:2]
        forms[base] = Form(base, "any" if base == past else "base")
    singulars = dict(line.split() for line in lines(nouns["irregular"]))
    return Inflection(forms, singulars, frozenset(nouns["unchanged"].split()), frozenset(also_nouns))


def _acts(row: Mapping[str, str]) -> list[str]:
    return [*row.get("acts", "").split(), *row.get("happens", "").split()]


def _inflect(base: str, doubles: bool, forms: dict[str, Form]) -> None:  # noqa: FBT001 - a property of the word
    """Add the forms of a verb that goes by rule."""
    stem, last = base, base[-1]
    if last == "e":
        stem = base if base.endswith(("ee", "ye", "oe")) else base[:-1]
    elif doubles or _is_short(base):
        stem = f"{base}{'k' if last == 'c' else last}"
    if last == "y" and base[-2] not in VOWELS:
        third, past = f"{base[:-1]}ies", f"{base[:-1]}ied"
    else:
        third = f"{base}es" if base.endswith(TAKES_ES) else f"{base}s"
        past = f"{base}d" if last == "e" else f"{stem}ed"
    forms[base] = Form(base, "base")
    forms[f"{stem}ing"] = Form(base, "ing")
    forms[third] = Form(base, "third")
    forms[past] = Form(base, "past or participle")


def _is_short(base: str) -> bool:
    """Whether a verb of one syllable doubles its last letter: one vowel before one consonant ("ship", not "heat")."""
    if len(base) < 3 or base[-1] in VOWELS or base[-1] in "wxy" or base[-2] not in VOWELS:
        return False
    head = base[:-2].removesuffix("qu") if base[:-2].endswith("qu") else base[:-2]
    return VOWELS.isdisjoint(head)
