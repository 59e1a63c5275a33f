"""A quantity that brackets restate is about what stands behind the brackets."""

from __future__ import annotations

import pytest

import claimnum as cn


@pytest.mark.parametrize(
    ("text", "head"),
    [
        ("Some 900 hectares (2,200 acres) of vines were damaged.", "vine"),
        ("Storms damaged 900 hectares (2,200 acres) of vines on Monday.", "vine"),
        ("The plant dumped 40 tonnes (44 tons) of sludge into the river.", "sludge"),
        ("The school bought 12 litres (3.2 gallons) of paint.", "paint"),
    ],
)
def test_both_quantities_measure_what_stands_behind_the_brackets(text: str, head: str) -> None:
    stated, restated = cn.extract(text).to_dicts()
    assert restated["equivalent_of"] == stated["id"]
    assert (stated["head"], restated["head"]) == (head, head)


@pytest.mark.parametrize(
    "text",
    ["Each patient lost 15 kg (33 pounds).", "Water rose 2 metres (6.6 feet) on Monday.", "It would sink 20 cm (8 inches)."],
)
def test_what_restates_a_quantity_is_a_change_or_a_forecast_as_it_is(text: str) -> None:
    stated, restated = cn.extract(text).to_dicts()
    assert (stated["role"], stated["modality"]) == (restated["role"], restated["modality"])
    assert [f["verdict"] for f in cn.reconcile(cn.extract(text)).to_dict()["findings"]] == ["agrees"]


def test_a_place_behind_the_brackets_is_that_of_the_quantity_before_them() -> None:
    stated, _ = cn.extract("Fire burned 900 hectares (2,200 acres) near Velmora.").to_dicts()
    assert stated["places"] == ["Velmora"]
