"""The content of a message that is about to be posted, checked as Slack checks it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bot.workspace.blocks.check import check_message, with_ids
from bot.workspace.errors import SlackError
from bot.workspace.state.timestamps import is_timestamp

if TYPE_CHECKING:
    from bot.workspace.state.channels import Channel
    from bot.workspace.web_api.call import Call

TEXT_CHARACTERS = 40_000
_ATTACHMENTS = 100


def read_content(call: Call) -> dict[str, Any]:
    """Return text, blocks, attachments and metadata; raises what Slack refuses."""
    text = _text(call)
    blocks = read_blocks(call)
    attachments = read_attachments(call)
    if not (text or blocks or attachments):
        code = "no_text"
        raise SlackError(code)
    return {
        "text": text,
        "blocks": blocks,
        "attachments": attachments,
        "metadata": read_metadata(call),
        "mrkdwn": call.args.flag("mrkdwn", default=True),
    }


def read_blocks(call: Call) -> list[dict[str, Any]]:
    """Return the checked blocks with their ids; raises ``invalid_blocks`` and kin."""
    blocks = call.args.tree("blocks", "invalid_blocks_format")
    if blocks is None:
        return _markdown_block(call)
    if not isinstance(blocks, list):
        code = "invalid_blocks_format"
        raise SlackError(code)
    _refuse(blocks)
    return with_ids(blocks)


def read_attachments(call: Call) -> list[dict[str, Any]]:
    """Return the attachments; blocks inside them are checked too."""
    attachments = call.args.tree("attachments", "invalid_attachments") or []
    if not isinstance(attachments, list) or len(attachments) > _ATTACHMENTS:
        code = "invalid_attachments"
        raise SlackError(code)
    for place, attachment in enumerate(attachments):
        if not isinstance(attachment, dict):
            code = "invalid_attachments"
            raise SlackError(code)
        _refuse(attachment.get("blocks") or [], f"/attachments/{place}/blocks")
    return attachments


def read_metadata(call: Call) -> dict[str, Any] | None:
    """Return the metadata: an event type and a payload, or nothing."""
    metadata = call.args.tree("metadata", "invalid_metadata_format")
    if not metadata:
        return None
    sound = (
        isinstance(metadata, dict)
        and isinstance(metadata.get("event_type"), str)
        and isinstance(metadata.get("event_payload"), dict)
    )
    if not sound:
        code = "invalid_metadata_format"
        raise SlackError(code)
    return {name: metadata[name] for name in ("event_type", "event_payload")}


def read_thread(call: Call, channel: Channel) -> str | None:
    """Return the thread to answer in; a reply's timestamp means its thread."""
    thread_ts = call.args.text("thread_ts")
    if not thread_ts:
        return None
    if not is_timestamp(thread_ts):
        code = "invalid_thread_ts"
        raise SlackError(code)
    parent = call.state.messages.find(channel.id, thread_ts)
    if parent is not None and parent.thread_ts is not None:
        return parent.thread_ts
    return thread_ts


def _text(call: Call) -> str:
    text = call.args.text("text") or call.args.text("markdown_text")
    if len(text) > TEXT_CHARACTERS:
        code = "msg_too_long"
        raise SlackError(code)
    return text


def _markdown_block(call: Call) -> list[dict[str, Any]]:
    prose = call.args.text("markdown_text")
    if not prose:
        return []
    blocks = [{"type": "markdown", "text": prose}]
    _refuse(blocks)
    return with_ids(blocks)


def _refuse(blocks: object, at: str = "/blocks") -> None:
    found = check_message(blocks, at)
    if found:
        raise SlackError(found[0].code, tuple(str(finding) for finding in found))
