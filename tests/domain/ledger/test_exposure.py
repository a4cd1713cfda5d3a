"""How much of a credit limit is used, in the limit's currency, at dated rates."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.ledger.ageing import STANDARD_BUCKETS, aged
from domain.ledger.balance import Balance
from domain.ledger.exposure import NoRateError, exposure
from domain.money import Money, currency
from tests.support.make import DAY, EUR, JPY, MXN, USD, a_rate, usd
from tests.support.memory import MemoryRates


@pytest.mark.parametrize(
    ("amount", "source", "rate", "target", "worth"),
    [
        pytest.param("100.00", "EUR", "1.114700", "USD", "111.47", id="exact"),
        pytest.param("0.05", "EUR", "0.5", "USD", "0.02", id="half-to-the-even-below"),
        pytest.param("0.15", "EUR", "0.5", "USD", "0.08", id="half-to-the-even-above"),
        pytest.param("0.05", "EUR", "0.5001", "USD", "0.03", id="above-half-goes-up"),
        pytest.param("-0.05", "EUR", "0.5", "USD", "-0.02", id="below-zero-alike"),
        pytest.param("1000", "JPY", "0.0065", "USD", "6.50", id="from-no-decimals"),
        pytest.param("6.50", "USD", "153.846", "JPY", "1000", id="to-no-decimals"),
        pytest.param("1.000", "KWD", "3.2575", "USD", "3.26", id="from-three-decimals"),
        pytest.param("3.26", "USD", "0.30698", "KWD", "1.001", id="to-three-decimals"),
        pytest.param("0.00", "EUR", "1.1", "USD", "0.00", id="nothing-stays-nothing"),
        pytest.param(
            "1234567890123456.78", "EUR", "1", "USD", "1234567890123456.78", id="large"
        ),
    ],
)
def test_an_amount_is_converted_and_rounded_once(
    amount: str, source: str, rate: str, target: str, worth: str
) -> None:
    converted = a_rate(source, target, rate).convert(Money.of(amount, source))

    assert converted == Money.of(worth, target)


@given(units=st.integers(-(10**15), 10**15))
def test_a_rate_of_one_changes_nothing_but_the_currency(units: int) -> None:
    assert a_rate("USD", "EUR", "1").convert(Money(units, USD)) == Money(units, EUR)


def owing(amount: str, code: str = "USD", *, unapplied: str = "0") -> Balance:
    gross = Money.of(amount, code)
    ageing = aged("C1", currency(code), {1: gross.units}, STANDARD_BUCKETS)
    return Balance(ageing, Money.zero(gross.currency), Money.of(unapplied, code))


def test_what_is_owed_in_the_limits_currency_needs_no_rate() -> None:
    used = exposure(usd("1000.00"), [owing("700.00")], MemoryRates(), DAY)

    assert (used.used, used.room, used.rates) == (usd("700.00"), usd("300.00"), ())


def test_the_room_is_below_zero_over_the_limit() -> None:
    used = exposure(usd("1000.00"), [owing("1250.00")], MemoryRates(), DAY)

    assert used.room == usd("-250.00")


def test_cash_that_is_not_applied_yet_makes_room() -> None:
    held = [owing("700.00", unapplied="200")]

    assert exposure(usd("1000.00"), held, MemoryRates(), DAY).used == usd("500.00")


def test_other_currencies_count_at_the_rate_of_the_day() -> None:
    rates = MemoryRates(
        [
            a_rate("EUR", "USD", "1.10", DAY - timedelta(days=30)),
            a_rate("EUR", "USD", "1.20", DAY),
            a_rate("EUR", "USD", "1.30", DAY + timedelta(days=1)),
            a_rate("JPY", "USD", "0.0065", date(2026, 1, 1)),
        ]
    )
    held = [owing("100.00", "EUR"), owing("1000", "JPY"), owing("50.00")]

    used = exposure(usd("1000.00"), held, rates, DAY)

    assert used.used == usd("176.50")
    assert [(rate.source, str(rate.rate)) for rate in used.rates] == [
        (EUR, "1.20"),
        (JPY, "0.0065"),
    ]


def test_each_balance_is_rounded_once_before_they_are_added() -> None:
    rates = MemoryRates([a_rate("EUR", "USD", "0.5"), a_rate("MXN", "USD", "0.5")])
    held = [owing("0.01", "EUR"), owing("0.01", "MXN")]

    assert exposure(usd("1.00"), held, rates, DAY).used == usd("0.00")


def test_a_currency_without_a_rate_is_told_rather_than_left_out() -> None:
    with pytest.raises(NoRateError) as missing:
        exposure(usd("1000.00"), [owing("1.00", "MXN")], MemoryRates(), DAY)

    assert (missing.value.source, missing.value.target) == (MXN, USD)
    assert missing.value.on == DAY
    assert str(missing.value) == "No rate from MXN to USD on or before 2026-11-20."


def test_a_rate_of_tomorrow_is_no_rate_today() -> None:
    rates = MemoryRates([a_rate("MXN", "USD", "0.05", DAY + timedelta(days=1))])

    with pytest.raises(NoRateError):
        exposure(usd("1000.00"), [owing("1.00", "MXN")], rates, DAY)


def test_a_balance_that_nets_to_nothing_needs_no_rate() -> None:
    held = [owing("5.00", "MXN", unapplied="5")]

    assert exposure(usd("9.00"), held, MemoryRates(), DAY).used == usd("0.00")


def test_without_any_balance_all_of_the_limit_is_left() -> None:
    assert exposure(usd("9.00"), [], MemoryRates(), DAY).room == usd("9.00")
