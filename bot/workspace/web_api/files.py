"""files.*: the two-step upload and looking a file up."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bot.workspace.errors import SlackError
from bot.workspace.state.identity import BOT_USER_ID
from bot.workspace.web_api.content import read_thread

if TYPE_CHECKING:
    from bot.workspace.state.channels import Channel
    from bot.workspace.state.files import SharedFile
    from bot.workspace.web_api.call import Call


def get_upload_url(call: Call) -> dict[str, Any]:
    """Announce a file and say where to send its bytes."""
    name = call.args.required("filename")
    length = call.args.number("length", -1)
    if not name or length <= 0:
        code = "invalid_arguments"
        raise SlackError(code, ("[ERROR] missing required field: length",))
    created = int(call.state.clock.now().timestamp())
    file = call.state.files.begin(name, BOT_USER_ID, length, created)
    return {"upload_url": f"{call.site.url}/upload/{file.id}", "file_id": file.id}


def complete_upload(call: Call) -> dict[str, Any]:
    """Share the uploaded files: one message with all of them in each channel."""
    named = call.args.tree("files") or []
    files = [_uploaded(call, item) for item in named if isinstance(item, dict)]
    if not files or len(files) < len(named):
        code = "invalid_arguments"
        raise SlackError(code, ("[ERROR] missing required field: files",))
    for channel in _channels(call):
        for file in files:
            file.channels.append(channel.id)
        call.site.say_as_bot(
            channel,
            text=call.args.text("initial_comment"),
            thread_ts=read_thread(call, channel),
            files=[file.id for file in files],
            subtype="file_share",
        )
    return {"files": [_finished(call, file) for file in files]}


def info(call: Call) -> dict[str, Any]:
    """Return one file."""
    file = call.state.files.find(call.args.required("file"))
    if file is None or not file.complete:
        code = "file_not_found"
        raise SlackError(code)
    return {"file": file.as_slack(call.site.url), "comments": []}


def _uploaded(call: Call, item: dict[str, Any]) -> SharedFile:
    file = call.state.files.find(str(item.get("id")))
    if file is None or file.content_base64 is None:
        code = "file_not_found"
        raise SlackError(code)
    file.title = str(item.get("title") or file.name)
    return file


def _channels(call: Call) -> list[Channel]:
    named = [
        *call.args.listed("channels"),
        *([call.args.text("channel_id")] if call.args.has("channel_id") else []),
    ]
    found = []
    for reference in dict.fromkeys(named):
        channel = call.state.channels.find(reference)
        if channel is None or not call.is_in(channel):
            code = "channel_not_found" if channel is None else "not_in_channel"
            raise SlackError(code)
        found.append(channel)
    return found


def _finished(call: Call, file: SharedFile) -> dict[str, Any]:
    file.complete = True
    call.state.files.keep(file)
    return file.as_slack(call.site.url)
