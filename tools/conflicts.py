"""Every conflict that claimnum reports over whole stories, beside what the gold says of its pair.

    python tools/conflicts.py tests/corpus/stories_open --show

The scorer judges the pairs that annotators chose; a user's report is of all pairs. A conflict is `right` where the gold has the
pair and accepts that verdict, `wrong` where it has it and does not, `unjudged` where nobody looked at the pair: of these
most are wrong too. In a folder of articles (an `index.tsv` and texts) no two are of one event, and each conflict is wrong.
`--careful` judges by `Policy.careful()`; `--show` lists all but the right ones.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import claimnum as cn
from claimnum.claims.claims import joined

Place = frozenset[tuple[str, int]]


def gold_pairs(story: dict[str, Any]) -> dict[Place, set[str]]:
    """The verdicts accepted for each judged pair, by the documents and first characters of its two numbers."""
    place = {claim["id"]: (claim["doc"], claim["number_start"]) for claim in story["claims"]}
    return {
        frozenset((place[pair["a"]], place[pair["b"]])): {
            pair["verdict"],
            pair.get("second") or "",
            *pair.get("acceptable", ()),
        }
        for pair in story["pairs"]
    }


def conflicts(story: dict[str, Any], policy: cn.Policy) -> list[tuple[str, cn.Finding]]:
    """The conflicts of a story's report that are of two claims, each with what the gold says of it."""
    documents = [cn.Document(d["text"], d["publisher"], d["published"], id=d["id"]) for d in story["documents"]]
    gold = gold_pairs(story)
    found = []
    for finding in cn.reconcile(joined(map(cn.extract, documents)), policy=policy).conflicts:
        if len(finding.claims) == 2:
            accepted = gold.get(frozenset((claim.origin.document, claim.number.start) for claim in finding.claims))
            found.append(("unjudged" if accepted is None else "right" if "conflicts" in accepted else "wrong", finding))
    return found


def between_articles(folder: Path, policy: cn.Policy) -> list[tuple[str, cn.Finding]]:
    """The conflicts of one report on articles that have nothing to do with one another."""
    rows = [row.split("\t") for row in (folder / "index.tsv").read_text(encoding="utf-8").splitlines()]
    documents = [cn.Document((folder / name).read_text(encoding="utf-8"), by, day) for name, by, day in rows]
    return [("wrong", finding) for finding in cn.reconcile(joined(map(cn.extract, documents)), policy=policy).conflicts]


def in_folder(folder: Path, policy: cn.Policy) -> Iterator[tuple[str, str, cn.Finding]]:
    """(text, what of it, conflict) of each story of a folder, or between its articles."""
    if (folder / "index.tsv").exists():
        yield from (("articles", *each) for each in between_articles(folder, policy))
    for path in sorted(folder.glob("*.json")):
        yield from ((path.stem, *each) for each in conflicts(json.loads(path.read_text(encoding="utf-8")), policy))


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("folder", type=Path, help="a folder of stories with their gold (*.json), or of articles")
    arguments.add_argument("--careful", action="store_true", help="presume nothing")
    arguments.add_argument("--show", action="store_true", help="list the conflicts that are not right")
    options = arguments.parse_args()
    policy = cn.Policy.careful() if options.careful else cn.Policy()
    tally: Counter[str] = Counter()
    for text, said, finding in in_folder(options.folder, policy):
        tally[said] += 1
        if options.show and said != "right":
            print(f"{text} {said}: {finding.reason} {' '.join(finding.flags)}")
    name = f"{options.folder.name}{'-careful' if options.careful else ''}"
    print(
        f"conflicts/{name} reported={tally.total()} right={tally['right']} wrong={tally['wrong']} unjudged={tally['unjudged']}"
    )


if __name__ == "__main__":
    main()
