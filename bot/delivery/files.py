"""Uploading a file: nothing is seen in Slack before its last step."""

from __future__ import annotations

from base64 import b64decode
from typing import TYPE_CHECKING
from urllib.request import Request, urlopen

from bot.delivery.outcomes import Arrived

if TYPE_CHECKING:
    from slack_sdk import WebClient

    from domain.messages.rows import Delivery

_SHOWN = 8


def marked_name(delivery: Delivery) -> str:
    """Return the file's name with a part of our id in it.

    A message that shares a file takes no metadata; the name alone tells, after an
    unknown outcome, whether the file has arrived.
    """
    stem, dot, ending = str(delivery.post.arguments["name"]).rpartition(".")
    return f"{stem} {delivery.id[:_SHOWN]}{dot}{ending}"


def upload(client: WebClient, delivery: Delivery, channel: str) -> Arrived:
    """Hand a file over in Slack's three steps and share it in the channel."""
    post, name = delivery.post, marked_name(delivery)
    content = b64decode(str(post.arguments["content_base64"]))
    place = client.files_getUploadURLExternal(filename=name, length=len(content))
    request = Request(str(place["upload_url"]), data=content, method="POST")  # noqa: S310 - Slack's own address
    with urlopen(request, timeout=client.timeout):  # noqa: S310
        pass
    client.files_completeUploadExternal(
        files=[{"id": str(place["file_id"]), "title": name}],
        channel_id=channel,
        thread_ts=post.thread or None,
        initial_comment=str(post.arguments["text"]),
    )
    return Arrived(channel, "")
