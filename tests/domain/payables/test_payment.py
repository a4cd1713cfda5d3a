"""When a payment request was paid: by what left and did not come back."""

from __future__ import annotations

from datetime import date

import pytest

from domain.payables.payment import PaymentStatus
from tests.support.make import DAY, a_request, a_vendor_payment

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
