"""Channels, direct messages and who is in them."""

from __future__ import annotations

import re
from dataclasses import asdict, dataclass, field
from typing import TYPE_CHECKING, Any

from bot.workspace.state.identity import (
    BOT_USER_ID,
    FOREIGN_TEAM_ID,
    GUEST_ID,
    OTHER_BOT_USER_ID,
    STRANGER_ID,
    TEAM_ID,
    derived_id,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bot.workspace.state.people import People, Persona
    from bot.workspace.state.store import Store

WITHOUT_THE_BOT = "no-bot"
_FINANCE_TITLE = re.compile(r"\b(finance|ar|ap|approver)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class ChannelSeed:
    """A channel that is there from the start; no members means everybody internal."""

    name: str
    is_private: bool = False
    is_ext_shared: bool = False
    members: Sequence[str] = ()


@dataclass(slots=True)
class Channel:
    """One conversation; members are Slack ids or e-mails, resolved when asked."""

    id: str
    name: str
    is_private: bool = False
    is_ext_shared: bool = False
    is_im: bool = False
    is_mpim: bool = False
    is_archived: bool = False
    open_to_all: bool = False
    created: int = 0
    creator: str = BOT_USER_ID
    topic: str = ""
    members: list[str] = field(default_factory=list)

    @property
    def kind(self) -> str:
        """Return Slack's channel_type: channel, group, im or mpim."""
        if self.is_im:
            return "im"
        if self.is_mpim:
            return "mpim"
        return "group" if self.is_private else "channel"


class Channels:
    """Every conversation of the workspace, by id and by name."""

    def __init__(
        self, people: People, store: Store, seeds: Sequence[ChannelSeed]
    ) -> None:
        self._people = people
        self._store = store
        self._seeds = tuple(seeds)
        self._by_id: dict[str, Channel] = {}
        self.load()

    def load(self) -> None:
        """Read the kept channels and add the seeded ones that are missing."""
        kept = self._store.all_of("channel")
        self._by_id = {key: Channel(**body) for key, body in kept}
        for channel in self._seeded():
            if channel.id not in self._by_id:
                self.keep(channel)

    def everything(self) -> list[Channel]:
        """Return all conversations, oldest seed first."""
        return list(self._by_id.values())

    def keep(self, channel: Channel) -> Channel:
        """Add a channel, or write down what changed in it."""
        self._by_id[channel.id] = channel
        self._store.put("channel", channel.id, asdict(channel))
        return channel

    def get(self, channel_id: str) -> Channel:
        """Return a channel that is known to exist; channels are never removed."""
        return self._by_id[channel_id]

    def find(self, reference: str) -> Channel | None:
        """Look a channel up by id or by name, with or without ``#``."""
        found = self._by_id.get(reference)
        if found is not None:
            return found
        name = reference.removeprefix("#").casefold()
        named = (c for c in self._by_id.values() if c.name == name and not c.is_im)
        return next(named, None)

    def members_of(self, channel: Channel) -> list[str]:
        """Return the Slack ids of everybody in the channel, sorted."""
        listed = (self._people.known(member) for member in channel.members)
        ids = {persona.user_id for persona in listed if persona is not None}
        if channel.open_to_all:
            everybody = self._people.everybody()
            ids |= {persona.user_id for persona in everybody if persona.is_internal}
        return sorted(ids)

    def has_member(self, channel: Channel, user_id: str) -> bool:
        """Say whether this user is in the channel."""
        if user_id in channel.members:
            return True
        persona = self._people.known(user_id)
        return persona is not None and (
            persona.email in channel.members
            or (channel.open_to_all and persona.is_internal)
        )

    def visible_to(self, user_id: str) -> list[Channel]:
        """Return the conversations this user is in."""
        return [c for c in self._by_id.values() if self.has_member(c, user_id)]

    def direct(self, *user_ids: str) -> Channel:
        """Return the direct message of these users, opened if need be."""
        together = sorted(set(user_ids))
        pair = len(together) <= 2  # noqa: PLR2004 - two people are a direct message
        channel_id = derived_id("D" if pair else "G", *together)
        found = self._by_id.get(channel_id)
        if found is not None:
            return found
        name = "" if pair else "mpdm-" + "-".join(together).casefold()
        return self.keep(
            Channel(
                channel_id,
                name,
                is_im=pair,
                is_mpim=not pair,
                is_private=not pair,
                members=together,
            )
        )

    def _seeded(self) -> Iterable[Channel]:
        seeds = self._seeds or default_channels(self._people.everybody())
        for seed in seeds:
            yield _channel_of(seed)
        if all(seed.name != WITHOUT_THE_BOT for seed in seeds):
            yield _channel_of(ChannelSeed(WITHOUT_THE_BOT))


def default_channels(everybody: Sequence[Persona]) -> tuple[ChannelSeed, ...]:
    """Return the channels of a workspace that was given none."""
    finance = [p.user_id for p in everybody if _FINANCE_TITLE.search(p.title)]
    return (
        ChannelSeed("general"),
        ChannelSeed("ask-otto"),
        ChannelSeed("sales"),
        ChannelSeed(
            "finance", is_private=True, members=[*finance, BOT_USER_ID]
        ),  # the bot keeps the list from being empty, which would mean everybody
        ChannelSeed("partner-shared", is_ext_shared=True),
    )


def _channel_of(seed: ChannelSeed) -> Channel:
    members = list(seed.members)
    if seed.name != WITHOUT_THE_BOT:
        members.append(BOT_USER_ID)
    members += _extra_members(seed)
    return Channel(
        derived_id("C", "channel", seed.name),
        seed.name,
        is_private=seed.is_private,
        is_ext_shared=seed.is_ext_shared,
        open_to_all=not seed.members,
        members=list(dict.fromkeys(members)),
    )


def _extra_members(seed: ChannelSeed) -> list[str]:
    # An outsider belongs only where outsiders are expected: a guest in #ask-otto
    # would make Otto withhold every figure there.
    if seed.is_ext_shared:
        return [STRANGER_ID, GUEST_ID]
    return [OTHER_BOT_USER_ID] if seed.name == "general" else []


def channel_object(channel: Channel, members: Sequence[str]) -> dict[str, Any]:
    """Return the conversation object of ``conversations.info``."""
    shape: dict[str, Any] = {
        "id": channel.id,
        "created": channel.created,
        "creator": channel.creator,
        "is_archived": channel.is_archived,
        "is_channel": channel.kind == "channel",
        "is_group": channel.kind == "group",
        "is_im": channel.is_im,
        "is_mpim": channel.is_mpim,
        "is_private": channel.is_private or channel.is_im,
        "is_ext_shared": channel.is_ext_shared,
        "is_pending_ext_shared": False,
        "is_shared": channel.is_ext_shared,
        "is_org_shared": False,
        "context_team_id": TEAM_ID,
        "is_member": BOT_USER_ID in members,
    }
    if channel.is_im:
        others = [member for member in members if member != BOT_USER_ID]
        return shape | {"user": others[0] if others else BOT_USER_ID, "is_open": True}
    teams = [TEAM_ID, FOREIGN_TEAM_ID] if channel.is_ext_shared else [TEAM_ID]
    return shape | {
        "name": channel.name,
        "name_normalized": channel.name,
        "is_general": channel.name == "general",
        "shared_team_ids": teams,
        "topic": {"value": channel.topic, "creator": "", "last_set": 0},
        "purpose": {"value": "", "creator": "", "last_set": 0},
        "num_members": len(members),
    }
