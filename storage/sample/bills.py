"""The bills that vendors sent: matched to orders or not, late, twice, void."""

from __future__ import annotations

from collections import Counter
from hashlib import sha256
from random import Random
from typing import TYPE_CHECKING, NamedTuple

from storage.sample.amounts import amount_text, some_amount
from storage.sample.chance import below, between, chance, one_of
from storage.sample.rows import BillRow
from storage.sample.size import DAYS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from storage.sample.days import Days
    from storage.sample.orders import OrderLine
    from storage.sample.vendors import Vendor


class Bill(NamedTuple):
    """One bill: days relative to the sample's, amounts in minor units."""

    vendor: Vendor
    day: int
    received: int
    net: int
    order: str = ""
    quantity: int = 0
    unit_price: int = 0
    number: str = ""
    file: str = ""
    """The number whose file this is: another one's where a bill came in twice."""
    void: bool = False

    @property
    def tax(self) -> int:
        """Return the tax on top of the net amount."""
        return self.net * self.vendor.place.tax_percent // 100

    @property
    def total(self) -> int:
        """Return what is to be paid."""
        return self.net + self.tax

    def due(self, days: Days) -> int:
        """Return the day on which the bill is due."""
        return self.vendor.terms.due(self.day, days)

    def row(self, days: Days) -> BillRow:
        """Write the bill as a row of its file."""
        currency = self.vendor.place.currency
        name = f"{self.vendor.number}-{self.file}"
        return BillRow(
            bill_number=self.number,
            vendor_number=self.vendor.number,
            issue_date=days.text(self.day),
            due_date=days.text(self.due(days)),
            received_on=days.text(self.received),
            currency=currency,
            total=amount_text(self.total, currency),
            tax=amount_text(self.tax, currency),
            order_number=self.order,
            quantity=str(self.quantity) if self.order else "",
            unit_price=amount_text(self.unit_price, currency) if self.order else "",
            document_url=f"https://documents.example.com/bills/{name}.pdf",
            file_sha256=sha256(name.encode()).hexdigest(),
            void="yes" if self.void else "no",
        )


def bills(
    seed: int,
    count: int,
    lines: Iterable[OrderLine],
    vendors: Sequence[Vendor],
    days: Days,
) -> list[Bill]:
    """Make about that many bills by day: of orders first, of anything for the rest."""
    rng = Random(f"bills {seed}")  # noqa: S311 - seeded sample data
    made = list(_of_orders(rng, lines))
    others = count - len(made)
    for index in range(others):
        day = days.working(index * DAYS // others - DAYS)
        vendor = one_of(rng, vendors)
        net = some_amount(rng, vendor.place.currency) // 4
        made.append(Bill(vendor, day, _received(rng, day), net))
    made.sort(key=lambda bill: (bill.day, bill.vendor.index))
    return list(_numbered(rng, made, days))


def _of_orders(rng: Random, lines: Iterable[OrderLine]) -> Iterator[Bill]:
    for line in lines:
        day = line.day + between(rng, 5, 30)
        if line.line == 1 and day < 0:
            quantity, price = one_of(rng, _MATCHES)(line)
            yield Bill(
                line.vendor,
                day,
                _received(rng, day),
                quantity * price,
                line.order,
                quantity,
                price,
            )


def _received(rng: Random, day: int) -> int:
    late = between(rng, 20, 40) if chance(rng, 40) else below(rng, 7)
    return min(0, day + late)


def _as_ordered(line: OrderLine) -> tuple[int, int]:
    return line.quantity, line.unit_price


def _as_received(line: OrderLine) -> tuple[int, int]:
    return line.received or line.quantity, line.unit_price


def _dearer(line: OrderLine) -> tuple[int, int]:
    return line.quantity, line.unit_price * 108 // 100 + 1


def _more(line: OrderLine) -> tuple[int, int]:
    return line.quantity + 2, line.unit_price


_MATCHES = (*(_as_ordered,) * 10, *(_as_received,) * 6, _dearer, _dearer, _more)
"""How the quantity and price of a bill compare with its order."""


def _numbered(rng: Random, made: Iterable[Bill], days: Days) -> Iterator[Bill]:
    """Give every bill its vendor's next number; a few come in twice."""
    last: Counter[int] = Counter()
    for bill in made:
        index = bill.vendor.index
        last[index] += between(rng, 1, 9)
        number = _number(bill, last[index], days)
        numbered = bill._replace(number=number, file=number, void=chance(rng, 15))
        yield numbered
        if chance(rng, 15) and not numbered.void:
            yield _again(rng, numbered)


def _number(bill: Bill, count: int, days: Days) -> str:
    """Write a number as this vendor does; leading zeros belong to it."""
    year = days.text(bill.day)[:4]
    styles = (f"F-{count:04d}", f"{year}/{count:04d}", f"RE{count}", f"{count:08d}")
    return styles[bill.vendor.index % len(styles)]


def _again(rng: Random, bill: Bill) -> Bill:
    """Return a bill that looks like another: the same file, or the same amount."""
    number = f"{bill.number}A"
    received = min(0, bill.received + between(rng, 2, 12))
    file = one_of(rng, (bill.file, number))
    return bill._replace(number=number, received=received, file=file)
