"""What an invoice's or a credit note's card says, in each state it can be in."""

# ruff: noqa: E501 - a line that people read is one line here
from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from inline_snapshot import snapshot

from domain.answers.answer import InvoiceAnswer
from domain.ledger.habit import Habit
from domain.ledger.invoice import AllocationKind
from domain.money import Money
from tests.bot.rendering.shown import card, headline
from tests.support.make import (
    DAY,
    a_credit,
    a_credit_note,
    a_customer,
    an_allocation,
    an_invoice,
    usd,
)

if TYPE_CHECKING:
    from domain.ledger.invoice import Invoice

GLOBEX = a_customer(payment_terms="Net 30")


def asked(invoice: Invoice, day: date = DAY) -> InvoiceAnswer:
    return InvoiceAnswer(invoice, GLOBEX, day)


def test_an_overdue_invoice_that_was_paid_in_part() -> None:
    invoice = an_invoice(allocations=(an_allocation(),))

    assert card(asked(invoice)) == snapshot("""\
! *INV-01042* · Globex Corporation
INV-01042 is 17 days overdue, USD 700.00 of 1,200.00 still open.
*Customer*  Globex Corporation · C10001
*Due*  3 Nov 2026 (Net 30, issued 4 Oct 2026)
*So far*  USD 500.00 on 9 Nov 2026 (paid, RC-5512)
[ Ask a person ]
Ledger as of 20 Nov 2026, 18:00\
""")


@pytest.mark.parametrize(
    ("habit", "said"),
    [
        (
            Habit((17, 20, 24, 30, 33)),
            snapshot(
                "*Likely paid*  about 27 Nov 2026 (21 Nov 2026 to 5 Dec 2026), from 5 earlier invoices"
            ),
        ),
        (
            Habit((2, 9, 20, 23, 24, 33)),
            snapshot(
                "*Likely paid*  about 27 Nov 2026 (23 Nov 2026 to 6 Dec 2026), from the 4 of 6 earlier invoices that were not paid sooner"
            ),
        ),
        (
            Habit((2, 9, 10, 12)),
            snapshot(
                "*Likely paid*  no estimate, as fewer than 3 of 4 earlier invoices were paid this late"
            ),
        ),
    ],
)
def test_an_open_invoice_says_when_it_is_likely_paid(habit: Habit, said: str) -> None:
    answer = replace(asked(an_invoice()), habit=habit)

    assert card(answer).split("\n")[4] == said


@pytest.mark.parametrize(
    "invoice",
    [an_invoice(void=True), an_invoice(disputed=True)],
    ids=["void", "disputed"],
)
def test_what_nobody_will_pay_has_no_estimate(invoice: Invoice) -> None:
    answer = replace(asked(invoice), habit=Habit((20, 30, 40)))

    assert "Likely paid" not in card(answer)


def test_a_disputed_overdue_invoice() -> None:
    assert card(asked(an_invoice(disputed=True))) == snapshot("""\
⇄ *INV-01042* · Globex Corporation
INV-01042 is 17 days overdue, USD 1,200.00 of 1,200.00 still open.
*Customer*  Globex Corporation · C10001
*Due*  3 Nov 2026 (Net 30, issued 4 Oct 2026)
*Dispute*  ⇄ disputed by the customer
[ Ask a person ]
Ledger as of 20 Nov 2026, 18:00\
""")


def test_a_dispute_over_what_is_settled_marks_nothing_as_open() -> None:
    invoice = an_invoice(disputed=True, allocations=(an_allocation(usd("1200.00")),))

    assert card(asked(invoice)) == snapshot("""\
✓ *INV-01042* · Globex Corporation
INV-01042 is paid: USD 1,200.00, in full on 9 Nov 2026.
*Customer*  Globex Corporation · C10001
*Due*  3 Nov 2026 (Net 30, issued 4 Oct 2026)
*So far*  USD 1,200.00 on 9 Nov 2026 (paid, RC-5512)
*Dispute*  ⇄ disputed by the customer
[ Ask a person ]
Ledger as of 20 Nov 2026, 18:00\
""")


def test_an_invoice_that_is_not_due_yet() -> None:
    invoice = an_invoice(due_date=date(2026, 12, 1))

    assert card(asked(invoice)) == snapshot("""\
● *INV-01042* · Globex Corporation
INV-01042 is not due before 1 Dec 2026, USD 1,200.00 of 1,200.00 still open.
*Customer*  Globex Corporation · C10001
*Due*  1 Dec 2026 (Net 30, issued 4 Oct 2026)
[ Ask a person ]
Ledger as of 20 Nov 2026, 18:00\
""")


