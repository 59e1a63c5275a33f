"""Money: the sign, word or code of a currency on either side of a figure ("US$113 trillion", "5 million euros")."""

from __future__ import annotations

from decimal import Decimal

from claimnum.lexicon.load import Lexicon
from claimnum.mentions.terms import ONE, Row, Term, cut, in_context, near, rows_of
from claimnum.mentions.words import number_words, pairs
from claimnum.struct import Struct
from claimnum.text.phrases import PhraseTable
from claimnum.text.signs import MINUS
from claimnum.text.tokens import Tokens
from claimnum.values.reading import Reading

DOLLAR = "dollar"
UNTOLD = "XXX"  # ISO 4217's code for no currency: money of a name that several countries share, where none is named
WORDS = (
    "code_words",
    "any_case",
    "pound_money",
    "pound_weight",
    "pound_nouns",
    "large",
    "pounds",
    "cents",
    "not_priced",
    "between",
)
THOUSAND = 1000
SCALES = 5  # the digits of the heaviest thing that news weighs in pounds, without saying that it does


class MoneyTable(Struct):
    """The currency tables of a lexicon, ready for matching: in lower case, those with letters as written.

    `leads` are the words that what stands before a figure may end with, codes apart, `follows` those that what stands behind
    one may begin with: most figures are no money, and then no table is asked. `magnitudes` are the number words from a thousand
    on with what they are worth, `prefixes` the letters before a code that multiply it ("MEUR").
    """

    signs: PhraseTable[Row]
    glued: PhraseTable[Row]
    before: PhraseTable[Row]
    against: PhraseTable[Row]
    names: PhraseTable[Row]
    after: PhraseTable[Row]
    leads: frozenset[str]
    follows: frozenset[str]
    codes: frozenset[str]
    context: dict[str, list[tuple[Row, frozenset[str], frozenset[str]]]]
    magnitudes: dict[str, int]
    prefixes: dict[str, Decimal]
    words: dict[str, frozenset[str]]


def money_table(lexicon: Lexicon) -> MoneyTable:
    """Compile the currency tables; ask for them by `lexicon.compiled(money_table)`."""
    table, numbers = lexicon.table("currencies"), lexicon.compiled(number_words)
    names: list[tuple[str, Row]] = []
    codes = set(table["codes"].split())
    for line in lexicon.data("en/currencies.tsv").decode().splitlines():
        if line and line[0] != "#":
            code, phrases = line.split("\t")
            codes.add(code)
            names += [(phrase, Row(code, ONE, f"currencies: {phrase}")) for phrase in phrases.split(" | ")]
    names += rows_of(table["names"], "currencies", "names")
    rows = {key: list(rows_of(table[key], "currencies", key)) for key in ("signs", "glued", "before", "against", "after")}
    codes.update(row.unit for listed in (*rows.values(), names) for _, row in listed if row.unit not in (DOLLAR, UNTOLD))
    context: dict[str, list[tuple[Row, frozenset[str], frozenset[str]]]] = {}
    for word, found in in_context(table["context"], "currencies"):
        context.setdefault(word, []).append(found)
    signs, glued, before, against, after = (PhraseTable(listed, cut) for listed in rows.values())
    named, words = PhraseTable(names, cut), {key: frozenset(table[key].split()) for key in WORDS}
    return MoneyTable(
        signs=signs,
        glued=glued,
        before=before,
        against=against,
        names=named,
        after=after,
        leads=signs.closers | glued.closers | before.closers | against.closers | words["any_case"],
        follows=signs.openers | named.openers | after.openers | words["pounds"] | words["any_case"],
        codes=frozenset(codes),
        context=context,
        magnitudes={
            word: power for word, power in (numbers.magnitudes | numbers.short).items() if power >= THOUSAND and len(word) > 1
        },
        prefixes={letter: Decimal(10) ** int(power) for letter, power in pairs(table["prefixes"])},
        words=words,
    )


def read_money(
    tokens: Tokens, figure: tuple[int, int], bounds: tuple[int, int], table: MoneyTable, reading: Reading
) -> Term | None:
    """The currency of a figure.

    Args:
        tokens: of the text.
        figure: the tokens of the numeral, half-open; bounds: those of the sentence.
        table: the compiled lexicon.
        reading: names what "dollar" means.

    Returns:
        The currency's code with what the figure is to be multiplied by, over the tokens of figure and currency both.
    """
    first, last = figure
    start, stop = bounds
    after = _after(tokens, figure, stop, table)
    before = _before(tokens, figure, start, table)
    if before is None and after is None:
        before = _word_before(tokens, first, start, table)
    if before is None and after is None:
        return None
    begin, end = first, last
    row, scale = Row("", ONE, ""), ONE
    if before is not None:
        row, begin = before
        if after is not None and (row.unit == DOLLAR or after[0].unit in (row.unit, DOLLAR)):
            row = after[0] if after[0].unit != DOLLAR else row
            end, scale = after[1], after[2]
    elif after is not None:
        row, end, scale = after
    row = _there(tokens, row, begin if begin < first else last, table)
    if row.unit == DOLLAR:
        row = Row(reading.dollar, row.scale, f"{row.row} as {reading.dollar}")
    return Term(row.unit, row.scale * scale, begin, end, row.row)


