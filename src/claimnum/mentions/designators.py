"""Figures beside a word that numbers what it names: flights, routes, sections, models, statutes, streets, loans."""

from __future__ import annotations

from claimnum.mentions.ground import (
    MOST,
    Ground,
    Passage,
    acts,
    acts_out,
    counts,
    marked,
    name_end,
    reads_as_amount,
    run_start,
)
from claimnum.text.signs import ENDS


def read_designated(ground: Ground, index: int) -> Passage | None:
    """A figure behind its designator: "Section 230", "rooms 4 and 5", "School No. 4", "Invoice #12"."""
    before = index - 1
    if ground.word[before] in ("#", "№", "§"):
        return Passage(before, name_end(ground, index), "identifier")
    if ground.word[before] == "=" and ground.glued(index) and ground.glued(before) and ground.lower[before - 1].endswith("id"):
        return Passage(index, index + 1, "identifier")  # "?institutionid=240374"
    if ground.lower[before] == "." and ground.glued(before):
        before -= 1
    word = ground.lower[before]
    if word in ground.words["number_nouns"]:
        if before < index - 1 or ground.word[before][0] == "N" or ground.capital(before - 1):
            return Passage(before, _listed(ground, index, plural=word == "nos"), "identifier")
        return None
    dashed = ground.word[index + 1] == "-" and ground.figure(index + 2)
    small = len(ground.word[index]) < 3 and not counts(ground, index)
    if word == "number" and (ground.capital(before) or dashed or small):
        return Passage(before, name_end(ground, index), "identifier")
    if not _names(ground, before, index):
        return None
    return Passage(run_start(ground, before), _listed(ground, index, plural=word in ground.words["plurals"]), "identifier")


def _names(ground: Ground, before: int, index: int) -> bool:
    """Whether the word at `before` numbers what it names, and the figure after it counts nothing."""
    word = "".join(ground.tokens.lower[run_start(ground, before) : before + 1])
    words = ground.words
    if acts(ground, before, index):
        return False
    if word in words["any_case"] or word in words["plurals"]:
        if (
            word in words["weak"]
            and (not ground.capital(before) or _opens(ground, before, index))
            and ground.lower[before - 1] not in words["any_case"]
        ):
            placed = ground.breaks(before) or ground.lower[before - 1] in words["weak_before"]
            bare = not counts(ground, index) or _tells(ground, index + 1)
            return ((placed or _of_a_name(ground, before)) and bare) or _lettered(ground, index + 1)
    elif not (word in words["capital"] and ground.capital(before)):
        return False
    if word in words["marked_nouns"] and marked(ground, index):
        return False
    return not reads_as_amount(ground, index)


def _opens(ground: Ground, before: int, index: int) -> bool:
    """Whether a capital says nothing, as at a sentence's head before a number word: "Set two months later"."""
    return not ground.figure(index) and (ground.breaks(before) or ground.word[before - 1] in ENDS)


def _of_a_name(ground: Ground, before: int) -> bool:
    """Whether a name with a capital stands before the designator: "Lantern season 2"."""
    word, start = ground.word[before - 1], ground.breaks(before)
    plain = ground.lower[before - 1] in ground.words["plain_capitals"] or ground.lower[before - 1] in ground.words["function"]
    return not start and word[:1].isupper() and word.isalpha() and not plain


def _tells(ground: Ground, index: int) -> bool:
    """Whether a verb of one thing stands there, which a count has not behind it: "season 2 has", "series 3 opens the"."""
    if ground.lower[index] in ground.words["singular_verbs"] or ground.lower[index] == "had" or acts_out(ground, index):
        return True
    return ground.verbs.get(ground.lower[index]) == "third" and ground.lower[index + 1] in ground.words["objects"]


def _lettered(ground: Ground, after: int) -> bool:
    """Whether one capital is glued to the figure: "class 4B"."""
    return ground.glued(after) and len(ground.word[after]) == 1 and ground.word[after].isupper()


