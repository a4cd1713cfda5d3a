"""What the card of many customers says, and that its facts hold every figure of it."""

# ruff: noqa: E501 - a line that people read is one line here
from __future__ import annotations

import re
from datetime import date, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from inline_snapshot import snapshot

from domain.answers.asker import Asker
from domain.answers.facts import facts_of
from domain.answers.portfolio import portfolio_told
from domain.money import Money
from domain.people.access import NOTHING, Sight
from domain.questions.ask import AskAtLarge, Said
from domain.questions.slots.slots import SaidAmount, SaidDate, Slots
from domain.questions.topics import Topic
from tests.bot.rendering.shown import card, headline
from tests.support.make import (
    DANA,
    DAY,
    EVERYTHING,
    OMAR,
    a_customer,
    a_person,
    an_allocation,
    an_invoice,
    usd,
)
from tests.support.memory import MemoryBooks

if TYPE_CHECKING:
    from domain.answers.answer import Found
    from tests.support.joined import Thing

LONG_AGO = date(2026, 7, 1)
PAID = an_allocation(usd("500.00"), invoice_number="INV-1")
BOOK: tuple[Thing, ...] = (
    a_customer("C1", region="LATAM"),
    a_customer("C2", name="Stark Industries", region="LATAM"),
    a_customer("C3", name="Wayne Enterprises", owner=OMAR),
    an_invoice("INV-1", customer_number="C1", allocations=(PAID,)),
    an_invoice("INV-2", customer_number="C1", due_date=date(2026, 12, 1)),
    an_invoice("INV-3", customer_number="C2", issue_date=LONG_AGO, due_date=LONG_AGO,
               total=usd("80.00")),
    an_invoice("INV-4", customer_number="C3", due_date=date(2026, 11, 24),
               total=usd("9000.00")),
)  # fmt: skip
OTHERS: tuple[Thing, ...] = tuple(
    an_invoice(f"INV-{code}", customer_number="C1", total=Money.of(amount, code))
    for code, amount in (("JPY", "148000"), ("KWD", "12.500"), ("EUR", "3.00"))
)
MINE = Sight(
    all_receivables=False,
    all_payables=False,
    owners=frozenset({DANA}),
    requester=DANA,
)


def told(
    words: str, *things: Thing, sight: Sight = EVERYTHING, slots: Slots | None = None
) -> Found:
    books = MemoryBooks.holding(a_person(DANA, name="Dana Reyes"), *(things or BOOK))
    ask = AskAtLarge(Topic.PORTFOLIO, Said(words, slots or Slots()))
    return portfolio_told(books, ask, Asker(a_person(), sight), DAY).answer


def in_these_days(words: str, on: str, first: date, last: date) -> Found:
    start = words.index(on)
    said = SaidDate(first, last, start, start + len(on))
    return told(words, slots=Slots(dates=(said,)))


def over(words: str, amount: str) -> Found:
    start = words.index(amount)
    said = SaidAmount(Decimal(amount), None, start, start + len(amount))
    return told(words, slots=Slots(amounts=(said,)))


def test_my_overdue_accounts() -> None:
    assert card(told("my overdue accounts", sight=MINE)) == snapshot("""\
*The accounts you look after* · 2 accounts · as of 20 Nov 2026
Overdue: USD 780.00 from 2 customers, of 1,980.00 open.
1. Globex Corporation: USD 1,900.00 open, 700.00 overdue, the oldest by 17 days
2. Stark Industries: USD 80.00 open, 80.00 overdue, the oldest by 142 days
Days past due | USD
Not due | 1,200.00
1-30 | 700.00
>120 | 80.00
Open invoices | 1,980.00
Of it overdue | 780.00
Share overdue | 39%
Customers | 2
[ Ask a person ]
Ledger as of 20 Nov 2026, 18:00\
""")


