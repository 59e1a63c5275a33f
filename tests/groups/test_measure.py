"""Which topics are one question, which count a part of another, which are apart."""

from __future__ import annotations

import pytest

from claimnum import Lexicon
from claimnum.claims.claim import Topic
from claimnum.groups.measure import Fit, Measures, compile_measures


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
        # a part of it
        (Topic("children", "child", "kill"), Topic("people", "person", "kill"), Fit.PART),
        (Topic("confirmed cases", "case"), Topic("cases", "case"), Fit.PART),
        (Topic("people", "person", "release"), Topic("people", "person", "arrest"), Fit.PART),
        (Topic("mail ballots", "ballot"), Topic("ballots", "ballot"), Fit.PART),
        # a narrower noun, of which nothing happened, is no whole of people to whom something did
        (Topic("people", "person", "evacuate"), Topic("people", "person", "employ"), Fit.APART),
        (Topic("people", "person", "kill"), Topic("miners", "miner"), Fit.APART),
        (Topic("people", "person", "injure"), Topic("soldiers", "soldier"), Fit.APART),
        (Topic("soldiers", "soldier", "injure"), Topic("people", "person"), Fit.PART),
        # two things
        (Topic("people", "person", "kill"), Topic("people", "person", "injure"), Fit.APART),
        (Topic("trucks", "truck"), Topic("bridges", "bridge"), Fit.APART),
        (Topic("net profit", "profit"), Topic("gross profit", "profit"), Fit.APART),
        (Topic("Ukrainian troops", "troop"), Topic("North Korean troops", "troop"), Fit.APART),
        (Topic("confirmed cases", "case"), Topic("suspected cases", "case"), Fit.APART),
    ],
)
def test_the_fit_of_two_topics(measures: Measures, a: Topic, b: Topic, fit: Fit) -> None:
    one, two = measures.measure(a), measures.measure(b)
    assert measures.fit(one, two) is fit
    assert measures.fit(two, one) is fit.turned


def test_verbs_name_what_money_is_where_no_noun_does(measures: Measures) -> None:
    assert measures.measure(Topic(None, None, "spend"), "money").head == "budget"
    assert measures.measure(Topic("people", "person", "employ"), "count").head == "worker"
    assert measures.measure(Topic(None, None, "spend"), "count").head is None


def test_a_silent_noun_gives_way_to_what_it_is_the_figure_of(measures: Measures) -> None:
    assert measures.measure(Topic("number of soldiers", "number")).head == "troop"
    assert measures.measure(Topic("the figure", "figure")).head is None


def test_a_users_lexicon_adds_a_class() -> None:
    own = Lexicon.english().extended({"measures": {"heads": "\nwidget: gizmo\n"}}).compiled(compile_measures)
    assert own.fit(own.measure(Topic("gizmos", "gizmo")), own.measure(Topic("widgets", "widget"))) is Fit.SAME
