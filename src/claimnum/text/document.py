"""A document: the text in hand, who published it and when."""

from __future__ import annotations

import datetime as dt

import attrs

from claimnum.errors import InputTypeError
from claimnum.values import choice
from claimnum.values.period import as_date

try:
    from _blake2 import blake2b  # hashlib's own, without the OpenSSL that importing hashlib loads (as `random` does)
except ImportError:
    from hashlib import blake2b


def _optional_text(_instance: object, attribute: attrs.Attribute[str | None], value: object) -> None:
    if value is not None and not isinstance(value, str):
        raise InputTypeError(attribute.name, "a str or None", type(value).__name__)


def _excerpt(text: str) -> str:
    return repr(text if len(text) < 40 else text[:37] + "...")


def _published(value: dt.date | str | None) -> dt.date | None:
    return as_date(value, "published")


@attrs.frozen(slots=True)
class Document:
    """A text with its publisher and date.

    Args:
        text: as given; every span points into it.
        publisher, url, title: as the caller knows them, or None.
        published: the day it was published (a date or an ISO string), or None.
        id: the caller's own key; without one, `key` is a hash of text, publisher, published and url.

    >>> Document("40 people died.", publisher="Wire", published="2024-11-04").published
    datetime.date(2024, 11, 4)
    >>> Document("40 people died.", id="wire-7").key
    'wire-7'
    """

    text: str = attrs.field(validator=choice.text, repr=_excerpt)
    publisher: str | None = attrs.field(default=None, validator=_optional_text)
    published: dt.date | None = attrs.field(default=None, converter=_published)
    url: str | None = attrs.field(default=None, validator=_optional_text)
    title: str | None = attrs.field(default=None, validator=_optional_text)
    id: str | None = attrs.field(default=None, validator=_optional_text)

    @property
    def key(self) -> str:
        """What names the document in a claim's `document`: the same in any run and process."""
        if self.id is not None:
            return self.id
        parts = (self.text, self.publisher or "", str(self.published or ""), self.url or "")
        return digest("\x00".join(parts))


def digest(text: str) -> str:
    """Sixteen hex digits of a hash that does not change from run to run."""
    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()
