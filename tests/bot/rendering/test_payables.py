"""What the cards of the vendor side say: bills, requests, payments, orders, vendors."""

# ruff: noqa: E501 - a line that people read is one line here
from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from inline_snapshot import snapshot

from domain.answers.answer import (
    BillAnswer,
    OrderAnswer,
    RequestAnswer,
    VendorAnswer,
    VendorPaymentAnswer,
)
from domain.ledger.customer import AccountStatus
from domain.money import Money
from domain.payables.payment import PaymentStatus, RequestStatus
from tests.bot.rendering.shown import card, headline
from tests.support.make import (
    DAY,
    JPY,
    USD,
    a_bill,
    a_person,
    a_request,
    a_vendor,
    a_vendor_payment,
    an_order,
    an_order_line,
    usd,
)

if TYPE_CHECKING:
    from domain.payables.bill import Bill

INITECH = a_vendor()
ANN = a_person("ann@example.com")


def told(bill: Bill) -> str:
    return card(BillAnswer(bill, INITECH, DAY))


def test_an_overdue_bill_with_its_request_and_part_payment() -> None:
    bill = a_bill(
        requests=(a_request(),), payments=(a_vendor_payment(amount=usd("400.00")),)
    )

    assert told(bill) == snapshot("""\
*B-7781* · Initech Services
Bill B-7781 is 10 days overdue, USD 500.00 of 900.00 to be paid.
*Vendor*  Initech Services · V20001
*Due*  10 Nov 2026 (issued 11 Oct 2026)
*Request*  PR-00310 · approved
*Payment*  VP-0451 · USD 400.00 on 12 Nov 2026 · settled
[ Ask a person ]
Ledger as of 20 Nov 2026, 18:00\
""")


def test_a_bill_that_is_due_later() -> None:
    assert told(a_bill(due_date=date(2026, 12, 10))) == snapshot("""\
*B-7781* · Initech Services
Bill B-7781 is due on 10 Dec 2026, USD 900.00 of 900.00 to be paid.
*Vendor*  Initech Services · V20001
*Due*  10 Dec 2026 (issued 11 Oct 2026)
[ Ask a person ]
Ledger as of 20 Nov 2026, 18:00\
""")


def test_a_paid_bill() -> None:
    assert told(a_bill(payments=(a_vendor_payment(),))) == snapshot("""\
*B-7781* · Initech Services
Bill B-7781 is paid: USD 900.00 on 12 Nov 2026.
*Vendor*  Initech Services · V20001
*Due*  10 Nov 2026 (issued 11 Oct 2026)
*Payment*  VP-0451 · USD 900.00 on 12 Nov 2026 · settled
[ Ask a person ]
Ledger as of 20 Nov 2026, 18:00\
""")


def test_a_void_bill() -> None:
    assert told(a_bill(void=True)) == snapshot("""\
*B-7781* · Initech Services
Bill B-7781 is void.
*Vendor*  Initech Services · V20001
*Due*  10 Nov 2026 (issued 11 Oct 2026)
[ Ask a person ]
Ledger as of 20 Nov 2026, 18:00\
""")


def test_a_bill_over_nothing_needs_no_payment() -> None:
    assert told(a_bill(total=usd("0.00"))) == snapshot("""\
*B-7781* · Initech Services
Bill B-7781 needs no payment: USD 0.00.
*Vendor*  Initech Services · V20001
*Due*  10 Nov 2026 (issued 11 Oct 2026)
[ Ask a person ]
Ledger as of 20 Nov 2026, 18:00\
""")


def test_a_payment_that_came_back_leaves_the_bill_open_and_says_why() -> None:
    returned = a_vendor_payment(status=PaymentStatus.RETURNED, return_code="AC04")

    assert told(a_bill(payments=(returned,))) == snapshot("""\
*B-7781* · Initech Services
Bill B-7781 is 10 days overdue, USD 900.00 of 900.00 to be paid.
*Vendor*  Initech Services · V20001
*Due*  10 Nov 2026 (issued 11 Oct 2026)
*Payment*  VP-0451 · USD 900.00 on 12 Nov 2026 · returned by the bank · AC04: account closed
[ Ask a person ]
Ledger as of 20 Nov 2026, 18:00\
""")


def test_a_request_on_hold_says_why_since_when_and_who_has_it() -> None:
    request = a_request(
        status=RequestStatus.HELD,
        status_on=date(2026, 11, 12),
        reason="Purchase order is missing",
        purpose="Office chairs",
        pay_on=date(2026, 11, 24),
    )

    assert card(RequestAnswer(request, INITECH, ANN, DAY)) == snapshot("""\
*PR-00310* · Initech Services
Payment request PR-00310 is on hold: USD 900.00 to Initech Services.
*Requested*  2 Nov 2026
*Stands*  on hold since 12 Nov 2026
*Reason*  Purchase order is missing
*Approver*  Ann
*For*  Office chairs
*Bill*  B-7781
*Payment run*  24 Nov 2026
[ Ask a person ]
Ledger as of 20 Nov 2026, 18:00\
""")


