"""``import`` and ``template``: bringing the company's books in."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime, time
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

from domain.errors import OttoError
from handlers.commands.import_report import show_report, write_report

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from datetime import tzinfo

    from domain.clock import Clock
    from domain.ledger_format.report import ImportReport

    Told = Callable[[str, int, float], None]


class BadCommandError(OttoError):
    """The options of a command do not go together."""


@dataclass(frozen=True, slots=True)
class When:
    """As of when the books were true, when that is now, and how they come in."""

    as_of: datetime
    now: datetime
    replace: bool


@dataclass(frozen=True, slots=True)
class ImportWiring:
    """What the commands do; ``zone`` is the finance team's, for days without a time."""

    import_books: Callable[[Path, When, Told], ImportReport]
    import_files: Callable[[Sequence[Path], Path, When, Told], ImportReport]
    guess: Callable[[Path], str]
    write_template: Callable[[Path, bool], Sequence[Path]]
    clock: Clock
    zone: tzinfo


@dataclass(frozen=True, slots=True)
class Order:
    """What somebody asks to be imported."""

    paths: Sequence[Path]
    mapping: Path | None
    when: When


def register(app: typer.Typer, connect: Callable[[], ImportWiring]) -> None:
    """Add the commands; ``connect`` opens what they need when one is given."""

    @app.command(
        "import",
        epilog="Examples: python app.py import books/ --as-of 2026-11-20 | "
        "python app.py import export.csv --mapping export.map.toml | "
        "python app.py import --guess export.csv",
    )
    def import_(  # noqa: PLR0913 - the options of the command
        paths: Annotated[
            list[Path], typer.Argument(help="A folder, a workbook, or files.")
        ],
        *,
        mapping: Annotated[
            Path | None, typer.Option(help="How foreign files become a ledger.")
        ] = None,
        guess: Annotated[
            bool, typer.Option("--guess", help="Propose a map; import nothing.")
        ] = False,
        out: Annotated[
            Path | None, typer.Option(help="Where the proposed map goes.")
        ] = None,
        as_of: Annotated[
            str, typer.Option(help="When it was true: a day or a moment; now.")
        ] = "",
        replace: Annotated[
            bool, typer.Option("--replace", help="Rows not in a file leave its table.")
        ] = False,
        report: Annotated[
            Path | None, typer.Option(help="A CSV file for every problem.")
        ] = None,
    ) -> None:
        """Bring the company's books in: every row of them, or none."""
        wiring = connect()
        if guess:
            _propose(wiring, paths, out)
            return
        now = wiring.clock.now()
        moment = read_as_of(as_of, wiring.zone) if as_of else now
        order = Order(paths, mapping, When(moment, now, replace))
        _import(wiring, order, report)

    @app.command(epilog="Example: python app.py template books/ --examples")
    def template(
        folder: Annotated[Path, typer.Argument(help="Where the files go.")],
        *,
        examples: Annotated[
            bool, typer.Option("--examples", help="With one row in each.")
        ] = False,
    ) -> None:
        """Write the files of the ledger format, ready to be filled."""
        written = connect().write_template(folder, examples)
        typer.echo(f"{len(written)} files are in {folder}.")


def read_as_of(text: str, zone: tzinfo) -> datetime:
    """Read a moment, or a day: then its end, when everything of the day is in.

    Raises:
        BadCommandError: it is neither.
    """
    try:
        if len(text) == len("2026-01-31"):
            day = date.fromisoformat(text)
            return datetime.combine(day, time(23, 59, 59), zone)
        moment = datetime.fromisoformat(text)
    except ValueError:
        msg = f"--as-of: {text!r} is neither 2026-01-31 nor 2026-01-31T18:00:00+00:00"
        raise BadCommandError(msg) from None
    return moment if moment.tzinfo else moment.replace(tzinfo=zone)


def _import(wiring: ImportWiring, order: Order, report: Path | None) -> None:
    with _progress() as told:
        if order.mapping is not None:
            done = wiring.import_files(order.paths, order.mapping, order.when, told)
        elif len(order.paths) == 1:
            done = wiring.import_books(order.paths[0], order.when, told)
        else:
            msg = "Several files need a --mapping; a ledger is one folder or workbook."
            raise BadCommandError(msg)
    if report is not None:
        write_report(done, report)
    show_report(done, report)
    if not done.accepted:
        raise typer.Exit(1)


def _propose(wiring: ImportWiring, paths: Sequence[Path], out: Path | None) -> None:
    if len(paths) != 1:
        msg = "--guess looks at one file."
        raise BadCommandError(msg)
    target = out or paths[0].with_name(f"{paths[0].name}.map.toml")
    if target.exists():
        msg = f"{target}: is there already; name another with --out."
        raise BadCommandError(msg)
    target.write_text(wiring.guess(paths[0]), encoding="utf-8")
    typer.echo(f"A proposal is in {target}. Nothing is imported; check it, then:")
    typer.echo(f"  python app.py import {paths[0]} --mapping {target}")


@contextmanager
def _progress() -> Iterator[Told]:
    console = Console(stderr=True)
    if not console.is_terminal:
        yield _tell_plainly
        return
    bar = Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        TextColumn("{task.fields[rows]:,} rows"),
        TimeElapsedColumn(),
        console=console,
    )
    tasks: dict[str, int] = {}

    def tell(file: str, rows: int, share: float) -> None:
        if file not in tasks:
            tasks[file] = bar.add_task(file, total=1.0, rows=0)
        bar.update(bar.task_ids[tasks[file]], completed=share, rows=rows)

    with bar:
        yield tell


def _tell_plainly(file: str, rows: int, share: float) -> None:
    if share >= 1:
        typer.echo(f"{file}: {rows:,} rows read", err=True)
