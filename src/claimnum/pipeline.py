"""The flow: extract, reconcile, check, read_dates. The one module that knows every stage; no rule and no pattern here."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from functools import partial

from claimnum.claims.build import build
from claimnum.claims.claims import Claims
from claimnum.engines.many import Outcome, extract_each
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


def extract_many(
    documents: Iterable[Document | str],
    *,
    workers: int = 1,
    progress: bool = False,
    on_error: str = "row",
    lexicon: Lexicon | None = None,
    reading: Reading = DEFAULT_READING,
) -> Iterator[Outcome]:
    """The claims of many documents, streamed in their order.

    Args:
        documents: Documents or texts, as many as you like: they are read as they are needed.
        workers: how many processes read; what comes out is the same for any number.
        progress: show a tqdm bar (needs tqdm).
        on_error: "row" gives an outcome with the error for a document that fails, "raise" raises.
        lexicon, reading: as for `extract`.

    Returns:
        An iterator of `Outcome`: index, document key, claims, error.

    Raises:
        InputTypeError, InputValueError: an argument that is none of these.
        WorkerError: the first document that fails, under "raise".

    >>> [len(outcome.claims) for outcome in extract_many(["40 people were killed.", "No number here."])]
    [1, 0]
    """
    read = partial(extract, lexicon=lexicon, reading=reading)
    return extract_each(documents, read, workers=workers, progress=progress, on_error=on_error)
