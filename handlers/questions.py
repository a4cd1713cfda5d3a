"""Questions in Slack: mentions, direct messages, the command, buttons on answers."""

from __future__ import annotations

from base64 import b64encode
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING
from uuid import NAMESPACE_URL, uuid5

from bot.rendering.cards.open_invoices import MOST_ROWS, open_invoices_card
from bot.rendering.open_invoices_file import open_invoices_file
from bot.rendering.picks import unpacked
from bot.rendering.reply import render_reply
from bot.rendering.voice import Voice
from bot.rendering.words import KINDS
from domain.answers.answer import OpenInvoicesAnswer
from domain.answers.desk import Desk, asker
from domain.answers.reply import Outcome
from domain.helpdesk.record import AskedQuestion
from domain.messages.outgoing import Method, Post
from domain.messages.readers import SlackUser
from domain.messages.replies import in_thread, privately
from domain.people.person import Email

if TYPE_CHECKING:
    from datetime import date
    from zoneinfo import ZoneInfo

    from domain.answers.desk import Asker
    from domain.answers.ports import Books
    from domain.answers.reply import Reply
    from domain.clock import Clock
    from domain.helpdesk.ports import HelpDeskWork
    from domain.messages.incoming import Incoming
    from domain.messages.ports import Directory
    from domain.people.person import Person

MOST_READERS = 30
"""A channel with more members than this is answered privately without asking who."""


@dataclass(frozen=True, slots=True)
class QuestionHandlers:
    """What people ask, put to the desk; what it says, put into the outbox."""

    directory: Directory
    clock: Clock
    zone: ZoneInfo
    """The finance team's zone: whose day "today" is."""

    def ask(self, incoming: Incoming, work: HelpDeskWork) -> None:
        """Answer what somebody wrote."""
        user = self.directory.user(incoming.user)
        who = self._asker(work.books, user)
        reply = self._desk(work.books).answer_text(incoming.text, who)
        asked = _record(incoming, work.books, reply, who)
        self._say(incoming, work, reply, asked, voice_for(who, user))

    def pick(self, incoming: Incoming, work: HelpDeskWork) -> None:
        """Answer for the choice that was tapped, with the rights of who tapped it."""
        user = self.directory.user(incoming.user)
        who = self._asker(work.books, user)
        desk = self._desk(work.books)
        ask = unpacked(incoming.value)
        reply = desk.answer_text("", who) if who is None else desk.answer(ask, who)
        asked = _record(incoming, work.books, reply, who)
        tapped = replace(asked, text=f"{KINDS[ask.target.kind]} {ask.target.number}")
        self._say(incoming, work, reply, tapped, voice_for(who, user))

    def open_invoices(self, incoming: Incoming, work: HelpDeskWork) -> None:
        """List what a customer has open, for whoever tapped, with their rights."""
        user = self.directory.user(incoming.user)
        who = self._asker(work.books, user)
        desk = self._desk(work.books)
        reply = (
            desk.answer_text("", who)
            if who is None
            else desk.open_invoices(incoming.value, who)
        )
        asked = _record(incoming, work.books, reply, who)
        voice = voice_for(who, user)
        listed = replace(asked, text=f"open invoices {incoming.value}")
        self._say(incoming, work, reply, listed, voice)
        if isinstance(reply.answer, OpenInvoicesAnswer):
            _send_file(incoming, work, reply.answer, voice)

    def _say(
        self,
        incoming: Incoming,
        work: HelpDeskWork,
        reply: Reply,
        asked: AskedQuestion,
        voice: Voice,
    ) -> None:
        openly = self._may_be_open(incoming, work.books, reply)
        message = render_reply(
            reply,
            voice,
            question_id=asked.id,
            private=not openly and not incoming.is_direct,
        )
        work.questions.record(asked)
        post = in_thread if openly else privately
        work.outbox.post(post(incoming, message))

    def _may_be_open(self, incoming: Incoming, books: Books, reply: Reply) -> bool:
        """Say whether everybody who reads the channel may see this answer."""
        # Under what only one person sees there is no thread for the others.
        seen_by_all = incoming.ts and not (incoming.is_direct or incoming.hidden)
        if not seen_by_all or reply.outcome is not Outcome.ANSWERED:
            return False
        if not reply.subjects:
            return False
        audience = self.directory.members(incoming.channel)
        if audience.open_ended or len(audience.users) > MOST_READERS:
            return False
        readers = map(self.directory.user, audience.users)
        return all(self._may_read(books, reader, reply) for reader in readers)

    def _may_read(self, books: Books, reader: object, reply: Reply) -> bool:
        who = self._asker(books, reader)
        return who is not None and who.sight.covers_all(reply.subjects)

    def _asker(self, books: Books, user: object) -> Asker | None:
        person = listed(books, user)
        return None if person is None else asker(books, person)

    def _desk(self, books: Books) -> Desk:
        as_of = books.receivables.state().as_of
        return Desk(books, as_of, self._day(books))

    def _day(self, books: Books) -> date:
        return answer_day(books, self.clock, self.zone)


def listed(books: Books, user: object) -> Person | None:
    """Return the person on the list whom Slack vouches for; None for outsiders."""
    if not isinstance(user, SlackUser):
        return None
    known = books.people.by_slack_id(user.id)
    if known is None and user.email:
        known = books.people.by_email(Email(user.email))
    return known


def answer_day(books: Books, clock: Clock, zone: ZoneInfo) -> date:
    """Return the day that answers are about.

    It is the day the ledger was true on, so that every surface gives the same figures
    whenever it is asked; unless somebody set the clock on purpose.
    """
    as_of = books.receivables.state().as_of
    moment = clock.now() if clock.moved or as_of is None else as_of
    return moment.astimezone(zone).date()


def voice_for(who: Asker | None, user: object = None) -> Voice:
    """Return the voice for a reader: the people list's word, else what Slack says."""
    listed_as = who.person if who else None
    slack = user if isinstance(user, SlackUser) else None
    language = (listed_as and listed_as.language) or (slack and slack.locale)
    zone = (listed_as and listed_as.time_zone) or (slack and slack.time_zone)
    return Voice.of(language or None, zone or None)


def _record(
    incoming: Incoming, books: Books, reply: Reply, who: Asker | None
) -> AskedQuestion:
    return AskedQuestion(
        id=str(uuid5(NAMESPACE_URL, incoming.key)),
        asker=who.person.email if who else None,
        slack_user=incoming.user,
        channel=incoming.channel,
        thread=incoming.thread_ts,
        text=incoming.text,
        topic=reply.topic,
        outcome=reply.outcome,
        confidence=reply.confidence,
        generation=books.receivables.state().generation,
        asked_at=incoming.received_at,
    )


def _send_file(
    incoming: Incoming, work: HelpDeskWork, answer: OpenInvoicesAnswer, voice: Voice
) -> None:
    """Send the whole list as a file where Slack's table cannot hold it."""
    if len(answer.invoices) <= MOST_ROWS:
        return
    content = open_invoices_file(answer, voice)
    name = f"Open invoices {answer.customer.number} {answer.day.isoformat()}.xlsx"
    work.outbox.post(
        Post(
            purpose="file",
            subject=incoming.key,
            method=Method.FILE,
            arguments={
                "text": open_invoices_card(answer, voice).headline,
                "name": name,
                "content_base64": b64encode(content).decode(),
            },
            user=incoming.user,
        )
    )
