"""The thumbs under an answer: one voice for each person."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.rendering.feedback import render_thanks, render_what_was_wrong
from bot.rendering.under import HELPED, NOT_HELPED
from domain.helpdesk.record import UnknownQuestionError
from domain.messages.replies import privately
from handlers.readers import reader_of

if TYPE_CHECKING:
    from bot.metrics import Metrics
    from domain.clock import Clock
    from domain.helpdesk.ports import HelpDeskWork
    from domain.messages.incoming import Incoming
    from domain.messages.ports import Directory


@dataclass(frozen=True, slots=True)
class FeedbackHandlers:
    """What people say of answers."""

    directory: Directory
    clock: Clock
    metrics: Metrics

    def thumb(self, incoming: Incoming, work: HelpDeskWork) -> None:
        """Note whether an answer helped; the same press again changes nothing."""
        said, _, question_id = incoming.value.partition("|")
        question = work.questions.by_id(question_id)
        reader = reader_of(incoming, self.directory, work)
        if question is None or reader.who is None or said not in (HELPED, NOT_HELPED):
            raise UnknownQuestionError
        helped, now = said == HELPED, self.clock.now()
        if not work.feedback.give(question.id, incoming.user, helped=helped, at=now):
            return
        self.metrics.feedback.labels(said).inc()
        is_theirs = question.asker == reader.who.person.email
        voice = reader.voice(question.language if is_theirs else None)
        # Somebody else's question is not theirs to hand over.
        own = question.id if is_theirs else ""
        message = render_thanks(voice) if helped else render_what_was_wrong(voice, own)
        work.outbox.post(privately(incoming, message))
