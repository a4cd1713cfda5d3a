"""Modals and home tabs, and what a trigger is good for."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest
from slack_sdk.errors import SlackApiError

from tests.bot.workspace.small_slack import DANA, MARGOT, MARGOT_ID, NOON

if TYPE_CHECKING:
    from slack_sdk import WebClient

    from bot.workspace import Workspace
    from tests.bot.workspace.small_slack import Control

pytestmark = pytest.mark.enable_socket


def plain(text: str) -> dict[str, str]:
    return {"type": "plain_text", "text": text}


def modal(title: str = "Reject", **more: object) -> dict[str, Any]:
    return {
        "type": "modal",
        "title": plain(title),
        "submit": plain("Send"),
        "blocks": [
            {
                "type": "input",
                "block_id": "why",
                "label": plain("Why"),
                "element": {"type": "plain_text_input", "action_id": "text"},
            }
        ],
    } | more


HOME = {"type": "home", "blocks": [{"type": "divider"}]}


def trigger(workspace: Workspace, user: str = MARGOT_ID) -> str:
    return workspace._site.state.triggers.make(user)  # noqa: SLF001 - as if clicked


def refusal(client: WebClient, method: str, **arguments: object) -> str:
    with pytest.raises(SlackApiError) as refused:
        client.api_call(method, json=arguments)
    return str(refused.value.response["error"])


def test_a_trigger_opens_one_modal_for_its_person(
    workspace: Workspace, client: WebClient, control: Control
) -> None:
    opened = client.views_open(trigger_id=trigger(workspace), view=modal())

    views = control.get("views", user=MARGOT)["views"]
    assert [view["id"] for view in views] == [opened["view"]["id"]]
    assert control.get("views", user=DANA)["views"] == []


def test_a_trigger_serves_once(workspace: Workspace, client: WebClient) -> None:
    once = trigger(workspace)
    client.views_open(trigger_id=once, view=modal())

    error = refusal(client, "views.open", trigger_id=once, view=modal())

    assert error == "invalid_trigger_id"


def test_a_trigger_lives_three_seconds(
    workspace: Workspace, client: WebClient, control: Control
) -> None:
    in_time, too_late = trigger(workspace), trigger(workspace)
    control.post("clock", now=(NOON + timedelta(seconds=2.9)).isoformat())
    client.views_open(trigger_id=in_time, view=modal())
    control.post("clock", now=(NOON + timedelta(seconds=3.1)).isoformat())

    error = refusal(client, "views.open", trigger_id=too_late, view=modal())

    assert error == "expired_trigger_id"


def test_three_modals_may_lie_on_each_other_and_no_fourth(
    workspace: Workspace, client: WebClient, control: Control
) -> None:
    client.views_open(trigger_id=trigger(workspace), view=modal("One"))
    for title in ("Two", "Three"):
        client.views_push(trigger_id=trigger(workspace), view=modal(title))

    again = {"trigger_id": trigger(workspace), "view": modal("Four")}
    assert refusal(client, "views.push", **again) == "push_limit_reached"
    stack = control.get("views", user=MARGOT)["views"]
    assert [view["title"]["text"] for view in stack] == ["One", "Two", "Three"]
    assert stack[2]["previous_view_id"] == stack[1]["id"]
    assert stack[2]["root_view_id"] == stack[0]["id"]


def test_an_update_with_an_old_hash_is_a_conflict(
    workspace: Workspace, client: WebClient
) -> None:
    view = client.views_open(trigger_id=trigger(workspace), view=modal())["view"]
    client.views_update(view_id=view["id"], hash=view["hash"], view=modal("New"))

    error = refusal(
        client, "views.update", view_id=view["id"], hash=view["hash"], view=modal()
    )

    assert error == "hash_conflict"


def test_a_view_is_found_by_the_apps_own_id(
    workspace: Workspace, client: WebClient
) -> None:
    named = modal(external_id="reject-7")
    client.views_open(trigger_id=trigger(workspace), view=named)

    updated = client.views_update(external_id="reject-7", view=modal("Found"))

    assert updated["view"]["title"]["text"] == "Found"


@pytest.mark.parametrize(
    ("view", "pointer"),
    [
        pytest.param(modal("x" * 25), "/view/title/text", id="title-too-long"),
        pytest.param(
            modal(private_metadata="x" * 3001),
            "/view/private_metadata",
            id="metadata-too-long",
        ),
        pytest.param(modal(submit=None), "/view/submit", id="input-without-submit"),
        pytest.param(
            modal(blocks=[{"type": "divider"}] * 101),
            "/view/blocks",
            id="too-many-blocks",
        ),
        pytest.param(
            modal(blocks=[{"type": "table", "rows": [[]]}]),
            "/view/blocks/0",
            id="table-in-a-modal",
        ),
        pytest.param(HOME, "/view/type", id="a-home-tab"),
        pytest.param({"type": "window"}, "/view/type", id="unknown-type"),
        pytest.param([], "/view", id="no-view-at-all"),
    ],
)
def test_a_bad_view_is_refused_with_a_pointer(
    workspace: Workspace, client: WebClient, view: object, pointer: str
) -> None:
    with pytest.raises(SlackApiError) as refused:
        client.api_call(
            "views.open", json={"trigger_id": trigger(workspace), "view": view}
        )

    answer = refused.value.response
    assert answer["error"] == "invalid_arguments"
    assert answer["response_metadata"]["messages"][0].endswith(
        f"[json-pointer:{pointer}]"
    )


@pytest.mark.parametrize(
    ("method", "arguments", "error"),
    [
        pytest.param("views.update", {"view_id": "V0"}, "not_found", id="no-such-view"),
        pytest.param(
            "views.push", {"trigger_id": "mine"}, "not_found", id="nothing-to-lie-on"
        ),
        pytest.param(
            "views.open",
            {"trigger_id": "made-up"},
            "invalid_trigger_id",
            id="made-up-trigger",
        ),
    ],
)
def test_a_view_needs_its_place(
    workspace: Workspace,
    client: WebClient,
    method: str,
    arguments: dict[str, str],
    error: str,
) -> None:
    if arguments.get("trigger_id") == "mine":
        arguments = {"trigger_id": trigger(workspace)}

    assert refusal(client, method, view=modal(), **arguments) == error


def test_a_home_tab_belongs_to_one_person_and_guards_its_hash(
    client: WebClient, control: Control
) -> None:
    first = client.views_publish(user_id=MARGOT_ID, view=HOME)["view"]
    client.views_publish(user_id=MARGOT_ID, view=HOME, hash=first["hash"])

    stale = {"user_id": MARGOT_ID, "view": HOME, "hash": first["hash"]}
    assert refusal(client, "views.publish", **stale) == "hash_conflict"
    assert control.get("home", user=MARGOT)["view"]["id"] == first["id"]
    assert control.get("home", user=DANA)["view"] is None
