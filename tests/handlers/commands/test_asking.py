"""``ask`` keeps the public contract of DESIGN.md, on the sample ledger."""

from __future__ import annotations

import csv
import json
import re
import sys
from typing import TYPE_CHECKING, Any

import pytest
import typer
from inline_snapshot import snapshot
from typer.testing import CliRunner

import app
from domain.answers.reply import Outcome
from domain.questions.topics import Topic
from storage.engine import open_engine
from storage.migrate import migrate
from storage.sample.install import install_sample
from tests.support.make import AS_OF

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

DANA, OMAR = "dana.reyes@example.com", "marcus.okafor@example.com"
LUCIA = "lucia.herrera@example.com"
ASKED = "has Globex paid inv 1042?"

CONTRACT: dict[str, type | tuple[type, ...]] = {
    "question": str,
    "asker": str,
    "language": str,
    "topic": str,
    "confidence": float,
    "outcome": str,
    "customers": list,
    "vendors": list,
    "documents": list,
    "slots": dict,
    "choices": list,
    "facts": dict,
    "as_of": str,
    "text": str,
    "blocks": list,
    "parts": list,
    "topics": list,
    "elapsed_ms": float,
}
"""Every key of an answer, in order, with its type."""


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Return the URL of a database that holds the sample ledger."""
    url = f"sqlite:///{tmp_path_factory.mktemp('sample') / 'otto.db'}"
    engine = open_engine(url)
    migrate(engine)
    install_sample(engine, AS_OF)
    engine.dispose()
    return url


@pytest.fixture(autouse=True)
def _settings(sample: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("OTTO_DATABASE_URL", sample)


def run(*arguments: str) -> tuple[int, str]:
    """Run a command; return its exit code and what it printed."""
    result = CliRunner().invoke(app.cli, arguments)
    assert result.exception is None or isinstance(result.exception, SystemExit)
    return result.exit_code, result.output


def ask(question: str, asker: str = DANA, *more: str) -> dict[str, Any]:
    """Ask for JSON; return the one object."""
    code, printed = run("ask", question, "--as", asker, "--json", *more)
    assert code == 0
    answer: dict[str, Any] = json.loads(printed)
    return answer


@pytest.fixture
def fail(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Callable[..., tuple[object, str]]:
    """Return what runs a command as the shell does: exit code, and what stderr got."""

    def configured(*_: object) -> None:
        """Leave the logs of the test run alone."""

    monkeypatch.setattr(app, "configure_logs", configured)

    def failed(*arguments: str) -> tuple[object, str]:
        monkeypatch.setattr(sys, "argv", ["app.py", *arguments])
        with pytest.raises(SystemExit) as ended:
            app.main()
        return ended.value.code, capsys.readouterr().err

    return failed


@pytest.mark.parametrize(
    "question",
    [
        ASKED,
        "what does Globex owe?",
        "payments from Globex",
        "credit room for Globex",
        "northgate",
        "inv 99999999",
        "hello",
        "what is the weather?",
        "",
        "CTR-2441",
    ],
)
@pytest.mark.parametrize("asker", [DANA, "nobody@example.com"])
def test_every_answer_has_every_key_with_its_type(question: str, asker: str) -> None:
    answer = ask(question, asker)

    assert list(answer) == list(CONTRACT)
    assert {n: v for n, v in answer.items() if not isinstance(v, CONTRACT[n])} == {}
    assert answer["outcome"] in list(Outcome)
    assert answer["topic"] in list(Topic)
    assert 0 <= answer["confidence"] <= 1
    assert answer["text"].strip()


def test_where_an_invoice_stands() -> None:
    answer = ask(ASKED)

    told = {name: answer[name] for name in ("question", "asker", "topic", "outcome")}
    assert told == snapshot(
        {
            "question": "has Globex paid inv 1042?",
            "asker": "dana.reyes@example.com",
            "topic": "document",
            "outcome": "answered",
        }
    )
    assert answer["facts"] == snapshot(
        {
            "kind": "invoice",
            "status": "open",
            "total": "1200.00",
            "open_amount": "700.00",
            "paid_amount": "500.00",
            "currency": "USD",
            "issue_date": "2026-10-04",
            "due_date": "2026-11-03",
            "days_overdue": 17,
            "paid_on": None,
            "disputed": False,
            "void": False,
            "allocations": [
                {
                    "kind": "payment",
                    "source": "RC-01245",
                    "invoice_number": "INV-01042",
                    "amount": "500.00",
                    "applied_on": "2026-11-10",
                }
            ],
            "likely_paid_on": "2026-11-22",
            "likely_paid_from": "2026-11-20",
            "likely_paid_to": "2026-11-23",
            "likely_paid_invoices": 6,
            "habit_median_days_late": 12,
            "habit_early_days_late": 10,
            "habit_late_days_late": 17,
            "habit_invoices": 23,
        }
    )
    assert answer["text"] == snapshot(
        "INV-01042 is 17 days overdue, USD 700.00 of 1,200.00 still open."
    )
    assert (answer["customers"], answer["vendors"]) == (["C10001"], [])
    assert answer["documents"] == ["INV-01042"]
    assert answer["as_of"] == "2026-11-20T18:00:00+00:00"


def test_no_figure_of_an_answer_is_a_float() -> None:
    questions = ("what does Globex owe?", "credit room for Globex", ASKED)
    found = json.dumps([ask(question)["facts"] for question in questions])

    assert json.loads(found, parse_float=pytest.fail)


def test_the_choices_are_spelt_out() -> None:
    answer = ask("what is open at northgate?", "nora.lindqvist@example.com")

    assert answer["outcome"] == "clarify"
    assert {tuple(choice) for choice in answer["choices"]} == {
        ("label", "topic", "customer", "vendor", "document")
    }
    assert answer["choices"][0] == snapshot(
        {
            "label": "Northgate Logistics Inc. · US · C10002",
            "topic": "account",
            "customer": "C10002",
            "vendor": None,
            "document": None,
        }
    )


def test_the_text_is_plain_words_without_escapes() -> None:
    answer = ask("what does A&B Trading owe?", "hannah.vogt@example.com")

    assert 'A&B <Trading> "Co"' in answer["text"]


def test_somebody_elses_invoice_is_not_there() -> None:
    answer = ask("inv 1042", LUCIA)

    # What is near may be offered; what was meant is not among it.
    assert answer["outcome"] in {"not_found", "clarify"}
    assert "INV-01042" not in json.dumps(answer)
    assert "Globex" not in json.dumps(answer)
    assert (answer["customers"], answer["documents"], answer["facts"]) == ([], [], {})


def test_an_unknown_asker_is_refused() -> None:
    answer = ask(ASKED, "nobody@example.com")

    assert answer["outcome"] == "refused"
    assert (answer["customers"], answer["documents"], answer["facts"]) == ([], [], {})


def test_an_address_is_the_same_in_capitals() -> None:
    assert ask(ASKED, DANA.upper())["outcome"] == "answered"


@pytest.mark.parametrize(
    ("now", "days"),
    [
        ("2026-11-20", 17),
        ("2026-11-23T09:00:00", 20),
        ("2026-11-03", 0),
        ("2026-10-20", 0),
    ],
)
def test_now_moves_the_day_of_the_answer(now: str, days: int) -> None:
    assert ask(ASKED, DANA, "--now", now)["facts"]["days_overdue"] == days


def test_for_a_person_the_words_and_their_source_are_printed() -> None:
    assert run("ask", ASKED, "--as", DANA) == snapshot(
        (
            0,
            """\
