"""The benchmark behind docs/performance.md: `make bench` (about ten minutes), or `bench.py` without `--full` for a look.

Peers run on the same texts in the same process, in turn with us, several rounds; what is printed are ratios, median with
the smallest and largest. Absolute figures are this machine's, and only there to give the ratios a size. quantulum3 is always
there; spaCy (with its small English model, under whatever name `--spacy` says) and Recognizers-Text are measured where they
are installed (the latter needs `emoji<2`), each on one thread.

The texts are ours: ordinary news (tests/corpus/news), and news stories that are dense with numbers (tests/corpus/stories).
"""

from __future__ import annotations

import argparse
import collections
import gc
import json
import math
import os
import platform
import shutil
import statistics
import subprocess
import sys
import time
import warnings
from collections.abc import Callable
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path

from growth import growth_chart
from stages import stage_shares

import claimnum as cn
from claimnum.lexicon.load import Lexicon
from claimnum.mentions.find import find
from claimnum.text.document import Document
from claimnum.text.outline import outline
from claimnum.values.reading import DEFAULT_READING

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "performance.md"
PLOT = ROOT / "docs" / "growth.svg"

Row = tuple[str, str]


def stories() -> list[Document]:
    """The documents of all stories."""
    read = [json.loads(p.read_text(encoding="utf-8")) for p in sorted((ROOT / "tests/corpus/stories").glob("*.json"))]
    return [Document(d["text"], d["publisher"], d["published"]) for story in read for d in story["documents"]]


def news() -> list[Document]:
    """The articles of ordinary news."""
    folder = ROOT / "tests/corpus/news"
    rows = [row.split("\t") for row in (folder / "index.tsv").read_text(encoding="utf-8").splitlines()]
    return [Document((folder / name).read_text(encoding="utf-8"), publisher, day) for name, publisher, day in rows]


def spacing(documents: list[Document]) -> str:
    """How dense with numbers some texts are."""
    claims = sum(len(cn.extract(document)) for document in documents)
    return f"a claim every {sum(len(document.text) for document in documents) / claims:.0f} characters"


def seconds(work: Callable[[], object]) -> float:
    started = time.process_time()
    work()
    return time.process_time() - started


def ratio(ours: Callable[[], object], theirs: Callable[[], object], rounds: int) -> str:
    """Their time over ours, measured in turn: median (smallest to largest).

    What both have loaded by then is kept from the garbage collector, so that neither pays for looking through the other's.
    """
    ours()
    theirs()
    gc.collect()
    gc.freeze()
    ratios = sorted(seconds(theirs) / seconds(ours) for _ in range(rounds))
    return f"{statistics.median(ratios):.1f} × ({ratios[0]:.1f} to {ratios[-1]:.1f})"


def read_all(documents: list[Document]) -> None:
    for document in documents:
        cn.extract(document)


def find_all(documents: list[Document]) -> None:
    words = Lexicon.english()
    for document in documents:
        find(outline(document, words), words, DEFAULT_READING)


def quantulum(documents: list[Document]) -> Callable[[], object]:
    from quantulum3 import parser

    def work() -> None:
        for document in documents:
            parser.parse(document.text)

    return work


def spacy(documents: list[Document], model: str, *, batches: bool) -> Callable[[], object] | None:
    try:
        import spacy as library

        nlp = library.load(model, exclude=["ner", "lemmatizer", "attribute_ruler"])
    except (ImportError, OSError):
        return None
    if batches:
        return lambda: collections.deque(nlp.pipe(document.text for document in documents), 0)
    return lambda: [nlp(document.text) for document in documents]


def recognizers(documents: list[Document]) -> Callable[[], object] | None:
    try:
        from recognizers_number_with_unit import recognize_currency, recognize_dimension
        from recognizers_text import Culture
    except ImportError:
        return None

    def work() -> None:
        for document in documents:
            recognize_currency(document.text, Culture.English)
            recognize_dimension(document.text, Culture.English)

    return work


def peers(documents: list[Document], rounds: int, model: str) -> list[Row]:
    """How many times faster than each peer, on the same texts."""
    rows = []
    theirs = quantulum(documents)
    rows.append(("finding mentions alone, against quantulum3.parser.parse", ratio(lambda: find_all(documents), theirs, rounds)))
    rows.append(("whole extract, against quantulum3.parser.parse", ratio(lambda: read_all(documents), theirs, rounds)))
    for name, made in (
        ("spaCy, small English model, tagger and parser alone", spacy(documents, model, batches=False)),
        ("the same in batches", spacy(documents, model, batches=True)),
        ("Recognizers-Text, currency and dimension", recognizers(documents)),
    ):
        rows.append(
            (f"whole extract, against {name}", ratio(lambda: read_all(documents), made, rounds) if made else "not installed")
        )
    return rows


