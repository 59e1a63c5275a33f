"""Arguments that no class of their own checks: pairs of claims, what currencies are worth, things of which there are several.

Each checker hands on what the stages read, or names the argument that is none.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Final, TypeVar

from claimnum.claims.claim import Claim
from claimnum.errors import InputTypeError, InputValueError
from claimnum.values.interval import excerpt, finite
from claimnum.values.unit import is_currency

# Pairs of claims, or of their ids.
Pairs = Iterable[tuple[Claim | str, Claim | str]]
Worths = Mapping[str, Decimal | int | str]
Item = TypeVar("Item")

# Digits before or behind the point: no currency was ever worth so many of another, and longer figures only cost time.
LONGEST_WORTH: Final = 100


def paired(pairs: Pairs, argument: str) -> tuple[tuple[str, str], ...]:
    """Pairs of claims, or of their ids, by their ids.

    Raises:
        InputTypeError, InputValueError: one of them is no pair of these.

    >>> paired([("a1", "b2")], "same")
    (('a1', 'b2'),)
    """
    return tuple(
        _pair(pair, f"each of {argument}") for pair in several(pairs, argument, "a list of pairs of claims or of their ids")
    )


def _pair(pair: Iterable[object], argument: str) -> tuple[str, str]:
    expected = "a pair of claims or of their ids"
    ids = [each.id if isinstance(each, Claim) else each for each in several(pair, argument, expected)]
    strays = [each for each in ids if not isinstance(each, str)]
    if strays:
        raise InputTypeError(argument, expected, f"of {type(strays[0]).__name__}")
    if len(ids) != 2:
        raise InputValueError(argument, expected, excerpt(ids))
    return str(ids[0]), str(ids[1])


def worths(rates: Worths | None) -> dict[str, Decimal] | None:
    """What one of each currency is worth in a common one, as exact decimals.

    Raises:
        InputTypeError, InputValueError: no mapping, no code of a currency, or a worth that is none.

    >>> worths({"EUR": "1.08"})
    {'EUR': Decimal('1.08')}
    """
    if rates is None:
        return None
    if not isinstance(rates, Mapping):
        raise InputTypeError("rates", "a mapping of currencies to what one of each is worth, or None", type(rates).__name__)
    return {_code(code): _worth(rate, f"rates[{code!r}]") for code, rate in rates.items()}


def _code(code: object) -> str:
    if not isinstance(code, str) or not is_currency(code):
        raise InputValueError("each key of rates", "a currency's code of three capitals (USD)", excerpt(code))
    return code


def _worth(rate: Decimal | int | str, argument: str) -> Decimal:
    worth = finite(rate, argument)
    if worth <= 0:
        raise InputValueError(argument, "above 0", excerpt(worth))
    if abs(worth.adjusted()) > LONGEST_WORTH or len(worth.as_tuple().digits) > LONGEST_WORTH:
        raise InputValueError(argument, f"of at most {LONGEST_WORTH} digits before or behind the point", excerpt(worth))
    return worth


def several(given: Iterable[Item], argument: str, expected: str, *, never: tuple[type, ...] = ()) -> list[Item]:
    """What an iterable holds.

    Raises:
        InputTypeError: it is none, or a text, a mapping or one of what it never may be.
    """
    if isinstance(given, (str, bytes, Mapping, *never)) or not isinstance(given, Iterable):
        raise InputTypeError(argument, expected, type(given).__name__)
    return list(given)
