"""How to speak to somebody of whom only what they did in Slack is known."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.rendering.voice import Voice
from domain.messages.errors import SlackUnreachableError
from handlers.readers import reader_of

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
        with self.unit_of_work() as work:
            try:
                return reader_of(incoming, self.directory, work).voice()
            except SlackUnreachableError:
                return Voice()
