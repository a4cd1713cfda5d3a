"""Which words in a thread are meant for Otto, though nobody named him.

Colleagues talk to each other where Otto has answered. He joins in only where somebody
asks, or names a document or a party; and he passes nothing on to the desk by hearsay.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from domain.answers.reply import Outcome
from domain.questions.ask import Missing
from domain.questions.topics import Topic

if TYPE_CHECKING:
    from domain.answers.reply import Reply, Response
    from domain.questions.understand import Understood

_NOT_FOR_US = (Topic.HELP, Topic.NONE)
_SILENT = (Outcome.DECLINED, Outcome.REFUSED)
_ACTS = (Outcome.HANDED_OVER, Outcome.DONE)
_SMALL_TALK = 500
"""So likely, of a thousand, words are taken for small talk."""
_ASKS = re.compile(
    r"[?\uff1f¿]|[吗呢嘛么]|多少|什么|几时|哪"
    r"|^\W*(?:and|what about|how about|also|y|e|et|那|还有|那么)(?:\b|(?=[^\W\d_]))",
    re.IGNORECASE,
)


def speaks_to_others(text: str) -> bool:
    """Say whether a message begins by naming a person, a group or everybody."""
    return text.startswith(("<@", "<!"))


def meant_for_us(response: Response) -> Response | None:
    """Return what to say to words that nobody addressed to Otto; maybe nothing."""
    understood = response.understood
    if understood is None:
        return None
    names = _names_something(understood)
    if not names and not _asks(understood):
        return None
    kept = tuple(
        reply
        for reply in response.replies
        if not _is_chatter(reply) and (names or reply.outcome not in _ACTS)
    )
    return replace(response, replies=kept) if kept else None


def _names_something(understood: Understood) -> bool:
    message = understood.message
    parties = (*message.customers, *message.vendors)
    return any(number.documents for number in message.numbers) or any(
        party.is_named for party in parties
    )


def _asks(understood: Understood) -> bool:
    best = understood.parts[0].reading.topics.best
    small_talk = best.topic in _NOT_FOR_US and best.likelihood >= _SMALL_TALK
    return not small_talk and _ASKS.search(understood.message.words) is not None


def _is_chatter(reply: Reply) -> bool:
    if reply.topic in _NOT_FOR_US or reply.outcome in _SILENT:
        return True
    # Nothing was named that could be missing.
    return isinstance(reply.answer, Missing) and not reply.answer.about
