"""Claims as an immutable sequence, with the numbers that were skipped beside them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, Self, Unpack, overload

import attrs

from claimnum.claims.claim import Claim
from claimnum.errors import InputTypeError, InputValueError
from claimnum.mentions.mention import Skipped
from claimnum.text.document import Document
from claimnum.wire import table

if TYPE_CHECKING:  # never imported here: tables are made by the caller's own libraries
    import pandas as pd
    import polars as pl
    from spacy.language import Language
    from spacy.tokens import Doc

    from claimnum.claims.wanted import Wanted


def _tuple(items: Iterable[Claim]) -> tuple[Claim, ...]:
    return tuple(items)


@attrs.frozen(slots=True, repr=False)
class Claims:
    """The claims of one or more documents: an immutable sequence of them.

    It keeps to the sequence protocol without being registered as a `collections.abc.Sequence`, since polars would then
    read it item by item and pass over its Arrow stream.

    Args:
        items: the claims, in text order within a document.
        skipped: the numbers that are no claims, each with its reason.
        documents: the documents that were read (none for claims made by hand or from a table).
    """

    items: tuple[Claim, ...] = attrs.field(default=(), converter=_tuple)
    skipped: tuple[Skipped, ...] = ()
    documents: tuple[Document, ...] = attrs.field(default=(), eq=False)

    @classmethod
    def from_dicts(cls, records: Iterable[Mapping[str, Any]]) -> Self:
        """Claims from wire records, of this library, a table or another extractor.

        Raises:
            RecordError: naming the row and the key that breaks the contract.

        >>> Claims.from_dicts([Claim.of(40).to_dict()])[0].quantity.interval.is_point
        True
        """
        return cls(tuple(Claim.from_dict(record, row) for row, record in enumerate(records)))

    @overload
    def __getitem__(self, index: int) -> Claim: ...
    @overload
    def __getitem__(self, index: slice) -> Claims: ...
    def __getitem__(self, index: int | slice) -> Claim | Claims:
        if isinstance(index, slice):
            return attrs.evolve(self, items=self.items[index])
        return self.items[index]

    def __len__(self) -> int:
        return len(self.items)

    def __iter__(self) -> Iterator[Claim]:
        return iter(self.items)

    def __reversed__(self) -> Iterator[Claim]:
        return reversed(self.items)

    def __contains__(self, claim: object) -> bool:
        return claim in self.items

    def index(self, claim: Claim) -> int:
        """The place of a claim, or a ValueError as of a list."""
        return self.items.index(claim)

    def count(self, claim: Claim) -> int:
        """How often a claim stands in it."""
        return self.items.count(claim)

    def __add__(self, other: Claims) -> Claims:
        """Both, duplicates (by id) dropped."""
        if not isinstance(other, Claims):
            return NotImplemented
        return joined((self, other))

    def __reduce__(self) -> tuple[Any, ...]:
        from claimnum.claims.flat import flat, unflat

        return unflat, flat(self)

    def __repr__(self) -> str:
        from claimnum.claims.shown import counted, not_english

        read = ", ".join(repr(claim.surface) for claim in self.items[:5])
        more = f", and {len(self) - 5} more" if len(self) > 5 else ""
        told = counted(len(self), "claim") + (f": {read}{more}" if read else "")
        return "; ".join((f"<{told}", counted(len(self.skipped), "number") + " skipped", *not_english(self.documents))) + ">"

    def _repr_html_(self) -> str:
        """The text with each quantity marked and what was read beside it, for a notebook."""
        from claimnum.claims.shown import claims_body
        from claimnum.view.markup import fragment

        return fragment(claims_body(self.items, self.skipped, self.documents))

    def filter(
        self,
        keep: Callable[[Claim], bool] | None = None,
        *,
        since: dt.date | str | None = None,
        until: dt.date | str | None = None,
        **wanted: Unpack[Wanted],
    ) -> Claims:
        """The claims that fit every condition given (case ignored); what was skipped stays beside them.

        Args:
            keep: any test of a claim.
            since, until: the first and the last day on which it was said; a claim without a day fits neither.
            wanted: what it must say, by keys of the wire format (source, head, event, entity, kind, unit, modality …) and
                `place`, one of its places: a value, or several of which any will do.

        Raises:
            InputTypeError, InputValueError: no such key, or a value that it never has (kind="kilos").

        >>> claims = Claims([Claim.of(40, head="person", said="2024-11-04"), Claim.of(3, head="bridge")])
        >>> len(claims.filter(head=["bridge", "road"])), len(claims.filter(since="2024-11-01", kind="count"))
        (1, 1)
        """
        from claimnum.claims.wanted import conditions

        tests = [*conditions(since, until, wanted), *([keep] if keep else ())]
        return attrs.evolve(self, items=tuple(claim for claim in self.items if all(test(claim) for test in tests)))

    def replace(self, id: str, **changes: Any) -> Claims:  # noqa: A002 - the wire's own word for it
        """These claims with one of them corrected by hand: wire keys and their new values.

        Raises:
            InputValueError: no claim has this id.
            RecordError: a key or value that the wire does not know.

        >>> claims = Claims([Claim.of(40, head="person")])
        >>> claims.replace(claims[0].id, head="soldier")[0].topic.head
        'soldier'
        """
        if all(claim.id != id for claim in self.items):
            raise InputValueError("id", "the id of one of the claims", id)

        def corrected(claim: Claim) -> Claim:
            made = Claim.from_dict({**claim.to_dict(), **changes})
            return attrs.evolve(made, cues=claim.cues)

        return attrs.evolve(self, items=tuple(corrected(c) if c.id == id else c for c in self.items))

    def to_dicts(self) -> list[dict[str, Any]]:
        """One dict a claim, in the wire format."""
        return [claim.to_dict() for claim in self.items]

    def to_json(self, *, indent: int | None = None) -> str:
        """The wire records as a JSON array."""
        import json

        return json.dumps(self.to_dicts(), ensure_ascii=False, indent=indent)

    def to_json_ld(self) -> dict[str, Any]:
        """The claims as JSON-LD: schema.org's Claim, with its provenance in the words of W3C's PROV.

        Each claim was derived from a span of its document and is attributed to its source. What a claim does not say is left
        out. `json.dumps` makes text of it.

        >>> claims = Claims([Claim.of(40, head="person", source="Police", said="2024-11-04")])
        >>> told = claims.to_json_ld()["@graph"][0]
        >>> told["dateCreated"], told["about"][1], told["prov:wasAttributedTo"][0]["name"]
        ('2024-11-04', {'@type': 'QuantitativeValue', 'value': 40}, 'Police')
        """
        from claimnum.wire import linked  # loads OpenSSL by way of hashlib, which no reading needs

        return linked.graph(self.to_dicts())

    def to_spacy(self, target: Language | Doc) -> Doc:
        """A spaCy Doc with the claims as `doc._.claims` and their spans as `doc.spans["claims"]` (needs claimnum[spacy]).

        Args:
            target: a Doc of the text that the claims are of, or a pipeline to make it with (claims of one document).

        Raises:
            InputTypeError, InputValueError: the target is neither, or of another text.
            MissingExtraError: spaCy is not installed.
        """
        from claimnum.claims.doc import to_doc

        return to_doc(self, target)

    def to_pandas(self) -> pd.DataFrame:
        """A row a claim, a column a wire key, and `lower_float`, `upper_float` for plotting (needs pandas)."""
        return table.to_pandas(self.to_dicts())

    def to_polars(self) -> pl.DataFrame:
        """A row a claim, a column a wire key, and `lower_float`, `upper_float` for plotting (needs polars)."""
        return table.to_polars(self.to_dicts())

    def __arrow_c_stream__(self, requested_schema: object | None = None) -> object:
        """The Arrow stream that pyarrow, polars and DuckDB read claims by (needs pyarrow)."""
        return table.to_arrow(self.to_dicts()).__arrow_c_stream__(requested_schema)


def joined(parts: Iterable[Claims]) -> Claims:
    """Many Claims as one, duplicates (by id) dropped; linear where adding one by one is not."""
    items: dict[str, Claim] = {}
    skipped: dict[Skipped, None] = {}
    documents: dict[Document, None] = {}
    for part in parts:
        if not isinstance(part, Claims):
            raise InputTypeError("each of claims", "Claims or a Claim", type(part).__name__)
        items.update((claim.id, claim) for claim in part.items)
        skipped.update(dict.fromkeys(part.skipped))
        documents.update(dict.fromkeys(part.documents))
    return Claims(tuple(items.values()), tuple(skipped), tuple(documents))


def years(claims: Claims) -> frozenset[int]:
    """The years of the dated claims, by their periods or else their days of publication."""
    found: set[int] = set()
    for claim in claims:
        if claim.period is None:
            days = [claim.origin.published]
        else:
            end = claim.period.end
            days = [claim.period.start, None if end is None else end - dt.timedelta(days=1)]
        found.update(day.year for day in days if day is not None)
    return frozenset(found)
