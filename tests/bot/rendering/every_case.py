"""One of each answer that a person acts on, or that lists what is planned or waits."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

from domain.answers.approvals_answer import ApprovalsAnswer
from domain.answers.billing_answer import BillingAnswer, InvoiceBilledAnswer
from domain.answers.case import Case, Cases, ContractReviewAnswer, WhichOne
from domain.answers.policy_answer import PolicyAnswer
from domain.answers.standing import InvoiceAnswer, VendorAnswer
from domain.approvals.waiting import WaitingContract, WaitingRequest
from domain.contracts.billing import AtPortal, Planned
from domain.contracts.terms import Longer
from domain.documents.reference import DocumentKind
from domain.people.person import Email, Role
from domain.policies.ports import Article, ArticleMatch
from domain.questions.ask import Target
from domain.questions.slots.slots import NO_SLOTS
from domain.questions.topics import Topic
from tests.support.make import (
    DAY,
    a_contract,
    a_customer,
    a_person,
    a_request,
    a_step,
    a_vendor,
    an_invoice,
    usd,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from domain.answers.answer import Answer

MANY = 12


def every_case(said: str) -> Iterator[Answer]:
    """Yield one of each, with the words wherever words of the books may be."""
    customer, vendor = a_customer(said, name=said), a_vendor(said, name=said)
    invoice = an_invoice(
        said, portal=said, portal_status="rejected", contract_number=said
    )
    target = Target(DocumentKind.INVOICE, said)
    for position in (
        InvoiceAnswer(invoice, customer, DAY),
        VendorAnswer(vendor, DAY, {}, {}, (), ()),
    ):
        case = Case(Topic.TICKET, Role.AR, DAY, NO_SLOTS, said, target, position)
        yield from (kind(case) for kind in get_args(Cases))
        yield ContractReviewAnswer(case, said, said, Longer(3, usd("1.00")))
    yield WhichOne(Topic.DISPUTE)
    yield InvoiceBilledAnswer(invoice, customer, DAY)
    yield from _lists(said)
    # A rule without a title or a text is refused when it is read.
    article = Article(said, "en", f"A {said}", None, DAY)
    match = ArticleMatch(article, said, f"A {said}", 500, said)
    yield PolicyAnswer(match, DAY, is_foreign=True)


def _lists(said: str) -> Iterator[Answer]:
    step = a_step(DAY, description=said, invoice_number=said, contract_number=said)
    planned = (Planned(step, said, said),) * MANY
    stuck = (AtPortal(said, said, said, DAY, usd("1.00"), said, "rejected"),) * MANY
    yield BillingAnswer(
        DAY, None, None, billed=planned, coming=planned, late=planned, stuck=stuck
    )
    request = a_request(said, reason=said, approver=Email(said))
    waiting = (WaitingRequest(request, said),) * MANY
    contract = a_contract(said, payment_terms=said)
    yield ApprovalsAnswer(
        DAY,
        a_person(name=said),
        is_asker=False,
        to_decide=waiting,
        asked_for=waiting,
        others=waiting,
        contracts=(WaitingContract(contract, said),) * MANY,
    )
