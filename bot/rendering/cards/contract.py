"""The card of one contract."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.rendering.cards.card import Card, joined, line
from bot.rendering.cards.invoice import document_link
from bot.rendering.voice import bold, escape, msg
from bot.rendering.words import BILLING
from domain.contracts.contract import ContractStatus

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.rendering.voice import Safe, Voice
    from domain.answers.answer import ContractAnswer


_STANDS = {
    ContractStatus.DRAFT: msg("{number} with {name} is a draft: {value}."),
    ContractStatus.IN_REVIEW: msg("{number} with {name} is in review: {value}."),
    ContractStatus.APPROVED: msg("{number} with {name} is approved: {value}."),
    ContractStatus.REJECTED: msg("{number} with {name} is rejected: {value}."),
    ContractStatus.ACTIVE: msg("{number} with {name} is active: {value}."),
    ContractStatus.ENDED: msg("{number} with {name} is ended: {value}."),
    None: msg("{number} with {name}: {value}. Its status is not in the books."),
}


def contract_card(answer: ContractAnswer, voice: Voice) -> Card:
    """Say where a contract stands."""
    contract = answer.contract
    return Card(
        headline=voice.say(
            _STANDS[contract.status],
            number=contract.number,
            name=answer.customer.name,
            value=voice.money(contract.total_value),
        ),
        title=joined(bold(contract.number), escape(contract.title)),
        lines=tuple(_lines(answer, voice)),
        buttons=document_link(contract.document_url, voice),
    )


def _lines(answer: ContractAnswer, voice: Voice) -> Iterator[Safe]:
    contract, customer = answer.contract, answer.customer
    party = joined(escape(customer.name), escape(customer.number))
    yield line(voice.say("Customer"), party)
    end = contract.end_date and voice.day(contract.end_date)
    start = voice.day(contract.start_date)
    runs = voice.say("{start} to {end}", start=start, end=end) if end else start
    yield line(voice.say("Runs" if end else "Starts"), runs)
    if contract.payment_terms:
        yield line(voice.say("Terms"), escape(contract.payment_terms))
    if contract.billing:
        known = BILLING.get(contract.billing)
        billed = voice.say(known) if known else escape(contract.billing)
        yield line(voice.say("Billed"), billed)
    if answer.owner:
        yield line(voice.say("Owner"), escape(answer.owner.name))
