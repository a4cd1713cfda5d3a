"""Whose accounts a question at large is about, and that nobody sees another's.

Dana sells to Globex and Stark, Omar to Wayne; Olga manages Dana; Ann of AR sees all,
Mia too, and sells herself; Rita is a stakeholder.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from domain.answers.asker import asker
from domain.answers.portfolio import portfolio_told
from domain.answers.portfolio_answer import PortfolioAnswer, Wish
from domain.money import Money
from domain.people.access import Account
from domain.people.person import Email, Role
from domain.questions.ask import AskAtLarge, Said
from domain.questions.slots.slots import Slots
from domain.questions.topics import Topic
from tests.support.make import (
    DANA,
    DAY,
    OMAR,
    RITA,
    a_customer,
    a_person,
    an_invoice,
    usd,
)
from tests.support.memory import MemoryBooks

if TYPE_CHECKING:
    from domain.answers.asker import Asker
    from domain.answers.told import Told

ANN, OLGA, MIA = (Email(f"{name}@example.com") for name in ("ann", "olga", "mia"))
LATAM, NORTH = "LATAM", "North America"
BOOKS = MemoryBooks.holding(
    a_person(DANA, name="Dana Reyes"),
    a_person(OMAR, name="Omar Núñez"),
    a_person(OLGA, name="Olga May"),
    a_person(MIA, Role.SALES, Role.APPROVER, name="林巧玉"),
    a_person(ANN, Role.AR, name="Ann Lee"),
    a_person(RITA, Role.STAKEHOLDER),
    a_customer("C1", name="Globex", region=LATAM),
    a_customer("C2", name="Stark", region=NORTH),
    a_customer("C3", name="Wayne", region=NORTH, owner=OMAR),
    a_customer("C4", name="Umbrella", region="APAC", owner=MIA),
    a_customer("C5", name="Nobody's", region=None, owner=None),
    an_invoice("INV-1", customer_number="C1", total=usd("1.00")),
    an_invoice("INV-2", customer_number="C2", total=usd("20.00")),
    an_invoice("INV-3", customer_number="C3", total=usd("300.00")),
    an_invoice("INV-4", customer_number="C4", total=Money.of("4000", "JPY")),
    an_invoice("INV-5", customer_number="C5", total=usd("5000.00")),
    an_invoice("INV-6", customer_number="C1", total=usd("60000.00"),
               due_date=date(2026, 12, 1)),
    managers={DANA: OLGA},
)  # fmt: skip


def who(email: Email) -> Asker:
    person = BOOKS.people.by_email(email)
    assert person is not None
    return asker(BOOKS, person)


def told(words: str, email: Email, *currencies: str) -> Told:
    ask = AskAtLarge(Topic.PORTFOLIO, Said(words, Slots(currencies=currencies)))
    return portfolio_told(BOOKS, ask, who(email), DAY)


def answer(words: str, email: Email, *currencies: str) -> PortfolioAnswer:
    found = told(words, email, *currencies).answer
    assert isinstance(found, PortfolioAnswer)
    return found


def customers(words: str, email: Email) -> str:
    """Return the numbers of the customers that are named, and of accounts counted."""
    found = answer(words, email)
    named = {each.number for position in found.positions for each in position.top}
    return f"{found.accounts}: {' '.join(sorted(named))}".strip()


@pytest.mark.parametrize(
    ("email", "seen"),
    [
        (DANA, "2: C1 C2"),
        (OMAR, "1: C3"),
        (OLGA, "2: C1 C2"),
        (ANN, "5: C1 C2 C3 C4 C5"),
        (MIA, "5: C1 C2 C3 C4 C5"),
        (RITA, "0:"),
    ],
)
def test_everybody_is_told_what_they_may_see(email: Email, seen: str) -> None:
    assert customers("overdue accounts", email) == seen


@pytest.mark.parametrize(
    ("words", "email", "seen"),
    [
        ("my overdue accounts", MIA, "1: C4"),
        ("mis cuentas vencidas", MIA, "1: C4"),
        ("minhas contas em atraso", MIA, "1: C4"),
        ("我的逾期客户", MIA, "1: C4"),
        ("my overdue accounts", ANN, "5: C1 C2 C3 C4 C5"),
        ("my overdue accounts", OLGA, "2: C1 C2"),
    ],
)
def test_who_sees_all_and_sells_has_accounts_of_their_own(
    words: str, email: Email, seen: str
) -> None:
    assert customers(words, email) == seen


@pytest.mark.parametrize(
    ("words", "seen"),
    [
        ("overdue of Dana", "2: C1 C2"),
        ("Dana's overdue accounts", "2: C1 C2"),
        ("Dana\u2019s overdue accounts", "2: C1 C2"),
        ("overdue accounts of dana reyes", "2: C1 C2"),
        ("dana@example.com overdue", "2: C1 C2"),
        ("cuentas vencidas de Omar Nunez", "1: C3"),
        ("contas em atraso do Omar", "1: C3"),
        ("林巧玉的逾期客户", "1: C4"),
        ("Dana's and Omar's overdue accounts", "3: C1 C2 C3"),
        ("what may be overdue in May", "5: C1 C2 C3 C4 C5"),
        ("nobody@example.com overdue", "0:"),
    ],
)
def test_a_colleagues_accounts_are_found_by_name_or_address(
    words: str, seen: str
) -> None:
    assert customers(words, ANN) == seen


@pytest.mark.parametrize(
    ("words", "email", "seen"),
    [
        ("Dana's overdue accounts", OLGA, "2: C1 C2"),
        ("Omar's overdue accounts", OLGA, "2: C1 C2"),
        ("Omar's overdue accounts", DANA, "2: C1 C2"),
        ("omar@example.com overdue", DANA, "0:"),
        ("absent@example.com overdue", DANA, "0:"),
    ],
)
def test_only_the_accounts_of_ones_own_reports_are_shown(
    words: str, email: Email, seen: str
) -> None:
    assert customers(words, email) == seen


def test_a_colleague_of_others_reads_like_one_who_is_not_there() -> None:
    theirs = answer("omar@example.com overdue", DANA)
    nobodys = answer("oscar@example.com overdue", DANA)

    assert theirs.whose.absent == "omar@example.com"
    assert nobodys.whose.absent == "oscar@example.com"
    assert (theirs.accounts, theirs.positions) == (nobodys.accounts, nobodys.positions)


@pytest.mark.parametrize(
    ("words", "email", "seen"),
    [
        ("overdue in LATAM", ANN, "1: C1"),
        ("overdue in latam", ANN, "1: C1"),
        ("latin america overdue", ANN, "1: C1"),
        ("vencidas de América Latina", ANN, "1: C1"),
        ("拉美逾期客户", ANN, "1: C1"),
        ("overdue in North America", ANN, "2: C2 C3"),
        ("Norteamérica, vencidas", ANN, "2: C2 C3"),
        ("em atraso na América do Norte", ANN, "2: C2 C3"),
        ("北美逾期", ANN, "2: C2 C3"),
        ("Asia-Pacific overdue", ANN, "1: C4"),
        ("LATAM and North America overdue", ANN, "3: C1 C2 C3"),
        ("overdue in North America", DANA, "1: C2"),
        ("Dana's overdue in LATAM", ANN, "1: C1"),
        ("overdue in APAC", DANA, "0:"),
        ("overdue in EMEA", DANA, "0:"),
        ("overdue in platamore", DANA, "2: C1 C2"),
    ],
)
def test_a_region_is_found_in_four_languages(
    words: str, email: Email, seen: str
) -> None:
    assert customers(words, email) == seen


def test_a_region_of_others_reads_like_one_that_is_not_there() -> None:
    theirs, nowhere = (answer(f"overdue in {r}", DANA) for r in ("APAC", "EMEA"))

    assert (theirs.whose.absent, nowhere.whose.absent) == ("APAC", "EMEA")
    assert theirs.positions == nowhere.positions == ()


@pytest.mark.parametrize(
    ("words", "email", "owners"),
    [
        pytest.param("overdue", DANA, [{DANA}], id="ones-own"),
        pytest.param("overdue", OLGA, [{DANA}, {OLGA}], id="each-report-by-itself"),
        pytest.param("Dana's overdue", ANN, [{DANA}], id="a-colleagues"),
        pytest.param("overdue", ANN, [set()], id="the-whole-ledger"),
        pytest.param("overdue in LATAM", ANN, [set()], id="a-region-of-everybodys"),
    ],
)
def test_it_is_open_to_those_only_who_may_see_all_of_it(
    words: str, email: Email, owners: list[set[Email]]
) -> None:
    subjects = tuple(Account(frozenset(each)) for each in owners)

    assert told(words, email).subjects == subjects
    assert who(email).sight.covers_all(subjects)


def test_currencies_stay_apart_the_one_with_most_customers_first() -> None:
    found = answer("overdue", ANN).positions

    assert [(each.currency, each.asked) for each in found] == [
        ("USD", usd("5321.00")),
        ("JPY", Money.of("4000", "JPY")),
    ]


def test_only_the_currencies_named_are_told() -> None:
    (yen,) = answer("overdue in JPY", ANN, "JPY").positions

    assert yen.currency == "JPY"
    assert answer("overdue in EUR", ANN, "EUR").positions == ()


def test_days_of_sales_are_worked_out_only_when_asked_for() -> None:
    assert answer("overdue", DANA).dso == ()

    asked = answer("DSO", DANA)

    assert asked.asked.wish is Wish.DSO
    assert [each.owed for each in asked.dso] == [usd("60021.00")]
    assert [each.sales for each in asked.dso] == [usd("60021.00")]
