"""The house's rules: imports point down, one door each to pint and quantulum3, no module too long to hold in mind."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import claimnum
from claimnum.lexicon.tables import tables

ROOT = Path(claimnum.__file__).parent
# Lower may not import higher. `lexicon` and `text` stand side by side: the outline needs abbreviations.
FLOORS = (
    *("errors", "shipped", "struct", "values", "lexicon", "text", "mentions", "wire", "view"),
    *("claims", "groups", "findings", "report", "arguments", "pipeline", "engines"),
)
DOORS = {"pint": {"values/unit.py"}, "quantulum3": {"mentions/quantulum.py"}}
FOREIGN_AT_IMPORT = {"attrs"}
OPENED_BY = {"engines/spacy.py": {"spacy"}}  # nothing imports it but the package whose part it is
FEW = 3  # word lists whose order in a call a reader sees to be right
MODULES = sorted(path.relative_to(ROOT).as_posix() for path in ROOT.rglob("*.py"))


def imports(module: str) -> Iterator[tuple[str, bool]]:
    """(dotted name, whether it is imported when the module is) of every import in a module."""
    tree = ast.parse((ROOT / module).read_text(encoding="utf-8"))
    lazy = {
        child
        for node in ast.walk(tree)
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef))
        or (isinstance(node, ast.If) and getattr(node.test, "id", "") == "TYPE_CHECKING")
        for child in ast.walk(node)
    }
    for node in ast.walk(tree):
        names = []
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module:
            names = [node.module]
        for name in names:
            yield name, node not in lazy


def floor(module: str) -> int:
    part = module.replace("/", ".").removesuffix(".py").split(".")[0]
    return FLOORS.index(part) if part in FLOORS else len(FLOORS)


@pytest.mark.parametrize("module", MODULES)
def test_imports_point_down(module: str) -> None:
    for name, _ in imports(module):
        if name.startswith("claimnum."):
            assert floor(name.removeprefix("claimnum.")) <= floor(module), f"{module} imports {name}, which lies above it"


@pytest.mark.parametrize("module", MODULES)
def test_pint_and_quantulum3_have_one_door_each_and_it_opens_lazily(module: str) -> None:
    for name, eager in imports(module):
        top = name.split(".")[0]
        if top in DOORS:
            assert module in DOORS[top], f"{module} imports {top}"
            assert not eager, f"{module} imports {top} when it is imported"


@pytest.mark.parametrize("module", MODULES)
def test_only_attrs_and_the_standard_library_are_imported_at_once(module: str) -> None:
    import sys

    for name, eager in imports(module):
        top = name.split(".")[0]
        if eager and top not in sys.stdlib_module_names | {"claimnum"}:
            assert top in FOREIGN_AT_IMPORT | OPENED_BY.get(module, set()), f"{module} imports {top} when it is imported"


@pytest.mark.parametrize("module", MODULES)
def test_a_file_is_one_idea(module: str) -> None:
    assert len((ROOT / module).read_text(encoding="utf-8").splitlines()) <= 450


def test_every_field_of_a_struct_is_read() -> None:
    trees = [ast.parse((ROOT / module).read_text(encoding="utf-8")) for module in MODULES]
    nodes = [node for tree in trees for node in ast.walk(tree)]
    read = {node.attr for node in nodes if isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Load)}
    fields = {
        (node.name, line.target.id)
        for node in nodes
        if isinstance(node, ast.ClassDef) and "Struct" in {ast.unparse(base) for base in node.bases}
        for line in node.body
        if isinstance(line, ast.AnnAssign) and isinstance(line.target, ast.Name)
    }
    assert fields
    assert sorted(f"{name}.{field}" for name, field in fields if field not in read) == []


def test_every_word_list_is_named_by_a_reader() -> None:
    source = "\n".join((ROOT / module).read_text(encoding="utf-8") for module in MODULES)
    words = set(re.findall(r"\w+", source))
    for path in sorted((ROOT / "lexicon" / "en").glob("*.toml")):
        table = tables(path.read_text(encoding="utf-8"), path.stem)
        assert sorted(name for name in table if name not in words) == [], f"nobody reads these of {path.name}"


def test_word_lists_are_handed_over_by_name() -> None:
    for module in MODULES:
        for node in ast.walk(ast.parse((ROOT / module).read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                unnamed = [arg for arg in node.args if ast.unparse(arg).startswith("frozenset(")]
                assert len(unnamed) < FEW, f"{module}:{node.lineno} hands over its word lists by their order"
                loops = [arg for arg in node.args if ast.unparse(arg).startswith("*(frozenset(")]
                assert not loops, f"{module}:{node.lineno} hands over word lists by the order of a loop"


def test_every_public_name_is_documented() -> None:
    for name in claimnum.__all__:
        assert getattr(claimnum, name).__doc__, f"{name} has no docstring"


def test_the_lazy_face_and_the_typed_face_are_one() -> None:
    tree = ast.parse((ROOT / "__init__.py").read_text(encoding="utf-8"))
    typed = {
        alias.name: (node.module or "").removeprefix("claimnum.")
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("claimnum.")
        for alias in node.names
    }
    assert typed == claimnum._HOME  # noqa: SLF001 - the map is what is under test
    assert sorted(typed) == sorted(claimnum.__all__)
    with pytest.raises(AttributeError):
        claimnum.nothing_of_this_name  # noqa: B018 - asking is the test
