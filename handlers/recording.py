"""What is kept of a question, and the file that goes with a long answer."""

from __future__ import annotations

from base64 import b64encode
from typing import TYPE_CHECKING
from uuid import NAMESPACE_URL, uuid5

from bot.rendering.cards.open_invoices import MOST_ROWS, open_invoices_card
from bot.rendering.open_invoices_file import file_name, open_invoices_file
from domain.answers.reply import Outcome
from domain.helpdesk.recognised import recognised
from domain.helpdesk.record import AskedQuestion
from domain.messages.outgoing import Method, Post

if TYPE_CHECKING:
    from bot.rendering.voice import Voice
    from domain.answers.answer import OpenInvoicesAnswer
    from domain.answers.asker import Asker
    from domain.answers.ports import Books
    from domain.answers.reply import Reply, Response
    from domain.helpdesk.ports import HelpDeskWork
    from domain.messages.incoming import Incoming
    from handlers.conversing import Turn


def record_of(
    incoming: Incoming,
    books: Books,
    response: Response,
    who: Asker | None,
    turn: Turn,
    text: str,
) -> AskedQuestion:
    """Return the record of a question; it is about what a person must act on first."""
    main = main_reply(response)
    return AskedQuestion(
        id=str(uuid5(NAMESPACE_URL, incoming.key)),
        asker=who.person.email if who else None,
        slack_user=incoming.user,
        channel=incoming.channel,
        thread=turn.place.thread if turn.place else incoming.thread_ts,
        text=text,
        topic=main.topic,
        outcome=main.outcome,
        confidence=main.confidence,
        generation=books.receivables.state().generation,
        asked_at=incoming.received_at,
        understood=recognised(response) if who else None,
    )


def main_reply(response: Response) -> Reply:
    """Return the reply that a person gets, if one does; else the first."""
    passed_on = (r for r in response.replies if r.outcome is Outcome.HANDED_OVER)
    return next(passed_on, response.first)


def send_file(
    incoming: Incoming, work: HelpDeskWork, answer: OpenInvoicesAnswer, voice: Voice
) -> None:
    """Send the whole list as a file where Slack's table cannot hold it."""
    if len(answer.invoices) <= MOST_ROWS:
        return
    content = open_invoices_file(answer, voice)
    work.outbox.post(
        Post(
            purpose="file",
            subject=incoming.key,
            method=Method.FILE,
            arguments={
                "text": open_invoices_card(answer, voice).headline,
                "name": file_name(answer, voice),
                "content_base64": b64encode(content).decode(),
            },
            user=incoming.user,
        )
    )