def test_a_paid_invoice() -> None:
    invoice = an_invoice(allocations=(an_allocation(usd("1200.00")),))

    assert card(asked(invoice)) == snapshot("""\
✓ *INV-01042* · Globex Corporation
INV-01042 is paid: USD 1,200.00, in full on 9 Nov 2026.
*Customer*  Globex Corporation · C10001
*Due*  3 Nov 2026 (Net 30, issued 4 Oct 2026)
*So far*  USD 1,200.00 on 9 Nov 2026 (paid, RC-5512)
[ Ask a person ]
Ledger as of 20 Nov 2026, 18:00\
""")


def test_an_invoice_settled_by_a_credit_note_alone_is_not_called_paid() -> None:
    invoice = an_invoice(allocations=(a_credit(usd("1200.00")),))

    assert card(asked(invoice)) == snapshot("""\
✓ *INV-01042* · Globex Corporation
INV-01042 is settled: USD 1,200.00, in full on 9 Nov 2026.
*Customer*  Globex Corporation · C10001
*Due*  3 Nov 2026 (Net 30, issued 4 Oct 2026)
*So far*  USD 1,200.00 on 9 Nov 2026 (credited, CN-00017)
[ Ask a person ]
Ledger as of 20 Nov 2026, 18:00\
""")


def test_every_way_in_which_a_part_was_settled_is_named() -> None:
    invoice = an_invoice(
        allocations=tuple(an_allocation(usd("10.00"), kind=k) for k in AllocationKind)
    )

    assert card(asked(invoice)) == snapshot("""\
! *INV-01042* · Globex Corporation
INV-01042 is 17 days overdue, USD 1,140.00 of 1,200.00 still open.
*Customer*  Globex Corporation · C10001
*Due*  3 Nov 2026 (Net 30, issued 4 Oct 2026)
*So far*  USD 10.00 on 9 Nov 2026 (discount, RC-5512)
*So far*  USD 10.00 on 9 Nov 2026 (tax withheld, RC-5512)
*So far*  USD 10.00 on 9 Nov 2026 (bank fee, RC-5512)
*So far*  USD 10.00 on 9 Nov 2026 (written off, RC-5512)
*So far*  USD 10.00 on 9 Nov 2026 (credited, RC-5512)
1 earlier entry is not shown.
[ Ask a person ]
Ledger as of 20 Nov 2026, 18:00\
""")


def test_a_void_invoice() -> None:
    assert card(asked(an_invoice(void=True))) == snapshot("""\
*INV-01042* · Globex Corporation
INV-01042 is void.
*Customer*  Globex Corporation · C10001
*Due*  3 Nov 2026 (Net 30, issued 4 Oct 2026)
[ Ask a person ]
Ledger as of 20 Nov 2026, 18:00\
""")


def test_an_invoice_that_the_customers_portal_refused() -> None:
    invoice = an_invoice(
        portal="Ariba",
        portal_status="rejected",
        document_url="https://erp.example.com/INV-01042.pdf",
    )

    assert card(asked(invoice)) == snapshot("""\
! *INV-01042* · Globex Corporation
INV-01042 is 17 days overdue, USD 1,200.00 of 1,200.00 still open.
*Customer*  Globex Corporation · C10001
*Due*  3 Nov 2026 (Net 30, issued 4 Oct 2026)
*Portal*  Ariba · rejected
[ Open the document ] [ Ask a person ]
Ledger as of 20 Nov 2026, 18:00\
""")


def test_a_credit_note_with_a_part_left() -> None:
    note = a_credit_note(allocations=(a_credit(usd("100.00")),))

    assert card(asked(note)) == snapshot("""\
● *CN-00017* · Globex Corporation
CN-00017 has USD 200.00 of 300.00 not applied yet.
*Customer*  Globex Corporation · C10001
*Issued*  4 Oct 2026
*Applied to*  USD 100.00 on 9 Nov 2026 (credited, INV-01042)
[ Ask a person ]
Ledger as of 20 Nov 2026, 18:00\
""")


def test_a_credit_note_that_is_used_up() -> None:
    note = a_credit_note(allocations=(a_credit(usd("300.00")),))

    assert card(asked(note)) == snapshot("""\
✓ *CN-00017* · Globex Corporation
CN-00017 is used up: all USD 300.00 was applied by 9 Nov 2026.
*Customer*  Globex Corporation · C10001
*Issued*  4 Oct 2026
*Applied to*  USD 300.00 on 9 Nov 2026 (credited, INV-01042)
[ Ask a person ]
Ledger as of 20 Nov 2026, 18:00\
""")


