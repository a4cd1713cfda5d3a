"""The amounts, days and terms of a question as the ``ask --json`` contract has them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from domain.money import Currency, minor_digits

if TYPE_CHECKING:
    from collections.abc import Sequence

    from domain.questions.slots.slots import SaidAmount, Slots

_PLURALS = {
    "amount": "amounts",
    "currency": "currencies",
    "date": "dates",
    "terms": "all_terms",
}
_USUAL_DIGITS = 2
"""Decimals of a sum whose currency was not said."""


def slots_shown(slots: Slots) -> dict[str, object]:
    """Return the first of each sort; where several were said, all of them beside it."""
    return {
        **_first("amount", [_amount(said) for said in slots.amounts]),
        **_first("currency", slots.currencies),
        **_first("date", [said.first.isoformat() for said in slots.dates]),
        **_end(slots),
        **_first("terms", [said.terms for said in slots.terms]),
    }


def _first(name: str, said: Sequence[str]) -> dict[str, object]:
    """Show the first, and beside it all of them where there are several."""
    several: dict[str, object] = {_PLURALS[name]: list(said)} if len(said) > 1 else {}
    return {name: said[0], **several} if said else {}


def _end(slots: Slots) -> dict[str, object]:
    """Show where a stretch of days ends."""
    first = slots.dates[0] if slots.dates else None
    if first is None or first.last == first.first:
        return {}
    return {"date_to": first.last.isoformat()}


def _amount(said: SaidAmount) -> str:
    digits = _USUAL_DIGITS
    if said.currency:
        digits = minor_digits(Currency(said.currency))
    # What was said is shown whole, even where the currency has no such decimals.
    said_digits = max(-int(said.value.as_tuple().exponent), 0)
    return f"{said.value:.{max(digits, said_digits)}f}"