def below(lower: list[str], index: int, stop: int, table: MoneyTable, reading: Reading) -> tuple[str, int] | None:
    """(code, token after) of a currency's name that a rate of exchange is told in: "92.5 per dollar"."""
    found = table.names.starting_at(lower, index, stop)
    if found is None or found[0].scale != 1 or lower[index] in table.words["large"]:
        return None
    return reading.dollar if found[0].unit == DOLLAR else found[0].unit, found[1]


def _there(tokens: Tokens, row: Row, index: int, table: MoneyTable) -> Row:
    """What a word that several currencies share stands for, by the country named beside it, else the text's own: Iraq's dinars.

    The text's own is the first that it names, of those that have such a currency; where the word has a usual country that no
    row names (Britain's pounds), the text as a whole does not tell.
    """
    rows = table.context.get(tokens.lower[index], ()) if row.scale == 1 else ()
    beside = [one for one in rows if near(tokens, index, one[1]) and not near(tokens, index, one[2])]
    if len(beside) == 1:
        return beside[0][0]
    if not beside and row.unit != UNTOLD and all(meant.unit != row.unit for meant, _, _ in rows):
        return row
    named = [(_first_named(tokens, one[1]), one) for one in beside or rows]
    at, (meant, _, barred) = min(named, key=lambda pair: pair[0], default=(len(tokens), (row, frozenset(), frozenset())))
    return meant if at < min(len(tokens), _first_named(tokens, barred)) else row


def _first_named(tokens: Tokens, words: frozenset[str]) -> int:
    """The first token of a text that is one of some words, behind the last where none is."""
    return min((tokens.where[word][0] for word in words if word in tokens.where), default=len(tokens))


def _before(tokens: Tokens, figure: tuple[int, int], start: int, table: MoneyTable) -> tuple[Row, int] | None:
    """A sign, an abbreviation or a code that ends at the figure, a minus between them apart."""
    first = figure[0]
    if first > start + 1 and tokens.words[first - 1] in MINUS and tokens.adjacent(first):
        first -= 1
    if first <= start or not _may_be_currency(tokens, first - 1, table.leads, table):
        return None
    if (found := table.glued.ending_at(tokens.words, first, start)) and tokens.adjacent(first - 1):
        return found
    if found := table.signs.ending_at(tokens.lower, first, start):
        row, at = found
        coded = _code(tokens, at - 1, table) if at > start and row.unit == DOLLAR else None
        return (coded, at - 1) if coded and (tokens.adjacent(at) or coded.unit not in table.words["code_words"]) else found
    if found := table.before.ending_at(tokens.words, first, start):
        return found
    if tokens.adjacent(first) and (found := table.against.ending_at(tokens.words, first, start)):
        return found
    row_of_code = _code(tokens, first - 1, table)
    if row_of_code and (row_of_code.unit not in table.words["code_words"] or _is_large(tokens, figure, table)):
        return row_of_code, first - 1
    return None


def _word_before(tokens: Tokens, first: int, start: int, table: MoneyTable) -> tuple[Row, int] | None:
    """A currency's name before the figure ("ringgit 42"), where no article makes it the currency itself ("the dollar 5%")."""
    found = table.names.ending_at(tokens.lower, first, start)
    if (
        not found
        or tokens.lower[first - 1] in table.words["large"]
        or (found[1] > start and tokens.lower[found[1] - 1] in table.words["not_priced"])
    ):
        return None
    return found if not tokens.words[first - 1].endswith("s") or found[1] < first - 1 else None


def _after(tokens: Tokens, figure: tuple[int, int], stop: int, table: MoneyTable) -> tuple[Row, int, Decimal] | None:
    """(row, token after, scale) of what follows the figure; a magnitude may follow a code ("75 USD million")."""
    last = figure[1]
    at = last
    while at < stop and tokens.lower[at] in table.words["between"]:
        at += 1
    if at >= stop or not _may_be_currency(tokens, at, table.follows, table):
        return None
    if found := table.signs.starting_at(tokens.lower, at, stop):
        return None if _of_the_next(tokens, last, found[1], stop, table) else (*found, ONE)
    if found := table.names.starting_at(tokens.lower, at, stop):
        row, end = found
        everyday = tokens.lower[at] in table.words["large"] and not _is_large(tokens, figure, table)
        if everyday and row.unit == UNTOLD:
            everyday = not _is_paid(tokens, figure, table) and (
                _is_few(tokens, figure) or _there(tokens, row, at, table) is row
            )
        return None if everyday or _is_name(tokens, at, end, stop) else (row, end, ONE)
    if found := table.after.starting_at(tokens.words, at, stop):
        return (*found, ONE) if found[1] - at > 1 or len(tokens.words[at]) > 1 or tokens.adjacent(at) else None
    if tokens.lower[at] in table.words["pounds"] and _is_money(tokens, figure, at, table):
        return Row("GBP", ONE, "currencies: pounds"), at + 1, ONE
    row_of_code = _code(tokens, at, table)
    if row_of_code is None or (at + 1 < stop and tokens.adjacent(at + 1) and tokens.words[at + 1][0].isdecimal()):
        return None
    if at + 1 < stop and (power := table.magnitudes.get(tokens.lower[at + 1])):
        return row_of_code, at + 2, Decimal(power)
    return row_of_code, at + 1, ONE


