"""The demo's ledger has the habits and oddities that real books have."""

from __future__ import annotations

from collections import Counter, defaultdict
from datetime import date
from decimal import Decimal
from random import Random
from statistics import median
from typing import TYPE_CHECKING

import pytest
from stdnum import iban
from stdnum.br import cnpj
from stdnum.ca import bn
from stdnum.cn import uscc
from stdnum.de import vat as german_vat
from stdnum.es import cif
from stdnum.gb import vat as british_vat
from stdnum.jp import cn as houjin
from stdnum.mx import rfc
from stdnum.sg import uen
from stdnum.us import ein

from storage.sample.tax_ids import tax_id

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from tests.storage.sample.conftest import Ledger


def _days_late(ledger: Ledger) -> Mapping[str, list[int]]:
    invoices = {row["invoice_number"]: row for row in ledger.tables["invoices"]}
    late: dict[str, list[int]] = defaultdict(list)
    for row in ledger.tables["allocations"]:
        if row["kind"] == "payment":
            invoice = invoices[row["invoice_number"]]
            due = date.fromisoformat(invoice["due_date"])
            days = (date.fromisoformat(row["applied_on"]) - due).days
            late[invoice["customer_number"]].append(days)
    return {customer: days for customer, days in late.items() if len(days) >= 6}


@pytest.mark.parametrize(
    ("low", "high"),
    [
        pytest.param(-60, -5, id="early"),
        pytest.param(-4, 2, id="on-time"),
        pytest.param(5, 20, id="late"),
        pytest.param(30, 90, id="very-late"),
    ],
)
def test_there_are_customers_who_usually_pay(demo: Ledger, low: int, high: int) -> None:
    usual = [median(days) for days in _days_late(demo).values()]

    assert sum(low <= days <= high for days in usual) >= 3


def test_there_are_customers_nobody_can_predict(demo: Ledger) -> None:
    spans = [max(days) - min(days) for days in _days_late(demo).values()]

    assert sum(span > 60 for span in spans) >= 2


def test_one_receipt_pays_several_invoices_and_one_invoice_takes_several(
    demo: Ledger,
) -> None:
    cash = [row for row in demo.tables["allocations"] if row["kind"] == "payment"]
    receipts = Counter(row["receipt_number"] for row in cash)
    invoices = Counter(row["invoice_number"] for row in cash)

    assert sum(count > 1 for count in receipts.values()) >= 20
    assert sum(count > 1 for count in invoices.values()) >= 10


@pytest.mark.parametrize(
    "kind", ["discount", "withholding", "bank_fee", "write_off", "credit"]
)
def test_not_everything_is_settled_by_cash(demo: Ledger, kind: str) -> None:
    assert sum(row["kind"] == kind for row in demo.tables["allocations"]) >= 5


def test_some_cash_is_unapplied_partly_applied_or_nobodys(demo: Ledger) -> None:
    applied: dict[str, Decimal] = defaultdict(Decimal)
    for row in demo.tables["allocations"]:
        if row["kind"] == "payment":
            applied[row["receipt_number"]] += Decimal(row["amount"])
    receipts = demo.tables["receipts"]

    untouched = [row for row in receipts if row["receipt_number"] not in applied]
    partly = [
        row
        for row in receipts
        if 0 < applied[row["receipt_number"]] < Decimal(row["amount"])
    ]

    assert any(row["customer_number"] for row in untouched)
    assert any(not row["customer_number"] and row["payer"] for row in untouched)
    assert len(partly) >= 3


def test_some_credit_is_left_over(demo: Ledger) -> None:
    used = {
        row["credit_note_number"]: Decimal(row["amount"])
        for row in demo.tables["allocations"]
        if row["credit_note_number"]
    }
    notes = [row for row in demo.tables["invoices"] if row["kind"] == "credit_note"]

    assert any(used[row["invoice_number"]] < Decimal(row["total"]) for row in notes)


def test_some_of_it_was_typed_in_days_later(demo: Ledger) -> None:
    lags = [
        row
        for row in demo.tables["allocations"]
        if row["recorded_at"][:10] > row["applied_on"]
    ]

    assert len(lags) >= 20


