"""Claims on spaCy Docs: by a pipe or by hand, aligned to tokens, and wherever the Doc goes."""

from __future__ import annotations

import tomllib
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

import claimnum as cn
from claimnum.errors import InputTypeError, InputValueError

spacy = pytest.importorskip("spacy")
tokens = pytest.importorskip("spacy.tokens")
import_module("claimnum.engines.spacy")

TEXT = "Police said at least 40 people were killed. A 12,000-strong crowd paid $3.5m on 4 May."
DAY = "2024-11-04"


def piped(**config: Any) -> Any:
    nlp = spacy.blank("en")
    nlp.add_pipe("claimnum", config=config)
    return nlp


def test_the_pipe_reads_what_extract_reads() -> None:
    doc = piped(publisher="Wire", published=DAY)(TEXT)
    read = cn.extract(TEXT, publisher="Wire", published=DAY)
    assert list(doc._.claims) == list(read)
    assert [span.id_ for span in doc.spans["claims"]] == [claim.id for claim in read]
    assert [span.label_ for span in doc.spans["claims"]] == [claim.kind for claim in read]


def test_spans_grow_to_whole_tokens() -> None:
    words = ["A", "12,000-strong", "crowd", "paid", "$3.5m."]
    doc = cn.extract(" ".join(words)).to_spacy(tokens.Doc(spacy.blank("en").vocab, words=words))
    assert [claim.surface for claim in doc._.claims] == ["12,000", "$3.5m"]
    assert [span.text for span in doc.spans["claims"]] == ["12,000-strong", "$3.5m."]


def test_a_doc_s_own_day_and_publisher_go_before_the_pipe_s() -> None:
    nlp = piped(published="2020-01-01")
    doc = nlp.make_doc(TEXT)
    doc._.published, doc._.publisher = DAY, "Post"
    claim = nlp(doc)._.claims[0]
    assert (str(claim.said), claim.origin.publisher) == (DAY, "Post")


def test_the_pipe_takes_a_reading() -> None:
    assert piped(reading={"dollar": "CAD"})("It cost $5.")._.claims[0].quantity.unit == "CAD"
    with pytest.raises(TypeError):
        piped(reading={"pound": "GBP"})


def test_claims_go_to_bytes_and_back_with_their_doc() -> None:
    nlp = piped(publisher="Wire", published=DAY)
    doc = nlp(TEXT)
    kept = tokens.DocBin(docs=[doc], store_user_data=True).to_bytes()
    (back,) = tokens.DocBin().from_bytes(kept).get_docs(nlp.vocab)
    assert back._.claims == doc._.claims
    assert "<mark" in back._.claims._repr_html_()


def test_the_pipe_runs_in_a_stream() -> None:
    docs = list(piped().pipe([TEXT, "Nothing here.", "40 men left."]))
    assert [len(doc._.claims) for doc in docs] == [3, 0, 1]


def test_claims_are_put_on_a_doc_by_hand() -> None:
    claims = cn.extract(TEXT, published=DAY)
    nlp = spacy.blank("en")
    for doc in (claims.to_spacy(nlp), claims.to_spacy(nlp(TEXT))):
        assert list(doc._.claims) == list(claims)
    assert spacy.blank("en")("No pipe.")._.claims == cn.Claims()


def test_a_doc_of_another_text_is_refused() -> None:
    claims = cn.extract(TEXT)
    nlp = spacy.blank("en")
    for target in (nlp("At noon, 40 men."), nlp("short")):
        with pytest.raises(InputValueError):
            claims.to_spacy(target)
    with pytest.raises(InputTypeError):
        claims.to_spacy("en")
    with pytest.raises(InputValueError):
        (claims + cn.extract("It has 9 doors.")).to_spacy(nlp)


def test_the_entry_point_names_the_pipe() -> None:
    project = tomllib.loads((Path(__file__).parents[2] / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    module, _, name = project["entry-points"]["spacy_factories"]["claimnum"].partition(":")
    assert callable(getattr(import_module(module), name))
