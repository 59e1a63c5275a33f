"""The flow: extract, reconcile, check, read_dates. The one module that knows every stage; no rule and no pattern here.

Reading is imported with this module; what judges is imported by the call that judges, so that reading does not wait for it.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable
from functools import partial
from typing import TYPE_CHECKING

import attrs

from claimnum.arguments import Pairs, Worths, paired, several, worths
from claimnum.claims.build import build
from claimnum.claims.claim import Claim
from claimnum.claims.claims import Claims, joined, years
from claimnum.errors import InputTypeError
from claimnum.lexicon.gazetteer import Gazetteer
from claimnum.lexicon.load import Lexicon, lexicon_or_english
from claimnum.mentions.dates import find_dates
from claimnum.mentions.find import find
from claimnum.mentions.mention import DateRead
from claimnum.text.document import Document
from claimnum.text.outline import outline
from claimnum.values.reading import DEFAULT_READING, Reading

if TYPE_CHECKING:
    from claimnum.findings.explain import Explanation
    from claimnum.findings.finding import Finding
    from claimnum.findings.relate import Judge
    from claimnum.groups.gather import Key
    from claimnum.groups.measure import Fit, Measure
    from claimnum.report.check import Check
    from claimnum.report.report import Report
    from claimnum.values.policy import Policy

# Days without a year are held against each other in this one, where nothing says which: a leap year has them all.
UNSAID_YEAR = 2000


def extract(
    text: str | Document,
    *,
    publisher: str | None = None,
    published: dt.date | str | None = None,
    url: str | None = None,
    title: str | None = None,
    id: str | None = None,  # noqa: A002 - the wire's own word for it
    lexicon: Lexicon | None = None,
    reading: Reading = DEFAULT_READING,
) -> Claims:
    """The quantity claims of a text.

    Args:
        text: a text, or a Document, which then has the next five arguments itself.
        publisher, url, title: as the caller knows them.
        published: the day that "Monday" is read from and that a claim is dated by where the text says no other.
        id: the caller's own key of the document.
        lexicon: the words to read by, English as shipped without one.
        reading: what the text leaves to choose (what "$" is, day-first dates).

    Raises:
        InputTypeError, InputValueError: an argument that is none of these.

    >>> claims = extract("Police said at least 40 people were killed.", published="2024-11-04")
    >>> [(claim.surface, str(claim.quantity), claim.topic.event, claim.source.name) for claim in claims]
    [('at least 40', '[40, ∞)', 'kill', 'Police')]
    """
    document = text if isinstance(text, Document) else Document(text, publisher, published, url, title, id)
    words = lexicon_or_english(lexicon)
    _expect("reading", reading, Reading, "a Reading")
    return build(find(outline(document, words), words, reading), words)


def reconcile(
    claims: Claims | Iterable[Claims | Claim],
    *,
    policy: Policy | None = None,
    rates: Worths | None = None,
    same: Pairs = (),
    different: Pairs = (),
    key: Key | None = None,
    same_measure: Callable[[Measure, Measure], Fit] | None = None,
    lexicon: Lexicon | None = None,
) -> Report:
    """What some claims come to together: groups that answer one question, and which of them agree and which conflict.

    Args:
        claims: of one document, or an iterable of those of several (`[extract(a), extract(b)]`) or of single claims, of a
            table or made by hand; duplicates (by id) count once.
        policy: the choices they are judged by, the default ones without one.
        rates: what one of each currency is worth in a common one ({"EUR": Decimal("1.08"), "USD": Decimal(1)}); without
            them two currencies do not compare. A worth is a Decimal, int or decimal string above 0.
        same, different: pairs of claims, or of their ids, that answer one question, or two, whatever the texts seem to say;
            pairs of which either is not among the claims are passed over, so that one list serves many runs.
        key: makes your own question of a claim from the library's, `key(claim, question)`: leave out its places, say.
        same_measure: your own word on two measures, `same_measure(a, b)`, in place of the lexicon's: whether they count the
            same, a part or the whole of one another, or things apart.
        lexicon: the words and places that tell which claims answer one question.

    Raises:
        InputTypeError: an argument that is none of these.

    >>> texts = ["Officials said 40 people were killed.", "No more than 30 people were killed."]
    >>> report = reconcile(extract(text) for text in texts)
    >>> [finding.verdict for finding in report.conflicts]
    ['conflicts']
    """
    from claimnum.findings.survey import Survey
    from claimnum.groups.gather import gather
    from claimnum.report.report import Report

    every, one, two = _together(claims), paired(same, "same"), paired(different, "different")
    judge = attrs.evolve(_judge(policy, lexicon, rates, _overruled(one, two)), key=key, same_measure=same_measure)
    again = partial(
        reconcile,
        every,
        policy=policy,
        rates=judge.rates,
        same=one,
        different=two,
        key=key,
        same_measure=same_measure,
        lexicon=lexicon,
    )
    return Report(every, Survey(judge, gather(every, judge.measures, key, judge.rates)), judge.policy, again)


def check(
    text: str | Document | Claims,
    *,
    against: Iterable[str | Document | Claims],
    policy: Policy | None = None,
    rates: Worths | None = None,
    lexicon: Lexicon | None = None,
    reading: Reading = DEFAULT_READING,
) -> Check:
    """Whether a draft says what its sources say: each of its claims supported, contradicted or unverified.

    A day that one side names without a year ("as of 7 April", no day of publication) is of the year that the other side
    names; where neither names one, the days of both are of one year.

    Args:
        text: the draft.
        against: the evidence: texts, Documents or Claims.
        policy: the choices it is judged by, the default ones without one.
        rates: as for `reconcile`.
        lexicon, reading: as for `extract`.

    Raises:
        InputTypeError: an argument that is none of these; one source alone is `against=[source]`.

    >>> check("About 40 people died.", against=["The death toll is 41."]).ok
    True
    """
    from claimnum.findings.support import as_given, supports
    from claimnum.report.check import Check

    _expect("reading", reading, Reading, "a Reading")
    sources = several(against, "against", "a list of texts, Documents or Claims", never=(Document, Claims))
    for each in sources:
        _expect("each of against", each, (str, Document, Claims), "a text, a Document or Claims")
    _expect("text", text, (str, Document, Claims), "a text, a Document or Claims")
    draft, read = _claims(text, lexicon, reading), [_claims(each, lexicon, reading) for each in sources]
    ours, theirs = years(draft), years(joined(read))
    unsaid = not ours and not theirs
    ordered = _in_year(UNSAID_YEAR if unsaid else _only(theirs), text, draft, lexicon, reading)
    year = UNSAID_YEAR if unsaid else _only(ours)
    against_it = [_in_year(year, each, claims, lexicon, reading) for each, claims in zip(sources, read, strict=True)]
    judge = _judge(policy, lexicon, rates)
    found = supports(ordered, joined(against_it), judge)
    if unsaid:
        evidence = joined(read)
        return Check(draft, evidence, as_given(found, draft, evidence), judge.policy)
    return Check(ordered, joined(against_it), found, judge.policy)


def relate(
    a: Claim, b: Claim, policy: Policy | None = None, *, rates: Worths | None = None, lexicon: Lexicon | None = None
) -> Finding:
    """What two claims come to. Pure, total, and the same whichever comes first.

    Raises:
        InputTypeError: an argument that is none of these.

    >>> relate(Claim.of(11000, head="troop"), Claim.of(11234, head="soldier", precision=1)).verdict
    'conflicts'
    """
    return _judge(policy, lexicon, rates).relate(*_pair(a, b))


def explain(
    a: Claim,
    b: Claim,
    policy: Policy | None = None,
    *,
    rates: Worths | None = None,
    lexicon: Lexicon | None = None,
) -> Explanation:
    """How the verdict about two claims came about: every gate, both readings, the lexicon rows behind them.

    >>> explain(Claim.of(78, head="person"), Claim.of(80, head="person")).finding.rule
    'time: one day'
    """
    from claimnum.findings.explain import explain as explain_pair

    return explain_pair(*_pair(a, b), _judge(policy, lexicon, rates))


def _expect(argument: str, given: object, wanted: type | tuple[type, ...], expected: str) -> None:
    if not isinstance(given, wanted):
        raise InputTypeError(argument, expected, type(given).__name__)


def _pair(a: Claim, b: Claim) -> tuple[Claim, Claim]:
    _expect("a", a, Claim, "a Claim")
    _expect("b", b, Claim, "a Claim")
    return a, b


def _together(given: Claims | Iterable[Claims | Claim]) -> Claims:
    """The claims that a call is given, as one."""
    if isinstance(given, Claims):
        return given
    parts = several(given, "claims", "Claims, or an iterable of Claims")
    return joined(Claims((each,)) if isinstance(each, Claim) else each for each in parts)


def _claims(text: str | Document | Claims, lexicon: Lexicon | None, reading: Reading) -> Claims:
    return text if isinstance(text, Claims) else extract(text, lexicon=lexicon, reading=reading)


def _only(years: frozenset[int]) -> int | None:
    return next(iter(years)) if len(years) == 1 else None


def _in_year(
    year: int | None, text: str | Document | Claims, claims: Claims, lexicon: Lexicon | None, reading: Reading
) -> Claims:
    """The claims of a text, its days without a year read as days of that year; as they are where none lacks one."""
    if year is None or reading.year is not None or isinstance(text, Claims):
        return claims
    told = any(document.published is not None for document in claims.documents)
    if told or not claims or all(date.period is not None for date in read_dates(text, lexicon=lexicon, reading=reading)):
        return claims
    return extract(text, lexicon=lexicon, reading=attrs.evolve(reading, year=year))


def _judge(
    policy: Policy | None,
    lexicon: Lexicon | None,
    rates: Worths | None = None,
    overruled: dict[frozenset[str], Fit] | None = None,
) -> Judge:
    """What judges under a policy, by the words of a lexicon."""
    from claimnum.findings.relate import Judge
    from claimnum.groups.compare import compile_measures
    from claimnum.values.policy import DEFAULT_POLICY, Policy

    choices = DEFAULT_POLICY if policy is None else policy
    _expect("policy", choices, Policy, "a Policy or None")
    words = lexicon_or_english(lexicon)
    return Judge(choices, words.compiled(compile_measures), words.compiled(Gazetteer), worths(rates), overruled or {})


def _overruled(same: Iterable[tuple[str, str]], different: Iterable[tuple[str, str]]) -> dict[frozenset[str], Fit]:
    """What a caller says of pairs; what is said last counts."""
    from claimnum.groups.measure import Fit

    return {frozenset(pair): fit for pairs, fit in ((same, Fit.SAME), (different, Fit.APART)) for pair in pairs}


def read_dates(
    text: str | Document,
    published: dt.date | str | None = None,
    *,
    lexicon: Lexicon | None = None,
    reading: Reading = DEFAULT_READING,
) -> tuple[DateRead, ...]:
    """The time expressions of a text, each with the days it names.

    Args:
        text: a text or a Document.
        published: the day that "Monday" and "last month" are read from; without one their period is None.
        lexicon: the words to read by, English as shipped without one.
        reading: day-first dates and the start of fiscal years.

    Returns:
        In text order; a range ("from 2015 to 2020") follows the dates it runs between.

    >>> [str(date.period) for date in read_dates("He said Friday that sales fell in 2019.", published="2024-11-04")]
    ['2024-11-01', '2019-01-01..2020-01-01']
    """
    document = text if isinstance(text, Document) else Document(text, published=published)
    words = lexicon_or_english(lexicon)
    _expect("reading", reading, Reading, "a Reading")
    return find_dates(outline(document, words), words, reading)
