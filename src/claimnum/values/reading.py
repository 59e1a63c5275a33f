"""Reading: the choices made when text is read. Frozen, passed to `extract`; there are no global settings."""

from __future__ import annotations

import attrs


@attrs.frozen(slots=True)
class Reading:
    """How text is read where it leaves a choice.

    Args:
        vague: the named table of vague words ("default" or "acled").
        dollar: what a bare "$" means (ISO 4217).
        day_first: whether 5/3/2024 is the 5th of March (True) or the 3rd of May.
        fiscal_year_start: the month (1 to 12) in which fiscal years start; fiscal 2022 is the one that ends in 2022.
        year: the year of "7 April" in a text without a day of publication; None leaves such a day without a period.

    >>> Reading(dollar="CAD").dollar
    'CAD'
    """

    vague: str = "default"
    dollar: str = "USD"
    day_first: bool = False
    fiscal_year_start: int = 10
    year: int | None = None


DEFAULT_READING = Reading()
