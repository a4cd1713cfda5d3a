"""Terms that somebody wants finance to accept: beside the usual ones and the credit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from domain.answers.accounts import credit_told
from domain.answers.answer import ContractAnswer, CreditAnswer
from domain.answers.case import ContractReviewAnswer
from domain.answers.opening import at_large, handed_over, opened, which_one
from domain.contracts.terms import asked_for, compared
from domain.money import Money, currencies, minor_digits
from domain.money import currency as currency_of
from domain.questions.ask import Ask

if TYPE_CHECKING:
    from datetime import date

    from domain.answers.asker import Asker
    from domain.answers.case import Case
    from domain.answers.ports import Books
    from domain.answers.told import Told
    from domain.questions.ask import AskAtLarge
    from domain.questions.slots.slots import SaidAmount


def review_told(
    books: Books, ask: Ask | AskAtLarge, who: Asker, day: date
) -> Told | None:
    """Take up the wish for a review, with what the terms would mean."""
    if not isinstance(ask, Ask):
        # "Would Net 60 be accepted?" needs no customer; "review it" does.
        if not ask.said.slots.terms:
            return which_one(ask)
        return handed_over(_answer(books, at_large(ask, who, day), who), ())
    found = opened(books, ask, who, day)
    if found is None:
        return None
    return handed_over(_answer(books, found[0], who), found[1])


def _answer(books: Books, case: Case, who: Asker) -> ContractReviewAnswer:
    position, customer = case.position, case.customer
    # A contract's owner does not see the account of its customer by that.
    if customer is not None and not who.sight.covers(customer.subject):
        customer = None
    contract = position.contract if isinstance(position, ContractAnswer) else None
    standard = customer.payment_terms if customer else None
    asked = asked_for((said.terms for said in case.slots.terms), standard)
    asked = asked or (contract.payment_terms if contract else None)
    value = contract.total_value if contract else _sum(case)
    credit = credit_told(books, customer, case.day).answer if customer else None
    return ContractReviewAnswer(
        case=case,
        standard=standard,
        asked=asked,
        longer=compared(standard, asked, value),
        credit=credit if isinstance(credit, CreditAnswer) else None,
    )


def _sum(case: Case) -> Money | None:
    """Return the sum that was said, if it is one of a currency, to its last unit."""
    return next(filter(None, map(said_money, case.slots.amounts)), None)


def said_money(said: SaidAmount) -> Money | None:
    """Return a sum somebody wrote as money; None without a currency, or in halves."""
    if said.currency not in currencies():
        return None
    code = currency_of(said.currency)
    units = said.value.scaleb(minor_digits(code))
    exact = units == units.to_integral_value() and abs(units) < 10**18
    return Money(int(units), code) if exact else None
