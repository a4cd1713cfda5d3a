"""A message as Slack takes it: words for everybody, blocks for those who see them.

Limits that Slack enforces are checked when the message is built, so that a mistake
fails in a test and not after a decision.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterator

    Block: TypeAlias = Mapping[str, object]

LONGEST_TEXT = 4_000
"""Slack cuts at 40,000 but advises 4,000; a notification shows far less."""
MOST_BLOCKS = 50
LONGEST_BLOCKS = 13_000
"""Characters of text over all blocks; undocumented, found by others the hard way."""
_TABLES = ("table", "data_table")


class MessageTooBigError(ValueError):
    """A message that Slack would refuse; whoever renders must split it."""

    def __init__(self, what: str, size: int, limit: int) -> None:
        super().__init__(f"{what}: {size}, at most {limit}")
        self.what = what
        self.size = size
        self.limit = limit


@dataclass(frozen=True, slots=True)
class Message:
    """What one message says; ``text`` alone must be enough to understand it."""

    text: str
    blocks: tuple[Block, ...] = ()

    def __post_init__(self) -> None:
        if not self.text.strip():
            msg = "A message needs text: phones and screen readers show nothing else."
            raise ValueError(msg)
        tables = sum(block.get("type") in _TABLES for block in self.blocks)
        _at_most("text", len(self.text), LONGEST_TEXT)
        _at_most("blocks", len(self.blocks), MOST_BLOCKS)
        _at_most("tables", tables, 1)
        _at_most("characters", sum(map(len, _texts(self.blocks))), LONGEST_BLOCKS)
        for name in ("action_id", "block_id"):
            counts = Counter(_named(self.blocks, name)).values()
            _at_most(f"uses of one {name}", max(counts, default=1), 1)

    def as_slack(self) -> dict[str, object]:
        """Return Slack's arguments, ready for JSON."""
        if not self.blocks:
            return {"text": self.text}
        return {"text": self.text, "blocks": json.loads(json.dumps(self.blocks))}


def plain(words: str) -> Message:
    """Say something in plain words only, exactly as they are."""
    harmless = words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return Message(harmless[:LONGEST_TEXT])


def _at_most(what: str, size: int, limit: int) -> None:
    if size > limit:
        raise MessageTooBigError(what, size, limit)


def _parts(part: object) -> Iterator[Mapping[str, object]]:
    """Walk through every element, however deep it lies."""
    if isinstance(part, Mapping):
        yield part
        for inner in part.values():
            yield from _parts(inner)
    elif isinstance(part, (list, tuple)):
        for inner in part:
            yield from _parts(inner)


def _texts(blocks: tuple[Block, ...]) -> Iterator[str]:
    return (
        text for part in _parts(blocks) if isinstance(text := part.get("text"), str)
    )


def _named(blocks: tuple[Block, ...], name: str) -> Iterator[object]:
    return (part[name] for part in _parts(blocks) if name in part)
