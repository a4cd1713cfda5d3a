"""Everything the workspace knows, in one place."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from bot.workspace.state.channels import Channels, channel_object
from bot.workspace.state.files import Files
from bot.workspace.state.identity import BOT_USER_ID
from bot.workspace.state.messages import Messages, message_object
from bot.workspace.state.people import People
from bot.workspace.state.permits import ResponseUrls, Triggers
from bot.workspace.state.store import Store
from bot.workspace.state.timestamps import Timestamps
from bot.workspace.state.views import Views

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from bot.workspace.clock import MovableClock
    from bot.workspace.state.channels import Channel, ChannelSeed
    from bot.workspace.state.messages import Message
    from bot.workspace.state.people import Persona


@dataclass(slots=True)
class State:
    """People, channels, messages, views, files and what was handed out.

    Only the server's event loop changes it, one call at a time, so it needs no lock.
    """

    clock: MovableClock
    store: Store
    people: People
    channels: Channels
    messages: Messages
    views: Views
    files: Files
    triggers: Triggers
    response_urls: ResponseUrls
    timestamps: Timestamps
    statuses: dict[str, dict[str, Any]] = field(default_factory=dict)
    prompts: dict[str, dict[str, Any]] = field(default_factory=dict)

    @classmethod
    def build(
        cls,
        *,
        personas: Callable[[], Sequence[Persona]],
        seeds: Sequence[ChannelSeed],
        path: Path | None,
        clock: MovableClock,
    ) -> State:
        """Read what the file keeps, or begin an empty workspace."""
        store = Store(path)
        people = People(personas)
        state = cls(
            clock=clock,
            store=store,
            people=people,
            channels=Channels(people, store, seeds),
            messages=Messages(store),
            views=Views(store),
            files=Files(store),
            triggers=Triggers(clock),
            response_urls=ResponseUrls(store, clock),
            timestamps=Timestamps(clock),
        )
        state.load()
        return state

    def load(self) -> None:
        """Read everything that was kept."""
        for ts in self.messages.load():
            self.timestamps.remember(ts)
        self.views.load()
        self.files.load()
        self.response_urls.load()
        self.store.commit()

    def reset(self) -> None:
        """Begin again with the seeded channels and nothing said."""
        self.store.clear()
        self.timestamps.forget()
        self.statuses.clear()
        self.prompts.clear()
        self.people.refresh()
        self.channels.load()
        self.load()

    def direct_with_bot(self, user_id: str) -> Channel:
        """Return this person's direct message with Otto."""
        return self.channels.direct(user_id, BOT_USER_ID)

    def show_channel(self, channel: Channel) -> dict[str, Any]:
        """Return the conversation object."""
        return channel_object(channel, self.channels.members_of(channel))

    def show_message(
        self, message: Message, *, with_metadata: bool = False
    ) -> dict[str, Any]:
        """Return the message object, with its thread and files."""
        return message_object(
            message,
            replies=self.messages.replies(message),
            files=self.files.show(message.files),
            with_metadata=with_metadata,
        )
