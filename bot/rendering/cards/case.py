"""The cards of what a person must act on: the position, and who has it now."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from bot.rendering.cards.card import Card
from bot.rendering.cards.case_position import position_card
from bot.rendering.cards.promise import promise_card
from bot.rendering.cards.recognised import (
    desk_of,
    recognised_lines,
    said_lines,
    what_of,
)
from bot.rendering.cards.review import review_card
from bot.rendering.voice import msg
from domain.answers import case as cases
from domain.answers.answer import InvoiceAnswer
from domain.ledger.invoice import InvoiceKind, InvoiceStatus
from domain.questions.topics import Topic

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from bot.rendering.voice import Safe, Voice
    from domain.answers.case import Case, Cases, WhichOne

_WHICH: Mapping[Topic, str] = {
    Topic.PROMISE: msg(
        "Which customer or invoice is it? Then I note who promised what, and by when."
    ),
    Topic.DISPUTE: msg(
        "Which invoice or customer is it? Then I pass the dispute on with its figures."
    ),
    Topic.CREDIT_NOTE: msg(
        "Which invoice or customer is it? Then I pass your request on with its figures."
    ),
    Topic.CONTRACT_REVIEW: msg(
        "Which contract or customer is it? Then I pass it on for review."
    ),
}


def which_one_card(answer: WhichOne, voice: Voice) -> Card:
    """Ask which customer or document is meant."""
    return Card(
        voice.say(_WHICH.get(answer.topic, msg("Which customer or document is it?")))
    )


def case_card(answer: Cases, voice: Voice) -> Card:  # noqa: C901, PLR0911, PLR0912 - a flat table of cases
    """Lay out what a person must act on."""
    match answer:
        case cases.PromiseAnswer():
            return promise_card(answer, voice)
        case cases.ContractReviewAnswer():
            return review_card(answer, voice)
        case cases.DisputeAnswer():
            return _card(_disputed(answer.case, voice), answer.case, voice)
        case cases.CreditNoteAnswer():
            return _credit_note(answer.case, voice)
        case cases.TicketAnswer():
            asked = voice.say(
                "A person at {desk} gets this now, with what you wrote.",
                desk=desk_of(answer.case, voice),
            )
            return _card(asked, answer.case, voice)
        case cases.DigestAnswer():
            return _digest(answer.case, voice)
        case cases.BankChangeAnswer():
            return _bank_change(answer, voice)
        case cases.NoArticleAnswer():
            unknown = voice.say(
                "I find no written rule for this, so your question goes to {desk}.",
                desk=desk_of(answer.case, voice),
            )
            return _card(unknown, answer.case, voice)
        case _:
            assert_never(answer)


def _card(headline: Safe, case: Case, voice: Voice, *more: Safe) -> Card:
    return Card(headline, lines=(*_position(case, voice), *more, *_said(case, voice)))


def _position(case: Case, voice: Voice) -> Iterator[Safe]:
    if case.position is not None:
        yield position_card(case.position, voice).headline


def _said(case: Case, voice: Voice) -> Iterator[Safe]:
    return said_lines(case, voice)


def _disputed(case: Case, voice: Voice) -> Safe:
    values = {"desk": desk_of(case, voice), "what": what_of(case)}
    position = case.position
    if isinstance(position, InvoiceAnswer) and position.invoice.disputed:
        return voice.say(
            "{what} is marked as disputed already; {desk} gets what you wrote.",
            **values,
        )
    return voice.say("Passed to {desk}: {what} is disputed.", **values)


def _credit_note(case: Case, voice: Voice) -> Card:
    headline = voice.say(
        "Passed to {desk}: a credit or correction is asked for, {what}.",
        desk=desk_of(case, voice),
        what=what_of(case),
    )
    return _card(headline, case, voice, *_if_paid(case, voice))


def _if_paid(case: Case, voice: Voice) -> Iterator[Safe]:
    position = case.position
    if not isinstance(position, InvoiceAnswer):
        return
    invoice = position.invoice
    if invoice.kind is InvoiceKind.CREDIT_NOTE:
        return
    if invoice.status(case.day) is InvoiceStatus.PAID:
        yield voice.say(
            "It is paid: a credit would be refunded, or applied to another invoice."
        )


def _digest(case: Case, voice: Voice) -> Card:
    headline = voice.say(
        "A person at {desk} sets digests and reminders up for now, and has your wish.",
        desk=desk_of(case, voice),
    )
    return _card(headline, case, voice)


def _bank_change(answer: cases.BankChangeAnswer, voice: Voice) -> Card:
    case = answer.case
    return Card(
        voice.say(
            "Nothing is changed on a message: new bank details need a call-back first."
        ),
        lines=(
            voice.say(
                "Do not reply to the message, and pay nothing to the new account yet."
            ),
            voice.say(
                "Finance calls the number that was on file before, "
                "never one from the message."
            ),
            voice.say("A second person releases the change; payments wait until then."),
            voice.say(
                "Passed to {desk} as a warning. Keep the message as it came.",
                desk=desk_of(case, voice),
            ),
            *recognised_lines(answer, voice),
        ),
    )
