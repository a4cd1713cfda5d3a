"""What somebody could ask, fitting what they do at the company."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.rendering.prompts import ROLES, prompts_of
from domain.messages.replies import prompting

if TYPE_CHECKING:
    from datetime import datetime

    from domain.helpdesk.ports import HelpDeskWork
    from domain.messages.incoming import Incoming
    from domain.people.person import Role
    from handlers.readers import Reader

HOURS_APART = 6
"""Prompts are offered again only after this long."""


def role_of(reader: Reader) -> Role | None:
    """Return what somebody mostly is to finance."""
    roles = reader.who.person.roles if reader.who else frozenset()
    return next((role for role in ROLES if role in roles), None)


def offer_prompts(
    incoming: Incoming, work: HelpDeskWork, reader: Reader, now: datetime
) -> None:
    """Offer prompts in a direct message, once in some hours."""
    if reader.who is None or not incoming.channel:
        return
    voice = reader.voice()
    part = now.hour // HOURS_APART
    prompts = [
        {"title": words, "message": words}
        for words in prompts_of(role_of(reader), voice)
    ]
    post = prompting(
        incoming,
        voice.say("You could ask"),
        prompts,
        subject=f"{incoming.team}/{incoming.user}",
        # The same key is sent once: no table needs to know when that was.
        version=f"{now.date()}/{part}/{voice.manner.language}",
    )
    work.outbox.post(post)
