"""The card of a vendor for whoever requested something from it: of that alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.rendering.cards.account import standing
from bot.rendering.cards.card import Card, joined, line
from bot.rendering.cards.pay_steps import run_of
from bot.rendering.cards.payables import request_status, sent
from bot.rendering.voice import bold, escape

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.rendering.voice import Safe, Voice
    from domain.answers.requested_answer import OwnRequest, RequestedAnswer


def requested_card(answer: RequestedAnswer, voice: Voice) -> Card:
    """Say what a vendor is to be paid, and was paid, of the reader's own requests."""
    vendor = answer.vendor
    return Card(
        headline=_headline(answer, voice),
        title=joined(
            bold(vendor.name), escape(vendor.number), voice.say("your requests only")
        ),
        lines=tuple(_lines(answer, voice)),
    )


def _headline(answer: RequestedAnswer, voice: Voice) -> Safe:
    name = answer.vendor.name
    amounts = voice.listed(*map(voice.money, answer.to_pay.values()))
    if answer.overdue:
        late = voice.listed(*map(voice.money, answer.overdue.values()))
        return voice.say(
            "Of your requests, to be paid to {name}: {amounts}, of which overdue: "
            "{late}.",
            name=name,
            amounts=amounts,
            late=late,
        )
    if answer.to_pay:
        return voice.say(
            "Of your requests, to be paid to {name}: {amounts}, nothing overdue.",
            name=name,
            amounts=amounts,
        )
    if not answer.closed:
        return voice.say("You have requested no payment to {name}.", name=name)
    return _nothing_open(answer, voice)


def _nothing_open(answer: RequestedAnswer, voice: Voice) -> Safe:
    last = answer.closed[0].request
    values = {"name": answer.vendor.name, "number": last.number}
    paid_on = last.paid_on(answer.day)
    if paid_on:
        return voice.say(
            "None of your requests to pay {name} is open; the last one, {number}, was "
            "paid on {day}.",
            day=voice.day(paid_on),
            **values,
        )
    return voice.say(
        "None of your requests to pay {name} is open; the last one, {number}, is "
        "{status}.",
        status=request_status(last, voice),
        **values,
    )


def _lines(answer: RequestedAnswer, voice: Voice) -> Iterator[Safe]:
    yield from standing(answer.vendor.status, voice)
    for each in answer.open:
        yield line(voice.say("Request"), _request(each, answer, voice))
    for each in answer.closed:
        # What left for a request is told by the payment.
        if not each.request.payments:
            yield line(voice.say("Request"), _request(each, answer, voice))
    for payment in answer.payments:
        request = escape(payment.request_number or payment.bill_number or "")
        yield line(voice.say("Payment"), joined(sent(payment, voice), request))
    for order in answer.orders:
        ordered = voice.say("ordered on {day}", day=voice.day(order.ordered_on))
        yield line(voice.say("Order"), joined(escape(order.number), ordered))


def _request(own: OwnRequest, answer: RequestedAnswer, voice: Voice) -> Safe:
    request = own.request
    return joined(
        escape(request.number),
        voice.money(request.open_amount(answer.day) or request.amount),
        request_status(request, voice),
        escape(request.reason or ""),
        *_when(own, answer, voice),
        *_with(own, voice),
    )


def _when(own: OwnRequest, answer: RequestedAnswer, voice: Voice) -> Iterator[Safe]:
    request = own.request
    if not request.open_amount(answer.day):
        return
    if run := run_of(request, answer.day, voice):
        yield run
    if own.due_date:
        yield voice.say(
            "bill {number}, due {due}",
            number=request.bill_number or "",
            due=voice.day(own.due_date),
        )


def _with(own: OwnRequest, voice: Voice) -> Iterator[Safe]:
    if own.approver:
        yield voice.say("approver {person}", person=own.approver.name)
