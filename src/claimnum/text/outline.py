"""The outline of a text: its tokens cut into sentences and paragraphs."""

from __future__ import annotations

from itertools import compress
from operator import itemgetter

from claimnum.lexicon.load import Lexicon
from claimnum.struct import Struct
from claimnum.text.document import Document
from claimnum.text.signs import ENDS
from claimnum.text.tokens import Tokens, tokenise

CLOSERS = frozenset("\"'”’)]»")
MAY_END = ENDS | CLOSERS
LAST = itemgetter(-1)
# A line this long that stops without a mark is likely cut by its width, a shorter one is a headline or a label.
WIDE = 40
# No sentence closes more quotations and brackets than this: what keeps the work linear on a row of them.
MOST_CLOSERS = 5
# Nor is any so long: a text without stops is cut here, so that no reader's work on one sentence grows with the text.
LONGEST = 500


class Sentence(Struct):
    """Tokens `first` up to, not including, `last`; `paragraph` counts from 0."""

    first: int
    last: int
    paragraph: int


class Outline(Struct):
    """A document with its tokens and sentences: what every reader reads."""

    document: Document
    tokens: Tokens
    sentences: list[Sentence]


def outline(document: Document, lexicon: Lexicon) -> Outline:
    """Cut a document into tokens, sentences and paragraphs. Linear in its length.

    >>> read = outline(Document("Gen. Roth spoke at 3 p.m. on Monday. No. 4 was hit."), Lexicon.english())
    >>> len(read.sentences)
    2
    """
    tokens = tokenise(document.text)
    return Outline(document, tokens, _sentences(tokens, lexicon.compiled(abbreviations)))


class Abbreviations(Struct):
    """Words whose stop may not end a sentence, and words that start one; ask for them by `lexicon.compiled(abbreviations)`."""

    before_name: frozenset[str]
    before_number: frozenset[str]
    inside: frozenset[str]
    starters: frozenset[str]


def abbreviations(lexicon: Lexicon) -> Abbreviations:
    """Compile en/abbreviations.toml."""
    table = lexicon.table("abbreviations")
    return Abbreviations(**{name: frozenset(table[name].split()) for name in Abbreviations.fields})


def _sentences(tokens: Tokens, known: Abbreviations) -> list[Sentence]:
    """The sentences: cut at marks that end one, at lines that stand alone, and where they run too long."""
    found: list[Sentence] = []
    wrapped = _is_wrapped(tokens)
    first = paragraph = 0
    line_start = tokens.starts[0] if len(tokens) else 0
    for index in _joints(tokens):
        while index - first > LONGEST:
            found.append(Sentence(first, first + LONGEST, paragraph))
            first += LONGEST
        before, at = tokens.ends[index - 1], tokens.starts[index]
        breaks = tokens.text.count("\n", before, at)
        ends = index - first == LONGEST or _ends(tokens, index, first, known)
        new_paragraph = breaks > 1 or (breaks == 1 and ends and not wrapped)
        if breaks == 1 and not ends:
            cut_by_width = wrapped and before - line_start >= WIDE
            ends = not (cut_by_width or tokens.words[index][0].islower())
        if breaks:
            line_start = at
        if ends or new_paragraph:
            found.append(Sentence(first, index, paragraph))
            first = index
            paragraph += new_paragraph
    while first < len(tokens):
        last = min(first + LONGEST, len(tokens))
        found.append(Sentence(first, last, paragraph))
        first = last
    return found


def _joints(tokens: Tokens) -> list[int]:
    """The tokens before which a sentence may end: behind a mark that may end one, or a break of the line."""
    stops = compress(tokens.where.values(), map(MAY_END.__contains__, map(LAST, tokens.where)))
    behind = {index + 1 for places in stops for index in places}
    return sorted((tokens.lines | behind) - {len(tokens)})


def _is_wrapped(tokens: Tokens) -> bool:
    """Whether the lines of a text were cut by their width: most of the long ones stop in the middle of a sentence."""
    text, starts, ends = tokens.text, tokens.starts, tokens.ends
    open_ended = closed = 0
    line_start = 0
    for index in sorted(tokens.lines):
        before, at = ends[index - 1], starts[index]
        if text.count("\n", before, at) == 1 and before - line_start >= WIDE:
            stops = tokens.words[index - 1][-1] in ENDS or tokens.words[index - 1] in CLOSERS
            closed += stops
            open_ended += not stops
        line_start = at
    return open_ended > closed


def _ends(tokens: Tokens, index: int, first: int, known: Abbreviations) -> bool:
    """Whether the sentence that starts at token `first` ends right before token `index`, by its marks."""
    words = tokens.words
    last = index - 1
    while last > max(0, index - MOST_CLOSERS) and words[last] in CLOSERS and tokens.adjacent(last):
        last -= 1
    word, following = words[last], words[index]
    if word[-1] not in ENDS or (following in CLOSERS and tokens.adjacent(index)):
        return False
    if tokens.ends[index - 1] == tokens.starts[index]:
        return last == index - 1 and word == "." and last - 1 > first and _glued(tokens, last, known)
    if following[0].islower():
        return False
    if len(word) > 1:
        # Initials ("U.S.") end a sentence only where the next word could not go on with the name.
        return tokens.lower[index] in known.starters
    if word != "." or last == 0 or not tokens.adjacent(last):
        return True
    before = tokens.lower[last - 1]
    if last - 1 == first and before.isdecimal():
        return False  # the mark of a list: "1. Boats"
    if before in known.before_name or (before in known.before_number and following[0].isdecimal()):
        return False
    if before in known.inside or _is_initial(tokens, last - 1):
        return tokens.lower[index] in known.starters
    return True


def _is_initial(tokens: Tokens, index: int) -> bool:
    """Whether a lone capital is the initial of a name ("J. Roth"), not the end of a figure ("$40M.") or a label ("plan B.")."""
    word = tokens.words[index]
    return len(word) == 1 and word.isupper() and not tokens.adjacent(index)


def _glued(tokens: Tokens, stop: int, known: Abbreviations) -> bool:
    """Whether a scraped page lost the space behind a full stop: "were hurt.Rescuers said", "in 1998.Over 40 were sold"."""
    before = tokens.words[stop - 1] if tokens.adjacent(stop) else ""
    following = tokens.words[stop + 1]
    if len(following) < 2 or not following.istitle():
        return False
    if before[:1].isdecimal():
        return True
    plain = before.islower() or tokens.lower[stop + 1] in known.starters  # else "Booking.Com" may be a name
    return len(before) > 2 and before.isalpha() and plain
