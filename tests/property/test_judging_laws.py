"""Laws of judging, each named by what it says."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import attrs
from hypothesis import HealthCheck, assume, example, given, settings
from hypothesis import strategies as st

from claimnum import Claim, Claims, Interval, Policy, Quantity, reconcile, relate
from claimnum.findings.finding import FLAGS, VERDICTS

DAY = dt.date(2024, 11, 4)
HEADS = st.sampled_from(["person", "child", "troop", "bridge", None])
EVENTS = st.sampled_from(["kill", "injure", None])
PLACES = st.sampled_from([(), ("Kursk",), ("Russia",), ("Kyiv",), ("Velmora",)])


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    low = draw(st.integers(0, 60))
    high = draw(st.one_of(st.none(), st.integers(low, 80)))
    shape = draw(st.sampled_from(["point", "range", "at least", "more than", "at most", "less than"]))
    if shape == "point":
        return Interval.point(low)
    if shape == "range" and high is not None:
        return Interval(low, high)
    if shape == "at most":
        return Interval.at_most(low, 0)
    if shape == "less than":
        return Interval.less_than(low + 1, 0)
    return Interval.more_than(low) if shape == "more than" else Interval.at_least(low)


@st.composite
def claims(draw: st.DrawFn) -> Claim:
    return Claim.of(
        draw(intervals()),
        hedge=draw(st.sampled_from([None, None, "about", "vague"])),
        precision=draw(st.sampled_from([1, 10])),
        modality=draw(st.sampled_from(["asserted", "asserted", "asserted", "possible", "expected", "denied"])),
        role=draw(st.sampled_from(["level", "level", "level", "increase", "decrease"])),
        head=draw(HEADS),
        event=draw(EVENTS),
        places=draw(PLACES),
        said=draw(st.one_of(st.none(), st.dates(DAY, DAY + dt.timedelta(days=2)))),
        source=draw(st.sampled_from([None, "Police", "Mayor"])),
        document=draw(st.sampled_from(["a", "b"])),
    )


@given(claims(), claims())
def test_relate_is_total_and_symmetric(a: Claim, b: Claim) -> None:
    assume(a == b or a.id != b.id)  # one id, two claims: no text gives such
    finding = relate(a, b)
    assert finding == relate(b, a)
    assert finding.verdict in VERDICTS
    assert set(finding.flags) <= set(FLAGS)
    assert (finding.newer is not None) == (finding.verdict == "supersedes")
    assert finding.reason.endswith(".")
    assert finding.rule


def lengths(value: int, unit: str, precision: str, head: str = "depth") -> Claim:
    return Claim.of(value, unit=unit, kind="measure", precision=precision, head=head, said=DAY)


figures = st.one_of(st.integers(1, 60), st.sampled_from([1865, 2000, 31]))


def scaled(claim: Claim, factor: int, unit: str) -> Claim:
    quantity = claim.quantity
    moved = Quantity(quantity.interval.scaled(Decimal(factor)), unit, quantity.precision * factor)
    return attrs.evolve(claim, quantity=moved)


@given(figures, figures, st.sampled_from(["1", "10"]), st.sampled_from(["depth", "road", "album"]))
@example(57, 57, "1", "album")
def test_an_exact_change_of_both_units_never_changes_a_verdict(x: int, y: int, grain: str, head: str) -> None:
    a, b = lengths(x, "kilometer", grain), lengths(y, "kilometer", grain, head)
    in_metres = relate(scaled(a, 1000, "meter"), scaled(b, 1000, "meter"))
    finding = relate(a, b)
    assert (finding.verdict, finding.flags) == (in_metres.verdict, in_metres.flags)


def widened(interval: Interval, below: int, above: int | None) -> Interval:
    lower = None if interval.lower is None else max(Decimal(0), interval.lower - below)
    upper = None if interval.upper is None or above is None else interval.upper + above
    return Interval(lower, upper, lower_closed=interval.lower_closed or below > 0, upper_closed=interval.upper_closed)


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])  # four draws a pair, on a busy machine
@given(claims(), claims(), st.integers(0, 20), st.one_of(st.none(), st.integers(0, 20)))
def test_widening_an_interval_never_creates_a_conflict(a: Claim, b: Claim, below: int, above: int | None) -> None:
    # Denials turn the law about by their nature. A figure that becomes a bound is another kind of statement beside what is
    # not yet a fact: "40" does not rule out a possible 60, "at most 40" does.
    assume(a.modality == b.modality == "asserted")
    wider = attrs.evolve(a, quantity=attrs.evolve(a.quantity, interval=widened(a.quantity.interval, below, above)))
    if relate(a, b).verdict != "conflicts":
        assert relate(wider, b).verdict != "conflicts"


@settings(max_examples=60)
@given(claims(), claims(), st.lists(claims(), min_size=1, max_size=4))
def test_adding_a_claim_never_changes_what_two_others_come_to(a: Claim, b: Claim, more: list[Claim]) -> None:
    def found(group: list[Claim]) -> list[tuple[str, str]]:
        findings = reconcile(Claims(group)).to_dict()["findings"]
        return [(f["verdict"], f["rule"]) for f in findings if {f["a"], f["b"]} == {a.id, b.id}]

    assume(a.id != b.id)
    others = [claim for claim in more if claim.id not in (a.id, b.id)]
    assert found([a, b]) == found([a, b, *others])


@settings(max_examples=100)
@given(claims(), claims())
def test_a_conflict_by_default_is_one_under_the_strict_policy(a: Claim, b: Claim) -> None:
    if relate(a, b).verdict == "conflicts":
        assert relate(a, b, Policy.strict()).verdict == "conflicts"


@settings(max_examples=60)
@given(st.lists(claims(), max_size=8))
def test_a_saved_table_of_claims_gives_the_same_report(group: list[Claim]) -> None:
    given_claims = Claims({claim.id: claim for claim in group}.values())
    saved = Claims.from_dicts(given_claims.to_dicts())
    assert reconcile(saved).to_dict() == reconcile(given_claims).to_dict()


@settings(max_examples=30)
@given(st.lists(claims(), max_size=8))
def test_a_report_lists_every_pair_that_compares_and_no_other(group: list[Claim]) -> None:
    distinct = list({claim.id: claim for claim in group}.values())
    listed = {frozenset((f["a"], f["b"])): f["verdict"] for f in reconcile(Claims(distinct)).to_dict()["findings"] if f["a"]}
    for one in range(len(distinct)):
        for two in range(one):
            verdict = relate(distinct[one], distinct[two]).verdict
            assert listed.get(frozenset((distinct[one].id, distinct[two].id)), "not_comparable") == verdict
