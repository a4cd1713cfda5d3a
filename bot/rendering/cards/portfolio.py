"""The card of many customers: what was asked, the ageing, and who owes most."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.rendering.blocks import table
from bot.rendering.cards.card import Card, joined
from bot.rendering.cards.dso import dso_lines
from bot.rendering.cards.portfolio_headline import (
    LONGEST_NAME,
    MOST_CURRENCIES,
    portfolio_headline,
)
from bot.rendering.voice import bold, escape
from domain.ledger.ageing import STANDARD_BUCKETS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.rendering.voice import Safe, Voice
    from domain.answers.portfolio_answer import PortfolioAnswer, Whose
    from domain.ledger.portfolio import CurrencyPosition, CustomerPosition, Minimum
    from domain.money import Money

MOST_NAMED = 10
FEWER_NAMED = 5
"""Customers of each currency where there are several."""


def portfolio_card(answer: PortfolioAnswer, voice: Voice) -> Card:
    """Say what many customers owe: first what was asked, then everything beside it."""
    if not answer.accounts:
        return Card(_nobody(answer.whose, voice))
    shown = answer.positions[:MOST_CURRENCIES]
    return Card(
        headline=portfolio_headline(answer, voice),
        title=_title(answer, voice),
        lines=tuple(_lines(answer, voice)),
        tables=(_table(shown, voice),) if shown else (),
    )


def _nobody(found: Whose, voice: Voice) -> Safe:
    if found.absent:
        return voice.say(
            "I find no account of {what} among those you look after. Check the name, "
            "or ask a person.",
            what=found.absent,
        )
    return voice.say(
        "You look after no customer account, so I have no figures to show you. "
        "A person at the finance desk can help."
    )


def _title(answer: PortfolioAnswer, voice: Voice) -> Safe:
    found = answer.whose
    if found.colleagues:
        names = voice.listed(*map(escape, found.colleagues))
        whose = voice.say("Accounts of {names}", names=names)
    elif found.owners is None:
        whose = voice.say("All customer accounts")
    else:
        whose = voice.say("The accounts you look after")
    return joined(
        bold(whose),
        *(escape(region) for region in sorted(found.regions or ())),
        voice.count("{count} account", "{count} accounts", answer.accounts),
        voice.say("as of {day}", day=voice.day(answer.asked.day)),
    )


def _lines(answer: PortfolioAnswer, voice: Voice) -> Iterator[Safe]:
    shown = answer.positions[:MOST_CURRENCIES]
    if answer.asked.minimum is not None:
        yield _minimum(answer.asked.minimum, voice)
    yield from dso_lines(answer.dso[:MOST_CURRENCIES], voice)
    most = MOST_NAMED if len(shown) == 1 else FEWER_NAMED
    for position in shown:
        for rank, customer in enumerate(position.top[:most], start=1):
            yield _customer(rank, customer, answer, voice)
        more = position.asked_customers - len(position.top[:most])
        if more > 0:
            yield voice.count(
                "{count} more customer with {currency} is not shown.",
                "{count} more customers with {currency} are not shown.",
                more,
                currency=position.currency,
            )
    beyond = len(answer.positions) - len(shown)
    if beyond:
        yield voice.count(
            "{count} more currency is not shown.",
            "{count} more currencies are not shown.",
            beyond,
        )


def _minimum(minimum: Minimum, voice: Voice) -> Safe:
    return voice.say(
        "Only customers with at least {amount} are counted."
        if minimum.inclusive
        else "Only customers with more than {amount} are counted.",
        amount=voice.number(minimum.amount),
    )


def _customer(
    rank: int, customer: CustomerPosition, answer: PortfolioAnswer, voice: Voice
) -> Safe:
    days = (answer.asked.day - customer.oldest_due).days
    values = {
        "rank": voice.number(rank),
        "name": escape(customer.name, LONGEST_NAME),
        "open": voice.money(customer.open),
        "overdue": voice.figure(customer.overdue),
        "asked": voice.figure(customer.asked),
        "due": voice.day(customer.oldest_due),
    }
    if customer.asked not in (customer.open, customer.overdue):
        return voice.say(
            "{rank}. {name}: {asked} of it, {open} open in all, {overdue} overdue, "
            "the oldest due {due}",
            **values,
        )
    if not customer.overdue:
        return voice.say(
            "{rank}. {name}: {open} open, nothing overdue, the next due {due}", **values
        )
    return voice.count(
        "{rank}. {name}: {open} open, {overdue} overdue, the oldest by {count} day",
        "{rank}. {name}: {open} open, {overdue} overdue, the oldest by {count} days",
        days,
        **values,
    )


def _table(shown: Sequence[CurrencyPosition], voice: Voice) -> dict[str, object]:
    aged = [
        (_bucket(label, voice), [each.amounts[at] for each in shown])
        for at, label in enumerate(STANDARD_BUCKETS.labels)
    ]
    rows: list[Sequence[Safe]] = [
        _row(label, amounts, voice)
        for at, (label, amounts) in enumerate(aged)
        if not at or any(amounts)
    ]
    rows += [
        _row(voice.say("Open invoices"), [each.open for each in shown], voice),
        _row(voice.say("Of it overdue"), [each.overdue for each in shown], voice),
        (
            voice.say("Share overdue"),
            *(voice.percent(each.share_overdue) for each in shown),
        ),
        (
            voice.say("Customers"),
            *(voice.number(each.customers) for each in shown),
        ),
    ]
    header = (voice.say("Days past due"), *(each.currency for each in shown))
    return table(header, rows)


def _row(label: Safe, amounts: Sequence[Money], voice: Voice) -> Sequence[Safe]:
    return (label, *map(voice.figure, amounts))


def _bucket(label: str, voice: Voice) -> Safe:
    return voice.say("Not due") if label == "current" else escape(label)
