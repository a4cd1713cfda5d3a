"""Many customers at once: every figure ties out, and a minimum is exact."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings

from domain.ledger.ageing import Question
from domain.ledger.portfolio import CurrencyPosition, Minimum, Scope, Wanted
from domain.money import Money
from tests.support.make import DAY, JPY, KWD, USD, an_invoice
from tests.support.memory import MemoryBooks
from tests.support.random_ledgers import CUSTOMERS, days, random_ledgers

if TYPE_CHECKING:
    from collections.abc import Sequence

    from domain.money import Currency
    from tests.support.random_ledgers import RandomLedger


@given(ledger=random_ledgers(), day=days)
@settings(deadline=None, max_examples=60)
def test_buckets_customers_and_totals_are_all_the_open_items(
    ledger: RandomLedger, day: date
) -> None:
    books = MemoryBooks.holding(*ledger.things)
    ageings = books.receivables.ageing(Question(day))

    found = portfolio(books, Wanted(day, Scope(), date.min, date.max))

    assert {each.currency for each in found} == {each.currency for each in ageings}
    for each in found:
        theirs = [a for a in ageings if a.currency == each.currency]
        assert each.open == Money.total((a.total for a in theirs), each.currency)
        assert each.overdue == Money.total((a.late for a in theirs), each.currency)
        assert each.open == Money.total((c.open for c in each.top), each.currency)
        assert each.overdue == Money.total((c.overdue for c in each.top), each.currency)
        assert each.open == Money.total(each.amounts, each.currency) == each.asked
        assert each.customers == len(each.top) == each.asked_customers


@given(ledger=random_ledgers(), day=days)
@settings(deadline=None, max_examples=60)
def test_what_was_due_and_what_will_be_are_together_what_is_open(
    ledger: RandomLedger, day: date
) -> None:
    books = MemoryBooks.holding(*ledger.things)
    before = asked(books, Wanted(day, Scope(), date.min, day - timedelta(days=1)))
    after = asked(books, Wanted(day, Scope(), day, date.max))

    for each in portfolio(books, Wanted(day, Scope(), date.min, date.max)):
        assert before[each.currency] + after[each.currency] == each.open
        assert before[each.currency] == each.overdue


@pytest.mark.parametrize(("days_late", "counted"), [(89, 0), (90, 0), (91, 1), (92, 1)])
def test_over_ninety_days_begins_with_the_ninety_first(
    days_late: int, counted: int
) -> None:
    due = DAY - timedelta(days=days_late)
    books = MemoryBooks.holding(an_invoice(due_date=due, issue_date=due))
    over_90 = Wanted(DAY, Scope(), date.min, DAY - timedelta(days=91))

    (dollars,) = portfolio(books, over_90)

    assert dollars.asked_customers == counted


@pytest.mark.parametrize(
    ("minimum", "code", "left_out"),
    [
        (Minimum(Decimal(50)), USD, 5_000),
        (Minimum(Decimal(50), inclusive=True), USD, 4_999),
        (Minimum(Decimal("50.005")), USD, 5_000),
        (Minimum(Decimal("50.005"), inclusive=True), USD, 5_000),
        (Minimum(Decimal(50)), JPY, 50),
        (Minimum(Decimal("50.5"), inclusive=True), JPY, 50),
        (Minimum(Decimal("0.001")), KWD, 1),
        (Minimum(Decimal(0)), USD, 0),
        (Minimum(Decimal(0), inclusive=True), USD, 0),
        (Minimum(Decimal(-5)), USD, 0),
        (Minimum(Decimal("1e5000")), USD, 10**18),
    ],
)
def test_a_minimum_in_minor_units(
    minimum: Minimum, code: Currency, left_out: int
) -> None:
    assert minimum.most_left_out(code) == left_out


@pytest.mark.parametrize(
    ("units", "share"),
    [
        ((0, 0), "0"),
        ((100, 0), "0.000"),
        ((0, 100), "1.000"),
        ((7_525, 2_475), "0.248"),
        ((2, 1), "0.333"),
        ((10**15, 1), "0.000"),
    ],
)
def test_the_share_that_is_overdue(units: tuple[int, int], share: str) -> None:
    position = CurrencyPosition(
        currency=USD,
        units=units,
        customers=1,
        overdue_customers=1,
        asked=Money(0, USD),
        asked_customers=0,
        top=(),
    )

    assert str(position.share_overdue) == share


def portfolio(books: MemoryBooks, wanted: Wanted) -> Sequence[CurrencyPosition]:
    assert wanted.most > len(CUSTOMERS)
    return books.portfolios.positions(wanted)


def asked(books: MemoryBooks, wanted: Wanted) -> dict[Currency, Money]:
    return {each.currency: each.asked for each in portfolio(books, wanted)}
