"""What is said where a person must act: the position, what was read, who has it."""

# ruff: noqa: E501 - a line that people read is one line here
from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from inline_snapshot import snapshot

from bot.rendering.cards.recognised import recognised_lines
from domain.answers.answer import (
    AccountAnswer,
    BillAnswer,
    ContractAnswer,
    CreditAnswer,
    InvoiceAnswer,
    OrderAnswer,
    ReceiptAnswer,
    RequestAnswer,
    VendorAnswer,
    VendorPaymentAnswer,
)
from domain.answers.case import (
    BankChangeAnswer,
    Case,
    ContractReviewAnswer,
    CreditNoteAnswer,
    DigestAnswer,
    DisputeAnswer,
    PromiseAnswer,
    TicketAnswer,
    WhichOne,
)
from domain.answers.reply import Outcome
from domain.contracts.contract import ContractStatus
from domain.contracts.terms import Longer
from domain.documents.reference import DocumentKind
from domain.ledger.ageing import Question
from domain.ledger.exposure import Exposure
from domain.people.person import Role
from domain.questions.ask import Target
from domain.questions.slots.slots import (
    NO_SLOTS,
    SaidAmount,
    SaidDate,
    SaidTerms,
    Slots,
)
from domain.questions.topics import Topic
from tests.bot.rendering.shown import ENGLISH
from tests.bot.rendering.shown import card as shown_card
from tests.support.make import (
    DAY,
    a_bill,
    a_contract,
    a_customer,
    a_receipt,
    a_request,
    a_vendor,
    a_vendor_payment,
    an_allocation,
    an_invoice,
    an_order,
    usd,
)

if TYPE_CHECKING:
    from domain.answers.answer import Answer
    from domain.answers.case import Position

GLOBEX = a_customer(payment_terms="Net 30", credit_limit=usd("2000.00"))
INVOICE = an_invoice(allocations=(an_allocation(),))
ACCOUNT = AccountAnswer(GLOBEX, Question(DAY), (), (), None)
FRIDAY = SaidDate(date(2026, 11, 27), date(2026, 11, 27), 0, 0)
NEXT_WEEK = SaidDate(date(2026, 11, 23), date(2026, 11, 29), 0, 0)


def card(answer: Answer) -> str:
    return shown_card(answer, Outcome.HANDED_OVER)


def said(amount: str, currency: str | None = "USD") -> SaidAmount:
    return SaidAmount(Decimal(amount), currency, 0, 0)


def a_case(
    position: Position | None = ACCOUNT,
    slots: Slots = NO_SLOTS,
    desk: Role = Role.AR,
) -> Case:
    target = None
    if isinstance(position, InvoiceAnswer):
        target = Target(DocumentKind.INVOICE, position.invoice.number)
    elif isinstance(position, AccountAnswer):
        target = Target(DocumentKind.CUSTOMER, position.customer.number)
    return Case(Topic.TICKET, desk, DAY, slots, "as written", target, position)


def of_an_invoice(slots: Slots = NO_SLOTS, **changes: object) -> Case:
    invoice = replace(INVOICE, **changes)  # type: ignore[arg-type]
    return a_case(InvoiceAnswer(invoice, GLOBEX, DAY), slots)


def test_a_promise_of_a_sum_by_a_day() -> None:
    slots = Slots(amounts=(said("40000"),), dates=(FRIDAY,))

    assert card(PromiseAnswer(a_case(slots=slots), items=(INVOICE,))) == snapshot("""\
*Passed to accounts receivable: Globex Corporation promises USD 40,000.00 by 27 Nov 2026.*
*Open*  INV-01042 is USD 700.00 open, due 3 Nov 2026
No open invoice is over exactly this sum.
Ledger as of 20 Nov 2026, 18:00\
""")


