"""Looking for a message of ours that may have arrived, before sending it again."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from bot.delivery.calls import EVENT_TYPE
from bot.delivery.files import marked_name
from bot.intake.fields import part, text
from domain.messages.outgoing import Method
from domain.messages.rows import Sent

if TYPE_CHECKING:
    from collections.abc import Iterator

    from slack_sdk import WebClient

    from bot.intake.fields import Json
    from domain.messages.rows import Delivery

_MARGIN = timedelta(minutes=10)
"""Our clock and Slack's may differ by that much."""
_PAGE = 200


@dataclass(frozen=True, slots=True)
class MessageLookup:
    """Finds a message by the outbox id in its metadata."""

    client: WebClient

    def find(self, delivery: Delivery, channel: str) -> Sent | None:
        """Return where the message stands; None if Slack does not have it."""
        for message in self._since(delivery, channel):
            if _is(message, delivery):
                return Sent(channel, text(message, "ts"))
        return None

    def _since(self, delivery: Delivery, channel: str) -> Iterator[Json]:
        oldest = f"{(delivery.created_at - _MARGIN).timestamp():.6f}"
        cursor, more = "", True
        while more:
            page = part(self._page(delivery.post.thread, channel, oldest, cursor))
            messages = page.get("messages")
            yield from map(part, messages if isinstance(messages, list) else ())
            cursor = text(page, "response_metadata", "next_cursor")
            more = bool(cursor)

    def _page(self, thread: str, channel: str, oldest: str, cursor: str) -> object:
        wanted: dict[str, Any] = {
            "channel": channel,
            "oldest": oldest,
            "cursor": cursor or None,
            "limit": _PAGE,
            "include_all_metadata": True,
        }
        if thread:
            return self.client.conversations_replies(ts=thread, **wanted).data
        return self.client.conversations_history(**wanted).data


def _is(message: Json, delivery: Delivery) -> bool:
    if delivery.post.method is Method.FILE:
        files = message.get("files")
        shared = map(part, files if isinstance(files, list) else ())
        return any(text(file, "name") == marked_name(delivery) for file in shared)
    marked = text(message, "metadata", "event_type") == EVENT_TYPE
    ours = text(message, "metadata", "event_payload", "outbox_id")
    return marked and ours == delivery.id
