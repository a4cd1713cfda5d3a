"""People go on talking with Otto: follow-ups, thumbs, and how he knows."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tests.app.town import (
    ANSWERED,
    ASKED,
    DANA,
    MARCUS,
    NORA,
    at_work,
    buttons,
    workspace_on,
)
from tests.bot.workspace.small_slack import eventually

if TYPE_CHECKING:
    from tests.app.town import Town

pytestmark = pytest.mark.enable_socket

OWES = "Globex Corporation owes USD"


def thread(town: Town, user: str, channel: str, root: str) -> list[str]:
    """Return what somebody sees of Otto's words in a thread."""
    seen = town.control.seen(user, channel, thread_ts=root)
    return [message["text"] for message in seen if message.get("bot_id")]


def heard(town: Town, user: str, channel: str, text: str, **more: str) -> None:
    """Let somebody say something, and wait until Otto heard it and is done with it."""
    said = {"user": user, "channel": channel, "text": text, "wait": True}
    assert town.control.post("messages", **(said | more))["acknowledged"]
    town.settle()


def asked_in(town: Town, channel: str) -> str:
    """Let Dana ask in a channel, and wait until it is answered in the thread."""
    root = town.say(DANA, channel, f"@otto {ASKED}")
    eventually(lambda: thread(town, DANA, channel, root), 10)
    return root


def said_in(town: Town, user: str, root: str, text: str) -> list[str]:
    """Let somebody write into a thread of #globex; return Otto's words there."""
    heard(town, user, "globex", text, thread_ts=root)
    return thread(town, user, "globex", root)


def test_a_follow_up_in_a_thread_needs_no_mention(town: Town) -> None:
    root = asked_in(town, "globex")

    town.say(DANA, "globex", "and what do they owe?", thread_ts=root)

    said = eventually(lambda: thread(town, DANA, "globex", root)[1:], 10)
    assert said[0].startswith(OWES)
    assert thread(town, MARCUS, "globex", root)[1:] == said


def test_a_follow_up_survives_a_restart(sample_url: str) -> None:
    with workspace_on(sample_url) as workspace:
        with at_work(sample_url, workspace) as before:
            root = asked_in(before, "globex")
            before.settle()
        with at_work(sample_url, workspace) as after:
            after.say(DANA, "globex", "and what do they owe?", thread_ts=root)

            said = eventually(lambda: thread(after, DANA, "globex", root)[1:], 10)

    assert said[0].startswith(OWES)


@pytest.mark.parametrize(
    ("user", "text"),
    [
        pytest.param(DANA, "thanks a lot", id="thanks"),
        pytest.param(DANA, "@nora.lindqvist can you call them?", id="to somebody else"),
        pytest.param(NORA, "and what do they owe?", id="by whom Otto did not answer"),
    ],
)
def test_what_is_not_said_to_otto_gets_no_answer(
    town: Town, user: str, text: str
) -> None:
    root = asked_in(town, "globex")

    assert said_in(town, user, root, text) == [ANSWERED]


def test_beside_a_thread_nothing_is_a_follow_up(town: Town) -> None:
    root = asked_in(town, "globex")
    before = town.answers(DANA, "globex", root)

    heard(town, DANA, "globex", "and what do they owe?")

    assert town.answers(DANA, "globex", root) == before


def test_the_shortcut_asks_about_a_message(town: Town) -> None:
    said = town.say(NORA, "sales", ASKED)

    answer = town.control.post(
        "shortcuts",
        user=DANA,
        callback_id="ask_about",
        channel="sales",
        message_ts=said,
    )

    assert answer["ok"], answer
    told = town.answer(DANA, "sales", said)
    assert told["text"] == ANSWERED
    assert town.answers(NORA, "sales", said) == []


def test_the_shortcut_works_where_otto_is_no_member(town: Town) -> None:
    said = town.say(DANA, "no-bot", ASKED)
    before = town.say(DANA, "@otto", "hello")

    town.control.post(
        "shortcuts",
        user=DANA,
        callback_id="ask_about",
        channel="no-bot",
        message_ts=said,
    )

    def told() -> list[str]:
        seen = [
            *town.answers(DANA, "no-bot", said),
            *town.answers(DANA, "@otto", before),
        ]
        return [each["text"] for each in seen if each["text"] == ANSWERED]

    assert eventually(told, 10) == [ANSWERED]
    assert town.answers(NORA, "no-bot", said) == []


def test_an_answer_says_how_it_is_known(town: Town) -> None:
    answer = town.ask(DANA, "sales", f"@otto {ASKED}")

    town.click(DANA, "sales", answer, "why")

    known = json.dumps(town.answer(DANA, "sales", answer["ts"])["blocks"])
    for part in ("document, 99%", "INV-01042", "Ledger no. 1", "total less what"):
        assert part in known


def test_how_it_was_read_is_the_askers_alone(town: Town) -> None:
    root = asked_in(town, "globex")
    (answer,) = town.control.seen(MARCUS, "globex", thread_ts=root)[1:]

    town.click(MARCUS, "globex", answer, "why")

    told = town.answer(MARCUS, "globex", answer["ts"])
    assert "Ledger no. 1" in json.dumps(told["blocks"])
    assert "99%" not in json.dumps(told["blocks"])


def test_a_thumb_counts_once(town: Town) -> None:
    answer = town.ask(DANA, "@otto", ASKED)
    helped = f"yes|{buttons(answer)['person']}"
    counted = town.otto.metrics.feedback.labels("yes")
    before = counted._value.get()  # noqa: SLF001 - how prometheus-client is read

    for _ in range(2):
        town.click(DANA, "@otto", answer, "feedback", helped)
        town.settle()

    assert len(town.answers(DANA, "@otto", answer["ts"])) == 1
    assert counted._value.get() - before == 1  # noqa: SLF001 - likewise


def test_a_thumb_down_leads_to_a_person(town: Town) -> None:
    answer = town.ask(DANA, "@otto", ASKED)
    question = buttons(answer)["person"]

    town.click(DANA, "@otto", answer, "feedback", f"no|{question}")

    told = town.answer(DANA, "@otto", answer["ts"])
    assert "What was wrong?" in told["text"]
    assert buttons(told) == {"person": question}
