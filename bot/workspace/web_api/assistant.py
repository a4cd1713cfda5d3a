"""assistant.threads.*: what shows while Otto is at work."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bot.workspace.errors import SlackError

if TYPE_CHECKING:
    from bot.workspace.web_api.call import Call


def set_status(call: Call) -> dict[str, Any]:
    """Show a status under a thread until the bot speaks there or clears it."""
    channel = call.joined_channel("channel_id")
    thread_ts = call.args.text("thread_ts")
    key = f"{channel.id}/{thread_ts}" if thread_ts else channel.id
    status = call.args.text("status")
    call.state.statuses.pop(key, None)
    if status:
        call.state.statuses[key] = {
            "channel": channel.id,
            "thread_ts": thread_ts or None,
            "status": status,
        }
    call.site.live.tell(
        "status", channel=channel.id, thread_ts=thread_ts or None, status=status
    )
    return {}


def set_suggested_prompts(call: Call) -> dict[str, Any]:
    """Offer prompts to tap in a conversation."""
    channel = call.joined_channel("channel_id")
    prompts = call.args.tree("prompts")
    if not isinstance(prompts, list) or not prompts:
        code = "invalid_arguments"
        raise SlackError(code, ("[ERROR] missing required field: prompts",))
    call.state.prompts[channel.id] = {
        "title": call.args.text("title"),
        "prompts": prompts,
    }
    call.site.live.tell("prompts", channel=channel.id)
    return {}


def set_title(call: Call) -> dict[str, Any]:
    """Accept a thread's title; the page has no place for it."""
    call.joined_channel("channel_id")
    call.args.required("title")
    return {}
