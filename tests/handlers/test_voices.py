"""Whoever is told that something failed is told so in their language."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

import pytest

from bot.errors import words_for
from bot.rendering.picks import StaleButtonError
from domain.messages.errors import SlackUnreachableError
from handlers.voices import Voices
from tests.domain.answers.story import PEOPLE, THINGS
from tests.handlers.desk import LISTED, FakeDirectory, MemoryWork, direct
from tests.support.make import DANA
from tests.support.memory import MemoryBooks

if TYPE_CHECKING:
    from domain.messages.readers import Outsider, SlackUser


@dataclass
class SilentDirectory(FakeDirectory):
    """Slack does not answer."""

    asked: list[str] = field(default_factory=list)

    def user(self, user_id: str) -> SlackUser | Outsider:
        """Fail as Slack does when it is down."""
        self.asked.append(user_id)
        method = "users.info"
        raise SlackUnreachableError(method, "timeout")


def told(voices: Voices, user: str) -> str:
    return words_for(StaleButtonError("x"), voices.of(direct(user, "")))


def test_the_people_lists_language_wins_over_slacks() -> None:
    dana = next(person for person in PEOPLE if person.email == DANA)
    others = (thing for thing in THINGS if thing != dana)
    books = MemoryBooks.holding(replace(dana, language="pt"), *others)
    directory = FakeDirectory({"UDANA": replace(LISTED["UDANA"], locale="es-LA")})

    voices = Voices(directory, lambda: MemoryWork(books))

    assert told(voices, "UDANA").startswith("Esse botão")


@pytest.mark.parametrize(
    ("locale", "words"),
    [
        ("zh-CN", "这个按钮"),
        ("es-LA", "Ese botón"),
        ("fr-FR", "That button"),
        ("", "That"),
    ],
)
def test_else_it_is_the_one_that_slack_names(locale: str, words: str) -> None:
    directory = FakeDirectory(
        {"UNEW": replace(LISTED["UDANA"], id="UNEW", locale=locale)}
    )

    assert told(Voices(directory, MemoryWork), "UNEW").startswith(words)


def test_nobody_in_particular_is_told_in_english() -> None:
    assert told(Voices(FakeDirectory(), MemoryWork), "UNOBODY").startswith(
        "That button"
    )


def test_where_slack_does_not_answer_the_words_are_english() -> None:
    directory = SilentDirectory()

    assert told(Voices(directory, MemoryWork), "UDANA").startswith("That button")
    assert directory.asked == ["UDANA"]
