"""Parts of a period: early, mid and late, its end and start, quarters and halves, the first three months."""

from __future__ import annotations

import datetime as dt

from claimnum.mentions.dating import ORDINAL_ENDS, Atom, Scan
from claimnum.mentions.tense import FUTURE, PAST, chosen, tense
from claimnum.values.calendar import MONTHS, day_period, end_of, holding, month_span, moved, span, start_of, third
from claimnum.values.period import Period

GRACE = dt.timedelta(days=21)  # a quarter that ends within three weeks is spoken of as over
WHOLE = {"half": 2, "quarter": 4}


def narrowed(scan: Scan, atom: Atom) -> Atom:
    """The atom with what stands in front of it: early, mid-, late, the end of, the beginning of."""
    at, sets = atom.first - 1, scan.words.sets
    if scan.word(at) == "the" and scan.word(at - 1) in ("of", "in"):
        at -= 1
    inner = at
    if atom.precision == "day":
        if scan.word(at) in ("earlier", "later"):
            return Atom(at, atom.last, atom.period, "day")
        if (week := _week_of(scan, atom, at)) is not None:
            return week
    if scan.word(at) == "-" or scan.word(at) in ("in", "on"):
        at -= 1
    word = scan.word(at)
    if word in sets["early"] or word in sets["middle"] or word in sets["late"]:
        the = scan.word(at - 1) == "the"
        part = 0 if word in sets["early"] else 1 if word in sets["middle"] else 2
        period = third(atom.period, part) if atom.precision != "day" else atom.period
        return Atom(at - the, atom.last, period, atom.precision)
    if atom.precision != "day" and (scan.word(inner) == "of" or (scan.word(inner) == "-" and scan.adjacent(inner))):
        return _edge(scan, atom, inner - 1)
    return atom


def _week_of(scan: Scan, atom: Atom, at: int) -> Atom | None:
    """The week of March 4 · the week beginning 11 March."""
    start, the = start_of(atom.period), scan.word(at - 2) == "the"
    if scan.word(at - 1) != "week" or start is None:
        return None
    if scan.word(at) == "of":
        return Atom(at - 1 - the, atom.last, holding("week", start), "week")
    begins = scan.word(at) in scan.words.sets["begins"]
    return Atom(at - 1 - the, atom.last, span(start, moved(start, "week", 1)), "week") if begins else None


def end_form(scan: Scan, core: int) -> Atom | None:
    """By year-end · at the quarter's end · by year end 2025 · by mid-year: of the present one where no year is named."""
    unit, sets = scan.words.units[scan.lower[core]], scan.words.sets
    middle = scan.word(core - 1) == "-" and scan.word(core - 2) in sets["middle"]
    end = core + 1 + (scan.word(core + 1) in ("-", "'s", "’s"))
    first = core - 2 * middle
    first -= scan.word(first - 1) in ("the", "this")
    if (
        unit not in MONTHS
        or (not middle and scan.word(end) not in sets["ends"])
        or scan.word(first - 1) not in sets["in_front"]
    ):
        return None
    last = core + 1 if middle else end + 1
    year = _whole(scan, last) if unit == "year" else None
    last, whole = (year.last, year.period) if year is not None else (last, scan.within(unit))
    if middle:
        return Atom(first, last, third(whole, 1), unit)
    return Atom(first, last, day_period(moved(end_of(whole), "day", -1)), "day")


def _edge(scan: Scan, atom: Atom, at: int) -> Atom:
    """The end, start or middle of a period: its last day, its first, its middle third."""
    word, sets, period = scan.word(at), scan.words.sets, atom.period
    first = at - (scan.word(at - 1) in ("the", "mid", "very"))
    if word in sets["ends"] or word in sets["starts"]:
        day = None
        if period is not None and period.start is not None and period.end is not None:
            day = moved(period.end, "day", -1) if word in sets["ends"] else period.start
        return Atom(first, atom.last, day_period(day), "day")
    if word == "middle":
        return Atom(first, atom.last, third(period, 1), atom.precision)
    return atom


def quarter_form(scan: Scan, core: int) -> Atom | None:
    """Q3 · Q3 2023 · H1 2024 · 3Q."""
    unit = "quarter" if scan.lower[core] == "q" else "half"
    place = scan.figure(core + 1, 1, WHOLE[unit], 1) if scan.adjacent(core + 1) else None
    first, after = core, core + 2
    if place is None and scan.adjacent(core):
        place, first, after = scan.figure(core - 1, 1, WHOLE[unit], 1), core - 1, core + 1
    if place is None or not scan.capital(core):
        return None
    whole = _whole(scan, after)
    if unit == "half" and whole is None:
        return None
    return _placed(scan, unit, place, first, after, whole)


