"""Dates counted from the day of publication or the last date read: weekdays, last week, three years ago, the day before."""

from __future__ import annotations

import datetime as dt

from claimnum.mentions.dating import Atom, Scan
from claimnum.mentions.tense import PAST, chosen, tense
from claimnum.values.calendar import day_period, end_of, holding, moved, span, start_of
from claimnum.values.period import Period

TIMED = ("hour", "minute")
HALVED = {"century": ("year", 50), "decade": ("year", 5), "year": ("month", 6)}  # "half a century ago"
SPANNED = ("year", "month", "quarter")  # what "the same period" may be of


def weekday_form(scan: Scan, core: int) -> Atom | None:
    """Monday · last Tuesday · Monday night · Monday, March 5 · Friday last week."""
    word = scan.lower[core]
    full = word in scan.words.full
    after = core + 1 + (not full and scan.glued(core + 1, "."))
    if not scan.capital(core):
        return None
    after += scan.word(after) in scan.words.sets["day_parts"]
    dated = _with_calendar_date(scan, core, after)
    if dated is not None or not full:
        return dated
    weekday = scan.words.values[word]
    first, step = _step_before(scan, core, scan.words.steps)
    in_week = _step_week(scan, after)
    if in_week is not None:
        week = scan.within("week", in_week[0])
        period = None if week is None or week.start is None else holding("day", week.start, weekday)
        return Atom(core, in_week[1], period, "day")
    if step is None and (anchored := _step_before(scan, core, scan.words.anchored))[1] and scan.anchor is not None:
        return Atom(anchored[0], after, _weekday_from(_day_of(scan.anchor.period, anchored[1]), weekday, anchored[1]), "day")
    if scan.published is None:
        return Atom(first, after, None, "day")
    ahead = (weekday - scan.published.weekday()) % 7
    days = [holding("day", scan.published, ahead + away) for away in (-14, -7, 0, 7)]
    direction = tense(scan, first, after) or PAST
    return Atom(first, after, chosen(days, scan.published, direction, step), "day")


def _with_calendar_date(scan: Scan, core: int, after: int) -> Atom | None:
    """The calendar date that goes on from a weekday ("Monday, March 5")."""
    at = after + (scan.word(after) in (",", "("))
    at += scan.word(at) == "the"
    written = scan.words.cores.get(scan.word(at)) == "month" or scan.word(at)[:1].isdecimal()
    date = scan.ahead_at(at) if written else None
    if date is None or date.precision != "day":
        return None
    return Atom(core, date.last, date.period, "day")


def _step_before(scan: Scan, core: int, steps: dict[str, int]) -> tuple[int, int | None]:
    """(first token, step) of the word that steps in front of a name ("last", "this past", "the following")."""
    word = scan.word(core - 1)
    if word == "past" and scan.word(core - 2) == "this":
        return core - 2, -1
    if word not in steps:
        return core, None
    return core - 1 - (scan.word(core - 2) == "the"), steps[word]


def _step_week(scan: Scan, at: int) -> tuple[int, int] | None:
    """(step, token after) of "last week", "of next week"."""
    at += scan.word(at) == "of"
    step = scan.words.steps.get(scan.word(at))
    return (step, at + 2) if step is not None and scan.word(at + 1) == "week" else None


def _weekday_from(day: dt.date | None, weekday: int, step: int | None) -> Period | None:
    if day is None or not step:
        return None
    away = (weekday - day.weekday()) % 7 or 7
    return holding("day", day, away if step > 0 else away - 7 or -7)


def _day_of(period: Period | None, step: int | None = None) -> dt.date | None:
    """The day that a step starts from: the last one of the period going on, its first going back."""
    if period is None:
        return None
    if step is not None and step > 0 and period.end is not None:
        return moved(period.end, "day", -1)
    return period.start


