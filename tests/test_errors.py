"""Errors: each keeps the fields of the built-in error that it also is, through a pickle too."""

from __future__ import annotations

import errno
import pickle
from pathlib import Path

import pytest

from claimnum.__main__ import _document
from claimnum.errors import MissingExtraError, UnreadableFileError


@pytest.mark.parametrize(("written", "number"), [(None, errno.ENOENT), (b"caf\xe9", errno.EINVAL)])
def test_a_file_that_cannot_be_read_has_its_number_and_name(written: bytes | None, number: int, tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    if written is not None:
        file.write_bytes(written)
    with pytest.raises(UnreadableFileError) as raised:
        _document(str(file), None, None)
    again = pickle.loads(pickle.dumps(raised.value))  # noqa: S301 - made here
    for error in (raised.value, again):
        assert (error.errno, error.filename, error.path) == (number, str(file), str(file))
        assert error.strerror == error.problem
        assert str(error) == f"{file}: {error.problem}"


def test_a_package_that_is_missing_is_the_import_s_name() -> None:
    error = pickle.loads(pickle.dumps(MissingExtraError("spaCy", "spacy")))  # noqa: S301 - made here
    assert (error.name, error.package, error.extra) == ("spacy", "spaCy", "spacy")
    assert str(error) == "this needs spaCy: install claimnum[spacy]"
