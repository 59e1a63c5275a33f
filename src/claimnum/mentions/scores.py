"""Scores, odds and votes written as two figures: "3-1", "won 6-4, 7-5", "police 2, agitators 0", "a 100-1 outsider"."""

from __future__ import annotations

from claimnum.mentions.ground import Ground, Passage, counts
from claimnum.text.signs import JOINTS

REACH = 6  # how many words before a score its verb may stand


def read_score(ground: Ground, index: int) -> Passage | None:
    """The score, or list of scores, that starts with the figure at `index`."""
    if ground.glued(index) and ground.word[index - 1] not in "([\"'“‘*":
        return None
    end = _pair(ground, index)
    if end is None:
        return _spoken(ground, index) or _tally(ground, index)
    if _odds(ground, index, end):
        return Passage(index, end, "score")
    low, high = int(ground.word[index]), int(ground.word[end - 1])
    cued = ground.lower[end] in ground.words["after"] or (_cued(ground, index) and not counts(ground, end - 1))
    if cued or (low >= high and _free(ground, end)):
        return Passage(index, _sets(ground, end), "score")
    return None


def _sets(ground: Ground, end: int) -> int:
    """The token after the further pairs of a list of scores: "6-4, 7-5", "7-6 (7-4), 6-2"."""
    while True:
        at = end + (ground.word[end] in (",", ";"))
        at += ground.word[at] == "("
        more = _pair(ground, at)
        if at == end or more is None:
            return end
        end = more + (ground.word[more] == ")" and ground.word[at - 1] == "(")


def _pair(ground: Ground, index: int) -> int | None:
    """The token after two small figures glued by a dash ("3-1"; "3-1-2"), or None."""
    if ground.word[index + 1] in JOINTS and ground.lower[index + 2] == "to" and ground.word[index + 3] in JOINTS:
        descending = (
            _small(ground, index) and _small(ground, index + 4) and int(ground.word[index]) >= int(ground.word[index + 4])
        )
        return index + 5 if descending and ground.glued(index + 4) and not ground.glued(index + 5) else None
    end = index
    while _small(ground, end):
        end += 1
        if not (
            ground.word[end]
            and ground.word[end] in JOINTS
            and ground.glued(end)
            and ground.glued(end + 1)
            and _small(ground, end + 1)
        ):
            break
        end += 1
    return end if index + 3 <= end <= index + 5 and not (ground.glued(end) and ground.word[end][0].isalnum()) else None


def _small(ground: Ground, index: int) -> bool:
    word = ground.word[index]
    return word.isdecimal() and len(word) <= 3 and (word[0] != "0" or len(word) == 1)


def _cued(ground: Ground, index: int) -> bool:
    cues = ground.words["before"]
    return any(ground.lower[i] in cues for i in range(max(0, index - REACH), index))


def _free(ground: Ground, end: int) -> bool:
    """Whether the figures stand alone: what follows is neither a unit nor a noun that they could range over."""
    word = ground.word[end]
    return not ground.glued(end) or not (word[0].isalnum() or word in "-–%°")


def _odds(ground: Ground, index: int, end: int) -> bool:
    odds = ground.words["odds"]
    return ground.lower[end] in odds or any(ground.lower[i] in ground.words["betting"] for i in range(max(0, index - 4), index))


def _spoken(ground: Ground, index: int) -> Passage | None:
    """A score or odds of another cut: "3-for-4", "15-all", "245 for 6", "odds of 7/2"."""
    joint, end = ground.lower[index + 1], index + 3
    if joint in JOINTS and ground.lower[index + 2] == "all" and ground.glued(index + 2):
        return Passage(index, end, "score")
    if joint == "/" and ground.figure(index + 2) and _odds(ground, index, end):
        return Passage(index, end, "score")
    if joint in JOINTS and ground.lower[index + 2] == "for" and ground.glued(index + 4) and _small(ground, index + 4):
        return Passage(index, index + 5, "score")  # "went 3-for-4", "a 2-for-1 split"
    par = ground.lower[index + 2]
    if joint in JOINTS and par in ("under", "over") and ground.glued(index + 2) and ground.word[end] not in JOINTS:
        return Passage(index, end + (_small(ground, end) or ground.lower[end] == "par"), "score")
    to_one = ground.lower[index - 1] == "by" and ground.word[index + 2] == "1" and not counts(ground, index + 2)
    if joint == "to" and ground.figure(index + 2) and (_odds(ground, index, end) or to_one):
        return Passage(index, end, "score")  # "the odds are 100 to 1"
    if joint == "over" and ground.figure(index + 2) and "pressure" in ground.lower[max(index - REACH, 0) : index]:
        return Passage(index, end, "score")  # "a blood pressure of 140 over 90"
    paired = joint == ":" and ground.glued(index + 1) and ground.glued(index + 2) and ground.figure(index + 2)
    if paired and (
        len(ground.word[index + 2]) == 1
        or not ground.words["ratio_nouns"].isdisjoint(ground.lower[max(index - 3, 0) : end + 1])
    ):
        return Passage(index, end, "score")  # "a 4:1 ratio", "earned a 2:1": no hour has one figure of minutes
    wickets = joint == "for" and _small(ground, index) and _small(ground, index + 2) and len(ground.word[index]) > 1
    if wickets and int(ground.word[index + 2]) <= 10 and not counts(ground, index + 2) and int(ground.word[index]) > 20:
        return Passage(index, end, "score")
    return None


def _tally(ground: Ground, index: int) -> Passage | None:
    """A name and its figure, twice: "Rovers 3 Hartwell 1", and behind a word of scores "police 2, agitators 0"."""
    if not _small(ground, index) or not ground.word[index - 1].isalpha():
        return None
    at = index + 1 + (ground.word[index + 1] == ",")
    if ground.lower[at] in ground.words["function"]:
        return None
    second = at + 1
    while second < at + 3 and ground.word[second].isalpha() and ground.lower[second] not in ground.words["function"]:
        second += 1
    if not (ground.word[at].isalpha() and _small(ground, second)):
        return None
    following = ground.word[second + 1]
    if following and following[0].isalnum():
        return None
    named = at == index + 1 and ground.capital(index - 1) and ground.capital(at)
    return Passage(index, second + 1, "score") if named or _cued(ground, index - 1) else None
