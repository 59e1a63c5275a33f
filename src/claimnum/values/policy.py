"""Policy: the choices made when claims are judged. Frozen, named, passed to `reconcile` and `check`."""

from __future__ import annotations

from decimal import Decimal

import attrs


@attrs.frozen(slots=True)
class Policy:
    """How claims are judged.

    Args:
        name: what findings call it.
        about: how far a hedged figure may be off, as a share of it.
    """

    name: str = "default"
    about: Decimal = Decimal("0.1")


DEFAULT_POLICY = Policy()
