"""Figures inside what machines read: web and mail addresses, handles, hashtags, versions, telephone numbers, coordinates."""

from __future__ import annotations

from claimnum.mentions.ground import MOST, Ground, Passage, counts, marked

OPENERS = frozenset("([{\"'“‘«*_,;")
LONGEST = 20 * MOST  # tokens of an address: they do run on


def read_web(ground: Ground, index: int) -> Passage | None:
    """From "https", "www", "@" or "#" on: the run without a space, where it holds a figure."""
    word = ground.lower[index]
    schemed = word in ground.words["schemes"]
    start, end = index, index + 1
    if not schemed and not ground.word[end][:1].isalnum():
        return None
    while ground.glued(end) and end < index + LONGEST:
        end += 1
    if schemed and (ground.word[index + 1] not in (":", ".") or end < index + 4):
        return None
    if word == "@":
        while start > max(0, index - MOST) and ground.glued(start) and ground.word[start - 1] not in OPENERS:
            start -= 1
    while end > index + 1 and not ground.word[end - 1][0].isalnum() and ground.word[end - 1] != "/":
        end -= 1
    words = ground.tokens.words[start:end]
    if not any(w[0].isdecimal() for w in words) or not any(w[0].isalpha() for w in words):
        return None
    return Passage(start, end, "identifier")


def read_version(ground: Ground, index: int) -> Passage | None:
    """Such as "192.168.1.2", "2.3.1", "v4.1", "version 2.1", "IPv6"."""
    figure = ground.word[index]
    groups = figure.split(".")
    if "," not in figure and (len(groups) == 4 or (len(groups) == 3 and any(len(group) != 3 for group in groups[1:]))):
        start = index - 1 if ground.glued(index) and ground.word[index - 1].isalpha() else index
        return Passage(start, _tail(ground, index + 1), "version")
    before = index - 1
    if ground.glued(index) and ground.lower[before] in ground.words["version_letters"]:
        return Passage(before, _tail(ground, index + 1), "version")
    if ground.lower[before] == "." and ground.glued(before):
        before -= 1
    shared = ground.word[index + 1] == "%" or marked(ground, index)  # "the Windows version 69.71 %", "81/100"
    if ground.lower[before] in ground.words["version_nouns"] and "," not in figure and not shared:
        return Passage(before, _tail(ground, index + 1), "version")
    if ground.lower[before] in ground.words["build_nouns"] and "," not in figure and not counts(ground, index):
        return Passage(before, _tail(ground, index + 1), "version")
    return None


def _tail(ground: Ground, end: int) -> int:
    """Past what is glued on: "-beta2", "b3"."""
    while ground.glued(end) and end < ground.tokens.starts[-1] and (ground.word[end][0].isalnum() or ground.word[end] in "-+/"):
        end += 1
    while not ground.word[end - 1][0].isalnum():
        end -= 1
    return end


def read_phone(ground: Ground, index: int) -> Passage | None:
    """A telephone number, by its cue ("call 171"), its plus sign, or its shape ("0800 555 0199", "555-0199")."""
    first = index
    if ground.glued(index) and (ground.word[index - 1][0].isalnum() or ground.word[index - 1] in "$€£"):
        return None
    if ground.word[index - 1] == "(" and ground.glued(index):
        first -= 1
    if ground.word[first - 1] == "+" and ground.glued(first):
        first -= 1
    end, groups = _groups(ground, index)
    digits = "".join(groups)
    cue = _cue(ground, first)
    plus = ground.word[first] == "+" and len(digits) >= 8
    dashed = (
        len(groups) > 1
        and all(ground.word[i] in "-)(" or ground.figure(i) for i in range(index, end))
        and ground.glued(index + 1)
    )
    trunk = digits[0] == "0" and len(digits) >= 9 and len(groups) > 1
    shaped = dashed and [len(group) for group in groups] in ([3, 4], [3, 3, 4], [1, 3, 3, 4], [1, 800, 4])
    if len(groups) == 2 and all(group.endswith("00") for group in groups):
        shaped = False  # "100-1000 litres"
    called = cue and (len(digits) >= 6 or (len(groups) == 1 and len(digits) >= 3 and "," not in digits and _stops(ground, end)))
    if not (plus or trunk or shaped or called):
        return None
    if ground.lower[end] == "," and ground.lower[end + 1] in ground.words["extensions"]:
        end += 1
    if ground.lower[end] in ground.words["extensions"]:
        following = end + 1 + (ground.word[end + 1] == ".")
        end = following + 1 if ground.figure(following) else end
    return Passage(first, end, "phone")


