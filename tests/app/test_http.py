"""Otto over signed HTTP: what comes in, what is refused, how he says he is well."""

from __future__ import annotations

import json
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Any

import pytest

from bot.http.front import EVENTS_PATH
from bot.workspace.state.identity import BOT_USER_ID, TEAM_ID
from domain.messages.incoming import Kind
from storage.tables.workflow import InboxRow
from tests.app.town import ANSWERED, ASKED, DANA, MARCUS, by_http
from tests.bot.workspace.small_slack import SIGNING_SECRET
from tests.support.deliveries import signed_headers
from tests.support.http_client import ask
from tests.support.pipeline import rows

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.app.town import Town

pytestmark = pytest.mark.enable_socket


@pytest.fixture
def town(sample_url: str) -> Iterator[Town]:
    """Run a workspace and Otto's web application, for one test."""
    with by_http(sample_url) as running:
        yield running


def a_message(town: Town, user: str, ts: str = "1795000001.000100") -> dict[str, Any]:
    """Return the event of a question that somebody wrote to Otto directly."""
    answer = town.control.post("home", user=user, tab="messages")
    people = town.control.get("users")["users"]
    (slack_id,) = (p["id"] for p in people if p["profile"].get("email") == user)
    return {
        "type": "event_callback",
        "team_id": TEAM_ID,
        "event_id": "EvFourTimes",
        "authorizations": [{"team_id": TEAM_ID, "user_id": BOT_USER_ID}],
        "event": {
            "type": "message",
            "channel_type": "im",
            "channel": answer["channel"],
            "user": slack_id,
            "text": ASKED,
            "ts": ts,
        },
    }


def post(town: Town, body: str, secret: str = SIGNING_SECRET) -> int:
    """Deliver a body as Slack does; return the status."""
    headers = signed_headers(body, secret=secret)
    return ask(f"{town.address}{EVENTS_PATH}", body.encode(), headers).status


def stored(town: Town) -> int:
    """Count the direct messages in the inbox: opening a tab is an event as well."""
    kinds = rows(town.otto.store.engine, InboxRow, "kind")
    return kinds.count((Kind.DIRECT.value,))


def test_one_event_that_is_delivered_four_times_at_once_gets_one_reply(
    town: Town,
) -> None:
    event = a_message(town, DANA)
    body = json.dumps(event)
    before = stored(town)

    with ThreadPoolExecutor(4) as slack:
        statuses = list(slack.map(lambda _: post(town, body), range(4)))
    town.settle()

    assert statuses == [200] * 4
    assert stored(town) == before + 1
    assert [m["text"] for m in town.answers(DANA, "@otto", "0")] == [ANSWERED]


def test_an_invalid_signature_is_refused_and_nothing_is_stored(town: Town) -> None:
    body = json.dumps(a_message(town, DANA))
    town.settle()
    before = stored(town)

    assert post(town, body, secret="somebody else's") == 401
    assert ask(f"{town.address}{EVENTS_PATH}", body.encode()).status == 401
    assert stored(town) == before


def test_slacks_challenge_is_answered(town: Town) -> None:
    body = json.dumps({"type": "url_verification", "challenge": "c1"})

    assert post(town, body) == 200


def test_the_health_page_and_the_metrics_answer(town: Town) -> None:
    town.ask(DANA, "@otto", ASKED)
    town.settle()

    health = ask(f"{town.address}/healthz")
    metrics = ask(f"{town.address}/metrics").body.decode()

    found = json.loads(health.body)
    assert health.status == 200
    assert found["status"] == "ok"
    assert found["ledger_as_of"] == "2026-11-20T18:00:00+00:00"
    assert found["inbox_waiting"] == found["outbox_waiting"] == 0
    assert "otto_" in metrics
    assert "Globex" not in metrics


def test_a_moved_clock_changes_how_late_an_invoice_is(town: Town) -> None:
    assert town.ask(DANA, "@otto", ASKED)["text"] == ANSWERED

    town.control.post("clock", now="2026-11-23T09:00:00+00:00")
    later = town.ask(MARCUS, "@otto", ASKED)

    assert later["text"].startswith("INV-01042 is 20 days overdue")
