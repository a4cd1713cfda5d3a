"""``demo`` as a person runs it: up, spoken to, Ctrl-C, up again with all its data."""

from __future__ import annotations

import os
import re
import signal
import socket
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest

from tests.app.forks import COMPLAINED, PRINTED, start
from tests.app.town import ANSWERED, ASKED, DANA
from tests.bot.workspace.small_slack import Control, eventually

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

pytestmark = pytest.mark.enable_socket


@contextmanager
def demo(folder: Path, url: str) -> Iterator[Control]:
    """Run the demo on a free port; it ends well at Ctrl-C."""
    printed = folder / PRINTED
    printed.write_text("")
    environment = {"OTTO_DATABASE_URL": url, "OTTO_POLL_SECONDS": "0.05"}
    running = start(folder, environment, "demo", "--port", "0", "--no-browser")
    try:
        address = re.compile(r"Otto is ready: (\S+)")
        found = eventually(lambda: address.search(printed.read_text()), 30)
        yield Control(found[1])
        os.kill(running.pid or 0, signal.SIGINT)
        running.join(15)
        assert running.exitcode == 0
        assert (folder / COMPLAINED).read_text() == ""
    finally:
        running.kill()
        running.join()


def told(control: Control) -> list[str]:
    """Return what Dana reads of her talk with Otto."""
    return control.texts(DANA, "@otto")


def test_a_second_start_keeps_what_was_said(sample_url: str, tmp_path: Path) -> None:
    with demo(tmp_path, sample_url) as control:
        control.say(DANA, "@otto", ASKED)
        eventually(lambda: len(told(control)) == 2, 10)

    with demo(tmp_path, sample_url) as control:
        assert told(control) == [ASKED, ANSWERED]
        control.say(DANA, "@otto", ASKED)
        eventually(lambda: len(told(control)) == 4, 10)
        assert told(control) == [ASKED, ANSWERED] * 2


@pytest.mark.parametrize("command", ["demo", "serve"])
def test_a_port_that_is_taken_is_one_clear_line(
    sample_url: str, tmp_path: Path, command: str
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = str(other.getsockname()[1])
        environment = {
            "OTTO_DATABASE_URL": sample_url,
            "OTTO_PORT": port,
            "OTTO_LOG_LEVEL": "error",
        }
        options = ("--no-browser", "--port", port) if command == "demo" else ()

        ended = start(tmp_path, environment, command, *options)
        ended.join(30)

    said = (tmp_path / COMPLAINED).read_text()
    assert ended.exitcode not in (0, None)
    assert said.count("\n") == 1
    assert port in said
