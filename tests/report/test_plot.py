"""The report as an Altair chart: valid, layered, its data a table."""

from __future__ import annotations

import pytest

import claimnum as cn

alt = pytest.importorskip("altair")
HOSTILE = "<script>alert(1)</script>"


def report() -> cn.Claims:
    texts = (
        "At least 40 people were killed, police said.",
        "No more than 30 people were killed, the mayor said. The bridge cost $3m, it said.",
        f"Between 2 and 3 people were hurt, {HOSTILE} said. The bridge cost $3 million.",
    )
    return sum((cn.extract(t, publisher=f"Wire {n}", published="2024-11-04") for n, t in enumerate(texts)), cn.Claims())


def test_its_data_are_rows_with_a_claim_each() -> None:
    chart = cn.reconcile(report()).to_altair()
    rows = {row["surface"]: row for row in chart.data.values}
    assert (rows["At least 40"]["lower"], rows["At least 40"]["upper"], rows["At least 40"]["state"]) == (40, None, "conflicts")
    assert rows["No more than 30"]["source"] == "mayor"
    assert rows["At least 40"]["to"] > 40
    assert rows["$3m"]["state"] == "stands"
    assert {"people (kill)", "bridge"} <= {row["question"] for row in rows.values()}


def test_it_is_a_valid_chart_of_layers_that_can_be_restyled() -> None:
    chart = cn.reconcile(report()).to_altair()
    made = chart.properties(title="Tolls").to_dict()
    assert len(made["spec"]["layer"]) >= 3
    assert made["facet"]["row"]["field"] == "question"
    chart.spec.layer[0].mark.strokeWidth = 9
    assert chart.to_dict()["spec"]["layer"][0]["mark"]["strokeWidth"] == 9


def test_an_empty_report_is_a_chart_too() -> None:
    assert cn.reconcile(cn.Claims()).to_altair().data.values == []
