"""Where what a case is about stands, as its own card would say it."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from bot.rendering.cards.account import account_card
from bot.rendering.cards.contract import contract_card
from bot.rendering.cards.invoice import invoice_card
from bot.rendering.cards.payables import (
    bill_card,
    order_card,
    request_card,
    vendor_card,
    vendor_payment_card,
)
from bot.rendering.cards.receipt import receipt_card
from bot.rendering.cards.requested import requested_card
from domain.answers import answer as answers
from domain.answers.requested_answer import RequestedAnswer

if TYPE_CHECKING:
    from bot.rendering.cards.card import Card
    from bot.rendering.voice import Voice
    from domain.answers.case import Position


def position_card(position: Position, voice: Voice) -> Card:  # noqa: C901, PLR0911, PLR0912 - a flat table of positions
    """Lay out where something stands."""
    match position:
        case answers.AccountAnswer():
            return account_card(position, voice)
        case answers.BillAnswer():
            return bill_card(position, voice)
        case answers.ContractAnswer():
            return contract_card(position, voice)
        case answers.InvoiceAnswer():
            return invoice_card(position, voice)
        case answers.OrderAnswer():
            return order_card(position, voice)
        case answers.ReceiptAnswer():
            return receipt_card(position, voice)
        case answers.RequestAnswer():
            return request_card(position, voice)
        case RequestedAnswer():
            return requested_card(position, voice)
        case answers.VendorAnswer():
            return vendor_card(position, voice)
        case answers.VendorPaymentAnswer():
            return vendor_payment_card(position, voice)
        case _:
            assert_never(position)
