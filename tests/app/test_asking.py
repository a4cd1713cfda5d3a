"""People ask in Slack, in every way there is, and Otto answers as he should."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest
from structlog.testing import capture_logs

from tests.app.town import (
    ANSWERED,
    ASKED,
    DANA,
    GUEST,
    LUCIA,
    NORA,
    buttons,
    quiet_line,
)
from tests.bot.workspace.small_slack import eventually

if TYPE_CHECKING:
    from tests.app.town import Town

pytestmark = pytest.mark.enable_socket


def test_a_mention_is_answered_to_the_asker_alone_where_others_may_not_see(
    town: Town,
) -> None:
    asked = town.say(DANA, "sales", f"@otto {ASKED}")

    answer = town.answer(DANA, "sales", asked)

    assert answer["text"] == ANSWERED
    assert quiet_line(answer).endswith("Only you can see this")
    assert town.answers(NORA, "sales", asked) == []
    assert town.control.seen(DANA, "sales", thread_ts=asked)[1:] == []


def test_a_mention_is_answered_in_its_thread(town: Town) -> None:
    # All of #globex may see what Globex owes.
    asked = town.say(DANA, "globex", f"@otto {ASKED}")

    thread = eventually(
        lambda: town.control.seen(NORA, "globex", thread_ts=asked)[1:], 10
    )

    assert [message["text"] for message in thread] == [ANSWERED]
    assert not quiet_line(thread[0]).endswith("Only you can see this")


def test_a_direct_message_is_answered_there(town: Town) -> None:
    answer = town.ask(DANA, "@otto", ASKED)

    assert answer["text"] == ANSWERED
    # Dana lives in Chicago, six hours behind.
    assert quiet_line(answer) == "Ledger as of 20 Nov 2026, 12:00"


@pytest.mark.parametrize("channel", ["sales", "globex", "no-bot"])
def test_a_command_is_answered_to_who_typed_it(town: Town, channel: str) -> None:
    # Even where all may see it, and where Otto is no member.
    before = town.say(DANA, channel, "good morning")
    town.control.post(
        "commands", user=DANA, channel=channel, command="/otto", text="inv 1042"
    )

    answer = town.answer(DANA, channel, before)

    assert answer["text"] == ANSWERED
    assert quiet_line(answer).endswith("Only you can see this")
    assert town.answers(NORA, channel, before) == []


def test_a_choice_is_answered_at_a_tap(town: Town) -> None:
    question = town.ask(NORA, "@otto", "what is open at northgate?")
    offered = buttons(question)
    assert question["text"] == "Several customers match. Which one?"

    town.click(NORA, "@otto", question, "pick:1")

    answer = town.answer(NORA, "@otto", question["ts"])
    # What it asks, and for which question it was offered; no name, no figure.
    assert re.fullmatch(r"account~[0-9a-f-]{36}\|customer\|\|C10003", offered["pick:1"])
    assert answer["text"].startswith("Northgate Logistics de México SA de CV owes MXN")


def test_a_tap_in_a_channel_is_answered_to_who_tapped(town: Town) -> None:
    question = town.ask(NORA, "sales", "@otto what is open at northgate?")

    town.click(NORA, "sales", question, "pick:0")

    answer = town.answer(NORA, "sales", question["ts"])
    assert answer["text"].startswith("Northgate Logistics Inc. owes USD")
    assert town.answers(DANA, "sales", question["ts"]) == []


def test_a_question_goes_to_the_desk_with_one_tap(town: Town) -> None:
    answer = town.ask(DANA, "@otto", ASKED)
    before = town.say(NORA, "finance", "good morning")

    town.click(DANA, "@otto", answer, "person")
    told = town.answer(DANA, "@otto", answer["ts"])
    town.click(DANA, "@otto", answer, "person")
    again = town.answer(DANA, "@otto", told["ts"])

    (desk,) = town.answers(NORA, "finance", before)
    assert ASKED in json.dumps(desk)
    assert "has your question now" in told["text"]
    assert "has your question already" in again["text"]


def test_a_message_that_is_delivered_twice_is_answered_once(town: Town) -> None:
    town.control.post("faults", kind="duplicate_delivery")

    asked = town.say(DANA, "globex", f"@otto {ASKED}")
    eventually(lambda: town.control.seen(DANA, "globex", thread_ts=asked)[1:], 10)
    town.settle()

    assert len(town.control.seen(DANA, "globex", thread_ts=asked)[1:]) == 1
    assert town.control.get("faults")["faults"] == []


def test_every_open_invoice_is_listed_at_a_tap(town: Town) -> None:
    answer = town.ask(DANA, "@otto", "what does Globex owe?")

    town.click(DANA, "@otto", answer, "open_invoices")

    listed = town.answer(DANA, "@otto", answer["ts"])
    assert listed["text"].startswith("Globex Corporation has ")
    assert "INV-01042" in json.dumps(listed["blocks"])


def test_a_guest_is_told_nothing(town: Town) -> None:
    answer = town.ask(GUEST, "partner-shared", f"@otto {ASKED}")

    assert "finance people list only" in answer["text"]
    assert "Ledger" not in json.dumps(answer)


def test_somebody_elses_invoice_is_not_there(town: Town) -> None:
    answer = town.ask(LUCIA, "@otto", "inv 1042")

    shown = json.dumps(answer["blocks"], ensure_ascii=False)
    assert "1042" not in shown.replace(answer["text"], "")
    assert "Globex" not in json.dumps(answer)


def test_no_line_of_the_log_says_what_was_asked_or_answered(town: Town) -> None:
    with capture_logs() as lines:
        town.ask(DANA, "@otto", "has Globex paid inv 1042 by wire of Tuesday?")
        town.settle()

    written = json.dumps(lines, default=str)
    assert not [
        word for word in ("Globex", "wire of", "1042", "700") if word in written
    ]


def test_every_message_carries_our_id_and_nothing_else(town: Town) -> None:
    answer = town.ask(DANA, "@otto", ASKED)

    assert answer["metadata"]["event_type"] == "otto"
    assert list(answer["metadata"]["event_payload"]) == ["outbox_id"]
