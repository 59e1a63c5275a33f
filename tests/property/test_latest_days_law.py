"""Law: the days of runs that tie, taken in one sweep, are those that asking every claim of every run gives."""

from __future__ import annotations

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from claimnum.findings.digest import Said, latest_days
from claimnum.findings.sweep import busiest
from claimnum.values.extent import Extent

ENDS = st.integers(0, 12)
DAYS = st.one_of(st.none(), st.dates(dt.date(2024, 11, 1), dt.date(2024, 11, 6)))


@st.composite
def said(draw: st.DrawFn) -> Said:
    low = draw(ENDS)
    closed, width = draw(st.booleans()), draw(st.integers(0, 5))
    lower = (low, 0 if closed or not width else 1)
    return Said(Extent(lower, (low + width, 0)), draw(st.sampled_from("ABCD")), draw(DAYS))


@given(st.lists(said(), max_size=12))
def test_the_latest_days_of_runs_are_those_of_the_plain_definition(claims: list[Said]) -> None:
    runs = busiest([one.extent for one in claims], [one.voice for one in claims])
    plain = [max((one.day.toordinal() for one in claims if one.day and run.within(one.extent)), default=0) for run in runs]
    assert latest_days(runs, claims) == plain
