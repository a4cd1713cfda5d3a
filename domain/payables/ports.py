"""What questions about payables need from outside."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from datetime import date

    from domain.payables.bill import Bill
    from domain.payables.order import PurchaseOrder
    from domain.payables.payment import PaymentRequest, VendorPayment
    from domain.payables.vendor import Vendor
    from domain.people.person import Email


class Payables(Protocol):
    """The payable side of one generation of the ledger."""

    def vendor(self, number: str) -> Vendor | None:
        """Return the vendor with exactly this number."""
        ...

    def bill(self, vendor: str, number: str) -> Bill | None:
        """Return a vendor's bill with its requests and payments."""
        ...

    def request(self, number: str) -> PaymentRequest | None:
        """Return the payment request with its payments."""
        ...

    def payment(self, number: str) -> VendorPayment | None:
        """Return the payment to a vendor."""
        ...

    def order(self, number: str) -> PurchaseOrder | None:
        """Return the purchase order with its lines."""
        ...

    def bills_of(self, vendor: str, limit: int) -> Sequence[Bill]:
        """Return a vendor's bills that are not void, the earliest due first."""
        ...

    def bills_numbered(self, vendor: str, numbers: Collection[str]) -> Sequence[Bill]:
        """Return a vendor's bills of these numbers, the earliest due first."""
        ...

    def requests_of(
        self, vendor: str, requester: Email, limit: int
    ) -> Sequence[PaymentRequest]:
        """Return somebody's requests to pay a vendor, the newest first."""
        ...

    def orders_of(
        self, vendor: str, requester: Email, limit: int
    ) -> Sequence[PurchaseOrder]:
        """Return the orders with a vendor that somebody asked for, the newest first."""
        ...

    def payments_to(
        self, vendor: str, day: date, limit: int
    ) -> Sequence[VendorPayment]:
        """Return the payments to a vendor by the day, the newest first."""
        ...
