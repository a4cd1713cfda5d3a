"""Sales become numbered invoices, with the credit notes and payments that follow."""

from __future__ import annotations

from collections import Counter
from random import Random
from typing import TYPE_CHECKING

from storage.sample.amounts import amount_text
from storage.sample.chance import below, chance, one_of
from storage.sample.receipts import Bank
from storage.sample.rows import AllocationRow, InvoiceRow
from storage.sample.settlement import Outcome, decide
from storage.sample.wording import CREDIT, GOODS

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from storage.sample.days import Days
    from storage.sample.rows import LedgerRow
    from storage.sample.settlement import Sale


class Book:
    """Writes invoices in the order of their sales and remembers what was billed."""

    def __init__(self, seed: int, days: Days, reserved: Collection[str]) -> None:
        self.billed: dict[tuple[str, int], str] = {}
        """The invoice of each billed step of a contract, by contract and step."""
        self._rng = Random(f"invoices {seed}")  # noqa: S311 - seeded sample data
        self._days = days
        self._bank = Bank(seed, days)
        self._reserved = reserved
        self._last = Counter(_BEFORE)

    def write(self, sales: Iterable[Sale]) -> Iterator[LedgerRow]:
        """Write invoices, credit notes, receipts and allocations; sales come by day."""
        for sale in sales:
            if sale.day > self._bank.today:
                yield from self._bank.until(sale.day)
            yield from self._invoice(sale)
            self._strays(sale)
        yield from self._bank.everything()

    def _invoice(self, sale: Sale) -> Iterator[LedgerRow]:
        number = sale.number or self._next_number(sale.account.place.series)
        due = sale.account.terms.due(sale.day, self._days)
        outcome = sale.outcome or decide(sale, due=due, days=self._days, rng=self._rng)
        if sale.contract:
            self.billed[sale.contract, sale.step] = number
        yield self._row(sale, number, due, outcome)
        if outcome.credit:
            yield from self._credit_note(sale, number, outcome)
        for payment in outcome.payments:
            self._bank.expect(sale.account, number, sale.currency, payment)

    def _next_number(self, series: str) -> str:
        self._last[series] += 1
        number = f"{series}-{self._last[series]:05d}"
        return self._next_number(series) if number in self._reserved else number

    def _row(self, sale: Sale, number: str, due: int, outcome: Outcome) -> InvoiceRow:
        place = sale.account.place
        tax = sale.units * place.tax_percent // (100 + place.tax_percent)
        return InvoiceRow(
            invoice_number=number,
            kind="invoice",
            customer_number=sale.account.number,
            issue_date=self._days.text(sale.day),
            due_date=self._days.text(due),
            currency=sale.currency,
            total=amount_text(sale.units, sale.currency),
            tax=amount_text(tax, sale.currency),
            purchase_order=self._purchase_order(),
            contract_number=sale.contract,
            description=one_of(self._rng, GOODS[place.language]),
            document_url=f"https://documents.example.com/{number}.pdf",
            portal=sale.account.portal,
            portal_status=self._portal_status(sale, outcome),
            disputed="yes" if outcome.disputed else "no",
            void="yes" if outcome.void else "no",
        )

    def _purchase_order(self) -> str:
        known = chance(self._rng, 600)
        return f"45{below(self._rng, 10**8):08d}" if known else ""

    def _portal_status(self, sale: Sale, outcome: Outcome) -> str:
        if not sale.account.portal:
            return "not_needed"
        if outcome.portal_status:
            return outcome.portal_status
        fresh = sale.day > _PORTAL_ANSWERS_WITHIN and not outcome.payments
        return one_of(self._rng, _FRESH_STATUSES) if fresh else "accepted"

    def _credit_note(
        self, sale: Sale, number: str, outcome: Outcome
    ) -> Iterator[LedgerRow]:
        """Credit an invoice some days after its issue, before the rest is paid."""
        self._last["CN"] += 1
        note = f"CN-{self._last['CN']:05d}"
        day = min(sale.day + 4, outcome.payments[0].day)
        whole = sale._replace(
            day=day, units=outcome.credit + outcome.credit_unused, contract=""
        )
        text = CREDIT[sale.account.place.language].format(number)
        row = self._row(whole, note, day, Outcome())
        yield row._replace(
            kind="credit_note", description=text, portal="", portal_status=""
        )
        yield AllocationRow(
            receipt_number="",
            credit_note_number=note,
            invoice_number=number,
            amount=amount_text(outcome.credit, sale.currency),
            applied_on=self._days.text(day),
            recorded_at=self._days.moment(day, 9),
            kind="credit",
        )

    def _strays(self, sale: Sale) -> None:
        """Now and then money arrives that belongs to no invoice."""
        roll = below(self._rng, 1_000)
        if roll < _ON_ACCOUNT:
            self._bank.expect_on_account(sale.day, sale.account)
        elif roll < _ON_ACCOUNT + _UNIDENTIFIED:
            self._bank.expect_unidentified(sale.day, sale.currency)


_BEFORE = {"INV": 30, "FAC": 33, "NF": 40}
"""The last number of each series before the sample begins."""
_PORTAL_ANSWERS_WITHIN = -20
_FRESH_STATUSES = ("to_upload", "uploaded", "uploaded", "accepted", "rejected")
_ON_ACCOUNT, _UNIDENTIFIED = 8, 6
"""How often in a thousand sales such money arrives."""