@pytest.mark.parametrize(
    ("days", "words"),
    [
        pytest.param(
            -1,
            snapshot(
                "INV-01042 is not due before 3 Nov 2026, USD 1,200.00 of 1,200.00 still open."
            ),
            id="the day before",
        ),
        pytest.param(
            0,
            snapshot("INV-01042 is due today, USD 1,200.00 of 1,200.00 still open."),
            id="on the due date",
        ),
        pytest.param(
            1,
            snapshot(
                "INV-01042 is 1 day overdue, USD 1,200.00 of 1,200.00 still open."
            ),
            id="a day late",
        ),
        pytest.param(
            2,
            snapshot(
                "INV-01042 is 2 days overdue, USD 1,200.00 of 1,200.00 still open."
            ),
            id="two days late",
        ),
        pytest.param(
            1500,
            snapshot(
                "INV-01042 is 1,500 days overdue, USD 1,200.00 of 1,200.00 still open."
            ),
            id="years late",
        ),
    ],
)
def test_lateness_is_counted_from_the_due_date(days: int, words: str) -> None:
    invoice = an_invoice()

    assert headline(asked(invoice, invoice.due_date + timedelta(days))) == words


@pytest.mark.parametrize(
    ("total", "words"),
    [
        pytest.param(
            Money.of("1480000", "JPY"),
            snapshot(
                "INV-01042 is 17 days overdue, JPY 1,480,000 of 1,480,000 still open."
            ),
            id="yen have no decimals",
        ),
        pytest.param(
            Money.of("1250.125", "KWD"),
            snapshot(
                "INV-01042 is 17 days overdue, KWD 1,250.125 of 1,250.125 still open."
            ),
            id="dinars have three",
        ),
        pytest.param(
            usd("0.01"),
            snapshot("INV-01042 is 17 days overdue, USD 0.01 of 0.01 still open."),
            id="a cent",
        ),
        pytest.param(
            Money.of("9999999999999999.99", "USD"),
            snapshot(
                "INV-01042 is 17 days overdue, USD 9,999,999,999,999,999.99 of 9,999,999,999,999,999.99 still open."
            ),
            id="the largest",
        ),
    ],
)
def test_amounts_have_the_decimals_of_their_currency(total: Money, words: str) -> None:
    assert headline(asked(an_invoice(total=total))) == words


def test_what_is_applied_later_than_the_day_asked_about_is_not_told() -> None:
    later = an_allocation(applied_on=DAY + timedelta(1))
    told = card(asked(an_invoice(allocations=(later,))))

    assert told == card(asked(an_invoice()))


def test_of_many_part_payments_the_last_are_shown_and_the_others_counted() -> None:
    parts = tuple(
        an_allocation(usd("1.00"), source=f"RC-{at}", applied_on=date(2026, 11, 1 + at))
        for at in range(7)
    )

    assert card(asked(an_invoice(allocations=parts))) == snapshot("""\
! *INV-01042* · Globex Corporation
INV-01042 is 17 days overdue, USD 1,193.00 of 1,200.00 still open.
*Customer*  Globex Corporation · C10001
*Due*  3 Nov 2026 (Net 30, issued 4 Oct 2026)
*So far*  USD 1.00 on 3 Nov 2026 (paid, RC-2)
*So far*  USD 1.00 on 4 Nov 2026 (paid, RC-3)
*So far*  USD 1.00 on 5 Nov 2026 (paid, RC-4)
*So far*  USD 1.00 on 6 Nov 2026 (paid, RC-5)
*So far*  USD 1.00 on 7 Nov 2026 (paid, RC-6)
2 earlier entries are not shown.
[ Ask a person ]
Ledger as of 20 Nov 2026, 18:00\
""")


def test_terms_that_the_books_do_not_state_are_left_out() -> None:
    answer = replace(asked(an_invoice()), customer=a_customer())

    assert "(issued 4 Oct 2026)" in card(answer)


@pytest.mark.parametrize(
    "url",
    [
        "http://erp.example.com/1.pdf",
        "javascript:alert(1)",
        "https://erp.example.com/a b",
        "https://" + "x" * 3000,
        "",
    ],
    ids=["not encrypted", "a script", "with a space", "too long", "empty"],
)
def test_only_a_proper_address_becomes_a_button(url: str) -> None:
    told = card(asked(an_invoice(document_url=url)))

    assert "Open the document" not in told
