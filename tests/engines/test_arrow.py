"""Arrow tables and batches: fixed schemas, the same rows by every way, a bad document a row."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import duckdb
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest

import claimnum as cn
from claimnum.engines.arrow import claims_schema, extract_batch, extract_batches, findings_schema, reconcile_table
from claimnum.errors import InputValueError
from claimnum.wire.record import KEYS
from claimnum.wire.table import arrow_schema

TEXTS = ["Police said at least 40 people were killed.", "No number here.", "Officials said 30 people were killed, no more."]
DAY = dt.date(2024, 11, 4)
CLAIMS = cn.extract(TEXTS[0], published=DAY) + cn.extract(TEXTS[2], published=DAY)


def batch(texts: list[str | None]) -> pa.RecordBatch:
    documents = [{"text": text, "id": f"d{n}", "published": DAY} for n, text in enumerate(texts)]
    return pa.RecordBatch.from_pylist(documents, schema=pa.schema({"text": "string", "id": "string", "published": "date32"}))


def plain(records: list[dict[str, object]]) -> list[dict[str, object]]:
    return [{key: record[key] for key in KEYS} for record in records]


def test_every_table_gives_the_same_rows() -> None:
    expected = CLAIMS.to_dicts()
    assert expected
    table = pa.table(CLAIMS)
    assert plain(table.to_pylist()) == expected
    assert plain(pl.DataFrame(CLAIMS).to_dicts()) == expected
    assert plain(CLAIMS.to_polars().to_dicts()) == expected
    assert plain(duckdb.from_arrow(table).to_arrow_table().to_pylist()) == expected
    frame = CLAIMS.to_pandas()
    for key in KEYS:
        assert [None if value is pd.NA else value for value in frame[key]] == [r[key] for r in expected]
    assert table.schema == arrow_schema()


def test_empty_results_keep_their_schema() -> None:
    none = cn.Claims()
    assert pa.table(none).schema == arrow_schema()
    assert list(none.to_pandas().columns) == list(none.to_polars().columns) == arrow_schema().names
    assert extract_batch(batch([])).schema == claims_schema()
    assert reconcile_table(pa.table(none)).schema == findings_schema()


def test_claims_come_back_from_a_table() -> None:
    assert cn.Claims.from_dicts(plain(pa.table(CLAIMS).to_pylist())).items == CLAIMS.items


def test_a_batch_gives_what_extract_gives_document_by_document() -> None:
    rows = extract_batch(batch(list(TEXTS))).to_pylist()
    alone = [c for n, text in enumerate(TEXTS) for c in cn.extract(text, published=DAY, id=f"d{n}").to_dicts()]
    assert plain(rows) == alone
    assert all(row["error"] is None for row in rows)


def test_a_bad_document_is_a_row_with_its_error() -> None:
    rows = extract_batch(batch([TEXTS[0], None])).to_pylist()
    assert [row["document"] for row in rows] == ["d0", "d1"]
    assert rows[1]["error"] == "InputTypeError: text must be a str, not NoneType"


def test_a_batch_without_text_is_refused() -> None:
    with pytest.raises(InputValueError, match="column text"):
        extract_batch(pa.RecordBatch.from_pylist([{"body": "40 people"}]))


def test_batches_go_through_polars_and_duckdb() -> None:
    frame = pl.DataFrame({"text": TEXTS, "id": ["a", "b", "c"]})
    through = [pl.DataFrame(out) for out in extract_batches(frame.to_arrow().to_batches())]
    assert pl.concat(through)["surface"].to_list() == [c.surface for c in CLAIMS]


def test_findings_of_a_table_are_those_of_the_report() -> None:
    table = pa.Table.from_batches([extract_batch(batch([*TEXTS, None]))])
    claims = cn.Claims.from_dicts([row for row in plain(table.to_pylist()) if row["id"]])
    found = reconcile_table(table)
    assert found.schema == findings_schema()
    assert found.to_pylist() == cn.reconcile(claims).to_dict()["findings"]
    assert found.num_rows


OWN = cn.Lexicon.english().extended({"vague": {"default": {"intervals": "\nbrace [2, 2]\n"}}})
CANADIAN = cn.Reading(dollar="CAD")


def test_batches_are_read_by_the_words_and_reading_given() -> None:
    documents = batch(["They caught a brace of hares for $40."])
    read = list(extract_batches([documents, documents], lexicon=OWN, reading=CANADIAN))
    assert read == [extract_batch(documents, lexicon=OWN, reading=CANADIAN)] * 2
    assert [(row["surface"], row["unit"]) for row in read[0].to_pylist()] == [("brace", None), ("$40", "CAD")]


def test_a_table_is_judged_by_the_policy_rates_and_words_given() -> None:
    costs = pa.table(cn.extract("The bridge cost $40m, Lee said.") + cn.extract("The bridge cost €60m, Roth said."))
    assert reconcile_table(costs).num_rows == 0
    rates = {"USD": Decimal(1), "EUR": Decimal("1.08")}
    assert reconcile_table(costs, rates=rates)["verdict"].to_pylist() == ["conflicts"]
    deaths = pa.table(cn.extract("About 40 people died, police said. Officials said 42 people died."))
    assert reconcile_table(deaths, policy=None) == reconcile_table(deaths)
    assert reconcile_table(deaths, policy=cn.Policy.strict()) != reconcile_table(deaths)
    things = pa.table(cn.Claims([cn.Claim.of(40, head="skerrick"), cn.Claim.of(60, head="oddment")]))
    same = cn.Lexicon.english().extended({"measures": {"heads": "\nskerrick: oddment\n"}})
    assert reconcile_table(things).num_rows == 0
    assert reconcile_table(things, lexicon=same)["verdict"].to_pylist() == ["conflicts"]
