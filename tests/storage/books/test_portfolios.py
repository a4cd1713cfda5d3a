"""What the domain may rely on of many customers at once, wherever they are kept."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from domain.ledger.portfolio import Minimum, Scope, Wanted
from domain.money import Money
from tests.support.make import (
    DANA,
    DAY,
    JPY,
    KWD,
    OMAR,
    USD,
    a_credit_note,
    a_customer,
    an_allocation,
    an_invoice,
    usd,
)
from tests.support.memory import MemoryBooks
from tests.support.random_ledgers import buckets, days, random_ledgers

if TYPE_CHECKING:
    from tests.storage.books.conftest import Shelf
    from tests.support.random_ledgers import RandomLedger

LATAM, NORTH = "LATAM", "North America"
GLOBEX = a_customer("C10001", region=LATAM)
WAYNE = a_customer("C10002", name="Wayne Enterprises", owner=OMAR, region=NORTH)
STARK = a_customer("C10003", name="Stark Industries", region=NORTH)
NOBODYS = a_customer("C10004", name="Nobody's", owner=None)
CUSTOMERS = (GLOBEX, WAYNE, STARK, NOBODYS)
EVERYTHING = Wanted(DAY, Scope(), date.min, date.max)
scopes = st.builds(
    Scope,
    owners=st.sampled_from([None, frozenset(), {DANA}, {DANA, OMAR}]).map(
        lambda owners: None if owners is None else frozenset(owners)
    ),
    regions=st.sampled_from([None, frozenset({NORTH}), frozenset({LATAM, "APAC"})]),
)
minimums = st.none() | st.builds(
    Minimum,
    amount=st.decimals("0", "4", places=3),
    inclusive=st.booleans(),
)


def test_accounts_are_counted_by_region_and_only_those_of_the_owners(
    shelf: Shelf,
) -> None:
    with shelf.holding(*CUSTOMERS) as books:
        counted = books.portfolios.accounts

        assert counted(None) == {LATAM: 1, NORTH: 2, None: 1}
        assert counted(frozenset({DANA})) == {LATAM: 1, NORTH: 1}
        assert counted(frozenset({OMAR})) == {NORTH: 1}
        assert counted(frozenset()) == {}


def test_positions_are_by_currency_the_largest_customers_first(shelf: Shelf) -> None:
    things = (
        *CUSTOMERS,
        an_invoice("INV-1", total=usd("100.00")),
        an_invoice("INV-2", total=usd("50.00"), due_date=DAY),
        an_invoice("INV-3", total=usd("300.00"), customer_number="C10002",
                   allocations=(an_allocation(usd("120.00"), invoice_number="INV-3"),)),
        an_invoice("INV-4", total=Money.of("7", "JPY"), customer_number="C10003"),
        an_invoice("INV-5", total=usd("5.00"), customer_number="C10003", void=True),
        a_credit_note("CN-1", customer_number="C10003"),
    )  # fmt: skip
    overdue = Wanted(DAY, Scope(), date.min, DAY - timedelta(days=1), most=1)

    with shelf.holding(*things) as books:
        yen, dollars = books.portfolios.positions(overdue)

        assert (yen.currency, yen.open, yen.top[0].name) == (
            JPY,
            Money(7, JPY),
            "Stark Industries",
        )
        assert (dollars.customers, dollars.asked_customers) == (2, 2)
        assert dollars.open == usd("330.00")
        assert dollars.asked == dollars.overdue == usd("280.00")
        assert dollars.amounts[:2] == (usd("50.00"), usd("280.00"))
        assert [(each.number, each.asked) for each in dollars.top] == [
            ("C10002", usd("180.00"))
        ]


def test_a_customer_who_is_not_in_the_books_is_told_by_number(shelf: Shelf) -> None:
    with shelf.holding(an_invoice(customer_number="C404")) as books:
        (dollars,) = books.portfolios.positions(EVERYTHING)

        assert [each.name for each in dollars.top] == ["C404"]


def test_a_minimum_is_in_the_whole_units_of_each_currency(shelf: Shelf) -> None:
    things = (
        *CUSTOMERS,
        an_invoice("INV-1", total=usd("40.00")),
        an_invoice("INV-2", total=usd("40.01"), customer_number="C10002"),
        an_invoice("INV-3", total=Money.of("40", "JPY")),
        an_invoice("INV-4", total=Money.of("41", "JPY"), customer_number="C10002"),
        an_invoice("INV-5", total=Money.of("40.000", "KWD")),
        an_invoice("INV-6", total=Money.of("40.001", "KWD"), customer_number="C10002"),
    )
    over = Wanted(DAY, Scope(), date.min, date.max, Minimum(Decimal(40)))
    at_least = Wanted(
        DAY, Scope(), date.min, date.max, Minimum(Decimal(40), inclusive=True)
    )

    with shelf.holding(*things) as books:
        above = books.portfolios.positions(over)
        enough = books.portfolios.positions(at_least)

        assert [each.currency for each in above] == [JPY, KWD, USD]
        assert [[c.number for c in each.top] for each in above] == [["C10002"]] * 3
        assert [each.asked_customers for each in enough] == [2, 2, 2]


@given(
    ledger=random_ledgers(),
    wanted=st.builds(
        Wanted,
        as_of=days,
        scope=scopes,
        first=st.just(date.min) | days,
        last=st.just(date.max) | days,
        minimum=minimums,
        most=st.integers(1, 3),
        buckets=buckets,
    ),
)
@settings(deadline=None, max_examples=60)
def test_positions_are_those_of_the_invoices_one_by_one(
    shelf: Shelf, ledger: RandomLedger, wanted: Wanted
) -> None:
    things = (*CUSTOMERS, *ledger.things)
    expected = MemoryBooks.holding(*things).portfolios.positions(wanted)

    with shelf.holding(*things) as books:
        assert books.portfolios.positions(wanted) == expected


@given(ledger=random_ledgers(), scope=scopes, first=days, last=days)
@settings(deadline=None, max_examples=40)
def test_sales_are_the_invoices_of_each_day(
    shelf: Shelf, ledger: RandomLedger, scope: Scope, first: date, last: date
) -> None:
    things = (*CUSTOMERS, *ledger.things)
    expected = MemoryBooks.holding(*things).portfolios.sales(scope, first, last)

    with shelf.holding(*things) as books:
        assert books.portfolios.sales(scope, first, last) == expected