INV-01042 is 17 days overdue, USD 700.00 of 1,200.00 still open.
Ledger as of 2026-11-20T18:00:00+00:00
""",
        )
    )


def test_for_a_person_the_choices_are_listed() -> None:
    _, printed = run("ask", "northgate", "--as", "nora.lindqvist@example.com")

    assert printed == snapshot("""\
Several customers match. Which one?
  - Northgate Logistics Inc. · US · C10002
  - Northgate Logistics de México SA de CV · MX · C10003
  - Northgate Logística do Brasil Ltda. · BR · C10004
Ledger as of 2026-11-20T18:00:00+00:00
""")


def a_file(folder: Path, *rows: dict[str, str], columns: str) -> str:
    """Write a file of questions; return its path."""
    path = folder / "questions.csv"
    with path.open("w", encoding="utf-8", newline="") as opened:
        writer = csv.DictWriter(opened, columns.split())
        writer.writeheader()
        writer.writerows(rows)
    return str(path)


def test_a_file_of_questions_is_answered_line_by_line_in_order(tmp_path: Path) -> None:
    path = a_file(
        tmp_path,
        {"asker": DANA, "text": ASKED, "channel": "sales", "note": "ignored"},
        {"asker": LUCIA, "text": ASKED, "channel": "", "note": ""},
        {"asker": DANA, "text": "hello,\nOtto", "channel": "", "note": ""},
        columns="note asker text channel",
    )

    code, printed = run("ask", "--file", path, "--json")

    answers = [json.loads(line) for line in printed.splitlines()]
    assert code == 0
    assert [a["outcome"] for a in answers] == ["answered", "not_found", "answered"]
    assert [a["asker"] for a in answers] == [DANA, LUCIA, DANA]


def test_a_file_without_a_column_of_channels_will_do(tmp_path: Path) -> None:
    path = a_file(tmp_path, {"asker": DANA, "text": ASKED}, columns="asker text")

    assert run("ask", "--file", path, "--json")[0] == 0


def test_a_file_without_askers_is_asked_as_the_option_says(tmp_path: Path) -> None:
    path = a_file(tmp_path, {"text": ASKED}, columns="text")

    _, printed = run("ask", "--file", path, "--json", "--as", DANA)

    assert json.loads(printed)["outcome"] == "answered"


def test_a_row_that_ends_early_is_an_empty_question(tmp_path: Path) -> None:
    path = tmp_path / "short.csv"
    path.write_text(f"asker,text\n{DANA}\n")

    code, printed = run("ask", "--file", str(path), "--json")

    assert (code, json.loads(printed)["question"]) == (0, "")


def test_a_file_with_excels_byte_order_mark_is_read(tmp_path: Path) -> None:
    path = tmp_path / "bom.csv"
    path.write_text(f"asker,text\n{DANA},{ASKED}\n", encoding="utf-8-sig")

    assert json.loads(run("ask", "--file", str(path), "--json")[1])["asker"] == DANA


@pytest.mark.parametrize(
    ("content", "line"),
    [
        pytest.param(
            b"", snapshot("questions.csv: no column named text.\n"), id="empty"
        ),
        pytest.param(
            b"asker,question\na,b\n",
            snapshot("questions.csv: no column named text.\n"),
            id="another column",
        ),
        pytest.param(
            b"asker,text\na,caf\xe9\n",
            snapshot("questions.csv: not a CSV file in UTF-8.\n"),
            id="not UTF-8",
        ),
    ],
)
def test_a_bad_file_is_one_clear_line_and_exit_1(
    fail: Callable[..., tuple[object, str]], tmp_path: Path, content: bytes, line: str
) -> None:
    path = tmp_path / "questions.csv"
    path.write_bytes(content)

    assert fail("ask", "--file", str(path)) == (1, line)


def test_a_file_that_is_not_there_is_one_clear_line_and_exit_1(
    fail: Callable[..., tuple[object, str]],
) -> None:
    assert fail("ask", "--file", "no.csv") == (
        1,
        "no.csv: No such file or directory.\n",
    )


def test_a_missing_ledger_is_one_clear_line_and_exit_1(
    fail: Callable[..., tuple[object, str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OTTO_DATABASE_URL", "sqlite:///empty.db")

    ended = fail("ask", ASKED, "--as", DANA)

    assert ended == (1, "The ledger is empty. Run: python app.py import FOLDER\n")


def test_a_setting_that_is_wrong_is_named_and_its_value_is_not_shown(
    fail: Callable[..., tuple[object, str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SLACK_BOT_TOKEN", "a-secret-of-another-kind")

    code, said = fail("ask", ASKED, "--as", DANA)

    assert (code, said.count("\n")) == (1, 1)
    assert said.startswith("Settings: SLACK_BOT_TOKEN: ")
    assert "a-secret" not in said


def test_a_database_that_does_not_answer_is_one_clear_line(
    fail: Callable[..., tuple[object, str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OTTO_DATABASE_URL", "sqlite:////proc/none/otto.db")

    code, said = fail("migrate")

    assert (code, said.count("\n")) == (1, 1)


@pytest.mark.parametrize("address", ["oracle8://otto@here/books", "no address"])
def test_an_address_of_no_database_we_know_is_one_clear_line(
    fail: Callable[..., tuple[object, str]],
    monkeypatch: pytest.MonkeyPatch,
    address: str,
) -> None:
    monkeypatch.setenv("OTTO_DATABASE_URL", address)

    code, said = fail("migrate")

    assert (code, said.count("\n")) == (1, 1)
    assert said.startswith("Settings: OTTO_DATABASE_URL: ")


def test_without_a_question_the_usage_is_shown() -> None:
    code, printed = run("ask", "--as", DANA)

    assert code == 2
    assert "Give a question" in printed


def commands() -> list[str]:
    """Return the name of every command."""
    group = typer.main.get_command(app.cli)
    return sorted(getattr(group, "commands", {}))


@pytest.mark.parametrize("command", commands())
def test_every_command_explains_itself_with_an_example(command: str) -> None:
    code, printed = run(command, "--help")

    assert code == 0
    assert re.search("Examples?:", printed)
    assert f"app.py {command}" in " ".join(printed.split())


def test_the_help_lists_every_command() -> None:
    _, printed = run("--help")

    assert all(command in printed for command in commands())
    assert {"ask", "demo", "doctor", "manifest", "migrate", "serve", "version"} <= set(
        commands()
    )


def test_the_version() -> None:
    assert run("version") == (0, f"{app.VERSION}\n")


def test_the_manifest_is_json_for_socket_mode_or_for_an_address() -> None:
    socket = json.loads(run("manifest")[1])
    http = json.loads(run("manifest", "--url", "https://otto.example.com")[1])

    assert socket["settings"]["socket_mode_enabled"] is True
    assert http["settings"]["socket_mode_enabled"] is False
    assert "https://otto.example.com/slack/events" in json.dumps(http)


def test_migrating_twice_is_well(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OTTO_DATABASE_URL", "sqlite:///new.db")

    assert run("migrate") == (0, "The database is up to date.\n")
    assert run("migrate") == (0, "The database is up to date.\n")


@pytest.mark.enable_socket
def test_the_doctor_fails_where_something_is_missing_and_says_what(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("SLACK_API_URL", "http://127.0.0.1:9/api/")
    monkeypatch.setenv("OTTO_DESK_CHANEL", "#finance")

    code, printed = run("doctor")

    assert code == 1
    for words in ("bot token", "SLACK_BOT_TOKEN", "OTTO_DESK_CHANEL", "up to date"):
        assert words in printed
