"""What the cards of receipts, and of a customer's payments, say."""

# ruff: noqa: E501 - a line that people read is one line here
from __future__ import annotations

from datetime import date

import pytest
from inline_snapshot import snapshot

from domain.answers.answer import PaymentsAnswer, ReceiptAnswer
from domain.ledger.habit import Habit
from domain.money import Money
from tests.bot.rendering.shown import card
from tests.support.make import (
    DAY,
    EUR,
    USD,
    a_customer,
    a_receipt,
    an_allocation,
    an_invoice,
    usd,
)


def test_a_receipt_that_is_fully_applied() -> None:
    receipt = a_receipt(allocations=(an_allocation(),))

    assert card(ReceiptAnswer(receipt, a_customer(), DAY)) == snapshot("""\
✓ *RC-5512*
RC-5512: USD 500.00 arrived on 9 Nov 2026 and is fully applied.
*Customer*  Globex Corporation · C10001
*Applied to*  INV-01042: USD 500.00 on 9 Nov 2026
[ Ask a person ]
Ledger as of 20 Nov 2026, 18:00\
""")


def test_a_receipt_with_a_part_not_applied() -> None:
    receipt = a_receipt(
        amount=usd("620.00"),
        payer="GLOBEX CORP",
        remittance="INV 1042 / part",
        allocations=(an_allocation(),),
    )

    assert card(ReceiptAnswer(receipt, a_customer(), DAY)) == snapshot("""\
● *RC-5512*
RC-5512: USD 620.00 arrived on 9 Nov 2026, USD 120.00 of it not applied yet.
*Customer*  Globex Corporation · C10001
*Paid by*  GLOBEX CORP
*Remittance*  INV 1042 / part
*Applied to*  INV-01042: USD 500.00 on 9 Nov 2026
[ Ask a person ]
Ledger as of 20 Nov 2026, 18:00\
""")


def test_a_receipt_dated_ahead_has_not_arrived() -> None:
    receipt = a_receipt(received_on=date(2026, 12, 1))

    assert card(ReceiptAnswer(receipt, a_customer(), DAY)) == snapshot("""\
● *RC-5512*
RC-5512: USD 500.00 is dated 1 Dec 2026 and has not arrived yet.
*Customer*  Globex Corporation · C10001
[ Ask a person ]
Ledger as of 20 Nov 2026, 18:00\
""")


def test_a_receipt_of_an_unidentified_payer() -> None:
    receipt = a_receipt(customer_number=None, payer="UNKNOWN GMBH")

    assert card(ReceiptAnswer(receipt, None, DAY)) == snapshot("""\
● *RC-5512*
RC-5512: USD 500.00 arrived on 9 Nov 2026, USD 500.00 of it not applied yet.
*Customer*  not identified yet
*Paid by*  UNKNOWN GMBH
[ Ask a person ]
Ledger as of 20 Nov 2026, 18:00\
""")


def test_a_receipt_that_paid_many_invoices() -> None:
    parts = tuple(
        an_allocation(usd("1.00"), invoice_number=f"INV-{at}") for at in range(500)
    )
    receipt = a_receipt(allocations=parts)

    assert card(ReceiptAnswer(receipt, a_customer(), DAY)) == snapshot("""\
✓ *RC-5512*
RC-5512: USD 500.00 arrived on 9 Nov 2026 and is fully applied.
*Customer*  Globex Corporation · C10001
*Applied to*  INV-0: USD 1.00 on 9 Nov 2026
*Applied to*  INV-1: USD 1.00 on 9 Nov 2026
*Applied to*  INV-2: USD 1.00 on 9 Nov 2026
*Applied to*  INV-3: USD 1.00 on 9 Nov 2026
*Applied to*  INV-4: USD 1.00 on 9 Nov 2026
495 more applications are not shown.
[ Ask a person ]
Ledger as of 20 Nov 2026, 18:00\
""")


def test_a_customer_whose_last_money_is_all_applied() -> None:
    receipt = a_receipt(allocations=(an_allocation(),))
    answer = PaymentsAnswer(a_customer(), DAY, (receipt,), {})

    assert card(answer) == snapshot("""\
*Globex Corporation* · C10001
Last money from Globex Corporation: USD 500.00 on 9 Nov 2026. All of it is applied.
Receipt | Received | Amount | Not applied
RC-5512 | 9 Nov 2026 | USD 500.00 | 0.00
[ Ask a person ]
Ledger as of 20 Nov 2026, 18:00\
""")


