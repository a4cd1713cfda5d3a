"""What a person chose or typed in an element, in the shape Slack sends it."""

from __future__ import annotations

from typing import Any

from bot.workspace.errors import ControlError

STATELESS = (
    "button",
    "workflow_button",
    "icon_button",
    "feedback_buttons",
    "overflow",
)
_FIELD = {
    "datepicker": "selected_date",
    "timepicker": "selected_time",
    "datetimepicker": "selected_date_time",
    "users_select": "selected_user",
    "conversations_select": "selected_conversation",
    "channels_select": "selected_channel",
    "multi_users_select": "selected_users",
    "multi_conversations_select": "selected_conversations",
    "multi_channels_select": "selected_channels",
    "file_input": "files",
    "rich_text_input": "rich_text_value",
}
_ONE_OPTION = ("static_select", "external_select", "overflow", "radio_buttons")
_MANY_OPTIONS = ("multi_static_select", "multi_external_select", "checkboxes")
_INITIAL = {
    "static_select": "initial_option",
    "external_select": "initial_option",
    "radio_buttons": "initial_option",
    "multi_static_select": "initial_options",
    "multi_external_select": "initial_options",
    "checkboxes": "initial_options",
    "datepicker": "initial_date",
    "timepicker": "initial_time",
    "datetimepicker": "initial_date_time",
    "users_select": "initial_user",
    "conversations_select": "initial_conversation",
    "channels_select": "initial_channel",
    "multi_users_select": "initial_users",
    "multi_conversations_select": "initial_conversations",
    "multi_channels_select": "initial_channels",
}


def chosen(element: dict[str, Any], value: object) -> dict[str, Any]:
    """Return the fields that say what was chosen or typed; raises ControlError.

    ``value`` is the text, the value of an option, a list of such values, or whole
    option objects (for menus whose options came from the bot).
    """
    kind = element["type"]
    if kind in _ONE_OPTION:
        return {"selected_option": None if value is None else _option(element, value)}
    if kind in _MANY_OPTIONS:
        values = value if isinstance(value, list) else [value]
        options = [_option(element, one) for one in values if one is not None]
        return {"selected_options": options}
    return {_FIELD.get(kind, "value"): value}


def initial(element: dict[str, Any]) -> object:
    """Return what the element shows before anybody touched it."""
    return element.get(_INITIAL.get(element["type"], "initial_value"))


def is_empty(state: dict[str, Any]) -> bool:
    """Say whether a required input would be missed."""
    fields = (value for name, value in state.items() if name != "type")
    return all(value in (None, "", []) for value in fields)


def all_options(element: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the options of a menu, those in groups included."""
    groups = element.get("option_groups", [])
    grouped = [option for group in groups for option in group["options"]]
    return [*element.get("options", []), *grouped]


def _option(element: dict[str, Any], value: object) -> dict[str, Any]:
    if isinstance(value, dict):
        return value
    for option in all_options(element):
        if option["value"] == value:
            return option
    if "external" in element["type"]:
        text = {"type": "plain_text", "text": str(value), "emoji": True}
        return {"text": text, "value": str(value)}
    code = "no_such_option"
    known = [option["value"] for option in all_options(element)]
    raise ControlError(code, details={"value": value, "known": known})
