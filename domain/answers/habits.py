"""How a customer pays, looked up in the books."""

from __future__ import annotations

from typing import TYPE_CHECKING

from domain.ledger.ageing import Question
from domain.ledger.habit import NEWEST_SETTLED, evening_of, habit_of

if TYPE_CHECKING:
    from datetime import date

    from domain.answers.ports import Books
    from domain.ledger.habit import Habit


def habit_in(books: Books, customer: str, day: date) -> Habit | None:
    """Return how a customer pays, from what was settled and recorded by the day.

    None where fewer than three settled invoices say so.
    """
    question = Question(day, known_at=evening_of(day))
    settled = books.receivables.settled_of(question, customer, NEWEST_SETTLED)
    return habit_of(settled)
