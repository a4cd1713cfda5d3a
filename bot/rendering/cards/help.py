"""What Otto can do, for each by what they are to finance, with examples that fit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.rendering.cards.card import Card
from bot.rendering.prompts import HELP, ROLES, prompts_of
from bot.rendering.voice import Safe, escape, msg
from domain.people.person import Role

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from bot.rendering.voice import Voice
    from domain.answers.answer import HelpAnswer

_ANYBODY = msg("Ask me about invoices, payments, balances, contracts and bills.")
_FOR: Mapping[Role, str] = {
    Role.SALES: msg(
        "Ask me what your customers owe, have paid and may still buy, and where your "
        "contracts and invoices stand."
    ),
    Role.STAKEHOLDER: msg(
        "Ask me where your payment requests stand, when your vendors are paid, and how "
        "things are done at finance."
    ),
    Role.AR: msg(
        "Ask me about any customer's invoices, payments and credit, and what is "
        "overdue or held up at a portal."
    ),
    Role.AP: msg(
        "Ask me about any vendor's bills, payment requests and payments, and what "
        "holds them up."
    ),
    Role.APPROVER: msg(
        "Ask me what waits for your decision, and how any customer or vendor stands."
    ),
    Role.FINANCE_LEAD: msg(
        "Ask me what waits for a decision, what is overdue across all accounts, and "
        "how any of them stands."
    ),
    Role.AUDITOR: msg("Ask me how any invoice, payment, contract or bill stands."),
}


EXAMPLES = (
    msg("has Globex paid inv 1042?"),
    msg("what does Globex owe us?"),
    msg("is there credit room for Globex?"),
)
"""For whoever has no role to tell by."""


def help_card(answer: HelpAnswer, voice: Voice) -> Card:
    """Say what Otto does for the reader."""
    role = next((role for role in ROLES if role in answer.roles), None)
    known = _FOR.get(role, _ANYBODY) if role else _ANYBODY
    return Card(
        voice.say(known),
        lines=(
            voice.say("A number is enough, however you type it; so is part of a name."),
            voice.say(
                "I pass promises, disputes and requests for credits on to a person, "
                "and quote the written rules."
            ),
            *(Safe(f"• {escape(each)}") for each in _examples(role, voice)),
        ),
    )


def _examples(role: Role | None, voice: Voice) -> Iterator[str]:
    if role is None:
        yield from (voice.say(example) for example in EXAMPLES)
    # Who reads this has asked what Otto can do.
    yield from (each for each in prompts_of(role, voice) if each != voice.say(HELP))
