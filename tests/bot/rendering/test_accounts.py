"""What the cards of a customer's account and credit say."""

# ruff: noqa: E501 - a line that people read is one line here
from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
from inline_snapshot import snapshot

from domain.answers.accounts import account_told, credit_told
from domain.ledger.customer import AccountStatus
from domain.money import Money
from tests.bot.rendering.shown import card, headline
from tests.support.make import (
    DAY,
    a_credit_note,
    a_customer,
    a_rate,
    a_receipt,
    an_invoice,
    usd,
)
from tests.support.memory import MemoryBooks

if TYPE_CHECKING:
    from tests.support.joined import Thing

LATER = date(2026, 12, 1)


def owed(*things: Thing, **changes: Any) -> str:  # noqa: ANN401 - fields of Customer
    customer = replace(a_customer(), **changes)
    books = MemoryBooks.holding(customer, *things)
    return card(account_told(books, customer, DAY).answer)


def room(*things: Thing, **changes: Any) -> str:  # noqa: ANN401 - fields of Customer
    customer = replace(a_customer(), **changes)
    books = MemoryBooks.holding(customer, *things)
    return card(credit_told(books, customer, DAY).answer)


def test_a_customer_who_owes_nothing_and_never_did() -> None:
    assert owed() == snapshot("""\
*Globex Corporation* · C10001
Globex Corporation owes nothing.
[ Ask a person ]
Ledger as of 20 Nov 2026, 18:00\
""")


def test_a_customer_who_owes_in_one_currency() -> None:
    current = an_invoice("INV-01050", due_date=LATER)

    assert owed(an_invoice(), current, a_receipt()) == snapshot("""\
*Globex Corporation* · C10001
Globex Corporation owes USD 2,400.00, 1,200.00 of it overdue.
*Overdue*  INV-01042: USD 1,200.00, 17 days
*Last payment*  USD 500.00 on 9 Nov 2026
Days past due | USD
Not due | 1,200.00
1-30 | 1,200.00
Open invoices | 2,400.00
Cash not applied | -500.00
Net | 1,900.00
[ Open invoices ] [ Ask a person ]
Ledger as of 20 Nov 2026, 18:00\
""")


def test_a_customer_who_owes_in_three_currencies() -> None:
    yen = an_invoice("INV-01074", total=Money.of("1480000", "JPY"), due_date=LATER)
    dinars = an_invoice("INV-01070", total=Money.of("1250.125", "KWD"))

    assert owed(an_invoice(), yen, dinars) == snapshot("""\
*Globex Corporation* · C10001
Globex Corporation owes JPY 1,480,000, nothing overdue; KWD 1,250.125, all overdue; USD 1,200.00, all overdue.
*Overdue*  INV-01042: USD 1,200.00, 17 days
*Overdue*  INV-01070: KWD 1,250.125, 17 days
Days past due | JPY | KWD | USD
Not due | 1,480,000 | 0.000 | 0.00
1-30 | 0 | 1,250.125 | 1,200.00
Open invoices | 1,480,000 | 1,250.125 | 1,200.00
Net | 1,480,000 | 1,250.125 | 1,200.00
[ Open invoices ] [ Ask a person ]
Ledger as of 20 Nov 2026, 18:00\
""")


def test_a_customer_whose_credit_is_more_than_the_debt() -> None:
    note = a_credit_note(total=usd("2000.00"))

    assert owed(an_invoice(), note, a_receipt()) == snapshot("""\
*Globex Corporation* · C10001
Globex Corporation owes USD 1,200.00, all overdue.
*Overdue*  INV-01042: USD 1,200.00, 17 days
*Last payment*  USD 500.00 on 9 Nov 2026
Days past due | USD
Not due | 0.00
1-30 | 1,200.00
Open invoices | 1,200.00
Open credit notes | -2,000.00
Cash not applied | -500.00
Net | -1,300.00
[ Open invoices ] [ Ask a person ]
Ledger as of 20 Nov 2026, 18:00\
""")


def test_a_customer_with_credit_only_owes_nothing() -> None:
    assert owed(a_credit_note()) == snapshot("""\
*Globex Corporation* · C10001
Globex Corporation owes nothing.
Days past due | USD
Not due | 0.00
Open invoices | 0.00
Open credit notes | -300.00
Net | -300.00
[ Ask a person ]
Ledger as of 20 Nov 2026, 18:00\
""")


def test_of_many_late_invoices_the_latest_three_are_named() -> None:
    late = [
        an_invoice(f"INV-{at:05}", due_date=date(2026, 11, 1 + at)) for at in range(5)
    ]

    assert owed(*late) == snapshot("""\
*Globex Corporation* · C10001
Globex Corporation owes USD 6,000.00, all overdue.
*Overdue*  INV-00000: USD 1,200.00, 19 days
*Overdue*  INV-00001: USD 1,200.00, 18 days
*Overdue*  INV-00002: USD 1,200.00, 17 days
Days past due | USD
Not due | 0.00
1-30 | 6,000.00
Open invoices | 6,000.00
Net | 6,000.00
[ Open invoices ] [ Ask a person ]
Ledger as of 20 Nov 2026, 18:00\
""")


