"""The examples run, with small parameters, and say what they are there to say."""

from __future__ import annotations

import json
import re
import runpy
import shutil
import sys
from pathlib import Path
from typing import Any

import pytest

EXAMPLES = Path(__file__).parents[1] / "examples"
NOTEBOOKS = sorted(EXAMPLES.glob("*.ipynb"))


def run(name: str, capsys: pytest.CaptureFixture[str], **parameters: int) -> str:
    (script,) = EXAMPLES.glob(f"{name}*.py")
    runpy.run_path(str(script))["main"](**parameters)
    return capsys.readouterr().out


def test_the_seed_article_bounds_the_troops(capsys: pytest.CaptureFixture[str]) -> None:
    told = run("01", capsys)
    assert "as high as 12,000" in told
    assert "✓ agrees: Volodymyr Zelensky’s 11,000 and Pat Ryder’s at least 10,000" in told


def test_a_rising_toll_supersedes_is_revised_and_conflicts(capsys: pytest.CaptureFixture[str]) -> None:
    superseded, conflicts, agrees, revised = re.split(r"^conflicts|^agrees|^a source.*", run("02", capsys), flags=re.MULTILINE)
    assert "38 (2024-09-04) replaces interior ministry’s 23" in superseded
    assert "(same_day)" in conflicts
    assert "1,240" in agrees
    assert "35 (2024-09-05) replaces interior ministry’s 38" in revised
    assert "stood: 23 to 31 from 2024-09-03, 38 from 2024-09-04, 35 from 2024-09-05" in revised


def test_a_model_s_answer_has_each_verdict(capsys: pytest.CaptureFixture[str]) -> None:
    told = run("03", capsys)
    assert told.startswith("contradicted: 3 supported, 1 contradicted, 1 unverified")
    assert "“12” against “at least 15” in Danube Wire, 2024-06-02" in told


def test_many_documents_make_one_table(capsys: pytest.CaptureFixture[str]) -> None:
    told = run("04", capsys, count=40, workers=1)
    assert told.startswith("40 documents, 40 claims, 10 stories")


@pytest.mark.cluster
@pytest.mark.skipif(shutil.which("java") is None, reason="Spark needs Java")
@pytest.mark.filterwarnings("ignore")  # Spark's own, about its own Java and pandas
def test_spark_finds_the_conflicts_of_each_story(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("pyspark")
    monkeypatch.setenv("PYSPARK_PYTHON", sys.executable)
    monkeypatch.setenv("SPARK_LOCAL_IP", "127.0.0.1")
    told = run("05", capsys, count=40, parts=2)
    assert "40 documents, 40 claims" in told
    assert re.search(r"^[1-9]\d* conflicts", told, flags=re.MULTILINE)


def test_scripts_are_short() -> None:
    assert all(len(script.read_text(encoding="utf-8").splitlines()) <= 60 for script in EXAMPLES.glob("*.py"))


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.name)
def test_notebooks_were_run_and_run_still(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(EXAMPLES)
    cells = [cell for cell in json.loads(path.read_text(encoding="utf-8"))["cells"] if cell["cell_type"] == "code"]
    outputs = [output for cell in cells for output in cell["outputs"]]
    assert all(cell["execution_count"] for cell in cells)
    assert any("<svg" in "".join(output.get("data", {}).get("text/html", "")) for output in outputs)
    names: dict[str, Any] = {}
    for cell in cells:
        exec("".join(cell["source"]), names)  # noqa: S102 - the project's own notebook
