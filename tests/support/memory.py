"""The domain's ports over dictionaries, held to SQL's contract by tests/storage/books.

``MemoryBooks.holding(*things)`` is a whole ledger, joined by ``tests.support.joined``.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Self

from domain.contracts.billing import BillingStep
from domain.contracts.contract import Contract
from domain.ledger.ageing import age
from domain.ledger.customer import Customer
from domain.ledger.exposure import Rate
from domain.ledger.habit import settled
from domain.ledger.invoice import InvoiceKind
from domain.ledger.ports import LedgerState
from domain.money import Money
from domain.names.index import NameEntry, NameIndex
from domain.payables.order import PurchaseOrder
from domain.payables.vendor import Vendor
from domain.people.person import Person
from tests.support.joined import (
    bills_in,
    invoices_in,
    of_kind,
    payments_in,
    receipts_in,
    requests_in,
)
from tests.support.make import AS_OF
from tests.support.memory_approvals import MemoryApprovals
from tests.support.memory_billing import MemoryBilling
from tests.support.memory_documents import MemoryDocuments
from tests.support.memory_portfolios import MemoryPortfolios

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
    from datetime import date

    from domain.ledger.ageing import Ageing, Question
    from domain.ledger.habit import Settled
    from domain.ledger.invoice import Invoice
    from domain.ledger.receipt import Receipt
    from domain.money import Currency
    from domain.payables.bill import Bill
    from domain.payables.payment import PaymentRequest, VendorPayment
    from domain.people.person import Email, Role
    from tests.support.joined import Thing


@dataclass
class MemoryReceivables:
    """Customers, invoices and receipts in dictionaries."""

    ledger: LedgerState = field(default_factory=lambda: LedgerState(1, AS_OF))
    customers: dict[str, Customer] = field(default_factory=dict)
    invoices: dict[str, Invoice] = field(default_factory=dict)
    receipts: dict[str, Receipt] = field(default_factory=dict)

    def state(self) -> LedgerState:
        """Return which ledger this is."""
        return self.ledger

    def customer(self, number: str) -> Customer | None:
        """Return the customer with exactly this number."""
        return self.customers.get(number)

    def invoice(self, number: str) -> Invoice | None:
        """Return the invoice or credit note with its allocations."""
        return self.invoices.get(number)

    def receipt(self, number: str) -> Receipt | None:
        """Return the receipt with its allocations."""
        return self.receipts.get(number)

    def receipts_of(self, customer: str, as_of: date, limit: int) -> Sequence[Receipt]:
        """Return a customer's receipts up to the day, the newest first."""
        theirs = (r for r in self._receipts_of(customer) if r.received_on <= as_of)
        by_number = sorted(theirs, key=lambda r: r.number)
        newest_first = sorted(by_number, key=lambda r: r.received_on, reverse=True)
        return newest_first[:limit]

    def open_invoices_of(
        self, customer: str, as_of: date, limit: int
    ) -> Sequence[Invoice]:
        """Return a customer's open invoices, the longest overdue first."""
        owed = (
            each
            for each in self._issued(InvoiceKind.INVOICE, customer, as_of)
            if each.open_amount(as_of)
        )
        return sorted(owed, key=lambda each: (each.due_date, each.number))[:limit]

    def settled_of(
        self, question: Question, customer: str, limit: int
    ) -> Sequence[Settled]:
        """Return how a customer's invoices were paid, the newest payment first."""
        paid = sorted(
            (-how.paid_on.toordinal(), each.number, how)
            for each in self.invoices.values()
            if each.customer_number == customer
            and (how := settled(each, question)) is not None
        )
        return [how for _, _, how in paid[:limit]]

    def ageing(
        self, question: Question, customer: str | None = None
    ) -> Sequence[Ageing]:
        """Age open invoices by customer and currency; of one customer if named."""
        wanted = (
            each
            for each in self.invoices.values()
            if customer in (None, each.customer_number)
        )
        return age(wanted, question)

    def credits_open(
        self, question: Question, customer: str
    ) -> Mapping[Currency, Money]:
        """Return a customer's credit notes that are not applied yet, by currency."""
        return _sums(
            each.open_amount(question.as_of, question.known_at)
            for each in self._issued(InvoiceKind.CREDIT_NOTE, customer, question.as_of)
        )

    def unapplied(self, question: Question, customer: str) -> Mapping[Currency, Money]:
        """Return a customer's cash that is not applied yet, by currency."""
        return _sums(
            each.unapplied(question.as_of, question.known_at)
            for each in self._receipts_of(customer)
        )

    def _receipts_of(self, customer: str) -> Iterator[Receipt]:
        return (r for r in self.receipts.values() if r.customer_number == customer)

    def _issued(
        self, kind: InvoiceKind, customer: str, as_of: date
    ) -> Iterator[Invoice]:
        return (
            each
            for each in self.invoices.values()
            if each.kind is kind
            and each.customer_number == customer
            and each.issue_date <= as_of
        )


