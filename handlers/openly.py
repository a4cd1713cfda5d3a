"""Whether everybody who reads a channel may see an answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from domain.answers.reply import Outcome
from handlers.readers import asker_of

if TYPE_CHECKING:
    from domain.answers.ports import Books
    from domain.answers.reply import Reply, Response
    from domain.messages.incoming import Incoming
    from domain.messages.ports import Directory

MOST_READERS = 30
"""A channel with more members than this is answered privately without asking who."""


def may_be_open(
    incoming: Incoming, directory: Directory, books: Books, response: Response
) -> bool:
    """Say whether everybody who reads the channel may see this answer."""
    # Under what only one person sees there is no thread for the others.
    seen_by_all = incoming.ts and not (incoming.is_direct or incoming.hidden)
    if not seen_by_all or not all(map(_may_be_told_to_all, response.replies)):
        return False
    audience = directory.members(incoming.channel)
    if audience.open_ended or len(audience.users) > MOST_READERS:
        return False
    readers = map(directory.user, audience.users)
    return all(_may_read(books, reader, response) for reader in readers)


def _may_read(books: Books, reader: object, response: Response) -> bool:
    who = asker_of(books, reader)
    subjects = (each for reply in response.replies for each in reply.subjects)
    return who is not None and who.sight.covers_all(subjects)


def _may_be_told_to_all(reply: Reply) -> bool:
    return reply.outcome is Outcome.ANSWERED and bool(reply.subjects)
