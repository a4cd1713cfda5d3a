"""Reading JSON of outside without trusting its shape: absent or odd is empty."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeAlias

Json: TypeAlias = Mapping[str, object]


def part(body: object, *path: str) -> Json:
    """Return the object at a path; an empty one where there is none."""
    for name in path:
        body = body.get(name) if isinstance(body, Mapping) else None
    return body if isinstance(body, Mapping) else {}


def text(body: Json, *path: str) -> str:
    """Return the text at a path; empty where there is none."""
    value = part(body, *path[:-1]).get(path[-1])
    return value if isinstance(value, str) else ""


def first(body: Json, name: str) -> Json:
    """Return the first object of a list; an empty one where there is none."""
    items = body.get(name)
    return part(items[0]) if isinstance(items, list) and items else {}


def either(*texts: str) -> str:
    """Return the first text that is not empty."""
    return next(filter(None, texts), "")
