"""One order to the control API: who acts, where, on what."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from bot.workspace.errors import ControlError
from bot.workspace.state.identity import BOT_USER_ID

if TYPE_CHECKING:
    from bot.workspace.site import Site
    from bot.workspace.state.channels import Channel
    from bot.workspace.state.messages import Message
    from bot.workspace.state.people import Persona
    from bot.workspace.state.state import State

_NOT_FOUND = 404
_DIRECT = ("@otto", "otto", "dm", BOT_USER_ID.casefold())


@dataclass(frozen=True, slots=True)
class Order:
    """The body (or query) of a control call, with the look-ups they share."""

    site: Site
    body: dict[str, Any]

    @property
    def state(self) -> State:
        """Return what the workspace knows."""
        return self.site.state

    def text(self, name: str, default: str = "") -> str:
        """Return a field as text."""
        value = self.body.get(name)
        return default if value is None else str(value)

    def required(self, name: str) -> str:
        """Return a field that must be there; raises ``missing_<name>``."""
        text = self.text(name)
        if not text:
            code = f"missing_{name}"
            raise ControlError(code)
        return text

    def person(self, name: str = "user") -> Persona:
        """Return who acts; raises ``user_not_found``."""
        persona = self.state.people.find(self.required(name))
        if persona is None:
            code = "user_not_found"
            raise ControlError(code, _NOT_FOUND)
        return persona

    def channel(self, persona: Persona | None) -> Channel:
        """Return the channel as this person sees it; raises ``channel_not_found``."""
        channel = self._find_channel(self.required("channel"), persona)
        visible = channel is not None and (
            persona is None
            or channel.kind == "channel"
            or self.state.channels.has_member(channel, persona.user_id)
        )
        if channel is None or not visible:
            code = "channel_not_found"
            raise ControlError(code, _NOT_FOUND)
        return channel

    def joined_channel(self, persona: Persona) -> Channel:
        """Return a channel this person is in; raises ``not_in_channel``."""
        channel = self.channel(persona)
        if not self.state.channels.has_member(channel, persona.user_id):
            code = "not_in_channel"
            raise ControlError(code)
        return channel

    def message(self, persona: Persona) -> tuple[Channel, Message]:
        """Return a message this person sees; raises ``message_not_found``."""
        channel = self.joined_channel(persona)
        found = self.state.messages.find(channel.id, self.required("message_ts"))
        if found is None:
            code = "message_not_found"
            raise ControlError(code, _NOT_FOUND)
        if not found.visible_to(persona.user_id):
            code = "message_not_visible_to_user"
            raise ControlError(code, _NOT_FOUND)
        return channel, found

    def _find_channel(self, name: str, persona: Persona | None) -> Channel | None:
        if persona is not None and name.casefold() in _DIRECT:
            return self.state.direct_with_bot(persona.user_id)
        found = self.state.channels.find(name)
        if found is None and persona is not None:
            return self._direct(name, persona)
        return found

    def _direct(self, name: str, persona: Persona) -> Channel | None:
        other = self.state.people.find(name)
        if other is None:
            return None
        # Naming oneself means the direct message one has with Otto.
        partner = BOT_USER_ID if other == persona else other.user_id
        return self.state.channels.direct(persona.user_id, partner)
