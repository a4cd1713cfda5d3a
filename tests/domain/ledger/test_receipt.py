"""Cash that came in is applied, bit by bit; what is left is the customer's."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from domain.ledger.invoice import AllocationKind
from tests.support.make import DAY, a_receipt, an_allocation, usd


def test_a_receipt_that_nobody_applied_is_all_unapplied() -> None:
    receipt = a_receipt(amount=usd("500.00"))

    assert receipt.applied(DAY) == usd("0.00")
    assert receipt.unapplied(DAY) == usd("500.00")


def test_an_overpayment_stays_with_the_customer() -> None:
    receipt = a_receipt(
        amount=usd("120.00"), allocations=(an_allocation(usd("100.00")),)
    )

    assert receipt.applied(DAY) == usd("100.00")
    assert receipt.unapplied(DAY) == usd("20.00")


@pytest.mark.parametrize(
    ("day", "left"),
    [
        pytest.param(date(2026, 11, 8), "0.00", id="before-it-came-in"),
        pytest.param(date(2026, 11, 9), "500.00", id="on-the-day"),
        pytest.param(date(2026, 11, 11), "500.00", id="the-day-before-it-is-applied"),
        pytest.param(date(2026, 11, 12), "0.00", id="when-it-is-applied"),
    ],
)
def test_cash_is_unapplied_from_its_day_until_it_is_applied(
    day: date, left: str
) -> None:
    applied = an_allocation(usd("500.00"), applied_on=date(2026, 11, 12))

    assert a_receipt(allocations=(applied,)).unapplied(day) == usd(left)


@pytest.mark.parametrize(
    "kind", [kind for kind in AllocationKind if kind is not AllocationKind.PAYMENT]
)
def test_what_was_taken_with_the_cash_uses_up_none_of_it(kind: AllocationKind) -> None:
    receipt = a_receipt(
        allocations=(
            an_allocation(usd("300.00")),
            an_allocation(usd("6.00"), kind=kind),
        )
    )

    assert receipt.applied(DAY) == usd("300.00")
    assert receipt.unapplied(DAY) == usd("200.00")


def test_as_then_known_leaves_out_what_was_applied_later() -> None:
    recorded = datetime(2026, 11, 12, 12, 0, tzinfo=UTC)
    receipt = a_receipt(allocations=(an_allocation(recorded_at=recorded),))
    evening_before = datetime(2026, 11, 11, 18, 0, tzinfo=UTC)

    assert receipt.unapplied(date(2026, 11, 11)) == usd("0.00")
    assert receipt.unapplied(date(2026, 11, 11), evening_before) == usd("500.00")
    assert receipt.applied(date(2026, 11, 11), evening_before) == usd("0.00")
