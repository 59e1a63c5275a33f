"""Reading: the choices made when text is read. Frozen, passed to `extract`; there are no global settings."""

from __future__ import annotations

import attrs

from claimnum.values.choice import currency, flag, text, whole


@attrs.frozen(slots=True)
class Reading:
    """How text is read where it leaves a choice.

    Args:
        vague: the named table of vague words ("default" or "acled").
        dollar: what a bare "$" means (ISO 4217).
        day_first: whether 5/3/2024 is the 5th of March (True) or the 3rd of May.
        fiscal_year_start: the month (1 to 12) in which fiscal years start; fiscal 2022 is the one that ends in 2022.
        year: the year of "7 April" in a text without a day of publication; None leaves such a day without a period.

    Raises:
        InputTypeError, InputValueError: a parameter that is none of these. Whether the lexicon has the table of vague words
            is known, and said, when a text is read.

    >>> Reading(dollar="CAD").dollar
    'CAD'
    """

    vague: str = attrs.field(default="default", validator=text)
    dollar: str = attrs.field(default="USD", validator=currency)
    day_first: bool = attrs.field(default=False, validator=flag)
    fiscal_year_start: int = attrs.field(default=10, validator=whole(1, 12))
    year: int | None = attrs.field(default=None, validator=attrs.validators.optional(whole(1, 9999)))


DEFAULT_READING = Reading()
