"""A unit that opens the sentence of a bare figure."""

from __future__ import annotations

import pytest

from claimnum import extract


@pytest.mark.parametrize(
    ("text", "unit", "kind"),
    [
        ("In square miles the maximum was 5.35 million.", "mile ** 2", "measure"),
        ("3. In square miles the maximum was 5.35 million.", "mile ** 2", "measure"),
        ("In tonnes, that is 5.2 million.", "metric_ton", "measure"),
        ("In euros, sales came to 4.2 billion.", "EUR", "money"),
        ("In dollar terms it was 4.2 billion.", "USD", "money"),
        ("In miles per hour, the gust was 84.", "mile / hour", "measure"),
        ("In hours it had 40.", None, "count"),
        ("In miles the 40 riders went far.", None, "count"),
        ("In Kent the maximum was 40.", None, "count"),
    ],
)
def test_a_unit_that_opens_a_sentence_is_its_bare_figures(text: str, unit: str | None, kind: str) -> None:
    claim = extract(text)[-1]
    assert (claim.quantity.unit, claim.kind) == (unit, kind)
