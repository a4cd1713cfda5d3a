"""Every open invoice of a customer: a table to sort, and a file when it is long."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.rendering.blocks import data_table
from bot.rendering.cards.card import Card, joined
from bot.rendering.voice import Safe, bold, escape, msg

if TYPE_CHECKING:
    from bot.rendering.voice import Voice
    from domain.answers.answer import OpenInvoicesAnswer

MOST_ROWS = 100
"""Rows of one table in Slack; what is more stands in the file alone."""


def open_invoices_card(answer: OpenInvoicesAnswer, voice: Voice) -> Card:
    """List what a customer has open, the longest overdue first."""
    customer, count = answer.customer, len(answer.invoices)
    if not count:
        return Card(voice.say("{name} has no open invoice.", name=customer.name))
    headline = voice.count(
        "{name} has {count} open invoice.",
        "{name} has {count} open invoices.",
        count,
        name=customer.name,
    )
    more = voice.say(
        "The table has the first {shown}; the file in our direct message has all.",
        shown=voice.number(MOST_ROWS),
    )
    return Card(
        headline=headline,
        title=joined(bold(customer.name), escape(customer.number)),
        lines=(more,) if count > MOST_ROWS else (),
        tables=(_table(answer, voice, headline),),
    )


def header(voice: Voice) -> tuple[Safe, ...]:
    """Return the columns of the list, in Slack and in the file."""
    return (
        voice.say("Invoice"),
        voice.say("Due"),
        voice.say("Days overdue"),
        voice.say(msg("Open", of="amount")),
        voice.say("Currency"),
    )


def _table(
    answer: OpenInvoicesAnswer, voice: Voice, caption: Safe
) -> dict[str, object]:
    rows = [
        (
            escape(invoice.number),
            Safe(invoice.due_date.isoformat()),
            invoice.days_overdue(answer.day),
            voice.figure(invoice.open_amount(answer.day)),
            invoice.total.currency,
        )
        for invoice in answer.invoices[:MOST_ROWS]
    ]
    return data_table(caption, header(voice), rows)