def _listed(ground: Ground, index: int, *, plural: bool) -> int:
    """The token after the name, or after the whole list that a plural numbers: "Sections 3, 4 and 12(b)"; "Page 1 of 2"."""
    end = name_end(ground, index)
    while plural and ground.lower[end] in ground.words["list_links"]:
        following = end + 1 + (ground.lower[end] == "," and ground.lower[end + 1] in ("and", "or"))
        if not ground.figure(following) or (ground.lower[end] != "," and counts(ground, following)):
            break
        end = name_end(ground, following)
    if ground.lower[index - 1] in ground.words["paged"] and ground.lower[end] == "of" and ground.figure(end + 1):
        end += 2
    return end


def read_reversed(ground: Ground, index: int) -> Passage | None:
    """A figure before its designator: "the 7 train", "the 747 jet", "the 405 freeway", "the 300 save club"."""
    single = ground.lower[index - 1] in ("the", "a", "an", "his", "her", "its")
    if (
        single
        and ground.word[index].isdecimal()
        and ground.word[index] != "1"
        and ground.lower[index + 1] in ground.words["reversed"]
    ):
        return Passage(index, index + 1, "identifier")
    club = next((at for at in range(index + 1, index + 4) if ground.lower[at] in ground.words["clubs"]), None)
    if ground.lower[index - 1] == "the" and club is not None:
        between = ground.lower[index + 1 : club]
        if all(word.isalpha() and not word.endswith("s") and word not in ground.words["function"] for word in between):
            return Passage(index, index + 1, "identifier")
    return None


def read_statute(ground: Ground, index: int) -> Passage | None:
    """A bill or a report of the courts: "H.R. 1234", "18 U.S.C. § 1001", "543 U.S. 220"."""
    if ground.lower[index - 1] in ground.words["bills"] and ground.capital(index - 1):
        return Passage(index - 1, name_end(ground, index), "identifier")
    if ground.lower[index + 1] not in ground.words["reports"]:
        return None
    end = index + 2
    while ground.word[end] and ground.word[end] in "§.":
        end += 1
    return Passage(index, name_end(ground, end), "identifier") if ground.figure(end) else None


def read_address(ground: Ground, index: int) -> Passage | None:
    """A house and its street: "10 Downing Street", "1600 Pennsylvania Avenue NW"."""
    if reads_as_amount(ground, index):
        return None
    end = index + 1
    end += ground.glued(end) and len(ground.word[end]) == 1 and ground.word[end].isalpha()
    first = end
    while end < first + 3 and ground.capital(end) and not ground.breaks(end):
        if end > first and ground.lower[end] in ground.words["streets"]:
            return Passage(index, end + 1, "identifier")
        end += 1
    return None


def read_loan(ground: Ground, index: int) -> Passage | None:
    """What a loan runs for, as part of its name: "two-year gilt yields", "the 30-year mortgage rate"."""
    end = index + 1 + (ground.word[index + 1] == "-")
    if ground.lower[end] not in ("year", "month") or end == index + 1:
        return None
    end += 1
    for at in range(end, min(end + 3, index + MOST)):
        if ground.lower[at] in ground.words["loans"]:
            return Passage(index, end, "identifier")
        if not ground.word[at][:1].isalpha() or ground.lower[at] in ground.words["function"]:
            break
    return None


def read_calibre(ground: Ground, index: int) -> Passage | None:
    """The bore of an arm, as part of its name: "155mm shells", "a 7.62 mm round"."""
    end = index + 1 + (ground.word[index + 1] == "-")
    if ground.lower[index + 1] in ground.words["ammunition"]:
        return Passage(index, index + 1, "identifier")
    if ground.lower[end] in ground.words["calibres"]:
        return Passage(index - (ground.word[index - 1] == "."), end + 1, "identifier")  # "a .38-caliber handgun"
    metric = ground.lower[end] in ground.words["bore_units"]
    return Passage(index, end + 1, "identifier") if metric and ground.lower[end + 1] in ground.words["arms"] else None
