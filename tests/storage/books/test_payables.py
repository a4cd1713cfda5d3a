"""What the domain may rely on of vendors and what is paid to them, wherever kept."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from domain.ledger.customer import AccountStatus
from domain.money import Money
from domain.payables.payment import PaymentStatus, RequestStatus
from domain.people.person import Email
from tests.support.make import (
    DAY,
    RITA,
    a_bill,
    a_request,
    a_vendor,
    a_vendor_payment,
    an_order,
    an_order_line,
    usd,
)

if TYPE_CHECKING:
    from domain.payables.payment import PaymentRequest, VendorPayment
    from domain.payables.vendor import Vendor
    from tests.storage.books.conftest import Shelf

ZOE = Email("zoe@example.com")
LARGE = Money.of("90071992547409.93", "USD")


@pytest.mark.parametrize(
    "vendor",
    [
        pytest.param(a_vendor(), id="with-the-least-that-can-be-known"),
        pytest.param(
            a_vendor(
                name="供应商 S.A.",
                country="CN",
                payment_terms="30 EOM",
                status=AccountStatus.BLOCKED,
            ),
            id="with-everything",
        ),
    ],
)
def test_a_vendor_comes_back_as_they_went_in(shelf: Shelf, vendor: Vendor) -> None:
    with shelf.holding(vendor) as books:
        assert books.payables.vendor("V20001") == vendor


@pytest.mark.parametrize(
    "request_",
    [
        pytest.param(
            a_request(bill_number=None, status=None), id="the-least-that-can-be-known"
        ),
        pytest.param(
            a_request(
                amount=LARGE,
                purpose="Licences, 2nd half",
                status=RequestStatus.REJECTED,
                status_on=date(2026, 11, 3),
                reason="no order",
                approver=ZOE,
                pay_on=date(2026, 11, 24),
            ),
            id="with-everything",
        ),
    ],
)
def test_a_request_comes_back_as_it_went_in(
    shelf: Shelf, request_: PaymentRequest
) -> None:
    with shelf.holding(request_) as books:
        assert books.payables.request("PR-00310") == request_


@pytest.mark.parametrize(
    "payment",
    [
        pytest.param(
            a_vendor_payment(bill_number=None, status=None),
            id="the-least-that-can-be-known",
        ),
        pytest.param(
            a_vendor_payment(
                request_number="PR-00310",
                status=PaymentStatus.RETURNED,
                return_code="AC04",
            ),
            id="with-everything",
        ),
    ],
)
def test_a_payment_comes_back_as_it_went_in(
    shelf: Shelf, payment: VendorPayment
) -> None:
    with shelf.holding(payment) as books:
        assert books.payables.payment("VP-0451") == payment


def test_a_request_has_its_payments(shelf: Shelf) -> None:
    ours = a_vendor_payment(request_number="PR-00310")
    others = a_vendor_payment("VP-2", request_number="PR-2")

    with shelf.holding(a_request(), ours, others) as books:
        request = books.payables.request("PR-00310")

        assert request == a_request(payments=(ours,))


def test_a_bill_has_its_requests_and_every_payment_once(shelf: Shelf) -> None:
    by_both = a_vendor_payment("VP-1", request_number="PR-00310")
    by_request = a_vendor_payment("VP-2", request_number="PR-00310", bill_number=None)
    by_bill = a_vendor_payment("VP-3")
    others = (
        a_vendor_payment("VP-4", bill_number="B-1"),
        a_vendor_payment("VP-5", vendor_number="V20002"),
        a_request("PR-2", bill_number="B-1"),
        a_request("PR-3", vendor_number="V20002"),
    )
    bill = a_bill(received_on=date(2026, 10, 12), order_number="PO-6001", total=LARGE)

    with shelf.holding(
        bill, a_request(), by_both, by_request, by_bill, *others
    ) as books:
        found = books.payables.bill("V20001", "B-7781")

        assert found is not None
        assert replace(found, requests=(), payments=()) == bill
        assert [each.number for each in found.requests] == ["PR-00310"]
        assert sorted(each.number for each in found.payments) == [
            "VP-1",
            "VP-2",
            "VP-3",
        ]
        assert found.paid(DAY) == usd("2700.00")


def test_a_number_of_two_vendors_bills_is_told_apart(shelf: Shelf) -> None:
    ours, theirs = a_bill("7"), a_bill("7", vendor_number="V20002", void=True)

    with shelf.holding(ours, theirs) as books:
        assert books.payables.bill("V20001", "7") == ours
        assert books.payables.bill("V20002", "7") == theirs
        assert books.payables.bill("V20003", "7") is None


def test_bills_are_the_vendors_own_the_earliest_due_first(shelf: Shelf) -> None:
    things = (
        a_bill("B-3", due_date=date(2026, 12, 1)),
        a_bill("B-2", due_date=date(2026, 12, 1)),
        a_bill("B-1", due_date=date(2026, 11, 1)),
        a_bill("B-VOID", void=True),
        a_bill("B-OTHERS", vendor_number="V20002"),
        a_vendor_payment(bill_number="B-1", amount=usd("900.00")),
    )

    with shelf.holding(*things) as books:
        found = books.payables.bills_of("V20001", 9)
        first = books.payables.bills_of("V20001", 2)

        assert [bill.number for bill in found] == ["B-1", "B-2", "B-3"]
        assert [bill.number for bill in first] == ["B-1", "B-2"]
        assert found[0].open_amount(DAY) == usd("0.00")
        assert books.payables.bills_of("V404", 9) in ((), [])


def test_payments_are_the_vendors_own_the_newest_first(shelf: Shelf) -> None:
    things = (
        a_vendor_payment("VP-2", paid_on=DAY),
        a_vendor_payment("VP-1", paid_on=DAY),
        a_vendor_payment("VP-3", paid_on=DAY - timedelta(days=1)),
        a_vendor_payment("VP-4", vendor_number="V20002"),
        a_vendor_payment("VP-5", paid_on=DAY + timedelta(days=1)),
    )

    with shelf.holding(*things) as books:
        found = books.payables.payments_to("V20001", DAY, 9)
        first = books.payables.payments_to("V20001", DAY, 1)

        assert [each.number for each in found] == ["VP-1", "VP-2", "VP-3"]
        assert [each.number for each in first] == ["VP-1"]


def test_an_order_comes_back_line_by_line_with_exact_quantities(shelf: Shelf) -> None:
    lines = (
        an_order_line("1", quantity=Decimal("10.25"), received=Decimal("0.000")),
        an_order_line("2", unit_price=Money.of("7", "JPY"), description="Tōkyō"),
    )
    order = an_order(requesters=frozenset({RITA, ZOE}), lines=lines)

    with shelf.holding(order) as books:
        assert books.payables.order("PO-6001") == order


def test_an_order_that_nobody_asked_for_is_nobodys(shelf: Shelf) -> None:
    order = an_order(requesters=frozenset())

    with shelf.holding(order) as books:
        assert books.payables.order("PO-6001") == order


def test_only_exactly_the_number_is_found(shelf: Shelf) -> None:
    things = (a_vendor(), a_bill(), a_request(), a_vendor_payment(), an_order())

    with shelf.holding(*things) as books:
        ours = books.payables

        assert ours.vendor("v20001") is None
        assert ours.bill("V20001", "b-7781") is None
        assert ours.request("PR-310") is None
        assert ours.payment("451") is None
        assert ours.order("") is None
