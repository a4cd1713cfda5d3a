"""The card of what contracts plan to bill: next, late, billed, stuck at a portal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.rendering.cards.card import Card, joined, line
from bot.rendering.voice import bold, escape, msg
from domain.contracts.billing import REJECTED
from domain.money import sums

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from bot.rendering.voice import Safe, Voice
    from domain.answers.billing_answer import BillingAnswer
    from domain.contracts.billing import AtPortal, Planned

MOST_NAMED = 5
"""Billings or invoices named on a card, of each sort."""
_STUCK: Mapping[bool, str] = {
    True: msg("{number} was refused by {portal}: correct it and upload it again"),
    False: msg("{number} is still to be uploaded to {portal}"),
}


def billing_card(answer: BillingAnswer, voice: Voice) -> Card:
    """Say what is next, what is late, and what a portal holds up."""
    return Card(
        headline=_headline(answer, voice),
        title=_title(answer),
        lines=tuple(_lines(answer, voice)),
    )


def _title(answer: BillingAnswer) -> Safe | None:
    if answer.contract:
        return joined(bold(answer.contract.number), escape(answer.contract.title))
    if answer.customer:
        return joined(bold(answer.customer.name), escape(answer.customer.number))
    return None


def _headline(answer: BillingAnswer, voice: Voice) -> Safe:
    if answer.late:
        return voice.count(
            "{count} billing is late: {amounts}, planned for {day}.",
            "{count} billings are late: {amounts}, the first planned for {day}.",
            len(answer.late),
            amounts=_amounts(answer.late, voice),
            day=voice.day(answer.late[0].step.bill_on),
        )
    if answer.customer is None:
        return _at_large(answer, voice)
    return _of_one(answer, voice)


def _of_one(answer: BillingAnswer, voice: Voice) -> Safe:
    if answer.coming:
        step = answer.coming[0].step
        return voice.say(
            "The next invoice is planned for {day}: {amount}.",
            day=voice.day(step.bill_on),
            amount=voice.money(step.amount),
        )
    if answer.billed:
        return voice.say(
            "All that was planned is billed, the last with {number} for {day}.",
            number=answer.billed[0].step.invoice_number,
            day=voice.day(answer.billed[0].step.bill_on),
        )
    return _nothing(answer, voice)


def _nothing(answer: BillingAnswer, voice: Voice) -> Safe:
    if answer.first and answer.last:
        return voice.say(
            "Nothing is planned to be billed between {first} and {last}.",
            first=voice.day(answer.first),
            last=voice.day(answer.last),
        )
    return voice.say("The books have no billing plan for this.")


def _at_large(answer: BillingAnswer, voice: Voice) -> Safe:
    last = voice.day(answer.last or answer.day)
    if answer.coming:
        return voice.count(
            "{count} billing is planned by {day}: {amounts}.",
            "{count} billings are planned by {day}: {amounts}.",
            len(answer.coming),
            day=last,
            amounts=_amounts(answer.coming, voice),
        )
    if answer.stuck:
        return voice.count(
            "{count} invoice is held up at a portal; nothing is to be billed by {day}.",
            "{count} invoices are held up at a portal; nothing is to be billed by "
            "{day}.",
            len(answer.stuck),
            day=last,
        )
    return voice.say("Nothing is planned to be billed by {day}.", day=last)


def _lines(answer: BillingAnswer, voice: Voice) -> Iterator[Safe]:
    for label, planned in (
        (voice.say(msg("Late", of="billing")), answer.late),
        (voice.say(msg("Planned", of="billing")), answer.coming),
        (voice.say(msg("Billed", of="billing")), answer.billed),
    ):
        for each in planned[:MOST_NAMED]:
            yield line(label, _step(each, answer, voice))
        yield from _more(planned, voice)
    for item in answer.stuck[:MOST_NAMED]:
        yield line(voice.say("Portal"), stuck_words(item, voice))
    yield from _more(answer.stuck, voice)


def _step(planned: Planned, answer: BillingAnswer, voice: Voice) -> Safe:
    step = planned.step
    sum_ = voice.say(
        "{amount} on {day}",
        amount=voice.money(step.amount),
        day=voice.day(step.bill_on),
    )
    return joined(
        sum_,
        escape(step.invoice_number) if step.invoice_number else None,
        None if answer.contract else escape(step.contract_number),
        None if answer.customer else escape(planned.customer_name),
        escape(step.description) if step.description else None,
    )


def stuck_words(item: AtPortal, voice: Voice) -> Safe:
    """Say what a portal holds up, and what is to be done."""
    words = voice.say(
        _STUCK[item.status == REJECTED],
        number=item.invoice_number,
        portal=item.portal or voice.say("the portal"),
    )
    return joined(words, escape(item.customer_name), voice.money(item.total))


def _more(found: Sequence[object], voice: Voice) -> Iterator[Safe]:
    left = len(found) - MOST_NAMED
    if left > 0:
        yield voice.count("and {count} more", "and {count} more", left)


def _amounts(planned: Iterable[Planned], voice: Voice) -> Safe:
    by_currency = sums(each.step.amount for each in planned)
    return voice.listed(*map(voice.money, by_currency.values()))
