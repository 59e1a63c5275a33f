"""Claims as an immutable sequence, with the numbers that were skipped beside them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, overload

import attrs

from claimnum.claims.claim import Claim
from claimnum.claims.flat import to_record
from claimnum.mentions.mention import Skipped
from claimnum.text.document import Document


@attrs.frozen(slots=True, repr=False)
class Claims(Sequence[Claim]):
    """The claims of one or more documents.

    Args:
        items: the claims, in text order within a document.
        skipped: the numbers that are no claims, each with its reason.
        documents: the documents that were read (none for claims made by hand or from a table).
    """

    items: tuple[Claim, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    documents: tuple[Document, ...] = attrs.field(default=(), eq=False)

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

    def __add__(self, other: Claims) -> Claims:
        """Both, duplicates (by id) dropped."""
        return Claims(
            tuple({claim.id: claim for claim in (*self.items, *other.items)}.values()),
            tuple(dict.fromkeys((*self.skipped, *other.skipped))),
            tuple(dict.fromkeys((*self.documents, *other.documents))),
        )

    def to_dicts(self) -> list[dict[str, Any]]:
        """One dict a claim, in the wire format."""
        return [to_record(claim) for claim in self.items]
