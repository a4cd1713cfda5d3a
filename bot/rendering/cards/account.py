"""The cards of a customer's account: what is owed, and what may still be sold."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.rendering.blocks import MOST_COLUMNS, button, table
from bot.rendering.cards.card import Card, joined, line
from bot.rendering.voice import Safe, bold, escape, msg
from bot.rendering.words import ACCOUNT_STATUSES
from domain.ledger.ageing import Basis
from domain.ledger.customer import AccountStatus

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from slackblocks import Button

    from bot.rendering.voice import Voice
    from domain.answers.answer import AccountAnswer, CreditAnswer
    from domain.ledger.balance import Balance
    from domain.ledger.customer import Customer
    from domain.ledger.exposure import Exposure
    from domain.ledger.invoice import Invoice
    from domain.money import Money

OPEN_INVOICES = "open_invoices"
"""The action id of the list of open invoices; its value is the customer's number."""
MOST_CURRENCIES = MOST_COLUMNS - 1
MOST_NAMED = 6
"""Currencies in the one line that a notification carries."""
_STOPPED = {
    AccountStatus.ON_HOLD: msg(
        "{name} is on hold: nothing more on credit until that is lifted."
    ),
    AccountStatus.BLOCKED: msg(
        "{name} is blocked: nothing more on credit until that is lifted."
    ),
}


def account_card(answer: AccountAnswer, voice: Voice) -> Card:
    """Say what a customer owes, aged, by currency."""
    return Card(
        headline=_owed_then(answer, voice),
        title=_title(answer.customer),
        lines=tuple(_lines(answer, voice)),
        tables=(_ageing_table(answer, voice),) if answer.balances else (),
        buttons=_buttons(answer, voice),
    )


def _buttons(answer: AccountAnswer, voice: Voice) -> tuple[Button, ...]:
    if not any(balance.open_invoices for balance in answer.balances):
        return ()
    number = answer.customer.number
    return (button(voice.say("Open invoices"), OPEN_INVOICES, number),)


def credit_card(answer: CreditAnswer, voice: Voice) -> Card:
    """Say whether a customer may be sold more to on credit."""
    return Card(
        headline=_room(answer, voice),
        title=_title(answer.customer),
        lines=tuple(_credit_lines(answer, voice)),
    )


def _title(customer: Customer) -> Safe:
    return joined(bold(customer.name), escape(customer.number))


def _owed_then(answer: AccountAnswer, voice: Voice) -> Safe:
    owed = _owed(answer, voice)
    if not answer.then:
        return owed
    day = voice.day(answer.question.as_of)
    return voice.say("On {day}: {position}", day=day, position=owed)


def _owed(answer: AccountAnswer, voice: Voice) -> Safe:
    name = answer.customer.name
    owed = [balance for balance in answer.balances if balance.open_invoices]
    if not owed:
        return voice.say("{name} owes nothing.", name=name)
    amounts = [_amount_owed(balance, voice) for balance in owed[:MOST_NAMED]]
    if len(owed) > MOST_NAMED:
        more = len(owed) - MOST_NAMED
        amounts.append(
            voice.count("{count} more currency", "{count} more currencies", more)
        )
    return voice.say(
        "{name} owes {amounts}.", name=name, amounts=voice.clauses(*amounts)
    )


def _amount_owed(balance: Balance, voice: Voice) -> Safe:
    amount = voice.money(balance.open_invoices)
    if not balance.overdue:
        return voice.say("{amount}, nothing overdue", amount=amount)
    if balance.overdue == balance.open_invoices:
        return voice.say("{amount}, all overdue", amount=amount)
    late = voice.figure(balance.overdue)
    return voice.say("{amount}, {late} of it overdue", amount=amount, late=late)


def _lines(answer: AccountAnswer, voice: Voice) -> Iterator[Safe]:
    yield from standing(answer.customer.status, voice)
    for invoice in answer.longest_overdue:
        if invoice.days_overdue(answer.question.as_of):
            yield line(voice.say("Overdue"), _late(invoice, answer, voice))
    last = answer.last_receipt
    if last is not None:
        paid = voice.say(
            "{amount} on {day}",
            amount=voice.money(last.amount),
            day=voice.day(last.received_on),
        )
        yield line(voice.say("Last payment"), paid)
    beyond = len(answer.balances) - MOST_CURRENCIES
    if beyond > 0:
        yield voice.count(
            "{count} more currency is not in the table.",
            "{count} more currencies are not in the table.",
            beyond,
        )


