"""Lexicon files are TOML: what reads them here reads what tomllib does, and says where a line is no part of it."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

import claimnum
from claimnum.errors import LexiconError
from claimnum.lexicon.tables import tables

FILES = sorted((Path(claimnum.__file__).parent / "lexicon" / "en").glob("*.toml"))


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_our_files_are_read_as_tomllib_reads_them(file: Path) -> None:
    text = file.read_bytes().decode()
    assert tables(text, file.stem) == tomllib.loads(text)


@pytest.mark.parametrize(
    "text",
    [
        "words = 'a b'\n[one]\nmore = \"it's\"\n[one.two]\nnone = ''\n[one.\"three four\"]\nlast = '''\nc\n\n# d\n'''\n",
        "# only a comment\n",
        "words = '''a\nb'''\nmore = 'c'\n",
        "[a.b]\nx = 'y'\n[a]\nz = '# no comment'\n",
        "words = '''\r\na\r\nb\r\n'''\r\n",
    ],
)
def test_every_form_is_read_as_tomllib_reads_it(text: str) -> None:
    assert tables(text, "own") == tomllib.loads(text)


@pytest.mark.parametrize(
    "line",
    [
        "words = 3",
        "words = ['a']",
        'words = "a\\tb"',
        "words = 'a",
        "words = 'a' 'b'",
        "words = 'a' # more",
        "words",
        "words='a'",
        "[table",
        "words = 'a'\nwords = 'b'",
        " words = 'a'\n words = 'b'",
        "words = '''\na",
        "'''\na\n'''",
        "words = '''\na\n''' more",
    ],
)
def test_a_line_that_is_no_part_of_it_is_named(line: str) -> None:
    with pytest.raises(LexiconError) as raised:
        tables(f"[kept]\nkey = 'word'\n{line}\n", "own")
    assert raised.value.file == "own"
