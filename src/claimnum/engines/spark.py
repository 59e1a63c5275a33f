"""Spark, the engine we support: claims of a DataFrame of documents, findings of a DataFrame of claims.

Both are the Arrow functions of `engines.arrow` under Spark's own names; the schemas come from the same place.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from claimnum.engines.arrow import claims_schema, extract_batches, findings_schema, reconcile_table
from claimnum.errors import MissingExtraError
from claimnum.lexicon.load import Lexicon
from claimnum.values.reading import DEFAULT_READING, Reading

if TYPE_CHECKING:
    from pyspark.sql import DataFrame

    from claimnum.values.policy import Policy
    from claimnum.values.unit import Rates


def extract_frame(documents: DataFrame, *, lexicon: Lexicon | None = None, reading: Reading = DEFAULT_READING) -> DataFrame:
    """The claims of a DataFrame of documents (column `text`; `id`, `publisher`, `published`, `url`, `title` where given).

    Lazy, as Spark is: nothing is read before an action. A document that cannot be read is a row with its `error`.

    Args:
        documents: the rows.
        lexicon, reading: as for `extract`; they are sent to the workers.

    Raises:
        MissingExtraError: pyspark is not installed.
    """

    def read(batches: Any) -> Any:
        return extract_batches(batches, lexicon=lexicon, reading=reading)

    return documents.mapInArrow(read, _spark_schema(claims_schema()))


def reconcile_frame(
    claims: DataFrame,
    by: str = "topic",
    *,
    policy: Policy | None = None,
    rates: Rates | None = None,
    lexicon: Lexicon | None = None,
) -> DataFrame:
    """The findings about claims, reconciled within each value of a column (the story, the case, the day).

    Claims are compared only inside one value of `by`: that is what lets a cluster share the work.

    Args:
        claims: the rows of `extract_frame`, with the column `by` joined to them.
        by: the column that says which claims belong together.
        policy, rates, lexicon: as for `reconcile`; they are sent to the workers.

    Raises:
        MissingExtraError: pyspark is not installed.
    """

    def judge(table: Any) -> Any:
        return reconcile_table(table.drop_columns([by]), policy=policy, rates=rates, lexicon=lexicon)

    return claims.groupBy(by).applyInArrow(judge, _spark_schema(findings_schema()))


def _spark_schema(schema: Any) -> Any:
    try:
        from pyspark.sql.pandas.types import from_arrow_schema
    except ImportError:
        raise MissingExtraError("pyspark", "spark") from None
    return from_arrow_schema(schema)
