"""``examples``: the phrases that people's taps suggest, and the decision on each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console
from rich.table import Table

from domain.helpdesk.examples import ExampleState, UnknownExampleError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from contextlib import AbstractContextManager

    from domain.clock import Clock
    from domain.helpdesk.examples import ProposedExample
    from domain.helpdesk.ports import HelpDeskWork

MOST_LISTED = 100
_BY = "the command line"


@dataclass(frozen=True, slots=True)
class Reviewing:
    """What the commands need."""

    work: Callable[[], AbstractContextManager[HelpDeskWork]]
    clock: Clock


def register(app: typer.Typer, wired: Callable[[], Reviewing]) -> None:
    """Add the commands."""
    group = typer.Typer(
        help="Review the phrases that people's taps suggest to learn from.",
        epilog="Example: python app.py examples list",
        no_args_is_help=True,
    )
    app.add_typer(group, name="examples")

    @group.command("list", epilog="Example: python app.py examples list")
    def listed() -> None:
        """List the phrases that wait for a decision, the newest first."""
        with wired().work() as work:
            waiting, counts = work.examples.waiting(MOST_LISTED), work.examples.counts()
        if waiting:
            Console().print(_table(waiting))
        parts = (f"{counts.get(state, 0)} {state.value}" for state in ExampleState)
        typer.echo(", ".join(parts))

    @group.command("accept", epilog="Example: python app.py examples accept 0b54c9fe")
    def accept(
        example: Annotated[str, typer.Argument(help="The id, or how it begins.")],
    ) -> None:
        """Accept a phrase: Otto learns from it when it starts next."""
        typer.echo(f"Accepted: {_decided(wired(), example, ExampleState.ACCEPTED)}")

    @group.command("drop", epilog="Example: python app.py examples drop 0b54c9fe")
    def drop(
        example: Annotated[str, typer.Argument(help="The id, or how it begins.")],
    ) -> None:
        """Drop a phrase: it is not proposed again."""
        typer.echo(f"Dropped: {_decided(wired(), example, ExampleState.DROPPED)}")


def _decided(reviewing: Reviewing, begins: str, state: ExampleState) -> str:
    with reviewing.work() as work:
        waiting = work.examples.waiting(MOST_LISTED)
        meant = [each for each in waiting if begins and each.id.startswith(begins)]
        if len(meant) != 1:
            how_many = "Several examples wait" if meant else "No example waits"
            msg = f"{how_many} with an id that begins with {begins!r}."
            raise UnknownExampleError(msg)
        work.examples.decide(meant[0].id, state, by=_BY, at=reviewing.clock.now())
        work.commit()
    return meant[0].words


def _table(waiting: Sequence[ProposedExample]) -> Table:
    table = Table("id", "words", "topic", "language", box=None)
    for each in waiting:
        table.add_row(each.id[:8], each.words, each.topic.value, each.language)
    return table