@pytest.mark.parametrize(
    ("slots", "words"),
    [
        (
            Slots(amounts=(said("700"),)),
            snapshot("""\
*Passed to accounts receivable: Globex Corporation promises USD 700.00, no day is named.*
*Open*  INV-01042 is USD 700.00 open, due 3 Nov 2026
Ledger as of 20 Nov 2026, 18:00\
"""),
        ),
        (
            Slots(dates=(NEXT_WEEK,)),
            snapshot("""\
*Passed to accounts receivable: Globex Corporation promises to pay by 29 Nov 2026.*
*Open*  INV-01042 is USD 700.00 open, due 3 Nov 2026
Ledger as of 20 Nov 2026, 18:00\
"""),
        ),
        (
            NO_SLOTS,
            snapshot("""\
*Passed to accounts receivable: Globex Corporation promises to pay, no day is named.*
*Open*  INV-01042 is USD 700.00 open, due 3 Nov 2026
Ledger as of 20 Nov 2026, 18:00\
"""),
        ),
    ],
)
def test_a_promise_says_what_was_not_said(slots: Slots, words: str) -> None:
    answer = PromiseAnswer(a_case(slots=slots), items=(INVOICE,), exactly=(INVOICE,))

    assert card(answer) == words


def test_a_sum_without_a_currency_is_not_given_one() -> None:
    slots = Slots(amounts=(said("700", None),), dates=(FRIDAY,))

    shown = card(PromiseAnswer(a_case(slots=slots), items=(INVOICE,)))

    assert "promises 700 by 27 Nov 2026." in shown
    assert "*Amount said*  700, currency not said" in shown


def test_a_promise_where_nothing_is_open() -> None:
    assert card(PromiseAnswer(a_case())) == snapshot("""\
*Passed to accounts receivable: Globex Corporation promises to pay, no day is named.*
Nothing is open on it in the books.
Ledger as of 20 Nov 2026, 18:00\
""")


def test_several_sums_and_days_are_all_named() -> None:
    slots = Slots(
        amounts=(said("500"), said("200.5", None), said("7.5", "JPY")),
        dates=(FRIDAY, NEXT_WEEK),
    )

    assert card(PromiseAnswer(a_case(slots=slots), items=(INVOICE,))) == snapshot("""\
*Passed to accounts receivable: Globex Corporation promises USD 500.00 by 27 Nov 2026.*
*Open*  INV-01042 is USD 700.00 open, due 3 Nov 2026
No open invoice is over exactly this sum.
*Amount said*  USD 500.00; 200.5, currency not said; JPY 7.5
*Date said*  27 Nov 2026; 23 Nov 2026 to 29 Nov 2026
Ledger as of 20 Nov 2026, 18:00\
""")


def test_money_said_to_be_sent_that_is_here() -> None:
    half = replace(a_receipt(), allocations=(an_allocation(usd("300.00")),))
    whole = replace(a_receipt("RC-5513"), allocations=(an_allocation(),))
    answer = PromiseAnswer(
        a_case(), items=(INVOICE,), says_sent=True, arrived=(half, whole)
    )

    assert card(answer) == snapshot("""\
*Globex Corporation says it is paid; RC-5512 may be that: USD 500.00 on 9 Nov 2026.*
*Came in*  RC-5512: USD 500.00 on 9 Nov 2026, USD 200.00 of it not applied
*Came in*  RC-5513: USD 500.00 on 9 Nov 2026, fully applied
*Open*  INV-01042 is USD 700.00 open, due 3 Nov 2026
Passed to accounts receivable: they look for the money, and write to you.
Ledger as of 20 Nov 2026, 18:00\
""")


def test_money_said_to_be_sent_that_is_not_here() -> None:
    assert card(PromiseAnswer(a_case(), items=(INVOICE,), says_sent=True)) == snapshot("""\
*Globex Corporation says it is paid; nothing that fits has come in since 5 Nov 2026.*
*Open*  INV-01042 is USD 700.00 open, due 3 Nov 2026
Passed to accounts receivable: they look for the money, and write to you.
Ledger as of 20 Nov 2026, 18:00\
""")


def test_a_dispute_of_an_invoice() -> None:
    assert card(DisputeAnswer(of_an_invoice())) == snapshot("""\
*Passed to accounts receivable: INV-01042 is disputed.*
INV-01042 is 17 days overdue, USD 700.00 of 1,200.00 still open.
Ledger as of 20 Nov 2026, 18:00\
""")


def test_a_dispute_that_is_known_already() -> None:
    assert card(DisputeAnswer(of_an_invoice(disputed=True))) == snapshot("""\
*INV-01042 is marked as disputed already; accounts receivable gets what you wrote.*
INV-01042 is 17 days overdue, USD 700.00 of 1,200.00 still open.
Ledger as of 20 Nov 2026, 18:00\
""")


