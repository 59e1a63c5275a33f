"""Sections: a question with its claims and findings, as a person reads them, whatever shows it."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Mapping
from decimal import Context, Decimal
from typing import Any

import attrs

from claimnum.claims.claim import Claim
from claimnum.findings.names import in_words
from claimnum.values.interval import Interval

# What a reader wants first; within one verdict, the order in which they were found.
ORDER = ("conflicts", "supersedes", "undecided", "compatible", "agrees")
SIGNS = {"conflicts": "✗", "supersedes": "→", "undecided": "?", "compatible": "~", "agrees": "✓"}
UNTOLD = frozenset(("denial: of another figure",))  # rules that tell a reader nothing: every denial leaves other figures be
FIGURES = Context(prec=15)  # digits of a low, best or high that a reader is shown

Wire = Mapping[str, Any]


@attrs.frozen(slots=True)
class Section:
    """One question with its claims and what was found about them.

    Args:
        question: its heading; of several with the same words each says its role or unit too ("revenue (increase, percent)").
        group: its row in the wire form of the report.
        claims: the claims that answer it.
        findings: what was found about them, as the wire has it, in the order of `ORDER`, what is presumed behind what is not.
        told: those of them that a reader needs: of what replaces a claim, only what came next.
        others: claims of related questions that conflict with one of these: a chart without them would show half of it.
    """

    question: str
    group: Wire
    claims: tuple[Claim, ...]
    findings: tuple[Wire, ...]
    told: tuple[Wire, ...] = ()
    others: tuple[Claim, ...] = ()

    @property
    def in_conflict(self) -> dict[str, None]:
        """The ids of the claims in conflict, in order."""
        return _conflicting(self.findings)

    @property
    def range(self) -> str:
        """Low, best and high where several claims have them, and what related questions leave of them, in words; or ""."""
        ends = [(key, self.group[key]) for key in ("low", "best", "high") if self.group[key] is not None]
        unit = self.claims[0].quantity.unit if self.claims else None
        parts = [" · ".join(f"{key} {_figure(end)}" for key, end in ends) + (f" {unit}" if unit else "")]
        if len(self.claims) < 2 or not ends:
            parts = []
        if self.group["joint"] and (left := _narrower(self.group)) is not None:
            parts.append(f"bounds of related questions leave {in_words(left)}")
        return " · ".join(parts)

    @property
    def replaced(self) -> set[str]:
        """The ids of the claims that another replaces."""
        return {c for f in self.findings if f["verdict"] == "supersedes" for c in f["claims"] if c != f["newer"]}


def sections(wire: Wire, claims: Iterable[Claim]) -> list[Section]:
    """The questions worth showing, those with conflicts first; a question with one claim and no finding is left out."""
    by_id = {claim.id: claim for claim in claims}
    home = {claim: index for index, group in enumerate(wire["groups"]) for claim in group["claims"]}
    found: dict[int, list[Wire]] = {}
    for finding in wire["findings"]:
        for index in sorted({home[claim] for claim in finding["claims"] if claim in home})[:1]:
            found.setdefault(index, []).append(finding)
    ordered = {index: tuple(sorted(some, key=_rank)) for index, some in found.items()}
    made = _titles(
        Section(
            group["question"],
            group,
            tuple(by_id[claim] for claim in group["claims"] if claim in by_id),
            ordered.get(index, ()),
            _told(ordered.get(index, ()), by_id),
            tuple(by_id[claim] for claim in _conflicting(found.get(index, ())) if claim in by_id and home[claim] != index),
        )
        for index, group in enumerate(wire["groups"])
    )
    shown = [section for section in made if section.findings or len(section.claims) > 1]
    return sorted(shown, key=lambda section: ORDER.index(section.findings[0]["verdict"]) if section.findings else len(ORDER))


def _rank(finding: Wire) -> tuple[int, bool]:
    return ORDER.index(finding["verdict"]), "presumed" in finding["flags"]


def _told(findings: Iterable[Wire], by_id: Mapping[str, Claim]) -> tuple[Wire, ...]:
    """Findings that tell something: not that what Tuesday's figure replaced, Wednesday's replaces too."""
    given = tuple(finding for finding in findings if finding["rule"] not in UNTOLD)
    next_day: dict[str, dt.date] = {}
    for finding in given:
        for old, day in _replacements(finding, by_id):
            next_day[old] = min(day, next_day.get(old, day))
    return tuple(f for f in given if all(day == next_day[old] for old, day in _replacements(f, by_id)))


def _replacements(finding: Wire, by_id: Mapping[str, Claim]) -> list[tuple[str, dt.date]]:
    """(claim replaced, day of what replaces it) of a finding that says so and is dated."""
    newer = by_id.get(finding["newer"]) if finding["verdict"] == "supersedes" else None
    if newer is None or newer.said is None:
        return []
    return [(claim, newer.said) for claim in finding["claims"] if claim != newer.id]


def _conflicting(findings: Iterable[Wire]) -> dict[str, None]:
    """The ids of the claims in conflict, in order."""
    return dict.fromkeys(claim for f in findings if f["verdict"] == "conflicts" for claim in f["claims"])


def _titles(made: Iterable[Section]) -> list[Section]:
    """The sections, their headings told apart by role and unit where the words alone do not."""
    given = list(made)
    times = Counter(section.question for section in given)
    return [
        attrs.evolve(section, question=_full_title(section)) if times[section.question] > 1 else section for section in given
    ]


def _full_title(section: Section) -> str:
    if not section.claims:
        return section.question
    first = section.claims[0]
    told = [word for word in (first.role if first.role != "level" else None, first.quantity.unit) if word]
    return f"{section.question} ({', '.join(told)})" if told else section.question


def verdict_line(finding: Wire) -> str:
    """The verdict behind its sign, with the flags that a reader should know: "✗ conflicts (presumed, same day)"."""
    told = [flag for flag in finding["flags"] if flag != "presumed" or finding["verdict"] == "conflicts"]
    flags = f" ({', '.join(told)})" if told else ""
    return f"{SIGNS[finding['verdict']]} {finding['verdict']}{flags}".replace("_", " ")


def _narrower(group: Wire) -> Interval | None:
    """What bounds of related questions leave, where that is less than from the group's own low to its high."""
    joint = Interval(*(group["joint"][key] for key in ("lower", "upper", "lower_closed", "upper_closed")))
    return None if Interval(group["low"], group["high"]).within(joint) else joint


def _figure(text: str) -> str:
    """A decimal as a reader wants it: thousands set apart, no more digits than say something ("178,000,000")."""
    return f"{FIGURES.create_decimal(text):,f}"


def low_best_high(groups: Iterable[Wire]) -> list[dict[str, Decimal | str | None]]:
    """A row a question: low, best and high as decimals (None where nothing bounds), in the shape of casualty tables."""
    return [
        {"question": group["question"], **{key: _decimal(group.get(key)) for key in ("low", "best", "high")}}
        for group in groups
    ]


def _decimal(text: str | None) -> Decimal | None:
    return None if text is None else Decimal(text)
