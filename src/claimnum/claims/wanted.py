"""What is wanted of claims: conditions on what they say and when, as tests of a claim."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping
from operator import attrgetter
from typing import Any, TypedDict

from claimnum.claims.claim import Claim
from claimnum.errors import InputTypeError, InputValueError
from claimnum.values.period import as_date
from claimnum.wire.record import CHOICES

Test = Callable[[Claim], bool]
Words = str | Iterable[str]


class Wanted(TypedDict, total=False):
    """What claims can be asked for by, keys of the wire format and `place`: a value, or several of which any will do."""

    source: Words
    source_title: Words
    source_kind: Words
    via: Words
    subject: Words
    head: Words
    event: Words
    entity: Words
    place: Words
    kind: Words
    role: Words
    modality: Words
    hedge: Words
    unit: Words
    surface: Words
    document: Words
    publisher: Words
    url: Words
    id: Words


WHERE = {
    "source": "source.name",
    "source_title": "source.title",
    "source_kind": "source.kind",
    "via": "source.via",
    "subject": "topic.subject",
    "head": "topic.head",
    "event": "topic.event",
    "entity": "scope.entity",
    "place": "scope.places",
    "unit": "quantity.unit",
    "document": "origin.document",
    "publisher": "origin.publisher",
    "url": "origin.url",
}


def conditions(since: dt.date | str | None, until: dt.date | str | None, wanted: Mapping[str, Any]) -> Iterator[Test]:
    """A test for each condition.

    Raises:
        InputTypeError, InputValueError: no key to ask by, or a value that it never has.
    """
    first, last = as_date(since, "since"), as_date(until, "until")
    if first is not None or last is not None:
        yield lambda claim: claim.said is not None and (first or dt.date.min) <= claim.said <= (last or dt.date.max)
    for name, value in wanted.items():
        if name not in Wanted.__annotations__:
            raise InputTypeError("filter", f"asked by {', '.join(Wanted.__annotations__)}", name)
        yield _holds(WHERE.get(name, name), frozenset(each.casefold() for each in _several(name, value)))


def _holds(where: str, any_of: frozenset[str]) -> Test:
    get = attrgetter(where)

    def test(claim: Claim) -> bool:
        has = get(claim)
        return any(each.casefold() in any_of for each in (has if isinstance(has, tuple) else (has,)) if each is not None)

    return test


def _several(name: str, value: Any) -> tuple[str, ...]:
    """One value or several as a tuple, each one that the key can have."""
    values = (value,) if isinstance(value, str) or not isinstance(value, Iterable) else tuple(value)
    for each in values:
        if not isinstance(each, str):
            raise InputTypeError(name, "a str or several", type(each).__name__)
        if name in CHOICES and each.casefold() not in CHOICES[name]:
            raise InputValueError(name, f"one of {', '.join(choice for choice in CHOICES[name] if choice)}", each)
    return values
