"""The doctor says of each thing that it is good, or what to do about it."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from slack_sdk import WebClient

from bot.doctor import (
    Finding,
    check_database,
    check_ledger,
    check_queues,
    check_settings,
    check_slack,
    examine,
)
from bot.settings import Settings
from domain.messages.rows import Backlog, DeadLetter
from tests.support.pipeline import NOON, SetClock
from tests.support.slack_server import Fault

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import datetime

    from tests.support.slack_server import SlackServer


class FakeWatch:
    """Queues in which something waits, and something was given up."""

    def __init__(self, *, age: timedelta, letters: Sequence[DeadLetter] = ()) -> None:
        self._age = age
        self._letters = letters

    def backlog(self, now: datetime) -> Backlog:
        """Return what waits."""
        del now
        return Backlog(2, self._age, 0, 0, timedelta(0), len(self._letters))

    def dead_letters(self, limit: int) -> Sequence[DeadLetter]:
        """Return what was given up."""
        return self._letters[:limit]


def bad(findings: Iterator[Finding]) -> dict[str, str]:
    """Return what is not good, and what was found."""
    return {found.check: found.found for found in findings if not found.good}


def test_missing_tokens_are_named() -> None:
    findings = list(check_settings(Settings(_env_file=None), ["OTTO_SENDRES"]))

    assert bad(iter(findings)) == {
        "bot token": "not set",
        "signing secret": "not set",
        "settings": "OTTO_SENDRES means nothing",
    }
    assert all(found.to_do for found in findings if not found.good)


@pytest.mark.parametrize(
    "transport",
    [
        pytest.param({"SLACK_APP_TOKEN": "xapp-1"}, id="socket-mode"),
        pytest.param({"SLACK_SIGNING_SECRET": "s"}, id="signed-http"),
    ],
)
def test_one_transport_is_enough(
    transport: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in transport.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setenv("SLACK_BOT_TOKEN", "xoxb-1")

    assert bad(check_settings(Settings(_env_file=None), [])) == {}


@pytest.mark.parametrize(("current", "found"), [(True, {}), (False, {"database"})])
def test_a_database_lacks_migrations_or_not(
    current: bool,  # noqa: FBT001
    found: set[str],
) -> None:
    assert set(bad(check_database(lambda: current))) == set(found)


@pytest.mark.parametrize(
    ("age", "found"),
    [
        pytest.param(timedelta(days=3), {}, id="fresh"),
        pytest.param(
            timedelta(days=3, seconds=1),
            {"ledger": "as of 2026-11-17 11:59"},
            id="stale",
        ),
        pytest.param(None, {"ledger": "empty"}, id="empty"),
    ],
)
def test_old_books_are_found(age: timedelta | None, found: dict[str, str]) -> None:
    as_of = None if age is None else NOON - age

    assert bad(check_ledger(lambda: as_of, NOON)) == found


@pytest.mark.enable_socket
@pytest.mark.parametrize(
    ("granted", "found"),
    [
        pytest.param("chat:write, users:read,more", {}, id="enough"),
        pytest.param("chat:write", {"scopes": "missing: users:read"}, id="missing"),
        pytest.param("", {}, id="slack-does-not-say"),
    ],
)
def test_scopes_are_compared_with_the_manifest(
    slack: SlackServer, granted: str, found: dict[str, str]
) -> None:
    slack.scopes = granted
    client = WebClient("xoxb-1", base_url=slack.api)

    assert bad(check_slack(client, {"chat:write", "users:read"})) == found


@pytest.mark.enable_socket
@pytest.mark.parametrize(
    ("fault", "found"),
    [
        pytest.param(Fault(error="invalid_auth"), "invalid_auth", id="token"),
        pytest.param(Fault(drop=True), "RemoteDisconnected", id="network"),
    ],
)
def test_a_token_that_does_not_work_is_found(
    slack: SlackServer, fault: Fault, found: str
) -> None:
    slack.fail("auth.test", fault)
    client = WebClient("xoxb-1", base_url=slack.api, retry_handlers=[])

    assert bad(check_slack(client, ())) == {"slack": found}


def test_queues_that_move_are_good() -> None:
    watch = FakeWatch(age=timedelta(minutes=4))

    assert bad(check_queues(watch, SetClock())) == {}


def test_queues_that_stand_still_and_dead_letters_are_found() -> None:
    letter = DeadLetter(
        "outbox", "id-1", "chat.postMessage answer", "C9", "is_archived", NOON
    )
    watch = FakeWatch(age=timedelta(minutes=5), letters=[letter])

    assert bad(check_queues(watch, SetClock())) == {
        "inbox": "2 waiting, the oldest for 300 s",
        "outbox dead letter": "chat.postMessage answer in C9: is_archived (id-1)",
    }


def test_a_check_that_cannot_be_made_is_a_finding_and_the_rest_goes_on() -> None:
    def broken() -> Iterator[Finding]:
        raise ConnectionError

    good = Finding("settings", good=True, found="set")

    found = list(examine([broken, lambda: [good]]))

    assert found == [
        Finding("doctor", good=False, found="ConnectionError", to_do="See the log."),
        good,
    ]
