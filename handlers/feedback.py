"""Thumbs under an answer, and "did this help?" under an article: one voice each."""

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

_LONGEST_SUBJECT = 200


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
        if question is None or said not in (HELPED, NOT_HELPED):
            raise UnknownQuestionError
        own = question.id if question.slack_user == incoming.user else ""
        self._note(incoming, work, question.id, own, helped=said == HELPED)

    def article(self, incoming: Incoming, work: HelpDeskWork) -> None:
        """Note whether an article helped; its button carries the article's name."""
        said = incoming.suffix.partition(".")[0]
        if said not in (HELPED, NOT_HELPED):
            raise UnknownQuestionError
        subject = f"article/{incoming.value}"[:_LONGEST_SUBJECT]
        self._note(incoming, work, subject, "", helped=said == HELPED)

    def _note(
        self,
        incoming: Incoming,
        work: HelpDeskWork,
        subject: str,
        own: str,
        *,
        helped: bool,
    ) -> None:
        reader = reader_of(incoming, self.directory, work)
        if reader.who is None:
            raise UnknownQuestionError
        now = self.clock.now()
        if not work.feedback.give(subject, incoming.user, helped=helped, at=now):
            return
        self.metrics.feedback.labels(HELPED if helped else NOT_HELPED).inc()
        question = work.questions.by_id(own) if own else None
        voice = reader.voice(question.language if question else None)
        message = render_thanks(voice) if helped else render_what_was_wrong(voice, own)
        work.outbox.post(privately(incoming, message))
