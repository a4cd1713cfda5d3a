"""The cards of the vendor side: bills, payment requests, payments, orders, vendors."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.rendering.blocks import table
from bot.rendering.cards.account import standing
from bot.rendering.cards.bank_codes import code_in_words, to_do
from bot.rendering.cards.card import Card, joined, line
from bot.rendering.cards.pay_steps import bill_step, request_step
from bot.rendering.voice import Safe, bold, escape, msg
from bot.rendering.words import PAYMENT_STATUSES, REQUEST_STATUSES
from domain.payables.bill import BillStatus
from domain.payables.payment import RequestStatus

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from bot.rendering.voice import Voice
    from domain.answers.answer import (
        BillAnswer,
        OrderAnswer,
        RequestAnswer,
        VendorAnswer,
        VendorPaymentAnswer,
    )
    from domain.money import Currency, Money
    from domain.payables.bill import Bill
    from domain.payables.payment import PaymentRequest, VendorPayment
    from domain.payables.vendor import Vendor

MOST_LINES = 20
_STANDS = {
    RequestStatus.SUBMITTED: msg(
        "Payment request {number} is submitted: {amount} to {vendor}."
    ),
    RequestStatus.IN_REVIEW: msg(
        "Payment request {number} is in review: {amount} to {vendor}."
    ),
    RequestStatus.APPROVED: msg(
        "Payment request {number} is approved: {amount} to {vendor}."
    ),
    RequestStatus.REJECTED: msg(
        "Payment request {number} is rejected: {amount} to {vendor}."
    ),
    RequestStatus.HELD: msg(
        "Payment request {number} is on hold: {amount} to {vendor}."
    ),
    RequestStatus.SCHEDULED: msg(
        "Payment request {number} is scheduled to be paid: {amount} to {vendor}."
    ),
    RequestStatus.PAID: msg("Payment request {number} is paid: {amount} to {vendor}."),
    RequestStatus.RETURNED: msg(
        "Payment request {number} is returned by the bank: {amount} to {vendor}."
    ),
    None: msg("Payment request {number} is of unknown status: {amount} to {vendor}."),
}


def bill_card(answer: BillAnswer, voice: Voice) -> Card:
    """Say where a vendor's bill stands."""
    bill, day = answer.bill, answer.day
    return Card(
        headline=_bill_headline(answer, voice),
        title=_title(bill.number, answer.vendor),
        lines=(
            line(voice.say("Vendor"), _party(answer.vendor)),
            line(
                voice.say("Due"),
                voice.say(
                    "{due} (issued {issued})",
                    due=voice.day(bill.due_date),
                    issued=voice.day(bill.issue_date),
                ),
            ),
            *(
                line(voice.say("Request"), request_step(r, day, voice))
                for r in bill.requests
            ),
            *_unrequested(bill, day, voice),
            *(
                line(voice.say("Payment"), sent(p, voice))
                for p in bill.payments
                if p.paid_on <= day
            ),
        ),
    )


def _unrequested(bill: Bill, day: date, voice: Voice) -> Iterator[Safe]:
    waits_for = None if bill.requests else bill_step(bill, day, voice)
    if waits_for:
        yield line(voice.say("Request"), waits_for)


def _bill_headline(answer: BillAnswer, voice: Voice) -> Safe:
    bill, day = answer.bill, answer.day
    late, paid_on = bill.days_overdue(day), bill.paid_on(day)
    values = {
        "number": bill.number,
        "total": voice.money(bill.total),
        "open": voice.money(bill.open_amount(day)),
        "of": voice.figure(bill.total),
        "due": voice.day(bill.due_date),
        "paid": voice.day(paid_on) if paid_on else "",
    }
    if late:
        return voice.count(
            "Bill {number} is {count} day overdue, {open} of {of} to be paid.",
            "Bill {number} is {count} days overdue, {open} of {of} to be paid.",
            late,
            **values,
        )
    words = {
        BillStatus.VOID: msg("Bill {number} is void."),
        BillStatus.PAID: msg(
            "Bill {number} is paid: {total} on {paid}."
            if paid_on
            else "Bill {number} needs no payment: {total}."
        ),
        BillStatus.OPEN: msg(
            "Bill {number} is due on {due}, {open} of {of} to be paid."
        ),
    }
    return voice.say(words[bill.status(day)], **values)


def request_card(answer: RequestAnswer, voice: Voice) -> Card:
    """Say where a payment request stands, and who has it."""
    request = answer.request
    paid_on = request.paid_on(answer.day)
    return Card(
        headline=voice.say(
            _STANDS[request.status],
            number=request.number,
            amount=voice.money(request.amount),
            vendor=answer.vendor.name,
        ),
        title=_title(request.number, answer.vendor),
        lines=tuple(_request_lines(answer, voice))
        + ((line(voice.say("Paid on"), voice.day(paid_on)),) if paid_on else ()),
    )


def _request_lines(answer: RequestAnswer, voice: Voice) -> Iterator[Safe]:
    request = answer.request
    yield line(voice.say("Requested"), voice.day(request.requested_on))
    if request.status_on:
        step = voice.say(
            "{status} since {day}",
            status=request_status(request, voice),
            day=voice.day(request.status_on),
        )
        yield line(voice.say("Stands"), step)
    approver = answer.approver and answer.approver.name
    said = (
        (voice.say("Reason"), request.reason),
        (voice.say("Approver"), approver),
        (voice.say("For"), request.purpose),
        (voice.say("Bill"), request.bill_number),
    )
    yield from (line(label, escape(words)) for label, words in said if words)
    if request.pay_on:
        yield line(voice.say("Payment run"), voice.day(request.pay_on))
    yield from (line(voice.say("Payment"), sent(p, voice)) for p in request.payments)
    if not request.paid_on(answer.day):
        yield from _to_do(next(iter(request.payments), None), voice)