def speed(name: str, documents: list[Document], rounds: int) -> Row:
    """Characters a second of process time, one core."""
    size = sum(len(document.text) for document in documents)
    rates = sorted(size / seconds(lambda: read_all(documents)) for _ in range(rounds))
    return f"whole extract, {name}", f"{statistics.median(rates):,.0f} characters/s"


# ---- each in a process of its own


def alone(task: str, size: int) -> dict[str, float]:
    """What one task measures in a fresh process: seconds and the peak of memory in MB."""
    command = [sys.executable, __file__, "--task", task, "--size", str(size)]
    printed = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    result: dict[str, float] = json.loads(printed.splitlines()[-1])
    return result


def peak_mb() -> float:
    import resource

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def task_text(size: int) -> dict[str, float]:
    """Reading one text of so many characters."""
    body = "\n\n".join(document.text for document in stories())
    text = (body * (size // len(body) + 1))[:size]
    cn.extract("40 people were killed.")
    return {"seconds": seconds(lambda: cn.extract(text)), "mb": peak_mb()}


def _claims(size: int, groups: int) -> cn.Claims:
    return cn.Claims(
        tuple(
            cn.Claim.of(
                1000 + n % 997,
                head=f"thing{n % groups}",
                source=f"S{n % 89}",
                said=f"2024-{1 + n % 12:02}-{1 + n % 28:02}",
                document=f"d{n}",
            )
            for n in range(size)
        )
    )


def _judged(size: int, groups: int) -> dict[str, float]:
    claims = _claims(size, groups)
    return {"seconds": seconds(lambda: cn.reconcile(claims).to_dict()), "mb": peak_mb()}


def task_many(size: int) -> dict[str, float]:
    """Reconciling so many claims in groups of a hundred, to a row a question: low, best, high, verdict."""
    claims = _claims(size, max(1, size // 100))
    return {"seconds": seconds(lambda: collections.deque(cn.reconcile(claims).groups, 0)), "mb": peak_mb()}


def task_listed(size: int) -> dict[str, float]:
    """The same, every pair listed: 49 findings a claim, each with its reason: no task for a million claims."""
    return _judged(size, max(1, size // 100))


def task_one(size: int) -> dict[str, float]:
    """Reconciling so many claims that all answer one question."""
    return _judged(size, 1)


def task_cold(size: int) -> dict[str, float]:
    """Import and first extract of the seed article."""
    text = (ROOT / "examples" / "north-korean-troops.txt").read_text(encoding="utf-8")
    return {"seconds": seconds(lambda: cn.extract(text[:size], published="2024-11-04")), "mb": peak_mb()}


NOUNS = {
    "text": "characters of text",
    "many": "claims, a hundred a question, a row each",
    "listed": "claims, a hundred a question, every pair listed",
    "one": "claims, one question",
}
TASKS = {"text": task_text, "many": task_many, "listed": task_listed, "one": task_one, "cold": task_cold}


def cold(rounds: int) -> list[Row]:
    """Time of a process that imports claimnum, and of one that reads the seed article, each over a bare Python's.

    With bytecode, as installed: a checkout's is written by the first run of each, whatever the environment says.
    """
    written = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}

    def run(code: str) -> float:
        started = time.perf_counter()
        subprocess.run([sys.executable, "-c", code], check=True, cwd=ROOT, env=written)
        return time.perf_counter() - started

    article = "examples/north-korean-troops.txt"
    first = f"import claimnum as cn; cn.extract(open({article!r}, encoding='utf-8').read(), published='2024-11-04')"
    for code in ("pass", "import claimnum", first):
        run(code)
    rows = []
    for name, code in (("import claimnum", "import claimnum"), ("import and first extract of the seed article", first)):
        over = sorted(run(code) - run("pass") for _ in range(rounds))
        told = f"{1000 * statistics.median(over):.0f} ms ({1000 * over[0]:.0f} to {1000 * over[-1]:.0f})"
        rows.append((f"{name}, over a bare Python", told))
    return rows


def two_cores(documents: list[Document], rounds: int) -> list[Row]:
    """extract_many with two workers against one, wall time, pool start included."""
    many = documents * 100

    def wall(workers: int) -> float:
        started = time.perf_counter()
        for _ in cn.extract_many(many, workers=workers):
            pass
        return time.perf_counter() - started

    ratios = sorted(wall(1) / wall(2) for _ in range(rounds))
    spread = f"{statistics.median(ratios):.2f} × ({ratios[0]:.2f} to {ratios[-1]:.2f})"
    return [(f"extract_many on {len(many):,} documents, two workers against one", spread)]


def grown(*, full: bool) -> tuple[list[Row], dict[str, list[tuple[int, float]]]]:
    """Growth of time and memory with the size of the input."""
    sizes = {
        "text": [10**3, 10**4, 10**5, 10**6, 10**7],
        "many": [10**3, 10**4, 10**5, 10**6],
        "listed": [10**3, 2 * 10**3, 5 * 10**3, 10**4],
        "one": [10**3, 10**4, 10**5, 10**6],
    }
    curves: dict[str, list[tuple[int, float]]] = {}
    rows = []
    for task, steps in sizes.items():
        for size in steps if full else steps[:-1]:
            measured = alone(task, size)
            curve = curves.setdefault(task, [])
            curve.append((size, measured["seconds"]))
            told = f"{measured['seconds']:.2f} s, peak {measured['mb']:,.0f} MB"
            rows.append(
                (f"{size:,} {NOUNS[task]}", f"{told}, × {doubling(*curve[-2:]):.2f} a doubling" if size > START else told)
            )
    return rows, curves


def spark() -> list[Row]:
    """The example on 100,000 short documents as a user runs it, Spark's own start included."""
    name = "examples/05_spark_100k.py, two local cores"
    if not (find_spec("pyspark") and shutil.which("java")):
        return [(name, "pyspark or Java not installed")]
    environment = {**os.environ, "PYSPARK_PYTHON": sys.executable, "SPARK_LOCAL_IP": "127.0.0.1"}
    command = [sys.executable, str(ROOT / "examples" / "05_spark_100k.py")]
    told = subprocess.run(command, capture_output=True, text=True, check=True, env=environment).stdout
    return [(name, "; ".join(line for line in told.splitlines() if line.endswith(" s")))]


START = 10**4  # below it what is fixed weighs too much for growth to be told


def doubling(one: tuple[int, float], two: tuple[int, float]) -> float:
    """What twice the input costs, from two points of a curve (size, seconds)."""
    return math.exp(math.log(two[1] / one[1]) * math.log(2) / math.log(two[0] / one[0]))


def table(title: str, rows: list[Row]) -> str:
    return "\n".join([f"## {title}", "", "| what | measured |", "|---|---|", *(f"| {a} | {b} |" for a, b in rows), ""])


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--full", action="store_true", help="to 10 MB and a million claims, and the page is written")
    arguments.add_argument("--spacy", default="en_core_web_sm", help="the name of spaCy's small English model")
    arguments.add_argument("--task", choices=TASKS, help=argparse.SUPPRESS)
    arguments.add_argument("--size", type=int, default=0, help=argparse.SUPPRESS)
    options = arguments.parse_args()
    if options.task:
        print(json.dumps(TASKS[options.task](options.size)))
        return
    os.environ.setdefault("OMP_NUM_THREADS", "1")  # before any peer's numpy is imported
    warnings.simplefilter("ignore")  # quantulum3 warns on import; that is what it is measured with
    documents = stories()
    texts = {"ordinary news": news(), "stories dense with numbers": documents}
    rounds = 7 if options.full else 3
    cold_rows = cold(3 * rounds)
    growth_rows, curves = grown(full=options.full)
    sections = [
        *(
            table(f"Against peers: {name}, {spacing(these)}", peers(these, rounds, options.spacy))
            for name, these in texts.items()
        ),
        table(
            "Speed",
            [
                *(speed(name, these, rounds) for name, these in texts.items()),
                *two_cores(documents, rounds),
                *(spark() if options.full else []),
            ],
        ),
        table("Stages of a whole extract", stage_shares(documents, rounds)),
        table("Cold start", cold_rows),
        table("Growth", growth_rows),
    ]
    page = "\n".join(
        [
            "# Performance",
            "",
            "Written by `make bench`. Ratios are medians of rounds taken in turn, on the same texts in the same process",
            "(smallest to largest); times are process time",
            f"on {platform.machine()}, Python {platform.python_version()}, quantulum3 {version('quantulum3')}.",
            "",
            *sections,
            "![Growth of time with the size of the input](growth.svg)",
            "",
        ]
    )
    print(page)
    if options.full:
        PAGE.write_text(page, encoding="utf-8")
        PLOT.write_text(growth_chart(curves), encoding="utf-8")


if __name__ == "__main__":
    main()
