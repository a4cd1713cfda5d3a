"""What was said, in which channel and thread, and who may see it."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field, fields
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from bot.workspace.state.identity import APP_ID, BOT_ID, TEAM_ID

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.workspace.state.store import Store

_BY_TS = attrgetter("ts")


@dataclass(slots=True)
class Message:
    """One message; ``reader`` names the only person who sees an ephemeral one."""

    channel: str
    ts: str
    user: str
    text: str = ""
    bot_id: str | None = None
    blocks: list[dict[str, Any]] = field(default_factory=list)
    attachments: list[dict[str, Any]] = field(default_factory=list)
    thread_ts: str | None = None
    metadata: dict[str, Any] | None = None
    reactions: dict[str, list[str]] = field(default_factory=dict)
    files: list[str] = field(default_factory=list)
    edited: dict[str, str] | None = None
    client_msg_id: str | None = None
    reader: str | None = None
    subtype: str | None = None
    mrkdwn: bool = True
    broadcast: bool = False

    @property
    def is_reply(self) -> bool:
        """Say whether this stands in a thread without having started it."""
        return self.thread_ts is not None and self.thread_ts != self.ts

    def visible_to(self, user_id: str) -> bool:
        """Say whether a member of the channel with this id sees the message."""
        return self.reader is None or self.reader == user_id


class Messages:
    """All messages by channel, in the order they were said."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._by_channel: dict[str, list[Message]] = {}
        self._threads: dict[tuple[str, str], list[Message]] = {}
        self._by_client_id: dict[tuple[str, str], Message] = {}

    def load(self) -> Iterator[str]:
        """Read what was kept; yields every timestamp in use."""
        self._by_channel.clear()
        self._threads.clear()
        self._by_client_id.clear()
        for _, body in self._store.all_of("message"):
            message = Message(**body)
            self._index(message)
            yield message.ts

    def add(self, message: Message) -> Message:
        """Keep a new message; its timestamp must be later than all others."""
        self._index(message)
        self.keep(message)
        return message

    def keep(self, message: Message) -> None:
        """Write down what changed in a message."""
        body = {f.name: getattr(message, f.name) for f in fields(message)}
        self._store.put("message", f"{message.channel}/{message.ts}", body)

    def remove(self, message: Message) -> None:
        """Delete a message; its thread stays."""
        self._by_channel[message.channel].remove(message)
        if message.is_reply:
            self._threads[message.channel, str(message.thread_ts)].remove(message)
        self._store.drop("message", f"{message.channel}/{message.ts}")

    def find(self, channel: str, ts: str) -> Message | None:
        """Return one message, ephemerals included; None when it is not there."""
        said = self._by_channel.get(channel, [])
        place = bisect_left(said, ts, key=_BY_TS)
        if place < len(said) and said[place].ts == ts:
            return said[place]
        return None

    def sent_before(self, channel: str, client_msg_id: str) -> Message | None:
        """Return the message that was posted here with this client_msg_id."""
        return self._by_client_id.get((channel, client_msg_id))

    def in_channel(self, channel: str) -> list[Message]:
        """Return everything said in a channel, threads and ephemerals included."""
        return self._by_channel.get(channel, [])

    def in_thread(self, channel: str, thread_ts: str) -> list[Message]:
        """Return a thread: its first message, if still there, then the replies."""
        root = self.find(channel, thread_ts)
        replies = self._threads.get((channel, thread_ts), [])
        return [*([root] if root is not None else []), *replies]

    def replies(self, message: Message) -> list[Message]:
        """Return the public replies to a message."""
        thread = self._threads.get((message.channel, message.ts), [])
        return [reply for reply in thread if reply.reader is None]

    def _index(self, message: Message) -> None:
        said = self._by_channel.setdefault(message.channel, [])
        _insert(said, message)
        if message.is_reply:
            key = (message.channel, str(message.thread_ts))
            _insert(self._threads.setdefault(key, []), message)
        if message.client_msg_id:
            self._by_client_id[message.channel, message.client_msg_id] = message


def _insert(said: list[Message], message: Message) -> None:
    said.insert(bisect_left(said, message.ts, key=_BY_TS), message)


def message_object(
    message: Message,
    *,
    replies: list[Message],
    files: list[dict[str, Any]],
    with_metadata: bool = False,
) -> dict[str, Any]:
    """Return the message as Slack's history shows it."""
    shape: dict[str, Any] = {
        "type": "message",
        "user": message.user,
        "text": message.text,
        "ts": message.ts,
        "team": TEAM_ID,
    }
    shape |= _who(message)
    shape |= _optional(message, files)
    shape |= _thread(message, replies)
    if with_metadata and message.metadata:
        shape["metadata"] = message.metadata
    return shape


def _who(message: Message) -> dict[str, Any]:
    who: dict[str, Any] = {}
    if message.bot_id is not None:
        who["bot_id"] = message.bot_id
    if message.bot_id == BOT_ID:
        who["app_id"] = APP_ID
    if message.client_msg_id:
        who["client_msg_id"] = message.client_msg_id
    if message.reader is not None:
        who |= {"is_ephemeral": True, "ephemeral_to": message.reader}
    return who


def _optional(message: Message, files: list[dict[str, Any]]) -> dict[str, Any]:
    reactions = [
        {"name": name, "users": users, "count": len(users)}
        for name, users in message.reactions.items()
    ]
    shown = {
        "subtype": message.subtype,
        "blocks": message.blocks,
        "attachments": message.attachments,
        "reactions": reactions,
        "files": files,
        "edited": message.edited,
    }
    return {name: value for name, value in shown.items() if value}


def _thread(message: Message, replies: list[Message]) -> dict[str, Any]:
    if message.is_reply:
        return {"thread_ts": message.thread_ts}
    if not replies:
        return {}
    return {
        "thread_ts": message.ts,
        "reply_count": len(replies),
        "reply_users": sorted({reply.user for reply in replies}),
        "reply_users_count": len({reply.user for reply in replies}),
        "latest_reply": replies[-1].ts,
    }
