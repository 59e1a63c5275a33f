"""Who says so: the corpus of attributions, spans, and work that grows no faster than the text."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import claimnum
from claimnum.claims.source import Sources
from claimnum.lexicon.load import Lexicon
from claimnum.mentions.find import find
from claimnum.text.document import Document
from claimnum.text.outline import outline
from claimnum.values.reading import DEFAULT_READING

CORPORA = sorted((Path(__file__).parent.parent / "corpus" / "en").glob("sources_*.toml"))


def rows(corpus: Path) -> list[Any]:
    table = tomllib.loads(corpus.read_text(encoding="utf-8"))
    places: dict[str, int] = {}
    for number, line in enumerate(corpus.read_text(encoding="utf-8").splitlines(), 1):
        places.setdefault(line.strip(), number)
    return [
        pytest.param(line.replace("¶", "\n\n"), source, id=f"{corpus.name}:{places[line.strip()]}")
        for source in table["source"]
        for line in source["texts"].strip().splitlines()
    ]


@pytest.mark.parametrize(("text", "source"), [row for corpus in CORPORA for row in rows(corpus)])
def test_who_says_forty_one(text: str, source: dict[str, str]) -> None:
    at = text.index("41")
    (claim,) = [c for c in claimnum.extract(text).to_dicts() if c["number_start"] <= at < c["number_end"]]
    name = claim["source"]
    assert (name and name.lower()) == (source.get("name") and source["name"].lower())
    assert claim["source_kind"] == source["kind"]
    assert claim["via"] == source.get("via")
    if "title" in source:
        assert claim["source_title"].lower() == source["title"].lower()
    if name is not None:
        assert text[claim["source_start"] : claim["source_end"]].strip()


def test_the_words_that_stand_for_the_source_are_those_at_the_attribution() -> None:
    text = "Harbour master Gen. Nina Roth spoke on Monday. She said 41 boats had sunk."
    (claim,) = claimnum.extract(text).to_dicts()
    assert text[claim["source_start"] : claim["source_end"]] == "She"
    assert (claim["source"], claim["source_title"]) == ("Nina Roth", "Harbour master")


def test_where_an_attribution_stands_is_kept() -> None:
    lexicon = Lexicon.english()
    found = find(outline(Document("Some 41 boats sank, according to police."), lexicon), lexicon, DEFAULT_READING)
    attribution = Sources(found, lexicon).of(found.mentions[0], found.outline.sentences[0])
    assert attribution.cue is not None
    assert found.outline.tokens.words[slice(*attribution.cue)] == ["according", "to"]
    assert attribution.phrase is not None
    assert found.outline.tokens.words[attribution.phrase[0]] == "police"


WORDS = "she the office said told that and by who in according to citing 41 boats sank as adding Mr. put at Nina Roth a poll"
MARKS = "“ ” '' \" ( ) — , . ; :"
PIECES = st.sampled_from([*WORDS.split(), *MARKS.split(), "\n\n", "\n"])


@given(st.lists(PIECES, max_size=40))
def test_a_source_has_words_of_its_text_and_an_outlet_has_none(pieces: list[str]) -> None:
    text = " ".join(pieces)
    for claim in claimnum.extract(text).to_dicts():
        if claim["source_kind"] == "outlet":
            assert claim["source"] is claim["source_start"] is claim["source_end"] is None
        else:
            assert claim["source"]
            assert text[claim["source_start"] : claim["source_end"]].strip()


@pytest.mark.parametrize(
    "unit",
    [
        "“Roth said 41 boats sank ",
        "Roth said 41 boats, ",
        "41 boats sank, reported ",
        "“ ",
        "41 “",
        "Roth 41, ",
        "the office 41 said and ",
        '"41 boats sank that night there." ',
        "“It was 41 boats that night.\n\n",
        "who said 41 ",
        ") said 41 ",
        "she said 41. ",
    ],
)
def test_work_grows_no_faster_than_the_text(unit: str) -> None:
    assert len(claimnum.extract(unit * (8_000 // len(unit)))) == unit.count("41") * (8_000 // len(unit))
