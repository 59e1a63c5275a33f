"""What importing claimnum costs and touches."""

from __future__ import annotations

import subprocess
import sys

FOREIGN = ("pint", "quantulum3", "inflect", "numpy", "pandas", "polars", "pyarrow")

PROBE = f"""
import builtins, io, logging, sys
before = (list(logging.root.handlers), logging.root.level)
opened = []
real = io.open
def spy(file, *args, **kwargs):
    opened.append(str(file))
    return real(file, *args, **kwargs)
builtins.open = io.open = spy
import claimnum
assert (list(logging.root.handlers), logging.root.level) == before, "import configured a logger"
data = [f for f in opened if f.endswith((".toml", ".tsv", ".txt", ".json"))]
assert not data, f"import read {{data}}"
loaded = [m for m in {FOREIGN!r} if m in sys.modules]
assert not loaded, f"import loaded {{loaded}}"
"""


def test_importing_claimnum_reads_no_data_configures_no_logger_and_loads_nothing_heavy() -> None:
    done = subprocess.run([sys.executable, "-c", PROBE], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
