"""Money is exact, knows its currency, and refuses to mix currencies."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.money import (
    CurrencyMismatchError,
    InexactAmountError,
    Money,
    NotAnAmountError,
    UnknownCurrencyError,
    currencies,
    currency,
    minor_digits,
    minor_units,
)
from tests.support.make import EUR, JPY, KWD, USD, usd

if TYPE_CHECKING:
    from collections.abc import Callable

    from domain.money import Currency

LARGEST = 10**18 - 1
units = st.integers(min_value=-LARGEST, max_value=LARGEST)
codes = st.sampled_from([USD, JPY, KWD, EUR])


@pytest.mark.parametrize(
    ("amount", "code", "minor"),
    [
        pytest.param("12.50", "USD", 1250, id="cents"),
        pytest.param("12.5", "USD", 1250, id="one-decimal-of-two"),
        pytest.param("12", "USD", 1200, id="whole-dollars"),
        pytest.param("12.500", "USD", 1250, id="a-zero-more-is-the-same-amount"),
        pytest.param("1500", "JPY", 1500, id="yen-have-no-decimals"),
        pytest.param("1500.0", "JPY", 1500, id="yen-written-with-a-decimal"),
        pytest.param("1.234", "KWD", 1234, id="fils-have-three"),
        pytest.param("1.2345", "CLF", 12345, id="unidad-de-fomento-has-four"),
        pytest.param("-0.01", "USD", -1, id="below-zero"),
        pytest.param("+0.01", "USD", 1, id="above-zero-said-so"),
        pytest.param("007.00", "USD", 700, id="leading-zeros"),
        pytest.param("0", "USD", 0, id="nothing"),
        pytest.param("-0.00", "USD", 0, id="nothing-below-zero"),
        pytest.param("9999999999999999.99", "USD", LARGEST, id="the-largest"),
        pytest.param("-9999999999999999.99", "USD", -LARGEST, id="the-smallest"),
        pytest.param("90071992547409.93", "USD", 9007199254740993, id="not-a-float"),
    ],
)
def test_an_amount_is_read_as_whole_minor_units(
    amount: str, code: str, minor: int
) -> None:
    assert Money.of(amount, code) == Money(minor, currency(code))


@pytest.mark.parametrize(
    ("amount", "code"),
    [
        pytest.param("1.001", "USD", id="tenth-of-a-cent"),
        pytest.param("0.5", "JPY", id="half-a-yen"),
        pytest.param("0.0001", "KWD", id="tenth-of-a-fils"),
        pytest.param("0." + "0" * 18 + "1", "USD", id="as-small-as-can-be-written"),
    ],
)
def test_refuses_more_decimals_than_the_currency_has(amount: str, code: str) -> None:
    digits = minor_digits(currency(code))
    said = rf"^{amount} has more decimals than {code} has \({digits}\)\.$"

    with pytest.raises(InexactAmountError, match=said):
        Money.of(amount, code)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="empty"),
        pytest.param("12,50", id="decimal-comma"),
        pytest.param("1,200.00", id="thousands"),
        pytest.param("1_200", id="underscore"),
        pytest.param("1e3", id="exponent"),
        pytest.param("NaN", id="not-a-number"),
        pytest.param("Infinity", id="infinity"),
        pytest.param("12.", id="point-without-decimals"),
        pytest.param(".50", id="decimals-without-units"),
        pytest.param(" 12.50", id="space-before"),
        pytest.param("12.50\n", id="line-end-after"),
        pytest.param("USD 12.50", id="currency"),
        pytest.param("--1", id="two-signs"),
        pytest.param("\uff11\uff12", id="full-width-digits"),
        pytest.param("\u0661", id="arabic-digits"),
        pytest.param("1" * 20, id="twenty-digits"),
        pytest.param("10000000000000000.00", id="a-cent-above-the-largest"),
        pytest.param("-10000000000000000.00", id="a-cent-below-the-smallest"),
    ],
)
def test_refuses_what_is_not_an_amount(text: str) -> None:
    with pytest.raises(NotAnAmountError) as refused:
        Money.of(text, "USD")

    assert str(refused.value) == f"{text!r} is not an amount."


@pytest.mark.parametrize("code", ["usd", "US", "", "XXQ", "XAU", "XXX"])
def test_refuses_what_is_not_a_currency(code: str) -> None:
    with pytest.raises(UnknownCurrencyError) as refused:
        Money.of("1", code)

    assert refused.value.code == code
    assert str(refused.value) == f"{code!r} is not an ISO 4217 currency."


@pytest.mark.parametrize(
    ("code", "digits"), [("JPY", 0), ("USD", 2), ("KWD", 3), ("CLF", 4)]
)
def test_a_currency_has_the_digits_that_iso_4217_gives_it(
    code: str, digits: int
) -> None:
    assert minor_digits(currency(code)) == digits


def test_the_currencies_are_those_an_amount_may_have() -> None:
    assert {"USD", "JPY", "KWD", "MXN", "CNY", "BRL"} <= currencies()
    assert "XAU" not in currencies()


@given(minor=units, code=codes)
def test_an_amount_reads_back_from_the_text_it_is_written_as(
    minor: int, code: Currency
) -> None:
    amount = Money(minor, code)

    assert Money.of(str(amount), code) == amount


@pytest.mark.parametrize(
    ("minor", "code", "text"),
    [
        pytest.param(1250, USD, "12.50", id="cents"),
        pytest.param(1500, JPY, "1500", id="yen"),
        pytest.param(1, KWD, "0.001", id="one-fils"),
        pytest.param(-5, USD, "-0.05", id="below-zero"),
        pytest.param(0, USD, "0.00", id="nothing"),
        pytest.param(LARGEST, JPY, "9" * 18, id="never-an-exponent"),
    ],
)
def test_an_amount_is_written_with_exactly_its_decimals(
    minor: int, code: Currency, text: str
) -> None:
    assert str(Money(minor, code)) == text


@given(minor=units, code=codes)
def test_the_major_units_are_the_minor_units_shifted(
    minor: int, code: Currency
) -> None:
    assert Money(minor, code).amount * 10 ** minor_digits(code) == Decimal(minor)


@given(minor=units, other=units, code=codes)
def test_taking_away_what_was_added_gives_the_amount_back(
    minor: int, other: int, code: Currency
) -> None:
    amount, added = Money(minor, code), Money(other, code)

    assert amount + added - added == amount
    assert amount - added == amount + -added
    assert (amount < added) is (minor < other)
    assert (amount <= added) is (minor <= other)


def test_amounts_add_up_without_a_cent_lost() -> None:
    assert usd("0.10") + usd("0.20") == usd("0.30")
    assert Money.total([usd("0.10")] * 10, USD) == usd("1.00")


def test_a_total_of_nothing_still_has_a_currency() -> None:
    assert Money.total([], KWD) == Money.zero(KWD) == Money(0, KWD)


@pytest.mark.parametrize(
    "combine", [Money.__add__, Money.__sub__, Money.__lt__, Money.__le__]
)
def test_refuses_to_mix_currencies(combine: Callable[[Money, Money], object]) -> None:
    with pytest.raises(CurrencyMismatchError, match=r"^Cannot combine USD with EUR\.$"):
        combine(usd("1.00"), Money.of("1.00", "EUR"))


def test_a_total_refuses_an_amount_in_another_currency() -> None:
    with pytest.raises(CurrencyMismatchError, match=r"^Cannot combine USD with EUR\.$"):
        Money.total([usd("1.00"), Money(1, EUR)], USD)


def test_the_same_units_of_two_currencies_are_not_the_same_amount() -> None:
    assert Money(100, USD) != Money(100, EUR)


def test_only_zero_is_nothing() -> None:
    assert not usd("0.00")
    assert usd("0.01")
    assert usd("-0.01")


def test_minor_units_are_read_as_an_amount_is() -> None:
    assert minor_units("12.50", USD) == 1250
    with pytest.raises(InexactAmountError):
        minor_units("0.001", USD)
