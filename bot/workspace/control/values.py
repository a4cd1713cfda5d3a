"""What was typed into a view, sorted into blocks and checked like Slack's client."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from bot.workspace.blocks.check import interactive_elements
from bot.workspace.control.inputs import STATELESS, chosen, initial, is_empty
from bot.workspace.errors import ControlError

if TYPE_CHECKING:
    from bot.workspace.state.views import View

_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")
_NUMBER = re.compile(r"-?\d+(\.\d+)?")

Elements = list[tuple[dict[str, Any], dict[str, Any]]]


def typed_values(view: View, given: dict[str, Any]) -> dict[str, Any]:
    """Return ``state.values`` for what was given by block, by action or nested.

    ``{"block": {"action": "text"}}``, ``{"block": "text"}`` and ``{"action": "text"}``
    mean the same where they are unambiguous. Raises ``no_such_input``.
    """
    elements = _stateful(view)
    _refuse_strangers(elements, given)
    values: dict[str, Any] = {}
    for block, element in elements:
        found, value = _given_for(block, element, given)
        if found:
            state = _state(element, value)
            values.setdefault(block["block_id"], {})[element["action_id"]] = state
    return values


def completed_values(view: View, given: dict[str, Any]) -> dict[str, Any]:
    """Return all values of a view: given ones, kept ones, else the initial ones."""
    values = typed_values(view, given)
    complete: dict[str, Any] = {}
    for block, element in _stateful(view):
        block_id, action_id = block["block_id"], element["action_id"]
        state = (
            values.get(block_id, {}).get(action_id)
            or view.values.get(block_id, {}).get(action_id)
            or _state(element, initial(element))
        )
        complete.setdefault(block_id, {})[action_id] = state
    return complete


def what_is_missing(view: View, values: dict[str, Any]) -> dict[str, str]:
    """Return, by block, what Slack's client itself would complain about."""
    problems: dict[str, str] = {}
    for block, element in _stateful(view):
        if block["type"] != "input":
            continue
        state = values[block["block_id"]][element["action_id"]]
        problem = _problem(block, element, state)
        if problem:
            problems[block["block_id"]] = problem
    return problems


def _stateful(view: View) -> Elements:
    return [
        (block, element)
        for block, element in interactive_elements(view.content["blocks"])
        if element["type"] not in STATELESS
    ]


def _given_for(
    block: dict[str, Any], element: dict[str, Any], given: dict[str, Any]
) -> tuple[bool, object]:
    action_id = element["action_id"]
    if block["block_id"] not in given:
        return action_id in given, given.get(action_id)
    inside = given[block["block_id"]]
    if isinstance(inside, dict) and action_id in inside:
        return True, inside[action_id]
    # A dict without this action is a value of its own only if it looks like one.
    return not isinstance(inside, dict) or "value" in inside, inside


def _state(element: dict[str, Any], value: object) -> dict[str, Any]:
    if isinstance(value, dict) and _is_state(element, value):
        return {"type": element["type"]} | value
    return {"type": element["type"]} | chosen(element, value)


def _is_state(element: dict[str, Any], value: dict[str, Any]) -> bool:
    """Say whether this is a state as Slack writes it, with its type or without."""
    return value.get("type") == element["type"] or set(value) == {"value"}


def _refuse_strangers(elements: Elements, given: dict[str, Any]) -> None:
    known = {block["block_id"] for block, _ in elements}
    known |= {element["action_id"] for _, element in elements}
    strangers = sorted(set(given) - known)
    if strangers:
        code = "no_such_input"
        raise ControlError(
            code, 404, {"unknown": strangers, "known": sorted(map(str, known))}
        )


def _problem(
    block: dict[str, Any], element: dict[str, Any], state: dict[str, Any]
) -> str:
    if is_empty(state):
        return "" if block.get("optional") else "Please complete this required field."
    text = str(state.get("value") or "")
    kind_of_problem = _PROBLEMS.get(element["type"], _length_problem)
    return kind_of_problem(element, text)


def _length_problem(element: dict[str, Any], text: str) -> str:
    if len(text) < element.get("min_length", 0):
        return f"Please enter at least {element['min_length']} characters."
    if len(text) > element.get("max_length", len(text)):
        return f"Please enter at most {element['max_length']} characters."
    return ""


def _email_problem(element: dict[str, Any], text: str) -> str:
    del element
    return "" if _EMAIL.fullmatch(text) else "Please enter a valid email address."


def _number_problem(element: dict[str, Any], text: str) -> str:
    if not _NUMBER.fullmatch(text):
        return "Please enter a number."
    if "." in text and not element.get("is_decimal_allowed"):
        return "Please enter a whole number."
    return _bounds_problem(element, Decimal(text))


def _bounds_problem(element: dict[str, Any], number: Decimal) -> str:
    low, high = element.get("min_value"), element.get("max_value")
    if low is not None and number < Decimal(str(low)):
        return f"Please enter a number of at least {low}."
    if high is not None and number > Decimal(str(high)):
        return f"Please enter a number of at most {high}."
    return ""


_PROBLEMS = {
    "number_input": _number_problem,
    "email_text_input": _email_problem,
}
