"""Files from the bot and from people."""

from __future__ import annotations

from base64 import b64encode
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import pytest
from slack_sdk.errors import SlackApiError

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


@pytest.mark.parametrize(
    ("place", "error"),
    [
        pytest.param({"files": '[{"id": "F0"}]'}, "file_not_found", id="unknown"),
        pytest.param({"files": '["F0"]'}, "invalid_arguments", id="not-an-object"),
        pytest.param({"files": "["}, "invalid_arguments", id="broken"),
        pytest.param({"files": "{}"}, "invalid_arguments", id="none"),
        pytest.param({"files": " "}, "invalid_arguments", id="blank"),
    ],
)
def test_what_was_not_uploaded_cannot_be_shared(
    client: WebClient, place: dict[str, str], error: str
) -> None:
    with pytest.raises(SlackApiError, match=error):
        client.api_call("files.completeUploadExternal", params=place)


@pytest.mark.parametrize(
    ("channel", "error"),
    [
        pytest.param("no-bot", "not_in_channel", id="bot-not-in-it"),
        pytest.param("nowhere", "channel_not_found", id="no-channel"),
    ],
)
def test_a_file_goes_only_where_the_bot_is(
    client: WebClient, channel: str, error: str
) -> None:
    announced = client.files_getUploadURLExternal(filename="a.csv", length=3)
    request(announced["upload_url"], "POST", b"abc")

    with pytest.raises(SlackApiError, match=error):
        client.files_completeUploadExternal(
            files=[{"id": announced["file_id"]}], channels=[channel]
        )


@pytest.mark.parametrize(
    ("disposition", "size"),
    [
        pytest.param('form-data; name="file"; filename="a.csv"', 3, id="with-file"),
        pytest.param('form-data; name="words"', 0, id="without-file"),
    ],
)
def test_a_browser_like_upload_is_understood(
    client: WebClient, disposition: str, size: int
) -> None:
    announced = client.files_getUploadURLExternal(filename="a.csv", length=3)
    body = f"--b\r\ncontent-disposition: {disposition}\r\n\r\nabc\r\n--b--\r\n"
    request(
        announced["upload_url"],
        "POST",
        body.encode(),
        {"content-type": "multipart/form-data; boundary=b"},
    )

    done = client.files_completeUploadExternal(files=[{"id": announced["file_id"]}])

    assert done["files"][0]["size"] == size
