"""Tense around a date: whether the clause it stands in looks back or ahead."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from claimnum.mentions.dating import Scan
from claimnum.text import tags as tagged
from claimnum.values.period import Period

PAST, NEUTRAL, FUTURE, PRESENT = -1, 0, 1, 2
BREAKS = frozenset(';:“”"')
STOPS = frozenset('.!?”"')
COPULAS = frozenset(("is", "are"))
REACH = 24
IMMINENT = 30  # days


def tense(scan: Scan, first: int, last: int) -> int:
    """PAST, PRESENT, FUTURE or NEUTRAL for the date of tokens `first` to `last`, read from the nearest verb of its clause.

    A participle that looks ahead rules ("planned for Friday"), then a verb right behind ("the blast Monday killed"), then the
    nearest before ("said Monday that it will"), then the first after ("On Friday, the court will"). A plain present is a
    timetable's ("opens Friday").
    """
    tags = scan.tags()
    governor = first - 1 - (first > scan.start and tags[first - 1] == tagged.PREP)
    if governor >= scan.start and (_ahead(scan, tags, governor) or scan.lower[governor] in COPULAS):
        return FUTURE  # "the vote is on Sunday"
    if scan.word(first - 1) == "earlier" or _signal(scan, tags, first - 1) == PAST:
        return PAST  # "the merger announced Monday would"
    if last < scan.stop and (found := _signal(scan, tags, last)) in (PAST, FUTURE):
        return found
    if scan.word(governor) in ("but", "and", "while") and scan.word(last) == ",":
        return _behind(scan, tags, last) or _before(scan, tags, first)  # "…, but on Thursday, the party announced"
    return _before(scan, tags, first) or _behind(scan, tags, last)


def _before(scan: Scan, tags: list[str], first: int) -> int:
    """The tense of the nearest verb before a date, in its clause."""
    weak = NEUTRAL
    for index in range(first - 1, max(scan.start, first - REACH) - 1, -1):
        word = scan.lower[index]
        if word in BREAKS or (tags[index] == tagged.SUB and index < first - 1) or word in scan.words.sets["relatives"]:
            if word == "if":
                return weak or PRESENT
            break
        if word in scan.words.sets["opposed"] and tagged.NUM in tags[index + 1 : index + 3]:
            return PAST  # "41 percent will, against 28 percent in May"
        found = _signal(scan, tags, index)
        if found == PRESENT and _unsure(scan, index):
            weak = PRESENT
        elif found:
            return _turned(scan, tags, index, first) or found
    return weak


def _unsure(scan: Scan, index: int) -> bool:
    """Whether a present verb leaves it to one before it: a bare one ("saw Rovers lift the cup"), or what may be a noun."""
    known = scan.syntax.inflection
    return not scan.lower[index].endswith("s") or known.bases[scan.lower[index]] in known.also_nouns


def _behind(scan: Scan, tags: list[str], last: int) -> int:
    """The tense of the first verb behind a date that looks back or ahead; a possessive one is not of the next clause."""
    of_noun = scan.word(last) == "'s"
    for index in range(last, min(scan.stop, last + REACH)):
        if of_noun and scan.lower[index] == ",":
            break
        if (found := _signal(scan, tags, index)) in (PAST, FUTURE):
            return found
    return NEUTRAL


def _turned(scan: Scan, tags: list[str], index: int, first: int) -> int:
    """PRESENT where an infinitive between a verb that looks ahead and the date holds it ("agreed to raise output in July")."""
    if scan.syntax.base(index) not in scan.words.sets["turns_ahead"]:
        return NEUTRAL
    infinitive = any(tags[at] == tagged.TO and tags[at + 1] == tagged.VERB for at in range(index + 1, first - 1))
    return PRESENT if infinitive else NEUTRAL


def _ahead(scan: Scan, tags: list[str], index: int) -> bool:
    """Whether a word looks ahead: no noun that is a verb elsewhere ("its plans"), no month of May."""
    word = scan.lower[index]
    if word not in scan.words.sets["ahead"] or (index > scan.start and scan.lower[index - 1] == "had"):
        return False
    noun = tags[index] in tagged.NOMINAL and word in scan.syntax.inflection.parts
    return not noun and (index == scan.start or not scan.capital(index))


def _signal(scan: Scan, tags: list[str], index: int) -> int:
    """What a token says of the tense of its clause."""
    if index < scan.start:
        return NEUTRAL
    word, tag = scan.lower[index], tags[index]
    if word == "ahead":
        return PRESENT
    before = tags[index - 1] if index > scan.start else ""
    if _ahead(scan, tags, index):
        return FUTURE
    if word in ("have", "been") and (before == tagged.TO or (before == tagged.AUX and _ahead(scan, tags, index - 1))):
        return NEUTRAL  # "will have to win"
    part = scan.syntax.inflection.parts.get(word)
    finite = tag == tagged.VERB and before not in (tagged.TO, tagged.AUX, tagged.NEG)
    if word in scan.words.sets["past_auxiliaries"] or tag == tagged.PAST or (finite and part == "any"):
        # "will be announced", "to be held": the auxiliary before it tells.
        return NEUTRAL if index > scan.start and scan.lower[index - 1] in ("be", "is", "are") else PAST
    if not finite or part is None or scan.syntax.inflection.bases[word] in scan.words.sets["timeless"]:
        return NEUTRAL
    third = word.endswith("s")
    if (
        not third
        and before not in (tagged.PRON, tagged.NUM)
        and not (index > scan.start and scan.lower[index - 1].endswith("s"))
    ):
        return NEUTRAL  # a bare verb has a plural subject: "the leaders meet", no "AP interview"
    # Without a stop at its end it is a headline, whose present is the past ("Blast kills nine").
    return PRESENT if scan.lower[scan.stop - 1] in STOPS else NEUTRAL


def chosen(candidates: Iterable[Period | None], published: dt.date, direction: int, step: int | None) -> Period | None:
    """Of the days that a name may mean, in time order, the ones it does.

    "last" takes the latest that is over, "next" the first to come, "this" the nearest; without such a word the past takes the
    latest that has begun, the future the first that is not over, and a clause without tense the nearest. A day that
    is due within a month is meant where the other choice lies most of a year back.
    """
    found = [(p, p.start, p.end) for p in candidates if p is not None and p.start is not None and p.end is not None]
    if step == -1:
        kept = [p for p, _, end in found if end <= published][-1:]
    elif step == 1:
        kept = [p for p, start, _ in found if start > published][:1]
    elif step is None and direction == PAST:
        kept = [p for p, start, _ in found if start <= published or _imminent(start, published, found)][-1:]
    elif step is None and (direction == FUTURE or (direction == PRESENT and not _yearly(found))):
        kept = [p for p, _, end in found if end > published][:1]
    else:
        kept = [min(found, key=lambda each: abs(each[1] - published))[0]] if found else []
    return kept[0] if kept else None


def _yearly(found: list[tuple[Period, dt.date, dt.date]]) -> bool:
    return len(found) > 1 and (found[1][1] - found[0][1]).days > 300


def _imminent(start: dt.date, published: dt.date, found: list[tuple[Period, dt.date, dt.date]]) -> bool:
    days = found[0][2] - found[0][1] < dt.timedelta(days=28)
    return days and _yearly(found) and 0 < (start - published).days <= IMMINENT
