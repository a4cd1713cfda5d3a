"""views.*: opening, changing and publishing modals and home tabs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bot.workspace.blocks.check import check_view, with_ids
from bot.workspace.errors import SlackError
from bot.workspace.state.views import STACK_LIMIT

if TYPE_CHECKING:
    from bot.workspace.state.views import View
    from bot.workspace.web_api.call import Call


def open_view(call: Call) -> dict[str, Any]:
    """Open a modal for whoever made the trigger."""
    content = read_view(call, "modal")
    trigger = call.state.triggers.spend(_trigger_id(call))
    call.state.views.close_all(trigger.user)
    return _opened(call, call.state.views.open(trigger.user, content))


def push(call: Call) -> dict[str, Any]:
    """Put a modal on top of the one the trigger came from; three at most."""
    content = read_view(call, "modal")
    trigger = call.state.triggers.spend(_trigger_id(call))
    stack = call.state.views.stack_of(trigger.user)
    if not stack:
        code = "not_found"
        raise SlackError(code)
    if len(stack) >= STACK_LIMIT:
        code = "push_limit_reached"
        raise SlackError(code)
    return _opened(call, call.state.views.open(trigger.user, content, stack[-1]))


def update(call: Call) -> dict[str, Any]:
    """Show something else in an open view; an old hash is refused."""
    content = read_view(call, "")
    view = _existing(call)
    wanted = call.args.text("hash")
    if wanted and wanted != view.hash:
        code = "hash_conflict"
        raise SlackError(code)
    return _opened(call, call.state.views.replace(view, content))


def publish(call: Call) -> dict[str, Any]:
    """Publish a person's home tab; an old hash is refused."""
    persona = call.user("user_id")
    content = read_view(call, "home")
    view = call.state.views.home_of(persona.user_id)
    wanted = call.args.text("hash")
    if view is None:
        return _opened(call, call.state.views.open(persona.user_id, content))
    if wanted and wanted != view.hash:
        code = "hash_conflict"
        raise SlackError(code)
    return _opened(call, call.state.views.replace(view, content))


def read_view(call: Call, kind: str) -> dict[str, Any]:
    """Return the checked view of a call; raises ``invalid_arguments`` with pointers."""
    return checked_view(call.args.tree("view", "invalid_arguments"), kind)


def checked_view(content: object, kind: str) -> dict[str, Any]:
    """Return a view with all ids filled in; raises ``invalid_arguments``."""
    found = check_view(content)
    if found or not isinstance(content, dict):
        code = "invalid_arguments"
        raise SlackError(code, tuple(str(finding) for finding in found))
    if kind and content["type"] != kind:
        code = "invalid_arguments"
        words = f"[ERROR] unsupported type: {content['type']} [json-pointer:/view/type]"
        raise SlackError(code, (words,))
    return content | {"blocks": with_ids(content["blocks"])}


def _trigger_id(call: Call) -> str:
    return call.args.text("trigger_id") or call.args.required("interactivity_pointer")


def _existing(call: Call) -> View:
    views = call.state.views
    view = views.find(call.args.text("view_id"))
    if view is None and call.args.has("external_id"):
        view = views.find_external(call.args.text("external_id"))
    if view is None:
        code = "not_found"
        raise SlackError(code)
    return view


def _opened(call: Call, view: View) -> dict[str, Any]:
    what = "home" if view.is_home else "view"
    call.site.live.tell(what, user=view.user)
    return {"view": view.as_slack()}
