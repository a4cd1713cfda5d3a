"""Rows of both queues to and from the domain's words."""

from __future__ import annotations

from dataclasses import fields
from datetime import datetime
from typing import TYPE_CHECKING, Any
from uuid import UUID, uuid5

from domain.messages.incoming import Incoming, Kind
from domain.messages.outgoing import Method, Post, Way
from domain.messages.rows import Delivery

if TYPE_CHECKING:
    from sqlalchemy import Row

_NAMES = UUID("6f74746f-0000-5000-8000-6f7574626f78")
"""The namespace of outbox ids; any fixed one will do."""


def outbox_id(post: Post) -> str:
    """Name a post by its key: storing it again finds the first."""
    return str(uuid5(_NAMES, post.key))


def to_payload(incoming: Incoming) -> dict[str, Any]:
    """Turn a parsed delivery into JSON; what Slack did not say is left out."""
    payload: dict[str, Any] = {
        field.name: value
        for field in fields(incoming)
        if (value := getattr(incoming, field.name))
    }
    payload["kind"] = incoming.kind.value
    payload["received_at"] = incoming.received_at.isoformat()
    return payload


def to_incoming(payload: dict[str, Any]) -> Incoming:
    """Turn stored JSON back into the delivery that was parsed at the door."""
    filled = {
        name: tuple(value) if isinstance(value, list) else value
        for name, value in payload.get("fields", {}).items()
    }
    known = {field.name for field in fields(Incoming)}
    # A row that an older or newer Otto stored must not stop this one.
    said = {name: value for name, value in payload.items() if name in known}
    said["kind"] = Kind(payload["kind"])
    said["received_at"] = datetime.fromisoformat(payload["received_at"])
    return Incoming(**(said | {"fields": filled}))


def to_columns(post: Post) -> dict[str, Any]:
    """Turn a post into the columns that say what to send, and where."""
    return {
        "purpose": post.purpose,
        "subject": post.subject,
        "version": post.version,
        "coalesce": post.coalesce,
        "target": post.target,
        **to_address(post),
    }


def to_address(post: Post) -> dict[str, Any]:
    """Turn a post into the columns that a change of its way may alter."""
    return {
        "method": post.method.value,
        "arguments": dict(post.arguments),
        "channel": post.channel,
        "thread": post.thread,
        "user": post.user,
        "otherwise": [[way.method.value, way.address] for way in post.otherwise],
        "lane": post.lane,
        "pace": post.pace,
    }


def to_delivery(row: Row[Any]) -> Delivery:
    """Turn a claimed row into what a sender works on."""
    post = Post(
        purpose=row.purpose,
        subject=row.subject,
        version=row.version,
        method=Method(row.method),
        arguments=row.arguments,
        channel=row.channel,
        thread=row.thread,
        user=row.user,
        otherwise=tuple(Way(Method(name), address) for name, address in row.otherwise),
        target=row.target,
        coalesce=row.coalesce,
    )
    return Delivery(row.id, post, row.attempts, row.unsure, row.created_at)
