"""Tables of records: one fixed schema for pandas, polars and Arrow, empty or not."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from claimnum.errors import MissingExtraError
from claimnum.wire.record import KEYS, Record

if TYPE_CHECKING:
    import pandas as pd
    import polars as pl
    import pyarrow as pa

# Decimals stay strings, exact; beside them two columns of floats, for plots and quick comparisons.
FLOATS = {"lower_float": "lower", "upper_float": "upper"}


def rows(records: Sequence[Record]) -> list[Record]:
    """The records with their float columns."""
    return [
        record | {column: None if record[key] is None else float(record[key]) for column, key in FLOATS.items()}
        for record in records
    ]


def to_arrow(records: Sequence[Record]) -> pa.Table:
    """The records as an Arrow table of `arrow_schema`."""
    try:
        import pyarrow as pa
    except ImportError:
        raise MissingExtraError("pyarrow", "arrow") from None
    return pa.Table.from_pylist(rows(records), schema=arrow_schema())


def arrow_schema() -> pa.Schema:
    """The fixed schema: the wire's keys in their order, nullable where the wire says so, then the float columns."""
    try:
        import pyarrow as pa
    except ImportError:
        raise MissingExtraError("pyarrow", "arrow") from None
    types = {"string": pa.string(), "integer": pa.int64(), "boolean": pa.bool_(), "array": pa.list_(pa.string())}
    fields = [pa.field(key, types[kinds[0]], nullable="null" in kinds) for key, (kinds, _) in KEYS.items()]
    return pa.schema([*fields, *(pa.field(column, pa.float64()) for column in FLOATS)])


def to_pandas(records: Sequence[Record]) -> pd.DataFrame:
    """The records as a pandas DataFrame; missing text is None, whole numbers nullable."""
    try:
        import pandas as pd
    except ImportError:
        raise MissingExtraError("pandas", "pandas") from None
    frame = pd.DataFrame(rows(records), columns=[*KEYS, *FLOATS], dtype=object)
    dtypes: dict[str, Any] = {key: "Int64" for key, (kinds, _) in KEYS.items() if kinds[0] == "integer"}
    dtypes |= {key: "bool" for key, (kinds, _) in KEYS.items() if kinds[0] == "boolean"}
    return frame.astype(dtypes | dict.fromkeys(FLOATS, "float64"))


def to_polars(records: Sequence[Record]) -> pl.DataFrame:
    """The records as a polars DataFrame."""
    try:
        import polars as pl
    except ImportError:
        raise MissingExtraError("polars", "polars") from None
    types = {"string": pl.String, "integer": pl.Int64, "boolean": pl.Boolean, "array": pl.List(pl.String)}
    schema: dict[str, Any] = {key: types[kinds[0]] for key, (kinds, _) in KEYS.items()}
    return pl.DataFrame(rows(records), schema=schema | dict.fromkeys(FLOATS, pl.Float64))
