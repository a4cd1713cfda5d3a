"""What the operator decides, read once from the environment and checked at start."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal
from zoneinfo import ZoneInfo

from pydantic import AfterValidator, Field, SecretStr
from pydantic_settings import BaseSettings, SettingsConfigDict

from bot.faults import VARIABLE as FAULT_VARIABLE

if TYPE_CHECKING:
    from collections.abc import Iterable

_PREFIX = "OTTO_"
_SQLITE = "sqlite:///"


def _starts_with(prefix: str) -> AfterValidator:
    def check(token: SecretStr) -> SecretStr:
        if token.get_secret_value() and not token.get_secret_value().startswith(prefix):
            msg = f"expected a token that starts with {prefix}"
            raise ValueError(msg)
        return token

    return AfterValidator(check)


class Settings(BaseSettings):
    """The environment variables that start with ``OTTO_``, and Slack's usual three."""

    model_config = SettingsConfigDict(
        env_prefix=_PREFIX,
        env_file=".env",
        extra="ignore",
        frozen=True,
        populate_by_name=True,
        env_ignore_empty=True,
        hide_input_in_errors=True,
    )

    slack_bot_token: Annotated[SecretStr, _starts_with("xoxb-")] = Field(
        default=SecretStr(""), validation_alias="SLACK_BOT_TOKEN"
    )
    slack_app_token: Annotated[SecretStr, _starts_with("xapp-")] = Field(
        default=SecretStr(""), validation_alias="SLACK_APP_TOKEN"
    )
    slack_signing_secret: SecretStr = Field(
        default=SecretStr(""), validation_alias="SLACK_SIGNING_SECRET"
    )
    slack_api_url: str = Field(
        default="https://slack.com/api/", validation_alias="SLACK_API_URL"
    )
    database_url: SecretStr = SecretStr("sqlite:///var/otto.db")
    model_path: Path = Path("var/understanding.npz")
    time_zone: ZoneInfo = ZoneInfo("UTC")
    command: str = Field(default="/otto", pattern=r"^/[a-z0-9_-]{1,31}$")
    desk_channel: str = ""
    memory_minutes: int = Field(default=480, ge=0)
    articles_dir: Path | None = None
    host: str = "127.0.0.1"
    port: int = Field(default=3000, ge=0, le=65535)
    log_level: Literal["debug", "info", "warning", "error"] = "info"
    log_format: Literal["console", "json"] = "console"
    intake_threads: int = Field(default=8, ge=1)
    message_workers: int = Field(default=4, ge=1)
    click_workers: int = Field(default=2, ge=1)
    senders: int = Field(default=3, ge=1)
    poll_seconds: float = Field(default=0.5, gt=0)
    lease_seconds: float = Field(default=30, gt=0)
    attempts: int = Field(default=3, ge=1)
    messages_per_second: float = Field(default=1.0, ge=0)
    message_burst: int = Field(default=3, ge=1)
    request_timeout_seconds: int = Field(default=8, ge=1)
    patience_seconds: float = Field(default=3600, gt=0)
    user_ttl_seconds: float = Field(default=300, ge=0)
    audience_ttl_seconds: float = Field(default=60, ge=0)
    audience_limit: int = Field(default=200, ge=1)

    @property
    def socket_mode(self) -> bool:
        """Say whether Slack is reached by Socket Mode rather than by HTTP."""
        return bool(self.slack_app_token.get_secret_value())


def make_database_folder(settings: Settings) -> None:
    """Make the folder of a SQLite file, so that a first start needs no preparation."""
    url = settings.database_url.get_secret_value()
    if url.startswith(_SQLITE) and ":memory:" not in url:
        path = url.removeprefix(_SQLITE).partition("?")[0]
        Path(path).parent.mkdir(parents=True, exist_ok=True)


def unknown_variables(names: Iterable[str]) -> tuple[str, ...]:
    """Return the ``OTTO_`` variables that mean nothing to us: misspelt, or outdated."""
    known = {f"{_PREFIX}{name}".upper() for name in Settings.model_fields}
    known |= {FAULT_VARIABLE, "OTTO_TEST_DATABASE_URL"}
    ours = {name.upper() for name in names if name.upper().startswith(_PREFIX)}
    return tuple(sorted(ours - known))
