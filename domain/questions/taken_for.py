"""What a topic becomes once the ledger says what was named: data decides, not words.

Whether "has it been paid" is about an invoice, a customer's money or a vendor's bill
is no matter of language; it follows from what the number or the name turned out to be.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from domain.documents.reference import PAYABLES
from domain.questions.topics import Topic

if TYPE_CHECKING:
    from collections.abc import Mapping

    from domain.documents.reference import DocumentKind
    from domain.people.access import Sight
    from domain.questions.guesses import Guesses

_T = Topic
_POSSIBLE = 100
_OF_A_DOCUMENT: dict[Topic, Topic] = dict.fromkeys(
    (
        *(_T.ACCOUNT, _T.PAYMENTS, _T.CREDIT, _T.PORTFOLIO, _T.VENDOR),
        *(_T.APPROVALS, _T.HELP, _T.NONE),
    ),
    _T.DOCUMENT,
)
_OF_A_PAYABLE = _OF_A_DOCUMENT | dict.fromkeys(
    (_T.PROMISE, _T.CREDIT_NOTE, _T.BILLING), _T.DOCUMENT
)
_OF_A_CUSTOMER: Mapping[Topic, Topic] = {
    _T.DOCUMENT: _T.ACCOUNT,
    _T.PORTFOLIO: _T.ACCOUNT,
    _T.HELP: _T.ACCOUNT,
    _T.VENDOR: _T.PAYMENTS,
}
_OF_A_VENDOR: Mapping[Topic, Topic] = dict.fromkeys(
    (_T.ACCOUNT, _T.PAYMENTS, _T.CREDIT, _T.PORTFOLIO, _T.DOCUMENT, _T.HELP),
    _T.VENDOR,
)
_OF_WHO_HAS_NO_ACCOUNTS: Mapping[Topic, Topic] = {
    _T.ACCOUNT: _T.VENDOR,
    _T.PAYMENTS: _T.VENDOR,
}


def of_the_asker(topics: Guesses, sight: Sight) -> Guesses:
    """Return the topics that the asker's work leaves.

    Who looks after no customer asks when a vendor is paid, not when a customer pays.
    """
    has_accounts = sight.all_receivables or sight.owners
    likely = {g.topic for g in topics.ranked if g.likelihood >= _POSSIBLE}
    if has_accounts or Topic.VENDOR not in likely:
        return topics
    return topics.taking(_OF_WHO_HAS_NO_ACCOUNTS)


def of_a_document(topics: Guesses, kind: DocumentKind | None) -> Guesses:
    """Return the topics that a named document leaves."""
    return topics.taking(_OF_A_PAYABLE if kind in PAYABLES else _OF_A_DOCUMENT)


def of_a_customer(topics: Guesses) -> Guesses:
    """Return the topics that a named customer leaves."""
    return topics.taking(_OF_A_CUSTOMER)


def of_a_vendor(topics: Guesses) -> Guesses:
    """Return the topics that a named vendor leaves."""
    return topics.taking(_OF_A_VENDOR)