def ordinal_form(scan: Scan, core: int) -> Atom | None:
    """The third quarter · third-quarter · the first half of 2024 · the first three months of the year."""
    unit = scan.words.units[scan.lower[core]]
    if unit == "century":
        return _century(scan, core)
    at = core - 1 - scan.glued(core - 1, "-")
    fiscal = scan.word(at) in scan.words.sets["fiscal"]
    at -= fiscal
    count = scan.words.numbers.get(scan.word(at)) if scan.word(at) not in ("a", "an") else None
    count = scan.figure(at, 1, 53, 2) if count is None else count
    at -= count is not None
    place = scan.words.ordinals.get(scan.word(at))
    first = at - (scan.word(at - 1) == "the")
    first -= scan.word(first - 1) in scan.words.sets["fiscal"]
    if place is None or (scan.word(at) == "second" and scan.word(at - 1) in ("a", "per")):
        return None
    whole = _whole(scan, core + 1)
    if unit in WHOLE and count is None:
        # Matches have halves too: without a year, only where the text has spoken of quarters is it about accounts.
        if whole is None and ((unit == "half" and not scan.accounts) or place < 0 or place > WHOLE[unit]):
            return None
        place = WHOLE[unit] if place < 0 else place
        return _placed(scan, unit, place, first, core + 1, whole) if place <= WHOLE[unit] else None
    if whole is None and unit == "month" and place == 1 and count is not None and count > 1:
        return Atom(first, core + 1, _first_months(scan, count), unit)
    if whole is None or unit in ("hour", "minute", "fortnight", "weekend", "decade", "century"):
        return None
    return Atom(first, whole.last, _slice(whole.period, unit, place, count or 1), unit)


def _century(scan: Scan, core: int) -> Atom | None:
    """The 19th century · the nineteenth century."""
    at = core - 1 - scan.glued(core - 1, "-")
    figure = scan.word(at) in ORDINAL_ENDS and scan.adjacent(at)
    place = scan.figure(at - 1, 1, 21, 2) if figure else scan.words.ordinals.get(scan.word(at))
    if place is None or place < 1:
        return None
    first = at - figure
    first -= scan.word(first - 1) == "the"
    return Atom(first, core + 1, month_span(100 * place - 99, 1, 1200), "century")


def _first_months(scan: Scan, count: int) -> Period | None:
    """The first nine months: of the year of publication if they are over, else of the one before."""
    day = scan.published
    if day is None or count > 11:
        return None
    runs = [month_span(year, 1, count) for year in (day.year - 1, day.year)]
    over = [run for run in runs if run is not None and run.end is not None and run.end - day <= GRACE]
    return over[-1] if over else None


def _whole(scan: Scan, at: int) -> Atom | None:
    """The period that a part is of: "of 2024", "2024", "of last year", "of the year"."""
    of = scan.word(at) == "of"
    at += of or scan.word(at) == ","
    the = scan.word(at) in ("the", "this", "its", "their") and scan.word(at + 1) == "year"
    if of and the:
        return Atom(at, at + 2, scan.within("year"), "year")
    atom = scan.ahead_at(at) if scan.word(at) else None
    return atom if atom is not None and (of or atom.precision == "year") else None


def _placed(scan: Scan, unit: str, place: int, first: int, after: int, whole: Atom | None) -> Atom | None:
    """A quarter or half: of the year that is named, else of the one that the tense and the day of publication allow."""
    months = MONTHS[unit]
    if whole is not None:
        period = whole.period
        if whole.precision != "year":
            return Atom(first, whole.last, _half(whole.period, place), whole.precision) if unit == "half" else None
        start = start_of(period)
        part = None if start is None else month_span(start.year, start.month + months * (place - 1), months)
        return Atom(first, whole.last, part, unit)
    published = scan.published
    if published is None:
        return Atom(first, after, None, unit)
    years = [published.year + away for away in (-2, -1, 0, 1, 2)]
    parts = [month_span(year, months * (place - 1) + 1, months) for year in years]
    known = [part for part in parts if part is not None and part.start is not None and part.end is not None]
    direction = tense(scan, first, after)
    if direction == FUTURE:
        # "Will report first-quarter results": what has just ended is as near as what is to come.
        nearest = min(known, key=lambda part: _away(part, published), default=None)
        return Atom(first, after, nearest, unit)
    over = [part for part in known if (end_of(part) or published) - published <= GRACE]
    begun = chosen(known, published, PAST, None)
    return Atom(first, after, over[-1] if over and direction == PAST else begun, unit)


def _away(period: Period, day: dt.date) -> dt.timedelta:
    """How far a day lies outside of a period."""
    start, end = start_of(period) or day, end_of(period) or day
    return max(start - day, day - end, dt.timedelta(0))


def _half(period: Period | None, place: int) -> Period | None:
    """The first or second half of a period of days or months; months are cut after day 15."""
    if period is None or period.start is None or period.end is None:
        return None
    days = (period.end - period.start).days
    middle = moved(period.start, "day", 15 if days <= 31 else days // 2)
    return span(period.start, middle) if place == 1 else span(middle, period.end)


def _slice(period: Period | None, unit: str, place: int, count: int) -> Period | None:
    """So many units from the start of a period (place 1), the second unit (place 2) or its end (place -1)."""
    if period is None or period.start is None or period.end is None:
        return None
    if place < 0:
        return span(moved(period.end, unit, -count), period.end)
    start = moved(period.start, unit, (place - 1) * count)
    end = start and moved(start, unit, count)
    return span(start, end and min(end, period.end))
