"""The pages hold together without Sphinx: contents, links and anchors, code blocks, the names that docstrings are made of."""

from __future__ import annotations

import ast
import doctest
import re
from importlib import import_module
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs"
PAGES = sorted([*DOCS.glob("*.md"), ROOT / "README.md", ROOT / "CONTRIBUTING.md", ROOT / "CHANGELOG.md"])
FENCE = re.compile(r"^(`{3,})([^\n`]*)\n(.*?)^\1$", re.MULTILINE | re.DOTALL)
LANGUAGES = {"python", "toml", "json", "", "{eval-rst}", "{toctree}"}


def text_of(page: Path) -> str:
    return page.read_text(encoding="utf-8")


def prose(page: Path) -> str:
    return FENCE.sub("", text_of(page))


def anchors(page: Path) -> set[str]:
    """Headings as links name them: lower case, marks dropped, spaces as hyphens."""
    headings = re.findall(r"^#{1,6} (.+)$", prose(page), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).strip().replace(" ", "-") for heading in headings}


def place(page: Path, link: str) -> Path:
    """Where a link leads; the notebooks are copied beside the pages when the site is built."""
    there = page.parent / link
    return ROOT / "examples" / there.name if there.parent == DOCS / "examples" else there


def test_the_contents_list_every_page_and_notebook_once() -> None:
    (listed,) = [body for _, kind, body in FENCE.findall(text_of(DOCS / "index.md")) if kind.strip() == "{toctree}"]
    entries = [line for line in listed.splitlines() if line and not line.startswith(":")]
    notebooks = [f"examples/{path.stem}" for path in (ROOT / "examples").glob("*.ipynb")]
    assert sorted(entries) == sorted([*(page.stem for page in DOCS.glob("*.md") if page.stem != "index"), *notebooks])


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_somewhere(page: Path) -> None:
    for link in re.findall(r"\]\(([^)\s]+)\)", prose(page)):
        if not link.startswith("https://"):
            name, _, anchor = link.partition("#")
            there = place(page, name) if name else page
            assert there.exists(), link
            assert not anchor or anchor in anchors(there), link


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_code_blocks_are_closed_and_parse(page: Path) -> None:
    text = text_of(page)
    assert "```" not in prose(page), "a block is not closed"
    for _, kind, body in FENCE.findall(text):
        assert kind.strip() in LANGUAGES, kind
        if kind.strip() == "python":
            examples = doctest.DocTestParser().get_examples(body)
            for source in [example.source for example in examples] or [body]:
                ast.parse(source)
            assert not examples or body.endswith("\n\n"), "the last output runs into the fence"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_tables_have_as_many_cells_in_every_row(page: Path) -> None:
    for table in re.findall(r"(?:^\|.*\n)+", prose(page), re.MULTILINE):
        cells = {len(re.findall(r"(?<!\\)\|", re.sub(r"`[^`]*`", "", row))) for row in table.splitlines()}
        assert len(cells) == 1, table


def test_docstrings_are_of_names_that_are_there() -> None:
    told = re.findall(r"^\.\. auto(\w+):: (\S+)\n(?:   :members: ?(.*)\n)?", text_of(DOCS / "docstrings.md"), re.MULTILINE)
    assert told
    for kind, name, members in told:
        module, _, last = (name, "", "") if kind == "module" else name.rpartition(".")
        thing = getattr(import_module(module), last) if last else import_module(module)
        assert all(hasattr(thing, member) for member in filter(None, re.split(r",\s*", members))), name


def test_pages_name_no_place_of_their_making() -> None:
    assert not [page.name for page in PAGES if re.search(r"/(?:work|home|tmp)/", text_of(page))]
