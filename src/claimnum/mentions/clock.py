"""Clock times: "10 a.m.", "3.45 pm", "13:40", "0830 GMT", "six o'clock", "half past two"."""

from __future__ import annotations

from claimnum.mentions.ground import Ground, Passage, counts

LEADS = {"after": "hour_near", "before": "hour_near", "since": "hour_states"}  # the list of what stands before these
HOURS = frozenset(str(hour) for hour in range(1, 13))


def read_clock(ground: Ground, index: int) -> Passage | None:
    """The time that starts with the hour at `index`, in figures or words."""
    if ground.word[index + 1] == "+" and ground.figure(index + 2) and ground.glued(index + 1) and ground.glued(index + 2):
        return Passage(index, index + 3, "time") if ground.word[index] in ("45", "90", "105", "120") else None
    if (end := _hour(ground, index)) is None:
        return _span_of_hours(ground, index)
    return Passage(index, _zone(ground, end), "time")


def _hour(ground: Ground, index: int) -> int | None:
    """The token after a time that its own words show to be one, its zone aside."""
    end = _minutes(ground, index)
    half = ground.lower[end] in ground.words["halves"] and _is_hour(ground, index)
    if half:
        return end + 1
    if ground.lower[end] in ("a", "p") and ground.lower[end + 1] in (".", "m"):
        return _spaced_half(ground, end)
    if ground.lower[end] == "o'clock":
        return end + 1
    figure = ground.word[index]
    if end > index + 1:
        return end
    if ground.lower[index - 1] == "at" and _is_hour(ground, index) and _bare(ground, index):
        return end
    if _told(ground, index):
        return end
    if ground.figure(index) and len(figure) == 4 and figure.isdecimal() and int(figure) < 2400 and int(figure[2:]) < 60:
        zone = ground.word[end]
        if zone.lower() in ground.words["zones"] and zone.isupper():
            return end
        if (
            zone == "hours"
            and (figure[0] == "0" or figure[2:] == "00")
            and ground.lower[index - 1] in ("at", "by", "from", "until", "since")
        ):
            return end + 1
    return None


def _minutes(ground: Ground, index: int) -> int:
    """The token after "13:40", "13:40:05", else after the hour."""
    end = index + 1
    while (
        end < index + 5
        and ground.word[end] == ":"
        and ground.glued(end)
        and ground.glued(end + 1)
        and _is_minutes(ground, end + 1)
    ):
        end += 2
    return end


def _is_minutes(ground: Ground, index: int) -> bool:
    word = ground.word[index].partition(".")[0]
    return len(word) == 2 and word.isdecimal() and int(word) < 60


def _is_hour(ground: Ground, index: int) -> bool:
    whole, _, minutes = ground.word[index].partition(".")
    if whole.isdecimal():
        return (len(whole) in (1, 2) and int(whole) < 25 and (not minutes or len(minutes) == 2)) or (
            len(whole) in (3, 4) and not minutes
        )
    return ground.lower[index] in ground.words["hours"]


def _bare(ground: Ground, index: int) -> bool:
    """Whether an hour without its half is one by its company: "meet at 10, they said", "at 5.30 this morning"."""
    whole, _, minutes = ground.word[index].partition(".")
    if minutes:
        aside = ground.lower[index - 2] == "," and ground.lower[index + 1] == ","
        timed = aside and int(whole) < 25 and ground.words["priced"].isdisjoint(ground.lower[max(index - 25, 0) : index + 25])
        return int(minutes) < 60 and (timed or ground.lower[index + 1] in ground.words["hour_after"])
    return ground.lower[index - 2] in ground.words["hour_verbs"] and whole in HOURS and not counts(ground, index)


def _told(ground: Ground, index: int) -> bool:
    """Whether an hour is told with no word for it: "soon after nine", "home by three", "until two", "from four until eight"."""
    words, before, lead = ground.words, ground.lower[index - 1], ground.lower[index - 2]
    if before not in words["hour_leads"] or not (ground.word[index] in HOURS or ground.lower[index] in words["hours"]):
        return False
    until = words["hour_ends"]
    if before == "from":
        ends = ground.lower[index + 2] in words["hour_closes"]
        return ground.lower[index + 1] in until and (ends or (_is_hour(ground, index + 2) and not counts(ground, index + 2)))
    if before not in until and lead not in words[LEADS.get(before, "hour_habits")]:
        return False
    return not counts(ground, index)


def _spaced_half(ground: Ground, end: int) -> int | None:
    """Such as "a. m." and "p m": the token after it."""
    at = end + 1 + (ground.lower[end + 1] == ".")
    if ground.lower[at] != "m" or (ground.lower[end] == "a" and at == end + 1 and not ground.glued(at)):
        return None
    return at + 1 + (ground.lower[at + 1] == "." and ground.glued(at + 1))


def _zone(ground: Ground, end: int) -> int:
    word = ground.word[end]
    return end + 1 if word.isupper() and word.lower() in ground.words["zones"] and not ground.breaks(end) else end


def _span_of_hours(ground: Ground, index: int) -> Passage | None:
    """The first hour of a span whose half of the day is said once: "7 to 9 p.m.", "between 7 and 9 a.m.", "5-6pm"."""
    joint = ground.lower[index + 1]
    if joint in ("to", "and", "-", "–", "or", "until") and _is_hour(ground, index):
        end = _minutes(ground, index + 2)
        if ground.lower[end] in ground.words["halves"] and _is_hour(ground, index + 2):
            return Passage(index, index + 1, "time")
    daily = joint == "in" and ground.lower[index + 2] == "the" and ground.lower[index + 3] in ground.words["hour_parts"]
    if daily and _is_hour(ground, index) and ground.lower[index - 1] in ground.words["hour_before"]:
        return Passage(index, index + 4, "time")
    return None


def read_past(ground: Ground, index: int) -> Passage | None:
    """A time told from the hour, from its first word on: "half past two", "a quarter to nine", "ten past 6"."""
    word, telling = ground.lower[index], ground.lower[index + 1]
    hour = ground.lower[index + 2]
    if telling not in ("past", "to") or not (hour in ground.words["hours"] or hour in HOURS):
        return None
    return Passage(index, index + 3, "time") if telling == "past" or word == "quarter" else None
