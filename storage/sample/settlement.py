"""What becomes of an invoice: paid, paid in part, credited, disputed or open."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from storage.sample.amounts import from_dollars, share
from storage.sample.chance import between, chance, one_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from random import Random

    from storage.sample.customers import Account
    from storage.sample.days import Days


class Payment(NamedTuple):
    """Money that arrives, in minor units, with what the customer kept back."""

    day: int
    cash: int
    kept_back: tuple[tuple[str, int], ...] = ()
    """Kind and units: discount, withholding, bank_fee, write_off."""
    over: int = 0
    """What arrives beyond the invoice and stays unapplied."""


class Outcome(NamedTuple):
    """What becomes of one invoice up to the sample's day."""

    payments: tuple[Payment, ...] = ()
    credit: int = 0
    """What a credit note takes off."""
    credit_unused: int = 0
    """What the same credit note leaves for another invoice."""
    disputed: bool = False
    void: bool = False
    portal_status: str = ""


class Sale(NamedTuple):
    """Something to invoice on a day, in minor units."""

    day: int
    account: Account
    currency: str
    units: int
    contract: str = ""
    step: int = 0
    number: str = ""
    """The invoice's number where the story gives it."""
    outcome: Outcome | None = None
    """What becomes of it where the story says so."""


OPEN = Outcome()
VOID = Outcome(void=True)
DISPUTED = Outcome(disputed=True)
REFUSED_BY_PORTAL = Outcome(portal_status="rejected")

_KEEPS_TAX_BACK = {"BR": 615, "MX": 125}
"""What some customers withhold for the tax office, in hundredths of a per cent."""


def decide(sale: Sale, *, due: int, days: Days, rng: Random) -> Outcome:
    """Say what has become of an invoice, from the habit of its customer and chance."""
    if chance(rng, 8):
        return VOID
    day = _paid_day(sale, due, days, rng)
    if day > 0:
        return DISPUTED if chance(rng, 40) else OPEN
    return one_of(rng, _FATES)(sale, day, rng)


def _paid_day(sale: Sale, due: int, days: Days, rng: Random) -> int:
    """Return when the invoice is paid: in time for a discount, or as usual."""
    terms = sale.account.terms
    if terms.discount_per_mille and chance(rng, 450):
        return max(sale.day + 1, days.working(sale.day + terms.discount_within))
    return sale.account.habit.pays_on(due, issued=sale.day, days=days, rng=rng)


def _in_full(sale: Sale, day: int, rng: Random) -> Outcome:
    kept_back = _kept_back(sale, day, rng)
    cash = sale.units - sum(units for _, units in kept_back)
    return Outcome((Payment(day, cash, kept_back),))


def _kept_back(sale: Sale, day: int, rng: Random) -> tuple[tuple[str, int], ...]:
    terms, country = sale.account.terms, sale.account.place.country
    if terms.discount_per_mille and day - sale.day <= terms.discount_within:
        return (("discount", share(sale.units, terms.discount_per_mille)),)
    if country in _KEEPS_TAX_BACK and chance(rng, 400):
        return (("withholding", sale.units * _KEEPS_TAX_BACK[country] // 10_000),)
    if country in {"CN", "KW"} and chance(rng, 200):
        fee = from_dollars(between(rng, 15, 36), sale.currency)
        return (("bank_fee", fee),) if fee * 10 < sale.units else ()
    return ()


def _in_part(sale: Sale, day: int, rng: Random) -> Outcome:
    return Outcome((Payment(day, share(sale.units, between(rng, 300, 800))),))


def _in_two(sale: Sale, day: int, rng: Random) -> Outcome:
    first = share(sale.units, between(rng, 300, 800))
    later = min(0, day + between(rng, 7, 30))
    return Outcome((Payment(day, first), Payment(later, sale.units - first)))


def _too_much(sale: Sale, day: int, rng: Random) -> Outcome:
    over = share(sale.units, between(rng, 10, 200))
    return Outcome((Payment(day, sale.units, over=over),))


def _a_little_short(sale: Sale, day: int, rng: Random) -> Outcome:
    short = share(sale.units, between(rng, 1, 5))
    return Outcome((Payment(day, sale.units - short, (("write_off", short),)),))


def _credited(sale: Sale, day: int, rng: Random) -> Outcome:
    credit = share(sale.units, between(rng, 50, 300))
    unused = share(credit, 500) if chance(rng, 300) else 0
    return Outcome((Payment(day, sale.units - credit),), credit, unused)


def _refused(sale: Sale, _day: int, _rng: Random) -> Outcome:
    return REFUSED_BY_PORTAL if sale.account.portal else OPEN


def _disputed(_sale: Sale, _day: int, _rng: Random) -> Outcome:
    return DISPUTED


_FATES: tuple[Callable[[Sale, int, Random], Outcome], ...] = (
    *(_in_full,) * 168,
    *(_in_part,) * 6,
    *(_in_two,) * 6,
    *(_credited,) * 6,
    *(_a_little_short,) * 4,
    *(_too_much,) * 3,
    *(_refused,) * 3,
    *(_disputed,) * 4,
)
"""What can become of an invoice that should have been paid by now."""
