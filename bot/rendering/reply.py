"""A reply as a Slack message: total over all answers, pure, within Slack's limits."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, assert_never

from bot.rendering.blocks import (
    LONGEST_SECTION,
    actions,
    context,
    cut,
    divider,
    section,
)
from bot.rendering.cards.account import account_card, credit_card
from bot.rendering.cards.approvals import approvals_card
from bot.rendering.cards.billing import billing_card
from bot.rendering.cards.card import joined
from bot.rendering.cards.case import case_card, which_one_card
from bot.rendering.cards.choices import pick_card, suggest_card
from bot.rendering.cards.contract import contract_card
from bot.rendering.cards.help import help_card
from bot.rendering.cards.invoice import invoice_card
from bot.rendering.cards.invoice_billed import invoice_billed_card
from bot.rendering.cards.open_invoices import open_invoices_card
from bot.rendering.cards.payables import (
    bill_card,
    order_card,
    request_card,
    vendor_card,
    vendor_payment_card,
)
from bot.rendering.cards.plain import (
    handed_over_card,
    missing_card,
    no_ledger_card,
    not_for_us_card,
    unlisted_card,
)
from bot.rendering.cards.policy import policy_card
from bot.rendering.cards.portfolio import portfolio_card
from bot.rendering.cards.receipt import payments_card, receipt_card
from bot.rendering.cards.requested import requested_card
from bot.rendering.cards.unsure import unsure_card
from bot.rendering.message import LONGEST_TEXT, Message
from bot.rendering.under import completed, placed, thumbs
from bot.rendering.voice import bold
from domain.answers import answer as answers
from domain.answers.approvals_answer import ApprovalsAnswer
from domain.answers.billing_answer import BillingAnswer, InvoiceBilledAnswer
from domain.answers.case import CaseAnswer, WhichOne
from domain.answers.policy_answer import PolicyAnswer
from domain.answers.reply import Outcome
from domain.answers.requested_answer import RequestedAnswer
from domain.questions.ask import Missing, Pick, Suggest, Unsure

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from slackblocks import Button, OverflowMenu

    from bot.rendering.blocks import Json
    from bot.rendering.cards.card import Card
    from bot.rendering.voice import Safe, Voice
    from domain.answers.answer import Answer
    from domain.answers.reply import Reply

MOST_BUTTONS = 6


def render_reply(
    reply: Reply, voice: Voice, *, question_id: str = "", private: bool = False
) -> Message:
    """Return the message that answers one question; see ``render_replies``."""
    return render_replies((reply,), voice, question_id=question_id, private=private)


def render_replies(
    replies: Sequence[Reply],
    voice: Voice,
    *,
    question_id: str = "",
    private: bool = False,
) -> Message:
    """Return the message that answers everything one message asked.

    ``question_id`` lets the reader hand the question to a person; ``private`` says
    that nobody else in the channel sees the message.
    """
    cards = [card_of(reply.answer, voice) for reply in replies]
    first = replies[0]
    laid_out = _laid_out(cards, replies, voice, question_id)
    headline = joined(*(card.headline for card in cards), by=" ")
    return Message(
        text=cut(headline, LONGEST_TEXT),
        blocks=(
            *laid_out,
            *thumbs(replies, voice, question_id),
            *_footer(first, voice, private=private),
        ),
    )


def _laid_out(
    cards: Sequence[Card], replies: Sequence[Reply], voice: Voice, question_id: str
) -> Iterator[Json]:
    """Lay the cards out one under another; Slack takes one table in a message."""
    last = len(cards) - 1
    for at, card in enumerate(cards):
        yield from _body(card if at == 0 else replace(card, tables=()))
        own = [placed(b, question_id, at) for b in card.buttons[: MOST_BUTTONS - 1]]
        if at == last:
            yield from _row(completed(own, replies, voice, question_id))
        else:
            yield from _row(own)
            yield divider()


def card_of(answer: Answer, voice: Voice) -> Card:  # noqa: C901, PLR0911, PLR0912, PLR0915 - a flat table of all answers
    """Lay an answer out."""
    match answer:
        case answers.InvoiceAnswer():
            return invoice_card(answer, voice)
        case answers.ReceiptAnswer():
            return receipt_card(answer, voice)
        case answers.ContractAnswer():
            return contract_card(answer, voice)
        case answers.BillAnswer():
            return bill_card(answer, voice)
        case answers.RequestAnswer():
            return request_card(answer, voice)
        case answers.VendorPaymentAnswer():
            return vendor_payment_card(answer, voice)
        case answers.OrderAnswer():
            return order_card(answer, voice)
        case answers.AccountAnswer():
            return account_card(answer, voice)
        case answers.OpenInvoicesAnswer():
            return open_invoices_card(answer, voice)
        case answers.PaymentsAnswer():
            return payments_card(answer, voice)
        case answers.CreditAnswer():
            return credit_card(answer, voice)
        case answers.VendorAnswer():
            return vendor_card(answer, voice)
        case RequestedAnswer():
            return requested_card(answer, voice)
        case answers.PortfolioAnswer():
            return portfolio_card(answer, voice)
        case Pick():
            return pick_card(answer, voice)
        case Suggest():
            return suggest_card(answer, voice)
        case Unsure():
            return unsure_card(answer, voice)
        case Missing():
            return missing_card(answer, voice)
        case BillingAnswer():
            return billing_card(answer, voice)
        case InvoiceBilledAnswer():
            return invoice_billed_card(answer, voice)
        case ApprovalsAnswer():
            return approvals_card(answer, voice)
        case PolicyAnswer():
            return policy_card(answer, voice)
        case CaseAnswer():
            return case_card(answer, voice)
        case WhichOne():
            return which_one_card(answer, voice)
        case answers.HelpAnswer():
            return help_card(answer, voice)
        case answers.NotForUs():
            return not_for_us_card(voice)
        case answers.NoLedger():
            return no_ledger_card(voice)
        case answers.Unlisted():
            return unlisted_card(voice)
        case answers.HandedOver():
            return handed_over_card(answer, voice)
        case _:
            assert_never(answer)


def _body(card: Card) -> Iterator[Json]:
    headline = bold(card.headline) if card.title is None else card.headline
    together = joined(card.title, headline, by="\n")
    if len(together) <= LONGEST_SECTION:
        yield section(together)
    else:
        # The title must not push the figures out.
        yield from (section(each) for each in (card.title, headline) if each)
    if card.lines:
        yield section(joined(*card.lines, by="\n"))
    yield from card.tables


def _row(buttons: Iterable[Button | OverflowMenu]) -> Iterator[Json]:
    if row := tuple(buttons):
        yield actions(*row)


def _footer(reply: Reply, voice: Voice, *, private: bool) -> Iterator[Json]:
    notes: list[Safe] = []
    # Whoever may be told nothing is not told how old the books are either.
    if reply.as_of is not None and reply.outcome is not Outcome.REFUSED:
        moment = voice.moment(reply.as_of)
        notes.append(voice.say("Ledger as of {moment}", moment=moment))
    if private:
        notes.append(voice.say("Only you can see this"))
    if notes:
        yield context(joined(*notes))
