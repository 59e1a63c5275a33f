"""The flow: extract, reconcile, check, read_dates. The one module that knows every stage; no rule and no pattern here."""

from __future__ import annotations

import datetime as dt

from claimnum.claims.build import build
from claimnum.claims.claims import Claims
from claimnum.lexicon.load import Lexicon
from claimnum.mentions.find import find
from claimnum.text.document import Document
from claimnum.text.outline import outline
from claimnum.values.reading import DEFAULT_READING, Reading


def extract(
    text: str | Document,
    *,
    publisher: str | None = None,
    published: dt.date | str | None = None,
    url: str | None = None,
    title: str | None = None,
    id: str | None = None,  # noqa: A002 - the wire's own word for it
    lexicon: Lexicon | None = None,
    reading: Reading = DEFAULT_READING,
) -> Claims:
    """The quantity claims of a text."""
    document = text if isinstance(text, Document) else Document(text, publisher, published, url, title, id)
    words = lexicon or Lexicon.english()
    return build(find(outline(document, words), words, reading), words, reading)
