"""The table of methods: what each does and which scope it needs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from bot.workspace.web_api import (
    app,
    assistant,
    chat,
    conversations,
    files,
    reactions,
    users,
    views,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from bot.workspace.web_api.call import Call

_READ = ("channels:read", "groups:read", "im:read", "mpim:read")
_HISTORY = ("channels:history", "groups:history", "im:history", "mpim:history")


@dataclass(frozen=True, slots=True)
class Method:
    """One method; any one of its scopes will do, none means it needs none."""

    run: Callable[[Call], dict[str, Any]]
    scopes: tuple[str, ...] = ()
    app_token: bool = False


METHODS: Mapping[str, Method] = {
    "api.test": Method(app.api_test),
    "auth.test": Method(app.auth_test),
    "apps.connections.open": Method(app.connections_open, app_token=True),
    "team.info": Method(app.team_info, ("team:read",)),
    "bots.info": Method(app.bots_info, ("users:read",)),
    "blocks.validate": Method(app.blocks_validate),
    "chat.postMessage": Method(chat.post_message, ("chat:write",)),
    "chat.postEphemeral": Method(chat.post_ephemeral, ("chat:write",)),
    "chat.update": Method(chat.update, ("chat:write",)),
    "chat.delete": Method(chat.delete, ("chat:write",)),
    "chat.getPermalink": Method(chat.get_permalink),
    "conversations.info": Method(conversations.info, _READ),
    "conversations.members": Method(conversations.members, _READ),
    "conversations.list": Method(conversations.list_channels, _READ),
    "conversations.history": Method(conversations.history, _HISTORY),
    "conversations.replies": Method(conversations.replies, _HISTORY),
    "conversations.open": Method(conversations.open_direct, ("im:write", "mpim:write")),
    "conversations.join": Method(conversations.join, ("channels:join",)),
    "users.info": Method(users.info, ("users:read",)),
    "users.list": Method(users.list_users, ("users:read",)),
    "users.lookupByEmail": Method(users.lookup_by_email, ("users:read.email",)),
    "users.conversations": Method(users.conversations, _READ),
    "views.open": Method(views.open_view),
    "views.push": Method(views.push),
    "views.update": Method(views.update),
    "views.publish": Method(views.publish),
    "reactions.add": Method(reactions.add, ("reactions:write",)),
    "reactions.remove": Method(reactions.remove, ("reactions:write",)),
    "reactions.get": Method(reactions.get, ("reactions:read",)),
    "files.getUploadURLExternal": Method(files.get_upload_url, ("files:write",)),
    "files.completeUploadExternal": Method(files.complete_upload, ("files:write",)),
    "files.info": Method(files.info, ("files:read",)),
    "assistant.threads.setStatus": Method(
        assistant.set_status, ("assistant:write", "chat:write")
    ),
    "assistant.threads.setSuggestedPrompts": Method(
        assistant.set_suggested_prompts, ("assistant:write", "chat:write")
    ),
    "assistant.threads.setTitle": Method(
        assistant.set_title, ("assistant:write", "chat:write")
    ),
}
