"""Every block type the workspace knows, its fields and limits, and where it may go."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bot.workspace.blocks.charts import DATA_VISUALIZATION
from bot.workspace.blocks.elements import (
    BUTTON,
    IMAGE,
    IN_ACTIONS,
    IN_CONTEXT,
    IN_CONTEXT_ACTIONS,
    IN_INPUT,
    IN_SECTION,
)
from bot.workspace.blocks.rich_text import RICH_TEXT
from bot.workspace.blocks.rules import (
    Anything,
    Finding,
    Flag,
    Items,
    OneOf,
    Shape,
    String,
    Typed,
)
from bot.workspace.blocks.tables import DATA_TABLE, TABLE
from bot.workspace.blocks.texts import SLACK_FILE, URL, Text, block, plain

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bot.workspace.blocks.rules import (
        Rule,
    )

MARKDOWN_CHARACTERS = 12_000


def _says_something(section: dict[str, Any], at: str) -> list[Finding]:
    if "text" not in section and "fields" not in section:
        return [Finding(at, "must define either: text, fields")]
    return []


def _has_a_picture(image: dict[str, Any], at: str) -> list[Finding]:
    if ("image_url" in image) == ("slack_file" in image):
        return [Finding(at, "must define exactly one of: image_url, slack_file")]
    return []


def _has_a_title(container: dict[str, Any], at: str) -> list[Finding]:
    if "title" not in container and "rich_text_title" not in container:
        return [Finding(at, "must define either: title, rich_text_title")]
    return []


def _shows_something(card: dict[str, Any], at: str) -> list[Finding]:
    if not {"hero_image", "title", "body", "actions"} & set(card):
        return [Finding(at, "must define one of: hero_image, title, body, actions")]
    return []


def _with(shape: Shape, *across: object) -> Shape:
    return Shape(shape.fields, shape.required, across)  # type: ignore[arg-type]


_SECTION = _with(
    block(
        {
            "text": Text(3000),
            "fields": Items(Text(2000), 10),
            "accessory": IN_SECTION,
            "expand": Flag(),
        }
    ),
    _says_something,
)
_IMAGE_BLOCK = _with(
    block(
        {
            "image_url": URL,
            "slack_file": SLACK_FILE,
            "alt_text": String(2000),
            "title": plain(2000),
        },
        "alt_text",
    ),
    _has_a_picture,
)
_CARD = _with(
    block(
        {
            "hero_image": IMAGE,
            "icon": IMAGE,
            "slack_icon": Anything(),
            "title": Text(150),
            "subtitle": Text(150),
            "body": Text(200),
            "subtext": Text(200),
            "actions": Items(BUTTON, 3),
        }
    ),
    _shows_something,
)
_VIDEO = block(
    {
        "alt_text": String(2000),
        "title": plain(200),
        "title_url": String(2000),
        "description": plain(200),
        "thumbnail_url": URL,
        "video_url": URL,
        "author_name": String(50),
        "provider_name": String(50),
        "provider_icon_url": String(2000),
    },
    "alt_text",
    "title",
    "thumbnail_url",
    "video_url",
)
_INPUT = block(
    {
        "label": plain(2000),
        "element": IN_INPUT,
        "hint": plain(2000),
        "optional": Flag(),
        "dispatch_action": Flag(),
    },
    "label",
    "element",
)

_IN_CONTAINER: dict[str, Rule] = {
    "section": _SECTION,
    "header": block({"text": plain(150), "level": Anything()}, "text"),
    "divider": block({}),
    "context": block({"elements": Items(IN_CONTEXT, 10)}, "elements"),
    "actions": block({"elements": Items(IN_ACTIONS, 25)}, "elements"),
    "image": _IMAGE_BLOCK,
    "input": _INPUT,
    "rich_text": RICH_TEXT,
    "table": TABLE,
    "video": _VIDEO,
    "file": block({"external_id": String(255), "source": String()}, "external_id"),
}
_CONTAINER = _with(
    block(
        {
            "title": plain(150),
            "rich_text_title": RICH_TEXT,
            "subtitle": Text(150),
            "icon": IMAGE,
            "width": OneOf(("narrow", "standard", "wide", "full")),
            "is_collapsible": Flag(),
            "default_collapsed": Flag(),
            "has_header_divider": Flag(),
            "child_blocks": Items(Typed(_IN_CONTAINER), 10),
        },
        "child_blocks",
    ),
    _has_a_title,
)

BLOCKS: Mapping[str, Rule] = {
    **_IN_CONTAINER,
    "data_table": DATA_TABLE,
    "data_visualization": DATA_VISUALIZATION,
    "markdown": block({"text": String(MARKDOWN_CHARACTERS)}, "text"),
    "container": _CONTAINER,
    "context_actions": block({"elements": Items(IN_CONTEXT_ACTIONS, 5)}, "elements"),
    "card": _CARD,
    "carousel": block({"elements": Items(Typed({"card": _CARD}), 10)}, "elements"),
    "alert": block(
        {
            "text": Text(200),
            "level": OneOf(("default", "info", "warning", "error", "success")),
        },
        "text",
    ),
}

# Where sources disagree (reference/slack.md, section 7) the workspace takes the
# stricter reading for messages and modals, and allows tables and charts on Home.
_MODAL_TOO = ("section", "header", "divider", "context", "actions", "image", "input")
_RICH = ("rich_text", "video", "card")
_LARGE = ("table", "data_table", "data_visualization", "container", "carousel")
SURFACES: Mapping[str, tuple[str, ...]] = {
    "message": (*_MODAL_TOO, *_RICH, *_LARGE, "markdown", "context_actions", "file"),
    "modal": (*_MODAL_TOO, *_RICH, "alert"),
    "home": (*_MODAL_TOO, *_RICH, *_LARGE),
}
