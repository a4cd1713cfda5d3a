"""What the desk and the asker read when a question goes to a person."""

# ruff: noqa: E501 - a line that people read is one line here
from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from inline_snapshot import snapshot

from bot.rendering.handover import (
    render_for_the_desk,
    render_handed_over,
    render_nobody,
)
from domain.answers.reply import Outcome
from domain.helpdesk.record import AskedQuestion
from domain.questions.topics import Topic
from tests.bot.rendering.shown import ENGLISH, check, picture
from tests.support.make import DANA

QUESTION = AskedQuestion(
    id="0b54c9fe-0000-5000-8000-000000000000",
    asker=DANA,
    slack_user="UDANA",
    channel="C1",
    thread="",
    text="has Globex paid inv 1042?",
    topic=Topic.DOCUMENT,
    outcome=Outcome.ANSWERED,
    confidence=99,
    generation=1,
    asked_at=datetime(2026, 11, 20, 12, 0, tzinfo=UTC),
)


def test_the_desk_reads_who_asks_what_and_how_it_ended() -> None:
    told = render_for_the_desk(QUESTION, ENGLISH)

    check(told)
    assert picture(told) == snapshot("""\
*Q-0B54C9FE*: <@UDANA> asks for a person.
*Asked*  has Globex paid inv 1042?
Otto answered it. Topic: document.\
""")


@pytest.mark.parametrize(
    "text",
    ["<!channel> *now*", "&" * 4000, "<@U1> " * 700, "a\nb"],
    ids=["a mention", "escapes", "many mentions", "two lines"],
)
def test_what_was_asked_is_quoted_harmlessly(text: str) -> None:
    told = render_for_the_desk(replace(QUESTION, text=text), ENGLISH)

    check(told)
    assert picture(told).count("<") == 1


def test_the_asker_is_told_that_a_person_has_it() -> None:
    assert render_handed_over(QUESTION, ENGLISH, first=True).text == snapshot(
        "A person at the finance desk has your question now (Q-0B54C9FE). They will write to you."
    )


def test_pressed_again_a_person_has_it_already() -> None:
    assert render_handed_over(QUESTION, ENGLISH, first=False).text == snapshot(
        "A person at the finance desk has your question already (Q-0B54C9FE)."
    )


def test_where_nobody_takes_questions_that_is_said() -> None:
    assert render_nobody(ENGLISH).text == snapshot(
        "Nobody is set up to take questions over yet. Write to your finance team."
    )
