"""Somebody's Home tab: asking there, their language, and the examples to review.

An answer from the box on Home goes to the Messages tab, where it can be followed up,
handed over and explained like any other, and where it stays; Home shows its one line,
so that nobody has to look elsewhere for a figure.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from hashlib import sha256
from typing import TYPE_CHECKING

from bot.rendering.home import AUTOMATIC, BOX, JustAsked, Page, render_home
from bot.rendering.reviewing import ACCEPT, DROP, Review
from bot.rendering.voice import Safe
from domain.answers.account_numbers import masked_accounts
from domain.helpdesk.examples import ExampleState, UnknownExampleError
from domain.helpdesk.preferences import LANGUAGES, Preference
from domain.messages.replies import home
from domain.people.person import Role
from domain.questions.topics import Topic
from handlers.prompting import offer_prompts, role_of
from handlers.readers import reader_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from domain.clock import Clock
    from domain.helpdesk.ports import HelpDeskWork
    from domain.messages.incoming import Incoming
    from domain.messages.ports import Directory
    from handlers.questions import QuestionHandlers
    from handlers.readers import Reader

MOST_RECENT = 5
MOST_REVIEWED = 10
_LOOKED_THROUGH = 25
_STATES = {ACCEPT: ExampleState.ACCEPTED, DROP: ExampleState.DROPPED}


@dataclass(frozen=True, slots=True)
class HomeHandlers:
    """What people do on Otto's Home tab."""

    directory: Directory
    clock: Clock
    questions: QuestionHandlers

    def opened(self, incoming: Incoming, work: HelpDeskWork) -> None:
        """Show the Home tab, or offer prompts in the Messages tab."""
        reader = reader_of(incoming, self.directory, work)
        if incoming.value == "messages":
            offer_prompts(incoming, work, reader, self.clock.now())
        elif incoming.value == "home":
            self._publish(incoming, work, reader)

    def ask(self, incoming: Incoming, work: HelpDeskWork) -> None:
        """Ask what stands in the box, or on the button that was pressed."""
        reader = reader_of(incoming, self.directory, work)
        text = _asked(incoming).strip()
        asked = None
        if text:
            record, message = self.questions.ask_words(incoming, text, work)
            # What a message says is escaped already.
            shown = masked_accounts(text, closely=record.topic is Topic.BANK_CHANGE)
            asked = JustAsked(shown, Safe(message.text))
        self._publish(incoming, work, reader, asked)

    def language(self, incoming: Incoming, work: HelpDeskWork) -> None:
        """Keep the language that somebody wants their answers in."""
        reader = reader_of(incoming, self.directory, work)
        chosen = incoming.value if incoming.value in LANGUAGES else None
        if chosen is None and incoming.value != AUTOMATIC:
            return
        wanted = Preference(language=chosen)
        work.preferences.keep(incoming.team, incoming.user, wanted)
        self._publish(incoming, work, replace(reader, preference=wanted))

    def review(self, incoming: Incoming, work: HelpDeskWork) -> None:
        """Accept or drop a phrase; for those who administer Otto only."""
        reader = reader_of(incoming, self.directory, work)
        word, _, example_id = incoming.value.partition("|")
        state = _STATES.get(word)
        if reader.who is None or state is None or not _administers(reader):
            raise UnknownExampleError
        by, now = reader.who.person.email, self.clock.now()
        # Whoever comes second sees on their new page that it is decided.
        work.examples.decide(example_id, state, by=by, at=now)
        self._publish(incoming, work, reader)

    def _publish(
        self,
        incoming: Incoming,
        work: HelpDeskWork,
        reader: Reader,
        asked: JustAsked | None = None,
    ) -> None:
        page = Page(
            box=sha256(incoming.key.encode()).hexdigest()[:12],
            is_listed=reader.who is not None,
            role=role_of(reader),
            language=reader.preference.language,
            as_of=work.books.receivables.state().as_of,
            recent=tuple(dict.fromkeys(_recent(incoming, work)))[:MOST_RECENT],
            asked=asked,
            review=_review(work) if _administers(reader) else None,
        )
        view = render_home(page, reader.voice())
        work.outbox.post(home(incoming.user, view, subject=incoming.key))


def _asked(incoming: Incoming) -> str:
    """Return the question: what a button carries, or what was typed into the box."""
    typed = incoming.fields.get(BOX)
    in_the_box = typed if isinstance(typed, str) else ""
    if incoming.action == BOX:
        return incoming.value or in_the_box
    return in_the_box if incoming.suffix == "go" else incoming.value


def _recent(incoming: Incoming, work: HelpDeskWork) -> Iterator[str]:
    """Return what somebody typed, not what they tapped, and no bank details."""
    for question in work.questions.newest_of(incoming.user, _LOOKED_THROUGH):
        secret = question.topic is Topic.BANK_CHANGE
        typed = question.understood is not None and not question.understood.was_tapped
        if typed and not secret:
            yield question.text


def _administers(reader: Reader) -> bool:
    return reader.who is not None and Role.ADMIN in reader.who.person.roles


def _review(work: HelpDeskWork) -> Review:
    waiting = tuple(work.examples.waiting(MOST_REVIEWED))
    return Review(waiting, work.examples.counts())