def deictic_form(scan: Scan, core: int) -> Atom | None:
    """Today · yesterday morning · tomorrow · tonight · overnight · this morning · last night."""
    word, sets = scan.lower[core], scan.words.sets
    if word in sets["day_parts"]:
        before = scan.word(core - 1)
        if before == "this" or (before == "last" and word == "night"):
            return Atom(core - 1, core + 1, scan.within("day", -(before == "last")), "day")
        if before == "that" and scan.anchor is not None:
            return Atom(core - 1, core + 1, scan.anchor.period if scan.anchor.precision == "day" else None, "day")
        return None
    after = core + 1 + (scan.word(core + 1) in sets["day_parts"])
    if word in sets["overnight"]:
        return Atom(core, core + 1, span(start_of(scan.within("day", -1)), end_of(scan.within("day"))), "day")
    first = core
    if word == "yesterday" and scan.word(core - 1) == "before" and scan.word(core - 2) == "day":
        return Atom(core - 2 - (scan.word(core - 3) == "the"), after, scan.within("day", -2), "day")
    if word == "tomorrow" and scan.word(core - 1) == "after" and scan.word(core - 2) == "day":
        return Atom(core - 2 - (scan.word(core - 3) == "the"), after, scan.within("day", 2), "day")
    if scan.word(core - 1) in ("earlier", "later"):
        first = core - 1
    return Atom(first, after, scan.within("day", (word in sets["tomorrow"]) - (word in sets["yesterday"])), "day")


def season_form(scan: Scan, core: int) -> Atom | None:
    """Summer 2023 · the fall of 2019 · last winter · this spring · in the summer."""
    season = scan.words.values[scan.lower[core]]
    at = core + 1 + (scan.word(core + 1) == "of")
    year = scan.figure(at, 1000, 2100)
    first, step = _step_before(scan, core, scan.words.steps)
    if year is not None:
        first -= scan.word(first - 1) == "the"
        december = holding("season", dt.date(year, 12 if season == 0 else 3 * season, 1))
        return Atom(first, at + 1, december, "season")
    if step is None:
        the = scan.word(core - 1) == "the"
        if (
            scan.word(core - 1 - the) not in ("in", "during", "over", "by", "since", "until")
            or at > core + 1
            or scan.glued(at, "-")
        ):
            return None
        first = core - the
    if scan.published is None:
        return Atom(first, core + 1, None, "season")
    near = (holding("season", scan.published, away) for away in range(-8, 9))
    seasons = [p for p in near if p is not None and p.start is not None and p.start.month == (12, 3, 6, 9)[season]]
    if step == 0:
        seasons = [p for p in seasons if p.end is not None and p.end.year == scan.published.year] or seasons
    return Atom(first, core + 1, chosen(seasons, scan.published, tense(scan, first, core + 1) or PAST, step), "season")


def counted_form(scan: Scan, core: int) -> Atom | None:
    """Three weeks ago · a week ago Sunday · a year earlier · two days later · the day before · the week before last."""
    unit = scan.words.units[scan.lower[core]]
    if scan.word(core + 1) == "before" and scan.word(core + 2) == "last" and scan.word(core - 1) == "the":
        return Atom(core - 1, core + 3, scan.within(unit, -2), unit) if unit in ("week", "month", "year", "weekend") else None
    after, direction, origin = _direction(scan, core + 1)
    if not direction or (scan.word(core + 1) == "-" and scan.word(after) in ("period", "quarter")):
        return None
    count, first = _count(scan, core - 1)
    if count == 1 and unit in HALVED and scan.word(first - 1) == "half":
        unit, count, first = *HALVED[unit], first - 1
    if count is None:
        the = scan.word(core - 1) == "the" and origin == "event"
        glued = scan.word(core + 1) == "-"
        if not the and not glued:
            return None
        count, first = 1, core - the
    anchor = _fine_enough(scan, unit) if origin != "now" else None
    if anchor is not None:
        return Atom(first, after, _from_anchor(anchor, unit, direction * count), _grain(anchor, unit))
    day = scan.published
    if day is None:
        # "Ten years later" in a text that dates nothing before it is a length of time.
        adrift = origin != "now" and count > 1 and scan.anchor is None
        return None if adrift else Atom(first, after, None, _plain(unit))
    away = _away(day, unit, direction * count)
    return (_to_the_day(scan, first, after, away, unit) if origin == "now" else None) or Atom(first, after, away, _plain(unit))


