"""One document, named by its number: where it stands, for who may know."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from domain.answers.answer import (
    BillAnswer,
    ContractAnswer,
    InvoiceAnswer,
    OrderAnswer,
    ReceiptAnswer,
    RequestAnswer,
    VendorPaymentAnswer,
)
from domain.answers.reply import Outcome, Reply
from domain.documents.reference import DocumentKind
from domain.ledger.invoice import InvoiceKind
from domain.people.access import Account, Payable
from domain.questions.ask import Target
from domain.questions.topics import Topic
from tests.domain.answers.story import ANN, BOOKS, DESK, OLGA, PAUL, a_desk, who
from tests.support.make import (
    AS_OF,
    DANA,
    DAY,
    OMAR,
    RITA,
    a_contract,
    a_customer,
    an_invoice,
    usd,
)
from tests.support.memory import MemoryBooks

if TYPE_CHECKING:
    from domain.ledger.customer import Customer


def test_an_invoice_is_answered_whole() -> None:
    reply = DESK.answer_text("has Globex paid inv 1042?", who(DANA)).first

    invoice, customer = BOOKS.receivables.invoices["INV-01042"], globex()
    assert reply == Reply(
        answer=InvoiceAnswer(invoice, customer, DAY),
        topic=Topic.DOCUMENT,
        outcome=Outcome.ANSWERED,
        confidence=99,
        as_of=AS_OF,
        day=DAY,
        subjects=(Account(frozenset({DANA})),),
        customers=("C10001",),
        documents=("INV-01042",),
        target=Target(DocumentKind.INVOICE, "INV-01042", "C10001"),
    )
    assert invoice.open_amount(DAY) == usd("680.00")


def test_a_credit_note_is_answered_as_one() -> None:
    reply = DESK.answer_text("credit note 17?", who(DANA)).first

    assert isinstance(reply.answer, InvoiceAnswer)
    assert reply.answer.invoice.kind is InvoiceKind.CREDIT_NOTE
    assert reply.documents == ("CN-00017",)


def test_a_receipt_is_answered_with_its_customer() -> None:
    reply = DESK.answer_text("was receipt 5512 applied?", who(DANA)).first

    receipt = BOOKS.receivables.receipts["RC-5512"]
    assert reply.answer == ReceiptAnswer(receipt, globex(), DAY)
    assert reply.customers == ("C10001",)
    assert receipt.unapplied(DAY) == usd("120.00")


def test_a_receipt_that_nobody_identified_is_for_finance_alone() -> None:
    reply = DESK.answer_text("RC-5600?", who(ANN)).first

    receipt = BOOKS.receivables.receipts["RC-5600"]
    assert reply.answer == ReceiptAnswer(receipt, None, DAY)
    assert reply.customers == ()
    assert reply.subjects == (Account(frozenset()),)
    assert DESK.answer_text("RC-5600?", who(DANA)).first.outcome is Outcome.NOT_FOUND


@pytest.mark.parametrize(
    "email",
    [
        pytest.param(DANA, id="the-accounts-owner"),
        pytest.param(OMAR, id="the-contracts-owner"),
        pytest.param(OLGA, id="the-owners-manager"),
        pytest.param(ANN, id="finance"),
    ],
)
def test_a_contract_is_answered_with_its_owner(email: str) -> None:
    reply = DESK.answer_text("where is contract 2441", who(email)).first

    contract = BOOKS.contracts.stored["CTR-2441"]
    omar = BOOKS.people.stored[OMAR]
    assert reply.answer == ContractAnswer(contract, globex(), omar)
    assert reply.subjects == (Account(frozenset({DANA, OMAR})),)


def test_a_contract_of_nobody_is_its_accounts_owners() -> None:
    books = MemoryBooks.holding(a_customer(), a_contract(owner=None))
    desk = a_desk(books)

    reply = desk.answer_text("contract 2441", who(DANA)).first

    assert isinstance(reply.answer, ContractAnswer)
    assert reply.answer.owner is None
    assert reply.subjects == (Account(frozenset({DANA})),)


def test_a_bill_is_answered_with_its_requests_and_payments() -> None:
    reply = DESK.answer_text("why is bill B-7781 not paid", who(PAUL)).first

    assert isinstance(reply.answer, BillAnswer)
    bill = reply.answer.bill
    assert [each.number for each in bill.requests] == ["PR-00310"]
    assert [each.number for each in bill.payments] == ["VP-0451"]
    assert bill.open_amount(DAY) == usd("500.00")
    assert reply.answer.vendor == BOOKS.payables.vendors["V20001"]
    assert reply.subjects == (Payable(frozenset({RITA})),)
    assert (reply.vendors, reply.documents) == (("V20001",), ("B-7781",))


def test_a_payment_request_is_answered_with_its_approver() -> None:
    reply = DESK.answer_text("where is my payment request 310?", who(RITA)).first

    ann = BOOKS.people.stored[ANN]
    vendor = BOOKS.payables.vendors["V20001"]
    request = BOOKS.payables.requests["PR-00310"]
    assert reply.answer == RequestAnswer(request, vendor, ann, DAY)
    assert reply.subjects == (Payable(frozenset({RITA})),)


@pytest.mark.parametrize(
    ("number", "subject"),
    [
        pytest.param("VP-0451", Payable(frozenset({RITA})), id="of-a-request"),
        pytest.param("VP-0460", Payable(), id="of-no-request"),
    ],
)
def test_a_payment_to_a_vendor_belongs_to_who_asked_for_it(
    number: str, subject: Payable
) -> None:
    reply = DESK.answer_text(f"payment {number}", who(PAUL)).first

    vendor = BOOKS.payables.vendors["V20001"]
    payment = BOOKS.payables.payments[number]
    assert reply.answer == VendorPaymentAnswer(payment, vendor)
    assert reply.subjects == (subject,)


def test_an_order_is_answered_with_its_lines() -> None:
    reply = DESK.answer_text("po 6001", who(RITA)).first

    vendor = BOOKS.payables.vendors["V20001"]
    assert reply.answer == OrderAnswer(BOOKS.payables.orders["PO-6001"], vendor)
    assert reply.subjects == (Payable(frozenset({RITA})),)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        pytest.param("INV-01042", "INV-01042", id="as-the-books-write-it"),
        pytest.param("inv 1042", "INV-01042", id="small-letters"),
        pytest.param("#01042", "INV-01042", id="hash"),
        pytest.param("INV\u20131042?", "INV-01042", id="en-dash"),
        pytest.param(
            "发票\uff11\uff10\uff14\uff12", "INV-01042", id="full-width-digits"
        ),
        pytest.param("  inv\n  01042 ", "INV-01042", id="pasted-with-spaces"),
        pytest.param("¿ya pagaron la factura 1042?", "INV-01042", id="spanish"),
        pytest.param("a fatura 1042 foi paga?", "INV-01042", id="portuguese"),
        pytest.param("发票 1042 付了吗", "INV-01042", id="chinese"),
        pytest.param("<@U1> status of contract 2441 pls", "CTR-2441", id="mention"),
    ],
)
def test_the_same_document_however_it_is_asked_for(text: str, number: str) -> None:
    reply = DESK.answer_text(text, who(ANN)).first

    assert reply.outcome is Outcome.ANSWERED
    assert reply.documents == (number,)


@pytest.mark.parametrize(
    ("text", "email"),
    [
        pytest.param("INV-01042", OMAR, id="invoice-of-another"),
        pytest.param("INV-01042", PAUL, id="invoice-for-ap"),
        pytest.param("CN-00017", RITA, id="credit-note-for-a-stakeholder"),
        pytest.param("RC-5512", OMAR, id="receipt-of-another"),
        pytest.param("CTR-2441", RITA, id="contract-for-a-stakeholder"),
        pytest.param("bill B-7781", DANA, id="bill-for-sales"),
        pytest.param("PR-00310", DANA, id="request-of-another"),
        pytest.param("VP-0460", RITA, id="payment-that-she-did-not-ask-for"),
        pytest.param("PO-6001", OMAR, id="order-of-another"),
    ],
)
def test_a_document_is_not_there_for_who_may_not_see_it(text: str, email: str) -> None:
    reply = DESK.answer_text(text, who(email)).first

    assert reply.outcome is Outcome.NOT_FOUND
    assert reply.subjects == ()
    assert reply.customers == reply.vendors == reply.documents == ()


def test_an_invoice_whose_customer_left_the_ledger_is_not_there() -> None:
    desk = a_desk(MemoryBooks.holding(an_invoice()))

    assert desk.answer_text("INV-01042", who(ANN)).first.outcome is Outcome.NOT_FOUND


def globex() -> Customer:
    return BOOKS.receivables.customers["C10001"]
