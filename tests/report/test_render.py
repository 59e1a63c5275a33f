"""Reports and checks as people read them: inert, bounded, conflicts first, the reasons there."""

from __future__ import annotations

from decimal import Decimal

import claimnum as cn
from claimnum import Claim, Claims, reconcile

HOSTILE = "<script>alert('x')</script>"
DAY = "2024-11-04"


def reported(*texts: str, publisher: str = "Wire") -> cn.Claims:
    claims = cn.Claims()
    for text in texts:
        claims += cn.extract(text, publisher=publisher, published=DAY)
    return claims


def test_a_report_leads_with_its_conflict_and_gives_the_reason() -> None:
    report = cn.reconcile(
        reported(
            "The bridge cost $3 million, the builder said. Officials said 40 people were killed.",
            "No more than 30 people were killed, police said. The bridge cost $3 million.",
        )
    )
    text = str(report)
    assert text.index("✗ conflicts") < text.index("✓ agrees")
    assert report.conflicts[0].reason in text
    shown = report._repr_html_()
    assert "✗ conflicts" in shown
    assert shown.count("<svg") == 2


def test_hostile_claims_render_inert() -> None:
    report = cn.reconcile(reported(f"{HOSTILE} said 40 people died.", "Police said 30 people died.", publisher=HOSTILE))
    assert HOSTILE not in report._repr_html_()
    assert HOSTILE not in report.to_html()


def test_a_large_report_stays_bounded_with_counts_of_the_rest() -> None:
    claims = cn.Claims([cn.Claim.of(n, head="person", event="kill", source=f"S{n}", said=DAY) for n in range(120)])
    shown = cn.reconcile(claims)._repr_html_()
    assert len(shown) <= 300_000
    assert "more claims" in shown


def test_a_check_marks_the_draft_and_names_the_evidence() -> None:
    check = cn.check("Officials said 40 people were killed.", against=["No more than 30 people were killed, police said."])
    assert not check.ok
    assert "✗ contradicted" in str(check)
    shown = check._repr_html_()
    assert '<mark class="bad"' in shown
    assert check.contradicted[0].findings[0].reason.split()[0] in shown


def test_a_check_of_nothing_is_unverified_and_renders() -> None:
    check = cn.check("No number at all.", against=[])
    assert check.verdict == "unverified"
    assert "no claims" in str(check)
    assert check._repr_html_()


def test_low_best_high_has_a_row_a_question() -> None:
    rows = cn.reconcile(reported("Police said 40 people died.", "At least 30 people died, officials said.")).to_low_best_high()
    assert rows == [{"question": "people (kill)", "low": Decimal(30), "best": Decimal(40), "high": None}]


def test_a_chart_shows_both_sides_of_a_conflict_with_a_related_question() -> None:
    whole = Claim.of((15, None), head="person", event="kill", places=["Gao"], source="Mayor", said="2024-11-04")
    silent = Claim.of(12, head="person", event="kill", source="Police", said="2024-11-04")
    shown = reconcile(Claims([whole, silent])).to_html()
    assert shown.count("<svg") == 1
    assert "Mayor, 2024-11-04 ✗" in shown
    assert "Police, 2024-11-04 ✗" in shown


WORST = "\"'<&\u202e" * 200


def test_the_worst_names_stay_bounded_and_are_counted() -> None:
    days = [f"2024-09-{1 + n % 28:02}" for n in range(40)]
    claims = Claims(
        [
            Claim.of(
                n, head=f"{WORST}{topic}", subject=f"{WORST}{topic}", source=WORST, source_title=WORST, via=WORST, said=days[n]
            )
            for topic in range(25)
            for n in range(40)
        ]
    )
    report = reconcile(claims)
    shown = report._repr_html_()
    assert len(shown.encode()) <= 300_000
    assert "more questions" in shown
    assert "<svg" in shown
    assert len(report.timeline()._repr_html_().encode()) <= 300_000
    assert len(claims._repr_html_().encode()) <= 300_000
    assert len(cn.check(claims[:40], against=[claims[:40]])._repr_html_().encode()) <= 300_000


def test_bounds_of_related_questions_are_told_where_they_leave_less() -> None:
    kursk = Claim.of(11000, head="troop", places=["Kursk"], source="President", said=DAY)
    floor = Claim.of((10000, None), head="troop", places=["Kursk"], source="Ministry", said=DAY)
    russia = Claim.of((0, 12000), head="troop", places=["Russia"], source="Staff", said=DAY)
    assert "bounds of related questions leave 10,000 to 12,000" in str(reconcile(Claims([kursk, floor, russia])))
    assert "bounds of related" not in str(reconcile(Claims([kursk, floor])))
