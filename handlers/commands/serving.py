"""``serve``, ``demo``, ``doctor``, ``manifest``, ``migrate``, ``version``."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console
from rich.table import Table

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from bot.doctor import Finding

DEMO_PORT = 8321


@dataclass(frozen=True, slots=True)
class Serving:
    """What the commands start; each is built only when its command is given."""

    serve: Callable[[], None]
    demo: Callable[[int, bool], None]
    doctor: Callable[[], Iterable[Finding]]
    manifest: Callable[[str], Mapping[str, object]]
    migrate: Callable[[], None]
    learn: Callable[[], bool]
    version: str


def register(app: typer.Typer, serving: Serving) -> None:  # noqa: C901, PLR0915 - seven small commands
    """Add the commands."""

    @app.command(epilog="Example: python app.py demo --port 8400")
    def demo(
        *,
        port: Annotated[int, typer.Option(help="Where the page is.")] = DEMO_PORT,
        browser: Annotated[bool, typer.Option(help="Open a browser.")] = True,
    ) -> None:
        """Start a local workspace with Otto and a sample ledger; Ctrl-C stops it."""
        serving.demo(port, browser)

    @app.command(epilog="Example: SLACK_APP_TOKEN=xapp-... python app.py serve")
    def serve() -> None:
        """Run Otto against Slack: Socket Mode with an app token, else signed HTTP."""
        serving.serve()

    @app.command(epilog="Example: python app.py doctor")
    def doctor() -> None:
        """Say what is missing: each line is good, or what to do about it."""
        findings = list(serving.doctor())
        _show(findings)
        if not all(finding.good for finding in findings):
            raise typer.Exit(1)

    @app.command(
        epilog="Example: python app.py manifest --url https://otto.example.com"
    )
    def manifest(
        *,
        url: Annotated[
            str, typer.Option(help="Otto's public address; without it, Socket Mode.")
        ] = "",
    ) -> None:
        """Print the manifest from which Slack creates the app."""
        typer.echo(json.dumps(serving.manifest(url), indent=2, ensure_ascii=False))

    @app.command(epilog="Example: python app.py migrate")
    def migrate() -> None:
        """Bring the database up to date."""
        serving.migrate()
        typer.echo("The database is up to date.")

    @app.command(epilog="Example: python app.py learn")
    def learn() -> None:
        """Learn the topics from the example phrases, if these changed."""
        by_meaning = serving.learn()
        typer.echo(
            "The phrases are learned."
            if by_meaning
            else "The phrases are learned by their letters alone: no sentence encoder."
        )

    @app.command(epilog="Example: python app.py version")
    def version() -> None:
        """Print the version."""
        typer.echo(serving.version)


def _show(findings: Iterable[Finding]) -> None:
    table = Table("", "check", "found", "what to do")
    for finding in findings:
        mark = "good" if finding.good else "!"
        table.add_row(mark, finding.check, finding.found, finding.to_do)
    Console().print(table)
