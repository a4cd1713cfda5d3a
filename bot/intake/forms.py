"""What was filled in or chosen, whatever kind of field it was."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.intake.fields import either, part, text

if TYPE_CHECKING:
    from bot.intake.fields import Json

_PLAIN = (
    "value",
    "selected_date",
    "selected_time",
    "selected_user",
    "selected_channel",
    "selected_conversation",
)
_SEVERAL = ("selected_users", "selected_channels", "selected_conversations")


def filled_in(values: Json) -> dict[str, str | tuple[str, ...]]:
    """Return what a form holds, by action id; an untouched field is empty."""
    return {
        action_id: chosen(part(field))
        for block in values.values()
        for action_id, field in part(block).items()
    }


def chosen(field: Json) -> str | tuple[str, ...]:
    """Return the value of one field; several choices come as a tuple."""
    if isinstance(options := field.get("selected_options"), list):
        return tuple(text(part(option), "value") for option in options)
    for name in _SEVERAL:
        if isinstance(several := field.get(name), list):
            return tuple(str(each) for each in several)
    if isinstance(moment := field.get("selected_date_time"), int):
        return str(moment)
    option = text(field, "selected_option", "value")
    return either(option, *(text(field, name) for name in _PLAIN))
