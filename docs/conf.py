"""The site: the pages of this folder, and the public names' docstrings, by Sphinx."""

from __future__ import annotations

import claimnum

project = "claimnum"
author = "the claimnum authors"
release = claimnum.__version__
extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.napoleon"]
root_doc = "index"
exclude_patterns = ["_build"]
html_theme = "furo"
html_title = f"claimnum {release}"
myst_heading_anchors = 3
pygments_dark_style = "monokai"
autodoc_member_order = "bysource"
autodoc_typehints = "description"
