"""An address to answer one click with: five times, for half an hour."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest
from slack_sdk.webhook import WebhookClient

from tests.bot.workspace.cards import interaction
from tests.bot.workspace.small_slack import (
    MARGOT,
    NOON,
    request,
)

if TYPE_CHECKING:
    from websockets.sync.client import ClientConnection

    from tests.bot.workspace.small_slack import (
        Control,
    )

pytestmark = pytest.mark.enable_socket


@pytest.fixture
def url(control: Control, card: dict[str, str], socket: ClientConnection) -> str:
    control.post("clicks", user=MARGOT, action_id="decide", **card)
    return str(interaction(socket)["response_url"])


def test_an_answer_is_private_unless_it_says_otherwise(
    control: Control, url: str
) -> None:
    WebhookClient(url).send(text="Only you.")
    WebhookClient(url).send(text="All of you.", response_type="in_channel")

    private, public = control.seen(MARGOT, "finance")[1:]
    assert private["is_ephemeral"] is True
    assert "is_ephemeral" not in public


def test_the_sixth_use_is_refused(url: str) -> None:
    answers = [WebhookClient(url).send(text=str(use)) for use in range(6)]

    assert [answer.status_code for answer in answers] == [200] * 5 + [404]
    assert "used_url" in answers[-1].body


def test_after_thirty_minutes_it_is_expired(control: Control, url: str) -> None:
    control.post("clock", now=(NOON + timedelta(minutes=31)).isoformat())

    answer = WebhookClient(url).send(text="late")

    assert (answer.status_code, "expired_url" in answer.body) == (404, True)


def test_it_replaces_and_deletes_what_was_clicked(control: Control, url: str) -> None:
    WebhookClient(url).send(text="Approved.", replace_original=True)
    assert control.texts(MARGOT, "finance") == ["Approved."]

    WebhookClient(url).send(delete_original=True)
    assert control.texts(MARGOT, "finance") == []


@pytest.mark.parametrize(
    ("body", "error"),
    [
        pytest.param({"text": ""}, "no_text", id="says-nothing"),
        pytest.param({"blocks": [{"type": "?"}]}, "invalid_blocks", id="bad-block"),
    ],
)
def test_it_refuses_what_a_post_refuses(
    url: str, body: dict[str, Any], error: str
) -> None:
    answer = WebhookClient(url).send_dict(body)

    assert (answer.status_code, error in answer.body) == (400, True)


@pytest.mark.parametrize("body", [b"{", b"[]"])
def test_a_broken_answer_is_refused(url: str, body: bytes) -> None:
    answer = request(url, "POST", body)

    assert (answer.status, answer.body["error"]) == (400, "invalid_payload")


def test_deleting_what_is_already_gone_is_no_error(control: Control, url: str) -> None:
    for _ in range(2):
        assert WebhookClient(url).send(delete_original=True).status_code == 200

    assert control.texts(MARGOT, "finance") == []


def test_after_a_command_there_is_nothing_to_replace(
    control: Control, socket: ClientConnection
) -> None:
    control.post("commands", user=MARGOT, channel="general", command="otto")
    address = str(interaction(socket)["response_url"])

    WebhookClient(address).send(text="New.", replace_original=True)
    WebhookClient(address).send(delete_original=True)

    assert control.texts(MARGOT, "general") == ["New."]
