"""What Slack delivers is stored before it is acknowledged, once, or not at all."""

from __future__ import annotations

import json
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Any

import pytest

from bot.intake.app import build_app
from bot.intake.door import Door, Reception
from bot.metrics import Metrics
from bot.routes import Route, RouteTable
from bot.settings import Settings
from bot.worker.bell import Bell
from domain.errors import OttoError
from domain.messages.incoming import Kind, Lane
from domain.messages.outgoing import Post
from storage.tables.workflow import InboxRow, OutboxRow
from tests.support.deliveries import (
    SECRET,
    click_body,
    command_form,
    event_body,
    mention_bodies,
    signed,
    view_body,
)
from tests.support.pipeline import rows

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from slack_bolt import App
    from slack_bolt.response import BoltResponse
    from sqlalchemy import Engine

    from domain.messages.incoming import Incoming
    from storage.messages.work import SqlMessageWork
    from tests.support.pipeline import SetClock


def never(incoming: Incoming, work: SqlMessageWork) -> None:
    """Stand for a handler that only a worker may call."""
    pytest.fail(f"{incoming.key} was handled at the door with {work}")


def customers(incoming: Incoming, work: SqlMessageWork) -> Mapping[str, object]:
    """Offer customers to choose from."""
    del work
    if incoming.text == "break":
        raise ZeroDivisionError
    words = {"type": "plain_text", "text": incoming.text}
    return {"options": [{"text": words, "value": "C10001"}]}


def broken(incoming: Incoming, work: SqlMessageWork) -> None:
    """Break."""
    del incoming, work
    raise ZeroDivisionError


def promise(incoming: Incoming, work: SqlMessageWork) -> Mapping[str, object] | None:
    """Record a promise, or say what is wrong with it."""
    amount = str(incoming.fields["amount"])
    if amount == "0":
        return {"response_action": "errors", "errors": {"amount": "More than nothing."}}
    if amount == "broken":
        raise ZeroDivisionError
    if amount == "refused":
        raise OttoError
    said = {"text": f"Promised: {amount}"}
    work.outbox.post(
        Post(purpose="promise", subject=incoming.key, arguments=said, user="U1")
    )
    return None


def speaks_of_money(incoming: Incoming, work: SqlMessageWork) -> bool:
    """Say whether to take a reply in."""
    del work
    if incoming.text == "break":
        raise ZeroDivisionError
    return "inv" in incoming.text


ROUTES: tuple[Route[SqlMessageWork], ...] = (
    Route(Kind.REPLY, "message.channels", never, help="Go on", wanted=speaks_of_money),
    Route(Kind.DIRECT, "message.im", never, help="Ask"),
    Route(Kind.MENTION, "app_mention", never, help="Ask"),
    Route(Kind.COMMAND, "/otto", never, help="Ask"),
    Route(Kind.ACTION, "approve", never, help="Approve"),
    Route(Kind.OPTIONS, "customer", customers, help="Choose", synchronous=True),
    Route(Kind.ACTION, "at-once", broken, help="Break", synchronous=True),
    Route(Kind.VIEW, "promise", promise, help="Promise", synchronous=True),
)


@pytest.fixture
def bells() -> dict[Lane, Bell]:
    return {lane: Bell() for lane in Lane}


@pytest.fixture
def app(
    work: Callable[[], SqlMessageWork], clock: SetClock, bells: dict[Lane, Bell]
) -> Iterator[App]:
    settings = Settings(_env_file=None, SLACK_SIGNING_SECRET=SECRET)
    reception = Reception(RouteTable(ROUTES), work, clock, Metrics(), bells, Bell())
    built = build_app(settings, Door(reception))
    yield built
    built.listener_runner.listener_executor.shutdown()


def send(app: App, body: Mapping[str, Any]) -> BoltResponse:
    return app.dispatch(signed(body))


@pytest.mark.parametrize(
    ("body", "lane"),
    [
        pytest.param(event_body(), "messages", id="direct-message"),
        pytest.param(mention_bodies()[0], "messages", id="mention"),
        pytest.param(command_form("payload 1042"), "clicks", id="command"),
        pytest.param(click_body(), "clicks", id="click"),
    ],
)
def test_what_is_acknowledged_is_stored(
    app: App, sqlite: Engine, bells: dict[Lane, Bell], body: dict[str, Any], lane: str
) -> None:
    answer = send(app, body)

    assert (answer.status, answer.body) == (200, "")
    assert rows(sqlite, InboxRow, "lane", "state") == [(lane, "received")]
    assert bells[Lane(lane)].rings == 1


def test_four_deliveries_of_one_event_are_stored_once(app: App, sqlite: Engine) -> None:
    body = event_body()

    statuses = [send(app, body).status for _ in range(4)]

    assert statuses == [200] * 4
    assert len(rows(sqlite, InboxRow, "id")) == 1


def test_four_deliveries_at_once_are_stored_once(app: App, sqlite: Engine) -> None:
    body = event_body()

    with ThreadPoolExecutor(4) as slack:
        answers = list(slack.map(lambda _: send(app, body), range(4)))

    assert [answer.status for answer in answers] == [200] * 4
    assert len(rows(sqlite, InboxRow, "id")) == 1


