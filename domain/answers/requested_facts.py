"""The figures of somebody's own requests to a vendor, exact; see ``facts``."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from domain.answers.requested_answer import OwnRequest, RequestedAnswer
    from domain.money import Currency, Money

    Facts = dict[str, object]


def requested_facts(answer: RequestedAnswer) -> Facts:
    """Return every figure; keys a vendor's whole position has too mean the same."""
    last = answer.payments[0].paid_on if answer.payments else None
    own = (*answer.open, *answer.closed)
    return {
        "open": _amounts(answer.to_pay),
        "overdue": _amounts(answer.overdue),
        "last_paid_on": _iso(last),
        "own_requests": [_own(each, answer.day) for each in own],
        "own_orders": [
            {"order_number": order.number, "ordered_on": order.ordered_on.isoformat()}
            for order in answer.orders
        ],
    }


def _own(own: OwnRequest, day: date) -> Facts:
    request = own.request
    return {
        "request_number": request.number,
        "status": request.status and request.status.value,
        "amount": str(request.amount),
        "open_amount": str(request.open_amount(day)),
        "currency": request.amount.currency,
        "requested_on": request.requested_on.isoformat(),
        "reason": request.reason,
        "approver_email": request.approver,
        "pay_on": _iso(request.pay_on),
        "paid_on": _iso(request.paid_on(day)),
        "bill_number": request.bill_number,
        "due_date": _iso(own.due_date),
        "days_overdue": own.days_overdue(day),
    }


def _amounts(amounts: Mapping[Currency, Money]) -> list[Facts]:
    return [
        {"currency": code, "amount": str(amount)} for code, amount in amounts.items()
    ]


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()
