"""Interactive elements beside buttons: quiet menus, feedback, fields, choices."""

from __future__ import annotations

from typing import TYPE_CHECKING

from slackblocks import (
    ContextActionsBlock,
    FeedbackButton,
    FeedbackButtons,
    Option,
    OverflowMenu,
    PlainText,
)

from bot.rendering.blocks import LONGEST_SECTION, cut
from bot.rendering.voice import plain

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from slackblocks import Button

    from bot.rendering.blocks import Json
    from bot.rendering.voice import Safe

_LONGEST_OPTION = 75
_LONGEST_LABEL = 2_000
_LONGEST_PLACEHOLDER = 150
_LONGEST_HEADING = 150


def overflow(label: Safe, action: str, value: str) -> OverflowMenu:
    """Return a menu behind three dots, with one thing to choose."""
    words = PlainText(plain(label)[:_LONGEST_OPTION])
    return OverflowMenu(action, Option(words, value=value))


def feedback_buttons(
    action: str, helped: tuple[Safe, str], not_helped: tuple[Safe, str]
) -> Json:
    """Return a thumb up and a thumb down, each with its words and its value."""
    up, down = (
        FeedbackButton(PlainText(plain(words)[:_LONGEST_OPTION]), value=value)
        for words, value in (helped, not_helped)
    )
    block = ContextActionsBlock([FeedbackButtons(up, down, action_id=action)])
    made: Mapping[str, object] = block._resolve()  # noqa: SLF001 - its only dict form
    return {name: value for name, value in made.items() if name != "block_id"}


def field(label: Safe, placeholder: Safe, action: str, *, block_id: str) -> Json:
    """Return a line to type into, which is sent with Enter."""
    return {
        "type": "input",
        "block_id": block_id,
        "dispatch_action": True,
        "label": _words(label, _LONGEST_LABEL),
        "element": {
            "type": "plain_text_input",
            "action_id": action,
            "placeholder": _words(placeholder, _LONGEST_PLACEHOLDER),
            "dispatch_action_config": {"trigger_actions_on": ["on_enter_pressed"]},
        },
    }


def menu(
    placeholder: Safe, action: str, options: Sequence[tuple[Safe, str]], chosen: str
) -> Json:
    """Return a menu of things to choose from, the chosen one shown."""
    listed = [_option(label, value) for label, value in options]
    now = [option for option in listed if option["value"] == chosen]
    return {
        "type": "static_select",
        "action_id": action,
        "placeholder": _words(placeholder, _LONGEST_PLACEHOLDER),
        "options": listed,
        **({"initial_option": now[0]} if now else {}),
    }


def beside(words: Safe, accessory: Json) -> Json:
    """Return a paragraph with something to press or to choose beside it."""
    text = {"type": "mrkdwn", "text": cut(words, LONGEST_SECTION), "verbatim": True}
    return {"type": "section", "text": text, "accessory": accessory}


def heading(words: Safe) -> Json:
    """Return a heading."""
    return {"type": "header", "text": _words(words, _LONGEST_HEADING)}


def as_json(pressed: Button) -> Json:
    """Return a button as it stands beside a paragraph."""
    made: Mapping[str, object] = pressed._resolve()  # noqa: SLF001 - its only dict form
    return dict(made)


def _option(label: Safe, value: str) -> Json:
    return {"text": _words(label, _LONGEST_OPTION), "value": value}


def _words(words: Safe, longest: int) -> Json:
    return {"type": "plain_text", "text": plain(words)[:longest]}
