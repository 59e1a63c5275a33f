"""Figures that name: flights, routes, sections, models, makes, indices, web addresses, streets, codes.

Told by class: by the designator before the figure ("Flight 370"), by the shape of the run of letters and figures that it
stands in ("F-16", "NS321", "777-300ER"), by the street behind it, or by a name with a capital that it closes ("the Falcon 9").
"""

from __future__ import annotations

from claimnum.mentions.ground import MOST, Ground, Passage

JOINERS = frozenset((",", "and", "or", "to", "through", "&", "-", "–"))


def read_designated(ground: Ground, index: int) -> Passage | None:
    """A figure behind a word that numbers things: "Section 230", "rooms 4 and 5", "School No. 4", "#12"."""
    before = index - 1
    if ground.word(before) in ("#", "№") and ground.glued(index):
        return Passage(before, _end(ground, index), "identifier")
    if ground.lower(before) == "." and ground.glued(before):
        before -= 1
    word = ground.lower(before)
    if word in ("no", "nos", "nr"):
        if before < index - 1 or ground.word(before)[0] == "N" or ground.capital(before - 1):
            return Passage(before, _listed(ground, index, plural=word == "nos"), "identifier")
        return None
    if word == "number" and (ground.capital(before) or (len(ground.word(index)) < 3 and not _counts(ground, index))):
        return Passage(before, _end(ground, index), "identifier")
    if not _names(ground, before, index):
        return None
    return Passage(_start(ground, before), _listed(ground, index, plural=word in ground.words["plurals"]), "identifier")


def _names(ground: Ground, before: int, index: int) -> bool:
    """Whether the word at `before` numbers what it names, and the figure after it counts nothing."""
    word = "".join(ground.tokens.lower[_start(ground, before) : before + 1])
    words = ground.words
    if word in words["any_case"] or word in words["plurals"]:
        if word in words["weak"] and not ground.capital(before):
            return not _counts(ground, index) and word in (
                "day",
                "days",
                "week",
                "weeks",
                "row",
                "seat",
                "level",
                "box",
                "lot",
                "unit",
            )
    elif not (word in words["capital"] and ground.capital(before)):
        return False
    return not _grouped(ground, index)


def _counts(ground: Ground, index: int) -> bool:
    """Whether a noun, a unit or a magnitude may follow the figure, so that it counts something."""
    after = index + 1
    if _grouped(ground, index):
        return True
    word = ground.word(after)
    if ground.glued(after):
        return word.isalpha() or word in "%-–"
    return bool(word) and word[0].isalpha() and word.lower() not in ground.words["function"] and not ground.breaks(after)


def _grouped(ground: Ground, index: int) -> bool:
    """Whether the figure is written, or goes on, as a quantity: grouped in thousands, in millions, a percentage."""
    figure = ground.word(index)
    after = ground.lower(index + 1)
    return ("," in figure and len(figure) > 4) or after in ground.words["magnitudes"]


def _end(ground: Ground, index: int) -> int:
    """The token after the name that the figure at `index` ends: glued letters, figures and bracketed parts are in it."""
    end = index + 1
    while end < index + MOST and ground.glued(end):
        word = ground.word(end)
        if word[0].isalnum() and ground.word(end - 1) != ")":
            end += 1
        elif word in "-–/.(" and ground.glued(end + 1) and ground.word(end + 1)[:1].isalnum():
            end += 2
        elif word == ")" and "(" in ground.tokens.words[index:end]:
            end += 1
        else:
            break
    return end


def _listed(ground: Ground, index: int, *, plural: bool) -> int:
    """As `_end`, over the whole list that a plural numbers: "Sections 3, 4 and 12(b)"; "Page 1 of 2"."""
    end = _end(ground, index)
    while plural and ground.lower(end) in JOINERS:
        following = end + 1 + (ground.lower(end) == "," and ground.lower(end + 1) in ("and", "or"))
        if not ground.figure(following) or (ground.lower(end) != "," and _counts(ground, following)):
            break
        end = _end(ground, following)
    if ground.lower(index - 1) in ("page", "part", "step", "round") and ground.lower(end) == "of" and ground.figure(end + 1):
        end += 2
    return end


def read_shaped(ground: Ground, index: int) -> Passage | None:
    """A figure in a run of letters and figures that is a name by its shape: "COVID-19", "NS321", "v2", "H5N1", "4x4"."""
    if ground.glued(index):
        before = index - 1
        if ground.word(before)[0].isalpha():
            return None if _money(ground, before) else Passage(_start(ground, before), _end(ground, index), "identifier")
        if ground.word(before) in "-–‑" and ground.glued(before) and ground.word(before - 1)[0].isalpha():
            if ground.lower(before - 1) in ground.words["not_names"] or _money(ground, before - 1):
                return None
            return Passage(_start(ground, before - 1), _end(ground, index), "identifier")
    return _suffixed(ground, index)


def _money(ground: Ground, before: int) -> bool:
    word = ground.word(before)
    return ground.lower(before) in ground.words["glued_money"] and (len(word) > 1 or word in "cnx") and word != "US"


def _start(ground: Ground, index: int) -> int:
    """The first token of the run of letters, figures and joints that token `index` is in."""
    start = index
    while start > max(0, index - MOST) and ground.glued(start):
        word = ground.word(start - 1)
        if not (word[0].isalnum() or word in "-–&/."):
            break
        start -= 1
    return start


def _suffixed(ground: Ground, index: int) -> Passage | None:
    """A figure with the letters of a generation, a model or a form behind it: "5G", "3D", "1080p", "401(k)", "737s"."""
    after = index + 1
    if not ground.glued(after):
        return None
    word = ground.word(after)
    if word == "(" and ground.glued(after + 1) and len(ground.word(after + 1)) == 1 and ground.word(after + 2) == ")":
        return Passage(index, _end(ground, index), "identifier")
    if len(word) == 1 and word.isupper() and ground.lower(after) in ground.words["glued_suffixes"]:
        return Passage(index, after + 1, "identifier")
    if (
        word in ("x", "v")
        and ground.glued(after + 1)
        and ground.figure(after + 1)
        and ground.word(index) == ground.word(after + 1)
    ):
        return Passage(index, after + 2, "identifier")
    return None


def read_address(ground: Ground, index: int) -> Passage | None:
    """A house and its street: "10 Downing Street", "1600 Pennsylvania Avenue NW"."""
    if _grouped(ground, index):
        return None
    end = index + 1
    while end < index + 4 and ground.capital(end) and not ground.breaks(end):
        if end > index + 1 and ground.lower(end) in ground.words["streets"]:
            return Passage(index, end + 1, "identifier")
        end += 1
    return None


def read_named(ground: Ground, index: int) -> Passage | None:
    """A name with a capital that the figure closes: "a Boeing 737", "the Falcon 9 rocket", "sales of the Nova 12 rose"."""
    before = index - 1
    figure = ground.word(index)
    if (
        not ground.capital(before)
        or not figure.isdecimal()
        or len(figure) > 4
        or ground.breaks(index)
        or _grouped(ground, index)
    ):
        return None
    if ground.lower(before) in ground.words["plain_capitals"] or ground.lower(before) in ground.words["glued_money"]:
        return None
    first = before
    while first > 0 and before - first < 3 and ground.capital(first - 1) and not ground.breaks(first):
        first -= 1
    article = ground.lower(first - 1)
    if article in ("a", "an") or (article == "the" and not ground.lower(index + 1).endswith("s")):
        return Passage(first, _end(ground, index), "identifier")
    return None
