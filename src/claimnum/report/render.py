"""A report as a person reads it: plain text for a terminal, markup with interval charts for a notebook or a page.

Both are made from the wire form of the report and the claims it names, so what is shown is what a pipeline gets.
"""

from __future__ import annotations

from collections.abc import Sequence

from claimnum.claims.claim import Claim
from claimnum.claims.shown import counted, warning, who_and_when
from claimnum.report.section import Section, Wire, sections, verdict_line
from claimnum.report.timeline import Timeline, course, timeline_of
from claimnum.text.document import Document
from claimnum.values.interval import Interval
from claimnum.view.chart import Bar, interval_chart
from claimnum.view.markup import beside, chart, escape, shortened, tag
from claimnum.view.room import Room

MOST_GROUPS = 60
MOST_CLAIMS = 40
MOST_FINDINGS = 12
FEWEST_DAYS = 3  # from which on a question's course is drawn


def headline(wire: Wire, count: int) -> str:
    """One line: how many claims, questions and conflicts, and by which policy."""
    conflicts = sum(finding["verdict"] == "conflicts" for finding in wire["findings"])
    told = "no conflict" if not conflicts else counted(conflicts, "conflict")
    return f"{counted(count, 'claim')}, {counted(len(wire['groups']), 'question')}, {told} (policy: {wire['policy']})"


# ---- plain text


def report_text(wire: Wire, claims: Sequence[Claim], documents: Sequence[Document] = ()) -> str:
    """The report for a terminal."""
    told = sections(wire, claims)
    parts = ["\n".join((headline(wire, len(claims)), *warning(documents)))]
    parts += [_section_text(section) for section in told[:MOST_GROUPS]]
    if len(told) > MOST_GROUPS:
        parts.append(f"… and {counted(len(told) - MOST_GROUPS, 'more question')}")
    alone = len(wire["groups"]) - len(told)
    if alone:
        parts.append(f"{counted(alone, 'question')} with a single claim.")
    return "\n\n".join(parts)


def _section_text(section: Section) -> str:
    """A question, its claims in columns, its range and its findings, as lines of text."""
    lines = [section.question]
    shown = section.claims[:MOST_CLAIMS]
    width = max((len(shortened(claim.surface, 36)) for claim in shown), default=0)
    figures = [str(claim.quantity) for claim in shown]
    second = max(map(len, figures), default=0)
    for claim, figure in zip(shown, figures, strict=True):
        flag = f" ({claim.modality})" if claim.modality != "asserted" else ""
        lines.append(f"    {shortened(claim.surface, 36):<{width}}  {figure:<{second}}  {who_and_when(claim)}{flag}")
    if len(section.claims) > MOST_CLAIMS:
        lines.append(f"    … and {counted(len(section.claims) - MOST_CLAIMS, 'more claim')}")
    if section.range:
        lines.append(f"  {section.range}")
    lines += [f"  {verdict_line(finding)}: {finding['reason']}" for finding in section.told[:MOST_FINDINGS]]
    rest = len(section.findings) - len(section.told[:MOST_FINDINGS])
    if rest:
        lines.append(f"  … and {counted(rest, 'more finding')}")
    return "\n".join(lines)


# ---- markup


def report_body(wire: Wire, claims: Sequence[Claim], documents: Sequence[Document] = ()) -> str:
    """The report as markup: a row a question, with its interval chart, its timeline where it has days, and the reasons."""
    told = sections(wire, claims)
    shown = list(Room().first(map(_section_markup, told[:MOST_GROUPS])))
    flags = [tag("p", told, class_="bad") for told in warning(documents)]
    parts = [tag("p", escape(headline(wire, len(claims)))), *flags, *shown]
    if len(told) > len(shown):
        parts.append(tag("p", f"… and {counted(len(told) - len(shown), 'more question')}", class_="faint"))
    alone = len(wire["groups"]) - len(told)
    if alone:
        parts.append(tag("p", f"{counted(alone, 'question')} with a single claim.", class_="faint"))
    return "".join(parts)


def _section_markup(section: Section) -> str:
    """A question with its charts, its range and its findings, as markup."""
    shown = (*section.claims, *section.others)[:MOST_CLAIMS]
    unit = next((claim.quantity.unit for claim in shown if claim.quantity.unit), None)
    # A chart has one scale: claims in another unit are in the reasons only.
    drawn = [claim for claim in shown if claim.quantity.unit == unit]
    days = timeline_of(section.question, drawn, lambda _: section.findings)
    charts = chart(interval_chart(_bars(section, drawn, days), gap=_gap(section, drawn), unit=unit))
    if _spread(days):
        charts += chart(course(days))
    rest = len(section.claims) + len(section.others) - len(shown)
    more = tag("p", f"… and {counted(rest, 'more claim')}", class_="faint") if rest else ""
    span = tag("p", escape(section.range), class_="num") if section.range else ""
    return tag("h2", escape(shortened(section.question))) + charts + more + span + _reasons(section)


def _spread(days: Timeline) -> bool:
    """Whether its claims stand on so many days that their course is worth a chart."""
    return len({told.day for told in days.told}) >= FEWEST_DAYS


def _label(claim: Claim, number: int | None) -> str:
    who = shortened(who_and_when(claim, titled=False, dated=False), 24)
    parts = shortened(claim.surface, 22), beside(who, f", {claim.said}" if claim.said else "")
    return " · ".join(parts if number is None else (str(number), *parts))


def _bars(section: Section, drawn: Sequence[Claim], days: Timeline) -> list[Bar]:
    """A bar a claim: by their days and numbered where a timeline shows them too, else as the texts have them."""
    numbers = {told.claim.id: told.number for told in days.told} if _spread(days) else {}
    in_conflict, replaced = section.in_conflict, section.replaced
    return [
        Bar(
            _label(claim, numbers.get(claim.id)),
            claim.quantity.interval,
            f"“{claim.surface}” {claim.quantity}, {who_and_when(claim)}",
            possible=claim.modality in ("possible", "expected"),
            superseded=claim.id in replaced,
            conflicting=claim.id in in_conflict,
        )
        for claim in sorted(drawn, key=lambda claim: numbers.get(claim.id, 0))
    ]


def _gap(section: Section, drawn: Sequence[Claim]) -> Interval | None:
    """What lies between the first two drawn claims that conflict."""
    by_id = {claim.id: claim for claim in drawn}
    for finding in section.findings:
        pair = [by_id[claim] for claim in finding["claims"] if claim in by_id]
        if finding["verdict"] == "conflicts" and len(pair) == 2:
            return pair[0].quantity.interval.gap(pair[1].quantity.interval)
    return None


def _reasons(section: Section) -> str:
    """The findings of a question as a table: verdict and reason."""
    rows = []
    for finding in section.told[:MOST_FINDINGS]:
        look = {"conflicts": "bad", "agrees": "good"}.get(finding["verdict"])
        verdict = tag("td", escape(verdict_line(finding)), class_=look, title=f"rule: {finding['rule']}")
        rows.append(tag("tr", verdict + tag("td", escape(shortened(finding["reason"], 500)))))
    rest = len(section.findings) - len(rows)
    if rest:
        rows.append(tag("tr", tag("td", "") + tag("td", f"… and {counted(rest, 'more finding')}", class_="faint")))
    return tag("table", "".join(rows)) if rows else ""
