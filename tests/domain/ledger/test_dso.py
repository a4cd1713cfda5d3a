"""Days sales outstanding: the reference's figures, and where there is none."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.ledger.dso import (
    MOST_MONTHS,
    Countback,
    countback,
    dso,
    first_needed,
    in_tenths,
    months,
)
from domain.money import Money
from tests.support.make import DAY, JPY, USD

HALF_A_YEAR = ((2500, 30), (1750, 31), (2250, 31), (2500, 30), (2000, 31), (2250, 30))
A_QUARTER = ((500, 30), (400, 31), (600, 30))


@pytest.mark.parametrize(
    ("owed", "periods", "days"),
    [
        pytest.param(12_000, HALF_A_YEAR, "166.33", id="not-the-179.7-that-is-printed"),
        pytest.param(13_000, HALF_A_YEAR, "179.67", id="which-is-of-13000"),
        pytest.param(900, A_QUARTER, "61.00", id="two-whole-months"),
        pytest.param(1_050, A_QUARTER, "68.50", id="a-quarter-of-the-third"),
        pytest.param(0, A_QUARTER, "0.00", id="nothing-owed"),
        pytest.param(500, ((0, 20), (500, 30)), "50.00", id="a-month-without-sales"),
    ],
)
def test_count_back_takes_each_months_sales_off(
    owed: int, periods: tuple[tuple[int, int], ...], days: str
) -> None:
    found = countback(owed, periods)

    assert found.complete
    assert Decimal(round(found.days * 100)).scaleb(-2) == Decimal(days)


@pytest.mark.parametrize(
    ("owed", "complete"), [(1_500, True), (1_501, False), (9_999, False)]
)
def test_count_back_says_when_the_sales_run_out(
    owed: int,
    complete: bool,  # noqa: FBT001 - a column of the table
) -> None:
    assert countback(owed, A_QUARTER) == Countback(Fraction(91), complete=complete)


@pytest.mark.parametrize(
    ("owed", "sales", "days"),
    [
        pytest.param("1100000", "6000000", "66.9", id="66.92"),
        pytest.param("1200000", "10000000", "43.8", id="43.8"),
        pytest.param("0", "10000000", "0.0", id="nothing-owed"),
    ],
)
def test_the_simple_figure_is_of_a_years_sales(
    owed: str, sales: str, days: str
) -> None:
    a_year_ago = DAY - timedelta(days=364)
    sold = {a_year_ago: Money.of(sales, "USD").units}

    figures = dso(Money.of(owed, "USD"), sold, DAY)

    assert figures.simple is not None
    assert (figures.first, figures.days) == (a_year_ago, 365)
    assert in_tenths(figures.simple) == Decimal(days)


def test_what_was_sold_a_day_longer_ago_is_not_of_the_year() -> None:
    before = DAY - timedelta(days=365)

    figures = dso(Money(50, JPY), {before: 900, DAY: 100}, DAY)

    assert figures.sales == Money(100, JPY)
    assert figures.simple == Fraction(50 * 365, 100)


def test_young_books_are_measured_by_the_days_they_have() -> None:
    began = DAY - timedelta(days=9)

    figures = dso(Money(50, JPY), {began: 60, DAY: 40}, DAY)

    assert (figures.first, figures.days) == (began, 10)
    assert figures.simple == 5


def test_without_sales_there_is_nothing_to_divide_by() -> None:
    figures = dso(Money(50, JPY), {}, DAY)

    assert (figures.simple, figures.countback) == (None, None)


def test_sales_of_last_year_alone_leave_only_count_back() -> None:
    figures = dso(Money(50, JPY), {date(2025, 6, 30): 100}, DAY)

    assert figures.simple is None
    assert figures.countback == Countback(
        Fraction(20 + 31 + 30 + 31 + 31 + 30 + 31 + 30 + 31 + 28 + 31)
        + Fraction(31 + 30 + 31 + 30 + 31 + 31)
        + Fraction(30 * 50, 100),
        complete=True,
    )


def test_the_month_of_the_day_has_only_its_days_so_far() -> None:
    sold = {date(2026, 9, 30): 1, date(2026, 10, 1): 2, date(2026, 11, 20): 4}

    assert list(months(sold, DAY)) == [(4, 20), (2, 31), (1, 30)]


def test_no_month_is_needed_before_the_first_that_counts() -> None:
    assert first_needed(DAY) == date(2023, 12, 1)
    assert first_needed(date(2026, 12, 31)) == date(2024, 1, 1)
    assert len(list(months({date(2000, 1, 1): 1}, DAY))) == MOST_MONTHS


@given(
    st.dictionaries(
        st.integers(0, 900).map(lambda ago: DAY - timedelta(days=ago)),
        st.integers(1, 10**9),
        min_size=1,
    )
)
def test_who_owes_all_that_was_ever_sold_owes_for_all_those_days(
    sold: dict[date, int],
) -> None:
    everything = Money(sum(sold.values()), USD)

    figures = dso(everything, sold, DAY)

    begun = min(sold).replace(day=1)
    assert figures.countback == Countback(
        Fraction((DAY - begun).days + 1), complete=True
    )