def test_a_customer_with_cash_not_applied_in_two_currencies() -> None:
    newest = a_receipt(
        "RC-5700", amount=Money.of("80.00", "EUR"), received_on=date(2026, 11, 18)
    )
    left = {EUR: Money.of("80.00", "EUR"), USD: usd("500.00")}
    answer = PaymentsAnswer(a_customer(), DAY, (newest, a_receipt()), left)

    assert card(answer) == snapshot("""\
*Globex Corporation* · C10001
Last money from Globex Corporation: EUR 80.00 on 18 Nov 2026. Not applied yet: EUR 80.00 and USD 500.00.
Receipt | Received | Amount | Not applied
RC-5700 | 18 Nov 2026 | EUR 80.00 | 80.00
RC-5512 | 9 Nov 2026 | USD 500.00 | 500.00
[ Ask a person ]
Ledger as of 20 Nov 2026, 18:00\
""")


def test_a_customer_whose_habit_says_when_the_next_money_comes() -> None:
    answer = PaymentsAnswer(
        a_customer(),
        DAY,
        (a_receipt(allocations=(an_allocation(),)),),
        {},
        habit=Habit((2, 9, 20, 23, 24, 33)),
        oldest_open=(
            an_invoice("INV-00900", due_date=date(2026, 9, 1)),
            an_invoice("INV-01040", disputed=True),
            an_invoice("INV-01042"),
            an_invoice("INV-01050", due_date=date(2026, 12, 1)),
        ),
    )

    assert card(answer) == snapshot("""\
*Globex Corporation* · C10001
Last money from Globex Corporation: USD 500.00 on 9 Nov 2026. All of it is applied.
*Habit*  Pays about 22 days after due (median of 6, mostly 9 to 24)
*Likely paid*  INV-00900, USD 1,200.00 open: no estimate, as fewer than 3 of 6 earlier invoices were paid this late
*Likely paid*  INV-01040, USD 1,200.00 open: no estimate, as it is disputed
*Likely paid*  INV-01042, USD 1,200.00 open: about 27 Nov 2026 (23 Nov 2026 to 6 Dec 2026), from the 4 of 6 earlier invoices that were not paid sooner
*Likely paid*  INV-01050, USD 1,200.00 open: about 23 Dec 2026 (10 Dec 2026 to 25 Dec 2026), from 6 earlier invoices
Receipt | Received | Amount | Not applied
RC-5512 | 9 Nov 2026 | USD 500.00 | 0.00
[ Ask a person ]
Ledger as of 20 Nov 2026, 18:00\
""")


@pytest.mark.parametrize(
    ("days_late", "said"),
    [
        (
            (-3, -2, -1),
            snapshot(
                "*Habit*  Pays about 2 days before due (median of 3, mostly -3 to -1 after due)"
            ),
        ),
        (
            (-3, -1, 4),
            snapshot(
                "*Habit*  Pays about 1 day before due (median of 3, mostly -3 to 4 after due)"
            ),
        ),
        (
            (-3, 0, 4),
            snapshot(
                "*Habit*  Pays about on the due date (median of 3, mostly -3 to 4 days after it)"
            ),
        ),
        (
            (0, 1, 4),
            snapshot(
                "*Habit*  Pays about 1 day after due (median of 3, mostly 0 to 4)"
            ),
        ),
    ],
)
def test_a_habit_in_words(days_late: tuple[int, ...], said: str) -> None:
    answer = PaymentsAnswer(a_customer(), DAY, (), {}, habit=Habit(days_late))

    assert card(answer).split("\n")[2] == said


def test_a_customer_of_whom_too_little_is_known_to_say_when_they_pay() -> None:
    answer = PaymentsAnswer(a_customer(), DAY, (), {}, oldest_open=(an_invoice(),))

    assert card(answer) == snapshot("""\
*Globex Corporation* · C10001
No money from Globex Corporation is in the books.
I do not estimate when they will pay: fewer than 3 of their invoices have been paid in full.
[ Ask a person ]
Ledger as of 20 Nov 2026, 18:00\
""")


def test_a_customer_who_never_paid() -> None:
    assert card(PaymentsAnswer(a_customer(), DAY, (), {})) == snapshot("""\
*Globex Corporation* · C10001
No money from Globex Corporation is in the books.
[ Ask a person ]
Ledger as of 20 Nov 2026, 18:00\
""")
