"""Our bank in the sample: payments wait for their day and come in as receipts."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING, NamedTuple

from storage.sample.amounts import amount_text, from_dollars
from storage.sample.chance import between, chance, one_of
from storage.sample.rows import AllocationRow, ReceiptRow
from storage.sample.settlement import Payment
from storage.sample.wording import REMITTANCES, STRAY_PAYERS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from storage.sample.customers import Account
    from storage.sample.days import Days


class _Coming(NamedTuple):
    account: Account | None
    invoice: str
    payment: Payment


_Sender = tuple[str, str]
"""A customer and a currency: what they pay on one day is one transfer."""


class Bank:
    """Holds the payments that are under way and writes them down day by day.

    Memory stays in proportion to what is under way, not to what was ever paid.
    """

    def __init__(self, seed: int, days: Days) -> None:
        self._rng = Random(f"bank {seed}")  # noqa: S311 - seeded sample data
        self._days = days
        self._coming: dict[int, dict[_Sender, list[_Coming]]] = {}
        self.today = days.first
        """The first day not yet written down."""
        self._receipts = 0

    def expect(
        self, account: Account, invoice: str, currency: str, paid: Payment
    ) -> None:
        """Let a payment of one invoice arrive on its day."""
        coming = _Coming(account, invoice, paid)
        self._push(paid.day, (account.number, currency), coming)

    def expect_on_account(self, day: int, account: Account) -> None:
        """Let a customer pay in advance: money that settles nothing yet."""
        coming = _Coming(account, "", self._stray_payment(day, account.currency))
        self._push(day, (account.number, account.currency), coming)

    def expect_unidentified(self, day: int, currency: str) -> None:
        """Let money arrive that no customer is known for."""
        coming = _Coming(None, "", self._stray_payment(day, currency))
        self._push(day, ("", currency), coming)

    def until(self, day: int) -> Iterator[ReceiptRow | AllocationRow]:
        """Write down everything that arrives before a day."""
        while self.today < day:
            for sender, group in self._coming.pop(self.today, {}).items():
                yield from self._receive(sender, group)
            self.today += 1

    def everything(self) -> Iterator[ReceiptRow | AllocationRow]:
        """Write down all that is still under way; nothing arrives after day 0."""
        return self.until(1)

    def _push(self, day: int, sender: _Sender, coming: _Coming) -> None:
        self._coming.setdefault(day, {}).setdefault(sender, []).append(coming)

    def _stray_payment(self, day: int, currency: str) -> Payment:
        over = from_dollars(between(self._rng, 200, 9_000), currency)
        return Payment(day, 0, over=over)

    def _receive(
        self, sender: _Sender, group: Sequence[_Coming]
    ) -> Iterator[ReceiptRow | AllocationRow]:
        self._receipts += 1
        number = f"RC-{self._receipts:05d}"
        customer, currency = sender
        units = sum([part.payment.cash + part.payment.over for part in group])
        yield ReceiptRow(
            receipt_number=number,
            received_on=self._days.text(self.today),
            currency=currency,
            amount=amount_text(units, currency),
            customer_number=customer,
            payer=self._payer(group[0].account),
            remittance=self._remittance(group),
            bank_account=f"OTTO-{currency}-01",
        )
        yield from self._apply(number, currency, group)

    def _apply(
        self, number: str, currency: str, group: Sequence[_Coming]
    ) -> Iterator[AllocationRow]:
        applied, recorded = self._desk_days(self.today)
        on, at = self._days.text(applied), self._days.moment(recorded, self._hour())
        for _, invoice, payment in group:
            if payment.cash:
                amount = amount_text(payment.cash, currency)
                yield AllocationRow(number, "", invoice, amount, on, at, "payment")
            for kind, units in payment.kept_back:
                amount = amount_text(units, currency)
                yield AllocationRow(number, "", invoice, amount, on, at, kind)

    def _hour(self) -> int:
        return between(self._rng, 8, 18)

    def _desk_days(self, received: int) -> tuple[int, int]:
        """Return the day a receipt counts from, and the day it was typed in."""
        lag = one_of(self._rng, _DESK_LAGS)
        return min(0, received + lag[0]), min(0, received + lag[0] + lag[1])

    def _payer(self, account: Account | None) -> str:
        if account is None:
            return one_of(self._rng, STRAY_PAYERS)
        return account.name.upper() if chance(self._rng, 300) else account.name

    def _remittance(self, group: Sequence[_Coming]) -> str:
        invoices = " ".join([part.invoice for part in group if part.invoice])
        if not invoices or chance(self._rng, 60):
            return ""
        return one_of(self._rng, REMITTANCES).format(invoices)


_DESK_LAGS = ((0, 0),) * 12 + ((1, 0), (1, 0), (2, 0), (0, 1), (0, 3), (0, 6))
"""Days from receipt to its value date, and from there to when it was recorded."""
