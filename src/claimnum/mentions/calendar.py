"""Calendar dates: months with days and years, figures in ISO and slash order, years, decades, quarters, fiscal years."""

from __future__ import annotations

from claimnum.mentions.datewords import LINKS
from claimnum.mentions.dating import ORDINAL_ENDS, Atom, Scan
from claimnum.mentions.tense import NEUTRAL, chosen, tense
from claimnum.mentions.years import is_year
from claimnum.values.calendar import day_of, fiscal_year, month_span, moved, span
from claimnum.values.period import Period

NEW_CENTURY = 70  # two-digit years from here on are of the 1900s
APOSTROPHES = frozenset("'’‘")


def month_form(scan: Scan, core: int) -> Atom | None:
    """March · March 5 · March 5th, 2022 · 5 March 2022 · the 5th of March · Oct. 23-25 · last October, the June quarter."""
    word = scan.lower[core]
    month = scan.words.values[word]
    after = core + 1 + (word not in scan.words.full and scan.glued(core + 1, "."))
    before = _days_before(scan, core)
    behind = _days_behind(scan, core, after) if before is None else None
    first, low, high = before or (core, 0, 0)
    last = after
    if behind is not None:
        last, low, high = behind
    year, last = _year_behind(scan, last)
    if year is None and (_is_plain_word(scan, core, first) if before else not low and not _stands_as_month(scan, core, after)):
        return None
    step = scan.words.steps.get(scan.word(first - 1)) if year is None else None
    first -= step is not None
    if year is None:
        year = _year_meant(scan, step)
    if year is not None:
        period = _dated(month, low, high, year)
        if period is None:  # a day that the month has not ("31 June 2019") still tells the month
            period = month_span(year, month)
    elif scan.published is None:
        return Atom(first, last, None, "day" if low else "month")
    else:
        years = (_dated(month, low, high, scan.published.year + away) for away in range(-4, 5))
        period = chosen(years, scan.published, _direction(scan, first, last), step)
    if period is None:
        return None
    if not low and month % 3 == 0 and scan.word(after) == "quarter" and scan.word(first - 1) not in LINKS:
        first -= scan.word(first - 1) == "the"
        return Atom(first, max(last, after + 1), span(moved(period.start, "month", -2), period.end), "quarter")
    return Atom(first, last, period, "day" if low else "month")


def _year_meant(scan: Scan, step: int | None) -> int | None:
    """The year of a month that names none: of "this March" that of publication, without such a day the reading's."""
    if scan.published is None:
        return scan.reading.year
    return scan.published.year if step == 0 else None


def _direction(scan: Scan, first: int, last: int) -> int:
    """The tense around a month or day; oil "for August" and "an October cut" are as likely to come."""
    before = scan.word(first - 1)
    return NEUTRAL if before == "for" or (before in ("a", "an") and scan.word(last).isalpha()) else tense(scan, first, last)


def _days_before(scan: Scan, core: int) -> tuple[int, int, int] | None:
    """(first token, first day, last day) in front of the month's name."""
    at, of = core - 1, False
    if scan.word(at) == "of":
        at, of = at - 1, True
    ordinal = scan.word(at) in ORDINAL_ENDS and scan.adjacent(at)
    at -= ordinal
    day = scan.figure(at, 1, 31, 2)
    if day is None or (of and not ordinal) or scan.glued(at, frozenset(".,:/$£€")):
        return None
    first, low = at, day
    joined = scan.word(at - 1)
    if joined in LINKS or (joined in ("to", "and") and scan.word(at - 3) in ("from", "between", "on")):
        earlier = scan.figure(at - 2, 1, day - 1, 2)
        if earlier is not None:
            first, low = at - 2, earlier
    if of and scan.word(first - 1) == "the":
        first -= 1
    return first, low, day


def _days_behind(scan: Scan, core: int, after: int) -> tuple[int, int, int] | None:
    """(token after, first day, last day) behind the month's name."""
    at = after + (scan.word(after) == "the")
    day = scan.figure(at, 1, 31, 2)
    if day is None and scan.word(at - 1) == "the":
        day = scan.words.ordinals.get(scan.word(at))  # "March the fifth"
    if day is None or day < 1 or _counts_something(scan, core, at):
        return None
    last = at + 1
    last += scan.word(last) in ORDINAL_ENDS and scan.adjacent(last)
    high = day
    if scan.word(last) in LINKS and scan.word(last + 2) not in scan.words.values:
        later = scan.figure(last + 1, day + 1, 31, 2)
        if later is not None:
            high, last = later, last + 2
    return last, day, high


def _counts_something(scan: Scan, core: int, at: int) -> bool:
    """Whether the figure behind a month is a quantity ("In March 12 people died", "March 5.5%")."""
    following = scan.word(at + 1)
    if following in scan.words.sets["counted"] or following in scan.words.sets["measured"]:
        return scan.word(core - 1) != "on"
    clock = following == ":" and scan.adjacent(at + 1)
    noun = scan.word(core - 1) == "in" and following.isalpha() and following not in ORDINAL_ENDS and following != "of"
    return clock or (noun and not scan.capital(at + 1))


