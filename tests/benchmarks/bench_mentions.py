"""How fast mentions are found, beside quantulum3 on the same sentences in one run.

    python tests/benchmarks/bench_mentions.py [FILE…]

Reads the worked example, or the files named. A script, not a test: the figures depend on the machine and are not asserted.
quantulum3 is warmed up first (its import and its unit tables are not counted) and reads sentence by sentence, which suits it.
"""

from __future__ import annotations

import logging
import sys
import time
import warnings
from collections.abc import Callable
from pathlib import Path

from claimnum.lexicon.load import Lexicon
from claimnum.mentions.find import find
from claimnum.text.document import Document
from claimnum.text.outline import outline
from claimnum.values.reading import DEFAULT_READING

ROUNDS = 5
SAMPLE = """
At least 10,000 North Korean troops were in Kursk, which Ukrainians have held for nearly three months, Ryder said.
Net income rose to $281 million, or $1.12 a share, from $240 million, or 94 cents, in the same period of 2024.
Temperatures are expected to fall by 5 to 8 degrees Celsius from Thursday, when the first Atlantic front arrives.
The mayor thanked the crews and said the town would rebuild, as it had after the flood, with help from its neighbours.
Between 1,200 and 1,400 personnel work at a base 14 km east of Gao; a third of the force rotates home every six months.
"""


def best(run: Callable[[], object]) -> float:
    """Seconds of processor time of the fastest of a few rounds."""
    times = []
    for _ in range(ROUNDS):
        start = time.process_time()
        run()
        times.append(time.process_time() - start)
    return min(times)


def main() -> int:
    texts = [Path(name).read_text(encoding="utf-8") for name in sys.argv[1:]] or [SAMPLE]
    english = Lexicon.english()
    outlines = [outline(Document(text), english) for text in texts]
    sentences = [
        one.document.text[one.tokens.starts[s.first] : one.tokens.ends[s.last - 1]] for one in outlines for s in one.sentences
    ]
    ours = best(lambda: [find(outline(Document(text), english), english, DEFAULT_READING) for text in texts])
    size = sum(map(len, texts))
    print(f"claimnum    {ours * 1000:8.1f} ms   {size / ours:10,.0f} chars/s")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        logging.disable(logging.WARNING)
        from quantulum3 import parser  # seconds to import, and only this script wants it

        parser.parse("5 km")
        theirs = best(lambda: [parser.parse(sentence) for sentence in sentences])
    print(f"quantulum3  {theirs * 1000:8.1f} ms   {size / theirs:10,.0f} chars/s   {theirs / ours:.0f} times ours")
    return 0


if __name__ == "__main__":
    sys.exit(main())
