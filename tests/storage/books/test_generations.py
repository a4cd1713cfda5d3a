"""A reader sees one generation: nothing of an import under way, nothing replaced."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest

from domain.documents.reference import DocumentKind
from domain.ledger.ageing import Question
from domain.ledger.ports import LedgerState
from domain.people.person import Role
from storage.books.books import SqlBooks
from storage.books.names import NameIndexes
from storage.tables.ledger import NEVER, CustomerRow, VendorRow
from tests.support.ledger_rows import add, state_row
from tests.support.make import (
    AS_OF,
    DANA,
    DAY,
    EUR,
    EVERYTHING,
    RITA,
    USD,
    a_bill,
    a_contract,
    a_credit,
    a_credit_note,
    a_customer,
    a_person,
    a_rate,
    a_receipt,
    a_request,
    a_vendor,
    a_vendor_payment,
    an_allocation,
    an_invoice,
    an_order,
    usd,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy.orm import Session

    from tests.storage.books.conftest import SqlShelf

NOW = 7
"""The generation that is the ledger."""
WHOLE_LEDGER = (
    a_customer(),
    an_invoice(),
    a_credit_note(),
    a_receipt(),
    an_allocation(usd("500.00")),
    a_credit(usd("100.00")),
    a_contract(),
    a_vendor(),
    a_bill(),
    a_request(),
    a_vendor_payment(),
    an_order(),
    a_person(DANA, slack_user_id="U1"),
    a_person(RITA),
    a_rate("EUR", "USD", "1.1"),
)
TAILS = {"10001", "1042", "17", "5512", "2441", "20001", "7781", "310", "451", "6001"}


@contextmanager
def ledger(shelf: SqlShelf) -> Iterator[Session]:
    with shelf.open() as session:
        session.merge(state_row(NOW))
        yield session


def books_over(session: Session, indexes: NameIndexes | None = None) -> SqlBooks:
    session.flush()
    session.expunge_all()
    return SqlBooks(session, indexes or NameIndexes())


def seen(books: SqlBooks) -> list[object]:
    """Ask the books for everything; return what they have."""
    question = Question(DAY)
    ours, theirs, people = books.receivables, books.payables, books.people
    asked = [
        ours.customer("C10001"),
        ours.invoice("INV-01042"),
        ours.invoice("CN-00017"),
        ours.receipt("RC-5512"),
        ours.receipts_of("C10001", DAY, 9),
        ours.open_invoices_of("C10001", DAY, 9),
        ours.ageing(question),
        ours.ageing(question, "C10001"),
        ours.credits_open(question, "C10001"),
        ours.unapplied(Question(DAY), "C10001") or None,
        theirs.vendor("V20001"),
        theirs.bill("V20001", "B-7781"),
        theirs.bills_of("V20001", 9),
        theirs.request("PR-00310"),
        theirs.payment("VP-0451"),
        theirs.payments_to("V20001", DAY, 9),
        theirs.order("PO-6001"),
        books.contracts.contract("CTR-2441"),
        books.rates.rate(EUR, USD, DAY),
        books.rates.rate(USD, EUR, DAY),
        people.by_email(DANA),
        people.by_slack_id("U1"),
        people.reports_of(DANA),
        people.with_role(Role.SALES),
        books.documents.with_tails(TAILS, EVERYTHING),
        books.names.customers.search("Globex Corporation"),
        books.names.vendors.search("Initech Services"),
    ]
    return [answer for answer in asked if answer]


@pytest.mark.parametrize(
    ("since", "until"),
    [
        pytest.param(NOW + 1, NEVER, id="an-import-is-writing-it"),
        pytest.param(NOW + 1, NOW + 2, id="of-the-future"),
        pytest.param(1, NOW, id="it-was-just-replaced"),
        pytest.param(1, 2, id="long-gone"),
    ],
)
def test_rows_of_other_generations_are_not_there(
    sql_shelf: SqlShelf, since: int, until: int
) -> None:
    with ledger(sql_shelf) as session:
        add(session, *WHOLE_LEDGER, managers={RITA: DANA}, since=since, until=until)

        assert seen(books_over(session)) == []


@pytest.mark.parametrize(
    ("since", "until"),
    [
        pytest.param(NOW, NEVER, id="new"),
        pytest.param(1, NEVER, id="old-and-unchanged"),
        pytest.param(1, NOW + 1, id="an-import-is-replacing-it"),
        pytest.param(NOW, NOW + 1, id="new-and-being-replaced"),
    ],
)
def test_rows_of_this_generation_are_there(
    sql_shelf: SqlShelf, since: int, until: int
) -> None:
    with ledger(sql_shelf) as session:
        add(session, *WHOLE_LEDGER, managers={RITA: DANA}, since=since, until=until)

        # All but unapplied cash, which is none.
        assert len(seen(books_over(session))) == 26


def test_a_row_that_changes_is_seen_once_and_as_it_still_is(
    sql_shelf: SqlShelf,
) -> None:
    with ledger(sql_shelf) as session:
        add(session, a_customer(), an_invoice(), since=1, until=NOW + 1)
        add(session, a_customer(), an_invoice(total=usd("1.00")), since=NOW + 1)
        books = books_over(session)

        (ageing,) = books.receivables.ageing(Question(DAY))
        (document,) = books.documents.with_tails({"1042"}, EVERYTHING)

        assert ageing.total == usd("1200.00")
        assert document.kind is DocumentKind.INVOICE
        assert books.receivables.invoice("INV-01042") == an_invoice()


def test_an_allocation_of_an_import_under_way_settles_nothing_yet(
    sql_shelf: SqlShelf,
) -> None:
    with ledger(sql_shelf) as session:
        add(session, a_customer(), an_invoice(), a_receipt())
        add(session, an_allocation(usd("500.00")), since=NOW + 1)
        add(session, an_allocation(usd("200.00")), since=1, until=NOW)
        books = books_over(session)

        (ageing,) = books.receivables.ageing(Question(DAY))
        unapplied = books.receivables.unapplied(Question(DAY), "C10001")

        assert ageing.total == usd("1200.00")
        assert unapplied == {USD: usd("500.00")}


def test_books_stay_on_the_generation_they_began_with(sql_shelf: SqlShelf) -> None:
    with ledger(sql_shelf) as session:
        add(session, an_invoice(), since=1, until=NOW + 1)
        add(session, an_invoice(total=usd("1.00")), since=NOW + 1)
        began = books_over(session)
        assert began.receivables.state() == LedgerState(NOW, AS_OF)

        session.merge(state_row(NOW + 1))
        later = books_over(session)

        assert began.receivables.invoice("INV-01042") == an_invoice()
        assert later.receivables.state() == LedgerState(NOW + 1, AS_OF)
        assert later.receivables.invoice("INV-01042") == an_invoice(total=usd("1.00"))


def test_before_the_first_import_there_is_no_ledger(sql_shelf: SqlShelf) -> None:
    with sql_shelf.open() as session:
        assert books_over(session).receivables.state() == LedgerState(0, None)


def test_names_are_indexed_once_for_a_generation_and_anew_for_the_next(
    sql_shelf: SqlShelf,
) -> None:
    indexes = NameIndexes()
    with ledger(sql_shelf) as session:
        add(session, a_customer(name="Globex"), since=1, until=NOW + 1)
        add(session, a_customer(name="Umbrella"), since=NOW + 1)
        first = books_over(session, indexes).names
        again = books_over(session, indexes).names

        session.merge(state_row(NOW + 1))
        later = books_over(session, indexes).names

        assert again is first
        assert [match.name for match in first.customers.search("globex")] == ["Globex"]
        assert [match.name for match in later.customers.search("umbrella")] == [
            "Umbrella"
        ]
        assert later.customers.search("globex") == ()


def test_aliases_are_names_too_and_groups_are_owners(sql_shelf: SqlShelf) -> None:
    with ledger(sql_shelf) as session:
        span = {"since": 1, "until": NEVER}
        customer = {"customer_number": "C1", "tail": "1", "name": "Globex Corporation"}
        vendor = {"vendor_number": "V1", "tail": "1", "name": "Initech"}
        session.add_all(
            [
                CustomerRow(
                    **customer, **span, aliases="Hypnocil|格洛贝克斯", owner_email=DANA
                ),
                VendorRow(**vendor, **span, aliases="Bluestar"),
            ]
        )
        names = books_over(session).names

        for spelling in ("Globex Corporation", "Hypnocil", "格洛贝克斯"):
            (found,) = names.customers.search(spelling, groups=frozenset({DANA}))
            assert found.key == "C1"
        assert names.customers.search("Hypnocil", groups=frozenset({RITA})) == ()
        assert [match.key for match in names.vendors.search("Bluestar")] == ["V1"]


def test_a_parent_is_offered_before_what_belongs_to_it(sql_shelf: SqlShelf) -> None:
    with ledger(sql_shelf) as session:
        span = {"since": 1, "until": NEVER}
        for number, name, parent in (
            ("C1", "Globex Freight", "C2"),
            ("C2", "Globex Corporation", None),
        ):
            row = {"customer_number": number, "tail": number[1:], "name": name}
            session.add(CustomerRow(**row, **span, parent_number=parent))

        found = books_over(session).names.customers.find_in("has Globex paid?")

        assert [match.key for match in found] == ["C2", "C1"]
