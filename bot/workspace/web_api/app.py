"""auth.*, api.*, apps.*, team.*, bots.*: the app, its team and its connection."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bot.workspace.blocks.check import check_message, check_view
from bot.workspace.errors import SlackError
from bot.workspace.state.identity import (
    APP_ID,
    BOT_ID,
    BOT_USER_ID,
    TEAM_DOMAIN,
    TEAM_ID,
    TEAM_NAME,
)

if TYPE_CHECKING:
    from bot.workspace.blocks.rules import Finding
    from bot.workspace.web_api.call import Call


def auth_test(call: Call) -> dict[str, Any]:
    """Say who the bot is."""
    return {
        "url": call.site.url + "/",
        "team": TEAM_NAME,
        "user": "otto",
        "team_id": TEAM_ID,
        "user_id": BOT_USER_ID,
        "bot_id": BOT_ID,
        "is_enterprise_install": False,
    }


def api_test(call: Call) -> dict[str, Any]:
    """Answer with the arguments, or with the error that was asked for."""
    if call.args.has("error"):
        raise SlackError(call.args.text("error"))
    shown = {k: v for k, v in call.args.values.items() if k != "token"}
    return {"args": shown}


def connections_open(call: Call) -> dict[str, Any]:
    """Return the address of one Socket Mode connection."""
    address = call.site.url.replace("http://", "ws://")
    return {"url": f"{address}/link?ticket={call.site.sockets.ticket()}"}


def team_info(call: Call) -> dict[str, Any]:
    """Return the team."""
    return {
        "team": {
            "id": TEAM_ID,
            "name": TEAM_NAME,
            "domain": TEAM_DOMAIN,
            "url": call.site.url + "/",
            "email_domain": "",
        }
    }


def bots_info(call: Call) -> dict[str, Any]:
    """Return one bot by its bot id; without one, Otto."""
    wanted = call.args.text("bot", BOT_ID)
    everybody = call.state.people.everybody()
    persona = next((p for p in everybody if p.bot_id == wanted), None)
    if persona is None:
        code = "bot_not_found"
        raise SlackError(code)
    return {
        "bot": {
            "id": wanted,
            "deleted": persona.deleted,
            "name": persona.name,
            "updated": 0,
            "app_id": APP_ID if wanted == BOT_ID else "AOTHER0001",
            "user_id": persona.user_id,
            "icons": {},
        }
    }


def blocks_validate(call: Call) -> dict[str, Any]:
    """Check blocks, a message or a view; ``errors`` say what is wrong where."""
    given = [name for name in ("blocks", "message", "view") if call.args.has(name)]
    if len(given) != 1:
        code = "invalid_arguments"
        raise SlackError(code, ("[ERROR] provide one of: blocks, message, view",))
    found = _findings(call, given[0])
    if not found:
        return {"errors": []}
    errors = [
        {"pointer": f.pointer, "code": f.code, "message": f.message, "constraint": None}
        for f in found
    ]
    messages = tuple(str(finding) for finding in found)
    msg = f"invalid_{given[0]}"
    raise SlackError(msg, messages, {"errors": errors})


def _findings(call: Call, name: str) -> list[Finding]:
    value = call.args.tree(name, f"invalid_{name}")
    if name == "view":
        return check_view(value)
    if name == "blocks":
        return check_message(value)
    blocks = value.get("blocks", []) if isinstance(value, dict) else value
    return check_message(blocks, "/message/blocks")
