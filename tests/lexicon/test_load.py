"""Lexicon files: readable wherever the package lies, and extended by what users add."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

import claimnum
from claimnum.errors import LexiconError
from claimnum.lexicon.load import Lexicon

ROOT = Path(claimnum.__file__).parent


def test_a_zip_of_the_package_reads_like_its_folder(tmp_path: Path) -> None:
    archive = tmp_path / "claimnum.zip"
    with zipfile.ZipFile(archive, "w") as made:
        for file in ROOT.rglob("*.*"):
            if file.suffix != ".pyc":
                made.write(file, Path("claimnum") / file.relative_to(ROOT))
    code = (
        f"import sys; sys.path.insert(0, {str(archive)!r}); import claimnum as cn; assert '.zip' in cn.__file__\n"
        "claim, = cn.extract('At least 40 people were hurt in Graz, about 5 km away.').filter(kind='count')\n"
        "print(claim.quantity, claim.topic.head, claim.scope.places)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.stdout.strip() == "[40, ∞) person ('Graz',)", done.stderr


def test_a_table_that_no_file_has_the_name_of_is_an_error_where_it_is_given() -> None:
    with pytest.raises(LexiconError) as raised:
        Lexicon.english().extended({"unit": {"names": "\n37 kilogram: maund\n"}})
    assert raised.value.place == "unit"


def test_a_value_of_another_type_than_ours_is_an_error_where_it_is_given() -> None:
    with pytest.raises(LexiconError) as raised:
        Lexicon.english().extended({"vague": {"default": ["brace [2, 2]"]}})
    assert raised.value.place == "vague.default"


def test_an_addition_may_be_the_path_of_a_file(tmp_path: Path) -> None:
    file = tmp_path / "own.toml"
    file.write_text("[vague.default]\nintervals = '''\nbrace [2, 2]\n'''\n", encoding="utf-8")
    own = Lexicon.english().extended(str(file))
    assert str(claimnum.extract("They caught a brace of hares.", lexicon=own)[0].quantity) == "[2]"


@pytest.mark.parametrize("written", ["vague = ", None])
def test_a_file_that_cannot_be_read_is_named(written: str | None, tmp_path: Path) -> None:
    file = tmp_path / "own.toml"
    if written is not None:
        file.write_text(written, encoding="utf-8")
    with pytest.raises(LexiconError) as raised:
        Lexicon.english().extended(file)
    assert raised.value.file == str(file)
