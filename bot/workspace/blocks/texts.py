"""Text objects, options and confirmations: the small parts of blocks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.workspace.blocks.rules import (
    Flag,
    Items,
    OneOf,
    Shape,
    String,
)

if TYPE_CHECKING:
    from bot.workspace.blocks.rules import (
        Finding,
        Rule,
    )

KIND = OneOf(("plain_text", "mrkdwn"))


@dataclass(frozen=True, slots=True)
class Text:
    """A text object of so many characters; ``plain`` where mrkdwn is not taken."""

    high: int
    plain: bool = False
    low: int = 1

    def check(self, value: object, at: str) -> list[Finding]:
        """Return what is wrong with the text object."""
        shape = Shape(
            {
                "type": OneOf(("plain_text",)) if self.plain else KIND,
                "text": String(self.high, self.low),
                "emoji": Flag(),
                "verbatim": Flag(),
            },
            required=("type", "text"),
        )
        return shape.check(value, at)


def plain(high: int) -> Text:
    """Return the rule for a plain text of so many characters."""
    return Text(high, plain=True)


BLOCK_ID = String(255)
ACTION_ID = String(255)
URL = String(3000)

OPTION = Shape(
    {
        "text": Text(75),
        "value": String(150),
        "description": Text(75),
        "url": URL,
    },
    required=("text", "value"),
)
OPTION_GROUP = Shape(
    {"label": plain(75), "options": Items(OPTION, 100)},
    required=("label", "options"),
)
CONFIRM = Shape(
    {
        "title": plain(100),
        "text": Text(300),
        "confirm": plain(30),
        "deny": plain(30),
        "style": OneOf(("primary", "danger")),
    },
    required=("title", "text", "confirm", "deny"),
)
SLACK_FILE = Shape({"id": String(255), "url": URL})


def block(fields: dict[str, Rule], *required: str) -> Shape:
    """Return the shape of a block: these fields, its type and its block_id."""
    common: dict[str, Rule] = {"type": String(), "block_id": BLOCK_ID}
    return Shape(common | fields, required=required)
