"""Only this machine, only our own page."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.workspace.errors import PortTakenError
from tests.bot.workspace.small_slack import address, build, request

if TYPE_CHECKING:
    from bot.workspace import Workspace

pytestmark = pytest.mark.enable_socket


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        pytest.param({}, 200, id="no-browser"),
        pytest.param({"host": "localhost"}, 200, id="localhost"),
        pytest.param({"host": "[::1]:80"}, 200, id="loopback-of-the-new-kind"),
        pytest.param({"host": "otto.example"}, 403, id="a-name-pointed-at-us"),
        pytest.param({"host": "[broken"}, 403, id="no-name-at-all"),
        pytest.param({"origin": "https://evil.example"}, 403, id="another-site"),
        pytest.param({"origin": "null"}, 403, id="a-sandbox"),
        pytest.param({"origin": "http://127.0.0.1:1"}, 403, id="another-port"),
    ],
)
def test_only_this_machine_and_our_own_page_may_act(
    workspace: Workspace, headers: dict[str, str], status: int
) -> None:
    answer = request(f"{workspace.url}/control/reset", "POST", b"{}", headers)

    assert answer.status == status


def test_our_own_page_may_act(workspace: Workspace) -> None:
    headers = {"origin": workspace.url}

    answer = request(f"{workspace.url}/control/reset", "POST", b"{}", headers)

    assert answer.status == 200


@pytest.mark.parametrize("path", ["/", "/archives/C1/p1", "/static/js/main.js"])
def test_the_page_comes_with_a_strict_policy(workspace: Workspace, path: str) -> None:
    answer = request(address(workspace.url, path))

    policy = answer.headers["content-security-policy"]
    assert answer.status == 200
    assert "default-src 'self'" in policy
    assert "unsafe" not in policy


def test_the_page_begins_with_what_the_workspace_was_given() -> None:
    with build(examples=["Has Globex paid?"]) as workspace:
        settings = request(f"{workspace.url}/page/settings").body

    assert settings["examples"] == ["Has Globex paid?"]
    assert settings["bot"] == "UOTTO00001"


def test_a_taken_port_is_one_clear_error(workspace: Workspace) -> None:
    port = int(workspace.url.rpartition(":")[2])

    with pytest.raises(PortTakenError, match=f"{port}: the port is taken"):
        build(port=port).start()
