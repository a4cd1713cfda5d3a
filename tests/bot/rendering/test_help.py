"""What Otto says it can do: first what it does for whoever asks."""

# ruff: noqa: E501 - a line that people read is one line here
from __future__ import annotations

import pytest
from inline_snapshot import snapshot

from domain.answers.answer import HelpAnswer
from domain.people.person import Role
from tests.bot.rendering.shown import card, headline


def test_sales_with_three_examples() -> None:
    shown = card(HelpAnswer(frozenset({Role.SALES})))

    assert shown.count("•") == 3
    assert shown.splitlines()[:3] == snapshot(
        [
            "*Ask me what your customers owe, have paid and may still buy, and where your contracts and invoices stand.*",
            "A number is enough, however you type it; so is part of a name.",
            "I pass promises, disputes and requests for credits on to a person, and quote the written rules.",
        ]
    )


@pytest.mark.parametrize("role", [None, *Role])
def test_everybody_gets_examples(role: Role | None) -> None:
    roles = frozenset({role}) if role else frozenset[Role]()

    assert card(HelpAnswer(roles)).count("•") >= 2


def test_what_is_said_fits_the_role() -> None:
    said = {role: headline(HelpAnswer(frozenset({role}))) for role in Role}

    assert said == snapshot(
        {
            Role.SALES: "Ask me what your customers owe, have paid and may still buy, and where your contracts and invoices stand.",
            Role.STAKEHOLDER: "Ask me where your payment requests stand, when your vendors are paid, and how things are done at finance.",
            Role.AR: "Ask me about any customer's invoices, payments and credit, and what is overdue or held up at a portal.",
            Role.AP: "Ask me about any vendor's bills, payment requests and payments, and what holds them up.",
            Role.APPROVER: "Ask me what waits for your decision, and how any customer or vendor stands.",
            Role.FINANCE_LEAD: "Ask me what waits for a decision, what is overdue across all accounts, and how any of them stands.",
            Role.AUDITOR: "Ask me how any invoice, payment, contract or bill stands.",
            Role.ADMIN: "Ask me about invoices, payments, balances, contracts and bills.",
        }
    )


def test_somebody_of_no_role_is_told_what_there_is() -> None:
    assert headline(HelpAnswer()) == snapshot(
        "Ask me about invoices, payments, balances, contracts and bills."
    )