def _to_the_day(scan: Scan, first: int, after: int, away: Period | None, unit: str) -> Atom | None:
    """The day itself: a week ago Sunday · a year ago today · three years ago this month."""
    word, day = scan.word(after), scan.published
    if day is None or away is None or away.start is None:
        return None
    if scan.words.cores.get(word) == "weekday" and word in scan.words.full and unit == "week":
        return Atom(first, after + 1, holding("day", away.start, scan.words.values[word]), "day")
    same = moved(day, "year", away.start.year - day.year)
    if same is None or unit != "year":
        return None
    if word in scan.words.sets["today"]:
        return Atom(first, after + 1, day_period(same), "day")
    finer = scan.words.units.get(scan.word(after + 1)) if word == "this" else None
    return Atom(first, after + 2, holding(finer, same), finer) if finer in ("week", "month", "quarter") else None


def _fine_enough(scan: Scan, unit: str) -> Atom | None:
    """The last date read that is no coarser than the unit: "a day earlier" is not counted from a year."""
    read = (scan.anchor, scan.day) if unit in ("day", "week", "fortnight", "weekend", *TIMED) else (scan.anchor,)
    fine = ("day", "week") if len(read) > 1 else ("day", "week", "month", "quarter", "half", "season", "year")
    return next((atom for atom in read if atom is not None and atom.period is not None and atom.precision in fine), None)


def _direction(scan: Scan, at: int) -> tuple[int, int, str]:
    """(token after, -1 or 1, what it counts from) of "ago", "earlier", "later", "before", "after", "from now"; 0 for none."""
    word, sets = scan.word(at), scan.words.sets
    if word == "-" and scan.glued(at, "-") and scan.word(at + 1) in ("ago", "earlier"):
        return at + 2, -1, "now" if scan.word(at + 1) == "ago" else "anchor"
    if word == "ago":
        return at + 1, -1, "now"
    if word == "hence" or (word == "from" and scan.word(at + 1) == "now"):
        return at + 1 + (word == "from"), 1, "now"
    if word in ("earlier", "previously", "later"):
        return at + 1, 1 if word == "later" else -1, "anchor"
    if word in ("before", "after", "afterward", "afterwards") and (scan.word(at + 1) or ".") in sets["anchor_closes"]:
        return at + 1, -1 if word in sets["before"] else 1, "event"
    return at, 0, ""


def _count(scan: Scan, at: int) -> tuple[int | None, int]:
    """(how many, first token) of the count in front of a unit."""
    word = scan.word(at)
    if word in scan.words.numbers:
        return scan.words.numbers[word], at
    figure = word.replace(",", "")
    if figure.isdecimal() and figure.isascii() and len(figure) <= 6 and not scan.glued(at, frozenset(".:-/")):
        return int(figure), at
    return None, at


def _plain(unit: str) -> str:
    return "day" if unit in TIMED else "week" if unit == "fortnight" else "year" if unit == "decade" else unit


def _away(day: dt.date, unit: str, steps: int) -> Period | None:
    """The unit so many units away: weeks ago a week, years ago a year."""
    if unit in TIMED:
        away = abs(steps) // (24 if unit == "hour" else 1440)
        return holding("day", day, away if steps > 0 else -away)
    if unit == "fortnight":
        return holding("week", day, 2 * steps)
    if unit in ("decade", "century"):
        return holding("year", day, steps * (10 if unit == "decade" else 100))
    return holding(unit, day, steps) if unit != "half" else None


