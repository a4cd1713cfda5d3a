"""The figures of what a person must act on: the position's, and what was compared."""

from __future__ import annotations

from typing import TYPE_CHECKING

from domain.answers.answer import OpenInvoicesAnswer, ReceiptAnswer
from domain.answers.case import ContractReviewAnswer, PromiseAnswer

if TYPE_CHECKING:
    from collections.abc import Callable

    from domain.answers.answer import Answer
    from domain.answers.case import CaseAnswer

    Facts = dict[str, object]


def case_facts(answer: CaseAnswer, facts_of: Callable[[Answer], Facts]) -> Facts:
    """Return every figure; ``facts_of`` gives those of the position."""
    position = answer.case.position
    facts = {"desk": answer.case.desk.value}
    return (
        (facts_of(position) if position else {})
        | facts
        | (_promise(answer, facts_of) if isinstance(answer, PromiseAnswer) else {})
        | (
            _review(answer, facts_of)
            if isinstance(answer, ContractReviewAnswer)
            else {}
        )
    )


def _promise(answer: PromiseAnswer, facts_of: Callable[[Answer], Facts]) -> Facts:
    customer, day = answer.customer, answer.case.day
    if customer is None:
        return {}
    items = facts_of(OpenInvoicesAnswer(customer, day, answer.items))
    receipts = (ReceiptAnswer(each, customer, day) for each in answer.arrived)
    return {
        "open_items": items["invoices"],
        "exactly": [invoice.number for invoice in answer.exactly],
        "says_sent": answer.says_sent,
        "arrived": [facts_of(receipt) for receipt in receipts],
    }


def _review(answer: ContractReviewAnswer, facts_of: Callable[[Answer], Facts]) -> Facts:
    longer = answer.longer
    ties_up = longer.ties_up if longer else None
    return {
        "standard_terms": answer.standard,
        "asked_terms": answer.asked,
        "extra_days": longer and longer.days,
        "ties_up": None if ties_up is None else str(ties_up),
        "ties_up_currency": None if ties_up is None else ties_up.currency,
        "credit": facts_of(answer.credit) if answer.credit else None,
    }
