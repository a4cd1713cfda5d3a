"""What a person must act on: the position today, with everything that was said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from domain.answers.case import (
    BankChangeAnswer,
    CreditNoteAnswer,
    DigestAnswer,
    DisputeAnswer,
    TicketAnswer,
)
from domain.answers.opening import at_large, handed_over, opened, which_one
from domain.questions.ask import Ask

if TYPE_CHECKING:
    from datetime import date

    from domain.answers.asker import Asker
    from domain.answers.case import Cases
    from domain.answers.ports import Books
    from domain.answers.told import Told
    from domain.questions.ask import AskAtLarge


def dispute_told(
    books: Books, ask: Ask | AskAtLarge, who: Asker, day: date
) -> Told | None:
    """Take up that something is not accepted; it must be known what."""
    return _about_something(DisputeAnswer, books, ask, who, day)


def credit_note_told(
    books: Books, ask: Ask | AskAtLarge, who: Asker, day: date
) -> Told | None:
    """Take up the wish for a credit or correction; it must be known of what."""
    return _about_something(CreditNoteAnswer, books, ask, who, day)


def ticket_told(books: Books, ask: Ask | AskAtLarge, who: Asker, day: date) -> Told:
    """Take up the wish for a person, whatever it is about."""
    return _about_anything(TicketAnswer, books, ask, who, day)


def digest_told(books: Books, ask: Ask | AskAtLarge, who: Asker, day: date) -> Told:
    """Take up the wish for a digest or a reminder."""
    return _about_anything(DigestAnswer, books, ask, who, day)


def bank_change_told(
    books: Books, ask: Ask | AskAtLarge, who: Asker, day: date
) -> Told:
    """Warn, and tell the desk: bank details are never changed on somebody's word."""
    return _about_anything(BankChangeAnswer, books, ask, who, day)


def _about_something(
    answer: type[Cases],
    books: Books,
    ask: Ask | AskAtLarge,
    who: Asker,
    day: date,
) -> Told | None:
    if not isinstance(ask, Ask):
        return which_one(ask)
    found = opened(books, ask, who, day)
    return None if found is None else handed_over(answer(found[0]), found[1])


def _about_anything(
    answer: type[Cases],
    books: Books,
    ask: Ask | AskAtLarge,
    who: Asker,
    day: date,
) -> Told:
    # Whoever needs a person, or a warning, gets it: what they may not see is left out.
    found = opened(books, ask, who, day)
    case, subjects = found or (at_large(ask, who, day), ())
    return handed_over(answer(case), subjects)