def test_total_ageing_of_everything() -> None:
    assert card(told("total ageing")) == snapshot("""\
*All customer accounts* · 3 accounts · as of 20 Nov 2026
Open: USD 10,980.00 from 3 customers, 780.00 of it overdue.
1. Wayne Enterprises: USD 9,000.00 open, nothing overdue, the next due 24 Nov 2026
2. Globex Corporation: USD 1,900.00 open, 700.00 overdue, the oldest by 17 days
3. Stark Industries: USD 80.00 open, 80.00 overdue, the oldest by 142 days
Days past due | USD
Not due | 10,200.00
1-30 | 700.00
>120 | 80.00
Open invoices | 10,980.00
Of it overdue | 780.00
Share overdue | 7%
Customers | 3
[ Ask a person ]
Ledger as of 20 Nov 2026, 18:00\
""")


def test_top_debtors_of_a_region() -> None:
    assert card(told("top debtors in LATAM")) == snapshot("""\
*All customer accounts* · LATAM · 2 accounts · as of 20 Nov 2026
Owes most: Globex Corporation, USD 1,900.00.
1. Globex Corporation: USD 1,900.00 open, 700.00 overdue, the oldest by 17 days
2. Stark Industries: USD 80.00 open, 80.00 overdue, the oldest by 142 days
Days past due | USD
Not due | 1,200.00
1-30 | 700.00
>120 | 80.00
Open invoices | 1,980.00
Of it overdue | 780.00
Share overdue | 39%
Customers | 2
[ Ask a person ]
Ledger as of 20 Nov 2026, 18:00\
""")


def test_a_colleagues_accounts_over_ninety_days() -> None:
    assert card(told("Dana's accounts over 90 days")) == snapshot("""\
*Accounts of Dana Reyes* · 2 accounts · as of 20 Nov 2026
Overdue by more than 90 days: USD 80.00 from 1 customer, of 1,980.00 open.
1. Stark Industries: USD 80.00 open, 80.00 overdue, the oldest by 142 days
Days past due | USD
Not due | 1,200.00
1-30 | 700.00
>120 | 80.00
Open invoices | 1,980.00
Of it overdue | 780.00
Share overdue | 39%
Customers | 2
[ Ask a person ]
Ledger as of 20 Nov 2026, 18:00\
""")


def test_what_falls_due_this_week() -> None:
    week = (date(2026, 11, 16), date(2026, 11, 22))
    next_week = tuple(day + timedelta(days=7) for day in week)

    assert card(in_these_days("due next week", "next week", *next_week)) == snapshot("""\
*All customer accounts* · 3 accounts · as of 20 Nov 2026
Open and due from 23 Nov 2026 to 29 Nov 2026: USD 9,000.00 from 1 customer, of 10,980.00 open.
1. Wayne Enterprises: USD 9,000.00 open, nothing overdue, the next due 24 Nov 2026
Days past due | USD
Not due | 10,200.00
1-30 | 700.00
>120 | 80.00
Open invoices | 10,980.00
Of it overdue | 780.00
Share overdue | 7%
Customers | 3
[ Ask a person ]
Ledger as of 20 Nov 2026, 18:00\
""")
    assert headline(in_these_days("due this week", "this week", *week)) == snapshot(
        "Nothing that is open is due from 16 Nov 2026 to 22 Nov 2026."
    )


def test_days_of_sales_with_their_formulas() -> None:
    assert card(told("DSO")) == snapshot("""\
*All customer accounts* · 3 accounts · as of 20 Nov 2026
DSO: USD 49.9 days by count-back, 136.8 by the simple formula.
*DSO in USD*  Simple: 10,980.00 open x 143 days / 11,480.00 invoiced from 1 Jul 2026 to 20 Nov 2026 = 136.8
Count-back takes the invoices issued in each month off what is open, the newest month first, and counts the days of those months.
1. Wayne Enterprises: USD 9,000.00 open, nothing overdue, the next due 24 Nov 2026
2. Globex Corporation: USD 1,900.00 open, 700.00 overdue, the oldest by 17 days
3. Stark Industries: USD 80.00 open, 80.00 overdue, the oldest by 142 days
Days past due | USD
Not due | 10,200.00
1-30 | 700.00
>120 | 80.00
Open invoices | 10,980.00
Of it overdue | 780.00
Share overdue | 7%
Customers | 3
[ Ask a person ]
Ledger as of 20 Nov 2026, 18:00\
""")


