"""Which topics are one question, which count a part of another, which are apart."""

from __future__ import annotations

import pytest

from claimnum import Lexicon
from claimnum.claims.claim import Topic
from claimnum.groups.compare import Measures, compile_measures
from claimnum.groups.measure import Fit, Measure


def folded(measures: Measures, topic: Topic, kind: str = "count") -> Measure:
    return measures.folding.measure(topic, kind)


@pytest.fixture(scope="module")
def measures() -> Measures:
    return Lexicon.english().compiled(compile_measures)


@pytest.mark.parametrize(
    ("a", "b", "fit"),
    [
        # one thing under two names
        (Topic("people", "person", "kill"), Topic("death toll", "death"), Fit.SAME),
        (Topic("villagers", "villager", "kill"), Topic("Dead", None), Fit.SAME),
        (Topic("soldiers", "soldier"), Topic("North Korean troops", "troop"), Fit.SAME),
        (Topic("shops", "shop"), Topic("stores", "store"), Fit.SAME),
        (Topic("sales", "sale"), Topic("second-quarter revenue", "revenue"), Fit.SAME),
        (Topic("demonstrators", "demonstrator", "arrest"), Topic("protesters", "protester", "detain"), Fit.SAME),
        (Topic("people injured", "person"), Topic("injuries", "injury"), Fit.SAME),
        (Topic("net loss", "loss"), Topic("loss", "loss"), Fit.SAME),
        (Topic("North Koreans", "korean"), Topic("North Korean troops", "troop"), Fit.SAME),
        # either may name the other's
        (Topic("stranded passengers", "passenger"), Topic("customers", "customer"), Fit.SAME),
        (Topic("carriages", "carriage"), Topic("coaches", "coach"), Fit.SAME),
        (Topic("trips", "trip"), Topic("flights", "flight"), Fit.SAME),
        (Topic("airlines", "airline"), Topic("carriers", "carrier"), Fit.SAME),
        (Topic("customers", "customer"), Topic("homes", "home"), Fit.SAME),
        (Topic("saloons", "saloon"), Topic("vehicles", "vehicle"), Fit.SAME),
        (Topic("men", "man", "kill"), Topic("servicemen", "serviceman", "kill"), Fit.SAME),
        (Topic("procedures", "procedure"), Topic("operations", "operation"), Fit.SAME),
        (Topic("tents", "tent", "burn"), Topic("tents", "tent", "destroy"), Fit.SAME),
        (Topic("evac", "evac"), Topic("people", "person", "evacuate"), Fit.SAME),
        # who makes up a crowd has come, whatever the text calls it
        (Topic("spectators", "spectator"), Topic("people", "person", "draw"), Fit.SAME),
        (Topic("Turnout", "turnout"), Topic("marchers", "marcher"), Fit.SAME),
        (Topic("protesters", "protester", "arrest"), Topic("people", "person", "arrest"), Fit.SAME),
        (Topic("strikers", "striker"), Topic("dockers", "docker", "walk"), Fit.SAME),
        # drivers are some of the people, where nothing happened to either
        (Topic("drivers", "driver"), Topic("people", "person"), Fit.PART),
        (Topic("police", "police"), Topic("people", "person"), Fit.PART),
        # a part of it
        (Topic("children", "child", "kill"), Topic("people", "person", "kill"), Fit.PART),
        (Topic("confirmed cases", "case"), Topic("cases", "case"), Fit.PART),
        (Topic("cases", "case", "confirm"), Topic("cases", "case"), Fit.PART),
        (Topic("infections", "infection", "confirm"), Topic("suspected cases", "case"), Fit.APART),
        (Topic("people", "person", "hospitalize"), Topic("people", "person", "injure"), Fit.PART),
        (Topic("missiles", "missile", "shoot down"), Topic("missiles", "missile", "launch"), Fit.PART),
        (Topic("food prices", "price"), Topic("prices", "price"), Fit.PART),
        (Topic("mail ballots", "ballot"), Topic("ballots", "ballot"), Fit.PART),
        # a narrower noun, of which nothing happened, is no whole of people to whom something did
        (Topic("people", "person", "evacuate"), Topic("people", "person", "employ"), Fit.APART),
        (Topic("people", "person", "kill"), Topic("miners", "miner"), Fit.APART),
        (Topic("people", "person", "injure"), Topic("soldiers", "soldier"), Fit.APART),
        (Topic("soldiers", "soldier", "injure"), Topic("people", "person"), Fit.PART),
        # what a rule sets is no figure of what is so, and a gust is no wind
        (Topic("speed limit", "limit"), Topic("coach", "coach"), Fit.APART),
        (Topic("import quota", "quota"), Topic("imports", "import"), Fit.APART),
        (Topic("limit", "limit"), Topic(None, None), Fit.APART),
        (Topic("gusts", "gust"), Topic("winds", "wind"), Fit.APART),
        # two measures of one profit, and one told by two of its words
        (Topic("adjusted profit", "profit"), Topic("net income", "income"), Fit.APART),
        (Topic("underlying operating profit", "profit"), Topic("operating profit", "profit"), Fit.SAME),
        # two events of one noun ask two questions, though the one often follows on the other
        (Topic("people", "person", "release"), Topic("people", "person", "arrest"), Fit.APART),
        (Topic("people", "person", "kill"), Topic("people", "person", "infect"), Fit.APART),
        (Topic("men", "man", "convict"), Topic("men", "man", "arrest"), Fit.APART),
        # two sorts of one noun may be one; a word that only says how or when it was counted makes no sort
        (Topic("seasonal workers", "worker"), Topic("skilled workers", "worker"), Fit.UNKNOWN),
        (Topic("apple exports", "export"), Topic("timber exports", "export"), Fit.UNKNOWN),
        (Topic("mobile customers", "customer"), Topic("broadband customers", "customer"), Fit.UNKNOWN),
        (Topic("seasonal workers", "worker"), Topic("workers", "worker"), Fit.SAME),
        (Topic("official death toll", "toll"), Topic("latest toll", "toll"), Fit.SAME),
        (Topic("total staff", "staff"), Topic("group headcount", "headcount"), Fit.SAME),
        (Topic("Kazakh output", "output"), Topic("crude output", "output"), Fit.SAME),
        # two words that name one thing together
        (Topic("net income", "income"), Topic("profit", "profit"), Fit.SAME),
        (Topic("natural gas", "gas"), Topic("gas", "gas"), Fit.SAME),
        # two things
        (Topic("people", "person", "kill"), Topic("people", "person", "injure"), Fit.APART),
        (Topic("trucks", "truck"), Topic("bridges", "bridge"), Fit.APART),
        (Topic("net profit", "profit"), Topic("gross profit", "profit"), Fit.APART),
        (Topic("Ukrainian troops", "troop"), Topic("North Korean troops", "troop"), Fit.APART),
        (Topic("confirmed cases", "case"), Topic("suspected cases", "case"), Fit.APART),
    ],
)
def test_the_fit_of_two_topics(measures: Measures, a: Topic, b: Topic, fit: Fit) -> None:
    one, two = folded(measures, a), folded(measures, b)
    assert measures.fit(one, two) is fit
    assert measures.fit(two, one) is fit.turned


