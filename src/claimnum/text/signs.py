"""Marks: which of them mean the same, told once for all who read tokens.

A set that is wider or narrower for a reason of its own is written where it is used, out of these (`DASHES | {"~"}`).
"""

from __future__ import annotations

# The hyphen, the one that breaks no line, and the small and the wide form: no writer means another thing by any of these.
HYPHENS = "-\u2010\u2011\ufe63\uff0d"
# Tokens have one spelling of each: a hyphen, the short dash (the figure dash is one) and the long (the bar is one).
SPELLINGS = str.maketrans(dict.fromkeys(HYPHENS, "-") | {"\u2012": "–", "\u2015": "—"})
SPELT = tuple(map(chr, sorted(SPELLINGS.keys() - {ord("-")})))

JOINTS = frozenset("-–")  # between the parts of a compound, and between two figures: "5-km", "40–year–old", "3–1"
DASHES = JOINTS | {"—"}  # between the ends of a range, and between clauses
MINUS = JOINTS | {"−"}  # before what is below zero
QUOTES = frozenset("\"'“”‘’«»*")  # around words that are somebody's, or set off from the rest; the sense reads on over them
ENDS = frozenset(".!?…")  # what a sentence ends in


def evenly(text: str) -> str:
    """A text with one spelling of each hyphen and dash; every mark stays where it was."""
    return text.translate(SPELLINGS) if any(mark in text for mark in SPELT) else text


def plain(text: str) -> str:
    """As `evenly`, and with straight apostrophes: how names and words are compared."""
    return evenly(text.replace("’", "'"))
