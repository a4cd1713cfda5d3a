"""The way to a person: one tap, and the desk has the question with its story so far."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from bot.rendering.handover import render_handed_over, render_nobody
from domain.helpdesk.record import UnknownQuestionError
from domain.messages.replies import privately
from handlers.desk_notes import notes
from handlers.readers import answer_day, reader_of

if TYPE_CHECKING:
    from domain.clock import Clock
    from domain.helpdesk.ports import HelpDeskWork
    from domain.messages.incoming import Incoming
    from domain.messages.ports import Directory


@dataclass(frozen=True, slots=True)
class HandOverHandlers:
    """Questions that somebody wants a person for."""

    directory: Directory
    clock: Clock
    desk_channel: str
    """The channel of the finance desk; empty: its people are written to directly."""
    zone: ZoneInfo = field(default=ZoneInfo("UTC"))
    """The finance team's zone: whose day "today" is."""

    def person(self, incoming: Incoming, work: HelpDeskWork) -> None:
        """Hand a question to the desk, once, and tell the asker."""
        reader = reader_of(incoming, self.directory, work)
        who, question = reader.who, work.questions.by_id(incoming.value)
        # Only the asker hands a question over; to others it is not there.
        if who is None or question is None or question.asker != who.person.email:
            raise UnknownQuestionError
        voice = reader.voice(question.language)
        day = answer_day(work.books, self.clock, self.zone)
        posts = tuple(notes(question, work, who, day, self.desk_channel))
        if not posts:
            work.outbox.post(privately(incoming, render_nobody(voice)))
            return
        first = work.questions.hand_over(question.id, self.clock.now())
        if first:
            for post in posts:
                work.outbox.post(post)
        told = render_handed_over(question, voice, first=first)
        work.outbox.post(privately(incoming, told))