def _late(invoice: Invoice, answer: AccountAnswer, voice: Voice) -> Safe:
    day = answer.question.as_of
    return voice.count(
        "{number}: {open}, {count} day",
        "{number}: {open}, {count} days",
        invoice.days_overdue(day),
        number=invoice.number,
        open=voice.money(invoice.open_amount(day)),
    )


def _ageing_table(answer: AccountAnswer, voice: Voice) -> dict[str, object]:
    balances = answer.balances[:MOST_CURRENCIES]
    by_due = answer.question.basis is Basis.DUE_DATE
    basis = voice.say("Days past due" if by_due else "Days since issue")
    aged = [
        (_bucket(label, voice), [b.ageing.amounts[at] for b in balances])
        for at, label in enumerate(answer.question.buckets.labels)
    ]
    sums = [
        (voice.say("Open invoices"), [b.open_invoices for b in balances]),
        (voice.say("Open credit notes"), [-b.credits for b in balances]),
        (voice.say("Cash not applied"), [-b.unapplied for b in balances]),
        (voice.say("Net"), [b.net for b in balances]),
    ]
    # Rows of nothing only push the figures off a phone's screen; the first bucket and
    # the two totals stay, so that the sum can be followed.
    kept = {0, len(aged), len(aged) + len(sums) - 1}
    rows = [
        _row(label, amounts, voice)
        for at, (label, amounts) in enumerate([*aged, *sums])
        if at in kept or any(amounts)
    ]
    return table((basis, *(balance.currency for balance in balances)), rows)


def _row(label: Safe, amounts: Sequence[Money], voice: Voice) -> Sequence[Safe]:
    return (label, *map(voice.figure, amounts))


def _bucket(label: str, voice: Voice) -> Safe:
    return voice.say("Not due") if label == "current" else escape(label)


def standing(status: AccountStatus, voice: Voice) -> Iterator[Safe]:
    """Say that business with a party is stopped; nothing where it is not."""
    if status is not AccountStatus.ACTIVE:
        mark = "⏸ " if status is AccountStatus.ON_HOLD else "! "
        word = voice.say(ACCOUNT_STATUSES[status])
        yield line(voice.say("Account"), Safe(f"{mark}{word}"))


def _room(answer: CreditAnswer, voice: Voice) -> Safe:
    customer, used = answer.customer, answer.exposure
    # First of all: whoever is on hold gets nothing, whatever room there is.
    if stopped := _STOPPED.get(customer.status):
        return voice.say(stopped, name=customer.name)
    if used is None:
        return _no_room(answer, voice)
    values = {
        "name": customer.name,
        "room": voice.money(used.room),
        "over": voice.money(-used.room),
        "limit": voice.figure(used.limit),
    }
    return voice.say(
        "{name} is {over} over its credit limit of {limit}."
        if used.room.units < 0
        else "{name} has {room} of credit left, of a limit of {limit}.",
        **values,
    )


def _no_room(answer: CreditAnswer, voice: Voice) -> Safe:
    name = answer.customer.name
    if answer.no_rate is None:
        return voice.say("No credit limit is set for {name}.", name=name)
    return voice.say(
        "The credit room of {name} cannot be told: no {source} to {target} rate.",
        name=name,
        source=answer.no_rate.source,
        target=answer.no_rate.target,
    )


def _credit_lines(answer: CreditAnswer, voice: Voice) -> Iterator[Safe]:
    limit, used = answer.customer.credit_limit, answer.exposure
    if limit is not None:
        yield line(voice.say("Limit"), voice.money(limit))
    if used is not None:
        yield line(voice.say("Used"), _used(used, voice))
        room = voice.money(used.room)
        yield line(voice.say("Room"), room)
    for balance in answer.balances:
        yield line(voice.say("Net owed"), _net(balance, voice))
    yield from standing(answer.customer.status, voice)


def _used(used: Exposure, voice: Voice) -> Safe:
    rates = (
        voice.say(
            "at {rate} {target} for 1 {source} of {day}",
            rate=voice.number(rate.rate),
            source=rate.target if rate.inverted else rate.source,
            target=rate.source if rate.inverted else rate.target,
            day=voice.day(rate.on),
        )
        for rate in used.rates
    )
    return joined(voice.money(used.used), *rates, by=", ")


def _net(balance: Balance, voice: Voice) -> Safe:
    return voice.say(
        "{net} ({open} open, {credits} credit notes, {cash} not applied)",
        net=voice.money(balance.net),
        open=voice.figure(balance.open_invoices),
        credits=voice.figure(balance.credits),
        cash=voice.figure(balance.unapplied),
    )
