"""The worked example: one article, its claims, what they come to.

python examples/01_seed_article.py
"""

from pathlib import Path

import claimnum as cn

TEXT = (Path(__file__).parent / "north-korean-troops.txt").read_text(encoding="utf-8")


def main() -> None:
    claims = cn.extract(TEXT, publisher="The Hill", published="2024-11-04")
    for claim in claims:
        who = claim.source.name or claim.origin.publisher
        print(f"{claim.surface:<22} {claim.quantity!s:<22} {claim.topic.subject or '':<22} {who}")

    print()
    print(", ".join(f"{number.surface} ({number.reason})" for number in claims.skipped), "are no claims.")

    print()
    print(cn.reconcile(claims))


if __name__ == "__main__":
    main()