@pytest.mark.parametrize(
    ("status", "words"),
    [
        (
            RequestStatus.SUBMITTED,
            snapshot(
                "Payment request PR-00310 is submitted: USD 900.00 to Initech Services."
            ),
        ),
        (
            RequestStatus.IN_REVIEW,
            snapshot(
                "Payment request PR-00310 is in review: USD 900.00 to Initech Services."
            ),
        ),
        (
            RequestStatus.APPROVED,
            snapshot(
                "Payment request PR-00310 is approved: USD 900.00 to Initech Services."
            ),
        ),
        (
            RequestStatus.REJECTED,
            snapshot(
                "Payment request PR-00310 is rejected: USD 900.00 to Initech Services."
            ),
        ),
        (
            RequestStatus.HELD,
            snapshot(
                "Payment request PR-00310 is on hold: USD 900.00 to Initech Services."
            ),
        ),
        (
            RequestStatus.SCHEDULED,
            snapshot(
                "Payment request PR-00310 is scheduled to be paid: USD 900.00 to Initech Services."
            ),
        ),
        (
            RequestStatus.PAID,
            snapshot(
                "Payment request PR-00310 is paid: USD 900.00 to Initech Services."
            ),
        ),
        (
            RequestStatus.RETURNED,
            snapshot(
                "Payment request PR-00310 is returned by the bank: USD 900.00 to Initech Services."
            ),
        ),
        (
            None,
            snapshot(
                "Payment request PR-00310 is of unknown status: USD 900.00 to Initech Services."
            ),
        ),
    ],
    ids=lambda value: getattr(value, "value", ""),
)
def test_a_request_in_each_status(status: RequestStatus | None, words: str) -> None:
    request = a_request(status=status)

    assert headline(RequestAnswer(request, INITECH, None, DAY)) == words


def test_a_returned_payment_to_a_vendor_shows_the_banks_code() -> None:
    payment = a_vendor_payment(
        status=PaymentStatus.RETURNED, return_code="AC04", request_number="PR-00310"
    )

    assert card(VendorPaymentAnswer(payment, INITECH)) == snapshot("""\
*VP-0451* · Initech Services
Payment VP-0451: USD 900.00 to Initech Services on 12 Nov 2026, returned by the bank.
*Request*  PR-00310
*Bill*  B-7781
*Bank's code*  AC04: account closed
*Next step*  Do not send it again as it is: the vendor's account is confirmed by a call-back first.
[ Ask a person ]
Ledger as of 20 Nov 2026, 18:00\
""")


def test_a_payment_whose_fate_the_books_do_not_state() -> None:
    payment = a_vendor_payment(status=None)

    assert headline(VendorPaymentAnswer(payment, INITECH)) == snapshot(
        "Payment VP-0451: USD 900.00 to Initech Services on 12 Nov 2026, of unknown status."
    )


def test_a_purchase_order_line_by_line() -> None:
    order = an_order(
        lines=(
            an_order_line(description="Chairs", received=Decimal(4)),
            an_order_line(
                "2", quantity=Decimal("2.5"), unit_price=Money.of("1200", "JPY")
            ),
        )
    )

    assert card(OrderAnswer(order, INITECH)) == snapshot("""\
*PO-6001* · Initech Services
PO-6001 from Initech Services: 2 lines, ordered on 1 Sept 2026.
Line | Ordered | Received | Price
1 · Chairs | 10 | 4 | USD 90.00
2 | 2.5 | - | JPY 1,200
[ Ask a person ]
Ledger as of 20 Nov 2026, 18:00\
""")


def test_of_a_long_order_the_first_lines_are_shown_and_the_others_counted() -> None:
    order = an_order(lines=tuple(an_order_line(str(at)) for at in range(500)))
    shown = card(OrderAnswer(order, INITECH)).splitlines()

    assert shown[1] == snapshot(
        "PO-6001 from Initech Services: 500 lines, ordered on 1 Sept 2026."
    )
    assert shown[2] == snapshot("480 more lines are not shown.")
    assert shown[3] == snapshot("Line | Ordered | Received | Price")
    assert len(shown) == snapshot(26)


def test_a_vendor_with_bills_in_two_currencies() -> None:
    late = a_bill()
    open_bill = a_bill(
        "B-7790", total=Money.of("50000", "JPY"), due_date=date(2026, 12, 10)
    )
    answer = VendorAnswer(
        vendor=INITECH,
        day=DAY,
        to_pay={JPY: open_bill.total, USD: late.total},
        overdue={USD: late.total},
        bills=(late, open_bill),
        payments=(a_vendor_payment(),),
    )

    assert card(answer) == snapshot("""\
*Initech Services* · V20001
To be paid to Initech Services: JPY 50,000 and USD 900.00, of which overdue: USD 900.00.
*Bill*  B-7781: USD 900.00, due 10 Nov 2026 · no payment request yet
*Bill*  B-7790: JPY 50,000, due 10 Dec 2026
*Payment*  VP-0451 · USD 900.00 on 12 Nov 2026 · settled
[ Ask a person ]
Ledger as of 20 Nov 2026, 18:00\
""")


def test_a_vendor_to_be_paid_with_nothing_overdue() -> None:
    bill = a_bill(due_date=date(2026, 12, 10))
    answer = VendorAnswer(INITECH, DAY, {USD: bill.total}, {}, (bill,), ())

    assert headline(answer) == snapshot(
        "To be paid to Initech Services: USD 900.00, nothing overdue."
    )


def test_a_vendor_on_hold_says_so() -> None:
    vendor = a_vendor(status=AccountStatus.ON_HOLD)
    answer = VendorAnswer(vendor, DAY, {}, {}, (), ())

    assert card(answer) == snapshot("""\
*Initech Services* · V20001
Nothing is open to Initech Services.
*Account*  ⏸ on hold
[ Ask a person ]
Ledger as of 20 Nov 2026, 18:00\
""")


def test_a_vendor_with_nothing_open() -> None:
    answer = VendorAnswer(INITECH, DAY, {}, {}, (), (a_vendor_payment(),))

    assert card(answer) == snapshot("""\
*Initech Services* · V20001
Nothing is open to Initech Services.
*Payment*  VP-0451 · USD 900.00 on 12 Nov 2026 · settled
[ Ask a person ]
Ledger as of 20 Nov 2026, 18:00\
""")
