"""``examples``: what waits is listed, and accepted or dropped by how its id begins."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
import typer
from typer.testing import CliRunner

from domain.helpdesk.examples import ExampleState, UnknownExampleError
from handlers.commands import reviewing
from tests.handlers.desk import MemoryWork
from tests.handlers.test_home import EXAMPLE
from tests.support.pipeline import SetClock

if TYPE_CHECKING:
    from typer.testing import Result

OTHER = replace(EXAMPLE, words="what is next for {customer}")


def run(work: MemoryWork, *arguments: str) -> Result:
    app = typer.Typer()
    wired = reviewing.Reviewing(lambda: work, SetClock())
    reviewing.register(app, lambda: wired)
    return CliRunner().invoke(app, ["examples", *arguments])


@pytest.fixture
def work() -> MemoryWork:
    """Return a step in which two phrases wait."""
    made = MemoryWork()
    made.examples.propose(EXAMPLE)
    made.examples.propose(OTHER)
    return made


def test_what_waits_is_listed_with_its_id_and_counted(work: MemoryWork) -> None:
    listed = run(work, "list")

    assert listed.exit_code == 0
    assert EXAMPLE.id[:8] in listed.output
    assert "2 proposed, 0 accepted, 0 dropped" in listed.output


@pytest.mark.parametrize(
    ("word", "state"),
    [("accept", ExampleState.ACCEPTED), ("drop", ExampleState.DROPPED)],
)
def test_one_is_decided_by_how_its_id_begins(
    work: MemoryWork, word: str, state: ExampleState
) -> None:
    decided = run(work, word, OTHER.id[:8])

    assert decided.exit_code == 0
    assert OTHER.words in decided.output
    assert work.examples.stored[OTHER.id].state is state
    assert work.examples.stored[EXAMPLE.id].state is ExampleState.PROPOSED
    assert work.committed == 1


@pytest.mark.parametrize("begins", ["", "zzz", "0b54c9fe"])
def test_what_means_no_one_phrase_decides_nothing(
    work: MemoryWork, begins: str
) -> None:
    refused = run(work, "accept", begins)

    assert isinstance(refused.exception, UnknownExampleError)
    assert work.committed == 0
