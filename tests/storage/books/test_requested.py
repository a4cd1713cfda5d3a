"""What the books tell of a vendor to whoever requested something, wherever kept."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from domain.documents.reference import DocumentKind
from domain.people.access import NOTHING, Payable, sight_of
from domain.people.person import Email, Role
from storage.books.books import SqlBooks
from storage.books.names import NameIndexes
from storage.tables.ledger import (
    NEVER,
    PaymentRequestRow,
    PurchaseOrderRow,
    VendorRow,
)
from tests.support.ledger_rows import add, state_row
from tests.support.make import (
    DAY,
    EVERYTHING,
    OMAR,
    RITA,
    a_bill,
    a_person,
    a_request,
    a_vendor,
    a_vendor_payment,
    an_order,
    an_order_line,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from domain.answers.ports import Books
    from domain.people.access import Sight
    from tests.storage.books.conftest import Shelf, SqlShelf

ZOE = Email("zoe@example.com")


def sight(email: Email, role: Role = Role.STAKEHOLDER) -> Sight:
    return sight_of(a_person(email, role), reports=())


def named(books: Books, text: str, groups: frozenset[str] | None) -> Sequence[str]:
    found = books.names.vendors.mentions_in(text, groups=groups)
    return [match.key for each in found for match in each.matches]


def test_ones_own_requests_come_newest_first_with_their_payments(shelf: Shelf) -> None:
    older = a_request("PR-1", requested_on=DAY - timedelta(days=30), bill_number=None)
    newer, same_day = a_request("PR-2"), a_request("PR-3")
    paid = a_vendor_payment(request_number="PR-2")
    things = (
        older,
        newer,
        same_day,
        paid,
        a_request("PR-4", requester=ZOE),
        a_request("PR-5", vendor_number="V20002"),
    )

    with shelf.holding(*things) as books:
        found = books.payables.requests_of("V20001", RITA, 9)
        first = books.payables.requests_of("V20001", RITA, 1)

        assert list(found) == [same_day, replace(newer, payments=(paid,)), older]
        assert [each.number for each in first] == ["PR-3"]
        assert not books.payables.requests_of("V20001", OMAR, 9)


def test_bills_are_looked_up_by_their_numbers_with_void_ones(shelf: Shelf) -> None:
    things = (
        a_bill("B-1", due_date=DAY, void=True),
        a_bill("B-2", due_date=DAY - timedelta(days=1)),
        a_bill("B-3"),
        a_bill("B-1", vendor_number="V20002"),
        a_vendor_payment(bill_number="B-2"),
    )

    with shelf.holding(*things) as books:
        found = books.payables.bills_numbered("V20001", {"B-1", "B-2", "B-9"})

        assert [(b.vendor_number, b.number) for b in found] == [
            ("V20001", "B-2"),
            ("V20001", "B-1"),
        ]
        assert [len(bill.payments) for bill in found] == [1, 0]
        assert not books.payables.bills_numbered("V20001", ())


def test_ones_own_orders_come_newest_first_each_once(shelf: Shelf) -> None:
    two_lines = (an_order_line("1"), an_order_line("2"))
    shared = an_order(
        "PO-1", requesters=frozenset({RITA, ZOE}), lines=two_lines, ordered_on=DAY
    )
    own = an_order("PO-2", lines=two_lines)
    things = (
        own,
        shared,
        an_order("PO-3", requesters=frozenset({ZOE})),
        an_order("PO-4", vendor_number="V20002"),
        an_order("PO-5", requesters=frozenset()),
    )

    with shelf.holding(*things) as books:
        assert list(books.payables.orders_of("V20001", RITA, 9)) == [shared, own]
        assert list(books.payables.orders_of("V20001", RITA, 1)) == [shared]


@pytest.mark.parametrize(
    "text", ["when is Initech paid?", "Initech Services", "Initehc payments"]
)
def test_a_vendor_is_named_by_whoever_requested_something_from_it(
    shelf: Shelf, text: str
) -> None:
    things = (
        a_vendor(),
        a_request("PR-1"),
        a_request("PR-2"),
        an_order(requesters=frozenset({ZOE})),
        a_vendor("V20002", name="Brightwater"),
        a_request("PR-3", vendor_number="V20002", requester=OMAR),
    )

    with shelf.holding(*things) as books:
        for groups in (None, frozenset({RITA}), frozenset({ZOE})):
            assert named(books, text, groups) == ["V20001"]
        assert named(books, text, frozenset({OMAR})) == []
        assert named(books, text, frozenset()) == []


def test_a_vendor_whom_many_asked_to_pay_is_named_once(shelf: Shelf) -> None:
    many = [
        a_request(f"PR-{at}", requester=Email(f"p{at}@example.com")) for at in range(20)
    ]

    with shelf.holding(a_vendor(), *many) as books:
        (found,) = books.names.vendors.mentions_in("Initech Services", groups=None)

        assert [match.key for match in found.matches] == ["V20001"]


@pytest.mark.parametrize(
    ("asker", "whose"),
    [
        pytest.param(sight(RITA), {RITA}, id="who-requested-a-payment"),
        pytest.param(sight(ZOE), {ZOE}, id="who-requested-an-order"),
        pytest.param(sight(OMAR), None, id="who-requested-nothing-there"),
        pytest.param(sight(OMAR, Role.AP), set(), id="payables"),
        pytest.param(EVERYTHING, set(), id="everything"),
        pytest.param(NOTHING, None, id="an-outsider"),
    ],
)
def test_a_vendors_number_is_found_by_who_may_know_the_vendor(
    shelf: Shelf, asker: Sight, whose: set[Email] | None
) -> None:
    things = (
        a_vendor("V-77"),
        a_vendor("V-78"),
        a_request("PR-1", vendor_number="V-77"),
        an_order("PO-1", vendor_number="V-77", requesters=frozenset({ZOE})),
        a_request("PR-2", vendor_number="V-78", requester=OMAR),
    )

    with shelf.holding(*things) as books:
        found = books.documents.with_tails(["77"], asker)

        told = [(each.kind, each.number, each.subject) for each in found]
        expected = (DocumentKind.VENDOR, "V-77", Payable(frozenset(whose or ())))
        assert told == ([] if whose is None else [expected])


def test_a_request_that_left_the_ledger_makes_nobodys_vendor(
    sql_shelf: SqlShelf,
) -> None:
    with sql_shelf.open() as session:
        add(session, a_vendor(), a_request(), an_order(requesters=frozenset({ZOE})))
        session.merge(state_row(2))
        for table in (PaymentRequestRow, PurchaseOrderRow):
            session.query(table).update({table.until: 2})
        session.flush()
        books = SqlBooks(session, NameIndexes())

        assert session.query(VendorRow).filter_by(until=NEVER).count() == 1
        assert named(books, "Initech", None) == ["V20001"]
        assert named(books, "Initech", frozenset({RITA, ZOE})) == []
        assert books.documents.with_tails(["20001"], sight(RITA)) == ()
