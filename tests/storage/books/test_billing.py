"""Billing plans and invoices at portals: who sees which, in which order."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from domain.contracts.billing import AtPortal, Planned, Whose
from domain.contracts.contract import ContractStatus
from domain.people.person import Email
from tests.support.make import (
    DANA,
    DAY,
    OMAR,
    a_contract,
    a_customer,
    a_step,
    an_invoice,
    usd,
)

if TYPE_CHECKING:
    from tests.storage.books.conftest import Shelf

MOST = 10
EARLY, LATE = date(2026, 10, 1), date(2027, 1, 1)
BILLED = a_step(EARLY, description="Q4", invoice_number="INV-01042")
DUE = a_step(DAY)
COMING = a_step(LATE)
OTHERS = a_step(DAY, contract_number="CTR-3000", amount=usd("1.00"))
THINGS = (
    a_customer(),
    a_customer("C10002", name="Wayne Enterprises", owner=OMAR),
    a_contract(),
    a_contract("CTR-3000", customer_number="C10002"),
    *(COMING, OTHERS, DUE, BILLED),
)
GLOBEX, WAYNE = ("C10001", "Globex Corporation"), ("C10002", "Wayne Enterprises")


def planned(*steps: Planned) -> list[tuple[date, str]]:
    return [(each.step.bill_on, each.step.contract_number) for each in steps]


def test_steps_come_by_day_with_whose_they_are(shelf: Shelf) -> None:
    with shelf.holding(*THINGS) as books:
        assert list(books.billing.steps(Whose(), MOST)) == [
            Planned(BILLED, *GLOBEX),
            Planned(DUE, *GLOBEX),
            Planned(OTHERS, *WAYNE),
            Planned(COMING, *GLOBEX),
        ]


@pytest.mark.parametrize(
    ("whose", "contracts"),
    [
        pytest.param(Whose(contract="CTR-3000"), {"CTR-3000"}, id="contract"),
        pytest.param(Whose(customer="C10001"), {"CTR-2441"}, id="customer"),
        pytest.param(Whose(frozenset({DANA})), {"CTR-2441"}, id="owner"),
        pytest.param(Whose(frozenset()), set(), id="nobody"),
        pytest.param(
            Whose(frozenset({OMAR}), customer="C10001"), set(), id="not-theirs"
        ),
    ],
)
def test_steps_are_of_whom_one_asks_for(
    shelf: Shelf, whose: Whose, contracts: set[str]
) -> None:
    with shelf.holding(*THINGS) as books:
        found = books.billing.steps(whose, MOST)

    assert {each.step.contract_number for each in found} == contracts


def test_a_contracts_owner_sees_its_plan_though_the_account_is_anothers(
    shelf: Shelf,
) -> None:
    eva = Email("eva@example.com")

    with shelf.holding(a_customer(), a_contract(owner=eva), DUE) as books:
        assert planned(*books.billing.steps(Whose(frozenset({eva})), MOST)) == [
            (DAY, "CTR-2441")
        ]


@pytest.mark.parametrize("status", ContractStatus)
def test_what_is_not_agreed_is_not_billed(shelf: Shelf, status: ContractStatus) -> None:
    agreed = {ContractStatus.APPROVED, ContractStatus.ACTIVE, ContractStatus.ENDED}

    with shelf.holding(a_customer(), a_contract(status=status), DUE) as books:
        found = books.billing.steps(Whose(), MOST)

    assert bool(found) is (status in agreed)


def test_a_contract_of_unknown_status_is_billed(shelf: Shelf) -> None:
    with shelf.holding(a_customer(), a_contract(status=None), DUE) as books:
        assert books.billing.steps(Whose(), MOST)


@pytest.mark.parametrize(
    ("last", "days"),
    [
        (date(2026, 11, 19), []),
        (DAY, [DAY, DAY]),
        (LATE, [DAY, DAY, LATE]),
    ],
)
def test_what_is_to_be_billed_by_a_day_and_was_not(
    shelf: Shelf, last: date, days: list[date]
) -> None:
    with shelf.holding(*THINGS) as books:
        found = books.billing.unbilled(Whose(), last, MOST)

    assert [each.step.bill_on for each in found] == days


def test_two_steps_of_one_day_are_two(shelf: Shelf) -> None:
    with shelf.holding(a_customer(), a_contract(), DUE, DUE) as books:
        assert list(books.billing.steps(Whose(), MOST)) == [Planned(DUE, *GLOBEX)] * 2


def test_no_more_steps_than_are_asked_for(shelf: Shelf) -> None:
    with shelf.holding(*THINGS) as books:
        assert len(books.billing.steps(Whose(), 2)) == 2
        assert len(books.billing.unbilled(Whose(), LATE, 1)) == 1


@pytest.mark.parametrize(
    ("status", "stuck"),
    [
        ("to_upload", True),
        ("rejected", True),
        ("not_needed", False),
        ("uploaded", False),
        ("accepted", False),
        (None, False),
    ],
)
def test_an_invoice_is_stuck_where_the_customer_cannot_pay_it(
    shelf: Shelf, status: str | None, *, stuck: bool
) -> None:
    invoice = an_invoice(portal="Ariba", portal_status=status)

    with shelf.holding(a_customer(), invoice) as books:
        found = books.billing.stuck(Whose(), MOST)

    expected = AtPortal(
        "INV-01042",
        *GLOBEX,
        invoice.issue_date,
        usd("1200.00"),
        "Ariba",
        status or "",
    )
    assert list(found) == ([expected] if stuck else [])


def test_stuck_invoices_come_oldest_first_and_no_void_ones(shelf: Shelf) -> None:
    stuck = {"portal": "Ariba", "portal_status": "rejected"}
    invoices = (
        an_invoice("INV-3", **stuck),
        an_invoice("INV-2", **stuck),
        an_invoice("INV-1", issue_date=date(2026, 10, 5), **stuck),
        an_invoice("INV-0", void=True, **stuck),
    )

    with shelf.holding(a_customer(), *invoices) as books:
        found = books.billing.stuck(Whose(), MOST)
        first = books.billing.stuck(Whose(), 1)

    assert [each.invoice_number for each in found] == ["INV-2", "INV-3", "INV-1"]
    assert list(first) == list(found[:1])


@pytest.mark.parametrize(
    ("whose", "numbers"),
    [
        (Whose(contract="CTR-2441"), ["INV-1"]),
        (Whose(customer="C10002"), ["INV-2"]),
        (Whose(frozenset({DANA})), ["INV-1"]),
        (Whose(frozenset()), []),
    ],
)
def test_stuck_invoices_are_of_whom_one_asks_for(
    shelf: Shelf, whose: Whose, numbers: list[str]
) -> None:
    stuck = {"portal": "Ariba", "portal_status": "to_upload"}
    things = (
        *THINGS[:2],
        an_invoice("INV-1", contract_number="CTR-2441", **stuck),
        an_invoice("INV-2", customer_number="C10002", **stuck),
    )

    with shelf.holding(*things) as books:
        found = books.billing.stuck(whose, MOST)

    assert [each.invoice_number for each in found] == numbers
