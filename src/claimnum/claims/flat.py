"""A claim to its flat record and back: the two directions of the wire format, side by side."""

from __future__ import annotations

import datetime as dt

from claimnum.claims.claim import Claim
from claimnum.values.interval import decimal_text
from claimnum.wire.record import Record


def to_record(claim: Claim) -> Record:
    """A claim as the wire has it, every key present, in the order of `wire.record.KEYS`."""
    interval, period, source = claim.quantity.interval, claim.period, claim.source
    return {
        "id": claim.id,
        "document": claim.origin.document,
        "publisher": claim.origin.publisher,
        "published": _iso(claim.origin.published),
        "url": claim.origin.url,
        "start": claim.span.start,
        "end": claim.span.end,
        "surface": claim.surface,
        "number_start": claim.number.start,
        "number_end": claim.number.end,
        "lower": None if interval.lower is None else decimal_text(interval.lower),
        "upper": None if interval.upper is None else decimal_text(interval.upper),
        "lower_closed": interval.lower_closed,
        "upper_closed": interval.upper_closed,
        "precision": decimal_text(claim.quantity.precision),
        "equivalent_of": claim.equivalent_of,
        "unit": claim.quantity.unit,
        "kind": claim.kind,
        "role": claim.role,
        "modality": claim.modality,
        "hedge": claim.hedge,
        "subject": claim.topic.subject,
        "head": claim.topic.head,
        "event": claim.topic.event,
        "entity": claim.scope.entity,
        "places": list(claim.scope.places),
        "period_start": None if period is None else _iso(period.start),
        "period_end": None if period is None else _iso(period.end),
        "said": _iso(claim.said),
        "source": source.name,
        "source_title": source.title,
        "source_kind": source.kind,
        "source_start": None if source.span is None else source.span.start,
        "source_end": None if source.span is None else source.span.end,
        "via": source.via,
    }


def _iso(day: dt.date | None) -> str | None:
    return None if day is None else day.isoformat()
