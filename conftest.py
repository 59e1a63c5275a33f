"""What every test stands on: the package under test is the one asked for; examples in README and docs are run."""

from __future__ import annotations

import os
from doctest import ELLIPSIS, NORMALIZE_WHITESPACE
from importlib.util import find_spec
from pathlib import Path

from hypothesis import settings
from sybil import Sybil
from sybil.parsers.markdown import PythonCodeBlockParser, SkipParser

import claimnum

# The same examples in every run, so that a red build is the change's own; `--hypothesis-profile=explore` looks for new ones.
settings.register_profile("repeatable", derandomize=True, deadline=None)
settings.register_profile("explore", max_examples=500, deadline=None)
settings.load_profile("repeatable")

# Its examples are doctests like any other's, but importing it needs the package it is a part of.
collect_ignore = [] if find_spec("spacy") else ["src/claimnum/engines/spacy.py"]

collect_ignore_glob = ["docs/examples/*"]  # `make docs` copies the notebooks and what they read there

pytest_collect_file = Sybil(
    parsers=[PythonCodeBlockParser(doctest_optionflags=ELLIPSIS | NORMALIZE_WHITESPACE), SkipParser()],
    patterns=["*.md"],
    setup=lambda names: names.update(lacks=lambda package: find_spec(package) is None),
).pytest()


def pytest_report_header() -> str:
    return f"claimnum from {Path(claimnum.__file__).parent}"


def pytest_sessionstart() -> None:
    """`make wheel` names the folder it unpacked the wheel to; running against the checkout instead would prove nothing."""
    wanted = os.environ.get("CLAIMNUM_FROM")
    if wanted and Path(wanted).resolve() not in Path(claimnum.__file__).resolve().parents:
        raise RuntimeError(f"claimnum came from {claimnum.__file__}, not from {wanted}")
