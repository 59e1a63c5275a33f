"""The choices of a call: one that is none is named where it is made."""

from __future__ import annotations

from typing import Any

import pytest

from claimnum import Policy, Reading
from claimnum.errors import InputTypeError, InputValueError


@pytest.mark.parametrize(
    ("make", "parameter", "value", "error"),
    [
        (Reading, "vague", 3, InputTypeError),
        (Reading, "dollar", "dollar", InputValueError),
        (Reading, "dollar", "cad", InputValueError),
        (Reading, "day_first", "yes", InputTypeError),
        (Reading, "fiscal_year_start", 13, InputValueError),
        (Reading, "fiscal_year_start", "April", InputTypeError),
        (Reading, "year", 0, InputValueError),
        (Policy, "name", None, InputTypeError),
        (Policy, "about", 0.3, InputTypeError),
        (Policy, "drift", -1, InputValueError),
        (Policy, "drift", True, InputTypeError),
        (Policy, "presume", 1, InputTypeError),
    ],
)
def test_a_wrong_choice_is_named(make: Any, parameter: str, value: object, error: type[Exception]) -> None:
    with pytest.raises(error) as raised:
        make(**{parameter: value})
    assert raised.value.argument == parameter  # type: ignore[attr-defined]  # both errors have it


def test_the_edges_of_a_choice_are_choices() -> None:
    assert Reading(fiscal_year_start=1, year=None) == Reading(fiscal_year_start=1)
    assert Reading(fiscal_year_start=12, year=9999).year == 9999
    assert Policy(drift=0).drift == 0