def test_a_credit_on_an_open_invoice() -> None:
    slots = Slots(amounts=(said("100"),))

    assert card(CreditNoteAnswer(of_an_invoice(slots))) == snapshot("""\
*Passed to accounts receivable: a credit or correction is asked for, INV-01042.*
INV-01042 is 17 days overdue, USD 700.00 of 1,200.00 still open.
*Amount said*  USD 100.00
Ledger as of 20 Nov 2026, 18:00\
""")


def test_a_credit_on_a_paid_invoice() -> None:
    paid = of_an_invoice(allocations=(an_allocation(usd("1200.00")),))

    assert card(CreditNoteAnswer(paid)) == snapshot("""\
*Passed to accounts receivable: a credit or correction is asked for, INV-01042.*
INV-01042 is paid: USD 1,200.00, in full on 9 Nov 2026.
It is paid: a credit would be refunded, or applied to another invoice.
Ledger as of 20 Nov 2026, 18:00\
""")


def test_a_contract_that_was_decided_says_so_first() -> None:
    contract = a_contract(status=ContractStatus.APPROVED)
    case = a_case(ContractAnswer(contract, GLOBEX, None), desk=Role.FINANCE_LEAD)
    credit = CreditAnswer(
        GLOBEX, DAY, (), Exposure(usd("2000.00"), usd("700.00"), rates=())
    )
    answer = ContractReviewAnswer(
        case, "Net 30", "Net 90", Longer(60, usd("3945.21")), credit
    )

    assert card(answer) == snapshot("""\
*CTR-2441* · Support 2026
CTR-2441 with Globex Corporation is approved: USD 24,000.00.
Passed to the finance lead for review, with what you wrote.
*Terms*  Net 90 · 60 days more · usual terms: Net 30
*Ties up*  USD 3,945.21 more, if it is billed evenly over a year
*Credit*  Globex Corporation has USD 1,300.00 of credit left, of a limit of 2,000.00.
Ledger as of 20 Nov 2026, 18:00\
""")


@pytest.mark.parametrize(
    ("asked", "longer", "words"),
    [
        (
            "Net 31",
            Longer(1),
            snapshot("""\
*Globex Corporation* · C10001
Passed to the finance lead: Net 31 for Globex Corporation?
*Terms*  Net 31 · 1 day more · usual terms: Net 30
Ledger as of 20 Nov 2026, 18:00\
"""),
        ),
        (
            "Net 30",
            Longer(0),
            snapshot("""\
*Globex Corporation* · C10001
Passed to the finance lead: Net 30 for Globex Corporation?
*Terms*  Net 30 · no change · usual terms: Net 30
Ledger as of 20 Nov 2026, 18:00\
"""),
        ),
        (
            "Net 10",
            Longer(-20),
            snapshot("""\
*Globex Corporation* · C10001
Passed to the finance lead: Net 10 for Globex Corporation?
*Terms*  Net 10 · 20 days fewer · usual terms: Net 30
Ledger as of 20 Nov 2026, 18:00\
"""),
        ),
        (
            "30 EOM",
            None,
            snapshot("""\
*Globex Corporation* · C10001
Passed to the finance lead: 30 EOM for Globex Corporation?
*Terms*  30 EOM · usual terms: Net 30
Ledger as of 20 Nov 2026, 18:00\
"""),
        ),
        (
            None,
            None,
            snapshot("""\
*Globex Corporation* · C10001
Passed to the finance lead: terms of Globex Corporation are to be reviewed.
Ledger as of 20 Nov 2026, 18:00\
"""),
        ),
    ],
)
def test_terms_for_a_customer(
    asked: str | None, longer: Longer | None, words: str
) -> None:
    case = a_case(desk=Role.FINANCE_LEAD)

    assert card(ContractReviewAnswer(case, "Net 30", asked, longer)) == words


def test_terms_for_nobody_yet() -> None:
    slots = Slots(amounts=(said("5000"),), terms=(SaidTerms("Net 75", 0, 0),))
    case = a_case(None, slots, Role.FINANCE_LEAD)

    assert card(ContractReviewAnswer(case, None, "Net 75")) == snapshot("""\
*Passed to the finance lead: would Net 75 be accepted?*
*Amount said*  USD 5,000.00
*Terms said*  Net 75
Ledger as of 20 Nov 2026, 18:00\
""")


