"""What a thread is about once an answer was given in it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from domain.documents.reference import DocumentKind
from domain.questions.ask import Ask, Missing, Pick, Suggest, Target, Unsure
from domain.questions.topics import Topic

if TYPE_CHECKING:
    from collections.abc import Iterator

    from domain.answers.reply import Reply, Response
    from domain.questions.ask import Choice
    from domain.questions.memory import Memory

_ABOUT_NOTHING = (Topic.HELP, Topic.NONE)


def remembered(memory: Memory, response: Response) -> Memory:
    """Return the memory with what was answered last, and what was offered instead.

    What is only offered was not spoken of: nothing is taken for meant because it
    stood on a button. Thanks and greetings change nothing.
    """
    language = response.language or memory.language
    replies = [r for r in response.replies if r.topic not in _ABOUT_NOTHING]
    if not replies:
        return replace(memory, language=language)
    words = response.understood.message.words if response.understood else memory.words
    # Of several things in one message the last is spoken of last.
    newest_first = [t for reply in reversed(replies) for t in _spoken_of(reply)]
    after = memory.after(
        replies[-1].topic, newest_first, words=words, language=language
    )
    offered = (
        choice.ask.target
        for reply in replies
        for choice in choices_of(reply)
        if isinstance(choice.ask, Ask)
    )
    dates = response.slots.dates or memory.dates
    return replace(after, offered=tuple(dict.fromkeys(offered)), dates=dates)


def choices_of(reply: Reply) -> tuple[Choice, ...]:
    """Return what a reply offers to tap."""
    match reply.answer:
        case Pick(choices=choices) | Suggest(choices=choices) | Unsure(choices=choices):
            return choices
        case Missing(near=near):
            return near
        case _:
            return ()


def _spoken_of(reply: Reply) -> Iterator[Target]:
    """Return a document before its customer: "and what else do they owe?"."""
    if reply.target is not None:
        yield reply.target
    yield from (Target(DocumentKind.CUSTOMER, number) for number in reply.customers)
    yield from (Target(DocumentKind.VENDOR, number) for number in reply.vendors)
