"""The blocks that Otto's messages are made of, each checked against Slack's limits."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from slackblocks import (
    ActionsBlock,
    Button,
    ColumnSettings,
    ContextBlock,
    DataTableBlock,
    DividerBlock,
    PlainText,
    RawNumber,
    RawText,
    SectionBlock,
    TableBlock,
    Text,
)

from bot.rendering.voice import plain

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from slackblocks import Block, OverflowMenu, RichTextBlock, RichTextObject

    from bot.rendering.voice import Safe

Json = dict[str, object]

LONGEST_BUTTON = 75
"""Characters of a button's label."""
LONGEST_SECTION = 3_000
MOST_COLUMNS = 20
_LONGEST_QUIET = 2_000
_LONGEST_CELL = 150
_LONGEST_URL = 3_000
_PAGE = re.compile(r"https://[!-~]+")
_BROKEN_ESCAPE = re.compile(r"&[a-z]{0,3}$")


def section(text: Safe) -> Json:
    """Return a paragraph."""
    return _json(SectionBlock(_text(text, LONGEST_SECTION)))


def divider() -> Json:
    """Return the line between one answer and the next."""
    return _json(DividerBlock())


def context(*texts: Safe) -> Json:
    """Return a quiet line."""
    return _json(ContextBlock([_text(text, _LONGEST_QUIET) for text in texts]))


def table(header: Sequence[str], rows: Sequence[Sequence[str]]) -> Json:
    """Return a small table: the first column is words, the others are figures."""
    figures = [ColumnSettings(align="right") for _ in header[1:MOST_COLUMNS]]
    cells: list[list[RawText | RichTextObject]] = [
        [_cell(cell) for cell in row[:MOST_COLUMNS]] for row in (header, *rows)
    ]
    return _json(TableBlock(cells, [ColumnSettings(is_wrapped=True), *figures]))


def data_table(
    caption: Safe, header: Sequence[str], rows: Sequence[Sequence[str | int]]
) -> Json:
    """Return a table to sort and page through; whole numbers sort as numbers."""
    cells: list[list[RawText | RawNumber | RichTextBlock]] = [
        [RawNumber(c, str(c)) if isinstance(c, int) else _cell(c) for c in row]
        for row in (header, *rows)
    ]
    return _json(DataTableBlock(cells, plain(caption), page_size=10))


def button(label: Safe, action: str, value: str) -> Button:
    """Return a button; its value holds numbers and ids only, never a right."""
    return Button(PlainText(_label(label)), action_id=action, value=value)


def link(label: Safe, action: str, url: str) -> Button:
    """Return a button that opens a page whose address ``is_link`` takes."""
    return Button(PlainText(_label(label)), action_id=action, url=url)


def is_link(url: str) -> bool:
    """Say whether Slack takes an address, and whether we want it clicked."""
    return _PAGE.fullmatch(url) is not None and len(url) <= _LONGEST_URL


def actions(*buttons: Button | OverflowMenu) -> Json:
    """Return a row of buttons, the likeliest first."""
    return _json(ActionsBlock(list(buttons)))


def _label(label: Safe) -> str:
    words = plain(label)
    too_long = len(words) > LONGEST_BUTTON
    return f"{words[: LONGEST_BUTTON - 1]}…" if too_long else words


def _cell(words: str) -> RawText:
    shown = plain(words) or " "
    too_long = len(shown) > _LONGEST_CELL
    return RawText(f"{shown[: _LONGEST_CELL - 1]}…" if too_long else shown)


def _text(text: Safe, longest: int) -> Text:
    # Verbatim: Slack makes no links of its own out of "#sales" or "example.com".
    return Text(cut(text, longest), verbatim=True)


def cut(text: str, longest: int) -> str:
    """Shorten marked-up text, but never inside an escape such as ``&amp;``."""
    if len(text) <= longest:
        return text
    return f"{_BROKEN_ESCAPE.sub('', text[: longest - 1])}…"


def _json(block: Block) -> Json:
    # slackblocks numbers its blocks at random; Slack does so itself when we do not.
    made: Mapping[str, object] = block._resolve()  # noqa: SLF001 - its only dict form
    return {name: value for name, value in made.items() if name != "block_id"}
