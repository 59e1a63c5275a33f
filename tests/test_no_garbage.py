"""What a text is read and judged with is freed when it is done with, and never waits for the garbage collector.

A collector that has nothing to find costs nothing, and memory that is freed at once is used again while the processor has it.
"""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

import claimnum as cn

TEXT = (Path(__file__).parents[1] / "examples" / "north-korean-troops.txt").read_text(encoding="utf-8")
QUOTED = (
    "“We lost 41 boats of 1.2m,” Nina Roth said. She put it at 40. A study found 30 per cent of 400 nurses fell ill on Monday."
)
CALLS: dict[str, Callable[[], object]] = {
    "extract": lambda: cn.extract(f"{TEXT}\n\n{QUOTED}", published="2024-11-04").to_dicts(),
    "read_dates": lambda: cn.read_dates(TEXT, "2024-11-04"),
    "reconcile": lambda: cn.reconcile(cn.extract(TEXT) + cn.extract(QUOTED)).to_dict(),
    "report": lambda: str(cn.reconcile(cn.extract(TEXT))),
    "notebook": lambda: cn.reconcile(cn.extract(TEXT))._repr_html_(),
    "check": lambda: str(cn.check(QUOTED, against=[TEXT])),
    "explain": lambda: str(cn.explain(*cn.extract(TEXT)[:2])),
}


@pytest.fixture
def collector_off() -> Iterator[None]:
    gc.collect()
    gc.disable()
    gc.set_debug(gc.DEBUG_SAVEALL)
    yield
    gc.set_debug(0)
    gc.garbage.clear()
    gc.enable()


@pytest.mark.usefixtures("collector_off")
@pytest.mark.parametrize("name", CALLS)
def test_nothing_waits_for_the_collector(name: str) -> None:
    CALLS[name]()
    gc.collect()
    assert [type(one).__qualname__ for one in gc.garbage if type(one).__module__.startswith("claimnum")] == []
