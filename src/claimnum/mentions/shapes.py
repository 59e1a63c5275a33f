"""Figures that are names by the run of letters and figures they stand in ("F-16", "NS321"), or by the name that they close."""

from __future__ import annotations

from claimnum.mentions.ground import Ground, Passage, acts_out, counts, name_end, reads_as_amount, run_start
from claimnum.text.signs import JOINTS, QUOTES

STARTS = frozenset('.!?…"“‘:;—–(|•*')
NEAR = 8  # tokens within which two names with a figure each are a tally
CITED = frozenset("abcdef")  # the letter of one year's works: "(Kim 2005a)"
LINKED = JOINTS | {"/"}
LONGEST_FIGURE = 6  # digits of the figure that closes a name
LONGEST_PREFIX = 3  # letters before a full stop that make a code ("BA.2.86") and end no sentence


def read_shaped(ground: Ground, index: int) -> Passage | None:
    """A figure in a run that is a name by its shape: "COVID-19", "NS321", "H5N1", "AB/1234/56", "BA.2.86", "8-K", "5G"."""
    if not ground.glued(index):
        return _postcode(ground, index) or _suffixed(ground, index)
    before = index - 1
    mark = ground.word[before]
    if _exponent(ground, index) or _same_letters(ground, index) or _inverse(ground, index):
        return None
    if mark in ground.words["glued_words"] and not ground.glued(before):
        return None  # "a rating of6.4": a space was lost
    if mark[0].isalpha():
        return (
            None
            if _money(ground, before) or _power(ground, before)
            else Passage(run_start(ground, before), name_end(ground, index), "identifier")
        )
    word = ground.word[before - 1]
    if ground.glued(before) and word[0].isalpha():
        named = mark in LINKED if mark != "/" else word.isupper()
        coded = mark == "." and word.isupper() and len(word) <= LONGEST_PREFIX
        money = len(word) > 2 and _money(ground, before - 1)
        plain = ground.lower[before - 1] in ground.words["not_names"] and not (len(word) == 1 and word.isupper())
        if (named and not plain and not money) or coded:
            return Passage(run_start(ground, before - 1), name_end(ground, index), "identifier")
        return None
    if (
        mark in LINKED
        and ground.glued(before)
        and word[0].isdecimal()
        and ground.word[run_start(ground, before - 1)][0].isupper()
    ):
        return Passage(index, name_end(ground, index), "identifier")
    return _suffixed(ground, index)


def _postcode(ground: Ground, index: int) -> Passage | None:
    """The second half of a postcode behind its first: "NW1 6XE"."""
    letters = ground.word[index + 1]
    coded = ground.glued(index + 1) and len(letters) == 2 and letters.isupper() and len(ground.word[index]) == 1
    behind = ground.figure(index - 1) and ground.glued(index - 1) and ground.word[index - 2].isupper()
    return Passage(index, index + 2, "identifier") if coded and behind else None


def _exponent(ground: Ground, index: int) -> bool:
    """Whether the figure is the exponent of another ("1e10", "9.8e-3")."""
    e = index - 1 - (ground.word[index - 1] in ("-", "+", "−"))
    return ground.lower[e] == "e" and ground.figure(e - 1) and ground.glued(e) and ground.glued(e + 1) and ground.glued(index)


def _same_letters(ground: Ground, index: int) -> bool:
    """Whether the figure and one before it, with a dash between, have the same letters behind them: "5k-20k", "3km–5km"."""
    letters = index - 2
    return (
        ground.word[index - 1] in LINKED
        and ground.figure(letters - 1)
        and ground.glued(letters)
        and ground.lower[letters] == ground.lower[index + 1]
        and ground.glued(index + 1)
    )


def _money(ground: Ground, before: int) -> bool:
    """Whether the letters before a figure are a currency or "circa", not a name."""
    word, after = ground.word[before], before + 2
    if word.lower() in ground.words["glued_letters"] and word[0].isupper() and not ground.glued(before):
        scaled = ground.glued(after) and ground.lower[after] in ground.words["glued_magnitudes"]
        return scaled or reads_as_amount(ground, before + 1)
    return word.lower() in ground.words["glued_money"] and (len(word) > 1 or word in "cnx") and word != "US"


def _power(ground: Ground, before: int) -> bool:
    """Whether the letters and the figure behind them are a unit with its power ("30 km2", "5 kg/m3")."""
    word = ground.word[before]
    figured = ground.figure(before - 1) or ground.word[before - 1] == "/"
    return word.islower() and len(word) < 4 and ground.word[before + 1] in ("2", "3") and figured


def _inverse(ground: Ground, index: int) -> bool:
    """Whether the figure is the inverse power of a unit behind a figure: "4e14 s-1", "5 m s-1"."""
    symbol = index - 2
    if ground.word[index] not in ("1", "2", "3") or ground.word[index - 1] != "-" or ground.glued(symbol):
        return False
    if not ground.word[symbol].islower() or len(ground.word[symbol]) > 3:
        return False
    return ground.figure(symbol - 1) or (ground.figure(symbol - 2) and len(ground.word[symbol - 1]) < 3)


