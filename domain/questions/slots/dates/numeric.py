"""Dates written in digits: ``2026-11-27``, ``27/11/2026``, ``11/2026``, ``27/11``."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from domain.questions.slots.dates.calendar import Unit, months, nearest, on

if TYPE_CHECKING:
    from collections.abc import Callable

    from domain.questions.slots.dates.calendar import Period
    from domain.questions.slots.dates.found import Said

_START = r"(?<![\d.,/_#$-])(?<![a-z][-/.])"
_END = r"(?!\d|[.,/:-]\d|[a-z_%$€£]|/| ?(?:usd|eur|mil|pesos|reais)\b)"
_CENTURY = 100
_MONTHS = 12
_NEEDS_A_WORD = re.compile(
    r"(?:\b(?:on|by|until|till|before|since|from|to|due|el|del|al|dia|em|no|na|ate|para"
    r"|pra|hasta|desde|antes d[eo]l?|vence|venc)[ :.]{1,2}|[(]|于|在)$"
)
_TWO_DIGITS = len("11/2") + 1


def _iso(found: re.Match[str], _: Said) -> Period:
    return on(date(int(found[1]), int(found[3]), int(found[4])))


def _with_year(found: re.Match[str], _: Said) -> Period:
    first, second, year = int(found[1]), int(found[3]), int(found[4])
    if year < _CENTURY:
        year += 2000
    return on(date(year, *_month_and_day(first, second, year_first=False)))


def _month_and_day(first: int, second: int, *, year_first: bool) -> tuple[int, int]:
    """Put the month first; where both could be, the day was said first.

    Only Chinese, which says the year first, also says the month before the day.
    """
    month, day = (first, second) if year_first else (second, first)
    return (month, day) if month <= _MONTHS else (day, month)


def _month_of_year(found: re.Match[str], _: Said) -> Period:
    year, month = sorted((int(found[1]), int(found[2])), reverse=True)
    return months(year, month, Unit.MONTH)


def _without_year(found: re.Match[str], said: Said) -> Period | None:
    """Read ``27/11``, but not a fraction such as ``1/2`` with no word for a day."""
    before = said.text[max(0, found.start() - 12) : found.start()]
    certain = len(found[0]) >= _TWO_DIGITS or said.language == "zh"
    if found[0] == "24/7" or not (certain or _NEEDS_A_WORD.search(before)):
        return None
    month, day = _month_and_day(
        int(found[1]), int(found[2]), year_first=said.language == "zh"
    )
    sense = said.tenses.of(*found.span())
    return nearest(
        lambda year: on(date(year, month, day)), said.day, sense, said.day.year
    )


def _dotted(found: re.Match[str], said: Said) -> Period | None:
    """Read ``11.27付``, as it is written in Chinese; elsewhere it is a number."""
    if said.language != "zh":
        return None
    sense = said.tenses.of(*found.span())
    month, day = int(found[1]), int(found[2])
    return nearest(
        lambda year: on(date(year, month, day)), said.day, sense, said.day.year
    )


WITH_YEAR: tuple[
    tuple[re.Pattern[str], Callable[[re.Match[str], Said], Period | None]], ...
] = (
    (
        re.compile(
            rf"{_START}(\d{{4}})([-/.])(\d{{1,2}})\2(\d{{1,2}})(?:t[\d:.]+z?)?{_END}"
        ),
        _iso,
    ),
    (
        re.compile(rf"{_START}(\d{{1,2}})([-/.])(\d{{1,2}})\2(\d{{4}}|\d\d){_END}"),
        _with_year,
    ),
    (
        re.compile(
            rf"{_START}(\d\d?(?=[-/](?:19|20)\d\d)|(?:19|20)\d\d)[-/](\d{{4}}"
            rf"|\d\d?){_END}"
        ),
        _month_of_year,
    ),
)
WITHOUT_YEAR = (
    (re.compile(rf"{_START}(\d{{1,2}})/(\d{{1,2}}){_END}"), _without_year),
    (
        re.compile(
            r"(?<![\da-z./_#$¥€£-])(?<!\d,)(?<![本率付了欠差少收款额价:])"
            r"(1[0-2]|0?[1-9])\.(0[1-9]|[12]\d|3[01]|[1-9])"
            r"(?=之?前|以前|左右|[号日]|[要会再]?(?:付(?![费率])|打款|转账|汇款|到期|给钱|开票)"
            r"| ?due(?![a-z]))[号日]?"
        ),
        _dotted,
    ),
)
