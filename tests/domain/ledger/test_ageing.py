"""How late open invoices are, in buckets: every boundary, and what is left out."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from domain.ledger.ageing import (
    STANDARD_BUCKETS,
    Basis,
    Buckets,
    Question,
    UnorderedBucketsError,
    age,
    aged,
)
from domain.money import Money
from tests.support.make import (
    DAY,
    JPY,
    USD,
    a_credit,
    a_credit_note,
    an_allocation,
    an_invoice,
    usd,
)
from tests.support.random_ledgers import evening_of

if TYPE_CHECKING:
    from datetime import date

    from domain.ledger.ageing import (
        Ageing,
    )


def days_ago(days: int) -> date:
    return DAY - timedelta(days=days)


@pytest.mark.parametrize(
    ("days_overdue", "label"),
    [
        pytest.param(-1, "current", id="due-tomorrow"),
        pytest.param(0, "current", id="due-today"),
        pytest.param(1, "1-30", id="1"),
        pytest.param(30, "1-30", id="30"),
        pytest.param(31, "31-60", id="31"),
        pytest.param(60, "31-60", id="60"),
        pytest.param(61, "61-90", id="61"),
        pytest.param(90, "61-90", id="90"),
        pytest.param(91, "91-120", id="91"),
        pytest.param(120, "91-120", id="120"),
        pytest.param(121, ">120", id="121"),
        pytest.param(3000, ">120", id="years"),
    ],
)
def test_an_invoice_is_in_the_bucket_of_its_days_overdue(
    days_overdue: int, label: str
) -> None:
    late = an_invoice(issue_date=days_ago(4000), due_date=days_ago(days_overdue))

    (ageing,) = age([late], Question(DAY))

    assert filled(ageing) == {label: usd("1200.00")}


def test_a_part_paid_invoice_is_in_one_bucket_with_what_is_left() -> None:
    late = an_invoice(
        total=usd("1000.00"),
        due_date=days_ago(40),
        allocations=(an_allocation(usd("400.00")), a_credit(usd("100.00"))),
    )

    (ageing,) = age([late], Question(DAY))

    assert filled(ageing) == {"31-60": usd("500.00")}


def test_an_unapplied_credit_note_is_never_netted_into_a_bucket() -> None:
    (ageing,) = age([an_invoice(), a_credit_note()], Question(DAY))

    assert ageing.total == usd("1200.00")
    assert age([a_credit_note()], Question(DAY)) == ()


def test_an_invoice_due_tomorrow_is_current_and_in_the_total() -> None:
    (ageing,) = age([an_invoice(due_date=DAY + timedelta(days=1))], Question(DAY))

    assert ageing.total == usd("1200.00")
    assert ageing.late == usd("0.00")


@pytest.mark.parametrize(
    ("basis", "label"),
    [(Basis.DUE_DATE, "1-30"), (Basis.ISSUE_DATE, "31-60")],
)
def test_lateness_is_counted_from_the_date_that_the_question_names(
    basis: Basis, label: str
) -> None:
    invoice = an_invoice(issue_date=days_ago(47), due_date=days_ago(17))

    (ageing,) = age([invoice], Question(DAY, basis))

    assert filled(ageing) == {label: usd("1200.00")}


def test_without_saying_so_lateness_is_counted_from_the_due_date() -> None:
    assert Question(DAY).basis is Basis.DUE_DATE
    assert Question(DAY).buckets == STANDARD_BUCKETS == Buckets((30, 60, 90, 120))


@pytest.mark.parametrize(
    "left_out",
    [
        pytest.param(an_invoice(issue_date=DAY + timedelta(days=1)), id="not-issued"),
        pytest.param(an_invoice(void=True), id="void"),
        pytest.param(
            an_invoice(allocations=(an_allocation(usd("1200.00")),)), id="paid"
        ),
    ],
)
def test_what_is_not_owed_on_the_day_is_left_out(left_out: object) -> None:
    assert age([left_out], Question(DAY)) == ()  # type: ignore[list-item]


def test_an_invoice_is_owed_from_the_day_it_is_issued() -> None:
    (ageing,) = age([an_invoice(issue_date=DAY)], Question(DAY))

    assert ageing.total == usd("1200.00")


def test_customers_and_currencies_are_never_added_up() -> None:
    invoices = [
        an_invoice("INV-1", customer_number="C2", total=usd("1.00")),
        an_invoice("INV-2", customer_number="C1", total=usd("2.00")),
        an_invoice("INV-3", customer_number="C1", total=Money(4, JPY)),
        an_invoice("INV-4", customer_number="C1", total=usd("8.00")),
    ]

    ageings = age(invoices, Question(DAY))

    assert [(a.customer_number, a.currency, str(a.total)) for a in ageings] == [
        ("C1", JPY, "4"),
        ("C1", USD, "10.00"),
        ("C2", USD, "1.00"),
    ]


def test_as_then_known_a_payment_recorded_later_is_still_open() -> None:
    recorded = evening_of(DAY)
    invoice = an_invoice(allocations=(an_allocation(recorded_at=recorded),))
    before = recorded - timedelta(seconds=1)

    (then,) = age([invoice], Question(days_ago(1), known_at=before))
    (now,) = age([invoice], Question(days_ago(1)))

    assert then.total == usd("1200.00")
    assert now.total == usd("700.00")


def test_buckets_are_named_by_their_days() -> None:
    assert Buckets((30, 60, 90, 120)).labels == (
        "current",
        "1-30",
        "31-60",
        "61-90",
        "91-120",
        ">120",
    )
    assert Buckets((1,)).labels == ("current", "1-1", ">1")


@pytest.mark.parametrize(
    "bounds",
    [
        pytest.param((), id="none"),
        pytest.param((0,), id="the-due-date-is-current"),
        pytest.param((-30,), id="below-zero"),
        pytest.param((30, 30), id="twice-the-same"),
        pytest.param((60, 30), id="falling"),
        pytest.param((30, 90, 60), id="falling-later"),
    ],
)
def test_refuses_buckets_that_do_not_rise(bounds: tuple[int, ...]) -> None:
    with pytest.raises(UnorderedBucketsError) as refused:
        Buckets(bounds)

    assert refused.value.args == (bounds,)


def test_a_bucket_that_nothing_is_in_holds_nothing() -> None:
    ageing = aged("C1", USD, {2: 500}, Buckets((30, 60)))

    assert ageing.amounts == (
        usd("0.00"),
        usd("0.00"),
        usd("5.00"),
        usd("0.00"),
    )
    assert ageing.late == usd("5.00")


def filled(ageing: Ageing) -> dict[str, Money]:
    """Return the buckets that something is in."""
    amounts = zip(STANDARD_BUCKETS.labels, ageing.amounts, strict=True)
    return {label: amount for label, amount in amounts if amount}
