"""Many customers at once: overdue, top debtors, what falls due, ageing, DSO."""

from __future__ import annotations

from typing import TYPE_CHECKING

from domain.answers.portfolio_answer import PortfolioAnswer, Wish
from domain.answers.portfolio_scope import count_in, in_regions, whose
from domain.answers.portfolio_wish import wish_of
from domain.answers.told import Told
from domain.ledger.dso import dso, first_needed
from domain.ledger.portfolio import Scope, Wanted
from domain.people.access import Account

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from domain.answers.asker import Asker
    from domain.answers.portfolio_answer import PortfolioWish, Whose
    from domain.answers.ports import Books
    from domain.ledger.dso import Dso
    from domain.ledger.portfolio import CurrencyPosition
    from domain.people.access import Subject
    from domain.questions.ask import Ask, AskAtLarge

MOST_CUSTOMERS = 10
"""Customers named in each currency."""


def portfolio_told(books: Books, ask: Ask | AskAtLarge, who: Asker, day: date) -> Told:
    """Say what the accounts that the asker may see owe, and which of them owe most."""
    words = ask.said.words
    asked = wish_of(ask.said, day)
    found = whose(words, books, who)
    accounts = books.portfolios.accounts(found.owners)
    found = in_regions(words, found, accounts)
    count = count_in(accounts, found)
    scope = Scope(found.owners, found.regions)
    positions = _positions(books, asked, scope) if count else ()
    figures = _dso(books, scope, positions, asked.day) if asked.wish is Wish.DSO else ()
    answer = PortfolioAnswer(
        asked=asked,
        whose=found,
        accounts=count,
        positions=tuple(positions),
        dso=tuple(figures),
    )
    return Told(answer, tuple(_subjects(found)))


def _positions(
    books: Books, asked: PortfolioWish, scope: Scope
) -> Sequence[CurrencyPosition]:
    found = books.portfolios.positions(
        Wanted(
            as_of=asked.day,
            scope=scope,
            first=asked.first,
            last=asked.last,
            minimum=asked.minimum,
            most=MOST_CUSTOMERS,
        )
    )
    # Amounts in two currencies do not compare; the number of customers does.
    return sorted(
        (p for p in found if not asked.currencies or p.currency in asked.currencies),
        key=lambda p: (-p.asked_customers, -p.customers, p.currency),
    )


def _dso(
    books: Books, scope: Scope, positions: Sequence[CurrencyPosition], day: date
) -> Iterator[Dso]:
    if positions:
        sold = books.portfolios.sales(scope, first_needed(day), day)
        for position in positions:
            yield dso(position.open, sold.get(position.currency, {}), day)


def _subjects(found: Whose) -> Iterator[Subject]:
    """Yield what everybody must be allowed to see: each owner's accounts, or all."""
    if found.owners is None:
        yield Account(frozenset())
    else:
        yield from (Account(frozenset({owner})) for owner in sorted(found.owners))
