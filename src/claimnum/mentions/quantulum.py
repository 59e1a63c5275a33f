"""The one door to quantulum3: what unit a phrase names, asked for the units that the table leaves to it.

Importing quantulum3 takes seconds and its parser sets the root logger up on every call, so it is imported when it is first
asked, asked once a phrase, and leaves logging and warnings as they were. A name is taken for what it says in whole words: an
answer by symbol ("Gs", "F") is none.
"""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from typing import Any

from claimnum.values.unit import is_unit

SPELLINGS = (("metre", "meter"), ("litre", "liter"), (" ", "_"), ("-", "_"))


@lru_cache(maxsize=1024)
def ask(phrase: str) -> str | None:
    """The canonical unit of a phrase of unit names ("cubits"), or None where quantulum3 or pint does not know it by name.

    >>> ask("dynes")
    'dyne'
    """
    with _undisturbed():
        from quantulum3 import load, parser

        found = parser.parse(f"3 {phrase}")
        names = load.units("en_US").surfaces_lower
        if len(found) != 1 or found[0].surface != f"3 {phrase}":
            return None
        written = found[0].unit.original_dimensions or []
        if any(part["surface"].lower() not in names for part in written):
            return None
        return _expression(written) or _expression(found[0].unit.dimensions)


def _expression(parts: list[dict[str, Any]]) -> str | None:
    """The canonical unit of quantulum3's bases and powers, where pint has each by its full name."""
    above: list[str] = []
    below: list[str] = []
    for part in parts:
        unit = part["base"]
        for ours, pints in SPELLINGS:
            unit = unit.replace(ours, pints)
        if not is_unit(unit):
            return None
        power = int(part["power"])
        (above if power > 0 else below).append(unit if abs(power) == 1 else f"{unit} ** {abs(power)}")
    return " / ".join([" * ".join(above) or "1", *below]) if parts else None


@contextmanager
def _undisturbed() -> Iterator[None]:
    """Logging and warnings as they were, whatever is done inside."""
    import logging

    root = logging.getLogger()
    handlers, level = list(root.handlers), root.level
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            yield
        finally:
            root.handlers[:] = handlers
            root.setLevel(level)
