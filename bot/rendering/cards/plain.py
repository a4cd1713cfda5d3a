"""Answers without figures: nothing found, help, and why there is no answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.rendering.cards.card import Card
from bot.rendering.cards.choices import choice_buttons
from bot.rendering.voice import msg
from domain.documents.reference import DocumentKind
from domain.questions.topics import Topic

if TYPE_CHECKING:
    from bot.rendering.voice import Voice
    from domain.answers.answer import HandedOver
    from domain.questions.ask import Missing

_MISSING = {
    None: msg(
        "I find no document {number} among what you look after. "
        "Check the number, or ask a person."
    ),
    DocumentKind.INVOICE: msg(
        "I find no invoice {number} among what you look after. "
        "Check the number, or ask a person."
    ),
    DocumentKind.CREDIT_NOTE: msg(
        "I find no credit note {number} among what you look after. "
        "Check the number, or ask a person."
    ),
    DocumentKind.RECEIPT: msg(
        "I find no receipt {number} among what you look after. "
        "Check the number, or ask a person."
    ),
    DocumentKind.CONTRACT: msg(
        "I find no contract {number} among what you look after. "
        "Check the number, or ask a person."
    ),
    DocumentKind.BILL: msg(
        "I find no bill {number} among what you look after. "
        "Check the number, or ask a person."
    ),
    DocumentKind.PAYMENT_REQUEST: msg(
        "I find no payment request {number} among what you look after. "
        "Check the number, or ask a person."
    ),
    DocumentKind.VENDOR_PAYMENT: msg(
        "I find no payment to a vendor {number} among what you look after. "
        "Check the number, or ask a person."
    ),
    DocumentKind.PURCHASE_ORDER: msg(
        "I find no purchase order {number} among what you look after. "
        "Check the number, or ask a person."
    ),
    DocumentKind.CUSTOMER: msg(
        "I find no customer {number} among what you look after. "
        "Check the number, or ask a person."
    ),
    DocumentKind.VENDOR: msg(
        "I find no vendor {number} among what you look after. "
        "Check the number, or ask a person."
    ),
}


def missing_card(missing: Missing, voice: Voice) -> Card:
    """Say that nothing was found; the same words for "not yours" and "not there"."""
    if missing.topic is Topic.DOCUMENT:
        words = voice.say(_MISSING[missing.kind], number=missing.about)
    elif missing.topic is Topic.VENDOR:
        words = voice.say(
            "I find no such vendor among what you look after. "
            "Check the name, or ask a person."
        )
    else:
        words = voice.say(
            "I find no such customer among the accounts you look after. "
            "Check the name, or ask a person."
        )
    near = voice.say("Or is it one of these?")
    return Card(
        words,
        lines=(near,) if missing.near else (),
        buttons=choice_buttons(missing.near, voice),
    )


def not_for_us_card(voice: Voice) -> Card:
    """Say that the question names nothing the ledger answers."""
    return Card(
        voice.say(
            "I could not tell what this is about. Name a customer, a vendor or a "
            "document number, or ask a person."
        )
    )


def no_ledger_card(voice: Voice) -> Card:
    """Say that nothing has been imported yet."""
    return Card(
        voice.say("The books have not been imported yet, so I cannot answer this.")
    )


def unlisted_card(voice: Voice) -> Card:
    """Say that Otto answers listed colleagues only."""
    return Card(
        voice.say(
            "I answer colleagues on the finance people list only. "
            "Finance can add you to it."
        )
    )


def handed_over_card(answer: HandedOver, voice: Voice) -> Card:
    """Say that a person has the question."""
    return Card(
        voice.say(
            "A person at the finance desk has your question now ({reference}). "
            "The answer comes to you here.",
            reference=answer.reference,
        )
    )