def test_days_of_sales_that_cannot_be_worked_out() -> None:
    old = date(2020, 1, 1)

    assert card(
        told("DSO", a_customer(), an_invoice(issue_date=old, due_date=old))
    ) == snapshot("""\
*All customer accounts* · 1 account · as of 20 Nov 2026
DSO: not to be worked out in USD.
*DSO in USD*  No simple figure: nothing was invoiced from 21 Nov 2025 to 20 Nov 2026.
1. Globex Corporation: USD 1,200.00 open, 1,200.00 overdue, the oldest by 2,515 days
Days past due | USD
Not due | 0.00
>120 | 1,200.00
Open invoices | 1,200.00
Of it overdue | 1,200.00
Share overdue | 100%
Customers | 1
[ Ask a person ]
Ledger as of 20 Nov 2026, 18:00\
""")


def test_days_of_sales_that_do_not_cover_what_is_open() -> None:
    old = date(2020, 1, 1)
    things = (a_customer(), an_invoice("INV-1", issue_date=old), an_invoice("INV-2"))

    assert card(told("DSO", *things)) == snapshot("""\
*All customer accounts* · 1 account · as of 20 Nov 2026
DSO: USD more than 51 days by count-back, 96 by the simple formula.
*DSO in USD*  Simple: 2,400.00 open x 48 days / 1,200.00 invoiced from 4 Oct 2026 to 20 Nov 2026 = 96
Count-back takes the invoices issued in each month off what is open, the newest month first, and counts the days of those months.
Where it says more than, all the invoices in the books do not cover what is open.
1. Globex Corporation: USD 2,400.00 open, 2,400.00 overdue, the oldest by 17 days
Days past due | USD
Not due | 0.00
1-30 | 2,400.00
Open invoices | 2,400.00
Of it overdue | 2,400.00
Share overdue | 100%
Customers | 1
[ Ask a person ]
Ledger as of 20 Nov 2026, 18:00\
""")


def test_four_currencies_of_which_three_are_shown() -> None:
    assert card(told("overdue", *BOOK, *OTHERS)) == snapshot("""\
*All customer accounts* · 3 accounts · as of 20 Nov 2026
Overdue: USD 780.00 from 2 customers, of 10,980.00 open; EUR 3.00 from 1 customer, of 3.00 open; JPY 148,000 from 1 customer, of 148,000 open.
1. Globex Corporation: USD 1,900.00 open, 700.00 overdue, the oldest by 17 days
2. Stark Industries: USD 80.00 open, 80.00 overdue, the oldest by 142 days
1. Globex Corporation: EUR 3.00 open, 3.00 overdue, the oldest by 17 days
1. Globex Corporation: JPY 148,000 open, 148,000 overdue, the oldest by 17 days
1 more currency is not shown.
Days past due | USD | EUR | JPY
Not due | 10,200.00 | 0.00 | 0
1-30 | 700.00 | 3.00 | 148,000
>120 | 80.00 | 0.00 | 0
Open invoices | 10,980.00 | 3.00 | 148,000
Of it overdue | 780.00 | 3.00 | 148,000
Share overdue | 7% | 100% | 100%
Customers | 3 | 1 | 1
[ Ask a person ]
Ledger as of 20 Nov 2026, 18:00\
""")


