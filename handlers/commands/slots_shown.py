"""The amounts, days and terms of a question as the ``ask --json`` contract has them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from domain.money import minor_digits

if TYPE_CHECKING:
    from domain.questions.slots.slots import SaidAmount, Slots

_USUAL_DIGITS = 2
"""Decimals of a sum whose currency was not said."""


def slots_shown(slots: Slots) -> dict[str, object]:
    """Return the first of each sort; where several were said, all of them beside it."""
    shown: dict[str, object] = {}
    if slots.amounts:
        shown["amount"] = _amount(slots.amounts[0])
    if slots.currencies:
        shown["currency"] = slots.currencies[0]
    if slots.dates:
        first = slots.dates[0]
        shown["date"] = first.first.isoformat()
        if first.last != first.first:
            shown["date_to"] = first.last.isoformat()
    if slots.terms:
        shown["terms"] = slots.terms[0].terms
    if len(slots.amounts) > 1:
        shown["amounts"] = [_amount(said) for said in slots.amounts]
    if len(slots.dates) > 1:
        shown["dates"] = [said.first.isoformat() for said in slots.dates]
    return shown


def _amount(said: SaidAmount) -> str:
    digits = minor_digits(said.currency) if said.currency else _USUAL_DIGITS
    # What was said is shown whole, even where the currency has no such decimals.
    said_digits = max(-int(said.value.as_tuple().exponent), 0)
    return f"{said.value:.{max(digits, said_digits)}f}"
