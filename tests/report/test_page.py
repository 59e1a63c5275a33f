"""The page that `make demo` writes, opened in a browser: what a reader finds on it."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from claimnum import Claim, Claims, reconcile
from claimnum.__main__ import main

CHROMIUM = next((found for name in ("chromium", "chromium-browser", "google-chrome") if (found := shutil.which(name))), None)
ARTICLE = Path(__file__).parents[2] / "examples" / "north-korean-troops.txt"
QUIET = ("--disable-background-networking", "--disable-sync", "--disable-component-update", "--no-first-run")


def opened(page: Path, profile: Path) -> ET.Element:
    """The body of a page as the browser has it once its style and scripts, were there any, have run."""
    assert CHROMIUM is not None
    command = [CHROMIUM, "--headless", "--no-sandbox", "--disable-gpu", *QUIET, f"--user-data-dir={profile}", "--dump-dom"]
    dom = subprocess.run([*command, page.as_uri()], capture_output=True, check=True, text=True, timeout=120).stdout
    body = re.search(r"<body>.*</body>", dom, re.DOTALL)
    assert body is not None
    return ET.fromstring(re.sub(r"<style>.*?</style>", "", body[0], flags=re.DOTALL))  # noqa: S314 - our own page


@pytest.mark.skipif(CHROMIUM is None, reason="needs chromium")
def test_the_demo_page_has_a_row_a_question_and_its_reasons(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    page = tmp_path / "demo.html"
    assert main([str(ARTICLE), "--publisher", "The Hill", "--published", "2024-11-04", "--html", str(page)]) == 0
    printed = capsys.readouterr().out
    body = opened(page, tmp_path / "profile")

    questions = ["".join(title.itertext()) for title in body.iter("h2")]
    assert "North Korean troops, Kursk" in questions
    assert all(question in printed for question in questions)
    charts = list(body.iter("svg"))
    assert len(charts) == len(questions)
    labels = ["".join(label.itertext()) for label in charts[questions.index("North Korean troops, Kursk")].iter("text")]
    assert [label for label in labels if "·" in label] == [
        "11,000 · Volodymyr Zelensky, 2024-11-04",
        "at least 10,000 · Pat Ryder, 2024-11-04",
    ]
    rows = [["".join(cell.itertext()) for cell in row.iter("td")] for row in body.iter("tr")]
    assert [
        "✓ agrees",
        "Volodymyr Zelensky’s 11,000 and Pat Ryder’s at least 10,000 can both be true: 11,000 lies inside 10,000 or more.",
    ] in rows
    assert all(reason in printed for _, reason in rows)
    assert not list(body.iter("script"))


@pytest.mark.skipif(CHROMIUM is None, reason="needs chromium")
def test_a_timeline_page_has_a_row_a_claim_in_the_order_of_days(tmp_path: Path) -> None:
    tolls = [(14, "02", "<b>police</b>"), (23, "03", "ministry"), (31, "03", "hospital"), (38, "04", "ministry")]
    claims = Claims([Claim.of(n, head="person", event="kill", said=f"2024-09-{day}", source=who) for n, day, who in tolls])
    page = tmp_path / "timeline.html"
    page.write_text(reconcile(claims).timeline().to_html(), encoding="utf-8")
    body = opened(page, tmp_path / "profile")

    rows = [["".join(cell.itertext()) for cell in row.iter("td")] for row in body.iter("tr")]
    assert [row[0] for row in rows] == ["1 · 2024-09-02", "2 · 2024-09-03", "3 · 2024-09-03", "4 · 2024-09-04"]
    assert [row[2] for row in rows] == ["<b>police</b>", "ministry", "hospital", "ministry"]
    assert rows[1][3] == "✗ conflicts with 3 · → replaced by 4"
    (chart,) = body.iter("svg")
    labels = ["".join(label.itertext()) for label in chart.iter("text")]
    assert {"1 <b>police</b>", "4 ministry", "2 Sep 2024", "4 Sep"} <= set(labels)