def _grain(anchor: Atom, unit: str) -> str:
    """A year before a quarter is a quarter, a week after a day a day; but a year or month before a day is a year or month."""
    if unit in TIMED:
        return "day"
    finer = anchor.precision in ("month", "quarter", "season", "half", "year") or (
        anchor.precision in ("day", "week") and unit in ("day", "week", "fortnight", "weekend")
    )
    return anchor.precision if finer else _plain(unit)


def _from_anchor(anchor: Atom, unit: str, steps: int) -> Period | None:
    """So many units before or after the last date read, at the grain of the finer of the two."""
    period = anchor.period
    if period is None or period.start is None or period.end is None:
        day = start_of(period) or end_of(period)
        return _away(day, unit, steps) if day else None
    if unit in TIMED:
        return _away(period.start, unit, steps)
    if unit == "fortnight":
        unit, steps = "week", 2 * steps
    if unit == "half":
        return None
    if _grain(anchor, unit) != anchor.precision:
        return _away(period.start, unit, steps)
    last = moved(period.end, "day", -1)
    if anchor.precision == "day":
        start, end = moved(period.start, unit, steps), last and moved(last, unit, steps)
        return span(start, end and moved(end, "day", 1))
    return span(moved(period.start, unit, steps), moved(period.end, unit, steps))


def stepped_form(scan: Scan, core: int) -> Atom | None:
    """Last week · this year · the previous month · that day · the past 24 hours · the next two years."""
    unit = scan.words.units[scan.lower[core]]
    count, at = _count(scan, core - 1)
    counted = count is not None and at == core - 1 and scan.word(core - 1) not in ("a", "an")
    if not counted:
        count, at = None, core
    word = scan.word(at - 1)
    the = scan.word(at - 2) == "the"
    first = at - 1 - the
    if count is None and scan.lower[core] != unit and unit != "weekend":
        return None  # "last years"
    if word == "past" and unit == "weekend":
        return Atom(first, core + 1, _weekend(scan, first, core + 1), unit)
    long = unit in ("decade", "century")
    if word == "last" and scan.word(at - 2) in scan.words.sets["enduring"]:
        return None  # "its funds would last 40 days"
    if word in ("past", "last", "next", "coming") and (
        count is not None or word == "past" or (the and (word == "last" or long))
    ):
        return _rolling(scan, unit, -1 if word in ("past", "last") else 1, count or 1, first, core)
    if word == "the" and (told := _articled_form(scan, unit, at - 1, core, counted=counted)) is not None:
        return told
    if count is not None or unit in TIMED or unit == "half":
        return None
    if word in scan.words.anchored and (the or word == "that"):
        return _anchored_step(scan, unit, scan.words.anchored[word], first, core)
    return _single_step(scan, unit, scan.words.steps[word], first, core) if word in scan.words.steps else None


def _articled_form(scan: Scan, unit: str, first: int, core: int, *, counted: bool) -> Atom | None:
    """For the quarter · later in the year · over the weekend: with the article alone, the one that is spoken of."""
    before = scan.word(first - 1)
    if unit == "quarter" and before in ("for", "in", "during") and scan.word(core + 1) != "of":
        spell = scan.spell if scan.spell is not None and scan.spell.precision == "quarter" else None
        return None if spell is None else Atom(first, core + 1, spell.period, "quarter")
    if not counted and _of_the(scan, first - 1):
        return Atom(first, core + 1, scan.within(unit) if unit not in TIMED else None, unit)
    if unit == "weekend" and before in scan.words.sets["in_front"]:
        return Atom(first, core + 1, _weekend(scan, first, core + 1), unit)
    return None


