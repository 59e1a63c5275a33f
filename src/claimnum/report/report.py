"""The report of a reconciliation: groups, findings, and what is asked of them most."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import attrs

from claimnum.claims.claims import Claims
from claimnum.claims.shown import counted
from claimnum.findings.finding import Finding
from claimnum.findings.listed import Findings
from claimnum.findings.survey import Survey
from claimnum.report.plot import chart
from claimnum.report.plot import rows as plot_rows
from claimnum.report.render import report_body, report_text
from claimnum.report.rows import GroupRows, rows
from claimnum.report.section import low_best_high, sections
from claimnum.report.timeline import Timeline, timeline_in
from claimnum.values.policy import Policy
from claimnum.view.markup import fragment, page
from claimnum.wire.record import SCHEMA_VERSION

if TYPE_CHECKING:
    import altair as alt


@attrs.frozen(slots=True, repr=False, eq=False)
class Report:
    """What was found about some claims.

    Args:
        claims: the claims that were judged.
        survey: their groups and the findings about them, made when asked for.
        policy: what they were judged by.
        again: makes the report anew: what is pickled and copied in its place, as the findings are made when asked for.
        findings: every finding that is more than not comparable, a sequence made as far as it is asked for.

    >>> from claimnum.pipeline import extract, reconcile
    >>> report = reconcile(extract("Officials said 40 people died. No more than 30 people died, police said."))
    >>> [str(finding.verdict) for finding in report.conflicts]
    ['conflicts']
    """

    claims: Claims
    survey: Survey
    policy: Policy
    _again: Callable[[], Report]
    findings: Findings = attrs.field(
        init=False, default=attrs.Factory(lambda self: Findings(self.survey.findings), takes_self=True)
    )

    @property
    def groups(self) -> GroupRows:
        """The questions, as in `to_dict` but judged on their own: for what is too much to list pair by pair.

        A sequence whose rows are made as they are asked for, and not kept. A hundred claims of one question make 4,950 pairs,
        which `to_dict` lists; a group's verdict needs few of them.
        """
        return GroupRows(self.survey)

    @property
    def conflicts(self) -> tuple[Finding, ...]:
        """Every pair, or larger set, that cannot be true together; first those that need nothing presumed."""
        found = (f for f in self.findings if f.verdict == "conflicts")
        return tuple(sorted(found, key=lambda f: "presumed" in f.flags))

    @property
    def agreements(self) -> tuple[Finding, ...]:
        """Every pair that agrees."""
        return tuple(f for f in self.findings if f.verdict == "agrees")

    def __reduce__(self) -> tuple[Callable[[], Report], tuple[()]]:
        return self._again, ()

    def to_dict(self) -> dict[str, Any]:
        """The report as the wire writes it."""
        made = rows(self.survey)
        return {
            "groups": made.groups,
            "findings": made.findings,
            "policy": self.policy.name,
            "schema": SCHEMA_VERSION,
        }

    def to_low_best_high(self) -> list[dict[str, Any]]:
        """A row a question with its low, best and high figure (Decimal, or None where nothing bounds)."""
        return low_best_high(self.groups)

    def timeline(self, question: int | str | None = None, *, by: str = "said") -> Timeline:
        """The claims of one question day by day: who said what when, what replaced it, what it conflicts with.

        Claims of questions that the texts do not tell apart from it (one says where, another does not) stand with its own.

        Args:
            question: its number in `groups`, or words of its title in any case; without it, the one told of on most days.
            by: "said", the day of the statement, or "period", the first day that the number holds for.

        Raises:
            InputValueError: no question has this number or these words, or `by` is neither.
        """
        return timeline_in(self.survey, question, by)

    def to_altair(self) -> alt.FacetChart:
        """The report as an Altair chart of layers, a facet a question, to restyle (needs claimnum[plot]).

        `chart.data.values` are its rows, one a claim: `question`, `label`, `surface`, `lower`, `upper` (floats, None where
        unbounded), `from` and `to` (from where to where it is drawn), `unit`, `source`, `publisher`, `said`, `modality`,
        `state` (conflicts, superseded or stands), `id`.

        Raises:
            MissingExtraError: altair is not installed.
        """
        return chart(plot_rows(sections(self.to_dict(), self.claims.items)))

    def to_html(self) -> str:
        """The report as a page of its own."""
        return page("claimnum report", report_body(self.to_dict(), self.claims.items, self.claims.documents))

    def _repr_html_(self) -> str:
        """The report in a notebook: a row a question, with an interval chart and the reasons."""
        return fragment(report_body(self.to_dict(), self.claims.items, self.claims.documents))

    def __str__(self) -> str:
        return report_text(self.to_dict(), self.claims.items, self.claims.documents)

    def __repr__(self) -> str:
        size = f"{counted(len(self.claims), 'claim')}, {counted(len(self.survey.groups), 'question')}"
        return f"<Report of {size}; {self.policy.name} policy>"
