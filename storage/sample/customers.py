"""The customers of the sample: those of the story, then as many as asked for."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random
from typing import TYPE_CHECKING

from storage.sample.amounts import amount_text, from_dollars
from storage.sample.chance import below, one_of
from storage.sample.habits import HABITS
from storage.sample.known import KNOWN_CUSTOMERS, KnownCustomer
from storage.sample.names import party_name
from storage.sample.places import PLACES, SPREAD
from storage.sample.rows import CustomerRow
from storage.sample.tax_ids import tax_id
from storage.sample.terms import TERMS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from storage.sample.habits import Habit
    from storage.sample.names import PartyName
    from storage.sample.places import Place
    from storage.sample.terms import Terms

_STATUSES = ("active",) * 22 + ("on_hold", "on_hold", "blocked")
_PORTALS = ("",) * 8 + ("Ariba", "Coupa")
_LIMITS = (30_000, 60_000, 60_000, 120_000, 120_000, 250_000, 500_000)


@dataclass(frozen=True, slots=True)
class Account:
    """What the documents of one customer depend on."""

    number: str
    name: str
    place: Place
    terms: Terms
    habit: Habit
    portal: str

    @property
    def currency(self) -> str:
        """Return the currency that we usually invoice this customer in."""
        return self.place.currency


def customers(seed: int, count: int) -> Iterator[tuple[CustomerRow, Account]]:
    """Make customers one by one, each as its row and as what its documents need."""
    rng = Random(f"customers {seed}")  # noqa: S311 - seeded sample data
    for known in KNOWN_CUSTOMERS:
        yield _customer(rng, known)
    taken = {known.name for known in KNOWN_CUSTOMERS}
    for index in range(len(KNOWN_CUSTOMERS), count):
        yield _customer(rng, _newcomer(rng, index, taken))


def _newcomer(rng: Random, index: int, taken: set[str]) -> KnownCustomer:
    country = one_of(rng, SPREAD)
    name = _unused_name(rng, country, taken)
    return KnownCustomer(
        number=f"C{10_001 + index}",
        name=name.legal,
        aliases=name.aliases,
        country=country,
        terms=one_of(rng, PLACES[country].terms),
        habit=one_of(rng, HABITS),
        portal=one_of(rng, _PORTALS),
        status=one_of(rng, _STATUSES),
    )


def _unused_name(rng: Random, country: str, taken: set[str]) -> PartyName:
    name = party_name(rng, country)
    while name.legal in taken:
        name = party_name(rng, country)
    taken.add(name.legal)
    return name


def _customer(rng: Random, known: KnownCustomer) -> tuple[CustomerRow, Account]:
    place = PLACES[known.country]
    row = CustomerRow(
        customer_number=known.number,
        name=known.name,
        aliases=known.aliases,
        country=known.country,
        language=place.language,
        currency=place.currency,
        tax_id=tax_id(rng, known.country),
        email=f"payables.{known.number.lower()}@example.com",
        phone=f"{place.phone_code} 555 01{below(rng, 100):02d}",
        payment_terms=known.terms,
        credit_limit=_limit(known.limit or one_of(rng, _LIMITS), place.currency),
        credit_currency=place.currency,
        owner_email=place.owner,
        collector_email=place.collector,
        region=place.region,
        parent_number=known.parent,
        status=known.status,
    )
    terms = TERMS[known.terms]
    return row, Account(
        known.number, known.name, place, terms, known.habit, known.portal
    )


def _limit(dollars: int, currency: str) -> str:
    return amount_text(from_dollars(dollars, currency), currency)
