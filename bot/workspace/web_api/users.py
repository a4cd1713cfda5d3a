"""users.*: who is who."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bot.workspace.errors import SlackError
from bot.workspace.web_api.call import page_of, paged

if TYPE_CHECKING:
    from bot.workspace.state.people import Persona
    from bot.workspace.web_api.call import Call


def info(call: Call) -> dict[str, Any]:
    """Return one person by id."""
    reference = call.args.required("user")
    persona = call.state.people.find(reference)
    if persona is None or "@" in reference:
        code = "user_not_found"
        raise SlackError(code)
    return {"user": _shown(call, persona)}


def list_users(call: Call) -> dict[str, Any]:
    """Return everybody, paged."""
    everybody = call.state.people.everybody()
    page, cursor = page_of(call, everybody, lambda persona: persona.user_id, 1000)
    body = {
        "members": [_shown(call, persona) for persona in page],
        "cache_ts": int(call.state.clock.now().timestamp()),
    }
    return paged(body, cursor)


def lookup_by_email(call: Call) -> dict[str, Any]:
    """Return one person by e-mail; the deactivated are not found, as on Slack."""
    persona = call.state.people.find(call.args.required("email"))
    email = call.args.text("email").casefold()
    if persona is None or persona.deleted or persona.email.casefold() != email:
        code = "users_not_found"
        raise SlackError(code)
    return {"user": _shown(call, persona)}


def conversations(call: Call) -> dict[str, Any]:
    """Return the conversations that a person (or the bot) shares with the bot."""
    reference = call.args.text("user")
    persona = call.user() if reference else None
    shared = [
        channel
        for channel in call.state.channels.everything()
        if call.is_in(channel)
        and (
            persona is None or call.state.channels.has_member(channel, persona.user_id)
        )
    ]
    kinds = set(call.args.listed("types") or ["public_channel"])
    kind_of = {
        "channel": "public_channel",
        "group": "private_channel",
        "im": "im",
        "mpim": "mpim",
    }
    wanted = [channel for channel in shared if kind_of[channel.kind] in kinds]
    page, cursor = page_of(call, wanted, lambda channel: channel.id)
    return paged({"channels": [call.state.show_channel(c) for c in page]}, cursor)


def _shown(call: Call, persona: Persona) -> dict[str, Any]:
    scopes = call.site.manifest.scopes
    return persona.as_slack(
        call.state.clock.now(),
        with_locale=call.args.flag("include_locale"),
        with_email=scopes is None or "users:read.email" in scopes,
    )