def _groups(ground: Ground, index: int) -> tuple[int, list[str]]:
    """The token after a run of bare figures, parted by a space, a hyphen, a stop or brackets, and the figures."""
    groups = [ground.word[index].replace(".", "")]
    end = index + 1
    while len(groups) < 6:
        following = end
        while following < end + 2 and ground.word[following] and ground.word[following] in "-)(":
            following += 1
        if not ground.word[following].isdecimal() or ground.breaks(following) or (following > end and ground.breaks(end)):
            break
        groups.append(ground.word[following])
        end = following + 1
    return end, groups


def _cue(ground: Ground, first: int) -> bool:
    """Whether a word for telephoning stands right before, or before "at", "on", "us at", a colon or a name."""
    cues = ground.words["phone_cues"]
    at = first - 1
    if ground.lower[at] == "to" and ground.lower[at - 2] in ground.words["texting"]:
        return True
    while at > first - 4 and ground.lower[at] in ground.words["phone_links"]:
        at -= 1
    return ground.lower[at] in cues


def _stops(ground: Ground, end: int) -> bool:
    """Whether nothing that the figure could count follows it."""
    word = ground.word[end]
    return not word or not word[0].isalpha() or word.lower() in ground.words["function"] or ground.breaks(end)


def read_coordinates(ground: Ground, index: int) -> Passage | None:
    """A latitude or a longitude: "40.7° N", "51°30′N", "12.4N 33.1E", "latitude 12.5"."""
    if ground.lower[index - 1] in ground.words["coordinates"] and not ground.breaks(index):
        return Passage(index - 1, index + 1, "identifier")
    end = index + 1
    if _quarter(ground, end) and (_quarter(ground, end + 2) or _quarter(ground, index - 1)):
        return Passage(index, end + 1, "identifier")
    marks = 0
    while end < index + MOST and (
        (word := ground.word[end]) in "°º˚′″'\"’”" or (marks and ground.figure(end) and ground.glued(end))
    ):
        if not word:
            break
        marks += word in "°º˚"
        end += 1
    if (
        marks
        and ground.lower[end] in ground.words["compass"]
        and (len(ground.word[end]) > 1 or ground.word[end].isupper())
        and not ground.breaks(end)
    ):
        return Passage(index, end + 1, "identifier")
    return None


def _quarter(ground: Ground, index: int) -> bool:
    """Whether a letter of the compass is glued to the figure before it ("18.5N 66.1W")."""
    return ground.word[index] in ("N", "S", "E", "W") and ground.glued(index) and ground.figure(index - 1)


def read_account(ground: Ground, index: int) -> Passage | None:
    """A code: "account 00412233", "ISBN 978-3-16-148410-0", a long figure with a zero before it, "007"."""
    figure = ground.word[index]
    before = index - 1
    while before > index - 4 and ground.lower[before] in ground.words["account_links"]:
        before -= 1
    end = index + 1
    dashed = ground.word[end] == "-" and ground.figure(end + 1)
    if ground.lower[before] in ground.words["account_cues"] and (
        dashed or len(figure) >= 4 or before < index - 1 or ground.word[before].isupper()
    ):
        while end < index + MOST and (ground.figure(end) or (ground.word[end] == "-" and ground.figure(end + 1))):
            end += 1
        return Passage(index, end, "identifier")
    coded = len(figure) > 2 or (len(figure) == 2 and ground.glued(end) and ground.word[end].isupper())
    if figure[0] == "0" and figure.isdecimal() and coded:
        return Passage(index, end, "identifier")
    return None
