"""Ways to say a date in Chinese: ``月底``, ``下周三``, ``2026年3月``, ``十天内``."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING

from domain.questions.slots.dates.calendar import (
    Period,
    Sense,
    Unit,
    around,
    end_of,
    half_of,
    later,
    middle_of,
    months,
    nearest,
    next_part,
    on,
    third_of,
    weekday_near,
    workdays_later,
)
from domain.questions.slots.dates.chinese_patterns import TO_BE_PAID
from domain.questions.slots.dates.latin import day_of_month
from domain.questions.slots.numerals import CHINESE_DIGITS, chinese_number

if TYPE_CHECKING:
    from domain.questions.slots.dates.found import Said

_AWAY = {"上上": -2, "上": -1, "本": 0, "这": 0, "当": 0, "下": 1, "下下": 2}
_YEARS = {
    "今年": 0,
    "本年": 0,
    "明年": 1,
    "后年": 2,
    "去年": -1,
    "上年": -1,
    "前年": -2,
}
_EVERY = re.compile(r"每个?月?$")
_UNITS = {"天": 1, "日": 1, "周": 7, "期": 7, "拜": 7}


def calendar(found: re.Match[str], said: Said) -> Period | None:
    """Read a year, quarter, month or day, or several of them together."""
    sense = Sense.PAST if found["since"] or found["still"] else None
    sense = sense or said.tenses.of(*found.span(), documents=not found["day3"])
    if _EVERY.search(said.text[max(0, found.start() - 3) : found.start()]):
        return None
    period = _whole_or_part(found, said, sense)
    if period and sense is Sense.PAST and (found["since"] or found["still"]):
        return Period(period.first, max(period.first, said.day))
    return period


def _whole_or_part(
    found: re.Match[str], said: Said, sense: Sense | None
) -> Period | None:
    part = found["part"] or found["part2"] or found["half_end"]
    part = part or (found["year_part"] or "")[1:]
    unit = _unit_alone(found)
    if unit and part:
        return next_part(unit, lambda whole: _part(part, whole), said.day, sense)
    period = _base(found, said, sense)
    return _part(part, period) if period and part else period


def _unit_alone(found: re.Match[str]) -> Unit | None:
    """Return the unit of a bare ``月底``, ``年初`` or ``季度末``."""
    if found["month2"] == "月":
        return Unit.MONTH
    if found["year_part"]:
        return Unit.YEAR
    return Unit.QUARTER if found["half_end"] and not found["near"] else None


def _base(found: re.Match[str], said: Said, sense: Sense | None) -> Period | None:
    year = _year(found["year"], said.day) if found["year"] else None
    month, day = found["month"] or found["month2"], found["day"] or found["day2"]
    if found["day3"]:
        number = _number(found["day3"][:-1])
        return day_of_month(number, said.day, _sense_of_day(found, said, sense))
    if month:
        return _month(month, day, year, said.day, sense)
    if any(found[name] for name in ("quarter", "quarter2", "q", "half", "half2")):
        return _within_year(found, year, said.day, sense)
    return _year_or_quarter(found, year, said.day)


def _sense_of_day(found: re.Match[str], said: Said, sense: Sense | None) -> Sense:
    """Return when a day without its month is: "批了,27号付" is still to come."""
    to_be_paid = TO_BE_PAID.match(said.text, found.end())
    return sense if sense and not to_be_paid else Sense.FUTURE


def _year_or_quarter(
    found: re.Match[str], year: int | None, day: date
) -> Period | None:
    if found["near"]:
        return around(Unit.QUARTER, day, _AWAY[found["near"].rstrip("个")])
    return months(year, 1, Unit.YEAR) if year else None


def _year(text: str, day: date) -> int:
    name = text.rstrip("度")
    if name in _YEARS:
        return day.year + _YEARS[name]
    digits = "".join(str(CHINESE_DIGITS.get(c, c)) for c in name.rstrip("年"))
    return int(digits) + (2000 if len(digits) == 2 else 0)  # noqa: PLR2004 - "26年"


def _number(text: str) -> int:
    return int(chinese_number(text))


def _month(
    text: str, day_text: str | None, year: int | None, day: date, sense: Sense | None
) -> Period | None:
    name = text.rstrip("份").removesuffix("月").rstrip("个").replace("元", "一")
    number = _number(day_text.rstrip("号日")) if day_text else 0
    if not name or name in _AWAY:
        month = around(Unit.MONTH, day, _AWAY.get(name, 0))
        return on(month.first.replace(day=number)) if number else month

    def made(year: int) -> Period:
        if number:
            return on(date(year, _number(name), number))
        return months(year, _number(name), Unit.MONTH)

    return made(year) if year else nearest(made, day, sense, day.year)


def _within_year(
    found: re.Match[str], year: int | None, day: date, sense: Sense | None
) -> Period | None:
    half = found["half"] or found["half2"]
    quarter = found["quarter"] or found["quarter2"] or found["q"]
    if half:
        first, unit = (1 if half == "上" else 7), Unit.HALF
    else:
        first, unit = (_number(quarter) - 1) * 3 + 1, Unit.QUARTER

    def made(year: int) -> Period:
        return months(year, first, unit)

    if year or sense is None:
        return made(year or day.year)
    return nearest(made, day, sense, day.year)


def _part(part: str, period: Period) -> Period:
    if part in "底末初":
        return on(period.first) if part == "初" else end_of(period)
    if part.endswith("旬") and period.unit is Unit.MONTH:
        return third_of(period, "上中下".index(part[0]))
    if part.endswith("半月"):
        return half_of(period, part[0] == "下")
    return middle_of(period)


def week(found: re.Match[str], said: Said) -> Period | None:
    """Read ``下周三``, ``这周``, ``周末``; not ``每周五`` or ``两周``."""
    near, weekday = found["near"], found["day"]
    if found["every"] or not (near or weekday):
        return None
    this = around(Unit.WEEK, said.day, _AWAY[near or "本"])
    if not weekday or weekday == "末":
        return around(Unit.WEEKEND, this.first) if weekday else this
    number = "一二三四五六日".index(weekday.replace("天", "日"))
    if near:
        return on(this.first + timedelta(days=number))
    sense = _sense_of_day(found, said, said.tenses.of(*found.span()))
    return weekday_near(number, said.day, sense)


def duration(found: re.Match[str], said: Said) -> Period | None:
    """Read ``十天内``, ``三天后``, ``30天前``, ``最近三个月``; not a bare ``30天``."""
    before, after = found["before"] or "", found["after"] or ""
    if not before and not after:
        return None
    past = before in {"过去", "最近", "近"} or after in {"前", "之前", "以前"}
    sense = said.tenses.of(*found.span())
    past = past or ("内" in after and sense is Sense.PAST)
    away = _moved(said.day, found["number"], found["unit"], -1 if past else 1)
    if "内" in after or before in {"过去", "最近", "近", "未来", "接下来", "今后"}:
        return Period(min(away, said.day), max(away, said.day))
    return on(away)


def _moved(day: date, number: str, unit: str, sign: int) -> date:
    if number == "半":
        return later(day, 6 * sign) if unit == "年" else day + timedelta(days=15 * sign)
    # "两三天后" is three days at most, not twenty-three.
    count = _number(number[-1] if CHINESE_DIGITS.keys() >= {*number} else number) * sign
    if unit.endswith("工作日"):
        return workdays_later(day, count)
    if unit[-1] in _UNITS:
        return day + timedelta(days=_UNITS[unit[-1]] * count)
    return later(day, count * {"月": 1, "度": 3, "年": 12}[unit[-1]])
