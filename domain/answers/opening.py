"""Open a case: look up what it is about, and keep what was said of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from domain.answers.account_numbers import masked_accounts
from domain.answers.accounts import account_told
from domain.answers.case import Case, WhichOne
from domain.answers.documents import document_told
from domain.answers.reply import Outcome
from domain.answers.requested import vendor_seen_by
from domain.answers.their_currency import their_currency
from domain.answers.told import Told
from domain.documents.reference import DocumentKind
from domain.people.person import Role
from domain.questions.ask import Ask
from domain.questions.slots.settled import settled
from domain.questions.topics import Topic

if TYPE_CHECKING:
    from datetime import date

    from domain.answers.asker import Asker
    from domain.answers.case import Cases
    from domain.answers.ports import Books
    from domain.people.access import Subject
    from domain.questions.ask import AskAtLarge, Target

_OF_VENDORS = frozenset(
    {
        DocumentKind.BILL,
        DocumentKind.PAYMENT_REQUEST,
        DocumentKind.VENDOR_PAYMENT,
        DocumentKind.PURCHASE_ORDER,
        DocumentKind.VENDOR,
    }
)
_SEES_CUSTOMERS = frozenset(Role) - {Role.STAKEHOLDER, Role.AP, Role.ADMIN}


def opened(
    books: Books, ask: Ask | AskAtLarge, who: Asker, day: date
) -> tuple[Case, tuple[Subject, ...]] | None:
    """Return the case, and what telling about it comes under.

    None where it is about something that is not there, or not the asker's to see.
    """
    if not isinstance(ask, Ask):
        return at_large(ask, who, day), ()
    found = _position(books, ask.target, who, day)
    if found is None or not who.sight.covers_all(found.subjects):
        return None
    case = Case(
        topic=ask.topic,
        desk=_desk(ask.topic, ask.target),
        day=day,
        slots=settled(ask.said.slots, their_currency(found.answer)),
        quote=_quote(ask),
        target=ask.target,
        position=found.answer,  # type: ignore[arg-type]  # only positions are looked up
    )
    return case, found.subjects


def at_large(ask: Ask | AskAtLarge, who: Asker, day: date) -> Case:
    """Return a case that is about nothing in the books."""
    customers = who.person.roles & _SEES_CUSTOMERS
    desk = _desk(ask.topic, None) if customers else Role.AP
    slots = settled(ask.said.slots, None)
    return Case(topic=ask.topic, desk=desk, day=day, slots=slots, quote=_quote(ask))


def handed_over(answer: Cases, subjects: tuple[Subject, ...]) -> Told:
    """Return the answer with which a person gets the case."""
    return Told(answer, subjects, Outcome.HANDED_OVER)


def which_one(ask: AskAtLarge) -> Told:
    """Ask which customer or document it is about: without one nobody can act."""
    return Told(WhichOne(ask.topic), (), Outcome.CLARIFY)


def _position(books: Books, target: Target, who: Asker, day: date) -> Told | None:
    if target.kind is DocumentKind.VENDOR:
        return vendor_seen_by(books, target.number, who.sight, day)
    if target.kind is not DocumentKind.CUSTOMER:
        return document_told(books, target, day)
    customer = books.receivables.customer(target.number)
    return None if customer is None else account_told(books, customer, day)


def _desk(topic: Topic, target: Target | None) -> Role:
    if topic is Topic.CONTRACT_REVIEW:
        return Role.FINANCE_LEAD
    if target is None:
        return Role.AP if topic is Topic.BANK_CHANGE else Role.AR
    return Role.AP if target.kind in _OF_VENDORS else Role.AR


def _quote(ask: Ask | AskAtLarge) -> str:
    about_accounts = ask.topic is Topic.BANK_CHANGE
    return masked_accounts(ask.said.words, closely=about_accounts)
