"""Questions in Slack: mentions, direct messages, the command, buttons on answers."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bot.rendering.handover import render_nobody
from bot.rendering.picks import question_of, unpacked
from bot.rendering.reply import render_replies
from domain.answers.answer import OpenInvoicesAnswer
from domain.answers.desk import Desk
from domain.answers.reply import Outcome, Response
from domain.helpdesk.examples import everyday
from domain.helpdesk.overheard import meant_for_us, speaks_to_others
from domain.messages.replies import in_thread, privately
from domain.policies.ports import NO_ARTICLES
from handlers.conversing import EIGHT_HOURS, Conversing
from handlers.desk_notes import notes
from handlers.openly import may_be_open
from handlers.picking import original_of, place_of_pick, proposed, said_before, spelt
from handlers.readers import answer_day, reader_of
from handlers.recording import record_of, send_file

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import date, timedelta
    from zoneinfo import ZoneInfo

    from bot.rendering.message import Message
    from domain.answers.asker import Asker
    from domain.answers.ports import Books
    from domain.clock import Clock
    from domain.helpdesk.examples import Vocabulary
    from domain.helpdesk.ports import HelpDeskWork
    from domain.helpdesk.record import AskedQuestion
    from domain.messages.incoming import Incoming
    from domain.messages.outgoing import Post
    from domain.messages.ports import Directory
    from domain.policies.ports import Articles
    from domain.questions.ports import Understanding
    from handlers.conversing import Turn
    from handlers.readers import Reader


@dataclass(frozen=True, slots=True)
class Heard:
    """Whom Otto heard, where, and what they asked."""

    reader: Reader
    turn: Turn
    text: str
    asked_in: str | None = None
    """The language of the words that a button stands for."""


@dataclass(frozen=True, slots=True)
class QuestionHandlers:
    """What people ask, put to the desk; what it says, put into the outbox."""

    directory: Directory
    model: Understanding
    clock: Clock
    zone: ZoneInfo
    """The finance team's zone: whose day "today" is."""
    desk_channel: str = ""
    """The channel of the finance desk; empty: its people are written to directly."""
    keeping: timedelta = EIGHT_HOURS
    """How long a thread remembers what it is about."""
    vocabulary: Callable[[], Vocabulary] = everyday
    """Words that surely name nobody."""
    articles: Articles = NO_ARTICLES
    """How things are done, in writing."""

    def ask(self, incoming: Incoming, work: HelpDeskWork) -> None:
        """Answer what somebody wrote."""
        self.ask_words(incoming, incoming.text, work)

    def ask_words(
        self, incoming: Incoming, text: str, work: HelpDeskWork
    ) -> tuple[AskedQuestion, Message]:
        """Answer words, wherever they stand in what came in; return what was said."""
        reader = reader_of(incoming, self.directory, work)
        turn = self._conversing.turn(incoming, work)
        response = self._desk(work.books).answer_text(text, reader.who, turn.before)
        return self._tell(incoming, work, Heard(reader, turn, text), response)

    def is_followed_up(self, incoming: Incoming, work: HelpDeskWork) -> bool:
        """Say whether a message without our name may be a follow-up for us.

        One indexed read, so that what colleagues say to each other costs no more.
        """
        if speaks_to_others(incoming.text):
            return False
        return self._conversing.turn(incoming, work).is_known

    def follow_up(self, incoming: Incoming, work: HelpDeskWork) -> None:
        """Answer whom Otto answered in this thread before; else keep silent."""
        turn = self._conversing.turn(incoming, work)
        if not turn.is_known or speaks_to_others(incoming.text):
            return
        reader = reader_of(incoming, self.directory, work)
        desk = self._desk(work.books)
        response = desk.answer_text(incoming.text, reader.who, turn.before)
        if (said := meant_for_us(response)) is not None:
            self._tell(incoming, work, Heard(reader, turn, incoming.text), said)

    def pick(self, incoming: Incoming, work: HelpDeskWork) -> None:
        """Answer for the choice that was tapped, with the rights of who tapped it."""
        ask = unpacked(incoming.value)
        reader = reader_of(incoming, self.directory, work)
        original = original_of(question_of(incoming.value), incoming, work)
        turn = self._conversing.turn_at(place_of_pick(incoming, original), work)
        day = self._day(work.books)
        if original is not None and reader.who is not None:
            said = said_before(original, work.books, reader.who, self.model, day)
            ask = replace(ask, said=said)
        reply = self._desk(work.books).tapped(ask, reader.who)
        text = original.text if original else spelt(ask)
        heard = Heard(reader, turn, text, original.language if original else None)
        self._tell(incoming, work, heard, Response((reply,)))
        example = proposed(original, ask.topic, self.vocabulary, self.clock.now())
        if example is not None and reply.outcome is not Outcome.REFUSED:
            work.examples.propose(example)

    def open_invoices(self, incoming: Incoming, work: HelpDeskWork) -> None:
        """List what a customer has open, for whoever tapped, with their rights."""
        reader = reader_of(incoming, self.directory, work)
        turn = self._conversing.turn(incoming, work)
        reply = self._desk(work.books).open_invoices(incoming.value, reader.who)
        heard = Heard(reader, turn, f"open invoices {incoming.value}")
        self._tell(incoming, work, heard, Response((reply,)))
        if isinstance(reply.answer, OpenInvoicesAnswer):
            voice = reader.voice(turn.before.language)
            send_file(incoming, work, reply.answer, voice)

    def _tell(
        self, incoming: Incoming, work: HelpDeskWork, heard: Heard, response: Response
    ) -> tuple[AskedQuestion, Message]:
        """Say it, keep the record, and pass on what needs a person: all or nothing."""
        turn, who = heard.turn, heard.reader.who
        asked = record_of(incoming, work.books, response, who, turn, heard.text)
        languages = (response.language, heard.asked_in, turn.before.language)
        voice = heard.reader.voice(*languages)
        openly = may_be_open(incoming, self.directory, work.books, response)
        hidden = not (openly or incoming.is_direct) and bool(incoming.channel)
        message = render_replies(
            response.replies, voice, question_id=asked.id, private=hidden
        )
        passed_on = tuple(self._passed_on(asked, work, who))
        if passed_on:
            asked = replace(asked, handed_over_at=self.clock.now())
        work.questions.record(asked)
        work.outbox.post((in_thread if openly else privately)(incoming, message))
        for post in passed_on:
            work.outbox.post(post)
        if asked.outcome is Outcome.HANDED_OVER and not passed_on:
            nobody = render_nobody(voice)
            work.outbox.post(privately(incoming, nobody, purpose="nobody"))
        if who is not None:
            self._conversing.keep(turn, response, work)
        return asked, message

    def _passed_on(
        self, asked: AskedQuestion, work: HelpDeskWork, who: Asker | None
    ) -> Iterator[Post]:
        if asked.outcome is Outcome.HANDED_OVER and who is not None:
            day = self._day(work.books)
            yield from notes(asked, work, who, day, self.desk_channel)

    def _desk(self, books: Books) -> Desk:
        as_of = books.receivables.state().as_of
        return Desk(books, self.model, as_of, self._day(books), self.articles)

    def _day(self, books: Books) -> date:
        return answer_day(books, self.clock, self.zone)

    @property
    def _conversing(self) -> Conversing:
        return Conversing(self.clock, self.keeping)
