"""Things of the ledger as rows of its tables: SQL holds what memory holds."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import singledispatch
from typing import TYPE_CHECKING

from sqlalchemy.orm import Session

from domain.contracts.billing import BillingStep
from domain.contracts.contract import Contract
from domain.documents.numbers import tail
from domain.ledger.customer import Customer
from domain.ledger.exposure import Rate
from domain.ledger.invoice import AllocationKind, Invoice
from domain.ledger.receipt import Receipt
from domain.payables.bill import Bill
from domain.payables.order import PurchaseOrder
from domain.payables.payment import PaymentRequest, VendorPayment
from domain.payables.vendor import Vendor
from domain.people.person import Person
from storage.tables.ledger import (
    NEVER,
    AllocationRow,
    BillingScheduleRow,
    BillRow,
    ContractRow,
    CustomerRow,
    ExchangeRateRow,
    Generations,
    InvoiceRow,
    LedgerStateRow,
    PaymentRequestRow,
    PersonRow,
    PurchaseOrderRow,
    ReceiptRow,
    VendorPaymentRow,
    VendorRow,
)
from tests.support.joined import allocations_in, of_kind
from tests.support.make import AS_OF

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping
    from decimal import Decimal

    from sqlalchemy import Engine

    from domain.ledger.invoice import Allocation
    from domain.money import Money
    from domain.people.person import Email
    from tests.support.joined import Thing


def fill(
    engine: Engine,
    *things: Thing,
    managers: Mapping[Email, Email] | None = None,
    generation: int = 1,
) -> None:
    """Make the things the ledger, as an import would have: its first generation."""
    with Session(engine) as session, session.begin():
        add(session, *things, managers=managers, since=generation)
        session.merge(state_row(generation))


def state_row(generation: int) -> LedgerStateRow:
    """Return the row that says which generation is the ledger, true at ``AS_OF``."""
    return LedgerStateRow(
        id=1, generation=generation, as_of=AS_OF, imported_at=AS_OF, importer=None
    )


def add(
    session: Session,
    *things: Thing,
    managers: Mapping[Email, Email] | None = None,
    since: int = 1,
    until: int = NEVER,
) -> None:
    """Add the things' rows, of these generations; allocations once for both sides."""
    for row in rows_of(things, managers or {}):
        row.since, row.until = since, until
        session.add(row)


def rows_of(
    things: Collection[Thing], managers: Mapping[Email, Email]
) -> Iterator[Generations]:
    """Yield the rows of everything."""
    for thing in things:
        yield from _rows(thing)
        if isinstance(thing, Person):
            yield _person_row(thing, managers.get(thing.email))
    yield from _steps(of_kind(BillingStep, things))
    told_apart: Counter[tuple[object, ...]] = Counter()
    for allocation in allocations_in(things):
        row = _allocation_row(allocation)
        same = (row.source, row.invoice_number, row.applied_on, row.kind)
        row.ordinal = told_apart[same]
        told_apart[same] += 1
        yield row


@singledispatch
def _rows(thing: object) -> Iterator[Generations]:
    """Yield the rows of one thing; people and allocations need more than themselves."""
    del thing
    yield from ()


@_rows.register
def _(customer: Customer) -> Iterator[Generations]:
    limit = customer.credit_limit
    yield CustomerRow(
        customer_number=customer.number,
        tail=tail(customer.number),
        name=customer.name,
        country=customer.country,
        payment_terms=customer.payment_terms,
        credit_limit=_units(limit),
        credit_currency=None if limit is None else limit.currency,
        owner_email=customer.owner,
        collector_email=customer.collector,
        region=customer.region,
        status=customer.status.value,
    )


@_rows.register
def _(invoice: Invoice) -> Iterator[Generations]:
    yield InvoiceRow(
        invoice_number=invoice.number,
        tail=tail(invoice.number),
        kind=invoice.kind.value,
        customer_number=invoice.customer_number,
        issue_date=invoice.issue_date,
        due_date=invoice.due_date,
        currency=invoice.total.currency,
        total=invoice.total.units,
        tax=_units(invoice.tax),
        purchase_order=invoice.purchase_order,
        contract_number=invoice.contract_number,
        description=invoice.description,
        document_url=invoice.document_url,
        portal=invoice.portal,
        portal_status=invoice.portal_status,
        disputed=invoice.disputed,
        void=invoice.void,
    )


@_rows.register
def _(receipt: Receipt) -> Iterator[Generations]:
    yield ReceiptRow(
        receipt_number=receipt.number,
        tail=tail(receipt.number),
        received_on=receipt.received_on,
        currency=receipt.amount.currency,
        amount=receipt.amount.units,
        customer_number=receipt.customer_number,
        payer=receipt.payer,
        remittance=receipt.remittance,
    )


