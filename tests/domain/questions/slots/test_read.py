"""What holds for every message, whatever its language."""

from __future__ import annotations

import time
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.questions.slots.read import slots_in
from domain.questions.slots.slots import NO_SLOTS
from tests.domain.questions.slots.said import FRIDAY, said

if TYPE_CHECKING:
    from domain.questions.slots.slots import Slots

LANGUAGES = ("en", "zh", "es", "pt", None)
_PIECES = """
1.234,56 40k 30万 十万 2/10 Net 30 30/60/90 viernes 下周 月底 Q3 2026 fin de mes 31 30
February 29 2月 13/13/2026 99 9999-99-99 USD R$ ¥ $ , . / - % 年 号 mil milhões hace in
within last next 0 00 000 1e9 Ⅷ ½ ² é İ ß الف ١٢ 🎉
"""
PIECES = _PIECES.split()
SPANISH_MONTHS = (
    *("ene", "feb", "mar", "abr", "may", "jun"),
    *("jul", "ago", "sep", "oct", "nov", "dic"),
)
WEEKDAYS = (
    "Monday",
    "Tuesday",
    "Wednesday",
    "Thursday",
    "Friday",
    "Saturday",
    "Sunday",
)
TEXTS = st.one_of(
    st.text(max_size=120),
    st.lists(st.sampled_from(PIECES), max_size=20).map(" ".join),
    st.lists(st.sampled_from(PIECES), max_size=20).map("".join),
)


def read(words: str, language: str | None = "en") -> Slots:
    return slots_in(words, day=FRIDAY, language=language)


@given(TEXTS, st.sampled_from(LANGUAGES), st.dates(date(1995, 1, 1), date(2095, 1, 1)))
def test_any_text_is_read_and_what_is_read_is_sane(
    words: str, language: str | None, day: date
) -> None:
    slots = slots_in(words, day=day, language=language)

    for amount in slots.amounts:
        assert Decimal(0) <= amount.value < Decimal(10) ** 15
    for each in slots.dates:
        assert date(1990, 1, 1) <= each.first <= each.last
        assert each.last.year <= day.year + 30


@given(TEXTS, st.sampled_from(LANGUAGES))
def test_no_character_means_two_things(words: str, language: str | None) -> None:
    slots = read(words, language)

    spans = [(each.start, each.end) for each in slots.amounts]
    spans += [(each.start, each.end) for each in slots.dates]
    spans += [(each.start, each.end) for each in slots.terms]
    spans.sort()
    assert all(0 <= start < end <= len(words) for start, end in spans)
    assert all(one[1] <= other[0] for one, other in pairwise(spans))


@given(TEXTS, st.sampled_from(LANGUAGES))
def test_nothing_is_read_where_a_name_or_number_was_recognised(
    words: str, language: str | None
) -> None:
    taken = [(0, len(words))]

    assert slots_in(words, day=FRIDAY, language=language, taken=taken) == NO_SLOTS


@given(st.decimals(Decimal("0.01"), Decimal(10**9), places=2))
def test_an_amount_is_read_the_same_in_every_countrys_writing(value: Decimal) -> None:
    english = f"{value:,}"
    european = english.translate(str.maketrans(",.", ".,"))

    for language in LANGUAGES:
        for written in (english, european, european.replace(".", " ")):
            (amount,) = read(f"USD {written}", language).amounts
            assert (amount.value, amount.currency) == (value, "USD")


@given(st.dates(date(1990, 1, 1), date(2056, 12, 31)), st.sampled_from(LANGUAGES))
def test_a_day_written_in_full_is_that_day(day: date, language: str | None) -> None:
    spanish = SPANISH_MONTHS[day.month - 1]

    for written in (
        day.isoformat(),
        f"{day.day:02}/{day.month:02}/{day.year}",
        f"{day.year}年{day.month}月{day.day}日",
        f"{day.day} {spanish} {day.year}",
        f"{day:%B} {day.day}, {day.year}",
    ):
        (found,) = read(written, language).dates
        assert (found.first, found.last) == (day, day)


@given(st.integers(0, 6))
def test_a_weekday_is_within_the_next_seven_days_or_the_last(weekday: int) -> None:
    name = WEEKDAYS[weekday]

    (coming,) = read(f"they will pay on {name}").dates
    (gone,) = read(f"they paid on {name}").dates

    assert coming.first - gone.first in (timedelta(days=7), timedelta(days=14))
    assert timedelta() < coming.first - FRIDAY <= timedelta(days=7)
    assert timedelta() < FRIDAY - gone.first <= timedelta(days=7)


