"""The card of a contract's review: the terms asked for beside the usual ones."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.rendering.cards.account import credit_card
from bot.rendering.cards.card import Card, joined, line
from bot.rendering.cards.contract import contract_card
from bot.rendering.cards.recognised import desk_of, said_lines
from bot.rendering.voice import bold, escape
from domain.answers.answer import ContractAnswer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.rendering.voice import Safe, Voice
    from domain.answers.case import ContractReviewAnswer
    from domain.contracts.terms import Longer


LONGEST_TERMS = 80
"""Characters of terms in the one line that a notification carries."""


def review_card(answer: ContractReviewAnswer, voice: Voice) -> Card:
    """Say where a contract stands, or what terms would mean, and who decides."""
    position = answer.case.position
    if isinstance(position, ContractAnswer):
        contract = contract_card(position, voice)
        passed = voice.say(
            "Passed to {desk} for review, with what you wrote.",
            desk=desk_of(answer.case, voice),
        )
        return Card(
            headline=contract.headline,
            title=contract.title,
            lines=(passed, *_lines(answer, voice)),
            buttons=contract.buttons,
        )
    title = _title(answer)
    return Card(_asked(answer, voice), title=title, lines=tuple(_lines(answer, voice)))


def _title(answer: ContractReviewAnswer) -> Safe | None:
    customer = answer.customer
    if customer is None:
        return None
    return joined(bold(customer.name), escape(customer.number))


def _asked(answer: ContractReviewAnswer, voice: Voice) -> Safe:
    values = {
        "desk": desk_of(answer.case, voice),
        "asked": escape(answer.asked or "", LONGEST_TERMS),
        "name": answer.customer.name if answer.customer else "",
    }
    if answer.asked is None:
        return voice.say(
            "Passed to {desk}: terms of {name} are to be reviewed.", **values
        )
    if answer.customer is None:
        return voice.say("Passed to {desk}: would {asked} be accepted?", **values)
    return voice.say("Passed to {desk}: {asked} for {name}?", **values)


def _lines(answer: ContractReviewAnswer, voice: Voice) -> Iterator[Safe]:
    if answer.asked and answer.standard:
        compared = joined(
            _days(answer.longer, voice),
            voice.say("usual terms: {standard}", standard=answer.standard),
        )
        yield line(voice.say("Terms"), joined(escape(answer.asked), compared))
    longer = answer.longer
    if longer and longer.ties_up:
        tied = voice.say(
            "{amount} more, if it is billed evenly over a year",
            amount=voice.money(longer.ties_up),
        )
        yield line(voice.say("Ties up"), tied)
    if answer.credit:
        yield line(voice.say("Credit"), credit_card(answer.credit, voice).headline)
    if answer.case.slots.amounts or answer.case.slots.dates:
        yield from said_lines(answer.case, voice)


def _days(longer: Longer | None, voice: Voice) -> Safe | None:
    if longer is None:
        return None
    if not longer.days:
        return voice.say("no change")
    if longer.days > 0:
        return voice.count("{count} day more", "{count} days more", longer.days)
    return voice.count("{count} day fewer", "{count} days fewer", -longer.days)
