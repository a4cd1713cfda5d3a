"""What a vendor's money waits for: the run it is in, or why it is late."""

# ruff: noqa: E501 - a line that people read is one line here
from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from inline_snapshot import snapshot

from bot.rendering.cards.bank_codes import REASONS, code_in_words, to_do
from bot.rendering.cards.pay_steps import bill_step, request_step
from domain.answers.answer import RequestAnswer
from domain.payables.payment import PaymentStatus, RequestStatus
from tests.bot.rendering.shown import ENGLISH, card
from tests.support.make import DAY, a_bill, a_request, a_vendor, a_vendor_payment, usd

if TYPE_CHECKING:
    from domain.payables.bill import Bill

RUN = date(2026, 11, 27)
HELD = a_request(status=RequestStatus.HELD, reason="Unit price above the order")


@pytest.mark.parametrize(
    ("status", "pay_on", "words"),
    [
        (
            RequestStatus.SCHEDULED,
            RUN,
            snapshot("PR-00310 · scheduled to be paid · in the run of 27 Nov 2026"),
        ),
        (
            RequestStatus.APPROVED,
            DAY,
            snapshot("PR-00310 · approved · in the run of 20 Nov 2026"),
        ),
        (
            RequestStatus.APPROVED,
            date(2026, 11, 19),
            snapshot(
                "PR-00310 · approved · was in the run of 19 Nov 2026, no payment is in the books"
            ),
        ),
        (RequestStatus.APPROVED, None, snapshot("PR-00310 · approved")),
        (RequestStatus.HELD, RUN, snapshot("PR-00310 · on hold")),
        (None, None, snapshot("PR-00310 · of unknown status")),
    ],
)
def test_only_what_is_decided_is_in_a_run(
    status: RequestStatus | None, pay_on: date | None, words: str
) -> None:
    request = a_request(status=status, pay_on=pay_on)

    assert request_step(request, DAY, ENGLISH) == words


@pytest.mark.parametrize(
    ("bill", "words"),
    [
        pytest.param(
            a_bill(requests=(HELD,)),
            snapshot("PR-00310 · on hold · Unit price above the order"),
            id="held",
        ),
        pytest.param(a_bill(), snapshot("no payment request yet"), id="late"),
        pytest.param(a_bill(due_date=DAY), snapshot(None), id="not-late"),
        pytest.param(a_bill(void=True), snapshot(None), id="void"),
        pytest.param(
            a_bill(requests=(a_request("PR-1"), HELD)),
            snapshot("PR-00310 · on hold · Unit price above the order"),
            id="the-last-one",
        ),
    ],
)
def test_an_open_bill_says_what_it_waits_for(bill: Bill, words: str | None) -> None:
    assert bill_step(bill, DAY, ENGLISH) == words


def test_a_returned_request_says_why_and_what_is_to_be_done() -> None:
    back = a_vendor_payment(status=PaymentStatus.RETURNED, return_code="R02")
    request = a_request(status=RequestStatus.RETURNED, payments=(back,))

    assert card(RequestAnswer(request, a_vendor(), None, DAY)) == snapshot("""\
*PR-00310* · Initech Services
Payment request PR-00310 is returned by the bank: USD 900.00 to Initech Services.
*Requested*  2 Nov 2026
*Bill*  B-7781
*Payment*  VP-0451 · USD 900.00 on 12 Nov 2026 · returned by the bank · R02: account closed
*Next step*  Do not send it again as it is: the vendor's account is confirmed by a call-back first.
[ Ask a person ]
Ledger as of 20 Nov 2026, 18:00\
""")


def test_what_went_out_again_needs_no_next_step() -> None:
    back = a_vendor_payment(status=PaymentStatus.RETURNED, return_code="R02")
    again = a_vendor_payment("VP-2", amount=usd("900.00"))
    request = a_request(status=RequestStatus.PAID, payments=(again, back))

    shown = card(RequestAnswer(request, a_vendor(), None, DAY))

    assert "Next step" not in shown
    assert "R02: account closed" in shown


@pytest.mark.parametrize("code", REASONS)
def test_every_code_has_words_and_a_next_step(code: str) -> None:
    assert code_in_words(code, ENGLISH).startswith(f"{code}: ")
    assert to_do(code.lower(), ENGLISH)


@pytest.mark.parametrize("code", ["XX99", "<!channel>"])
def test_a_code_we_do_not_know_is_shown_as_it_is(code: str) -> None:
    assert code_in_words(code, ENGLISH) == code.replace("<", "&lt;").replace(
        ">", "&gt;"
    )
    assert to_do(code, ENGLISH) is None


def test_no_code_needs_nothing() -> None:
    assert to_do(None, ENGLISH) is None