def _single_step(scan: Scan, unit: str, step: int, first: int, core: int) -> Atom:
    """Last week · so far this year · earlier this month."""
    if scan.word(first - 1) in ("earlier", "later", "far"):
        first -= 1 + (scan.word(first - 1) == "far" and scan.word(first - 2) == "so")
    if unit == "weekend" and step == 0 and tense(scan, first, core + 1) == PAST:
        return Atom(first, core + 1, _weekend(scan, first, core + 1), unit)
    return Atom(first, core + 1, _stepped(scan, unit, step), unit)


def _of_the(scan: Scan, at: int) -> bool:
    """Whether what stands before "the year" takes it for the present one: "the end of the year", "later in the month"."""
    word, before, sets = scan.word(at), scan.word(at - 1), scan.words.sets
    if word == "of":
        return any(before in sets[name] for name in ("ends", "starts")) or before in sets["remainders"]
    return word == "in" and before in ("earlier", "later", "early", "late")


def _weekend(scan: Scan, first: int, last: int) -> Period | None:
    """The weekend that the tense allows."""
    if scan.published is None:
        return None
    near = (scan.within("weekend", away) for away in (-1, 0, 1))
    return chosen(near, scan.published, tense(scan, first, last) or PAST, None)


def same_form(scan: Scan, core: int) -> Atom | None:
    """The same period of 2023 · the corresponding quarter last year · the year-earlier period."""
    at = core - 1
    hyphen = scan.word(at) in ("earlier", "ago") and scan.word(at - 1) == "-" and scan.word(at - 2) == "year"
    if not hyphen and scan.word(at) not in scan.words.sets["same"]:
        return None
    first = at - 2 * hyphen
    first -= scan.word(first - 1) == "the"
    after = core + 1 + (scan.word(core + 1) in ("of", "in", ","))
    year = scan.ahead_at(after) if scan.word(after) and not hyphen else None
    if not hyphen and (year is None or year.precision not in SPANNED):
        return None
    last = core + 1 if year is None else year.last
    spell = scan.spell.period if scan.spell is not None else None
    if spell is None or spell.start is None or scan.spell is None:
        return Atom(first, last, None, "quarter") if year is None else year
    begun = start_of(year.period) if year is not None else moved(spell.start, "year", -1)
    steps = -1 if begun is None else begun.year - spell.start.year
    return Atom(first, last, span(moved(spell.start, "year", steps), moved(spell.end, "year", steps)), scan.spell.precision)


def _stepped(scan: Scan, unit: str, step: int) -> Period | None:
    return None if unit == "fortnight" else scan.within(unit, step)


def _rolling(scan: Scan, unit: str, direction: int, count: int, first: int, core: int) -> Atom:
    """Up to the day of publication, or from it on."""
    day = scan.published
    if day is None:
        return Atom(first, core + 1, None, _plain(unit))
    if unit == "quarter" and count == 1:
        return Atom(first, core + 1, scan.within("quarter", direction), "quarter")
    step = -(-count // (24 if unit == "hour" else 1440)) if unit in TIMED else count * (2 if unit == "fortnight" else 1)
    plain = "day" if unit in TIMED else "week" if unit == "fortnight" else unit
    far = moved(day, plain, direction * step)
    if direction < 0:
        # The past 24 hours reach into the day of publication, the past weeks and years up to it.
        return Atom(first, core + 1, span(far, moved(day, "day", 1) if unit in TIMED else day), _plain(unit))
    return Atom(first, core + 1, span(day, moved(far, "day", 1)), _plain(unit))


def _anchored_step(scan: Scan, unit: str, step: int, first: int, core: int) -> Atom | None:
    """The unit around the last date read, or the one before or after it."""
    if scan.word(first - 1) in ("later", "earlier"):
        first -= 1
    anchor = scan.anchor.period if scan.anchor is not None else None
    if anchor is None and step == 0:
        return None
    day = _day_of(anchor, step) if anchor is not None else scan.published
    return Atom(first, core + 1, holding(unit, day, step) if day and unit != "fortnight" else None, unit)
