"""The data files that ship inside the package."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

import claimnum

if TYPE_CHECKING:
    from importlib.abc import ResourceLoader


def shipped(name: str) -> bytes:
    """A data file, by its path in the package ("lexicon/en/bounds.toml"); from a folder or a zip alike.

    The package's own loader reads it. importlib.resources would ask the same loader, and costs 25 ms to import.

    Raises:
        OSError: there is no such file.
    """
    loader = cast("ResourceLoader", claimnum.__spec__.loader)
    return loader.get_data(f"{claimnum.__path__[0]}/{name}")
