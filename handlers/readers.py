"""Who is in front of us, what they may be told, and how to speak to them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.rendering.voice import Voice
from domain.answers.asker import asker
from domain.helpdesk.preferences import NOTHING_SET
from domain.messages.readers import SlackUser
from domain.people.person import Email

if TYPE_CHECKING:
    from datetime import date
    from zoneinfo import ZoneInfo

    from domain.answers.asker import Asker
    from domain.answers.ports import Books
    from domain.clock import Clock
    from domain.helpdesk.ports import HelpDeskWork
    from domain.helpdesk.preferences import Preference
    from domain.messages.incoming import Incoming
    from domain.messages.ports import Directory
    from domain.people.person import Person


@dataclass(frozen=True, slots=True)
class Reader:
    """Whoever did something in Slack."""

    user: object
    """A ``SlackUser``, or an ``Outsider`` who is told nothing."""
    who: Asker | None
    """None: nobody of the people list."""
    preference: Preference = NOTHING_SET

    def voice(self, *asked_in: str | None) -> Voice:
        """Return their voice: in the language they set, else that of the words.

        ``asked_in``: languages that the words, then their thread, are in, as far as
        those tell.
        """
        said = (self.preference.language, *asked_in)
        return voice_for(self.who, self.user, next(filter(None, said), None))


def reader_of(incoming: Incoming, directory: Directory, work: HelpDeskWork) -> Reader:
    """Look up whoever did something, with their present rights."""
    user = directory.user(incoming.user)
    preference = work.preferences.of(incoming.team, incoming.user)
    return Reader(user, asker_of(work.books, user), preference)


def asker_of(books: Books, user: object) -> Asker | None:
    """Return who asks, with their present rights; None for outsiders."""
    person = listed(books, user)
    return None if person is None else asker(books, person)


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


def voice_for(
    who: Asker | None, user: object = None, asked_in: str | None = None
) -> Voice:
    """Return the voice for a reader.

    It speaks the language that was ``asked_in``; where the words do not tell, that of
    the people list, else the one that Slack names. A locale of the same language says
    which of its formats the reader is used to.
    """
    listed_as = who.person if who else None
    slack = user if isinstance(user, SlackUser) else None
    locales = (listed_as and listed_as.language, slack and slack.locale)
    own = [locale for locale in locales if locale]
    same = (locale for locale in own if same_language(locale, asked_in))
    language = next(same, asked_in)
    zone = (listed_as and listed_as.time_zone) or (slack and slack.time_zone)
    return Voice.of(language or None, zone or None)


def same_language(locale: str | None, language: str | None) -> bool:
    """Say whether a locale such as ``es-ES`` is of the language, or none is asked."""
    return language is None or (locale or "")[:2] == language
