"""Our bank in the sample: payments wait for their day and come in as receipts."""

from __future__ import annotations

from heapq import heappop, heappush
from random import Random
from typing import TYPE_CHECKING, NamedTuple

from storage.sample.amounts import amount_text, chance, from_dollars
from storage.sample.rows import AllocationRow, ReceiptRow
from storage.sample.settlement import Payment
from storage.sample.wording import REMITTANCES, STRAY_PAYERS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from storage.sample.customers import Account
    from storage.sample.days import Days

_ALL_TIME = 1
_UNKNOWN = ""


class _Coming(NamedTuple):
    day: int
    customer: str
    currency: str
    order: int
    account: Account | None
    invoice: str
    payment: Payment


class Bank:
    """Holds the payments that are under way and writes them down day by day.

    Memory stays in proportion to what is under way, not to what was ever paid.
    """

    def __init__(self, seed: int, days: Days) -> None:
        self._rng = Random(f"bank {seed}")  # noqa: S311 - seeded sample data
        self._days = days
        self._coming: list[_Coming] = []
        self._order = 0
        self._receipts = 0

    def expect(
        self, account: Account, invoice: str, currency: str, paid: Payment
    ) -> None:
        """Let a payment of one invoice arrive on its day."""
        self._push(paid.day, account, currency, invoice, paid)

    def expect_on_account(self, day: int, account: Account) -> None:
        """Let a customer pay in advance: money that settles nothing yet."""
        over = from_dollars(self._rng.randrange(200, 9_000), account.currency)
        paid = Payment(day, 0, over=over)
        self._push(day, account, account.currency, "", paid)

    def expect_unidentified(self, day: int, currency: str) -> None:
        """Let money arrive that no customer is known for."""
        over = from_dollars(self._rng.randrange(200, 9_000), currency)
        self._push(day, None, currency, "", Payment(day, 0, over=over))

    def until(self, day: int) -> Iterator[ReceiptRow | AllocationRow]:
        """Write down everything that arrived before a day."""
        while self._coming and self._coming[0].day < day:
            yield from self._receive(self._next_group())

    def everything(self) -> Iterator[ReceiptRow | AllocationRow]:
        """Write down all that is still under way; nothing arrives after today."""
        return self.until(_ALL_TIME)

    def _push(
        self,
        day: int,
        account: Account | None,
        currency: str,
        invoice: str,
        paid: Payment,
    ) -> None:
        self._order += 1
        customer = account.number if account is not None else _UNKNOWN
        coming = _Coming(day, customer, currency, self._order, account, invoice, paid)
        heappush(self._coming, coming)

    def _next_group(self) -> list[_Coming]:
        """Take what one customer pays on one day in one currency: one transfer."""
        group = [heappop(self._coming)]
        key = group[0][:3]
        while self._coming and self._coming[0][:3] == key and key[1] != _UNKNOWN:
            group.append(heappop(self._coming))
        return group

    def _receive(
        self, group: Sequence[_Coming]
    ) -> Iterator[ReceiptRow | AllocationRow]:
        self._receipts += 1
        number = f"RC-{self._receipts:05d}"
        first = group[0]
        units = sum(part.payment.cash + part.payment.over for part in group)
        yield ReceiptRow(
            receipt_number=number,
            received_on=self._days.text(first.day),
            currency=first.currency,
            amount=amount_text(units, first.currency),
            customer_number=first.customer,
            payer=self._payer(first.account),
            remittance=self._remittance(group),
            bank_account=f"OTTO-{first.currency}-01",
        )
        yield from self._apply(number, group)

    def _apply(self, number: str, group: Sequence[_Coming]) -> Iterator[AllocationRow]:
        applied, recorded = self._desk_days(group[0].day)
        applied_on = self._days.text(applied)
        recorded_at = self._days.moment(recorded, self._rng.randrange(8, 18))
        for part in group:
            for kind, units in (
                ("payment", part.payment.cash),
                *part.payment.kept_back,
            ):
                if units:
                    amount = amount_text(units, part.currency)
                    yield AllocationRow(
                        number, "", part.invoice, amount, applied_on, recorded_at, kind
                    )

    def _desk_days(self, received: int) -> tuple[int, int]:
        """Return the day a receipt counts from, and the day it was typed in."""
        lag = self._rng.choice(_DESK_LAGS)
        return min(0, received + lag[0]), min(0, received + lag[0] + lag[1])

    def _payer(self, account: Account | None) -> str:
        if account is None:
            return self._rng.choice(STRAY_PAYERS)
        return account.name.upper() if chance(self._rng, 300) else account.name

    def _remittance(self, group: Sequence[_Coming]) -> str:
        invoices = " ".join(part.invoice for part in group if part.invoice)
        if not invoices or chance(self._rng, 60):
            return ""
        return self._rng.choice(REMITTANCES).format(invoices)


_DESK_LAGS = ((0, 0),) * 12 + ((1, 0), (1, 0), (2, 0), (0, 1), (0, 3), (0, 6))
"""Days from receipt to its value date, and from there to when it was recorded."""
