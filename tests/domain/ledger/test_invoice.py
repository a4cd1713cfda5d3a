"""What is open on an invoice or a credit note follows from dated allocations alone."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from domain.ledger.invoice import AllocationKind, InvoiceStatus
from tests.support.make import (
    DAY,
    a_credit,
    a_credit_note,
    an_allocation,
    an_invoice,
    usd,
)

DUE = date(2026, 11, 3)
PAID_HALF = an_allocation(usd("500.00"), applied_on=date(2026, 11, 9))
PAID_REST = an_allocation(usd("700.00"), applied_on=date(2026, 11, 14))
ONE_DAY = timedelta(days=1)


def test_an_unpaid_invoice_is_open_with_all_of_its_total() -> None:
    invoice = an_invoice()

    assert invoice.open_amount(DAY) == usd("1200.00")
    assert invoice.settled(DAY) == usd("0.00")
    assert invoice.status(DAY) is InvoiceStatus.OPEN
    assert invoice.settled_on(DAY) is None


@pytest.mark.parametrize(
    ("day", "left"),
    [
        pytest.param(date(2026, 11, 8), "1200.00", id="the-day-before"),
        pytest.param(date(2026, 11, 9), "700.00", id="on-the-day-it-counts"),
        pytest.param(date(2026, 11, 13), "700.00", id="before-the-next"),
        pytest.param(date(2026, 11, 14), "0.00", id="when-the-rest-came"),
    ],
)
def test_a_payment_counts_from_the_day_it_is_applied(day: date, left: str) -> None:
    invoice = an_invoice(allocations=(PAID_HALF, PAID_REST))

    assert invoice.open_amount(day) == usd(left)
    assert invoice.settled(day) == usd("1200.00") - usd(left)


@pytest.mark.parametrize("kind", AllocationKind)
def test_everything_that_settles_lowers_what_is_open(kind: AllocationKind) -> None:
    invoice = an_invoice(allocations=(an_allocation(usd("200.00"), kind=kind),))

    assert invoice.open_amount(DAY) == usd("1000.00")


def test_an_invoice_is_paid_on_the_day_the_last_cent_went() -> None:
    invoice = an_invoice(allocations=(PAID_REST, PAID_HALF))

    assert invoice.status(date(2026, 11, 13)) is InvoiceStatus.OPEN
    assert invoice.settled_on(date(2026, 11, 13)) is None
    assert invoice.status(DAY) is InvoiceStatus.PAID
    assert invoice.settled_on(DAY) == date(2026, 11, 14)


def test_a_cent_left_is_open() -> None:
    invoice = an_invoice(allocations=(an_allocation(usd("1199.99")),))

    assert invoice.open_amount(DAY) == usd("0.01")
    assert invoice.status(DAY) is InvoiceStatus.OPEN
    assert invoice.days_overdue(DAY) == 17


@pytest.mark.parametrize(
    ("day", "days"),
    [
        pytest.param(DUE - ONE_DAY, 0, id="the-day-before-it-is-due"),
        pytest.param(DUE, 0, id="on-the-due-date"),
        pytest.param(DUE + ONE_DAY, 1, id="the-day-after"),
        pytest.param(DUE + timedelta(days=17), 17, id="seventeen-days"),
        pytest.param(DUE + timedelta(days=400), 400, id="over-a-year"),
    ],
)
def test_days_overdue_are_counted_from_the_due_date(day: date, days: int) -> None:
    assert an_invoice(due_date=DUE).days_overdue(day) == days


def test_what_is_settled_is_not_overdue_however_late_it_was() -> None:
    late = an_invoice(allocations=(PAID_HALF, PAID_REST))

    assert late.days_overdue(date(2026, 11, 13)) == 10
    assert late.days_overdue(date(2026, 11, 14)) == 0


def test_a_void_invoice_is_neither_owed_nor_paid() -> None:
    void = an_invoice(void=True)

    assert void.open_amount(DAY) == usd("0.00")
    assert void.status(DAY) is InvoiceStatus.VOID
    assert void.days_overdue(DAY) == 0
    assert void.settled_on(DAY) is None


def test_an_invoice_over_nothing_is_paid_on_no_day() -> None:
    free = an_invoice(total=usd("0.00"))

    assert free.status(DAY) is InvoiceStatus.PAID
    assert free.settled_on(DAY) is None


def test_a_credit_note_is_used_up_rather_than_paid_and_never_overdue() -> None:
    note = a_credit_note(allocations=(a_credit(usd("100.00")),))
    used = a_credit_note(allocations=(a_credit(usd("300.00")),))

    assert note.open_amount(DAY) == usd("200.00")
    assert note.status(DAY) is InvoiceStatus.OPEN
    assert note.days_overdue(DAY) == 0
    assert used.status(DAY) is InvoiceStatus.APPLIED
    assert used.settled_on(DAY) == date(2026, 11, 9)


NOON = datetime(2026, 11, 12, 12, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("known_at", "left"),
    [
        pytest.param(None, "700.00", id="as-now-known"),
        pytest.param(NOON - timedelta(seconds=1), "1200.00", id="a-second-before"),
        pytest.param(NOON, "700.00", id="at-the-moment-it-was-recorded"),
        pytest.param(NOON + timedelta(days=1), "700.00", id="afterwards"),
    ],
)
def test_as_then_known_leaves_out_what_was_recorded_later(
    known_at: datetime | None, left: str
) -> None:
    recorded_late = an_allocation(usd("500.00"), recorded_at=NOON)
    invoice = an_invoice(allocations=(recorded_late,))

    assert invoice.open_amount(date(2026, 11, 10), known_at) == usd(left)


def test_what_was_known_early_still_counts_only_from_its_day() -> None:
    announced = an_allocation(applied_on=date(2026, 11, 15), recorded_at=NOON)

    assert not announced.counts(date(2026, 11, 14), known_at=NOON)
    assert announced.counts(date(2026, 11, 15), known_at=NOON)


def test_an_allocation_without_a_recording_time_was_known_from_its_day() -> None:
    assert an_allocation().counts(date(2026, 11, 9), known_at=NOON)
    assert not an_allocation().counts(date(2026, 11, 8), known_at=NOON)
