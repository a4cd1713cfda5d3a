"""What a message says besides whom and which document it is about."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date
    from decimal import Decimal


@dataclass(frozen=True, slots=True)
class SaidAmount:
    """A sum somebody wrote: ``1.234,56``, ``30万``, ``40k USD``.

    ``start`` and ``end`` say where it stands in the plain words, its currency included.
    """

    value: Decimal
    currency: str | None
    """The ISO 4217 code that was written or is beyond doubt; None where it is not."""
    start: int
    end: int
    may_be: tuple[str, ...] = ()
    """What a word that several countries use may mean ("pesos"), likeliest first."""


@dataclass(frozen=True, slots=True)
class SaidDate:
    """A day or a stretch of days somebody wrote: ``el viernes``, ``月底``, ``Q3``.

    For a single day ``first`` and ``last`` are the same.
    """

    first: date
    last: date
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class SaidTerms:
    """Payment terms somebody wrote, in their usual grammar: ``Net 60``."""

    terms: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Slots:
    """Everything of this sort in one message, in the order it was written.

    Words that mean several currencies are still open: ``settled`` decides.
    """

    amounts: tuple[SaidAmount, ...] = ()
    currencies: tuple[str, ...] = ()
    """Currencies named, with an amount or alone."""
    dates: tuple[SaidDate, ...] = ()
    terms: tuple[SaidTerms, ...] = ()
    """Where terms are to be changed, those that are asked for come first."""
    unsure: tuple[tuple[str, ...], ...] = ()
    """What each currency named alone may be: "how much do they owe in pesos"."""


NO_SLOTS = Slots()
