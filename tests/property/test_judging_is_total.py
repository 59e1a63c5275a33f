"""Whatever a record may say, it makes a claim or a RecordError, and what it makes can be judged and shown."""

from __future__ import annotations

from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import claimnum as cn
from claimnum.errors import RecordError
from claimnum.wire.record import CHOICES

MOST = "9" * 1000
FIGURES = st.sampled_from(
    [
        "0",
        "40",
        "-40",
        "11000",
        "0.5",
        "1e308",
        "1e309",
        "9" * 400,
        "1e999",
        "-1e999",
        "1e-999",
        "0." + "3" * 990,
        MOST,
        "-" + MOST,
    ]
)
UNITS = st.sampled_from(
    [
        *(
            None,
            "percent",
            "basis_point",
            "kilometer",
            "mile / hour",
            "degree_Fahrenheit",
            "USD",
            "EUR / day",
            "1 / day",
            "zorkmid",
        ),
        *("quettameter ** 99", "1 / quectometer ** 99", "9" * 30 + " ** 99", "USD ** 99", "a ** b", "kilometer ** 99999999"),
    ]
)
DAYS = st.sampled_from([None, "0001-01-01", "0001-01-02", "2024-11-04", "2024-11-05", "9999-12-31"])
BLANK = cn.Claim.of(1).to_dict()
TEXTS: dict[str, list[Any]] = {
    "head": ["person", "troop", "average", "", None],
    "subject": [None, "", "wounded people", "\ud800"],
    "event": [None, "kill", ""],
    "entity": [None, "Acme", ""],
    "publisher": [None, "Wire", ""],
    "source": [None, "Police", ""],
    "document": ["a", "b", ""],
    "precision": ["0", "1", "1000", "1e999", "1e-999"],
    "places": [[], ["Kursk"], ["Russia"], [""], ["Kursk", "Russia"]],
}

WORDS: dict[str, list[Any]] = {**TEXTS, **{key: list(choices) for key, choices in CHOICES.items()}}


@st.composite
def records(draw: st.DrawFn) -> dict[str, Any]:
    low, high = draw(st.sampled_from([(None, 0), (0, None), (0, 0), (0, 1)]))
    ends = [draw(FIGURES), draw(FIGURES)]
    said = {key: draw(st.sampled_from([words[0], *words])) for key, words in WORDS.items()}
    days = {key: draw(DAYS) for key in ("said", "published", "period_start", "period_end")}
    return {
        **BLANK,
        **said,
        **days,
        "id": str(draw(st.integers(0, 10**9))),
        "unit": draw(UNITS),
        "lower": None if low is None else ends[low],
        "upper": None if high is None else ends[high],
        "lower_closed": draw(st.booleans()),
        "upper_closed": draw(st.booleans()),
    }


def made(record: dict[str, Any]) -> cn.Claims:
    """The claim of a record, or none."""
    try:
        return cn.Claims.from_dicts([record])
    except RecordError:
        return cn.Claims()


@given(st.lists(records(), min_size=2, max_size=5), st.sampled_from([cn.Policy(), cn.Policy.strict(), cn.Policy.careful()]))
@settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow])
def test_every_claim_that_can_be_made_can_be_judged_and_shown(told: list[dict[str, Any]], policy: cn.Policy) -> None:
    draft, *sources = map(made, told)
    report = cn.reconcile([draft, *sources], policy=policy)
    check = cn.check(draft, against=sources, policy=policy)
    for shown in (report, check):
        assert shown.to_dict()
        assert str(shown)
        assert shown.to_html()
    for claims in (draft, *sources):
        assert claims.to_json_ld()
        assert cn.Claims.from_dicts(claims.to_dicts()) == claims
        assert repr(claims)
        assert all(map(repr, claims))
        assert claims._repr_html_()
    both = [claim for claims in (draft, *sources) for claim in claims]
    for claim in both[1:]:
        assert str(cn.explain(both[0], claim, policy))
