"""Nothing is settled twice: allocations stay within money, credit and invoice."""

from __future__ import annotations

from collections import defaultdict
from decimal import Decimal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from tests.storage.sample.conftest import Ledger


def _sums(
    ledger: Ledger, key: str, counts: Callable[[Mapping[str, str]], bool]
) -> Mapping[str, Decimal]:
    totals: dict[str, Decimal] = defaultdict(Decimal)
    for row in ledger.tables["allocations"]:
        if counts(row):
            totals[row[key]] += Decimal(row["amount"])
    return totals


def _is_cash(row: Mapping[str, str]) -> bool:
    return row["kind"] == "payment"


def _is_credit(row: Mapping[str, str]) -> bool:
    return row["kind"] == "credit"


def _is_any(_row: Mapping[str, str]) -> bool:
    return True


def test_the_cash_applied_never_exceeds_its_receipt(ledger: Ledger) -> None:
    applied = _sums(ledger, "receipt_number", _is_cash)

    for row in ledger.tables["receipts"]:
        assert applied.get(row["receipt_number"], 0) <= Decimal(row["amount"])


def test_what_settles_an_invoice_never_exceeds_its_total(ledger: Ledger) -> None:
    settled = _sums(ledger, "invoice_number", _is_any)

    for row in ledger.tables["invoices"]:
        assert settled.get(row["invoice_number"], 0) <= Decimal(row["total"])


def test_the_credit_applied_never_exceeds_its_credit_note(ledger: Ledger) -> None:
    used = _sums(ledger, "credit_note_number", _is_credit)

    for row in ledger.tables["invoices"]:
        assert used.get(row["invoice_number"], 0) <= Decimal(row["total"])


def test_an_allocation_has_exactly_one_source_and_credit_means_a_note(
    ledger: Ledger,
) -> None:
    for row in ledger.tables["allocations"]:
        assert bool(row["receipt_number"]) != bool(row["credit_note_number"])
        assert _is_credit(row) == bool(row["credit_note_number"])


def test_both_sides_of_an_allocation_share_customer_and_currency(
    ledger: Ledger,
) -> None:
    documents = {row["invoice_number"]: row for row in ledger.tables["invoices"]}
    receipts = {row["receipt_number"]: row for row in ledger.tables["receipts"]}

    for row in ledger.tables["allocations"]:
        invoice = documents[row["invoice_number"]]
        source = receipts.get(row["receipt_number"]) or documents.get(
            row["credit_note_number"], {}
        )
        assert source["customer_number"] == invoice["customer_number"]
        assert source["currency"] == invoice["currency"]
        assert invoice["kind"] == "invoice"


def test_nothing_is_applied_before_its_source_and_its_invoice_exist(
    ledger: Ledger,
) -> None:
    documents = {
        row["invoice_number"]: row["issue_date"] for row in ledger.tables["invoices"]
    }
    receipts = {
        row["receipt_number"]: row["received_on"] for row in ledger.tables["receipts"]
    }

    for row in ledger.tables["allocations"]:
        assert row["applied_on"] >= documents[row["invoice_number"]]
        assert row["applied_on"] >= receipts.get(row["receipt_number"], "")
        assert row["applied_on"] >= documents.get(row["credit_note_number"], "")


def test_void_documents_are_settled_by_nothing(ledger: Ledger) -> None:
    void = {
        row["invoice_number"]
        for row in ledger.tables["invoices"]
        if row["void"] == "yes"
    }

    assert void
    assert void.isdisjoint(
        row[key]
        for row in ledger.tables["allocations"]
        for key in ("invoice_number", "credit_note_number")
    )


def test_a_bill_is_not_paid_twice(ledger: Ledger) -> None:
    totals = {
        (row["vendor_number"], row["bill_number"]): Decimal(row["total"])
        for row in ledger.tables["bills"]
    }
    paid: dict[tuple[str, str], Decimal] = defaultdict(Decimal)

    for row in ledger.tables["vendor_payments"]:
        if row["bill_number"] and row["status"] in {"sent", "settled"}:
            paid[row["vendor_number"], row["bill_number"]] += Decimal(row["amount"])

    assert all(amount <= totals[bill] for bill, amount in paid.items())


def test_paid_and_returned_requests_have_their_payments(ledger: Ledger) -> None:
    good: set[str] = set()
    bad: set[str] = set()
    for row in ledger.tables["vendor_payments"]:
        arrived = row["status"] in {"sent", "settled"}
        (good if arrived else bad).add(row["request_number"])
        assert bool(row["return_code"]) != arrived

    for row in ledger.tables["payment_requests"]:
        number, status = row["request_number"], row["status"]
        assert (number in good) == (status == "paid")
        assert status != "returned" or number in bad
