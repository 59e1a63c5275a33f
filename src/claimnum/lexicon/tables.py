"""The part of TOML that the lexicon's own files are written in: read whole by any editor, and here in a twentieth of the time.

Reading them all by tomllib was a tenth of a first `extract`. They hold nothing but word lists: `key = 'words'` (or in double
quotes, without a backslash), `key = '''` and lines up to the next `'''`, under `[headed.tables]`, comments on lines of their
own. What users add may be any TOML, and is read by tomllib.
"""

from __future__ import annotations

from itertools import zip_longest
from typing import Any

from claimnum.errors import LexiconError


def tables(text: str, file: str) -> dict[str, Any]:
    r"""The tables of a lexicon file.

    Args:
        text: the file.
        file: its name, for the error.

    Raises:
        LexiconError: a line that is none of what this module's docstring says.

    >>> tables("# Edges.\n[most]\nbefore = 'up to'\nafter = '''\nat most\ntops\n'''\n", "bounds")
    {'most': {'before': 'up to', 'after': 'at most\ntops\n'}}
    """
    read: dict[str, Any] = {}
    table = read
    parts = text.replace("\r\n", "\n").split("'''")
    _fits(len(parts) % 2 == 1, file, "the last '''")
    for written, value in zip_longest(parts[::2], parts[1::2]):
        *whole, last = written.split("\n")
        for line in whole:
            if not line or line[0] == "#":
                continue
            if line[0] == "[" and line[-1] == "]":
                table = _headed(read, line[1:-1])
                continue
            key, words = _entry(line, file)
            _fits(key not in table, file, line)
            table[key] = words
        if value is None:
            _fits(not last, file, last)
            break
        key, equals, rest = last.partition(" = ")
        _fits(bool(equals) and not rest and key not in table, file, last)
        table[key] = value.removeprefix("\n")
    return read


def _entry(line: str, file: str) -> tuple[str, str]:
    """The key and the words of a line."""
    key, _, value = line.partition(" = ")
    quote = value[:1]
    quoted = quote in ("'", '"') and value[-1] == quote and value.count(quote) == 2
    _fits(quoted and (quote == "'" or "\\" not in value), file, line)
    return key, value[1:-1]


def _fits(fits: bool, file: str, line: str) -> None:  # noqa: FBT001 - what is asked of the line
    if not fits:
        raise LexiconError(file, line, "a line is a [table], a comment or a key, there once, with a string on it or in '''")


def _headed(read: dict[str, Any], name: str) -> dict[str, Any]:
    """The table of a header, made where it is new."""
    for part in name.split("."):
        read = read.setdefault(part.strip('"'), {})
    return read
