"""A help desk in memory: the story's books, people in Slack, what is said to them."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Self
from zoneinfo import ZoneInfo

from domain.messages.incoming import Kind
from domain.messages.readers import Audience, Outsider, OutsiderReason, SlackUser
from handlers.conversing import EIGHT_HOURS
from handlers.handover import HandOverHandlers
from handlers.questions import QuestionHandlers
from tests.domain.answers.story import BOOKS, PEOPLE
from tests.support.memory_helpdesk import (
    MemoryExamples,
    MemoryFeedback,
    MemoryImports,
    MemoryMemories,
    MemoryPreferences,
    MemoryQuestions,
)
from tests.support.pipeline import SetClock, make_incoming
from tests.support.understanding import WordList

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import timedelta
    from types import TracebackType

    from domain.helpdesk.ports import HelpDeskWork
    from domain.messages.incoming import Incoming
    from domain.messages.outgoing import Post
    from domain.messages.ports import Inbox
    from domain.questions.ports import Understanding
    from tests.support.memory import MemoryBooks

UTC = ZoneInfo("UTC")
TEAM = "T1"
LISTED = {
    f"U{person.name.upper()}": SlackUser(
        f"U{person.name.upper()}", TEAM, person.email, time_zone="Asia/Tokyo"
    )
    for person in PEOPLE
}
NEWCOMER = SlackUser("UNEW", TEAM, "newcomer@example.com")
OUTSIDERS = {
    f"U{reason.name}": Outsider(f"U{reason.name}", reason) for reason in OutsiderReason
}


class MemoryOutbox:
    """What must be said, in a list; the same key once."""

    def __init__(self) -> None:
        self.posts: list[Post] = []

    def post(self, post: Post) -> str:
        """Keep a post, unless its key is kept already."""
        if post.key not in [each.key for each in self.posts]:
            self.posts.append(post)
        return post.key


@dataclass
class MemoryWork:
    """One step of the help desk, in memory."""

    books: MemoryBooks = field(default_factory=lambda: BOOKS)
    outbox: MemoryOutbox = field(default_factory=MemoryOutbox)
    questions: MemoryQuestions = field(default_factory=MemoryQuestions)
    memories: MemoryMemories = field(default_factory=MemoryMemories)
    feedback: MemoryFeedback = field(default_factory=MemoryFeedback)
    examples: MemoryExamples = field(default_factory=MemoryExamples)
    preferences: MemoryPreferences = field(default_factory=MemoryPreferences)
    imports: MemoryImports = field(default_factory=MemoryImports)
    committed: int = 0

    @property
    def inbox(self) -> Inbox:
        """Fail: what was delivered is the worker's."""
        raise AssertionError

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        exc_type: type[BaseException] | None,
        exc: BaseException | None,
        traceback: TracebackType | None,
    ) -> None: ...

    def commit(self) -> None:
        """Count: a handler leaves this to the worker."""
        self.committed += 1


@dataclass
class FakeDirectory:
    """Who is who: everybody of the story, a newcomer, and every kind of outsider."""

    people: dict[str, SlackUser | Outsider] = field(
        default_factory=lambda: {**LISTED, **OUTSIDERS, NEWCOMER.id: NEWCOMER}
    )
    audience: frozenset[str] = frozenset()
    open_ended: bool = False

    def user(self, user_id: str) -> SlackUser | Outsider:
        """Return a member of our workspace, or why this is none."""
        return self.people.get(user_id, Outsider(user_id, OutsiderReason.UNKNOWN))

    def members(self, channel: str) -> Audience:
        """Return everybody who reads the channel."""
        return Audience(channel, self.audience, self.open_ended)


@dataclass
class HelpDesk:
    """The handlers on one work, and what they have said."""

    work: MemoryWork = field(default_factory=MemoryWork)
    directory: FakeDirectory = field(default_factory=FakeDirectory)
    clock: SetClock = field(default_factory=SetClock)
    desk_channel: str = "#finance"
    model: Understanding = field(default_factory=WordList)
    keeping: timedelta = EIGHT_HOURS

    def ask(self, incoming: Incoming) -> Post:
        """Let somebody ask; return what is said to them."""
        return self._said(self.questions().ask, incoming)

    def tap(self, incoming: Incoming) -> Post:
        """Let somebody tap a choice; return what is said to them."""
        return self._said(self.questions().pick, incoming)

    def want_a_person(self, incoming: Incoming) -> Post:
        """Let somebody ask for a person; return what is said to them."""
        hand_over = HandOverHandlers(self.directory, self.clock, self.desk_channel)
        return self._said(hand_over.person, incoming)

    @property
    def handed_over(self) -> list[Post]:
        """Return what the desk was told."""
        return [p for p in self.work.outbox.posts if p.purpose == "hand_over"]

    def questions(self) -> QuestionHandlers:
        """Return the handlers of what people ask."""
        return QuestionHandlers(
            self.directory,
            self.model,
            self.clock,
            UTC,
            self.desk_channel,
            self.keeping,
        )

    def _said(
        self, handle: Callable[[Incoming, HelpDeskWork], None], incoming: Incoming
    ) -> Post:
        handle(incoming, self.work)
        said = [p for p in self.work.outbox.posts if p.subject == incoming.key]
        assert len(said) == 1
        assert not self.work.committed
        return said[0]


def mention(user: str, text: str, **changes: object) -> Incoming:
    """Return a question to Otto in a channel."""
    asked: dict[str, object] = {
        "kind": Kind.MENTION,
        "name": "app_mention",
        "user": user,
        "text": text,
        "channel": "C1",
        "channel_type": "channel",
    }
    return make_incoming(**(asked | changes))


def direct(user: str, text: str, **changes: object) -> Incoming:
    """Return a question to Otto in a direct message."""
    return make_incoming(user=user, text=text, **changes)


def command(user: str, text: str, **changes: object) -> Incoming:
    """Return a slash command in a channel."""
    url = "https://hooks.slack.com/commands/T1/1/x"
    asked: dict[str, object] = {
        "kind": Kind.COMMAND,
        "name": "/otto",
        "twin": "",
        "ts": "",
        "response_url": url,
    }
    return mention(user, text, **(asked | changes))


def click(user: str, value: str, action: str = "pick:0", **changes: object) -> Incoming:
    """Return a press of a button under a message that only the presser sees."""
    pressed: dict[str, object] = {
        "kind": Kind.ACTION,
        "name": action.partition(":")[0],
        "action": action,
        "value": value,
        "hidden": True,
        "response_url": "https://hooks.slack.com/actions/T1/1/x",
    }
    return mention(user, "", **(pressed | changes))


def words(post: Post) -> str:
    """Return everything that a post says, exactly as it is sent."""
    return json.dumps(post.arguments, ensure_ascii=False)


def buttons(post: Post) -> Mapping[str, str]:
    """Return the values of a post's buttons, by action id."""
    blocks = json.loads(words(post)).get("blocks", [])
    rows = (block["elements"] for block in blocks if block["type"] == "actions")
    return {each["action_id"]: each.get("value", "") for row in rows for each in row}
