"""spaCy: a pipe that reads claims, `nlp.add_pipe("claimnum")`.

`doc._.claims` are then the Claims, `doc.spans["claims"]` their spans. This is the one module that imports an optional package
at once: spaCy itself opens it, by its entry point.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc

from claimnum.claims.doc import extend, put
from claimnum.pipeline import extract
from claimnum.values.reading import Reading


def component(
    nlp: Language, name: str, publisher: str | None, published: str | None, reading: Mapping[str, Any]
) -> Callable[[Doc], Doc]:
    """The pipe.

    Args:
        nlp, name: as spaCy gives them.
        publisher, published: of every Doc; its own `doc._.publisher` and `doc._.published`, where set, go before them.
        reading: the parameters of a `Reading`.

    >>> import spacy
    >>> nlp = spacy.blank("en")
    >>> pipe = nlp.add_pipe("claimnum", config={"published": "2024-11-04"})
    >>> doc = nlp("Police said at least 40 people were killed.")
    >>> doc._.claims[0].source.name, doc.spans["claims"][0].text
    ('Police', 'at least 40')
    """
    del nlp, name
    choices = Reading(**reading)

    def read(doc: Doc) -> Doc:
        said_by, on = doc._.publisher or publisher, doc._.published or published
        return put(extract(doc.text, publisher=said_by, published=on, reading=choices), doc)

    return read


extend()
Language.factory("claimnum", func=component, default_config={"publisher": None, "published": None, "reading": {}})
