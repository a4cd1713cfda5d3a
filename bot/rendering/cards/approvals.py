"""The card of what waits for a decision, and with whom it lies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.rendering.cards.card import Card, joined, line
from bot.rendering.voice import escape, msg
from bot.rendering.words import REQUEST_STATUSES
from domain.money import sums

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from bot.rendering.voice import Safe, Voice
    from domain.answers.approvals_answer import ApprovalsAnswer
    from domain.approvals.waiting import WaitingContract, WaitingRequest

MOST_NAMED = 5
"""Things named on a card, of each sort."""


def approvals_card(answer: ApprovalsAnswer, voice: Voice) -> Card:
    """Say what waits for somebody, and what waits for others."""
    mine = _for_the_asker if answer.is_asker else _for_another
    return Card(mine(answer, voice), lines=tuple(_lines(answer, voice)))


def _for_the_asker(answer: ApprovalsAnswer, voice: Voice) -> Safe:
    if answer.to_decide:
        return voice.count(
            "{count} payment request waits for you: {amounts}.",
            "{count} payment requests wait for you: {amounts}.",
            len(answer.to_decide),
            amounts=_amounts(answer.to_decide, voice),
        )
    if answer.asked_for:
        return voice.count(
            "Nothing waits for you. {count} request of yours waits for others: "
            "{amounts}.",
            "Nothing waits for you. {count} requests of yours wait for others: "
            "{amounts}.",
            len(answer.asked_for),
            amounts=_amounts(answer.asked_for, voice),
        )
    return _for_others(answer, voice)


def _for_others(answer: ApprovalsAnswer, voice: Voice) -> Safe:
    if answer.others:
        return voice.count(
            "Nothing waits for you. {count} payment request waits for others: "
            "{amounts}.",
            "Nothing waits for you. {count} payment requests wait for others: "
            "{amounts}.",
            len(answer.others),
            amounts=_amounts(answer.others, voice),
        )
    if answer.contracts:
        return voice.count(
            "No payment request waits. {count} contract is in review.",
            "No payment request waits. {count} contracts are in review.",
            len(answer.contracts),
        )
    return voice.say("Nothing waits for you.")


def _for_another(answer: ApprovalsAnswer, voice: Voice) -> Safe:
    if not answer.to_decide:
        return voice.say("I see nothing that waits for {name}.", name=answer.whose.name)
    return voice.count(
        "{count} payment request waits for {name}: {amounts}.",
        "{count} payment requests wait for {name}: {amounts}.",
        len(answer.to_decide),
        name=answer.whose.name,
        amounts=_amounts(answer.to_decide, voice),
    )


def _lines(answer: ApprovalsAnswer, voice: Voice) -> Iterator[Safe]:
    for label, waiting in (
        (voice.say(msg("To decide", of="approvals")), answer.to_decide),
        (voice.say(msg("Asked for", of="approvals")), answer.asked_for),
        (voice.say(msg("With others", of="approvals")), answer.others),
    ):
        for each in waiting[:MOST_NAMED]:
            yield line(label, _request(each, answer, voice))
        yield from _more(len(waiting), voice)
    for contract in answer.contracts[:MOST_NAMED]:
        yield line(
            voice.say(msg("In review", of="contract")), _contract(contract, voice)
        )
    yield from _more(len(answer.contracts), voice)


def _request(waiting: WaitingRequest, answer: ApprovalsAnswer, voice: Voice) -> Safe:
    request = waiting.request
    status = request.status and voice.say(REQUEST_STATUSES[request.status])
    since = voice.say(
        "{status} since {day}", status=status or "", day=voice.day(waiting.since)
    )
    approver = answer.name_of(request.approver)
    is_whose = request.approver == answer.whose.email
    return joined(
        escape(request.number),
        voice.money(request.amount),
        escape(waiting.vendor_name),
        since,
        None if is_whose else _with(approver, voice),
        escape(request.reason) if request.reason else None,
    )


def _with(approver: str | None, voice: Voice) -> Safe:
    if approver is None:
        return voice.say("with nobody yet")
    return voice.say("with {name}", name=approver)


def _contract(waiting: WaitingContract, voice: Voice) -> Safe:
    contract = waiting.contract
    return joined(
        escape(contract.number),
        escape(waiting.customer_name),
        voice.money(contract.total_value),
        escape(contract.payment_terms) if contract.payment_terms else None,
    )


def _more(count: int, voice: Voice) -> Iterator[Safe]:
    if count > MOST_NAMED:
        left = count - MOST_NAMED
        yield voice.count("and {count} more", "and {count} more", left)


def _amounts(waiting: Iterable[WaitingRequest], voice: Voice) -> Safe:
    by_currency = sums(each.amount for each in waiting)
    return voice.listed(*map(voice.money, by_currency.values()))
