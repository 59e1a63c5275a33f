"""Arrow batches: documents in, claims out. Plain functions of batches, so that Spark, Ray, Polars and DuckDB take them.

Both tables have fixed schemas, empty or not. Documents: `text` (string, required) and, where there are any, `id`,
`publisher`, `published` (string or date), `url`, `title`. Claims: the wire's keys, the float columns, and `error`: a
document that could not be read is one row with its `document` and its `error`, all else null.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from typing import TYPE_CHECKING, Any

from claimnum.claims.claims import Claims
from claimnum.errors import InputValueError, MissingExtraError
from claimnum.lexicon.load import Lexicon
from claimnum.pipeline import extract, reconcile
from claimnum.text.document import Document
from claimnum.values.reading import DEFAULT_READING, Reading
from claimnum.wire.record import KEYS, Record
from claimnum.wire.table import FLOATS, arrow_schema, rows

if TYPE_CHECKING:
    import pyarrow as pa

    from claimnum.values.policy import Policy
    from claimnum.values.unit import Rates

GIVEN = ("id", "publisher", "published", "url", "title")


def claims_schema() -> pa.Schema:
    """The schema of `extract_batch`: the claims' own, every field nullable, and `error`."""
    pa = _pyarrow()
    fields = [field.with_nullable(True) for field in arrow_schema()]  # noqa: FBT003 - pyarrow's own signature
    return pa.schema([*fields, pa.field("error", pa.string())])


def findings_schema() -> pa.Schema:
    """The schema of `reconcile_table`: a row a finding."""
    pa = _pyarrow()
    text, texts = pa.string(), pa.list_(pa.string())
    kinds = {"claims": texts, "flags": texts}
    keys = ("a", "b", "claims", "newer", "verdict", "rule", "reason", "flags")
    return pa.schema([pa.field(key, kinds.get(key, text)) for key in keys])


def extract_batch(
    batch: pa.RecordBatch, *, lexicon: Lexicon | None = None, reading: Reading = DEFAULT_READING
) -> pa.RecordBatch:
    """The claims of a batch of documents, in their order.

    Args:
        batch: documents (see the module's head).
        lexicon, reading: as for `extract`.

    Returns:
        A batch of `claims_schema()`.

    Raises:
        InputValueError: the batch has no `text` column.
        MissingExtraError: pyarrow is not installed.
    """
    pa = _pyarrow()
    if "text" not in batch.schema.names:
        raise InputValueError("batch", "a batch with a column text", ", ".join(batch.schema.names))
    records: list[Record] = []
    for row in batch.to_pylist():
        records += _read(row, lexicon, reading)
    return pa.RecordBatch.from_pylist(records, schema=claims_schema())


def extract_batches(
    batches: Iterable[pa.RecordBatch], *, lexicon: Lexicon | None = None, reading: Reading = DEFAULT_READING
) -> Iterator[pa.RecordBatch]:
    """`extract_batch` over a stream of batches, the shape that `mapInArrow` asks for.

    Args:
        batches: as for `extract_batch`.
        lexicon, reading: as for `extract`.
    """
    return map(partial(extract_batch, lexicon=lexicon, reading=reading), batches)


def reconcile_table(
    table: pa.Table, *, policy: Policy | None = None, rates: Rates | None = None, lexicon: Lexicon | None = None
) -> pa.Table:
    """The findings about a table of claims (`extract_batch`'s, or any with the wire's keys); rows with an error are left out.

    Args:
        table: the claims.
        policy, rates, lexicon: as for `reconcile`.

    Returns:
        A table of `findings_schema()`.

    Raises:
        RecordError: a row that breaks the wire contract, by its place and key.
        MissingExtraError: pyarrow is not installed.
    """
    pa = _pyarrow()
    records = [row for row in table.to_pylist() if row.get("error") is None]
    claims = Claims.from_dicts([{key: row.get(key) for key in KEYS} for row in records])
    found = reconcile(claims, policy=policy, rates=rates, lexicon=lexicon).to_dict()["findings"]
    return pa.Table.from_pylist(found, schema=findings_schema())


def _read(row: Mapping[str, Any], lexicon: Lexicon | None, reading: Reading) -> list[Record]:
    try:
        document = Document(row["text"], **{key: row.get(key) for key in GIVEN})
        return rows(extract(document, lexicon=lexicon, reading=reading).to_dicts())
    except Exception as error:  # noqa: BLE001 - a bad document is a row, whatever is wrong with it
        key = row.get("id")
        empty = dict.fromkeys((*KEYS, *FLOATS))
        return [{**empty, "document": None if key is None else str(key), "error": f"{type(error).__name__}: {error}"}]


def _pyarrow() -> Any:
    try:
        import pyarrow as pa
    except ImportError:
        raise MissingExtraError("pyarrow", "arrow") from None
    return pa
