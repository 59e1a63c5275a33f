"""What can go wrong, each also the built-in error it is: data first, the sentence is made from them."""

from __future__ import annotations

from errno import EINVAL

TYPE_CHECKING = False  # importing typing would cost more than all of this file
if TYPE_CHECKING:
    from typing import Any


class ClaimnumError(Exception):
    """The root of every error that claimnum raises on purpose.

    >>> from claimnum.values.interval import Interval
    >>> try:
    ...     Interval(3, 2)
    ... except ClaimnumError as error:
    ...     print(error)
    interval must be lower end before upper end, not '[3, 2]'
    """


class InputTypeError(ClaimnumError, TypeError):
    """An argument of the wrong type.

    `argument` is its name, `expected` what it should be, `got` the type's name it was.
    """

    def __init__(self, argument: str, expected: str, got: str) -> None:
        super().__init__(argument, expected, got)
        self.argument, self.expected, self.got = argument, expected, got

    def __str__(self) -> str:
        return f"{self.argument} must be {self.expected}, not {self.got}"


class InputValueError(ClaimnumError, ValueError):
    """An argument of the right type that says nothing usable: a date that is none, an interval whose ends cross."""

    def __init__(self, argument: str, expected: str, got: str) -> None:
        super().__init__(argument, expected, got)
        self.argument, self.expected, self.got = argument, expected, got

    def __str__(self) -> str:
        return f"{self.argument} must be {self.expected}, not {self.got!r}"


class RecordError(ClaimnumError, ValueError):
    """A record (a claim as a dict) that breaks the wire contract; `row` is its place in the input, `key` the key at fault."""

    def __init__(self, row: int, key: str, problem: str) -> None:
        super().__init__(row, key, problem)
        self.row, self.key, self.problem = row, key, problem

    def __str__(self) -> str:
        return f"record {self.row}, key {self.key!r}: {self.problem}"


class LexiconError(ClaimnumError, ValueError):
    """A lexicon file that does not keep to its grammar; `file` and `place` (a table or a row) say where."""

    def __init__(self, file: str, place: str, problem: str) -> None:
        super().__init__(file, place, problem)
        self.file, self.place, self.problem = file, place, problem

    def __str__(self) -> str:
        return f"{self.file}, {self.place}: {self.problem}"


class ConversionError(ClaimnumError, ValueError):
    """Two units between which there is no exact conversion (another dimension, or money without a rate)."""

    def __init__(self, source: str, target: str) -> None:
        super().__init__(source, target)
        self.source, self.target = source, target

    def __str__(self) -> str:
        return f"no conversion from {self.source} to {self.target}"


class AmbiguousTruthError(ClaimnumError, TypeError):
    """The truth value of something that is neither true nor false (an interval, a verdict of overlap)."""

    def __init__(self, what: str, instead: str) -> None:
        super().__init__(what, instead)
        self.what, self.instead = what, instead

    def __str__(self) -> str:
        return f"{self.what} has no truth value; {self.instead}"


class WorkerError(ClaimnumError, RuntimeError):
    """A document that could not be read in bulk work: its `index` in the input, its `document` key, what went wrong."""

    def __init__(self, index: int, document: str | None, problem: str) -> None:
        super().__init__(index, document, problem)
        self.index, self.document, self.problem = index, document, problem

    def __str__(self) -> str:
        name = f" ({self.document})" if self.document else ""
        return f"document {self.index}{name}: {self.problem}"


class UnreadableFileError(ClaimnumError, OSError):
    """A file that is not there or is not text in UTF-8 (`errno` is then EINVAL); `filename` and `strerror` are set as well."""

    def __init__(self, path: str, problem: str, errno: int = EINVAL) -> None:
        super().__init__(errno, problem, path)
        self.path, self.problem = path, problem

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self.path, self.problem, self.errno)

    def __str__(self) -> str:
        return f"{self.path}: {self.problem}"


class MissingExtraError(ClaimnumError, ImportError):
    """An optional package that this call needs and that is not installed; `name` is the module's."""

    def __init__(self, package: str, extra: str) -> None:
        super().__init__(package, extra, name=package.lower())
        self.package, self.extra = package, extra

    def __str__(self) -> str:
        return f"this needs {self.package}: install claimnum[{self.extra}]"
