"""A thousand dispatches read over two processes into one pandas table, and the stories that conflict.

python examples/04_thousand_documents_pandas.py
"""

import random
import sys
from collections.abc import Iterator

import claimnum as cn

PLACES = ("Aldona", "Brema", "Corvo", "Dunmore", "Estrel")
FORMS = ("{n}", "at least {n}", "about {n}", "no more than {n}", "more than {n}", "dozens of")


def documents(count: int) -> Iterator[cn.Document]:
    """Four dispatches a story, each with its own way to tell about one figure, some with another figure."""
    draw = random.Random(8)
    for index in range(count):
        story, day = index // 4, index % 4 + 1
        figure = 30 + story % 40 + draw.choice((0, 0, 0, 9))
        told = draw.choice(FORMS).format(n=figure)
        text = f"The storm injured {told} people in {PLACES[story % 5]}, police said."
        yield cn.Document(text, publisher=f"wire {day}", published="2024-10-01", id=f"story-{story:04}-{day}")


def main(count: int = 1000, workers: int = 2) -> None:
    claims = cn.Claims()
    conflicts = stories = 0
    rows = []
    for outcome in cn.extract_many(documents(count), workers=workers):
        claims += outcome.claims
        if outcome.index % 4 == 3:
            report = cn.reconcile(claims)
            rows.append(claims.to_pandas())
            stories += 1
            conflicts += bool(report.conflicts)
            claims = cn.Claims()

    import pandas as pd

    table = pd.concat(rows, ignore_index=True)
    print(f"{count:,} documents, {len(table):,} claims, {stories:,} stories, {conflicts:,} with a conflict")
    print(table.groupby("hedge", dropna=False)["lower_float"].agg(["count", "mean"]).round(1))


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
