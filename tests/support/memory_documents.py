"""Documents of every kind by number, over the dictionaries of tests/support/memory."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from domain.documents.numbers import tail
from domain.documents.reference import DocumentKind, DocumentRef
from domain.people.access import Account, Payable

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from domain.people.access import Sight
    from domain.people.person import Email
    from tests.support.memory import (
        MemoryContracts,
        MemoryPayables,
        MemoryReceivables,
    )


@dataclass(frozen=True, slots=True)
class MemoryDocuments:
    """Every numbered document and party of one ledger."""

    receivables: MemoryReceivables
    payables: MemoryPayables
    contracts: MemoryContracts

    def with_tails(self, tails: Collection[str], sight: Sight) -> Sequence[DocumentRef]:
        """Return what may be seen and whose number ends in one of these tails."""
        everything = (
            *self._receivables(),
            *self._contracts(),
            *self._vendors(sight),
            *self._payables(),
        )
        visible = (each for each in everything if sight.covers(each.subject))
        return [each for each in visible if tail(each.number) in tails]

    def _receivables(self) -> Iterator[DocumentRef]:
        ours = self.receivables
        for customer in ours.customers.values():
            number = customer.number
            yield self._of_customer(DocumentKind.CUSTOMER, number, number)
        for invoice in ours.invoices.values():
            kind = DocumentKind(invoice.kind.value)
            yield self._of_customer(kind, invoice.number, invoice.customer_number)
        for receipt in ours.receipts.values():
            party = receipt.customer_number
            yield self._of_customer(DocumentKind.RECEIPT, receipt.number, party)

    def _contracts(self) -> Iterator[DocumentRef]:
        for each in self.contracts.stored.values():
            owners = [each.owner] if each.owner else []
            yield self._of_customer(
                DocumentKind.CONTRACT, each.number, each.customer_number, owners
            )

    def _vendors(self, sight: Sight) -> Iterator[DocumentRef]:
        for number in self.payables.vendors:
            # A vendor is told of to many: here only to who asks.
            asker = self.payables.requesters_of(number) & {sight.requester}
            yield self._of_vendor(DocumentKind.VENDOR, number, number, asker)

    def _payables(self) -> Iterator[DocumentRef]:
        ours = self.payables
        for bill in ours.bills.values():
            asked = (request.requester for request in bill.requests)
            party = bill.vendor_number
            yield self._of_vendor(DocumentKind.BILL, bill.number, party, asked)
        for order in ours.orders.values():
            party, kind = order.vendor_number, DocumentKind.PURCHASE_ORDER
            yield self._of_vendor(kind, order.number, party, order.requesters)
        yield from self._requests_and_payments()

    def _requests_and_payments(self) -> Iterator[DocumentRef]:
        requests = self.payables.requests
        for request in requests.values():
            kind, party = DocumentKind.PAYMENT_REQUEST, request.vendor_number
            yield self._of_vendor(kind, request.number, party, [request.requester])
        for payment in self.payables.payments.values():
            kind, party = DocumentKind.VENDOR_PAYMENT, payment.vendor_number
            paid_for = requests.get(payment.request_number or "")
            asked = [paid_for.requester] if paid_for else []
            yield self._of_vendor(kind, payment.number, party, asked)

    def _of_customer(
        self,
        kind: DocumentKind,
        number: str,
        party: str | None,
        owners: Iterable[Email] = (),
    ) -> DocumentRef:
        customer = self.receivables.customers.get(party or "")
        known = customer.subject.owners if customer else frozenset()
        name = customer.name if customer else None
        subject = Account(known | frozenset(owners))
        return DocumentRef(kind, number, subject, party, name)

    def _of_vendor(
        self,
        kind: DocumentKind,
        number: str,
        party: str,
        requesters: Iterable[Email] = (),
    ) -> DocumentRef:
        vendor = self.payables.vendors.get(party)
        name = vendor.name if vendor else None
        return DocumentRef(kind, number, Payable(frozenset(requesters)), party, name)
