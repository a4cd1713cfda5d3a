"""What a conversation needs besides an answer: the memory of its thread."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from domain.helpdesk.places import place_of
from domain.helpdesk.remembering import remembered
from domain.questions.memory import NOTHING_BEFORE

if TYPE_CHECKING:
    from domain.answers.reply import Response
    from domain.clock import Clock
    from domain.helpdesk.places import Place
    from domain.helpdesk.ports import HelpDeskWork
    from domain.messages.incoming import Incoming
    from domain.questions.memory import Memory

EIGHT_HOURS = timedelta(hours=8)


@dataclass(frozen=True, slots=True)
class Turn:
    """Somebody's turn in a conversation: where it stands, and what was before."""

    place: Place | None
    before: Memory = NOTHING_BEFORE
    is_known: bool = False
    """Whether Otto remembers this person in this place."""


@dataclass(frozen=True, slots=True)
class Conversing:
    """The memories of threads, for as long as they last."""

    clock: Clock
    keeping: timedelta = EIGHT_HOURS

    def turn(self, incoming: Incoming, work: HelpDeskWork) -> Turn:
        """Return what somebody's thread is about so far."""
        return self.turn_at(place_of(incoming), work)

    def turn_at(self, place: Place | None, work: HelpDeskWork) -> Turn:
        """Return what a place is about; a direct thread begins with what was above."""
        if place is None or not self.keeping:
            return Turn(place)
        since = self.clock.now() - self.keeping
        for each in (place, place.above):
            kept = work.memories.of(each, since=since) if each else None
            if kept is not None:
                return Turn(place, kept, is_known=True)
        return Turn(place)

    def keep(self, turn: Turn, response: Response, work: HelpDeskWork) -> None:
        """Remember what was answered, with the answer's own transaction."""
        if turn.place is None or not self.keeping:
            return
        now = self.clock.now()
        memory = remembered(turn.before, response)
        work.memories.keep(turn.place, memory, at=now, forget_before=now - self.keeping)
