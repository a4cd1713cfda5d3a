"""Which answer a question gets: by its topic, and by what it is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from domain.answers.accounts import OF_A_CUSTOMER
from domain.answers.approvals import approvals_told
from domain.answers.billings import billing_told
from domain.answers.cases import (
    bank_change_told,
    credit_note_told,
    digest_told,
    dispute_told,
    ticket_told,
)
from domain.answers.documents import document_told
from domain.answers.portfolio import portfolio_told
from domain.answers.promises import promise_told
from domain.answers.requested import vendor_seen_by
from domain.answers.reviews import review_told
from domain.documents.reference import DocumentKind
from domain.questions.ask import Ask
from domain.questions.topics import Topic

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date

    from domain.answers.asker import Asker
    from domain.answers.ports import Books
    from domain.answers.told import Told
    from domain.questions.ask import AskAtLarge

    Builder = Callable[[Books, Ask | AskAtLarge, Asker, date], Told | None]

BY_TOPIC: Mapping[Topic, Builder] = {
    Topic.APPROVALS: approvals_told,
    Topic.BILLING: billing_told,
    Topic.CONTRACT_REVIEW: review_told,
    Topic.PORTFOLIO: portfolio_told,
    Topic.CREDIT_NOTE: credit_note_told,
    Topic.DISPUTE: dispute_told,
    Topic.PROMISE: promise_told,
    Topic.BANK_CHANGE: bank_change_told,
    Topic.TICKET: ticket_told,
    Topic.DIGEST: digest_told,
}
"""Topics with an answer of their own, whatever they are about."""


def told_for(books: Books, ask: Ask | AskAtLarge, who: Asker, day: date) -> Told | None:
    """Look up what answers; None if the ledger does not have it (any more)."""
    builder = BY_TOPIC.get(ask.topic)
    if builder is not None:
        return builder(books, ask, who, day)
    return position_told(books, ask, who, day) if isinstance(ask, Ask) else None


def position_told(books: Books, ask: Ask, who: Asker, day: date) -> Told | None:
    """Say where a document or a party stands."""
    target = ask.target
    if target.kind is DocumentKind.VENDOR:
        return vendor_seen_by(books, target.number, who.sight, day)
    if target.kind is not DocumentKind.CUSTOMER:
        return document_told(books, target, day)
    customer = books.receivables.customer(target.number)
    if customer is None:
        return None
    answers = OF_A_CUSTOMER.get(ask.topic, OF_A_CUSTOMER[Topic.ACCOUNT])
    return answers(books, customer, day, ask.said)
