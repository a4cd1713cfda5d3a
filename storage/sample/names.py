"""Invented company names in their countries' scripts, with what people say."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from storage.sample.chance import one_of
from storage.sample.name_parts import (
    CN_CITIES,
    CN_FIRST,
    CN_FORMS,
    CN_SECOND,
    CN_TRADES,
    FORMS,
    HEADS,
    JP_FIRST,
    JP_SECOND,
    JP_TRADES,
    TAILS,
    TRADES,
)

if TYPE_CHECKING:
    from random import Random


class PartyName(NamedTuple):
    """A legal name and the short forms that people use, joined by ``|``."""

    legal: str
    aliases: str


def party_name(rng: Random, country: str) -> PartyName:
    """Make up a company of a country, with a legal form of that country."""
    if country == "CN":
        return _chinese(rng)
    if country == "JP":
        return _japanese(rng)
    root = one_of(rng, HEADS[_family(country)]) + one_of(rng, TAILS[_family(country)])
    trade, form = one_of(rng, TRADES[country]), one_of(rng, FORMS[country])
    return PartyName(f"{root} {trade} {form}", root)


def _family(country: str) -> str:
    return country if country in HEADS else "US"


def _chinese(rng: Random) -> PartyName:
    city, first, second = (
        one_of(rng, parts) for parts in (CN_CITIES, CN_FIRST, CN_SECOND)
    )
    brand = first[0] + second[0]
    legal = f"{city}{brand}{one_of(rng, CN_TRADES)}{one_of(rng, CN_FORMS)}"
    return PartyName(legal, f"{brand}|{first[1]}{second[1]}")


def _japanese(rng: Random) -> PartyName:
    first, second = one_of(rng, JP_FIRST), one_of(rng, JP_SECOND)
    brand = first[0] + second[0]
    trade = one_of(rng, JP_TRADES)
    legal = one_of(rng, (f"株式会社{brand}{trade}", f"{brand}{trade}株式会社"))
    return PartyName(legal, f"{brand}|{first[1]}{second[1]}")
