"""Claims: a quantity that somebody stated of something, at some place and time."""

from __future__ import annotations

import datetime as dt

import attrs

from claimnum.mentions.mention import Cue
from claimnum.text.span import Span
from claimnum.values.period import Period
from claimnum.values.quantity import Quantity

KINDS = ("count", "money", "percent", "ratio", "measure", "duration", "age", "rate")
ROLES = ("level", "increase", "decrease", "change")
MODALITIES = ("asserted", "possible", "expected", "denied")
HEDGES = (None, "about", "nearly", "vague")
SOURCE_KINDS = ("person", "organisation", "document", "anonymous", "outlet")


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


@attrs.frozen(slots=True)
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
