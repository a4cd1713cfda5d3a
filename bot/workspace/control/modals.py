"""Modals: what is open, submitting and closing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bot.workspace.control.places import view_of
from bot.workspace.control.values import completed_values, what_is_missing
from bot.workspace.deliveries import interactions
from bot.workspace.deliveries.envelope import Envelope
from bot.workspace.errors import ControlError, SlackError
from bot.workspace.state.views import STACK_LIMIT
from bot.workspace.web_api.views import checked_view

if TYPE_CHECKING:
    from bot.workspace.control.order import Order
    from bot.workspace.deliveries.envelope import Reply
    from bot.workspace.site import Site
    from bot.workspace.state.people import Persona
    from bot.workspace.state.views import View

TROUBLE = "We had some trouble connecting. Try again?"
_WHOLE_VIEW = "*"


def read_views(order: Order) -> dict[str, Any]:
    """Return a person's open modals, the lowest first, with the errors they show."""
    stack = order.state.views.stack_of(order.person().user_id)
    return {"views": [view.as_slack() | {"errors": view.errors} for view in stack]}


def submit(order: Order) -> dict[str, Any]:
    """Let a person submit a modal; what the client would refuse is refused here."""
    persona = order.person()
    view = view_of(order, persona)
    given = order.body.get("values") or {}
    if not isinstance(given, dict):
        code = "invalid_values"
        raise ControlError(code)
    values = completed_values(view, given)
    missing = what_is_missing(view, values)
    if missing:
        code = "invalid_input"
        raise ControlError(code, details={"errors": missing})
    view.values = values
    view.errors = {}
    order.state.views.keep(view)
    trigger = order.state.triggers.make(persona.user_id, view.id)
    payload = interactions.view_submission(persona, view.as_slack(), trigger)
    _ = order.site.courier.start(_submitted(order.site, view, payload))
    return {"view_id": view.id}


def close(order: Order) -> dict[str, Any]:
    """Let a person close a modal, or with ``is_cleared`` the whole stack."""
    persona = order.person()
    view = view_of(order, persona)
    cleared = bool(order.body.get("is_cleared"))
    stack = order.state.views.stack_of(persona.user_id)
    closing = reversed(stack) if cleared else [view]
    for closed in closing:
        _close_one(order, persona, closed, is_cleared=cleared)
    order.site.live.tell("view", user=persona.user_id)
    return {}


def _close_one(order: Order, persona: Persona, view: View, *, is_cleared: bool) -> None:
    shown = view.as_slack()
    order.state.views.close(view)
    if shown["notify_on_close"]:
        payload = interactions.view_closed(persona, shown, is_cleared=is_cleared)
        _ = order.site.courier.ask("interactive", payload)


async def _submitted(site: Site, view: View, payload: dict[str, Any]) -> Reply:
    reply = await site.courier.transport.send(Envelope("interactive", payload))
    try:
        _apply(site, view, reply)
    except SlackError:
        # A bad view in an acknowledgement is what Slack calls trouble connecting.
        _show_trouble(site, view)
    site.state.store.commit()
    site.live.tell("view", user=view.user)
    return reply


def _apply(site: Site, view: View, reply: Reply) -> None:
    said = reply.payload or {}
    action = str(said.get("response_action") or "close")
    if not reply.acknowledged or action not in _ACTIONS:
        _show_trouble(site, view)
        return
    _ACTIONS[action](site, view, said)


def _close_it(site: Site, view: View, said: dict[str, Any]) -> None:
    del said
    site.state.views.close(view)


def _clear(site: Site, view: View, said: dict[str, Any]) -> None:
    del said
    site.state.views.close_all(view.user)


def _show_errors(site: Site, view: View, said: dict[str, Any]) -> None:
    view.errors = {k: str(v) for k, v in (said.get("errors") or {}).items()}
    site.state.views.keep(view)


def _update(site: Site, view: View, said: dict[str, Any]) -> None:
    site.state.views.replace(view, checked_view(said.get("view"), "modal"))


def _push(site: Site, view: View, said: dict[str, Any]) -> None:
    content = checked_view(said.get("view"), "modal")
    if len(site.state.views.stack_of(view.user)) >= STACK_LIMIT:
        code = "push_limit_reached"
        raise SlackError(code)
    site.state.views.open(view.user, content, view)


_ACTIONS = {
    "close": _close_it,
    "clear": _clear,
    "errors": _show_errors,
    "update": _update,
    "push": _push,
}


def _show_trouble(site: Site, view: View) -> None:
    view.errors = {_WHOLE_VIEW: TROUBLE}
    site.state.views.keep(view)
