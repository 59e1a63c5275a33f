"""The command line: `python -m claimnum FILE…` and `python -m claimnum check DRAFT --against FILE…`.

Exit status: 0 done (and nothing contradicted), 1 the draft is contradicted, 2 bad input, said in one line.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Sequence
from errno import EINVAL
from pathlib import Path

import claimnum
from claimnum.claims.claims import joined
from claimnum.errors import ClaimnumError, UnreadableFileError
from claimnum.pipeline import check, extract, reconcile
from claimnum.text.document import Document

STDIN = "-"
FILE = "a text file in UTF-8, or - for what is piped in"


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit status."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    try:
        if arguments[:1] == ["check"]:
            return _check(arguments[1:])
        return _report(arguments)
    except BrokenPipeError:  # whoever reads has seen enough (`| head`); nothing is to be written at exit either
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except ClaimnumError as error:
        print(f"claimnum: {error}", file=sys.stderr)
        return 2


def _report(arguments: list[str]) -> int:
    """Print the report of files; 0."""
    parser = argparse.ArgumentParser(
        prog=_prog(),
        description="Print which quantity claims of the files agree and which conflict.",
        epilog=f"{_prog()} check DRAFT --against FILE… checks a draft against its sources.",
    )
    parser.add_argument("--version", action="version", version=f"claimnum {claimnum.__version__}")
    parser.add_argument("files", nargs="+", metavar="FILE", help=FILE)
    parser.add_argument("--published", metavar="DATE", help="the ISO date on which they were published")
    parser.add_argument("--publisher", metavar="NAME", help="who published them (default: each file's name)")
    parser.add_argument("--json", action="store_true", help="print the report and its claims as JSON")
    parser.add_argument("--html", metavar="OUT", type=Path, help="also write the report as a page")
    options = parser.parse_args(arguments)
    documents = [_document(file, options.publisher, options.published) for file in options.files]
    claims = joined(map(extract, documents))
    report = reconcile(claims)
    if options.html:
        _write(options.html, report.to_html())
    if options.json:
        print(json.dumps({"claims": claims.to_dicts(), "report": report.to_dict()}, ensure_ascii=False, indent=1))
    else:
        print(report)
    sys.stdout.flush()
    return 0


def _check(arguments: list[str]) -> int:
    """Print whether a draft is backed by its sources; 1 where it is contradicted."""
    parser = argparse.ArgumentParser(prog=f"{_prog()} check", description="Check the numbers of a draft against its sources.")
    parser.add_argument("draft", metavar="DRAFT", help=FILE)
    parser.add_argument("--against", nargs="+", required=True, metavar="FILE", help="the sources, as DRAFT is")
    parser.add_argument("--published", metavar="DATE", help="the ISO date on which the draft and its sources were published")
    parser.add_argument("--json", action="store_true", help="print the check as JSON")
    parser.add_argument("--html", metavar="OUT", type=Path, help="also write the marked draft as a page")
    options = parser.parse_args(arguments)
    draft = _document(options.draft, None, options.published)
    result = check(draft, against=[_document(file, None, options.published) for file in options.against])
    if options.html:
        _write(options.html, result.to_html())
    print(json.dumps(result.to_dict(), ensure_ascii=False, indent=1) if options.json else result)
    return 1 if result.verdict == "contradicted" else 0


def _prog() -> str:
    """What this was called as: the installed script, or the module."""
    return "python -m claimnum" if Path(sys.argv[0]).name == "__main__.py" else "claimnum"


def _document(file: str, publisher: str | None, published: str | None) -> Document:
    """A file, or what is piped in, as a document."""
    try:
        read = sys.stdin.buffer.read() if file == STDIN else Path(file).read_bytes()
        text = read.decode("utf-8-sig").replace("\r\n", "\n")
    except OSError as error:
        raise UnreadableFileError(file, error.strerror or "cannot be read", error.errno or EINVAL) from error
    except UnicodeDecodeError as error:
        raise UnreadableFileError(file, f"is not UTF-8 (byte {error.start})") from error
    return Document(text, publisher or ("stdin" if file == STDIN else Path(file).stem), published)


def _write(path: Path, html: str) -> None:
    try:
        path.write_text(html, encoding="utf-8")
    except OSError as error:
        raise UnreadableFileError(str(path), error.strerror or "cannot be written", error.errno or EINVAL) from error


if __name__ == "__main__":
    sys.exit(main())
