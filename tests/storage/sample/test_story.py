"""The story that the demo, the documentation and the questions tell always holds."""

from __future__ import annotations

import re
from datetime import date, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING

from storage.sample import SAMPLE_QUESTIONS

if TYPE_CHECKING:
    from tests.storage.sample.conftest import Ledger


def _ago(ledger: Ledger, days: int) -> str:
    return (ledger.as_of - timedelta(days=days)).isoformat()


def test_globex_owes_700_of_1200_dollars_for_17_days(ledger: Ledger) -> None:
    invoice = ledger.row("invoices", "invoice_number", "INV-01042")
    paid = ledger.row("allocations", "invoice_number", "INV-01042")
    receipt = ledger.row("receipts", "receipt_number", paid["receipt_number"])

    assert invoice["customer_number"] == "C10001"
    assert (invoice["currency"], invoice["total"]) == ("USD", "1200.00")
    assert invoice["issue_date"] == _ago(ledger, 47)
    assert invoice["due_date"] == _ago(ledger, 17)
    assert (paid["kind"], paid["amount"]) == ("payment", "500.00")
    assert receipt["received_on"] == _ago(ledger, 11)
    assert Decimal(receipt["amount"]) >= 500


def test_globex_is_danas_american_customer_on_net_30(ledger: Ledger) -> None:
    globex = ledger.row("customers", "customer_number", "C10001")
    dana = ledger.row("people", "email", "dana.reyes@example.com")

    assert globex["name"] == "Globex Corporation"
    assert (globex["country"], globex["currency"]) == ("US", "USD")
    assert globex["payment_terms"] == "Net 30"
    assert globex["owner_email"] == dana["email"]
    assert (dana["name"], dana["roles"]) == ("Dana Reyes", "sales")


def test_globex_has_a_past_to_estimate_from(demo: Ledger) -> None:
    numbers = {
        row["invoice_number"]
        for row in demo.tables["invoices"]
        if row["customer_number"] == "C10001"
    }
    paid = numbers & {row["invoice_number"] for row in demo.tables["allocations"]}

    assert len(paid) >= 14


def test_northgate_means_three_companies_of_one_family(ledger: Ledger) -> None:
    family = [
        r for r in ledger.tables["customers"] if r["name"].startswith("Northgate")
    ]

    assert [row["country"] for row in family] == ["US", "MX", "BR"]
    assert [row["parent_number"] for row in family] == ["", "C10002", "C10002"]


def test_terroneras_412000_pesos_are_46_days_overdue_and_unpaid(
    ledger: Ledger,
) -> None:
    invoice = ledger.row("invoices", "invoice_number", "FAC-00190")
    paid = [
        r for r in ledger.tables["allocations"] if r["invoice_number"] == "FAC-00190"
    ]

    assert (invoice["total"], invoice["currency"]) == ("412000.00", "MXN")
    assert invoice["due_date"] == _ago(ledger, 46)
    assert not paid


def test_a_contract_of_two_million_pesos_waits_for_a_decision(ledger: Ledger) -> None:
    contract = ledger.row("contracts", "contract_number", "CTR-2441")

    assert contract["customer_number"] == "C10006"
    assert (contract["status"], contract["payment_terms"]) == ("in_review", "Net 90")
    assert (contract["total_value"], contract["billing"]) == ("2000000.00", "arrears")
    assert contract["owner_email"] == "lucia.herrera@example.com"


def test_requests_of_the_story_are_held_returned_rejected_and_waiting(
    ledger: Ledger,
) -> None:
    states = {
        number: ledger.row("payment_requests", "request_number", number)["status"]
        for number in ("PR-00294", "PR-00289", "PR-00291", "PR-00298", "PR-00284")
    }
    returned = ledger.row("vendor_payments", "request_number", "PR-00289")
    sent = ledger.row("vendor_payments", "request_number", "PR-00284")

    assert list(states.values()) == [
        "held",
        "returned",
        "rejected",
        "in_review",
        "paid",
    ]
    assert (returned["status"], returned["return_code"]) == ("returned", "R02")
    assert sent["status"] == "sent"


def test_numbers_around_the_story_are_of_the_same_days(demo: Ledger) -> None:
    for number in ("INV-01041", "INV-01042", "INV-01043"):
        issued = demo.row("invoices", "invoice_number", number)["issue_date"]
        away = demo.as_of - timedelta(days=47) - date.fromisoformat(issued)
        assert abs(away.days) <= 4


def test_every_question_is_asked_by_somebody_about_what_there_is(
    ledger: Ledger,
) -> None:
    people = {row["email"] for row in ledger.tables["people"]}
    keys = "invoice_number", "contract_number", "request_number"
    numbers = {
        row[key]
        for rows in ledger.tables.values()
        for row in rows
        for key in keys
        if key in row
    }

    assert len(SAMPLE_QUESTIONS) >= 12
    assert {asker for asker, _ in SAMPLE_QUESTIONS} <= people
    for _, question in SAMPLE_QUESTIONS:
        assert set(re.findall(r"(?:INV|FAC|CTR|PR)-\d+", question)) <= numbers


def test_every_desk_is_staffed(ledger: Ledger) -> None:
    roles = [
        role for row in ledger.tables["people"] for role in row["roles"].split("|")
    ]

    assert roles.count("ar") == 2
    assert roles.count("ap") == 2
    assert set(roles) == {
        "sales",
        "stakeholder",
        "ar",
        "ap",
        "approver",
        "finance_lead",
        "auditor",
        "admin",
    }


def test_people_are_known_to_slack_and_approvers_have_limits(ledger: Ledger) -> None:
    ids = [row["slack_user_id"] for row in ledger.tables["people"]]

    assert all(re.fullmatch(r"U[A-Z0-9]{8,10}", slack_id) for slack_id in ids)
    assert len(set(ids)) == len(ids)
    for row in ledger.tables["people"]:
        assert bool(row["approval_limit"]) == ("approver" in row["roles"])
