"""What is still to be paid on a vendor's bill, and when it was paid."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from domain.money import Money
from domain.payables.bill import BillStatus
from domain.payables.payment import PaymentStatus
from tests.support.make import DAY, a_bill, a_vendor_payment, usd

DUE = date(2026, 11, 10)
PAID = date(2026, 11, 12)


def test_an_unpaid_bill_is_open_with_all_of_its_total() -> None:
    bill = a_bill()

    assert bill.open_amount(DAY) == usd("900.00")
    assert bill.paid(DAY) == usd("0.00")
    assert bill.status(DAY) is BillStatus.OPEN
    assert bill.paid_on(DAY) is None


def test_a_payment_counts_from_the_day_it_left() -> None:
    bill = a_bill(payments=(a_vendor_payment(paid_on=PAID),))

    assert bill.open_amount(PAID - timedelta(days=1)) == usd("900.00")
    assert bill.paid_on(PAID - timedelta(days=1)) is None
    assert bill.open_amount(PAID) == usd("0.00")
    assert bill.status(PAID) is BillStatus.PAID
    assert bill.paid_on(PAID) == PAID


def test_a_bill_paid_in_parts_was_paid_with_the_last_of_them() -> None:
    first = a_vendor_payment("VP-1", amount=usd("300.00"), paid_on=DUE)
    rest = a_vendor_payment("VP-2", amount=usd("600.00"), paid_on=PAID)
    bill = a_bill(payments=(rest, first))

    assert bill.open_amount(DUE) == usd("600.00")
    assert bill.status(DUE) is BillStatus.OPEN
    assert bill.paid_on(DAY) == PAID


@pytest.mark.parametrize(
    ("status", "left"),
    [
        pytest.param(None, "0.00", id="nothing-known-of-it"),
        pytest.param(PaymentStatus.SENT, "0.00", id="sent"),
        pytest.param(PaymentStatus.SETTLED, "0.00", id="settled"),
        pytest.param(PaymentStatus.REJECTED, "900.00", id="rejected"),
        pytest.param(PaymentStatus.RETURNED, "900.00", id="returned"),
    ],
)
def test_a_payment_that_came_back_paid_nothing(
    status: PaymentStatus | None, left: str
) -> None:
    bill = a_bill(payments=(a_vendor_payment(status=status),))

    assert bill.open_amount(DAY) == usd(left)


def test_a_payment_that_came_back_does_not_date_the_one_that_settled() -> None:
    settled = a_vendor_payment("VP-1", paid_on=PAID)
    returned = a_vendor_payment("VP-2", paid_on=DAY, status=PaymentStatus.RETURNED)

    assert a_bill(payments=(returned, settled)).paid_on(DAY) == PAID


def test_a_payment_in_another_currency_settles_nothing_yet() -> None:
    pesos = a_vendor_payment(amount=Money.of("900.00", "MXN"))
    bill = a_bill(payments=(pesos,))

    assert bill.open_amount(DAY) == usd("900.00")
    assert bill.status(DAY) is BillStatus.OPEN


def test_what_was_overpaid_is_not_owed_back_on_the_bill() -> None:
    bill = a_bill(payments=(a_vendor_payment(amount=usd("950.00")),))

    assert bill.open_amount(DAY) == usd("0.00")
    assert bill.paid(DAY) == usd("950.00")
    assert bill.status(DAY) is BillStatus.PAID


@pytest.mark.parametrize(
    ("day", "days"),
    [
        pytest.param(DUE - timedelta(days=1), 0, id="the-day-before-it-is-due"),
        pytest.param(DUE, 0, id="on-the-due-date"),
        pytest.param(DUE + timedelta(days=1), 1, id="the-day-after"),
    ],
)
def test_a_bill_is_overdue_from_the_day_after_its_due_date(
    day: date, days: int
) -> None:
    assert a_bill(due_date=DUE).days_overdue(day) == days


def test_a_paid_bill_is_not_overdue() -> None:
    assert a_bill(payments=(a_vendor_payment(),)).days_overdue(DAY) == 0


def test_a_void_bill_is_neither_owed_nor_paid() -> None:
    void = a_bill(void=True, payments=(a_vendor_payment(),))

    assert void.open_amount(DAY) == usd("0.00")
    assert void.status(DAY) is BillStatus.VOID
    assert void.days_overdue(DAY) == 0
    assert void.paid_on(DAY) is None