def _sums(amounts: Iterable[Money]) -> Mapping[Currency, Money]:
    units: defaultdict[Currency, int] = defaultdict(int)
    for amount in amounts:
        units[amount.currency] += amount.units
    return {code: Money(sum_, code) for code, sum_ in units.items() if sum_}


@dataclass
class MemoryPayables:
    """Vendors and what is paid to them in dictionaries."""

    vendors: dict[str, Vendor] = field(default_factory=dict)
    bills: dict[tuple[str, str], Bill] = field(default_factory=dict)
    requests: dict[str, PaymentRequest] = field(default_factory=dict)
    payments: dict[str, VendorPayment] = field(default_factory=dict)
    orders: dict[str, PurchaseOrder] = field(default_factory=dict)

    def vendor(self, number: str) -> Vendor | None:
        """Return the vendor with exactly this number."""
        return self.vendors.get(number)

    def bill(self, vendor: str, number: str) -> Bill | None:
        """Return a vendor's bill with its requests and payments."""
        return self.bills.get((vendor, number))

    def request(self, number: str) -> PaymentRequest | None:
        """Return the payment request with its payments."""
        return self.requests.get(number)

    def payment(self, number: str) -> VendorPayment | None:
        """Return the payment to a vendor."""
        return self.payments.get(number)

    def order(self, number: str) -> PurchaseOrder | None:
        """Return the purchase order with its lines."""
        return self.orders.get(number)

    def bills_of(self, vendor: str, limit: int) -> Sequence[Bill]:
        """Return a vendor's bills that are not void, the earliest due first."""
        theirs = (
            bill
            for bill in self.bills.values()
            if bill.vendor_number == vendor and not bill.void
        )
        return sorted(theirs, key=lambda bill: (bill.due_date, bill.number))[:limit]

    def bills_numbered(self, vendor: str, numbers: Collection[str]) -> Sequence[Bill]:
        """Return a vendor's bills of these numbers, the earliest due first."""
        theirs = (self.bills.get((vendor, number)) for number in set(numbers))
        return sorted(
            filter(None, theirs), key=lambda bill: (bill.due_date, bill.number)
        )

    def requests_of(
        self, vendor: str, requester: Email, limit: int
    ) -> Sequence[PaymentRequest]:
        """Return somebody's requests to pay a vendor, the newest first."""
        theirs = (
            request
            for request in self.requests.values()
            if (request.vendor_number, request.requester) == (vendor, requester)
        )
        newest_first = sorted(
            theirs, key=lambda r: (r.requested_on, r.number), reverse=True
        )
        return newest_first[:limit]

    def orders_of(
        self, vendor: str, requester: Email, limit: int
    ) -> Sequence[PurchaseOrder]:
        """Return the orders with a vendor that somebody asked for, the newest first."""
        theirs = (
            order
            for order in self.orders.values()
            if order.vendor_number == vendor and requester in order.requesters
        )
        newest_first = sorted(
            theirs, key=lambda o: (o.ordered_on, o.number), reverse=True
        )
        return newest_first[:limit]

    def requesters_of(self, vendor: str) -> frozenset[Email]:
        """Return who has requested something from a vendor."""
        orders = (o for o in self.orders.values() if o.vendor_number == vendor)
        requests = (r for r in self.requests.values() if r.vendor_number == vendor)
        return frozenset(r.requester for r in requests).union(
            *(order.requesters for order in orders)
        )

    def payments_to(
        self, vendor: str, day: date, limit: int
    ) -> Sequence[VendorPayment]:
        """Return the payments to a vendor by the day, the newest first."""
        # They are kept newest first.
        theirs = [p for p in self.payments.values() if p.vendor_number == vendor]
        return [p for p in theirs if p.paid_on <= day][:limit]


@dataclass
class MemoryContracts:
    """Contracts in a dictionary."""

    stored: dict[str, Contract] = field(default_factory=dict)

    def contract(self, number: str) -> Contract | None:
        """Return the contract with exactly this number."""
        return self.stored.get(number)


@dataclass
class MemoryRates:
    """Exchange rates in a list."""

    stored: list[Rate] = field(default_factory=list)

    def rate(self, source: Currency, target: Currency, on: date) -> Rate | None:
        """Return the newest rate on or before the day, stated either way round."""
        pair = {(source, target): False, (target, source): True}
        known = [
            (each.on, not pair[each.source, each.target], each)
            for each in self.stored
            if each.on <= on and (each.source, each.target) in pair
        ]
        if not known:
            return None
        newest = max(known, key=lambda entry: entry[:2])[2]
        inverted = pair[newest.source, newest.target]
        return Rate(source, target, newest.rate, newest.on, inverted=inverted)


