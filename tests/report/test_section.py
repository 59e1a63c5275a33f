"""What stands over and under a question in a report: headings that differ, figures as a reader wants them."""

from __future__ import annotations

import claimnum as cn
from claimnum import Claim, Claims, reconcile
from claimnum.report.section import Section, sections


def shown(*claims: Claim) -> list[Section]:
    return sections(reconcile(Claims(claims)).to_dict(), claims)


def revenue(value: object, source: str, **more: str) -> Claim:
    return Claim.of(value, head="revenue", subject="revenue", source=source, **more)  # type: ignore[arg-type]


def test_questions_of_the_same_words_are_told_apart_by_role_and_unit() -> None:
    made = shown(
        *(revenue(8, source, unit="percent", kind="percent", role="increase") for source in ("Wire", "Daily")),
        *(revenue(2_410_000_000, source, unit="USD", kind="money") for source in ("Wire", "Daily")),
    )
    assert sorted(section.question for section in made) == ["revenue (USD)", "revenue (increase, percent)"]


def test_a_question_of_its_own_words_keeps_them() -> None:
    made = shown(*(revenue(2_410_000_000, source, unit="USD", kind="money") for source in ("Wire", "Daily")))
    assert [section.question for section in made] == ["revenue"]


def test_figures_have_their_thousands_set_apart_and_their_unit() -> None:
    (section,) = shown(
        revenue(178_000_000, "Wire", unit="USD", kind="money"), revenue(203_000_000, "Daily", unit="USD", kind="money")
    )
    assert section.range.startswith("low 178,000,000 · best ")
    assert section.range.endswith(" · high 203,000,000 USD")


def test_a_single_claim_has_no_low_best_and_high_of_its_own() -> None:
    board = Claim.of(14, head="person", event="kill", places=["Gao"], source="Mayor", said="2024-11-04")
    whole = Claim.of(12, head="person", event="kill", places=["Mali"], source="Ministry", said="2024-11-04")
    (section,) = shown(board, whole)
    assert len(section.claims) == 1
    assert not section.range.startswith("low")


def test_what_nothing_bounds_has_no_joint_reading() -> None:
    text = "At least 23 workers were killed and more than 40 injured, police said. Some 300 people were inside, police said."
    other = "The death toll was put at 19 by the ministry. Fifty-two workers were hurt."
    report = reconcile(cn.extract(text, publisher="Daily") + cn.extract(other, publisher="Herald")).to_dict()
    joint = [group["joint"] for group in report["groups"] if group["joint"]]
    assert joint
    assert all(each["lower"] or each["upper"] for each in joint)


def troops(value: int, day: int, source: str) -> Claim:
    return Claim.of(value, head="soldier", subject="soldiers in camp", source=source, said=f"2024-05-0{day}")


def test_a_figure_is_shown_replaced_by_what_came_next_and_all_findings_are_kept() -> None:
    (section,) = shown(*(troops(100 * day, day, f"Source {day}") for day in (1, 2, 3, 4)))
    replaced = [finding["reason"] for finding in section.told if finding["verdict"] == "supersedes"]
    assert len(replaced) == 3
    assert len(section.findings) == 6
    assert all(f"{100 * (day + 1)} (2024-05-0{day + 1}) replaces" in reason for day, reason in enumerate(replaced, 1))


def test_what_a_denial_leaves_be_is_not_told() -> None:
    denied = Claim.of(40, head="person", event="kill", source="Army", said="2024-05-02", modality="denied")
    (section,) = shown(denied, Claim.of(12, head="person", event="kill", source="Police", said="2024-05-01"))
    assert [finding["rule"] for finding in section.findings] == ["denial: of another figure"]
    assert section.told == ()
