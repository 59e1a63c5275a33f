"""Lexicon files: what keeps them fast to read, and readable wherever the package lies."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

import claimnum

ROOT = Path(claimnum.__file__).parent
FILES = sorted((ROOT / "lexicon" / "en").glob("*.toml"))


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_word_lists_are_literal_strings(file: Path) -> None:
    assert '"""' not in file.read_text(encoding="utf-8"), "write ''': tomllib reads a string in quotes a character at a time"


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
