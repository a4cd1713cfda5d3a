"""The way to a person: one tap, and the desk has the question with its story so far."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.rendering.handover import (
    render_for_the_desk,
    render_handed_over,
    render_nobody,
)
from bot.rendering.voice import Voice
from domain.answers.desk import asker
from domain.helpdesk.record import UnknownQuestionError
from domain.messages.outgoing import Method, Post, Way
from domain.messages.replies import directly, privately, said
from domain.people.person import Role
from domain.questions.topics import Topic
from handlers.questions import listed, voice_for

if TYPE_CHECKING:
    from collections.abc import Iterator

    from domain.clock import Clock
    from domain.helpdesk.ports import HelpDeskWork
    from domain.helpdesk.record import AskedQuestion
    from domain.messages.incoming import Incoming
    from domain.messages.ports import Directory

_PAYABLES = frozenset({Topic.VENDOR, Topic.BANK_CHANGE})


@dataclass(frozen=True, slots=True)
class HandOverHandlers:
    """Questions that somebody wants a person for."""

    directory: Directory
    clock: Clock
    desk_channel: str
    """The channel of the finance desk; empty: its people are written to directly."""

    def person(self, incoming: Incoming, work: HelpDeskWork) -> None:
        """Hand a question to the desk, once, and tell the asker."""
        user = self.directory.user(incoming.user)
        person = listed(work.books, user)
        voice = voice_for(asker(work.books, person) if person else None, user)
        question = work.questions.by_id(incoming.value)
        # Only the asker hands a question over; to others it is not there.
        if person is None or question is None or question.asker != person.email:
            raise UnknownQuestionError
        posts = tuple(self._posts(question, work))
        if not posts:
            work.outbox.post(privately(incoming, render_nobody(voice)))
            return
        first = work.questions.hand_over(question.id, self.clock.now())
        if first:
            for post in posts:
                work.outbox.post(post)
        told = render_handed_over(question, voice, first=first)
        work.outbox.post(privately(incoming, told))

    def _posts(self, question: AskedQuestion, work: HelpDeskWork) -> Iterator[Post]:
        message = render_for_the_desk(question, Voice())
        role = Role.AP if question.topic in _PAYABLES else Role.AR
        able = work.books.people.with_role(role)
        people = [member.slack_user_id for member in able if member.slack_user_id]
        if self.desk_channel:
            yield Post(
                purpose="hand_over",
                subject=question.id,
                arguments=said(message),
                channel=self.desk_channel,
                # A channel that is closed to Otto must not swallow the question.
                otherwise=tuple(Way(Method.POST, each) for each in people),
            )
            return
        for each in people:
            yield directly(
                each,
                message,
                purpose="hand_over",
                subject=question.id,
                version=each,
            )
