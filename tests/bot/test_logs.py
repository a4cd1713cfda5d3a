"""Logs are events with names, and nothing secret or personal stands in them."""

from __future__ import annotations

import json
import logging
from io import StringIO
from typing import TYPE_CHECKING

import pytest
import structlog

from bot.logs import configure_logs

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture
def stream() -> Iterator[StringIO]:
    before = logging.getLogger().handlers[:], logging.getLogger().level
    written = StringIO()
    configure_logs("info", "json", written)
    yield written
    logging.getLogger().handlers[:], logging.getLogger().level = before
    structlog.reset_defaults()


def test_an_event_has_a_name_a_level_and_a_moment(stream: StringIO) -> None:
    structlog.get_logger("bot").info("outbox.sent", row=7)

    line = json.loads(stream.getvalue())
    assert (line["event"], line["level"], line["row"]) == ("outbox.sent", "info", 7)
    assert "timestamp" in line


@pytest.mark.parametrize(
    "secret",
    [
        pytest.param("xoxb-123-456-abc", id="bot-token"),
        pytest.param("xapp-1-A1-2-abc", id="app-token"),
        pytest.param("xoxe.xoxp-1-abc", id="rotated-token"),
        pytest.param("https://hooks.slack.com/actions/T1/2/abc", id="response-url"),
        pytest.param("wss://x.slack.com/link/?ticket=abc", id="socket-ticket"),
        pytest.param("dana@example.com", id="e-mail"),
        pytest.param("[parameters: {'text': 'Globex owes'}]", id="sql-parameters"),
    ],
)
def test_secrets_are_replaced_wherever_they_stand(
    stream: StringIO, secret: str
) -> None:
    structlog.get_logger("bot").info("odd", value=f"before {secret} after")
    logging.getLogger("library").warning("failed: %s", secret)
    try:
        int(secret)
    except ValueError:
        structlog.get_logger("bot").exception("broke", inner={"deep": [secret]})

    assert secret not in stream.getvalue()
    assert len(stream.getvalue().splitlines()) == 3


def test_a_password_in_an_address_is_hidden(stream: StringIO) -> None:
    structlog.get_logger("bot").info("odd", url="postgresql://otto:hidden@db/otto")

    assert "hidden" not in stream.getvalue()
    assert "postgresql://otto:[password]@db" in stream.getvalue()


def test_libraries_speak_only_when_something_is_wrong(stream: StringIO) -> None:
    logging.getLogger("slack_bolt.App").info("each request")

    assert stream.getvalue() == ""


def test_a_person_reads_lines_on_a_console() -> None:
    written = StringIO()
    configure_logs("info", "console", written)
    structlog.get_logger("bot").info("outbox.sent", row=7)

    assert "outbox.sent" in written.getvalue()
    structlog.reset_defaults()
