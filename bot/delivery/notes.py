"""What a person is told when something for them could not be sent."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.rendering.message import Message
from domain.messages.outgoing import MESSAGES, Method
from domain.messages.replies import directly

if TYPE_CHECKING:
    from domain.messages.outgoing import Post
    from domain.messages.rows import Delivery

PURPOSE = "note"
_TOO_LATE = (
    "Slack did not let me open that window in time, and nothing was changed. "
    "Please press it again."
)
_WINDOWS = (Method.OPEN_VIEW, Method.PUSH_VIEW)


def note_about(delivery: Delivery, code: str) -> Post | None:
    """Return the note to whoever waits for a post; None if nobody does."""
    post = delivery.post
    told = post.method in MESSAGES or post.method in _WINDOWS
    if not (told and post.user) or post.purpose == PURPOSE:
        return None
    words = _TOO_LATE if post.method in _WINDOWS else _not_posted(post.channel, code)
    return directly(post.user, Message(words), purpose=PURPOSE, subject=delivery.id)


def _not_posted(channel: str, code: str) -> str:
    where = f" in <#{channel}>" if channel else ""
    reason = code.replace("_", " ")
    return (
        f"I could not post my answer{where}; Slack says: {reason}. "
        "Ask me again here, and I will answer here."
    )
