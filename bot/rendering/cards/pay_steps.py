"""How far a vendor's money has come: the next step of a bill, and what holds it up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.rendering.cards.card import joined
from bot.rendering.voice import escape, msg
from bot.rendering.words import REQUEST_STATUSES
from domain.payables.payment import RequestStatus

if TYPE_CHECKING:
    from datetime import date

    from bot.rendering.voice import Safe, Voice
    from domain.payables.bill import Bill
    from domain.payables.payment import PaymentRequest

_DECIDED = frozenset({RequestStatus.APPROVED, RequestStatus.SCHEDULED})


def request_step(request: PaymentRequest, day: date, voice: Voice) -> Safe:
    """Say where a request stands: its run if it is decided, else why it is not."""
    status = (
        voice.say(msg("of unknown status", of="payment request"))
        if request.status is None
        else voice.say(REQUEST_STATUSES[request.status])
    )
    reason = escape(request.reason) if request.reason else None
    return joined(escape(request.number), status, run_of(request, day, voice), reason)


def run_of(request: PaymentRequest, day: date, voice: Voice) -> Safe | None:
    """Say in which payment run a request is; None if in none that is still to come."""
    if request.pay_on is None or request.status not in _DECIDED:
        return None
    run = voice.day(request.pay_on)
    if request.pay_on < day:
        return voice.say("was in the run of {day}, no payment is in the books", day=run)
    return voice.say("in the run of {day}", day=run)


def bill_step(bill: Bill, day: date, voice: Voice) -> Safe | None:
    """Say what an open bill waits for; of a late one also that nobody asked for it."""
    if not bill.open_amount(day):
        return None
    if not bill.requests:
        # One that was paid without a request, and came back, says so by itself.
        nobody = bill.days_overdue(day) and not bill.payments
        return voice.say("no payment request yet") if nobody else None
    return request_step(bill.requests[-1], day, voice)
