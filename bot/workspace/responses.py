"""What the bot says through a response address or with its acknowledgement."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bot.workspace.blocks.check import check_message, with_ids
from bot.workspace.errors import SlackError

if TYPE_CHECKING:
    from bot.workspace.site import Site
    from bot.workspace.state.messages import Message
    from bot.workspace.state.permits import ResponseUrl


def respond(site: Site, url: ResponseUrl, body: dict[str, Any]) -> None:
    """Post, replace or delete as the body says; raises SlackError when it is wrong.

    A new message is ephemeral for the person who acted unless the body says
    ``response_type: in_channel``.
    """
    original = _original(site, url)
    if body.get("delete_original"):
        if original is not None:
            site.remove(original)
        return
    content = _content(body)
    if body.get("replace_original") and original is not None:
        _replace(site, original, content)
        return
    _post(site, url, body, content)


def _original(site: Site, url: ResponseUrl) -> Message | None:
    if url.message_ts is None:
        return None
    return site.state.messages.find(url.channel, url.message_ts)


def _content(body: dict[str, Any]) -> dict[str, Any]:
    blocks = body.get("blocks") or []
    found = check_message(blocks)
    if found:
        raise SlackError(found[0].code, tuple(str(finding) for finding in found))
    text = str(body.get("text") or "")
    if not (text or blocks or body.get("attachments")):
        code = "no_text"
        raise SlackError(code)
    return {
        "text": text,
        "blocks": with_ids(blocks),
        "attachments": body.get("attachments") or [],
        "metadata": body.get("metadata"),
    }


def _replace(site: Site, message: Message, content: dict[str, Any]) -> None:
    before = site.state.show_message(message)
    for name, value in content.items():
        setattr(message, name, value)
    site.change(message, before)


def _post(
    site: Site, url: ResponseUrl, body: dict[str, Any], content: dict[str, Any]
) -> None:
    channel = site.state.channels.get(url.channel)
    public = body.get("response_type") == "in_channel"
    site.say_as_bot(
        channel,
        thread_ts=body.get("thread_ts"),
        reader=None if public else url.user,
        **content,
    )