@pytest.mark.parametrize("first", [0, 1], ids=["mention-first", "message-first"])
def test_a_mention_is_one_row_whichever_of_its_events_comes_first(
    app: App, sqlite: Engine, first: int
) -> None:
    events = mention_bodies()

    statuses = [send(app, events[number]).status for number in (first, 1 - first)]

    assert statuses == [200, 200]
    assert rows(sqlite, InboxRow, "kind", "name") == [("mention", "app_mention")]


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(event_body(bot_id="B2"), id="another-bot"),
        pytest.param(event_body(subtype="message_changed"), id="an-edit"),
        pytest.param(event_body(type="team_join"), id="nobody-listens"),
        pytest.param(click_body("link:pdf"), id="a-link"),
        pytest.param({"type": "app_rate_limited"}, id="no-event"),
        pytest.param({}, id="nothing"),
    ],
)
def test_noise_is_acknowledged_and_not_stored(
    app: App, sqlite: Engine, body: dict[str, Any]
) -> None:
    assert send(app, body).status == 200
    assert rows(sqlite, InboxRow, "id") == []


@pytest.mark.parametrize(
    ("text", "status", "stored"),
    [("inv 1042", 200, 1), ("lunch?", 200, 0), ("break", 503, 0)],
    ids=["wanted", "not wanted", "nobody can tell"],
)
def test_what_a_route_does_not_want_leaves_no_trace(
    app: App, sqlite: Engine, text: str, status: int, stored: int
) -> None:
    reply = event_body(
        channel="C1", channel_type="channel", thread_ts="5.000100", text=text
    )

    assert send(app, reply).status == status
    assert len(rows(sqlite, InboxRow, "id")) == stored


def test_slack_gets_its_challenge_back(app: App) -> None:
    answer = send(app, {"type": "url_verification", "challenge": "abc"})

    assert (answer.status, json.loads(answer.body)) == (200, {"challenge": "abc"})


def test_what_cannot_be_stored_is_not_acknowledged_and_stored_when_it_comes_again(
    app: App, sqlite: Engine
) -> None:
    body = event_body()
    with sqlite.begin() as connection:
        connection.exec_driver_sql("ALTER TABLE inbox RENAME TO away")

    assert send(app, body).status == 503

    with sqlite.begin() as connection:
        connection.exec_driver_sql("ALTER TABLE away RENAME TO inbox")
    again = signed(body)
    again.headers["x-slack-retry-num"] = ["1"]
    assert app.dispatch(again).status == 200
    assert len(rows(sqlite, InboxRow, "id")) == 1


def test_choices_are_answered_at_once_and_leave_no_trace(
    app: App, sqlite: Engine
) -> None:
    asked = {"type": "block_suggestion", "action_id": "customer", "value": "glo"}

    answer = send(app, click_body() | asked)

    assert json.loads(answer.body)["options"][0]["value"] == "C10001"
    assert rows(sqlite, InboxRow, "id") == []


def test_choices_that_cannot_be_found_are_none(app: App, sqlite: Engine) -> None:
    with sqlite.begin() as connection:
        connection.exec_driver_sql("DROP TABLE inbox")
    asked = {"type": "block_suggestion", "action_id": "customer", "value": "break"}

    answer = send(app, click_body() | asked)

    assert json.loads(answer.body) == {"options": []}


def test_a_click_that_is_answered_at_once_and_breaks_is_acknowledged(app: App) -> None:
    answer = send(app, click_body("at-once"))

    assert (answer.status, answer.body) == (200, "")


def test_a_door_that_is_broken_itself_acknowledges_nothing(app: App) -> None:
    request = signed(event_body())
    request.raw_body, request.mode = "payload={", "socket_mode"

    assert app.dispatch(request).status == 503


def amount(value: str) -> dict[str, Any]:
    body = view_body()
    body["view"]["state"]["values"]["amount"]["amount"]["value"] = value
    return body


def test_a_modal_is_handled_before_it_closes(app: App, sqlite: Engine) -> None:
    body = amount("12.50")

    answers = [send(app, body) for _ in range(2)]

    assert [(answer.status, answer.body) for answer in answers] == [(200, "")] * 2
    assert rows(sqlite, InboxRow, "kind", "state") == [("view", "done")]
    assert rows(sqlite, OutboxRow, "purpose") == [("promise",)]


def test_a_modal_with_a_mistake_stays_open_and_says_which(app: App) -> None:
    answer = send(app, amount("0"))

    assert json.loads(answer.body)["errors"] == {"amount": "More than nothing."}


@pytest.mark.parametrize(
    ("value", "words"),
    [
        pytest.param("refused", "I cannot do that", id="refused"),
        pytest.param("broken", "Something broke on our side", id="broken"),
    ],
)
def test_a_modal_that_cannot_be_handled_says_so_and_keeps_nothing(
    app: App, sqlite: Engine, value: str, words: str
) -> None:
    answer = send(app, amount(value))

    view = json.loads(answer.body)["view"]
    assert words in view["blocks"][0]["text"]["text"]
    assert rows(sqlite, InboxRow, "id") == []
