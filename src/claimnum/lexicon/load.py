"""Loading lexicons, extending them, and keeping what the readers compile from them."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Any, TypeVar

from claimnum.errors import InputTypeError, LexiconError
from claimnum.lexicon.tables import tables
from claimnum.shipped import shipped

Table = Mapping[str, Any]
Compiled = TypeVar("Compiled")


class Lexicon:
    r"""The words that the readers know, a table a file.

    A lexicon is never changed: `extended` gives another one. What a reader compiles from it (`compiled`) is kept with it.

    >>> english = Lexicon.english()
    >>> own = english.extended({"vague": {"default": {"intervals": "\nbrace [2, 2]\n"}}})
    >>> from claimnum.pipeline import extract
    >>> [str(claim.quantity) for claim in extract("They caught a brace of hares.", lexicon=own)]
    ['[2]']
    """

    def __init__(self, folder: str = "en", additions: tuple[Table, ...] = ()) -> None:
        self._folder = folder
        self._additions = additions
        self._tables: dict[str, Table] = {}
        self._compiled: dict[Callable[[Lexicon], Any], Any] = {}

    def __repr__(self) -> str:
        own = f", {len(self._additions)} added" if self._additions else ""
        return f"<Lexicon {self._folder}{own}>"

    @staticmethod
    @lru_cache(maxsize=1)
    def english() -> Lexicon:
        """The lexicon that ships with the package."""
        return Lexicon()

    def extended(self, *additions: str | os.PathLike[str] | Table) -> Lexicon:
        """This lexicon with more rows.

        Args:
            additions: paths of TOML files, or mappings, each a table of tables: the name of a lexicon file, then its
                grammar ({"bounds": {"at_least": {"before": "not a whit less than"}}}). Tables merge, word lists grow, be
                they on one line or many, and of two rows for one phrase the later holds.

        Raises:
            InputTypeError: an addition that is neither.
            LexiconError: a file that cannot be read or is no TOML; a table that no lexicon file has the name of; a value of
                another type than ours.
        """
        read = tuple(a if isinstance(a, Mapping) else _read(a) for a in additions)
        longer = Lexicon(self._folder, (*self._additions, *read))
        for name in dict.fromkeys(name for addition in read for name in addition):
            longer.table(name)  # here, where the caller can see what is wrong with it
        return longer

    def table(self, name: str) -> Table:
        """The table of one lexicon file ("bounds" is en/bounds.toml) with this lexicon's additions.

        Raises:
            LexiconError: there is no such file, or an addition does not fit it.
        """
        if name not in self._tables:
            try:
                table: Table = tables(shipped(f"lexicon/{self._folder}/{name}.toml").decode(), name)
            except OSError:
                raise LexiconError("addition", name, "no lexicon file has this name") from None
            for addition in self._additions:
                if name in addition:
                    table = _merged(table, addition[name], name)
            self._tables[name] = table
        return self._tables[name]

    def data(self, name: str) -> bytes:
        """A data file of the package that is no TOML (a generated table), whole; `name` is relative to this folder."""
        return shipped(f"lexicon/{name}")

    def compiled(self, build: Callable[[Lexicon], Compiled]) -> Compiled:
        """What `build` makes of this lexicon, made once."""
        if build not in self._compiled:
            self._compiled[build] = build(self)
        made: Compiled = self._compiled[build]
        return made

    def __reduce__(self) -> tuple[Any, ...]:
        if self is Lexicon.english():
            return Lexicon.english, ()
        return Lexicon, (self._folder, self._additions)


def lexicon_or_english(lexicon: Lexicon | None) -> Lexicon:
    """The lexicon that a call is given, English as shipped without one.

    Raises:
        InputTypeError: it is neither.
    """
    if lexicon is None:
        return Lexicon.english()
    if not isinstance(lexicon, Lexicon):
        raise InputTypeError("lexicon", "a Lexicon or None", type(lexicon).__name__)
    return lexicon


def lines(words: str) -> list[str]:
    """The phrases of a word list: one a line, blank lines and # comments aside."""
    written = words.splitlines()
    if "#" in words:
        written = [line.partition("#")[0] for line in written]
    return list(filter(None, map(str.strip, written)))


def _read(path: object) -> Table:
    if not isinstance(path, (str, os.PathLike)):
        raise InputTypeError("additions", "mappings or paths of TOML files", type(path).__name__)
    import tomllib  # only what users add may be all that TOML can say

    try:
        with open(path, "rb") as file:  # noqa: PTH123 - a Path would cost its import, which reading has no other need of
            return tomllib.load(file)
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise LexiconError(str(path), "file", str(error)) from error


def _merged(ours: Any, theirs: Any, place: str) -> Any:
    """Our table or word list with what a user adds; `place` is where, for the error."""
    if isinstance(ours, Mapping) and isinstance(theirs, Mapping):
        merged = dict(ours)
        for key, value in theirs.items():
            merged[key] = _merged(ours[key], value, f"{place}.{key}") if key in ours else value
        return merged
    if isinstance(ours, str) and isinstance(theirs, str):
        return f"{ours}\n{theirs}"
    raise LexiconError("addition", place, f"ours is {type(ours).__name__}, yours {type(theirs).__name__}")
