"""When money is likely to come: the same words on every card that says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.rendering.cards.card import line
from domain.ledger.habit import FEWEST_SETTLED, is_awaited, likely_paid

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from bot.rendering.voice import Safe, Voice
    from domain.answers.answer import PaymentsAnswer
    from domain.ledger.habit import Habit
    from domain.ledger.invoice import Invoice


def likely_paid_line(
    invoice: Invoice, habit: Habit | None, day: date, voice: Voice
) -> Iterator[Safe]:
    """Say when an open invoice is likely paid; nothing where no habit is known."""
    if habit is not None and is_awaited(invoice, day):
        yield line(voice.say("Likely paid"), _estimate(invoice, habit, day, voice))


def expected_lines(answer: PaymentsAnswer, voice: Voice) -> Iterator[Safe]:
    """Say how a customer pays, and when the oldest open invoices are likely paid."""
    habit = answer.habit
    if habit is None:
        if answer.oldest_open:
            yield voice.say(
                "I do not estimate when they will pay: fewer than {fewest} of their "
                "invoices have been paid in full.",
                fewest=voice.number(FEWEST_SETTLED),
            )
        return
    yield line(voice.say("Habit"), _habit(habit, voice))
    for invoice in answer.oldest_open:
        expected = voice.say(
            "{number}, {open} open: {estimate}",
            number=invoice.number,
            open=voice.money(invoice.open_amount(answer.day)),
            estimate=_estimate(invoice, habit, answer.day, voice),
        )
        yield line(voice.say("Likely paid"), expected)


def _estimate(invoice: Invoice, habit: Habit, day: date, voice: Voice) -> Safe:
    if invoice.disputed:
        return voice.say("no estimate, as it is disputed")
    likely = likely_paid(invoice, habit, day)
    if likely is None:
        return voice.say(
            "no estimate, as fewer than {fewest} of {all} earlier invoices were paid "
            "this late",
            all=voice.number(habit.invoices),
            fewest=voice.number(FEWEST_SETTLED),
        )
    values = {
        "on": voice.day(likely.on),
        "first": voice.day(likely.first),
        "last": voice.day(likely.last),
        "some": voice.number(likely.invoices),
        "all": voice.number(habit.invoices),
    }
    return voice.say(
        "about {on} ({first} to {last}), from {all} earlier invoices"
        if likely.invoices == habit.invoices
        else "about {on} ({first} to {last}), from the {some} of {all} earlier "
        "invoices that were not paid sooner",
        **values,
    )


def _habit(habit: Habit, voice: Voice) -> Safe:
    values = {
        "all": voice.number(habit.invoices),
        "early": voice.number(habit.early),
        "late": voice.number(habit.late),
    }
    if habit.median > 0:
        return voice.count(
            "Pays about {count} day after due (median of {all}, "
            "mostly {early} to {late})",
            "Pays about {count} days after due (median of {all}, "
            "mostly {early} to {late})",
            habit.median,
            **values,
        )
    if habit.median < 0:
        return voice.count(
            "Pays about {count} day before due (median of {all}, "
            "mostly {early} to {late} after due)",
            "Pays about {count} days before due (median of {all}, "
            "mostly {early} to {late} after due)",
            -habit.median,
            **values,
        )
    return voice.say(
        "Pays about on the due date (median of {all}, "
        "mostly {early} to {late} days after it)",
        **values,
    )
