"""Inflection: a noun led back to its singular and a verb form to its base, by rule, with irregulars as data."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache

from claimnum.lexicon.load import Lexicon, lines
from claimnum.struct import Struct

VOWELS = frozenset("aeiou")
UNDOUBLED = frozenset("aeiouwxy")
SIBILANTS = ("s", "x", "z", "ch", "sh")
TAKES_ES = (*SIBILANTS, "o")
# What verbs with a double l by themselves are made up with ("recall", "befall", "outsell"), which so keep it.
ADDED = ("re", "un", "en", "in", "be", "mis", "over", "out", "under", "fore", "bank")
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


class Inflection(Struct):
    """The inflected words of a lexicon.

    Args:
        bases: every form of the known verbs -> the base form it belongs to.
        parts: the same forms -> what part of the verb each may be: "base", "third", "past", "participle", "past or participle",
            "ing", or "any" (all but third and ing: "cut").
        singulars: irregular plurals.
        unchanged: nouns that look plural and are not.
        also_nouns: known verbs that are as often nouns, as base forms.
    """

    bases: dict[str, str]
    parts: dict[str, str]
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
        if (known := self.bases.get(form)) is not None:
            return known
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
            if candidate in self.bases:
                return candidate
        if stem.endswith("ll") and self._doubles_l(stem):
            return stem[:-1]
        if len(stem) > 2 and stem[-1] == stem[-2] and stem[-1] not in "aeiouflsz":
            return stem[:-1]
        return f"{stem}e" if stem.endswith(SILENT_E) or (len(stem) > 2 and stem[-1] == "s" and stem[-2] != "s") else stem

    def _doubles_l(self, stem: str) -> bool:
        """Whether a stem ends in a doubled l: it has two syllables or more ("quarrell", not "call", nor "recall")."""
        if VOWELS.isdisjoint(stem[:-3].replace("qu", "q")):
            return False
        return not any(stem.startswith(lead) and self._is_short_verb(stem[len(lead) :]) for lead in ADDED)

    def _is_short_verb(self, word: str) -> bool:
        return word in self.bases and VOWELS.isdisjoint(word[:-3])


def remembered(lexicon: Lexicon) -> tuple[Callable[[str], str], Callable[[str], str]]:
    """`singular` and `base_verb` of a lexicon, remembering what was asked last: texts ask for few words, over and over."""
    words = lexicon.compiled(inflection)
    return lru_cache(KEPT)(words.singular), lru_cache(KEPT)(words.base_verb)


def inflection(lexicon: Lexicon) -> Inflection:
    """The inflection of a lexicon; ask for it by `lexicon.compiled(inflection)`."""
    verbs, nouns = lexicon.table("verbs"), lexicon.table("nouns")
    doubles = frozenset(verbs["doubles"].split())
    also_nouns = verbs["also_nouns"].split()
    acts = (word.partition("_")[0] for row in lexicon.table("events")["events"].values() for word in _acts(row))
    bases: dict[str, str] = {}
    parts: dict[str, str] = {}
    for base in dict.fromkeys((*acts, *verbs["only"].split(), *also_nouns)):
        third, past, ing = _regular(base, doubles)
        bases[base] = bases[third] = bases[past] = bases[ing] = base
        parts[base], parts[third], parts[past], parts[ing] = "base", "third", "past or participle", "ing"
    irregular = [line.split() for line in lines(verbs["irregular"])]
    for base, past, participle, *others in irregular:
        third, unused, ing = _regular(base, doubles)
        if unused.endswith("ed"):
            bases.pop(unused, None)
            parts.pop(unused, None)
        bases.update(dict.fromkeys((third, ing, *others, past, participle), base))
        parts[third], parts[ing] = "third", "ing"
        parts.update(dict.fromkeys(others, "past or participle"))
        parts[past] = "past"
        parts[participle] = "past or participle" if participle == past else "participle"
    # A base form stands for itself though it is another verb's past ("lay", "found", "fell").
    for base, past, *_ in irregular:
        bases[base] = base
        parts[base] = "any" if base == past else "base"
    for noun in also_nouns:
        if bases[noun] != noun:
            bases[noun], parts[noun] = noun, "base"  # "the ground", which nobody has ground
    singulars = dict(line.split() for line in lines(nouns["irregular"]))
    return Inflection(bases, parts, singulars, frozenset(nouns["unchanged"].split()), frozenset(also_nouns))


def _acts(row: Mapping[str, str]) -> list[str]:
    return [*row.get("acts", "").split(), *row.get("happens", "").split()]


def _regular(base: str, doubles: frozenset[str]) -> tuple[str, str, str]:
    """The third person, the past and the "ing" form of a verb, by rule."""
    last = base[-1]
    if last == "e":
        return f"{base}s", f"{base}d", f"{base if base.endswith(('ee', 'ye', 'oe')) else base[:-1]}ing"
    if last == "y" and base[-2] not in VOWELS:
        return f"{base[:-1]}ies", f"{base[:-1]}ied", f"{base}ing"
    stem = base
    if (last not in UNDOUBLED and base[-2:-1] in VOWELS and _is_short(base)) or base in doubles:
        stem = f"{base}{'k' if last == 'c' else last}"
    return f"{base}es" if base.endswith(TAKES_ES) else f"{base}s", f"{stem}ed", f"{stem}ing"


def _is_short(base: str) -> bool:
    """Whether a verb that ends in one vowel and one consonant has no other vowel ("ship", not "visit"; "quit")."""
    return len(base) > 2 and VOWELS.isdisjoint(base[:-2].removesuffix("qu"))