def _suffixed(ground: Ground, index: int) -> Passage | None:
    """A figure with the letters of a generation, a model or a form behind it: "5G", "3D", "401(k)", "10-K", "4x4", "3v3"."""
    after = index + 1
    if not ground.glued(after):
        return None
    word = ground.word[after]
    if word == "(" and ground.glued(after + 1) and len(ground.word[after + 1]) == 1 and ground.word[after + 2] == ")":
        return Passage(index, name_end(ground, index), "identifier")
    if word == "-" and ground.glued(after + 1) and _coded(ground, after + 1):
        return Passage(index, after + 2, "identifier")
    if word == "." and ground.glued(after + 1) and ground.lower[after + 1] in ground.words["domains"]:
        return Passage(index, after + 2, "identifier")
    if word in CITED and len(ground.word[index]) == 4 and ground.word[index].startswith(("18", "19", "20")):
        return Passage(index, after + 1, "identifier")
    if word == "p" and ground.word[index] in ground.words["resolutions"]:
        return Passage(index, after + 1, "identifier")
    if word in ground.words["glued_suffixes"] and not (ground.glued(after + 1) and ground.word[after + 1][0].isalnum()):
        return Passage(index, after + 1, "identifier")
    if word in ("x", "v", "×") and ground.glued(after + 1) and ground.figure(after + 1):
        relay = ground.lower[after + 2] in ground.words["relays"] and len(ground.word[index]) == 1
        if relay or ground.word[index] == ground.word[after + 1]:
            return Passage(index, name_end(ground, index), "identifier")
    return None


def _coded(ground: Ground, after: int) -> bool:
    """Whether what a hyphen joins to the figure makes it a name: "8-K", "7-Eleven"."""
    word = ground.word[after]
    return word[0].isupper() and (len(word) == 1 or word.lower() in ground.words["hours"])


def read_named(ground: Ground, index: int) -> Passage | None:
    """A name with a capital that the figure closes: "a Boeing 737", "the Falcon 9 rocket", "macOS 14.1", "lost Hill 937"."""
    before = index - 1
    figure = ground.word[index]
    if not ground.capital(before) or ground.breaks(index) or reads_as_amount(ground, index):
        return None
    if ground.word[before][0].islower() and not counts(ground, index):
        return Passage(before, name_end(ground, index), "identifier")
    if not figure.isdecimal() or len(figure) > LONGEST_FIGURE or _is_plain(ground, before):
        return None
    if _is_product(ground, index):
        return Passage(before, name_end(ground, index), "identifier")
    first = before
    while first > 0 and before - first < 3 and ground.capital(first - 1) and not ground.breaks(first):
        if ground.lower[first - 1] in ("the", "a", "an"):
            break  # "The Falcon 9 rocket"
        first -= 1
    article = ground.lower[first - 1]
    lone = not _several(ground.lower[before]) and not _tallied(ground, index)
    single = article in ("a", "an") or (article == "the" and lone and not ground.lower[index + 1].endswith("s"))
    named = (
        (single and len(figure) < 5)
        or ground.lower[index + 1] in ground.words["singular_verbs"]
        or _closes(ground, first, index)
        or (first < before and len(figure) < 3 and _has_done(ground, index + 1))
    )
    return Passage(first, name_end(ground, index), "identifier") if named else None


def _is_plain(ground: Ground, index: int) -> bool:
    """Whether a word with a capital is none that a figure closes: a month, a currency, a verb at a sentence's start."""
    word, words = ground.lower[index], ground.words
    return word in words["plain_capitals"] or word in words["glued_money"] or _prefixed(ground, index) or word in ground.verbs


def _is_product(ground: Ground, index: int) -> bool:
    """Whether an acronym and a long figure without a comma name a product or a star: "the RTX 4090 costs"."""
    name, following = ground.word[index - 1], ground.lower[index + 1]
    acronym = name.isalpha() and name.isupper() and 2 <= len(name) <= 4
    plural = following.endswith("s") and ground.verbs.get(following) != "third"
    return acronym and len(ground.word[index]) > 3 and not plural and following not in ground.words["bare_plurals"]


def _prefixed(ground: Ground, index: int) -> bool:
    """Whether a word is a currency's code with its thousands or millions: "MSEK 640", "TEUR 45"."""
    word = ground.word[index]
    return len(word) == 4 and word.isupper() and word[0] in "MKTB" and ground.lower[index][1:] in ground.words["glued_money"]


