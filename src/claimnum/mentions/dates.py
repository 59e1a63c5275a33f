"""Dates: every time expression of a text, and the days it names.

The walk stops at tokens that may be the core of a date (a month, a weekday, "today", "year", four figures), reads the form
around the core, then what narrows it on the left ("early", "the end of") and what makes a longer run of days of it ("since",
"between … and"). Nothing here reads the clock: without a day of publication what is relative to it has no period.
"""

from __future__ import annotations

from collections.abc import Callable

from claimnum.lexicon.load import Lexicon
from claimnum.mentions.calendar import decade_form, figure_form, fiscal_form, may_date, month_form
from claimnum.mentions.datewords import date_words
from claimnum.mentions.dating import Atom, Scan
from claimnum.mentions.daytime import clock_form, noon_form, timed
from claimnum.mentions.holidays import holiday_form
from claimnum.mentions.mention import DateRead
from claimnum.mentions.parts import end_form, narrowed, ordinal_form, quarter_form
from claimnum.mentions.periods import bounded, joined, owned, reaching
from claimnum.mentions.relative import counted_form, deictic_form, same_form, season_form, stepped_form, weekday_form
from claimnum.struct import evolved
from claimnum.text.outline import Outline
from claimnum.text.syntax import Syntax
from claimnum.values.calendar import moved, span
from claimnum.values.reading import Reading

DIGITS = frozenset("0123456789")
Form = Callable[[Scan, int], Atom | None]
FORMS: dict[str, tuple[Form, ...]] = {
    "month": (month_form,),
    "weekday": (weekday_form,),
    "season": (season_form,),
    "deictic": (noon_form, deictic_form),
    "unit": (same_form, counted_form, ordinal_form, stepped_form, end_form),
    "period": (same_form,),
    "quarter": (quarter_form,),
    "fiscal": (fiscal_form,),
    "decade": (decade_form,),
    "figure": (clock_form, figure_form),
}
SPELLS = ("month", "quarter", "half", "week", "season")
NAMED = ("weekday", "deictic", "month")


def find_dates(outline: Outline, lexicon: Lexicon, reading: Reading, syntax: Syntax | None = None) -> tuple[DateRead, ...]:
    """The time expressions of a document in text order; a range is listed right behind the two dates that it runs between.

    `syntax` is the document's, where the caller has a use for it too: a sentence is tagged once.
    """
    words = lexicon.compiled(date_words)
    tokens, lower = outline.tokens, outline.tokens.lower
    cores = tokens.places(words.starts, figures=True)
    if not cores:
        return ()
    syntax = syntax or Syntax(tokens, lexicon)
    published = outline.document.published
    scan = Scan(tokens, lower, words, reading, published, _form_at, syntax, outline.sentences[0])
    atoms: list[Atom] = []
    sentences = iter(outline.sentences)
    for core in cores:
        while core >= scan.stop:
            scan.sentence = next(sentences)
            scan.start = scan.free = scan.sentence.first
            scan.stop = scan.sentence.last
        if core >= scan.free and (atom := _form_at(scan, core)) is not None:
            _keep(scan, atoms, atom)
    return tuple(
        DateRead(tokens.starts[a.first], tokens.ends[a.last - 1], a.first, a.last, a.period, a.precision) for a in atoms
    )


def _form_at(scan: Scan, core: int) -> Atom | None:
    """The date whose core is a token, by the forms of its kind; None where it is none."""
    word = scan.lower[core]
    if core > scan.start and scan.lower[core - 1] in ("every", "each"):
        return None
    kind = scan.words.cores.get(word, "")
    if word[0] in DIGITS and may_date(scan, core):
        kind = "figure"
    if word in scan.words.openers and (day := holiday_form(scan, core)) is not None:
        return day
    if kind in NAMED and _in_name(scan, core):
        return None
    for form in FORMS.get(kind, ()):
        if (atom := form(scan, core)) is not None:
            return atom
    return None


def _in_name(scan: Scan, core: int) -> bool:
    """Whether the word is part of a name that is no date ("Black Friday", "the Sunday Times")."""
    for first in range(max(scan.start, core - 2), core + 1):
        found = scan.words.names.starting_at(scan.lower, first, scan.stop)
        if found is not None and found[1] > core and scan.capital(first):
            return True
    return False


def _keep(scan: Scan, atoms: list[Atom], atom: Atom) -> None:
    """Add a date with what stands in front of it, and the range that it closes."""
    one = atoms[-1] if atoms and atoms[-1].first >= scan.start else None
    together = timed(one, atom, scan.lower[one.last : atom.first]) if one is not None else None
    if together is not None:
        atoms[-1] = together
        scan.free = together.last
        return
    if one is not None and (whole := owned(scan, one, atom)) is not None:
        atoms.pop()
        atom = whole
        scan.free = one.first
    narrow = narrowed(scan, atom)
    whole = bounded(scan, narrow)
    wider = joined(scan, one, narrow) if one is not None else None
    longer = reaching(scan, narrow) if wider is None else None
    if wider is not None or longer is not None:
        whole = narrow
    atoms.append(whole)
    atoms.extend(found for found in (wider, longer) if found is not None)
    scan.free = whole.last
    scan.accounts = scan.accounts or narrow.precision == "quarter" or longer is not None
    last = longer or wider or narrow
    if narrow.period is not None:
        scan.anchor = last if last.period is not None else narrow
        scan.day = narrow if narrow.precision == "day" else scan.day
    if last.period is None or last.period.start is None:
        return
    if last.precision in SPELLS:
        scan.spell = last
    elif whole.period is not None and whole.period.end is None and scan.published is not None:
        until = span(whole.period.start, moved(scan.published, "day", 1))  # "since January 1": up to now
        scan.spell = scan.spell if until is None else evolved(whole, period=until)