def test_a_person_is_asked_for() -> None:
    assert card(TicketAnswer(a_case(None))) == snapshot("""\
*A person at accounts receivable gets this now, with what you wrote.*
Ledger as of 20 Nov 2026, 18:00\
""")


def test_a_digest_is_asked_for() -> None:
    assert card(DigestAnswer(a_case())) == snapshot("""\
*A person at accounts receivable sets digests and reminders up for now, and has your wish.*
Globex Corporation owes nothing.
Ledger as of 20 Nov 2026, 18:00\
""")


def test_new_bank_details_are_never_taken_from_a_message() -> None:
    vendor = VendorAnswer(a_vendor(), DAY, {}, {}, (), ())

    assert card(BankChangeAnswer(a_case(vendor, desk=Role.AP))) == snapshot("""\
*Nothing is changed on a message: new bank details need a call-back first.*
Do not reply to the message, and pay nothing to the new account yet.
Finance calls the number that was on file before, never one from the message.
A second person releases the change; payments wait until then.
Passed to accounts payable as a warning. Keep the message as it came.
*Vendor*  Initech Services · V20001
Ledger as of 20 Nov 2026, 18:00\
""")


@pytest.mark.parametrize(
    ("topic", "words"),
    [
        (
            Topic.PROMISE,
            snapshot("""\
*Which customer or invoice is it? Then I note who promised what, and by when.*
[ Something else: ask a person ]
Ledger as of 20 Nov 2026, 18:00\
"""),
        ),
        (
            Topic.DISPUTE,
            snapshot("""\
*Which invoice or customer is it? Then I pass the dispute on with its figures.*
[ Something else: ask a person ]
Ledger as of 20 Nov 2026, 18:00\
"""),
        ),
        (
            Topic.CREDIT_NOTE,
            snapshot("""\
*Which invoice or customer is it? Then I pass your request on with its figures.*
[ Something else: ask a person ]
Ledger as of 20 Nov 2026, 18:00\
"""),
        ),
        (
            Topic.CONTRACT_REVIEW,
            snapshot("""\
*Which contract or customer is it? Then I pass it on for review.*
[ Something else: ask a person ]
Ledger as of 20 Nov 2026, 18:00\
"""),
        ),
    ],
)
def test_what_is_missing_is_asked_for(topic: Topic, words: str) -> None:
    assert shown_card(WhichOne(topic), Outcome.CLARIFY) == words


@pytest.mark.parametrize(
    ("position", "line"),
    [
        (
            BillAnswer(a_bill(), a_vendor(), DAY),
            snapshot(
                "Bill B-7781 is 10 days overdue, USD 900.00 of 900.00 to be paid."
            ),
        ),
        (
            RequestAnswer(a_request(), a_vendor(), None, DAY),
            snapshot(
                "Payment request PR-00310 is approved: USD 900.00 to Initech Services."
            ),
        ),
        (
            VendorPaymentAnswer(a_vendor_payment(), a_vendor()),
            snapshot(
                "Payment VP-0451: USD 900.00 to Initech Services on 12 Nov 2026, settled."
            ),
        ),
        (
            OrderAnswer(an_order(), a_vendor()),
            snapshot("PO-6001 from Initech Services: 1 line, ordered on 1 Sept 2026."),
        ),
        (
            ReceiptAnswer(a_receipt(), None, DAY),
            snapshot(
                "RC-5512: USD 500.00 arrived on 9 Nov 2026, USD 500.00 of it not applied yet."
            ),
        ),
    ],
)
def test_a_person_gets_where_it_stands(position: Position, line: str) -> None:
    assert card(TicketAnswer(a_case(position))).splitlines()[1] == line


def test_the_desk_reads_a_line_for_each_thing_that_was_recognised() -> None:
    slots = Slots(
        amounts=(said("700"),), dates=(FRIDAY,), terms=(SaidTerms("Net 60", 0, 0),)
    )

    lines = recognised_lines(DisputeAnswer(of_an_invoice(slots)), ENGLISH)

    assert list(lines) == snapshot(
        [
            "*Customer*  Globex Corporation · C10001",
            "*Document*  INV-01042",
            "*Amount said*  USD 700.00",
            "*Date said*  27 Nov 2026",
            "*Terms said*  Net 60",
        ]
    )
