"""Payment terms in days, and what longer ones tie up: amount x extra days / 365."""

from __future__ import annotations

import pytest

from domain.contracts.terms import Longer, asked_for, compared, days_of, tied_up
from domain.money import Money
from tests.support.make import usd


@pytest.mark.parametrize(
    ("terms", "days"),
    [
        ("Net 30", 30),
        ("net  45", 45),
        ("2/10 Net 30", 30),
        ("COD", 0),
        ("30 EOM", None),
        ("Net monthly", None),
        ("", None),
        (None, None),
    ],
)
def test_terms_in_days(terms: str | None, days: int | None) -> None:
    assert days_of(terms) == days


@pytest.mark.parametrize(
    ("standard", "asked", "longer"),
    [
        ("Net 30", "Net 60", Longer(30, usd("41095.89"))),
        ("Net 60", "Net 30", Longer(-30)),
        ("Net 30", "2/10 Net 30", Longer(0)),
        ("Net 30", "30 EOM", None),
        (None, "Net 30", None),
    ],
)
def test_terms_beside_the_usual_ones(
    standard: str | None, asked: str, longer: Longer | None
) -> None:
    # 500,000 x 30 / 365; at 8 % a year this is the 3,287.67 of the finance notes.
    assert compared(standard, asked, usd("500000.00")) == longer


def test_without_a_sum_only_the_days_are_known() -> None:
    assert compared("Net 30", "Net 90", None) == Longer(60)


@pytest.mark.parametrize(
    ("units", "days", "ties_up"),
    [(365, 1, 1), (547, 1, 1), (548, 1, 2), (73, 5, 1), (1460, 0, 0)],
)
def test_what_is_tied_up_is_rounded_to_the_nearest_unit(
    units: int, days: int, ties_up: int
) -> None:
    code = usd("0").currency
    assert tied_up(Money(units, code), days) == Money(ties_up, code)


@pytest.mark.parametrize(
    ("said", "asked"),
    [
        (("Net 30", "Net 60"), "Net 60"),
        (("Net 60", "Net 30"), "Net 60"),
        (("Net 30",), "Net 30"),
        ((), None),
    ],
)
def test_the_terms_asked_for_are_those_that_are_not_usual(
    said: tuple[str, ...], asked: str | None
) -> None:
    assert asked_for(said, "Net 30") == asked
