"""The outline of a text: its tokens cut into sentences and paragraphs."""

from __future__ import annotations

import attrs

from claimnum.lexicon.load import Lexicon
from claimnum.text.document import Document
from claimnum.text.tokens import Tokens, tokenise

ENDS = frozenset(".!?…")
CLOSERS = frozenset("\"'”’)]»")
# Two line breaks part paragraphs; one alone ends a sentence only where the next line does not go on in lower case.


@attrs.frozen(slots=True)
class Sentence:
    """Tokens `first` up to, not including, `last`; `paragraph` counts from 0."""

    first: int
    last: int
    paragraph: int


@attrs.frozen(slots=True, eq=False, repr=False)
class Outline:
    """A document with its tokens and sentences: what every reader reads."""

    document: Document
    tokens: Tokens
    sentences: list[Sentence]


def outline(document: Document, lexicon: Lexicon) -> Outline:
    """Cut a document into tokens, sentences and paragraphs. Linear in its length."""
    tokens = tokenise(document.text)
    return Outline(document, tokens, _sentences(tokens, lexicon.compiled(_abbreviations)))


def _abbreviations(lexicon: Lexicon) -> tuple[frozenset[str], frozenset[str]]:
    table = lexicon.table("abbreviations")
    return frozenset(table["before_name"].split()), frozenset(table["inside"].split())


def _sentences(tokens: Tokens, abbreviations: tuple[frozenset[str], frozenset[str]]) -> list[Sentence]:
    found: list[Sentence] = []
    first = paragraph = 0
    for index in range(1, len(tokens)):
        breaks = tokens.text.count("\n", tokens.ends[index - 1], tokens.starts[index])
        if breaks > 1 or (breaks == 1 and not tokens.words[index][0].islower()) or _ends(tokens, index, abbreviations):
            found.append(Sentence(first, index, paragraph))
            first = index
            paragraph += breaks > 1
    if first < len(tokens):
        found.append(Sentence(first, len(tokens), paragraph))
    return found


def _ends(tokens: Tokens, index: int, abbreviations: tuple[frozenset[str], frozenset[str]]) -> bool:
    """Whether a sentence ends right before token `index`."""
    last = index - 1
    while last > 0 and tokens.words[last] in CLOSERS and tokens.adjacent(last):
        last -= 1
    if tokens.words[index] in CLOSERS and tokens.adjacent(index):
        return False
    word, following = tokens.words[last], tokens.words[index]
    if word[-1] not in ENDS or tokens.ends[index - 1] == tokens.starts[index] or following[0].islower():
        return False
    if word != "." or last == 0 or not tokens.adjacent(last):
        # Initials ("U.S.") end a sentence only where the next word could not go on with the name.
        return len(word) == 1 or tokens.lower[index] in ("the", "a", "it", "he", "she", "they", "in", "on", "but", "and")
    before = tokens.lower[last - 1]
    before_name, inside = abbreviations
    return before not in before_name and before not in inside and not (len(before) == 1 and before.isalpha())
