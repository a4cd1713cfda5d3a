"""The workspace at work: what it knows, whom it tells, what goes wrong on demand."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from bot.workspace.deliveries import events
from bot.workspace.journal import Journal
from bot.workspace.live import Live
from bot.workspace.state.identity import BOT_ID, BOT_USER_ID, TEAM_ID
from bot.workspace.state.messages import Message

if TYPE_CHECKING:
    from bot.workspace.deliveries.courier import Courier
    from bot.workspace.deliveries.socket_mode import SocketMode
    from bot.workspace.faults import Faults
    from bot.workspace.manifest import AppManifest
    from bot.workspace.state.channels import Channel
    from bot.workspace.state.state import State


@dataclass(frozen=True, slots=True)
class Tokens:
    """The secrets the bot must show; never repeated in an answer or a log."""

    bot: str = field(repr=False)
    app: str = field(repr=False)


@dataclass(slots=True)
class Site:
    """Everything a request may need, built once by the server."""

    state: State
    courier: Courier
    sockets: SocketMode
    faults: Faults
    manifest: AppManifest
    tokens: Tokens
    journal: Journal = field(default_factory=Journal)
    live: Live = field(default_factory=Live)
    url: str = ""
    rate_limited: bool = False

    def send_event(self, event: dict[str, Any]) -> None:
        """Deliver an event, if the app subscribed to its kind."""
        if self.manifest.subscribed_to(event):
            at = self.state.clock.now().timestamp()
            self.courier.event(events.event_callback(event, at))

    def say(self, message: Message) -> Message:
        """Keep a message, tell the bot and every open page."""
        self.state.messages.add(message)
        if message.reader is None:
            self._announce(message)
        self.show(message)
        return message

    def say_as_bot(self, channel: Channel, **content: Any) -> Message:  # noqa: ANN401 - fields of Message
        """Say something as Otto, at the next timestamp."""
        ts = self.state.timestamps.next()
        message = Message(channel.id, ts, BOT_USER_ID, bot_id=BOT_ID, **content)
        self._end_status(channel, message)
        return self.say(message)

    def change(self, message: Message, before: dict[str, Any]) -> None:
        """Keep an edit and announce it; ``before`` is the message as it was shown."""
        self.state.messages.keep(message)
        channel = self._heard_channel(message)
        if channel is not None:
            now = self.state.show_message(message)
            ts = self.state.timestamps.next()
            self.send_event(events.changed_event(now, before, channel, ts))
        self.show(message)

    def remove(self, message: Message) -> None:
        """Delete a message and announce it."""
        before = self.state.show_message(message)
        self.state.messages.remove(message)
        channel = self._heard_channel(message)
        if channel is not None:
            ts = self.state.timestamps.next()
            self.send_event(events.deleted_event(before, channel, ts))
        self.show(message)

    def show(self, message: Message) -> None:
        """Tell open pages that this message's conversation looks different now."""
        self.live.tell(
            "message",
            channel=message.channel,
            ts=message.ts,
            thread_ts=message.thread_ts,
            user=message.user,
            reader=message.reader,
        )

    def _announce(self, message: Message) -> None:
        channel = self._heard_channel(message)
        if channel is None:
            return
        author = self.state.people.find(message.user)
        team = author.team if author is not None else TEAM_ID
        shown = self.state.show_message(message)
        event = events.message_event(message, shown, channel, team)
        self.send_event(event)
        mentioned = events.MENTION in message.text and not channel.is_im
        if mentioned and message.user != BOT_USER_ID:
            self.send_event(events.mention_event(event))

    def _heard_channel(self, message: Message) -> Channel | None:
        """Return the channel if the bot hears what happens to this message."""
        channel = self.state.channels.get(message.channel)
        if message.reader is not None:
            return None
        heard = self.state.channels.has_member(channel, BOT_USER_ID)
        return channel if heard else None

    def _end_status(self, channel: Channel, message: Message) -> None:
        # Slack clears "is thinking" as soon as the app says something there; in a
        # direct message an answer outside the thread counts as well.
        ended = [
            key
            for key, status in self.state.statuses.items()
            if status["channel"] == channel.id
            and (channel.is_im or status["thread_ts"] in {None, message.thread_ts})
        ]
        for key in ended:
            del self.state.statuses[key]
            self.live.tell("status", channel=channel.id)