@pytest.mark.parametrize(
    ("table", "column", "words"),
    [
        (
            "invoices",
            "portal_status",
            "not_needed to_upload uploaded accepted rejected",
        ),
        ("invoices", "disputed", "yes no"),
        ("invoices", "void", "yes no"),
        ("bills", "void", "yes no"),
        ("contracts", "status", "draft in_review approved rejected active ended"),
        ("contracts", "billing", "upfront monthly quarterly annual milestone arrears"),
        ("customers", "status", "active on_hold blocked"),
        ("customers", "country", "MX BR CN US GB DE ES JP KW CA SG"),
        ("customers", "language", "en zh es pt"),
        (
            "payment_requests",
            "status",
            "submitted in_review approved rejected held scheduled paid returned",
        ),
        ("vendor_payments", "status", "sent settled rejected returned"),
    ],
)
def test_every_state_occurs(demo: Ledger, table: str, column: str, words: str) -> None:
    found = {row[column] for row in demo.tables[table]}

    assert set(words.split()) <= found


def test_requests_that_stopped_say_why(demo: Ledger) -> None:
    stopped = {"held", "rejected", "returned"}

    for row in demo.tables["payment_requests"]:
        assert bool(row["reason"]) == (row["status"] in stopped)


def test_orders_are_received_in_full_in_part_and_not_at_all(demo: Ledger) -> None:
    shares = {
        Decimal(row["received_quantity"]) / Decimal(row["quantity"])
        for row in demo.tables["purchase_orders"]
    }

    assert {Decimal(0), Decimal(1)} < shares


def test_bills_match_their_orders_or_differ_in_price_or_quantity(demo: Ledger) -> None:
    lines = {
        row["order_number"]: row for row in reversed(demo.tables["purchase_orders"])
    }
    matches = Counter(
        (
            row["unit_price"] == lines[row["order_number"]]["unit_price"],
            Decimal(row["quantity"]) <= Decimal(lines[row["order_number"]]["quantity"]),
        )
        for row in demo.tables["bills"]
        if row["order_number"]
    )

    assert matches[True, True] > matches[False, True] > 0
    assert matches[True, False] > 0
    assert any(not row["order_number"] for row in demo.tables["bills"])


def test_some_bills_came_in_twice_under_another_number(demo: Ledger) -> None:
    alike = Counter(
        (row["vendor_number"], row["total"], row["issue_date"])
        for row in demo.tables["bills"]
    )
    files = Counter(row["file_sha256"] for row in demo.tables["bills"])

    assert sum(count > 1 for count in alike.values()) >= 2
    assert max(files.values()) == 2


def test_steps_of_contracts_were_billed_are_to_come_or_were_missed(
    demo: Ledger,
) -> None:
    today = demo.as_of.isoformat()
    steps = Counter(
        (bool(row["invoice_number"]), row["bill_on"] < today)
        for row in demo.tables["billing_schedule"]
    )

    assert steps[True, True] > 0
    assert steps[False, False] > 0
    assert steps[False, True] > 0
    assert steps[True, False] == 0


def test_names_are_hard_enough(demo: Ledger) -> None:
    names = {row["name"] for row in demo.tables["customers"]}

    assert "北辰精密仪器有限公司" in names
    assert 'A&B <Trading> "Co"' in names
    assert max(map(len, names)) > 150
    assert {"Meridian Optics LLC", "Meridian Optiks, Inc."} <= names
    assert len(names) == len(demo.tables["customers"])


CHECKS: dict[str, Callable[[str], bool]] = {
    "US": ein.is_valid,
    "BR": cnpj.is_valid,
    "CA": bn.is_valid,
    "CN": uscc.is_valid,
    "DE": german_vat.is_valid,
    "ES": cif.is_valid,
    "GB": british_vat.is_valid,
    "JP": houjin.is_valid,
    "MX": rfc.is_valid,
    "SG": uen.is_valid,
}


@pytest.mark.parametrize("country", CHECKS)
def test_tax_ids_pass_the_checks_of_their_country(country: str) -> None:
    rng = Random(5)  # noqa: S311 - seeded sample data

    assert all(CHECKS[country](tax_id(rng, country)) for _ in range(300))


def test_kuwait_has_no_tax_id() -> None:
    assert not tax_id(Random(5), "KW")  # noqa: S311 - seeded sample data


def test_european_bank_accounts_pass_the_iban_check(ledger: Ledger) -> None:
    accounts = [
        row["bank_account"]
        for row in ledger.tables["vendors"]
        if row["country"] in {"DE", "GB"}
    ]

    assert accounts
    assert all(iban.is_valid(account, check_country=False) for account in accounts)


def test_one_vendor_changed_its_bank_account_lately(ledger: Ledger) -> None:
    kiefer = ledger.row("vendors", "vendor_number", "V20001")
    changed = date.fromisoformat(kiefer["bank_account_since"])

    assert (ledger.as_of - changed).days < 20
    assert kiefer["status"] == "on_hold"
