"""Tables and data tables: rows, columns, cells and the characters in all of them."""

from __future__ import annotations

from typing import Any

from bot.workspace.blocks.rich_text import RICH_TEXT
from bot.workspace.blocks.rules import (
    Finding,
    Flag,
    Items,
    Number,
    OneOf,
    Shape,
    String,
    Typed,
)
from bot.workspace.blocks.texts import BLOCK_ID

TABLE_CHARACTERS = 10_000
DATA_TABLE_CHARACTERS = 20_000
_COLUMNS = 20

_RAW_TEXT = Shape({"type": String(), "text": String(None, 0)}, required=("text",))
_FILLED_TEXT = Shape({"type": String(), "text": String(None, 1)}, required=("text",))
_RAW_NUMBER = Shape(
    {
        "type": String(),
        "value": Number(whole=False),
        "text": String(None, 1),
    },
    required=("value", "text"),
)
_CELL = Typed(
    {"raw_text": _RAW_TEXT, "raw_number": _RAW_NUMBER, "rich_text": RICH_TEXT}
)
_DATA_CELL = Typed(
    {"raw_text": _FILLED_TEXT, "raw_number": _RAW_NUMBER, "rich_text": RICH_TEXT}
)
_COLUMN_SETTINGS = Shape(
    {"align": OneOf(("left", "center", "right")), "is_wrapped": Flag()}
)


def characters_of(value: object) -> int:
    """Count the characters of every ``text`` inside, however deep."""
    if isinstance(value, list):
        return sum(characters_of(item) for item in value)
    if not isinstance(value, dict):
        return 0
    return sum(
        len(inner) if key == "text" and isinstance(inner, str) else characters_of(inner)
        for key, inner in value.items()
    )


def _same_width(block: dict[str, Any], at: str) -> list[Finding]:
    if len({len(row) for row in block["rows"]}) > 1:
        return [Finding(f"{at}/rows", "all rows must have the same number of cells")]
    return []


def _not_too_much(block: dict[str, Any], at: str) -> list[Finding]:
    if characters_of(block["rows"]) > DATA_TABLE_CHARACTERS:
        words = f"must be less than {DATA_TABLE_CHARACTERS + 1} characters"
        return [Finding(f"{at}/rows", words)]
    return []


def _plain_header(block: dict[str, Any], at: str) -> list[Finding]:
    return [
        Finding(f"{at}/rows/0/{place}", "unsupported type: rich_text")
        for place, cell in enumerate(block["rows"][0])
        if cell["type"] == "rich_text"
    ]


def _header_column(block: dict[str, Any], at: str) -> list[Finding]:
    if block.get("row_header_column_index", 0) >= len(block["rows"][0]):
        return [Finding(f"{at}/row_header_column_index", "no such column")]
    return []


TABLE = Shape(
    {
        "type": String(),
        "block_id": BLOCK_ID,
        "rows": Items(Items(_CELL, _COLUMNS), 100),
        "column_settings": Items(_COLUMN_SETTINGS, _COLUMNS),
    },
    required=("rows",),
)
DATA_TABLE = Shape(
    {
        "type": String(),
        "block_id": BLOCK_ID,
        "caption": String(),
        "rows": Items(Items(_DATA_CELL, _COLUMNS), 201, 2),
        "page_size": Number(1, 100),
        "row_header_column_index": Number(0),
    },
    required=("rows", "caption"),
    across=(_same_width, _plain_header, _header_column, _not_too_much),
)
