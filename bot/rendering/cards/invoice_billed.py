"""The card of an invoice that is billed: issued, and whether a portal has it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.rendering.cards.card import Card, joined, line
from bot.rendering.cards.invoice import document_link, invoice_card
from bot.rendering.voice import bold, escape, msg
from domain.answers.answer import InvoiceAnswer

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from bot.rendering.voice import Safe, Voice
    from domain.answers.billing_answer import InvoiceBilledAnswer

LONGEST_PORTAL = 80
"""Characters of a portal's name in the one line that a notification carries."""
_STANDS: Mapping[str, str] = {
    "to_upload": msg("{number} is not in {portal} yet: it is still to be uploaded."),
    "uploaded": msg("{number} is uploaded to {portal}, and not accepted there yet."),
    "accepted": msg("{number} is in {portal}, and accepted there."),
    "rejected": msg("{number} was refused by {portal}: the customer does not have it."),
}
_TO_DO: Mapping[str, str] = {
    "to_upload": msg("Until it is uploaded the customer cannot pay it."),
    "uploaded": msg("Look for its acceptance: many customers pay from that day on."),
    "rejected": msg(
        "Read the reason in the portal, correct the invoice or its order number, "
        "and upload it again."
    ),
}


def invoice_billed_card(answer: InvoiceBilledAnswer, voice: Voice) -> Card:
    """Say that an invoice is issued, and whether the portal has it."""
    invoice = answer.invoice
    return Card(
        headline=_headline(answer, voice),
        title=joined(bold(invoice.number), escape(answer.customer.name)),
        lines=tuple(_lines(answer, voice)),
        buttons=document_link(invoice.document_url, voice),
    )


def _headline(answer: InvoiceBilledAnswer, voice: Voice) -> Safe:
    invoice = answer.invoice
    stands = None if invoice.void else _STANDS.get(invoice.portal_status or "")
    if stands is None:
        return voice.say(
            "{number} is void: nothing is billed by it."
            if invoice.void
            else "{number} was issued on {day} over {total}; it needs no upload.",
            number=invoice.number,
            day=voice.day(invoice.issue_date),
            total=voice.money(invoice.total),
        )
    named = escape(invoice.portal or "", LONGEST_PORTAL)
    portal = named or voice.say("the portal")
    return voice.say(stands, number=invoice.number, portal=portal)


def _lines(answer: InvoiceBilledAnswer, voice: Voice) -> Iterator[Safe]:
    invoice, customer = answer.invoice, answer.customer
    to_do = None if invoice.void else _TO_DO.get(invoice.portal_status or "")
    if to_do:
        yield voice.say(to_do)
    yield invoice_card(InvoiceAnswer(invoice, customer, answer.day), voice).headline
    yield line(voice.say("Issued"), voice.day(invoice.issue_date))
    if invoice.contract_number:
        yield line(voice.say("Contract"), escape(invoice.contract_number))
    if invoice.purchase_order:
        yield line(voice.say("Their order"), escape(invoice.purchase_order))
