"""The blocks that Otto's messages are made of, each checked against Slack's limits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from slackblocks import (
    ActionsBlock,
    Button,
    ColumnSettings,
    ContextBlock,
    PlainText,
    RawText,
    SectionBlock,
    TableBlock,
    Text,
)

from bot.rendering.voice import plain

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from slackblocks import Block, RichTextObject

    from bot.rendering.voice import Safe

Json = dict[str, object]

_LONGEST_SECTION = 3_000
_LONGEST_FIELD = 2_000
_LONGEST_BUTTON = 75
_MOST_FIELDS = 10


def section(text: Safe, fields: Sequence[Safe] = ()) -> Json:
    """Return a paragraph, with up to ten short fields in two columns below it."""
    cells: list[str | Text] = [
        Text(_cut(field, _LONGEST_FIELD)) for field in fields[:_MOST_FIELDS]
    ]
    words = Text(_cut(text, _LONGEST_SECTION))
    return _json(SectionBlock(words, fields=cells or None))


def context(*texts: Safe) -> Json:
    """Return a quiet line."""
    return _json(ContextBlock([Text(_cut(text, _LONGEST_FIELD)) for text in texts]))


def table(header: Sequence[str], rows: Sequence[Sequence[str]]) -> Json:
    """Return a small table: the first column is words, the others are figures."""
    figures = [ColumnSettings(align="right") for _ in header[1:]]
    cells: list[list[RawText | RichTextObject]] = [
        [RawText(plain(cell) or " ") for cell in row] for row in (header, *rows)
    ]
    return _json(TableBlock(cells, [ColumnSettings(is_wrapped=True), *figures]))


def button(label: Safe, action: str, value: str) -> Button:
    """Return a button; its value holds numbers and ids only, never a right."""
    return Button(PlainText(_label(label)), action_id=action, value=value)


def link(label: Safe, action: str, url: str) -> Button:
    """Return a button that opens a page."""
    return Button(PlainText(_label(label)), action_id=action, url=url)


def actions(*buttons: Button) -> Json:
    """Return a row of buttons, the likeliest first."""
    return _json(ActionsBlock(list(buttons)))


def _label(label: Safe) -> str:
    return _cut(plain(label), _LONGEST_BUTTON)


def _cut(text: str, longest: int) -> str:
    return text if len(text) <= longest else f"{text[: longest - 1]}…"


def _json(block: Block) -> Json:
    # slackblocks numbers its blocks at random; Slack does so itself when we do not.
    made: Mapping[str, object] = block._resolve()  # noqa: SLF001 - its only dict form
    return {name: value for name, value in made.items() if name != "block_id"}
