"""Number words that are part of a name: "Seven Samurai", "Ocean's Eleven", "Capital One", the series "Two Broke Girls".

Amid a running sentence no count is written with a capital, so that a number word with one belongs to a name; where a capital
says nothing, as at a sentence's start and in a headline, only a quotation, a verb of one or a name told before makes it one.
"""

from __future__ import annotations

from claimnum.mentions.ground import MOST, Ground, Passage, acts_out, reads_as_amount
from claimnum.text.signs import ENDS

OPENING = frozenset("\"“‘'«")
CLOSING = frozenset("\"”’'»")
OPENS = frozenset(".!?…:;—–(|•*-/")
AMID = frozenset((*OPENING, "-", "'s", ",", "&"))
LONGEST_TITLE = 10
SHORT = 3  # letters of a word that tells nothing about how a line is capitalised


def read_entitled(ground: Ground, index: int) -> Passage | None:
    """A number word with a capital that is part of a name, with the words of the name behind it."""
    if not ground.word[index].istitle() or _goes_on(ground, index):
        return None
    if (title := _titled(ground, index, 1)) is not None or _opening_quote(ground, index):
        return title
    last = _name_last(ground, index)
    opens = ground.breaks(index) or ground.word[index - 1] in OPENS or ground.word[index - 1] in OPENING
    if opens:
        name = last > index + 1 and ground.word[last - 1] not in ground.words["hours"] and ground.lower[index] != "one"
        told = ground.word[index] in ground.named and ground.word[index + 1] in ground.named
        if ground.lower[index] == "half":
            singular = last > index + 1 and not ground.word[last - 1].endswith("s")
            name, told = singular, told or (singular and acts_out(ground, last))
        return (
            Passage(index, last, "identifier")
            if name and (told or ground.lower[last] in ground.words["singular_verbs"])
            else None
        )
    named = last > index + 1 or ((ground.capital(index - 1) or ground.lower[index - 1] == "'s") and not _counting(ground, last))
    named = named and (ground.lower[last] in ground.words["singular_verbs"] or _running(ground, index, last))
    return Passage(index, last, "identifier") if named else None


def read_entitled_figure(ground: Ground, index: int) -> Passage | None:
    """A title in quotation marks that a figure stands in: "12 Years a Slave", "Ocean's 8", "The 40-Year-Old Virgin"."""
    if not ground.word[index].isdecimal() or reads_as_amount(ground, index):
        return None
    return _titled(ground, index, 2 if _opening_quote(ground, index) else 1)


def _goes_on(ground: Ground, index: int) -> bool:
    """Whether the word only multiplies a number before it: "$2.5 Million", "Two Hundred", "20-Million"."""
    before = index - 1 - (ground.word[index - 1] == "-" and ground.glued(index))
    return ground.figure(before) or ground.lower[before] in ground.words["counting"]


def _counting(ground: Ground, after: int) -> bool:
    """Whether what follows the number word is counted by it, as where a full stop is missing: "in Cyprus Two people died"."""
    word = ground.word[after]
    if word == "of":
        return True
    part = ground.verbs.get(word)
    acting = part not in ("base", "ing") if part else word.endswith("ed")
    return word[:1].islower() and word not in ground.words["function"] and not acting


def _opening_quote(ground: Ground, index: int) -> bool:
    before = index - 1
    return (
        ground.glued(index)
        and ground.word[before] in OPENING
        and not (ground.glued(before) and ground.word[before - 1].isalnum())
    )


def _titled(ground: Ground, index: int, least: int) -> Passage | None:
    """The title that the number at `index` is part of, from it on: quoted, its words of weight capital, at least so many."""
    first = index
    while not _opening_quote(ground, first):
        first -= 1
        if first <= max(0, index - LONGEST_TITLE) or not _in_title(ground, first):
            return None
    last = index + 1
    while not (ground.word[last] in CLOSING and ground.glued(last)):
        if last >= index + LONGEST_TITLE or not _in_title(ground, last):
            return None
        last += 1
    weights = [at for at in (*range(first, index), *range(index + 1, last)) if ground.word[at][:1].isupper()]
    capitals = sum(ground.lower[at] not in ground.words["counting"] for at in weights)
    if capitals == 1 and ground.lower[first] in ground.words["function"]:
        return None  # "“It was 41,” he said": the capital is the sentence's
    named = capitals >= least or (capitals > 0 and ground.lower[index + 1] in ground.words["titled"])
    return Passage(index, last, "identifier") if named else None


def _in_title(ground: Ground, at: int) -> bool:
    """Whether a token may stand in a title: a capital, a short or grammatical word, a figure, a mark that ends nothing."""
    word = ground.word[at]
    if not word or ground.breaks(at) or word in "!?;.":
        return False
    return word[0].isupper() or not word.isalpha() or len(word) <= SHORT or ground.lower[at] in ground.words["function"]


def _name_last(ground: Ground, index: int) -> int:
    """The token after the words with capitals that go on from the number word: "Five Star Movement", "Two and a Half Men"."""
    end = index + 1
    while end < index + MOST:
        joined = end + (ground.word[end] == "-" and ground.glued(end) and ground.glued(end + 1))
        joined += 2 * (ground.lower[joined : joined + 3] == ["and", "a", "half"])
        if not ground.word[joined][:1].isupper() or ground.breaks(joined):
            break
        end = joined + 1
    return end


def _running(ground: Ground, index: int, last: int) -> bool:
    """Whether the sentence about a name is running text: of its other words of weight at least as many are small as capital."""
    small = capital = 0
    first = index
    while first > 0 and (ground.word[first - 1][:1].isupper() or ground.word[first - 1] in AMID) and not ground.breaks(first):
        first -= 1
    for step, start in ((-1, first - 1), (1, last)):
        for at in range(start, start + step * 2 * MOST, step):
            word = ground.word[at]
            if at < 0 or not word or word in ENDS or (ground.breaks(at) if step > 0 else ground.breaks(at + 1)):
                break
            if len(word) < SHORT or not word.isalpha() or ground.lower[at] in ground.words["function"]:
                continue
            starts = ground.breaks(at) or ground.word[at - 1] in OPENS
            small += word.islower() and word not in ground.words["plain_capitals"]
            capital += word[0].isupper() and not starts
    return small > 0 and small >= capital
