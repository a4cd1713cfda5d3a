"""What the domain may rely on of contracts and exchange rates, wherever kept."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from domain.ledger.exposure import Rate
from domain.money import Money
from tests.support.make import DAY, EUR, JPY, KWD, OMAR, USD, a_contract, a_rate

if TYPE_CHECKING:
    from domain.contracts.contract import Contract
    from tests.storage.books.conftest import Shelf


@pytest.mark.parametrize(
    "contract",
    [
        pytest.param(
            a_contract(
                owner=OMAR,
                total_value=Money.of("2000000.000", "KWD"),
                document_url="https://books.example.com/ctr",
            ),
            id="with-everything",
        ),
        pytest.param(
            a_contract(end_date=None, payment_terms=None, billing=None, status=None),
            id="with-the-least-that-can-be-known",
        ),
    ],
)
def test_a_contract_comes_back_as_it_went_in(shelf: Shelf, contract: Contract) -> None:
    with shelf.holding(contract) as books:
        assert books.contracts.contract("CTR-2441") == contract
        assert books.contracts.contract("ctr-2441") is None


YESTERDAY, TOMORROW = DAY - timedelta(days=1), DAY + timedelta(days=1)


def test_the_rate_is_the_newest_on_or_before_the_day(shelf: Shelf) -> None:
    rates = (
        a_rate("EUR", "USD", "1.114700", YESTERDAY),
        a_rate("EUR", "USD", "1.12", DAY),
        a_rate("EUR", "USD", "1.13", TOMORROW),
        a_rate("EUR", "JPY", "160", DAY),
        a_rate("KWD", "USD", "3.2", DAY),
    )

    with shelf.holding(*rates) as books:
        assert books.rates.rate(EUR, USD, DAY) == rates[1]
        assert books.rates.rate(EUR, USD, YESTERDAY) == rates[0]
        assert books.rates.rate(EUR, USD, YESTERDAY - timedelta(days=1)) is None
        assert books.rates.rate(EUR, KWD, DAY) is None


def test_a_rate_comes_back_with_every_digit(shelf: Shelf) -> None:
    with shelf.holding(a_rate("EUR", "USD", "1.114700")) as books:
        rate = books.rates.rate(EUR, USD, DAY)

        assert rate is not None
        assert str(rate.rate) == "1.114700"


def test_a_rate_that_is_only_known_the_other_way_is_turned(shelf: Shelf) -> None:
    with shelf.holding(a_rate("USD", "JPY", "160", YESTERDAY)) as books:
        turned = books.rates.rate(JPY, USD, DAY)

        assert turned == Rate(JPY, USD, Decimal(160), YESTERDAY, inverted=True)
        assert turned.convert(Money(160, JPY)) == Money(100, USD)
