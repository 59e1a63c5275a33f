"""The timeline of a question: its claims day by day, who said each, what replaced it, and what stood after each day."""

from __future__ import annotations

import datetime as dt
import itertools
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import Any

import attrs

from claimnum.claims.claim import Claim
from claimnum.claims.shown import who_and_when
from claimnum.errors import InputValueError
from claimnum.findings.survey import Survey
from claimnum.groups.dimension import scale
from claimnum.groups.group import Group
from claimnum.values.interval import Interval
from claimnum.values.unit import Rates, as_decimal
from claimnum.view.days import MOST, Event, Standing, day_chart
from claimnum.view.markup import chart, escape, fragment, page, shortened, tag
from claimnum.view.scale import drawable

SVG = "http://www.w3.org/2000/svg"
MOST_NAMED = 6  # numbers of claims named in one line
BY: Mapping[str, Callable[[Claim], dt.date | None]] = {
    "said": lambda claim: claim.said,
    "period": lambda claim: claim.said if claim.period is None else claim.period.start,
}


@attrs.frozen(slots=True)
class Told:
    """One claim of a timeline.

    Args:
        number: its place, from 1.
        day: the day it stands on.
        claim: the claim.
        interval: its reading in the timeline's unit.
        conflicts, replaced_by: the numbers of the claims that cannot be true with it, and of those that replaced it.
    """

    number: int
    day: dt.date
    claim: Claim
    interval: Interval
    conflicts: tuple[int, ...] = ()
    replaced_by: tuple[int, ...] = ()

    @property
    def fate(self) -> str:
        """What became of it: "✗ conflicts with 3, 6", "→ replaced by 4" (the first that did), both, or nothing."""
        parts = [f"✗ conflicts with {_few(self.conflicts)}"] if self.conflicts else []
        parts += [f"→ replaced by {self.replaced_by[0]}"] if self.replaced_by else []
        return " · ".join(parts)


@attrs.frozen(slots=True, repr=False)
class Timeline:
    """The claims of one question over days.

    Args:
        question: what they answer.
        unit: what they are given in, None for counts.
        told: the claims in the order of their days.
        standing: what stood: for each day on which it changed, the least and the greatest of the firm figures that nobody
            had replaced by then.
        undated: how many claims have no day.
        earlier: how many, the earliest, are left out for their number.

    >>> from claimnum.pipeline import extract, reconcile
    >>> monday = extract("Police said 14 people were killed in the flood.", published="2024-09-02")
    >>> tuesday = extract("The ministry said 23 people were killed in the flood.", published="2024-09-03")
    >>> print(reconcile(monday + tuesday).timeline())
    people (kill), 2 claims from 2024-09-02 to 2024-09-03
      1  2024-09-02  14  [14]  Police    → replaced by 2
      2  2024-09-03  23  [23]  ministry
      stood: 14 from 2024-09-02, 23 from 2024-09-03
    """

    question: str
    unit: str | None
    told: tuple[Told, ...]
    standing: tuple[Standing, ...]
    undated: int = 0
    earlier: int = 0

    def to_dicts(self) -> list[dict[str, Any]]:
        """A row a claim, for a table or a plot of your own: floats in the timeline's unit, None where unbounded."""
        return [
            {
                "number": each.number,
                "day": each.day.isoformat(),
                "id": each.claim.id,
                "surface": each.claim.surface,
                "lower": _float(each.interval.lower),
                "upper": _float(each.interval.upper),
                "unit": self.unit,
                "source": each.claim.source.name,
                "publisher": each.claim.origin.publisher,
                "modality": each.claim.modality,
                "conflicts": list(each.conflicts),
                "replaced_by": list(each.replaced_by),
            }
            for each in self.told
        ]

    def to_svg(self) -> str:
        """The chart alone, an SVG image: a file of its own, or an element of a page."""
        return course(self).replace("<svg ", f'<svg xmlns="{SVG}" ', 1)

    def to_html(self) -> str:
        """The chart and its list as a page of its own."""
        return page("claimnum timeline", self._body())

    def _repr_html_(self) -> str:
        """The chart in a notebook, with who said what when under it."""
        return fragment(self._body())

    def _body(self) -> str:
        rows = "".join(map(_row, self.told))
        rest = tag("p", escape(self._left_out()), class_="faint") if self._left_out() else ""
        return (
            tag("h2", escape(shortened(self._headline()))) + chart(course(self)) + (tag("table", rows) if rows else "") + rest
        )

    def _headline(self) -> str:
        if not self.told:
            return f"{self.question}, no dated claim"
        claims = "1 claim" if len(self.told) == 1 else f"{len(self.told)} claims"
        first, last = self.told[0].day, self.told[-1].day
        return f"{self.question}, {claims} " + (f"on {first}" if first == last else f"from {first} to {last}")

    def _left_out(self) -> str:
        parts = [f"{self.earlier:,} earlier"] if self.earlier else []
        parts += [f"{self.undated:,} without a date"] if self.undated else []
        return f"… and {' and '.join(parts)}" if parts else ""

    def __str__(self) -> str:
        columns = [
            (
                str(each.number),
                str(each.day),
                shortened(each.claim.surface, 36),
                str(each.claim.quantity),
                shortened(_who(each.claim), 60),
                each.fate,
            )
            for each in self.told
        ]
        widths = [max(map(len, column)) for column in zip(*columns, strict=True)]
        lines = ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in columns]
        stood = ", ".join(f"{_between(each)} from {each.day}" for each in self.standing)
        rest = [f"stood: {stood}"] if stood else []
        rest += [self._left_out()] if self._left_out() else []
        return "\n".join([self._headline(), *(f"  {line}" for line in (*lines, *rest))])

    def __repr__(self) -> str:
        return f"<Timeline of {self._headline()}>"


