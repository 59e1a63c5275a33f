"""Finding quantities: what the corpus of surfaces does not show (cues, tables, a user's words, the spans)."""

from __future__ import annotations

import pytest

from claimnum.errors import InputValueError
from claimnum.lexicon.load import Lexicon
from claimnum.mentions.find import find
from claimnum.mentions.mention import Mention, Mentions
from claimnum.text.document import Document
from claimnum.text.outline import outline
from claimnum.values.reading import DEFAULT_READING, Reading

ENGLISH = Lexicon.english()


def found_in(text: str, lexicon: Lexicon = ENGLISH, reading: Reading = DEFAULT_READING) -> Mentions:
    return find(outline(Document(text), lexicon), lexicon, reading)


def only(text: str, lexicon: Lexicon = ENGLISH, reading: Reading = DEFAULT_READING) -> Mention:
    (mention,) = found_in(text, lexicon, reading).mentions
    return mention


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("at least 40 people", ["bounds: at least"]),
        ("40 people or more", ["bounds: or more"]),
        ("about 40 or more", ["bounds: about", "bounds: or more"]),
        ("did not exceed 40", ["bounds: {not} exceed"]),
        ("between 20 and 30", ["ranges: between"]),
        ("25 plus or minus 5", ["ranges: plus or minus"]),
        ("exactly 40", ["bounds: exactly"]),
        ("40 people", []),
    ],
)
def test_every_cue_is_recorded_by_its_row(text: str, rows: list[str]) -> None:
    assert [cue.row for cue in only(text).cues] == rows


def test_a_cue_knows_its_words() -> None:
    text = "Officials said no fewer than 40 people came"
    (cue,) = only(text).cues
    assert text[cue.start : cue.end] == "no fewer than"


def test_the_surface_holds_cues_and_unit_but_not_the_counted_noun() -> None:
    text = "It held at least 40 km of road and some 60 cars"
    surfaces = [text[one.start : one.end] for one in found_in(text).mentions]
    assert surfaces == ["at least 40 km", "some 60"]


def test_the_number_is_the_numeral_alone() -> None:
    text = "worth nearly $2.5 million"
    mention = only(text)
    assert text[mention.number_start : mention.number_end] == "2.5 million"


@pytest.mark.parametrize(
    ("word", "default", "acled"),
    [("dozens", "[24, 100)", "[12]"), ("hundreds", "[200, 1000)", "[100]"), ("several people", "[3, 10)", "[3]")],
)
def test_the_reading_chooses_the_table_of_vague_words(word: str, default: str, acled: str) -> None:
    assert str(only(word).quantity.interval) == default
    assert str(only(word, reading=Reading(vague="acled")).quantity.interval) == acled


def test_a_table_that_is_not_there_is_named() -> None:
    with pytest.raises(InputValueError, match="acled, default"):
        found_in("dozens", reading=Reading(vague="guesses"))


def test_a_users_words_are_read() -> None:
    own = ENGLISH.extended(
        {
            "bounds": {"at_least": {"before": "not a whit less than"}},
            "vague": {"default": {"intervals": "oodles [50, 500)"}, "mine": {"intervals": "dozens [30, 60)\nplural [2, 9)"}},
        }
    )
    assert str(only("not a whit less than 40", own).quantity.interval) == "[40, ∞)"
    assert str(only("oodles of people", own).quantity.interval) == "[50, 500)"
    assert str(only("dozens of people", own, Reading(vague="mine")).quantity.interval) == "[30, 60)"
    assert not found_in("oodles of people").mentions


@pytest.mark.parametrize(
    ("text", "interval"),
    [
        ("up to 40 people", "[0, 40]"),
        ("up to 40 km", "[0, 40]"),
        ("up to 40 days", "[0, 40]"),
        ("up to half of them", "[0, 0.5]"),
        ("up to 40 percent", "(-∞, 40]"),
        ("up to $40", "(-∞, 40]"),
        ("up to 40 °C", "(-∞, 40]"),
        ("up to -5", "(-∞, -5]"),
        ("fewer than 0", "(-∞, 0)"),
    ],
)
def test_an_upper_bound_starts_at_nothing_where_nothing_is_the_least(text: str, interval: str) -> None:
    assert str(only(text).quantity.interval) == interval


def test_mentions_stand_in_text_order_across_sentences() -> None:
    text = "Some 40 came. At least 50 left.\n\n60 stayed, 2 of them ill."
    assert [str(one.quantity.interval) for one in found_in(text).mentions] == ["[40]", "[50, ∞)", "[60]", "[2]"]


def test_a_text_without_numbers_has_no_mentions() -> None:
    found = found_in("The mayor thanked the crews and said the town would rebuild.")
    assert not found.mentions
    assert not found.skipped