def test_more_customers_than_are_named() -> None:
    many = [a_customer(f"C{at}", name=f"Customer {at}") for at in range(12)]
    owed = [
        an_invoice(f"INV-{at}", customer_number=f"C{at}", total=usd(f"{100 + at}.00"))
        for at in range(12)
    ]

    said = card(told("overdue", *many, *owed)).split("\n")

    assert said[2] == snapshot(
        "1. Customer 11: USD 111.00 open, 111.00 overdue, the oldest by 17 days"
    )
    assert said[11:13] == snapshot(
        [
            "10. Customer 2: USD 102.00 open, 102.00 overdue, the oldest by 17 days",
            "2 more customers with USD are not shown.",
        ]
    )


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        (told("overdue", a_customer()), snapshot("Nothing is overdue.")),
        (
            told("over 90 days", a_customer()),
            snapshot("Nothing is overdue by more than 90 days."),
        ),
        (
            told("over 1 day", a_customer()),
            snapshot("Nothing is overdue by more than 1 day."),
        ),
        (told("top debtors", a_customer()), snapshot("Nothing is open.")),
        (
            told("top overdue", *BOOK),
            snapshot("Most overdue: Globex Corporation, USD 700.00."),
        ),
        (told("total", a_customer()), snapshot("Nothing is open.")),
        (told("DSO", a_customer()), snapshot("Nothing is open.")),
        (
            told("what falls due", a_customer()),
            snapshot("Nothing that is open is due from 20 Nov 2026 to 26 Nov 2026."),
        ),
        (
            told("what is open over 1 day", *BOOK),
            snapshot(
                "Overdue by more than 1 day: USD 780.00 from 2 customers, of 10,980.00 open."
            ),
        ),
        (
            over("overdue by more than 600", "600"),
            snapshot("Overdue: USD 700.00 from 1 customer, of 10,980.00 open."),
        ),
        (
            over("at least 99999 overdue", "99999"),
            snapshot("No customer owes as much as that."),
        ),
        (
            told("overdue", sight=NOTHING),
            snapshot(
                "You look after no customer account, so I have no figures to show you. A person at the finance desk can help."
            ),
        ),
        (
            told("overdue in EMEA", sight=MINE),
            snapshot(
                "I find no account of EMEA among those you look after. Check the name, or ask a person."
            ),
        ),
        (
            told("omar@example.com", sight=MINE),
            snapshot(
                "I find no account of omar@example.com among those you look after. Check the name, or ask a person."
            ),
        ),
    ],
)
def test_the_line_that_a_notification_carries(answer: Found, said: str) -> None:
    assert headline(answer) == said


def test_a_minimum_is_said() -> None:
    assert card(over("overdue by more than 600", "600")).split("\n")[2] == snapshot(
        "Only customers with more than 600 are counted."
    )
    assert card(over("at least 600 overdue", "600")).split("\n")[2] == snapshot(
        "Only customers with at least 600 are counted."
    )


FIGURE = re.compile(r"\d[\d,]*(?:\.\d+)?")


@pytest.mark.parametrize(
    "answer",
    [
        told("my overdue accounts", sight=MINE),
        told("total ageing", *BOOK, *OTHERS),
        told("top debtors in LATAM"),
        told("accounts over 90 days"),
        told("DSO"),
        over("overdue by more than 600", "600"),
    ],
    ids=["overdue", "total", "top", "over-90", "dso", "minimum"],
)
def test_every_figure_that_is_said_is_a_fact(answer: Found) -> None:
    said = card(answer).replace("Ledger as of 20 Nov 2026, 18:00", "")
    known = figures_of(facts_of(answer))
    # Not figures of the ledger: ranks, and the ends of the ageing's buckets.
    said = re.sub(r"(?m)^(?:\d+\. |\d+-\d+ |>\s*120 |&gt;120 )", "", said)
    said = re.sub(r"\d{1,2} [A-Z][a-z]{2} \d{4}", "", said)

    assert {each.replace(",", "") for each in FIGURE.findall(said)} <= known


def figures_of(fact: object) -> set[str]:
    """Return every figure of the facts as a card writes it, shares in per cent."""
    if isinstance(fact, dict):
        share = fact.get("share_overdue")
        percent = {f"{Decimal(str(share)):.0%}"[:-1]} if share else set()
        return percent.union(*map(figures_of, fact.values()))
    if isinstance(fact, list):
        return set().union(*map(figures_of, fact))
    return {str(fact)} | set(FIGURE.findall(str(fact)))
