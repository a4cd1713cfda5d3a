"""How to speak to somebody of whom only what they did in Slack is known."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.rendering.voice import Voice
from domain.answers.asker import asker
from domain.messages.errors import SlackUnreachableError
from handlers.questions import listed, voice_for

if TYPE_CHECKING:
    from collections.abc import Callable

    from domain.helpdesk.ports import HelpDeskWork
    from domain.messages.incoming import Incoming
    from domain.messages.ports import Directory


@dataclass(frozen=True, slots=True)
class Voices:
    """The voice for whoever did something, looked up only when it went wrong."""

    directory: Directory
    unit_of_work: Callable[[], HelpDeskWork]

    def of(self, incoming: Incoming) -> Voice:
        """Return their voice; English where Slack does not say who they are."""
        try:
            user = self.directory.user(incoming.user)
        except SlackUnreachableError:
            return Voice()
        with self.unit_of_work() as work:
            person = listed(work.books, user)
            who = asker(work.books, person) if person else None
        return voice_for(who, user)
