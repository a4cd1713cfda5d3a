"""The card of a promise to pay, beside what is open and what came in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.rendering.cards.card import Card, line
from bot.rendering.cards.recognised import (
    desk_of,
    said_amount,
    said_lines,
    what_of,
)
from bot.rendering.voice import msg
from domain.answers.promises import RECENT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.rendering.voice import Safe, Voice
    from domain.answers.case import Case, PromiseAnswer
    from domain.ledger.invoice import Invoice
    from domain.ledger.receipt import Receipt
    from domain.questions.slots.slots import SaidAmount

_PROMISED = {
    (True, True): msg("Passed to {desk}: {name} promises {amount} by {day}."),
    (True, False): msg("Passed to {desk}: {name} promises {amount}, no day is named."),
    (False, True): msg("Passed to {desk}: {name} promises to pay by {day}."),
    (False, False): msg("Passed to {desk}: {name} promises to pay, no day is named."),
}


def promise_card(answer: PromiseAnswer, voice: Voice) -> Card:
    """Say what was promised, or said to be paid, and what the books show."""
    headline = _sent if answer.says_sent else _promised
    return Card(headline(answer, voice), lines=tuple(_lines(answer, voice)))


def _promised(answer: PromiseAnswer, voice: Voice) -> Safe:
    slots = answer.case.slots
    said = (bool(slots.amounts), bool(slots.dates))
    return voice.say(
        _PROMISED[said],
        desk=desk_of(answer.case, voice),
        name=_name(answer.case),
        amount=_sum(slots.amounts[0], voice) if slots.amounts else "",
        day=voice.day(slots.dates[0].last) if slots.dates else "",
    )


def _sum(said: SaidAmount, voice: Voice) -> Safe:
    """Write a sum for the middle of a sentence; below it stands what was not said."""
    return said_amount(said, voice) if said.currency else voice.number(said.value)


def _sent(answer: PromiseAnswer, voice: Voice) -> Safe:
    name = _name(answer.case)
    if not answer.arrived:
        return voice.say(
            "{name} says it is paid; nothing that fits has come in since {day}.",
            name=name,
            day=voice.day(answer.case.day - RECENT),
        )
    newest = answer.arrived[0]
    return voice.say(
        "{name} says it is paid; {number} may be that: {amount} on {day}.",
        name=name,
        number=newest.number,
        amount=voice.money(newest.amount),
        day=voice.day(newest.received_on),
    )


def _name(case: Case) -> str:
    return case.customer.name if case.customer else what_of(case)


def _lines(answer: PromiseAnswer, voice: Voice) -> Iterator[Safe]:
    case = answer.case
    for receipt in answer.arrived:
        yield line(voice.say("Came in"), _receipt(receipt, case, voice))
    for invoice in answer.exactly or answer.items:
        yield line(voice.say("Open"), _open(invoice, case, voice))
    yield from _compared(answer, voice)
    if _says_more(case):
        yield from said_lines(case, voice)
    if answer.says_sent:
        yield voice.say(
            "Passed to {desk}: they look for the money, and write to you.",
            desk=desk_of(case, voice),
        )


def _compared(answer: PromiseAnswer, voice: Voice) -> Iterator[Safe]:
    if not answer.items:
        yield voice.say("Nothing is open on it in the books.")
    elif answer.case.slots.amounts and not answer.exactly:
        yield voice.say("No open invoice is over exactly this sum.")


def _says_more(case: Case) -> bool:
    """Say whether more was said than the headline carries."""
    slots = case.slots
    unclear = any(said.currency is None for said in slots.amounts)
    return unclear or max(len(slots.amounts), len(slots.dates)) > 1


def _open(invoice: Invoice, case: Case, voice: Voice) -> Safe:
    return voice.say(
        "{number} is {amount} open, due {due}",
        number=invoice.number,
        amount=voice.money(invoice.open_amount(case.day)),
        due=voice.day(invoice.due_date),
    )


def _receipt(receipt: Receipt, case: Case, voice: Voice) -> Safe:
    left = receipt.unapplied(case.day)
    return voice.say(
        "{number}: {amount} on {day}, {left} of it not applied"
        if left
        else "{number}: {amount} on {day}, fully applied",
        number=receipt.number,
        amount=voice.money(receipt.amount),
        day=voice.day(receipt.received_on),
        left=voice.money(left),
    )
