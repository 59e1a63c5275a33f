"""Idioms that hold a number, and "one" where it counts nothing."""

from __future__ import annotations

from claimnum.mentions.ground import Ground, Passage


def read_idiom(ground: Ground, index: int) -> Passage | None:
    """A phrase of the table that starts at `index`."""
    tokens = ground.tokens
    found = ground.words.idioms.starting_at(tokens.lower, index, len(tokens))
    return None if found is None else Passage(index, found[1], "idiom")


def read_one(ground: Ground, index: int) -> Passage | None:
    """Such as "one" as a pronoun ("said one", "one of them", "the one that") or as an article ("one official said")."""
    words = ground.words
    before, after = ground.lower(index - 1), ground.lower(index + 1)
    if before == "-" and ground.glued(index) and ground.lower(index - 2) in words["tens"]:
        return None
    alone = Passage(index, index + 1, "idiom")
    if after == "'s":
        return Passage(index, index + 2, "idiom")
    if after in ("in", "out") or before in words["one_counts"] or after in words["one_units"]:
        return None
    if after == "-" and ground.glued(index + 1) and ground.lower(index + 2):
        return None if ground.lower(index + 2) in words["one_units"] else Passage(index, index + 3, "idiom")
    if (
        before in words["one_before"]
        or not after
        or not after[0].isalnum()
        or after in words["one_after"]
        or after in words["function"]
    ):
        return alone
    if after in words["abstract"] or ground.lower(index + 2) in words["telling"] or before in words["telling"]:
        return alone
    return None
