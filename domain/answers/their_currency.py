"""The currency in which one speaks of what an answer is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from domain.money import Money

_SUMS = (
    ("invoice", "total"),
    ("bill", "total"),
    ("receipt", "amount"),
    ("request", "amount"),
    ("payment", "amount"),
    ("contract", "total_value"),
    ("customer", "credit_limit"),
)
"""Whose sum tells, the document's before its customer's."""


def their_currency(answer: object) -> str | None:
    """Return the currency of the document or the customer an answer is about.

    None where it is about neither, or about customers in several currencies. A case
    tells by the position it holds.
    """
    about = getattr(getattr(answer, "case", None), "position", None) or answer
    found = next(_sums(about), None)
    if found is not None:
        return found.currency
    owed = {balance.currency for balance in getattr(about, "balances", ())}
    owed |= set(getattr(about, "to_pay", ()))
    return owed.pop() if len(owed) == 1 else None


def _sums(about: object) -> Iterator[Money]:
    for name, of in _SUMS:
        found: Money | None = getattr(getattr(about, name, None), of, None)
        if found is not None:
            yield found
