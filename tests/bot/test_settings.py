"""What the operator decides is checked at start, and no secret is ever shown."""

from __future__ import annotations

from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from pydantic import ValidationError

from bot.settings import Settings, make_database_folder, unknown_variables

SECRETS = {
    "SLACK_BOT_TOKEN": "xoxb-1-secret",
    "SLACK_APP_TOKEN": "xapp-1-secret",
    "SLACK_SIGNING_SECRET": "signing-secret",
    "OTTO_DATABASE_URL": "postgresql+psycopg://otto:secret@db/otto",
}


EXAMPLE = Path(__file__).parents[2] / ".env.example"


@pytest.fixture
def example() -> str:
    return EXAMPLE.read_text()


@pytest.fixture(autouse=True)
def _own_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    for name in (*SECRETS, "OTTO_TIME_ZONE", "OTTO_COMMAND", "SLACK_API_URL"):
        monkeypatch.delenv(name, raising=False)


def test_everything_has_a_default() -> None:
    settings = Settings()

    assert settings.database_url.get_secret_value() == "sqlite:///var/otto.db"
    assert settings.time_zone == ZoneInfo("UTC")
    assert settings.command == "/otto"
    assert not settings.socket_mode


def test_the_environment_decides(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in SECRETS.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setenv("OTTO_TIME_ZONE", "America/Mexico_City")

    settings = Settings()

    assert settings.slack_bot_token.get_secret_value() == "xoxb-1-secret"
    assert settings.time_zone == ZoneInfo("America/Mexico_City")
    assert settings.socket_mode


def test_the_file_decides_where_the_environment_does_not(tmp_path: Path) -> None:
    (tmp_path / ".env").write_text("SLACK_BOT_TOKEN=xoxb-file\nOTTO_COMMAND=/ask\n")

    settings = Settings()

    assert settings.slack_bot_token.get_secret_value() == "xoxb-file"
    assert settings.command == "/ask"


def test_no_secret_is_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in SECRETS.items():
        monkeypatch.setenv(name, value)

    assert "secret" not in repr(Settings()).replace("SecretStr", "").replace(
        "slack_signing_secret", ""
    )


@pytest.mark.parametrize(
    ("name", "value"),
    [
        pytest.param("SLACK_BOT_TOKEN", "xapp-swapped", id="swapped-token"),
        pytest.param("SLACK_APP_TOKEN", "xoxb-swapped", id="swapped-app-token"),
        pytest.param("OTTO_TIME_ZONE", "Mars/Olympus", id="zone"),
        pytest.param("OTTO_COMMAND", "otto", id="command-without-slash"),
        pytest.param("OTTO_PORT", "70000", id="port"),
        pytest.param("OTTO_LOG_LEVEL", "loud", id="log-level"),
        pytest.param("OTTO_SENDERS", "0", id="nobody-sends"),
    ],
)
def test_a_wrong_value_is_refused_at_start(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    monkeypatch.setenv(name, value)

    with pytest.raises(ValidationError):
        Settings()


def test_a_refused_token_is_not_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SLACK_BOT_TOKEN", "topsecret")

    with pytest.raises(ValidationError) as refusal:
        Settings()

    assert "topsecret" not in str(refusal.value)


def test_the_folder_of_the_database_is_made(tmp_path: Path) -> None:
    make_database_folder(Settings())
    make_database_folder(Settings())

    assert (tmp_path / "var").is_dir()


@pytest.mark.parametrize("url", ["sqlite:///:memory:", "postgresql+psycopg://db/otto"])
def test_other_databases_need_no_folder(tmp_path: Path, url: str) -> None:
    make_database_folder(Settings(database_url=url))

    assert list(tmp_path.iterdir()) == []


def test_misspelt_variables_are_named() -> None:
    names = ["OTTO_DATABASE_URL", "OTTO_DATABSE_URL", "otto_senders", "PATH"]

    assert unknown_variables(names) == ("OTTO_DATABSE_URL",)


def test_the_example_file_names_every_setting_and_changes_none(
    tmp_path: Path, example: str
) -> None:
    (tmp_path / ".env").write_text(example)
    named = {line.partition("=")[0] for line in example.splitlines() if "=" in line}
    ours = {f"OTTO_{name.upper()}" for name in Settings.model_fields}
    slacks = {f"OTTO_{name}" for name in (*SECRETS, "SLACK_API_URL")}

    assert Settings() == Settings(_env_file=None)
    assert ours - slacks <= named
    assert unknown_variables(named) == ()
