"""Tense around a date: whether the clause it stands in looks back or ahead."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from claimnum.mentions.dating import Scan
from claimnum.text import syntax
from claimnum.values.period import Period

PAST, NEUTRAL, FUTURE = -1, 0, 1
BREAKS = frozenset(';:“”"')
STOPS = frozenset('.!?”"')
BACK_AUXILIARIES = frozenset(("was", "were", "had", "did", "has", "have", "been", "having"))
RELATIVE = frozenset(("which", "who", "whose", "where"))
REACH = 24
IMMINENT, IMMINENT_MONTH = 30, 35  # days


def tense(scan: Scan, first: int, last: int) -> int:
    """PAST, FUTURE or NEUTRAL for the date of tokens `first` to `last`, read from the nearest verb of its clause.

    A participle that looks ahead rules ("planned for Friday"), then a verb right behind ("the blast Monday killed"), then the
    nearest before ("said Monday that it will"), then the first after ("On Friday, the court will"). A plain present is a
    timetable's ("opens Friday").
    """
    tags = scan.tags()
    governor = first - 1 - (first > scan.start and tags[first - 1] == syntax.PREP)
    if governor >= scan.start and scan.lower[governor] in scan.words.sets["ahead"]:
        return FUTURE
    if last < scan.stop and (found := _signal(scan, tags, last)):
        return found
    weak = NEUTRAL
    for index in range(first - 1, max(scan.start, first - REACH) - 1, -1):
        if scan.lower[index] in BREAKS or (tags[index] == syntax.SUB and index < first - 1) or scan.lower[index] in RELATIVE:
            break
        if found := _signal(scan, tags, index):
            if tags[index] != syntax.VERB or scan.lower[index] in scan.words.sets["ahead"] or scan.lower[index].endswith("s"):
                return _turned(scan, tags, index, first) or found
            weak = weak or found  # "saw Rovers lift the cup on Sunday": the verb before a bare one knows better
    of_noun = scan.word(last) == "'s"
    for index in range(last, min(scan.stop, last + REACH) if not weak else last):
        if of_noun and scan.lower[index] == ",":
            break
        if found := _signal(scan, tags, index):
            return found
    return weak


def _turned(scan: Scan, tags: list[str], index: int, first: int) -> int:
    """FUTURE where an infinitive between a verb that looks ahead and the date holds it ("agreed to raise output in July")."""
    if scan.syntax.base(index) in scan.words.sets["turns_ahead"] and syntax.TO in tags[index + 1 : first - 1]:
        return FUTURE
    return NEUTRAL


def _signal(scan: Scan, tags: list[str], index: int) -> int:
    word, tag = scan.lower[index], tags[index]
    before = tags[index - 1] if index > scan.start else ""
    if word in scan.words.sets["ahead"] and (index == scan.start or scan.lower[index - 1] != "had"):
        return FUTURE
    form = scan.syntax.inflection.forms.get(word)
    finite = tag == syntax.VERB and before not in (syntax.TO, syntax.AUX, syntax.NEG)
    if word in BACK_AUXILIARIES or tag == syntax.PAST or (finite and form is not None and form.part == "any"):
        # "will be announced", "to be held": the auxiliary before it tells.
        return NEUTRAL if index > scan.start and scan.lower[index - 1] in ("be", "is", "are") else PAST
    # Without a stop at its end it is a headline, whose present is the past ("Blast kills nine").
    return FUTURE if finite and scan.lower[scan.stop - 1] in STOPS else NEUTRAL


def chosen(candidates: Iterable[Period | None], published: dt.date, direction: int, step: int | None) -> Period | None:
    """Of the days that a name may mean, in time order, the ones it does.

    "last" takes the latest that is over, "next" the first to come, "this" the nearest; without such a word the past takes the
    latest that has begun, the future the first that is not over, and a clause without tense the nearest. What is due
    within days is meant where the other choice lies most of a year away.
    """
    found = [(p, p.start, p.end) for p in candidates if p is not None and p.start is not None and p.end is not None]
    if step == -1:
        kept = [p for p, _, end in found if end <= published][-1:]
    elif step == 1:
        kept = [p for p, start, _ in found if start > published][:1]
    elif step is None and direction == PAST:
        kept = [p for p, start, _ in found if start <= published or _imminent(start, published, found)][-1:]
    elif step is None and direction == FUTURE:
        kept = [p for p, _, end in found if end > published][:1]
    else:
        kept = [min(found, key=lambda each: abs(each[1] - published))[0]] if found else []
    return kept[0] if kept else None


def _imminent(start: dt.date, published: dt.date, found: list[tuple[Period, dt.date, dt.date]]) -> bool:
    yearly = len(found) > 1 and (found[1][1] - found[0][1]).days > 300
    reach = IMMINENT if found[0][2] - found[0][1] < dt.timedelta(days=28) else IMMINENT_MONTH
    return yearly and 0 < (start - published).days <= reach
