"""Bulk reading: the order kept, any number of workers alike, a bad document a row, a dead worker survived."""

from __future__ import annotations

import multiprocessing
import os
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

import claimnum as cn
from claimnum.claims.claims import Claims
from claimnum.engines import many
from claimnum.errors import InputTypeError, InputValueError, WorkerError
from claimnum.text.document import Document

TEXTS = [f"Police said {n} people were hurt in the fire. Nothing else was known." for n in range(2, 60)]


def deadly(document: Document) -> Claims:
    if document.id == "kill":
        os._exit(3)
    return cn.extract(document)


def deadly_when_told(document: Document) -> Claims:
    while document.id == "kill" and not Path(str(document.url)).exists():
        time.sleep(0.05)
    return deadly(document)


def test_any_number_of_workers_gives_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(many, "CHUNK", 500)
    alone = list(cn.extract_many(TEXTS))
    assert [outcome.index for outcome in alone] == list(range(len(TEXTS)))
    assert all(outcome.claims for outcome in alone)
    assert list(cn.extract_many(TEXTS, workers=2)) == alone


def test_a_bad_document_is_a_row_and_nothing_else_is_lost() -> None:
    outcomes = list(cn.extract_many([TEXTS[0], 7, TEXTS[1]]))  # type: ignore[list-item]  # the wrong type is the test
    assert [bool(outcome.claims) for outcome in outcomes] == [True, False, True]
    assert outcomes[1].error == "InputTypeError: text must be a str, not int"


def test_a_bad_document_raises_when_asked_to() -> None:
    with pytest.raises(WorkerError, match="document 1"):
        list(cn.extract_many([TEXTS[0], None], on_error="raise"))  # type: ignore[list-item]  # as above


def angry(document: Document) -> Claims:
    raise LookupError(f"no {document.id} here")


@pytest.mark.parametrize("workers", [1, 2])
def test_what_is_raised_names_the_document_and_has_its_cause_where_there_is_one(workers: int) -> None:
    documents = [Document("40 people", id="a"), Document("40 people", id="b")]
    with pytest.raises(WorkerError, match=r"document 0 \(a\): LookupError: no a here") as caught:
        list(many.extract_each(documents, angry, workers=workers, on_error="raise"))
    assert (caught.value.index, caught.value.document) == (0, "a")
    cause = caught.value.__cause__
    assert isinstance(cause, LookupError) if workers == 1 else cause is None


def test_what_is_no_document_is_a_cause_too() -> None:
    with pytest.raises(WorkerError) as caught:
        list(cn.extract_many([TEXTS[0], 7], on_error="raise"))  # type: ignore[list-item]  # the wrong type is the test
    assert isinstance(caught.value.__cause__, InputTypeError)


def test_a_worker_that_dies_is_survived_and_its_document_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(many, "CHUNK", 150)
    documents = [Document(text, id=str(n)) for n, text in enumerate(TEXTS[:6])]
    documents[3] = Document("40 people", id="kill")
    outcomes = list(many.extract_each(documents, deadly, workers=2))
    assert [outcome.document for outcome in outcomes] == ["0", "1", "2", "kill", "4", "5"]
    assert [outcome.error is None for outcome in outcomes] == [True, True, True, False, True, True]


def test_a_worker_that_dies_while_the_consumer_is_busy_is_survived_too(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(many, "CHUNK", 1)
    documents = [Document(text, id=str(n)) for n, text in enumerate(TEXTS[:12])]
    documents[3] = Document("40 people", id="kill", url=str(tmp_path / "now"))
    stream = many.extract_each(documents, deadly_when_told, workers=2)
    outcomes = [next(stream)]
    (tmp_path / "now").touch()
    for _ in range(1200):  # until the pool has broken, and ended the processes that it had left
        if not multiprocessing.active_children():
            break
        time.sleep(0.05)
    outcomes += stream
    assert [outcome.index for outcome in outcomes] == list(range(12))
    assert [outcome.document for outcome in outcomes] == [document.id for document in documents]
    assert [outcome.document for outcome in outcomes if outcome.error is not None] == ["kill"]
    assert all(outcome.claims for outcome in outcomes if outcome.error is None)


def test_reads_no_further_ahead_than_asked() -> None:
    taken: list[int] = []

    def source() -> Iterator[str]:
        for n, text in enumerate(TEXTS):
            taken.append(n)
            yield text

    next(cn.extract_many(source()))
    assert taken == [0]


@pytest.mark.parametrize(
    ("options", "error"),
    [({"workers": 0}, InputValueError), ({"workers": 1.5}, InputTypeError), ({"on_error": "skip"}, InputValueError)],
)
def test_bad_options_are_refused_before_anything_is_read(options: dict[str, object], error: type[Exception]) -> None:
    with pytest.raises(error):
        cn.extract_many(TEXTS, **options)  # type: ignore[arg-type]  # the wrong types are the test


def test_one_text_is_not_many() -> None:
    with pytest.raises(InputTypeError):
        cn.extract_many("40 people")