def test_verbs_name_what_money_is_where_no_noun_does(measures: Measures) -> None:
    assert folded(measures, Topic(None, None, "spend"), "money").head == "budget"
    assert folded(measures, Topic("people", "person", "employ"), "count").head == "worker"
    assert folded(measures, Topic(None, None, "spend"), "count").head is None


@pytest.mark.parametrize(
    ("one", "two", "fit"),
    [
        (Topic("tickets", "ticket", "cost"), Topic("price", "price"), Fit.SAME),
        (Topic("tickets", "ticket", "cost"), Topic("programmes", "programme", "cost"), Fit.UNKNOWN),
        (Topic("bridge", "bridge", "cost"), Topic("bridge", "bridge", "spend"), Fit.SAME),
        (Topic("deal", "deal", "value"), Topic("valuation", "valuation"), Fit.SAME),
        (Topic("regulator", "regulator", "fine"), Topic("penalty", "penalty"), Fit.SAME),
        (Topic("deal", "deal", "cost"), Topic("profit", "profit"), Fit.APART),
    ],
)
def test_a_verb_names_the_sum_whatever_its_subject(measures: Measures, one: Topic, two: Topic, fit: Fit) -> None:
    assert measures.fit(folded(measures, one, "money"), folded(measures, two, "money")) is fit


