"""A process dies where a test says so, and nowhere else."""

from __future__ import annotations

import os
import signal

import pytest

from bot.faults import VARIABLE, Place, reach


@pytest.fixture
def kills(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    found: list[int] = []

    def note(_: int, number: int) -> None:
        found.append(number)

    monkeypatch.setattr(os, "kill", note)
    return found


def test_a_process_dies_where_the_variable_says(
    kills: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(VARIABLE, "before_post")

    for place in Place:
        reach(place)

    assert kills == [signal.SIGKILL]


def test_without_the_variable_nothing_happens(
    kills: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(VARIABLE, raising=False)

    for place in Place:
        reach(place)

    assert kills == []
