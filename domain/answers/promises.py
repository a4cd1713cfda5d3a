"""A customer says when they pay, or that they have paid: compared with the books."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import TYPE_CHECKING

from domain.answers.answer import InvoiceAnswer
from domain.answers.case import PromiseAnswer
from domain.answers.opening import handed_over, opened, which_one
from domain.ledger.invoice import InvoiceKind
from domain.questions.ask import Ask

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from domain.answers.asker import Asker
    from domain.answers.case import Case
    from domain.answers.ports import Books
    from domain.answers.told import Told
    from domain.ledger.invoice import Invoice
    from domain.ledger.receipt import Receipt
    from domain.money import Money
    from domain.questions.ask import AskAtLarge
    from domain.questions.slots.slots import SaidAmount

MOST_ITEMS = 200
"""Open invoices that are compared with a sum."""
MOST_RECEIPTS = 50
MOST_ARRIVED = 3
RECENT = timedelta(days=15)
"""How far back money that was "sent" is looked for."""
_SENT = re.compile(
    r"\b(?:wired|sent|transferred|remitted|mailed|already paid|have paid|has paid"
    r"|they paid|paid (?:it|us|already|yesterday|today|this|last|on)"
    r"|(?:wire|transfer|payment|money|funds?|cheque|check) (?:(?:went|was|is|has|were"
    r"|are|been|already|just|now) )*(?:out|released|made|initiated|executed|sent"
    r"|on (?:its|the) way|in the (?:mail|post))"
    r"|ya (?:nos )?(?:pag\w+|transfir\w+|deposit\w+|envi\w+|hizo|hicieron|se hizo)"
    r"|(?:hizo|hicieron|enviaron|envió|mandó|mandaron) (?:el|la|una?) "
    r"(?:pago|transferencia|depósito|spei)|(?:pagó|pagaron|depositó|depositaron"
    r"|transfirió|transfirieron)|pago (?:fue )?(?:hecho|enviado|realizado|liberado)"
    r"|já (?:nos )?(?:pag\w+|transfer\w+|deposit\w+|envi\w+|fez|fizeram|foi)"
    r"|(?:fez|fizeram|enviou|enviaram|mandou|mandaram) (?:o|a|um|uma) "
    r"(?:pagamento|transferência|depósito|pix|ted)|(?:pagou|pagaram|depositou"
    r"|depositaram|transferiu|transferiram)"
    r"|pagamento (?:foi )?(?:feito|enviado|efetuado|liberado))\b"
    r"|已(?:经)?(?:付|打|汇|转|支付)|(?:付|汇|打|转)(?:了|过了|出)|款(?:已|都)(?:付|打|汇|转|出)"
    r"|(?:打|汇|付|转)(?:款|账|过来)了",
    re.IGNORECASE,
)
"""Words that say the money has left already."""


def promise_told(
    books: Books, ask: Ask | AskAtLarge, who: Asker, day: date
) -> Told | None:
    """Take a promise up, beside what is open; "they wired it": beside what came in."""
    if not isinstance(ask, Ask):
        return which_one(ask)
    found = opened(books, ask, who, day)
    if found is None:
        return None
    case, subjects = found
    items = tuple(_items(books, case))
    exactly = tuple(i for i in items if _is_said(i.open_amount(day), case))
    sent = says_sent(ask.said.words)
    answer = PromiseAnswer(
        case=case,
        items=items[:MOST_ARRIVED],
        exactly=exactly[:MOST_ARRIVED],
        says_sent=sent,
        arrived=tuple(_arrived(books, case, items))[:MOST_ARRIVED] if sent else (),
    )
    return handed_over(answer, subjects)


def says_sent(words: str) -> bool:
    """Say whether the words are that the money is on its way, not that it will be."""
    return _SENT.search(words) is not None


def _items(books: Books, case: Case) -> Sequence[Invoice]:
    position = case.position
    if isinstance(position, InvoiceAnswer):
        invoice = position.invoice
        owed = invoice.kind is InvoiceKind.INVOICE and invoice.open_amount(case.day)
        return (invoice,) if owed else ()
    if case.customer is None:
        return ()
    return books.receivables.open_invoices_of(
        case.customer.number, case.day, MOST_ITEMS
    )


def _arrived(books: Books, case: Case, items: Sequence[Invoice]) -> Iterator[Receipt]:
    """Return the newest receipts that may be the money: of the sum, or not applied."""
    if case.customer is None:
        return
    wanted = (
        {invoice.number for invoice in items} if case.slots.amounts == () else set()
    )
    receipts = books.receivables.receipts_of(
        case.customer.number, case.day, MOST_RECEIPTS
    )
    for receipt in receipts:
        recent = receipt.received_on >= case.day - RECENT
        applied = any(a.invoice_number in wanted for a in receipt.allocations)
        fits = _is_said(receipt.amount, case) or applied
        if recent and (fits or receipt.unapplied(case.day)):
            yield receipt


def _is_said(amount: Money, case: Case) -> bool:
    return any(is_equal(amount, said) for said in case.slots.amounts)


def is_equal(amount: Money, said: SaidAmount) -> bool:
    """Say whether a sum in the books is what was said, as far as that goes."""
    return said.value == amount.amount and said.currency in (None, amount.currency)
