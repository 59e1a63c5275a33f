"""Makes examples/*.ipynb from the cells below and runs them: `make notebooks` (needs claimnum[docs]).

A notebook's words and code stand here, where they can be reviewed; its outputs are what the run shows.
"""

from pathlib import Path

import nbformat
from nbclient import NotebookClient

EXAMPLES = Path(__file__).parents[1] / "examples"

# Cells that start with a heading as words, and code.
WORDS = ("# ", "## ")
SEED = [
    """# One article
The worked example: what the numbers of one article come to. `claims` shows the text with each quantity marked and what was
read of it; hover over a faint number to see why it is no claim.""",
    """from pathlib import Path

import claimnum as cn

text = Path("north-korean-troops.txt").read_text(encoding="utf-8")
claims = cn.extract(text, publisher="The Hill", published="2024-11-04")
claims""",
    """## What they come to
A row a question: the claims on one scale, then what was found. A filled end belongs to the interval, a hollow one does
not, an arrow is an open end; what is only possible is dashed.""",
    "report = cn.reconcile(claims)\nreport",
    "## Why\nEvery verdict explains itself: the gates, both readings, the lexicon rows behind them.",
    "finding = report.agreements[0]\nprint(cn.explain(finding.a, finding.b))",
    "## As a table",
    """claims.to_pandas()[["surface", "lower", "upper", "unit", "head", "source", "said"]]""",
]
TOLL = [
    """# A week of rising tolls
One flood, told day by day by two wires. Each dispatch is right for its day, but for those that are not: the timeline shows who
said what when, what replaced it, and what cannot be true with what.""",
    """import runpy

import claimnum as cn

week = runpy.run_path("02_rising_toll.py")["WEEK"]
claims = [cn.extract(text, publisher=publisher, published=day) for day, publisher, text in week]
report = cn.reconcile(claims)
report.timeline("kill")""",
    """## What stood on each day
The shaded steps run between the least and the greatest firm figure that nobody had replaced: a line where the sources agree.
A bound ("at least 14", "no more than 30") is drawn but is no figure; what was replaced is faint; what is in conflict is red
and has a cross.""",
    "print(report.timeline('kill'))",
    "## As a table\nA row a claim, for a plot of your own.",
    """import pandas as pd

pd.DataFrame(report.timeline("kill").to_dicts())[["day", "surface", "lower", "upper", "source", "conflicts", "replaced_by"]]""",
    "## The whole report\nEvery question at once, the conflicts first.",
    "report",
]
ANSWER = [
    """# A model's answer against its sources
The answer, marked: ✓ supported, ✗ contradicted, ? unverified. Below it, the reason for each.""",
    """import runpy

import claimnum as cn

example = runpy.run_path("03_check_a_models_answer.py")
check = cn.check(example["ANSWER"], against=example["SOURCES"])
check""",
    "## What the sources say\nThe sources alone agree with each other. With the answer, one question has a conflict.",
    """evidence = sum((cn.extract(source) for source in example["SOURCES"]), cn.Claims())
cn.reconcile(evidence + check.draft)""",
    "## For a pipeline",
    """{each.claim.surface: each.verdict for each in check.supports}""",
]


def make(name: str, cells: list[str]) -> None:
    made = [nbformat.v4.new_markdown_cell(c) if c.startswith(WORDS) else nbformat.v4.new_code_cell(c) for c in cells]
    for number, cell in enumerate(made):
        cell["id"] = f"cell-{number}"  # the same in every run
    notebook = nbformat.v4.new_notebook(cells=made)
    NotebookClient(notebook, record_timing=False, resources={"metadata": {"path": str(EXAMPLES)}}).execute()
    notebook["metadata"] = {"language_info": {"name": "python"}}
    nbformat.write(notebook, EXAMPLES / f"{name}.ipynb")


if __name__ == "__main__":
    make("01_seed_article", SEED)
    make("02_rising_toll", TOLL)
    make("03_check_a_models_answer", ANSWER)