def _year_behind(scan: Scan, last: int) -> tuple[int | None, int]:
    """(the year, token after it) that follows a month or day, or stands at the end of a range ("June to August 2023")."""
    at = last + (scan.word(last) in ("quarter", "period"))
    year, after = _year_at(scan, at + (scan.word(at) in (",", "of")))
    if year is not None:
        return year, after
    at = last + (scan.word(last) in LINKS)
    at += scan.word(at) in ("to", "and", "through", "until", "or")
    at += at > last and scan.word(at) in LINKS
    at += at > last and scan.figure(at, 1, 31, 2) is not None
    if at == last or scan.words.cores.get(scan.word(at)) != "month":
        return None, last
    at += 1
    at += scan.glued(at, ".")
    at += scan.figure(at, 1, 31, 2) is not None
    at += scan.word(at) in ("quarter", "period")
    return _year_at(scan, at + (scan.word(at) in (",", "of")))[0], last


def _year_at(scan: Scan, at: int) -> tuple[int | None, int]:
    """(year, token after it) of "2023" or "last year" at a token."""
    year = scan.figure(at, 1000, 2100)
    if year is not None and len(scan.word(at)) == 4:
        counted = scan.word(at + 1) in scan.words.sets["counted"] or scan.glued(at + 1, "%")
        return (None, at) if counted else (year, at + 1)
    step = scan.words.steps.get(scan.word(at))
    if step is not None and scan.word(at + 1) == "year" and scan.published is not None:
        return scan.published.year + step, at + 2
    return None, at


def _stands_as_month(scan: Scan, core: int, after: int) -> bool:
    """Whether a month's name without a figure names the month: no verb, no person, no march."""
    word = scan.lower[core]
    words = scan.words
    # Read past what has been taken: "the first week of May" asks for its month alone.
    before = scan.lower[max(scan.start, core - 2) : core]
    front = any(word in words.sets["in_front"] for word in before[-2:] if before[-1] in LINKS or word == before[-1])
    if word not in words.also_words:
        return True
    if not scan.capital(core):
        return False
    if len(before) == 2 and before[1] in LINKS and words.cores.get(before[0]) == "month":
        return True  # "January-March"
    following = scan.word(after)
    if following and scan.capital(after) and following not in words.cores:
        return False  # "for April Smith"
    return front and following != "'s" if word == "may" else front


def _is_plain_word(scan: Scan, core: int, first: int) -> bool:
    """Whether the word behind a figure is no month after all: "people aged 18 to 24 may apply"."""
    before = scan.word(first - 1)
    aged = any(scan.word(first - back) in ("age", "ages") for back in (2, 3, 4))
    front = before in scan.words.sets["in_front"] and before != "to" and not aged
    return scan.lower[core] in scan.words.also_words and not scan.capital(core) and not front


def _dated(month: int, low: int, high: int, year: int) -> Period | None:
    if not low:
        return month_span(year, month)
    end = day_of(year, month, high)
    return None if end is None else span(day_of(year, month, low), moved(end, "day", 1))


def may_date(scan: Scan, core: int) -> bool:
    """Whether a figure's shape or a neighbour lets it be a date or a time; by far the most only count something."""
    word, after = scan.lower[core], scan.word(core + 1)
    return len(word) == 4 or after in scan.words.beside or word.count(".") == 2 or scan.word(core - 1) in APOSTROPHES


def figure_form(scan: Scan, core: int) -> Atom | None:
    """2024-11-04 · 2024-11-04T14:30Z · 3/5/2022 · 5.3.2022 · 2024-11 · 2013-14 · 2019 · the 1990s · the '90s · in '08."""
    found = _numeric(scan, core) or _decade(scan, core) or _season_years(scan, core)
    return found or year_form(scan, core) or _short_year(scan, core)


def _numeric(scan: Scan, core: int) -> Atom | None:
    """A date in figures: 2024-11-04, 5/3/2022, 5.3.2022, 2024-11."""
    word = scan.lower[core]
    if word.count(".") == 2:
        parts, last = word.split("."), core + 1
    else:
        mark = scan.word(core + 1)
        if mark not in ("-", "/") or not scan.glued(core + 1, mark) or not scan.adjacent(core + 2):
            return None
        parts, last = [word, scan.word(core + 2)], core + 3
        if scan.glued(core + 3, mark) and scan.adjacent(core + 4):
            parts, last = [*parts, scan.word(core + 4)], core + 5
    if not all(part.isdecimal() and part.isascii() and len(part) in (1, 2, 4) for part in parts):
        return None
    if len(parts) == 2:
        return _iso_month(core, last, parts)
    period = _year_last(parts, day_first=scan.reading.day_first or "." in word) if len(parts[0]) < 4 else _year_first(parts)
    return None if period is None else Atom(core, _past_clock(scan, last), period, "day")


def _iso_month(core: int, last: int, parts: list[str]) -> Atom | None:
    """2024-11 is a month; 2010-12, which goes on counting, two or more years."""
    year, month = parts
    if len(year) != 4 or len(month) != 2 or not 1000 <= int(year) <= 2100 or int(month) > int(year) % 100:
        return None
    period = month_span(int(year), int(month)) if 1 <= int(month) <= 12 else None
    return None if period is None else Atom(core, last, period, "month")


