"""A week of dispatches about one flood: later figures supersede, a source corrects itself, two figures conflict.

python examples/02_rising_toll.py
"""

import claimnum as cn

# day, publisher, text; all invented.
WEEK = [
    ("2024-09-02", "Coast Wire", "At least 14 people were killed in the flood in Tessa, police said."),
    ("2024-09-03", "Coast Wire", "The interior ministry said on Tuesday that the flood in Tessa had killed 23 people."),
    ("2024-09-03", "Valley Post", "The flood in Tessa killed 31 people, hospital officials said on Tuesday."),
    ("2024-09-04", "Coast Wire", "The flood in Tessa killed 38 people, the interior ministry said on Wednesday."),
    ("2024-09-05", "Valley Post", "The interior ministry said on Thursday that the flood in Tessa had killed 35 people."),
    ("2024-09-06", "Coast Wire", "About 1,200 people were displaced by the flood in Tessa, the Red Cross said."),
    ("2024-09-07", "Valley Post", "No more than 30 people were killed in the flood in Tessa, Governor Ada Brandt said."),
    ("2024-09-07", "Coast Wire", "The flood in Tessa displaced 1,240 people, aid workers said."),
]


def main() -> None:
    report = cn.reconcile(cn.extract(text, publisher=publisher, published=day) for day, publisher, text in WEEK)

    for verdict in ("supersedes", "conflicts", "agrees"):
        print(verdict)
        for finding in report.findings:
            if finding.verdict == verdict:
                flags = f" ({', '.join(finding.flags)})" if finding.flags else ""
                print(f"  {finding.reason}{flags}")

    print("a source that corrected itself")
    for finding in report.findings:
        if "revised" in finding.flags:
            print(f"  {finding.reason}")

    print()
    print(report.timeline("kill"))


if __name__ == "__main__":
    main()
