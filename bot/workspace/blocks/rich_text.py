"""Rich text: sections, lists, quotes and preformatted parts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.workspace.blocks.rules import (
    Anything,
    Flag,
    Items,
    Number,
    OneOf,
    Shape,
    String,
    Typed,
)
from bot.workspace.blocks.texts import BLOCK_ID, URL

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bot.workspace.blocks.rules import (
        Rule,
    )

_STYLE = Shape(
    {
        name: Flag()
        for name in (
            "bold",
            "italic",
            "strike",
            "code",
            "underline",
            "highlight",
            "client_highlight",
            "unlink",
        )
    }
)


def _part(fields: dict[str, Rule], *required: str) -> Shape:
    common: dict[str, Rule] = {"type": String(), "style": _STYLE}
    return Shape(common | fields, required=required)


_PARTS: Mapping[str, Rule] = {
    "text": _part({"text": String()}, "text"),
    "link": _part({"url": URL, "text": String(), "unsafe": Flag()}, "url"),
    "user": _part({"user_id": String()}, "user_id"),
    "usergroup": _part({"usergroup_id": String()}, "usergroup_id"),
    "channel": _part({"channel_id": String()}, "channel_id"),
    "team": _part({"team_id": String()}, "team_id"),
    "broadcast": _part({"range": OneOf(("here", "channel", "everyone"))}, "range"),
    "emoji": _part({"name": String(), "unicode": String(), "skin_tone": Number()}),
    "color": _part({"value": String()}, "value"),
    "date": _part(
        {
            "timestamp": Number(0),
            "format": String(),
            "url": URL,
            "fallback": String(),
        },
        "timestamp",
        "format",
    ),
}
_LINE = Items(Typed(_PARTS), low=0)
_BORDER = Number(0, 1)
_SECTION = Shape({"type": String(), "elements": _LINE}, required=("elements",))
_LIST = Shape(
    {
        "type": String(),
        "style": OneOf(("bullet", "ordered")),
        "elements": Items(Typed({"rich_text_section": _SECTION})),
        "indent": Number(0, 8),
        "offset": Number(0),
        "border": _BORDER,
    },
    required=("style", "elements"),
)
_BORDERED = Shape(
    {
        "type": String(),
        "elements": _LINE,
        "border": _BORDER,
        "language": Anything(),
    },
    required=("elements",),
)

RICH_TEXT = Shape(
    {
        "type": String(),
        "block_id": BLOCK_ID,
        "elements": Items(
            Typed(
                {
                    "rich_text_section": _SECTION,
                    "rich_text_list": _LIST,
                    "rich_text_quote": _BORDERED,
                    "rich_text_preformatted": _BORDERED,
                }
            )
        ),
    },
    required=("elements",),
)