@dataclass
class MemoryPeople:
    """The people list in dictionaries; ``managers`` says who reports to whom."""

    stored: dict[Email, Person] = field(default_factory=dict)
    managers: dict[Email, Email] = field(default_factory=dict)

    def by_email(self, email: Email) -> Person | None:
        """Return the person with this address, if the list has them."""
        return self.stored.get(email)

    def by_slack_id(self, slack_user_id: str) -> Person | None:
        """Return the person whose Slack id the list states, if there is one."""
        everybody = self.stored.values()
        return next((p for p in everybody if p.slack_user_id == slack_user_id), None)

    def reports_of(self, email: Email) -> frozenset[Email]:
        """Return everybody below this manager, however far down."""
        below: set[Email] = set()
        level = {email}
        while level:
            level = {p for p, boss in self.managers.items() if boss in level} - below
            below |= level
        return frozenset(below - {email})

    def everybody(self) -> Sequence[Person]:
        """Return the whole list, by address."""
        return sorted(self.stored.values(), key=lambda person: person.email)

    def with_role(self, role: Role) -> Sequence[Person]:
        """Return the people who have the role, by address."""
        able = (person for person in self.stored.values() if role in person.roles)
        return sorted(able, key=lambda person: person.email)


@dataclass(frozen=True, slots=True)
class MemoryNames:
    """Every party's name, in the index that is used for real."""

    customers: NameIndex
    vendors: NameIndex


@dataclass
class MemoryBooks:
    """One ledger, to read from."""

    receivables: MemoryReceivables = field(default_factory=MemoryReceivables)
    payables: MemoryPayables = field(default_factory=MemoryPayables)
    contracts: MemoryContracts = field(default_factory=MemoryContracts)
    rates: MemoryRates = field(default_factory=MemoryRates)
    people: MemoryPeople = field(default_factory=MemoryPeople)
    steps: list[BillingStep] = field(default_factory=list)

    @classmethod
    def holding(
        cls, *things: Thing, managers: Mapping[Email, Email] | None = None
    ) -> Self:
        """Return books that hold the things, joined by their numbers."""
        return cls(
            receivables=_receivables(things),
            payables=_payables(things),
            contracts=MemoryContracts({c.number: c for c in of_kind(Contract, things)}),
            rates=MemoryRates(list(of_kind(Rate, things))),
            people=MemoryPeople(
                {person.email: person for person in of_kind(Person, things)},
                dict(managers or {}),
            ),
            steps=list(of_kind(BillingStep, things)),
        )

    @property
    def portfolios(self) -> MemoryPortfolios:
        """Return many customers at once."""
        return MemoryPortfolios(self.receivables)

    @property
    def billing(self) -> MemoryBilling:
        """Return what contracts plan to bill."""
        return MemoryBilling(self.receivables, self.contracts, self.steps)

    @property
    def approvals(self) -> MemoryApprovals:
        """Return what waits for a decision."""
        return MemoryApprovals(self.receivables, self.payables, self.contracts)

    @property
    def documents(self) -> MemoryDocuments:
        """Return the documents of every kind by number."""
        return MemoryDocuments(self.receivables, self.payables, self.contracts)

    @cached_property
    def names(self) -> MemoryNames:
        """Return the parties by name."""
        customers = self.receivables.customers.values()
        owned = (NameEntry(c.number, c.name, c.owner or "") for c in customers)
        requested = (
            NameEntry(
                v.number, v.name, also=tuple(self.payables.requesters_of(v.number))
            )
            for v in self.payables.vendors.values()
        )
        return MemoryNames(
            customers=NameIndex.build(owned), vendors=NameIndex.build(requested)
        )


def _receivables(things: Collection[Thing]) -> MemoryReceivables:
    return MemoryReceivables(
        customers={each.number: each for each in of_kind(Customer, things)},
        invoices={each.number: each for each in invoices_in(things)},
        receipts={each.number: each for each in receipts_in(things)},
    )


def _payables(things: Collection[Thing]) -> MemoryPayables:
    return MemoryPayables(
        vendors={each.number: each for each in of_kind(Vendor, things)},
        bills={(each.vendor_number, each.number): each for each in bills_in(things)},
        requests={each.number: each for each in requests_in(things)},
        payments={each.number: each for each in payments_in(things)},
        orders={each.number: each for each in of_kind(PurchaseOrder, things)},
    )
