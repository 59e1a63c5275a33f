"""What a choice of a call may be: checks of the parameters of a Reading or a Policy that name the one which is wrong."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import attrs

from claimnum.errors import InputTypeError, InputValueError
from claimnum.values.unit import is_currency


def share(_instance: object, attribute: attrs.Attribute[Any], value: object) -> None:
    """A Decimal from 0 on."""
    if not isinstance(value, Decimal):
        raise InputTypeError(attribute.name, "a Decimal", type(value).__name__)
    if not value.is_finite() or value < 0:
        raise InputValueError(attribute.name, "zero or more", str(value))


def flag(_instance: object, attribute: attrs.Attribute[Any], value: object) -> None:
    """True or False."""
    if not isinstance(value, bool):
        raise InputTypeError(attribute.name, "True or False", type(value).__name__)


def text(_instance: object, attribute: attrs.Attribute[Any], value: object) -> None:
    """A str."""
    if not isinstance(value, str):
        raise InputTypeError(attribute.name, "a str", type(value).__name__)


def currency(instance: object, attribute: attrs.Attribute[Any], value: object) -> None:
    """A code of ISO 4217: three capitals."""
    text(instance, attribute, value)
    if not is_currency(str(value)):
        raise InputValueError(attribute.name, "a currency's code of three capitals (USD)", str(value))


def whole(least: int, most: int | None = None) -> Callable[[object, attrs.Attribute[Any], object], None]:
    """A whole number from `least` to `most`, both included; without `most` there is no greatest."""

    def check(_instance: object, attribute: attrs.Attribute[Any], value: object) -> None:
        if isinstance(value, bool) or not isinstance(value, int):
            raise InputTypeError(attribute.name, "a whole number", type(value).__name__)
        if value < least or (most is not None and value > most):
            wanted = f"{least} or more" if most is None else f"from {least} to {most}"
            raise InputValueError(attribute.name, wanted, str(value))

    return check
