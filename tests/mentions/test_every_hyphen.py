"""Every hyphen is one hyphen: a text reads the same whichever its typesetter put, and so do the two spellings of each dash."""

from __future__ import annotations

import json
from typing import Any

import pytest

import claimnum as cn
from claimnum.text.signs import DASHES, HYPHENS, MINUS

WHERE = ("id", "document")  # made from the text, so no two of these texts share them

# What is read with a plain hyphen, (lower, upper, unit) for each claim.
TOLD = {
    "He did a 5-km walk.": [("5", "5", "kilometer")],
    "A 40-year-old man died.": [("40", "40", "year")],
    "It lost -$5 million.": [("-5000000", "-5000000", "USD")],
    "It fell to -5 degrees Celsius.": [("-5", "-5", "degree_Celsius")],
    "Twenty-five people died.": [("25", "25", None)],
    "One in twenty-five people fled.": [("0.04", "0.04", None)],
    "A two-fifths share went to the crews.": [("0.4", "0.4", None)],
    "It took 5-10 days.": [("5", "10", "day")],
    "Swimmers aged 18-24 were warned.": [("18", "24", "year")],
    "A 20-to-30-metre wave struck.": [("20", "30", "meter")],
    "A $5-million deal was signed.": [("5000000", "5000000", "USD")],
    "A 10-percent drop followed.": [("10", "10", "percent")],
    "Covid-19 killed 40 people.": [("40", "40", None)],
    "They won 3-1 before 40 fans.": [("40", "40", None)],
    "The 2019-20 season had 40 matches.": [("40", "40", None)],
    "In mid-November 2024 the 300-strong crew of the F-16 left.": [("300", "300", None)],
    "Mayor-elect Dana Okafor spoke. The mayor-elect said 40 homes burned.": [("40", "40", None)],
}


def read(text: str) -> tuple[list[dict[str, Any]], list[tuple[int, int, str]]]:
    claims = cn.extract(text, publisher="Port Gazette", published="2024-11-04")
    rows = [{key: value for key, value in row.items() if key not in WHERE} for row in claims.to_dicts()]
    return rows, [(skipped.start, skipped.end, skipped.reason) for skipped in claims.skipped]


def spelt(rows: list[dict[str, Any]], mark: str, plain: str) -> list[dict[str, Any]]:
    """The rows, with the one mark wherever they quote the text's other."""
    read_back: list[dict[str, Any]] = json.loads(json.dumps(rows, ensure_ascii=False).replace(mark, plain))
    return read_back


@pytest.mark.parametrize("text", TOLD)
@pytest.mark.parametrize("hyphen", HYPHENS, ids=ascii)
def test_every_hyphen_reads_as_the_plain_one(text: str, hyphen: str) -> None:
    rows, skipped = read(text.replace("-", hyphen))
    assert [(row["lower"], row["upper"], row["unit"]) for row in rows] == TOLD[text]
    assert (spelt(rows, hyphen, "-"), skipped) == read(text)


@pytest.mark.parametrize(("mark", "dash"), [("\u2012", "–"), ("\u2015", "—")], ids=ascii)
@pytest.mark.parametrize("text", ["It took 5%10 days.", "Aged 18%24 years, 40 of them fled.", "The port % 40 berths % shut."])
def test_the_figure_dash_and_the_bar_read_as_the_dashes_they_look_like(text: str, mark: str, dash: str) -> None:
    rows, skipped = read(text.replace("%", mark))
    assert (spelt(rows, mark, dash), skipped) == read(text.replace("%", dash))


@pytest.mark.parametrize("dash", sorted(DASHES | set(HYPHENS)), ids=ascii)
def test_every_dash_joins_a_range(dash: str) -> None:
    [claim] = cn.extract(f"Repairs take 5{dash}10 days.")
    assert claim.quantity.interval == cn.Interval(5, 10)


@pytest.mark.parametrize("minus", sorted(MINUS | set(HYPHENS)), ids=ascii)
@pytest.mark.parametrize("figure", ["$3 million", "€3m"])
def test_every_minus_stands_before_a_currency(minus: str, figure: str) -> None:
    [claim] = cn.extract(f"The mill made {minus}{figure} last year.")
    assert claim.quantity.interval.upper == -3_000_000


@pytest.mark.parametrize("hyphen", HYPHENS, ids=ascii)
def test_names_agree_over_their_hyphens(hyphen: str) -> None:
    told = cn.extract(f"Mr. Al{hyphen}Assad said 40 ex{hyphen}soldiers fled.", publisher="A")
    other = cn.extract("Mr. Al-Assad said 60 ex-soldiers fled.", publisher="B")
    plain = cn.extract("Mr. Al-Assad said 40 ex-soldiers fled.", publisher="A")
    [found], [expected] = cn.reconcile(told + other).findings, cn.reconcile(plain + other).findings
    assert (found.verdict, found.rule, found.flags) == (expected.verdict, expected.rule, expected.flags)
    assert found.verdict != "not_comparable"


@pytest.mark.parametrize("hyphen", HYPHENS, ids=ascii)
def test_spans_point_into_the_text_as_given(hyphen: str) -> None:
    text = f"Some twenty{hyphen}five villages are empty."
    [claim] = cn.extract(text)
    assert claim.surface == f"Some twenty{hyphen}five"
    assert text[claim.span.start : claim.span.end] == claim.surface