def _may_be_currency(tokens: Tokens, index: int, listed: frozenset[str], table: MoneyTable) -> bool:
    """Whether a word is one of those listed, as written or in small letters, or has the shape of a code."""
    word = tokens.words[index]
    coded = len(word) in {3, 4} and (word.isupper() or word[1:] in table.codes)
    return coded or word in listed or tokens.lower[index] in listed


def _is_name(tokens: Tokens, at: int, end: int, stop: int) -> bool:
    """Whether one word with a capital goes on as somebody's name: "8 Rand Paul"."""
    names = tokens.words[at:end] + tokens.words[end : min(end + 1, stop)]
    return end == at + 1 and len(names) == 2 and all(word.istitle() and word.isalpha() for word in names)


def _of_the_next(tokens: Tokens, last: int, end: int, stop: int, table: MoneyTable) -> bool:
    """Whether a sign behind a figure belongs to the next one ("50 $20 notes"), which has none behind it ("10 $ 30 $")."""
    if (
        end >= stop
        or not tokens.words[end][0].isdecimal()
        or (end + 1 < len(tokens) and tokens.lower[end + 1] in table.words["cents"])
        or (tokens.adjacent(last) and not tokens.adjacent(end))
    ):
        return False
    return end + 1 >= stop or tokens.words[end + 1] != tokens.words[end - 1]


def _code(tokens: Tokens, index: int, table: MoneyTable) -> Row | None:
    """An ISO 4217 code, with a prefix too ("120 MEUR"); one that is a word, only where its neighbours are not in capitals."""
    word = tokens.words[index]
    if len(word) == 3:
        code = word if word.isupper() else word.upper() if word in table.words["any_case"] else ""
        if code not in table.codes and code != "RMB":
            return None
        if code in table.words["code_words"] and _shouted(tokens, index):
            return None
        return Row("CNY" if code == "RMB" else code, ONE, f"currencies: {word}")
    if len(word) == 4 and word[1:] in table.codes and word[0] in table.prefixes:
        return Row(word[1:], table.prefixes[word[0]], f"currencies: {word}")
    return None


def _shouted(tokens: Tokens, index: int) -> bool:
    around = [tokens.words[i] for i in (index - 2, index - 1, index + 1, index + 2) if 0 <= i < len(tokens)]
    return any(len(word) > 1 and word.isalpha() and word.isupper() for word in around)


def _is_large(tokens: Tokens, figure: tuple[int, int], table: MoneyTable) -> bool:
    """Whether a figure is in thousands or more, by its digits or its magnitude word."""
    words = tokens.lower[figure[0] : figure[1]]
    return any(word in table.magnitudes or sum(c.isdecimal() for c in word) > 3 for word in words)


def _is_money(tokens: Tokens, figure: tuple[int, int], at: int, table: MoneyTable) -> bool:
    """Whether pounds are sterling: the figure has a magnitude that no weight of pounds has, or the clause speaks of paying."""
    words = tokens.lower[figure[0] : figure[1]]
    if any(table.magnitudes.get(word, 0) > THOUSAND for word in words) or words[-1] == "m":
        return True
    following = tokens.lower[at + 1 : at + 2] or ["."]
    if tokens.lower[at] == "pound" and following[0].isalpha():
        return following[0] in table.words["pound_nouns"]
    given = following == ["in"] and not table.words["pound_money"].isdisjoint(tokens.lower[at + 2 : at + 3])
    if given or _is_paid(tokens, figure, table):
        return True
    sized = sum(c.isdecimal() for c in tokens.words[figure[1] - 1].partition(".")[0]) > SCALES
    return sized and following[0] != "of" and not near(tokens, at, table.words["pound_weight"])


def _is_few(tokens: Tokens, figure: tuple[int, int]) -> bool:
    """Whether a figure has one digit or is in words: three crowns may be on heads, in Sweden too."""
    return not tokens.words[figure[0]][:2].isdecimal() or len(tokens.words[figure[0]]) < 2


def _is_paid(tokens: Tokens, figure: tuple[int, int], table: MoneyTable) -> bool:
    """Whether the clause before a figure speaks of paying."""
    return any(word in table.words["pound_money"] for word in tokens.lower[max(figure[0] - 8, 0) : figure[0]])
