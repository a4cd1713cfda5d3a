"""The card of one receipt, and the card of a customer's payments."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.rendering.blocks import table
from bot.rendering.cards.card import Card, joined, line
from bot.rendering.cards.habit import expected_lines
from bot.rendering.voice import Safe, bold, escape, msg
from domain.answers.accounts import MOST_RECEIPTS, by_currency

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from bot.rendering.voice import Voice
    from domain.answers.answer import PaymentsAnswer, ReceiptAnswer

MOST_INVOICES = 5


def receipt_card(answer: ReceiptAnswer, voice: Voice) -> Card:
    """Say what became of money that came in."""
    receipt = answer.receipt
    left = receipt.unapplied(answer.day)
    values = {
        "number": receipt.number,
        "amount": voice.money(receipt.amount),
        "day": voice.day(receipt.received_on),
        "left": voice.money(left),
    }
    expected = receipt.received_on > answer.day
    settled = not (left or expected)
    return Card(
        headline=voice.say(_sentence(expected=expected, left=bool(left)), **values),
        title=Safe(f"{'✓' if settled else '●'} {bold(receipt.number)}"),
        lines=tuple(_lines(answer, voice)),
    )


def _sentence(*, expected: bool, left: bool) -> str:
    if expected:
        return msg("{number}: {amount} is dated {day} and has not arrived yet.")
    if left:
        return msg("{number}: {amount} arrived on {day}, {left} of it not applied yet.")
    return msg("{number}: {amount} arrived on {day} and is fully applied.")


def _lines(answer: ReceiptAnswer, voice: Voice) -> Iterator[Safe]:
    receipt, customer = answer.receipt, answer.customer
    known = customer and joined(escape(customer.name), escape(customer.number))
    yield line(voice.say("Customer"), known or voice.say("not identified yet"))
    if receipt.payer:
        yield line(voice.say("Paid by"), escape(receipt.payer))
    if receipt.remittance:
        yield line(voice.say("Remittance"), escape(receipt.remittance))
    applied = [a for a in receipt.allocations if a.counts(answer.day)]
    for allocation in applied[:MOST_INVOICES]:
        yield line(
            voice.say("Applied to"),
            voice.say(
                "{invoice}: {amount} on {day}",
                invoice=allocation.invoice_number,
                amount=voice.money(allocation.amount),
                day=voice.day(allocation.applied_on),
            ),
        )
    if len(applied) > MOST_INVOICES:
        yield voice.count(
            "{count} more application is not shown.",
            "{count} more applications are not shown.",
            len(applied) - MOST_INVOICES,
        )


def payments_card(answer: PaymentsAnswer, voice: Voice) -> Card:
    """Say when a customer's money arrived, and what of it is not applied."""
    return Card(
        headline=_payments_headline(answer, voice),
        title=joined(bold(answer.customer.name), escape(answer.customer.number)),
        lines=tuple(expected_lines(answer, voice)),
        tables=(_payments_table(answer, voice),) if answer.receipts else (),
    )


def _payments_headline(answer: PaymentsAnswer, voice: Voice) -> Safe:
    name = answer.customer.name
    if answer.between is not None:
        return _between(answer, answer.between, voice)
    if not answer.receipts:
        return voice.say("No money from {name} is in the books.", name=name)
    last = answer.receipts[0]
    left = [voice.money(amount) for amount in answer.unapplied.values()]
    return voice.say(
        "Last money from {name}: {amount} on {day}. Not applied yet: {left}."
        if left
        else "Last money from {name}: {amount} on {day}. All of it is applied.",
        name=name,
        amount=voice.money(last.amount),
        day=voice.day(last.received_on),
        left=voice.listed(*left),
    )


def _between(answer: PaymentsAnswer, between: tuple[date, date], voice: Voice) -> Safe:
    first, last = map(voice.day, between)
    name = answer.customer.name
    if not answer.receipts:
        return voice.say(
            "No money from {name} from {first} to {last}.",
            name=name,
            first=first,
            last=last,
        )
    came = by_currency(receipt.amount for receipt in answer.receipts)
    return voice.count(
        "{name} paid {amounts} from {first} to {last}, in {count} payment.",
        "{name} paid {amounts} from {first} to {last}, in {count} payments.",
        len(answer.receipts),
        name=name,
        amounts=voice.listed(*map(voice.money, came.values())),
        first=first,
        last=last,
    )


def _payments_table(answer: PaymentsAnswer, voice: Voice) -> dict[str, object]:
    header = (
        voice.say("Receipt"),
        voice.say("Received"),
        voice.say("Amount"),
        voice.say("Not applied"),
    )
    rows = [
        (
            escape(receipt.number),
            voice.day(receipt.received_on),
            voice.money(receipt.amount),
            voice.figure(receipt.unapplied(answer.day)),
        )
        for receipt in answer.receipts[:MOST_RECEIPTS]
    ]
    return table(header, rows)
