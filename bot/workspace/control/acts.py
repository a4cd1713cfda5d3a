"""What people do besides talking: commands, clicks, type-ahead, shortcuts, home."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bot.workspace.control.inputs import STATELESS, chosen
from bot.workspace.control.places import (
    MessagePlace,
    ViewPlace,
    element_in,
    place_of,
)
from bot.workspace.control.values import typed_values
from bot.workspace.deliveries import interactions
from bot.workspace.deliveries.envelope import Envelope
from bot.workspace.deliveries.events import home_event
from bot.workspace.deliveries.interactions import Means
from bot.workspace.errors import ControlError, SlackError
from bot.workspace.responses import respond

if TYPE_CHECKING:
    from bot.workspace.control.order import Order
    from bot.workspace.control.places import (
        Place,
    )
    from bot.workspace.deliveries.envelope import Reply
    from bot.workspace.site import Site
    from bot.workspace.state.channels import Channel
    from bot.workspace.state.people import Persona
    from bot.workspace.state.permits import ResponseUrl

_PLAIN = ("value", "text", "style", "icon")


def run_command(order: Order) -> dict[str, Any]:
    """Let a person run a slash command."""
    persona = order.person()
    channel = order.joined_channel(persona)
    command = "/" + order.required("command").strip().removeprefix("/")
    if not order.site.manifest.knows_command(command):
        code = "unknown_command"
        raise ControlError(code, details={"command": command})
    url = order.state.response_urls.make(persona.user_id, channel.id)
    means = _means(order, persona, url)
    payload = interactions.slash_command(
        persona, channel, command, order.text("text"), means
    )
    _ = order.site.courier.start(_command(order.site, payload, url))
    return {"channel": channel.id}


def click(order: Order) -> dict[str, Any]:
    """Let a person click a button or choose in a menu, in a message or a view."""
    persona = order.person()
    place = place_of(order, persona)
    element = element_in(order, persona, place)
    action = _action(order, element)
    _keep_choice(order, place, element)
    url = _url_for(order, persona, place)
    means = _means(order, persona, url, place)
    payload = interactions.block_actions(persona, means, action, place.as_payload())
    _ = order.site.courier.start(_tell(order.site, payload, persona))
    return {"action": action}


def suggest(order: Order) -> dict[str, Any]:
    """Ask the bot for the options of a type-ahead menu; they come with ``wait``."""
    persona = order.person()
    place = place_of(order, persona)
    element = element_in(order, persona, place)
    payload = interactions.block_suggestion(
        persona, element, order.text("query"), place.as_payload()
    )
    _ = order.site.courier.start(_tell(order.site, payload, persona))
    return {}


def use_shortcut(order: Order) -> dict[str, Any]:
    """Let a person use a shortcut, on a message if one is named."""
    persona = order.person()
    callback_id = order.required("callback_id")
    if order.text("message_ts"):
        payload = _on_message(order, persona, callback_id)
    else:
        trigger = order.state.triggers.make(persona.user_id)
        ts = order.state.timestamps.next()
        payload = interactions.global_shortcut(persona, callback_id, trigger, ts)
    _ = order.site.courier.start(_tell(order.site, payload, persona))
    return {}


def open_home(order: Order) -> dict[str, Any]:
    """Let a person open Otto's home tab or the messages tab."""
    persona = order.person()
    tab = order.text("tab", "home")
    if tab not in {"home", "messages"}:
        code = "unknown_tab"
        raise ControlError(code)
    channel = order.state.direct_with_bot(persona.user_id)
    home = order.state.views.home_of(persona.user_id)
    view = home.as_slack() if home is not None else None
    ts = order.state.timestamps.next()
    order.site.send_event(home_event(persona.user_id, channel, tab, view, ts))
    return {"channel": channel.id}


def read_home(order: Order) -> dict[str, Any]:
    """Return what is published on a person's home tab; null when nothing is."""
    home = order.state.views.home_of(order.person().user_id)
    return {"view": home.as_slack() if home is not None else None}


def _action(order: Order, element: dict[str, Any]) -> dict[str, Any]:
    action: dict[str, Any] = {
        "type": element["type"],
        "action_id": element["action_id"],
        "block_id": element["block_id"],
        "action_ts": order.state.timestamps.next(),
    }
    if element["type"] == "feedback_buttons":
        return action | _feedback(element, order.body.get("value"))
    if element["type"].endswith("button"):
        return action | {k: element[k] for k in _PLAIN if k in element}
    return action | chosen(element, order.body.get("value"))


def _feedback(element: dict[str, Any], value: object) -> dict[str, Any]:
    halves = (element["positive_button"], element["negative_button"])
    half = next((half for half in halves if half["value"] == value), halves[0])
    return {"text": half["text"], "value": half["value"]}


def _keep_choice(order: Order, place: Place, element: dict[str, Any]) -> None:
    if not isinstance(place, ViewPlace):
        return
    view = place.view
    view.values |= typed_values(view, order.body.get("values") or {})
    if element["type"] not in STATELESS:
        state = {"type": element["type"]} | chosen(element, order.body.get("value"))
        block = view.values.setdefault(element["block_id"], {})
        block[element["action_id"]] = state
    order.state.views.keep(view)


def _url_for(order: Order, persona: Persona, place: Place) -> ResponseUrl | None:
    if not isinstance(place, MessagePlace):
        return None
    message = place.message
    return order.state.response_urls.make(
        persona.user_id, place.channel.id, message.ts, message.thread_ts
    )


def _means(
    order: Order,
    persona: Persona,
    url: ResponseUrl | None = None,
    place: Place | None = None,
) -> Means:
    view_id = place.view.id if isinstance(place, ViewPlace) else None
    trigger = order.state.triggers.make(persona.user_id, view_id)
    address = f"{order.site.url}/hooks/{url.id}" if url is not None else None
    return Means(trigger, address)


def _on_message(order: Order, persona: Persona, callback_id: str) -> dict[str, Any]:
    channel, message = order.message(persona)
    shown = order.state.show_message(message)
    url = order.state.response_urls.make(persona.user_id, channel.id, message.ts)
    place = _message_place(order, channel, shown)
    return interactions.message_shortcut(
        persona, callback_id, _means(order, persona, url), place
    )


def _message_place(
    order: Order, channel: Channel, shown: dict[str, Any]
) -> dict[str, Any]:
    return {
        "channel": interactions.named(channel),
        "message_ts": shown["ts"],
        "message": shown,
        "action_ts": order.state.timestamps.next(),
    }


async def _command(site: Site, payload: dict[str, Any], url: ResponseUrl) -> Reply:
    reply = await site.courier.transport.send(Envelope("slash_commands", payload))
    if reply.acknowledged and reply.payload:
        try:
            respond(site, url, reply.payload)
        except SlackError as error:
            site.live.tell("notice", user=url.user, text=f"Refused: {error.code}")
        site.state.store.commit()
    _notice(site, reply, url.user, payload["command"])
    return reply


async def _tell(site: Site, payload: dict[str, Any], persona: Persona) -> Reply:
    reply = await site.courier.transport.send(Envelope("interactive", payload))
    _notice(site, reply, persona.user_id, str(payload["type"]))
    return reply


def _notice(site: Site, reply: Reply, user: str, what: str) -> None:
    if not reply.acknowledged:
        site.live.tell("notice", user=user, text=f"{what}: Otto did not answer in time")
