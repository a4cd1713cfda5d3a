"""A document that a number may mean, with what is needed to decide on it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from domain.people.access import Sight, Subject


class DocumentKind(StrEnum):
    """The kinds of things that people name by a number."""

    INVOICE = "invoice"
    CREDIT_NOTE = "credit_note"
    RECEIPT = "receipt"
    CONTRACT = "contract"
    BILL = "bill"
    PAYMENT_REQUEST = "payment_request"
    VENDOR_PAYMENT = "vendor_payment"
    PURCHASE_ORDER = "purchase_order"
    CUSTOMER = "customer"
    VENDOR = "vendor"


PARTIES = frozenset({DocumentKind.CUSTOMER, DocumentKind.VENDOR})
"""Kinds whose number names a party rather than a document."""


PAYABLES = frozenset(
    {
        DocumentKind.BILL,
        DocumentKind.PAYMENT_REQUEST,
        DocumentKind.VENDOR_PAYMENT,
        DocumentKind.PURCHASE_ORDER,
    }
)
"""Kinds that belong to a vendor; the others belong to a customer."""


@dataclass(frozen=True, slots=True)
class DocumentRef:
    """One document or party in the ledger, by its exact number.

    ``party`` is the number of the customer or vendor it belongs to (its own, for a
    party); a receipt nobody has identified has none. Bills need it: a vendor's number
    for its bill is unique only for that vendor.
    """

    kind: DocumentKind
    number: str
    subject: Subject
    party: str | None = None
    party_name: str | None = None


class Documents(Protocol):
    """Finds documents of every kind by number."""

    def with_tails(self, tails: Collection[str], sight: Sight) -> Sequence[DocumentRef]:
        """Return what may be seen and whose number ends in one of these tails."""
        ...
