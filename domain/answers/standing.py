"""Where documents and parties stand: the answers that state facts of the ledger."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from domain.contracts.contract import Contract
    from domain.ledger.ageing import Question
    from domain.ledger.balance import Balance
    from domain.ledger.customer import Customer
    from domain.ledger.exposure import Exposure, NoRateError
    from domain.ledger.habit import Habit
    from domain.ledger.invoice import Invoice
    from domain.ledger.receipt import Receipt
    from domain.money import Currency, Money
    from domain.payables.bill import Bill
    from domain.payables.order import PurchaseOrder
    from domain.payables.payment import PaymentRequest, VendorPayment
    from domain.payables.vendor import Vendor
    from domain.people.person import Person


@dataclass(frozen=True, slots=True)
class InvoiceAnswer:
    """Where one invoice or credit note stands on a day."""

    invoice: Invoice
    customer: Customer
    day: date
    habit: Habit | None = None
    """How the customer pays; None where too few invoices say so, or none is needed."""


@dataclass(frozen=True, slots=True)
class ReceiptAnswer:
    """What became of one sum that came in; the customer may not be known yet."""

    receipt: Receipt
    customer: Customer | None
    day: date


@dataclass(frozen=True, slots=True)
class ContractAnswer:
    """Where one contract stands."""

    contract: Contract
    customer: Customer
    owner: Person | None


@dataclass(frozen=True, slots=True)
class BillAnswer:
    """Where one vendor's bill stands on a day."""

    bill: Bill
    vendor: Vendor
    day: date


@dataclass(frozen=True, slots=True)
class RequestAnswer:
    """Where one payment request stands on a day."""

    request: PaymentRequest
    vendor: Vendor
    approver: Person | None
    day: date


@dataclass(frozen=True, slots=True)
class VendorPaymentAnswer:
    """What became of one payment to a vendor."""

    payment: VendorPayment
    vendor: Vendor


@dataclass(frozen=True, slots=True)
class OrderAnswer:
    """What one purchase order holds."""

    order: PurchaseOrder
    vendor: Vendor


@dataclass(frozen=True, slots=True)
class AccountAnswer:
    """What one customer owes, aged, by currency."""

    customer: Customer
    question: Question
    balances: tuple[Balance, ...]
    longest_overdue: tuple[Invoice, ...]
    last_receipt: Receipt | None
    then: bool = False
    """Whether a past day was asked for."""


@dataclass(frozen=True, slots=True)
class OpenInvoicesAnswer:
    """Every open invoice of one customer, the longest overdue first."""

    customer: Customer
    day: date
    invoices: tuple[Invoice, ...]


@dataclass(frozen=True, slots=True)
class PaymentsAnswer:
    """What money came from one customer, and how much of it is not applied."""

    customer: Customer
    day: date
    receipts: tuple[Receipt, ...]
    """The newest ones, newest first."""
    unapplied: Mapping[Currency, Money]
    habit: Habit | None = None
    """How the customer pays; None where fewer than three settled invoices say so."""
    oldest_open: tuple[Invoice, ...] = ()
    """The open invoices that are due the longest."""
    between: tuple[date, date] | None = None
    """The days that were asked about; then ``receipts`` are all of these days."""


@dataclass(frozen=True, slots=True)
class CreditAnswer:
    """Whether one customer may be sold more to on credit."""

    customer: Customer
    day: date
    balances: tuple[Balance, ...]
    exposure: Exposure | None
    """None where the customer has no limit, or a rate is missing."""
    no_rate: NoRateError | None = None


@dataclass(frozen=True, slots=True)
class VendorAnswer:
    """What one vendor is still to be paid, and what was paid last."""

    vendor: Vendor
    day: date
    to_pay: Mapping[Currency, Money]
    overdue: Mapping[Currency, Money]
    bills: tuple[Bill, ...]
    """Open ones, the earliest due first."""
    payments: tuple[VendorPayment, ...]
    """The newest first."""