def course(days: Timeline) -> str:
    """The chart as an element of a page that is HTML."""
    events = [
        Event(
            each.day,
            f"{each.number} {each.claim.source.name or each.claim.origin.publisher or 'the outlet'}",
            each.interval,
            f"{each.number}: “{each.claim.surface}” {each.claim.quantity}, {who_and_when(each.claim)}",
            possible=each.claim.modality in ("possible", "expected"),
            superseded=bool(each.replaced_by),
            conflicting=bool(each.conflicts),
        )
        for each in days.told
    ]
    return day_chart(events, days.standing, unit=days.unit)


def _few(numbers: Sequence[int]) -> str:
    told = ", ".join(map(str, numbers[:MOST_NAMED]))
    return told if len(numbers) <= MOST_NAMED else f"{told} and {len(numbers) - MOST_NAMED} more"


def _row(each: Told) -> str:
    """One statement as a row of the table: when, what, who, and what became of it."""
    reading = tag("b", escape(shortened(each.claim.surface, 80))) + f" → {escape(each.claim.quantity)}"
    cells = (
        tag("td", f"{each.number} · {each.day}", class_="num"),
        tag("td", reading),
        tag("td", escape(shortened(_who(each.claim)))),
        tag("td", escape(shortened(each.fate, 120)), class_="bad" if each.conflicts else "faint"),
    )
    return tag("tr", "".join(cells))


def _who(claim: Claim) -> str:
    """The source, its title and relay, and the publisher where it is another."""
    who = who_and_when(claim, dated=False)
    return who if claim.origin.publisher is None or claim.source.name is None else f"{who}, in {claim.origin.publisher}"


def _between(standing: Standing) -> str:
    low, high = f"{standing.low:,.10g}", f"{standing.high:,.10g}"
    return low if low == high else f"{low} to {high}"


def _float(end: Decimal | None) -> float | None:
    return None if end is None else float(end)


def timeline_in(survey: Survey, question: int | str | None, by: str) -> Timeline:
    """The timeline of one question of a survey, with the claims of those that the texts do not tell apart from it."""
    if by not in BY:
        raise InputValueError("by", f"one of {', '.join(BY)}", str(by))
    if question is None and not survey.groups:
        return Timeline("no question", None, (), ())
    at = _asked(survey.groups, question, BY[by])
    claims = [claim for group in (at, *survey.alike(at)) for claim in survey.groups[group].claims]

    def judged(some: Sequence[Claim]) -> Iterator[Mapping[str, Any]]:
        pairs = itertools.combinations(map(survey.judge.side, some), 2)
        return (finding.to_dict() for finding in survey.judged(pairs))

    return timeline_of(survey.groups[at].title, claims, judged, by=by, rates=survey.judge.rates)


