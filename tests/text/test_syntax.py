from __future__ import annotations

import pytest

from claimnum.lexicon.load import Lexicon
from claimnum.text.document import Document
from claimnum.text.outline import Outline, outline
from claimnum.text.syntax import Syntax


def read(text: str) -> tuple[Outline, Syntax]:
    english = Lexicon.english()
    cut = outline(Document(text), english)
    syntax = Syntax(cut.tokens, english)
    for sentence in cut.sentences:
        syntax.tags(sentence)
    return cut, syntax


@pytest.mark.parametrize(
    "tagged",
    [
        "The/determiner blast/noun killed/past 40/number people/noun",
        "They/pronoun attack/verb the/determiner town/noun",
        "The/determiner attack/noun hurt/past nobody/pronoun",
        "The/determiner army/noun reports/verb 40/number attacks/noun",
        "The/determiner firm/noun will/auxiliary cut/verb 40/number jobs/noun",
        "Police/noun said/past that/subordinator 40/number men/noun fled/past",
        "Police/noun shooting/ing 40/number people/noun",
        "The/determiner shooting/noun of/preposition 40/number people/noun",
        "A/determiner plant/noun in/preposition Fresno/name employs/verb many/determiner",
        "The/determiner river/noun rose/past quickly/adverb",
        "It/pronoun 's/auxiliary in/preposition Gao/name",
        "Mali/noun 's/possessive army/noun",
        "Only/adverb 72/number reaches/verb the/determiner firm/noun",
        "June/noun 12/number takes/verb him/pronoun home/noun",
        "The/determiner 40/number reported/past dog/noun attacks/noun alarmed/past nobody/pronoun",
        "The/determiner 12/number overhauls/noun cost/verb money/noun",
    ],
)
def test_tags(tagged: str) -> None:
    pairs = [word.rsplit("/", 1) for word in tagged.split()]
    text = " ".join(word for word, _ in pairs).replace(" 's", "'s")
    cut, syntax = read(text)
    assert syntax.tags(cut.sentences[0]) == [tag for _, tag in pairs]


@pytest.mark.parametrize(
    ("text", "phrase", "head"),
    [
        ("40 North Korean troops were seen", "North Korean troops", "troops"),
        ("40 people injured in the crash", "people", "people"),
        ("40 injured people", "injured people", "people"),
        ("40 newly built homes were lost", "newly built homes", "homes"),
        ("40 so-called mercenaries died", "so-called mercenaries", "mercenaries"),
        ("40 of them died", None, None),
    ],
)
def test_the_noun_phrase_behind_a_number(text: str, phrase: str | None, head: str | None) -> None:
    cut, syntax = read(text)
    found = syntax.noun_phrase_at(1, len(cut.tokens))
    if found is None:
        assert phrase is None
        return
    assert text[cut.tokens.starts[found.first] : cut.tokens.ends[found.last - 1]] == phrase
    assert cut.tokens.words[found.head] == head


@pytest.mark.parametrize(
    ("text", "at", "clause"),
    [
        ("The quake killed 40 people and injured 148.", "148", "injured 148 ."),
        ("The quake struck at dawn, killing 40.", "40", "killing 40 ."),
        ("Some 40 were killed and 100 injured.", "100", "100 injured ."),
        ("Police said that 40 men fled.", "40", "40 men fled ."),
        ("Homes, shops and 40 schools burned.", "40", "Homes , shops and 40 schools burned ."),
    ],
)
def test_the_clause_around_a_number(text: str, at: str, clause: str) -> None:
    cut, syntax = read(text)
    first, last = syntax.clause(cut.tokens.words.index(at), cut.sentences[0])
    assert " ".join(cut.tokens.words[first:last]) == clause