@pytest.mark.parametrize(
    ("status", "line"),
    [
        (AccountStatus.ON_HOLD, snapshot("*Account*  ⏸ on hold")),
        (AccountStatus.BLOCKED, snapshot("*Account*  ! blocked")),
    ],
)
def test_an_account_that_is_stopped_says_so(status: AccountStatus, line: str) -> None:
    assert owed(status=status).splitlines()[2] == line


def test_credit_with_room_left() -> None:
    assert room(an_invoice(), credit_limit=usd("2000.00")) == snapshot("""\
*Globex Corporation* · C10001
Globex Corporation has USD 800.00 of credit left, of a limit of 2,000.00.
*Limit*  USD 2,000.00
*Used*  USD 1,200.00
*Room*  USD 800.00
*Net owed*  USD 1,200.00 (1,200.00 open, 0.00 credit notes, 0.00 not applied)
[ Ask a person ]
Ledger as of 20 Nov 2026, 18:00\
""")


def test_credit_over_the_limit() -> None:
    assert room(an_invoice(), credit_limit=usd("1000.00")) == snapshot("""\
*Globex Corporation* · C10001
Globex Corporation is USD 200.00 over its credit limit of 1,000.00.
*Limit*  USD 1,000.00
*Used*  USD 1,200.00
*Room*  USD -200.00
*Net owed*  USD 1,200.00 (1,200.00 open, 0.00 credit notes, 0.00 not applied)
[ Ask a person ]
Ledger as of 20 Nov 2026, 18:00\
""")


def test_credit_used_to_the_cent() -> None:
    told = room(an_invoice(), credit_limit=usd("1200.00"))

    assert told.splitlines()[1] == snapshot(
        "Globex Corporation has USD 0.00 of credit left, of a limit of 1,200.00."
    )


def test_credit_in_two_currencies_names_the_rate_and_its_day() -> None:
    euros = an_invoice("INV-01050", total=Money.of("100.00", "EUR"))
    rate = a_rate("EUR", "USD", "1.10", date(2026, 11, 19))

    assert room(an_invoice(), euros, rate, credit_limit=usd("2000.00")) == snapshot("""\
*Globex Corporation* · C10001
Globex Corporation has USD 690.00 of credit left, of a limit of 2,000.00.
*Limit*  USD 2,000.00
*Used*  USD 1,310.00, at 1.1 USD for 1 EUR of 19 Nov 2026
*Room*  USD 690.00
*Net owed*  EUR 100.00 (100.00 open, 0.00 credit notes, 0.00 not applied)
*Net owed*  USD 1,200.00 (1,200.00 open, 0.00 credit notes, 0.00 not applied)
[ Ask a person ]
Ledger as of 20 Nov 2026, 18:00\
""")


def test_credit_that_cannot_be_told_without_a_rate() -> None:
    euros = an_invoice(total=Money.of("100.00", "EUR"))

    assert room(euros, credit_limit=usd("2000.00")) == snapshot("""\
*Globex Corporation* · C10001
The credit room of Globex Corporation cannot be told: no EUR to USD rate.
*Limit*  USD 2,000.00
*Net owed*  EUR 100.00 (100.00 open, 0.00 credit notes, 0.00 not applied)
[ Ask a person ]
Ledger as of 20 Nov 2026, 18:00\
""")


def test_a_customer_without_a_credit_limit() -> None:
    assert room(an_invoice()) == snapshot("""\
*Globex Corporation* · C10001
No credit limit is set for Globex Corporation.
*Net owed*  USD 1,200.00 (1,200.00 open, 0.00 credit notes, 0.00 not applied)
[ Ask a person ]
Ledger as of 20 Nov 2026, 18:00\
""")


def test_a_customer_on_hold_gets_no_more_credit_whatever_room_there_is() -> None:
    told = room(credit_limit=usd("2000.00"), status=AccountStatus.ON_HOLD)

    assert told == snapshot("""\
*Globex Corporation* · C10001
Globex Corporation is on hold: nothing more on credit until that is lifted.
*Limit*  USD 2,000.00
*Used*  USD 0.00
*Room*  USD 2,000.00
*Account*  ⏸ on hold
[ Ask a person ]
Ledger as of 20 Nov 2026, 18:00\
""")


def test_a_customer_on_hold_without_a_limit_is_on_hold_all_the_same() -> None:
    assert room(status=AccountStatus.ON_HOLD).splitlines()[1] == snapshot(
        "Globex Corporation is on hold: nothing more on credit until that is lifted."
    )


def test_the_headline_carries_the_figures_by_itself() -> None:
    customer = a_customer()
    books = MemoryBooks.holding(customer, an_invoice())

    assert headline(account_told(books, customer, DAY).answer) == snapshot(
        "Globex Corporation owes USD 1,200.00, all overdue."
    )
