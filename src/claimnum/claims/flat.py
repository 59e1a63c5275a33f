"""Claims as flat tuples: what they are pickled as, so that many cross between processes at little cost.

A claim is eleven small objects, each of which pickles by name and field. Here it is one row of plain values; what the claims
of a document share (its origin, a source, a period) goes as it is, once.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from claimnum.claims.claim import Claim, Scope, Topic
from claimnum.claims.claims import Claims
from claimnum.mentions.mention import Cue, Skipped
from claimnum.text.document import Document
from claimnum.text.span import Span
from claimnum.values.interval import Interval
from claimnum.values.quantity import Quantity

Row = tuple[Any, ...]


def flat(claims: Claims) -> tuple[list[Row], list[Row], tuple[Document, ...]]:
    """The rows of some claims and of the numbers skipped beside them, and their documents: all that `unflat` takes."""
    skipped = [(one.document, one.start, one.end, one.surface, one.reason) for one in claims.skipped]
    return [_row(claim) for claim in claims.items], skipped, claims.documents


def unflat(rows: Sequence[Row], skipped: Sequence[Row], documents: tuple[Document, ...]) -> Claims:
    """The claims that `flat` laid out."""
    return Claims(tuple(map(_claim, rows)), tuple(Skipped(*row) for row in skipped), documents)


def _row(claim: Claim) -> Row:
    """A claim as tuples of plain values: what pickles fast."""
    quantity, interval = claim.quantity, claim.quantity.interval
    return (
        (claim.span.start, claim.span.end, claim.number.start, claim.number.end),
        (interval.lower, interval.upper, interval.lower_closed, interval.upper_closed, quantity.unit, quantity.precision),
        (claim.topic.subject, claim.topic.head, claim.topic.event),
        (claim.scope.entity, claim.scope.places),
        (claim.id, claim.origin, claim.surface, claim.kind, claim.role, claim.modality, claim.hedge),
        (claim.period, claim.said, claim.source, claim.equivalent_of),
        [(cue.row, cue.start, cue.end) for cue in claim.cues],
    )


def _claim(row: Row) -> Claim:
    """The claim of such a row."""
    spans, figures, topic, scope, told, when, cues = row
    lower, upper, lower_closed, upper_closed, unit, precision = figures
    key, origin, surface, kind, role, modality, hedge = told
    period, said, source, equivalent_of = when
    return Claim(
        key,
        origin,
        Span(spans[0], spans[1]),
        surface,
        Span(spans[2], spans[3]),
        Quantity(Interval(lower, upper, lower_closed, upper_closed), unit, precision),
        kind,
        role,
        modality,
        hedge,
        Topic(*topic),
        Scope(*scope),
        period,
        said,
        source,
        equivalent_of,
        tuple(Cue(*cue) for cue in cues),
    )