def _asked(groups: Sequence[Group], question: int | str | None, day: Callable[[Claim], dt.date | None]) -> int:
    """The place of the group that is asked for; of several with the words asked for, the one told of on most days."""

    def told(at: int) -> tuple[int, int]:
        return len({day(claim) for claim in groups[at].claims}), len(groups[at].claims)

    if isinstance(question, int):
        if not 0 <= question < len(groups):
            raise InputValueError("question", f"the number of one of {len(groups):,} questions", str(question))
        return question
    words = (question or "").casefold()
    found = [at for at, group in enumerate(groups) if words in group.title.casefold()] if words else range(len(groups))
    if not found:
        raise InputValueError("question", "words of one of the questions", str(question))
    return max(found, key=told)


def timeline_of(
    question: str,
    claims: Sequence[Claim],
    judged: Callable[[Sequence[Claim]], Iterable[Mapping[str, Any]]],
    *,
    by: str = "said",
    rates: Rates | None = None,
) -> Timeline:
    """The timeline of some claims.

    Args:
        question: what they answer.
        claims: of one kind and dimension; of more than `MOST`, the latest.
        judged: what was found about some of them, in the wire's form.
        by: "said", the day of the statement, or "period", the first day that the number holds for.
        rates: what one of each currency is worth, as for `reconcile`.
    """
    dated = sorted(((day, claim) for claim in claims if (day := BY[by](claim))), key=lambda pair: pair[0])
    kept = dated[-MOST:]
    conflicts, replaced = _fates(judged([claim for _, claim in kept]), {c.id: n for n, (_, c) in enumerate(kept, 1)})
    told = tuple(
        Told(
            number,
            day,
            claim,
            _converted(claim, kept[0][1], rates),
            tuple(sorted(conflicts.get(claim.id, ()))),
            tuple(sorted(replaced.get(claim.id, ()))),
        )
        for number, (day, claim) in enumerate(kept, 1)
    )
    unit = kept[0][1].quantity.unit if kept else None
    return Timeline(question, unit, told, _standing(told), len(claims) - len(dated), len(dated) - len(kept))


Numbers = dict[str, set[int]]


def _fates(findings: Iterable[Mapping[str, Any]], number: Mapping[str, int]) -> tuple[Numbers, Numbers]:
    """For each claim's id, the numbers of those it conflicts with and of those that replaced it."""
    conflicts: Numbers = {}
    replaced: Numbers = {}
    for finding in findings:
        known = [claim for claim in finding["claims"] if claim in number]
        for claim in known:
            if finding["verdict"] == "conflicts":
                conflicts.setdefault(claim, set()).update(number[other] for other in known if other != claim)
            elif finding["verdict"] == "supersedes" and claim != finding["newer"] and finding["newer"] in number:
                replaced.setdefault(claim, set()).add(number[finding["newer"]])
    return conflicts, replaced


def _standing(told: Sequence[Told]) -> tuple[Standing, ...]:
    """What stood after each day, a step a change."""
    days = {each.number: each.day for each in told}
    steps: list[Standing] = []
    for day in sorted(set(days.values())):
        stand = [
            each.interval
            for each in told
            if each.day <= day and _firm(each) and all(days[newer] > day for newer in each.replaced_by)
        ]
        if stand:
            low, high = min(float(i.lower or 0) for i in stand), max(float(i.upper or 0) for i in stand)
            if not steps or (steps[-1].low, steps[-1].high) != (low, high):
                steps.append(Standing(day, low, high))
    return tuple(steps)


def _firm(each: Told) -> bool:
    """Whether it gives a figure: asserted, neither a vague word nor a mere bound."""
    low, high = each.interval.lower, each.interval.upper
    if each.claim.modality != "asserted" or each.claim.hedge == "vague" or low is None or high is None:
        return False
    return drawable(each.interval) and (low != 0 or high == 0)


def _converted(claim: Claim, first: Claim, rates: Rates | None) -> Interval:
    """A claim's interval in the unit of the first."""
    interval = claim.quantity.interval
    if (claim.quantity.unit, claim.kind) == (first.quantity.unit, first.kind):
        return interval
    own, target = scale(claim.quantity.unit, claim.kind, rates), scale(first.quantity.unit, first.kind, rates)
    factor, offset = own.factor / target.factor, (own.offset - target.offset) / target.factor
    low, high = (
        None if end is None else as_decimal(Fraction(end) * factor + offset) for end in (interval.lower, interval.upper)
    )
    return Interval(low, high, lower_closed=interval.lower_closed, upper_closed=interval.upper_closed)
