"""What somebody wants to know of many customers, read from their words.

The words are data, in the four languages that we serve. Without any of them the
overdue accounts are the answer: that is what most people who ask at large want.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING

from domain.answers.portfolio_answer import PortfolioWish, Wish
from domain.ledger.portfolio import Minimum

if TYPE_CHECKING:
    from collections.abc import Iterator

    from domain.questions.ask import Said
    from domain.questions.slots.slots import SaidAmount, SaidDate

NEXT_DAYS = 7
"""What "falls due" means where no period is said: today and the six days after it."""

_EARLIEST = date(1970, 1, 1)
"""Nobody ages a book as of a day before this; whoever writes one means another."""


def _any(*words: str) -> re.Pattern[str]:
    return re.compile("|".join(words), re.IGNORECASE)


_DSO = _any(
    r"\bdso\b|\bdays? (?:of )?sales outstanding\b|\bcollection period\b",
    r"\bd[ií]as (?:de )?(?:ventas pendientes|cobro|cobranza|cartera)\b",
    r"\b(?:plazo|per[ií]odo) (?:medio|promedio) de (?:cobro|cobranza)\b",
    r"\bprazo m[eé]dio de (?:recebimento|cobran[cç]a)\b|\bpmr\b|\bdias de vendas\b",
    r"周转天数|回款天数|收款天数",
)
_LATE = _any(
    r"\bover-?due\b|\bpast[- ]due\b|\blate\b|\bin arrears\b|\bdelinquent\b",
    r"\bvencid[oa]s?\b|\batrasad[oa]s?\b|\batraso\b|\bmoros[oa]s?\b|\bmora\b",
    r"\binadimpl[eê]n\w+",
    r"逾期|超期|过期|拖欠|已到期|到期未",
)
_DUE = _any(
    r"\bdue\b|\bvence[nmr]?\b|\bvencer[aá]n?\b|\bvencer[aã]o\b|\bvencimientos?\b",
    r"\bvencimentos?\b|到期",
)
_TOP = _any(
    r"\btop\b|\b(?:biggest|largest|worst|main|major)\b|\branking\b",
    r"\bowes?(?: us)?(?: the)? most\b",
    r"\b(?:mayores(?! (?:a|de|que)\b)|principales|peores)\b",
    r"\b(?:maiores(?! (?:do )?que\b)|principais|piores)\b",
    r"\bm[aá]s (?:nos )?deben?\b|\bdeben? m[aá]s\b",
    r"\bmais (?:nos )?devem?\b|\bdevem? mais\b",
    r"前\s*(?:\d+|[一二三五十两]+)|最多|最大|排名|大户",
)
_TOTAL = _any(
    r"\btotal\b|\bin all\b|\baltogether\b|\boverall\b|\bage?ing\b|\bopen\b",
    r"\boutstanding\b|\bow(?:es?|ed|ing)\b|\breceivables?\b|\bportfolio\b|\bbalance\b",
    r"\bpor cobrar\b|\bcartera\b|\bantig[uü]edad\b|\bsaldos?\b|\bdeben?\b",
    r"\ba receber\b|\bcarteira\b|\bem aberto\b|\bdevem?\b",
    r"总|合计|账龄|应收|余额|未收|未付|欠",
)
_MORE = (
    r"(?:over|more than|older than|longer than|greater than|above|beyond|(?<!the )past"
    r"|exceeding|m[aá]s de|mayor(?:es)? (?:a|de|que)|superior(?:es)? a|arriba de"
    r"|(?:por )?encima de|mais de|acima de|maior(?:es)? (?:do )?que|>|超过|大于|高于"
    r"|多于|超)"
)
_AT_LEAST = (
    r"(?:at least|no less than|al menos|por lo menos|m[ií]nimo(?: de)?|desde"
    r"|pelo menos|no m[ií]nimo|a partir de|>=|≥|至少|不少于|不低于)"
)
_OR_MORE = r"(?:or (?:more|over|above)|o m[aá]s|ou mais|及以上|\+)"
_DAYS = r"(?:days?|d[ií]as|d\b|天|日)"
_LATE_BY = (
    (re.compile(rf"{_MORE}\s*(\d{{1,4}})\s*{_DAYS}", re.IGNORECASE), 0),
    (re.compile(rf"{_AT_LEAST}\s*(\d{{1,4}})\s*{_DAYS}", re.IGNORECASE), 1),
    (re.compile(rf"(\d{{1,4}})\s*{_DAYS}\s*{_OR_MORE}", re.IGNORECASE), 1),
    (re.compile(rf"(\d{{1,4}})\s*\+\s*{_DAYS}", re.IGNORECASE), 1),
    # As the last bucket of an ageing is named: over 90 days.
    (re.compile(r"(\d{1,4})\s*[天日]以上"), 0),
    (
        re.compile(
            r"(\d{1,4})[- ]days?[- ](?:over-?due|past[- ]due|late)", re.IGNORECASE
        ),
        1,
    ),
)
"""How a floor is said, and how many days less it is in "more than" so many."""
_BEFORE_AMOUNT = re.compile(rf"(?:{_MORE}|(?P<from>{_AT_LEAST}))\s*$", re.IGNORECASE)
_AFTER_AMOUNT = re.compile(rf"\s*(?:以上|{_OR_MORE})", re.IGNORECASE)
_AS_OF = re.compile(
    r"(?:\bas (?:of|at)|\bal|\bcorte(?: al)?|\ba fecha de|\bem|截至|截止)\s*$",
    re.IGNORECASE,
)
_BY = re.compile(
    r"\b(?:by|before|until|antes d[eo]l?|hasta|at[eé])(?: the| el| o)?\s*$",
    re.IGNORECASE,
)
_BY_AFTERWARDS = re.compile(r"\s*(?:之前|以前|前)")


def wish_of(said: Said, day: date) -> PortfolioWish:
    """Read what is wanted, as of the day unless the words name another."""
    words, slots = said.words, said.slots
    floor = _floor(words)
    wish = _wish(words, overdue=floor is not None)
    as_of = day if wish is Wish.DUE else _as_of(said, day)
    overdue_by = None
    first, last = date.min, date.max
    late = floor is not None or _late(words)
    if wish is Wish.OVERDUE or (wish is Wish.TOP and late):
        overdue_by = floor[0] if floor else 0
        last = as_of - timedelta(days=overdue_by + 1)
    elif wish is Wish.DUE:
        first, last = _period(said, day)
    floor_at = floor[1] if floor else (0, 0)
    return PortfolioWish(
        wish=wish,
        day=as_of,
        first=first,
        last=last,
        overdue_by=overdue_by,
        minimum=next(_minimums(said, floor_at), None),
        currencies=frozenset(slots.currencies),
    )


def _wish(words: str, *, overdue: bool) -> Wish:
    """Return the first wish that the words hold; "past due" is no falling due."""
    held = (
        (Wish.DSO, _DSO.search(words)),
        (Wish.TOP, _TOP.search(words)),
        (Wish.OVERDUE, overdue or _late(words)),
        (Wish.DUE, _DUE.search(words)),
        (Wish.TOTAL, _TOTAL.search(words)),
    )
    return next((wish for wish, said in held if said), Wish.OVERDUE)


def _late(words: str) -> bool:
    return _LATE.search(words) is not None


def _floor(words: str) -> tuple[int, tuple[int, int]] | None:
    """Return by more than how many days something is overdue, and where it says so."""
    for pattern, less in _LATE_BY:
        if found := pattern.search(words):
            return max(0, int(found[1]) - less), found.span()
    return None


def _minimums(said: Said, floor_at: tuple[int, int]) -> Iterator[Minimum]:
    for amount in said.slots.amounts:
        if amount.start >= floor_at[1] or amount.end <= floor_at[0]:
            yield from _minimum(said.words, amount)


def _minimum(words: str, amount: SaidAmount) -> Iterator[Minimum]:
    before = _BEFORE_AMOUNT.search(words[: amount.start])
    after = _AFTER_AMOUNT.match(words[amount.end :])
    if before or after:
        inclusive = bool(after or (before and before["from"]))
        yield Minimum(amount.value, inclusive=inclusive)


def _as_of(said: Said, day: date) -> date:
    for each in said.slots.dates:
        past = _EARLIEST <= each.first == each.last < day
        if past and _AS_OF.search(said.words[: each.start]):
            return each.last
    return day


def _period(said: Said, day: date) -> tuple[date, date]:
    if not said.slots.dates:
        return day, day + timedelta(days=NEXT_DAYS - 1)
    period = said.slots.dates[0]
    if period.first == period.last and _is_a_deadline(said.words, period):
        return min(day, period.last), period.last
    return period.first, period.last


def _is_a_deadline(words: str, said: SaidDate) -> bool:
    before = _BY.search(words[: said.start])
    return bool(before or _BY_AFTERWARDS.match(words[said.end :]))
