"""``import`` and ``template`` on the command line: what they ask for, and say."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest
import typer
from typer.testing import CliRunner

from domain.ledger_format.problem import Problem
from domain.ledger_format.report import Counts, ImportReport
from handlers.commands.importing import (
    BadCommandError,
    ImportWiring,
    read_as_of,
    register,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from typer.testing import Result

    from handlers.commands.importing import Told, When

NOW = datetime(2026, 11, 20, 18, tzinfo=UTC)
TOKYO = ZoneInfo("Asia/Tokyo")
DONE = ImportReport(NOW, 1, {"invoices": Counts(added=1200, unchanged=3)})
SAME = ImportReport(NOW, 1, {"invoices": Counts(unchanged=1203)})


@dataclass(frozen=True, slots=True)
class StoppedClock:
    """A clock that shows one moment."""

    moved: bool = False

    def now(self) -> datetime:
        return NOW


@dataclass
class Desk:
    """What the commands were asked to do; answers with the report it was given."""

    report: ImportReport = DONE
    asked: list[tuple[object, ...]] = field(default_factory=list)

    def books(self, path: Path, when: When, told: Told) -> ImportReport:
        self.asked.append(("books", path, when.as_of, when.now, when.replace))
        told("invoices.csv", 500, 0.5)
        told("invoices.csv", 1203, 1.0)
        return self.report

    def files(
        self, paths: Sequence[Path], mapping: Path, when: When, told: Told
    ) -> ImportReport:
        del told
        self.asked.append(("files", tuple(paths), mapping, when.as_of))
        return self.report

    def template(self, folder: Path, examples: bool) -> Sequence[Path]:  # noqa: FBT001
        self.asked.append(("template", folder, examples))
        return [folder / "customers.csv"]

    def run(self, *arguments: str) -> Result:
        app = typer.Typer()
        wiring = ImportWiring(
            import_books=self.books,
            import_files=self.files,
            guess=lambda path: f"# {path.name}\n",
            write_template=self.template,
            clock=StoppedClock(),
            zone=TOKYO,
        )
        register(app, lambda: wiring)
        return CliRunner().invoke(app, arguments)


def _refused(problems: int) -> ImportReport:
    found = tuple(
        Problem("invoices.csv", line, "total", "'x' is not an amount")
        for line in range(2, problems + 2)
    )
    return ImportReport(NOW, 0, {}, found, problems)


def test_a_folder_is_imported_as_of_now() -> None:
    desk = Desk()

    result = desk.run("import", "books")

    assert desk.asked == [("books", Path("books"), NOW, NOW, False)]
    assert result.exit_code == 0
    assert result.stdout.splitlines() == [
        "invoices: 1,200 added, 0 changed, 0 removed, 3 unchanged",
        "Imported; the ledger is as of 2026-11-20 18:00+00:00.",
    ]


def test_progress_that_is_no_terminal_is_a_line_a_file() -> None:
    result = Desk().run("import", "books")

    assert result.stderr.splitlines() == ["invoices.csv: 1,203 rows read"]


def test_nothing_changed_is_said() -> None:
    result = Desk(SAME).run("import", "books", "--replace")

    assert result.stdout.splitlines()[-1] == (
        "Nothing has changed; the ledger is as of 2026-11-20 18:00+00:00."
    )


def test_a_day_means_its_end_where_the_finance_team_is() -> None:
    desk = Desk()

    desk.run("import", "books", "--as-of", "2026-10-31")

    assert desk.asked[0][2] == datetime(2026, 10, 31, 23, 59, 59, tzinfo=TOKYO)


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        pytest.param(
            "2026-10-31T09:30:00+01:00",
            datetime(2026, 10, 31, 8, 30, tzinfo=UTC),
            id="with-offset",
        ),
        pytest.param(
            "2026-10-31T09:30:00",
            datetime(2026, 10, 31, 9, 30, tzinfo=TOKYO),
            id="without-offset-it-is-the-finance-team's",
        ),
    ],
)
def test_a_moment_means_itself(text: str, moment: datetime) -> None:
    assert read_as_of(text, TOKYO) == moment


@pytest.mark.parametrize("text", ["yesterday", "2026-02-30", "31/10/2026"])
def test_what_is_no_moment_is_refused(text: str) -> None:
    with pytest.raises(BadCommandError):
        read_as_of(text, TOKYO)


def test_foreign_files_come_in_through_a_map() -> None:
    desk = Desk()

    desk.run("import", "a.csv", "b.csv", "--mapping", "map.toml")

    assert desk.asked == [
        ("files", (Path("a.csv"), Path("b.csv")), Path("map.toml"), NOW)
    ]


def test_several_files_without_a_map_are_refused() -> None:
    result = Desk().run("import", "a.csv", "b.csv")

    assert isinstance(result.exception, BadCommandError)


def test_problems_are_grouped_by_file_and_the_end_is_one_clear_line() -> None:
    result = Desk(_refused(1)).run("import", "books")

    assert result.exit_code == 1
    assert result.stdout.splitlines() == [
        "invoices.csv: problems",
        "  line 2: total: 'x' is not an amount",
        "Nothing was imported: 1 problem. The ledger is as it was.",
    ]


def test_only_the_first_problems_are_printed_and_a_file_takes_all(
    tmp_path: Path,
) -> None:
    path = tmp_path / "report.csv"

    result = Desk(_refused(60)).run("import", "books", "--report", str(path))

    lines = result.stdout.splitlines()
    assert lines[-2] == f"… and 10 more problems; all of them are in {path}"
    assert lines[-1].startswith("Nothing was imported: 60 problems.")
    assert len(lines) == 53
    assert path.read_text().splitlines()[:2] == [
        "severity,file,line,column,reason",
        "problem,invoices.csv,2,total,'x' is not an amount",
    ]
    assert len(path.read_text().splitlines()) == 61


def test_a_report_says_how_to_see_the_rest() -> None:
    result = Desk(_refused(51)).run("import", "books")

    assert "… and 1 more problems; --report FILE has all" in result.stdout


def test_warnings_and_left_out_rows_are_told() -> None:
    odd = Problem("invoices.csv", None, None, "is odd")
    report = ImportReport(
        NOW, 1, DONE.counts, warnings=(odd,), warning_count=1, skipped={"no day": 7}
    )

    result = Desk(report).run("import", "books")

    assert result.exit_code == 0
    assert result.stdout.splitlines()[:3] == [
        "invoices.csv: warnings",
        "  is odd",
        "7 rows left out as the map says: no day",
    ]


def test_a_guess_is_written_beside_the_file_and_imports_nothing(tmp_path: Path) -> None:
    desk = Desk()
    export = tmp_path / "export.csv"

    result = desk.run("import", "--guess", str(export))

    assert (tmp_path / "export.csv.map.toml").read_text() == "# export.csv\n"
    assert "Nothing is imported" in result.stdout
    assert desk.asked == []


def test_a_guess_never_writes_over_a_map(tmp_path: Path) -> None:
    out = tmp_path / "mine.toml"
    out.write_text("mine")

    result = Desk().run("import", "--guess", "export.csv", "--out", str(out))

    assert isinstance(result.exception, BadCommandError)
    assert out.read_text() == "mine"


def test_a_guess_looks_at_one_file() -> None:
    result = Desk().run("import", "--guess", "a.csv", "b.csv")

    assert isinstance(result.exception, BadCommandError)


def test_a_template_is_written_with_examples_if_wanted() -> None:
    desk = Desk()

    result = desk.run("template", "books", "--examples")

    assert desk.asked == [("template", Path("books"), True)]
    assert result.stdout == "1 files are in books.\n"


def test_a_terminal_shows_a_bar(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("COLUMNS", "100")

    result = Desk().run("import", "books")

    assert "invoices.csv" in result.stderr
    assert "1,203 rows" in result.stderr


@pytest.mark.parametrize("command", ["import", "template"])
def test_help_comes_with_an_example(command: str) -> None:
    assert "python app.py" in Desk().run(command, "--help").stdout
