"""Claims on a spaCy Doc: `doc._.claims`, and their spans grown to whole tokens.

What a Doc keeps of them is their wire records as JSON, so that they go where it goes: to disk, to bytes, to another process.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from claimnum.claims.claims import Claims
from claimnum.errors import InputTypeError, InputValueError, MissingExtraError
from claimnum.text.document import Document

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

KEY = "claims"


def extend() -> None:
    """Give spaCy's Docs `doc._.claims`, and `doc._.publisher` and `doc._.published` for a pipe to read.

    Raises:
        MissingExtraError: spaCy is not installed.
    """
    try:
        from spacy.tokens import Doc
    except ImportError:
        raise MissingExtraError("spaCy", "spacy") from None
    Doc.set_extension(KEY, getter=claims_of, force=True)
    for given in ("publisher", "published"):
        if not Doc.has_extension(given):
            Doc.set_extension(given, default=None)


def claims_of(doc: Doc) -> Claims:
    """The claims that a Doc keeps, none where nothing has read it."""
    kept = Claims.from_dicts(json.loads(doc.user_data.get(KEY, "[]")))
    if not kept:
        return kept
    origin = kept[0].origin
    text = Document(doc.text, origin.publisher, origin.published, origin.url, None, origin.document)
    return Claims(kept.items, (), (text,))


def put(claims: Claims, doc: Doc) -> Doc:
    """Write claims on a Doc of their text; `doc.spans["claims"]` has one span each, in their order.

    A span's label is the claim's kind, its id the claim's.

    Raises:
        InputValueError: a claim does not stand where it says in the Doc's text.
    """
    spans = []
    for claim in claims:
        start, end = claim.span.start, claim.span.end
        span = doc.char_span(start, end, label=claim.kind, alignment_mode="expand", span_id=claim.id)
        if span is None or doc.text[start:end] != claim.surface:
            raise InputValueError("doc", "a Doc of the claims' text", doc.text[:40])
        spans.append(span)
    doc.spans[KEY] = spans
    doc.user_data[KEY] = claims.to_json()
    return doc


def to_doc(claims: Claims, target: Language | Doc) -> Doc:
    """A Doc with claims on it: the Doc given, or what a pipeline makes of the claims' text."""
    extend()
    if hasattr(target, "char_span"):
        return put(claims, target)
    if not callable(target):
        raise InputTypeError("target", "a spaCy pipeline or Doc", type(target).__name__)
    if len(claims.documents) != 1:
        raise InputValueError("target", "a Doc, where the claims are not of one document", f"{len(claims.documents)} documents")
    return put(claims, target(claims.documents[0].text))
