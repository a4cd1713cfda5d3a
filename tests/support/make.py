"""Things of the ledger, each valid by itself; a test names only what it is about.

Together they tell one story, seen on ``DAY``: Globex owes 1,200.00 on INV-01042 since
3 November, paid 500.00 of it with RC-5512 on the 9th, and is looked after by Dana.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING, TypeVar

from domain.contracts.billing import BillingStep
from domain.contracts.contract import Contract, ContractStatus
from domain.ledger.customer import Customer
from domain.ledger.exposure import Rate
from domain.ledger.invoice import Allocation, AllocationKind, Invoice, InvoiceKind
from domain.ledger.receipt import Receipt
from domain.money import Money, currency
from domain.payables.bill import Bill
from domain.payables.order import OrderLine, PurchaseOrder
from domain.payables.payment import (
    PaymentRequest,
    PaymentStatus,
    RequestStatus,
    VendorPayment,
)
from domain.payables.vendor import Vendor
from domain.people.access import Sight
from domain.people.person import Email, Person, Role

if TYPE_CHECKING:
    from collections.abc import Mapping

    from _typeshed import DataclassInstance

    Thing = TypeVar("Thing", bound=DataclassInstance)

DAY = date(2026, 11, 20)
AS_OF = datetime(2026, 11, 20, 18, 0, tzinfo=UTC)
DANA, OMAR, RITA = (Email(f"{name}@example.com") for name in ("dana", "omar", "rita"))
"""Dana sells to Globex, Omar to others, Rita asks for vendors to be paid."""
USD, JPY, KWD, EUR, MXN = map(currency, ("USD", "JPY", "KWD", "EUR", "MXN"))


def usd(amount: str) -> Money:
    """Return an amount of dollars."""
    return Money.of(amount, "USD")


def a_person(email: str = DANA, *roles: Role, **changes: object) -> Person:
    """Return a colleague with these roles; in sales, unless any is given."""
    name = email.partition("@")[0].title()
    held = frozenset(roles or {Role.SALES})
    return _changed(Person(Email(email), name, held), changes)


def a_customer(number: str = "C10001", **changes: object) -> Customer:
    """Return Globex, an account of Dana's."""
    valid = Customer(number=number, name="Globex Corporation", owner=DANA)
    return _changed(valid, changes)


def an_invoice(number: str = "INV-01042", **changes: object) -> Invoice:
    """Return an invoice of Globex over 1,200.00, due on 3 November, unpaid."""
    valid = Invoice(
        number=number,
        kind=InvoiceKind.INVOICE,
        customer_number="C10001",
        issue_date=date(2026, 10, 4),
        due_date=date(2026, 11, 3),
        total=usd("1200.00"),
    )
    return _changed(valid, changes)


def a_credit_note(number: str = "CN-00017", **changes: object) -> Invoice:
    """Return a credit note to Globex over 300.00, not applied yet."""
    valid = an_invoice(number, kind=InvoiceKind.CREDIT_NOTE, total=usd("300.00"))
    return _changed(valid, changes)


def an_allocation(amount: Money | None = None, **changes: object) -> Allocation:
    """Return 500.00 of receipt RC-5512, applied to INV-01042 on 9 November."""
    valid = Allocation(
        source="RC-5512",
        invoice_number="INV-01042",
        amount=amount or usd("500.00"),
        applied_on=date(2026, 11, 9),
        kind=AllocationKind.PAYMENT,
    )
    return _changed(valid, changes)


def a_credit(amount: Money | None = None, **changes: object) -> Allocation:
    """Return 100.00 of credit note CN-00017, applied to INV-01042 on 9 November."""
    credit = an_allocation(
        amount or usd("100.00"), source="CN-00017", kind=AllocationKind.CREDIT
    )
    return _changed(credit, changes)


def a_receipt(number: str = "RC-5512", **changes: object) -> Receipt:
    """Return 500.00 that came in from Globex on 9 November, not applied yet."""
    valid = Receipt(
        number=number,
        received_on=date(2026, 11, 9),
        amount=usd("500.00"),
        customer_number="C10001",
    )
    return _changed(valid, changes)


def a_contract(number: str = "CTR-2441", **changes: object) -> Contract:
    """Return an active contract with Globex over 24,000.00 a year."""
    valid = Contract(
        number=number,
        customer_number="C10001",
        title="Support 2026",
        total_value=usd("24000.00"),
        start_date=date(2026, 1, 1),
        end_date=date(2026, 12, 31),
        payment_terms="Net 30",
        billing="quarterly",
        status=ContractStatus.ACTIVE,
    )
    return _changed(valid, changes)


def a_step(bill_on: date = DAY, **changes: object) -> BillingStep:
    """Return a quarter of CTR-2441, to be billed on the day."""
    valid = BillingStep("CTR-2441", bill_on, usd("6000.00"))
    return _changed(valid, changes)


def a_vendor(number: str = "V20001", **changes: object) -> Vendor:
    """Return Initech, a vendor."""
    return _changed(Vendor(number=number, name="Initech Services"), changes)


def a_bill(number: str = "B-7781", **changes: object) -> Bill:
    """Return a bill of Initech over 900.00, due on 10 November, unpaid."""
    valid = Bill(
        number=number,
        vendor_number="V20001",
        issue_date=date(2026, 10, 11),
        due_date=date(2026, 11, 10),
        total=usd("900.00"),
    )
    return _changed(valid, changes)


def a_request(number: str = "PR-00310", **changes: object) -> PaymentRequest:
    """Return Rita's approved request to pay Initech 900.00 for B-7781."""
    valid = PaymentRequest(
        number=number,
        vendor_number="V20001",
        requester=RITA,
        requested_on=date(2026, 11, 2),
        amount=usd("900.00"),
        bill_number="B-7781",
        status=RequestStatus.APPROVED,
    )
    return _changed(valid, changes)


def a_vendor_payment(number: str = "VP-0451", **changes: object) -> VendorPayment:
    """Return 900.00 that left for Initech on 12 November, settled."""
    valid = VendorPayment(
        number=number,
        vendor_number="V20001",
        paid_on=date(2026, 11, 12),
        amount=usd("900.00"),
        bill_number="B-7781",
        status=PaymentStatus.SETTLED,
    )
    return _changed(valid, changes)


def an_order_line(line: str = "1", **changes: object) -> OrderLine:
    """Return a line that orders 10 at 90.00 each."""
    valid = OrderLine(line=line, quantity=Decimal(10), unit_price=usd("90.00"))
    return _changed(valid, changes)


def an_order(number: str = "PO-6001", **changes: object) -> PurchaseOrder:
    """Return an order of one line with Initech that Rita asked for."""
    valid = PurchaseOrder(
        number=number,
        vendor_number="V20001",
        ordered_on=date(2026, 9, 1),
        requesters=frozenset({RITA}),
        lines=(an_order_line(),),
    )
    return _changed(valid, changes)


def a_rate(source: str, target: str, rate: str, on: date = DAY) -> Rate:
    """Return what one unit of a currency was worth in another on a day."""
    return Rate(currency(source), currency(target), Decimal(rate), on)


def _changed(valid: Thing, changes: Mapping[str, object]) -> Thing:
    # A wrong name fails at once, in dataclasses.replace.
    return replace(valid, **changes)


EVERYTHING = Sight(
    all_receivables=True, all_payables=True, owners=frozenset(), requester=None
)
"""What somebody of accounts receivable may be told: all there is."""
