"""The command line, in this process: what it prints, what it returns, and that bad input is one line and 2."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest

import claimnum
from claimnum.__main__ import main
from claimnum.wire.schema import claim_schema

MONDAY = "Officials said 40 people were killed."
LATER = "No more than 30 people were killed, police said."


@pytest.fixture
def wires(tmp_path: Path) -> tuple[str, str]:
    for name, text in (("monday.txt", MONDAY), ("later.txt", LATER)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    return str(tmp_path / "monday.txt"), str(tmp_path / "later.txt")


def test_two_files_that_conflict_are_told_with_the_reason(wires: tuple[str, str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main([*wires, "--published", "2024-11-04"]) == 0
    printed = capsys.readouterr().out
    assert "1 conflict" in printed
    assert "✗ conflicts" in printed
    assert "40" in printed
    assert "no more than 30" in printed.lower()


def test_json_holds_valid_claims_and_the_report(wires: tuple[str, str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main([*wires, "--published", "2024-11-04", "--json"]) == 0
    printed = json.loads(capsys.readouterr().out)
    for claim in printed["claims"]:
        jsonschema.validate(claim, claim_schema())
    assert {finding["verdict"] for finding in printed["report"]["findings"]} == {"conflicts"}


def test_a_page_is_written(wires: tuple[str, str], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([wires[0], "--html", str(tmp_path / "out.html")]) == 0
    assert (tmp_path / "out.html").read_text(encoding="utf-8").startswith("<!doctype html>")
    assert capsys.readouterr().out


def test_a_contradicted_draft_exits_1_and_a_sound_one_0(wires: tuple[str, str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", wires[0], "--against", wires[1], "--published", "2024-11-04"]) == 1
    assert "contradicted" in capsys.readouterr().out
    assert main(["check", wires[0], "--against", wires[0]]) == 0
    assert main(["check", wires[0], "--against", wires[1], "--json", "--published", "2024-11-04"]) == 1
    capsys.readouterr()


@pytest.mark.parametrize(
    "arguments", [["none.txt"], ["{monday}", "--published", "soon"], ["check", "none.txt", "--against", "x"]]
)
def test_bad_input_is_one_line_and_2(arguments: list[str], wires: tuple[str, str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main([argument.format(monday=wires[0]) for argument in arguments]) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err.startswith("claimnum: ")
    assert printed.err.count("\n") == 1


def test_a_file_that_is_not_utf8_says_where(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "latin.txt").write_bytes("40 blessés".encode("latin-1"))
    assert main([str(tmp_path / "latin.txt")]) == 2
    assert "is not UTF-8 (byte 8)" in capsys.readouterr().err


def test_an_empty_file_has_no_claims_and_is_no_error(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "empty.txt").write_text("", encoding="utf-8")
    assert main([str(tmp_path / "empty.txt")]) == 0
    assert "0 claims" in capsys.readouterr().out


def test_a_reader_that_has_seen_enough_is_no_error(wires: tuple[str, str]) -> None:
    command = [sys.executable, "-m", "claimnum", *wires]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as run:
        assert run.stdout is not None
        assert run.stderr is not None
        run.stdout.close()
        assert (run.stderr.read(), run.wait()) == (b"", 0)


def test_a_draft_may_be_piped_in(
    wires: tuple[str, str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(MONDAY.encode()), encoding="utf-8"))
    assert main(["check", "-", "--against", wires[1], "--published", "2024-11-04"]) == 1
    assert "✗ contradicted “40” people" in capsys.readouterr().out


def test_the_version_is_the_package_s(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["--version"])
    assert stopped.value.code == 0
    assert capsys.readouterr().out == f"claimnum {claimnum.__version__}\n"


def test_usage_names_what_was_called(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    for called, told in (("/usr/bin/claimnum", "claimnum"), ("/lib/claimnum/__main__.py", "python -m claimnum")):
        monkeypatch.setattr(sys, "argv", [called])
        for arguments, usage in ((["--help"], told), (["check", "--help"], f"{told} check")):
            with pytest.raises(SystemExit):
                main(arguments)
            printed = capsys.readouterr().out
            assert printed.startswith(f"usage: {usage} [-h]")
    assert "draft and its sources" in " ".join(printed.split())
