"""Who may call what, in which of the forms that clients use."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING
from urllib.parse import urlencode

import pytest

from tests.bot.workspace.small_slack import (
    APP_TOKEN,
    BOT_TOKEN,
    DANA,
    bot_client,
    build,
    request,
)

if TYPE_CHECKING:
    from slack_sdk import WebClient

    from bot.workspace import Workspace
    from tests.bot.workspace.small_slack import (
        Control,
    )

pytestmark = pytest.mark.enable_socket

FORM = {"content-type": "application/x-www-form-urlencoded"}
JSON = {"content-type": "application/json; charset=utf-8"}
BEARER = {"authorization": f"Bearer {BOT_TOKEN}"}
POST = {"channel": "general", "text": "hello"}
BOUNDARY = "otto-boundary"
MULTIPART = "".join(
    f'--{BOUNDARY}\r\ncontent-disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'
    for name, value in (POST | {"token": BOT_TOKEN}).items()
)


@pytest.mark.parametrize(
    ("method", "body", "headers", "query"),
    [
        pytest.param("POST", json.dumps(POST), JSON | BEARER, {}, id="json"),
        pytest.param("POST", urlencode(POST), FORM | BEARER, {}, id="form"),
        pytest.param("GET", None, BEARER, POST, id="get-with-header"),
        pytest.param("GET", None, {}, POST | {"token": BOT_TOKEN}, id="get-with-token"),
        pytest.param(
            "POST", urlencode(POST | {"token": BOT_TOKEN}), FORM, {}, id="token-in-form"
        ),
        pytest.param(
            "POST", "", FORM, POST | {"token": BOT_TOKEN}, id="post-with-query"
        ),
        pytest.param(
            "POST",
            json.dumps(POST),
            JSON | {"authorization": f"bearer {BOT_TOKEN}"},
            {},
            id="small-bearer",
        ),
        pytest.param(
            "POST",
            f"{MULTIPART}--{BOUNDARY}--\r\n",
            {"content-type": f"multipart/form-data; boundary={BOUNDARY}"},
            {},
            id="multipart",
        ),
    ],
)
def test_every_way_of_calling_is_understood(
    workspace: Workspace,
    control: Control,
    method: str,
    body: str | None,
    headers: dict[str, str],
    query: dict[str, str],
) -> None:
    url = f"{workspace.api_url}chat.postMessage?{urlencode(query)}"

    answer = request(url, method, body.encode() if body is not None else None, headers)

    assert (answer.status, answer.body["ok"]) == (200, True), answer
    assert control.texts(DANA, "general") == ["hello"]


@pytest.mark.parametrize(
    ("name", "headers", "error"),
    [
        pytest.param("auth.test", {}, "not_authed", id="no-token"),
        pytest.param(
            "auth.test",
            {"authorization": "Bearer xoxb-else"},
            "invalid_auth",
            id="wrong-token",
        ),
        pytest.param(
            "auth.test",
            {"authorization": f"Bearer {APP_TOKEN}"},
            "not_allowed_token_type",
            id="app-token-for-a-bot-method",
        ),
        pytest.param(
            "apps.connections.open",
            BEARER,
            "not_allowed_token_type",
            id="bot-token-for-a-connection",
        ),
        pytest.param("no.such.method", BEARER, "unknown_method", id="unknown-method"),
    ],
)
def test_a_call_is_turned_away_at_the_door(
    workspace: Workspace, name: str, headers: dict[str, str], error: str
) -> None:
    answer = request(workspace.api_url + name, "POST", b"", headers)

    assert answer.status == 200
    assert answer.body["error"] == error


@pytest.mark.parametrize(
    ("body", "error"),
    [
        pytest.param(b"{", "invalid_json", id="broken"),
        pytest.param(b"[]", "json_not_object", id="a-list"),
    ],
)
def test_a_broken_body_is_refused(
    workspace: Workspace, body: bytes, error: str
) -> None:
    answer = request(
        workspace.api_url + "chat.postMessage", "POST", body, JSON | BEARER
    )

    assert answer.body["error"] == error


def test_the_bot_learns_who_it_is(client: WebClient, workspace: Workspace) -> None:
    me = client.auth_test()

    assert (me["user_id"], me["bot_id"]) == ("UOTTO00001", "BOTTO00001")
    assert me["url"] == workspace.url + "/"
    assert client.team_info()["team"]["id"] == me["team_id"] == "TOTTO00001"
    assert client.bots_info(bot=me["bot_id"])["bot"]["user_id"] == me["user_id"]


def test_api_test_needs_no_token_and_fails_on_request(workspace: Workspace) -> None:
    fine = request(f"{workspace.api_url}api.test?foo=bar")
    wrong = request(f"{workspace.api_url}api.test?error=my_error")

    assert fine.body == {"ok": True, "args": {"foo": "bar"}}
    assert wrong.body == {"ok": False, "error": "my_error"}


def test_a_scope_that_the_manifest_lacks_is_missing() -> None:
    manifest = {"oauth_config": {"scopes": {"bot": ["chat:write"]}}}
    with build(manifest=manifest) as workspace:
        url = workspace.api_url + "users.list"
        missing = request(url, "POST", b"", BEARER)
        granted = request(workspace.api_url + "auth.test", "POST", b"", BEARER)

    assert missing.body == {
        "ok": False,
        "error": "missing_scope",
        "needed": "users:read",
        "provided": "chat:write",
    }
    assert granted.headers["x-oauth-scopes"] == "chat:write"


def test_emails_are_told_only_with_their_scope() -> None:
    manifest = {"oauth_config": {"scopes": {"bot": ["users:read"]}}}
    with build(manifest=manifest) as workspace:
        people = bot_client(workspace).users_list()["members"]

    assert all("email" not in person["profile"] for person in people)


def test_a_second_post_within_a_second_is_limited_where_that_is_switched_on() -> None:
    with build(rate_limited=True) as workspace:
        url = f"{workspace.api_url}chat.postMessage?{urlencode(POST)}"
        first = request(url, "POST", b"", BEARER)
        second = request(url, "POST", b"", BEARER)
        elsewhere = request(url.replace("general", "sales"), "POST", b"", BEARER)

    assert (first.status, elsewhere.status) == (200, 200)
    assert (second.status, second.body["error"]) == (429, "ratelimited")
    assert second.headers["retry-after"] == "1"


def test_no_token_is_ever_written_down(workspace: Workspace, control: Control) -> None:
    request(f"{workspace.api_url}auth.test?token={BOT_TOKEN}")

    assert BOT_TOKEN not in json.dumps(control.get("calls"))
    assert BOT_TOKEN not in repr(workspace.__dict__)
