"""Tags: the coarse part of speech that each token gets, and the sets of them that readers ask about."""

from __future__ import annotations

DET, PREP, SUB, CONJ, PRON = "determiner", "preposition", "subordinator", "conjunction", "pronoun"
AUX, VERB, PAST, ING, TO, NEG = "auxiliary", "verb", "past", "ing", "to", "negation"
NOUN, NAME, ADJ, ADV, NUM, MARK, POSS = "noun", "name", "adjective", "adverb", "number", "mark", "possessive"
NOMINAL = frozenset((NOUN, NAME))
VERBAL = frozenset((AUX, VERB, PAST, ING))
# What may be the verb of a clause.
FINITE = frozenset((AUX, VERB, PAST))
