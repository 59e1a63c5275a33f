"""A model's answer held against the two articles it was given: what is supported, contradicted, unverified.

python examples/03_check_a_models_answer.py
"""

import claimnum as cn

SOURCES = [
    cn.Document(
        "A fire at a textile plant in Orsova killed at least 15 people on Saturday, the mayor said. "
        "More than 4,000 people were evacuated from nearby streets. The plant employs 620 people.",
        publisher="Danube Wire",
        published="2024-06-02",
    ),
    cn.Document(
        "Firefighters in Orsova said 48 people were injured in Saturday's fire at the textile plant. "
        "The owner put the damage at €12 million.",
        publisher="River Post",
        published="2024-06-03",
    ),
]
ANSWER = cn.Document(
    "The fire at the Orsova textile plant killed 12 people and injured 48. About 620 people are employed at the plant. "
    "The damage was put at 12 million euros. It had 300 looms.",
    publisher="the model",
    published="2024-06-03",
)


def main() -> None:
    check = cn.check(ANSWER, against=SOURCES)
    print(check)
    for each in check.contradicted:
        for finding in each.findings:
            said = next(claim for claim in finding.claims if claim.id != each.claim.id)
            print(f"\n“{each.claim.surface}” against “{said.surface}” in {said.origin.publisher}, {said.origin.published}")


if __name__ == "__main__":
    main()
