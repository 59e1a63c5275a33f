"""Bare years: whether four figures in a sentence are a year or a quantity."""

from __future__ import annotations

from claimnum.mentions.datewords import LINKS
from claimnum.mentions.dating import Scan
from claimnum.text.tags import AUX, NOMINAL, PAST, VERB

OPENERS = frozenset("([,;:—–-/")
MARKS_OF_MONEY = frozenset("$€£¥₹#%")
MODERN = 1900


def is_year(scan: Scan, core: int, year: int) -> bool:
    """Whether the four figures at `core` are a year. What is unsaid decides for a year only from 1900 on."""
    before, after = scan.word(core - 1) if core > scan.start else "", scan.word(core + 1)
    sets = scan.words.sets
    if before in sets["makes_quantity"] or before in MARKS_OF_MONEY or _measured(scan, core, after):
        return False
    among = _among_years(scan, core)
    if core > scan.start and before.isalpha() and scan.tags()[core - 1] in (AUX, PAST, VERB) and not among:
        return year >= MODERN and _modifies(scan, core)
    pointed = before == "to" and core - 2 >= scan.start and scan.lower[core - 2] in sets["compared"]
    if before == "to" and _up_to_then(scan, core, after):
        return year >= MODERN and year % 100 != 0
    if before in ("and", "or", "to", "than") and not (among or pointed):
        return False
    if before == "of" and core - 2 >= scan.start and scan.lower[core - 2] in sets["amounts"]:
        return False
    counted = after in sets["counted"]
    plural = counted or (after.endswith("s") and len(after) > 3 and after.isalpha() and not scan.capital(core + 1))
    modifier = before in ("and", "or") and among and scan.lower[core - 3] in sets["determiners"]  # "the 2008 and 2012 cycles"
    if before in sets["determiners"] or modifier:
        return year >= MODERN and not counted
    round_number = year % 50 == 0
    plural = plural and not (after in sets["bases"] and not round_number and year >= MODERN)
    weak = before in sets["round_before"] and not pointed
    if plural and (counted or round_number or weak or not before) and before not in ("since", "until", "till"):
        return False
    if before in sets["in_front"] or before in scan.words.units:
        of_event = before == "of" and not round_number and not (core + 1 < scan.stop and scan.tags()[core + 1] in NOMINAL)
        return year >= MODERN or before not in sets["round_before"] or among or of_event
    if before in OPENERS:
        return year >= MODERN or before in "(["
    return year >= MODERN and not (round_number and before in sets["round_before"])


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