def vendor_payment_card(answer: VendorPaymentAnswer, voice: Voice) -> Card:
    """Say what became of a payment to a vendor."""
    payment = answer.payment
    return Card(
        headline=voice.say(
            "Payment {number}: {amount} to {vendor} on {day}, {status}.",
            number=payment.number,
            amount=voice.money(payment.amount),
            vendor=answer.vendor.name,
            day=voice.day(payment.paid_on),
            status=_payment_status(payment, voice),
        ),
        title=_title(payment.number, answer.vendor),
        lines=tuple(_payment_lines(payment, voice)),
    )


def _payment_lines(payment: VendorPayment, voice: Voice) -> Iterator[Safe]:
    if payment.request_number:
        yield line(voice.say("Request"), escape(payment.request_number))
    if payment.bill_number:
        yield line(voice.say("Bill"), escape(payment.bill_number))
    if payment.return_code:
        code = code_in_words(payment.return_code, voice)
        yield line(voice.say("Bank's code"), code)
        yield from _to_do(payment, voice)


def _to_do(payment: VendorPayment | None, voice: Voice) -> Iterator[Safe]:
    advice = to_do(payment.return_code, voice) if payment else None
    if advice:
        yield line(voice.say("Next step"), advice)


def order_card(answer: OrderAnswer, voice: Voice) -> Card:
    """Say what a purchase order holds, line by line."""
    order = answer.order
    header = (
        voice.say(msg("Line", of="order")),
        voice.say(msg("Ordered", of="order line")),
        voice.say(msg("Received", of="order line")),
        voice.say("Price"),
    )
    rows = [
        (
            joined(escape(each.line), escape(each.description or "")),
            voice.number(each.quantity),
            Safe("-") if each.received is None else voice.number(each.received),
            voice.money(each.unit_price),
        )
        for each in order.lines[:MOST_LINES]
    ]
    return Card(
        headline=voice.count(
            "{number} from {vendor}: {count} line, ordered on {day}.",
            "{number} from {vendor}: {count} lines, ordered on {day}.",
            len(order.lines),
            number=order.number,
            vendor=answer.vendor.name,
            day=voice.day(order.ordered_on),
        ),
        title=_title(order.number, answer.vendor),
        lines=tuple(_not_shown(len(order.lines) - MOST_LINES, voice)),
        tables=(table(header, rows),),
    )


def _not_shown(count: int, voice: Voice) -> Iterator[Safe]:
    if count > 0:
        yield voice.count(
            "{count} more line is not shown.",
            "{count} more lines are not shown.",
            count,
        )


def vendor_card(answer: VendorAnswer, voice: Voice) -> Card:
    """Say what a vendor is still to be paid, and what was paid last."""
    name = answer.vendor.name
    to_pay = _amounts(answer.to_pay, voice)
    overdue = _amounts(answer.overdue, voice)
    values = {"name": name, "amounts": to_pay, "late": overdue}
    if not answer.to_pay:
        headline = voice.say("Nothing is open to {name}.", **values)
    elif answer.overdue:
        headline = voice.say(
            "To be paid to {name}: {amounts}, of which overdue: {late}.", **values
        )
    else:
        headline = voice.say(
            "To be paid to {name}: {amounts}, nothing overdue.", **values
        )
    return Card(
        headline=headline,
        title=joined(bold(name), escape(answer.vendor.number)),
        lines=tuple(_vendor_lines(answer, voice)),
    )


def _vendor_lines(answer: VendorAnswer, voice: Voice) -> Iterator[Safe]:
    yield from standing(answer.vendor.status, voice)
    for bill in answer.bills:
        words = voice.say(
            "{number}: {open}, due {due}",
            number=bill.number,
            open=voice.money(bill.open_amount(answer.day)),
            due=voice.day(bill.due_date),
        )
        waits_for = bill_step(bill, answer.day, voice)
        yield line(voice.say("Bill"), joined(words, waits_for))
    for payment in answer.payments:
        yield line(voice.say("Payment"), sent(payment, voice))


def _amounts(amounts: Mapping[Currency, Money], voice: Voice) -> Safe:
    return voice.listed(*map(voice.money, amounts.values()))


def sent(payment: VendorPayment, voice: Voice) -> Safe:
    """Say what left for a vendor, when, and what became of it."""
    words = voice.say(
        "{amount} on {day}",
        amount=voice.money(payment.amount),
        day=voice.day(payment.paid_on),
    )
    code = code_in_words(payment.return_code, voice) if payment.return_code else None
    status = _payment_status(payment, voice) if payment.status else None
    return joined(escape(payment.number), words, status, code)


def request_status(request: PaymentRequest, voice: Voice) -> Safe:
    """Say where a payment request stands, in a word."""
    if request.status is None:
        return voice.say(msg("of unknown status", of="payment request"))
    return voice.say(REQUEST_STATUSES[request.status])


def _payment_status(payment: VendorPayment, voice: Voice) -> Safe:
    if payment.status is None:
        return voice.say(msg("of unknown status", of="payment"))
    return voice.say(PAYMENT_STATUSES[payment.status])


def _title(number: str, vendor: Vendor) -> Safe:
    return joined(bold(number), escape(vendor.name))


def _party(vendor: Vendor) -> Safe:
    return joined(escape(vendor.name), escape(vendor.number))
