"""What the package says of itself: the licences of what it ships, and a source distribution that its own Makefile can test."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

import claimnum

ROOT = Path(__file__).parent.parent
SHIPPED = Path(claimnum.__file__).parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
# How the head of a data file tells its licence -> what SPDX calls it.
TOLD = {"MIT": "MIT", "BSD-3": "BSD-3-Clause", "CC BY 4.0": "CC-BY-4.0", "Unicode": "Unicode-3.0"}
DATA = sorted(path for pattern in ("*.tsv", "places/*.txt") for path in SHIPPED.rglob(pattern))


def head(path: Path) -> str:
    lines = path.read_text(encoding="utf-8").splitlines()
    return "\n".join(line for line in lines[:8] if line.startswith("#"))


@pytest.mark.parametrize("path", DATA, ids=lambda path: path.name)
def test_the_licence_of_every_data_file_is_in_the_expression_and_the_notice(path: Path) -> None:
    licences = {name for told, name in TOLD.items() if re.search(rf"\b{re.escape(told)}\b", head(path))}
    assert licences, f"{path.name} does not say where it is from"
    assert licences <= set(PROJECT["project"]["license"].split(" AND "))
    assert path.relative_to(SHIPPED).as_posix() in (ROOT / "NOTICE").read_text(encoding="utf-8")


def test_every_licence_file_is_there_and_the_notice_names_it() -> None:
    patterns = PROJECT["project"]["license-files"]
    for pattern in patterns:
        assert list(ROOT.glob(pattern)), f"{pattern} matches no file"
    notice = (ROOT / "NOTICE").read_text(encoding="utf-8")
    for path in (ROOT / "LICENSES").iterdir():
        assert path.relative_to(ROOT).as_posix() in notice
        assert any(path in ROOT.glob(pattern) for pattern in patterns)


def test_the_source_distribution_holds_what_its_checks_need() -> None:
    included = PROJECT["tool"]["hatch"]["build"]["targets"]["sdist"]["include"]
    assert all((ROOT / each.lstrip("/")).exists() for each in included)
    needed = {*PROJECT["tool"]["mypy"]["files"], *PROJECT["tool"]["pytest"]["ini_options"]["testpaths"], "Makefile", ".ci"}
    needed |= set(re.findall(r"\b(tools|examples|tests|docs)/", (ROOT / "Makefile").read_text(encoding="utf-8")))
    needed |= {"LICENSE", "LICENSES", "NOTICE"}
    assert sorted(needed - {each.lstrip("/") for each in included}) == []


def test_nothing_names_a_registry() -> None:
    for name in ("pyproject.toml", "Makefile", ".ci/run"):
        assert not re.search(r"https?://|index-url", (ROOT / name).read_text(encoding="utf-8"))
