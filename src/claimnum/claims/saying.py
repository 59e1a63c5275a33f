"""Saying: whether such a subject says something by such a verb, and what must stand behind the verb for that."""

from __future__ import annotations

from claimnum.claims.cues import Cue, Cues
from claimnum.claims.phrases import PhraseReader, SourcePhrase
from claimnum.claims.quotations import MARKS
from claimnum.claims.reach import STOPS
from claimnum.text import tags as tag
from claimnum.text.outline import Sentence

# How far in front of a passive the count stands that it revises.
NEAR = 12
# How far behind a verb its figure, or the word that leads to it, stands.
FIGURE = 12


class Saying:
    """Reads which verbs of one document say something."""

    def __init__(self, phrases: PhraseReader, words: Cues) -> None:
        self._phrases = phrases
        self._cues = words
        self._tokens = phrases.tokens
        self._tags = phrases.tags

    def is_share(self, phrase: SourcePhrase) -> bool:
        """Whether a phrase is a share of those asked, and no source: "60 percent of voters"."""
        return not self._cues.words["share"].isdisjoint(self._tokens.lower[phrase.first : phrase.core])

    def passive(self, cue: Cue, first: int, index: int) -> bool:
        """Whether what stands in front of a passive or participle at `index` is what its agent says ("raised to 40 by Lee")."""
        takes, words = cue.takes, self._cues.words
        if takes == {"revising"} or cue.base == "raise":
            return not words["revised"].isdisjoint(self._tokens.lower[max(first, index - NEAR) : index])
        if self._tags[index + 1] == tag.PREP and self._tokens.lower[index + 2 : index + 3] == ["by"]:
            return False  # "argued over by seven mayors"
        return cue.base not in words["told"] and cue.base not in words["no_agent"] and takes != {"quoting"}

    def believed(self, phrase: SourcePhrase, cue: Cue, end: int, sentence: Sentence) -> bool:
        """Whether a form is a participle and no verb: "12 people believed trapped", "10 feared dead"."""
        if "past" not in cue.part or end >= sentence.last or self._phrases.kind(phrase) in ("organisation", "pronoun", "name"):
            return False
        return self._tags[end] in (tag.PAST, tag.TO) or self._tokens.lower[end] in self._cues.words["believed"]

    def says(self, phrase: SourcePhrase, cue: Cue, end: int, sentence: Sentence) -> bool:
        """Whether such a subject says something by such a verb: anybody says, but only some count or give a figure."""
        kind, takes = self._phrases.kind(phrase), cue.takes
        if (self.is_share(phrase) and kind != "organisation") or (kind is None and self._is_mute(phrase, cue)):
            return False
        following = self._following(end, sentence)
        if following in self._cues.words["acts"]:
            return False
        if cue.base == "add" and end < sentence.last and self._gains(end):
            return False
        if cue.base in self._cues.words["pleading"] and self._pleads(end, sentence):
            return False
        if cue.base in self._cues.words["making"] and self._makes(end, sentence):
            return False
        labels = following == ":" and end + 1 < sentence.last and self._tags[end + 1] == tag.NUM
        if labels and (kind is None or cue.base in self._cues.words["told"]):
            return False  # "Owners notified: 61%"
        if takes & {"speech", "quoting"} and self._speaks(phrase, kind, cue, following, sentence):
            return True
        if "learning" in takes and kind is not None and following == "that":
            return True
        if kind is None or self._is_seen(cue, end, sentence):
            return False
        if takes & {"stance", "wish"} or ("showing" in takes and kind != "pronoun"):
            return True
        if "showing" in takes:
            return following not in STOPS
        return self._counts(phrase, kind, cue, end, sentence)

    def _is_mute(self, phrase: SourcePhrase, cue: Cue) -> bool:
        """Whether what nobody knows for a source cannot be one: "the ransom note, which", "smaller, whiter states"."""
        head = self._tags[phrase.core - 1]
        singular = head == tag.NOUN and not self._tokens.lower[phrase.core - 1].endswith("s")
        return head == tag.ADJ or self._tags[phrase.first] in (tag.NUM, tag.MARK) or (cue.part == "base" and singular)

    def _speaks(self, phrase: SourcePhrase, kind: str | None, cue: Cue, following: str, sentence: Sentence) -> bool:
        """Whether a verb of speech or quoting says something: by who speaks, or by what stands behind it."""
        if "speech" in cue.takes and (cue.base in self._cues.words["saying"] or kind is not None or following == "that"):
            return True
        # "By the time the primaries concluded, 40 percent": nobody speaks who is no speaker, but in a clause set off.
        ends = following == "," and kind is None and phrase.first > sentence.first and not self._set_off(phrase.first)
        clause = following in ("that", "if", "whether", ":", ",") and not ends
        return clause or following[0] in MARKS or self._behind_quotation(phrase.first)

    def _counts(self, phrase: SourcePhrase, kind: str, cue: Cue, end: int, sentence: Sentence) -> bool:
        """Whether such a subject counts, puts, revises or gives a figure by such a verb."""
        takes, words, lower = cue.takes, self._cues.words, self._tokens.lower
        near = lower[end : min(end + FIGURE, sentence.last)]
        if "counting" in takes:
            return True
        if "denying" in takes and not words["tellings"].isdisjoint(near[:6]):
            return True
        if cue.base == "give" and "as" in near:
            return True  # "has given the army's losses as eleven men"
        moves = not words["shifting"].isdisjoint(near[:1])  # "put up the price to 85"
        if "putting" in takes and not moves and (not words["level"].isdisjoint(near) or self._on(end, near)):
            return True
        if "revising" in takes and cue.part != "ing" and self._revises(near):
            return True
        if cue.base == "have" and self._tags[end] != tag.PAST and not words["lists"].isdisjoint(near[:5]):
            return True  # "has a list of 34 funerals"
        return "giving" in takes and self._gives(kind, cue.base, near[:5], tally=lower[phrase.core - 1] in words["tally"])

    def _following(self, end: int, sentence: Sentence) -> str:
        """The word behind a verb; behind the day too where that leads a clause ("posted on Thursday that")."""
        behind = end
        while behind < sentence.last and (self._phrases.is_date(behind) or self._phrases.is_date(behind + 1)):
            behind += 1
        lower = self._tokens.lower
        if behind < sentence.last and lower[behind] == "that":
            return "that"
        return lower[end] if end < sentence.last else "."

    def _set_off(self, first: int) -> bool:
        """Whether a comma or a quotation ends before a phrase and its article."""
        lower = self._tokens.lower
        at = first - 1 - (lower[first - 1] == "the")
        return at >= 0 and (lower[at] == "," or lower[at][0] in MARKS)

    def _gains(self, end: int) -> bool:
        """Whether an amount stands right behind "added": what it is added to grew, nobody spoke ("shares added 2%")."""
        return self._tags[end] == tag.NUM or self._tokens.lower[end] in "$€£¥"

    def _pleads(self, end: int, sentence: Sentence) -> bool:
        """Whether who admits or denies answers a charge, and tells nothing: "admitted two counts of theft"."""
        at = end
        while at < sentence.last and self._tags[at] in (tag.DET, tag.NUM, tag.ADJ, tag.ADV):
            at += 1
        return at < sentence.last and self._tokens.lower[at] in self._cues.words["charges"]

    def _makes(self, end: int, sentence: Sentence) -> bool:
        """Whether what stands behind a verb is a thing that somebody made by it, and no clause: "wrote two books"."""
        at = end
        if at >= sentence.last or self._tags[at] not in (tag.NUM, tag.DET, tag.ADJ):
            return False
        while at < sentence.last and self._tokens.lower[at] not in STOPS and self._tokens.lower[at][0] not in MARKS:
            if self._tags[at] in tag.FINITE or self._tags[at] in (tag.SUB, tag.ING):
                return False
            at += 1
        return True

    def _is_seen(self, cue: Cue, end: int, sentence: Sentence) -> bool:
        """Whether what is seen is no forecast but what befell: "Roth saw her boats sink"."""
        seen = cue.base == "see" and ("past" in cue.part or cue.part == "participle")
        return seen and not (end < sentence.last and self._tokens.lower[end] == "that")

    def _behind_quotation(self, first: int) -> bool:
        """Whether a quotation that goes on, by its comma, ends right before a token; one with a full stop may be over."""
        lower = self._tokens.lower
        return first > 1 and lower[first - 1][0] in MARKS and lower[first - 2] != "."

    def _on(self, end: int, near: list[str]) -> bool:
        """Whether a figure stands behind "on": "put Roth on 41 percent"."""
        at = end + near.index("on") + 1 if "on" in near else None
        return at is not None and at < len(self._tags) and self._tags[at] == tag.NUM

    def _revises(self, near: list[str]) -> bool:
        """Whether what stands behind is a count or forecast and the figure it is moved to ("the toll of the quake to 40")."""
        revised = self._cues.words["revised"]
        place = next((at for at, word in enumerate(near) if word in revised), None)
        return place is not None and not {"to", "from", "by"}.isdisjoint(near[place + 1 :])

    def _gives(self, kind: str, base: str, near: list[str], *, tally: bool) -> bool:
        """Whether what is given is a figure; a poll "has" it too ("the poll has Roth at 40")."""
        if base == "have":
            return (tally and not self._cues.words["standing"].isdisjoint(near)) or (kind == "document" and "at" in near)
        return kind == "document" or not self._cues.words["figure"].isdisjoint(near) or any(word[0] in MARKS for word in near)
