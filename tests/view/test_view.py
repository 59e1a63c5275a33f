"""What is shown is inert, bounded, and readable without colour."""

from __future__ import annotations

import re
from decimal import Decimal
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimnum.claims.claim import Claim
from claimnum.claims.claims import Claims
from claimnum.pipeline import check, extract
from claimnum.values.interval import Interval
from claimnum.view.chart import MOST, Bar, interval_chart
from claimnum.view.marks import Mark, marked
from claimnum.view.markup import escape, page
from claimnum.view.room import Room

HOSTILE = "<script>alert(1)</script> \"><img src=x onerror=alert(2)> 40 people \u202eevil\u202c & 'quoted'"


def test_hostile_text_is_inert_in_a_notebook() -> None:
    shown = extract(HOSTILE, publisher=HOSTILE)._repr_html_()
    assert "<script" not in shown
    assert "<img" not in shown
    assert "\u202e" not in shown


@given(st.text())
def test_escaped_text_holds_no_markup(text: str) -> None:
    assert not re.search(r"[<>\"']", escape(text).replace("&lt;", "").replace("&gt;", ""))


def test_a_hundred_thousand_claims_render_bounded_with_a_count_of_the_rest() -> None:
    claims = Claims([Claim.of(n, head="person" * 50, source="S" * 900) for n in range(100)] * 1000)
    shown = claims._repr_html_()
    assert len(shown) <= 300_000
    assert "99,800 more claims" in shown


def test_a_long_text_renders_bounded() -> None:
    assert len(extract("The 40 people. " * 6_000)._repr_html_()) <= 300_000


def test_marks_keep_the_text_and_drop_overlaps() -> None:
    shown = marked("a 40 b", [Mark(2, 4, "", "1"), Mark(3, 5)], 0, 6, Room())[0]
    assert re.sub(r"<sup>.*?</sup>|<[^>]+>", "", shown) == "a 40 b"


INTERVALS = [
    Interval.point(11000),
    Interval.at_least(10000),
    Interval.less_than(12000, 0),
    Interval(None, None),
    Interval.point("9" * 400),
    Interval.point("0.000001"),
    Interval.point(0),
    Interval.point(-40),
]


@given(st.lists(st.sampled_from(INTERVALS), max_size=60), st.booleans())
def test_any_chart_is_well_formed_and_bounded(intervals: list[Interval], odd: bool) -> None:  # noqa: FBT001 - hypothesis draws it
    bars = [Bar(HOSTILE, i, HOSTILE, possible=odd, superseded=odd, conflicting=odd) for i in intervals]
    drawn = interval_chart(bars, gap=Interval(1, 2), unit=HOSTILE)
    if drawn:
        root = ET.fromstring(drawn)  # noqa: S314 - our own markup
        assert len(root.findall(".//{*}g") or root.findall(".//g")) <= MOST


def test_a_chart_tells_open_unbounded_possible_and_conflicting_apart_without_colour() -> None:
    def drawn(*, possible: bool = False, superseded: bool = False, conflicting: bool = False) -> str:
        bar = Bar("a", Interval.at_least(10), "", possible, superseded, conflicting)
        return interval_chart([bar, Bar("b", Interval(1, 9))])

    assert "dasharray" in drawn(possible=True)
    assert "dasharray" not in drawn()
    assert "✗" in drawn(conflicting=True)
    assert 'opacity="0.6"' in drawn(superseded=True)
    closed, opened = (interval_chart([Bar("a", i)]) for i in (Interval(1, 9), Interval(1, 9, lower_closed=False)))
    assert closed.count("Canvas") == 0
    assert opened.count("Canvas") == 1


@pytest.mark.parametrize("end", ["0.00004", "3", "70000", "2500000", "900000000000"])
def test_ticks_stand_within_the_plot(end: str) -> None:
    drawn = interval_chart([Bar("a", Interval(Decimal(end), Decimal(end) * 2))])
    places = [float(x) for x in re.findall(r'<text x="([\d.]+)" y="\d+" text-anchor="middle"', drawn)]
    assert len(places) >= 2
    assert all(0 <= x <= 400 for x in places)


def test_a_page_is_whole() -> None:
    assert page("<t>", "x").startswith("<!doctype html>")
    assert "&lt;t&gt;" in page("<t>", "x")


@pytest.mark.parametrize("piece", ["1st ", '""""""""', "40 men\n\n", "\u0431" * 8, "<<<<40 "])
def test_text_of_any_sort_is_cut_where_the_room_ends_and_the_rest_is_counted(piece: str) -> None:
    claims = extract(piece * 9_000, publisher='"' * 400)
    shown = claims._repr_html_()
    assert len(shown.encode()) <= 300_000
    assert re.search(r"… and [\d,]+ more characters of text", shown)
    assert len(check(claims, against=[])._repr_html_().encode()) <= 300_000
