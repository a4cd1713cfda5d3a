"""The figures of an answer about many customers, exact."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from domain.ledger.ageing import STANDARD_BUCKETS, Basis
from domain.ledger.dso import in_tenths

if TYPE_CHECKING:
    from fractions import Fraction

    from domain.answers.portfolio_answer import PortfolioAnswer
    from domain.ledger.dso import Dso
    from domain.ledger.portfolio import CurrencyPosition, CustomerPosition

Facts = dict[str, object]


def portfolio_facts(answer: PortfolioAnswer) -> Facts:
    """Return every figure of the answer; those of an only currency at the top too."""
    asked, found = answer.asked, answer.whose
    by_currency = [_position(each, asked.day) for each in answer.positions]
    minimum = asked.minimum
    return {
        "wish": asked.wish.value,
        "basis": Basis.DUE_DATE.value,
        "as_of_date": asked.day.isoformat(),
        "due_from": None if asked.first == date.min else asked.first.isoformat(),
        "due_to": None if asked.last == date.max else asked.last.isoformat(),
        "overdue_by_more_than": asked.overdue_by,
        "minimum_amount": None if minimum is None else format(minimum.amount, "f"),
        "accounts": answer.accounts,
        "colleagues": list(found.colleagues),
        "regions": None if found.regions is None else sorted(found.regions),
        "positions": by_currency,
        "dso": [_dso(each) for each in answer.dso],
        **(by_currency[0] if len(by_currency) == 1 else {}),
    }


def _position(position: CurrencyPosition, day: date) -> Facts:
    amounts = zip(STANDARD_BUCKETS.labels, position.amounts, strict=True)
    return {
        "currency": position.currency,
        "open_amount": str(position.open),
        "overdue_amount": str(position.overdue),
        "share_overdue": str(position.share_overdue),
        "customers": position.customers,
        "overdue_customers": position.overdue_customers,
        "asked_amount": str(position.asked),
        "asked_customers": position.asked_customers,
        "buckets": {label: str(amount) for label, amount in amounts},
        "top": [_customer(customer, day) for customer in position.top],
    }


def _customer(customer: CustomerPosition, day: date) -> Facts:
    return {
        "customer_number": customer.number,
        "name": customer.name,
        "open_amount": str(customer.open),
        "overdue_amount": str(customer.overdue),
        "asked_amount": str(customer.asked),
        "oldest_due_date": customer.oldest_due.isoformat(),
        "days_overdue": max(0, (day - customer.oldest_due).days),
    }


def _dso(figures: Dso) -> Facts:
    back = figures.countback
    return {
        "currency": figures.owed.currency,
        "open_amount": str(figures.owed),
        "sales": str(figures.sales),
        "period_from": figures.first.isoformat(),
        "period_to": figures.last.isoformat(),
        "period_days": figures.days,
        "dso_simple": _days(figures.simple),
        "dso_countback": _days(back.days if back else None),
        "countback_complete": back.complete if back else None,
    }


def _days(days: Fraction | None) -> str | None:
    return None if days is None else str(in_tenths(days))
