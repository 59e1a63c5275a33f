"""The same output in any process, whatever the hash seed."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
FILES = [str(ROOT / "examples" / "north-korean-troops.txt"), str(ROOT / "README.md")]


def test_every_process_prints_the_same() -> None:
    command = [sys.executable, "-m", "claimnum", *FILES, "--published", "2024-11-04", "--json"]
    printed = {
        subprocess.run(command, env=os.environ | {"PYTHONHASHSEED": seed}, capture_output=True, check=True).stdout
        for seed in ("0", "1", "4711")
    }
    assert len(printed) == 1
