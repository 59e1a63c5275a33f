"""What every test stands on: the package under test is the one that was asked for."""

from __future__ import annotations

import os
from pathlib import Path

import claimnum


def pytest_report_header() -> str:
    return f"claimnum from {Path(claimnum.__file__).parent}"


def pytest_sessionstart() -> None:
    """`make wheel` names the folder it unpacked the wheel to; running against the checkout instead would prove nothing."""
    wanted = os.environ.get("CLAIMNUM_FROM")
    if wanted and Path(wanted).resolve() not in Path(claimnum.__file__).resolve().parents:
        raise RuntimeError(f"claimnum came from {claimnum.__file__}, not from {wanted}")
