"""A question over days: who said what when, what replaced it, what stood; drawn so that colour is not needed."""

from __future__ import annotations

import re
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimnum import Claim, Claims, Period, reconcile
from claimnum.errors import InputValueError
from claimnum.report.timeline import Timeline
from claimnum.view.days import MOST, Event, Standing, day_chart

HOSTILE = "<script>alert('x')</script>\u202e"


def toll(value: object, day: str | None, source: str = "police", **more: object) -> Claim:
    return Claim.of(value, head="person", event="kill", source=source, said=day, **more)  # type: ignore[arg-type]


WEEK = Claims(
    [
        toll((14, None), "2024-09-02"),
        toll(23, "2024-09-03", "ministry"),
        toll(31, "2024-09-03", "hospital"),
        toll(38, "2024-09-04", "ministry"),
        toll((0, 60), "2024-09-05", "a witness", modality="possible"),
        toll((0, 30), "2024-09-06", "governor"),
    ]
)


def of_week() -> Timeline:
    return reconcile(WEEK).timeline()


def test_claims_stand_in_the_order_of_their_days_with_what_became_of_them() -> None:
    told = [(each.number, str(each.day), each.conflicts, each.replaced_by) for each in of_week().told]
    assert told == [
        (1, "2024-09-02", (), ()),
        (2, "2024-09-03", (3,), (4,)),
        (3, "2024-09-03", (2, 6), (4,)),
        (4, "2024-09-04", (6,), ()),
        (5, "2024-09-05", (), ()),
        (6, "2024-09-06", (3, 4), ()),
    ]


def test_what_stood_is_the_firm_figures_that_none_had_replaced() -> None:
    assert [(str(each.day), each.low, each.high) for each in of_week().standing] == [
        ("2024-09-03", 23, 31),
        ("2024-09-04", 38, 38),
    ]


def test_it_reads_as_text() -> None:
    text = str(of_week())
    assert "3  2024-09-03  31   [31]     hospital" in re.sub(r" {3,}\[", "   [", text)
    assert "✗ conflicts with 2, 6 · → replaced by 4" in text
    assert "stood: 23 to 31 from 2024-09-03, 38 from 2024-09-04" in text
    assert repr(of_week()) == "<Timeline of person (kill), 6 claims from 2024-09-02 to 2024-09-06>".replace("person ", "")


def test_a_claim_without_a_place_stands_with_those_that_name_one() -> None:
    claims = Claims([toll(20, "2024-09-02", places=["Gao"]), toll(25, "2024-09-03"), toll(30, "2024-09-04", places=["Kidal"])])
    assert [each.claim.surface for each in reconcile(claims).timeline("gao").told] == ["20", "25"]


def test_a_question_is_asked_for_by_number_by_words_or_not_at_all() -> None:
    report = reconcile(WEEK + Claims([Claim.of(3, head="bridge", said="2024-09-02", subject="bridges")]))
    assert report.timeline(0).question == report.timeline().question
    assert report.timeline(1).question == report.timeline("BRIDGES").question == "bridges"
    for wrong in (2, -1, "boats"):
        with pytest.raises(InputValueError):
            report.timeline(wrong)
    with pytest.raises(InputValueError):
        report.timeline(by="published")
    assert reconcile(Claims()).timeline().told == ()


def test_days_may_be_those_that_figures_hold_for() -> None:
    claims = Claims([toll(n, "2024-09-09", period=Period(f"2024-09-0{n}", f"2024-09-0{n + 1}")) for n in (1, 2, 3)])
    report = reconcile(claims)
    assert {str(each.day) for each in report.timeline().told} == {"2024-09-09"}
    assert [str(each.day) for each in report.timeline(by="period").told] == ["2024-09-01", "2024-09-02", "2024-09-03"]


def test_claims_in_another_unit_are_converted_to_the_first_s() -> None:
    depth = [("1.5", "kilometer", "2024-09-02"), ("1600", "meter", "2024-09-03")]
    claims = Claims([Claim.of(n, unit=unit, kind="measure", head="depth", said=day) for n, unit, day in depth])
    line = reconcile(claims).timeline()
    assert (line.unit, [row["lower"] for row in line.to_dicts()]) == ("kilometer", [1.5, 1.6])


def test_claims_without_a_day_and_those_past_the_most_are_counted() -> None:
    claims = Claims([toll(n, f"2024-{1 + n // 28:02}-{1 + n % 28:02}") for n in range(MOST + 7)] + [toll(9, None)])
    line = reconcile(claims).timeline()
    assert (len(line.told), line.earlier, line.undated) == (MOST, 7, 1)
    assert "… and 7 earlier and 1 without a date" in str(line)
    assert "… and 7 earlier and 1 without a date" in line.to_html()


def test_a_report_draws_the_course_of_what_was_told_on_three_days() -> None:
    shown = reconcile(WEEK)._repr_html_()
    assert shown.count("<svg") == 2
    assert "6 claims from 2024-09-02 to 2024-09-06" in shown
    assert "2 · 23 · ministry" in shown
    assert reconcile(WEEK[:2])._repr_html_().count("<svg") == 1


def drawn(**look: bool) -> str:
    days = [Event(of_week().told[0].day, "1 a", WEEK[0].quantity.interval, "", **look)]
    return day_chart([*days, Event(of_week().told[5].day, "2 b", WEEK[4].quantity.interval)])


def test_open_possible_superseded_and_conflicting_are_told_apart_without_colour() -> None:
    assert "dasharray" in drawn(possible=True)
    assert "dasharray" not in drawn()
    assert 'opacity="0.6"' in drawn(superseded=True)
    assert "1 a ✗" in drawn(conflicting=True)
    arrow = r"L[\d.]+ [\d.]+L[\d.]+ [\d.]+Z"
    assert len(re.findall(arrow, drawn())) == 1


EVENTS = st.builds(
    Event,
    st.dates(),
    st.just(HOSTILE),
    st.sampled_from([claim.quantity.interval for claim in WEEK] + [Claim.of("9" * 400).quantity.interval]),
    st.just(HOSTILE),
    st.booleans(),
    st.booleans(),
    st.booleans(),
)


@given(
    st.lists(EVENTS, max_size=70),
    st.lists(st.builds(Standing, st.dates(), st.integers(-9, 9), st.integers(10, 99)), max_size=3),
)
def test_any_chart_is_well_formed_bounded_and_within_its_frame(events: list[Event], standing: list[Standing]) -> None:
    chart = day_chart(events, standing, unit=HOSTILE)
    if chart:
        root = ET.fromstring(chart)  # noqa: S314 - our own markup
        _, _, width, height = (float(part) for part in root.attrib["viewBox"].split())
        assert len(list(root.iter("g"))) <= MOST
        assert all(
            -8 <= float(text.attrib["x"]) <= width and 0 <= float(text.attrib["y"]) <= height for text in root.iter("text")
        )


def test_hostile_names_render_inert() -> None:
    line = reconcile(Claims([toll(n, f"2024-09-0{n}", HOSTILE, publisher=HOSTILE) for n in (1, 2, 3)])).timeline()
    assert "<script" not in line.to_html().split("</style>", 2)[2]
    assert "\u202e" not in line.to_html()


def test_a_chart_in_a_file_is_an_image() -> None:
    drawn = ET.fromstring(reconcile(Claims((toll(14, "2024-09-02"), toll(23, "2024-09-03")))).timeline().to_svg())  # noqa: S314 - our own
    assert drawn.tag == "{http://www.w3.org/2000/svg}svg"
