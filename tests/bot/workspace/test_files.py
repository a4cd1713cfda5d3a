"""Files from the bot and from people."""

from __future__ import annotations

from base64 import b64encode
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import pytest

from tests.bot.workspace.small_slack import BOT_TOKEN, DANA, eventually, request

if TYPE_CHECKING:
    from slack_sdk import WebClient

    from bot.workspace import Workspace
    from tests.bot.workspace.small_slack import Control

pytestmark = pytest.mark.enable_socket

STATEMENT = b"invoice,open\nINV-01042,700.00\n"


def test_an_uploaded_statement_arrives_as_one_message_and_downloads_unchanged(
    client: WebClient, control: Control
) -> None:
    done = client.files_upload_v2(
        channel=control.channel_id("general"),
        content=STATEMENT,
        filename="statement.csv",
        title="Statement of Globex",
        initial_comment="Here it is.",
    )

    message = control.seen(DANA, "general")[0]
    assert (message["text"], message["subtype"]) == ("Here it is.", "file_share")
    shared = message["files"][0]
    assert (shared["id"], shared["title"]) == (
        done["file"]["id"],
        "Statement of Globex",
    )
    download = request(
        shared["url_private"], headers={"authorization": f"Bearer {BOT_TOKEN}"}
    )
    assert download.text.encode() == STATEMENT
    assert download.headers["content-disposition"].startswith("attachment")
    assert client.files_info(file=shared["id"])["file"]["size"] == len(STATEMENT)


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        pytest.param({}, 403, id="nobody"),
        pytest.param({"authorization": "Bearer xoxb-else"}, 403, id="another-token"),
        pytest.param({"sec-fetch-site": "cross-site"}, 403, id="another-site"),
        pytest.param({"sec-fetch-site": "same-origin"}, 200, id="our-own-page"),
    ],
)
def test_a_file_is_given_to_the_bot_and_the_page_only(
    control: Control, headers: dict[str, str], status: int
) -> None:
    content = b64encode(STATEMENT).decode()
    control.post("files", user=DANA, channel="dm", name="a.csv", content_base64=content)
    url = control.seen(DANA, "dm")[0]["files"][0]["url_private"]

    assert request(url, headers=headers).status == status


def test_an_upload_needs_a_place(workspace: Workspace, client: WebClient) -> None:
    announced = client.files_getUploadURLExternal(filename="a.csv", length=3)
    url = announced["upload_url"]

    assert urlsplit(url).path.startswith("/upload/")
    assert request(f"{workspace.url}/upload/F0", "POST", b"abc").status == 404
    assert request(f"{workspace.url}/files/F0/a.csv").status == 404
    assert request(url, "POST", b"abc").text == "OK - 3"


def test_a_file_that_is_not_base64_is_refused(control: Control) -> None:
    answer = control.post(
        "files", user=DANA, channel="dm", name="a.csv", content_base64="*"
    )

    assert answer["error"] == "invalid_base64"


def test_the_bot_hears_of_a_shared_file(control: Control) -> None:
    content = b64encode(STATEMENT).decode()
    control.post("files", user=DANA, channel="dm", name="a.csv", content_base64=content)

    message = eventually(lambda: control.seen(DANA, "dm"))[0]
    assert message["files"][0]["name"] == "a.csv"
