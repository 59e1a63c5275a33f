"""Labels: what a list, a bulletin or a headline writes in front of a colon and a number."""

from __future__ import annotations

from claimnum.claims.frame import Frame, Frames
from claimnum.text.syntax import Phrase
from claimnum.text.tags import AUX, NOMINAL, NOUN, NUM, PAST, PREP, VERB

# How many words a label has, and what one starts behind.
LONGEST = 8
BREAKS = frozenset(".;•*–—-|")


class Labels:
    """Reads the labels of one document."""

    def __init__(self, frames: Frames) -> None:
        self.syntax = frames.syntax
        self.tokens = frames.tokens
        self._words = frames.words

    def of(self, frame: Frame) -> Phrase | None:
        """What a label in front of a colon is about ("Students in quarantine: 160", "Confirmed cases, Ludden County: 58")."""
        if frame.link != ":":
            return None
        tags, lower, at = self.syntax.tags(frame.sentence), self.tokens.lower, frame.left
        start = max(frame.sentence.first, at - LONGEST)
        while at > start and not self.syntax.starts_line(at) and lower[at - 1] not in BREAKS:
            at -= 1
        starts = at == frame.sentence.first or self.syntax.starts_line(at) or lower[at - 1] in BREAKS
        if not starts or at == frame.left or any(self._rules_out(inner, tags) for inner in range(at, frame.left)):
            return None
        phrase = self.syntax.noun_phrase_at(at, frame.left)
        if phrase is None:
            return Phrase(at, at + 1, at) if lower[at] in self._words.open else None
        return phrase if tags[phrase.head] == NOUN else None

    def speaks(self, frame: Frame) -> bool:
        """Whether who speaks stands in front of the colon: capitals that come back with it ("ASCH: Fifty-two.")."""
        if frame.link != ":" or not self.tokens.words[frame.left - 1].isupper():
            return False
        again = (at + 1 for at in self.tokens.where[self.tokens.lower[frame.left - 1]] if at != frame.left - 1)
        return any(self.tokens.lower[after : after + 1] == [":"] for after in again)

    def _rules_out(self, at: int, tags: list[str]) -> bool:
        """Whether a word is no label's: the verb of a clause ("officials say: 40", not "confirmed cases: 40"), a number."""
        if tags[at] in (AUX, NUM):
            return True
        if tags[at] == PAST and tags[at - 1] == NOUN and tags[at + 1] == PREP and self.tokens.lower[at].endswith("ed"):
            return False  # "Fires reported to the bureau: 11"
        return tags[at] in (VERB, PAST) and self.syntax.base(at) in self._words.tells and tags[at + 1] not in NOMINAL
