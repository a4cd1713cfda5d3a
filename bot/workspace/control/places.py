"""Where an interactive element stands: in a message, a modal or a home tab."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from bot.workspace.blocks.check import interactive_elements
from bot.workspace.deliveries import interactions
from bot.workspace.errors import ControlError

if TYPE_CHECKING:
    from bot.workspace.control.order import Order
    from bot.workspace.state.channels import Channel
    from bot.workspace.state.messages import Message
    from bot.workspace.state.people import Persona
    from bot.workspace.state.views import View

_NOT_FOUND = 404
# Menus are found by action_id alone; what is picked in them is not their identity.
_BY_VALUE = ("button", "icon_button", "feedback_buttons", "workflow_button")


@dataclass(frozen=True, slots=True)
class MessagePlace:
    """A message in a channel."""

    channel: Channel
    message: Message
    shown: dict[str, Any]

    @property
    def blocks(self) -> list[dict[str, Any]]:
        """Return the blocks of the message and of its attachments."""
        attached = [b for a in self.message.attachments for b in a.get("blocks", [])]
        return [*self.message.blocks, *attached]

    def as_payload(self) -> dict[str, Any]:
        """Return what a payload says about this place."""
        return interactions.in_message(self.channel, self.shown, {})


@dataclass(frozen=True, slots=True)
class ViewPlace:
    """A modal or a home tab."""

    view: View

    @property
    def blocks(self) -> list[dict[str, Any]]:
        """Return the blocks of the view."""
        blocks: list[dict[str, Any]] = self.view.content["blocks"]
        return blocks

    def as_payload(self) -> dict[str, Any]:
        """Return what a payload says about this place."""
        return interactions.in_view(self.view.as_slack())


Place = MessagePlace | ViewPlace


def place_of(order: Order, persona: Persona) -> Place:
    """Return the message or view of an order; raises ControlError."""
    if order.text("view_id"):
        return ViewPlace(view_of(order, persona))
    channel, message = order.message(persona)
    return MessagePlace(channel, message, order.state.show_message(message))


def view_of(order: Order, persona: Persona) -> View:
    """Return this person's view; raises ``view_not_found``."""
    view = order.state.views.find(order.required("view_id"))
    if view is None or view.user != persona.user_id:
        code = "view_not_found"
        raise ControlError(code, _NOT_FOUND)
    return view


def element_in(order: Order, persona: Persona, place: Place) -> dict[str, Any]:
    """Return the element to act on, its block_id included; raises ControlError."""
    action_id = order.required("action_id")
    everything = list(interactive_elements(place.blocks))
    found = [
        element | {"block_id": block["block_id"]}
        for block, element in everything
        if element["action_id"] == action_id
        and order.text("block_id") in {"", block["block_id"]}
    ]
    if not found:
        code = "no_such_action"
        known = [element["action_id"] for _, element in everything]
        raise ControlError(code, _NOT_FOUND, {"known": known})
    element = _picked(found, order.body.get("value"))
    readers = element.get("visible_to_user_ids")
    if readers and persona.user_id not in readers:
        code = "action_not_visible_to_user"
        raise ControlError(code, _NOT_FOUND)
    return element


def _picked(found: list[dict[str, Any]], value: object) -> dict[str, Any]:
    exact = [e for e in found if e["type"] in _BY_VALUE and _has_value(e, value)]
    if value is None or exact:
        return (exact or found)[0]
    menus = [element for element in found if element["type"] not in _BY_VALUE]
    if menus:
        return menus[0]
    code = "no_such_action"
    known = [element.get("value") for element in found]
    raise ControlError(code, _NOT_FOUND, {"known_values": known})


def _has_value(element: dict[str, Any], value: object) -> bool:
    if element["type"] != "feedback_buttons":
        return bool(element.get("value") == value)
    halves = (element["positive_button"], element["negative_button"])
    return value in {half["value"] for half in halves}
