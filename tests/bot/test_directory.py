"""Only full members of our workspace are somebody; in doubt everybody reads along."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest
from slack_sdk import WebClient

from bot.directory import Keeping, SlackDirectory
from domain.messages.errors import SlackUnreachableError
from domain.messages.readers import Audience, Outsider, OutsiderReason, SlackUser
from tests.support.slack_server import BOT, TEAM, Fault

if TYPE_CHECKING:
    from tests.support.pipeline import SetClock
    from tests.support.slack_server import SlackServer

pytestmark = pytest.mark.enable_socket

KEEPING = Keeping(
    user=timedelta(seconds=300), audience=timedelta(seconds=60), most_members=250
)


@pytest.fixture
def directory(slack: SlackServer, clock: SetClock) -> SlackDirectory:
    client = WebClient("xoxb-1", base_url=slack.api, timeout=2, retry_handlers=[])
    return SlackDirectory(client, clock, KEEPING)


def member(**changes: object) -> dict[str, Any]:
    valid: dict[str, object] = {
        "id": "U1",
        "team_id": TEAM,
        "locale": "es-MX",
        "tz": "America/Mexico_City",
        "profile": {"email": "Dana@Example.com", "real_name": "Dana"},
    }
    return valid | changes


def test_a_member_is_known_by_what_slack_vouches_for(
    slack: SlackServer, directory: SlackDirectory
) -> None:
    slack.users["U1"] = member()

    assert directory.user("U1") == SlackUser(
        "U1", TEAM, "dana@example.com", "Dana", "es-MX", "America/Mexico_City"
    )


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        pytest.param({"is_bot": True}, OutsiderReason.BOT, id="bot"),
        pytest.param({"deleted": True}, OutsiderReason.DEACTIVATED, id="leaver"),
        pytest.param({"is_restricted": True}, OutsiderReason.GUEST, id="guest"),
        pytest.param(
            {"is_ultra_restricted": True}, OutsiderReason.GUEST, id="single-channel"
        ),
        pytest.param({"is_stranger": True}, OutsiderReason.STRANGER, id="stranger"),
        pytest.param({"team_id": "T2"}, OutsiderReason.STRANGER, id="other-team"),
        pytest.param({"team_id": None}, OutsiderReason.STRANGER, id="no-team"),
    ],
)
def test_an_outsider_is_told_nothing(
    slack: SlackServer,
    directory: SlackDirectory,
    changes: dict[str, Any],
    reason: OutsiderReason,
) -> None:
    slack.users["U1"] = member(**changes)

    assert directory.user("U1") == Outsider("U1", reason)


def test_somebody_slack_does_not_know_is_an_outsider(directory: SlackDirectory) -> None:
    assert directory.user("U404") == Outsider("U404", OutsiderReason.UNKNOWN)


def test_slack_is_asked_once_for_a_while(
    slack: SlackServer, directory: SlackDirectory, clock: SetClock
) -> None:
    slack.users["U1"] = member()
    directory.user("U1")
    slack.users["U1"] = member(deleted=True)

    clock.advance(299)
    assert isinstance(directory.user("U1"), SlackUser)
    clock.advance(1)
    assert isinstance(directory.user("U1"), Outsider)


def test_a_clock_that_was_moved_back_forgets(
    slack: SlackServer, directory: SlackDirectory, clock: SetClock
) -> None:
    slack.users["U1"] = member()
    directory.user("U1")
    slack.users["U1"] = member(deleted=True)

    clock.advance(-3600)

    assert isinstance(directory.user("U1"), Outsider)


@pytest.mark.parametrize(
    "fault",
    [
        pytest.param(Fault(status=429, error="ratelimited"), id="limited"),
        pytest.param(Fault(error="missing_scope"), id="scope"),
        pytest.param(Fault(drop=True), id="cut-off"),
    ],
)
def test_when_slack_does_not_say_nobody_is_let_in(
    slack: SlackServer, directory: SlackDirectory, fault: Fault
) -> None:
    slack.users["U1"] = member()
    slack.fail("users.info", fault)

    with pytest.raises(SlackUnreachableError):
        directory.user("U1")
    assert isinstance(directory.user("U1"), SlackUser)


def test_the_readers_of_a_channel_are_its_members_without_us(
    slack: SlackServer, directory: SlackDirectory
) -> None:
    slack.channels["C1"] = {"id": "C1"}
    slack.members["C1"] = ["U1", BOT, *(f"U{number}" for number in range(2, 240))]

    audience = directory.members("C1")

    assert len(audience.users) == 239
    assert BOT not in audience.users
    assert not audience.open_ended
    assert len(slack.called("conversations.members")) == 2


def test_a_direct_message_is_read_by_one_person(
    slack: SlackServer, directory: SlackDirectory
) -> None:
    slack.channels["D1"] = {"id": "D1", "is_im": True, "user": "U1"}

    assert directory.members("D1") == Audience("D1", frozenset({"U1"}))


@pytest.mark.parametrize(
    ("channel", "members"),
    [
        pytest.param({"is_ext_shared": True}, ["U1"], id="shared"),
        pytest.param({"is_pending_ext_shared": True}, ["U1"], id="about-to-be-shared"),
        pytest.param(None, ["U1"], id="hidden-from-us"),
        pytest.param({}, [BOT], id="only-us"),
        pytest.param(
            {"id": "C1"}, [f"U{number}" for number in range(900)], id="too-many"
        ),
    ],
)
def test_in_doubt_everybody_reads_a_channel(
    slack: SlackServer,
    directory: SlackDirectory,
    channel: dict[str, Any] | None,
    members: list[str],
) -> None:
    if channel is not None:
        slack.channels["C1"] = {"id": "C1"} | channel
    slack.members["C1"] = members

    assert directory.members("C1") == Audience("C1", frozenset(), open_ended=True)
    assert len(slack.called("conversations.members")) <= 2


def test_members_that_slack_does_not_show_are_everybody(
    slack: SlackServer, directory: SlackDirectory
) -> None:
    slack.channels["C1"] = {"id": "C1"}
    slack.fail("conversations.members", Fault(error="fetch_members_failed"))

    assert directory.members("C1").open_ended
