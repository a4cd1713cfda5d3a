"""Whether something was billed, when it will be, and what a portal holds up."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from domain.answers.answer import ContractAnswer, InvoiceAnswer
from domain.answers.billing_answer import BillingAnswer, InvoiceBilledAnswer
from domain.answers.documents import document_told
from domain.answers.told import Told
from domain.contracts.billing import Whose
from domain.documents.reference import DocumentKind
from domain.questions.ask import Ask

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from domain.answers.asker import Asker
    from domain.answers.ports import Books
    from domain.contracts.billing import Planned
    from domain.contracts.contract import Contract
    from domain.ledger.customer import Customer
    from domain.people.access import Subject
    from domain.questions.ask import AskAtLarge, Said, Target

MOST_STEPS = 1_000
MOST_STUCK = 200


@dataclass(frozen=True, slots=True)
class _Asked:
    """The day, and the days that were asked about, if any were."""

    day: date
    first: date | None = None
    last: date | None = None

    @classmethod
    def of(cls, said: Said, day: date) -> _Asked:
        dates = said.slots.dates
        return cls(day, dates[0].first, dates[0].last) if dates else cls(day)

    def holds(self, day: date) -> bool:
        after = self.first is None or self.first <= day
        return after and (self.last is None or day <= self.last)


def billing_told(
    books: Books, ask: Ask | AskAtLarge, who: Asker, day: date
) -> Told | None:
    """Say what is planned, billed, late and stuck."""
    asked = _Asked.of(ask.said, day)
    if not isinstance(ask, Ask):
        return _at_large(books, asked, who)
    if ask.target.kind is not DocumentKind.CUSTOMER:
        return _of_a_document(books, ask.target, asked, who)
    customer = books.receivables.customer(ask.target.number)
    return None if customer is None else _of_a_customer(books, customer, asked)


def _of_a_document(
    books: Books, target: Target, asked: _Asked, who: Asker
) -> Told | None:
    told = document_told(books, target, asked.day)
    if told is None:
        return None
    match told.answer:
        case InvoiceAnswer(invoice, customer):
            billed = InvoiceBilledAnswer(invoice, customer, asked.day)
            return Told(billed, told.subjects)
        case ContractAnswer(contract, customer):
            whose = Whose(contract=contract.number)
            answer = _plan(books, whose, asked, customer, contract)
            return _with_invoices(answer, told.subjects, customer, who)
        case _:
            return told


def _with_invoices(
    answer: BillingAnswer, subjects: tuple[Subject, ...], customer: Customer, who: Asker
) -> Told:
    """Keep the invoices of a plan for whoever sees the account.

    An invoice is its account's: a contract's owner does not see it by that.
    """
    if not answer.stuck:
        return Told(answer, subjects)
    if not who.sight.covers(customer.subject):
        return Told(replace(answer, stuck=()), subjects)
    return Told(answer, (*subjects, customer.subject))


def _of_a_customer(books: Books, customer: Customer, asked: _Asked) -> Told:
    whose = Whose(customer=customer.number)
    return Told(_plan(books, whose, asked, customer), (customer.subject,))


def _plan(
    books: Books,
    whose: Whose,
    asked: _Asked,
    customer: Customer,
    contract: Contract | None = None,
) -> BillingAnswer:
    steps = [
        each
        for each in books.billing.steps(whose, MOST_STEPS)
        if asked.holds(each.step.bill_on)
    ]
    billed = [each for each in steps if each.step.invoice_number is not None]
    open_ = [each for each in steps if each.step.invoice_number is None]
    return BillingAnswer(
        day=asked.day,
        first=asked.first,
        last=asked.last,
        customer=customer,
        contract=contract,
        billed=tuple(reversed(billed)),
        coming=_coming(open_, asked.day),
        late=_late(open_, asked.day),
        stuck=tuple(books.billing.stuck(whose, MOST_STUCK)),
    )


def _at_large(books: Books, asked: _Asked, who: Asker) -> Told:
    """Look at all that the asker may see; unless asked for, to the month's end."""
    whose = Whose(None if who.sight.all_receivables else who.sight.owners)
    last = asked.last or month_end(asked.day)
    found = books.billing.unbilled(whose, last, MOST_STEPS)
    open_ = [each for each in found if asked.holds(each.step.bill_on)]
    answer = BillingAnswer(
        day=asked.day,
        first=asked.first,
        last=last,
        coming=_coming(open_, asked.day),
        late=_late(open_, asked.day),
        stuck=tuple(books.billing.stuck(whose, MOST_STUCK)),
    )
    return Told(answer, ())


def month_end(day: date) -> date:
    """Return the last day of a day's month."""
    return day.replace(day=monthrange(day.year, day.month)[1])


def _coming(open_: Sequence[Planned], day: date) -> tuple[Planned, ...]:
    return tuple(each for each in open_ if not each.step.is_late(day))


def _late(open_: Sequence[Planned], day: date) -> tuple[Planned, ...]:
    return tuple(each for each in open_ if each.step.is_late(day))