def _closes(ground: Ground, first: int, index: int) -> bool:
    """Whether nothing that the figure counts follows the name from token `first` to the figure, in a running sentence."""
    lettered = ground.glued(index + 1) and ground.word[index + 1].isupper() and len(ground.word[index + 1]) == 1
    if counts(ground, index) and not lettered and not acts_out(ground, index + 1):
        return False
    lead = first - 1 - (ground.lower[first - 1] == "the")
    if ground.lower[lead] in ground.words["place_prepositions"] and (
        ground.lower[index + 1] in ground.words["plural_verbs"] or acts_out(ground, index + 1)
    ):
        return False  # "in Gaza 76 were killed"
    acronym = len(ground.word[index - 1]) > 1 and ground.word[index - 1].isupper()
    opens = ground.breaks(first) or ground.word[first - 1] in STARTS
    return (acronym or not (opens or _several(ground.lower[index - 1]))) and not _tallied(ground, index)


def _has_done(ground: Ground, index: int) -> bool:
    """Whether a verb with its object stands there, as behind a name: "Silent Harbour 5 sold more than a million copies"."""
    if ground.lower[index] == "had":
        return acts_out(ground, index + 1) and (ground.figure(index + 2) or ground.lower[index + 2] in ground.words["objects"])
    return acts_out(ground, index) and (ground.figure(index + 1) or ground.lower[index + 1] in ground.words["objects"])


def _several(name: str) -> bool:
    return name.endswith("s") and not name.endswith(("ss", "us", "is"))


def _tallied(ground: Ground, index: int) -> bool:
    """Whether the name and its figure are one of several in a count: "Cruz 300, Rubio 151", "beat Clinton 45 to 40"."""
    if ground.lower[index + 1] in ("to", "-") and ground.figure(index + 2):
        return True
    if len(ground.word[index]) > 3:
        return False  # a count would be grouped
    nearby = (at for at in range(max(1, index - NEAR), index + NEAR) if at != index and ground.word[at].isdecimal())
    return any(_lone_name(ground, at) for at in nearby)


def _lone_name(ground: Ground, index: int) -> bool:
    """Whether a name that is no designator stands right before the figure, and no magnitude behind it."""
    name, words = ground.lower[index - 1], ground.words
    designated = name in words["any_case"] or name in words["capital"] or ground.word[index] in ground.named
    return (
        ground.capital(index - 1)
        and not (designated or ground.glued(index))
        and ground.lower[index + 1] not in words["magnitudes"]
    )


def read_model(ground: Ground, index: int) -> Passage | None:
    """An airliner by its figures, where a score would have the dash: "787-9", "737-800s"."""
    dashed = ground.word[index + 1] == "-" and ground.glued(index + 1) and ground.figure(index + 2) and ground.glued(index + 2)
    known = dashed and ground.word[index] in ground.words["models"]
    return Passage(index, name_end(ground, index), "identifier") if known else None


def read_echo(ground: Ground, index: int) -> Passage | None:
    """The figure of a name told before, alone: "the 777" behind "a Boeing 777-300ER"."""
    figure = ground.word[index]
    if (
        figure not in ground.named
        or reads_as_amount(ground, index)
        or (ground.lower[index + 1].endswith("s") and ground.lower[index + 1] != "'s")
    ):
        return None
    return (
        Passage(index, name_end(ground, index), "identifier")
        if ground.lower[index - 1] in ("the", "a", "its", "their", "'s")
        else None
    )


def read_title(ground: Ground, index: int) -> Passage | None:
    """A title that begins with a figure, told by the capital of its noun in a running sentence: CBS's "60 Minutes"."""
    after = index + 1
    if ground.lower[after] not in ground.words["titled"] or not ground.capital(after) or ground.word[after].isupper():
        return None
    before = index - 1
    before -= ground.word[before][:1] in QUOTES and ground.glued(index)
    running = ground.word[before][:1].islower() and not ground.breaks(index) and not ground.capital(after + 1)
    return Passage(index, after + 1, "identifier") if running else None


def _feet(ground: Ground, mark: int) -> bool:
    """Whether the mark before a figure is the feet of a height: 6'2"."""
    return ground.glued(mark) and ground.figure(mark - 1)


def read_quoted(ground: Ground, index: int) -> Passage | None:
    """A small figure that is all of a quotation, as a title is: the series "24"; any that is the value of an attribute."""
    end = index + 1
    end += ground.word[end] in (",", ".") and ground.glued(end)
    quoted = (
        ground.word[index - 1][:1] in QUOTES and ground.glued(index) and ground.word[end][:1] in QUOTES and ground.glued(end)
    )
    if quoted and ground.word[index - 2] == "=" and ground.glued(index - 1):
        return Passage(index, index + 1, "identifier")  # markup: id="6776"
    if not quoted or not ground.word[index].isdecimal() or len(ground.word[index]) > 3 or _feet(ground, index - 1):
        return None
    while ground.word[end][:1] in QUOTES and ground.glued(end):
        end += 1
    named = ground.lower[end] in ground.words["function"] or acts_out(ground, end)
    counted = ground.word[end][:1].isalpha() and not named
    return None if counted else Passage(index, index + 1, "identifier")
