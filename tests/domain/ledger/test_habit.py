"""When a customer pays: the habit of settled invoices, and what is likely to come."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from statistics import median
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.ledger.ageing import Question
from domain.ledger.habit import (
    LikelyPaid,
    Settled,
    evening_of,
    habit_of,
    likely_paid,
    settled,
)
from domain.ledger.invoice import AllocationKind
from tests.support.make import (
    DAY,
    a_credit,
    a_credit_note,
    an_allocation,
    an_invoice,
    usd,
)

if TYPE_CHECKING:
    from domain.ledger.habit import Habit
    from domain.ledger.invoice import Allocation, Invoice

DUE = date(2026, 11, 3)
"""When the story's invoice is due: 17 days before the story's day."""
QUESTION = Question(DAY, known_at=evening_of(DAY))
late_days = st.lists(st.integers(-40, 90), min_size=3, max_size=24)


def habit(*days_late: int) -> Habit:
    found = habit_of(paid(days) for days in days_late)
    assert found is not None
    return found


def paid(days_late: int) -> Settled:
    return Settled(DUE, DUE + timedelta(days=days_late))


@pytest.mark.parametrize("few", [(), (5,), (5, 6)])
def test_fewer_than_three_settled_invoices_are_no_habit(few: tuple[int, ...]) -> None:
    assert habit_of(map(paid, few)) is None


@pytest.mark.parametrize(
    ("days_late", "early", "middle", "late"),
    [
        pytest.param((1, 2, 3), 1, 2, 3, id="three-are-enough"),
        pytest.param((9, 1, 5), 1, 5, 9, id="in-any-order"),
        pytest.param((0, 10, 20, 30, 40), 5, 20, 35, id="between-two-at-a-fifth"),
        pytest.param((0, 1, 10, 30, 31), 0, 10, 31, id="a-range-rounds-outwards"),
        pytest.param((1, 2, 3, 4), 1, 3, 4, id="a-middle-rounds-to-the-later-day"),
        pytest.param((-4, -3, -2, -1), -4, -2, -1, id="early-payers-too"),
        pytest.param((7,) * 24, 7, 7, 7, id="always-the-same"),
        pytest.param(tuple(range(1, 11)), 2, 6, 9, id="one-to-ten"),
        pytest.param(
            (3, 8, 9, 10, 11, 12, 12, 12, 13, 14, 16, 21, 24, 33), 9, 12, 21,
            id="fourteen",
        ),
    ],
)  # fmt: skip
def test_a_habit_is_its_middle_and_three_fifths_around_it(
    days_late: tuple[int, ...], early: int, middle: int, late: int
) -> None:
    found = habit(*days_late)

    assert (found.early, found.median, found.late) == (early, middle, late)
    assert found.invoices == len(days_late)


@given(late_days)
def test_a_habit_has_the_median_that_everybody_computes(days_late: list[int]) -> None:
    assert 0 <= habit(*days_late).median - median(days_late) < 1


@given(late_days)
def test_no_more_than_a_fifth_is_paid_before_the_range_or_after_it(
    days_late: list[int],
) -> None:
    found = habit(*days_late)

    assert found.early <= found.median <= found.late
    assert 5 * sum(days < found.early for days in days_late) <= len(days_late)
    assert 5 * sum(days > found.late for days in days_late) <= len(days_late)


@given(late_days)
def test_who_pays_early_is_the_mirror_of_who_pays_late(days_late: list[int]) -> None:
    mirrored = habit(*(-days for days in days_late))

    assert (-mirrored.late, -mirrored.early) == (
        habit(*days_late).early,
        habit(*days_late).late,
    )


def test_what_is_not_due_yet_is_likely_paid_as_usual() -> None:
    due = DAY + timedelta(days=10)

    assert likely_paid(an_invoice(due_date=due), habit(4, 12, 30), DAY) == LikelyPaid(
        on=due + timedelta(days=12),
        first=due + timedelta(days=4),
        last=due + timedelta(days=30),
        invoices=3,
    )


def test_what_is_already_later_than_usual_is_compared_with_the_late_ones_alone() -> (
    None
):
    """Due 3 November and unpaid on the 20th: what was paid within 16 days is out."""
    usual = habit(3, 8, 9, 10, 11, 12, 12, 12, 13, 16, 17, 21, 24, 33)

    assert likely_paid(an_invoice(), usual, DAY) == LikelyPaid(
        on=date(2026, 11, 26),
        first=date(2026, 11, 20),
        last=date(2026, 12, 6),
        invoices=4,
    )


@pytest.mark.parametrize(
    ("habitual", "expected"),
    [
        pytest.param((17, 17, 17), DAY, id="paid-on-that-very-day-may-still-come"),
        pytest.param((16, 17, 18), None, id="only-two-were-paid-this-late"),
        pytest.param((1, 2, 3), None, id="none-was"),
    ],
)
def test_what_is_later_than_nearly_all_before_has_no_estimate(
    habitual: tuple[int, ...], expected: date | None
) -> None:
    likely = likely_paid(an_invoice(), habit(*habitual), DAY)

    assert (likely and likely.on) == expected


@pytest.mark.parametrize(
    "invoice",
    [
        pytest.param(
            an_invoice(allocations=(an_allocation(usd("1200.00")),)), id="paid"
        ),
        pytest.param(an_invoice(void=True), id="void"),
        pytest.param(an_invoice(disputed=True), id="disputed"),
        pytest.param(a_credit_note(), id="credit-note"),
    ],
)
def test_there_is_nothing_to_expect_for(invoice: Invoice) -> None:
    assert likely_paid(invoice, habit(20, 30, 40), DAY) is None


def test_no_habit_is_no_estimate() -> None:
    assert likely_paid(an_invoice(), None, DAY) is None


@given(late_days, st.integers(-60, 100))
def test_an_estimate_is_never_before_the_day_and_lies_in_its_range(
    days_late: list[int], since_due: int
) -> None:
    due = DAY - timedelta(days=since_due)

    likely = likely_paid(
        an_invoice(due_date=due, issue_date=date(2026, 1, 1)), habit(*days_late), DAY
    )

    enough = sum(days >= since_due for days in days_late) >= 3
    assert (likely is not None) == enough
    if likely is not None:
        assert DAY <= likely.first <= likely.on <= likely.last


FULL = usd("1200.00")
EVENING = datetime(2026, 11, 20, 23, 59, tzinfo=UTC)


def credited(amount: str, on: date = DAY) -> Allocation:
    return a_credit(usd(amount), applied_on=on)


@pytest.mark.parametrize(
    ("invoice", "days_late"),
    [
        pytest.param(an_invoice(allocations=(an_allocation(FULL),)), 6, id="paid"),
        pytest.param(
            an_invoice(
                allocations=(
                    an_allocation(usd("1100.00")),
                    credited("100.00", date(2026, 11, 19)),
                )
            ),
            6,
            id="a-rest-credited-later-does-not-move-the-payment",
        ),
        pytest.param(
            an_invoice(
                allocations=(
                    an_allocation(usd("700.00"), applied_on=date(2026, 11, 1)),
                    an_allocation(usd("500.00")),
                )
            ),
            6,
            id="the-last-payment-counts",
        ),
        pytest.param(
            an_invoice(allocations=(an_allocation(FULL, applied_on=DUE),)),
            0,
            id="on-the-due-date",
        ),
        pytest.param(
            an_invoice(allocations=(an_allocation(FULL, applied_on=DAY),)),
            17,
            id="today",
        ),
        pytest.param(
            an_invoice(allocations=(an_allocation(FULL, recorded_at=EVENING),)),
            6,
            id="recorded-this-evening",
        ),
    ],
)
def test_a_settled_invoice_tells_how_late_it_was_paid(
    invoice: Invoice, days_late: int
) -> None:
    how = settled(invoice, QUESTION)

    assert how is not None
    assert how.days_late == days_late


@pytest.mark.parametrize(
    "invoice",
    [
        pytest.param(an_invoice(), id="open"),
        pytest.param(an_invoice(allocations=(an_allocation(),)), id="paid-in-part"),
        pytest.param(an_invoice(allocations=(credited("1200.00"),)), id="credited"),
        pytest.param(
            an_invoice(
                allocations=(an_allocation(FULL, kind=AllocationKind.WRITE_OFF),)
            ),
            id="written-off",
        ),
        pytest.param(
            an_invoice(allocations=(an_allocation(FULL),), disputed=True),
            id="disputed",
        ),
        pytest.param(
            an_invoice(allocations=(an_allocation(FULL),), void=True), id="void"
        ),
        pytest.param(
            a_credit_note(allocations=(credited("300.00"),)), id="credit-note"
        ),
        pytest.param(
            an_invoice(
                allocations=(an_allocation(FULL, applied_on=DAY + timedelta(days=1)),)
            ),
            id="paid-tomorrow",
        ),
        pytest.param(
            an_invoice(
                allocations=(
                    an_allocation(FULL, recorded_at=EVENING + timedelta(minutes=1)),
                )
            ),
            id="recorded-tomorrow",
        ),
    ],
)
def test_other_invoices_say_nothing_of_habits(invoice: Invoice) -> None:
    assert settled(invoice, QUESTION) is None
