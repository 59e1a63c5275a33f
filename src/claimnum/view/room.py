"""Room: how much may be shown. A notebook's cell stays bounded whatever it is given."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

MOST_BYTES = 280_000


class Room:
    """Bytes of markup that may still be shown; once something found no room, nothing after it does.

    >>> room = Room(10)
    >>> room.fits("12345"), room.fits("123456"), room.fits("1")
    (True, False, False)
    """

    def __init__(self, size: int = MOST_BYTES) -> None:
        self._left = size

    def fits(self, markup: str) -> bool:
        """Take the room that some markup needs, if there is so much."""
        size = len(markup.encode("utf-8", "surrogatepass"))
        self._left = self._left - size if size <= self._left else 0
        return bool(self._left)

    def first(self, parts: Iterable[str]) -> Iterator[str]:
        """The parts before the one that finds no room."""
        for part in parts:
            if not self.fits(part):
                return
            yield part
