"""The answer to "How do you know?": the reading for its asker, the source for all."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.rendering.cards.why import Named, Source, Why, render_why
from domain.documents.numbers import tail
from domain.documents.reference import DocumentKind
from domain.helpdesk.record import UnknownQuestionError
from domain.messages.replies import privately
from domain.people.access import Payable
from domain.questions.ask import Target
from handlers.readers import reader_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from domain.answers.ports import Books
    from domain.helpdesk.ports import HelpDeskWork
    from domain.helpdesk.record import AskedQuestion
    from domain.messages.incoming import Incoming
    from domain.messages.ports import Directory
    from domain.people.access import Sight


@dataclass(frozen=True, slots=True)
class WhyHandlers:
    """Answers that are asked how they are known."""

    directory: Directory

    def why(self, incoming: Incoming, work: HelpDeskWork) -> None:
        """Say privately how an answer is known, to whoever may see it."""
        reader = reader_of(incoming, self.directory, work)
        question = work.questions.by_id(incoming.value)
        if question is None or reader.who is None:
            raise UnknownQuestionError
        is_theirs = question.asker == reader.who.person.email
        why = why_of(question, work, reader.who.sight, is_theirs=is_theirs)
        voice = reader.voice(question.language if is_theirs else None)
        work.outbox.post(privately(incoming, render_why(why, voice)))


def why_of(
    question: AskedQuestion, work: HelpDeskWork, sight: Sight, *, is_theirs: bool
) -> Why:
    """Return how an answer is known; how the words were read is its asker's alone."""
    source = _source(question, work)
    read = question.understood
    if read is None:
        return Why(source, ())
    if not is_theirs:
        return Why(source, read.given)
    return Why(
        source=source,
        given=read.given,
        read=read,
        found=tuple(_visible(read.found, work.books, sight)),
        from_thread=tuple(_visible(read.from_thread, work.books, sight)),
    )


def _source(question: AskedQuestion, work: HelpDeskWork) -> Source:
    number = question.generation
    state = work.books.receivables.state()
    now = state.as_of if state.generation == number else None
    as_of = work.imports.as_of(number) or now
    return Source(number, as_of, work.imports.imported_at(number))


def _visible(targets: Iterable[Target], books: Books, sight: Sight) -> Iterator[Named]:
    """Keep what the reader may see today: rights may have changed since."""
    for target in targets:
        name = _name(target, books, sight)
        if name is not None:
            yield Named(target, name)


def _name(target: Target, books: Books, sight: Sight) -> str | None:
    """Return a party's name; nothing for a document; None for what is not theirs."""
    if target.kind is DocumentKind.CUSTOMER:
        customer = books.receivables.customer(target.number)
        theirs = customer is not None and sight.covers(customer.subject)
        return customer.name if customer and theirs else None
    if target.kind is DocumentKind.VENDOR:
        vendor = books.payables.vendor(target.number)
        return vendor.name if vendor and sight.covers(Payable()) else None
    found = books.documents.with_tails((tail(target.number),), sight)
    return "" if target in map(Target.of, found) else None
