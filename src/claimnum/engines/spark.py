"""Spark, the engine we support: claims of a DataFrame of documents, findings of a DataFrame of claims.

Both are the Arrow functions of `engines.arrow` under Spark's own names; the schemas come from the same place.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from claimnum.engines.arrow import claims_schema, extract_batches, findings_schema, reconcile_table
from claimnum.errors import MissingExtraError

if TYPE_CHECKING:
    from pyspark.sql import DataFrame


def extract_frame(documents: DataFrame) -> DataFrame:
    """The claims of a DataFrame of documents (column `text`; `id`, `publisher`, `published`, `url`, `title` where given).

    Lazy, as Spark is: nothing is read before an action. A document that cannot be read is a row with its `error`.

    Raises:
        MissingExtraError: pyspark is not installed.
    """
    return documents.mapInArrow(extract_batches, _spark_schema(claims_schema()))


def reconcile_frame(claims: DataFrame, by: str = "topic") -> DataFrame:
    """The findings about claims, reconciled within each value of a column (the story, the case, the day).

    Claims are compared only inside one value of `by`: that is what lets a cluster share the work.

    Args:
        claims: the rows of `extract_frame`, with the column `by` joined to them.
        by: the column that says which claims belong together.

    Raises:
        MissingExtraError: pyspark is not installed.
    """

    def judge(table: Any) -> Any:
        return reconcile_table(table.drop_columns([by]))

    return claims.groupBy(by).applyInArrow(judge, _spark_schema(findings_schema()))


def _spark_schema(schema: Any) -> Any:
    try:
        from pyspark.sql.pandas.types import from_arrow_schema
    except ImportError:
        raise MissingExtraError("pyspark", "spark") from None
    return from_arrow_schema(schema)
