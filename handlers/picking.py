"""A tapped choice, with the question that it was offered for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from domain.helpdesk.examples import ProposedExample
from domain.helpdesk.places import Place, place_of
from domain.questions.ask import AskAtLarge, Said
from domain.questions.message import recognise

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date, datetime

    from domain.answers.asker import Asker
    from domain.answers.ports import Books
    from domain.helpdesk.examples import Vocabulary
    from domain.helpdesk.ports import HelpDeskWork
    from domain.helpdesk.record import AskedQuestion
    from domain.messages.incoming import Incoming
    from domain.questions.ask import Ask
    from domain.questions.ports import Understanding
    from domain.questions.topics import Topic


def original_of(
    question_id: str, incoming: Incoming, work: HelpDeskWork
) -> AskedQuestion | None:
    """Return the question that a choice was offered for, if the tapper asked it."""
    question = work.questions.by_id(question_id) if question_id else None
    theirs = question is not None and question.slack_user == incoming.user
    return question if theirs else None


def place_of_pick(incoming: Incoming, original: AskedQuestion | None) -> Place | None:
    """Return the thread that a tap goes on: what only one sees stands in none."""
    if original is None or incoming.thread_ts or not incoming.hidden:
        return place_of(incoming)
    if not original.thread or incoming.is_direct:
        return place_of(incoming)
    return Place(incoming.team, original.channel, original.thread, incoming.user)


def said_before(
    original: AskedQuestion, books: Books, who: Asker, model: Understanding, day: date
) -> Said:
    """Read the words of the question again, for what a tap does not say."""
    message = recognise(
        original.text,
        documents=books.documents,
        names=books.names,
        sight=who.sight,
        model=model,
        day=day,
    )
    return Said(message.words, message.slots)


def proposed(
    original: AskedQuestion | None,
    topic: Topic,
    vocabulary: Callable[[], Vocabulary],
    at: datetime,
) -> ProposedExample | None:
    """Return the phrase that a tap suggests to learn, if it surely names nobody."""
    read = original.understood if original else None
    if original is None or read is None or not read.masked or read.language is None:
        return None
    if not vocabulary().knows_all(read.masked):
        return None
    return ProposedExample(
        words=read.masked,
        language=read.language,
        topic=topic,
        question_id=original.id,
        proposed_at=at,
    )


def spelt(ask: Ask | AskAtLarge) -> str:
    """Return what a tapped choice asks, as words for the record."""
    if isinstance(ask, AskAtLarge):
        return ask.topic.value
    return f"{ask.target.kind.value.replace('_', ' ')} {ask.target.number}"
