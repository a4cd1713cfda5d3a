"""One customer's position, side by side and never netted in silence."""

from __future__ import annotations

from domain.ledger.ageing import Buckets, aged
from domain.ledger.balance import Balance, balances
from domain.money import Money
from tests.support.make import JPY, KWD, USD, usd

BUCKETS = Buckets((30,))
OPEN = aged("C1", USD, {0: 20000, 1: 50000}, BUCKETS)


def test_the_net_is_open_invoices_less_open_credits_less_unapplied_cash() -> None:
    balance = Balance(OPEN, credits=usd("300.00"), unapplied=usd("150.00"))

    assert balance.open_invoices == usd("700.00")
    assert balance.overdue == usd("500.00")
    assert balance.net == usd("250.00")
    assert balance.currency == USD


def test_every_currency_in_use_has_its_own_balance() -> None:
    found = balances(
        "C1",
        BUCKETS,
        ageings=[OPEN],
        credits_open={KWD: Money(5, KWD)},
        unapplied={JPY: Money(7, JPY), USD: usd("10.00")},
    )

    assert found == (
        Balance(aged("C1", JPY, {}, BUCKETS), Money(0, JPY), Money(7, JPY)),
        Balance(aged("C1", KWD, {}, BUCKETS), Money(5, KWD), Money(0, KWD)),
        Balance(OPEN, usd("0.00"), usd("10.00")),
    )


def test_a_customer_who_owes_nothing_has_no_balance() -> None:
    assert balances("C1", BUCKETS, ageings=[], credits_open={}, unapplied={}) == ()
