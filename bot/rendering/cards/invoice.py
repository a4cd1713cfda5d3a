"""The card of one invoice or credit note."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.rendering.blocks import is_link, link
from bot.rendering.cards.card import Card, joined, line
from bot.rendering.cards.habit import likely_paid_line
from bot.rendering.voice import Safe, bold, escape
from bot.rendering.words import ALLOCATIONS, PORTALS
from domain.ledger.invoice import AllocationKind, InvoiceKind, InvoiceStatus

if TYPE_CHECKING:
    from collections.abc import Iterator

    from slackblocks import Button

    from bot.rendering.voice import Voice
    from domain.answers.answer import InvoiceAnswer
    from domain.ledger.invoice import Allocation

MOST_ALLOCATIONS = 5


def invoice_card(answer: InvoiceAnswer, voice: Voice) -> Card:
    """Say where an invoice or a credit note stands."""
    invoice = answer.invoice
    return Card(
        headline=_headline(answer, voice),
        title=joined(
            joined(_mark(answer), bold(invoice.number), by=" "),
            escape(answer.customer.name),
        ),
        lines=tuple(_lines(answer, voice)),
        buttons=document_link(invoice.document_url, voice),
    )


def document_link(url: str | None, voice: Voice) -> tuple[Button, ...]:
    """Return a button to the document itself, where the books link to one."""
    if url is None or not is_link(url):
        return ()
    return (link(voice.say("Open the document"), "link:document", url),)


def _mark(answer: InvoiceAnswer) -> Safe | None:
    invoice, day = answer.invoice, answer.day
    if invoice.void:
        return None
    if not invoice.open_amount(day):
        return Safe("✓")
    if invoice.disputed:
        return Safe("⇄")
    return Safe("!" if invoice.days_overdue(day) else "●")


def _headline(answer: InvoiceAnswer, voice: Voice) -> Safe:
    invoice, day = answer.invoice, answer.day
    match invoice.status(day):
        case InvoiceStatus.VOID:
            return voice.say("{number} is void.", number=invoice.number)
        case InvoiceStatus.PAID | InvoiceStatus.APPLIED:
            return _settled(answer, voice)
        case InvoiceStatus.OPEN:
            credit = invoice.kind is InvoiceKind.CREDIT_NOTE
            return _unused(answer, voice) if credit else _open(answer, voice)


def _settled(answer: InvoiceAnswer, voice: Voice) -> Safe:
    invoice = answer.invoice
    settled_on = invoice.settled_on(answer.day)
    values = {
        "number": invoice.number,
        "total": voice.money(invoice.total),
        "day": voice.day(settled_on or invoice.issue_date),
    }
    if invoice.kind is InvoiceKind.CREDIT_NOTE:
        return voice.say(
            "{number} is used up: all {total} was applied by {day}.", **values
        )
    if any(a.kind is AllocationKind.PAYMENT for a in invoice.counting(answer.day)):
        return voice.say("{number} is paid: {total}, in full on {day}.", **values)
    return voice.say("{number} is settled: {total}, in full on {day}.", **values)


def _open(answer: InvoiceAnswer, voice: Voice) -> Safe:
    invoice, day = answer.invoice, answer.day
    values = {
        "number": invoice.number,
        "open": voice.money(invoice.open_amount(day)),
        "total": voice.figure(invoice.total),
        "due": voice.day(invoice.due_date),
    }
    late = invoice.days_overdue(day)
    if late:
        return voice.count(
            "{number} is {count} day overdue, {open} of {total} still open.",
            "{number} is {count} days overdue, {open} of {total} still open.",
            late,
            **values,
        )
    return voice.say(
        "{number} is not due before {due}, {open} of {total} still open."
        if invoice.due_date > day
        else "{number} is due today, {open} of {total} still open.",
        **values,
    )


def _unused(answer: InvoiceAnswer, voice: Voice) -> Safe:
    invoice = answer.invoice
    return voice.say(
        "{number} has {open} of {total} not applied yet.",
        number=invoice.number,
        open=voice.money(invoice.open_amount(answer.day)),
        total=voice.figure(invoice.total),
    )


def _lines(answer: InvoiceAnswer, voice: Voice) -> Iterator[Safe]:
    invoice, day = answer.invoice, answer.day
    yield line(voice.say("Customer"), _party(answer))
    yield line(
        voice.say("Due") if _is_due(answer) else voice.say("Issued"),
        _dates(answer, voice),
    )
    applied = [a for a in invoice.allocations if a.counts(day)]
    for allocation in applied[-MOST_ALLOCATIONS:]:
        yield _allocation(allocation, invoice.kind, voice)
    if len(applied) > MOST_ALLOCATIONS:
        yield voice.count(
            "{count} earlier entry is not shown.",
            "{count} earlier entries are not shown.",
            len(applied) - MOST_ALLOCATIONS,
        )
    if invoice.disputed:
        yield line(voice.say("Dispute"), voice.say("⇄ disputed by the customer"))
    yield from likely_paid_line(invoice, answer.habit, day, voice)
    if invoice.portal:
        yield line(voice.say("Portal"), _portal(answer, voice))


def _party(answer: InvoiceAnswer) -> Safe:
    return joined(escape(answer.customer.name), escape(answer.customer.number))


def _is_due(answer: InvoiceAnswer) -> bool:
    return answer.invoice.kind is InvoiceKind.INVOICE


def _dates(answer: InvoiceAnswer, voice: Voice) -> Safe:
    invoice = answer.invoice
    issued = voice.day(invoice.issue_date)
    if not _is_due(answer):
        return issued
    terms = answer.customer.payment_terms
    return voice.say(
        "{due} ({terms}, issued {issued})" if terms else "{due} (issued {issued})",
        due=voice.day(invoice.due_date),
        terms=terms or "",
        issued=issued,
    )


def _allocation(allocation: Allocation, kind: InvoiceKind, voice: Voice) -> Safe:
    credit = kind is InvoiceKind.CREDIT_NOTE
    label = voice.say("Applied to" if credit else "So far")
    other = allocation.invoice_number if credit else allocation.source
    return line(
        label,
        voice.say(
            "{amount} on {day} ({how}, {other})",
            amount=voice.money(allocation.amount),
            day=voice.day(allocation.applied_on),
            how=voice.say(ALLOCATIONS[allocation.kind]),
            other=other,
        ),
    )


def _portal(answer: InvoiceAnswer, voice: Voice) -> Safe:
    status = PORTALS.get(answer.invoice.portal_status or "")
    portal = escape(answer.invoice.portal or "")
    return joined(portal, voice.say(status) if status else None)
