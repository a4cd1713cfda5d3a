"""Whatever the books say, a message pings nobody and stays within Slack's limits."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.rendering.message import LONGEST_TEXT
from domain.answers.accounts import account_told
from domain.answers.answer import (
    BillAnswer,
    ContractAnswer,
    CreditAnswer,
    Found,
    InvoiceAnswer,
    OpenInvoicesAnswer,
    OrderAnswer,
    PaymentsAnswer,
    ReceiptAnswer,
    RequestAnswer,
    VendorAnswer,
    VendorPaymentAnswer,
)
from domain.answers.asker import Asker
from domain.answers.portfolio import portfolio_told
from domain.answers.requested_answer import OwnRequest, RequestedAnswer
from domain.documents.reference import DocumentKind
from domain.ledger.exposure import NoRateError
from domain.money import Money, currencies
from domain.questions.ask import (
    Ask,
    AskAtLarge,
    Choice,
    Missing,
    Pick,
    Said,
    Suggest,
    Target,
)
from domain.questions.topics import Topic
from tests.bot.rendering.every_case import every_case
from tests.bot.rendering.shown import blocks_of, message
from tests.support.make import (
    DAY,
    EUR,
    EVERYTHING,
    JPY,
    KWD,
    USD,
    a_bill,
    a_contract,
    a_credit_note,
    a_customer,
    a_person,
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
    from collections.abc import Iterator

    from domain.answers.answer import Answer

COMMAND = re.compile(r"<[^>]*>")
"""What Slack would act on: ``<!channel>``, ``<@U1>``, ``<#C1>``, ``<https://…>``."""

NASTY = (
    "<!channel>",
    "<@U024BE7LH>",
    "<https://evil.example/|click me>",
    "*bold* _sly_ ~gone~ `code` ```",
    "&lt;!here&gt; &amp;",
    "{number} {0} {}",
    "line\nbreak\ttab\r\n",
    "",
    " ",
    "&" * 5000,
    "株式会社" * 400,
    "\u202eright to left\u2066",
    "|".join("abcdefgh"),
)
words = st.one_of(
    st.sampled_from(NASTY),
    st.text(st.characters(exclude_categories=["Cs"]), max_size=60),
    st.text("<>!@#&|*_~`{} \\", max_size=30),
)


def every_answer(said: str) -> Iterator[Answer]:
    """Yield an answer of each kind in which every word of the books is this one."""
    number = a_number(said)
    customer = a_customer(number, name=said, payment_terms=said)
    allocation = an_allocation(source=number, invoice_number=number)
    yield InvoiceAnswer(
        an_invoice(
            number,
            portal=said,
            portal_status=said,
            document_url=said,
            allocations=(allocation,),
        ),
        customer,
        DAY,
    )
    yield OpenInvoicesAnswer(customer, DAY, (an_invoice(number),))
    yield InvoiceAnswer(a_credit_note(number, allocations=(allocation,)), customer, DAY)
    receipt = a_receipt(
        number,
        payer=said,
        remittance=said,
        allocations=(allocation,),
        amount=usd("900"),
    )
    yield ReceiptAnswer(receipt, customer, DAY)
    yield PaymentsAnswer(customer, DAY, (receipt,), {USD: usd("400.00")})
    contract = a_contract(number, title=said, payment_terms=said, billing=said)
    yield ContractAnswer(contract, customer, a_person(name=said))
    yield from _of_the_vendor_side(said)
    yield account_told(MemoryBooks(), customer, DAY).answer
    yield CreditAnswer(customer, DAY, (), None, NoRateError(EUR, USD, DAY))
    yield from _of_many(said, number)
    yield from _asked_back(said)


def a_number(said: str) -> str:
    """Return what an import takes as a number: something, and not much."""
    return " ".join(said.split())[:64] or "1"


def _of_many(said: str, number: str) -> Iterator[Answer]:
    """Yield figures of many customers of this name, in more currencies than fit."""
    books = MemoryBooks.holding(
        *(
            a_customer(f"{number}{at}", name=said, region=said or None)
            for at in range(12)
        ),
        *(
            an_invoice(
                f"INV-{code}-{at}",
                customer_number=f"{number}{at}",
                total=Money(10**17, code),
            )
            for code in (USD, EUR, JPY, KWD)
            for at in range(12)
        ),
    )
    who = Asker(a_person(name=said), EVERYTHING)
    for words in ("overdue", "DSO", "top", said):
        ask = AskAtLarge(Topic.PORTFOLIO, Said(words))
        yield portfolio_told(books, ask, who, DAY).answer


