"""Bare years: whether four figures in a sentence are a year or a quantity."""

from __future__ import annotations

from collections.abc import Callable

from claimnum.mentions.datewords import LINKS
from claimnum.mentions.dating import Scan
from claimnum.struct import Struct
from claimnum.text.tags import AUX, NOMINAL, PAST, VERB

OPENERS = frozenset("([,;:—–-/")
MARKS_OF_MONEY = frozenset("$€£¥₹#%")
MODERN = 1900


class Near(Struct):
    """Four figures that may be a year, and what stands around them.

    Args:
        scan: the text they are in; `core` their token, `year` what they say.
        before, after: the words to either side, empty at the text's ends.
        among: whether a year is joined to them. pointed: whether "to" before them compares ("similar to 2019").
        modern: whether it is a year from `MODERN` on. round: whether it is one that a count is rounded to.
    """

    scan: Scan
    core: int
    year: int
    before: str
    after: str
    among: bool
    pointed: bool
    modern: bool
    round: bool


def is_year(scan: Scan, core: int, year: int) -> bool:
    """Whether the four figures at `core` are a year. What is unsaid decides for a year only from 1900 on."""
    before, after = scan.word(core - 1) if core > scan.start else "", scan.word(core + 1)
    compared = before == "to" and core - 2 >= scan.start and scan.lower[core - 2] in scan.words.sets["compared"]
    near = Near(scan, core, year, before, after, _among_years(scan, core), compared, year >= MODERN, year % 50 == 0)
    for rule in RULES:
        if (told := rule(near)) is not None:
            return told
    return near.modern and not (near.round and before in scan.words.sets["round_before"])


def _is_quantity(near: Near) -> bool | None:
    """No year has a word of quantity, a sign of money or a unit beside it."""
    quantified = near.before in near.scan.words.sets["makes_quantity"] or near.before in MARKS_OF_MONEY
    return False if quantified or _measured(near.scan, near.core, near.after) else None


def _of_a_verb(near: Near) -> bool | None:
    """Behind a verb stands its object: a year only where it belongs to a noun of that ("raised 2026 guidance")."""
    if near.among or near.core <= near.scan.start or not near.before.isalpha():
        return None
    return near.modern and _modifies(near.scan, near.core) if near.scan.tags()[near.core - 1] in (AUX, PAST, VERB) else None


def _joined(near: Near) -> bool | None:
    """Behind "to", "and", "or", "than" it is one among years, or one compared with, or the end of a time."""
    if near.before == "to" and _up_to_then(near.scan, near.core, near.after):
        return near.modern and near.year % 100 != 0
    return False if near.before in ("and", "or", "to", "than") and not (near.among or near.pointed) else None


def _is_amount(near: Near) -> bool | None:
    """An amount is of so many: "a total of 1950"."""
    leads = near.before == "of" and near.core - 2 >= near.scan.start
    return False if leads and near.scan.lower[near.core - 2] in near.scan.words.sets["amounts"] else None


def _determined(near: Near) -> bool | None:
    """Behind a determiner it tells which one is meant ("the 2012 cycle", "the 2008 and 2012 cycles")."""
    sets = near.scan.words.sets
    joined = near.before in ("and", "or") and near.among and near.scan.lower[near.core - 3] in sets["determiners"]
    return near.modern and near.after not in sets["counted"] if near.before in sets["determiners"] or joined else None


def _counts(near: Near) -> bool | None:
    """Before a plural that it may count it is a count, where it is round or a word before says so."""
    sets, after = near.scan.words.sets, near.after
    counted = after in sets["counted"]
    plural = counted or (after.endswith("s") and len(after) > 3 and after.isalpha() and not near.scan.capital(near.core + 1))
    if not plural or (after in sets["bases"] and near.modern and not near.round):
        return None
    weak = near.before in sets["round_before"] and not near.pointed
    so = counted or near.round or weak or not near.before
    return False if so and near.before not in ("since", "until", "till") else None


def _placed(near: Near) -> bool | None:
    """Behind a preposition of time, or a unit of it, it is a year; an older one where no count could stand there."""
    scan, before = near.scan, near.before
    if before not in scan.words.sets["in_front"] and before not in scan.words.units:
        return None
    if near.modern or near.among or before not in scan.words.sets["round_before"]:
        return True
    return before == "of" and not near.round and not (near.core + 1 < scan.stop and scan.tags()[near.core + 1] in NOMINAL)


def _opened(near: Near) -> bool | None:
    """Behind a mark it is a modern year, in brackets any."""
    return near.modern or near.before in "([" if near.before in OPENERS else None


# Asked in this order; the first that tells decides.
RULES: tuple[Callable[[Near], bool | None], ...] = (
    _is_quantity,
    _of_a_verb,
    _joined,
    _is_amount,
    _determined,
    _counts,
    _placed,
    _opened,
)


def _up_to_then(scan: Scan, core: int, after: str) -> bool:
    """Whether the figures say until when, at the head of a clause: "Up to 2011, the party had 36 seats"."""
    first = core - 2
    opens = first == scan.start or scan.lower[first - 1] in OPENERS
    return first >= scan.start and scan.lower[first] == "up" and opens and after == ","


def _measured(scan: Scan, core: int, after: str) -> bool:
    """Whether a unit, a magnitude or another figure goes on with it ("1500 m", "2000-strong", "2024/7/", "1984.5")."""
    if after in scan.words.sets["measured"]:
        return True
    glued_behind = scan.adjacent(core + 1)
    if glued_behind and (after.isalpha() or after in ("%", "$", "€", "£", "°", "@", "_", "+")):
        return True
    glued_before = scan.adjacent(core) and core > scan.start and scan.lower[core - 1] not in "([“\"'‘’" + "".join(LINKS) + "/"
    if glued_before:
        return True
    hyphen = glued_behind and after in LINKS
    suffix = scan.word(core + 2)
    return hyphen and (suffix in scan.words.sets["counting_suffixes"] or suffix in scan.words.sets["counted"])


def _modifies(scan: Scan, core: int) -> bool:
    """Whether the figures behind a verb belong to a noun of its object ("raised 2026 guidance"; not "killed 2019 people")."""
    tags = scan.tags()
    compound = core + 2 < scan.stop and tags[core + 1] in NOMINAL and tags[core + 2] in NOMINAL
    singular = core + 1 < scan.stop and tags[core + 1] in NOMINAL and not scan.lower[core + 1].endswith("s")
    return (compound or singular) and scan.word(core + 1) not in scan.words.sets["counted"]


def _among_years(scan: Scan, core: int) -> bool:
    """Whether the figures across "to", "and" or a dash are a year too, or a date that has been read."""
    linked = scan.word(core + 1) in ("to", "and", "or", "through", "until") or scan.word(core + 1) in LINKS
    return scan.free == core - 1 > scan.start or (linked and scan.figure(core + 2, 1000, 2100) is not None)
