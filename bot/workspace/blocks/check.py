"""Checks the blocks of a message or a view, as Slack does before it takes them."""

from __future__ import annotations

from collections import Counter
from secrets import token_urlsafe
from typing import TYPE_CHECKING, Any

from bot.workspace.blocks.catalogue import BLOCKS, MARKDOWN_CHARACTERS, SURFACES
from bot.workspace.blocks.charts import CHARTS_PER_MESSAGE
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
from bot.workspace.blocks.tables import TABLE_CHARACTERS, characters_of
from bot.workspace.blocks.texts import plain

if TYPE_CHECKING:
    from collections.abc import Iterator

MESSAGE_BLOCKS = 50
VIEW_BLOCKS = 100
MESSAGE_CHARACTERS = 13_200
# Tables have totals of their own, far above the one of the whole message.
_COUNTED_APART = ("table", "data_table")


def check_message(blocks: object, at: str = "/blocks") -> list[Finding]:
    """Return everything Slack would refuse in the blocks of a message."""
    found = _each_block(blocks, "message", MESSAGE_BLOCKS, at)
    if found or not isinstance(blocks, list):
        return found
    return [*_one_table(blocks, at), *_ids(blocks, at), *_totals(blocks, at)]


def check_view(view: object, at: str = "/view") -> list[Finding]:
    """Return everything Slack would refuse in a modal or a home tab."""
    if not isinstance(view, dict):
        return [Finding(at, "must provide an object", "invalid_view")]
    kind = view.get("type")
    if not isinstance(kind, str) or kind not in {"modal", "home"}:
        return [Finding(f"{at}/type", f"unsupported type: {kind}", "invalid_view")]
    found = _view_shape(str(kind)).check(view, at)
    blocks = view.get("blocks")
    found += _each_block(blocks, str(kind), VIEW_BLOCKS, f"{at}/blocks")
    if found or not isinstance(blocks, list):
        return found
    return [*_needs_submit(view, at), *_ids(blocks, f"{at}/blocks")]


def with_ids(blocks: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return the blocks with a random id wherever the app gave none."""
    return [_with_ids(block) for block in blocks]


def interactive_elements(
    blocks: list[dict[str, Any]],
) -> Iterator[tuple[dict[str, Any], dict[str, Any]]]:
    """Yield every (block, element) that has an action_id, in reading order."""
    for block in blocks:
        for inner in (*block.get("child_blocks", ()), *_cards(block)):
            yield from interactive_elements([inner])
        for element in _elements(block):
            if "action_id" in element:
                yield block, element


def _cards(block: dict[str, Any]) -> list[dict[str, Any]]:
    return block.get("elements", []) if block.get("type") == "carousel" else []


def _elements(block: dict[str, Any]) -> list[dict[str, Any]]:
    if block.get("type") in {"rich_text", "carousel"}:
        return []
    single = [block[name] for name in ("accessory", "element") if name in block]
    return [*block.get("elements", []), *single, *block.get("actions", [])]


_NEVER_ACT = ("image", "plain_text", "mrkdwn")
_HOLDERS = ("actions", "context_actions", "card")


def _with_ids(block: dict[str, Any]) -> dict[str, Any]:
    block = {"block_id": token_urlsafe(4)} | block
    for name in ("accessory", "element"):
        if name in block:
            block[name] = _with_action_id(block[name])
    held = {"elements", "actions"} & set(block)
    for name in held if block["type"] in _HOLDERS else ():
        block[name] = [_with_action_id(item) for item in block[name]]
    nested = "elements" if block["type"] == "carousel" else "child_blocks"
    if nested in block:
        block[nested] = with_ids(block[nested])
    return block


def _with_action_id(element: dict[str, Any]) -> dict[str, Any]:
    if element.get("type") in _NEVER_ACT:
        return element
    return {"action_id": token_urlsafe(4)} | element


def _each_block(blocks: object, surface: str, high: int, at: str) -> list[Finding]:
    allowed = Typed(BLOCKS, only=SURFACES[surface], noun="block")
    return Items(allowed, high, 0).check(blocks, at)


def _flat(blocks: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    for block in blocks:
        yield block
        yield from _flat(block.get("child_blocks", []))


def _one_table(blocks: list[dict[str, Any]], at: str) -> list[Finding]:
    kinds = Counter(block["type"] for block in _flat(blocks))
    if kinds["table"] > 1:
        words = "only one table block is allowed"
        return [Finding(at, words, "only_one_table_allowed")]
    if kinds["data_visualization"] > CHARTS_PER_MESSAGE:
        words = f"no more than {CHARTS_PER_MESSAGE} data_visualization blocks allowed"
        return [Finding(at, words)]
    return []


def _ids(blocks: list[dict[str, Any]], at: str) -> list[Finding]:
    block_ids = Counter(b["block_id"] for b in _flat(blocks) if b.get("block_id"))
    found = [
        Finding(at, f"block_id already exists: {name}")
        for name, count in block_ids.items()
        if count > 1
    ]
    pairs = Counter(
        (id(block), element["action_id"])
        for block, element in interactive_elements(blocks)
    )
    return found + [
        Finding(at, f"action_id already exists: {action_id}")
        for (_, action_id), count in pairs.items()
        if count > 1
    ]


def _totals(blocks: list[dict[str, Any]], at: str) -> list[Finding]:
    flat = list(_flat(blocks))
    tables = sum(characters_of(b["rows"]) for b in flat if b["type"] == "table")
    if tables > TABLE_CHARACTERS:
        words = f"tables must be less than {TABLE_CHARACTERS + 1} characters"
        return [Finding(at, words)]
    prose = sum(len(b["text"]) for b in flat if b["type"] == "markdown")
    if prose > MARKDOWN_CHARACTERS:
        words = f"markdown must be less than {MARKDOWN_CHARACTERS + 1} characters"
        return [Finding(at, words, "msg_blocks_too_long")]
    counted = [b for b in blocks if b["type"] not in _COUNTED_APART]
    if characters_of(counted) > MESSAGE_CHARACTERS:
        return [Finding(at, "message is too long", "msg_blocks_too_long")]
    return []


def _view_shape(kind: str) -> Shape:
    title = plain(24)
    return Shape(
        {
            "type": OneOf(("modal", "home")),
            "title": title,
            "submit": title,
            "close": title,
            "blocks": Anything(),
            "private_metadata": String(3000, 0),
            "callback_id": String(255, 0),
            "external_id": String(255, 0),
            "clear_on_close": Flag(),
            "notify_on_close": Flag(),
            "submit_disabled": Flag(),
        },
        required=("type", "title", "blocks") if kind == "modal" else ("type", "blocks"),
    )


def _needs_submit(view: dict[str, Any], at: str) -> list[Finding]:
    has_input = any(block["type"] == "input" for block in view["blocks"])
    if view["type"] == "modal" and has_input and not view.get("submit"):
        return [Finding(f"{at}/submit", "missing required field: submit")]
    return []
