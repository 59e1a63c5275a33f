"""A report: one place where somebody is said to say something, and the words that this covers."""

from __future__ import annotations

from claimnum.claims.phrases import SourcePhrase
from claimnum.struct import Struct


class Report(Struct):
    """One attribution in a sentence.

    Args:
        phrase: the source.
        cue: the tokens of the cue, half-open.
        before, after: the tokens in front of and behind the attribution that it covers, half-open, or None.
        rule: which rule read it.
        says: whether the verb is one of saying: only such a report stands inside another one's words.
    """

    phrase: SourcePhrase
    cue: tuple[int, int]
    before: tuple[int, int] | None
    after: tuple[int, int] | None
    rule: str
    says: bool = True

    def covers(self, token: int) -> bool:
        """Whether a token is among the words reported."""
        return self.touches(token, token + 1)

    def touches(self, first: int, last: int) -> bool:
        """Whether some token from `first` up to `last` is."""
        return any(part is not None and part[0] < last and first < part[1] for part in (self.before, self.after))
