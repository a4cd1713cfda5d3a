"""The purchase orders of the sample, partly received as in life."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING, NamedTuple

from storage.sample.amounts import amount_text, from_dollars
from storage.sample.chance import between, one_of
from storage.sample.people import REQUESTERS
from storage.sample.rows import PurchaseOrderRow
from storage.sample.size import DAYS
from storage.sample.wording import SUPPLIES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from storage.sample.days import Days
    from storage.sample.vendors import Vendor

_QUANTITIES = (1, 2, 5, 10, 12, 20, 40, 60, 100)
_RECEIVED_PERCENT = (100,) * 7 + (60, 50, 0)


class OrderLine(NamedTuple):
    """One line of an order; the price of a unit is in minor units, without tax."""

    order: str
    line: int
    vendor: Vendor
    day: int
    quantity: int
    received: int
    unit_price: int
    requester: str
    description: str

    def row(self, days: Days) -> PurchaseOrderRow:
        """Write the line as a row of its file."""
        return PurchaseOrderRow(
            order_number=self.order,
            line=str(self.line),
            vendor_number=self.vendor.number,
            ordered_on=days.text(self.day),
            currency=self.vendor.place.currency,
            quantity=str(self.quantity),
            unit_price=amount_text(self.unit_price, self.vendor.place.currency),
            received_quantity=str(self.received),
            requester_email=self.requester,
            contract_number="",
            description=self.description,
        )


def order_lines(
    seed: int, orders: int, vendors: Sequence[Vendor], days: Days
) -> Iterator[OrderLine]:
    """Make that many orders of one to three lines each, the oldest first."""
    rng = Random(f"orders {seed}")  # noqa: S311 - seeded sample data
    for index in range(orders):
        day = days.working(index * (DAYS - 5) // orders - DAYS)
        vendor, requester = one_of(rng, vendors), one_of(rng, REQUESTERS)[0]
        for line in range(1, one_of(rng, (1, 1, 2, 3)) + 1):
            quantity = one_of(rng, _QUANTITIES)
            yield OrderLine(
                order=f"PO-{index + 1:05d}",
                line=line,
                vendor=vendor,
                day=day,
                quantity=quantity,
                received=quantity * one_of(rng, _RECEIVED_PERCENT) // 100,
                unit_price=_unit_price(rng, vendor, quantity),
                requester=requester,
                description=one_of(rng, SUPPLIES),
            )


def _unit_price(rng: Random, vendor: Vendor, quantity: int) -> int:
    """Return a price that keeps the line between about 100 and 20,000 dollars."""
    cents = between(rng, 10_000, 2_000_000) // quantity
    return from_dollars(cents, vendor.place.currency) // 100
