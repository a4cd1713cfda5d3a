"""The figures of an answer, exact, as the ``ask --json`` contract gives them.

Amounts are decimal text in major units with exactly the currency's decimals, dates are
ISO text, counts are numbers. Keys are the ledger format's column names where a figure
is a column, and these words where it is derived: ``open_amount``, ``days_overdue``,
``paid_on``, ``paid_amount``, ``applied_amount``, ``unapplied_amount``,
``overdue_amount``, ``open_credits``, ``net_amount``, ``exposure``, ``credit_room``,
``likely_paid_on`` with its range, ``habit_median_days_late``, ``habit_invoices``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from domain.answers.accounts import by_currency
from domain.answers.answer import (
    AccountAnswer,
    BillAnswer,
    ContractAnswer,
    CreditAnswer,
    InvoiceAnswer,
    OpenInvoicesAnswer,
    OrderAnswer,
    PaymentsAnswer,
    ReceiptAnswer,
    RequestAnswer,
    VendorAnswer,
    VendorPaymentAnswer,
)
from domain.answers.approvals_answer import ApprovalsAnswer
from domain.answers.approvals_facts import approvals_facts
from domain.answers.billing_answer import BillingAnswer, InvoiceBilledAnswer
from domain.answers.billing_facts import billing_facts
from domain.answers.case import CaseAnswer
from domain.answers.case_facts import case_facts
from domain.answers.policy_answer import PolicyAnswer
from domain.answers.portfolio_answer import PortfolioAnswer
from domain.answers.portfolio_facts import portfolio_facts
from domain.answers.requested_answer import RequestedAnswer
from domain.answers.requested_facts import requested_facts
from domain.ledger.habit import likely_paid

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from domain.answers.answer import Answer
    from domain.ledger.ageing import Buckets
    from domain.ledger.balance import Balance
    from domain.ledger.habit import Habit
    from domain.ledger.invoice import Invoice
    from domain.ledger.receipt import Receipt
    from domain.money import Currency, Money
    from domain.payables.bill import Bill

Facts = dict[str, object]


def facts_of(answer: Answer) -> Facts:  # noqa: C901, PLR0911, PLR0912 - a flat table of all answers
    """Return every figure of the answer; empty where it states none."""
    match answer:
        case InvoiceAnswer():
            return _invoice(answer)
        case ReceiptAnswer(receipt, _, day):
            return _receipt(receipt, day)
        case ContractAnswer():
            return _contract(answer)
        case BillAnswer():
            return _bill(answer)
        case RequestAnswer():
            return _request(answer)
        case VendorPaymentAnswer():
            return _vendor_payment(answer)
        case OrderAnswer():
            return _order(answer)
        case AccountAnswer():
            return _account(answer)
        case OpenInvoicesAnswer(_, day, invoices):
            return {"invoices": [_open_invoice(invoice, day) for invoice in invoices]}
        case PaymentsAnswer():
            return _payments(answer)
        case CreditAnswer():
            return _credit(answer)
        case VendorAnswer():
            return _vendor(answer)
        case RequestedAnswer():
            return requested_facts(answer)
        case PortfolioAnswer():
            return portfolio_facts(answer)
        case PolicyAnswer(match):
            return {
                "article": match.article.name,
                "title": match.article.title,
                "section": match.heading,
                "article_language": match.article.language,
                "review_by": match.article.review_by.isoformat(),
            }
        case CaseAnswer():
            return case_facts(answer, facts_of)
        case BillingAnswer() | InvoiceBilledAnswer():
            return billing_facts(answer, facts_of)
        case ApprovalsAnswer():
            return approvals_facts(answer)
        case _:
            return {}


def _invoice(answer: InvoiceAnswer) -> Facts:
    invoice, day = answer.invoice, answer.day
    return {
        "kind": invoice.kind.value,
        "status": invoice.status(day).value,
        "total": str(invoice.total),
        "open_amount": str(invoice.open_amount(day)),
        "paid_amount": str(invoice.settled(day)),
        "currency": invoice.total.currency,
        "issue_date": invoice.issue_date.isoformat(),
        "due_date": invoice.due_date.isoformat(),
        "days_overdue": invoice.days_overdue(day),
        "paid_on": _iso(invoice.settled_on(day)),
        "disputed": invoice.disputed,
        "void": invoice.void,
        "allocations": [
            {
                "kind": each.kind.value,
                "source": each.source,
                "invoice_number": each.invoice_number,
                "amount": str(each.amount),
                "applied_on": each.applied_on.isoformat(),
            }
            for each in invoice.counting(day)
        ],
        **_likely_paid(invoice, answer.habit, day),
        **_habit(answer.habit),
    }


def _likely_paid(invoice: Invoice, habit: Habit | None, day: date) -> Facts:
    likely = likely_paid(invoice, habit, day)
    return {
        "likely_paid_on": _iso(likely.on if likely else None),
        "likely_paid_from": _iso(likely.first if likely else None),
        "likely_paid_to": _iso(likely.last if likely else None),
        "likely_paid_invoices": likely.invoices if likely else None,
    }


def _habit(habit: Habit | None) -> Facts:
    return {
        "habit_median_days_late": habit.median if habit else None,
        "habit_early_days_late": habit.early if habit else None,
        "habit_late_days_late": habit.late if habit else None,
        "habit_invoices": habit.invoices if habit else None,
    }


def _receipt(receipt: Receipt, day: date) -> Facts:
    return {
        "receipt_number": receipt.number,
        "amount": str(receipt.amount),
        "applied_amount": str(receipt.applied(day)),
        "unapplied_amount": str(receipt.unapplied(day)),
        "currency": receipt.amount.currency,
        "received_on": receipt.received_on.isoformat(),
    }


def _contract(answer: ContractAnswer) -> Facts:
    contract = answer.contract
    return {
        "status": contract.status and contract.status.value,
        "total_value": str(contract.total_value),
        "currency": contract.total_value.currency,
        "start_date": contract.start_date.isoformat(),
        "end_date": _iso(contract.end_date),
        "payment_terms": contract.payment_terms,
        "billing": contract.billing,
    }


def _bill(answer: BillAnswer) -> Facts:
    bill, day = answer.bill, answer.day
    return {
        "status": bill.status(day).value,
        "total": str(bill.total),
        "open_amount": str(bill.open_amount(day)),
        "paid_amount": str(bill.paid(day)),
        "currency": bill.total.currency,
        "issue_date": bill.issue_date.isoformat(),
        "due_date": bill.due_date.isoformat(),
        "days_overdue": bill.days_overdue(day),
        "paid_on": _iso(bill.paid_on(day)),
        "void": bill.void,
    }


def _request(answer: RequestAnswer) -> Facts:
    request = answer.request
    return {
        "status": request.status and request.status.value,
        "amount": str(request.amount),
        "currency": request.amount.currency,
        "requested_on": request.requested_on.isoformat(),
        "status_on": _iso(request.status_on),
        "reason": request.reason,
        "approver_email": request.approver,
        "pay_on": _iso(request.pay_on),
        "paid_on": _iso(request.paid_on(answer.day)),
        "bill_number": request.bill_number,
    }


def _vendor_payment(answer: VendorPaymentAnswer) -> Facts:
    payment = answer.payment
    return {
        "status": payment.status and payment.status.value,
        "amount": str(payment.amount),
        "currency": payment.amount.currency,
        "paid_on": payment.paid_on.isoformat(),
        "return_code": payment.return_code,
        "request_number": payment.request_number,
        "bill_number": payment.bill_number,
    }


def _order(answer: OrderAnswer) -> Facts:
    return {
        "ordered_on": answer.order.ordered_on.isoformat(),
        "lines": [
            {
                "line": line.line,
                "quantity": format(line.quantity, "f"),
                "received_quantity": None
                if line.received is None
                else format(line.received, "f"),
                "unit_price": str(line.unit_price),
                "currency": line.unit_price.currency,
            }
            for line in answer.order.lines
        ],
    }


def _received_between(answer: PaymentsAnswer) -> Facts:
    if answer.between is None:
        return {}
    first, last = answer.between
    received = by_currency(receipt.amount for receipt in answer.receipts)
    return {
        "received_from": first.isoformat(),
        "received_to": last.isoformat(),
        "received": _amounts(received),
    }


def _account(answer: AccountAnswer) -> Facts:
    last = answer.last_receipt
    by_currency = [
        _balance(balance, answer.question.buckets) for balance in answer.balances
    ]
    return {
        "basis": answer.question.basis.value,
        "position_on": answer.question.as_of.isoformat(),
        "balances": by_currency,
        "longest_overdue": [
            _open_invoice(invoice, answer.question.as_of)
            for invoice in answer.longest_overdue
        ],
        "last_received_on": _iso(last.received_on if last else None),
        "last_amount": _text(last.amount if last else None),
        **_only(by_currency),
    }


def _balance(balance: Balance, buckets: Buckets) -> Facts:
    amounts = zip(buckets.labels, balance.ageing.amounts, strict=True)
    return {
        "currency": balance.currency,
        "open_amount": str(balance.open_invoices),
        "overdue_amount": str(balance.overdue),
        "open_credits": str(balance.credits),
        "unapplied_amount": str(balance.unapplied),
        "net_amount": str(balance.net),
        "buckets": {label: str(amount) for label, amount in amounts},
    }


def _open_invoice(invoice: Invoice, day: date) -> Facts:
    return {
        "invoice_number": invoice.number,
        "due_date": invoice.due_date.isoformat(),
        "days_overdue": invoice.days_overdue(day),
        "open_amount": str(invoice.open_amount(day)),
        "currency": invoice.total.currency,
    }


def _payments(answer: PaymentsAnswer) -> Facts:
    last = answer.receipts[0] if answer.receipts else None
    return {
        "receipts": [_receipt(receipt, answer.day) for receipt in answer.receipts],
        **_received_between(answer),
        "last_received_on": _iso(last.received_on if last else None),
        "last_amount": _text(last.amount if last else None),
        "unapplied": _amounts(answer.unapplied),
        **_habit(answer.habit),
        "oldest_open": [
            _open_invoice(invoice, answer.day)
            | _likely_paid(invoice, answer.habit, answer.day)
            for invoice in answer.oldest_open
        ],
        **(
            {
                "currency": last.amount.currency,
                "unapplied_amount": str(
                    answer.unapplied.get(
                        last.amount.currency, last.amount - last.amount
                    )
                ),
            }
            if last
            else {}
        ),
    }


def _credit(answer: CreditAnswer) -> Facts:
    limit, used = answer.customer.credit_limit, answer.exposure
    return {
        "customer_status": answer.customer.status.value,
        "credit_limit": _text(limit),
        "currency": None if limit is None else limit.currency,
        "exposure": _text(None if used is None else used.used),
        "credit_room": _text(None if used is None else used.room),
        "rates": [
            {
                "from_currency": rate.target if rate.inverted else rate.source,
                "to_currency": rate.source if rate.inverted else rate.target,
                "rate": format(rate.rate, "f"),
                "on": rate.on.isoformat(),
            }
            for rate in (used.rates if used else ())
        ],
    }


def _vendor(answer: VendorAnswer) -> Facts:
    return {
        "open": _amounts(answer.to_pay),
        "overdue": _amounts(answer.overdue),
        "last_paid_on": _iso(answer.payments[0].paid_on if answer.payments else None),
        "bills": [_waiting_bill(bill, answer.day) for bill in answer.bills],
    }


def _waiting_bill(bill: Bill, day: date) -> Facts:
    request = bill.requests[-1] if bill.requests else None
    return {
        "bill_number": bill.number,
        "due_date": bill.due_date.isoformat(),
        "days_overdue": bill.days_overdue(day),
        "open_amount": str(bill.open_amount(day)),
        "currency": bill.total.currency,
        "request_number": request and request.number,
        "status": request and request.status and request.status.value,
        "reason": request and request.reason,
        "pay_on": _iso(request.pay_on if request else None),
    }


def _amounts(amounts: Mapping[Currency, Money]) -> list[Facts]:
    return [
        {"currency": code, "amount": str(amount)} for code, amount in amounts.items()
    ]


def _only(by_currency: list[Facts]) -> Facts:
    """Give the figures of the one currency at the top as well, where there is one."""
    return dict(by_currency[0]) if len(by_currency) == 1 else {}


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _text(amount: Money | None) -> str | None:
    return None if amount is None else str(amount)
