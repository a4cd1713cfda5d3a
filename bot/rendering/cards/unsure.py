"""The question back when the words fit several topics: a tap answers at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.rendering.blocks import button
from bot.rendering.cards.card import Card
from bot.rendering.picks import PICK, packed
from bot.rendering.voice import msg
from domain.questions.topics import Topic

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bot.rendering.voice import Safe, Voice
    from domain.questions.ask import Choice, Unsure

WISHES: Mapping[Topic, str] = {
    Topic.DOCUMENT: msg("Where one document stands"),
    Topic.ACCOUNT: msg("What the customer owes"),
    Topic.PAYMENTS: msg("Money from the customer"),
    Topic.CREDIT: msg("Credit limit and room"),
    Topic.PORTFOLIO: msg("Several accounts at once"),
    Topic.APPROVALS: msg("What waits for approval"),
    Topic.CONTRACT_REVIEW: msg("A contract review"),
    Topic.CREDIT_NOTE: msg("A credit or correction"),
    Topic.DISPUTE: msg("Report a dispute"),
    Topic.PROMISE: msg("Note a promise to pay"),
    Topic.BILLING: msg("What is billed, and when"),
    Topic.VENDOR: msg("What a vendor is paid"),
    Topic.BANK_CHANGE: msg("New bank details"),
    Topic.POLICY: msg("How something is done"),
    Topic.TICKET: msg("A person to help"),
    Topic.DIGEST: msg("A digest or reminders"),
    Topic.HELP: msg("What Otto can do"),
    Topic.NONE: msg("Something else"),
}
"""What somebody may want, short enough for a button."""


def unsure_card(unsure: Unsure, voice: Voice) -> Card:
    """Ask what is wanted; the way to a person stands beside the choices."""
    name = next((each.name for each in unsure.choices if each.name), "")
    headline = (
        voice.say("What would you like to know about {name}?", name=name)
        if name
        else voice.say("I am not sure what you mean. Is it one of these?")
    )
    return Card(
        headline,
        buttons=tuple(
            button(wish(choice, voice), f"{PICK}:{at}", packed(choice.ask))
            for at, choice in enumerate(unsure.choices)
        ),
    )


def wish(choice: Choice, voice: Voice) -> Safe:
    """Say in a few words what a choice would answer."""
    return voice.say(WISHES[choice.ask.topic])
