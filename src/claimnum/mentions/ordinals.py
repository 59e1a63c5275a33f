"""Ordinals and ranks, in figures and words, and the fractions that look like them and are none of ours."""

from __future__ import annotations

from claimnum.mentions.ground import Ground, Passage


def read_figure_ordinal(ground: Ground, index: int) -> Passage | None:
    """Such as "3rd", "21st"; else a rank."""
    after = index + 1
    words = ground.words
    if ground.glued(after) and ground.lower[after] in words["endings"] and ground.word[index].replace(",", "").isdecimal():
        if ground.word[index - 1] in ("/", "⁄") and ground.glued(index):
            return None
        if ground.lower[after] == "st" and not ground.word[index].endswith("1"):
            return None  # "4st": a weight
        return Passage(index, after + 1, "ordinal")
    return read_rank(ground, index)


def read_rank(ground: Ground, index: int) -> Passage | None:
    """A place in an order, in figures or words: "ranked 12", "the top 10", "top five firms"; not "the top 10 percent"."""
    words = ground.words
    after = index + 1
    before = ground.lower[index - 1 - (ground.lower[index - 1] == "-")]
    if before == "top" and not _surpasses(ground, index - 2) and not _share(ground, after):
        return None if ground.word[index - 1] != "-" and _several(ground, index) else Passage(index, after, "ordinal")
    if before in words["ranks"] and not (ground.word[after][:1].isalpha() and ground.lower[after] not in words["function"]):
        return Passage(index, after, "ordinal")
    return None


def _surpasses(ground: Ground, index: int) -> bool:
    """Whether a modal stands there, an adverb between aside: "may top 300", "could well top 500"."""
    adverb = ground.lower[index] in ground.words["adverbs"] or ground.lower[index].endswith("ly")
    return ground.lower[index - adverb] in ground.words["modals"]


def _several(ground: Ground, index: int) -> bool:
    """Whether the first so many are told of by a plural: "the top three lenders", but "a top 10 player", "in the top 10"."""
    if ground.lower[index - 2] in ("a", "an", "another"):
        return False
    after = index + 1
    while after < index + 4 and ground.word[after][:1].isalpha() and ground.lower[after] not in ground.words["function"]:
        word, following = ground.lower[after], ground.lower[after + 1]
        if len(word) > 3 and word.endswith("s") and not word.endswith("ss"):
            verb = following in ground.words["determiners"] or following in ground.words["hours"] or ground.figure(after + 1)
            return not (verb and word in ground.verbs)  # "the top 10 includes three Kenyans"
        after += 1
    return False


def _share(ground: Ground, after: int) -> bool:
    return ground.lower[after] in ("%", "percent", "per", "-", "–") or (ground.glued(after) and ground.word[after][0].isalnum())


def read_ordinal(ground: Ground, index: int) -> Passage | None:
    """An ordinal in words, from its tens on ("the twenty-first"), where it is no fraction ("a third of")."""
    words = ground.words
    end = index + 1
    if ground.lower[index] in words["tens"]:
        end += ground.word[end] == "-" or ground.lower[end] == "and"
        if ground.lower[end] not in words["ones"]:
            return None
        end += 1
        return Passage(index, end, "ordinal") if not _fraction(ground, index, end) else None
    if _fraction(ground, index, end) or (ground.lower[index] == "second" and _unit(ground, index)):
        return None
    return Passage(index, end, "ordinal")


def _fraction(ground: Ground, index: int, end: int) -> bool:
    """Whether the ordinal is the under side of a fraction: "a third of", "by a fifth", "one-third", "a tenth more"."""
    if ground.lower[index] in ("first", "second"):
        return False
    before = index - 1 - (ground.word[index - 1] == "-")
    if ground.lower[before] not in ("a", "an", "one"):
        return False
    if ground.lower[before] == "one":
        return True
    after = ground.lower[end]
    if after == "of" or ground.lower[before - 1] in ground.words["fraction_before"]:
        return True
    lone = not after or not after[0].isalnum() or after in ground.words["function"]
    return lone and ground.lower[before - 1] not in ground.words["giving"]


def _unit(ground: Ground, index: int) -> bool:
    """Whether "second" is the unit of time: "per second", "a 10-second clip", "30 metres a second", "one second"."""
    before = index - 1 - (ground.word[index - 1] == "-")
    word = ground.lower[before]
    if word in ground.words["second_before"] or ground.figure(before) or word in ground.words["hours"]:
        return True
    return word == "a" and (ground.lower[index + 1] in ground.words["second_after"] or _measured(ground, before))


def _measured(ground: Ground, article: int) -> bool:
    """Whether a plural or a figure stands before "a second": "requests a second", "at 40 m a second"."""
    after = ground.lower[article + 2]
    closed = not after or not after[0].isalnum() or after in ground.words["function"]
    return closed and (ground.figure(article - 2) or ground.lower[article - 1].endswith("s"))
