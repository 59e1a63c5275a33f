"""Claims: a quantity that somebody stated of something, at some place and time."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any, Self

import attrs

from claimnum.errors import ClaimnumError, InputTypeError, InputValueError, RecordError
from claimnum.mentions.mention import Cue
from claimnum.text.document import digest
from claimnum.text.span import Span
from claimnum.values.interval import Interval, decimal_text, excerpt, finite
from claimnum.values.period import Period, as_date
from claimnum.values.quantity import Quantity
from claimnum.wire.record import KEYS, Record, check_record

Number = Decimal | int | str


@attrs.frozen(slots=True)
class Origin:
    """The document that a claim stands in, without its text: all that judging needs of it."""

    document: str
    publisher: str | None = None
    published: dt.date | None = None
    url: str | None = None


@attrs.frozen(slots=True)
class Topic:
    """What the number is about.

    Args:
        subject: the phrase as written ("North Korean troops").
        head: its lower-case singular head noun ("troop").
        event: the lower-case base verb of what happened ("kill"), or None.
    """

    subject: str | None = None
    head: str | None = None
    event: str | None = None


@attrs.frozen(slots=True)
class Scope:
    """Whose and where: the entity that the number belongs to, and the places as written, narrowest first."""

    entity: str | None = None
    places: tuple[str, ...] = ()

    def filled(self, other: Scope) -> Scope:
        """This scope, with what it does not say taken from another."""
        return Scope(self.entity or other.entity, self.places or other.places)


@attrs.frozen(slots=True)
class Source:
    """Who says so.

    Args:
        name: the resolved name; None for the outlet.
        title: as written, or None.
        kind: person, organisation, document, anonymous or outlet.
        span: the words that stand for the source at the attribution, or None.
        via: a relaying source ("Reuters" in "Reuters reported that the ministry said"), or None.
    """

    name: str | None = None
    title: str | None = None
    kind: str = "outlet"
    span: Span | None = None
    via: str | None = None


OUTLET = Source()


@attrs.frozen(slots=True, repr=False)
class Claim:
    """One quantity claim; `to_dict` gives it as the wire format has it, key by key (docs: reference, wire format)."""

    id: str
    origin: Origin
    span: Span
    surface: str
    number: Span
    quantity: Quantity
    kind: str = "count"
    role: str = "level"
    modality: str = "asserted"
    hedge: str | None = None
    topic: Topic = Topic()
    scope: Scope = Scope()
    period: Period | None = None
    said: dt.date | None = None
    source: Source = OUTLET
    equivalent_of: str | None = None
    cues: tuple[Cue, ...] = attrs.field(default=(), eq=False, repr=False)

    @classmethod
    def of(
        cls,
        value: Decimal | int | str | Interval | tuple[Number | None, Number | None],
        *,
        unit: str | None = None,
        kind: str = "count",
        role: str = "level",
        modality: str = "asserted",
        hedge: str | None = None,
        precision: Number = 1,
        subject: str | None = None,
        head: str | None = None,
        event: str | None = None,
        entity: str | None = None,
        places: str | Iterable[str] = (),
        period: Period | None = None,
        said: dt.date | str | None = None,
        source: str | None = None,
        source_title: str | None = None,
        source_kind: str | None = None,
        via: str | None = None,
        document: str | None = None,
        publisher: str | None = None,
        published: dt.date | str | None = None,
        url: str | None = None,
    ) -> Self:
        """A claim made by hand, from a table or from another extractor.

        Args:
            value: a number (Decimal, int or decimal string), a pair of closed ends (None is unbounded), or an Interval.
            places: one place, or several, the narrowest first.
            document: key of the document or table it comes from; by default, as the id in any case, a hash of all that is said
                of the claim, so that two equal calls make one claim and any difference makes two.
            source_kind: by default "person" with a source, "outlet" without one.

        Raises:
            RecordError: a choice that is none ("kind" must be one of …).
            InputTypeError, InputValueError: a value, precision, unit, period or date that is none.

        >>> claim = Claim.of(40, head="person", event="kill", source="Police", said="2024-11-04")
        >>> str(claim.quantity), claim.said.isoformat()
        ('[40]', '2024-11-04')
        """
        if period is not None and not isinstance(period, Period):
            raise InputTypeError("period", "a Period or None", type(period).__name__)
        quantity = Quantity(_interval(value), unit, precision)
        surface = str(quantity.interval.lower) if quantity.interval.is_point else str(quantity.interval)
        day = as_date(published, "published")
        said_of_it: dict[str, Any] = {
            "span": Span(0, len(surface)),
            "surface": surface,
            "number": Span(0, len(surface)),
            "quantity": quantity,
            "kind": kind,
            "role": role,
            "modality": modality,
            "hedge": hedge,
            "topic": Topic(subject, head, event),
            "scope": Scope(entity, _places(places)),
            "period": period,
            "said": as_date(said, "said") or day,
            "source": Source(source, source_title, source_kind or ("person" if source else "outlet"), None, via),
        }
        record = cls("", Origin(document or "", publisher, day, url), **said_of_it).to_dict()
        check_record(record, 0)
        told = ascii(tuple(record.values()))  # not repr, which writes a letter by number where this Python does not know it
        key = digest(told) if document is None else document
        return cls(digest(f"claim {key} {told}"), Origin(key, publisher, day, url), **said_of_it)

    def __repr__(self) -> str:
        from claimnum.claims.shown import reading_of

        return f"<Claim {self.surface!r}: {reading_of(self)}>"

    def to_dict(self) -> Record:
        """The claim as the wire has it: every key present, in the order of the schema."""
        interval, period, source = self.quantity.interval, self.period, self.source
        return {
            "id": self.id,
            "document": self.origin.document,
            "publisher": self.origin.publisher,
            "published": _iso(self.origin.published),
            "url": self.origin.url,
            "start": self.span.start,
            "end": self.span.end,
            "surface": self.surface,
            "number_start": self.number.start,
            "number_end": self.number.end,
            "lower": None if interval.lower is None else decimal_text(interval.lower),
            "upper": None if interval.upper is None else decimal_text(interval.upper),
            "lower_closed": interval.lower_closed,
            "upper_closed": interval.upper_closed,
            "precision": decimal_text(self.quantity.precision),
            "equivalent_of": self.equivalent_of,
            "unit": self.quantity.unit,
            "kind": self.kind,
            "role": self.role,
            "modality": self.modality,
            "hedge": self.hedge,
            "subject": self.topic.subject,
            "head": self.topic.head,
            "event": self.topic.event,
            "entity": self.scope.entity,
            "places": list(self.scope.places),
            "period_start": None if period is None else _iso(period.start),
            "period_end": None if period is None else _iso(period.end),
            "said": _iso(self.said),
            "source": source.name,
            "source_title": source.title,
            "source_kind": source.kind,
            "source_start": None if source.span is None else source.span.start,
            "source_end": None if source.span is None else source.span.end,
            "via": source.via,
        }

    @classmethod
    def from_dict(cls, record: Mapping[str, Any], row: int = 0) -> Self:
        """The claim that a record states; `row` is its place in the input, for the error.

        Raises:
            RecordError: a key is missing or unknown, or holds what it may not.
        """
        if not isinstance(record, Mapping):
            raise InputTypeError(f"record {row}", "a mapping of the wire's keys", type(record).__name__)
        check_record(record, row)
        try:
            return cls(**_fields(record))
        except ClaimnumError as error:
            raise RecordError(row, _key_of(error), str(error)) from error


def _interval(value: object) -> Interval:
    """The interval that a number, a pair of ends or an Interval states."""
    if isinstance(value, Interval):
        return value
    if not isinstance(value, tuple):
        return Interval.point(finite(value, "value"))  # type: ignore[arg-type]  # what it is not, it names
    if len(value) != 2:
        raise InputValueError("value", "a number, a pair of ends or an Interval", excerpt(value))
    return Interval(*value)


def _places(places: str | Iterable[str]) -> tuple[str, ...]:
    if isinstance(places, str):
        return (places,)
    if isinstance(places, (bytes, Mapping)) or not isinstance(places, Iterable):
        raise InputTypeError("places", "a str or several", type(places).__name__)
    return tuple(places)


def _iso(day: dt.date | None) -> str | None:
    return None if day is None else day.isoformat()


def _fields(record: Mapping[str, Any]) -> dict[str, Any]:
    """The fields of the claim that a record states, checked as the wire's before."""
    period = as_date(record["period_start"], "period_start"), as_date(record["period_end"], "period_end")
    return {
        "id": record["id"],
        "origin": Origin(record["document"], record["publisher"], as_date(record["published"], "published"), record["url"]),
        "span": Span(record["start"], record["end"]),
        "surface": record["surface"],
        "number": Span(record["number_start"], record["number_end"]),
        "quantity": Quantity(
            Interval(
                record["lower"],
                record["upper"],
                lower_closed=record["lower_closed"],
                upper_closed=record["upper_closed"],
            ),
            record["unit"],
            record["precision"],
        ),
        "kind": record["kind"],
        "role": record["role"],
        "modality": record["modality"],
        "hedge": record["hedge"],
        "topic": Topic(record["subject"], record["head"], record["event"]),
        "scope": Scope(record["entity"], tuple(record["places"])),
        "period": Period(*period) if any(period) else None,
        "said": as_date(record["said"], "said"),
        "source": Source(record["source"], record["source_title"], record["source_kind"], _source_span(record), record["via"]),
        "equivalent_of": record["equivalent_of"],
    }


def _source_span(record: Mapping[str, Any]) -> Span | None:
    start, end = record["source_start"], record["source_end"]
    return None if start is None or end is None else Span(start, end)


def _key_of(error: ClaimnumError) -> str:
    """The key of the wire whose value an error is about: constructors name their own arguments."""
    argument = getattr(error, "argument", "")
    return argument if argument in KEYS else {"interval": "lower", "period": "period_start"}.get(argument, "start")
