"""The rule behind each sort of answer, and the tables its figures are from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.rendering.voice import msg

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Rule:
    """Where figures come from, and how they are worked out."""

    tables: str
    rule: str


_RECEIVABLES = msg("invoices, credit notes, receipts and their allocations")
_OPEN = msg(
    "An invoice's open amount is its total less what was applied to it "
    "on or before the day."
)
_PASSED_ON = msg(
    "Nothing in the books is changed on a message: a person gets it with the position "
    "as the ledger has it."
)
_AGED = msg(
    "Open is the total less what was applied on or before the day, for each currency "
    "by itself; ageing counts days from the due date."
)

RULES: Mapping[str, Rule] = {
    "InvoiceAnswer": Rule(_RECEIVABLES, _OPEN),
    "OpenInvoicesAnswer": Rule(_RECEIVABLES, _OPEN),
    "ReceiptAnswer": Rule(
        msg("receipts and their allocations"),
        msg(
            "What is not applied is the receipt's amount less its payments to "
            "invoices; discounts, fees and taxes use no cash."
        ),
    ),
    "ContractAnswer": Rule(
        msg("contracts"), msg("The contract's own entry, as the books have it.")
    ),
    "BillAnswer": Rule(
        msg("bills, payment requests and payments to vendors"),
        msg(
            "A bill is paid once what left for it and did not come back covers its "
            "total."
        ),
    ),
    "RequestAnswer": Rule(
        msg("payment requests and payments to vendors"),
        msg("The request's own status, and the payment that answers it."),
    ),
    "VendorPaymentAnswer": Rule(
        msg("payments to vendors"),
        msg("The payment's own entry, as the books have it."),
    ),
    "OrderAnswer": Rule(
        msg("purchase orders"), msg("The order's own lines, as the books have them.")
    ),
    "AccountAnswer": Rule(_RECEIVABLES, _AGED),
    "PaymentsAnswer": Rule(
        _RECEIVABLES,
        msg(
            "Receipts by the day they came; when money is likely is the median of days "
            "late of settled invoices, never of fewer than three."
        ),
    ),
    "CreditAnswer": Rule(
        msg("invoices, credit notes, receipts, credit limits and exchange rates"),
        msg(
            "Exposure is open invoices less open credit notes less cash not applied, "
            "at dated rates; room is the limit less exposure."
        ),
    ),
    "VendorAnswer": Rule(
        msg("bills and payments to vendors"),
        msg(
            "To pay is each bill's total less what left for it and did not come back; "
            "overdue counts days from the due date."
        ),
    ),
    "RequestedAnswer": Rule(
        msg("your payment requests, their bills and payments, and your orders"),
        msg(
            "To pay is each request's amount less what left for it and did not come "
            "back, nothing once it is rejected; overdue counts days from the day its "
            "bill is due."
        ),
    ),
    "PortfolioAnswer": Rule(
        _RECEIVABLES,
        msg(
            "Sums over the accounts you look after, each currency by itself; simple "
            "DSO is open receivables over sales times days, count-back DSO takes "
            "sales off month by month."
        ),
    ),
    "ApprovalsAnswer": Rule(
        msg("contracts and payment requests in review"),
        msg("Waiting is what the books have in review, with whom they name for it."),
    ),
    "BillingAnswer": Rule(
        msg("contracts, their billing plans and invoices"),
        msg(
            "A planned billing is done once the books name its invoice, and late when "
            "its day has passed without one."
        ),
    ),
    "InvoiceBilledAnswer": Rule(
        msg("invoices"),
        msg("The invoice's own entry, and what the books know of its portal."),
    ),
    "PolicyAnswer": Rule(
        msg("the written rules of finance"),
        msg("The passage is quoted as it is written; nothing is put in other words."),
    ),
    "NoArticleAnswer": Rule(msg("the written rules of finance"), _PASSED_ON),
    "PromiseAnswer": Rule(_RECEIVABLES, _PASSED_ON),
    "DisputeAnswer": Rule(_RECEIVABLES, _PASSED_ON),
    "CreditNoteAnswer": Rule(_RECEIVABLES, _PASSED_ON),
    "ContractReviewAnswer": Rule(
        msg("contracts, customers' payment terms and credit limits"), _PASSED_ON
    ),
    "TicketAnswer": Rule(msg("nothing of the books"), _PASSED_ON),
    "DigestAnswer": Rule(msg("nothing of the books"), _PASSED_ON),
    "BankChangeAnswer": Rule(
        msg("vendors and customers as they are on file"),
        msg(
            "Bank details are never changed on a message: finance calls the number "
            "that was on file before."
        ),
    ),
    "Missing": Rule(
        msg("everything in the books that you look after"),
        msg(
            "Numbers are compared by their digits, names by their letters; what is not "
            "yours and what is not there look alike."
        ),
    ),
}
"""By the name of the answer's type; an answer without figures has none."""
