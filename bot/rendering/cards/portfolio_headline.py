"""What was asked of many customers, answered in the line a notification carries."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.rendering.cards.dso import dso_clause
from bot.rendering.voice import escape
from domain.answers.portfolio_answer import Wish

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.rendering.voice import Safe, Voice
    from domain.answers.portfolio_answer import PortfolioAnswer
    from domain.ledger.portfolio import CurrencyPosition

MOST_CURRENCIES = 3
LONGEST_NAME = 60


def portfolio_headline(answer: PortfolioAnswer, voice: Voice) -> Safe:
    """Return the answer in one line."""
    shown = answer.positions[:MOST_CURRENCIES]
    if answer.asked.wish is Wish.DSO and shown:
        figures = (dso_clause(each, voice) for each in answer.dso[:MOST_CURRENCIES])
        return voice.say("DSO: {figures}.", figures=voice.clauses(*figures))
    held = [each for each in shown if each.asked_customers]
    if not held:
        return _nothing(answer, voice)
    if answer.asked.wish is Wish.TOP:
        return _top(answer, held, voice)
    return _sum(answer, held, voice)


def _top(
    answer: PortfolioAnswer, held: Sequence[CurrencyPosition], voice: Voice
) -> Safe:
    return voice.say(
        "Owes most: {debtors}."
        if answer.asked.overdue_by is None
        else "Most overdue: {debtors}.",
        debtors=voice.clauses(*(_most(each, voice) for each in held)),
    )


def _most(position: CurrencyPosition, voice: Voice) -> Safe:
    first = position.top[0]
    return voice.say(
        "{name}, {amount}",
        name=escape(first.name, LONGEST_NAME),
        amount=voice.money(first.asked),
    )


def _sum(
    answer: PortfolioAnswer, held: Sequence[CurrencyPosition], voice: Voice
) -> Safe:
    asked = answer.asked
    total = asked.wish is Wish.TOTAL
    # With a minimum the amount is of some customers, and what is overdue of all.
    amount = _open if total and asked.minimum is None else _part
    amounts = voice.clauses(*(amount(each, voice) for each in held))
    if asked.overdue_by:
        return voice.count(
            "Overdue by more than {count} day: {amounts}.",
            "Overdue by more than {count} days: {amounts}.",
            asked.overdue_by,
            amounts=amounts,
        )
    if asked.wish is Wish.DUE:
        return voice.say(
            "Open and due on {first}: {amounts}."
            if asked.first == asked.last
            else "Open and due from {first} to {last}: {amounts}.",
            first=voice.day(asked.first),
            last=voice.day(asked.last),
            amounts=amounts,
        )
    return voice.say(
        "Open: {amounts}." if total else "Overdue: {amounts}.", amounts=amounts
    )


def _open(position: CurrencyPosition, voice: Voice) -> Safe:
    return voice.count(
        "{amount} from {count} customer, {overdue} of it overdue",
        "{amount} from {count} customers, {overdue} of it overdue",
        position.asked_customers,
        amount=voice.money(position.asked),
        overdue=voice.figure(position.overdue),
    )


def _part(position: CurrencyPosition, voice: Voice) -> Safe:
    return voice.count(
        "{amount} from {count} customer, of {open} open",
        "{amount} from {count} customers, of {open} open",
        position.asked_customers,
        amount=voice.money(position.asked),
        open=voice.figure(position.open),
    )


def _nothing(answer: PortfolioAnswer, voice: Voice) -> Safe:
    asked = answer.asked
    if asked.minimum is not None and answer.positions:
        return voice.say("No customer owes as much as that.")
    if asked.overdue_by:
        return voice.count(
            "Nothing is overdue by more than {count} day.",
            "Nothing is overdue by more than {count} days.",
            asked.overdue_by,
        )
    if asked.wish is Wish.DUE:
        return voice.say(
            "Nothing that is open is due from {first} to {last}.",
            first=voice.day(asked.first),
            last=voice.day(asked.last),
        )
    late = asked.overdue_by is not None
    return voice.say("Nothing is overdue." if late else "Nothing is open.")