@pytest.mark.parametrize(
    ("one", "two", "fit"),
    [
        (Topic("train's speed", "speed"), Topic("train", "train", "travel"), Fit.SAME),
        (Topic("wind speed", "speed"), Topic("Winds", "wind"), Fit.SAME),
        (Topic("wind speed", "speed"), Topic("train", "train"), Fit.APART),
        (Topic("fire", "fire"), Topic(None, None, "burn"), Fit.SAME),
        (Topic("area", "area"), Topic("blaze", "blaze"), Fit.SAME),
        (Topic("depth", "depth"), Topic("height", "height"), Fit.APART),
    ],
)
def test_what_the_unit_says_anyway_names_nothing(measures: Measures, one: Topic, two: Topic, fit: Fit) -> None:
    assert measures.fit(folded(measures, one, "measure"), folded(measures, two, "measure")) is fit


def test_a_verb_that_only_one_noun_has_says_what_happened_to_a_noun_left_unsaid(measures: Measures) -> None:
    assert folded(measures, Topic("total", "total", "lose")).event == "lay_off"
    assert folded(measures, Topic("total", "total", "fire")).event != "lay_off"


def test_a_silent_noun_gives_way_to_what_it_is_the_figure_of(measures: Measures) -> None:
    assert folded(measures, Topic("number of soldiers", "number")).head == "troop"
    assert folded(measures, Topic("the figure", "figure")).head is None


def test_a_users_lexicon_adds_a_class() -> None:
    own = Lexicon.english().extended({"measures": {"heads": "\nwidget: gizmo\n"}}).compiled(compile_measures)
    assert own.fit(folded(own, Topic("gizmos", "gizmo")), folded(own, Topic("widgets", "widget"))) is Fit.SAME


@pytest.mark.parametrize(
    ("kind", "role", "changed", "level"),
    [
        ("count", "decrease", Topic("headcount", "headcount"), Topic("jobs", "job", "cut")),
        ("count", "decrease", Topic("workforce", "workforce", "shrink"), Topic("redundancies", "redundancy")),
        ("count", "increase", Topic("staff", "staff", "grow"), Topic("workers", "worker", "hire")),
        ("percent", "increase", Topic("Consumer prices", "price"), Topic("inflation", "inflation")),
    ],
)
def test_a_change_that_is_asked_as_a_level_is_one_question_with_it(
    measures: Measures, kind: str, role: str, changed: Topic, level: Topic
) -> None:
    asked = measures.folding.of_change(folded(measures, changed, kind), kind, role)
    assert asked is not None
    assert measures.fit(asked, folded(measures, level, kind)) is Fit.SAME


def test_other_changes_are_levels_of_nothing(measures: Measures) -> None:
    assert measures.folding.of_change(folded(measures, Topic("people", "person", "kill")), "count", "increase") is None
    assert measures.folding.of_change(folded(measures, Topic("oil prices", "price"), "percent"), "percent", "increase") is None
    assert (
        measures.folding.of_change(folded(measures, Topic("consumer prices", "price"), "percent"), "percent", "decrease")
        is None
    )