@pytest.mark.parametrize(
    ("words", "day", "expected"),
    [
        ("end of month", date(2026, 11, 30), "2026-11-30"),
        ("end of month", date(2028, 2, 1), "2028-02-29"),
        ("in one month", date(2026, 1, 31), "2026-02-28"),
        ("the 31st", date(2026, 11, 20), "2026-12-31"),
        ("paid on the 31st", date(2026, 11, 20), "2026-10-31"),
        ("29 February", date(2026, 1, 10), "2024-02-29"),
        ("due 29 February", date(2026, 1, 10), "2028-02-29"),
        ("30 February", date(2026, 1, 10), "-"),
        ("last month", date(2026, 1, 10), "2025-12-01..2025-12-31"),
        ("next quarter", date(2026, 12, 31), "2027-01-01..2027-03-31"),
        ("they pay on Friday", date(2026, 11, 19), "2026-11-20"),
        ("they pay on Friday", date(2026, 11, 20), "2026-11-27"),
        ("5 Dec", date(2027, 1, 10), "2026-12-05"),
        ("will pay on 5 Dec", date(2027, 1, 10), "2027-12-05"),
        ("1989-12-31", date(2026, 1, 10), "-"),
        ("1990-01-01", date(2026, 1, 10), "1990-01-01"),
        ("2056-12-31", date(2026, 1, 10), "2056-12-31"),
        ("2057-01-01", date(2026, 1, 10), "-"),
        ("in 999 years", date(2026, 1, 10), "-"),
    ],
)
def test_the_edges_of_the_calendar(words: str, day: date, expected: str) -> None:
    assert said(words, "en", day) == expected


@pytest.mark.parametrize(
    ("words", "language", "expected"),
    [
        ("USD 1.234", "en", "1234 USD"),
        ("USD 1,234", "pt", "1234 USD"),
        ("KWD 1.234", "en", "1.234 KWD"),
        ("KWD 1,234", "pt", "1.234 KWD"),
        ("KWD 1.234", "pt", "1234 KWD"),
        ("1.5 millones", "es", "1500000 ?"),
        ("1.500 millones", "es", "1500000000 ?"),
        ("1,500 million", "en", "1500000000 ?"),
        ("1.234 million", "en", "1234000 ?"),
        ("¥500", "zh", "500 CNY"),
        ("¥500", "en", "500 ?"),
        ("500円", "en", "500 JPY"),
        ("owes 999999999999999", "en", "-"),
        ("USD 999999999999999", "en", "999999999999999 USD"),
        ("USD 1000000000000000", "en", "in USD"),
        ("USD 9999 trillion", "en", "in USD"),
        ("paid 2026", "en", "-"),
        ("paid USD 2026", "en", "2026 USD"),
        ("try 500 more", "en", "-"),
        ("500 TRY came in", "en", "500 TRY"),
        ("all of it", "en", "-"),
        ("PAY ALL 3 NOW", "en", "-"),
    ],
)
def test_the_edges_of_sums(words: str, language: str, expected: str) -> None:
    assert said(words, language) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Net 0", "-"),
        ("Net 1", "Net 1"),
        ("Net 365", "Net 365"),
        ("Net 366", "-"),
        ("internet 30", "-"),
        ("10/12/2026", "2026-12-10"),
        ("7/14/21 days", "7/14/21"),
    ],
)
def test_the_edges_of_terms(words: str, expected: str) -> None:
    assert said(words, "en") == expected


def test_spans_stand_over_the_words_that_said_it() -> None:
    words = "Otto, İnci paid US$ 1,200.50 on 5 Dec, Net 60"

    slots = read(words)

    (amount,), (day,), (terms,) = slots.amounts, slots.dates, slots.terms
    assert words[amount.start : amount.end] == "US$ 1,200.50"
    assert words[day.start : day.end] == "5 Dec"
    assert words[terms.start : terms.end] == "Net 60"


def test_a_document_number_is_not_a_sum_as_well() -> None:
    words = "has Globex paid 1042"

    assert read(words).amounts
    assert not slots_in(words, day=FRIDAY, language="en", taken=[(16, 20)]).amounts


def test_a_pasted_table_is_not_read_to_the_end() -> None:
    slots = read("2026-11-20,USD 12.50,Net 30 " * 120)

    assert (len(slots.amounts), len(slots.dates), len(slots.terms)) == (20, 20, 20)


@pytest.mark.parametrize(
    "piece",
    [
        "1", "1,", "1 ", "1.234 ", "30/", "一", "十万", "年", "周", "$", "a ", "mil ",
        "5 de ", "Friday ", "paid 500 ", "will have to ", "end of the ", "usd ", " ",
        "terms 60 days ", "in 3 days ", "first ", "dia ", "to be ", "no ", "2/10 ",
        "月1日",
    ],
)  # fmt: skip
def test_hostile_text_costs_little(piece: str) -> None:
    words = (piece * 4000)[:4000]
    read(words[:100])
    began = time.process_time()  # the processor's, so that a busy machine is no matter

    read(words)

    assert time.process_time() - began < 0.5
