"""The figures of every answer, exact: what ``ask --json`` promises as a contract."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from domain.answers.answer import (
    BillAnswer,
    ContractAnswer,
    HandedOver,
    HelpAnswer,
    InvoiceAnswer,
    NoLedger,
    NotForUs,
    OrderAnswer,
    ReceiptAnswer,
    RequestAnswer,
    Unlisted,
    VendorPaymentAnswer,
)
from domain.answers.facts import facts_of
from domain.ledger.habit import Habit
from domain.money import Money
from domain.payables.payment import PaymentStatus, RequestStatus
from domain.questions.ask import Missing, Pick, Suggest
from domain.questions.topics import Topic
from tests.domain.answers.story import ANN, DESK, PAUL, a_desk, who
from tests.support.make import (
    DANA,
    DAY,
    a_bill,
    a_contract,
    a_credit,
    a_credit_note,
    a_customer,
    a_receipt,
    a_request,
    a_vendor,
    a_vendor_payment,
    an_allocation,
    an_invoice,
    an_order,
    an_order_line,
    usd,
)
from tests.support.memory import MemoryBooks

if TYPE_CHECKING:
    from domain.answers.answer import Answer
    from domain.answers.facts import Facts
    from domain.ledger.invoice import Invoice

HALF = an_allocation(usd("500.00"))
REST = an_allocation(usd("700.00"), applied_on=date(2026, 11, 14))
NO_ESTIMATE = {
    "likely_paid_on": None,
    "likely_paid_from": None,
    "likely_paid_to": None,
    "likely_paid_invoices": None,
}
NO_HABIT = {
    "habit_median_days_late": None,
    "habit_early_days_late": None,
    "habit_late_days_late": None,
    "habit_invoices": None,
}


def invoice_facts(invoice: Invoice) -> Facts:
    return facts_of(InvoiceAnswer(invoice, a_customer(), DAY))


def test_an_open_invoice() -> None:
    assert invoice_facts(an_invoice(allocations=(HALF,), disputed=True)) == {
        "kind": "invoice",
        "status": "open",
        "total": "1200.00",
        "open_amount": "700.00",
        "paid_amount": "500.00",
        "currency": "USD",
        "issue_date": "2026-10-04",
        "due_date": "2026-11-03",
        "days_overdue": 17,
        "paid_on": None,
        "disputed": True,
        "void": False,
        "allocations": [
            {
                "kind": "payment",
                "source": "RC-5512",
                "invoice_number": "INV-01042",
                "amount": "500.00",
                "applied_on": HALF.applied_on.isoformat(),
            }
        ],
        **NO_ESTIMATE,
        **NO_HABIT,
    }


def test_an_open_invoice_of_a_customer_whose_habit_is_known() -> None:
    habit = Habit((2, 9, 20, 23, 24, 33))

    facts = facts_of(InvoiceAnswer(an_invoice(), a_customer(), DAY, habit))

    assert facts == facts | {
        "likely_paid_on": "2026-11-27",
        "likely_paid_from": "2026-11-23",
        "likely_paid_to": "2026-12-06",
        "likely_paid_invoices": 4,
        "habit_median_days_late": 22,
        "habit_early_days_late": 9,
        "habit_late_days_late": 24,
        "habit_invoices": 6,
    }


@pytest.mark.parametrize(
    ("invoice", "some"),
    [
        pytest.param(
            an_invoice(allocations=(HALF, REST)),
            {"status": "paid", "open_amount": "0.00", "paid_on": "2026-11-14"},
            id="paid",
        ),
        pytest.param(
            an_invoice(void=True),
            {"status": "void", "open_amount": "0.00", "void": True},
            id="void",
        ),
        pytest.param(
            a_credit_note(allocations=(a_credit(usd("300.00")),)),
            {"kind": "credit_note", "status": "applied", "paid_on": "2026-11-09"},
            id="applied-credit-note",
        ),
        pytest.param(
            an_invoice(total=Money.of("1500", "JPY")),
            {"total": "1500", "open_amount": "1500", "paid_amount": "0"},
            id="yen-without-decimals",
        ),
        pytest.param(
            an_invoice(total=Money.of("1.5", "KWD")),
            {"total": "1.500", "currency": "KWD"},
            id="dinars-with-three",
        ),
    ],
)
def test_other_invoices(invoice: Invoice, some: Facts) -> None:
    facts = invoice_facts(invoice)

    assert facts == facts | some


def test_a_receipt() -> None:
    receipt = a_receipt(amount=usd("620.00"), allocations=(HALF,))

    assert facts_of(ReceiptAnswer(receipt, None, DAY)) == {
        "receipt_number": "RC-5512",
        "amount": "620.00",
        "applied_amount": "500.00",
        "unapplied_amount": "120.00",
        "currency": "USD",
        "received_on": "2026-11-09",
    }


def test_a_contract() -> None:
    assert facts_of(ContractAnswer(a_contract(), a_customer(), None)) == {
        "status": "active",
        "total_value": "24000.00",
        "currency": "USD",
        "start_date": "2026-01-01",
        "end_date": "2026-12-31",
        "payment_terms": "Net 30",
        "billing": "quarterly",
    }


def test_what_is_not_known_of_a_contract_is_null() -> None:
    contract = a_contract(status=None, end_date=None, payment_terms=None, billing=None)

    facts = facts_of(ContractAnswer(contract, a_customer(), None))

    unknown = {"status", "end_date", "payment_terms", "billing"}
    assert {key for key, fact in facts.items() if fact is None} == unknown


def test_a_part_paid_bill() -> None:
    bill = a_bill(payments=(a_vendor_payment(amount=usd("400.00")),))

    assert facts_of(BillAnswer(bill, a_vendor(), DAY)) == {
        "status": "open",
        "total": "900.00",
        "open_amount": "500.00",
        "paid_amount": "400.00",
        "currency": "USD",
        "issue_date": "2026-10-11",
        "due_date": "2026-11-10",
        "days_overdue": 10,
        "paid_on": None,
        "void": False,
    }


def test_a_paid_bill() -> None:
    bill = a_bill(payments=(a_vendor_payment(),))

    facts = facts_of(BillAnswer(bill, a_vendor(), DAY))

    assert facts == facts | {
        "status": "paid",
        "open_amount": "0.00",
        "days_overdue": 0,
        "paid_on": "2026-11-12",
    }


def test_a_payment_request() -> None:
    request = a_request(
        status=RequestStatus.HELD,
        status_on=date(2026, 11, 5),
        reason="price differs from the order",
        approver=ANN,
        pay_on=date(2026, 11, 24),
        payments=(a_vendor_payment(),),
    )

    assert facts_of(RequestAnswer(request, a_vendor(), None, DAY)) == {
        "status": "held",
        "amount": "900.00",
        "currency": "USD",
        "requested_on": "2026-11-02",
        "status_on": "2026-11-05",
        "reason": "price differs from the order",
        "approver_email": ANN,
        "pay_on": "2026-11-24",
        "paid_on": "2026-11-12",
        "bill_number": "B-7781",
    }


def test_what_is_not_known_of_a_request_is_null() -> None:
    request = a_request(status=None, bill_number=None)

    facts = facts_of(RequestAnswer(request, a_vendor(), None, DAY))

    unknown = {"status", "status_on", "reason", "approver_email", "pay_on", "paid_on"}
    assert {key for key, fact in facts.items() if fact is None} == {
        *unknown,
        "bill_number",
    }


def test_a_payment_that_was_returned() -> None:
    payment = a_vendor_payment(
        status=PaymentStatus.RETURNED, return_code="AC04", request_number="PR-00310"
    )

    assert facts_of(VendorPaymentAnswer(payment, a_vendor())) == {
        "status": "returned",
        "amount": "900.00",
        "currency": "USD",
        "paid_on": "2026-11-12",
        "return_code": "AC04",
        "request_number": "PR-00310",
        "bill_number": "B-7781",
    }


def test_a_payment_of_which_nothing_more_is_known() -> None:
    payment = a_vendor_payment(status=None)

    assert facts_of(VendorPaymentAnswer(payment, a_vendor()))["status"] is None


def test_an_order_line_by_line() -> None:
    lines = (
        an_order_line("1", quantity=Decimal("1E+1"), received=Decimal("2.50")),
        an_order_line("2", unit_price=Money.of("7", "JPY")),
    )

    assert facts_of(OrderAnswer(an_order(lines=lines), a_vendor())) == {
        "ordered_on": "2026-09-01",
        "lines": [
            {
                "line": "1",
                "quantity": "10",
                "received_quantity": "2.50",
                "unit_price": "90.00",
                "currency": "USD",
            },
            {
                "line": "2",
                "quantity": "10",
                "received_quantity": None,
                "unit_price": "7",
                "currency": "JPY",
            },
        ],
    }


def test_an_account_in_one_currency_has_its_figures_at_the_top_as_well() -> None:
    books = MemoryBooks.holding(
        a_customer(), an_invoice(), a_credit_note(), a_receipt()
    )
    balance = {
        "currency": "USD",
        "open_amount": "1200.00",
        "overdue_amount": "1200.00",
        "open_credits": "300.00",
        "unapplied_amount": "500.00",
        "net_amount": "400.00",
        "buckets": {
            "current": "0.00",
            "1-30": "1200.00",
            "31-60": "0.00",
            "61-90": "0.00",
            "91-120": "0.00",
            ">120": "0.00",
        },
    }

    facts = facts_of(a_desk(books).answer_text("C10001", who(DANA)).first.answer)

    beside = {
        "longest_overdue": [
            {
                "invoice_number": "INV-01042",
                "due_date": "2026-11-03",
                "days_overdue": 17,
                "open_amount": "1200.00",
                "currency": "USD",
            }
        ],
        "last_received_on": "2026-11-09",
        "last_amount": "500.00",
    }
    basis = {
        "basis": "due_date",
        "position_on": DAY.isoformat(),
        "balances": [balance],
    }
    assert facts == basis | beside | balance


def test_an_account_in_several_currencies_has_no_sum_of_them() -> None:
    facts = asked("what does Globex owe?", DANA)

    assert "open_amount" not in facts
    assert [(b["currency"], b["net_amount"]) for b in of(facts, "balances")] == [
        ("EUR", "100.00"),
        ("USD", "260.00"),
    ]


def test_payments() -> None:
    facts = asked("has Globex paid?", DANA)

    assert facts == {
        "receipts": [
            {
                "receipt_number": "RC-5512",
                "amount": "620.00",
                "applied_amount": "500.00",
                "unapplied_amount": "120.00",
                "currency": "USD",
                "received_on": "2026-11-09",
            }
        ],
        "last_received_on": "2026-11-09",
        "last_amount": "620.00",
        "unapplied": [{"currency": "USD", "amount": "120.00"}],
        **NO_HABIT,
        "oldest_open": [
            {
                "invoice_number": "INV-01042",
                "due_date": "2026-11-03",
                "days_overdue": 17,
                "open_amount": "680.00",
                "currency": "USD",
                **NO_ESTIMATE,
            },
            {
                "invoice_number": "INV-01050",
                "due_date": "2026-12-01",
                "days_overdue": 0,
                "open_amount": "100.00",
                "currency": "EUR",
                **NO_ESTIMATE,
            },
        ],
        "currency": "USD",
        "unapplied_amount": "120.00",
    }


def test_payments_that_are_all_applied_leave_nothing_in_their_currency() -> None:
    books = MemoryBooks.holding(a_customer(), an_invoice(), a_receipt(), HALF)

    facts = facts_of(
        a_desk(books).answer_text("payments C10001", who(DANA)).first.answer
    )

    assert (facts["unapplied"], facts["unapplied_amount"]) == ([], "0.00")


def test_no_payments() -> None:
    assert asked("has Northgate Logistics paid?", DANA) == {
        "receipts": [],
        "last_received_on": None,
        "last_amount": None,
        "unapplied": [],
        **NO_HABIT,
        "oldest_open": [],
    }


def test_credit() -> None:
    assert asked("can we sell more to Globex?", DANA) == {
        "customer_status": "active",
        "credit_limit": "2000.00",
        "currency": "USD",
        "exposure": "370.00",
        "credit_room": "1630.00",
        "rates": [
            {
                "from_currency": "EUR",
                "to_currency": "USD",
                "rate": "1.10",
                "on": "2026-11-19",
            }
        ],
    }


def test_credit_without_a_limit() -> None:
    assert asked("credit limit of Wayne Enterprises?", ANN) == {
        "customer_status": "active",
        "credit_limit": None,
        "currency": None,
        "exposure": None,
        "credit_room": None,
        "rates": [],
    }


def test_a_vendor() -> None:
    assert asked("what do we owe Initech?", PAUL) == {
        "open": [
            {"currency": "JPY", "amount": "50000"},
            {"currency": "USD", "amount": "500.00"},
        ],
        "overdue": [{"currency": "USD", "amount": "500.00"}],
        "last_paid_on": "2026-11-18",
        "bills": [
            {
                "bill_number": "B-7781",
                "due_date": "2026-11-10",
                "days_overdue": 10,
                "open_amount": "500.00",
                "currency": "USD",
                "request_number": "PR-00310",
                "status": "approved",
                "reason": None,
                "pay_on": "2026-11-24",
            },
            {
                "bill_number": "B-7790",
                "due_date": "2026-12-10",
                "days_overdue": 0,
                "open_amount": "50000",
                "currency": "JPY",
                "request_number": None,
                "status": None,
                "reason": None,
                "pay_on": None,
            },
        ],
    }


def test_a_vendor_who_was_never_paid() -> None:
    desk = a_desk(MemoryBooks.holding(a_vendor()))

    assert facts_of(desk.answer_text("V20001", who(PAUL)).first.answer) == {
        "open": [],
        "overdue": [],
        "last_paid_on": None,
        "bills": [],
    }


@pytest.mark.parametrize(
    "answer",
    [
        HelpAnswer(),
        NotForUs(),
        NoLedger(),
        Unlisted(),
        HandedOver("Q-1"),
        Missing(Topic.DOCUMENT, "1042"),
        Pick(Topic.ACCOUNT, (), "northgate"),
        Suggest(Topic.ACCOUNT, (), "northgate"),
    ],
    ids=lambda answer: type(answer).__name__,
)
def test_an_answer_that_states_no_figure_has_no_facts(answer: Answer) -> None:
    assert facts_of(answer) == {}


def asked(text: str, email: str) -> Facts:
    return facts_of(DESK.answer_text(text, who(email)).first.answer)


def of(facts: Facts, key: str) -> list[Facts]:
    listed = facts[key]
    assert isinstance(listed, list)
    return listed
