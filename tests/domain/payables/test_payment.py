"""When a payment request was paid, and what is left: by what left and stayed away."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from domain.money import Money
from domain.payables.payment import PaymentStatus, RequestStatus
from tests.support.make import DAY, a_request, a_vendor_payment, usd

if TYPE_CHECKING:
    from domain.payables.payment import VendorPayment

FIRST, SECOND = date(2026, 11, 12), date(2026, 11, 16)


def test_a_request_that_nothing_was_paid_for_has_no_day() -> None:
    assert a_request().paid_on(DAY) is None


def test_a_request_is_paid_on_the_day_of_its_last_payment_until_then() -> None:
    request = a_request(
        payments=(
            a_vendor_payment("VP-2", paid_on=SECOND),
            a_vendor_payment("VP-1", paid_on=FIRST),
        )
    )

    assert request.paid_on(date(2026, 11, 11)) is None
    assert request.paid_on(FIRST) == FIRST
    assert request.paid_on(DAY) == SECOND


@pytest.mark.parametrize("status", [PaymentStatus.REJECTED, PaymentStatus.RETURNED])
def test_a_payment_that_came_back_is_no_payment(status: PaymentStatus) -> None:
    came_back = a_vendor_payment(paid_on=SECOND, status=status)

    assert not came_back.counts
    assert a_request(payments=(came_back,)).paid_on(DAY) is None


@pytest.mark.parametrize(
    ("status", "left"),
    [
        (None, "500.00"),
        (RequestStatus.SUBMITTED, "500.00"),
        (RequestStatus.HELD, "500.00"),
        (RequestStatus.SCHEDULED, "500.00"),
        (RequestStatus.RETURNED, "500.00"),
        (RequestStatus.REJECTED, "0.00"),
        (RequestStatus.PAID, "0.00"),
    ],
)
def test_what_is_left_of_a_request_to_pay(
    status: RequestStatus | None, left: str
) -> None:
    paid = a_vendor_payment(amount=usd("400.00"))

    request = a_request(status=status, payments=(paid,))

    assert request.open_amount(DAY) == usd(left)


@pytest.mark.parametrize(
    "payment",
    [
        pytest.param(a_vendor_payment(status=PaymentStatus.RETURNED), id="came-back"),
        pytest.param(a_vendor_payment(paid_on=DAY + timedelta(days=1)), id="later"),
        pytest.param(a_vendor_payment(amount=Money.of("900", "JPY")), id="currency"),
    ],
)
def test_a_payment_that_does_not_count_leaves_a_request_open(
    payment: VendorPayment,
) -> None:
    assert a_request(payments=(payment,)).open_amount(DAY) == usd("900.00")


def test_a_request_that_is_overpaid_leaves_nothing_below_zero() -> None:
    more = a_vendor_payment(amount=usd("901.00"))

    assert a_request(payments=(more,)).open_amount(DAY) == usd("0.00")