def _year_first(parts: list[str]) -> Period | None:
    day = day_of(int(parts[0]), int(parts[1]), int(parts[2]))
    return None if day is None else Period.day(day)


def _year_last(parts: list[str], *, day_first: bool) -> Period | None:
    """The day of three figures of which the last is the year, in the order that the reading names."""
    if len(parts[2]) == 1 or max(len(parts[0]), len(parts[1])) > 2:
        return None
    year = int(parts[2]) if len(parts[2]) == 4 else 1900 + int(parts[2]) + 100 * (int(parts[2]) < NEW_CENTURY)
    one, two = int(parts[0]), int(parts[1])
    if one > 12 or (day_first and two <= 12):
        one, two = two, one
    day = day_of(year, one, two) if 1000 <= year <= 2100 else None
    return None if day is None else Period.day(day)


def _past_clock(scan: Scan, last: int) -> int:
    """The token after the time of an ISO date ("T14:30:00Z", "T14:30+02:00")."""
    if not (scan.glued(last, "t") and scan.adjacent(last + 1) and scan.word(last + 1).isdecimal()):
        return last
    last += 2
    while scan.glued(last, frozenset(":+-")) and scan.word(last + 1).replace(".", "").isdecimal():
        last += 2
    return last + scan.glued(last, "z")


def _decade(scan: Scan, core: int) -> Atom | None:
    """The 1990s · the '90s · the 1800s, which are a century."""
    word = scan.lower[core]
    after = core + 1
    if not (scan.glued(after, frozenset(("s", "'s"))) and word.isdecimal() and word.isascii() and word[-1] == "0"):
        return None
    first = core
    if len(word) == 4 and 1000 <= int(word) <= 2100:
        start = int(word)
    elif len(word) == 2 and scan.word(core - 1) in APOSTROPHES and scan.adjacent(core):
        start, first = 1900 + int(word) + 100 * (int(word) < 20), core - 1
    else:
        return None
    first -= scan.word(first - 1) == "the"
    century = word.endswith("00") and start not in (2000, 1900)
    return Atom(first, after + 1, month_span(start, 1, 1200 if century else 120), "century" if century else "decade")


def decade_form(scan: Scan, core: int) -> Atom | None:
    """The nineties."""
    if scan.word(core - 1) not in ("the", "early", "mid", "late"):
        return None
    first = core - (scan.word(core - 1) == "the")
    value = scan.words.values[scan.lower[core]]
    return Atom(first, core + 1, month_span(1900 + value, 1, 120), "decade") if value >= 50 else None


def _season_years(scan: Scan, core: int) -> Atom | None:
    """2013-14 · 2013/14: from the first of one year to the end of the other."""
    first = scan.figure(core, 1000, 2100)
    if first is None or len(scan.lower[core]) != 4 or not scan.glued(core + 1, LINKS | {"/"}):
        return None
    second = scan.figure(core + 2, 0, 99)
    if second is None or len(scan.lower[core + 2]) != 2 or not scan.adjacent(core + 2):
        return None
    years = second - first % 100 + 1
    return Atom(core, core + 3, month_span(first, 1, 12 * years), "year") if years > 1 else None


def year_form(scan: Scan, core: int) -> Atom | None:
    """A bare year, where what stands around it shows that it is one."""
    year = scan.figure(core, 1000, 2100)
    if year is None or len(scan.lower[core]) != 4 or not is_year(scan, core, year):
        return None
    return Atom(core, core + 1, month_span(year, 1, 12), "year")


def _short_year(scan: Scan, core: int) -> Atom | None:
    """In '08 · the class of '99."""
    year = scan.figure(core, 0, 99, 2)
    if year is None or len(scan.word(core)) != 2 or scan.word(core - 1) not in APOSTROPHES or not scan.adjacent(core):
        return None
    if scan.word(core - 2) not in scan.words.sets["in_front"] and scan.word(core - 2) != "of":
        return None
    return Atom(core - 1, core + 1, month_span(1900 + year + 100 * (year < NEW_CENTURY), 1, 12), "year")


def fiscal_form(scan: Scan, core: int) -> Atom | None:
    """Fiscal 2022 · fiscal year 2022 · FY2022 · FY22 · the 2022 fiscal year."""
    at = core + 1 + (scan.word(core + 1) == "year")
    year, last = scan.figure(at, 1, 2100), at + 1
    first = core
    if year is not None and len(scan.lower[at]) == 2:
        year += 2000
    if (year is None or year < 1000) and scan.word(core + 1) == "year":
        year, last, first = scan.figure(core - 1, 1000, 2100), core + 2, core - 1
        first -= scan.word(first - 1) == "the"
    if year is None or year < 1000:
        return None
    second = scan.figure(last + 1, 0, 99) if scan.glued(last, LINKS | {"/"}) else None
    if second is not None:
        year, last = year // 100 * 100 + second, last + 2
    return Atom(first, last, fiscal_year(year, scan.reading.fiscal_year_start), "year")