@_rows.register
def _(contract: Contract) -> Iterator[Generations]:
    yield ContractRow(
        contract_number=contract.number,
        tail=tail(contract.number),
        customer_number=contract.customer_number,
        title=contract.title,
        total_value=contract.total_value.units,
        currency=contract.total_value.currency,
        start_date=contract.start_date,
        end_date=contract.end_date,
        payment_terms=contract.payment_terms,
        billing=contract.billing,
        owner_email=contract.owner,
        status=contract.status and contract.status.value,
        document_url=contract.document_url,
    )


@_rows.register
def _(vendor: Vendor) -> Iterator[Generations]:
    yield VendorRow(
        vendor_number=vendor.number,
        tail=tail(vendor.number),
        name=vendor.name,
        country=vendor.country,
        payment_terms=vendor.payment_terms,
        status=vendor.status.value,
    )


@_rows.register
def _(bill: Bill) -> Iterator[Generations]:
    yield BillRow(
        vendor_number=bill.vendor_number,
        bill_number=bill.number,
        tail=tail(bill.number),
        issue_date=bill.issue_date,
        due_date=bill.due_date,
        received_on=bill.received_on,
        currency=bill.total.currency,
        total=bill.total.units,
        order_number=bill.order_number,
        void=bill.void,
    )


@_rows.register
def _(request: PaymentRequest) -> Iterator[Generations]:
    yield PaymentRequestRow(
        request_number=request.number,
        tail=tail(request.number),
        vendor_number=request.vendor_number,
        bill_number=request.bill_number,
        requester_email=request.requester,
        requested_on=request.requested_on,
        currency=request.amount.currency,
        amount=request.amount.units,
        purpose=request.purpose,
        status=request.status and request.status.value,
        status_on=request.status_on,
        reason=request.reason,
        approver_email=request.approver,
        pay_on=request.pay_on,
    )


@_rows.register
def _(payment: VendorPayment) -> Iterator[Generations]:
    yield VendorPaymentRow(
        payment_number=payment.number,
        tail=tail(payment.number),
        vendor_number=payment.vendor_number,
        paid_on=payment.paid_on,
        currency=payment.amount.currency,
        amount=payment.amount.units,
        request_number=payment.request_number,
        bill_number=payment.bill_number,
        status=payment.status and payment.status.value,
        return_code=payment.return_code,
    )


@_rows.register
def _(order: PurchaseOrder) -> Iterator[Generations]:
    askers = sorted(order.requesters)
    for at, line in enumerate(order.lines):
        yield PurchaseOrderRow(
            order_number=order.number,
            tail=tail(order.number),
            line=line.line,
            vendor_number=order.vendor_number,
            ordered_on=order.ordered_on,
            currency=line.unit_price.currency,
            quantity=format(line.quantity, "f"),
            unit_price=line.unit_price.units,
            received_quantity=_digits(line.received),
            requester_email=askers[at % len(askers)] if askers else None,
            description=line.description,
        )


@_rows.register
def _(rate: Rate) -> Iterator[Generations]:
    yield ExchangeRateRow(
        on=rate.on,
        from_currency=rate.source,
        to_currency=rate.target,
        rate=format(rate.rate, "f"),
    )


def _steps(steps: Iterable[BillingStep]) -> Iterator[Generations]:
    """Yield the steps of billing plans; those of one day are told apart by order."""
    told_apart: Counter[tuple[object, ...]] = Counter()
    for step in steps:
        same = (step.contract_number, step.bill_on)
        yield BillingScheduleRow(
            contract_number=step.contract_number,
            bill_on=step.bill_on,
            ordinal=told_apart[same],
            amount=step.amount.units,
            currency=step.amount.currency,
            description=step.description,
            invoice_number=step.invoice_number,
        )
        told_apart[same] += 1


def _units(amount: Money | None) -> int | None:
    return None if amount is None else amount.units


def _digits(quantity: Decimal | None) -> str | None:
    return None if quantity is None else format(quantity, "f")


def _person_row(person: Person, manager: Email | None) -> PersonRow:
    return PersonRow(
        email=person.email,
        name=person.name,
        slack_user_id=person.slack_user_id,
        roles="|".join(sorted(person.roles)),
        manager_email=manager,
        language=person.language,
        time_zone=person.time_zone,
    )


def _allocation_row(allocation: Allocation) -> AllocationRow:
    of_a_credit_note = allocation.kind is AllocationKind.CREDIT
    source = allocation.source
    return AllocationRow(
        source=source,
        invoice_number=allocation.invoice_number,
        applied_on=allocation.applied_on,
        kind=allocation.kind.value,
        receipt_number=None if of_a_credit_note else source,
        credit_note_number=source if of_a_credit_note else None,
        amount=allocation.amount.units,
        recorded_at=allocation.recorded_at,
    )
