"""Decide which currency a word that several countries use means."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from domain.questions.slots.money.shared_words import DOLLAR_SIGN, UNITS

if TYPE_CHECKING:
    from domain.questions.slots.slots import SaidAmount, Slots


def settled(slots: Slots, currency: str | None) -> Slots:
    """Decide by the currency of the customer or document the message is about.

    That currency is meant, if the word can mean it. Else "pesos" are the likeliest
    ones, and a ``$`` said of somebody without dollars or pesos is the American one:
    prices across borders are in it. No other bare sign is more likely one than another,
    and a sum without any word for money stays without a currency.
    """
    amounts = tuple(_amount(said, currency) for said in slots.amounts)
    alone = [_meant(None, may_be, currency) for may_be in slots.unsure]
    if amounts == slots.amounts and not any(alone):
        return slots
    # "12,000 dollars" that turn out to be Canadian name no American ones.
    before = [said.currency for said in slots.amounts]
    named = [code for code in slots.currencies if code not in before]
    codes = [*(said.currency for said in amounts), *named, *alone]
    return replace(
        slots,
        amounts=amounts,
        currencies=tuple(dict.fromkeys(code for code in codes if code)),
    )


def _amount(said: SaidAmount, currency: str | None) -> SaidAmount:
    return replace(said, currency=_meant(said.currency, said.may_be, currency))


def _meant(
    said: str | None, may_be: tuple[str, ...], currency: str | None
) -> str | None:
    if currency in may_be:
        return currency
    if said or not may_be:
        return said
    likeliest = may_be in UNITS or (may_be == DOLLAR_SIGN and currency is not None)
    return may_be[0] if likeliest else None
