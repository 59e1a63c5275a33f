"""The reference names all that is public, and its tables are the code's."""

from __future__ import annotations

import inspect
import re
from pathlib import Path

import attrs
import pytest

import claimnum
from claimnum import Policy, Reading, errors
from claimnum.findings.finding import FLAGS, VERDICTS
from claimnum.mentions.mention import REASONS
from claimnum.wire.record import KEYS

REFERENCE = (Path(__file__).parents[1] / "docs" / "reference.md").read_text(encoding="utf-8")
PUBLIC = [getattr(claimnum, name) for name in claimnum.__all__]
CLASSES = [each for each in PUBLIC if inspect.isclass(each) and not issubclass(each, Exception)]


def rows(heading: str) -> dict[str, list[str]]:
    """The first table behind a heading: the first cell of each row (its backticks off), and the other cells."""
    table = REFERENCE.split(f" {heading}\n", 1)[1].split("|---", 1)[1].split("\n\n", 1)[0]
    cells = [[cell.strip() for cell in line.strip("|").split(" | ")] for line in table.splitlines()[1:]]
    return {first.strip("`"): rest for first, *rest in cells}


def test_the_table_of_keys_is_the_wire_s() -> None:
    assert rows("The wire format") == {key: [" or ".join(types), says] for key, (types, says) in KEYS.items()}
    assert list(rows("The wire format")) == list(KEYS)


@pytest.mark.parametrize(("heading", "made"), [("`Policy`", Policy), ("`Reading`", Reading)])
def test_parameters_are_told_with_their_defaults(heading: str, made: type[attrs.AttrsInstance]) -> None:
    told = {name: cells[0].strip("`").strip('"') for name, cells in rows(heading).items()}
    assert told == {field.name: str(field.default) for field in attrs.fields(made)}


def test_every_error_is_told_with_its_fields() -> None:
    leaves = [each for each in vars(errors).values() if inspect.isclass(each) and each.__bases__[0] is errors.ClaimnumError]
    assert {name: cells[:2] for name, cells in rows("Errors").items()} == {
        leaf.__name__: [leaf.__bases__[1].__name__, ", ".join(f"`{name}`" for name in inspect.signature(leaf).parameters)]
        for leaf in leaves
    }


@pytest.mark.parametrize("name", claimnum.__all__)
def test_every_public_name_is_told(name: str) -> None:
    assert re.search(rf"`(cn\.)?{name}`", REFERENCE)


@pytest.mark.parametrize("made", CLASSES, ids=lambda made: made.__name__)
def test_every_public_member_is_told(made: type) -> None:
    part = re.split(rf"\n### `?{made.__name__}`?\n", REFERENCE)[1].split("\n##")[0]
    public = [name for name in vars(made) if not name.startswith("_")]
    assert [name for name in public if not re.search(rf"\b{name}\b", part)] == []


def test_every_public_name_shows_an_example() -> None:
    """Those of a class may stand at its members; doctest runs them all."""
    made = [each for each in PUBLIC if not isinstance(each, str)]
    texts = {each.__name__: [each.__doc__, *(member.__doc__ for member in vars(each).values())] for each in made}
    assert [name for name, docs in texts.items() if not any(">>>" in (doc or "") for doc in docs)] == []


def test_closed_lists_are_told_whole() -> None:
    assert set(rows("`Finding`")) == set(FLAGS)
    assert all(word in REFERENCE for word in (*VERDICTS, *REASONS))
