"""What one cell means, and what is said about one that means nothing."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.ledger_format.amounts import read_amount, read_plain_amounts
from domain.ledger_format.cells import (
    CellError,
    cell_reader,
    countries,
    last_day,
)
from domain.ledger_format.columns import Column, Kind, Sign

if TYPE_CHECKING:
    from domain.ledger_format.cells import (
        Value,
    )

WORDS = ("en", "zh")


def _read(kind: Kind, cell: str, choices: tuple[str, ...] = ()) -> Value:
    column = Column("a", kind, choices=choices)
    return cell_reader(column, date(2056, 11, 20))(cell)


@pytest.mark.parametrize(
    ("kind", "cell", "meaning"),
    [
        pytest.param(Kind.CODE, "000042", "000042", id="leading-zeros-stay"),
        pytest.param(Kind.EMAIL, "Dana@Example.com", "dana@example.com", id="email"),
        pytest.param(Kind.LIST, " a | b ||a", "a|b", id="list"),
        pytest.param(Kind.LIST, " | ", None, id="list-of-nothing"),
        pytest.param(Kind.FLAG, "Yes", True, id="yes"),
        pytest.param(Kind.FLAG, "no", False, id="no"),
        pytest.param(Kind.DATE, "2024-02-29", "2024-02-29", id="leap-day"),
        pytest.param(Kind.DATE, "1990-01-01", "1990-01-01", id="first-day"),
        pytest.param(Kind.DATE, "2056-11-20", "2056-11-20", id="last-day"),
        pytest.param(
            Kind.MOMENT,
            "2026-01-31T23:30:00-05:00",
            "2026-02-01 04:30:00.000000",
            id="moment-in-utc",
        ),
        pytest.param(
            Kind.MOMENT, "2026-01-31T09:30Z", "2026-01-31 09:30:00.000000", id="zulu"
        ),
        pytest.param(Kind.QUANTITY, "12.5", "12.5", id="quantity"),
        pytest.param(Kind.RATE, "0.0000842", "0.0000842", id="rate"),
        pytest.param(Kind.CURRENCY, "KWD", "KWD", id="currency"),
        pytest.param(Kind.COUNTRY, "XK", "XK", id="kosovo"),
        pytest.param(Kind.TIME_ZONE, "Asia/Shanghai", "Asia/Shanghai", id="zone"),
    ],
)
def test_a_right_cell_has_a_meaning(kind: Kind, cell: str, meaning: Value) -> None:
    assert _read(kind, cell) == meaning


@pytest.mark.parametrize(
    ("kind", "cell", "reason"),
    [
        pytest.param(Kind.EMAIL, "dana", "not an e-mail address", id="email"),
        pytest.param(Kind.FLAG, "maybe", "neither yes nor no", id="flag"),
        pytest.param(Kind.DATE, "2026-1-31", "not a date like", id="short-date"),
        pytest.param(Kind.DATE, "2026-02-29", "not a day of the", id="no-leap-year"),
        pytest.param(Kind.DATE, "1989-12-31", "before 1990-01-01", id="too-early"),
        pytest.param(Kind.DATE, "2056-11-21", "30 years ahead", id="too-late"),
        pytest.param(Kind.MOMENT, "2026-01-31T09:30", "its offset", id="no-offset"),
        pytest.param(Kind.MOMENT, "soon", "not a moment like", id="no-moment"),
        pytest.param(
            Kind.MOMENT, "1989-01-31T09:30Z", "before 1990", id="moment-too-early"
        ),
        pytest.param(Kind.QUANTITY, "-1", "not a quantity", id="negative-quantity"),
        pytest.param(Kind.RATE, "0.0", "not a rate", id="rate-of-nothing"),
        pytest.param(Kind.CURRENCY, "usd", "not an ISO 4217", id="small-letters"),
        pytest.param(Kind.COUNTRY, "EU", "not an ISO 3166", id="no-country"),
        pytest.param(Kind.TIME_ZONE, "Mars/Olympus", "not a time zone", id="no-zone"),
        pytest.param(Kind.TIME_ZONE, "../etc", "not a time zone", id="path-for-zone"),
    ],
)
def test_a_wrong_cell_is_said_to_be(kind: Kind, cell: str, reason: str) -> None:
    with pytest.raises(CellError, match=reason):
        _read(kind, cell)


def test_a_choice_is_one_of_its_words_in_any_case() -> None:
    assert _read(Kind.CHOICE, "EN", WORDS) == "en"
    with pytest.raises(CellError, match="'fr' is none of en, zh"):
        _read(Kind.CHOICE, "fr", WORDS)


def test_the_parts_of_a_list_may_be_words_too() -> None:
    assert _read(Kind.LIST, "zh|EN", WORDS) == "zh|en"
    with pytest.raises(CellError, match="'fr' is none of"):
        _read(Kind.LIST, "en|fr", WORDS)


def test_iso_3166_has_249_countries_and_kosovo_is_one_more() -> None:
    assert len(countries()) == 250


def test_thirty_years_after_a_leap_day_is_a_day() -> None:
    assert last_day(date(2024, 2, 29)) == date(2054, 2, 28)


@pytest.mark.parametrize(
    ("cell", "code", "units"),
    [
        pytest.param("12.50", "USD", 1_250, id="dollars"),
        pytest.param("12.5", "USD", 1_250, id="a-decimal-less"),
        pytest.param("12", "USD", 1_200, id="no-decimals"),
        pytest.param("12", "JPY", 12, id="yen"),
        pytest.param("1.234", "KWD", 1_234, id="dinar"),
        pytest.param("0.00", "USD", 0, id="nothing"),
        pytest.param("1.2345", "CLF", 12_345, id="four-decimals"),
    ],
)
def test_an_amount_is_exact_whole_minor_units(cell: str, code: str, units: int) -> None:
    assert read_amount(cell, code, Sign.NOT_NEGATIVE) == units


@pytest.mark.parametrize(
    ("cell", "code", "reason"),
    [
        pytest.param("12.505", "USD", "more than the 2 decimals of USD", id="finer"),
        pytest.param("1,000.00", "USD", "not an amount", id="thousands"),
        pytest.param("1_000", "USD", "not an amount", id="of-a-programmer"),
        pytest.param("NaN", "USD", "not an amount", id="no-number"),
        pytest.param(".5", "USD", "not an amount", id="no-whole-part"),
        pytest.param("9" * 18, "USD", "not an amount", id="more-than-there-is"),
        pytest.param("-0.01", "USD", "is negative", id="negative"),
        pytest.param("1", None, "has no currency", id="no-currency"),
    ],
)
def test_what_is_no_amount_is_said_to_be(cell: str, code: Value, reason: str) -> None:
    with pytest.raises(CellError, match=reason):
        read_amount(cell, code, Sign.NOT_NEGATIVE)


@given(
    cells=st.lists(
        st.one_of(
            st.from_regex(r"[0-9]{1,12}\.[0-9]{2}", fullmatch=True),
            st.sampled_from(
                ["", "1", "1.5", "x", " 1.00", "1.00\n", "1\n2.00", "-1.00"]
            ),
        ),
        min_size=1,
    ),
    code=st.sampled_from(["USD", "JPY", "KWD", "CLF", None]),
)
def test_reading_many_amounts_at_once_is_reading_each(
    cells: list[str], code: Value
) -> None:
    at_once = read_plain_amounts(cells, [code] * len(cells))

    if at_once is not None:
        assert at_once == [
            read_amount(cell.strip(), code, Sign.NOT_NEGATIVE) if cell.strip() else None
            for cell in cells
        ]


def test_amounts_of_one_kind_of_currency_are_read_at_once() -> None:
    assert read_plain_amounts(["1.00", "", "2.50"], ["USD", "USD", "EUR"]) == [
        100,
        None,
        250,
    ]
    assert read_plain_amounts(["1.00", "2"], ["USD", "JPY"]) is None
