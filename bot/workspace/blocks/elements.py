"""Interactive elements: buttons, menus, pickers and inputs, with their limits."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bot.workspace.blocks.rules import (
    Anything,
    Finding,
    Flag,
    Items,
    Number,
    OneOf,
    Shape,
    String,
    Typed,
)
from bot.workspace.blocks.texts import (
    ACTION_ID,
    CONFIRM,
    OPTION,
    OPTION_GROUP,
    SLACK_FILE,
    URL,
    Text,
    plain,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bot.workspace.blocks.rules import (
        Rule,
    )

_PLACEHOLDER = plain(150)
_COMMON: dict[str, Rule] = {"type": String(), "action_id": ACTION_ID}
_STYLE = OneOf(("primary", "danger"))
_READERS = Items(String(), 10)
_DISPATCH = Shape(
    {
        "trigger_actions_on": Items(
            OneOf(("on_enter_pressed", "on_character_entered")), 2
        )
    }
)


def _element(fields: dict[str, Rule], *required: str) -> Shape:
    return Shape(_COMMON | fields, required=required)


def _options_or_groups(element: dict[str, Any], at: str) -> list[Finding]:
    if ("options" in element) == ("option_groups" in element):
        return [Finding(at, "must define exactly one of: options, option_groups")]
    return []


def _menu(**extra: Rule) -> dict[str, Rule]:
    return {
        "placeholder": _PLACEHOLDER,
        "confirm": CONFIRM,
        "focus_on_load": Flag(),
        **extra,
    }


_STATIC: dict[str, Rule] = {
    "options": Items(OPTION, 100),
    "option_groups": Items(OPTION_GROUP, 100),
}
_MANY: dict[str, Rule] = {"max_selected_items": Number(1)}
_TYPED: dict[str, Rule] = {
    "placeholder": _PLACEHOLDER,
    "focus_on_load": Flag(),
    "dispatch_action_config": _DISPATCH,
}
_PICKER: dict[str, Rule] = {
    "placeholder": _PLACEHOLDER,
    "confirm": CONFIRM,
    "focus_on_load": Flag(),
}
_FILTER = Shape(
    {
        "include": Items(OneOf(("im", "mpim", "private", "public")), 4),
        "exclude_external_shared_channels": Flag(),
        "exclude_bot_users": Flag(),
    }
)
_FEEDBACK = Shape(
    {"text": plain(75), "value": String(2000), "accessibility_label": String(75)},
    required=("text", "value"),
)

_BUTTON = _element(
    {
        "text": plain(75),
        "value": String(2000),
        "url": URL,
        "style": _STYLE,
        "confirm": CONFIRM,
        "accessibility_label": String(75),
        "visible_to_user_ids": _READERS,
    },
    "text",
)
_IMAGE = Shape(
    {
        "type": String(),
        "image_url": URL,
        "slack_file": SLACK_FILE,
        "alt_text": String(2000),
    },
    required=("alt_text",),
)


def _static(**extra: Rule) -> Shape:
    fields = _COMMON | _menu(**_STATIC, **extra)
    return Shape(fields, across=(_options_or_groups,))


_TEXT_INPUT = _TYPED | {
    "initial_value": String(3000, 0),
    "multiline": Flag(),
    "min_length": Number(0, 3000),
    "max_length": Number(1, 3000),
}
_NUMBER_INPUT = _TYPED | {
    "is_decimal_allowed": Flag(),
    "initial_value": Anything(),
    "min_value": Anything(),
    "max_value": Anything(),
}
_EXTERNAL: dict[str, Rule] = {"min_query_length": Number(0)}
_CHOICES: dict[str, Rule] = {
    "options": Items(OPTION, 10),
    "confirm": CONFIRM,
    "focus_on_load": Flag(),
}


def _single_menus() -> dict[str, Shape]:
    conversation: dict[str, Rule] = {
        "response_url_enabled": Flag(),
        "default_to_current_conversation": Flag(),
        "filter": _FILTER,
    }
    return {
        "static_select": _static(initial_option=OPTION),
        "external_select": _element(_menu(**_EXTERNAL, initial_option=OPTION)),
        "users_select": _element(_menu(initial_user=String())),
        "conversations_select": _element(
            _menu(initial_conversation=String(), **conversation)
        ),
        "channels_select": _element(
            _menu(initial_channel=String(), response_url_enabled=Flag())
        ),
    }


def _multi_menus() -> dict[str, Shape]:
    several = Items(String())
    options = Items(OPTION, 100)
    return {
        "multi_static_select": _static(**_MANY, initial_options=options),
        "multi_external_select": _element(
            _menu(**_EXTERNAL, **_MANY, initial_options=options)
        ),
        "multi_users_select": _element(_menu(**_MANY, initial_users=several)),
        "multi_conversations_select": _element(
            _menu(
                **_MANY,
                initial_conversations=several,
                default_to_current_conversation=Flag(),
                filter=_FILTER,
            )
        ),
        "multi_channels_select": _element(_menu(**_MANY, initial_channels=several)),
    }


ELEMENTS: Mapping[str, Rule] = {
    "button": _BUTTON,
    "workflow_button": _element({"text": plain(75), "workflow": Anything()}, "text"),
    **_single_menus(),
    **_multi_menus(),
    "overflow": _element({"options": Items(OPTION, 5), "confirm": CONFIRM}, "options"),
    "checkboxes": _element(
        _CHOICES | {"initial_options": Items(OPTION, 10)}, "options"
    ),
    "radio_buttons": _element(_CHOICES | {"initial_option": OPTION}, "options"),
    "datepicker": _element(_PICKER | {"initial_date": String(10)}),
    "timepicker": _element(_PICKER | {"initial_time": String(5), "timezone": String()}),
    "datetimepicker": _element(_PICKER | {"initial_date_time": Number(0)}),
    "plain_text_input": _element(_TEXT_INPUT),
    "rich_text_input": _element(_TYPED | {"initial_value": Anything()}),
    "email_text_input": _element(_TYPED | {"initial_value": String(None, 0)}),
    "url_text_input": _element(_TYPED | {"initial_value": String(None, 0)}),
    "number_input": _element(_NUMBER_INPUT, "is_decimal_allowed"),
    "file_input": _element({"filetypes": Items(String()), "max_files": Number(1, 10)}),
    "image": _IMAGE,
    "feedback_buttons": _element(
        {"positive_button": _FEEDBACK, "negative_button": _FEEDBACK},
        "positive_button",
        "negative_button",
    ),
    "icon_button": _element(
        {
            "icon": OneOf(("trash",)),
            "text": plain(75),
            "value": String(2000),
            "confirm": CONFIRM,
            "accessibility_label": String(75),
            "visible_to_user_ids": _READERS,
        },
        "icon",
        "text",
    ),
}

_MENUS = (*_single_menus(), *_multi_menus(), "overflow")
_PICKERS = ("datepicker", "timepicker", "datetimepicker")
_CHOOSERS = ("checkboxes", "radio_buttons")

IN_ACTIONS = Typed(
    ELEMENTS,
    only=("button", "workflow_button", *_MENUS, *_PICKERS, *_CHOOSERS),
)
IN_SECTION = Typed(
    ELEMENTS,
    only=("button", "workflow_button", "image", *_MENUS, *_PICKERS, *_CHOOSERS),
)
IN_INPUT = Typed(
    ELEMENTS,
    only=(
        *(menu for menu in _MENUS if menu != "overflow"),
        *_PICKERS,
        *_CHOOSERS,
        *(name for name in ELEMENTS if name.endswith("_input")),
    ),
)
IN_CONTEXT = Typed(
    {**ELEMENTS, "plain_text": Text(3000), "mrkdwn": Text(3000)},
    only=("image", "plain_text", "mrkdwn"),
)
IN_CONTEXT_ACTIONS = Typed(ELEMENTS, only=("feedback_buttons", "icon_button"))
BUTTON = Typed(ELEMENTS, only=("button",))
IMAGE = Typed(ELEMENTS, only=("image",))
