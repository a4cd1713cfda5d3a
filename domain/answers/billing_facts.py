"""The figures of what is said about billing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from domain.answers.answer import InvoiceAnswer
from domain.answers.billing_answer import BillingAnswer
from domain.money import sums

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import date

    from domain.answers.answer import Answer
    from domain.answers.billing_answer import Billings
    from domain.contracts.billing import AtPortal, Planned

    Facts = dict[str, object]


def billing_facts(answer: Billings, facts_of: Callable[[Answer], Facts]) -> Facts:
    """Return every figure; ``facts_of`` gives those of an invoice itself."""
    if not isinstance(answer, BillingAnswer):
        invoice = answer.invoice
        return facts_of(InvoiceAnswer(invoice, answer.customer, answer.day)) | {
            "portal": invoice.portal,
            "portal_status": invoice.portal_status,
            "contract_number": invoice.contract_number,
        }
    following = answer.coming[0].step if answer.coming else None
    return {
        "from": _iso(answer.first),
        "to": _iso(answer.last),
        "next_bill_on": following and following.bill_on.isoformat(),
        "next_amount": following and str(following.amount),
        "currency": following and following.amount.currency,
        "billed": [_step(each) for each in answer.billed],
        "coming": [_step(each) for each in answer.coming],
        "late": [_step(each) for each in answer.late],
        "coming_amounts": _amounts(answer.coming),
        "late_amounts": _amounts(answer.late),
        "stuck": [_stuck(each) for each in answer.stuck],
    }


def _step(planned: Planned) -> Facts:
    step = planned.step
    return {
        "contract_number": step.contract_number,
        "customer_number": planned.customer_number,
        "bill_on": step.bill_on.isoformat(),
        "amount": str(step.amount),
        "currency": step.amount.currency,
        "invoice_number": step.invoice_number,
    }


def _stuck(item: AtPortal) -> Facts:
    return {
        "invoice_number": item.invoice_number,
        "customer_number": item.customer_number,
        "portal": item.portal,
        "portal_status": item.status,
        "total": str(item.total),
        "currency": item.total.currency,
        "issue_date": item.issue_date.isoformat(),
    }


def _amounts(planned: Iterable[Planned]) -> list[Facts]:
    by_currency = sums(each.step.amount for each in planned)
    return [
        {"currency": code, "amount": str(sum_)} for code, sum_ in by_currency.items()
    ]


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()
