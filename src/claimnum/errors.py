"""What can go wrong, each also the built-in error it is: data first, the sentence is made from them."""

from __future__ import annotations

import attrs


class ClaimnumError(Exception):
    """The root of every error that claimnum raises on purpose.

    >>> from claimnum.values.interval import Interval
    >>> try:
    ...     Interval(3, 2)
    ... except ClaimnumError as error:
    ...     print(error)
    interval must be lower end before upper end, not '[3, 2]'
    """


@attrs.define(str=False, init=True)
class InputTypeError(ClaimnumError, TypeError):
    """An argument of the wrong type.

    `argument` is its name, `expected` what it should be, `got` the type's name it was.
    """

    argument: str
    expected: str
    got: str

    def __str__(self) -> str:
        return f"{self.argument} must be {self.expected}, not {self.got}"


@attrs.define(str=False)
class InputValueError(ClaimnumError, ValueError):
    """An argument of the right type that says nothing usable: a date that is none, an interval whose ends cross."""

    argument: str
    expected: str
    got: str

    def __str__(self) -> str:
        return f"{self.argument} must be {self.expected}, not {self.got!r}"


@attrs.define(str=False)
class RecordError(ClaimnumError, ValueError):
    """A record (a claim as a dict) that breaks the wire contract; `row` is its place in the input, `key` the key at fault."""

    row: int
    key: str
    problem: str

    def __str__(self) -> str:
        return f"record {self.row}, key {self.key!r}: {self.problem}"


@attrs.define(str=False)
class LexiconError(ClaimnumError, ValueError):
    """A lexicon file that does not keep to its grammar; `file` and `place` (a table or a row) say where."""

    file: str
    place: str
    problem: str

    def __str__(self) -> str:
        return f"{self.file}, {self.place}: {self.problem}"


@attrs.define(str=False)
class ConversionError(ClaimnumError, ValueError):
    """Two units between which there is no exact conversion (another dimension, or money without a rate)."""

    source: str
    target: str

    def __str__(self) -> str:
        return f"no conversion from {self.source} to {self.target}"


@attrs.define(str=False)
class AmbiguousTruthError(ClaimnumError, TypeError):
    """The truth value of something that is neither true nor false (an interval, a verdict of overlap)."""

    what: str
    instead: str

    def __str__(self) -> str:
        return f"{self.what} has no truth value; {self.instead}"


@attrs.define(str=False)
class WorkerError(ClaimnumError, RuntimeError):
    """A document that could not be read in bulk work: its `index` in the input, its `document` key, what went wrong."""

    index: int
    document: str | None
    problem: str

    def __str__(self) -> str:
        name = f" ({self.document})" if self.document else ""
        return f"document {self.index}{name}: {self.problem}"


@attrs.define(str=False)
class UnreadableFileError(ClaimnumError, OSError):
    """A file that is not there or is not text in UTF-8."""

    path: str
    problem: str

    def __str__(self) -> str:
        return f"{self.path}: {self.problem}"


@attrs.define(str=False)
class MissingExtraError(ClaimnumError, ImportError):
    """An optional package that this call needs and that is not installed."""

    package: str
    extra: str

    def __str__(self) -> str:
        return f"this needs {self.package}: install claimnum[{self.extra}]"
