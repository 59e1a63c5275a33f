"""The site: the pages of this folder, the notebooks of examples/ (run as it is built), the public names' docstrings."""

from __future__ import annotations

import shutil
from pathlib import Path

import claimnum

project = "claimnum"
author = "the claimnum authors"
release = claimnum.__version__
extensions = ["myst_nb", "sphinx.ext.autodoc", "sphinx.ext.napoleon"]
root_doc = "index"
exclude_patterns = ["_build"]
nb_execution_mode = "force"
nb_execution_raise_on_error = True
nb_merge_streams = True
html_theme = "furo"
html_title = f"claimnum {release}"
myst_heading_anchors = 3
pygments_dark_style = "monokai"
autodoc_member_order = "bysource"
autodoc_typehints = "description"

# Sphinx reads below this folder only: the notebooks, and what they read, are copied here.
HERE = Path(__file__).parent
shutil.copytree(HERE.parent / "examples", HERE / "examples", dirs_exist_ok=True, ignore=shutil.ignore_patterns("__pycache__"))
