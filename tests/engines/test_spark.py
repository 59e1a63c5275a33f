"""Spark on two local cores gives the rows that this process gives, a bad document among them."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import pyarrow as pa
import pytest

from claimnum import Lexicon, Policy, Reading
from claimnum.engines.arrow import extract_batch, reconcile_table
from claimnum.engines.spark import extract_frame, reconcile_frame

pytest.importorskip("pyspark")
pytestmark = [
    pytest.mark.cluster,
    pytest.mark.skipif(shutil.which("java") is None, reason="Spark needs Java"),
    pytest.mark.filterwarnings("ignore"),  # Spark's own, about its own Java and pandas
]

DOCUMENTS: list[dict[str, Any]] = [
    {"id": f"d{n}", "text": text, "published": "2024-11-04", "topic": topic}
    for n, (topic, text) in enumerate(
        [
            ("fire", "Police said at least 40 people were killed."),
            ("fire", "No more than 30 people were killed, officials said."),
            ("flood", "The flood displaced 2,000 families, the ministry said on Sunday."),
            ("flood", None),
        ]
    )
]


@pytest.fixture(scope="module")
def spark(monkeypatch_module: pytest.MonkeyPatch) -> Iterator[Any]:
    from pyspark.sql import SparkSession

    monkeypatch_module.setenv("PYSPARK_PYTHON", sys.executable)
    monkeypatch_module.setenv("SPARK_LOCAL_IP", "127.0.0.1")
    session = (
        SparkSession.builder.master("local[2]")
        .config("spark.ui.enabled", "false")
        .config("spark.sql.shuffle.partitions", "2")
        .getOrCreate()
    )
    yield session
    session.stop()


@pytest.fixture(scope="module")
def monkeypatch_module() -> Iterator[pytest.MonkeyPatch]:
    with pytest.MonkeyPatch.context() as patch:
        yield patch


def test_spark_gives_the_rows_of_this_process(spark: Any) -> None:
    schema = "id string, text string, published string, topic string"
    frame = spark.createDataFrame([tuple(d[k] for k in ("id", "text", "published", "topic")) for d in DOCUMENTS], schema)
    claims = extract_frame(frame.drop("topic"))
    here = extract_batch(pa.RecordBatch.from_pylist(DOCUMENTS)).to_pylist()

    def order(row: dict[str, Any]) -> tuple[str, int]:
        return row["document"], row["start"] or 0

    assert sorted((row.asDict() for row in claims.collect()), key=order) == sorted(here, key=order)
    assert [row["document"] for row in here if row["error"]] == ["d3"]

    topics = frame.selectExpr("id as document", "topic")
    found = reconcile_frame(claims.join(topics, "document")).collect()
    fire = [row for row in here if row["document"] in ("d0", "d1")]
    assert [row.asDict() for row in found] == reconcile_table(pa.Table.from_pylist(fire)).to_pylist()
    assert {row["verdict"] for row in found} == {"conflicts"}


def test_workers_read_and_judge_by_what_the_caller_gives(spark: Any) -> None:
    words = Lexicon.english().extended({"vague": {"default": {"intervals": "\nbrace [2, 2]\n"}}})
    rows = [
        ("a", "The boat cost $40m, Lee said."),
        ("b", "The boat cost about €26m, Roth said."),
        ("c", "They caught a brace of hares."),
    ]
    frame = spark.createDataFrame(rows, "id string, text string")
    claims = extract_frame(frame, lexicon=words, reading=Reading(dollar="CAD"))
    read = {(row["document"], row["surface"], row["unit"]) for row in claims.collect()}
    assert read == {("a", "$40m", "CAD"), ("b", "about €26m", "EUR"), ("c", "brace", None)}

    def judged(**options: Any) -> list[tuple[str, list[str]]]:
        found = reconcile_frame(claims.selectExpr("*", "'all' as topic"), lexicon=words, **options).collect()
        return [(row["verdict"], row["flags"]) for row in found]

    rates = {"CAD": Decimal(1), "EUR": Decimal("1.5")}
    assert judged() == []
    assert judged(rates=rates) == [("undecided", [])]
    assert judged(rates=rates, policy=Policy.strict()) == [("undecided", ["same_day"])]