def _of_the_vendor_side(said: str) -> Iterator[Answer]:
    number = a_number(said)
    vendor, person = a_vendor(number, name=said), a_person(name=said)
    payment = a_vendor_payment(
        number, return_code=said, request_number=number, bill_number=number
    )
    request = a_request(number, reason=said, purpose=said, bill_number=number)
    bill = a_bill(number, requests=(request,), payments=(payment,), total=usd("950"))
    order = an_order(number, lines=(an_order_line(number, description=said),))
    yield BillAnswer(bill, vendor, DAY)
    yield RequestAnswer(replace(request, payments=(payment,)), vendor, person, DAY)
    yield VendorPaymentAnswer(payment, vendor)
    yield OrderAnswer(order, vendor)
    owed = {USD: usd("50.00")}
    yield VendorAnswer(vendor, DAY, owed, owed, (bill,), (payment,))
    own = (OwnRequest(request, DAY, person),)
    yield RequestedAnswer(vendor, DAY, owed, owed, own, own, (payment,), (order,))
    yield RequestedAnswer(vendor, DAY, {}, {}, (), own, (), ())


def _asked_back(said: str) -> Iterator[Answer]:
    number = a_number(said)
    invoice = Target(DocumentKind.INVOICE, number)
    bill = Target(DocumentKind.BILL, number, number)
    party = Target(DocumentKind.CUSTOMER, number)
    choices = (
        Choice(Ask(Topic.DOCUMENT, invoice), said),
        Choice(Ask(Topic.DOCUMENT, bill), said),
        Choice(Ask(Topic.ACCOUNT, party), said, said),
    )
    yield Pick(Topic.DOCUMENT, choices, said)
    yield Suggest(Topic.DOCUMENT, choices, said)
    yield Missing(Topic.DOCUMENT, said, DocumentKind.INVOICE)
    yield from every_case(said)


def marked_up(answer: Answer) -> Iterator[str]:
    """Yield every text in which Slack reads markup."""
    made = message(answer)
    yield made.text
    for block in blocks_of(made):
        yield from (
            part["text"]
            for part in (block.get("text"), *block.get("elements", ()))
            if isinstance(part, dict) and part["type"] == "mrkdwn"
        )


def test_every_kind_of_answer_with_figures_is_tried() -> None:
    assert set(get_args(Found)) <= set(map(type, every_answer("x")))


@given(said=words)
@settings(max_examples=25, deadline=None)
def test_no_word_of_the_books_becomes_a_mention_or_a_link(said: str) -> None:
    for answer in every_answer(said):
        for text in marked_up(answer):
            assert not COMMAND.search(text)
            assert not re.search(r"&(?!(?:amp|lt|gt);)", text)


@pytest.mark.parametrize("said", NASTY, ids=range(len(NASTY)))
def test_every_nasty_word_in_every_answer(said: str) -> None:
    # ``message`` checks each against Slack's limits.
    for answer in every_answer(said):
        assert message(answer).text.strip()


def test_five_hundred_allocations_fit() -> None:
    parts = tuple(
        an_allocation(
            usd("0.01"), source=f"RC-{at:060}", applied_on=DAY - timedelta(at)
        )
        for at in range(500)
    )

    answer = InvoiceAnswer(an_invoice(allocations=parts), a_customer(), DAY)

    assert len(message(answer).blocks) > 2


def test_forty_requests_and_payments_of_one_bill_fit() -> None:
    requests = tuple(a_request(f"PR-{at}", reason="late " * 60) for at in range(40))
    payments = tuple(
        a_vendor_payment(f"VP-{at}", amount=usd("1.00"), return_code="AC04")
        for at in range(40)
    )
    bill = a_bill(requests=requests, payments=payments)

    assert len(message(BillAnswer(bill, a_vendor(), DAY)).blocks) > 2


def test_a_request_with_five_hundred_payments_fits() -> None:
    payments = tuple(a_vendor_payment(f"VP-{at}") for at in range(500))

    assert (
        len(
            message(
                RequestAnswer(a_request(payments=payments), a_vendor(), None, DAY)
            ).blocks
        )
        > 2
    )


def test_an_order_of_five_hundred_long_lines_fits() -> None:
    lines = tuple(
        an_order_line(str(at), description="& long " * 99) for at in range(500)
    )

    assert len(message(OrderAnswer(an_order(lines=lines), a_vendor())).blocks) > 2


def test_an_account_in_every_currency_there_is_fits() -> None:
    customer = a_customer()
    invoices = (
        an_invoice(f"INV-{code}", total=Money.of("9000000000000", code))
        for code in sorted(currencies())
    )
    books = MemoryBooks.holding(customer, *invoices)

    told = message(account_told(books, customer, DAY).answer)

    assert len(told.text) <= LONGEST_TEXT
    assert "not in the table" in str(told.blocks)
