"""The figures of what waits for a decision."""

from __future__ import annotations

from typing import TYPE_CHECKING

from domain.money import sums

if TYPE_CHECKING:
    from collections.abc import Iterable

    from domain.answers.approvals_answer import ApprovalsAnswer
    from domain.approvals.waiting import WaitingContract, WaitingRequest

    Facts = dict[str, object]


def approvals_facts(answer: ApprovalsAnswer) -> Facts:
    """Return every figure."""
    return {
        "person": answer.whose.email,
        "to_decide": [_request(each) for each in answer.to_decide],
        "to_decide_amounts": _amounts(answer.to_decide),
        "asked_for": [_request(each) for each in answer.asked_for],
        "asked_for_amounts": _amounts(answer.asked_for),
        "others": [_request(each) for each in answer.others],
        "others_amounts": _amounts(answer.others),
        "contracts": [_contract(each) for each in answer.contracts],
    }


def _request(waiting: WaitingRequest) -> Facts:
    request = waiting.request
    return {
        "request_number": request.number,
        "status": request.status and request.status.value,
        "amount": str(request.amount),
        "currency": request.amount.currency,
        "since": waiting.since.isoformat(),
        "approver_email": request.approver,
        "requester_email": request.requester,
        "reason": request.reason,
    }


def _contract(waiting: WaitingContract) -> Facts:
    contract = waiting.contract
    return {
        "contract_number": contract.number,
        "customer_number": contract.customer_number,
        "total_value": str(contract.total_value),
        "currency": contract.total_value.currency,
        "payment_terms": contract.payment_terms,
        "owner_email": contract.owner,
    }


def _amounts(waiting: Iterable[WaitingRequest]) -> list[Facts]:
    by_currency = sums(each.amount for each in waiting)
    return [
        {"currency": code, "amount": str(sum_)} for code, sum_ in by_currency.items()
    ]
