"""What waits for a decision: for the asker, a colleague, of a customer or vendor."""

from __future__ import annotations

from typing import TYPE_CHECKING

from domain.answers.approvals_answer import ApprovalsAnswer
from domain.answers.documents import document_told
from domain.answers.requested import vendor_seen_by
from domain.answers.told import Told
from domain.approvals.person_named import person_named
from domain.documents.reference import DocumentKind
from domain.questions.ask import Ask

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from domain.answers.asker import Asker
    from domain.answers.ports import Books
    from domain.approvals.waiting import WaitingContract, WaitingRequest
    from domain.people.person import Email, Person
    from domain.questions.ask import AskAtLarge, Target

MOST = 1_000


def approvals_told(
    books: Books, ask: Ask | AskAtLarge, who: Asker, day: date
) -> Told | None:
    """List what waits, as far as the asker may see it; nobody's else is counted."""
    if not isinstance(ask, Ask):
        contracts, requests = _contracts(books, who), _requests(books, who)
        named = person_named(ask.said.words, books.people.everybody())
        whose = named or who.person
        return Told(_answer(books, who, whose, contracts, requests, day), ())
    return _of_a_party(books, ask.target, who, day)


def _of_a_party(books: Books, target: Target, who: Asker, day: date) -> Told | None:
    if target.kind is DocumentKind.CUSTOMER:
        return _of_a_customer(books, target.number, who, day)
    if target.kind is DocumentKind.VENDOR:
        return _of_a_vendor(books, target.number, who, day)
    return document_told(books, target, day)


def _of_a_customer(books: Books, number: str, who: Asker, day: date) -> Told | None:
    customer = books.receivables.customer(number)
    if customer is None:
        return None
    contracts = _contracts(books, who, number)
    answer = _answer(books, who, who.person, contracts, (), day)
    return Told(answer, (customer.subject,))


def _of_a_vendor(books: Books, number: str, who: Asker, day: date) -> Told | None:
    seen = vendor_seen_by(books, number, who.sight, day)
    if seen is None:
        return None
    requests = _requests(books, who, number)
    answer = _answer(books, who, who.person, (), requests, day)
    return Told(answer, seen.subjects)


def _contracts(
    books: Books, who: Asker, customer: str | None = None
) -> Sequence[WaitingContract]:
    owners = None if who.sight.all_receivables else who.sight.owners
    return books.approvals.contracts(owners, customer, MOST)


def _requests(
    books: Books, who: Asker, vendor: str | None = None
) -> Sequence[WaitingRequest]:
    requester = None if who.sight.all_payables else who.person.email
    return books.approvals.requests(requester, vendor, MOST)


def _answer(
    books: Books,
    who: Asker,
    whose: Person,
    contracts: Sequence[WaitingContract],
    requests: Sequence[WaitingRequest],
    day: date,
) -> ApprovalsAnswer:
    theirs = whose.email
    to_decide = [r for r in requests if r.request.approver == theirs]
    asked_for = [
        r
        for r in requests
        if r.request.requester == theirs and r.request.approver != theirs
    ]
    others = [
        r for r in requests if theirs not in (r.request.approver, r.request.requester)
    ]
    return ApprovalsAnswer(
        day=day,
        whose=whose,
        is_asker=whose.email == who.person.email,
        to_decide=tuple(to_decide),
        asked_for=tuple(asked_for),
        others=tuple(others) if whose.email == who.person.email else (),
        contracts=tuple(_of_whom(contracts, whose, who)),
        names=tuple(_names(books, requests)),
    )


def _of_whom(
    contracts: Iterable[WaitingContract], whose: Person, who: Asker
) -> Iterable[WaitingContract]:
    """Of a colleague's, only the contracts they own: nobody else's is with them."""
    if whose.email == who.person.email:
        return contracts
    return (each for each in contracts if each.contract.owner == whose.email)


def _names(
    books: Books, requests: Iterable[WaitingRequest]
) -> Iterable[tuple[Email, str]]:
    approvers = {r.request.approver for r in requests if r.request.approver}
    for approver in sorted(approvers):
        person = books.people.by_email(approver)
        if person is not None:
            yield approver, person.name
