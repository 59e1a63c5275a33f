"""Idioms that hold a number, and "one" and "none" where they count nothing."""

from __future__ import annotations

from claimnum.mentions.ground import Ground, Passage

LISTED = 16  # how many tokens back the number before in such a list may stand
TELLER = 4  # how many words of a description may stand between "one" and the verb of its telling


def read_idiom(ground: Ground, index: int) -> Passage | None:
    """A phrase of the table that starts at `index`."""
    tokens = ground.tokens
    found = ground.idioms.starting_at(tokens.lower, index, len(tokens))
    return None if found is None else Passage(index, found[1], "idiom")


def read_kind(ground: Ground, index: int) -> Passage | None:
    """A number that is part of a kind of thing: "a three-way race", "a five-star hotel", "a six-figure sum", "seven-a-side"."""
    end = index + 1 + (ground.word[index + 1] == "-")
    if end == index + 1:
        return None
    if ground.lower[index - 3 : index] == ["-", "in", "-"] and ground.lower[end] in ground.words["flood_units"]:
        return Passage(index, end + 1, "idiom")  # "a one-in-100-year flood"
    if ground.lower[index + 1 : index + 4] == ["-", "in", "-"] and ground.lower[index + 6] in ground.words["flood_units"]:
        return Passage(index, index + 7, "idiom")
    if ground.lower[end] == "a" and ground.lower[end + 2] == "side":
        return Passage(index, end + 3, "idiom")
    return Passage(index, end + 1, "idiom") if ground.lower[end] in ground.words["kinds"] else None


def read_none(ground: Ground, index: int) -> Passage | None:
    """A pronoun that says that nobody did or nothing was: "None showed", "none other than"; not "it is none"."""
    after = ground.lower[index + 1]
    starts = ground.capital(index) or ground.lower[index - 1] in ground.words["none_before"]
    return Passage(index, index + 1, "idiom") if starts or after in ground.words["none_after"] else None


def read_one(ground: Ground, index: int) -> Passage | None:
    """Such as "one" as a pronoun ("said one", "one of them", "the one that") or as an article ("one official said")."""
    words = ground.words
    after = ground.lower[index + 1]
    if after == "'s":
        return Passage(index, index + 2, "idiom")
    if after == "-" and ground.glued(index + 1) and ground.lower[index + 2]:
        return None if ground.lower[index + 2] in words["one_units"] else Passage(index, index + 3, "idiom")
    if after in words["some_day"] and (ground.capital(index) or ground.lower[index - 1] in words["some_day_before"]):
        vague = ground.word[index + 2][:1].isalnum() and ground.lower[index + 2] not in words["some_day_not"]
        return Passage(index, index + 2, "idiom") if vague else None
    if _is_number(ground, index):
        return Passage(index, index + 1, "idiom") if _to_the_next(ground, index) else None
    before = ground.lower[index - 1]
    if _to_the_next(ground, index):
        return Passage(index, index + 1, "idiom")
    if after == "more":
        after = ground.lower[index + 2]
    lone = not after or not after[0].isalnum() or after in words["one_after"] or after in words["function"]
    lone = lone or ground.breaks(index + 1)
    if before in words["one_clauses"] and _acts_now(ground, after):
        return Passage(index, index + 1, "idiom")
    if lone and before in words["one_objects"] and ground.lower[index - 2] not in words["one_nobody"]:
        member = after == "of" and before in words["one_member"]  # "was one of the founders" counts nothing
        return Passage(index, index + 1, "idiom") if member else None
    if after in words["one_parallel"] and _in_list(ground, index):
        return None
    introduced = after in words["abstract"] or before in words["one_before"] or before in words["telling"]
    return Passage(index, index + 1, "idiom") if lone or introduced or _teller(ground, index) else None


def _to_the_next(ground: Ground, index: int) -> bool:
    """Whether any one is told of that another follows: "from one month to the next", "from one hour to another"."""
    behind = ground.lower[index + 2 : index + 5]
    return ground.lower[index - 1] == "from" and (behind == ["to", "the", "next"] or behind[:2] == ["to", "another"])


def _acts_now(ground: Ground, word: str) -> bool:
    """Whether a word is a verb in the third person, which no counted "one" has behind it for a noun: "if one sits down"."""
    return ground.verbs.get(word) == "third"


def _is_number(ground: Ground, index: int) -> bool:
    """Whether "one" is part of a larger number, a ratio or a range, or is bounded: "one in five", "at least one"."""
    words = ground.words
    before, after, then = ground.lower[index - 1], ground.lower[index + 1], ground.lower[index + 2]
    if before == "-" and ground.glued(index) and ground.lower[index - 2] in words["tens"]:
        return True
    if after == "or" and then in ("more", "fewer", "less"):
        return True
    if after in ("in", "out", "to", "or", "and") and (
        ground.figure(index + 2) or then in words["hours"] or then in ("every", "of")
    ):
        return True
    if after in ground.words["one_copulas"] and then in words["one_states"]:
        return True
    return not (before or after) or before in words["one_counts"] or after in words["one_units"]


def _in_list(ground: Ground, index: int) -> bool:
    """Whether numbers and places are listed in parallel: "ten in Kent, one in Essex and one in Surrey"."""
    preposition, figures = ground.lower[index + 1], ground.words["counting"]
    for at in range(index - 2, max(0, index - LISTED), -1):
        if ground.lower[at + 1] == preposition and (ground.figure(at) or ground.lower[at] in figures):
            return True
        if ground.lower[at] in (".", ";", "(") or ground.breaks(at):
            return False
    return False


def _teller(ground: Ground, index: int) -> bool:
    """Whether "one" introduces who speaks: "one senior campaign official said"."""
    telling, function = ground.words["telling"], ground.words["function"]
    for at in range(index + 2, index + 2 + TELLER):
        word = ground.lower[at]
        if word in telling:
            return True
        if not word.isalpha() or word in function:
            return False
    return False
