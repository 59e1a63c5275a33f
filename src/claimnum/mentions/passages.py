"""Passages that hold numbers and state no quantity: one walk over the tokens, each number asked of the readers in turn.

The first reader that answers has it. A reader looks a bounded way to either side, so that the walk is linear. Dates are read
before and are no part of it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from claimnum.lexicon.load import Lexicon
from claimnum.mentions.addresses import read_account, read_coordinates, read_phone, read_version, read_web
from claimnum.mentions.clock import read_clock, read_past
from claimnum.mentions.designators import read_address, read_calibre, read_designated, read_loan, read_reversed, read_statute
from claimnum.mentions.entitled import read_entitled, read_entitled_figure
from claimnum.mentions.ground import Ground, Passage, Words, ground_of, passage_words
from claimnum.mentions.idioms import read_idiom, read_kind, read_none, read_one
from claimnum.mentions.markers import read_list_mark, read_page, read_reference, read_teaser
from claimnum.mentions.mention import DateRead
from claimnum.mentions.ordinals import read_figure_ordinal, read_ordinal, read_rank
from claimnum.mentions.scores import read_score
from claimnum.mentions.shapes import read_echo, read_model, read_named, read_quoted, read_shaped, read_title
from claimnum.text.inflection import inflection
from claimnum.text.outline import Outline

Reader = Callable[[Ground, int], Passage | None]

# Asked of each figure, in this order: what is sure by its shape or its cue before what is likely by its company.
FIGURE_READERS: tuple[Reader, ...] = (
    read_list_mark,
    read_page,
    read_idiom,
    read_reference,
    read_phone,
    read_version,
    read_clock,
    read_figure_ordinal,
    read_coordinates,
    read_statute,
    read_designated,
    read_loan,
    read_calibre,
    read_model,
    read_score,
    read_kind,
    read_shaped,
    read_account,
    read_address,
    read_reversed,
    read_named,
    read_echo,
    read_title,
    read_quoted,
    read_entitled_figure,
)


def find_passages(outline: Outline, dates: Sequence[DateRead], lexicon: Lexicon) -> list[Passage]:
    """The passages of a text, in its order, none over another or over a date.

    Args:
        outline: the text's tokens and sentences.
        dates: the time expressions, in text order; their tokens are left alone.
        lexicon: whose words tell.
    """
    words = lexicon.compiled(passage_words)
    readers = lexicon.compiled(_word_readers)
    ground = ground_of(outline.tokens, words, lexicon.compiled(inflection).parts)
    blocked = bytearray(len(outline.tokens))
    for date in dates:
        blocked[date.first : date.last] = b"\x01" * (date.last - date.first)
    found: list[Passage] = []
    free = 0
    lower = outline.tokens.lower
    for index in outline.tokens.places(lexicon.compiled(_starters), figures=True):
        if index < free or blocked[index]:
            continue
        word = lower[index]
        asked = FIGURE_READERS if word[0].isdecimal() else readers[word]
        passage = _first(asked, ground, index, free, blocked)
        if passage is not None:
            found.append(passage)
            if passage.reason == "identifier":
                ground.named.update(outline.tokens.words[passage.first : passage.last])
            elif passage.reason == "list-marker" and word.isdecimal():
                ground.rows[int(word)] = index
            free = passage.last
    return found


def _first(readers: Iterable[Reader], ground: Ground, index: int, free: int, blocked: bytearray) -> Passage | None:
    """What the first reader that answers says, cut where an earlier passage or a date holds its tokens."""
    for read in readers:
        passage = read(ground, index)
        if passage is not None:
            first, last = max(passage.first, free), passage.last
            first = max(first, blocked.rfind(1, first, index) + 1)
            dated = blocked.find(1, index, last)
            return Passage(first, dated if dated >= 0 else last, passage.reason)
    return None


def _starters(lexicon: Lexicon) -> frozenset[str]:
    return frozenset(lexicon.compiled(_word_readers))


def _word_readers(lexicon: Lexicon) -> dict[str, tuple[Reader, ...]]:
    """Each word that may start a passage -> the readers to ask where it stands."""
    words: Words = lexicon.compiled(passage_words)
    lists = words.lists
    readers: dict[str, tuple[Reader, ...]] = {}

    def add(starts: Iterable[str], reader: Reader) -> None:
        for word in starts:
            readers[word] = (*readers.get(word, ()), reader)

    add(words.teasers.openers, read_teaser)
    add(words.idioms.openers, read_idiom)
    add(lists["schemes"] | {"@", "#"}, read_web)
    add(lists["hours"], read_clock)
    add(lists["minutes"] | {"half", "quarter"}, read_past)
    add(lists["hours"], read_designated)
    add(lists["hours"], read_loan)
    add(lists["ones"] | lists["more"] | lists["tens"] | {"first"}, read_ordinal)
    for reader in (read_rank, read_kind, read_title):
        add(lists["hours"], reader)
    add(["one"], read_one)
    add(["none"], read_none)
    add(lists["counting"], read_entitled)
    return readers
